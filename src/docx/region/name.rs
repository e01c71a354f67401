//! What people call a region (tên vùng): an annex by the label it bears.

use super::RegionId;
use crate::viet::text::{collapse, lower};

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

/// `Phụ lục`, `PHỤ LỤC II`, `Biểu 01`: a word for an annex, the others with a number behind.
fn is_label(line: &str) -> bool {
    let small = lower(&collapse(line));
    let number = small.rsplit(' ').next().is_some_and(|last| {
        let figures = last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_digit());
        figures || last.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
    });
    let others = ["bảng ", "biểu ", "mẫu ", "phụ biểu "].iter().any(|word| small.starts_with(word)) && number;
    (small.starts_with("phụ lục") || others) && line.chars().count() <= LONGEST
}

impl RegionId {
    /// Does a name people use mean this region, which is called `name`? Case, kinds of spaces and the way letters are
    /// composed do not count: a name is pasted from a message, typed on a keyboard or taken from a file name.
    pub(in crate::docx) fn is_meant(&self, wanted: &str, name: &str) -> bool {
        let own = self.to_string();
        let [wanted, id, name] = [wanted, &own, name].map(|text| lower(&collapse(text)));
        match wanted.as_str() {
            one if one == name || one == id => true,
            "all" => true,
            "annex" => self.annex().is_some(),
            "closing" => matches!(self, RegionId::Recipients | RegionId::Signature),
            one => one.strip_prefix("annex=").is_some_and(|which| {
                let last = name.split(' ').next_back().unwrap_or_default();
                self.annex().is_some_and(|id| lower(&collapse(id)) == which || last == which)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_its_region_however_it_is_typed() {
        let means = |wanted: &str, id: &str, name: &str| RegionId::read(id).unwrap().is_meant(wanted, name);
        let decomposed = "Phu\u{323} lu\u{323}c II";
        for wanted in ["Phụ lục II", "phụ lục ii", "PHỤ LỤC II", "Phụ\u{A0}lục\u{A0}II", " Phụ  lục II ", decomposed]
        {
            for name in ["Phụ lục II", "PHỤ LỤC\u{A0}II", decomposed] {
                assert!(means(wanted, "annex-2", name), "{wanted:?} {name:?}");
                assert!(!means(wanted, "annex-1", "Phụ lục I"), "{wanted:?}");
            }
        }
        for wanted in ["annex=II", "annex=ii", "annex=2", "annex-2", "annex", "all"] {
            assert!(means(wanted, "annex-2", "Phụ lục\u{A0}II"), "{wanted}");
        }
        assert!(means("annex=Tài-chính", "annex-Tài-chính", "Phụ lục"));
        assert!(!means("closing", "annex-2", "Phụ lục II") && means("closing", "signature", "Chữ ký"));
    }
}
