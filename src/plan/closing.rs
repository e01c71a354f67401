//! The foot of the plan (ô 7, 9b): recipients and signature.

use crate::source::Span;

/// Nơi nhận. YAML `nơi nhận`: a block of lines; `- ` begins a recipient, a line ending in `:` a sub-heading.
#[derive(Clone, Debug)]
pub struct Recipients {
    /// Lines in order.
    pub lines: Vec<Recipient>,
    /// The whole block.
    pub span: Span,
}

/// A line of the recipients, without dash and end mark; those are printed by the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// `Gửi bản điện tử:`
    Group(String),
    /// `Sở Nội vụ (để b/c)`
    Body(String),
    /// `Lưu: VT, NV`: always last, ends with a full stop.
    Archive(String),
}

/// The signature block. YAML `ký`: lines of authority and title, the name last.
#[derive(Clone, Debug)]
pub struct Signature {
    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: as written, in capitals.
    pub titles: Vec<String>,
    /// The signer; `None` leaves the line to be filled in.
    pub name: Option<String>,
    /// The whole block.
    pub span: Span,
}
