//! Pairs that are worth considering.

use std::collections::BTreeMap;

/// Up to so many pairs each is considered.
const ALL: usize = 10_000;
/// In longer lists an entry is held against so many on either side of where it would stand if all were reworded.
const BAND: usize = 16;

/// Pairs of entries that have a key which no other entry of their list has, in the order of the first list.
pub fn lone<K: Ord>(
    old: impl Iterator<Item = (usize, K)>,
    new: impl Iterator<Item = (usize, K)>,
) -> Vec<(usize, usize)> {
    #[derive(Default)]
    struct Holders(Option<usize>, usize, Option<usize>, usize);
    let mut places: BTreeMap<K, Holders> = BTreeMap::new();
    for (at, key) in old {
        let place = places.entry(key).or_default();
        (place.0, place.1) = (Some(at), place.1.saturating_add(1));
    }
    for (at, key) in new {
        let place = places.entry(key).or_default();
        (place.2, place.3) = (Some(at), place.3.saturating_add(1));
    }
    let lone = places.into_values().filter(|place| place.1 == 1 && place.3 == 1);
    let mut found: Vec<(usize, usize)> = lone.filter_map(|place| Some((place.0?, place.2?))).collect();
    found.sort_unstable();
    found
}

/// Pairs of entries with their likeness, the most alike first, of equals in reading order; `None` for two that are not
/// alike. Of short lists all pairs are considered, of long ones those that stand at about the same place.
pub fn likeliest(
    old: &[usize],
    new: &[usize],
    mut likeness: impl FnMut(usize, usize) -> Option<usize>,
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let all = old.len().saturating_mul(new.len()) <= ALL;
    for (at, x) in old.iter().enumerate() {
        let middle = at.saturating_mul(new.len()).checked_div(old.len()).unwrap_or(0);
        let first = if all { 0 } else { middle.saturating_sub(BAND) };
        let most = if all { new.len() } else { BAND.saturating_mul(2) };
        for y in new.iter().skip(first).take(most) {
            found.extend(likeness(*x, *y).map(|percent| (usize::MAX.saturating_sub(percent), *x, *y)));
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, x, y)| (x, y)).collect()
}
