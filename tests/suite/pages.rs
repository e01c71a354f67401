//! Pages set of shipped plans and of Word files that others made: nothing is lost, nothing stands twice, nothing leaves
//! its page.

use kehoach::docx::Package;
use kehoach::layout::block::Block;
use kehoach::layout::flow::Flow;
use kehoach::layout::page::Item;
use kehoach::layout::text::Piece;
use kehoach::layout::{Pages, set};

use crate::support::{build, check, files, stem};

/// What a text says, without spaces, in order; its footnotes last.
fn said(flow: &Flow) -> String {
    fn add(blocks: &[Block], out: &mut String) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    out.extend(paragraph.label.iter().map(|label| label.text.as_str()));
                    for piece in &paragraph.pieces {
                        match piece {
                            Piece::Text(text, _) => out.push_str(text),
                            Piece::Note(at, _) => out.push_str(&(at + 1).to_string()),
                            _ => {}
                        }
                    }
                }
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| add(&cell.blocks, out));
                }
            }
        }
    }
    let mut out = String::new();
    flow.sections.iter().for_each(|section| add(&section.blocks, &mut out));
    squeezed(&out)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the pages say, each part of the text once, in the order of the text.
fn shown(pages: &Pages, notes: bool) -> String {
    use kehoach::layout::page::NodeKind;
    let mut by_node = vec![String::new(); pages.nodes.len()];
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if let Item::Words(words) = item
            && let Some(node) = words.node
        {
            by_node[node].push_str(&words.text);
        }
    }
    let in_note = |mut node: usize| loop {
        match (pages.nodes[node].kind, pages.nodes[node].parent) {
            (NodeKind::Note, _) => return true,
            (_, Some(parent)) => node = parent,
            (_, None) => return false,
        }
    };
    let all = by_node.iter().enumerate().filter(|(node, _)| in_note(*node) == notes);
    squeezed(&all.map(|(_, text)| text.as_str()).collect::<String>())
}

fn within(name: &str, pages: &Pages) {
    for (at, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let Item::Words(words) = item else { continue };
            let end = words.x + words.letters().map(|(_, width)| width).sum::<f64>();
            let ink = words.text.trim_end();
            assert!(words.x > 10.0 && words.y > 10.0 && words.y < page.height - 10.0, "{name}, page {}: {ink}", at + 1);
            assert!(end < page.width + 30.0, "{name}, page {}: {ink}", at + 1);
        }
    }
}

fn set_file(name: &str, package: &Package) -> Pages {
    let flow = kehoach::docx::flow(package).unwrap();
    let pages = set(&flow);
    assert_eq!(said(&flow), shown(&pages, false), "{name}");
    within(name, &pages);
    pages
}

#[test]
fn every_word_of_a_plan_stands_on_its_pages_once_and_nothing_is_named_as_missing() {
    for path in files("plans", ".yaml") {
        let (_, plan) = check(&path);
        let package = build(&plan.unwrap().value).unwrap().value;
        let pages = set_file(&stem(&path), &package);
        assert_eq!(pages.left_out.iter().collect::<Vec<_>>(), Vec::new(), "{}", stem(&path));
        assert!(!pages.title.is_empty() && pages.language == "vi-VN");
    }
}

#[test]
fn files_that_people_or_other_programs_made_are_set_whole() {
    for path in files("tests/edited", ".docx").into_iter().chain(files("tests/templates", ".docx")) {
        let name = stem(&path);
        let Ok(package) = Package::open(&name, &std::fs::read(&path).unwrap()) else { continue };
        if kehoach::docx::flow(&package).is_ok() {
            set_file(&name, &package);
        }
    }
}

#[test]
fn a_pdf_of_a_word_file_without_a_title_is_called_as_the_file() {
    let bytes = std::fs::read(crate::support::root().join("tests/edited/words.docx")).unwrap();
    let package = Package::open("words.docx", &bytes).unwrap();
    let pdf = kehoach::pdf_of(&package, "nam/Kế hoạch năm 2025.docx", &kehoach::font::Family::liberation()).unwrap();
    let title = r#"<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kế hoạch năm 2025<"#.as_bytes();
    assert!(pdf.value.bytes.windows(title.len()).any(|part| part == title));
}

mod command {
    use std::path::Path;

    use crate::cli::kehoach;
    use crate::support::root;

    fn made(args: &[&str], folder: &Path) -> (Option<i32>, String) {
        let output = kehoach(args, folder);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    #[test]
    fn a_plan_and_the_file_built_of_it_give_the_same_pdf_and_a_signed_one_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        std::fs::copy(root().join("tests/golden/smallest/plan.yaml"), at.join("plan.yaml")).unwrap();
        let (code, told) = made(&["build", "plan.yaml", "--pdf", "--lang", "en"], at);
        assert_eq!(code, Some(0), "{told}");
        assert!(told.contains("wrote plan.pdf: 2 pages, typeface "), "{told}");
        let first = std::fs::read(at.join("plan.pdf")).unwrap();
        // One of ours is replaced.
        assert_eq!(made(&["pdf", "plan.yaml"], at).0, Some(0));
        assert_eq!(made(&["pdf", "plan.docx", "-o", "word.pdf"], at).0, Some(0));
        assert_eq!(std::fs::read(at.join("plan.pdf")).unwrap(), first);
        assert_eq!(std::fs::read(at.join("word.pdf")).unwrap(), first);
        // One that somebody signed is not.
        std::fs::write(at.join("plan.pdf"), [first.as_slice(), b"/ByteRange [0 1 2 3]"].concat()).unwrap();
        let (code, told) = made(&["pdf", "plan.yaml", "--lang", "en"], at);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains("K905"), "{told}");
        assert_eq!(made(&["pdf", "plan.yaml", "--force"], at).0, Some(0));
        assert_eq!(std::fs::read(at.join("plan.pdf")).unwrap(), first);
    }

    #[test]
    fn a_name_that_is_no_pdf_and_a_folder_without_typefaces_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        std::fs::copy(root().join("tests/golden/smallest/plan.yaml"), at.join("plan.yaml")).unwrap();
        assert!(made(&["pdf", "plan.yaml", "-o", "a.docx"], at).1.contains("K923"));
        assert!(made(&["pdf", "plan.yaml", "--fonts", "."], at).1.contains("K930"));
        assert!(!at.join("plan.pdf").exists());
    }
}
