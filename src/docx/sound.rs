//! What Word insists on (tệp có mở được không): checked on what we write, beyond what a schema sees.
//!
//! Word refuses a file, or repairs it and loses something, where a cell does not end with a paragraph, a
//! merge continues nothing, two bookmarks or content controls share a number, or a relationship leads
//! nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::file::Package;
use super::file::relations;
use super::file::xml::{Kind, Token, Tokens};
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
    let main = package.text(package.main())?;
    let known: BTreeSet<String> = package.relations(package.main())?.into_iter().map(|one| one.id).collect();
    found.extend(main_faults(&main, &known));
    for kind in [relations::HEADER, relations::FOOTER, relations::FOOTNOTES] {
        for part in package.related(package.main(), kind)? {
            let known: BTreeSet<String> = package.relations(&part)?.into_iter().map(|one| one.id).collect();
            found
                .extend(main_faults(&package.text(&part)?, &known).into_iter().map(|fault| format!("{part}: {fault}")));
        }
    }
    Ok(found)
}

/// A table's merges: grid column → span, for the row above and the row being read.
#[derive(Default)]
struct Merges {
    above: BTreeMap<usize, usize>,
    here: BTreeMap<usize, usize>,
    column: usize,
    span: usize,
    merge: Option<bool>,
}

fn main_faults(source: &str, known: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut parents: Vec<&str> = Vec::new();
    let mut last_blocks: Vec<&str> = Vec::new();
    let mut tables: Vec<Merges> = Vec::new();
    let mut numbers: BTreeSet<(&str, String)> = BTreeSet::new();
    for token in Tokens::of(source).flatten() {
        if matches!(token.kind, Kind::Start | Kind::Empty) {
            let parent = parents.last().copied().unwrap_or_default();
            if parent == "w:tc"
                && let Some(last) = last_blocks.last_mut()
            {
                *last = token.name;
            }
            numbered(&token, parent, &mut numbers, &mut found);
            if let Some(id) = token.attribute("r:id").or_else(|| token.attribute("r:embed"))
                && !known.contains(&id)
            {
                found.push(format!("{} names the relationship {id}, which is not there", token.name));
            }
            if token.name == "w:tbl" {
                tables.push(Merges::default());
            }
            if token.name == "w:tc" {
                last_blocks.push("");
            }
            if let Some(table) = tables.last_mut() {
                table.opens(&token);
            }
        }
        match token.kind {
            Kind::Start => parents.push(token.name),
            Kind::End => {
                parents.pop();
                match token.name {
                    "w:tc" if last_blocks.pop() != Some("w:p") => {
                        found.push("a cell does not end with a paragraph".to_owned())
                    }
                    "w:tbl" => {
                        tables.pop();
                    }
                    _ => {}
                }
                if let Some(table) = tables.last_mut() {
                    table.closes(token.name, &mut found);
                }
            }
            _ => {}
        }
    }
    found
}

fn numbered<'a>(token: &Token<'a>, parent: &str, numbers: &mut BTreeSet<(&'a str, String)>, found: &mut Vec<String>) {
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
        ("w:id", "w:sdtPr") => once("content control", token.attribute("w:val")),
        _ => {}
    }
}

impl Merges {
    fn opens(&mut self, token: &Token<'_>) {
        match token.name {
            "w:tr" => {
                self.here = BTreeMap::new();
                self.column = 0;
            }
            "w:tc" => (self.span, self.merge) = (1, None),
            "w:gridSpan" => self.span = token.attribute("w:val").and_then(|span| span.parse().ok()).unwrap_or(1),
            "w:vMerge" => self.merge = Some(token.attribute("w:val").as_deref() == Some("restart")),
            _ => {}
        }
    }

    fn closes(&mut self, name: &str, found: &mut Vec<String>) {
        match name {
            "w:tc" => {
                if self.merge == Some(false) && self.above.get(&self.column) != Some(&self.span) {
                    found.push(format!("a merge in grid column {} continues nothing", self.column));
                }
                if self.merge.is_some() {
                    self.here.insert(self.column, self.span);
                }
                self.column = self.column.saturating_add(self.span);
            }
            "w:tr" => self.above = std::mem::take(&mut self.here),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(source: &str) -> Vec<String> {
        main_faults(source, &BTreeSet::new())
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
