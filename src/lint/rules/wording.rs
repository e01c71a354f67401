//! Sentences (câu văn): stops, repetitions, capitals.

use std::collections::HashMap;

use crate::lint::blocks::{Block, Shape};
use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::folded::FoldedMap;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::syllables::is_syllable;
use crate::lint::word::Word;
use crate::plan::Field;
use crate::text::Span;
use crate::viet::letters::is_capital;
use crate::viet::text::fold;

/// K526: a sentence that begins where the one before has no stop.
pub fn no_stop_before(context: &Context<'_>, found: &mut Found) {
    let mut starts: HashMap<&str, Vec<Vec<&str>>> = HashMap::new();
    for phrase in data::entries(include_str!("../data/sentence-starts.txt")) {
        let words: Vec<&str> = phrase.split(' ').collect();
        starts.entry(words.first().copied().unwrap_or_default()).or_default().push(words);
    }
    for passage in context.passages().iter().filter(|passage| passage.kind.is_prose()) {
        for (at, pair) in passage.words.windows(2).enumerate() {
            let [before, word] = pair else { continue };
            if !has_capital(word.text) || has_capital(before.text) || passage.between(before, word) != " " {
                continue;
            }
            let Some(phrases) = starts.get(word.text) else { continue };
            let rest = passage.words.get(at + 1..).unwrap_or_default();
            let begins = phrases.iter().any(|phrase| {
                phrase.iter().zip(rest).filter(|(part, word)| **part == word.text).count() == phrase.len()
                    // A capital goes on in a name: `phòng Tổ chức Cán bộ`.
                    && rest.get(phrase.len()).is_some_and(|next| !has_capital(next.text) && next.text != "số" && passage.between(rest.get(phrase.len() - 1).unwrap_or(next), next) == " ")
            });
            if begins && !names_follow(passage, at) {
                let range = before.start()..word.end();
                found.push(found.at(passage.span(range.clone())).with("found", passage.get(range)).help("stop"));
            }
        }
    }
}

/// Words that a name follows: `ban Chỉ đạo`, `phong trào Toàn dân`, and too few words for a sentence before.
fn names_follow(passage: &Passage<'_>, at: usize) -> bool {
    let heads = [
        "phòng", "ban", "sở", "tổ", "hội", "đoàn", "đội", "trạm", "tâm", "trình", "động", "trào", "án", "thống",
        "luật", "quyết", "cổng", "mục", "nhóm", "đề", "chuyên", "tên", "là", "gọi", "trang", "lệnh", "của", "tháng",
        "ngày", "lớp", "số", "bộ", "cục", "khoa", "viện", "và", "chữ", "ghi", "nghị",
    ];
    let before = passage.words.get(at).map(|word| word.text).unwrap_or_default();
    let start = passage.block(passage.words.get(at).map_or(0, Word::start)).map_or(0, |block| block.range().start);
    let few = passage.words.get(at).map_or(0, |word| passage.words_in(start..word.end()).len()) < 3;
    // `Bộ phận Tiếp nhận`: the name has begun.
    let begun = at.checked_sub(1).and_then(|above| passage.words.get(above)).is_some_and(|above| {
        has_capital(above.text) && passage.words.get(at).is_some_and(|word| passage.between(above, word) == " ")
    });
    heads.contains(&before) || few || begun
}

/// K527: a paragraph of the body without a stop, where its neighbours have one.
pub fn no_stop_behind(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| matches!(passage.kind, Kind::Body | Kind::AnnexText)) {
        let ends = |block: &Block| passage.get(block.range()).chars().next_back().unwrap_or('.');
        let line =
            |block: &&Block| matches!(block.shape, Shape::Bullet | Shape::Number | Shape::Letter | Shape::Paragraph);
        let lines: Vec<&Block> = passage.blocks.iter().filter(line).collect();
        let open = |block: &&&Block| ends(block).is_alphanumeric() || ends(block) == '%';
        let faulty: Vec<&&Block> = lines.iter().filter(open).collect();
        let whole = lines.iter().filter(|block| matches!(ends(block), '.' | ';' | ':' | '!' | '?')).count();
        // A style without stops is a style; a line that only heads those under it has none.
        if faulty.len() > 2 || whole < 4 || faulty.len() * 4 > whole {
            continue;
        }
        for block in faulty {
            if heads_others(passage, block) || passage.words_in(block.range()).len() < 5 {
                continue;
            }
            let end = block.range().end;
            let last = passage.words_in(block.range()).last().map_or(end, Word::start);
            found.push(found.at(passage.span(last..end)).help("stop"));
        }
    }
}

/// True for a line with a list right under it.
fn heads_others(passage: &Passage<'_>, block: &Block) -> bool {
    let next = passage.blocks.iter().find(|other| other.range().start > block.range().start);
    next.is_some_and(|next| {
        let depth = |block: &Block| {
            let before = passage.get(0..block.whole().start);
            before.len() - before.rfind('\n').map_or(0, |end| end + 1)
        };
        depth(next) > depth(block) || next.shape == Shape::Row
    })
}

/// K528: a heading that ends in a stop or comma.
pub fn heading_stop(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages() {
        let headings = passage.blocks.iter().filter(|block| matches!(block.shape, Shape::Heading(_)));
        for block in headings {
            let text = passage.get(block.range());
            if text.ends_with(['.', ';', ',']) && !text.ends_with("...") {
                let end = block.range().end;
                found.push(
                    found
                        .at(passage.span(end - 1..end))
                        .with("mark", text.get(text.len() - 1..).unwrap_or_default())
                        .help("drop")
                        .fix(passage.fix(end - 1..end, "")),
                );
            }
        }
    }
}

/// K529: a paragraph that stands twice, and a sentence that three rows have.
pub fn said_again(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| matches!(passage.kind, Kind::Body | Kind::AnnexText)) {
        let mut known: HashMap<String, Span> = HashMap::new();
        for block in passage.blocks {
            let masked = passage.get(block.range()).contains('\u{1}');
            if matches!(block.shape, Shape::Row | Shape::Heading(_))
                || masked
                || passage.words_in(block.range()).len() < 6
            {
                continue;
            }
            let text = passage.get(block.range());
            // Grounds that stand twice are told as such.
            if text.starts_with("Căn cứ ") || text.ends_with(':') {
                continue;
            }
            let place = passage.span(block.range());
            match known.get(&fold(text.trim_end_matches(['.', ';']))) {
                Some(first) => {
                    let fault = found.at(place).with("kind", "paragraph").with("count", 2);
                    found.push(fault.other(*first, "first").help("drop"));
                }
                None => {
                    known.insert(fold(text.trim_end_matches(['.', ';'])), place);
                }
            }
        }
    }
    sentences_of_rows(context, found);
}

/// Sentences of seven words or more that stand in three remedies or more beside other words; one that rows share as a
/// whole is the office's way to say that they are treated alike.
fn sentences_of_rows(context: &Context<'_>, found: &mut Found) {
    let mut said: FoldedMap<'_, Vec<(Span, bool)>> = FoldedMap::default();
    for passage in context.passages() {
        let Kind::Field(_, Field::Solutions | Field::Cause) = passage.kind else { continue };
        for block in passage.blocks {
            let text = passage.get(block.range());
            let mut start = block.range().start;
            for sentence in text.split_inclusive(['.', ';']) {
                let words = sentence.trim().trim_end_matches(['.', ';']);
                let at = start + (sentence.len() - sentence.trim_start().len());
                start += sentence.len();
                if words.split_whitespace().nth(6).is_some() && !words.ends_with(':') {
                    let whole = words.len() + 2 > passage.text.trim().len();
                    said.entry(words).push((passage.span(at..at + words.len()), whole));
                }
            }
        }
    }
    let again = |places: &Vec<_>| places.len() > 2 && places.iter().any(|(_, whole)| !whole);
    for places in said.into_values().filter(again) {
        let Some(((first, _), rest)) = places.split_first() else { continue };
        let fault = found.at(*first).with("kind", "sentence").with("count", places.len());
        let fault = rest.iter().fold(fault, |fault, (place, _)| fault.other(*place, "also"));
        found.push(fault.help("own"));
    }
}

/// K713: a sentence typed in capitals in a cell or paragraph.
pub fn capital_sentence(context: &Context<'_>, found: &mut Found) {
    let read = |kind: Kind| kind.is_prose() || matches!(kind, Kind::Name(_));
    for passage in context.passages().iter().filter(|passage| read(passage.kind)) {
        for block in passage.blocks.iter().filter(|block| !matches!(block.shape, Shape::Heading(_) | Shape::Row)) {
            let words = passage.words_in(block.range());
            if !words.iter().any(|word| is_loud(word.text)) {
                continue;
            }
            let loud = |word: &&Word<'_>| is_loud(word.text) && word.text.chars().count() > 1 && is_syllable(word.text);
            let run = words.split(|word| !loud(&word)).max_by_key(|run| run.len()).unwrap_or_default();
            if let ([first, .., last], true) = (run, run.len() > 3 && passage.kind.is_prose()) {
                let range = first.start()..last.end();
                // A unit's or a form's name in capitals stands by itself or in quotation marks.
                let quoted = passage.get(0..range.start).ends_with(['"', '“', '«', '*']);
                if !quoted && words.len() > run.len() {
                    found.push(found.at(passage.span(range.clone())).with("found", passage.get(range)).help("small"));
                }
            } else if let Some(stray) = stray_capitals(passage, words) {
                found.push(found.at(passage.span(stray.range())).with("found", stray.text).help("small"));
            }
        }
    }
}

/// True for capitals alone. The first letter tells it of most words.
fn is_loud(word: &str) -> bool {
    word.chars().all(is_capital)
}

/// One word in capitals behind an abbreviation, `văn bản QPPL LUẬT sau rà soát`.
fn stray_capitals<'a>(passage: &Passage<'_>, words: &'a [Word<'a>]) -> Option<&'a Word<'a>> {
    let loud = |word: &Word<'_>| is_loud(word.text) && word.text.chars().count() > 2;
    let marked = |word: &Word<'_>| word.text.chars().any(|letter| !letter.is_ascii() && letter != 'Đ');
    // A heading is in capitals as a whole.
    if words.iter().filter(|word| loud(word)).count() * 2 > words.len() {
        return None;
    }
    words.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        let behind = loud(one) && loud(other) && passage.between(one, other) == " ";
        (behind && !is_syllable(one.text) && is_syllable(other.text) && marked(other)).then_some(other)
    })
}
