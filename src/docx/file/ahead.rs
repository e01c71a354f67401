//! Members deflated before the rest of a file is packed (nén trước).

use std::sync::{Arc, Mutex};

use zip::write::PreparedZipFile;

use super::member::Written;

/// Members that were packed ahead. Copies of a file share them.
#[derive(Clone, Default)]
pub(super) struct Ahead(Arc<Mutex<Vec<Packed>>>);

/// A text and what it was packed to.
struct Packed {
    name: String,
    text: Arc<String>,
    file: PreparedZipFile,
}

impl Ahead {
    /// Packs a text that is going to be the member of a name. What cannot be packed is told by whoever packs the file.
    pub(super) fn pack(&self, name: &str, text: &Arc<String>) {
        if let (Ok(file), Ok(mut all)) = (Written::Text(Arc::clone(text)).packed(name), self.0.lock()) {
            all.push(Packed { name: name.to_owned(), text: Arc::clone(text), file });
        }
    }

    /// What a member was packed to, if it is this very text; it is given away.
    pub(super) fn take(&self, name: &str, content: &Written) -> Option<PreparedZipFile> {
        let Written::Text(text) = content else { return None };
        let mut all = self.0.lock().ok()?;
        let at = all.iter().position(|one| one.name == name && Arc::ptr_eq(&one.text, text))?;
        Some(all.swap_remove(at).file)
    }
}
