//! How much work was done (khối lượng việc), counted while the program tests itself: time depends on the machine, work
//! does not, and what is read twice as often as it was costs twice as much everywhere.

/// What is counted, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// XML taken apart into tokens.
    Tokens,
    /// Text cut into words for the rules about wording.
    Words,
}

/// So much was done.
pub fn done(what: Work, bytes: usize) {
    #[cfg(test)]
    counted::add(what, bytes);
    #[cfg(not(test))]
    let _uncounted = (what, bytes);
}

/// Does what only a program that tests itself does; that is no work of the program.
pub fn unwatched<T>(act: impl FnOnce() -> T) -> T {
    #[cfg(test)]
    let before = counted::all();
    let done = act();
    #[cfg(test)]
    counted::set(before);
    done
}

#[cfg(test)]
pub use counted::of;

#[cfg(test)]
mod counted {
    use std::cell::Cell;

    use super::Work;

    thread_local! {
        static DONE: Cell<[usize; 2]> = const { Cell::new([0; 2]) };
    }

    pub fn all() -> [usize; 2] {
        DONE.get()
    }

    pub fn set(all: [usize; 2]) {
        DONE.set(all);
    }

    pub fn add(what: Work, bytes: usize) {
        let [tokens, words] = all();
        set(match what {
            Work::Tokens => [tokens + bytes, words],
            Work::Words => [tokens, words + bytes],
        });
    }

    /// How much was done on this thread so far.
    pub fn of(what: Work) -> usize {
        let [tokens, words] = all();
        match what {
            Work::Tokens => tokens,
            Work::Words => words,
        }
    }
}
