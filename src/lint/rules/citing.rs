//! How instruments are cited (dẫn văn bản): kind, symbol, body and date that belong together.

use std::collections::BTreeMap;

use crate::lint::blocks::{Block, Shape};
use crate::lint::citations::Citation;
use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::text::Span;
use crate::viet::Date;
use crate::viet::text::{bare, fold, upper};

/// A symbol, its kind and its bodies.
type Instrument = (&'static str, &'static str, Vec<&'static str>);

fn instruments() -> Vec<Instrument> {
    let lines = data::entries(include_str!("../data/instruments.txt")).filter_map(|line| {
        let mut columns = line.splitn(3, '|').map(str::trim);
        let (symbol, kind, bodies) = (columns.next()?, columns.next()?, columns.next()?);
        Some((symbol, kind, bodies.split(';').map(str::trim).filter(|body| !body.is_empty()).collect()))
    });
    lines.collect()
}

fn fits(pattern: &str, symbol: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == symbol || pattern == "NQ-UBTVQH" && symbol.starts_with(pattern), |head| {
            symbol.starts_with(head)
        })
}

/// K701: kind against symbol, symbol against body, the word `số`, the date.
pub fn form(context: &Context<'_>, found: &mut Found) {
    let known = instruments();
    let mut dated: BTreeMap<String, bool> = BTreeMap::new();
    for citation in context.citations() {
        *dated.entry(upper(citation.number)).or_default() |= citation.date.is_some();
    }
    for citation in context.citations() {
        let fault = kind(citation, &known)
            .or_else(|| body(citation, &known))
            .or_else(|| party(citation))
            .or_else(|| number(citation))
            .or_else(|| date(context, citation, &dated))
            .or_else(|| nobody(citation))
            .or_else(|| order(citation));
        if let Some((name, range, right)) = fault {
            let fault = found.at(citation.passage.span(range.clone())).with("fault", name);
            let fault = fault.with("found", citation.passage.get(range)).with("number", citation.number);
            found.push(fault.with("right", right).help(name));
        }
    }
}

type Fault = Option<(&'static str, std::ops::Range<usize>, String)>;

/// `Nghị quyết số 76/2021/NĐ-CP`, `Quyết định số 312/KH-UBND`.
fn kind(citation: &Citation<'_>, known: &[Instrument]) -> Fault {
    let (kind, range) = citation.kind.as_ref().filter(|_| !citation.is_of_party())?;
    let lawful = ["luật", "bộ luật", "nghị quyết", "pháp lệnh"];
    if citation.symbol.starts_with("QH") && !lawful.contains(kind) {
        return Some(("kind", range.start..citation.range.end, "luật".to_owned()));
    }
    let (_, right, _) = known.iter().find(|(symbol, ..)| fits(symbol, &citation.symbol))?;
    let wrong = right != kind && *kind != "chương trình" && *kind != "đề án" && *kind != "quy chế";
    let wrong = wrong && !(*kind == "quy định" && *right == "quyết định");
    wrong.then(|| ("kind", range.start..citation.range.end, (*right).to_owned()))
}

/// `…/NĐ-CP … của Bộ Nội vụ`, `…/QH15 của Ủy ban Thường vụ Quốc hội`.
fn body(citation: &Citation<'_>, known: &[Instrument]) -> Fault {
    let (name, range) = citation.issuer.as_ref().filter(|_| !citation.is_of_party())?;
    let issuer = fold(name);
    if citation.symbol.starts_with("QH") {
        return (!issuer.starts_with("quochoi")).then(|| ("body", range.clone(), "Quốc hội".to_owned()));
    }
    let (symbol, _, bodies) = known.iter().find(|(symbol, ..)| fits(symbol, &citation.symbol))?;
    let own = |body: &&str| issuer.contains(&fold(body));
    // A law may be cited with the body that a committee acts for.
    let prime = *symbol == "NQ-CP" || *symbol == "NĐ-CP";
    let wrong = !bodies.is_empty() && !bodies.iter().any(own) || prime && issuer.contains("thutuong");
    (wrong && is_a_body(&issuer))
        .then(|| ("body", range.clone(), bodies.first().map(|body| (*body).to_owned()).unwrap_or_default()))
}

/// True for a name that begins as a body that issues instruments does.
fn is_a_body(folded: &str) -> bool {
    let heads = [
        "chinhphu",
        "thutuong",
        "bo",
        "uyban",
        "ubnd",
        "hoidong",
        "hdnd",
        "quochoi",
        "so",
        "chutich",
        "tinhuy",
        "banthuongvu",
        "thanhuy",
        "huyenuy",
    ];
    heads.iter().any(|head| folded.starts_with(head))
}

/// `08/NQ-TU`: the Party parts the number from the symbol with a hyphen.
fn party(citation: &Citation<'_>) -> Fault {
    let symbol = citation.symbol.as_str();
    let of_party = ["-TW", "-TU", "-ĐU", "-HU"].iter().any(|end| symbol.ends_with(end)) && !citation.is_of_party();
    let right = citation.number.replacen('/', "@", 1).replacen('-', "/", 1).replacen('@', "-", 1);
    of_party.then(|| ("party", citation.range.clone(), right))
}

/// `Kế hoạch 08/KH-UBND` without `số`.
fn number(citation: &Citation<'_>) -> Fault {
    let (_, range) = citation.kind.as_ref()?;
    let cited = !citation.numbered && citation.passage.get(range.clone()).starts_with(char::is_uppercase);
    let close = range.end + 1 == citation.range.start;
    // Texts in a row of a table, and a list of several instruments, leave the word out.
    let heading = citation.passage.get(range.clone()).chars().all(|letter| !letter.is_lowercase());
    (cited && close && !heading && citation.passage.kind == Kind::Body)
        .then(|| ("number", range.start..citation.range.end, String::new()))
}

/// An instrument that the body names and never dates; one of the central bodies with its year is known by its number.
fn date(context: &Context<'_>, citation: &Citation<'_>, dated: &BTreeMap<String, bool>) -> Fault {
    let local = citation.symbol.contains("UBND") || citation.symbol.contains("HĐND");
    let whole = citation.passage.kind == Kind::Body
        && citation.numbered
        && citation.kind.is_some()
        && citation.issuer.is_some();
    let year = context.plan.letterhead.date.year.is_some();
    let missing =
        whole && local && year && citation.date.is_none() && dated.get(&upper(citation.number)) == Some(&false);
    // `ngày   tháng 3` leaves room for a day that is written in later.
    let behind = citation.passage.get(citation.range.end..citation.passage.text.len());
    let blank = behind.trim_start().starts_with("ngày") || behind.trim_start().starts_with('/');
    (missing && !blank).then(|| ("date", citation.range.clone(), String::new()))
}

/// `118/NĐ-CP/2025`, `1187/BNV-QĐ`.
fn order(citation: &Citation<'_>) -> Fault {
    let symbol = citation.symbol.as_str();
    let year_last =
        symbol.rsplit('/').next().is_some_and(|last| last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit()));
    let kinds = ["QĐ", "NĐ", "NQ", "TT", "CT", "KH", "TB", "TTR", "BC", "HD"];
    let (first, last) = (symbol.split('-').next().unwrap_or_default(), symbol.rsplit('-').next().unwrap_or_default());
    let turned = symbol.contains('-') && !kinds.contains(&first) && kinds.contains(&last);
    (year_last || turned).then(|| ("order", citation.range.clone(), String::new()))
}

/// A ground that names no body: every committee counts its own decisions.
fn nobody(citation: &Citation<'_>) -> Fault {
    let local = citation.symbol.ends_with("-UBND") || citation.symbol.ends_with("-HĐND");
    let block = citation.passage.block(citation.range.start)?;
    let ground = citation.passage.get(block.range()).starts_with("Căn cứ ") && citation.passage.kind == Kind::Body;
    let sentence = citation.passage.get(citation.range.end..block.range().end);
    (local && ground && citation.issuer.is_none() && citation.date.is_some() && !sentence.contains("của "))
        .then(|| ("nobody", citation.range.clone(), String::new()))
}

/// K702: an instrument that another one took the place of, where that one was there already; advice.
pub fn replaced(context: &Context<'_>, found: &mut Found) {
    let Some(issued) = context.earliest_issue else { return };
    let list: Vec<(&str, Date, &str)> = data::entries(include_str!("../data/replaced.txt"))
        .filter_map(|line| {
            let mut columns = line.splitn(3, '|').map(str::trim);
            let (number, day, new) = (columns.next()?, columns.next()?, columns.next()?);
            let mut parts = day.split('-');
            let year = parts.next()?.parse().ok()?;
            let date = Date::new(year, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
            Some((number, date, new))
        })
        .collect();
    let mut told: Vec<&str> = Vec::new();
    for citation in context.citations() {
        let known = list.iter().find(|(number, day, _)| *number == citation.number && *day <= issued);
        let sentence = bare(citation.passage.sentence(&citation.range));
        let past =
            ["sua doi", "thay the", "bai bo", "het hieu luc", "truoc day"].iter().any(|word| sentence.contains(word));
        if let Some((number, day, new)) = known.filter(|(number, ..)| !past && !told.contains(number)) {
            told.push(number);
            let fault = found.at(citation.span()).with("found", citation.number).with("new", new).with("since", day);
            found.push(fault.help("new"));
        }
    }
    early_replacement(context, found);
    // Laws are cited by name and day.
    for (name, _, new) in list.iter().filter(|(name, day, _)| name.starts_with("Luật") && *day <= issued) {
        for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
            if let Some(at) = passage.text.find(name) {
                let since =
                    list.iter().find(|(own, ..)| own == name).map(|(_, day, _)| day.to_string()).unwrap_or_default();
                let fault = found.at(passage.span(at..at + name.len())).with("found", name).with("new", new);
                found.push(fault.with("since", since).help("new"));
            }
        }
    }
}

/// Contract labour (68/2000) cited as the basis of another matter.
fn early_replacement(context: &Context<'_>, found: &mut Found) {
    let Some(issued) = context.latest_issue else { return };
    for citation in context.citations().iter().filter(|citation| citation.number == "68/2000/NĐ-CP") {
        let sentence = bare(citation.passage.text);
        let known =
            Date::new(2023, 2, 22).is_some_and(|day| context.earliest_issue.is_some_and(|issued| issued >= day));
        if !known && sentence.contains("tinh gian bien che") && issued.year() > 2014 {
            let fault = found.at(citation.span()).with("found", citation.number);
            let fault = fault.with("new", "Nghị định số 108/2014/NĐ-CP").with("since", "10/01/2015");
            found.push(fault.help("new"));
        }
    }
}

/// K703: what the plan says of itself: number, date and body in the line of an annex or in a text.
pub fn own(context: &Context<'_>, found: &mut Found) {
    let head = &context.plan.letterhead;
    for citation in context.citations().iter().filter(|citation| citation.passage.kind == Kind::BelongsTo) {
        if citation.kind.as_ref().is_none_or(|(kind, _)| *kind != "kế hoạch") {
            continue;
        }
        let number = citation.number.split('/').next().and_then(|number| number.parse::<u32>().ok());
        let tell = |found: &mut Found, range: std::ops::Range<usize>, right: String, of: Span| {
            let fault = found.at(citation.passage.span(range.clone())).with("found", citation.passage.get(range));
            found.push(fault.with("right", right).other(of, "own").help("drop"));
        };
        if let Some(own) = head.number.as_ref().filter(|own| number.is_some_and(|number| number != own.value)) {
            tell(
                found,
                citation.range.clone(),
                format!("{}/{}", crate::viet::number::padded(own.value), head.symbol),
                own.span,
            );
        } else if let (Some(date), Some(own)) = (citation.date.as_ref(), head.date.date()) {
            if date.date(None).is_some_and(|date| date != own) {
                tell(found, date.range.clone(), own.to_string(), head.date.span);
            }
        } else if let Some((issuer, range)) = &citation.issuer
            && fold(issuer) != fold(&head.issuer.short)
            && fold(issuer) != fold(&head.issuer.full)
            && !fold(&head.issuer.short).starts_with(&fold(issuer))
        {
            tell(found, range.clone(), head.issuer.short.clone(), head.issuer.span);
        }
    }
}

/// The first ground of a local body that one of a central body follows.
fn out_of_order(context: &Context<'_>, passage: &Passage<'_>, bases: &[&Block], found: &mut Found) {
    let of = |base: &Block| {
        let range = base.range();
        context
            .citations()
            .iter()
            .find(|one| std::ptr::eq(one.passage.text, passage.text) && range.contains(&one.range.start))
    };
    let rank = |base: &Block| match of(base) {
        Some(one) if ["-UBND", "-HĐND", "-TU", "-SNV"].iter().any(|end| one.symbol.ends_with(end)) => Some(2),
        Some(one) if ["-CP", "-TTG"].iter().any(|end| one.symbol.ends_with(end)) || one.symbol.starts_with("QH") => {
            Some(1)
        }
        None if passage.get(base.range()).starts_with("Căn cứ Luật") => Some(1),
        _ => None,
    };
    let ranks: Vec<(usize, &Block)> = bases.iter().filter_map(|base| Some((rank(base)?, *base))).collect();
    let wrong = ranks.windows(2).find_map(|pair| match pair {
        [(2, local), (1, central)] => Some((local, central)),
        _ => None,
    });
    if let Some((local, central)) = wrong {
        let head = |block: &Block| passage.span(block.range().start..block.range().start + "Căn cứ".len());
        let fault = found.at(head(central)).with("fault", "order").help("order");
        found.push(fault.other(head(local), "first"));
    }
}

/// The opening: paragraphs that begin with `Căn cứ`.
fn bases<'a>(passage: &Passage<'a>) -> Vec<&'a Block> {
    let opening = passage.blocks.iter().take_while(|block| block.shape == Shape::Paragraph);
    opening.filter(|block| passage.get(block.range()).starts_with("Căn cứ ")).collect()
}

/// K704: how the grounds of a plan are set: each in a paragraph of its own, ended by `;`, the last by a stop (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, Mục II); none of them twice.
pub fn grounds(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        for block in passage.blocks.iter().take_while(|block| !matches!(block.shape, Shape::Heading(_))) {
            let text = passage.get(block.range());
            let instrument = text.contains("Luật ") || text.contains(" số ") && text.contains('/');
            if block.shape == Shape::Bullet && instrument && text.starts_with("Căn cứ ") {
                let mark = block.whole().start..block.range().start + "Căn cứ".len();
                found.push(found.at(passage.span(mark)).with("fault", "dash").help("dash"));
            }
        }
        let bases = bases(passage);
        out_of_order(context, passage, &bases, found);
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        for (at, base) in bases.iter().enumerate() {
            let (range, text) = (base.range(), passage.get(base.range()));
            if let Some(second) = text.find("; Căn cứ ").or_else(|| text.find(". Căn cứ ")) {
                let place = range.start + second..range.start + second + "; Căn cứ".len();
                found.push(found.at(passage.span(place)).with("fault", "joined").help("joined"));
            }
            let mark = text.chars().next_back().unwrap_or(';');
            let last = at + 1 == bases.len();
            let right = if last { matches!(mark, '.' | ':') } else { mark == ';' };
            if !right && bases.len() > 1 && mark != '\u{1}' {
                let end = range.end - mark.len_utf8()..range.end;
                found.push(
                    found.at(passage.span(end)).with("fault", if last { "last" } else { "end" }).help(if last {
                        "last"
                    } else {
                        "end"
                    }),
                );
            }
            let cited = context
                .citations()
                .iter()
                .find(|one| std::ptr::eq(one.passage.text, passage.text) && range.contains(&one.range.start));
            let key = cited.map(|one| upper(one.number));
            // Numbers of local bodies begin anew in each of them.
            let key = key.map(|key| {
                key + &cited.and_then(|one| one.issuer.as_ref()).map(|(issuer, _)| fold(issuer)).unwrap_or_default()
            });
            let key = key.unwrap_or_else(|| fold(text.trim_end_matches([';', '.'])));
            if let Some(first) = known.get(&key) {
                let fault = found.at(passage.span(range.clone())).with("fault", "twice").help("twice");
                found.push(fault.other(*first, "first"));
            } else {
                known.insert(key, passage.span(range));
            }
        }
    }
}
