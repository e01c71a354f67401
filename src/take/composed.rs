//! A text of the plan and what comes of it (kế hoạch đã dựng): read, composed, built, and held against the file.

use std::collections::BTreeMap;
use std::io;

use crate::diag::Diagnostics;
use crate::docx::renew::{State, annex_ids, states};
use crate::docx::{Package, Template};
use crate::plan::{Include, Plan, read};
use crate::text::{SourceFile, Sources};
use crate::{composed, house_template, leave_out_pages, unnamed};

use super::pairs::{Pair, pairs};
use super::sources::{Reader, Region};

/// What stays the same whatever is tried.
pub struct Setting<'a> {
    /// The plan's name in messages.
    pub name: &'a str,
    /// The template, where it is not the built-in one.
    pub template: Option<&'a Template>,
    /// The Word file.
    pub file: &'a Package,
    include: &'a mut Include<'a>,
    /// Files read once.
    known: BTreeMap<(String, String), (String, Vec<u8>)>,
    /// What the plan's annexes are called in the file; looked up once.
    ids: Option<BTreeMap<String, String>>,
}

/// A text of the plan, and what comes of it.
pub struct Composed {
    /// The text.
    pub file: SourceFile,
    /// The plan.
    pub plan: Plan,
    /// The regions of the file, each in its three states.
    pub states: Vec<State>,
    /// Of each state: where the letters of its fresh units come from.
    pub regions: Vec<Region>,
    /// The keys of the plan's file.
    pub pairs: Vec<Pair>,
}

impl<'a> Setting<'a> {
    /// A plan of a name, and the file that was built of it. `include` reads the files that the plan names.
    pub fn new(name: &'a str, template: Option<&'a Template>, file: &'a Package, include: &'a mut Include<'a>) -> Self {
        Self { name, template, file, include, known: BTreeMap::new(), ids: None }
    }

    /// Reads a text and builds it. Errors: the plan cannot be read or built, the file cannot be worked on; K668 two annexes of
    /// it are alike.
    pub fn compose(&mut self, text: &str) -> Result<Composed, Diagnostics> {
        let file = SourceFile::from_text(self.name, text);
        let mut sources = Sources::default();
        let root = sources.add(file.clone());
        let (known, include) = (&mut self.known, &mut self.include);
        let mut cached = |name: &str, from: &str| -> Result<(String, Vec<u8>), io::Error> {
            let key = (name.to_owned(), from.to_owned());
            if let Some(read) = known.get(&key) {
                return Ok(read.clone());
            }
            let read = include(name, from)?;
            known.insert(key, read.clone());
            Ok(read)
        };
        let plan = read(root, &mut sources, &mut cached)?.value;
        let own;
        let template = match self.template {
            Some(template) => template,
            None => {
                own = house_template(&plan)?;
                &own
            }
        };
        let (document, values) = composed(&plan, template, Some(&|document| leave_out_pages(&plan, document)))?;
        let mut document = document.value;
        if self.ids.is_none() {
            let fresh = template.fill(document.clone(), &values)?;
            self.ids = Some(annex_ids(self.file, &fresh, &unnamed(&plan))?);
        }
        for annex in &mut document.annexes {
            let id = self.ids.as_ref().and_then(|ids| ids.get(&annex.id));
            annex.id = id.unwrap_or(&annex.id).clone();
        }
        let fresh = template.fill(document.clone(), &values)?;
        let states = states(self.file, &fresh)?;
        let mut reader = Reader::new(plan.written.values(), root);
        let regions = states.iter().map(|state| reader.region(&state.region, &document, &state.fresh)).collect();
        let pairs = pairs(&file);
        Ok(Composed { file, plan, states, regions, pairs })
    }
}

impl Composed {
    /// The text of the plan.
    pub fn text(&self) -> &str {
        self.file.text()
    }
}
