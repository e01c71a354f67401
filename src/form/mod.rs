//! Whether a Word file keeps to the form that is laid down (thể thức và kỹ thuật trình bày): Nghị định 30/2020/NĐ-CP, Phụ lục I
//! to III, as 150 numbered checks.
//!
//! A file is resolved and set on pages, its parts are recognised ([`Form`]), and every check of one table ([`CHECKS`]) looks at
//! them: it passes, fails at places, or is *not evaluated*, which is never a pass. What a check measures stands beside what is
//! allowed. The words of all checks are in the catalogues, under `K1` and three figures: `K1005` is check ND30-05.

mod annexes;
mod checks;
mod closing;
mod context;
mod docs;
mod head;
mod line;
mod report;
mod table;
mod verdict;
mod words;

pub use context::{Form, Holds};
pub use docs::table as docs_table;
pub use report::{BY_DECREE, Report, check};
pub use table::{CHECKS, Check, State};
pub use verdict::Outcome;
pub use words::COUNT as WORD_RULES;
