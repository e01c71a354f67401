//! Where a line may end (chỗ được ngắt dòng), as in Word: after spaces, hyphens and dashes, never at a no-break space, a
//! no-break hyphen or a slash.

/// A dash ends a stretch only behind a letter or figure: `- việc` and `-5` stay whole.
/// `letters` are those of the stretch from its end.
pub fn ends_in_dash(mut letters: impl Iterator<Item = char>) -> bool {
    matches!(letters.next(), Some('-' | '–' | '—')) && letters.next().is_some_and(char::is_alphanumeric)
}
