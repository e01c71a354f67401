//! "Did you mean": the known name nearest to one that is not known.

/// The name among `known` that `found` was most likely meant to be, or none if nothing is near.
///
/// Near is at most a third of the letters apart (Damerau-Levenshtein), compared as given; callers fold
/// case and diacritics first where those do not matter.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (found.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(found, name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_off_is_near_and_another_word_is_not() {
        assert_eq!(nearest("chutri", ["chutri", "phoihop"]), Some("chutri"));
        assert_eq!(nearest("chutrì", ["chutri", "phoihop"]), Some("chutri"));
        assert_eq!(nearest("ten", ["phoihop", "thoigian"]), None);
    }
}
