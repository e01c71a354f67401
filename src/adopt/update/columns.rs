//! Which field each column holds (nhận cột): by the header that the plan prints for it, by the name of a key, then by words that tell.

use super::super::columns::{Column as Headed, Head};
use super::super::meaning::stripped;
use super::listed::Listed;
use crate::compose::annex::header_of;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::plan::keys::{Id, Table, fold};
use crate::plan::{Column, ColumnKind, Field, Level, Part, Plan, TableSpec, field_named, field_of};

/// What a column is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The code of the item.
    Code,
    /// The name of the item, or of what it lies under.
    Name,
    /// The name of its group, in a column of its own.
    Group,
    /// A field.
    Field(FieldColumn),
    /// Nothing that is read.
    Unread,
}

/// A column with the values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldColumn {
    pub field: Field,
    pub id: Id,
    /// A free column's name.
    pub column: Option<String>,
    pub header: String,
}

/// Headers of what a sheet says beside the plan's own columns, folded: the last day of a deadline.
const ASIDE: [&str; 1] = ["ngaydenhan"];

/// What a header means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Key(Id),
    /// Several fields in one cell.
    Joined,
    /// Something that the plan says elsewhere.
    Aside,
    Unknown,
}

/// What the columns of a table are for; those that are not read are told (K963). `codes`: the column of codes; `headers`: what columns
/// to follow the work are called, `None` for one that is not read.
pub(super) fn roles(
    head: &Head,
    codes: Option<usize>,
    plan: &Plan,
    headers: &[(Option<Id>, String)],
    place: &Place,
    found: &mut Diagnostics,
) -> Vec<Role> {
    let printed = printed(plan, head);
    let mut meanings: Vec<Meaning> = head
        .columns
        .iter()
        .enumerate()
        .map(
            |(at, column)| {
                if Some(at) == codes { Meaning::Key(Id::Code) } else { exact(column, plan, &printed, headers) }
            },
        )
        .collect();
    // Words that tell say less than a name.
    let named = meanings.clone();
    for (meaning, column) in meanings.iter_mut().zip(&head.columns).filter(|(meaning, _)| **meaning == Meaning::Unknown)
    {
        if let Some(id) = column.id.filter(|id| !named.contains(&Meaning::Key(*id))) {
            *meaning = Meaning::Key(id);
        }
    }
    let (mut unknown, mut twice, mut joined) = (Listed::default(), Listed::default(), Listed::default());
    let roles = meanings.iter().zip(&head.columns).map(|(meaning, column)| {
        let shown = || format!("«{}»", column.shown());
        let same = meanings.iter().filter(|other| *other == meaning).count();
        match meaning {
            Meaning::Key(Id::Code) => Role::Code,
            Meaning::Key(Id::Tt) | Meaning::Aside => Role::Unread,
            Meaning::Key(Id::Group) => Role::Group,
            Meaning::Key(Id::Name | Id::Objective | Id::Task | Id::Activity | Id::Own(_)) => Role::Name,
            Meaning::Key(_) if same > 1 => {
                twice.push(shown);
                Role::Unread
            }
            Meaning::Key(id) => match field_of(*id).filter(|field| *field != Field::RowWords) {
                Some(field) => Role::Field(field_column(field, *id, plan, column)),
                None => {
                    unknown.push(shown);
                    Role::Unread
                }
            },
            Meaning::Joined => {
                joined.push(shown);
                Role::Unread
            }
            Meaning::Unknown => {
                // A column without a header is no column that anybody could name.
                if !column.header.is_empty() {
                    unknown.push(shown);
                }
                Role::Unread
            }
        }
    });
    let roles = roles.collect();
    for (listed, why) in [(unknown, "unknown"), (twice, "twice"), (joined, "joined")] {
        listed.tell(Diagnostic::warning("K963", place.clone()).with("why", why), why, found);
    }
    roles
}

fn field_column(field: Field, id: Id, plan: &Plan, column: &Headed) -> FieldColumn {
    let own = match field {
        Field::Extra(at) => plan.items.extra_names.get(usize::from(at)).cloned(),
        _ => None,
    };
    FieldColumn { field, id, column: own, header: column.shown().to_owned() }
}

/// What a header means by itself.
fn exact(column: &Headed, plan: &Plan, printed: &[(String, Meaning)], headers: &[(Option<Id>, String)]) -> Meaning {
    let own = fold(&column.header);
    let whole = column.over.as_ref().map(|over| fold(&format!("{over}{}", column.header)));
    let of_plan = |name: &String| printed.iter().find(|(header, _)| header == name).map(|(_, meaning)| *meaning);
    let follow = || {
        let (id, _) = headers.iter().find(|(_, header)| fold(header) == own)?;
        Some(id.map_or(Meaning::Aside, Meaning::Key))
    };
    let named = || {
        let key = Table::Item.find(&stripped(&column.header)).map(|key| key.id);
        let extra = || match field_named(&column.header, &plan.items)? {
            Field::Extra(at) => Some(Id::Extra(at)),
            _ => None,
        };
        key.or_else(extra).map(Meaning::Key)
    };
    if own.is_empty() {
        return Meaning::Unknown;
    }
    if ASIDE.contains(&own.as_str()) {
        return Meaning::Aside;
    }
    let of_plan = whole.as_ref().and_then(of_plan).or_else(|| of_plan(&own));
    of_plan.or_else(follow).or_else(named).unwrap_or(Meaning::Unknown)
}

/// The headers that the plan prints, of the table that has most of the sheet's: folded, and what they mean.
fn printed(plan: &Plan, head: &Head) -> Vec<(String, Meaning)> {
    let specs = plan.annexes.iter().flat_map(|annex| &annex.parts).filter_map(|part| match part {
        Part::Table(spec) => Some(headers_of(spec, plan)),
        _ => None,
    });
    let own: Vec<String> = head.columns.iter().map(|column| fold(&column.header)).collect();
    let shared = |headers: &Vec<(String, Meaning)>| {
        own.iter().filter(|header| headers.iter().any(|(other, _)| other == *header)).count()
    };
    // The first of those that are equally good.
    specs
        .enumerate()
        .max_by_key(|(at, headers)| (shared(headers), std::cmp::Reverse(*at)))
        .map(|(_, one)| one)
        .unwrap_or_default()
}

fn headers_of(spec: &TableSpec, plan: &Plan) -> Vec<(String, Meaning)> {
    let meaning = |column: &Column| match (column.with.is_empty(), column.kind) {
        (true, kind) => id_of(kind).map_or(Meaning::Unknown, Meaning::Key),
        (false, _) => Meaning::Joined,
    };
    let names: Vec<String> = spec.columns.iter().map(|column| fold(&header_of(column, &plan.items))).collect();
    let alone = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
    let columns = spec.columns.iter().zip(&names).flat_map(|(column, name)| {
        let over = column.over.as_ref().map(|over| format!("{}{name}", fold(&over.value)));
        over.into_iter().chain(Some(name.clone()).filter(alone)).map(|name| (name, meaning(column)))
    });
    columns.collect()
}

fn id_of(kind: ColumnKind) -> Option<Id> {
    match kind {
        ColumnKind::Field(Field::Extra(at)) => Some(Id::Extra(at)),
        ColumnKind::Field(field) => Table::Item.keys().find(|key| field_of(key.id) == Some(field)).map(|key| key.id),
        ColumnKind::Level(level) => Some(match level {
            Level::Group => Id::Group,
            Level::Objective => Id::Objective,
            Level::Task => Id::Task,
            Level::Activity => Id::Activity,
            Level::Own(at) => Id::Own(at),
            Level::Criterion => Id::Name,
            Level::Row | Level::Rubric => return None,
        }),
    }
}
