//! What people call a region (tên vùng): an annex by the label it bears.

use super::RegionId;

/// The longest line that is taken for a label.
const LONGEST: usize = 40;

impl RegionId {
    /// Its name: `Phụ lục II`, where the first line of an annex says so, else one made of the id.
    pub(in crate::docx) fn name(&self, first_line: Option<&str>) -> String {
        match self {
            RegionId::Front => "Phần đầu".to_owned(),
            RegionId::Body => "Nội dung".to_owned(),
            RegionId::Recipients => "Nơi nhận".to_owned(),
            RegionId::Signature => "Chữ ký".to_owned(),
            RegionId::Annex(id) => {
                let label = first_line.map(str::trim).filter(|line| is_label(line));
                label.map_or_else(|| format!("Phụ lục {id}"), str::to_owned)
            }
        }
    }
}

fn is_label(line: &str) -> bool {
    line.to_lowercase().replace('\u{A0}', " ").starts_with("phụ lục") && line.chars().count() <= LONGEST
}

/// Does a name people use mean this region?
pub(in crate::docx) fn means(wanted: &str, id: &str, name: &str) -> bool {
    let wanted = wanted.trim().to_lowercase();
    match wanted.as_str() {
        one if one == name.replace('\u{A0}', " ").to_lowercase() => true,
        "all" => true,
        "annex" => id.starts_with("annex-"),
        "closing" => matches!(id, "recipients" | "signature"),
        one if one == id => true,
        one => one.strip_prefix("annex=").is_some_and(|which| {
            let last = name.split([' ', '\u{A0}']).next_back().unwrap_or_default().to_lowercase();
            id.strip_prefix("annex-").is_some_and(|id| id == which || last == which)
        }),
    }
}
