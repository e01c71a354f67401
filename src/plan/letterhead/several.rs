//! Several bodies in one text (nhiều cơ quan cùng ban hành): where one name ends and the next begins.

use super::super::agency::split;
use super::unit::Unit;
use crate::text::Text;

/// What parts the names of bodies that are not parted by semicolons, where a name ends before it and one begins after.
const JOINTS: [&str; 6] = [" - ", " – ", ", ", " và ", " cùng ", " & "];

/// How names of bodies begin. `Phòng Văn hóa - Xã hội` goes on, `… - Công an xã` is another body.
const BEGINNINGS: [&str; 46] = [
    "UBND ",
    "Ủy ban ",
    "Uỷ ban ",
    "UBMTTQ ",
    "HĐND ",
    "Hội đồng nhân dân ",
    "Thường trực ",
    "Chủ tịch ",
    "Sở ",
    "Phòng ",
    "Văn phòng ",
    "Ban ",
    "Bộ ",
    "Cục ",
    "Chi cục ",
    "Thanh tra ",
    "Trung tâm ",
    "Trường ",
    "Trạm Y tế",
    "Bệnh viện ",
    "Công an ",
    "Đồn Biên phòng",
    "Hạt Kiểm lâm",
    "Viện kiểm sát ",
    "Viện Kiểm sát ",
    "Tòa án ",
    "Toà án ",
    "Kho bạc ",
    "Bảo hiểm xã hội",
    "Ngân hàng ",
    "Mặt trận Tổ quốc",
    "MTTQ ",
    "Đoàn Thanh niên",
    "Đoàn TNCS",
    "Đoàn xã",
    "Hội Liên hiệp ",
    "Hội LHPN",
    "Hội Phụ nữ",
    "Hội Nông dân",
    "Hội Cựu chiến binh",
    "Liên đoàn Lao động",
    "Công đoàn ",
    "Đảng ủy ",
    "Huyện ủy ",
    "Tỉnh ủy ",
    "Thành ủy ",
];

/// The names of bodies in a text, in order, each with its place.
pub(super) fn names(text: &Text) -> Vec<Text> {
    split(text).iter().flat_map(joined).collect()
}

/// The names in a text without semicolons; the text itself where it names one body.
fn joined(text: &Text) -> Vec<Text> {
    let whole = text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some((at, next)) = joint(whole, from) {
        let before = whole.get(start..at).unwrap_or_default();
        let after = whole.get(next..).unwrap_or_default();
        if begins(after) && is_whole(before, after) {
            found.push(text.slice(start..start + before.trim_end().len()));
            start = next;
        }
        from = next;
    }
    if found.is_empty() {
        return vec![text.clone()];
    }
    let end = start + whole.get(start..).unwrap_or_default().trim_end().len();
    found.push(text.slice(start..end));
    found
}

/// The first joint from a place on: where it begins and where it ends.
fn joint(text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    let found = JOINTS.iter().filter_map(|joint| rest.find(joint).map(|at| (from + at, from + at + joint.len())));
    found.min()
}

fn begins(text: &str) -> bool {
    BEGINNINGS.iter().any(|start| text.starts_with(start))
}

/// True where a name may end: it names its unit, or the next one is of the same kind (`Sở Nội vụ và Sở Tài chính`).
/// `Văn phòng HĐND` goes on with `và UBND`.
fn is_whole(before: &str, after: &str) -> bool {
    let last = before.rsplit(", ").next().unwrap_or(before);
    let first = |name: &'_ str| name.split(' ').next().unwrap_or_default().to_owned();
    Unit::read(last).is_some() || Unit::ending(before).is_some() || first(before) == first(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn parted(words: &str) -> Vec<String> {
        names(&Text::verbatim(words, Span::default())).iter().map(|name| name.as_str().to_owned()).collect()
    }

    #[test]
    fn two_and_three_bodies_are_found_however_they_are_joined() {
        let two = ["UBND xã Tân Lập, tỉnh Thái Nguyên", "Công an xã Tân Lập"];
        assert_eq!(parted("UBND xã Tân Lập, tỉnh Thái Nguyên - Công an xã Tân Lập"), two);
        assert_eq!(parted("UBND xã Tân Lập, tỉnh Thái Nguyên và Công an xã Tân Lập"), two);
        let three = ["UBND xã Tân Lập", "Ủy ban MTTQ xã Tân Lập", "Hội Nông dân xã Tân Lập"];
        assert_eq!(parted("UBND xã Tân Lập, Ủy ban MTTQ xã Tân Lập và Hội Nông dân xã Tân Lập"), three);
        assert_eq!(parted("Sở Nội vụ - Sở Tài chính"), ["Sở Nội vụ", "Sở Tài chính"]);
        assert_eq!(parted("Sở Nội vụ; Bưu điện tỉnh Lào Cai"), ["Sở Nội vụ", "Bưu điện tỉnh Lào Cai"]);
    }

    #[test]
    fn one_body_with_a_joint_in_its_name_stays_one() {
        for name in [
            "Văn phòng HĐND và UBND xã Bằng Phúc",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lào Cai",
            "Phòng Văn hóa - Xã hội xã Tân Lập",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "UBND phường Văn Miếu - Quốc Tử Giám",
            "UBND xã Bằng Phúc - huyện Chợ Đồn",
            "Trường Tiểu học và Trung học cơ sở Lê Lợi",
            "Sở Giáo dục và Đào tạo",
        ] {
            assert_eq!(parted(name), [name]);
        }
    }
}
