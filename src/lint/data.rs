//! Word lists (danh sách chữ) as files: one entry a line, `#` begins a remark.

/// The entries of a list.
pub fn entries(file: &'static str) -> impl Iterator<Item = &'static str> + Clone {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The entries of a list of pairs, `one = other`.
pub fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(file).filter_map(|line| line.split_once('=')).map(|(one, other)| (one.trim(), other.trim()))
}
