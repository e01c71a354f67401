//! Bodies that were merged away in 2025 (cơ quan đã sắp xếp), and what took over their work.

/// A body that no longer exists.
pub struct Abolished {
    /// Its words, each way they are written; `và`, dashes, commas and `&` part words and do not count.
    pub names: &'static [&'static str],
    /// What took over its work, as it prints.
    pub successor: &'static str,
}

/// Provincial bodies and ministries merged by 01/7/2025 (Nghị quyết số 176/2025/QH15, Nghị định số 45/2025/NĐ-CP).
/// Work that was parted among several is left with the one that took the name-giving part.
pub const BODIES: [Abolished; 13] = [
    Abolished { names: &["Sở Kế hoạch Đầu tư", "Sở KH ĐT", "Sở KHĐT"], successor: "Sở Tài chính" },
    Abolished { names: &["Sở Giao thông vận tải", "Sở GTVT"], successor: "Sở Xây dựng" },
    Abolished {
        names: &["Sở Nông nghiệp Phát triển nông thôn", "Sở NN PTNT", "Sở NNPTNT"],
        successor: "Sở Nông nghiệp và Môi trường",
    },
    Abolished {
        names: &["Sở Tài nguyên Môi trường", "Sở TN MT", "Sở TNMT"],
        successor: "Sở Nông nghiệp và Môi trường",
    },
    Abolished {
        names: &["Sở Thông tin Truyền thông", "Sở TT TT", "Sở TTTT"], successor: "Sở Khoa học và Công nghệ"
    },
    Abolished {
        names: &["Sở Lao động Thương binh Xã hội", "Sở LĐTB XH", "Sở LĐ TB XH", "Sở LĐTBXH"],
        successor: "Sở Nội vụ",
    },
    Abolished { names: &["Ban Dân tộc tỉnh"], successor: "Sở Dân tộc và Tôn giáo" },
    Abolished { names: &["Bộ Kế hoạch Đầu tư", "Bộ KH ĐT"], successor: "Bộ Tài chính" },
    Abolished { names: &["Bộ Giao thông vận tải", "Bộ GTVT"], successor: "Bộ Xây dựng" },
    Abolished {
        names: &["Bộ Nông nghiệp Phát triển nông thôn", "Bộ NN PTNT"],
        successor: "Bộ Nông nghiệp và Môi trường",
    },
    Abolished {
        names: &["Bộ Tài nguyên Môi trường", "Bộ TN MT"], successor: "Bộ Nông nghiệp và Môi trường"
    },
    Abolished {
        names: &["Bộ Thông tin Truyền thông", "Bộ TT TT"], successor: "Bộ Khoa học và Công nghệ"
    },
    Abolished { names: &["Bộ Lao động Thương binh Xã hội", "Bộ LĐTB XH"], successor: "Bộ Nội vụ" },
];

/// First day without districts and towns (huyện, quận, thị xã, thị trấn): Luật Tổ chức chính quyền địa phương of
/// 16/6/2025. Year, month, day.
pub const TWO_LEVELS: (i32, u32, u32) = (2025, 7, 1);
