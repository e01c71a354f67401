//! What Word insists on (tệp có mở được không): checked on what we write, beyond what a schema sees.
//!
//! Word refuses a file, or repairs it and loses something, where a cell does not end with a paragraph, a
//! merge continues nothing, two bookmarks or content controls share a number, or a relationship leads
//! nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::file::Package;
use super::file::relations;
use super::file::xml::{Kind, Token, Tokens};
use super::model::{Block, Merge, Part, Table, boxes};
use crate::diag::Diagnostics;

/// Everything that is wrong with a file, a line each, in English: a reader of these mends the program. Empty
/// for a sound file. Errors: those of reading its lists of relationships.
pub fn faults(package: &Package) -> Result<Vec<String>, Diagnostics> {
    let mut found = Vec::new();
    for part in package.names().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
        let source = package.text(part)?;
        if let Some(Err(fault)) = Tokens::of(&source).find(Result::is_err) {
            found.push(format!("{part}: ill-formed at byte {}", fault.0));
        }
    }
    let names: Vec<String> = package.names().filter(|name| !name.ends_with(".rels")).map(str::to_owned).collect();
    for owner in names.iter().map(String::as_str).chain([""]) {
        for relation in package.relations(owner)? {
            if !relation.external && !package.has(&relation.target) {
                found.push(format!("{owner}: {} leads to {}, which is not there", relation.id, relation.target));
            }
        }
    }
    let main = Part::of(package, package.main())?;
    let known: BTreeSet<String> = package.relations(package.main())?.into_iter().map(|one| one.id).collect();
    found.extend(part_faults(&main, &known));
    for kind in [relations::HEADER, relations::FOOTER, relations::FOOTNOTES] {
        for part in package.related(package.main(), kind)? {
            let known: BTreeSet<String> = package.relations(&part)?.into_iter().map(|one| one.id).collect();
            let faults = part_faults(&Part::of(package, &part)?, &known);
            found.extend(faults.into_iter().map(|fault| format!("{part}: {fault}")));
        }
    }
    Ok(found)
}

fn part_faults(part: &Part, known: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    flow(&part.blocks, &mut found);
    part.notes.iter().for_each(|note| flow(&note.blocks, &mut found));
    let mut parents: Vec<&str> = Vec::new();
    let mut numbers: BTreeSet<(&str, String)> = BTreeSet::new();
    for token in Tokens::of(part).flatten() {
        match token.kind {
            Kind::End => {
                parents.pop();
            }
            Kind::Start | Kind::Empty => numbered(&token, parents.last().copied(), &mut numbers, &mut found),
            Kind::Text | Kind::Other => continue,
        }
        if token.kind == Kind::Start {
            parents.push(token.name);
        }
        if let Some(id) = token.attribute("r:id").or_else(|| token.attribute("r:embed"))
            && !known.contains(&id)
        {
            found.push(format!("{} names the relationship {id}, which is not there", token.name));
        }
    }
    found
}

/// What is wrong with the tables among blocks, those in cells, controls and text boxes too.
fn flow(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => boxes(&paragraph.inlines, &mut |one| flow(&one.blocks, found)),
            Block::Container(container) => flow(&container.blocks, found),
            Block::Table(table) => rows(table, found),
            Block::Mark(_) | Block::Other(_) => {}
        }
    }
}

fn rows(table: &Table, found: &mut Vec<String>) {
    // The merged cells of the row above: grid column → span.
    let mut above = BTreeMap::new();
    for row in &table.rows {
        for cell in &row.cells {
            flow(&cell.blocks, found);
            let last = cell.blocks.iter().rfind(|block| !matches!(block, Block::Mark(_)));
            if last.is_none_or(|block| block.paragraph().is_none()) {
                found.push("a cell does not end with a paragraph".to_owned());
            }
            if cell.merge == Merge::Continue && above.get(&cell.column) != Some(&cell.columns) {
                found.push(format!("a merge in grid column {} continues nothing", cell.column));
            }
        }
        let merged = row.cells.iter().filter(|cell| cell.merge != Merge::None);
        above = merged.map(|cell| (cell.column, cell.columns)).collect();
    }
}

fn numbered<'a>(
    token: &Token<'a>,
    parent: Option<&str>,
    numbers: &mut BTreeSet<(&'a str, String)>,
    found: &mut Vec<String>,
) {
    let mut once = |kind: &'a str, value: Option<String>| {
        if let Some(value) = value
            && !numbers.insert((kind, value.clone()))
        {
            found.push(format!("{kind} {value} occurs twice"));
        }
    };
    match (token.name, parent) {
        ("w:bookmarkStart", _) => {
            once("bookmark id", token.attribute("w:id"));
            once("bookmark name", token.attribute("w:name"));
        }
        ("w:bookmarkEnd", _) => once("bookmark end", token.attribute("w:id")),
        ("w:id", Some("w:sdtPr")) => once("content control", token.attribute("w:val")),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(body: &str) -> Vec<String> {
        let source = format!("<w:document><w:body>{body}</w:body></w:document>");
        part_faults(&Part::read(source).unwrap(), &BTreeSet::new())
    }

    #[test]
    fn a_cell_that_ends_with_a_table_is_found() {
        assert!(faults_of("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>").is_empty());
        let nested = "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>";
        assert_eq!(faults_of(nested), ["a cell does not end with a paragraph"]);
    }

    #[test]
    fn a_merge_that_continues_nothing_is_found() {
        let cell = |merge: &str| format!("<w:tr><w:tc><w:tcPr>{merge}</w:tcPr><w:p/></w:tc></w:tr>");
        let table = |rows: &[&str]| format!("<w:tbl>{}</w:tbl>", rows.iter().map(|one| cell(one)).collect::<String>());
        let (start, go_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
        assert!(faults_of(&table(&[start, go_on, go_on])).is_empty());
        assert_eq!(faults_of(&table(&[start, "", go_on])).len(), 1);
    }

    #[test]
    fn a_bookmark_number_twice_is_found() {
        let twice = r#"<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/></w:p>"#;
        assert_eq!(faults_of(twice), ["bookmark id 1 occurs twice"]);
    }
}
