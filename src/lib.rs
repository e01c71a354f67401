//! One YAML file in, an official Vietnamese plan (Kế hoạch) out, ready for signature.
//!
//! The main path, each step one room:
//!
//! 1. a file becomes a [`text::SourceFile`]: text with places;
//! 2. [`plan::read`] decodes its YAML against the one table of keys and resolves it to a [`plan::Plan`]:
//!    scores exact, dates real, bodies known; every fault of the file in one run;
//! 3. [`lint`] says what can be printed but should not be signed;
//! 4. [`compose`] turns the plan into a [`document::Document`]: words, numbers and table grids final;
//!    [`coverage`] proves that every written word stands in it, or is told;
//! 5. [`docx::Template::fill`] puts the document into a Word template, every slot filled, none left over;
//! 6. [`docx::Package::to_bytes`] writes it: same plan, same template, same bytes.
//!
//! Beside the main path:
//!
//! - [`docx::renew`] carries what changed in a plan into a Word file that people have edited since, region by region,
//!   and refuses to lose what they wrote; [`docx::issue::issue()`] writes number, day and signer into a finished file;
//! - [`mod@take`] writes what people changed in the Word file into the plan's YAML;
//! - [`changes`] says what differs between two plans, [`file_changes`] between two Word files or a plan and a file;
//! - [`adopt`] makes a plan of a table in somebody else's Word file, [`docx::adopt`] marks one as an annex; [`import()`] makes
//!   one of the whole file;
//! - [`sheet`] gives the annexes as Excel and CSV, [`extract`] the rows of one body;
//! - [`pages_of`] sets a Word file on pages, [`pdf_of`] writes them as PDF, [`svg`] as images;
//! - [`docx::text()`] shows any Word file as lines of text, [`docx::sound`] what Word would stumble over.
//!
//! The doors are the functions of this page. Complaints are [`diag::Diagnostics`]; nothing below [`cli`] touches a
//! clock, a file or the environment.
#![warn(missing_docs)]
// The program asks for more than a page does.
#![cfg_attr(not(feature = "cli"), allow(dead_code))]

pub mod adopt;
pub mod changes;
#[cfg(feature = "cli")]
pub mod cli;
mod compared;
pub mod compose;
mod cores;
pub mod coverage;
pub mod diag;
pub mod diff;
pub mod document;
pub mod docx;
pub mod engine;
mod exchange;
pub mod extract;
pub mod font;
pub mod form;
pub mod layout;
pub mod lint;
mod paged;
pub mod paper;
pub mod parts;
pub mod pdf;
pub mod plan;
mod renewed;
pub mod report;
pub mod sheet;
pub mod starter;
pub mod svg;
pub mod take;
#[cfg(test)]
mod tests;
pub mod text;
pub mod viet;
mod yaml;

pub use adopt::whole::Import;
pub use compared::{changes_sheet, file_changes};
pub use exchange::{ImportedSheet, Updated, extract_of, import, import_into, import_sheet, review_sheet, sheets_of};
pub use paged::{Pdf, View, pages_of, pdf_of, review, review_of};
pub use renewed::{renew, renew_bytes};

use diag::{Diagnostic, Diagnostics, Place, Warned};
use document::Document;
use docx::{Package, Template};
use paper::{Closing, Look};
use plan::{Include, Plan, Tier};
use text::{FileId, Sources};

/// Reads and checks a plan: steps 2 and 3.
///
/// `root` is the plan among `sources`; `include` fetches a file by the name written and the name of the file
/// that names it, and says how the file is called in messages. Fails if anything cannot be printed
/// truthfully; what should be mended but can be printed comes as warnings.
pub fn check(root: FileId, sources: &mut Sources, include: &mut Include<'_>) -> Result<Warned<Plan>, Diagnostics> {
    check_beside(root, sources, include, |_| ()).map(|(plan, ())| plan)
}

/// [`check`], and something else done with the plan meanwhile, where step 2 finds no error.
pub fn check_beside<T: Send>(
    root: FileId,
    sources: &mut Sources,
    include: &mut Include<'_>,
    act: impl FnOnce(&Plan) -> T + Send,
) -> Result<(Warned<Plan>, T), Diagnostics> {
    let (plan, mut found) = plan::read_through(root, sources, include);
    match plan {
        Some(value) if !found.has_errors() => {
            let (done, lints) = cores::both(|| act(&value), || lint::check(&value));
            found.extend(lints);
            found.rewrite(sources);
            Ok((Warned { value, warnings: found }, done))
        }
        Some(gaps) => {
            found.extend(despite_gaps(&gaps));
            found.sort();
            found.rewrite(sources);
            Err(found)
        }
        None => Err(found),
    }
}

/// What can be told of a plan in which faults of reading left gaps: what no gap can be the cause of.
fn despite_gaps(plan: &Plan) -> Diagnostics {
    let mut all = lint::check(plan);
    let composed = house_template(plan).and_then(|template| compose::compose(plan, &template.geometry()));
    all.extend(composed.map_or_else(|faults| faults, |document| document.warnings));
    let mut found = Diagnostics::default();
    all.into_iter().filter(|one| one.standalone).for_each(|one| found.push(one));
    found
}

/// The template a plan is built with when the office gives none: the built-in one of its level of
/// government, or one made from the figures of its `nền nếp`; where a long name or place asks for it, with other
/// columns and sizes of the letterhead ([`compose::letterhead::fitted`]), and for several signers with signatures over the
/// whole width.
pub fn house_template(plan: &Plan) -> Result<Template, Diagnostics> {
    let (name, look) = house_look(plan);
    template_of(name, &look)
}

/// What the template of [`house_template`] is told by: plans for which it is the same are built with the same one.
pub fn house_look(plan: &Plan) -> (&'static str, Look) {
    let name = match plan.letterhead.issuer.tier {
        Some(Tier::Province) => "tinh",
        Some(Tier::District) => "huyen",
        Some(Tier::Department) => "so",
        Some(Tier::Commune) | None => "xa",
    };
    let shipped = docx::shipped::look(name).filter(|_| plan.house.look == Look::default());
    let look = compose::letterhead::fitted(&plan.letterhead, shipped.as_ref().unwrap_or(&plan.house.look));
    let closing = if plan.signatures.len() > 1 { Closing::Below } else { Closing::Beside };
    (name, Look { closing, ..look })
}

/// The built-in template of a name and look that [`house_look`] gave.
pub fn template_of(name: &str, look: &Look) -> Result<Template, Diagnostics> {
    Template::of(docx::shipped::package(name, look)?)
}

/// Sets a plan and fills a template with it: steps 4 and 5. Fails on faults in the plan's prose (placed in
/// the plan) and in the template (placed by paragraph).
///
/// A plan that is annexes only, with neither body nor closing, gives its annexes: a letterhead above an empty
/// page is nobody's document.
pub fn build(plan: &Plan, template: &Template) -> Result<Warned<Package>, Diagnostics> {
    built(plan, template, None)
}

/// What is changed in a document between the checks of it and filling it in; `None`: nothing.
type Change<'a> = Option<&'a dyn Fn(&mut Document)>;

fn built(plan: &Plan, template: &Template, change: Change<'_>) -> Result<Warned<Package>, Diagnostics> {
    filled_in(plan)?;
    if plan.has_first_page() {
        return set(plan, template, change);
    }
    let change = |document: &mut Document| {
        leave_out_pages(plan, document);
        change.into_iter().for_each(|change| change(document));
    };
    set(plan, template, Some(&change))
}

/// Leaves out the pages before the annexes where nothing is written on them.
fn leave_out_pages(plan: &Plan, document: &mut Document) {
    if !plan.has_first_page() {
        document.blocks.clear();
    }
}

/// Fails (K674) where a plan made of a Word file still has places to be filled in: they must not be printed.
fn filled_in(plan: &Plan) -> Result<(), Diagnostics> {
    let unfilled = adopt::unfilled(plan);
    if unfilled.is_empty() { Ok(()) } else { Err(unfilled) }
}

/// Lays a plan just made of a table beside that table, marked as annex `id`: what the plan prints as it stands is
/// known from then on, and what it would print otherwise comes back ([`docx::renew::record_prints`]).
pub(crate) fn lay_beside(marked: &mut Package, yaml: &str, id: &str) -> Result<docx::renew::Differences, Diagnostics> {
    let file = text::SourceFile::from_text("", yaml);
    let mut sources = Sources::default();
    let root = sources.add(file);
    let plan = plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()))?.value;
    let fresh = set(&plan, &house_template(&plan)?, Some(&|document| document.blocks.clear()))?;
    docx::renew::record_prints(marked, &fresh.value, id)
}

/// [`build`] for annexes alone: without letterhead, body and closing. `id`: one annex by what names its region
/// ([`plan::regions`]); `None`: all of them.
pub fn build_annexes(plan: &Plan, template: &Template, id: Option<&str>) -> Result<Warned<Package>, Diagnostics> {
    filled_in(plan)?;
    let alone = |document: &mut Document| {
        document.blocks.clear();
        document.annexes.retain(|annex| id.is_none_or(|id| annex.id == id));
    };
    let mut built = set(plan, template, Some(&alone))?;
    built.warnings.extend(coverage::beside_annexes(plan, id));
    Ok(built)
}

/// What [`build`] would say of a plan, without making the file: nothing is filled in or packed.
pub fn proof(plan: &Plan, template: &Template) -> Result<Diagnostics, Diagnostics> {
    let Proof((Warned { value, warnings }, _)) = Proof::of(plan, template)?;
    cores::dropped(value);
    Ok(warnings)
}

/// A plan set and not filled in, of which pages can be made.
#[derive(Clone, Debug)]
pub struct Proof(Composed);

impl Proof {
    /// Sets a plan. Errors as of [`proof`].
    pub fn of(plan: &Plan, template: &Template) -> Result<Self, Diagnostics> {
        filled_in(plan)?;
        let composed = composed(plan, template, Some(&|document| leave_out_pages(plan, document)))?;
        template.demands(&composed.0.value)?;
        Ok(Self(composed))
    }

    /// What was found while it was set.
    pub fn warnings(&self) -> &Diagnostics {
        &self.0.0.warnings
    }

    /// The pages that [`build`] would fill, with the places that their words come from. Errors as of [`Template::fill`] and
    /// [`pages_of`].
    pub fn view(self, template: &Template) -> Result<View, Diagnostics> {
        let Self((document, values)) = self;
        paged::view_of(document.value, &values, template)
    }
}

fn set(plan: &Plan, template: &Template, change: Change<'_>) -> Result<Warned<Package>, Diagnostics> {
    let (Warned { value: mut document, mut warnings }, head) = uncovered(plan, template)?;
    let printed = coverage::Printed::of(plan, &document);
    change.into_iter().for_each(|change| change(&mut document));
    let filled = || {
        head.is_printed(template, &document)?;
        template.fill(document, &head.values)
    };
    let (package, unprinted) = cores::both(filled, || printed.check(&warnings));
    if unprinted.has_errors() {
        return Err(unprinted);
    }
    warnings.extend(unprinted);
    warnings.extend(template.warnings().clone());
    Ok(Warned { value: package?, warnings })
}

/// The document of a plan, with the complaints of plan and template, and the values that the template asks for.
type Composed = (Warned<Document>, Vec<Option<String>>);

fn composed(plan: &Plan, template: &Template, change: Change<'_>) -> Result<Composed, Diagnostics> {
    let (mut document, head) = uncovered(plan, template)?;
    let unprinted = coverage::check(plan, &document.value, &document.warnings);
    if unprinted.has_errors() {
        return Err(unprinted);
    }
    document.warnings.extend(unprinted);
    change.into_iter().for_each(|change| change(&mut document.value));
    head.is_printed(template, &document.value)?;
    document.warnings.extend(template.warnings().clone());
    Ok((document, head.values))
}

/// What a template prints at the head of a plan.
struct Head {
    /// The values that the template asks for.
    values: Vec<Option<String>>,
    /// Names of values that a page cannot do without and the template does not print.
    unprinted: Vec<[&'static str; 2]>,
}

impl Head {
    /// Fails (K618) where the template does not print what a first page must have.
    fn is_printed(&self, template: &Template, document: &Document) -> Result<(), Diagnostics> {
        if document.blocks.is_empty() { Ok(()) } else { printable(template, &self.unprinted) }
    }
}

/// A document of which nobody has checked yet whether it prints all that was written.
fn uncovered(plan: &Plan, template: &Template) -> Result<(Warned<Document>, Head), Diagnostics> {
    let geometry = template.geometry();
    let composed = compose::compose(plan, &geometry);
    let expressions = template.expressions();
    let texts: Vec<&str> = expressions.iter().map(|expression| expression.text.as_str()).collect();
    let mut values = Vec::with_capacity(texts.len());
    let mut faults = Diagnostics::default();
    let head = compose::HeadValues::of(plan, &geometry);
    for (result, expression) in head.evaluate(&texts).into_iter().zip(expressions) {
        match result {
            Ok(value) => values.push(value),
            Err(fault) => faults.push(in_template(&fault, expression)),
        }
    }
    match composed {
        Ok(mut document) if !faults.has_errors() => {
            if plan.has_first_page() {
                let without_tag = head.without_tag(plan, &values, &|words| template.says(words));
                document.value.head.retain(|run| run.origin.span().is_none_or(|span| !without_tag.contains(&span)));
            }
            let unprinted = head.unprinted(&values);
            Ok((document, Head { values, unprinted }))
        }
        Ok(_) => Err(faults),
        Err(mut found) => {
            found.extend(faults);
            Err(found)
        }
    }
}

/// Fails (K618) where a template does not print a value that a page cannot do without.
fn printable(template: &Template, unprinted: &[[&'static str; 2]]) -> Result<(), Diagnostics> {
    let mut found = Diagnostics::default();
    for names in unprinted {
        let whole = Place::Raw { file: template.name().to_owned(), at: None };
        let place = template.in_single_braces(names).unwrap_or(whole);
        found.push(Diagnostic::error("K618", place).with("tag", names[0]).with("vi", names[1]).help("put-back"));
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}

/// The ids of the annexes that have no `mã`: in another file they may be called otherwise.
fn unnamed(plan: &Plan) -> Vec<String> {
    let all = plan.annexes.iter().zip(plan::regions(&plan.annexes));
    all.filter(|(annex, _)| annex.id.is_none()).map(|(_, id)| id).collect()
}

/// A fault of an expression, placed where the expression stands in the template.
fn in_template(fault: &compose::ExpressionFault, expression: &docx::Expression) -> Diagnostic {
    let place = expression.place.clone();
    let Some(name) = &fault.name else {
        return Diagnostic::error("K621", place)
            .with("tag", &expression.text)
            .with("detail", &fault.detail)
            .help("tag");
    };
    let found = Diagnostic::error("K620", place).with("found", name).with("known", fault.known.join(", "));
    match &fault.nearest {
        Some(near) => found.with("near", near).help("near"),
        None => found.help("known"),
    }
}
