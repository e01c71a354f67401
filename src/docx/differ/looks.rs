//! Formatting that differs where the words are the same (khác định dạng).

use super::super::change::{About, ChangeKind};
use super::super::content;
use super::difference::{Found, Said};

/// More places than this are reported as one.
const MOST: usize = 12;
/// Of fewer places than this all may be reported one by one.
const FEW: usize = 6;

/// What looks otherwise, gathered over an area.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    compared: usize,
    differing: Vec<(About, String)>,
}

impl Looks {
    /// Takes up a subject whose words are the same in both files.
    pub(super) fn compare(&mut self, old: content::Looks, new: content::Looks, about: About, words: &str) {
        self.compared = self.compared.saturating_add(1);
        if old != new {
            self.differing.push((about, words.to_owned()));
        }
    }

    /// Each place, or one for the whole area where it is most of them, as after another program's saving; nothing
    /// where so many looks follow from words that changed.
    pub(super) fn differences(self, words_changed: bool) -> Vec<Found> {
        let count = self.differing.len();
        let most = count.saturating_mul(2) > self.compared;
        let formatted = |about, words: String| {
            let said = (!words.is_empty()).then_some(Said::Text(words));
            Found { about, what: ChangeKind::Formatted, before: said.clone(), after: said }
        };
        let all = count > 1 && count == self.compared;
        if all || count > MOST || (most && (self.compared > FEW || words_changed)) {
            return if words_changed { Vec::new() } else { vec![formatted(About::Whole, String::new())] };
        }
        self.differing.into_iter().map(|(about, words)| formatted(about, words)).collect()
    }
}
