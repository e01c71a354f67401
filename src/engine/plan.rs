//! A plan that was checked (kế hoạch đã kiểm tra), and what can be made of it.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};

use super::files::{Asked, Files};
use super::places::Places;
use super::told::{counts, findings, sizes};
use super::word;
use crate::diag::{Catalogue, Diagnostics, Warned};
use crate::docx::Template;
use crate::docx::renew::Request;
use crate::font::Family;
use crate::layout::Pages;
use crate::paper::Look;
use crate::plan::Plan;
use crate::text::{SourceFile, Sources};
use crate::{Proof, View};

/// What is known of a plan.
pub(super) struct Checked {
    /// The name of its file.
    pub root: String,
    /// Its files.
    pub sources: Sources,
    found: Diagnostics,
    asked: Asked,
    sound: Option<Sound>,
}

/// The built-in template that was used last: to open one takes as long as a short plan takes.
#[derive(Default)]
pub(super) struct LastTemplate(Option<(&'static str, Look, Rc<Template>)>);

impl LastTemplate {
    fn of(&mut self, plan: &Plan) -> Result<Rc<Template>, Diagnostics> {
        let (name, look) = crate::house_look(plan);
        if let Some((known, kept, template)) = &self.0
            && *known == name
            && *kept == look
        {
            return Ok(Rc::clone(template));
        }
        let template = Rc::new(crate::template_of(name, &look)?);
        self.0 = Some((name, look, Rc::clone(&template)));
        Ok(template)
    }
}

/// A plan that can be printed.
struct Sound {
    plan: Plan,
    template: Rc<Template>,
    /// Until there are pages.
    proof: Option<Proof>,
    pages: Option<Result<(Pages, Places), Diagnostics>>,
}

impl Checked {
    pub(super) fn of(root: &str, files: &Files, template: &mut LastTemplate) -> Self {
        let mut sources = Sources::default();
        let asked = RefCell::default();
        let (found, sound) = match check(root, files, template, &mut sources, &asked) {
            Ok((sound, found)) => (found, sound),
            Err(found) => (found, None),
        };
        Self { root: root.to_owned(), sources, found, asked: asked.into_inner(), sound }
    }

    /// What was found, and the files that it includes.
    pub(super) fn told(&self, words: &Catalogue) -> Value {
        json!({
            "findings": findings(&self.found, &self.sources, words),
            "counts": counts(&self.found),
            "printable": self.sound.is_some(),
            "files": self.asked.named,
            "missing": self.asked.missing,
        })
    }

    /// Sets it on pages, where that has not been done.
    pub(super) fn view(&mut self, words: &Catalogue) -> Value {
        let Some(sound) = &mut self.sound else { return json!({ "printable": false }) };
        if let Some(proof) = sound.proof.take() {
            let view = proof.view(&sound.template);
            sound.pages = Some(view.map(|View { pages, places, head }| {
                let places = Places::of(&pages, places, &head);
                (pages, places)
            }));
        }
        match &sound.pages {
            Some(Ok((pages, _))) => {
                let found = crate::review(pages, &self.root);
                json!({
                    "printable": true,
                    "pages": sizes(pages),
                    "findings": findings(&found, &self.sources, words),
                })
            }
            Some(Err(found)) => {
                json!({ "printable": false, "findings": findings(found, &self.sources, words) })
            }
            None => json!({ "printable": false }),
        }
    }

    /// A page, and where its texts come from.
    pub(super) fn page(&self, at: usize) -> Option<Value> {
        let (pages, places) = self.pages()?;
        Some(json!({ "svg": crate::svg::page(pages, at)?, "places": places.on_page(pages, at, &self.sources) }))
    }

    /// The page and the texts on it that come from a line.
    pub(super) fn locate(&self, file: &str, line: usize) -> Option<Value> {
        let (_, places) = self.pages()?;
        Some(places.locate(file, line, &self.sources))
    }

    fn pages(&self) -> Option<(&Pages, &Places)> {
        let pages = self.sound.as_ref()?.pages.as_ref()?;
        pages.as_ref().ok().map(|(pages, places)| (pages, places))
    }

    /// The Word file, as `kehoach build` writes it.
    pub(super) fn word(&self) -> Result<Vec<u8>, Diagnostics> {
        let Some(Sound { plan, template, .. }) = &self.sound else { return Err(self.found.clone()) };
        crate::build(plan, template)?.value.to_bytes()
    }

    /// Its pages as PDF.
    pub(super) fn pdf(&self) -> Result<Vec<u8>, Diagnostics> {
        let Some(Sound { plan, template, .. }) = &self.sound else { return Err(self.found.clone()) };
        let package = crate::build(plan, template)?.value;
        Ok(crate::pdf_of(&package, &self.root, &Family::liberation())?.value.bytes)
    }

    /// What comes of a Word file that this plan is carried into.
    pub(super) fn renew(&self, file: (&str, &[u8]), wanted: &Request, words: &Catalogue) -> (Value, Vec<u8>) {
        let made = match &self.sound {
            Some(Sound { plan, template, .. }) => word::renew(plan, template, file, wanted),
            None => Err(self.found.clone()),
        };
        match made {
            Ok(made) => word::renewed(&made, &self.sources, words),
            Err(found) => (json!({ "made": false, "findings": findings(&found, &self.sources, words) }), Vec::new()),
        }
    }
}

fn check(
    root: &str,
    files: &Files,
    template: &mut LastTemplate,
    sources: &mut Sources,
    asked: &RefCell<Asked>,
) -> Result<(Option<Sound>, Diagnostics), Diagnostics> {
    let file = SourceFile::from_bytes(root, files.get(root).unwrap_or_default());
    let id = sources.add(file.map_err(|fault| fault.diagnostic(root))?);
    let include = &mut |name: &str, from: &str| files.include(name, from, asked);
    let Warned { value: plan, warnings: mut found } = crate::check(id, sources, include)?;
    let set = template.of(&plan).and_then(|template| {
        let proof = Proof::of(&plan, &template)?;
        Ok((template, proof))
    });
    match &set {
        Ok((_, proof)) => found.extend(proof.warnings().clone()),
        Err(faults) => found.extend(faults.clone()),
    }
    found.sort();
    let found = crate::lint::without_ignored(found, &plan, sources, set.is_ok());
    let sound = set.ok().map(|(template, proof)| Sound { plan, template, proof: Some(proof), pages: None });
    Ok((sound, found))
}
