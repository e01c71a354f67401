//! Bodies that were merged away in 2025 (cơ quan đã sắp xếp), and what took over their work.

/// A body that no longer exists.
pub struct Abolished {
    /// Its words, each way they are written; `và`, dashes, commas and `&` part words and do not count.
    pub names: &'static [&'static str],
    /// What took over its work, as it prints.
    pub successor: &'static str,
}

/// Provincial bodies merged by 01/7/2025, as plans of 2025 and 2026 name them. Bodies whose work was parted among several
/// others, and ministries, are left out: which of them took a task over cannot be told from the name.
pub const BODIES: [Abolished; 6] = [
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
];

/// First day without districts and towns (huyện, quận, thị xã, thị trấn): Luật Tổ chức chính quyền địa phương of
/// 16/6/2025. Year, month, day.
pub const TWO_LEVELS: (i32, u32, u32) = (2025, 7, 1);
