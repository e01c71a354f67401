//! A small plan and its parts, as short to write as their YAML.

use std::sync::Arc;

use crate::changes::{Changes, compare, text};
use crate::diag::{Catalogue, Lang};
use crate::paper::Orientation;
use crate::plan::{
    Agency, Annex, Budget, Column, ColumnKind, ColumnNumbers, Deadline, Directory, Field, GroupStyle, House, IssueDate,
    Issuer, Item, ItemId, Items, Letterhead, Level, Numbering, Original, Part, Plan, Prose, Recipients, Score,
    Selection, Signature, TableSpec, Written,
};
use crate::text::{Span, Spanned, Text};

pub fn prose(words: &str) -> Prose {
    Prose::new(Text::verbatim(words, Span::default()))
}

pub fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

fn words(words: &str) -> Text {
    Text::verbatim(words, Span::default())
}

pub fn score(text: &str) -> Option<Spanned<Score>> {
    Some(spanned(Score::read(text).unwrap()))
}

pub fn agencies(names: &[&str]) -> Vec<Spanned<Agency>> {
    names.iter().map(|name| spanned(Agency::new(*name, None))).collect()
}

pub fn deadline(text: &str) -> Option<Spanned<Arc<Deadline>>> {
    Some(spanned(Arc::new(Deadline::read(text).unwrap())))
}

pub fn budget(text: &str) -> Option<Spanned<Budget>> {
    Some(spanned(Budget::read(&prose(text).text, crate::plan::Comma::Decimal).unwrap()))
}

/// An item of a level, under the item at an index.
pub fn item(level: Level, parent: Option<usize>, code: &str, name: &str) -> Item {
    Item {
        level,
        parent: parent.map(ItemId),
        code: (!code.is_empty()).then(|| spanned(code.to_owned())),
        name: (!name.is_empty()).then(|| prose(name)),
        ..Item::default()
    }
}

pub fn criterion(parent: usize, code: &str, name: &str) -> Item {
    item(Level::Criterion, Some(parent), code, name)
}

pub fn column(field: Field) -> Column {
    Column {
        kind: ColumnKind::Field(field),
        with: Vec::new(),
        align: None,
        header: None,
        over: None,
        width: None,
        span: Span::default(),
    }
}

pub fn table(fields: &[Field]) -> TableSpec {
    TableSpec {
        heading: None,
        heading_align: None,
        size: None,
        unit: None,
        columns: fields.iter().copied().map(column).collect(),
        selection: Selection::default(),
        numbering: Numbering::Continuous,
        groups: GroupStyle::default(),
        column_numbers: ColumnNumbers::None,
        subtotals: false,
        total: None,
        merge_equal: Vec::new(),
        blank_rows: 0,
        note: None,
        span: Span::default(),
    }
}

pub fn annex(title: &str, parts: Vec<Part>) -> Annex {
    Annex {
        label: None,
        belongs_to: None,
        id: None,
        title: (!title.is_empty()).then(|| spanned(title.to_owned())),
        orientation: Orientation::Landscape,
        margins: None,
        size: None,
        table_size: None,
        parts,
        span: Span::default(),
    }
}

pub fn plan(items: Vec<Item>) -> Plan {
    let letterhead = Letterhead {
        issuer: Issuer::read(&[words("UBND xã Bằng Phúc")], None).unwrap(),
        number: None,
        symbol: "KH-UBND".into(),
        place: "Bằng Phúc".into(),
        date: IssueDate::read(&words("1/2026")).unwrap(),
        kind: "Kế hoạch".into(),
        title: spanned("Cải cách hành chính năm 2026".into()),
        original: Original::Paper,
    };
    Plan {
        letterhead,
        agencies: Directory::default(),
        items: Items { all: items, extra_names: vec!["Mức độ".into()], ..Items::default() }.into(),
        body: None,
        annexes: Vec::new(),
        tables: Vec::new(),
        recipients: Some(Recipients::read(&words("- Sở Nội vụ (để b/c);\n- Như trên;\n- Lưu: VT, NV.\n"))),
        signatures: Signature::read(&[words("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n")], false),
        house: House::default(),
        written: Written::default(),
    }
}

/// A score plan with two groups of criteria.
pub fn scored() -> Plan {
    let group = |code: &str, name: &str| item(Level::Group, None, code, name);
    let mut items = vec![
        group("1", "Công tác chỉ đạo, điều hành"),
        criterion(0, "1.1", "Ban hành kế hoạch cải cách hành chính"),
        criterion(0, "1.2", "Thực hiện chế độ báo cáo"),
        criterion(0, "1.3", "Công tác tuyên truyền"),
        group("2", "Cải cách thủ tục hành chính"),
        criterion(4, "2.1", "Kiểm soát thủ tục hành chính"),
        criterion(4, "2.2", "Tỷ lệ hồ sơ giải quyết đúng hạn"),
    ];
    for item in items.iter_mut().filter(|item| item.level == Level::Criterion) {
        item.scores.max = score("1");
        item.scores.got = score("0,5");
        item.leads = agencies(&["Văn phòng HĐND và UBND"]);
        item.deadline = deadline("Quý I/2026");
    }
    plan(items)
}

/// A task plan: a group, an objective, two tasks with activities that bear the same names.
pub fn tasked() -> Plan {
    plan(vec![
        item(Level::Group, None, "", "Cải cách thể chế"),
        item(Level::Objective, Some(0), "", "Văn bản bảo đảm hợp hiến, hợp pháp"),
        item(Level::Task, Some(1), "", "Rà soát văn bản quy phạm pháp luật"),
        item(Level::Activity, Some(2), "", "Xây dựng kế hoạch"),
        item(Level::Activity, Some(2), "", "Tổ chức thực hiện"),
        item(Level::Task, Some(1), "", "Theo dõi thi hành pháp luật"),
        item(Level::Activity, Some(5), "", "Xây dựng kế hoạch"),
        item(Level::Activity, Some(5), "", "Tổ chức thực hiện"),
    ])
}

/// The changes as people see them.
pub fn lines(before: &Plan, after: &Plan) -> String {
    shown(&compare(before, after))
}

pub fn shown(changes: &Changes) -> String {
    text::lines(changes, &Catalogue::of(Lang::Vi)).join("\n")
}
