//! Which changes that mend faults without asking anybody fit together (tự sửa).

use super::Diagnostics;
use super::fix::Fix;
use crate::text::{FileId, SourceFile, Span};

/// The changes of one file that complaints ask for, down the file, a list for each complaint. Left out is what crosses one
/// before it, and what does not find its old words: those of a text that YAML spells otherwise (`"\u1eaf"`).
pub fn fixes(found: &Diagnostics, id: FileId, file: &SourceFile) -> Vec<Vec<Fix>> {
    let fits = |fix: &Fix| {
        let lines = fix.old.contains(['\n', '\r']) || fix.new.contains(['\n', '\r']);
        fix.place.file == id && !lines && fix.old != fix.new && file.slice(fix.place.range()) == fix.old
    };
    let mut all: Vec<Vec<Fix>> =
        found.iter().map(|one| one.fixes.clone()).filter(|own| !own.is_empty() && own.iter().all(fits)).collect();
    all.iter_mut().for_each(|own| own.sort());
    all.sort();
    let mut taken: Vec<Span> = Vec::new();
    all.retain(|own| {
        let crosses = |fix: &Fix| taken.iter().any(|span| span.start <= fix.place.end && fix.place.start <= span.end);
        let free = !own.iter().any(crosses);
        if free {
            taken.extend(own.iter().map(|fix| fix.place));
        }
        free
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostic;

    fn fix(file: &SourceFile, old: &str, new: &str) -> Option<Fix> {
        let at = file.text().find(old)?;
        let place = Span::new(FileId(0), at..at + old.len());
        Some(Fix { place, old: old.to_owned(), new: new.to_owned() })
    }

    #[test]
    fn of_changes_that_cross_the_first_is_made_and_what_is_not_there_is_left() {
        let file = SourceFile::from_text("", "tên: một hai ba\nsố: bốn");
        let mut found = Diagnostics::default();
        let mut add = |fix: Option<Fix>| found.push(Diagnostic::advice("K519", Span::default()).fix(fix));
        add(fix(&file, "hai ba", "hai"));
        add(fix(&file, "một hai", "một"));
        add(fix(&file, "bốn", "năm"));
        add(fix(&file, "bốn", "năm").map(|fix| Fix { old: "sáu".to_owned(), ..fix }));
        add(fix(&file, "ba\nsố", "ba"));
        let new: Vec<String> = fixes(&found, FileId(0), &file).into_iter().flatten().map(|fix| fix.new).collect();
        assert_eq!(new, ["một", "năm"]);
    }
}
