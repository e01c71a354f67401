//! The door of a page in a browser (cửa của trang): files in memory in, findings, pages and files out.
//!
//! [`Engine::call`] takes one request as JSON, and bytes where it brings a file; it answers as JSON, and what it made is fetched with
//! [`Engine::take`]. What was found of a plan and its pages are kept until one of its files changes. Nothing here touches a
//! file, a clock or the network; the outcome is that of the program for the command line, byte for byte.
//!
//! | request | what it does |
//! |---|---|
//! | `{"do": "file", "name"}` + bytes | puts a file beside the others, or in the place of the one of that name |
//! | `{"do": "forget"}` | drops all files |
//! | `{"do": "check", "root"}` | what is to be mended in a plan, and which files it includes |
//! | `{"do": "view"}` | sets the plan on pages: how large each is, and what only pages show |
//! | `{"do": "page", "at"}` | a page as SVG, with the places in the plan that its texts come from |
//! | `{"do": "locate", "file", "line"}` | the page that shows what is written there |
//! | `{"do": "word"}`, `{"do": "pdf"}` | makes the file |
//! | `{"do": "new", "kind", "level"}` | a plan to start from |
//! | `{"do": "read", "name"}` + bytes | looks at a Word file: its pages, and what is wrong with it |
//! | `{"do": "read-page", "at"}` | a page of it |
//! | `{"do": "renew", "name", "keep", "replace"}` + bytes | carries the plan into a Word file, or says what of it a person decides |
//! | `{"do": "schema"}` | the keys of the plan language, as JSON Schema |
//!
//! `"lang"` is `"vi"` or `"en"` in each of them.

mod files;
mod places;
mod plan;
#[cfg(test)]
mod tests;
mod told;
#[cfg(target_family = "wasm")]
mod web;
mod word;

use serde_json::{Value, json};

use crate::diag::{Catalogue, Diagnostics, Lang};
use crate::layout::Pages;
use crate::starter::{self, Kind, Level};
use crate::text::Sources;
use files::Files;
#[cfg(feature = "watch")]
pub(crate) use files::beside;
use plan::{Checked, LastTemplate};
use told::findings;

/// What a page works with.
#[derive(Default)]
pub struct Engine {
    files: Files,
    checked: Option<Checked>,
    template: LastTemplate,
    /// The Word file that was looked at last.
    read: Option<Pages>,
    made: Vec<u8>,
}

impl Engine {
    /// With nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Does what `request` asks; `bytes` is the file that it brings. A request that is none answers `{"unknown": true}`.
    pub fn call(&mut self, request: &str, bytes: &[u8]) -> String {
        let request: Value = serde_json::from_str(request).unwrap_or_default();
        self.answer(&Request(&request), bytes).unwrap_or_else(|| json!({ "unknown": true })).to_string()
    }

    /// The file that the last request made.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.made)
    }

    fn answer(&mut self, request: &Request<'_>, bytes: &[u8]) -> Option<Value> {
        let words = Catalogue::of(if request.text("lang") == Some("en") { Lang::En } else { Lang::Vi });
        match request.text("do")? {
            "file" => {
                if self.files.put(request.text("name")?, bytes) {
                    self.checked = None;
                }
                Some(json!({}))
            }
            "forget" => {
                (self.files, self.checked) = (Files::default(), None);
                Some(json!({}))
            }
            "check" => {
                let root = request.text("root")?;
                if self.checked.as_ref().is_none_or(|known| known.root != root) {
                    self.checked = Some(Checked::of(root, &self.files, &mut self.template));
                }
                Some(self.checked.as_ref()?.told(&words))
            }
            "view" => Some(self.checked.as_mut()?.view(&words)),
            "page" => self.checked.as_ref()?.page(request.number("at")?),
            "locate" => self.checked.as_ref()?.locate(request.text("file")?, request.number("line")?),
            "word" => {
                let made = self.checked.as_ref()?.word();
                Some(self.make(made, &words))
            }
            "pdf" => {
                let made = self.checked.as_ref()?.pdf();
                Some(self.make(made, &words))
            }
            "new" => {
                let (kind, level) = (request.text("kind")?, request.text("level")?);
                let kind = Kind::ALL.into_iter().find(|(_, name)| *name == kind)?.0;
                let level = Level::ALL.into_iter().find(|(_, name)| *name == level)?.0;
                Some(json!({ "text": starter::text(kind, level) }))
            }
            "read" => {
                let (told, pages) = word::read(request.text("name")?, bytes, &words);
                self.read = pages;
                Some(told)
            }
            "read-page" => {
                let svg = crate::svg::page(self.read.as_ref()?, request.number("at")?)?;
                Some(json!({ "svg": svg }))
            }
            "renew" => {
                let wanted = word::request(request.list("keep"), request.list("replace"));
                let (told, made) = self.checked.as_ref()?.renew((request.text("name")?, bytes), &wanted, &words);
                self.made = made;
                Some(told)
            }
            "schema" => Some(crate::plan::schema::schema()),
            _ => None,
        }
    }

    fn make(&mut self, made: Result<Vec<u8>, Diagnostics>, words: &Catalogue) -> Value {
        match made {
            Ok(bytes) => {
                self.made = bytes;
                json!({ "made": true, "findings": [] })
            }
            Err(found) => {
                let sources = self.checked.as_ref().map(|checked| &checked.sources);
                json!({ "made": false, "findings": findings(&found, sources.unwrap_or(&Sources::default()), words) })
            }
        }
    }
}

/// What is asked.
struct Request<'a>(&'a Value);

impl Request<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    fn number(&self, name: &str) -> Option<usize> {
        usize::try_from(self.0.get(name)?.as_u64()?).ok()
    }

    fn list(&self, name: &str) -> Vec<String> {
        let list = self.0.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }
}
