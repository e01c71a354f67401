//! What paragraphs with one text of properties have in common (kiểu chung): a generated file has few such texts, so each is
//! resolved once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::cascade::{Cascade, Resolved};
use crate::layout::text::{ParagraphFormat, TextFormat};

pub(super) struct Settled {
    /// The style that the properties name.
    pub style: Option<Arc<str>>,
    pub format: Arc<ParagraphFormat>,
    pub mark: Arc<TextFormat>,
    /// The list and the level that number them.
    pub list: Option<(u32, u8)>,
    /// Looks of their runs by the properties of these.
    pub runs: RefCell<HashMap<String, Arc<Resolved>>>,
}

impl Settled {
    /// What a run looks like within a table of that style; `own`: its `w:rPr` as it is written.
    pub(super) fn run(&self, cascade: &Cascade<'_>, table: Option<&Arc<str>>, own: &str) -> Arc<Resolved> {
        if let Some(known) = self.runs.borrow().get(own) {
            return Arc::clone(known);
        }
        let resolved = cascade.run(table, self.style.as_ref(), own);
        self.runs.borrow_mut().insert(own.to_owned(), Arc::clone(&resolved));
        resolved
    }
}
