//! The reading of a part: places, numbers, what is hidden, and what is refused.

use super::part::Unreadable;
use super::*;

fn read(body: &str) -> Part {
    let source = format!("<w:document><w:body>{body}</w:body></w:document>");
    Part::read(source).unwrap()
}

fn words(part: &Part) -> Vec<String> {
    flat(&part.blocks).filter_map(|block| Some(block.paragraph()?.words(part))).collect()
}

#[test]
fn every_node_says_where_it_stands() {
    let part = read(
        "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Kế &amp; hoạch</w:t></w:r></w:p><w:p/>",
    );
    let Some(Block::Paragraph(one)) = part.blocks.first() else { panic!() };
    assert!(part.slice(one.span.clone()).starts_with("<w:p><w:pPr>"));
    assert!(part.slice(one.content.clone().unwrap()).starts_with("<w:r>"));
    assert_eq!(one.style.as_deref(), Some("a"));
    let Some(Inline::Run(run)) = one.inlines.first() else { panic!() };
    assert_eq!(run.read_properties(&part).bold, Some(true));
    assert_eq!(one.words(&part), "Kế & hoạch");
    assert_eq!(part.blocks[1].paragraph().unwrap().content, None);
    assert_eq!((one.number, part.paragraph_count), (1, 2));
}

#[test]
fn deleted_words_and_codes_of_fields_are_not_read() {
    let part = read(
        "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>d</w:t><w:br/></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>2</w:t><w:fldChar w:fldCharType=\"end\"/><w:noBreakHyphen/><w:t/></w:r></w:p>",
    );
    assert_eq!(words(&part), ["ad\n2-"]);
}

#[test]
fn the_result_of_a_field_in_the_code_of_another_is_not_seen() {
    let sign = |kind: &str| format!("<w:fldChar w:fldCharType=\"{kind}\"/>");
    let [begin, separate, end] = ["begin", "separate", "end"].map(sign);
    let part = read(&format!(
        "<w:p><w:r>{begin}<w:instrText>IF</w:instrText>{begin}<w:instrText>DATE</w:instrText>{separate}<w:t>7</w:t>{end}{separate}<w:t>a</w:t>{end}</w:r></w:p>"
    ));
    assert_eq!(words(&part), ["a"]);
}

#[test]
fn a_text_box_belongs_to_its_drawing_and_its_second_copy_is_known() {
    let text_box = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:txbxContent></wps:txbx>";
    let part = read(&format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{text_box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ));
    let mut found = Vec::new();
    boxes(&part.blocks[0].paragraph().unwrap().inlines, &mut |one| found.push((one.fallback, one.blocks.len())));
    assert_eq!(found, [(false, 1), (true, 1)]);
    assert_eq!(words(&part), [""]);
    assert_eq!(part.paragraphs().iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn cells_stand_in_the_grid_and_wrapped_rows_are_rows() {
    let cell = |properties: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>");
    let part = read(&format!(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"10\"/><w:gridCol w:w=\"20\"/><w:gridCol w:w=\"30\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:sdtContent></w:sdt></w:tbl>",
        cell("<w:gridSpan w:val=\"2\"/>"),
        cell("<w:vMerge w:val=\"restart\"/>"),
        cell("<w:vMerge/>"),
    ));
    let Block::Table(table) = &part.blocks[0] else { panic!() };
    assert_eq!(table.grid, [10, 20, 30]);
    assert_eq!(table.header_rows(), 1);
    assert!(part.slice(table.head.clone()).ends_with("</w:tblGrid>"));
    let places: Vec<_> =
        table.rows.iter().flat_map(|row| &row.cells).map(|one| (one.column, one.columns, one.merge)).collect();
    assert_eq!(places, [(0, 2, Merge::None), (2, 1, Merge::Start), (1, 1, Merge::Continue)]);
    assert!(!table.rows[0].wrapped && table.rows[1].wrapped);
}

#[test]
fn blocks_of_a_range_are_children_of_the_innermost_flow() {
    let part = read(
        "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent><w:p/><w:p/></w:sdtContent></w:sdt>",
    );
    let find = |text: &str| part.find(text).unwrap();
    let cell = find("<w:p><w:r>")..find("</w:tc>");
    assert_eq!(part.blocks_in(&cell).len(), 2);
    let inner = find("<w:sdtContent>") + 14..find("</w:sdtContent>");
    assert_eq!(part.blocks_in(&inner).len(), 2);
    assert_eq!(part.blocks_in(&part.body).len(), 3);
    let Block::Container(control) = &part.blocks[2] else { panic!() };
    assert_eq!(control.content, inner);
    assert!(matches!(&control.kind, ContainerKind::Control { tag: Some(tag), .. } if tag == "t"));
}

#[test]
fn a_section_reaches_to_its_paragraphs_end() {
    let part = read(
        "<w:p/><w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr></w:pPr></w:p><w:tbl/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>",
    );
    assert_eq!(part.sections.len(), 2);
    assert_eq!(part.section_at(8).unwrap().0, 0);
    assert!(part.page_at(part.find("<w:tbl").unwrap()).unwrap().is_landscape());
    assert!(!part.sections[0].visible && part.sections[0].paragraph.is_some());
}

#[test]
fn bookmarks_are_paired_by_their_numbers() {
    let part = read(
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkStart w:id=\"2\" w:name=\"b\"/><w:bookmarkEnd w:id=\"2\"/></w:p><w:tbl><w:bookmarkStart w:id=\"7\" w:name=\"c\"/><w:tr/><w:bookmarkEnd w:id=\"7\"/></w:tbl>",
    );
    let ends = |name: &str| part.bookmarks.named(name).iter().map(|one| one.end.is_some()).collect::<Vec<_>>();
    assert_eq!((ends("a"), ends("b"), ends("c")), (vec![false], vec![true], vec![true]));
    assert_eq!(part.ids.clone().bookmark(), 8);
}

#[test]
fn one_number_may_have_several_names_and_one_name_several_bookmarks() {
    let start = |id: u32, name: &str| format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>");
    let end = "<w:bookmarkEnd w:id=\"1\"/>";
    let part =
        read(&format!("<w:p>{}{}{}{end}{}{end}</w:p>", start(1, "b"), start(1, "a"), start(1, "b"), start(2, "ab")));
    let ends = |name: &str| {
        let list = part.bookmarks.named(name).iter();
        let ends = |end: usize| part[..end].matches("<w:bookmarkEnd").count();
        list.map(|one| one.end.as_ref().map(|end| ends(end.end))).collect::<Vec<_>>()
    };
    // The first end closes one of each name, the second what is left.
    assert_eq!((ends("a"), ends("b"), ends("ab")), (vec![Some(1)], vec![Some(1), Some(2)], vec![None]));
    assert_eq!(part.bookmarks.starting_with("a").len(), 2);
    assert_eq!((part.bookmarks.all().len(), part.bookmarks.named("").len()), (4, 0));
}

#[test]
fn notes_are_read_by_their_ids() {
    let part = Part::read(
        "<w:footnotes><w:footnote w:id=\"3\"><w:p><w:r><w:t>Theo số liệu.</w:t></w:r></w:p></w:footnote></w:footnotes>"
            .to_owned(),
    )
    .unwrap();
    assert_eq!(part.notes[0].id, "3");
    assert_eq!(part.notes[0].blocks[0].paragraph().unwrap().words(&part), "Theo số liệu.");
}

#[test]
fn what_is_too_deep_or_too_long_is_refused() {
    let deep = "<w:tbl><w:tr><w:tc>".repeat(100) + &"</w:tc></w:tr></w:tbl>".repeat(100);
    let deep = format!("<w:document><w:body>{deep}</w:body></w:document>");
    assert_eq!(Part::read(deep).unwrap_err(), Unreadable::TooLarge);
    let long = format!("<w:document><w:body>{}</w:body></w:document>", "<w:p/>".repeat(2_500_000));
    assert_eq!(Part::read(long).unwrap_err(), Unreadable::TooLarge);
    let wide = |cells: usize| {
        let row = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc><w:p/></w:tc>".repeat(cells));
        Part::read(format!("<w:document><w:body>{row}{row}</w:body></w:document>")).err()
    };
    assert_eq!((wide(1_000), wide(1_001)), (None, Some(Unreadable::TooLarge)));
    assert!(matches!(Part::read("<w:document><w:body>".to_owned()), Err(Unreadable::IllFormed(_))));
}

#[test]
fn tracked_changes_are_found_wherever_they_stand() {
    let part = read(
        "<w:p><w:pPr><w:rPr><w:ins/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:ins><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:ins></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    );
    let found: Vec<_> = part.changes.iter().map(|one| (part.slice(one.span.clone()).len() > 10, one.removes)).collect();
    assert_eq!(found, [(false, false), (true, false), (true, false), (false, true)]);
}

#[test]
fn a_byte_lies_in_its_innermost_row() {
    let part = read(
        "<w:p/><w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r/></w:p></w:tc></w:tr></w:tbl><w:p></w:p></w:tc></w:tr></w:tbl>",
    );
    let row = |text: &str| row_at(&part.blocks, part.find(text).unwrap());
    assert_eq!(row("<w:r/>").map(|row| row.whole), Some(false));
    assert_eq!(row("<w:p></w:p>").map(|row| row.whole), Some(true));
    assert!(row("<w:p/>").is_none());
}
