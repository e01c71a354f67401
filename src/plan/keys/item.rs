//! Keys of an entry of `danh mục`.

use super::key::{Id, Key, Kind, Table, also, key};

/// In reading order: levels, names, scores, words, bodies.
pub(super) const KEYS: &[Key] = &[
    also(
        key(
            Id::Group,
            "nhóm",
            "group",
            Kind::Prose,
            ("Mở một nhóm, lĩnh vực; các mục sau thuộc nhóm này.", "Opens a group; the entries after it lie in it."),
        ),
        &["lĩnh vực"],
    ),
    key(
        Id::Objective,
        "mục tiêu",
        "objective",
        Kind::Prose,
        (
            "Mở một mục tiêu; bỏ trống thì nối tiếp mục tiêu ở trên, như ô gộp.",
            "Opens an objective; left out, the one above goes on, like a merged cell.",
        ),
    ),
    key(
        Id::Task,
        "nhiệm vụ",
        "task",
        Kind::Prose,
        ("Mở một nhiệm vụ; bỏ trống thì nối tiếp nhiệm vụ ở trên.", "Opens a task; left out, the one above goes on."),
    ),
    key(Id::Activity, "hoạt động", "activity", Kind::Prose, ("Một hoạt động của nhiệm vụ.", "An activity of a task.")),
    also(
        key(
            Id::Name,
            "tên",
            "name",
            Kind::Prose,
            ("Tên tiêu chí; nằm ở cấp nào là do mã.", "A criterion's name; its depth comes from its code."),
        ),
        &["tiêu chí", "tên tiêu chí"],
    ),
    also(
        key(
            Id::Rubric,
            "mức chấm",
            "rubric",
            Kind::Prose,
            (
                "Một dòng nói cách chấm tiêu chí ở trên; không phải tiêu chí, điểm của dòng này không cộng.",
                "A line that says how the criterion above is scored; no criterion, its points are not added up.",
            ),
        ),
        &["cách chấm", "mức điểm"],
    ),
    also(
        key(
            Id::Code,
            "mã",
            "code",
            Kind::Text,
            ("Mã, luôn là chữ: 7.10 vẫn là 7.10.", "The code, always text: 7.10 stays 7.10."),
        ),
        &["mã số"],
    ),
    also(
        key(
            Id::Tt,
            "tt",
            "tt",
            Kind::Text,
            (
                "Số thứ tự in đúng như đã viết; các hàng sau đếm tiếp từ số này.",
                "The number, printed as written; the rows after it count on from it.",
            ),
        ),
        &["stt"],
    ),
    also(
        key(Id::Max, "điểm chuẩn", "max", Kind::Score, ("Điểm tối đa của tiêu chí.", "The criterion's highest score.")),
        &["điểm tối đa", "thang điểm"],
    ),
    also(
        key(
            Id::Bonus,
            "điểm thưởng",
            "bonus",
            Kind::Score,
            (
                "Điểm thưởng: cộng vào điểm đạt, không tính vào điểm chuẩn; «điểm chuẩn: +2» cũng là điểm thưởng.",
                "Points on top: part of the score got, not of the highest score; «max: +2» says the same.",
            ),
        ),
        &["điểm cộng", "điểm cộng thêm"],
    ),
    key(
        Id::Penalty,
        "điểm trừ",
        "penalty",
        Kind::Score,
        (
            "Điểm trừ: trừ vào điểm đạt, không tính vào điểm chuẩn; «điểm chuẩn: -0,5» cũng là điểm trừ.",
            "Points taken away: part of the score got, not of the highest score; «max: -0,5» says the same.",
        ),
    ),
    also(
        key(
            Id::Got,
            "điểm đạt",
            "got",
            Kind::Score,
            (
                "Điểm thẩm định, điểm đạt được; điểm trừ ghi với dấu trừ.",
                "The score that was given; penalties with a minus.",
            ),
        ),
        &["điểm thẩm định", "điểm đạt được"],
    ),
    also(
        key(
            Id::Lost,
            "điểm mất",
            "lost",
            Kind::Score,
            (
                "Điểm bị mất; bỏ trống thì máy tính, ghi vào thì máy kiểm tra.",
                "Lost points; worked out if left out, checked if written.",
            ),
        ),
        &["điểm bị mất"],
    ),
    also(
        key(Id::Target, "điểm mục tiêu", "target", Kind::Score, ("Điểm phấn đấu đạt.", "The score aimed at.")),
        &["điểm phấn đấu"],
    ),
    key(Id::Result, "kết quả", "result", Kind::Prose, ("Kết quả, bằng chữ.", "The result in words.")),
    also(
        key(
            Id::Requirement,
            "yêu cầu",
            "requirement",
            Kind::Prose,
            ("Mục tiêu, yêu cầu của mục, bằng chữ.", "What the entry requires, in words."),
        ),
        &["mục tiêu yêu cầu"],
    ),
    also(
        key(
            Id::Cause,
            "nguyên nhân",
            "cause",
            Kind::Prose,
            ("Nguyên nhân mất điểm, tồn tại.", "Why points were lost."),
        ),
        &["nguyên nhân mất điểm"],
    ),
    also(
        key(Id::Product, "sản phẩm", "product", Kind::Prose, ("Sản phẩm, kết quả đầu ra.", "The product.")),
        &["sản phẩm đầu ra", "kết quả đầu ra"],
    ),
    also(
        key(Id::Solutions, "giải pháp", "solutions", Kind::Prose, ("Giải pháp thực hiện.", "The solutions.")),
        &["giải pháp thực hiện"],
    ),
    also(
        key(Id::Lead, "chủ trì", "lead", Kind::Agencies, ("Cơ quan chủ trì.", "The body that leads.")),
        &["cơ quan chủ trì", "đơn vị chủ trì"],
    ),
    also(
        key(
            Id::Partners,
            "phối hợp",
            "partners",
            Kind::Agencies,
            ("Cơ quan phối hợp, cách nhau bằng dấu chấm phẩy.", "The bodies that take part, parted by semicolons."),
        ),
        &["cơ quan phối hợp", "đơn vị phối hợp"],
    ),
    also(
        key(
            Id::Monitor,
            "theo dõi",
            "monitor",
            Kind::Agencies,
            ("Cơ quan theo dõi, kiểm tra, đôn đốc.", "The body that follows it up."),
        ),
        &["theo dõi đôn đốc"],
    ),
    also(
        key(
            Id::Deadline,
            "thời gian",
            "deadline",
            Kind::Deadline,
            (
                "Thời gian thực hiện, ghi đúng như sẽ in: Trước ngày 30/11/2023; Quý II/2023.",
                "The deadline as it will print: Trước ngày 30/11/2023; Quý II/2023.",
            ),
        ),
        &["thời gian thực hiện", "thời gian hoàn thành", "thời hạn"],
    ),
    also(
        key(
            Id::Budget,
            "kinh phí",
            "budget",
            Kind::Money,
            ("Kinh phí: con số hoặc chữ.", "The budget: a figure or words."),
        ),
        &["kinh phí thực hiện"],
    ),
    also(
        key(
            Id::Evidence,
            "tài liệu kiểm chứng",
            "evidence",
            Kind::Prose,
            ("Tài liệu kiểm chứng.", "Documents that prove it."),
        ),
        &["minh chứng"],
    ),
    key(Id::Note, "ghi chú", "note", Kind::Prose, ("Ghi chú.", "A note.")),
    also(
        key(
            Id::State,
            "tình trạng",
            "state",
            Kind::Prose,
            (
                "Tình trạng thực hiện, để theo dõi: Đang thực hiện; Hoàn thành. Chỉ in khi bảng có cột này.",
                "How far the work is, to follow it up. Printed only by a table with such a column.",
            ),
        ),
        &["trạng thái"],
    ),
    also(
        key(
            Id::Done,
            "tỷ lệ hoàn thành",
            "done",
            Kind::Text,
            ("Đã hoàn thành bao nhiêu phần trăm: 50%.", "How much of it is done, per cent: 50%."),
        ),
        &["tỉ lệ hoàn thành", "hoàn thành"],
    ),
    key(
        Id::DoneOn,
        "ngày hoàn thành",
        "done on",
        Kind::Text,
        ("Ngày đã hoàn thành: 12/5/2026.", "The day on which it was done: 12/5/2026."),
    ),
    also(
        key(
            Id::RowWords,
            "hàng chữ",
            "full row",
            Kind::Prose,
            (
                "Một hàng chữ chạy hết chiều ngang của bảng, ở trên mục này; đứng một mình sau dấu gạch thì ở trên mục kế tiếp.",
                "A row of words over the whole width of the table, above this entry; alone in an entry, above the next one.",
            ),
        ),
        &["dòng chữ", "hàng chung", "chữ cả hàng"],
    ),
    key(
        Id::Merged,
        "gộp ô",
        "merged",
        Kind::Records(Table::Merged),
        ("Một đoạn chữ đặt chung vào nhiều ô liền nhau của hàng.", "One text over neighbouring cells of the row."),
    ),
];
