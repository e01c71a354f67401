//! Where a line may end (chỗ được ngắt dòng), as in Word: after spaces, hyphens and dashes, never at a no-break space, a
//! no-break hyphen or a slash.

/// A dash ends a stretch only behind a letter or figure: `- việc` and `-5` stay whole.
/// `letters` are the last two of the stretch, the last one first.
pub fn ends_in_dash(letters: [Option<char>; 2]) -> bool {
    matches!(letters, [Some('-' | '–' | '—'), Some(before)] if before.is_alphanumeric())
}
