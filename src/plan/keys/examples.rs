//! What may stand behind each key (ví dụ): one short value, as an author types it.

use super::{Id, Table};

/// A value for a key of a table, for the reference page and the hover texts; empty for an author's own keys.
pub fn example(table: Table, id: Id) -> &'static str {
    match (table, id) {
        (Table::Annex, Id::AnnexId) => "nhiệm vụ",
        (Table::Annex, Id::Title) => "Danh mục nhiệm vụ năm 2026",
        (Table::Annex, Id::Note) | (Table::Table | Table::Part, Id::Note) => "Điểm điều tra xã hội học không tính.",
        (Table::House, Id::Label) => "Phụ lục số 01",
        (Table::NamedTable, Id::AnnexId) => "kinh phí",
        (Table::NamedTable, Id::Note) => "Điểm điều tra xã hội học không tính.",
        (Table::Top, Id::Tables) => "- mã: kinh phí",
        (Table::Agency, Id::Name) => "Phòng Tài chính - Kế hoạch",
        (Table::Merged, Id::Columns) => "chủ trì; phối hợp",
        (Table::Merged, Id::Text) => "Các phòng, đơn vị thuộc UBND phường",
        _ => by_key(id),
    }
}

/// Most keys mean the same wherever they stand.
fn by_key(id: Id) -> &'static str {
    match id {
        Id::Include => "chung/co-quan.yaml",
        Id::Issuer => "UBND xã Bằng Phúc, tỉnh Thái Nguyên",
        Id::Parent => "UBND tỉnh Lào Cai",
        Id::Number => "135",
        Id::Symbol => "KH-UBND",
        Id::Place => "Bằng Phúc",
        Id::Date => "27/9/2026",
        Id::Title => "Cải cách hành chính năm 2026",
        Id::Original => "điện tử",
        Id::Agencies => "nội vụ: Phòng Nội vụ",
        Id::OtherBodies => "Bưu điện tỉnh; các hộ sản xuất",
        Id::Items => "- nhóm: Cải cách thể chế",
        Id::Complete => "có",
        Id::ExtraColumns => "đvt; mức 2026",
        Id::OwnLevels => "chương trình",
        Id::Body => "# MỤC ĐÍCH, YÊU CẦU",
        Id::CriterionBlock => "# {{ ten }}",
        Id::Annexes => "- tên: Danh mục nhiệm vụ",
        Id::Recipients => "- UBND tỉnh (để b/c)",
        Id::Signature => "TM. ỦY BAN NHÂN DÂN",
        Id::House => "cỡ chữ: 13",
        Id::Label => "Biểu 01",
        Id::IssuedWith => "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã Bằng Phúc",
        Id::Attached => "Công văn số 12/UBND-VP ngày 05/01/2026 của UBND xã Bằng Phúc",
        Id::Group => "Cải cách thủ tục hành chính",
        Id::Objective => "100% hồ sơ được giải quyết đúng hạn",
        Id::Task => "Công khai thủ tục hành chính",
        Id::Activity => "Niêm yết tại Bộ phận Một cửa",
        Id::Name => "Thực hiện chế độ báo cáo",
        Id::Rubric => "Từ 95% trở lên: 0,5 điểm",
        Id::Code => "1.2",
        Id::Tt => "2a",
        Id::Max => "0,5",
        Id::Bonus => "2",
        Id::Penalty => "0,5",
        Id::Got => "0,25",
        Id::Lost => "0,25",
        Id::Target => "0,5",
        Id::Result => "Hai báo cáo gửi chậm",
        Id::Requirement => "Đủ số lượng, gửi đúng hạn",
        Id::Cause => "Chưa phân công đầu mối",
        Id::Product => "Báo cáo của UBND xã",
        Id::Solutions => "Giao một đầu mối tổng hợp",
        Id::Lead => "nội vụ",
        Id::Partners => "tckh; UBND các xã",
        Id::Monitor => "Chủ tịch UBND xã",
        Id::Deadline => "Trước ngày 30/11/2026",
        Id::Budget => "1.500",
        Id::Evidence => "Quyết định ban hành Kế hoạch",
        Id::Note => "Thực hiện theo chỉ đạo của tỉnh",
        Id::State => "Đang thực hiện",
        Id::Done => "50%",
        Id::DoneOn => "12/5/2026",
        Id::Merged => "cột: chủ trì; phối hợp",
        Id::RowWords => "Các nhiệm vụ giao thêm trong năm",
        Id::AnnexId => "nhiệm vụ",
        Id::Orientation => "ngang",
        Id::Margins | Id::LandscapeMargins => "20; 15; 30; 15",
        Id::Text => "Lời của phụ lục.",
        Id::Tables | Id::Parts => "- cột: tt; nhiệm vụ; chủ trì",
        Id::Heading => "Nhiệm vụ thường xuyên",
        Id::Unit => "Đơn vị tính: triệu đồng",
        Id::Columns => "tt; nhiệm vụ; chủ trì; thời gian",
        Id::Select => "1; 2; Cải cách thể chế",
        Id::When => "diem_mat > 0",
        Id::Numbering => "từng nhóm",
        Id::GroupStyle => "I; cả hàng",
        Id::ColumnNumbers => "(1)",
        Id::Subtotals => "có",
        Id::Total => "TỔNG CỘNG",
        Id::MergeEqual => "chủ trì; thời gian",
        Id::BlankRows => "10",
        Id::Column => "giải pháp",
        Id::Header => "Giải pháp khắc phục",
        Id::Width => "45",
        Id::Over => "Phân công",
        Id::Align | Id::HeadingAlign => "giữa",
        Id::PageBreak => "có",
        Id::BodySize => "14",
        Id::TableSize => "12",
        Id::Indent => "12,7",
        Id::Gap => "6",
        Id::Line => "1,15",
        Id::AnnexLabel => "hoa",
        Id::InlineAnnexTitle => "có",
        Id::Ignored => "K525 cột kinh phí điền sau khi được duyệt",
        Id::Also => "Phòng TC-KH; Phòng Tài chính và Kế hoạch",
        Id::Extra(_) | Id::Own(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_an_example() {
        for table in Table::ALL {
            for key in table.keys() {
                assert!(!example(table, key.id).is_empty(), "{table:?}: {}", key.vi);
            }
        }
    }
}
