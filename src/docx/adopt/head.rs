//! The title lines above a table (phần đầu phụ lục): `Phụ lục …`, the title, `(Kèm theo …)`.

use super::walk::{Body, TextBlock};
use crate::viet::text::bare;

/// How far above its table a label may be, empty paragraphs counted.
const FARTHEST: usize = 16;

/// The first block that belongs to the table at `at`: its label if there is one; else the first line of the
/// paragraphs that a reference ends; else the table itself.
pub(super) fn first(blocks: &[TextBlock], at: usize) -> usize {
    let Some(table) = blocks.get(at) else { return at };
    let above = || {
        let near = blocks.iter().enumerate().take(at).rev().take(FARTHEST);
        near.take_while(|(_, block)| block.holder == table.holder && !block.stops())
    };
    if let Some((label, _)) = above().find(|(_, block)| block.said().is_some_and(|text| is_label(&text))) {
        return label;
    }
    let reference = above().find(|(_, block)| block.said().is_some_and(|text| is_reference(&text)));
    let Some((reference, _)) = reference else { return at };
    let titles = above().skip_while(|(one, _)| *one >= reference).take_while(|(_, block)| block.said().is_some());
    titles.last().map_or(reference, |(first, _)| first)
}

/// `Phụ lục`, `PHỤ LỤC II`, `Phụ lục 01: Danh mục nhiệm vụ`; not a sentence that begins so.
pub fn is_label(text: &str) -> bool {
    let bare = bare(text);
    let Some(rest) = bare.strip_prefix("phu luc") else { return false };
    let number = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let numbered = number.chars().all(|c| c.is_ascii_digit() || "ivxlc".contains(c)) || number.len() == 1;
    let apart = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
    apart && numbered && !text.trim_end().ends_with(['.', ';'])
}

/// `(Kèm theo Kế hoạch số …)`, `(Ban hành kèm theo …)`.
pub fn is_reference(text: &str) -> bool {
    let bare = bare(text);
    let words = bare.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.trim_start().starts_with('(') && (words.starts_with("kem theo") || words.starts_with("ban hanh kem theo"))
}

impl TextBlock {
    /// The words of a paragraph on one line, if it has any.
    pub(super) fn said(&self) -> Option<String> {
        match &self.body {
            Body::Paragraph { line, .. } => {
                let words: Vec<&str> = line.text.split_whitespace().collect();
                (!words.is_empty()).then(|| words.join(" "))
            }
            Body::Table(_) => None,
        }
    }

    /// Title lines do not reach over another table or the end of a section.
    fn stops(&self) -> bool {
        match &self.body {
            Body::Table(_) => true,
            Body::Paragraph { ends_section, .. } => *ends_section,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_told_from_a_sentence_about_an_annex() {
        for text in ["Phụ lục", "PHỤ LỤC II", "Phụ lục 01", "Phụ lục I: Danh mục nhiệm vụ", "PHỤ LỤC A"]
        {
            assert!(is_label(text), "{text}");
        }
        for text in
            ["Phụ lục kèm theo Kế hoạch này nêu rõ các nhiệm vụ", "Phụ lục I kèm theo.", "(Có Phụ lục kèm theo)"]
        {
            assert!(!is_label(text), "{text}");
        }
    }

    #[test]
    fn a_reference_line_is_known_in_both_wordings() {
        assert!(is_reference("(Kèm theo Kế hoạch số      /KH-UBND ngày     /01/2026)"));
        assert!(is_reference("(Ban hành kèm theo Quyết định số 12/QĐ-UBND)"));
        assert!(!is_reference("(Chi tiết tại Phụ lục kèm theo)"));
    }
}
