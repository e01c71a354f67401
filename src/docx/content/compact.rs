//! Contents in little room (nội dung thu gọn), of which nothing is asked but all of it in order.

use super::super::model::Merge;
use super::encoding::{self, Sink};
use super::events::{Event, Group, visit};
use super::unit::Content;

/// Contents encoded as for a fingerprint, but for lengths, which take a byte as a rule, and texts, which follow one another.
#[derive(Clone, Debug, Default)]
pub(super) struct Compact {
    codes: Vec<u8>,
    texts: String,
}

impl Compact {
    /// Appends a content.
    pub fn push(&mut self, content: &Content) {
        visit(content, &mut |event| encoding::put(event, self));
    }

    /// Reads it from the beginning.
    pub fn reader(&self) -> Reader<'_> {
        Reader { codes: &self.codes, texts: &self.texts }
    }

    /// Drops the room that is left.
    pub fn shrink_to_fit(&mut self) {
        self.codes.shrink_to_fit();
        self.texts.shrink_to_fit();
    }
}

/// The bits of a byte that a length takes; the one above them says that more follow.
const BITS: u32 = 7;

impl Sink for Compact {
    fn code(&mut self, code: u8) {
        self.codes.push(code);
    }

    fn length(&mut self, mut length: usize) {
        while length >> BITS > 0 {
            self.codes.push((length & 0x7F) as u8 | 0x80);
            length >>= BITS;
        }
        self.codes.push((length & 0x7F) as u8);
    }

    fn text(&mut self, text: &str) {
        self.texts.push_str(text);
    }
}

/// What is still to be read.
pub(super) struct Reader<'a> {
    codes: &'a [u8],
    texts: &'a str,
}

impl<'a> Reader<'a> {
    /// Visits the next content; `None` behind the last.
    pub fn visit<F: FnMut(Event<'a>)>(&mut self, visitor: &mut F) -> Option<()> {
        match self.code()? {
            encoding::PARAGRAPH => self.segments(Group::Paragraph, visitor)?,
            encoding::TABLE_START => visitor(Event::TableStart),
            encoding::TABLE_END => visitor(Event::TableEnd),
            _ => self.group(Group::Row, visitor, Self::cell)?,
        }
        Some(())
    }

    fn cell<F: FnMut(Event<'a>)>(&mut self, visitor: &mut F) -> Option<()> {
        let (column, columns) = (self.length()?, self.length()?);
        let merge = match self.code()? {
            encoding::MERGE_START => Merge::Start,
            encoding::MERGE_CONTINUE => Merge::Continue,
            _ => Merge::None,
        };
        self.group(Group::Cell { column, columns, merge }, visitor, Self::visit)
    }

    fn segments<F: FnMut(Event<'a>)>(&mut self, group: Group, visitor: &mut F) -> Option<()> {
        self.group(group, visitor, Self::segment)
    }

    fn segment<F: FnMut(Event<'a>)>(&mut self, visitor: &mut F) -> Option<()> {
        match self.code()? {
            encoding::TEXT => visitor(Event::Text(self.text()?)),
            encoding::TAB => visitor(Event::Tab),
            encoding::BREAK => visitor(Event::Break),
            encoding::SYMBOL => visitor(Event::Symbol(self.text()?)),
            encoding::FOOTNOTE => {
                self.group(Group::Footnote, visitor, |own, visitor| own.segments(Group::Line, visitor))?
            }
            encoding::ENDNOTE => visitor(Event::Endnote),
            encoding::COMMENT => visitor(Event::Comment),
            encoding::DRAWING => self.group(Group::Drawing, visitor, Self::visit)?,
            encoding::FIELD => visitor(Event::Field(self.text()?)),
            encoding::INSERTED => self.segments(Group::Inserted, visitor)?,
            encoding::DELETED => self.segments(Group::Deleted, visitor)?,
            _ => visitor(Event::SectionBreak),
        }
        Some(())
    }

    /// A group with its members.
    fn group<F: FnMut(Event<'a>)>(
        &mut self,
        group: Group,
        visitor: &mut F,
        member: impl Fn(&mut Self, &mut F) -> Option<()>,
    ) -> Option<()> {
        let count = self.length()?;
        visitor(Event::Start(group, count));
        for _ in 0..count {
            member(self, visitor)?;
        }
        visitor(Event::End(group));
        Some(())
    }

    fn code(&mut self) -> Option<u8> {
        let (code, rest) = self.codes.split_first()?;
        self.codes = rest;
        Some(*code)
    }

    fn length(&mut self) -> Option<usize> {
        let (mut length, mut shift) = (0, 0);
        loop {
            let code = self.code()?;
            length |= usize::from(code & 0x7F).checked_shl(shift)?;
            if code & 0x80 == 0 {
                return Some(length);
            }
            shift += BITS;
        }
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.length()?;
        let (text, rest) = self.texts.split_at_checked(length)?;
        self.texts = rest;
        Some(text)
    }
}
