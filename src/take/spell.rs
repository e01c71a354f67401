//! How a value is written in YAML (cách viết một giá trị): so that it reads back as the same text.

use super::pairs::Style;

/// Words in the middle of a value that is written in some way; `None` where they do not fit into it.
pub fn inside(style: Style, words: &str, indent: usize) -> Option<String> {
    match style {
        Style::Plain => (!words.contains('\n')).then(|| words.to_owned()),
        Style::Single => (!words.contains('\n')).then(|| words.replace('\'', "''")),
        Style::Double => Some(escaped(words)),
        Style::Block => Some(words.replace('\n', &format!("\n{}", " ".repeat(indent)))),
    }
}

/// A value of one line: as it stands where YAML takes it for that text, else in quotes.
pub fn scalar(value: &str) -> String {
    if is_plain(value) {
        value.to_owned()
    } else if value.contains(['"', '\\']) && !value.contains(['\n', '\t']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{}\"", escaped(value))
    }
}

/// A value behind its key: of several lines a block, indented by `indent`.
pub fn value(value: &str, indent: usize) -> String {
    if !value.contains('\n') {
        return scalar(value);
    }
    let lines: Vec<String> = value
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indent)) })
        .collect();
    // A first line that begins with spaces would be taken for the indentation.
    let mark = if value.starts_with(' ') { "|2" } else { "|" };
    format!("{mark}\n{}", lines.join("\n"))
}

/// Words that Markdown takes as they are.
pub fn markdown(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '*' | '_' | '`' | '<' | '[' | ']' | '&' | '~') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn is_plain(value: &str) -> bool {
    let first = value.chars().next();
    let marks = ['-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`'];
    let begins = first.is_none_or(|first| marks.contains(&first) || first.is_whitespace());
    let breaks = value.contains(": ") || value.contains(" #") || value.contains(['\n', '\t']);
    !begins && !breaks && !value.ends_with(':') && !value.ends_with(char::is_whitespace) && value != "~"
}

fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FileId, SourceFile};
    use crate::yaml::{self, Kind};

    fn read(yaml: &str) -> String {
        let file = SourceFile::from_text("", yaml);
        match yaml::parse(FileId(0), &file, &crate::plan::keys::VOCABULARY).root.map(|node| node.kind) {
            Some(Kind::Map(pairs)) => pairs[0].1.text().unwrap().as_str().trim_end().to_owned(),
            _ => panic!("{yaml}"),
        }
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_text() {
        let texts =
            ["7.10", "Giao: Phòng Nội vụ", "số #1", "- một", "\"x\" y", "'x'", "a\\b: \"c\"", "* y", "không", "~"];
        for text in texts.into_iter().chain(["- một\n- hai", "a\n\nb: c", "%x", "a:"]) {
            assert_eq!(read(&format!("ghi chú: {}\n", value(text, 2))), text);
        }
    }
}
