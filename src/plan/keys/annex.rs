//! Keys of annexes, their parts, tables and columns.

use super::choices;
use super::key::{Id, Key, Kind, Table, also, key};

/// An annex; the keys of a table may follow right in it.
pub(super) const ANNEX: &[Key] = &[
    also(
        key(
            Id::AnnexId,
            "mã",
            "id",
            Kind::Text,
            (
                "Tên riêng của phụ lục, để nhận ra khi làm lại phụ lục trong tệp Word.",
                "Names the annex when it is renewed in a Word file.",
            ),
        ),
        &["mã phụ lục"],
    ),
    also(
        key(
            Id::Label,
            "nhãn",
            "label",
            Kind::Text,
            (
                "Nhãn của phụ lục, in đúng như đã viết; bỏ trống thì là Phụ lục, Phụ lục I, II …",
                "The annex's label, as it prints; left out, it is Phụ lục, Phụ lục I, II …",
            ),
        ),
        &["nhãn phụ lục"],
    ),
    ISSUED_WITH,
    ATTACHED,
    also(
        key(Id::Title, "tên", "title", Kind::Text, ("Tên phụ lục, in hoa dưới chữ Phụ lục.", "The annex's title.")),
        &["tên phụ lục"],
    ),
    key(
        Id::Orientation,
        "khổ",
        "orientation",
        Kind::Choice(choices::ORIENTATION),
        ("Khổ giấy dọc hay ngang.", "Portrait or landscape."),
    ),
    also(
        key(
            Id::Margins,
            "lề",
            "margins",
            Kind::Margins,
            (
                "Lề trên; dưới; trái; phải, tính bằng mm: 20; 15; 30; 15.",
                "Top; bottom; left; right in mm: 20; 15; 30; 15.",
            ),
        ),
        &["lề trang"],
    ),
    also(
        key(
            Id::BodySize,
            "cỡ chữ",
            "size",
            Kind::Measure,
            (
                "Cỡ chữ của phụ lục này, cả lời và bảng, pt; bảng nhỏ hơn thì thêm «cỡ chữ bảng».",
                "Type of this annex in points, texts and tables; smaller tables by “table size”.",
            ),
        ),
        &["body size", "text size", "cỡ chữ phụ lục"],
    ),
    also(
        key(
            Id::Items,
            "danh mục",
            "items",
            Kind::Records(Table::Item),
            (
                "Danh mục riêng của phụ lục: các bảng của phụ lục này chỉ lấy mục ở đây, mã không trùng với nơi khác.",
                "Items of this annex only: its tables show these and no others, and codes begin anew.",
            ),
        ),
        &["danh mục nhiệm vụ", "danh mục tiêu chí"],
    ),
    key(Id::Text, "nội dung", "text", Kind::Prose, ("Phần lời của phụ lục.", "The annex's text.")),
    key(Id::Tables, "bảng", "tables", Kind::Records(Table::Table), ("Các bảng của phụ lục.", "The annex's tables.")),
    key(
        Id::Parts,
        "phần",
        "parts",
        Kind::Records(Table::Part),
        (
            "Lời và bảng xen kẽ: mỗi phần là một đoạn lời hoặc một bảng.",
            "Texts and tables in turn: each part is a text or a table.",
        ),
    ),
];

/// The document that annexes are issued with.
pub(super) const ISSUED_WITH: Key = key(
    Id::IssuedWith,
    "ban hành kèm theo",
    "issued with",
    Kind::Text,
    (
        "Văn bản mà phụ lục ban hành kèm theo, nếu không phải kế hoạch này: Quyết định số … ngày … của …",
        "The document that the annex is issued with, if it is not this plan: Quyết định số … ngày … của …",
    ),
);

/// The document that annexes are attached to.
pub(super) const ATTACHED: Key = key(
    Id::Attached,
    "kèm theo",
    "attached to",
    Kind::Text,
    (
        "Văn bản mà phụ lục kèm theo, nếu không phải kế hoạch này: Công văn số … ngày … của …",
        "The document that the annex is attached to, if it is not this plan: Công văn số … ngày … của …",
    ),
);

/// A part that is text.
pub(super) const PART: &[Key] =
    &[key(Id::Text, "nội dung", "text", Kind::Prose, ("Phần lời của phụ lục.", "The annex's text."))];

/// A table that texts ask for.
pub(super) const NAMED_TABLE: &[Key] = &[also(
    key(
        Id::AnnexId,
        "mã",
        "id",
        Kind::Text,
        (
            "Tên gọi của bảng trong lời văn: {{ bang(\"kinh phí\") }}.",
            "What texts call the table: {{ table(\"budget\") }}.",
        ),
    ),
    &["mã bảng"],
)];

/// A table.
pub(super) const TABLE: &[Key] = &[
    also(
        key(
            Id::Heading,
            "tiêu đề",
            "heading",
            Kind::Prose,
            (
                "Dòng chữ đậm trên bảng; đi với «nội dung» mà không có bảng thì là tên của biểu mẫu, căn giữa.",
                "A heading above the table; with a text and no table the title of a form, centred.",
            ),
        ),
        &["tiêu đề bảng"],
    ),
    also(
        key(
            Id::HeadingAlign,
            "căn tiêu đề",
            "heading align",
            Kind::Choice(choices::ALIGN),
            ("Tiêu đề nằm bên trái, giữa hay bên phải.", "Where the heading stands."),
        ),
        &["canh tiêu đề"],
    ),
    also(
        key(
            Id::TableSize,
            "cỡ chữ bảng",
            "table size",
            Kind::Measure,
            ("Cỡ chữ trong bảng, pt.", "Text in the table, points."),
        ),
        &["cỡ chữ trong bảng"],
    ),
    also(
        key(
            Id::PageBreak,
            "sang trang",
            "page break",
            Kind::Flag,
            ("Có: bắt đầu một trang mới.", "Yes: begins a new page."),
        ),
        &["ngắt trang", "sang trang mới", "trang mới", "new page"],
    ),
    key(
        Id::Unit,
        "đơn vị tính",
        "unit",
        Kind::Prose,
        ("Dòng đơn vị tính, in nghiêng, sát lề phải.", "A line for the unit, italic, flush right."),
    ),
    also(
        key(
            Id::Columns,
            "cột",
            "columns",
            Kind::Columns,
            (
                "Các cột, cách nhau bằng dấu chấm phẩy: tt; tên; giải pháp; chủ trì.",
                "The columns, parted by semicolons: tt; tên; giải pháp; chủ trì.",
            ),
        ),
        &["các cột"],
    ),
    key(
        Id::Select,
        "chọn",
        "select",
        Kind::Names,
        (
            "Chỉ lấy các mục này và những gì thuộc chúng: mã (3.4), đầu mã (CT*), tên nhóm, hoặc cả một cấp (nhiệm vụ; tiêu chí). Cách nhau bằng dấu chấm phẩy. «không» cho biểu mẫu chỉ có hàng trống.",
            "Only these entries and what lies in them: codes (3.4), beginnings of codes (CT*), names of groups, or a whole level (task; name). Parted by semicolons. “none” for a form of blank rows only.",
        ),
    ),
    key(
        Id::When,
        "khi",
        "when",
        Kind::Prose,
        (
            "Chỉ các mục thỏa điều kiện này: chu_tri == \"kinh tế\".",
            "Only entries for which this holds: lead == \"kinh tế\".",
        ),
    ),
    key(
        Id::Numbering,
        "đánh số",
        "numbering",
        Kind::Choice(choices::NUMBERING),
        ("Cách đánh số thứ tự.", "How TT counts."),
    ),
    key(
        Id::GroupStyle,
        "kiểu nhóm",
        "group style",
        Kind::Names,
        ("Số và hình của hàng nhóm: I; cả hàng.", "Numbers and shape of group rows: I; wide."),
    ),
    key(
        Id::ColumnNumbers,
        "hàng số cột",
        "column numbers",
        Kind::Choice(choices::COLUMN_NUMBERS),
        ("Hàng ghi số cột dưới đầu bảng.", "A row of column numbers under the header."),
    ),
    key(
        Id::Subtotals,
        "cộng nhóm",
        "subtotals",
        Kind::Flag,
        ("Có: thêm hàng cộng sau mỗi nhóm.", "Yes: a subtotal row after each group."),
    ),
    also(
        key(
            Id::Total,
            "tổng",
            "total",
            Kind::Text,
            ("Có, hoặc chữ của hàng tổng: TỔNG ĐIỂM.", "Yes, or the words of the total row: TỔNG ĐIỂM."),
        ),
        &["tổng cộng"],
    ),
    key(
        Id::MergeEqual,
        "gộp ô giống nhau",
        "merge equal",
        Kind::Names,
        ("Các cột có ô giống nhau liền kề thì gộp lại.", "Columns whose equal neighbours merge."),
    ),
    key(
        Id::BlankRows,
        "hàng trống",
        "blank rows",
        Kind::Number,
        ("Số hàng trống của biểu mẫu.", "Empty rows of a blank form."),
    ),
    key(Id::Note, "ghi chú", "note", Kind::Prose, ("Ghi chú dưới bảng.", "A note under the table.")),
];

/// A column written as a map.
pub(super) const COLUMN: &[Key] = &[
    key(
        Id::Column,
        "cột",
        "column",
        Kind::Text,
        ("Cột hiện trường nào: giải pháp, chủ trì …", "Which field the column shows."),
    ),
    also(
        key(Id::Header, "tiêu đề", "header", Kind::Text, ("Chữ ở đầu cột.", "The column's header.")),
        &["tiêu đề cột"],
    ),
    also(key(Id::Width, "rộng", "width", Kind::Measure, ("Độ rộng, mm.", "Its width in mm.")), &["độ rộng"]),
    also(
        key(
            Id::Align,
            "căn",
            "align",
            Kind::Choice(choices::ALIGN),
            ("Chữ trong cột nằm bên trái, giữa, bên phải hay đều hai bên.", "How the column's text stands."),
        ),
        &["căn lề", "canh", "canh lề", "căn chữ", "alignment"],
    ),
    key(
        Id::Over,
        "nhóm cột",
        "over",
        Kind::Text,
        ("Chữ chung trên nhiều cột liền nhau.", "A header over neighbouring columns."),
    ),
];
