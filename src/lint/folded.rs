//! Texts by what they fold to (so lời không dấu): as a map by [`fold`](crate::viet::text::fold) would be, without a copy of
//! each text.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::word::Keys;
use crate::viet::text::{fold_key, same_folded};

/// What is known of texts, those that fold alike together.
pub struct FoldedMap<'a, V>(HashMap<u64, (&'a str, V), BuildHasherDefault<Keys>>);

impl<V> Default for FoldedMap<'_, V> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

impl<'a, V: Default> FoldedMap<'a, V> {
    /// What is known of the text, and of those that fold as it does.
    pub fn entry(&mut self, text: &'a str) -> &mut V {
        let mut key = fold_key(text);
        while self.0.get(&key).is_some_and(|(known, _)| !same_folded(known, text)) {
            key = key.wrapping_add(1);
        }
        &mut self.0.entry(key).or_insert_with(|| (text, V::default())).1
    }

    /// All that is known, in no order.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.0.into_values().map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_fold_alike_have_one_entry() {
        let mut map: FoldedMap<'_, usize> = FoldedMap::default();
        for text in ["Rà soát - hồ sơ", "rà soát hồ sơ", "RA SOAT HO SO", "Ω", "ω", "rà soát", ""] {
            *map.entry(text) += 1;
        }
        let mut counts: Vec<usize> = map.into_values().collect();
        counts.sort_unstable();
        assert_eq!(counts, [1, 1, 2, 3]);
    }
}
