//! Paragraphs.

use std::borrow::Cow;

use super::run::{Run, respace};
use crate::paper::{Align, Twips};

/// What a paragraph is. Each is a named paragraph style of the template (`Style::name`), where size, weight,
/// alignment, indents, spacing and outline level are set; an office may change them in Word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// Running text of the body.
    Body,
    /// Căn cứ: italic.
    Basis,
    /// `I. MỤC ĐÍCH`, outline level 1.
    Heading1,
    /// `1. Mục đích`, bold, outline level 2.
    Heading2,
    /// `1.1. …`, bold, outline level 3.
    Heading3,
    /// `a) …`, bold, outline level 4.
    Heading4,
    /// Untitled khoản or điểm: `1. …`, `a) …`, upright.
    Clause,
    /// `- …`
    Bullet,
    /// `+ …`
    SubBullet,
    /// `Nơi nhận:`
    RecipientsLabel,
    /// A sub-heading of the recipients (`Gửi bản điện tử:`).
    RecipientsGroup,
    /// `- Sở Nội vụ;`
    Recipient,
    /// `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`: a line of authority or title.
    SignatureTitle,
    /// The room for signature and seal; its height is the style's spacing.
    SignatureRoom,
    /// The signer's name.
    SignatureName,
    /// `Phụ lục II`
    AnnexLabel,
    /// The annex's title.
    AnnexTitle,
    /// `(Kèm theo Kế hoạch số …)`
    AnnexReference,
    /// Text of an annex outside tables: as body.
    AnnexText,
    /// A note above or under an annex table, unit line, closing note.
    AnnexNote,
    /// A header cell of a table.
    TableHeader,
    /// A cell of the row of column numbers.
    TableNumber,
    /// A group row's text.
    TableGroup,
    /// Prose in a cell, left or justified.
    TableText,
    /// Short things in a cell, centred: tt, code, score, deadline, body.
    TableCentre,
    /// A subtotal or total row's text.
    TableTotal,
    /// A rule paragraph.
    Rule,
    /// A footnote's text.
    Footnote,
}

impl Style {
    /// Every style.
    pub const ALL: [Style; 28] = [
        Style::Body,
        Style::Basis,
        Style::Heading1,
        Style::Heading2,
        Style::Heading3,
        Style::Heading4,
        Style::Clause,
        Style::Bullet,
        Style::SubBullet,
        Style::RecipientsLabel,
        Style::RecipientsGroup,
        Style::Recipient,
        Style::SignatureTitle,
        Style::SignatureRoom,
        Style::SignatureName,
        Style::AnnexLabel,
        Style::AnnexTitle,
        Style::AnnexReference,
        Style::AnnexText,
        Style::AnnexNote,
        Style::TableHeader,
        Style::TableNumber,
        Style::TableGroup,
        Style::TableText,
        Style::TableCentre,
        Style::TableTotal,
        Style::Rule,
        Style::Footnote,
    ];

    /// The style's id in the templates that come with the program; others give it their own.
    pub fn id(self) -> &'static str {
        match self {
            Style::Body => "KHBody",
            Style::Basis => "KHBasis",
            Style::Heading1 => "Heading1",
            Style::Heading2 => "Heading2",
            Style::Heading3 => "Heading3",
            Style::Heading4 => "Heading4",
            Style::Clause => "KHClause",
            Style::Bullet => "KHBullet",
            Style::SubBullet => "KHSubBullet",
            Style::RecipientsLabel => "KHRecipientsLabel",
            Style::RecipientsGroup => "KHRecipientsGroup",
            Style::Recipient => "KHRecipient",
            Style::SignatureTitle => "KHSignatureTitle",
            Style::SignatureRoom => "KHSignatureRoom",
            Style::SignatureName => "KHSignatureName",
            Style::AnnexLabel => "KHAnnexLabel",
            Style::AnnexTitle => "KHAnnexTitle",
            Style::AnnexReference => "KHAnnexReference",
            Style::AnnexText => "KHAnnexText",
            Style::AnnexNote => "KHAnnexNote",
            Style::TableHeader => "KHTableHeader",
            Style::TableNumber => "KHTableNumber",
            Style::TableGroup => "KHTableGroup",
            Style::TableText => "KHTableText",
            Style::TableCentre => "KHTableCentre",
            Style::TableTotal => "KHTableTotal",
            Style::Rule => "KHRule",
            Style::Footnote => "FootnoteText",
        }
    }

    /// The style's name as Word's list shows it, by which a template's style is known. Headings and footnotes are Word's
    /// own.
    pub fn name(self) -> &'static str {
        match self {
            Style::Body => "KH Nội dung",
            Style::Basis => "KH Căn cứ",
            Style::Heading1 => "heading 1",
            Style::Heading2 => "heading 2",
            Style::Heading3 => "heading 3",
            Style::Heading4 => "heading 4",
            Style::Clause => "KH Khoản điểm",
            Style::Bullet => "KH Gạch đầu dòng",
            Style::SubBullet => "KH Gạch cộng",
            Style::RecipientsLabel => "KH Nơi nhận",
            Style::RecipientsGroup => "KH Nhóm nơi nhận",
            Style::Recipient => "KH Dòng nơi nhận",
            Style::SignatureTitle => "KH Chức vụ",
            Style::SignatureRoom => "KH Chỗ ký",
            Style::SignatureName => "KH Họ tên",
            Style::AnnexLabel => "KH Phụ lục",
            Style::AnnexTitle => "KH Tên phụ lục",
            Style::AnnexReference => "KH Kèm theo",
            Style::AnnexText => "KH Chữ phụ lục",
            Style::AnnexNote => "KH Ghi chú bảng",
            Style::TableHeader => "KH Đầu cột",
            Style::TableNumber => "KH Số cột",
            Style::TableGroup => "KH Hàng nhóm",
            Style::TableText => "KH Chữ trong ô",
            Style::TableCentre => "KH Ô giữa",
            Style::TableTotal => "KH Hàng tổng",
            Style::Rule => "KH Kẻ ngang",
            Style::Footnote => "footnote text",
        }
    }
}

/// A paragraph: a style and its runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is.
    pub style: Style,
    /// Its text.
    pub runs: Vec<Run>,
    /// Departs from the style's alignment.
    pub align: Option<Align>,
    /// Stays on the page of the next paragraph, whatever the style says.
    pub keep_next: bool,
    /// Starts a new page.
    pub page_break_before: bool,
    /// Space below it, where the style's is not enough: above a table.
    pub after: Twips,
    /// Departs from the style's size (cỡ chữ), half-points.
    pub size: Option<u32>,
    /// Indents on both sides that make the lines of a centred text even.
    pub sides: Twips,
}

impl Paragraph {
    /// A paragraph of runs.
    pub fn new(style: Style, runs: Vec<Run>) -> Self {
        Self { style, runs, align: None, keep_next: false, page_break_before: false, after: 0, size: None, sides: 0 }
    }

    /// A paragraph of plain text.
    pub fn text(style: Style, text: impl Into<String>) -> Self {
        Self::new(style, vec![Run::text(text)])
    }

    /// Its words without formatting; a footnote leaves no trace.
    pub fn plain(&self) -> String {
        self.words().into_owned()
    }

    /// [`Paragraph::plain`] without a copy where there is one run.
    pub fn words(&self) -> Cow<'_, str> {
        match self.runs.as_slice() {
            [] => Cow::Borrowed(""),
            [only] => Cow::Borrowed(&only.text),
            runs => Cow::Owned(runs.iter().map(|run| run.text.as_str()).collect()),
        }
    }

    /// Exchanges spaces and hyphens for others of their kind, as much as `change` likes, and no other character:
    /// it is given each stretch of one look whole, wherever its words come from, and whether it is the last.
    /// A text that is borrowed stays as it is.
    pub fn respace(&mut self, change: impl FnMut(&str, bool) -> Cow<'_, str>) {
        respace(&mut self.runs, change);
    }
}
