//! Organisations whose documents have a form of their own (tổ chức đảng, Mặt trận Tổ quốc, tổ chức chính trị - xã hội).

use crate::viet::text::{collapse, tone_blind};

/// A kind of organisation outside the State.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Organisation {
    /// A committee of the Party, or an office of one: its documents follow the Party's own rules, without Quốc hiệu.
    Party,
    /// The Fatherland Front, or a socio-political organisation.
    Mass,
}

/// What committees of the Party are called, wherever in a name: `Văn phòng Đảng ủy xã`.
const PARTY: [&str; 10] = [
    "đảng ủy",
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "đảng bộ",
    "chi bộ",
    "xây dựng đảng",
    "đảng cộng sản việt nam",
];

/// What other bodies of the Party begin with.
const PARTY_BODIES: [&str; 6] =
    ["ban thường vụ", "ban chấp hành", "ủy ban kiểm tra", "ban tuyên giáo", "ban dân vận", "ban nội chính"];

/// What other organisations of the young begin with: a `liên đoàn` of the State has these words in it too.
const YOUTH: [&str; 3] = ["đoàn xã", "đoàn phường", "đoàn đặc khu"];

/// What names of the Front and of the organisations in it hold.
const MASS: [&str; 16] = [
    "mặt trận tổ quốc",
    "mttq",
    "ubmttq",
    "đoàn thanh niên",
    "đoàn tncs",
    "tỉnh đoàn",
    "thành đoàn",
    "huyện đoàn",
    "xã đoàn",
    "liên hiệp phụ nữ",
    "lhpn",
    "hội phụ nữ",
    "hội nông dân",
    "hội cựu chiến binh",
    "liên đoàn lao động",
    "công đoàn",
];

impl Organisation {
    /// The organisation that a name or a title of a signature block names; `None` for a body of the State. A body of the
    /// State that has one in its name (`Trường Đại học Công đoàn`) is no organisation.
    pub fn of(name: &str) -> Option<Self> {
        let name = format!(" {} ", tone_blind(&collapse(name)).replace(['-', '–', ','], " "));
        let words = |words: &str| format!(" {} ", tone_blind(words));
        let begins = |start: &str| name.starts_with(&words(start));
        if ["trường", "học viện", "bệnh viện", "nhà văn hóa", "sở", "phòng", "ban chỉ đạo"]
            .iter()
            .any(|kind| begins(kind))
        {
            return None;
        }
        if PARTY.iter().any(|party| name.contains(&words(party))) {
            return Some(Self::Party);
        }
        if MASS.iter().any(|mass| name.contains(&words(mass))) || YOUTH.iter().any(|youth| begins(youth)) {
            return Some(Self::Mass);
        }
        PARTY_BODIES.iter().any(|party| begins(party)).then_some(Self::Party)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_are_told_from_bodies_of_the_state() {
        for name in [
            "Đảng ủy xã Tân Lập",
            "Huyện uỷ Chợ Đồn",
            "Văn phòng Đảng ủy xã Tân Lập",
            "BAN THƯỜNG VỤ",
            "Ban Xây dựng Đảng",
        ] {
            assert_eq!(Organisation::of(name), Some(Organisation::Party), "{name}");
        }
        for name in [
            "Ủy ban MTTQ xã Tân Lập",
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai",
            "Đoàn TNCS Hồ Chí Minh xã Tân Lập",
            "Hội LHPN xã Tân Lập",
            "Ban Chấp hành Công đoàn Viên chức tỉnh",
        ] {
            assert_eq!(Organisation::of(name), Some(Organisation::Mass), "{name}");
        }
        for name in [
            "UBND xã Tân Lập",
            "Ban Chỉ đạo Cải cách hành chính",
            "Ban Chỉ huy Quân sự xã Tân Lập",
            "Ban Quản lý Khu kinh tế",
            "Đoàn kiểm tra liên ngành",
            "Hội Người cao tuổi xã Tân Lập",
            "Trường Đại học Công đoàn",
            "Ban Tổ chức Lễ hội",
            "Công an xã Tân Lập",
        ] {
            assert_eq!(Organisation::of(name), None, "{name}");
        }
    }
}
