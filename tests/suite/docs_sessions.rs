//! The sessions in `docs/` and the READMEs: every command in a `console` block runs, and prints what stands there.
//!
//! Each page has a folder of its own, and its blocks take place there in order:
//!
//! - `yaml plan` is saved as `ke-hoach.yaml`, `yaml save=NAME` and `csv save=NAME` as that file
//! - `diff NAME` changes a file: lines with `-` go, lines with `+` come, the others say where
//! - `word NAME` is what a person does in Word, one edit a line: `«A» → «B»` other words, `+ «A»: «B» → «C»` a
//!   copy of the row of A below it with C for B, `** «A»` bold
//! - `console` runs what stands behind `$`; `cp` and `ls` are known beside `kehoach`, a path to `tests/` is the project's
//!
//! `UPDATE_EXPECT=1` writes what is printed.

use std::path::Path;
use std::process::Command;

use kehoach::docx::Package;

use crate::docs::{Block, blocks, is_vietnamese, pages};
use crate::support::root;

#[test]
fn every_session_of_the_pages_runs_and_prints_what_stands_there() {
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        let blocks = blocks(&page);
        if !blocks.iter().any(is_session) {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        let mut shown: Vec<(usize, usize, String)> = Vec::new();
        for block in &blocks {
            let here = format!("{}:{}", path.display(), block.first);
            let (kind, name) = block.mark.split_once(' ').unwrap_or((&block.mark, ""));
            match (kind, name.strip_prefix("save=").unwrap_or(name)) {
                ("yaml", "plan") => std::fs::write(folder.path().join("ke-hoach.yaml"), &block.text).unwrap(),
                ("yaml" | "csv", name) if block.mark.contains("save=") => {
                    std::fs::write(folder.path().join(name), &block.text).unwrap();
                }
                ("diff", name) => patch(&folder.path().join(name), &block.text, &here),
                ("word", name) => word(&folder.path().join(name), &block.text, &here),
                ("console", _) if is_session(block) => {
                    let commands = block.text.lines().filter(|line| line.starts_with("$ "));
                    let lang = if is_vietnamese(&path) { "vi" } else { "en" };
                    let told =
                        commands.map(|line| format!("{line}\n{}", run(&line[2..], folder.path(), lang))).collect();
                    shown.push((block.first, block.text.lines().count(), told));
                }
                _ => {}
            }
        }
        for (first, count, told) in shown.into_iter().rev() {
            lines.splice(first..first + count, told.trim_end().lines().map(|line| line.trim_end().to_owned()));
        }
        expect_test::expect_file![&path].assert_eq(&(lines.join("\n") + "\n"));
    }
}

fn is_session(block: &Block) -> bool {
    block.mark == "console" && !block.text.starts_with("$ cargo")
}

/// A command line's words; quotes hold words together.
fn words(line: &str) -> Vec<String> {
    let quoted = |(at, part): (usize, &str)| -> Vec<String> {
        if at % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
    };
    line.split('"').enumerate().flat_map(quoted).collect()
}

/// Runs one line and gives all that is printed: a command's product, then what it has to say.
fn run(line: &str, folder: &Path, lang: &str) -> String {
    let words = words(line);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["cp", from, to] => {
            let from = if from.starts_with("tests/") { root().join(from) } else { folder.join(from) };
            std::fs::copy(from, folder.join(to)).unwrap();
            String::new()
        }
        ["ls"] => {
            let entries = std::fs::read_dir(folder).unwrap();
            let mut names: Vec<String> =
                entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
            names.sort();
            names.retain(|name| !name.starts_with('.'));
            names.join("\n") + "\n"
        }
        ["kehoach", args @ ..] => {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
            let output = command.args(args).args(["--lang", lang]).current_dir(folder).output().unwrap();
            [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
        }
        _ => panic!("what is `{line}`?"),
    }
}

/// Changes a file as a `diff` block says.
fn patch(path: &Path, diff: &str, here: &str) {
    let side = |without: char| -> String {
        let kept = diff.lines().filter(|line| !line.starts_with(without));
        kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
    };
    let (old, new) = (side('+'), side('-'));
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(&old).count(), 1, "{here}: where in {}?", path.display());
    std::fs::write(path, text.replacen(&old, &new, 1)).unwrap();
}

/// Changes a Word file as a `word` block says; every other byte of it stays.
fn word(path: &Path, edits: &str, here: &str) {
    let mut package = Package::open("ke-hoach.docx", &std::fs::read(path).unwrap()).unwrap();
    let part = package.main().to_owned();
    let mut text = package.text(&part).unwrap().to_owned();
    for edit in edits.lines() {
        let quoted: Vec<&str> = edit.split(['«', '»']).skip(1).step_by(2).collect();
        let (from, to) = (quoted[0], quoted.get(1).copied().unwrap_or_default());
        let at = find(&text, from).unwrap_or_else(|| panic!("{here}: no single «{from}» in the file"));
        let stretch = |open: &str, close: &str| {
            let start = text[..at.start].rfind(open).unwrap();
            start..at.end + text[at.end..].find(close).unwrap() + close.len()
        };
        if edit.starts_with('+') {
            let row = stretch("<w:tr>", "</w:tr>");
            let mut copy = text[row.clone()].to_owned();
            let within = find(&copy, to).unwrap();
            copy.replace_range(within, quoted[2]);
            text.insert_str(row.end, &copy);
        } else if edit.starts_with("**") {
            let run = stretch("<w:r>", "</w:r>");
            let bold = text[run.clone()].replacen("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>", 1);
            text.replace_range(run, &bold);
        } else {
            text.replace_range(at, to);
        }
    }
    package.set_part(&part, text.into_bytes());
    std::fs::write(path, package.to_bytes().unwrap()).unwrap();
}

/// Where words stand, once only; a space is a no-break space as well.
fn find(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let plain = |c: char| if c == '\u{A0}' { ' ' } else { c };
    let first = words.chars().next()?;
    let ends = |start: usize| {
        let mut rest = text[start..].char_indices();
        words.chars().all(|c| rest.next().is_some_and(|(_, there)| plain(there) == c)).then(|| start + rest.offset())
    };
    let starts = text.char_indices().filter(|(_, c)| plain(*c) == first).map(|(at, _)| at);
    let mut all = starts.filter_map(|start| ends(start).map(|end| start..end));
    let one = all.next()?;
    all.next().is_none().then_some(one)
}
