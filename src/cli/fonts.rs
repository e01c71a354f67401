//! The typeface that a PDF is made with (phông chữ để in): Times New Roman where the system has it.

use std::path::{Path, PathBuf};

use super::files::{self, raw};
use crate::diag::{Diagnostic, Diagnostics};
use crate::font::{Face, Family};

/// Typefaces of the same widths, each with the names of its four files: regular, bold, italic, bold italic.
const KNOWN: [(&str, [&str; 4]); 4] = [
    ("Times New Roman", ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"]),
    (
        "Times New Roman",
        [
            "Times New Roman.ttf",
            "Times New Roman Bold.ttf",
            "Times New Roman Italic.ttf",
            "Times New Roman Bold Italic.ttf",
        ],
    ),
    (
        "Times New Roman",
        [
            "Times_New_Roman.ttf",
            "Times_New_Roman_Bold.ttf",
            "Times_New_Roman_Italic.ttf",
            "Times_New_Roman_Bold_Italic.ttf",
        ],
    ),
    ("Tinos", ["Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"]),
];

/// The typeface in a folder that was named, else the system's Times New Roman, else the one that the program holds.
/// Error K930: the folder has none.
pub fn find(folder: Option<&Path>) -> Result<Family, Diagnostics> {
    if let Some(folder) = folder {
        let found = KNOWN.iter().find_map(|(name, names)| read(folder, name, names));
        let fault = || Diagnostic::error("K930", raw(folder)).with("folder", files::shown(folder)).help("names");
        return found.ok_or_else(|| fault().into());
    }
    let times = || KNOWN.iter().filter(|(name, _)| *name == "Times New Roman");
    let found = system().iter().find_map(|folder| times().find_map(|(name, names)| read(folder, name, names)));
    Ok(found.unwrap_or_else(Family::liberation))
}

/// Where systems keep Times New Roman.
fn system() -> Vec<PathBuf> {
    let windows = std::env::var_os("WINDIR").map(|folder| PathBuf::from(folder).join("Fonts"));
    let fixed = [
        "/System/Library/Fonts/Supplemental",
        "/Library/Fonts",
        "/usr/share/fonts/truetype/msttcorefonts",
        "/usr/share/fonts/msttcore",
        "/usr/share/fonts/TTF",
    ];
    windows.into_iter().chain(fixed.map(PathBuf::from)).collect()
}

fn read(folder: &Path, name: &'static str, names: &[&str; 4]) -> Option<Family> {
    let faces = names.map(|name| Face::new(std::fs::read(folder.join(name)).ok()?));
    let [Some(regular), Some(bold), Some(italic), Some(both)] = faces else { return None };
    Some(Family::new(name, [regular, bold, italic, both]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_all_four_faces_is_taken_and_any_other_refused() {
        let folder = tempfile::tempdir().unwrap();
        let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        let faces = ["Regular", "Bold", "Italic", "BoldItalic"];
        for (face, name) in faces.into_iter().zip(KNOWN[0].1) {
            assert_eq!(find(Some(folder.path())).unwrap_err().iter().next().unwrap().code.0, "K930");
            std::fs::copy(fonts.join(format!("LiberationSerif-{face}.ttf")), folder.path().join(name)).unwrap();
        }
        assert_eq!(find(Some(folder.path())).unwrap().name, "Times New Roman");
    }
}
