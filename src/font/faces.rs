//! The four faces (bốn kiểu chữ) and the heights of their letters.

/// Weight and slope of a face (kiểu chữ).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Style {
    /// All four, in the order of [`Style::index`].
    pub const ALL: [Style; 4] = [
        Style { bold: false, italic: false },
        Style { bold: true, italic: false },
        Style { bold: false, italic: true },
        Style { bold: true, italic: true },
    ];

    /// Its place among the four.
    pub fn index(self) -> usize {
        usize::from(self.bold) + 2 * usize::from(self.italic)
    }
}

/// How far letters rise over the baseline, as a share of the size: ascent and line gap of Times New Roman, which Word
/// puts above.
pub const ASCENT: f64 = (1825.0 + 87.0) / 2048.0;

/// How far they reach below it.
pub const DESCENT: f64 = 443.0 / 2048.0;

static SERIF: [&[u8]; 4] = [
    include_bytes!("../../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../fonts/LiberationSerif-BoldItalic.ttf"),
];

/// The file of a face of Liberation Serif.
pub(super) fn serif(style: Style) -> &'static [u8] {
    SERIF.get(style.index()).copied().unwrap_or_default()
}
