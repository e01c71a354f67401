//! Contents: what counts as said, what does not, and that nothing is lost between memory and store.

use super::super::file::xml::Tokens;
use super::super::model::Part;
use super::*;

fn part(body: &str) -> Part {
    Part::read(format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap()
}

fn units(body: &str) -> Vec<Unit> {
    let part = part(body);
    Reading { part: &part, notes: &Notes::new(), styles: &StyleNames::new() }.units(&part.blocks)
}

fn contents(body: &str) -> Vec<Content> {
    units(body).into_iter().map(|unit| unit.content).collect()
}

#[test]
fn cutting_runs_and_bookmarks_change_neither_words_nor_looks() {
    let one = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>";
    let two = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><w:t>hoạch</w:t></w:r></w:p>";
    assert_eq!(contents(one), contents(two));
    assert_eq!(units(one)[0].looks, units(two)[0].looks);
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>";
    assert_eq!(contents(one), contents(bold));
    assert_ne!(units(one)[0].looks, units(bold)[0].looks);
}

#[test]
fn kinds_of_spaces_and_hyphens_are_one() {
    let text = |text: &str| contents(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    assert_eq!(text("ngày\u{A0}16 A\u{2011}B"), text("ngày 16 A-B"));
    assert_ne!(text("ngày 16"), text("ngày  16"));
    let hyphen = contents("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r></w:p>");
    assert_eq!(hyphen, text("A-B"));
}

#[test]
fn a_row_is_one_unit_and_shows_its_cells() {
    let table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let found = units(table);
    assert_eq!(found.len(), 3);
    let Content::Row(cells) = &found[1].content else { panic!() };
    assert!(found[1].header);
    assert_eq!(cells.iter().map(|cell| (cell.column, cell.columns)).collect::<Vec<_>>(), [(0, 2), (2, 1)]);
    assert_eq!(found[1].content.shown(), "a");
    assert_eq!((&found[0].content, &found[2].content), (&Content::TableStart, &Content::TableEnd));
}

#[test]
fn a_table_in_a_cell_belongs_to_its_row() {
    let inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let found = contents(&format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"));
    assert_eq!(found.len(), 3);
    assert_eq!(found[1].cells()[0].blocks.len(), 3);
    assert_eq!(found[1].cells()[0].lines(), ["trong"]);
}

#[test]
fn what_a_field_counts_is_not_said() {
    let page = |number: u32| {
        contents(&format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{number}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        ))
    };
    assert_eq!(page(1), page(2));
    assert_eq!(page(1), [Content::Paragraph(Line(vec![Segment::Field("PAGE".to_owned())]))]);
}

#[test]
fn characters_that_an_author_types_mean_nothing_else() {
    let drawing = "<w:p><w:r><w:drawing/></w:r></w:p>";
    let typed = "<w:p><w:r><w:t>▣</w:t></w:r></w:p>";
    assert_ne!(contents(drawing), contents(typed));
    let prints = [drawing, typed].map(|body| Fingerprint::of(&contents(body)));
    assert_ne!(prints[0], prints[1]);
    let row = |cells: &str| format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>");
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let (two, one) = (row(&(cell("a") + &cell("b"))), row(&cell("a⟦Cb")));
    assert_ne!(Fingerprint::of(&contents(&two)), Fingerprint::of(&contents(&one)));
}

#[test]
fn blank_paragraphs_at_the_end_do_not_count() {
    let one = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
    let print = |body: &str| Fingerprint::of(&contents(body));
    assert_eq!(print(one), print(&format!("{one}<w:p/><w:p/>")));
    assert_ne!(print(one), print(&format!("<w:p/>{one}")));
}

#[test]
fn a_style_is_known_by_its_name() {
    let paragraph = |id: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>");
    let looks = |id: &str| {
        let part = part(&paragraph(id));
        let styles: StyleNames = [("A".to_owned(), "KH chữ".to_owned()), ("B".to_owned(), "KH Chữ".to_owned())].into();
        Reading { part: &part, notes: &Notes::new(), styles: &styles }.units(&part.blocks)[0].looks
    };
    assert_eq!(looks("A"), looks("B"));
    assert_ne!(looks("A"), looks("C"));
}

/// A paragraph with a segment of every kind but fields.
const EVERYTHING: &str = "<w:p><w:r><w:t xml:space=\"preserve\">A &amp; B </w:t><w:br/><w:t>c</w:t><w:tab/></w:r><w:r><w:sym w:char=\"F0FE\"/><w:footnoteReference w:id=\"2\"/><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r><w:ins><w:r><w:t>d</w:t></w:r></w:ins><w:del><w:r><w:delText>e</w:delText></w:r></w:del></w:p>";

fn units_with_notes(body: &str) -> Vec<Unit> {
    let notes: Notes = [("2".to_owned(), vec![Line::of("chú thích"), Line::of("nữa")])].into();
    let part = part(body);
    Reading { part: &part, notes: &notes, styles: &StyleNames::new() }.units(&part.blocks)
}

#[test]
fn contents_are_read_back_from_the_store() {
    let found = units_with_notes(&format!(
        "{EVERYTHING}<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    ));
    let mut out = "<k:x>".to_owned();
    found.iter().for_each(|unit| write_unit(&mut out, &unit.content, " looks=\"0\""));
    out.push_str("</k:x>");
    let mut tokens = Tokens::of(&out);
    tokens.next();
    let mut back = Vec::new();
    while let Some(Ok(token)) = tokens.next() {
        back.extend(read_unit(&token, &mut tokens));
    }
    assert_eq!(back, found.into_iter().map(|unit| unit.content).collect::<Vec<_>>());
}

#[test]
fn older_files_keep_their_fingerprints() {
    let body = "<w:p><w:r><w:t>Kế\u{A0}hoạch</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>";
    let part = part(body);
    let legacy = Legacy::new(&part, None);
    assert_eq!(legacy.joined(&part.blocks), "Kế\u{A0}hoạch\u{2028}\n⟦T\n⟦R⟦C×2›│a¶⟦C\n⟧T");
    assert_eq!(legacy_content("⟦R⟦C×2›│a¶⟦C", &[]), contents(body)[2]);
}

#[test]
fn a_long_table_read_in_halves_says_what_its_rows_say_one_by_one() {
    let row = |at: usize| {
        let look = if at.is_multiple_of(3) { "<w:rPr><w:b/></w:rPr>" } else { "" };
        let head = if at < 2 { "<w:trPr><w:tblHeader/></w:trPr>" } else { "" };
        let inner = if at.is_multiple_of(7) { "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" } else { "" };
        format!("<w:tr>{head}<w:tc>{inner}<w:p><w:r>{look}<w:t>dòng {at}</w:t></w:r></w:p></w:tc></w:tr>")
    };
    let table = |rows: std::ops::Range<usize>| format!("<w:tbl>{}</w:tbl><w:p/>", rows.map(row).collect::<String>());
    let said = |body: &str| {
        let said = units(body).into_iter().map(|unit| (unit.content, unit.looks, unit.header));
        said.filter(|(content, ..)| content.is_row()).collect::<Vec<_>>()
    };
    let single: Vec<_> = (0..101).flat_map(|at| said(&table(at..at + 1))).collect();
    assert_eq!(said(&table(0..101)), single);
    let spans: Vec<_> = units(&table(0..101)).into_iter().map(|unit| unit.span).collect();
    assert!(spans.is_sorted_by(|one, next| one.end <= next.start));
}

#[test]
fn recorded_rows_say_print_and_store_what_their_units_do() {
    let long = "dài ".repeat(5000);
    let more = format!(
        "<w:p><w:r><w:instrText>PAGE</w:instrText><w:endnoteReference w:id=\"1\"/><w:commentReference w:id=\"1\"/></w:r></w:p><w:p><w:r><w:t>{long}</w:t></w:r></w:p>"
    );
    let inner = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let cell = format!("<w:tc>{EVERYTHING}{more}{inner}<w:p/></w:tc>");
    let merged = |value: &str| {
        format!("<w:tc><w:tcPr><w:gridSpan w:val=\"200\"/><w:vMerge{value}/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc>")
    };
    let row = |value: &str| format!("<w:tr>{cell}{}</w:tr>", merged(value));
    let rows = [row(" w:val=\"restart\""), row(""), "<w:tr/>".to_owned()].concat();
    let all = units_with_notes(&format!("<w:p/><w:tbl>{rows}</w:tbl><w:p/>"));
    let [blank, start, rows @ .., end, last] = all.as_slice() else { panic!() };
    let mut recorded_rows = RecordedRows::default();
    rows.iter().for_each(|row| recorded_rows.push(row));
    let (mut stored, mut apart) = (String::new(), String::new());
    recorded_rows.store(&mut stored);
    rows.iter().for_each(|row| write_unit(&mut apart, &row.content, &looks_attribute(row.looks)));
    assert_eq!(stored, apart);
    let single = |unit: &Unit| Recorded::Unit(unit.clone());
    let recorded = [single(blank), single(start), Recorded::Rows(recorded_rows), single(end), single(last)];
    let mut said = Vec::new();
    recorded.iter().for_each(|one| one.contents(&mut said));
    assert_eq!(said, all.iter().map(|unit| unit.content.clone()).collect::<Vec<_>>());
    let print = RecordedRegion { all: recorded.to_vec(), page: None }.fingerprint();
    assert_eq!(print, Fingerprint::of(all.iter().map(|unit| &unit.content)));
}
