//! What a header means (nghĩa của đầu cột).

use crate::plan::keys::{Id, Table, fold};

/// Words that tell a column, in the order they are looked for: the first that a header holds decides.
const TELLING: &[(Id, &[&str])] = &[
    (Id::Cause, &["nguyennhan"]),
    (Id::Solutions, &["giaiphap"]),
    (Id::Name, &["tieuchi"]),
    (Id::Max, &["diemchuan", "diemtoida", "thangdiem"]),
    (Id::Bonus, &["diemthuong", "diemcong"]),
    (Id::Lost, &["diembimat", "diemmat", "matdiem", "diembitru"]),
    (Id::Penalty, &["diemtru"]),
    (Id::Target, &["diemmuctieu", "diemphandau", "phandaudat"]),
    (Id::Got, &["diemdat", "diemthamdinh", "diemtudanhgia", "datduoc"]),
    (Id::Partners, &["phoihop"]),
    (Id::Monitor, &["theodoi", "dondoc", "giamsat"]),
    (Id::Deadline, &["thoigian", "thoihan", "tiendo", "hoanthanh"]),
    (Id::Lead, &["chutri", "phutrach", "thammuu", "daumoi", "coquanthuchien", "donvithuchien"]),
    (Id::Budget, &["kinhphi", "nguonvon"]),
    (Id::Evidence, &["kiemchung", "minhchung"]),
    (Id::Product, &["sanpham", "ketquadaura"]),
    (Id::Requirement, &["yeucau"]),
    (Id::Objective, &["muctieu"]),
    (Id::Activity, &["hoatdong"]),
    (Id::Task, &["nhiemvu", "congviec"]),
    (Id::Result, &["ketqua"]),
    (Id::Note, &["ghichu"]),
    (Id::Name, &["noidung", "chitieu", "tendonvi", "tencoquan"]),
    (Id::Group, &["linhvuc"]),
];

/// What a header means: the name of a key, or a word that tells. `figures`: the cells below are scores.
pub(super) fn meaning(header: &str, figures: bool) -> Option<Id> {
    let bare = stripped(header);
    let folded = fold(&bare);
    if matches!(folded.as_str(), "tt" | "stt" | "sott" | "sothutu") {
        return Some(Id::Tt);
    }
    if figures && folded.starts_with("muctieu") {
        return Some(Id::Target);
    }
    // In a plan `Hoàn thành` and `Ngày hoàn thành` are about when the work is due.
    let is_progress = |id: Id| id == Id::DoneOn || id == Id::Done && !header.contains('%') && !folded.contains("le");
    let named = Table::Item
        .find(bare.trim_matches(['%', ' ']))
        .map(|key| key.id)
        .filter(|id| *id != Id::Merged && !is_progress(*id));
    let by_words =
        || TELLING.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word))).map(|(id, _)| *id);
    named.or_else(by_words)
}

/// A header without its number (`5 - Chủ trì`) and what is in parentheses.
pub(super) fn stripped(header: &str) -> String {
    let header = header.trim_start_matches(|c: char| c.is_ascii_digit() || " -–.()".contains(c));
    let header = header.split('(').next().unwrap_or_default();
    header.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_real_tables_are_known() {
        let known = [
            ("TT", Id::Tt),
            ("5 – Chủ trì", Id::Lead),
            ("Sở, ngành chủ trì tham mưu", Id::Lead),
            ("Cơ quan phối hợp/thực hiện", Id::Partners),
            ("Thời gian thực hiện/hoàn thành", Id::Deadline),
            ("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", Id::Name),
            ("8 - Dự kiến kinh phí (Nếu có)", Id::Budget),
            ("4 - Kết quả/ Sản phẩm", Id::Product),
            ("Điểm 2021 đạt được", Id::Got),
            ("Điểm bị mất", Id::Lost),
            ("Mục tiêu, yêu cầu", Id::Requirement),
            ("Tên nhiệm vụ", Id::Task),
            ("Nguyên nhân điểm đạt thấp", Id::Cause),
        ];
        for (header, id) in known {
            assert_eq!(meaning(header, false), Some(id), "{header}");
        }
        assert_eq!(meaning("Mục tiêu năm 2022", true), Some(Id::Target));
        assert_eq!(meaning("Địa bàn", false), None);
        assert_eq!(meaning("Ngày hoàn thành", false), Some(Id::Deadline));
        assert_eq!(meaning("% hoàn thành", false), Some(Id::Done));
    }
}
