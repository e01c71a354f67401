//! Functions of tags (hàm trong thẻ).
//!
//! A function says what is wrong as a complaint without a place; [`super::Phrases`] knows the place.

use std::sync::{Arc, Mutex, PoisonError};

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::compose::expanded::{REFERENCE, VIEW};
use crate::diag::{Diagnostic, Place, nearest};
use crate::plan::figures::{adds_up, figure, given};
use crate::plan::rows::{is_further, is_lowest};
use crate::plan::selection::Named;
use crate::plan::{Field, Found, House, Item, ItemId, Items, Level, Plan, Prose, field_key, field_named};
use crate::viet::text::fold;

use super::figures::rate;
use super::lookup::{find, find_group};
use super::names::{self, FIELDS, FUNCTIONS, mentions};
use super::tags::FIRST;
use crate::plan::figures::total as sum_of;

/// A view that was asked for.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    /// Criteria as blocks.
    Criteria {
        /// Each block's items, in the order asked for.
        blocks: Vec<Vec<ItemId>>,
        /// Only items for which this holds. YAML `khi`.
        condition: Option<String>,
    },
    /// A table, by its place among those of the plan.
    Table(usize),
}

/// What the calls of all texts left behind.
#[derive(Debug, Default)]
pub(super) struct Calls {
    /// Views, by number.
    pub views: Vec<Asked>,
    /// Headings that references ask for, by number.
    pub references: Vec<String>,
    /// What the last call that failed had to say.
    pub fault: Option<Diagnostic>,
}

/// A plan, and what was called.
pub(super) struct Shared {
    pub plan: Arc<Plan>,
    pub calls: Mutex<Calls>,
}

impl Shared {
    /// A plan of which nothing was asked yet.
    pub fn new(plan: Plan) -> Self {
        Self { plan: Arc::new(plan), calls: Mutex::new(Calls::default()) }
    }

    /// Works on what was called; a lock that a panic left behind holds sound data all the same.
    pub fn calls<T>(&self, work: impl FnOnce(&mut Calls) -> T) -> T {
        work(&mut self.calls.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a call gives, or what is wrong with it.
type Answer = Result<Value, Box<Diagnostic>>;

/// Makes all functions known to Tera, under both names.
pub(super) fn register(tera: &mut Tera, shared: &Arc<Shared>) {
    let bodies: [fn(&Shared, &Given) -> Answer; 7] = [criteria, agency, total, rated, reference, annex, table];
    let values: [&'static [[&str; 2]]; 7] = [
        &[["ma", "code"], ["nhom", "group"], ["khi", "when"], ["phu_luc", "annex"]],
        &[["ten", "name"]],
        &[["diem", "field"], ["ma", "code"], ["phu_luc", "annex"]],
        &[["ma", "code"], ["phu_luc", "annex"]],
        &[["ten", "title"]],
        &[["ma", "id"]],
        &[["ma", "id"]],
    ];
    for ((names, body), values) in FUNCTIONS.into_iter().zip(bodies).zip(values) {
        for name in names {
            let shared = Arc::clone(shared);
            tera.register_function(name, move |given: Kwargs, _: &State| -> TeraResult<Value> {
                let answer = Given::read(&given, name, values).and_then(|given| body(&shared, &given));
                answer.map_err(|fault| {
                    shared.calls(|calls| calls.fault = Some(*fault));
                    Error::message(name)
                })
            });
        }
    }
}

/// The function that sets a table; what the table shows is said under its name, not here.
const TABLE: [&str; 2] = ["bang", "table"];

/// Takes away what Tera has of its own that makes much out of little: `range`, `indent`; and `throw`.
pub(super) fn withdraw(tera: &mut Tera) {
    for name in ["range", "throw"] {
        tera.register_function(name, move |_: Kwargs, _: &State| -> TeraResult<Value> {
            Err(Error::message(format!("Unknown function `{name}`")))
        });
    }
    tera.register_filter("indent", |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Err(Error::message("Unknown filter `indent`"))
    });
}

/// The values a function was called with, by the first of their names.
struct Given {
    values: Vec<(&'static str, Vec<String>)>,
}

impl Given {
    fn read(
        given: &Kwargs,
        function: &'static str,
        known: &'static [[&'static str; 2]],
    ) -> Result<Self, Box<Diagnostic>> {
        let mut values = Vec::new();
        for (key, value) in given.iter() {
            let key = key.to_string();
            let first = known.first().filter(|_| key == FIRST);
            let name = first.or_else(|| known.iter().find(|names| names.contains(&key.as_str())));
            let Some([name, _]) = name else {
                let known: Vec<_> = known.iter().flatten().copied().collect();
                let fault = Diagnostic::error("K553", Place::Nowhere)
                    .standalone()
                    .with("name", &key)
                    .with("function", function);
                let fault = fault.with("known", known.join(", ")).help("known");
                return Err(if TABLE.contains(&function) { fault.help("table") } else { fault }.into());
            };
            values.push((*name, texts(value)));
        }
        Ok(Self { values })
    }

    fn all(&self, name: &str) -> Option<&[String]> {
        self.values.iter().find(|(found, _)| *found == name).map(|(_, values)| values.as_slice())
    }

    fn one(&self, name: &str) -> Option<&str> {
        self.all(name)?.first().map(String::as_str)
    }

    fn must(&self, name: &'static str) -> Result<&str, Box<Diagnostic>> {
        self.one(name).ok_or_else(|| {
            Diagnostic::error("K554", Place::Nowhere).standalone().with("name", name).help("write").into()
        })
    }
}

fn texts(value: &Value) -> Vec<String> {
    match (value.as_array(), value.as_str()) {
        (Some(values), _) => values.iter().flat_map(texts).collect(),
        (None, Some(text)) => text.split(';').map(|part| part.trim().to_owned()).collect(),
        (None, None) => vec![value.to_string()],
    }
}

/// `tieu_chi(ma=[…])`: criteria as blocks, where the tag stands.
fn criteria(shared: &Shared, given: &Given) -> Answer {
    let items = &shared.plan.items;
    let lists = lists(shared, given)?;
    let named: Vec<Named<'_>> = lists.iter().map(|list| Named::new(items, *list)).collect();
    let mut blocks = Vec::new();
    if let Some(codes) = given.all("ma") {
        for code in codes {
            let parts = code.split('+').map(|code| find(items, &named, code.trim()));
            blocks.push(parts.collect::<Result<Vec<_>, _>>()?);
        }
    } else if let Some(groups) = given.all("nhom") {
        for name in groups {
            let group = find_group(items, &lists, name)?;
            blocks.extend(own_blocks(shared, |id| items.at_level(id, Level::Group) == Some(group)));
        }
    } else {
        blocks.extend(own_blocks(shared, |id| items.get(id).is_some_and(|item| lists.contains(&item.annex))));
    }
    for block in &mut blocks {
        *block = block.iter().flat_map(|id| std::iter::once(*id).chain(further_rows(items, *id))).collect();
    }
    let condition = given.all("khi").map(|parts| parts.join(";"));
    Ok(view(shared, Asked::Criteria { blocks, condition }))
}

fn view(shared: &Shared, asked: Asked) -> Value {
    let number = shared.calls(|calls| {
        calls.views.push(asked);
        calls.views.len() - 1
    });
    mark(VIEW, number)
}

/// `bang("kinh phí")`: a table of the plan's, where the tag stands.
fn table(shared: &Shared, given: &Given) -> Answer {
    let written = given.must("ma")?;
    let tables = &shared.plan.tables;
    if let Some(at) = tables.iter().position(|table| fold(&table.name.value) == fold(written)) {
        return Ok(view(shared, Asked::Table(at)));
    }
    let fault = Diagnostic::error("K170", Place::Nowhere).with("name", written);
    let names: Vec<&str> = tables.iter().map(|table| table.name.value.as_str()).collect();
    Err(match nearest(written, names.iter().copied()) {
        Some(meant) => fault.with("meant", meant).help("meant"),
        None if names.is_empty() => fault.help("write"),
        None => fault.with("known", names.join("; ")).help("known"),
    }
    .into())
}

/// A block for each item under which nothing but further rows lies, and for each upper one that says something which
/// the text of a block prints: no block of what lies under it would.
fn own_blocks(shared: &Shared, within: impl Fn(ItemId) -> bool) -> impl Iterator<Item = Vec<ItemId>> {
    let items = &shared.plan.items;
    let text = shared.plan.house.block_text.as_ref().map_or(House::BLOCK, Prose::as_str);
    let said = move |item: &Item| {
        let mut known = FIELDS.iter().filter(|(field, _)| !is_common(*field));
        let free = items.extra_fields().zip(&items.extra_names);
        known.any(|(field, names)| given(item, *field) && names.iter().any(|name| mentions(text, name)))
            || free.into_iter().any(|(field, name)| given(item, field) && mentions(text, &names::ascii(name)))
    };
    let has_block = move |id: &ItemId| {
        items.get(*id).is_some_and(|item| match item.level {
            Level::Group | Level::Row | Level::Rubric => false,
            _ => is_lowest(items, *id) || said(item),
        })
    };
    items.ids().filter(move |id| has_block(id) && within(*id)).map(|id| vec![id])
}

/// True for what every upper item has: its name and the sums of what lies under it.
fn is_common(field: Field) -> bool {
    matches!(field, Field::Number | Field::Code | Field::Name) || adds_up(field)
}

/// The further rows of an item, which belong to its block.
fn further_rows(items: &Items, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
    items.children(Some(id)).filter(move |child| is_further(items, *child))
}

/// `co_quan("nội vụ")`: a body's official name.
fn agency(shared: &Shared, given: &Given) -> Answer {
    let written = given.must("ten")?;
    let directory = &shared.plan.agencies;
    match directory.find(written) {
        Found::Exact(at) | Found::Variant(at) | Found::Key(at) => {
            let name = directory.entries.get(at).map_or(written, |entry| entry.name.as_str());
            Ok(Value::normal_string(name))
        }
        Found::Unknown | Found::LooksLikeKey(_) => {
            let fault = Diagnostic::error("K555", Place::Nowhere).with("name", written);
            Err(match directory.nearest(written).and_then(|at| directory.entries.get(at)) {
                Some(entry) => fault.with("meant", &entry.name).other(entry.span, "meant").help("meant"),
                None => fault.help("directory"),
            }
            .into())
        }
    }
}

/// `tong("điểm đạt")`, `tong("điểm đạt", ma="3")`: a sum.
fn total(shared: &Shared, given: &Given) -> Answer {
    let written = given.must("diem")?;
    let known = || field_named(written, &shared.plan.items).filter(|field| adds_up(*field));
    let Some(field) = names::field(written).or_else(known) else {
        let fault = Diagnostic::error("K567", Place::Nowhere).with("name", written);
        return Err(fault.help("fields").into());
    };
    match sum_of(&shared.plan.items, &under(shared, given, field)?, field) {
        Some(sum) => Ok(Value::normal_string(&sum.text())),
        None => {
            let fault = Diagnostic::error("K564", Place::Nowhere).with("name", written);
            let words = shared.plan.items.all.iter().filter_map(|item| item.budget.as_ref());
            let words = words.filter(|budget| field == Field::Budget && budget.value.says_words());
            let fault = words.clone().fold(fault, |fault, budget| fault.other(budget.span, "words"));
            Err(if words.count() > 0 { fault.help("words") } else { fault.help("scores") }.into())
        }
    }
}

/// The items a figure of a field is about. Without `ma` all of a list; where several lists have such figures, one must
/// be named.
fn under(shared: &Shared, given: &Given, field: Field) -> Result<Vec<ItemId>, Box<Diagnostic>> {
    let items = &shared.plan.items;
    let mut lists = lists(shared, given)?;
    if let Some(codes) = given.all("ma") {
        let named: Vec<Named<'_>> = lists.iter().map(|list| Named::new(items, *list)).collect();
        return codes.iter().map(|code| find(items, &named, code)).collect();
    }
    let figures =
        |list: &Option<usize>| items.all.iter().any(|item| item.annex == *list && figure(item, field).is_some());
    lists.retain(figures);
    if lists.len() > 1 {
        let own = lists.iter().flatten().map(|at| annex_name(&shared.plan, *at)).collect::<Vec<_>>().join(", ");
        let fault = Diagnostic::error("K211", Place::Nowhere).with("field", field_key(field, items));
        return Err(fault.with("annexes", own).help("annex").into());
    }
    Ok(items
        .ids()
        .zip(&items.all)
        .filter(|(_, item)| item.parent.is_none() && lists.contains(&item.annex))
        .map(|(id, _)| id)
        .collect())
}

/// The lists that a call is about: that of the annex it names, or all.
fn lists(shared: &Shared, given: &Given) -> Result<Vec<Option<usize>>, Box<Diagnostic>> {
    let all = shared.plan.items.lists();
    let Some(wanted) = given.one("phu_luc") else { return Ok(all) };
    let found = annex_at(&shared.plan, wanted).ok_or_else(|| no_annex(&shared.plan, wanted))?;
    // An annex without a list of its own shows the plan's.
    Ok(vec![Some(found).filter(|at| all.contains(&Some(*at)))])
}

/// What a call names an annex by: its id, or its number.
fn annex_name(plan: &Plan, at: usize) -> String {
    let id = plan.annexes.get(at).and_then(|annex| annex.id.as_ref()).map(|id| id.value.clone());
    id.unwrap_or_else(|| (at + 1).to_string())
}

fn annex_at(plan: &Plan, wanted: &str) -> Option<usize> {
    let by_id = plan.annexes.iter().position(|annex| annex.id.as_ref().is_some_and(|id| id.value == wanted));
    let by_label = || plan.annex_labels().iter().position(|label| fold(label) == fold(wanted));
    let number = || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < plan.annexes.len());
    by_id.or_else(by_label).or_else(number)
}

fn no_annex(plan: &Plan, wanted: &str) -> Box<Diagnostic> {
    let fault = Diagnostic::error("K558", Place::Nowhere).with("name", wanted);
    fault.with("count", plan.annexes.len()).help("number").into()
}

/// `ty_le("3")`: the share of the highest score that was got, in percent: `87,76%`.
fn rated(shared: &Shared, given: &Given) -> Answer {
    match rate(&shared.plan.items, &under(shared, given, Field::Max)?) {
        Some(rate) => Ok(Value::normal_string(&format!("{rate}%"))),
        None => {
            Err(Diagnostic::error("K564", Place::Nowhere).with("name", "điểm chuẩn, điểm đạt").help("scores").into())
        }
    }
}

/// `muc("TỔ CHỨC THỰC HIỆN")`: the heading's number, once it has one.
fn reference(shared: &Shared, given: &Given) -> Answer {
    let title = given.must("ten")?.to_owned();
    let number = shared.calls(|calls| {
        calls.references.push(title);
        calls.references.len() - 1
    });
    Ok(mark(REFERENCE, number))
}

/// `phu_luc("1")`: what the annex is called, by id, by label or by number.
fn annex(shared: &Shared, given: &Given) -> Answer {
    let annexes = &shared.plan.annexes;
    let labels = shared.plan.annex_labels();
    let written = given.one("ma");
    let found = match written {
        Some(wanted) => annex_at(&shared.plan, wanted),
        None => Some(0).filter(|_| annexes.len() == 1),
    };
    match found.and_then(|at| labels.get(at)) {
        Some(label) => Ok(Value::normal_string(label)),
        None => Err(no_annex(&shared.plan, written.unwrap_or_default())),
    }
}

fn mark((open, close): (char, char), number: usize) -> Value {
    Value::safe_string(&format!("{open}{number}{close}"))
}
