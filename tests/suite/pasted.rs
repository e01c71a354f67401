//! What a complaint offers as the line rewritten is pasted over the old line: the complaint is gone, nothing else
//! breaks, and no word of the plan is lost.

use std::collections::BTreeMap;
use std::path::Path;

use kehoach::diag::{Diagnostic, Diagnostics, Severity};
use kehoach::text::{SourceFile, Sources};

use crate::support::{build, files, root, stem};

/// All that is told of a plan whose text is `text`.
fn told(path: &Path, text: &str) -> (Sources, Diagnostics) {
    let mut sources = Sources::default();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let root = sources.add(SourceFile::from_text(name, text));
    let folder = path.parent().unwrap().to_owned();
    let mut include = |name: &str, _from: &str| Ok((name.to_owned(), std::fs::read(folder.join(name))?));
    let mut found = Diagnostics::default();
    match kehoach::check(root, &mut sources, &mut include) {
        Err(faults) => found.extend(faults),
        Ok(plan) => {
            found.extend(plan.warnings);
            match build(&plan.value) {
                Ok(built) => found.extend(built.warnings),
                Err(faults) => found.extend(faults),
            }
        }
    }
    found.rewrite(&sources);
    (sources, found)
}

/// How often each word stands in a text.
fn words(text: &str) -> BTreeMap<String, usize> {
    let text = text.replace(['\u{200b}', '\u{feff}'], "");
    let mut words = BTreeMap::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// The text with the rewritten lines pasted over those they are for.
fn pasted(sources: &Sources, one: &Diagnostic) -> Option<String> {
    let (lines, new) = (one.rewritten_lines()?, one.corrected.as_ref()?);
    let file = sources.get(lines.file).filter(|_| lines.file.0 == 0)?;
    let (start, end) = (file.line_range(lines.start as usize).start, file.line_range(lines.end as usize).end);
    assert_ne!(file.slice(start..end).trim_end(), new.trim_end(), "{}: rewritten as it was", one.code.0);
    Some(format!("{}{new}{}", file.slice(0..start), file.slice(end..file.text().len())))
}

/// Rewrites after which a word of the plan reads otherwise, and why.
const REWORDED: &[(&str, &str)] = &[
    ("K138", "1,5 cm are 15 mm"),
    ("K208", "the number counted takes the place of the one typed"),
    ("K512", "T/M is TM."),
    ("K513", "a degree does not belong before a name"),
    ("K592", "misread letters are read back"),
];

#[test]
fn a_rewritten_line_pasted_over_the_old_one_mends_the_fault_and_loses_no_word() {
    let mut wrong = Vec::new();
    for path in files("tests/broken", ".yaml") {
        let text = std::fs::read(&path).unwrap();
        let Ok(file) = SourceFile::from_bytes("x", &text) else { continue };
        let (sources, found) = told(&path, file.text());
        let errors = |found: &Diagnostics| found.count(Severity::Error);
        for one in found.iter() {
            let Some(mended) = pasted(&sources, one) else { continue };
            let kehoach::diag::Place::Source(place) = one.place else { continue };
            let line = file.line_column(place.start as usize).0;
            let (sources, after) = told(&path, &mended);
            let name = format!("{} {}:{line}", one.code.0, stem(&path));
            let before = file.line_at(place.start as usize);
            let again = after.iter().any(|later| match later.place {
                kehoach::diag::Place::Source(span) if later.code == one.code && span.file.0 == 0 => {
                    let file = sources.get(span.file).unwrap();
                    file.line_column(span.start as usize).0 == line || file.line_at(span.start as usize) == before
                }
                _ => false,
            });
            if again {
                wrong.push(format!("{name}: told again"));
            }
            if errors(&after) > errors(&found) {
                let new: Vec<_> = after.iter().map(|one| one.code.0).collect();
                wrong.push(format!("{name}: {} errors became {}: {new:?}", errors(&found), errors(&after)));
            }
            let left = words(&mended);
            let lost = words(file.text())
                .into_iter()
                .find(|(word, count)| left.get(word.as_str()).is_none_or(|left| left < count));
            let reworded = REWORDED.iter().any(|(code, _)| *code == one.code.0);
            if let Some((word, _)) = lost.filter(|_| !reworded) {
                wrong.push(format!("{name}: «{word}» is lost"));
            }
        }
    }
    assert!(wrong.is_empty(), "in {}:\n{}", root().display(), wrong.join("\n"));
}

#[test]
fn lines_offered_to_be_pasted_mend_what_they_are_offered_for() {
    let mut offered = 0;
    for path in files("tests/broken", ".yaml") {
        let text = std::fs::read(&path).unwrap();
        let Ok(file) = SourceFile::from_bytes("x", &text) else { continue };
        let (_, found) = told(&path, file.text());
        for kind in found.kinds(&kehoach::diag::Catalogue::of(kehoach::diag::Lang::Vi)) {
            let pasted: Vec<_> = kind.all.iter().filter_map(|one| one.paste.as_ref()).collect();
            let Some(under) = pasted.first().and_then(|paste| paste.under.as_ref()) else { continue };
            let entries: Vec<&str> = pasted.iter().map(|paste| paste.entry.as_str()).collect();
            let mended = format!("{}\n{under}\n{}\n", file.text().trim_end(), entries.join("\n"));
            let code = kind.all[0].code;
            let (_, after) = told(&path, &mended);
            let left = after.iter().filter(|one| one.code == code).count();
            assert_eq!(left + kind.all.len(), found.iter().filter(|one| one.code == code).count(), "{}", stem(&path));
            offered += 1;
        }
    }
    assert!(offered > 0);
}
