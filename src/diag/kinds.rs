//! Complaints of one kind told as one (cùng một loại): thirty bodies that nobody knows are one message with its places.

use std::collections::BTreeMap;

use super::{Catalogue, Code, Diagnostic, Diagnostics, Place, Severity};

/// Complaints that say the same of several places, or one alone.
#[derive(Clone, Debug)]
pub struct Kind<'a> {
    /// In the order found; never empty.
    pub all: Vec<&'a Diagnostic>,
}

/// Up to so many complaints of one kind are told one by one.
const FEW: usize = 2;

impl Diagnostics {
    /// The complaints with those of one kind together, each kind where its first one stands: of one code and weight, and
    /// with the same to do about them. What has a correction of its own stays alone.
    pub fn kinds(&self, words: &Catalogue) -> Vec<Kind<'_>> {
        let mut kinds: Vec<Vec<(usize, &Diagnostic)>> = Vec::new();
        let mut known: BTreeMap<(Code, Severity, Vec<String>), usize> = BTreeMap::new();
        for found in self.iter().enumerate() {
            let at = key(found.1, words).map(|key| *known.entry(key).or_insert(kinds.len()));
            match at.and_then(|at| kinds.get_mut(at)) {
                Some(kind) => kind.push(found),
                None => kinds.push(vec![found]),
            }
        }
        let few = |kind: &Vec<_>| kind.len() <= FEW;
        let (alone, mut kinds): (Vec<_>, Vec<_>) = kinds.into_iter().partition(few);
        kinds.extend(alone.into_iter().flatten().map(|found| vec![found]));
        kinds.sort_by_key(|kind| kind.first().map(|(at, _)| *at));
        kinds.into_iter().map(|kind| Kind { all: kind.into_iter().map(|(_, one)| one).collect() }).collect()
    }

    /// How often each code was told, the most frequent first.
    pub fn counts(&self) -> Vec<(Code, usize)> {
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        self.iter().for_each(|one| *counts.entry(one.code).or_default() += 1);
        let mut counts: Vec<(Code, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
        counts
    }
}

/// What complaints of one kind have alike; `None` for one that stays alone.
fn key(one: &Diagnostic, words: &Catalogue) -> Option<(Code, Severity, Vec<String>)> {
    // Of Word files those about their form; the others say what stops the work.
    let form = matches!(one.place, Place::Word { .. }) && one.code.0.len() == 5;
    if one.corrected.is_some() || !(form || matches!(one.place, Place::Source(_))) {
        return None;
    }
    let help = |name: &&str| words.get(one.code.0, Some(&format!("help-{name}")), &one.args).unwrap_or_default();
    Some((one.code, one.severity, one.helps.iter().map(help).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Lang;
    use crate::text::{FileId, Span};

    fn told(codes: &[(&'static str, &'static str)]) -> Vec<usize> {
        let mut found = Diagnostics::default();
        for (at, (code, help)) in codes.iter().enumerate() {
            found.push(Diagnostic::warning(code, Span::new(FileId(0), at..at + 1)).with("found", at).help(help));
        }
        found.kinds(&Catalogue::of(Lang::Vi)).iter().map(|kind| kind.all.len()).collect()
    }

    #[test]
    fn three_of_one_kind_are_one_message_and_two_are_two() {
        assert_eq!(told(&[("K351", "same"), ("K255", "check"), ("K351", "same"), ("K351", "same")]), [3, 1]);
        assert_eq!(told(&[("K351", "same"), ("K255", "check"), ("K351", "same")]), [1, 1, 1]);
    }
}
