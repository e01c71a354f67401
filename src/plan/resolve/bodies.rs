//! The directory, and bodies named in fields.

use super::super::agency::{Agency, Directory, Entry, Found, Joint, split, split_joined};
use super::super::draft::{Record, Value};
use super::super::keys::{self, Id, fold};
use super::super::write;
use super::run::Run;
use crate::diag::Diagnostic;
use crate::text::{Spanned, Text};
use crate::viet::text::collapse;

impl Run {
    /// Reads the directory.
    pub(super) fn agencies(&mut self, record: &Record) -> Directory {
        let mut directory = Directory::default();
        let bodies = match record.get(Id::Agencies).map(|entry| &entry.value) {
            Some(Value::Directory(bodies)) => bodies.as_slice(),
            _ => &[],
        };
        for (key, body) in bodies {
            let Some(name) = body.text(Id::Name) else {
                if !body.has(Id::Name) {
                    let found = Diagnostic::error("K125", key.span()).with("key", "tên").with("of", key.as_str());
                    self.push(found.help("body"));
                }
                continue;
            };
            let variants = body.names(Id::Also).iter().map(|text| collapse(text.as_str())).collect();
            let (key, name) = (collapse(key.as_str()), collapse(name.as_str()));
            directory.entries.push(Entry::new(key, name, variants, body.span));
        }
        // Without a directory nobody is outside of it, and every name stands as it is written.
        directory.others = record.has(Id::OtherBodies);
        for name in record.names(Id::OtherBodies).iter().filter(|_| !bodies.is_empty()) {
            let written = collapse(name.as_str());
            directory.entries.push(Entry::new(written.clone(), written, Vec::new(), name.span()));
        }
        directory
    }

    /// The bodies of a field, parted by `;`. Without a directory every name stands as it is written.
    pub(super) fn bodies(&mut self, id: Id, text: &Text) -> Vec<Spanned<Agency>> {
        if let Some(known) = self.named.get(text.as_str()) {
            let bodies = known.clone();
            return split(text).iter().zip(bodies).map(|(part, body)| Spanned::new(body, part.span())).collect();
        }
        let before = self.found.len();
        let nobody = ["-", "–", "—", "không", "không có"];
        let written = collapse(text.as_str()).to_lowercase();
        if nobody.contains(&written.as_str()) {
            let found = Diagnostic::error("K148", text.span()).with("key", keys::name(id));
            self.push(found.with("found", text.as_str().trim()).help("leave"));
            return Vec::new();
        }
        let one = |(part, joint): (Text, Joint)| Spanned::new(Agency { joint, ..self.body(&part) }, part.span());
        let bodies: Vec<Spanned<Agency>> = split_joined(text).into_iter().map(one).collect();
        // What something was said of is looked at again, for it may be said once or each time.
        if self.found.len() == before {
            self.named.insert(text.as_str().into(), bodies.iter().map(|body| body.value.clone()).collect());
        }
        bodies
    }

    fn body(&mut self, part: &Text) -> Agency {
        let written = collapse(part.as_str());
        let as_written = Agency::new(written.clone(), None);
        if self.directory.entries.is_empty() {
            return as_written;
        }
        // `Công an xã (khu vực biên giới)` is Công an xã, unless the directory has it with its brackets.
        if let Some((body, scope)) = with_scope(part).filter(|_| !self.directory.knows(&written)) {
            let body = self.body(&body);
            return Agency::new(format!("{} {scope}", body.name), body.known);
        }
        let found = match self.looked_up.get(&written) {
            Some(found) => found.clone(),
            None => {
                let found = self.directory.find(&written);
                self.looked_up.insert(written.clone(), found.clone());
                found
            }
        };
        let name = |at: usize| self.directory.entries.get(at).map(|entry| entry.name.clone());
        match found {
            Found::Exact(at) | Found::Key(at) => Agency::new(name(at).unwrap_or(written), Some(at)),
            Found::Variant(at) => {
                let official = name(at).unwrap_or_else(|| written.clone());
                let place = self.directory.entries.get(at).map(|entry| entry.span);
                let mut note = Diagnostic::advice("K351", part.span())
                    .with("found", &written)
                    .with("official", &official)
                    .help("same");
                if let Some(place) = place {
                    note = note.other(place, "directory");
                }
                self.once(&written, note);
                Agency::new(official, Some(at))
            }
            Found::LooksLikeKey(near) => {
                let fault = Diagnostic::error("K350", part.span()).with("found", &written);
                let near = near.and_then(|at| self.directory.entries.get(at));
                let fault = match (self.several(&written), near) {
                    (Some(several), _) => fault.with("names", several.join("; ")).help("semicolons"),
                    (None, Some(near)) => {
                        fault.with("near", &near.key).with("name", &near.name).other(near.span, "near").help("near")
                    }
                    (None, None) => fault.help("full"),
                };
                self.push(fault);
                as_written
            }
            Found::Unknown => {
                let several = self.several(&written);
                let keyed = several.iter().flatten().any(|part| matches!(self.directory.find(part), Found::Key(_)));
                let names = several.map(|several| several.join("; "));
                match names {
                    // A key among them would print as it is.
                    Some(names) if keyed => self.push(
                        Diagnostic::error("K350", part.span())
                            .with("found", &written)
                            .with("names", names)
                            .help("semicolons"),
                    ),
                    Some(names) => {
                        let fault = Diagnostic::warning("K352", part.span()).with("found", &written);
                        self.once(&written, fault.with("names", names).help("semicolons"));
                    }
                    None if self.names_one_of(&written) => {
                        let parts: Vec<&str> = written.split(',').map(str::trim).collect();
                        let fault = Diagnostic::warning("K352", part.span()).with("found", &written);
                        let fault = fault.with("names", parts.join("; ")).help("parts").help("check");
                        self.once(&written, fault);
                    }
                    None => {
                        let under = format!("{}:", keys::name(Id::OtherBodies));
                        let (help, under) = if self.directory.others { ("more", None) } else { ("add", Some(under)) };
                        let fault = Diagnostic::warning("K352", part.span()).with("found", &written);
                        let entry = write::entry(&written);
                        self.once(&written, fault.help("check").help(help).paste(under.as_deref(), entry));
                    }
                }
                as_written
            }
        }
    }

    /// The bodies of the directory that a text joins by something else than `;`: `vhxh và văn phòng`.
    fn several<'a>(&self, written: &'a str) -> Option<Vec<&'a str>> {
        let parted = |marks: &[&str]| {
            let mut parts = vec![written];
            for mark in marks {
                parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
            }
            let parts: Vec<&str> = parts.into_iter().map(str::trim).collect();
            (parts.len() > 1 && parts.iter().all(|part| self.directory.knows(part))).then_some(parts)
        };
        // Names hold commas, slashes and `và` of their own.
        parted(&[","]).or_else(|| parted(&[" và "])).or_else(|| parted(&[",", " và ", "/", " & ", "+"]))
    }

    /// True for a text with commas of which one part is a body of the directory; others may be new, or the whole be one name.
    fn names_one_of(&self, written: &str) -> bool {
        written.contains(',') && written.split(',').any(|part| self.directory.knows(part.trim()))
    }

    /// The same name many times over is told of once, where it stands first.
    fn once(&mut self, written: &str, diagnostic: Diagnostic) {
        if self.reported.insert(fold(written)) {
            self.push(diagnostic);
        }
    }
}

/// A name and the scope that stands behind it in brackets: `Công an xã`, `(khu vực biên giới)`.
fn with_scope(part: &Text) -> Option<(Text, String)> {
    let text = part.as_str().trim_end();
    let at = text.strip_suffix(')')?.rfind('(')?;
    let name = text.get(..at)?.trim_end();
    let scope = collapse(text.get(at..)?);
    (!name.is_empty()).then(|| (part.slice(0..name.len()), scope))
}
