//! Names of subjects in the reader's language (tên gọi), and stable names for programs.

use super::change::{
    AnnexName, AnnexPart, Change, ColumnName, FieldName, ItemName, LevelName, Place, Spot, Subject, Value,
};
use super::ids::{
    annex_part_id, field_id, head_id, level_id, orientation_id, original_id, section_id, spot_id, table_number,
};
use super::section::Section;
use crate::diag::Catalogue;
use crate::viet::number::roman;
use crate::viet::text::{capitalized, uncapitalized};

/// Words of a name before it is cut in a label; the whole name is in the JSON.
const MOST_WORDS: usize = 16;

/// What a change is about: `1.2 Thực hiện chế độ báo cáo: Thời gian`.
pub fn subject(subject: &Subject, catalogue: &Catalogue) -> String {
    let words = |id: &str| catalogue.words(id, &[]);
    match subject {
        Subject::Head(part) => words(&format!("field-{}", head_id(*part))),
        Subject::Agency(key) => catalogue.words("changes-agency", &[("key", key.clone())]),
        Subject::Item(name) => item(name, catalogue),
        Subject::Field(name, field) => format!("{}: {}", item(name, catalogue), self::field(field, catalogue)),
        Subject::Total(field) => {
            let name = uncapitalized(&self::field(&FieldName::Known(*field), catalogue));
            catalogue.words("changes-total", &[("field", name)])
        }
        Subject::Paragraph(spot) => self::spot(spot, catalogue),
        Subject::CriterionBlock => words("changes-criterion-block"),
        Subject::Annex(name, part) => annex(name, part, catalogue),
        Subject::Table(name, AnnexPart::Whole) => catalogue.words("changes-table", &[("name", name.clone())]),
        Subject::Table(name, part) => of_table(part, format!("“{name}”"), catalogue),
        Subject::Recipient => words("changes-recipient"),
        Subject::SignatureTitles => words("changes-signature-titles"),
        Subject::SignatureName => words("changes-signature-name"),
        Subject::Printed(part, printed) => super::printed::label(part, printed, catalogue),
    }
}

/// `1.2 Thực hiện chế độ báo cáo`; without a code the level says what it is, and the parent where the name does not.
pub fn item(name: &ItemName, catalogue: &Catalogue) -> String {
    let level = level(&name.level, catalogue);
    let own = match (&name.code, name.name.as_deref().map(short)) {
        (Some(code), Some(words)) => format!("{code} {words}"),
        (Some(code), None) => catalogue.words("changes-item-coded", &[("level", level), ("code", code.clone())]),
        (None, Some(words)) => catalogue.words("changes-item-named", &[("level", level), ("name", words)]),
        (None, None) => catalogue.words("changes-item-nameless", &[("level", level)]),
    };
    match &name.under {
        Some(parent) => {
            let parent = item(parent, catalogue);
            catalogue.words("changes-item-under", &[("item", own), ("parent", parent)])
        }
        None => own,
    }
}

/// A field: `Điểm chuẩn`.
pub fn field(field: &FieldName, catalogue: &Catalogue) -> String {
    match field {
        FieldName::Free(name) => name.clone(),
        FieldName::Merged(over) => {
            let over: Vec<String> = over.iter().map(|name| self::field(name, catalogue)).collect();
            catalogue.words("changes-merged", &[("fields", over.join("; "))])
        }
        known => catalogue.words(&format!("field-{}", field_id(known)), &[]),
    }
}

fn level(level: &LevelName, catalogue: &Catalogue) -> String {
    match level {
        LevelName::Known(known) => catalogue.words(&format!("level-{}", level_id(*known)), &[]),
        LevelName::Own(name) => capitalized(name),
    }
}

fn annex(name: &AnnexName, part: &AnnexPart, catalogue: &Catalogue) -> String {
    let mut annex = match name.number {
        Some(number) => annex_number(number, catalogue),
        None => catalogue.words("changes-annex-only", &[]),
    };
    if let Some(title) = &name.title {
        annex = catalogue.words("changes-annex-titled", &[("annex", annex), ("title", short(title))]);
    }
    let part = match part {
        AnnexPart::Whole => return annex,
        AnnexPart::Text(spot) => self::spot(spot, catalogue),
        _ => {
            let table = table_number(part).map_or_else(String::new, |number| number.to_string());
            of_table(part, table, catalogue)
        }
    };
    format!("{annex}: {part}")
}

fn of_table(part: &AnnexPart, table: String, catalogue: &Catalogue) -> String {
    catalogue.words(&format!("changes-annex-{}", annex_part_id(part)), &[("table", table)])
}

fn annex_number(number: usize, catalogue: &Catalogue) -> String {
    let number = roman(u32::try_from(number).unwrap_or(0));
    catalogue.words("changes-annex", &[("number", number)])
}

fn spot(spot: &Spot, catalogue: &Catalogue) -> String {
    let heading = if let Spot::Under(heading) = spot { short(heading) } else { String::new() };
    catalogue.words(&format!("changes-text-{}", spot_id(spot)), &[("heading", heading)])
}

/// Both sides of a change as people read them; `None` where there was nothing. A row that moved among its siblings
/// is not given its parent.
pub fn sides(change: &Change, catalogue: &Catalogue) -> (Option<String>, Option<String>) {
    let values = (change.before.as_ref().map(|side| &side.value), change.after.as_ref().map(|side| &side.value));
    if let (Some(Value::Place(before)), Some(Value::Place(after))) = values
        && before.under == after.under
    {
        return (Some(behind(before, catalogue)), Some(behind(after, catalogue)));
    }
    (values.0.map(|before| value(before, catalogue)), values.1.map(|after| value(after, catalogue)))
}

fn behind(place: &Place, catalogue: &Catalogue) -> String {
    match &place.behind {
        Some(sibling) => catalogue.words("changes-place-behind", &[("sibling", item(sibling, catalogue))]),
        None => catalogue.words("changes-place-first", &[]),
    }
}

/// A value as people read it; lines parted by `\n`.
fn value(value: &Value, catalogue: &Catalogue) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Item(fields) => {
            let shown = fields.iter().map(|(name, text)| format!("{}: {text}", field(name, catalogue)));
            shown.collect::<Vec<_>>().join("\n")
        }
        Value::Place(place) => {
            let under = match &place.under {
                Some(parent) => catalogue.words("changes-place-under", &[("parent", item(parent, catalogue))]),
                None => catalogue.words("changes-place-top", &[]),
            };
            format!("{under}, {}", behind(place, catalogue))
        }
        Value::Position(number) => annex_number(*number, catalogue),
        Value::Level(name) => level(name, catalogue),
        Value::Columns(columns) => columns.iter().map(|name| column(name, catalogue)).collect::<Vec<_>>().join("; "),
        Value::Original(original) => catalogue.words(&format!("changes-original-{}", original_id(*original)), &[]),
        Value::Orientation(page) => catalogue.words(&format!("changes-page-{}", orientation_id(*page)), &[]),
        Value::Behind(Some(name)) => catalogue.words("changes-file-behind", &[("name", name.clone())]),
        Value::Behind(None) => catalogue.words("changes-place-first", &[]),
        Value::Page(page, measures) => {
            let page = catalogue.words(&format!("changes-page-{}", orientation_id(*page)), &[]);
            format!("{page}, {measures}")
        }
    }
}

fn column(column: &ColumnName, catalogue: &Catalogue) -> String {
    match column {
        ColumnName::Header(header) => header.clone(),
        ColumnName::Field(name) => field(name, catalogue),
        ColumnName::Level(name) => level(name, catalogue),
    }
}

/// A part of the plan: `Danh mục`.
pub fn section(section: Section, catalogue: &Catalogue) -> String {
    catalogue.words(&format!("changes-section-{}", section_id(section)), &[])
}

/// The first words of a long name.
fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..MOST_WORDS) {
        Some(first) if words.len() > MOST_WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}
