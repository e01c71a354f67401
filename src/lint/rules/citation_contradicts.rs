#![doc = include_str!("citation_contradicts.md")]

use std::collections::BTreeMap;

use crate::lint::citations::Citation;
use crate::lint::context::Context;
use crate::lint::passage::Kind;
use crate::lint::rule::Found;
use crate::text::Span;
use crate::viet::Date;
use crate::viet::text::{fold, upper};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let mut known: BTreeMap<String, Vec<(Date, Span, &Citation<'_>)>> = BTreeMap::new();
    for citation in context
        .citations()
        .iter()
        .filter(|citation| !citation.is_of_party() && citation.passage.kind != Kind::BelongsTo)
    {
        let (number, place) = (citation.number, citation.span());
        let latest = context.latest_issue.map(crate::viet::Date::year);
        if let (Some(year), Some(latest), None) = (citation.year, latest, &citation.date)
            && year > latest
        {
            let fault =
                found.at(place).with("fault", "after").with("found", number).with("date", year).with("other", latest);
            found.push(fault.other(context.plan.letterhead.date.span, "issued").help("after"));
            continue;
        }
        if citation.year.is_none() && carries_a_year(&citation.symbol) {
            let fault = found.at(place).with("fault", "year").with("found", number);
            found.push(fault.with("date", "").with("other", "").help("year"));
        }
        let Some((date, written)) = citation.date.as_ref().and_then(|date| Some((date.date(None)?, date))) else {
            continue;
        };
        let day = citation.passage.span(written.range.clone());
        if let Some(year) = citation.year.filter(|year| *year != date.year()) {
            let fault = found.at(day).with("fault", "years").with("found", number).with("date", date);
            found.push(fault.with("other", year).other(place, "first").help("date"));
            continue;
        }
        let dates = known.entry(upper(number)).or_default();
        let other = dates.iter().find(|(other, _, earlier)| contradicts(citation, earlier, *other, date));
        if let Some((other, first, _)) = other {
            let fault = found.at(day).with("fault", "date").with("found", number);
            found.push(fault.with("date", date).with("other", other).other(*first, "first").help("date"));
        } else if let Some(issued) = context.latest_issue.filter(|issued| date > *issued) {
            let fault = found.at(day).with("fault", "after").with("found", number).with("date", date);
            let fault = fault.with("other", issued).other(context.plan.letterhead.date.span, "issued");
            found.push(fault.help("after"));
        }
        dates.push((date, day, citation));
    }
}

/// Decrees and circulars carry the year in the number.
fn carries_a_year(symbol: &str) -> bool {
    symbol == "NĐ-CP" || symbol.starts_with("TT-B") || symbol.starts_with("TTLT-")
}

/// True if two dates cannot both be right. Numbers start again each year, and every committee counts its own: without
/// a year in the number only a year that differs alone, a day of a central body, or one of the same body close by tells.
fn contradicts(citation: &Citation<'_>, earlier: &Citation<'_>, one: Date, other: Date) -> bool {
    if one == other {
        return false;
    }
    let central = ["-CP", "-TTG", "QH", "-BNV"].iter().any(|body| citation.symbol.contains(body));
    let same_day = (one.month(), one.day()) == (other.month(), other.day());
    let issuer = |citation: &Citation<'_>| citation.issuer.as_ref().map(|(issuer, _)| fold(issuer));
    let same_body = issuer(citation).is_none() || issuer(earlier).is_none() || issuer(citation) == issuer(earlier);
    let near = same_body && one.year() == other.year() && one.month().abs_diff(other.month()) <= 1;
    same_day || near || (central && (citation.year.is_some() || one.year() == other.year()))
}
