//! Contents as bytes (mã hóa nội dung): every content has other ones. A code, then lengths before whatever an author may have
//! typed.

use super::super::model::Merge;
use super::events::{Event, Group};

pub(super) const PARAGRAPH: u8 = 1;
pub(super) const TABLE_START: u8 = 2;
pub(super) const TABLE_END: u8 = 3;
const ROW: u8 = 4;

pub(super) const MERGE_START: u8 = 1;
pub(super) const MERGE_CONTINUE: u8 = 2;

pub(super) const TEXT: u8 = 1;
pub(super) const TAB: u8 = 2;
pub(super) const BREAK: u8 = 3;
pub(super) const SYMBOL: u8 = 4;
pub(super) const FOOTNOTE: u8 = 5;
pub(super) const ENDNOTE: u8 = 6;
pub(super) const COMMENT: u8 = 7;
pub(super) const DRAWING: u8 = 8;
pub(super) const FIELD: u8 = 9;
pub(super) const INSERTED: u8 = 10;
pub(super) const DELETED: u8 = 11;
const SECTION_BREAK: u8 = 12;

/// What an encoding is written to.
pub(super) trait Sink {
    fn code(&mut self, code: u8);
    fn length(&mut self, length: usize);
    fn text(&mut self, text: &str);
}

/// Encodes an event.
pub(super) fn put(event: Event<'_>, sink: &mut impl Sink) {
    let words = |code: u8, text: &str, sink: &mut _| {
        Sink::code(sink, code);
        Sink::length(sink, text.len());
        Sink::text(sink, text);
    };
    match event {
        Event::Start(group, count) => {
            match group {
                Group::Paragraph => sink.code(PARAGRAPH),
                Group::Row => sink.code(ROW),
                Group::Cell { column, columns, merge } => {
                    sink.length(column);
                    sink.length(columns);
                    sink.code(match merge {
                        Merge::None => 0,
                        Merge::Start => MERGE_START,
                        Merge::Continue => MERGE_CONTINUE,
                    });
                }
                Group::Footnote => sink.code(FOOTNOTE),
                Group::Line => {}
                Group::Drawing => sink.code(DRAWING),
                Group::Inserted => sink.code(INSERTED),
                Group::Deleted => sink.code(DELETED),
            }
            sink.length(count);
        }
        Event::End(_) => {}
        Event::TableStart => sink.code(TABLE_START),
        Event::TableEnd => sink.code(TABLE_END),
        Event::Text(text) => words(TEXT, text, sink),
        Event::Tab => sink.code(TAB),
        Event::Break => sink.code(BREAK),
        Event::Symbol(code) => words(SYMBOL, code, sink),
        Event::Field(code) => words(FIELD, code, sink),
        Event::Endnote => sink.code(ENDNOTE),
        Event::Comment => sink.code(COMMENT),
        Event::SectionBreak => sink.code(SECTION_BREAK),
    }
}
