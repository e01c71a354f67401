//! The changed text as the bytes of the file (ghi lại tệp): every line that did not change stays as it is, byte for byte.

use crate::diff::equal;
use crate::text::raw::{line_end, raw_lines};

/// A run of lines that changed, for people to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// The first of them in the file as it was, from 1.
    pub line: usize,
    /// As they were.
    pub old: Vec<String>,
    /// As they will be.
    pub new: Vec<String>,
}

/// The lines that differ between two texts.
pub fn line_changes(before: &str, after: &str) -> Vec<LineChange> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(before), lines(after));
    let mut same = equal(&old, &new);
    same.push((old.len(), new.len()));
    let (mut x, mut y, mut found) = (0, 0, Vec::new());
    for (to_x, to_y) in same {
        if x < to_x || y < to_y {
            let part = |list: &[String], from: usize, to: usize| list.get(from..to).unwrap_or_default().to_vec();
            let line = x.saturating_add(1);
            found.push(LineChange { line, old: part(&old, x, to_x), new: part(&new, y, to_y) });
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    found
}

/// The bytes of a file whose normalised text was `before` and is to be `after`: lines that are in both keep their own
/// bytes, with their kind of line end and of letters.
pub fn rewritten(raw: &str, before: &str, after: &str) -> String {
    let ending = line_end(raw);
    let mark = if raw.starts_with('\u{FEFF}') { "\u{FEFF}" } else { "" };
    let own: Vec<&str> = raw_lines(raw.strip_prefix('\u{FEFF}').unwrap_or(raw)).collect();
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let kept: std::collections::BTreeMap<usize, usize> = equal(&old, &new).into_iter().map(|(x, y)| (y, x)).collect();
    let mut out = mark.to_owned();
    for (at, line) in new.iter().enumerate() {
        match kept.get(&at).and_then(|old| own.get(*old)) {
            Some(own) => out.push_str(own),
            None => match line.strip_suffix('\n') {
                Some(words) => {
                    out.push_str(words);
                    out.push_str(ending);
                }
                None => out.push_str(line),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SourceFile;

    #[test]
    fn a_line_that_does_not_change_keeps_its_bytes() {
        let raw = "\u{FEFF}te\u{302}n: x   # a\r\nsố: 1\r\nso\u{302}\u{301} b: y";
        let before = SourceFile::from_text("", raw);
        let after = before.text().replace("số: 1", "số: 2\nngày: 3");
        let written = rewritten(raw, before.text(), &after);
        assert_eq!(written, "\u{FEFF}te\u{302}n: x   # a\r\nsố: 2\r\nngày: 3\r\nso\u{302}\u{301} b: y");
        assert_eq!(SourceFile::from_text("", &written).text(), after);
    }
}
