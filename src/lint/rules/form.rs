//! The form of a plan (thể thức): titles of annexes, signature, parent body, symbol, days with a zero before them, a leftover closing.

use crate::lint::blocks::Shape;
use crate::lint::context::Context;
use crate::lint::dates::named;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::plan::{IssuingBody, Part, Tier, authority};
use crate::text::Span;
use crate::viet::text::{bare, upper};

/// K547: an annex with neither a title of its own nor one above its first text or table.
pub fn untitled(context: &Context<'_>, found: &mut Found) {
    for annex in context.plan.annexes.iter().filter(|annex| annex.title.is_none()) {
        let titled = match annex.parts.first() {
            Some(Part::Title(..)) => true,
            Some(Part::Table(table)) => table.heading.is_some(),
            Some(Part::Text(_) | Part::PageBreak) | None => false,
        };
        if !titled {
            let start = Span { end: annex.span.start, ..annex.span };
            found.push(found.at(start).help("title"));
        }
    }
}

/// K720: no signature under a plan with a body, or a block that does not fit the body that issues it.
pub fn signature(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let issuer = &plan.letterhead.issuer;
    if plan.signatures.is_empty() {
        // A draft without any closing is one that is still written.
        if plan.body.is_some() && plan.recipients.is_some() && !issuer.bodies.is_empty() {
            found.push(found.at(issuer.span).with("fault", "none").with("found", "").with("right", "").help("none"));
        }
        return;
    }
    let committee = issuer.bodies.iter().any(IssuingBody::is_committee);
    for block in &plan.signatures {
        let lines = block.title_lines();
        for (at, line) in lines.iter().enumerate() {
            let Some((right, rest)) = authority(&line.value) else {
                // `CHỦ TỊCH UBND XÃ`: the title alone (NĐ 30/2020, Phụ lục I, Mục II, khoản 7).
                if at > 0
                    && committee
                    && [" ubnd", " uy ban nhan dan"].iter().any(|body| bare(&line.value).contains(body))
                {
                    let told = found.at(line.span).with("fault", "body").with("found", &line.value).with("right", "");
                    found.push(told.help("body"));
                }
                continue;
            };
            let title = bare(&rest);
            let next = lines.get(at + 1).map(|next| bare(&next.value)).unwrap_or_default();
            let fault = match right {
                "TM" if committee && title.starts_with("hoi dong nhan dan") => {
                    ("council", "TM. ỦY BAN NHÂN DÂN".to_owned())
                }
                "TM" if title.starts_with("ubnd") => ("short", "TM. ỦY BAN NHÂN DÂN".to_owned()),
                "TM" if title.starts_with("hdnd") => ("short", "TM. HỘI ĐỒNG NHÂN DÂN".to_owned()),
                "KT" if !next.is_empty() && !next.starts_with("pho ") && next == title => {
                    ("same", format!("PHÓ {rest}"))
                }
                "KT" if issuer.tier == Some(Tier::Department) && title.starts_with("chu tich") && !committee => {
                    ("office", "KT. GIÁM ĐỐC".to_owned())
                }
                "KT" | "TL" | "TUQ" if committee && title.starts_with("giam doc") => {
                    ("office", "KT. CHỦ TỊCH".to_owned())
                }
                _ => continue,
            };
            let told = found.at(line.span).with("fault", fault.0).with("found", &line.value).with("right", fault.1);
            found.push(told.help(fault.0));
        }
        // The signer's name in capitals reads as a title.
        let last = lines.last().filter(|line| block.name.is_none() && lines.len() > 1 && is_name(&line.value));
        if let Some(line) = last {
            let told = found.at(line.span).with("fault", "name").with("found", &line.value).with("right", "");
            found.push(told.help("name"));
        }
        // A head of another kind of body than the one that issues.
        let alone = lines.first().filter(|_| lines.len() == 1).map(|line| bare(&line.value)).unwrap_or_default();
        if let Some(line) = lines.first().filter(|_| committee && alone.starts_with("giam doc")) {
            let told = found.at(line.span).with("fault", "office").with("found", &line.value).with("right", "CHỦ TỊCH");
            found.push(told.help("office"));
        }
    }
}

/// Two to five words in capitals that begin as no title does.
fn is_name(line: &str) -> bool {
    let words = bare(line);
    let titles = [
        "chu ",
        "pho ",
        "quyen ",
        "giam ",
        "tong ",
        "truong",
        "chanh ",
        "bi thu",
        "hieu ",
        "vien ",
        "cuc ",
        "chi ",
        "doi ",
        "tram ",
        "to ",
        "thu truong",
        "chinh uy",
        "tm",
        "kt",
        "tl",
        "tuq",
        "q.",
        "uy ",
        "hoi ",
    ];
    let families = [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
        "duong", "ly", "dinh", "doan", "trinh", "mai", "to", "ha", "cao", "luong", "lam", "truong",
    ];
    let first = words.split(' ').next().unwrap_or_default();
    let count = words.split(' ').count();
    (2..=5).contains(&count)
        && families.contains(&first)
        && !(titles.iter().any(|title| words.starts_with(title)) && first.len() > 2 && count < 3)
}

/// K722: a day below 10, a month 1 or 2 without its zero in a date that is written in words (NĐ 30/2020, Phụ lục I,
/// Mục II, khoản 4); and one that no date has.
pub fn zero(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind.is_prose() && passage.text.contains("ngày"))
    {
        for time in named(passage) {
            let Some((day, month)) = time.typed.clone().filter(|_| time.year.is_some()) else { continue };
            let lacks = |range: &std::ops::Range<usize>, most: u32| {
                let text = passage.get(range.clone());
                text.len() == 1 && text.parse::<u32>().is_ok_and(|number| number <= most)
            };
            if lacks(&day, 9) || lacks(&month, 2) {
                let right = time.date(None).map(|date| date.in_words()).unwrap_or_default();
                let fault = found
                    .at(passage.span(time.range.clone()))
                    .with("fault", "zero")
                    .with("found", passage.get(time.range));
                found.push(fault.with("right", right).help("zero"));
            }
        }
        short_year(passage, found);
    }
}

/// `ngày 15/4/26`
fn short_year(passage: &Passage<'_>, found: &mut Found) {
    for words in passage.words.windows(4) {
        let [head, day, month, year] = words else { continue };
        let digits =
            [day, month, year].iter().all(|word| word.is_number() && word.text.len() <= 2) && year.text.len() == 2;
        let joined = passage.between(day, month) == "/" && passage.between(month, year) == "/";
        let ends = !passage.get(year.end()..passage.text.len()).starts_with('/');
        if digits && joined && ends && head.text == "ngày" {
            let range = day.start()..year.end();
            let fault = found.at(passage.span(range.clone())).with("fault", "year").with("found", passage.get(range));
            found.push(fault.with("right", "").help("year"));
        }
    }
}

/// K723: an office under a committee whose plan does not say which (cơ quan chủ quản), and a symbol of another body.
pub fn head(context: &Context<'_>, found: &mut Found) {
    let head = &context.plan.letterhead;
    let [body] = head.issuer.bodies.as_slice() else { return };
    let name = bare(&body.short);
    let office = ["so ", "phong ", "chi cuc ", "ban quan ly "].iter().any(|start| name.starts_with(start));
    if office && head.issuer.parent.is_none() {
        found.push(
            found
                .at(head.issuer.span)
                .with("fault", "parent")
                .with("found", &body.short)
                .with("right", "")
                .help("parent"),
        );
    }
    let Some(right) = head.issuer.symbol() else { return };
    let written = context.plan.written.of_plan(crate::plan::keys::Id::Symbol);
    let Some(written) = written.filter(|_| name.starts_with("so ") || body.is_committee()) else { return };
    let own = |symbol: &str| symbol.rsplit('-').next().map(upper).unwrap_or_default();
    let (typed, usual) = (own(&head.symbol), own(&right));
    // Offices add their drafting section behind (`KH-UBND-NC`), and shorten long names.
    let holds = upper(&head.symbol).split(['-', '/', ' ']).any(|part| part == usual);
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    let foreign = typed.starts_with('S') && letters(&typed) > 2 && !is_short_of(&typed, &usual)
        || body.is_committee() && typed.starts_with('S') && letters(&typed) > 2;
    if !holds && foreign {
        let fault =
            found.at(written.text.span()).with("fault", "symbol").with("found", &head.symbol).with("right", right);
        found.push(fault.other(head.issuer.span, "issuer").help("symbol"));
    }
}

/// True if the letters of one stand in the other in order.
fn is_short_of(one: &str, other: &str) -> bool {
    let holds = |long: &str, short: &str| {
        let mut letters = long.chars();
        short.chars().all(|letter| letters.any(|own| own == letter))
    };
    holds(one, other) || holds(other, one)
}

/// K724: words of a letter that end a plan: `Kính cảm ơn.`
pub fn closing(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        for block in passage.blocks.iter().filter(|block| block.shape == Shape::Paragraph) {
            let text = bare(passage.get(block.range()));
            let few = passage.words_in(block.range()).len() < 8;
            if few
                && [
                    "kinh cam on",
                    "xin cam on",
                    "tran trong cam on",
                    "tran trong kinh chao",
                    "xin chan thanh cam on",
                    "kinh mong",
                ]
                .iter()
                .any(|start| text.starts_with(start))
            {
                found
                    .push(found.at(passage.span(block.range())).with("found", passage.get(block.range())).help("drop"));
            }
        }
    }
}
