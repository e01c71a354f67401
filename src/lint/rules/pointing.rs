//! Where texts point to (dẫn chiếu): sections, fields and criteria that are there; annexes that something points to.

use crate::lint::blocks::Shape;
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::word::key;
use crate::plan::{Item, Level, regions};
use crate::viet::number::{read_roman, roman};
use crate::viet::text::{bare, lower};

use super::annex_named_missing::is_of_another;

/// K705: `Mục VII`, `lĩnh vực 9`, `tiêu chí 9.1` that the plan does not have.
pub fn missing(context: &Context<'_>, found: &mut Found) {
    let sections = sections(context);
    let heads = ["mục", "lĩnh", "tiêu"].map(key);
    for passage in context.passages().iter().filter(|passage| passage.kind != Kind::BelongsTo) {
        for at in 0..passage.words.len() {
            // Few words begin a reference.
            if !passage.words.get(at).is_some_and(|word| heads.contains(&word.key)) {
                continue;
            }
            let Some((range, kind, count)) = section(passage, at, sections).or_else(|| field(context, passage, at))
            else {
                continue;
            };
            if !is_of_another(passage, &range) {
                let fault = found.at(passage.span(range.clone())).with("found", passage.get(range)).with("kind", kind);
                found.push(fault.with("count", count).help(kind));
            }
        }
    }
}

/// How many titled sections of the first level the body has.
fn sections(context: &Context<'_>) -> usize {
    let body = context.passages().iter().find(|passage| passage.kind == Kind::Body);
    let first = |passage: &Passage<'_>| passage.blocks.iter().filter(|block| block.shape == Shape::Heading(1)).count();
    body.map_or(0, first)
}

type Reference = Option<(std::ops::Range<usize>, &'static str, String)>;

/// `Mục VII`, `Mục II.3`: a Roman numeral beyond the sections.
fn section(passage: &Passage<'_>, at: usize, sections: usize) -> Reference {
    let (head, number) = (passage.words.get(at)?, passage.words.get(at + 1)?);
    if lower(head.text) != "mục" || passage.between(head, number) != " " || sections == 0 {
        return None;
    }
    let capitals = number.text.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    let section = read_roman(number.text).filter(|_| capitals)?;
    let beyond = usize::try_from(section).is_ok_and(|section| section > sections);
    beyond.then(|| (head.start()..number.end(), "section", roman(u32::try_from(sections).unwrap_or(0))))
}

/// `lĩnh vực 9` of a list of criteria with eight groups; `tiêu chí 7.4` that no item has.
fn field(context: &Context<'_>, passage: &Passage<'_>, at: usize) -> Reference {
    let (first, second, number) = (passage.words.get(at)?, passage.words.get(at + 1)?, passage.words.get(at + 2)?);
    let phrase = format!("{} {}", lower(first.text), lower(second.text));
    let items = &context.plan.items;
    if !number.is_number()
        || passage.between(second, number) != " "
        || !items.all.iter().any(|item| item.level == Level::Criterion)
    {
        return None;
    }
    let codes = || items.all.iter().filter_map(|item: &Item| Some((item.level, item.code.as_ref()?.value.as_str())));
    match phrase.as_str() {
        "lĩnh vực" => {
            let groups: Vec<&str> = codes().filter(|(level, _)| *level == Level::Group).map(|(_, code)| code).collect();
            let numbered = groups.len() > 1 && groups.iter().all(|code| code.parse::<u32>().is_ok());
            let has = groups.iter().any(|code| code.parse::<u32>().ok() == number.text.parse().ok());
            (items.complete && numbered && !has)
                .then(|| (first.start()..number.end(), "field", groups.len().to_string()))
        }
        "tiêu chí" if items.complete => {
            let rest = passage.get(number.start()..passage.text.len());
            let end = rest.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(rest.len());
            let code = rest.get(..end)?.trim_end_matches('.');
            let has = codes().any(|(_, own)| own == code);
            (code.contains('.') && !has)
                .then(|| (first.start()..number.start() + code.len(), "criterion", codes().count().to_string()))
        }
        _ => None,
    }
}

/// K510 for further annexes: a second one that nothing points to, where others are pointed to by their labels.
pub fn further_annex(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let (Some(body), true) = (&plan.body, plan.annexes.len() > 1) else { return };
    // Which annex a tag calls stands in the text as typed.
    let texts: Vec<String> = std::iter::once(body.as_str())
        .chain(
            context
                .passages()
                .iter()
                .filter(|passage| !matches!(passage.kind, Kind::Body | Kind::AnnexTitle | Kind::Head))
                .map(|passage| passage.text),
        )
        .map(bare)
        .collect();
    let labels = plan.annex_labels();
    let ids = regions(&plan.annexes);
    let called = |at: usize| {
        let label = labels.get(at).map(|label| bare(label)).unwrap_or_default();
        let id = ids.get(at).map(|id| bare(id)).unwrap_or_default();
        let named = |text: &String| {
            let calls = ["phu_luc", "annex"].iter().any(|call| {
                text.match_indices(call).any(|(start, _)| {
                    text.get(start..).and_then(|rest| rest.split(')').next()).is_some_and(|rest| {
                        rest.contains(&format!("\"{id}\"")) || rest.contains(&format!("\"{}\"", at + 1))
                    })
                })
            });
            let labelled = text.match_indices(&label).any(|(start, _)| {
                !text
                    .get(start + label.len()..)
                    .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_alphanumeric()))
            });
            calls || labelled
        };
        texts.iter().any(named)
    };
    let any = (0..plan.annexes.len()).any(called);
    let body = bare(body.as_str());
    if !any || ["cac phu luc", "phu luc kem theo"].iter().any(|phrase| body.contains(phrase)) {
        return;
    }
    for (at, annex) in plan.annexes.iter().enumerate() {
        if !called(at) {
            let place = annex.title.as_ref().map_or(annex.span, |title| title.span);
            let label = labels.get(at).cloned().unwrap_or_default();
            found.push(found.at(place).with("label", label).help("point"));
        }
    }
}
