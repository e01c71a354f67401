#![doc = include_str!("title_before_name.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::text::Span;
use crate::viet::text::{bare, lower};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for block in &plan.signatures {
        let (Some(written), Some(line)) = (&block.name, block.lines.last()) else { continue };
        let Some((before, name)) = prefix(written) else { continue };
        let address = ADDRESS.iter().any(|address| lower(before).starts_with(address));
        if !address && keeps_degrees(&plan.letterhead.issuer.full) {
            continue;
        }
        let start = line.span.range().start;
        let place = Span::new(line.span.file, start..start + before.len());
        found.push(found.at(place).with("found", before).help("drop").change(line.span, name));
    }
}

/// Ranks, degrees and honours (học hàm, học vị, danh hiệu) that a name is written without.
const DEGREES: [&str; 15] = [
    "gs",
    "pgs",
    "ts",
    "tskh",
    "ths",
    "thạc sĩ",
    "tiến sĩ",
    "giáo sư",
    "bs",
    "ks",
    "dr",
    "ngưt",
    "ngnd",
    "ttưt",
    "ttnd",
];

/// Forms of address (cách xưng hô).
const ADDRESS: [&str; 6] = ["ông", "bà", "đc", "đồng chí", "anh", "chị"];

/// Families whose name after `Ông` makes it an address: there is a family Ông, too.
const FAMILIES: [&str; 40] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "đinh", "đoàn", "trịnh", "mai", "tô", "hà", "cao", "lương", "lâm", "trương", "phùng", "đào", "nông", "tạ",
    "thái", "tăng", "chu", "quách", "vi", "triệu", "lò", "hứa", "châu", "kiều",
];

/// What stands before a name, as written, and the name.
fn prefix(name: &str) -> Option<(&str, &str)> {
    let mut rest = name;
    while let Some(after) = cut(rest) {
        rest = after;
    }
    let before = name.strip_suffix(rest)?.trim_end();
    (!before.is_empty() && !rest.is_empty()).then_some((before, rest))
}

/// The text after one degree or address that it begins with: up to the first or second space, or a stop between.
fn cut(text: &str) -> Option<&str> {
    let ends = text.match_indices([' ', '.', ':']).take(2);
    ends.filter_map(|(end, _)| text.split_at_checked(end)).find_map(|(first, after)| {
        let after = after.trim_start_matches([' ', '.', ':', ',']);
        let key = lower(&first.replace(['/', '.'], ""));
        let family = after.split(' ').next().is_some_and(|word| FAMILIES.contains(&lower(word).as_str()));
        let address = ADDRESS.contains(&key.as_str()) && family;
        (DEGREES.contains(&key.as_str()) || address).then_some(after)
    })
}

/// True if degrees stand before the name: in education, health and science the head of the sector may rule so.
fn keeps_degrees(issuer: &str) -> bool {
    let issuer = bare(issuer);
    let kinds = ["truong ", "benh vien", "vien ", "hoc vien", "dai hoc", "trung tam y te", "tram y te", "phong kham"];
    kinds.iter().any(|kind| issuer.starts_with(kind))
}
