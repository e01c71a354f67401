//! The parts of a file put together (ghép thành kế hoạch).

use super::super::front::{Front, UNKNOWN_ISSUER, UNKNOWN_PLACE, UNKNOWN_SYMBOL, UNKNOWN_TITLE};
use super::annex::{Annex, Part, annex, is_layout};
use super::closing::{Closing, closing};
use super::head::{self, Head};
use super::judge::parsed;
use super::prose::{Habits, Prose};
use super::reading::Reading;
use super::table::{self as tables, Manner};
use crate::compose::outline::Outline;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::{BlockText, WholeText};
use crate::parts::areas::{line, table};
use crate::parts::{Kinds, areas};
use crate::plan::keys::Id;
use crate::plan::write::{self, Written, pair};
use crate::viet::text::{fold, is_upper, normalize};

/// A plan made of a whole file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The plan.
    pub yaml: String,
    /// What was not understood.
    pub found: Diagnostics,
    /// Tables that are annexes: the number of each in the file, from 1, and the annex's id.
    pub annexes: Vec<(usize, String)>,
}

/// Makes a plan of a file. It reads and checks without errors, or K649 says that it does not; what it lacks of the file is
/// for [`kept`](super::kept) to tell.
pub fn plan(file: &str, whole: &WholeText) -> Imported {
    let mut best = gathered(file, whole, Manner::Items);
    if parsed(&best.yaml).is_none() {
        for manner in [Manner::Own, Manner::Drawn] {
            let other = gathered(file, whole, manner);
            if parsed(&other.yaml).is_some() {
                best = other;
                break;
            }
        }
    }
    if parsed(&best.yaml).is_none() {
        best.found.push(Diagnostic::warning("K649", place(file)).help("check"));
    }
    best
}

fn place(file: &str) -> Place {
    Place::Raw { file: file.to_owned(), at: None }
}

fn gathered(file: &str, whole: &WholeText, manner: Manner) -> Imported {
    let areas = areas(whole, Kinds::Plan);
    let blocks = |range: &std::ops::Range<usize>| -> Vec<&BlockText> {
        whole.blocks.get(range.clone()).unwrap_or_default().iter().map(|(_, block)| block).collect()
    };
    let head = head::head(&blocks(&areas.head), whole);
    let title = head::title(&blocks(&areas.title));
    let closing = closing(&blocks(&areas.closing));
    let annexes: Vec<Annex> = areas.annexes.iter().map(|range| annex(file, whole, range.clone(), manner)).collect();
    let mut found = Diagnostics::default();
    let mut list = Lists::default();
    let body = body(file, whole, &blocks(&areas.body), manner, &mut list, &mut found);
    let has_body = !areas.title.is_empty();
    let written = annexes_written(annexes.clone(), &mut list, has_body, file, &mut found);
    let mut pairs = front(head, title, &annexes, has_body, file, &mut found);
    pairs.extend(house(whole, &annexes));
    if !list.extra.is_empty() {
        pairs.push(pair(Id::ExtraColumns, Written::text(list.extra.join("; "))));
    }
    if let Some(body) = body {
        pairs.push(pair(Id::Body, Written::text(body)));
    }
    if !list.entries.is_empty() {
        pairs.push(pair(Id::Items, Written::List(list.entries.into_iter().map(Written::Map).collect())));
    }
    if !list.named.is_empty() {
        pairs.push(pair(Id::Tables, Written::List(list.named)));
    }
    if !written.0.is_empty() {
        pairs.push(pair(Id::Annexes, Written::List(written.0)));
    }
    pairs.extend(closed(&closing));
    Imported { yaml: normalize(&write::yaml(&pairs)), found, annexes: written.1 }
}

/// What several tables share.
#[derive(Default)]
struct Lists {
    /// Names of the office's own columns.
    extra: Vec<String>,
    /// Rows of the list that the body's tables show.
    entries: Vec<Vec<(String, Written)>>,
    /// Tables that the body asks for by name.
    named: Vec<Written>,
}

impl Lists {
    fn extra(&mut self, names: &[String]) {
        for name in names {
            if !self.extra.iter().any(|known| fold(known) == fold(name)) {
                self.extra.push(name.clone());
            }
        }
    }
}

/// The text of the body.
fn body(
    file: &str,
    whole: &WholeText,
    blocks: &[&BlockText],
    manner: Manner,
    list: &mut Lists,
    found: &mut Diagnostics,
) -> Option<String> {
    let habits = Habits::of(blocks.iter().filter_map(|block| line(block)));
    let mut prose = Prose::new(habits, &whole.notes, Outline::default());
    for block in blocks {
        match (line(block), table(block)) {
            (Some(one), _) if one.text.chars().any(char::is_alphanumeric) || one.label.is_some() => prose.line(one),
            (_, Some(grid)) if is_layout(grid) => grid.lines().for_each(|one| prose.line(one)),
            (_, Some(grid)) if tables::is_simple(grid) || manner == Manner::Drawn => {
                prose.markdown(tables::markdown(grid))
            }
            (_, Some(grid)) => {
                let mut reading = tables::read(file, grid, &whole.notes, Manner::Own);
                let name = format!("bảng {}", list.named.len().saturating_add(1));
                list.extra(&reading.extra);
                hide(&mut reading, &name, list.named.len());
                list.entries.append(&mut reading.entries);
                let mut spec = vec![pair(Id::AnnexId, Written::text(&name))];
                spec.append(&mut reading.spec);
                found.extend(std::mem::take(&mut reading.found));
                list.named.push(Written::Map(spec));
                prose.markdown(format!("{{{{ bang(\"{name}\") }}}}"));
            }
            _ => {}
        }
    }
    (!prose.is_empty()).then(|| prose.end().0)
}

/// Puts the rows of a table under a group that does not print, so that the table shows no others.
fn hide(reading: &mut Reading, name: &str, at: usize) {
    for (key, value) in reading.entries.iter_mut().flatten() {
        if let (true, Written::Text(code)) = (*key == crate::plan::keys::name(Id::Code), value) {
            *code = format!("b{}{code}", at.saturating_add(1));
        }
    }
    reading.entries.insert(0, vec![pair(Id::Group, Written::text(name))]);
    reading.spec.push(pair(Id::Select, Written::text(name)));
    reading.spec.retain(|(key, _)| *key != crate::plan::keys::name(Id::GroupStyle));
    reading.spec.push(pair(Id::GroupStyle, Written::text("không; ẩn")));
}

fn annexes_written(
    annexes: Vec<Annex>,
    list: &mut Lists,
    has_body: bool,
    file: &str,
    found: &mut Diagnostics,
) -> (Vec<Written>, Vec<(usize, String)>) {
    let count = annexes.len();
    let mut written = Vec::new();
    let mut marked = Vec::new();
    for (at, annex) in annexes.into_iter().enumerate() {
        let mut pairs: Vec<(String, Written)> = Vec::new();
        let id = at.saturating_add(1).to_string();
        if let (Some(table), true) = (annex.tables.first(), annex.one_table) {
            marked.push((*table, id));
        }
        let usual = if count > 1 {
            format!(
                "phuluc{}",
                crate::viet::number::roman(u32::try_from(at.saturating_add(1)).unwrap_or(1)).to_lowercase()
            )
        } else {
            "phuluc".to_owned()
        };
        pairs.extend(
            annex.label.filter(|label| fold(label) != usual).map(|label| pair(Id::Label, Written::text(label))),
        );
        pairs.extend(annex.title.map(|title| ("tên".to_owned(), Written::text(title))));
        if let (Some(reference), true) = (&annex.reference, annex.front.is_none() || !has_body) {
            pairs.push(pair(Id::Attached, Written::text(attached(reference))));
        }
        pairs.push(pair(Id::Orientation, Written::text(if annex.landscape { "ngang" } else { "dọc" })));
        let mut readings = 0usize;
        for part in &annex.parts {
            if let Part::Table(reading) = part {
                readings = readings.saturating_add(1);
                list.extra(&reading.extra);
                found.extend(reading.found.clone());
                if !reading.understood {
                    let table = annex.tables.get(readings.saturating_sub(1)).copied().unwrap_or_default();
                    found.push(Diagnostic::advice("K678", place(file)).with("table", table).help("look"));
                }
            }
        }
        let mut entries: Vec<Written> = Vec::new();
        let mut parts: Vec<Written> = Vec::new();
        let shares = readings > 1;
        let mut reached = 0usize;
        for part in annex.parts {
            match part {
                Part::Text(text) => parts.push(Written::Map(vec![("nội dung".to_owned(), Written::text(text))])),
                Part::Table(mut reading) => {
                    if shares {
                        share(&mut reading, reached);
                    }
                    reached = reached.saturating_add(1);
                    entries.extend(reading.entries.into_iter().map(Written::Map));
                    parts.push(Written::Map(reading.spec));
                }
            }
        }
        if !entries.is_empty() {
            pairs.push(pair(Id::Items, Written::List(entries)));
        }
        match parts.as_mut_slice() {
            [Written::Map(only)] => pairs.append(only),
            [] => {}
            _ => pairs.push(pair(Id::Parts, Written::List(parts))),
        }
        written.push(Written::Map(pairs));
    }
    (written, marked)
}

/// One table of several over one list: it shows its own groups, or all of it is a group that does not print.
fn share(reading: &mut Reading, at: usize) {
    if reading.begins_with_group() {
        reading.spec.push(pair(Id::Select, Written::text(reading.groups().join("; "))));
    } else {
        hide(reading, &format!("Bảng {}", at.saturating_add(1)), at);
    }
}

/// What stands in the parentheses above an annex, as `kèm theo` has it.
fn attached(reference: &str) -> String {
    let inner = reference.trim().trim_start_matches('(').trim_end_matches([')', '.']).trim();
    let rest = ["Kèm theo ", "kèm theo "].iter().find_map(|start| inner.strip_prefix(start));
    rest.unwrap_or(inner).to_owned()
}

/// Issuer, number, date, title.
fn front(
    head: Head,
    title: Option<String>,
    annexes: &[Annex],
    has_body: bool,
    file: &str,
    found: &mut Diagnostics,
) -> Vec<(String, Written)> {
    let attached = annexes.iter().any(|annex| annex.reference.is_some());
    if !has_body && head.front == Front::default() && attached && annexes.iter().all(|annex| annex.reference.is_some())
    {
        return Vec::new();
    }
    let told = annexes.iter().filter_map(|annex| annex.front.clone()).next().unwrap_or_default();
    let front = head.front;
    let issuer = front.issuer.or(told.issuer);
    if let Some(guessed) = &head.guessed {
        found.push(Diagnostic::advice("K679", place(file)).with("found", guessed).help("look"));
    }
    if issuer.is_none() || title.is_none() {
        found.push(Diagnostic::warning("K644", place(file)).help("write"));
    }
    let text = |text: Option<String>, otherwise: &str| Written::text(text.unwrap_or_else(|| otherwise.to_owned()));
    let mut pairs = vec![pair(Id::Issuer, text(issuer.clone(), UNKNOWN_ISSUER))];
    pairs.extend(head.parent.map(|parent| pair(Id::Parent, Written::text(parent))));
    pairs.extend(front.number.or(told.number).map(|number| pair(Id::Number, Written::text(number))));
    let open = |text: Option<String>, otherwise: &str| text.or_else(|| issuer.is_none().then(|| otherwise.to_owned()));
    pairs.extend(open(front.symbol, UNKNOWN_SYMBOL).map(|symbol| pair(Id::Symbol, Written::text(symbol))));
    pairs.extend(open(front.place, UNKNOWN_PLACE).map(|place| pair(Id::Place, Written::text(place))));
    pairs.extend(front.date.or(told.date).map(|date| pair(Id::Date, Written::text(date))));
    pairs.push(pair(Id::Title, text(title, UNKNOWN_TITLE)));
    without_usual(pairs)
}

/// The same without symbol and place where the program works them out itself.
fn without_usual(pairs: Vec<(String, Written)>) -> Vec<(String, Written)> {
    let of = |pairs: &[(String, Written)]| {
        parsed(&write::yaml(pairs)).map(|plan| (plan.letterhead.symbol, plan.letterhead.place))
    };
    let whole = of(&pairs);
    let mut pairs = pairs;
    for id in [Id::Symbol, Id::Place] {
        let key = crate::plan::keys::name(id);
        let without: Vec<(String, Written)> = pairs.iter().filter(|(one, _)| one != key).cloned().collect();
        if without.len() < pairs.len() && whole.is_some() && of(&without) == whole {
            pairs = without;
        }
    }
    pairs
}

/// Margins that are not the usual ones, and the word Phụ lục in capitals.
fn house(whole: &WholeText, annexes: &[Annex]) -> Option<(String, Written)> {
    let mut pairs: Vec<(String, Written)> = Vec::new();
    let usual = |landscape: bool| if landscape { [20.0; 4] } else { [20.0, 20.0, 30.0, 20.0] };
    for (landscape, id) in [(false, Id::Margins), (true, Id::LandscapeMargins)] {
        let Some(page) = whole.pages.iter().find(|page| page.landscape == landscape) else { continue };
        let near = page.margins.iter().zip(usual(landscape)).all(|(one, other)| (one - other).abs() < 0.6);
        let sound = page.margins.iter().all(|side| (10.0..=40.0).contains(side));
        if !near && sound {
            let margins: Vec<String> = page.margins.iter().map(|side| format!("{side:.0}")).collect();
            pairs.push(pair(id, Written::text(margins.join("; "))));
        }
    }
    let labels: Vec<&String> = annexes.iter().filter_map(|annex| annex.label.as_ref()).collect();
    if !labels.is_empty() && labels.iter().all(|label| is_upper(label)) {
        pairs.push(pair(Id::AnnexLabel, Written::text("hoa")));
    }
    (!pairs.is_empty()).then(|| pair(Id::House, Written::Map(pairs)))
}

/// Recipients and signatures.
fn closed(closing: &Closing) -> Vec<(String, Written)> {
    let mut pairs = Vec::new();
    if !closing.recipients.is_empty() {
        pairs.push(pair(Id::Recipients, Written::text(closing.recipients.join("\n"))));
    }
    let blocks: Vec<Written> = closing.signatures.iter().map(|lines| Written::text(lines.join("\n"))).collect();
    match blocks.as_slice() {
        [] => {}
        [one] => pairs.push(pair(Id::Signature, one.clone())),
        _ => pairs.push(pair(Id::Signature, Written::List(blocks))),
    }
    pairs
}
