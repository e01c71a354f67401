//! Keys of the plan itself.

use super::key::{Id, Key, Kind, Table, also, key};
use super::{annex, choices};

/// In the order `kehoach new` writes them.
pub(super) const KEYS: &[Key] = &[
    also(
        key(
            Id::Include,
            "dùng chung",
            "include",
            Kind::Names,
            (
                "Tên tệp dùng chung (danh bạ cơ quan, nền nếp, nơi nhận …), tính từ thư mục của tệp này.",
                "Files that several plans share (agencies, house, recipients …), relative to this file.",
            ),
        ),
        &["tệp dùng chung"],
    ),
    also(
        key(
            Id::Issuer,
            "cơ quan ban hành",
            "issuer",
            Kind::Names,
            (
                "Cơ quan ban hành, ghi đủ địa danh: UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn. Nhiều cơ quan cùng ban hành thì cách nhau bằng dấu chấm phẩy.",
                "The issuing body with its place: UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn. Several that issue together are parted by semicolons.",
            ),
        ),
        &["đơn vị ban hành"],
    ),
    key(
        Id::Parent,
        "cơ quan chủ quản",
        "parent",
        Kind::Text,
        (
            "Cơ quan chủ quản trực tiếp, in ở dòng trên (với sở, phòng, đơn vị).",
            "The body above the issuer, printed on the line above (for departments).",
        ),
    ),
    key(
        Id::Number,
        "số",
        "number",
        Kind::Number,
        ("Số của kế hoạch; bỏ trống để văn thư ghi.", "The plan's number; left out, the blank is printed."),
    ),
    key(
        Id::Symbol,
        "ký hiệu",
        "symbol",
        Kind::Text,
        (
            "Ký hiệu, ví dụ KH-UBND; bỏ trống thì suy từ cơ quan ban hành.",
            "The symbol, KH-UBND; worked out if left out.",
        ),
    ),
    key(
        Id::Place,
        "địa danh",
        "place",
        Kind::Text,
        (
            "Địa danh ghi trước ngày tháng; bỏ trống thì suy từ cơ quan ban hành.",
            "The place before the date; worked out if left out.",
        ),
    ),
    also(
        key(
            Id::Date,
            "ngày",
            "date",
            Kind::Date,
            (
                "Ngày ban hành: 27/9/2021; 9/2021 để trống ngày; 2021 để trống cả ngày và tháng; không ghi thì để trống tất cả.",
                "Date of issue: 27/9/2021; 9/2021 leaves the day blank, 2021 day and month; left out, all is blank.",
            ),
        ),
        &["ngày ban hành"],
    ),
    also(
        key(
            Id::Title,
            "trích yếu",
            "title",
            Kind::Text,
            ("Trích yếu nội dung, in dưới chữ KẾ HOẠCH.", "What the plan is about, printed under KẾ HOẠCH."),
        ),
        &["tên kế hoạch"],
    ),
    key(
        Id::Original,
        "bản",
        "original",
        Kind::Choice(choices::ORIGINAL),
        (
            "Bản gốc là bản giấy hay bản điện tử; quyết định dòng (Kèm theo …) của phụ lục.",
            "Whether the signed original is paper or electronic; decides the (Kèm theo …) line.",
        ),
    ),
    also(
        key(
            Id::Agencies,
            "cơ quan",
            "agencies",
            Kind::Directory,
            (
                "Danh bạ cơ quan, đơn vị: chữ gọi tắt và tên chính thức.",
                "The directory of bodies: a short key and the official name.",
            ),
        ),
        &["danh bạ", "danh bạ cơ quan"],
    ),
    also(
        key(
            Id::OtherBodies,
            "cơ quan khác",
            "other bodies",
            Kind::Names,
            (
                "Cơ quan, tổ chức ngoài danh bạ mà kế hoạch nhắc đến, ghi đúng như sẽ in; cách nhau bằng dấu chấm phẩy, hoặc mỗi tên một dòng.",
                "Bodies outside the directory that the plan names, as they print; parted by semicolons, or one a line.",
            ),
        ),
        &["đơn vị khác", "cơ quan ngoài danh bạ", "đối tác"],
    ),
    also(
        key(
            Id::Items,
            "danh mục",
            "items",
            Kind::Records(Table::Item),
            (
                "Danh mục tiêu chí hoặc nhiệm vụ, theo thứ tự đọc, như các hàng của bảng.",
                "The criteria or tasks in reading order, like the rows of the table.",
            ),
        ),
        &["danh mục nhiệm vụ", "danh mục tiêu chí"],
    ),
    key(
        Id::Complete,
        "danh mục đầy đủ",
        "complete",
        Kind::Flag,
        (
            "Có: danh mục gồm đủ mọi tiêu chí, nên các tổng phải khớp từng điểm.",
            "Yes: the list has every criterion, so sums must meet exactly.",
        ),
    ),
    key(
        Id::ExtraColumns,
        "cột riêng",
        "extra columns",
        Kind::Names,
        (
            "Tên các cột riêng của cơ quan, cách nhau bằng dấu chấm phẩy.",
            "Names of columns of the office's own, parted by semicolons.",
        ),
    ),
    key(
        Id::OwnLevels,
        "cấp riêng",
        "own levels",
        Kind::Names,
        (
            "Tên các cấp riêng nằm giữa nhóm và hoạt động, cách nhau bằng dấu chấm phẩy.",
            "Names of the office's own levels between group and activity, parted by semicolons.",
        ),
    ),
    key(
        Id::Body,
        "nội dung",
        "body",
        Kind::Prose,
        (
            "Phần lời của kế hoạch: căn cứ, các mục # I, ## 1, gạch đầu dòng …",
            "The plan's body: legal bases, headings # I, ## 1, bullets …",
        ),
    ),
    key(
        Id::CriterionBlock,
        "khối tiêu chí",
        "criterion block",
        Kind::Prose,
        ("Câu chữ mẫu của mỗi khối tiêu chí trong phần lời.", "The wording of each criterion block in the body."),
    ),
    key(
        Id::Tables,
        "bảng",
        "tables",
        Kind::Records(Table::NamedTable),
        (
            "Các bảng đặt giữa lời văn, mỗi bảng một mục có mã; gọi bằng {{ bang(\"mã\") }}.",
            "Tables within texts, one entry each with an id; asked for by {{ table(\"id\") }}.",
        ),
    ),
    key(
        Id::Annexes,
        "phụ lục",
        "annexes",
        Kind::Records(Table::Annex),
        ("Các phụ lục, mỗi phụ lục một mục.", "The annexes, one entry each."),
    ),
    annex::ISSUED_WITH,
    annex::ATTACHED,
    key(
        Id::Recipients,
        "nơi nhận",
        "recipients",
        Kind::Lines,
        ("Nơi nhận, mỗi nơi một dòng, bắt đầu bằng gạch ngang.", "The recipients, one to a line, each after a dash."),
    ),
    also(
        key(
            Id::Signature,
            "ký",
            "signature",
            Kind::Blocks,
            (
                "Quyền hạn, chức vụ của người ký, mỗi ý một dòng; họ tên ở dòng cuối. Nhiều người ký thì mỗi người một khối, cách nhau một dòng trống.",
                "Authority and title of the signer, one to a line; the name last. Several signers: a block each, parted by an empty line.",
            ),
        ),
        &["chữ ký", "người ký"],
    ),
    key(
        Id::House,
        "nền nếp",
        "house",
        Kind::Record(Table::House),
        ("Nền nếp trình bày của cơ quan.", "The office's habits of layout."),
    ),
];
