//! What is written, as it comes (phần đã ghi).

/// What was written, in pieces: the text of a long table is put together once, when all of the file is.
#[derive(Default)]
pub struct Pieces {
    done: Vec<String>,
    /// The piece that is being written.
    pub open: String,
}

impl Pieces {
    /// The pieces in order; one at least.
    pub fn into_texts(self) -> Vec<String> {
        let mut all = self.done;
        all.push(self.open);
        all
    }

    /// Ends the piece that is being written, and adds another one.
    pub fn push(&mut self, piece: String) {
        self.done.push(std::mem::take(&mut self.open));
        self.done.push(piece);
    }
}
