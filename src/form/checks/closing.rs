//! Authority, office, name and signature (ô số 7). Phụ lục I, Phần I, mục II khoản 7; Nghị định 30/2020/NĐ-CP, Điều 13.

use super::head::under;
use crate::form::closing::Signature;
use crate::form::context::Form;
use crate::form::line::Segment;
use crate::form::verdict::{Verdict, figure, millimetres};
use crate::layout::text::Pt;
use crate::viet::text::{bare, fold, is_upper};

const SIGNS: [&str; 5] = ["TM.", "KT.", "TL.", "TUQ.", "Q."];

fn signatures<'f>(form: &'f Form<'_>) -> impl Iterator<Item = (&'f Signature, &'f Segment)> {
    form.closing.signatures.iter().filter_map(|one| Some((one, one.authority.first()?)))
}

/// ND30-106
pub fn place(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // Several signers stand over the whole width.
    let [one] = form.closing.signatures.as_slice() else { return };
    let Some((first, set)) = one.authority.first().and_then(|first| Some((first, first.set.first()?))) else { return };
    let Some(page) = form.pages.pages.get(set.page) else { return };
    verdict.judge(set.middle() > page.width / 2.0, first, "place", "");
    if let Some(label) = form.closing.label.as_ref().and_then(|label| label.set.first()) {
        let by = (label.y - set.y).abs();
        verdict.judge(label.page == set.page && by <= 12.0, first, "apart-rows", figure(millimetres(by)));
    }
}

/// ND30-107
pub fn authority(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in form.closing.signatures.iter().flat_map(|one| &one.authority) {
        verdict.style(line, Some(true), Some(false));
        verdict.judge(is_upper(&line.text), line, "not-capitals", "");
        verdict.size(line, 13.0, 14.0);
    }
}

/// ND30-108
pub fn sign_form(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in form.closing.signatures.iter().flat_map(|one| &one.authority) {
        verdict.seen();
        let first = line.text.split_whitespace().next().unwrap_or_default();
        let folded: String = fold(first).chars().filter(|letter| letter.is_alphabetic()).collect();
        let meant = ["tm", "kt", "tl", "tuq"].contains(&folded.as_str());
        let glued = SIGNS.iter().any(|sign| line.text.starts_with(sign) && first.len() > sign.len() && *sign != "Q.");
        if meant || glued {
            verdict.judge(SIGNS.contains(&first), line, "value", first);
        }
    }
}

/// ND30-109
pub fn office_of_head(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (one, _) in signatures(form) {
        for (at, line) in one.authority.iter().enumerate() {
            let sign = ["KT.", "TL.", "TUQ."].iter().find(|sign| line.text.starts_with(**sign));
            let Some(sign) = sign else { continue };
            let office = line.text.get(sign.len()..).unwrap_or_default().trim();
            verdict.judge(!office.is_empty(), line, "value", &line.text);
            verdict.judge(one.authority.len() > at.saturating_add(1), line, "office-missing", &line.text);
        }
    }
}

/// ND30-110
pub fn on_behalf(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if !bare(&form.head.issuer_name()).starts_with("uy ban nhan dan") {
        return;
    }
    for (_, first) in signatures(form).take(1) {
        let text = fold(&first.text);
        let right = text.starts_with("tm") && text.contains("uybannhandan");
        verdict.judge(right, first, "value", &first.text);
    }
}

/// ND30-111
pub fn office(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in form.closing.signatures.iter().flat_map(|one| &one.authority) {
        let text = bare(&line.text);
        let unknown = ["thuong truc", "phu trach", "dieu hanh"].iter().find(|word| text.contains(**word));
        // `TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN` is a body.
        let body = text.contains("thuong truc hoi dong") || text.contains("ban thuong");
        verdict.judge(unknown.is_none() || body, line, "value", &line.text);
    }
}

/// ND30-112
pub fn name(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (one, first) in signatures(form) {
        let Some(name) = &one.name else { continue };
        verdict.style(name, Some(true), Some(false));
        verdict.size(name, 13.0, 14.0);
        let syllables: Vec<&str> = name.text.split_whitespace().collect();
        verdict.judge(!is_upper(&name.text), name, "capitals", "");
        let right = syllables.len() >= 2 && syllables.iter().all(|one| one.starts_with(|c: char| !c.is_lowercase()));
        verdict.judge(right, name, "value", &name.text);
        under(verdict, name, first);
    }
}

/// ND30-113
pub fn title_before_name(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let titles = [
        "gs.",
        "pgs.",
        "ts.",
        "ths.",
        "dr.",
        "ong ",
        "ba ",
        "ngut",
        "ngnd",
        "bs.",
        "ks.",
        "cn.",
        "dai ta ",
        "thuong ta ",
    ];
    for name in form.closing.signatures.iter().filter_map(|one| one.name.as_ref()) {
        let text = bare(&name.text);
        verdict.judge(!titles.iter().any(|title| text.starts_with(title)), name, "value", &name.text);
    }
}

/// ND30-114
pub fn room(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    /// Height of the name's own line, in points.
    const OWN: Pt = 16.0;
    for (one, _) in signatures(form) {
        let last = one.authority.last().and_then(|line| line.set.last());
        let name = one.name.as_ref().and_then(|name| Some((name, name.set.first()?)));
        if let (Some(above), Some((name, own))) = (last, name)
            && above.page == own.page
        {
            let empty = millimetres(own.y - above.y - OWN);
            verdict.judge(empty >= 19.0, name, "value", format!("{} mm", figure(empty)));
        }
    }
}

/// ND30-115
pub fn split(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (one, first) in signatures(form) {
        let pages = one.authority.iter().chain(&one.name).flat_map(|line| &line.set).map(|set| set.page);
        let (least, most) = pages.fold((usize::MAX, 0), |(least, most), page| (least.min(page), most.max(page)));
        if least <= most {
            verdict.judge(least == most, first, "page", most.saturating_add(1));
        }
    }
}
