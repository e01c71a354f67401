//! Phrases of a text (câu có thẻ): values, figures and views filled in. The only room that knows Tera.
//!
//! Tera is strict here: a name that does not exist is a fault, with its place in the file. All faults of a
//! text are found in one go: a tag at fault is left out and the rest is filled in again. Values are escaped,
//! so that no name or title is ever read as Markdown.

mod bodies;
mod fault;
mod figures;
mod functions;
mod head;
mod lookup;
mod names;
mod sentences;
mod statements;
mod strange;
mod tags;
mod values;

use std::cell::RefCell;
use std::io::Write;
use std::ops::Range;
use std::sync::Arc;

use tera::{Context, Tera, Value};

use crate::diag::{Diagnostic, Diagnostics};
use crate::document::Rendering;
use crate::plan::{House, ItemId, Plan, Prose, field_key};
use crate::text::{Span, Text};

use super::expanded::{Expanded, Part, View};
use fault::{complaint, unknown};
use functions::{Asked, Shared};
pub use head::{ExpressionFault, HeadValues};
use names::mentions;
use strange::Strange;
use tags::Prepared;
use values::Named;

/// Tags at fault that are left out of one text; one with more has been told enough.
const MOST_FAULTS: usize = 50;

/// Fills in the texts of one plan.
pub(super) struct Phrases {
    tera: Tera,
    shared: Arc<Shared>,
    named: Named,
    functions: Vec<&'static str>,
    /// Stretches of the texts filled in so far that are tags, or that a condition left out.
    stretches: RefCell<Vec<Span>>,
}

impl Phrases {
    /// Gets ready for a plan.
    pub fn new(plan: &Plan) -> Self {
        let shared = Arc::new(Shared::new(plan.clone()));
        let mut tera = Tera::default();
        tera.set_escape_fn(escape);
        functions::register(&mut tera, &shared);
        functions::withdraw(&mut tera);
        sentences::register(&mut tera);
        Self {
            tera,
            shared,
            named: values::of_plan(plan),
            functions: names::functions().into_iter().chain(sentences::NAMES).collect(),
            stretches: RefCell::default(),
        }
    }

    /// Stretches of the texts filled in so far that are tags, or that a condition left out.
    pub fn stretches(&self) -> Vec<Span> {
        self.stretches.take()
    }

    /// An author's text, filled in; tags at fault are reported and left out.
    pub fn expand(&self, prose: &Prose, found: &mut Diagnostics) -> Expanded {
        if !prose.as_str().contains('{') {
            return Expanded::verbatim(prose);
        }
        let source = prose.as_str();
        for braces in statements::single_braces(source, &|name| self.functions.contains(&name)) {
            let typed = source.get(braces.clone()).unwrap_or_default();
            let fault = Diagnostic::warning("K591", prose.text.span_of(braces)).standalone().with("found", typed);
            found.push(fault.with("right", format!("{{{typed}}}")).help("double"));
        }
        self.fill(&prose.text, &self.named, found)
    }

    /// The plan that is filled in.
    pub fn plan(&self) -> Arc<Plan> {
        Arc::clone(&self.shared.plan)
    }

    /// The tables of the plan that no text asked for, by their places.
    pub fn unasked_tables(&self) -> Vec<usize> {
        let asked = |at: usize| {
            self.shared
                .calls(|calls| calls.views.iter().any(|asked| matches!(asked, Asked::Table(table) if *table == at)))
        };
        (0..self.shared.plan.tables.len()).filter(|at| !asked(*at)).collect()
    }

    /// What a view is. `span` is the tag that asked for it.
    pub fn view(&self, number: usize, span: Span, found: &mut Diagnostics) -> View {
        match self.shared.calls(|calls| calls.views.get(number).cloned()) {
            Some(Asked::Table(table)) => View::Table(table),
            Some(Asked::Criteria { blocks, condition }) => View::Blocks(self.criteria(blocks, condition, span, found)),
            None => View::Blocks(Vec::new()),
        }
    }

    /// Criteria as texts, one for each block.
    fn criteria(
        &self,
        asked: Vec<Vec<ItemId>>,
        condition: Option<String>,
        span: Span,
        found: &mut Diagnostics,
    ) -> Vec<Expanded> {
        let plan = &self.shared.plan;
        let own = plan.house.block_text.as_ref().map(|own| own.text.clone());
        // The built-in text stands in no file; its complaints point at the tag.
        let text = own.unwrap_or_else(|| Text::new(House::BLOCK, span, Vec::new()));
        let condition = condition.map(|condition| Prose::new(Text::new(condition, span, Vec::new())));
        let mut blocks = Vec::new();
        for ids in asked {
            let holds = |id: &ItemId| condition.as_ref().map_or(Ok(true), |condition| self.holds(condition, *id));
            match ids.iter().map(holds).collect::<Result<Vec<_>, _>>() {
                Err(fault) => {
                    found.push(*fault);
                    return blocks;
                }
                Ok(answers) if answers.contains(&true) => blocks.push(self.block(&text, &ids, found)),
                Ok(_) => {}
            }
        }
        blocks
    }

    fn block(&self, text: &Text, ids: &[ItemId], found: &mut Diagnostics) -> Expanded {
        let faults = RefCell::new(Diagnostics::default());
        let parts = RefCell::new(Vec::new());
        let prose = |names: [String; 2], prose: &Prose| {
            let text = self.expand(prose, &mut faults.borrow_mut());
            let words = text.as_str().to_owned();
            parts.borrow_mut().push(Part { names, text });
            words
        };
        let value = |names: [String; 2], value: &str, place: Option<(Span, Rendering)>| {
            let words = escaped(value);
            if let Some((span, rendering)) = place {
                parts.borrow_mut().push(Part { names, text: Expanded::value(words.clone(), span, rendering) });
            }
            words
        };
        let said_before = |span| self.stretches.borrow_mut().push(span);
        let fill = values::Fill { prose: &prose, value: &value, said_before: &said_before };
        let mut named = values::of_block(&self.shared.plan.items, ids, &fill);
        for (name, value) in &self.named {
            named.entry(name.clone()).or_insert_with(|| value.clone());
        }
        found.extend(faults.into_inner());
        self.fill(text, &named, found).led_back(&parts.into_inner())
    }

    /// Whether a condition holds for an item; a comparison with a value that the item does not have does not
    /// hold. K550, K551 where it is not well written.
    pub fn holds(&self, condition: &Prose, id: ItemId) -> Result<bool, Box<Diagnostic>> {
        let source = statements::decimal_points(condition.as_str());
        let source = source.as_str();
        let mentioned = |name: &str| mentions(source, name);
        let named = values::of_item(&self.shared.plan.items, id, &mentioned);
        let names = names::FIELDS.iter().flat_map(|(_, names)| *names).chain(names::GROUP).collect::<Vec<_>>();
        let own = |name: &str| self.shared.plan.items.extra_names.iter().any(|own| names::ascii(own) == name);
        let strange = strange::in_expression(source, &|name| names.contains(&name) || own(name));
        if let Some(name) = strange.first() {
            let span = condition.text.span_of(name.clone());
            let fault = unknown(source, name.clone());
            return Err(complaint(&fault, source, span, &names, &self.functions).into());
        }
        let plan = &self.shared.plan;
        if let Some((name, field)) = bodies::unknown(source, &plan.agencies, &plan.items) {
            let written = source.get(name.clone()).unwrap_or_default();
            let fault = Diagnostic::warning("K209", condition.text.span_of(name.clone())).with("name", written);
            let fault = fault.with("field", field_key(field, &plan.items));
            let near = plan.agencies.nearest(written).and_then(|at| plan.agencies.entries.get(at));
            return Err(match near {
                Some(near) => fault.with("meant", &near.key).other(near.span, "meant").help("meant"),
                None => fault.help("directory"),
            }
            .into());
        }
        let printed = |name: &str| named.get(name)?.as_ref()?.as_str().map(str::to_owned);
        let spelled = Prepared::expression(&bodies::named(source, &plan.agencies, &printed));
        let prepared = Prepared::expression(source);
        match self.tera.render_str(&spelled.text, &context(&named), false) {
            Ok(answer) => Ok(!matches!(answer.as_str(), "" | "false" | "0")),
            Err(_) if named.values().any(Option::is_none) => Ok(false),
            Err(error) => {
                // Places are those of what was written.
                let own = self.tera.render_str(&prepared.text, &context(&named), false);
                let error = own.err().unwrap_or(error);
                let fault = fault::read(&error, &prepared, source);
                let span = condition.text.span_of(fault.range.clone());
                Err(complaint(&fault, source, span, &names, &self.functions).into())
            }
        }
    }

    /// The heading that a reference asks for.
    pub fn asked_heading(&self, number: usize) -> Option<String> {
        self.shared.calls(|calls| calls.references.get(number).cloned())
    }

    fn fill(&self, text: &Text, named: &Named, found: &mut Diagnostics) -> Expanded {
        let source = text.as_str();
        let refused = statements::refused(source);
        if let Some(refused) = &refused {
            let fault =
                Diagnostic::error("K590", text.span_of(refused.tag.clone())).standalone().with("why", refused.why);
            found.push(fault.with("word", &refused.word).help(refused.why));
        }
        let names: Vec<_> = named.keys().map(String::as_str).collect();
        let outer = |name: &str| {
            named.range(format!("{name}.")..).next().is_some_and(|(full, _)| full.starts_with(&format!("{name}.")))
        };
        let strange = strange::in_text(source, &|name| named.contains_key(name) || outer(name));
        for strange in strange.iter().filter(|strange| strange.open) {
            let first = source.get(strange.tag.clone()).and_then(|tag| tag.lines().next()).map_or(0, str::len);
            let mark = text.span_of(strange.tag.start..strange.tag.start + first);
            found.push(Diagnostic::error("K550", mark).standalone().help("close"));
        }
        let whole = |strange: &&Strange| refused.as_ref().is_none_or(|refused| refused.tag != strange.tag);
        for name in strange.iter().filter(whole).flat_map(|strange| &strange.names) {
            let fault = unknown(source, name.clone());
            found.push(complaint(&fault, source, text.span_of(name.clone()), &names, &self.functions));
        }
        // What is refused is never run.
        if refused.is_some() {
            return Expanded::new(String::new(), Vec::new(), text.clone());
        }
        let told = |at: usize| strange.iter().any(|strange| strange.tag.contains(&at));
        let values =
            strange.iter().filter(|strange| source.get(strange.tag.clone()).is_some_and(|tag| tag.starts_with("{{")));
        let mut skipped: Vec<usize> = values.map(|strange| strange.tag.start).collect();
        let first = skipped.len();
        loop {
            let prepared = Prepared::marked(source, &skipped);
            let error = match self.tera.render_str(&prepared.text, &with_nulls(named), true) {
                Ok(written) => {
                    let (written, origins) = tags::unmark(&written);
                    if text.is_placed() {
                        let unprinted = tags::unprinted(source, &origins).into_iter().map(|range| text.span_of(range));
                        self.stretches.borrow_mut().extend(unprinted);
                    }
                    return Expanded::new(written, origins, text.clone());
                }
                Err(error) => error,
            };
            let fault = fault::read(&error, &prepared, source);
            let span = text.span_of(fault.range.clone());
            let said = self.shared.calls(|calls| calls.fault.take());
            // A statement that lost an unknown name may leave others without sense; those are not told of.
            if strange.is_empty() || !told(fault.range.start) {
                found.push(match said {
                    Some(said) => Diagnostic { place: span.into(), ..said },
                    None => complaint(&fault, source, span, &names, &self.functions),
                });
            }
            let holds_fault = |tag: &&Range<usize>| tag.contains(&fault.range.start) && !skipped.contains(&tag.start);
            match prepared.tags.iter().find(holds_fault) {
                Some(tag) if skipped.len() < first + MOST_FAULTS => skipped.push(tag.start),
                _ => return Expanded::new(String::new(), Vec::new(), text.clone()),
            }
        }
    }
}

/// Tera's names for values that are there; `issuer.name` lies in `issuer`.
fn context(named: &Named) -> Context {
    filled(named.iter().filter_map(|(name, value)| Some((name, value.clone()?))))
}

/// Absent values print nothing, where a text asks for them.
fn with_nulls(named: &Named) -> Context {
    filled(named.iter().map(|(name, value)| (name, value.clone().unwrap_or_else(Value::none))))
}

fn filled<'a>(values: impl Iterator<Item = (&'a String, Value)>) -> Context {
    let mut context = Context::new();
    let mut inner: std::collections::BTreeMap<&str, tera::Map> = std::collections::BTreeMap::new();
    for (name, value) in values {
        match name.split_once('.') {
            Some((outer, name)) => {
                inner.entry(outer).or_default().insert(name.to_owned().into(), value);
            }
            None => context.insert_value(name.clone(), value),
        }
    }
    for (outer, map) in inner {
        context.insert_value(outer.to_owned(), Value::from(map));
    }
    context
}

/// Escapes a value for Markdown: every mark that could be read as one, and line ends as breaks.
fn escape(value: &str, out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(escaped(value).as_bytes())
}

fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 8);
    for letter in value.chars() {
        match letter {
            '\n' => out.push_str("<br>"),
            letter if letter.is_ascii_punctuation() && !matches!(letter, ',' | '/' | '%' | ';' | '"') => {
                out.extend(['\\', letter]);
            }
            letter => out.push(letter),
        }
    }
    out
}
