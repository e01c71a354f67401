//! The fields of an item (trường): what columns show and keys name.

/// A field of an item: what a column shows and a key names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// TT.
    Number,
    /// Mã.
    Code,
    /// Tên; in a column: the names of the lowest items, or of all of a score plan.
    Name,
    /// Điểm chuẩn.
    Max,
    /// Điểm thưởng.
    Bonus,
    /// Điểm trừ.
    Penalty,
    /// Điểm đạt.
    Got,
    /// Điểm mất.
    Lost,
    /// Điểm mục tiêu.
    Target,
    /// Kết quả (bằng chữ).
    Result,
    /// Mục tiêu, yêu cầu (chữ).
    Requirement,
    /// Nguyên nhân.
    Cause,
    /// Sản phẩm.
    Product,
    /// Giải pháp.
    Solutions,
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Partners,
    /// Theo dõi, đôn đốc.
    Monitor,
    /// Thời gian.
    Deadline,
    /// Kinh phí.
    Budget,
    /// Tài liệu kiểm chứng.
    Evidence,
    /// Ghi chú.
    Note,
    /// Tình trạng thực hiện.
    State,
    /// Tỷ lệ hoàn thành.
    Done,
    /// Ngày hoàn thành.
    DoneOn,
    /// Hàng chữ: a row of words over the whole width, above the item's row; no column.
    RowWords,
    /// A free column, by index into [`Items::extra_names`](super::Items::extra_names).
    Extra(u16),
}

impl Field {
    /// All fields but the free ones, in the order of columns.
    pub const KNOWN: [Field; 24] = [
        Field::Number,
        Field::Code,
        Field::Name,
        Field::Max,
        Field::Bonus,
        Field::Penalty,
        Field::Got,
        Field::Lost,
        Field::Target,
        Field::Result,
        Field::Requirement,
        Field::Cause,
        Field::Product,
        Field::Solutions,
        Field::Lead,
        Field::Partners,
        Field::Monitor,
        Field::Deadline,
        Field::Budget,
        Field::Evidence,
        Field::Note,
        Field::State,
        Field::Done,
        Field::DoneOn,
    ];

    /// True for what tells how far an item is, which is written down after the plan was signed (theo dõi thực hiện).
    pub fn is_progress(self) -> bool {
        matches!(self, Field::State | Field::Done | Field::DoneOn)
    }
}
