//! Numbers of headings, khoản and điểm (đánh số), and the references that follow them.
//!
//! The scheme is phần – mục – khoản – điểm of NĐ 30/2020, Phụ lục I, Mục V: `I.`, `1.`, `1.1.`, `a)`, with
//! the letters of the Vietnamese alphabet as the decree's own lists use them.

use crate::text::Span;
use crate::viet::listing::letter;
use crate::viet::number;

/// How deep a numbered line stands: 1 for `I.`, 2 for `1.`, 3 for `1.1.`, 4 for `a)`.
pub(crate) type Depth = usize;

/// The depths there are.
pub(crate) const DEPTHS: usize = 4;

/// A heading that has its number.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// Its words, without the number.
    pub title: String,
    /// How a sentence calls it: `mục II.1`.
    pub reference: String,
    /// Where it was written.
    pub span: Span,
}

/// Counts as the text goes on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outline {
    counts: [usize; DEPTHS],
    heading: Depth,
    headings: Vec<Heading>,
}

impl Outline {
    /// The next number of a titled level, as printed (`II.`, `1.1.`, `b)`); deeper counts start again.
    pub fn heading(&mut self, depth: Depth) -> String {
        self.heading = depth.clamp(1, DEPTHS);
        self.next(depth)
    }

    /// The next number of a line without a title of its own, as printed.
    pub fn next(&mut self, depth: Depth) -> String {
        let depth = depth.clamp(1, DEPTHS);
        for (at, count) in self.counts.iter_mut().enumerate() {
            match (at + 1).cmp(&depth) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => *count += 1,
                std::cmp::Ordering::Greater => *count = 0,
            }
        }
        let count = self.count(depth);
        match depth {
            1 => format!("{}.", roman(count)),
            3 if self.count(2) > 0 => format!("{}.{count}.", self.count(2)),
            2 | 3 => format!("{count}."),
            _ => format!("{})", letter(count)),
        }
    }

    /// The depth of the heading the text stands under; 0 before the first.
    pub fn under(&self) -> Depth {
        self.heading
    }

    /// The text stands again under the heading that a view was asked for under.
    pub fn back_under(&mut self, depth: Depth) {
        self.heading = depth;
    }

    /// Remembers the heading that was just numbered.
    pub fn remember(&mut self, title: String, span: Span) {
        let reference = self.reference();
        self.headings.push(Heading { title, reference, span });
    }

    /// All headings so far.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    fn count(&self, depth: Depth) -> usize {
        depth.checked_sub(1).and_then(|at| self.counts.get(at)).copied().unwrap_or_default()
    }

    fn reference(&self) -> String {
        let mut path = Vec::new();
        if self.count(1) > 0 {
            path.push(roman(self.count(1)));
        }
        path.extend([2, 3].map(|depth| self.count(depth)).iter().filter(|count| **count > 0).map(usize::to_string));
        let section = if path.is_empty() { String::new() } else { format!("mục {}", path.join(".")) };
        match self.count(4) {
            0 => section,
            count => format!("điểm {} {section}", letter(count)).trim_end().to_owned(),
        }
    }
}

/// Roman as long as that is readable.
fn roman(number: usize) -> String {
    u32::try_from(number).map_or_else(|_| number.to_string(), number::roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_level_starts_the_deeper_ones_again() {
        let mut outline = Outline::default();
        let numbers: Vec<_> = [1, 2, 3, 3, 4, 2, 3, 1, 2].into_iter().map(|depth| outline.heading(depth)).collect();
        assert_eq!(numbers, ["I.", "1.", "1.1.", "1.2.", "a)", "2.", "2.1.", "II.", "1."]);
    }

    #[test]
    fn a_reference_names_the_whole_way() {
        let mut outline = Outline::default();
        for depth in [1, 1, 2, 4] {
            outline.heading(depth);
        }
        outline.remember("x".into(), Span::default());
        assert_eq!(outline.headings()[0].reference, "điểm a mục II.1");
    }
}
