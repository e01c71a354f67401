//! Names in tags (tên gọi trong thẻ): ASCII, in both languages.

use crate::plan::Field;

/// Functions, Vietnamese first.
pub(super) const FUNCTIONS: [[&str; 2]; 7] = [
    ["tieu_chi", "criteria"],
    ["co_quan", "agency"],
    ["tong", "total"],
    ["ty_le", "rate"],
    ["muc", "ref"],
    ["phu_luc", "annex"],
    ["bang", "table"],
];

/// All function names in one list.
pub(super) fn functions() -> Vec<&'static str> {
    FUNCTIONS.iter().flatten().copied().collect()
}

/// Fields of an item, Vietnamese first.
pub(super) const FIELDS: [(Field, [&str; 2]); 24] = [
    (Field::Number, ["tt", "tt"]),
    (Field::Code, ["ma", "code"]),
    (Field::Name, ["ten", "name"]),
    (Field::Max, ["diem_chuan", "max"]),
    (Field::Bonus, ["diem_thuong", "bonus"]),
    (Field::Penalty, ["diem_tru", "penalty"]),
    (Field::Got, ["diem_dat", "got"]),
    (Field::Lost, ["diem_mat", "lost"]),
    (Field::Target, ["diem_muc_tieu", "target"]),
    (Field::Result, ["ket_qua", "result"]),
    (Field::Requirement, ["yeu_cau", "requirement"]),
    (Field::Cause, ["nguyen_nhan", "cause"]),
    (Field::Product, ["san_pham", "product"]),
    (Field::Solutions, ["giai_phap", "solutions"]),
    (Field::Lead, ["chu_tri", "lead"]),
    (Field::Partners, ["phoi_hop", "partners"]),
    (Field::Monitor, ["theo_doi", "monitor"]),
    (Field::Deadline, ["thoi_gian", "deadline"]),
    (Field::Budget, ["kinh_phi", "budget"]),
    (Field::Evidence, ["tai_lieu_kiem_chung", "evidence"]),
    (Field::Note, ["ghi_chu", "note"]),
    (Field::State, ["tinh_trang", "state"]),
    (Field::Done, ["ty_le_hoan_thanh", "done"]),
    (Field::DoneOn, ["ngay_hoan_thanh", "done_on"]),
];

/// The name of the group an item lies in.
pub(super) const GROUP: [&str; 2] = ["nhom", "group"];

/// The field an author names in quotes, `"điểm đạt"`, `"got"`: case, diacritics and spaces do not matter.
pub(super) fn field(written: &str) -> Option<Field> {
    let name = ascii(written);
    FIELDS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(field, _)| *field)
}

/// A name as tags write it: `Điểm đạt` is `diem_dat`.
pub(super) fn ascii(written: &str) -> String {
    crate::viet::text::bare(written).split(|letter: char| !letter.is_ascii_alphanumeric()).collect::<Vec<_>>().join("_")
}

/// True if an expression names a value, as a whole word.
pub(super) fn mentions(expression: &str, name: &str) -> bool {
    let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
    expression.split(|letter| !part(letter)).any(|word| word == name)
}
