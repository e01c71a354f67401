//! The flat list: which items each entry opens. Where they lie is for `place`.

use super::super::Prose;
use super::super::draft::Record;
use super::super::field::Field;
use super::super::item::{Item, ItemId, Items, Level};
use super::super::keys::{Id, Table};
use super::place::Tree;
use super::run::{Run, prose};
use crate::diag::Diagnostic;
use crate::text::{Span, Spanned, Text};
use crate::viet::text::collapse;
use crate::yaml::MOST_ENTRIES as MOST;

/// The level that a key opens.
pub(super) fn level_of(id: Id) -> Option<Level> {
    match id {
        Id::Group => Some(Level::Group),
        Id::Objective => Some(Level::Objective),
        Id::Task => Some(Level::Task),
        Id::Activity => Some(Level::Activity),
        Id::Own(at) => Some(Level::Own(at)),
        _ => None,
    }
}

/// The key that opens a level (tên cấp), as `kehoach new` writes it; `tên` for a criterion.
pub(crate) fn level_key(level: Level, items: &Items) -> &str {
    match level {
        Level::Own(at) => items.level_names.get(usize::from(at)).map_or("", String::as_str),
        Level::Criterion => super::super::keys::name(Id::Name),
        Level::Row => "",
        Level::Rubric => super::super::keys::name(Id::Rubric),
        _ => Table::Item.keys().find(|key| level_of(key.id) == Some(level)).map_or("", |key| key.vi),
    }
}

impl Run {
    /// Reads `danh mục`, of the plan and of annexes that have one of their own.
    pub(super) fn items(&mut self, record: &Record) -> Items {
        let mut all = self.list(record, None, 0);
        for (at, annex) in record.records(Id::Annexes).iter().enumerate() {
            let own = self.list(annex, Some(at), all.len());
            all.extend(own);
        }
        let names = |texts: &[Text]| texts.iter().map(|text| collapse(text.as_str())).collect();
        let mut items = Items {
            all,
            extra_names: names(&self.names.extra),
            level_names: names(&self.names.levels),
            complete: self.flag(record, Id::Complete).unwrap_or(false),
        };
        self.budgets(&mut items);
        self.columns_of_figures(&mut items);
        items
    }

    /// The items of one list, of which the first has the index `first`.
    fn list(&mut self, record: &Record, annex: Option<usize>, first: usize) -> Vec<Item> {
        let mut tree = Tree::new(self.order.clone());
        let entries = record.records(Id::Items);
        if let Some(over) = entries.get(MOST) {
            self.push(Diagnostic::error("K131", over.span).help("split"));
        }
        // The fields of the last row that was read, and the row of words above the next one.
        let mut last = Vec::new();
        let mut above: Option<&Record> = None;
        for entry in entries.iter().take(MOST) {
            // A row that somebody has just begun, as forms and the page's button give it.
            if entry.blank {
                self.push(Diagnostic::warning("K944", entry.span).help("fill"));
                continue;
            }
            let words_only = entry.has(Id::RowWords) && entry.entries.len() + entry.faulty.len() == 1;
            if let Some(first) = above.filter(|_| entry.has(Id::RowWords)) {
                let fault = Diagnostic::error("K588", entry.span).with("why", "two");
                self.push(fault.other(first.span, "first").help("join"));
            }
            if words_only {
                above = Some(entry);
                continue;
            }
            let next = tree.next();
            if self.entry(entry, &last, &mut tree) {
                last = entry.entries.iter().map(|written| written.id).chain(entry.faulty.iter().copied()).collect();
            }
            let words = above.take().and_then(|above| prose(above, Id::RowWords));
            if let (Some(words), Some(item)) = (words, tree.item_mut(next)) {
                item.texts.set(Field::RowWords, words);
            }
        }
        if let Some(last) = above {
            self.push(Diagnostic::error("K588", last.span).with("why", "last").help("note"));
        }
        let (all, found) = tree.finish();
        self.found.extend(found);
        let placed = |item: Item| Item { parent: item.parent.map(|parent| ItemId(parent.0 + first)), annex, ..item };
        all.into_iter().map(placed).collect()
    }

    /// Reads an entry; false where it is complained of. An entry that opens nothing is one more row of the item above
    /// if it says again what the row above it, of the fields `last`, says already; otherwise its dash is a slip.
    fn entry(&mut self, entry: &Record, last: &[Id], tree: &mut Tree) -> bool {
        let mut opened: Vec<(Level, Span, Prose)> = Vec::new();
        for written in &entry.entries {
            if let (Some(level), Some(prose)) = (level_of(written.id), prose(entry, written.id)) {
                opened.push((level, written.key, prose));
            }
        }
        opened.sort_by_key(|(level, ..)| tree.rank(*level));
        let name = prose(entry, Id::Name);
        let code = entry.text(Id::Code).map(|text| Spanned::new(collapse(text.as_str()), text.span()));
        let is_criterion = name.is_some() || entry.has(Id::Name) || (opened.is_empty() && code.is_some());
        if let (true, Some((_, key, _))) = (is_criterion, opened.iter().find(|(level, ..)| *level != Level::Group)) {
            let name = entry.get(Id::Name).map_or(entry.span, |entry| entry.key);
            self.push(Diagnostic::error("K136", *key).other(name, "name").help("one"));
            return false;
        }
        if !is_criterion && opened.is_empty() && !entry.has(Id::Rubric) {
            if entry.faulty.iter().any(|id| level_of(*id).is_some()) {
                return false;
            }
            let first = entry.entries.first().map_or(entry.span, |first| first.key);
            let again = entry.entries.iter().any(|written| last.contains(&written.id));
            let row = Item { level: Level::Row, span: entry.span, ..Item::default() };
            let Some(id) = tree.further(row, first, again) else {
                let fault = Diagnostic::error("K134", first).help("name");
                self.push(match tree.open_key() {
                    Some((key, _)) => fault.other(key, "above").help("row"),
                    None => fault,
                });
                return false;
            };
            if let Some(item) = tree.item_mut(id) {
                self.fields(entry, item);
            }
            return true;
        }
        let rubric = prose(entry, Id::Rubric);
        if let (Some(rubric), Some((_, key, _))) = (&rubric, opened.first()) {
            self.push(Diagnostic::error("K222", rubric.span()).other(*key, "level").help("criterion"));
            return false;
        }
        let deepest = opened.len().saturating_sub(1);
        let mut opened_last: Option<ItemId> = None;
        for (at, (level, key, prose)) in opened.into_iter().enumerate() {
            let whole = at == deepest && !is_criterion;
            let span = if whole { entry.span } else { key.to(prose.span()) };
            let mut item = Item { level, span, code: typed_code(&prose), name: Some(prose), ..Item::default() };
            if whole && let Some(code) = &code {
                item.code = Some(code.clone());
            }
            opened_last = Some(tree.open(item, key));
        }
        if let Some(item) = opened_last.filter(|_| !is_criterion).and_then(|id| tree.item_mut(id)) {
            self.fields(entry, item);
        }
        if is_criterion {
            let key = entry.get(Id::Code).or_else(|| entry.get(Id::Name)).map_or(entry.span, |entry| entry.key);
            let mut item = Item { level: Level::Criterion, span: entry.span, code, name, ..Item::default() };
            self.fields(entry, &mut item);
            if self.says_how_to_score(entry, &item, tree) {
                item.level = Level::Rubric;
            }
            tree.open(item, key);
        }
        if let Some(name) = rubric {
            self.rubric(entry, name, is_criterion, tree);
        }
        true
    }

    /// Opens a line that says how the open criterion is scored (mức chấm). `with_criterion`: the entry is the criterion, and
    /// all its other fields are the criterion's.
    fn rubric(&mut self, entry: &Record, name: Prose, with_criterion: bool, tree: &mut Tree) {
        let key = entry.get(Id::Rubric).map_or(entry.span, |written| written.key);
        if tree.criterion().is_none() {
            self.push(Diagnostic::error("K222", name.span()).help("criterion"));
            return;
        }
        let span = if with_criterion { key.to(name.span()) } else { entry.span };
        let mut item = Item { level: Level::Rubric, span, name: Some(name), ..Item::default() };
        if !with_criterion {
            self.fields(entry, &mut item);
        }
        tree.open(item, key);
    }

    /// True for an entry that is no criterion but a line of the one above: among criteria with codes it has none, and
    /// nothing in it is anybody's work. Where it has points that could be a criterion's, that is told (K223).
    fn says_how_to_score(&mut self, entry: &Record, item: &Item, tree: &Tree) -> bool {
        let Some(criterion) = tree.criterion() else { return false };
        let (Some(code), Some(name)) = (&criterion.code, &item.name) else { return false };
        let plain = |id: Id| matches!(id, Id::Name | Id::Max | Id::Result | Id::Evidence | Id::Note | Id::Extra(_));
        let plain = entry.faulty.is_empty() && entry.entries.iter().all(|written| plain(written.id));
        let points = item.scores.max.or(item.scores.bonus).or(item.scores.penalty);
        let more = item.scores.max.zip(criterion.scores.max).is_some_and(|(own, whole)| own.value > whole.value);
        if !plain || more || typed_code(name).is_some() {
            return false;
        }
        let listed = name.as_str().trim_start().starts_with(['-', '+', '–', '•', '*']);
        if let Some(points) = points.filter(|_| !listed) {
            let found = Diagnostic::advice("K223", name.span()).with("code", &code.value).with("points", points.value);
            self.push(found.other(code.span, "criterion").help("rubric").help("code"));
        }
        true
    }
}

/// The code that is typed before a text (`1.1. Văn bản …`, `IV. Cải cách …`); it stays printed where it stands.
fn typed_code(prose: &Prose) -> Option<Spanned<String>> {
    let text = prose.as_str();
    let lead = text.len() - text.trim_start().len();
    let word = text.trim_start().split(char::is_whitespace).next().unwrap_or_default();
    let code = word.trim_end_matches('.');
    if code.is_empty() || !word.contains('.') || word.len() == text.trim().len() {
        return None;
    }
    // `1.500 văn bản` is a figure, `30 văn bản` a count.
    let numbers = code.split('.').all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let roman = word.ends_with('.') && crate::viet::number::read_roman(code).is_some();
    let place = prose.text.span_of(lead..lead + code.len());
    (numbers || roman).then(|| Spanned::new(code.to_owned(), place))
}
