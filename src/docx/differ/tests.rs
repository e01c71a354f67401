//! Fragments laid side by side.

use super::super::change::ChangeKind;
use super::super::content::{Notes, Reading, StyleNames};
use super::super::file::xml::escape;
use super::super::model::Part;
use super::looks::Looks;
use super::{Found, Said, blocks, prose, table};

/// A table with a header row of these names.
fn tabled(header: &str, rows: &[&str]) -> String {
    let row = |properties: &str, cells: &str| {
        let cell = |text: &str| {
            let (text, merge) = match text.strip_prefix('^') {
                Some(_) => ("", "<w:tcPr><w:vMerge/></w:tcPr>"),
                None if text.ends_with('v') => {
                    (text.trim_end_matches('v'), "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>")
                }
                None => (text, ""),
            };
            format!("<w:tc>{merge}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>", escape(text))
        };
        format!("<w:tr>{properties}{}</w:tr>", cells.split('|').map(cell).collect::<String>())
    };
    let rows: String = rows.iter().map(|cells| row("", cells)).collect();
    let header = row("<w:trPr><w:tblHeader/></w:trPr>", header);
    format!("<w:tbl><w:tblPr/>{header}{rows}</w:tbl>")
}

fn listed(old: &str, new: &str) -> Vec<String> {
    let read = |source: &str| {
        let part = Part::read(format!("<w:document><w:body>{source}</w:body></w:document>")).unwrap();
        let reading = Reading { part: &part, notes: &Notes::new(), styles: &StyleNames::new() };
        blocks::read(reading.units(&part.blocks), false)
    };
    let (old, new) = (read(old), read(new));
    let mut looks = Looks::default();
    let mut found = prose::compare(&old, &new, &mut looks);
    found.extend(table::compare_all(&old, &new, &mut looks));
    found.into_iter().map(|(_, found)| shown(&found)).collect()
}

fn shown(found: &Found) -> String {
    let mark = match found.what {
        ChangeKind::Added => '+',
        ChangeKind::Removed => '-',
        ChangeKind::Moved => '>',
        ChangeKind::Edited | ChangeKind::Reshaped => '~',
        ChangeKind::Formatted | ChangeKind::FormattingGone => '*',
    };
    let said = |said: &Option<Said>| match said {
        None => String::new(),
        Some(Said::Text(text)) => text.clone(),
        Some(Said::Row(cells)) => cells.iter().map(|(name, text)| format!("{name}={text};")).collect(),
        Some(Said::Behind(name)) => name.clone().unwrap_or_default(),
        Some(Said::Page(_, measures)) => measures.clone(),
    };
    format!("{mark} {:?}: {} → {}", found.about, said(&found.before), said(&found.after))
}

const HEADER: &str = "TT|Nhiệm vụ|Chủ trì|Thời gian";
const ROWS: [&str; 4] = [
    "1|Rà soát thủ tục|Phòng Nội vụ|Quý I",
    "2|Công khai thủ tục|Phòng Tư pháp|Quý II",
    "3|Tập huấn công chức|Phòng Nội vụ|Quý III",
    "|Tổng cộng|30|",
];

#[test]
fn a_row_that_came_does_not_renumber_the_others() {
    let more = [ROWS[0], "2|Lấy ý kiến người dân|Văn phòng|Quý II", "3|Công khai thủ tục|Phòng Tư pháp|Quý II"];
    let more = [more.as_slice(), &["4|Tập huấn công chức|Phòng Nội vụ|Quý IV", ROWS[3]]].concat();
    assert_eq!(
        listed(&tabled(HEADER, &ROWS), &tabled(HEADER, &more)),
        [
            "+ Row(None, \"2 Lấy ý kiến người dân\"):  → Chủ trì=Văn phòng;Thời gian=Quý II;",
            "~ Cell(None, \"4 Tập huấn công chức\", \"Thời gian\"): Quý III → Quý IV",
        ]
    );
}

#[test]
fn a_number_changed_alone_is_told() {
    let other = ["1|Rà soát thủ tục|Phòng Nội vụ|Quý I", "5|Công khai thủ tục|Phòng Tư pháp|Quý II", ROWS[2], ROWS[3]];
    assert_eq!(
        listed(&tabled(HEADER, &ROWS), &tabled(HEADER, &other)),
        ["~ Cell(None, \"5 Công khai thủ tục\", \"TT\"): 2 → 5"]
    );
}

#[test]
fn a_row_that_moved_and_was_edited_is_one_row() {
    let other = [
        "1|Tập huấn công chức|Sở Nội vụ|Quý III",
        "2|Rà soát thủ tục|Phòng Nội vụ|Quý I",
        "3|Công khai thủ tục|Phòng Tư pháp|Quý II",
        ROWS[3],
    ];
    assert_eq!(
        listed(&tabled(HEADER, &ROWS), &tabled(HEADER, &other)),
        [
            "> Row(None, \"1 Tập huấn công chức\"): 2 Công khai thủ tục → ",
            "~ Cell(None, \"1 Tập huấn công chức\", \"Chủ trì\"): Phòng Nội vụ → Sở Nội vụ",
        ]
    );
}

#[test]
fn a_total_is_told_by_its_row() {
    let other = [ROWS[0], ROWS[1], ROWS[2], "|Tổng cộng|31,5|"];
    assert_eq!(
        listed(&tabled(HEADER, &ROWS), &tabled(HEADER, &other)),
        ["~ Cell(None, \"Tổng cộng\", \"Chủ trì\"): 30 → 31,5"]
    );
}

#[test]
fn a_column_that_came_is_told_once_and_the_cells_still_meet() {
    let rows = [
        "1|Rà soát thủ tục|Báo cáo|Phòng Nội vụ|Quý I",
        "2|Công khai thủ tục|Bảng tin|Phòng Tư pháp|Quý IV",
        "3|Tập huấn công chức|Lớp học|Phòng Nội vụ|Quý III",
        "|Tổng cộng||30|",
    ];
    assert_eq!(
        listed(&tabled(HEADER, &ROWS), &tabled("TT|Nhiệm vụ|Sản phẩm|Chủ trì|Thời gian", &rows)),
        ["+ Column(None, \"Sản phẩm\"):  → ", "~ Cell(None, \"2 Công khai thủ tục\", \"Thời gian\"): Quý II → Quý IV",]
    );
}

#[test]
fn words_that_reach_over_rows_are_told_once_and_name_no_row() {
    let rows = |lead: &str| {
        [format!("1|Mục tiêu chungv|Rà soát thủ tục|{lead}v"), "2|^|Công khai thủ tục|^".to_owned(), "3|a|b|c".into()]
    };
    let table = |rows: [String; 3]| {
        tabled("TT|Mục tiêu|Hoạt động|Chủ trì", &rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(
        listed(&table(rows("Phòng Nội vụ")), &table(rows("Văn phòng"))),
        ["~ Cell(None, \"1 Rà soát thủ tục\", \"Chủ trì\"): Phòng Nội vụ → Văn phòng"]
    );
}

#[test]
fn paragraphs_come_go_and_are_reworded() {
    let text = |lines: &[&str]| {
        lines.iter().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect::<String>()
    };
    let old = text(&["Mở đầu.", "Phòng Nội vụ theo dõi, đôn đốc.", "Kết thúc."]);
    let new = text(&["Mở đầu.", "Phòng Nội vụ theo dõi, báo cáo.", "Báo cáo hằng quý gửi về huyện.", "Kết thúc."]);
    assert_eq!(
        listed(&old, &new),
        [
            "~ Paragraph: Phòng Nội vụ theo dõi, đôn đốc. → Phòng Nội vụ theo dõi, báo cáo.",
            "+ Paragraph:  → Báo cáo hằng quý gửi về huyện.",
        ]
    );
    assert_eq!(listed(&new, &new), [""; 0]);
}
