//! The signature blocks (ô 7: quyền hạn, chức vụ, chữ ký, họ tên).

use crate::text::{Span, Spanned, Text};
use crate::viet::text::{collapse, is_dash, is_upper, lower, upper};

/// A signature block. YAML `ký`: lines of authority and title, the name last; a plan of several bodies has one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: as written, in capitals.
    pub titles: Vec<String>,
    /// The signer; `None` leaves the line to be filled in.
    pub name: Option<String>,
    /// Its lines as written, the name among them, each with its place.
    pub lines: Vec<Spanned<String>>,
}

/// What parts the lines of blocks.
enum Mark {
    Line(Spanned<String>),
    /// An empty line: room to sign, or the end of a block.
    Blank,
    /// The end of an entry that is a block by itself.
    End,
}

impl Signature {
    /// Reads the blocks: of one text, or of a list whose entries are lines or whole blocks. A block ends with its
    /// signer's name, and before a line `TM. …`; `joint`, where several bodies issue: also at an empty line between two
    /// titles.
    pub fn read(texts: &[Text], joint: bool) -> Vec<Self> {
        let mut blocks: Vec<Vec<Spanned<String>>> = Vec::new();
        let mut block: Vec<Spanned<String>> = Vec::new();
        let mut blank = false;
        for mark in marks(texts) {
            match mark {
                Mark::Blank => blank = true,
                Mark::End => blocks.push(std::mem::take(&mut block)),
                Mark::Line(line) => {
                    if ends(&block, &line.value, blank, joint) {
                        blocks.push(std::mem::take(&mut block));
                    }
                    block.push(line);
                    blank = false;
                }
            }
        }
        blocks.push(block);
        blocks.into_iter().filter(|lines| !lines.is_empty()).map(Self::of).collect()
    }

    /// One block: its last line is the name, unless it is a title.
    fn of(lines: Vec<Spanned<String>>) -> Self {
        let named = match lines.as_slice() {
            [.., last] if lines.len() > 1 => !is_upper(&last.value),
            [only] => is_name(&only.value),
            _ => false,
        };
        let (titles, name) = lines.split_at(lines.len() - usize::from(named));
        let titles = titles.iter().map(|line| upper(&line.value)).collect();
        let name = name.first().map(|line| line.value.clone());
        Self { titles, name, lines }
    }

    /// The lines of authority and title, as written.
    pub fn title_lines(&self) -> &[Spanned<String>] {
        self.lines.get(..self.titles.len()).unwrap_or_default()
    }

    /// The lines that a block on one line was meant as (`TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Thị B`), which would print as one
    /// title in capitals; `None` for any other block.
    pub fn meant_lines(&self) -> Option<Vec<String>> {
        let [line] = self.lines.as_slice() else { return None };
        let words: Vec<&str> = line.value.split(' ').map(|word| word.trim_end_matches([',', ';', '-', '–'])).collect();
        let head = words.iter().take_while(|word| is_upper(word)).count();
        let (titles, name) = words.split_at(head);
        if name.is_empty() || head < 2 {
            return None;
        }
        let mut lines: Vec<String> = Vec::new();
        let mut before = "";
        for (at, word) in titles.iter().enumerate() {
            let rest = titles.get(at..).unwrap_or_default().join(" ");
            // Behind KT., PHÓ and the like a title goes on.
            let goes_on = GO_ON.contains(&before.trim_end_matches('.'));
            match lines.last_mut() {
                Some(line) if goes_on || !(begins_with_title(&rest) || authority(&rest).is_some()) => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push((*word).to_owned()),
            }
            before = word;
        }
        lines.push(name.join(" "));
        Some(lines)
    }

    /// The whole block.
    pub fn span(&self) -> Span {
        self.lines.iter().map(|line| line.span).reduce(Span::to).unwrap_or_default()
    }
}

/// The lines of all texts, without the dash that a line of a list in a text begins with.
fn marks(texts: &[Text]) -> Vec<Mark> {
    let lines: Vec<Vec<Text>> = texts.iter().map(Text::typed_lines).collect();
    let written = |lines: &Vec<Text>| lines.iter().filter(|line| !line.as_str().trim().is_empty()).count();
    let entries_are_blocks = texts.len() > 1 && lines.iter().any(|lines| written(lines) > 1);
    let mut marks = Vec::new();
    for lines in &lines {
        for line in lines {
            let words = line.as_str().trim_start();
            let dashed = words.strip_prefix(is_dash).filter(|rest| rest.starts_with(' ')).unwrap_or(words).trim_start();
            let start = line.as_str().len() - dashed.len();
            let end = start + dashed.trim_end().len();
            marks.push(match collapse(dashed) {
                words if words.is_empty() => Mark::Blank,
                words => Mark::Line(Spanned::new(words, line.span_of(start..end))),
            });
        }
        if entries_are_blocks {
            marks.push(Mark::End);
        }
    }
    marks
}

/// True where a block is whole before a line.
fn ends(block: &[Spanned<String>], line: &str, blank: bool, joint: bool) -> bool {
    let Some(last) = block.last() else { return false };
    let named = block.len() > 1 && is_name(&last.value);
    let waits = authority(&last.value).is_some();
    authority(line).is_some_and(|(right, _)| right == "TM")
        || named && (blank || is_title(line))
        || joint && blank && !waits && is_title(line)
}

/// True for a person's name, as far as capitals and the words of titles tell.
fn is_name(line: &str) -> bool {
    !is_title(line) && line.chars().any(char::is_lowercase)
}

/// Titles as they begin where they are not typed in capitals.
const TITLES: [&str; 19] = [
    "chủ tịch",
    "chủ nhiệm",
    "phó",
    "quyền",
    "giám đốc",
    "tổng giám đốc",
    "trưởng",
    "chánh",
    "bí thư",
    "hiệu trưởng",
    "viện trưởng",
    "cục trưởng",
    "chi cục trưởng",
    "đội trưởng",
    "trạm trưởng",
    "tổ trưởng",
    "thủ trưởng",
    "chỉ huy trưởng",
    "chính ủy",
];

/// Words in capitals that the title they belong to goes on behind.
const GO_ON: [&str; 8] = ["TM", "KT", "TL", "TUQ", "PHÓ", "QUYỀN", "TỔNG", "CHI"];

fn is_title(line: &str) -> bool {
    is_upper(line) || authority(line).is_some() || begins_with_title(line)
}

fn begins_with_title(line: &str) -> bool {
    let small = lower(line);
    let begins = |title: &&str| small.strip_prefix(*title).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    TITLES.iter().any(begins)
}

/// The authority that a line of a block begins with (quyền hạn ký), as the decree writes it, and the title after
/// it, in capitals; `None` for a title alone.
pub fn authority(line: &str) -> Option<(&'static str, String)> {
    let line = upper(line);
    let signs: String = line.chars().take_while(|letter| !letter.is_whitespace()).collect();
    // `TM.ỦY BAN` has no space: the sign ends at the stop.
    let signs = signs.split_inclusive('.').fold(String::new(), |read, part| {
        if read.ends_with('.') && part.chars().count() > 2 { read } else { read + part }
    });
    let letters: String = signs.chars().filter(|letter| letter.is_alphabetic()).collect();
    let right = ["TM", "KT", "TL", "TUQ"].into_iter().find(|right| *right == letters)?;
    let rest = line.get(signs.len()..).unwrap_or_default().trim_start_matches(['.', ' ', '\u{A0}']);
    (!rest.is_empty()).then(|| (right, rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(words: &[&str], joint: bool) -> Vec<(String, Option<String>)> {
        let texts: Vec<Text> = words.iter().map(|words| Text::verbatim(*words, Span::default())).collect();
        let read = Signature::read(&texts, joint);
        read.into_iter().map(|block| (block.titles.join(" / "), block.name)).collect()
    }

    fn block(titles: &str, name: &str) -> (String, Option<String>) {
        (titles.to_owned(), (!name.is_empty()).then(|| name.to_owned()))
    }

    #[test]
    fn the_signer_is_the_last_line_unless_it_is_a_title() {
        let one = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n";
        assert_eq!(blocks(&[one], false), [block("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "Nguyễn Văn A")]);
        assert_eq!(blocks(&["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"], false), [block("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "")]);
        let room = "TM. ỦY BAN NHÂN DÂN\nChủ tịch\n\n\nTrần Thị B";
        assert_eq!(blocks(&[room], true), [block("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "Trần Thị B")]);
    }

    #[test]
    fn each_name_ends_a_block() {
        let two = [block("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "Trần Thị B"), block("TRƯỞNG CÔNG AN XÃ", "Nguyễn Văn A")];
        let apart = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị B\n\nTRƯỞNG CÔNG AN XÃ\nNguyễn Văn A\n";
        assert_eq!(blocks(&[apart], false), two);
        assert_eq!(blocks(&[&apart.replace("\n\n", "\n")], false), two);
        let small = "TM. ỦY BAN NHÂN DÂN\nChủ tịch\nTrần Thị B\nTrưởng Công an xã\nNguyễn Văn A";
        assert_eq!(blocks(&[small], false), two);
    }

    #[test]
    fn blocks_that_nobody_is_named_for_are_parted_by_tm_or_an_empty_line() {
        let two = [block("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", ""), block("TM. ỦY BAN MTTQ / CHỦ TỊCH", "")];
        assert_eq!(blocks(&["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTM. ỦY BAN MTTQ\nCHỦ TỊCH"], false), two);
        let titles = "GIÁM ĐỐC SỞ NỘI VỤ\n\nKT. GIÁM ĐỐC SỞ TÀI CHÍNH\nPHÓ GIÁM ĐỐC";
        let two = [block("GIÁM ĐỐC SỞ NỘI VỤ", ""), block("KT. GIÁM ĐỐC SỞ TÀI CHÍNH / PHÓ GIÁM ĐỐC", "")];
        assert_eq!(blocks(&[titles], true), two);
    }

    #[test]
    fn the_title_that_a_head_of_two_bodies_has_in_his_own_stays_in_his_block() {
        let head = "TRƯỞNG BAN\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nTrần Thị B";
        assert_eq!(blocks(&[head], false), [block("TRƯỞNG BAN / CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Trần Thị B")]);
    }

    #[test]
    fn a_block_on_one_line_is_told_from_one_title() {
        let meant = |line: &str| {
            let texts = [Text::verbatim(line, Span::default())];
            Signature::read(&texts, false).first().and_then(Signature::meant_lines).map(|lines| lines.join("/"))
        };
        let plain = "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH/Trần Thị B";
        assert_eq!(meant("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Thị B").as_deref(), Some(plain));
        assert_eq!(meant("TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, Trần Thị B").as_deref(), Some(plain));
        let deputy = "TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH/Nguyễn Văn A";
        assert_eq!(meant(&deputy.replace('/', " ")).as_deref(), Some(deputy));
        assert_eq!(meant("KT. CHỦ TỊCH"), None);
        assert_eq!(meant("Trần Thị B"), None);
        assert_eq!(meant("TM. ỦY BAN NHÂN DÂN\nTrần Thị B"), None);
    }

    #[test]
    fn a_list_is_lines_or_blocks() {
        let one = [block("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "Trần Thị B")];
        assert_eq!(blocks(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thị B"], false), one);
        assert_eq!(blocks(&["- TM. ỦY BAN NHÂN DÂN\n- CHỦ TỊCH\n- Trần Thị B\n"], false), one);
        let two = [block("CHỦ TỊCH", "Trần Thị B"), block("TRƯỞNG CÔNG AN", "")];
        assert_eq!(blocks(&["CHỦ TỊCH\nTrần Thị B\n", "TRƯỞNG CÔNG AN"], false), two);
    }
}
