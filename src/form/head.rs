//! Letterhead and title, line by line (đầu văn bản): Quốc hiệu, Tiêu ngữ, issuer, number, place and date, kind, trích yếu.

use super::line::{Line, Segment};
use crate::docx::adopt::is_reference;
use crate::parts::letterhead::above;
use crate::viet::text::{bare, collapse, fold, is_upper, lower};

/// What stands above the text.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Quốc hiệu.
    pub national: Option<Segment>,
    /// Tiêu ngữ.
    pub motto: Option<Segment>,
    /// The lines of the body above the issuer.
    pub superior: Vec<Segment>,
    /// The lines of the issuer's name.
    pub issuer: Vec<Segment>,
    /// `Số: …/KH-UBND`
    pub number: Option<Segment>,
    /// `Lào Cai, ngày … tháng … năm …`
    pub date: Option<Segment>,
    /// `V/v …` of a letter.
    pub subject: Option<Segment>,
    /// KẾ HOẠCH
    pub kind: Option<Segment>,
    /// The lines of the trích yếu.
    pub title: Vec<Segment>,
    /// `(Kèm theo Quyết định số …)` under the trích yếu.
    pub reference: Option<Segment>,
    /// Marks of haste and secrecy, notices of circulation.
    pub marks: Vec<Segment>,
}

impl Head {
    /// The issuer's name on one line.
    pub fn issuer_name(&self) -> String {
        joined(&self.issuer)
    }

    /// The body above on one line.
    pub fn superior_name(&self) -> String {
        joined(&self.superior)
    }

    /// True for the plan of a committee or council.
    pub fn is_committee(&self) -> bool {
        let name = bare(&self.issuer_name());
        ["uy ban nhan dan", "hoi dong nhan dan"].iter().any(|start| name.starts_with(start))
    }
}

fn joined(segments: &[Segment]) -> String {
    collapse(&segments.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" "))
}

/// Marks that are no names.
const MARKS: [&str; 11] = [
    "mat",
    "toimat",
    "tuyetmat",
    "khan",
    "thuongkhan",
    "hoatoc",
    "duthao",
    "banthao",
    "xemxongtralai",
    "luuhanhnoibo",
    "tailieuthuhoi",
];

/// Reads the segments above the title, and those of the title.
pub fn head(above_title: Vec<Segment>, title: Vec<Segment>, lines: &[Line<'_>]) -> Head {
    let mut head = Head::default();
    let mut names: Vec<Segment> = Vec::new();
    for segment in above_title {
        let folded = fold(&segment.text);
        let small = lower(&segment.text);
        if !segment.text.chars().any(char::is_alphanumeric) {
            continue;
        }
        if head.national.is_none() && (folded.starts_with("conghoa") || folded.contains("chunghiavietnam")) {
            head.national = Some(segment);
        } else if head.motto.is_none() && (folded.starts_with("doclap") || folded.contains("hanhphuc")) {
            head.motto = Some(segment);
        } else if MARKS.contains(&folded.as_str()) {
            head.marks.push(segment);
        } else if head.number.is_none() && small.starts_with("số") && small.contains('/') {
            head.number = Some(segment);
        } else if head.date.is_none() && small.contains("ngày") && small.contains("năm") {
            head.date = Some(segment);
        } else if head.subject.is_none() && ["v/v", "về việc"].iter().any(|start| small.starts_with(start)) {
            head.subject = Some(segment);
        } else if head.number.is_none() && head.date.is_none() {
            names.push(segment);
        }
    }
    // Names stand left of the national heading, in its table; outside tables they are known by their capitals.
    let cell = |segment: &Segment| lines.get(segment.line).and_then(|line| line.cell);
    let national = head.national.as_ref().and_then(cell);
    names.retain(|name| match (national, cell(name)) {
        (Some([table, _, column]), Some([own, _, at])) => own == table && at != column,
        (Some(_), None) => false,
        (None, _) => is_upper(&name.text),
    });
    let looks: Vec<(String, bool)> = names.iter().map(|one| (collapse(&one.text), one.bold())).collect();
    let at = above(&looks).min(names.len());
    head.issuer = names.split_off(at);
    head.superior = names;
    let mut title = title.into_iter().filter(|one| one.text.chars().any(char::is_alphanumeric));
    head.kind = title.next();
    for segment in title {
        if is_reference(&segment.text) {
            head.reference = Some(segment);
        } else {
            head.title.push(segment);
        }
    }
    head
}
