//! Where a place of the normalised text lies in the file as it is (chỗ trong tệp gốc).

use std::ops::Range;

use super::file::SourceFile;
use crate::viet::text::normalize;

/// The byte of `raw`, the file before it was normalised, at which the byte `at` of `file` stands. `None` where `at`
/// is no place of the text, or lies inside what normalising made one character.
pub(crate) fn raw_offset(raw: &str, file: &SourceFile, at: usize) -> Option<usize> {
    let before = file.text().get(..at)?;
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default();
    let mark = raw.len().saturating_sub(raw.strip_prefix('\u{FEFF}').unwrap_or(raw).len());
    let start = std::iter::once(mark).chain(line_starts(raw)).nth(line)?;
    let rest = raw.get(start..)?;
    let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
    let own = rest.get(..end)?;
    let mut ends = own.char_indices().map(|(at, _)| at).chain([own.len()]);
    let length = ends.find(|length| own.get(..*length).is_some_and(|part| normalize(part) == column))?;
    start.checked_add(length)
}

/// The file with changes made, all that they do not touch byte for byte as it was; `None` where a place is not known in it.
pub(crate) fn spliced(raw: &str, file: &SourceFile, changes: &[(Range<usize>, &str)]) -> Option<String> {
    let mut places = Vec::with_capacity(changes.len());
    for (place, new) in changes {
        places.push((raw_offset(raw, file, place.start)?..raw_offset(raw, file, place.end)?, *new));
    }
    places.sort_by_key(|(place, _)| place.start);
    let mut out = raw.to_owned();
    for (place, new) in places.into_iter().rev() {
        out.get(place.clone())?;
        out.replace_range(place, new);
    }
    Some(out)
}

/// How lines end in a file: as its first one does.
pub(crate) fn line_end(raw: &str) -> &'static str {
    match raw.find(['\r', '\n']).and_then(|at| raw.get(at..)) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// The lines of a file as it is, each with its end: as many as its normalised text has.
pub(crate) fn raw_lines(raw: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = std::iter::once(0).chain(line_starts(raw)).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([raw.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| raw.get(start..end)).filter(|line| !line.is_empty())
}

/// Where each line but the first begins: after `\r\n`, `\n` or a lone `\r`.
fn line_starts(raw: &str) -> impl Iterator<Item = usize> {
    let bytes = raw.as_bytes();
    let ends = |at: usize, byte: u8| {
        byte == b'\n' || (byte == b'\r' && at.checked_add(1).and_then(|next| bytes.get(next)) != Some(&b'\n'))
    };
    bytes.iter().enumerate().filter(move |(at, byte)| ends(*at, **byte)).map(|(at, _)| at.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_in_a_file_with_mark_windows_line_ends_and_parted_letters() {
        let raw = "\u{FEFF}te\u{302}n: x\r\nso\u{302}\u{301}: y\r\n";
        let file = SourceFile::from_text("", raw);
        for word in ["x", "y"] {
            let at = file.text().find(word).unwrap();
            assert_eq!(raw_offset(raw, &file, at), raw.find(word));
        }
        assert_eq!(raw_offset(raw, &file, file.text().len()), Some(raw.len()));
        assert_eq!(raw_offset(raw, &file, 0), Some(3));
        assert_eq!(line_end(raw), "\r\n");
    }
}
