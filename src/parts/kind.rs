//! Kinds of administrative documents (tên loại văn bản) and their abbreviations. Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I.

use crate::viet::text::fold;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name as it stands in the document: `kế hoạch`.
    pub name: &'static str,
    /// What its symbol begins with: `KH`.
    pub code: &'static str,
}

/// Which kinds are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// Plans alone.
    Plan,
    /// All of them, and letters (công văn), whose kind is not named.
    Any,
}

const ALL: [Kind; 27] = [
    Kind { name: "kế hoạch", code: "KH" },
    Kind { name: "nghị quyết", code: "NQ" },
    Kind { name: "quyết định", code: "QĐ" },
    Kind { name: "chỉ thị", code: "CT" },
    Kind { name: "quy chế", code: "QC" },
    Kind { name: "quy định", code: "QyĐ" },
    Kind { name: "thông cáo", code: "TC" },
    Kind { name: "thông báo", code: "TB" },
    Kind { name: "hướng dẫn", code: "HD" },
    Kind { name: "chương trình", code: "CTr" },
    Kind { name: "phương án", code: "PA" },
    Kind { name: "đề án", code: "ĐA" },
    Kind { name: "dự án", code: "DA" },
    Kind { name: "báo cáo", code: "BC" },
    Kind { name: "biên bản", code: "BB" },
    Kind { name: "tờ trình", code: "TTr" },
    Kind { name: "hợp đồng", code: "HĐ" },
    Kind { name: "công điện", code: "CĐ" },
    Kind { name: "bản ghi nhớ", code: "BGN" },
    Kind { name: "bản thỏa thuận", code: "BTT" },
    Kind { name: "giấy ủy quyền", code: "GUQ" },
    Kind { name: "giấy mời", code: "GM" },
    Kind { name: "giấy giới thiệu", code: "GGT" },
    Kind { name: "giấy nghỉ phép", code: "GNP" },
    Kind { name: "phiếu gửi", code: "PG" },
    Kind { name: "phiếu chuyển", code: "PC" },
    Kind { name: "phiếu báo", code: "PB" },
];

impl Kinds {
    /// The kind that a line names and nothing else.
    pub fn named(self, line: &str) -> Option<&'static Kind> {
        let wanted = fold(line);
        let count = if self == Kinds::Plan { 1 } else { ALL.len() };
        ALL.iter().take(count).find(|kind| fold(kind.name) == wanted)
    }
}

impl Kind {
    /// True for a plan.
    pub fn is_plan(&self) -> bool {
        self.code == "KH"
    }
}
