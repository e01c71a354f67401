//! Random edits, then a renewal: outside nothing changes, inside nothing of a person's is lost unsaid.

use std::collections::BTreeMap;

use kehoach::diag::Diagnostics;
use kehoach::docx::change::ChangeKind;
use kehoach::docx::renew::{Outcome, Renewal, Request, regions, renew};
use kehoach::docx::{Package, region};

use super::dice::Dice;
use super::renew::words;
use super::sample::{Sample, main_of, row, sample};

/// As many rounds as a test run has patience for; `KEHOACH_ROUNDS=50000 cargo test --release random` for more,
/// `KEHOACH_SEED=12147` for one round alone.
const ROUNDS: u64 = 2_000;
/// A second renewal is tried after every so many of the first.
const TWICE: u64 = 4;

/// A small plan: what a round costs is reading XML.
fn small() -> Sample {
    let mut plan = sample();
    plan.body.truncate(2);
    plan.annexes[0].rows.truncate(2);
    plan.annexes[1].rows.truncate(1);
    plan.annexes[1].columns.truncate(2);
    plan.annexes[1].rows.iter_mut().for_each(|row| row.truncate(2));
    plan
}

/// A few plans that the small one may have become.
fn later() -> Vec<Sample> {
    let mut rows = small();
    rows.annexes[0].rows[1][3] = "Quý IV năm 2021".into();
    rows.annexes[0].rows.push(row(&["9", "Nhiệm vụ bổ sung", "Phòng Tư pháp", "Quý I"]));
    let mut body = rows.clone();
    body.body.push("Ủy ban nhân dân các xã báo cáo kết quả.".into());
    body.annexes[1].footnote = Some("Theo số liệu năm 2021.");
    let mut columns = small();
    columns.annexes[1].columns.push("Ghi chú");
    columns.annexes[1].rows.iter_mut().for_each(|row| row.push("x".into()));
    let mut fewer = body.clone();
    fewer.annexes.remove(0);
    let mut more = small();
    let mut third = more.annexes[1].clone();
    third.id = "3".into();
    more.annexes.push(third);
    vec![rows, body, columns, fewer, more]
}

/// Byte ranges of the elements of a name that begin in `main`, whole.
fn elements(main: &str, name: &str) -> Vec<std::ops::Range<usize>> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let starts = main.match_indices(&open).map(|(at, _)| at);
    starts.filter_map(|at| main[at..].find(&close).map(|end| at..at + end + close.len())).collect()
}

/// What a person did.
#[derive(Debug)]
struct Edited {
    kind: Kind,
    /// What shows it in the file: words written, a bookmark's name, a colour; the words taken out.
    word: String,
    /// The region it was done in, where it was in one.
    region: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Words,
    Deleted,
    Looks,
    Bookmark,
    /// A link, a permission to edit, a smart tag, a picture.
    Thing,
    Tracked,
    Comment,
    Moved,
    Copied,
    Break,
    /// Marks deleted, moved or doubled.
    Marks,
}

/// The region a byte of the main part lies in.
fn region_at(main: &str, at: usize) -> Option<String> {
    region::find(main)?.into_iter().find(|one| one.outer.contains(&at)).map(|one| one.id.to_string())
}

/// One edit somewhere.
fn edit(main: &mut String, dice: &mut Dice, round: usize) -> Option<Edited> {
    let word = format!("sửa{round}x{}", dice.roll(1000));
    let runs = elements(main, "w:r");
    let one = runs[dice.roll(runs.len())].clone();
    let run = main[one.clone()].to_owned();
    let paragraphs = elements(main, "w:p");
    let paragraph = paragraphs[dice.roll(paragraphs.len())].clone();
    let rows = elements(main, "w:tr");
    let row = rows[dice.roll(rows.len())].clone();
    let (kind, at, word, range, new) = match dice.roll(13) {
        0 | 1 => {
            let at = one.start + run.rfind("</w:t>")?;
            (Kind::Words, at, word.clone(), at..at, word)
        }
        2 => {
            let copy = main[row.clone()].to_owned();
            let cell = copy.find("</w:t>")?;
            // Word gives copied bookmarks no second name.
            let copy = without_marks(&format!("{}{word}{}", &copy[..cell], &copy[cell..]));
            (Kind::Words, row.start, word, row.end..row.end, copy)
        }
        3 => {
            let new = format!("<w:p><w:r><w:t>{word}</w:t></w:r></w:p>");
            (Kind::Words, paragraph.start, word, paragraph.start..paragraph.start, new)
        }
        4 => {
            // A colour of its own shows the run again, wherever it stands.
            let colour = format!("{:06X}", 0xA0_0000 + round * 0x1000 + dice.roll(0x1000));
            if run.contains("<w:rPr>") || !run.contains("<w:t") {
                return None;
            }
            let at = one.start + "<w:r>".len();
            let look = format!("<w:rPr><w:b/><w:color w:val=\"{colour}\"/></w:rPr>");
            (Kind::Looks, at, colour, at..at, look)
        }
        5 => {
            let id = 5000 + round * 10 + dice.roll(10);
            let mark = format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{word}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
            (Kind::Bookmark, one.start, word, one.start..one.start, mark)
        }
        6 => {
            let number = 7000 + round;
            let new = format!("<w:ins w:id=\"{number}\" w:author=\"A\"><w:r><w:t>{word}</w:t></w:r></w:ins>");
            (Kind::Tracked, one.start, word, one.end..one.end, new)
        }
        7 => {
            let new = "<w:r><w:commentReference w:id=\"0\"/></w:r>".to_owned();
            (Kind::Comment, one.start, String::new(), one.end..one.end, new)
        }
        which @ (8 | 9) => {
            // An annex moved, or copied, to the front of the text.
            let found = region::find(main)?;
            let region = found.get(dice.roll(found.len().max(1)))?.clone();
            if !region.id.to_string().starts_with("annex") {
                return None;
            }
            let block = main[region.outer.clone()].to_owned();
            if which == 8 {
                main.replace_range(region.outer, "");
            }
            *main = main.replacen("<w:body>", &format!("<w:body>{block}"), 1);
            let kind = if which == 8 { Kind::Moved } else { Kind::Copied };
            return Some(Edited { kind, word: String::new(), region: Some(region.id.to_string()) });
        }
        10 => {
            // A row's words taken out with it, or a run's.
            let text = run.split("<w:t").nth(1)?.split_once('>')?.1.split_once("</w:t>")?.0.to_owned();
            if text.chars().count() < 6 || main.matches(&text).count() != 1 {
                return None;
            }
            let inside = elements(main, "w:tr").into_iter().find(|row| row.contains(&one.start));
            let range = inside.filter(|_| dice.roll(2) == 0).unwrap_or(one.clone());
            if main[range.clone()].contains("<w:bookmark") || main[range.clone()].contains("<w:sdt>") {
                return None;
            }
            (Kind::Deleted, one.start, text, range, String::new())
        }
        11 => {
            // A break in the middle of a region.
            let new = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>".to_owned();
            let region = region_at(main, paragraph.start)?;
            if !region.starts_with("annex") || rows.iter().any(|row| row.contains(&paragraph.start)) {
                return None;
            }
            (Kind::Break, paragraph.start, String::new(), paragraph.start..paragraph.start, new)
        }
        _ => {
            let new = format!(
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr><w:r><w:t>{word}</w:t></w:r></w:p>"
            );
            let found = region::find(main)?;
            let at = found.get(dice.roll(found.len().max(1)))?.outer.start;
            if !main[..at].ends_with("</w:p>") {
                return None;
            }
            main.insert_str(at, &new);
            return Some(Edited { kind: Kind::Words, word, region: None });
        }
    };
    // What is typed before the first paragraph of a region is not in it.
    let before = region::find(main)?.iter().any(|one| range == (one.outer.start..one.outer.start));
    let region = region_at(main, at).filter(|_| !before);
    main.replace_range(range, &new);
    Some(Edited { kind, word, region })
}

/// Every bookmark of a region's own: its name and the whole element of its start.
fn marks(main: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let starts = main.match_indices("<w:bookmarkStart ").map(|(at, _)| at);
    let all = starts.filter_map(|at| {
        let end = at + main[at..].find("/>")? + 2;
        let name = main[at..end].split("w:name=\"").nth(1)?.split('"').next()?.to_owned();
        let region = name.strip_prefix("kehoach_")?;
        let is_mark = !region.ends_with("_ref") && !["number", "date", "signer"].contains(&region);
        is_mark.then_some((name, at..end))
    });
    all.collect()
}

/// Takes out the bookmark that starts at a range.
fn unmark(main: &mut String, start: std::ops::Range<usize>) {
    let id = main[start.clone()].split("w:id=\"").nth(1).unwrap().split('"').next().unwrap();
    let end = format!("<w:bookmarkEnd w:id=\"{id}\"/>");
    let at = main.find(&end);
    let range = at.map(|at| at..at + end.len());
    main.replace_range(range.unwrap_or(0..0), "");
    main.replace_range(start, "");
}

/// Damage to the marks: what people do in Word with paragraphs and rows that carry them, and what nobody does.
fn damage(main: &mut String, dice: &mut Dice) -> Option<Edited> {
    let marks = marks(main);
    let (name, start) = marks.get(dice.roll(marks.len().max(1)))?.clone();
    let element = |main: &str, name: &str| {
        let open = main[..start.start].rfind(&format!("<{name}>"))?;
        let close = format!("</{name}>");
        let end = open + main[open..].find(&close)? + close.len();
        (start.end <= end).then_some(open..end)
    };
    let done = |kind, word: &str| Some(Edited { kind, word: word.to_owned(), region: None });
    let paragraphs = elements(main, "w:p");
    match dice.roll(9) {
        // The paragraph or the row that carries it goes.
        0 => {
            let range = element(main, "w:p")?;
            if main[range.clone()].contains("<w:sectPr") || main[range.end..].starts_with("</w:tc>") {
                return None;
            }
            main.replace_range(range, "");
            done(Kind::Marks, "")
        }
        1 => {
            let range = element(main, "w:tr")?;
            main.replace_range(range, "");
            done(Kind::Marks, "")
        }
        // It goes alone, or with the other one.
        2 => {
            unmark(main, start);
            done(Kind::Marks, "")
        }
        3 => {
            let stem = name.trim_end_matches("__end").to_owned();
            for name in [format!("{stem}__end"), stem] {
                let found = self::marks(main).into_iter().find(|(one, _)| *one == name);
                if let Some((_, start)) = found {
                    unmark(main, start);
                }
            }
            done(Kind::Marks, "")
        }
        // It moves to another paragraph, or stands there too.
        which @ (4..=6) => {
            let at = paragraphs[dice.roll(paragraphs.len())].end - "</w:p>".len();
            let id = 9_000 + dice.roll(900);
            let mark = format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
            main.insert_str(at, &mark);
            if which < 6 {
                let old = self::marks(main)
                    .into_iter()
                    .find(|(one, at)| *one == name && !main[at.clone()].contains(&id.to_string()));
                unmark(main, old?.1);
            }
            done(Kind::Marks, "")
        }
        // Words right before the paragraph that carries it, or right behind.
        which => {
            let word = format!("canh{}", dice.roll(100_000));
            let range = element(main, "w:p")?;
            let at = if which == 7 { range.start } else { range.end };
            main.insert_str(at, &format!("<w:p><w:r><w:t>{word}</w:t></w:r></w:p>"));
            done(Kind::Words, &word)
        }
    }
}

/// A thing that no plan generates, round a run or behind it.
fn thing(main: &mut String, dice: &mut Dice) -> Option<Edited> {
    let word = format!("vat{}", dice.roll(100_000));
    let runs = elements(main, "w:r");
    let run = runs[dice.roll(runs.len())].clone();
    let number = 8_000 + dice.roll(1_000);
    let (before, behind) = match dice.roll(4) {
        0 => (format!("<w:hyperlink w:anchor=\"{word}\">"), "</w:hyperlink>".to_owned()),
        1 => (format!("<w:permStart w:id=\"{number}\" w:ed=\"{word}\"/>"), format!("<w:permEnd w:id=\"{number}\"/>")),
        2 => (format!("<w:smartTag w:uri=\"urn:x\" w:element=\"{word}\">"), "</w:smartTag>".to_owned()),
        _ => (
            String::new(),
            format!("<w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"{word}\"/></w:pict></w:r>"),
        ),
    };
    let region = region_at(main, run.start);
    main.insert_str(run.end, &behind);
    main.insert_str(run.start, &before);
    Some(Edited { kind: Kind::Thing, word, region })
}

fn without_marks(xml: &str) -> String {
    let mut out = xml.to_owned();
    for open in ["<w:bookmarkStart ", "<w:bookmarkEnd "] {
        while let Some(at) = out.find(open) {
            let end = at + out[at..].find("/>").unwrap() + 2;
            out.replace_range(at..end, "");
        }
    }
    out
}

/// The main part without the regions and without what holds a section together.
fn outside(main: &str) -> String {
    let mut main = main.to_owned();
    let mut regions: Vec<_> = region::find(&main).unwrap().into_iter().map(|one| one.outer).collect();
    regions.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in regions {
        main.replace_range(range, "");
    }
    main
}

fn words_outside(main: &str) -> Vec<String> {
    let main = outside(main);
    elements(&main, "w:r").into_iter().map(|range| main[range].to_owned()).collect()
}

/// The outcome of one round.
#[derive(Default)]
struct Tally {
    renewed: u64,
    refused: u64,
}

/// All that a refusal says, as one text.
fn told(found: &Diagnostics) -> String {
    found.iter().flat_map(|one| one.args.iter()).map(|(_, value)| format!("{value}\n")).collect()
}

/// What holds where a renewal was refused: each edit of a region that is refused for its edits stands in the list.
/// A later edit may have taken an earlier one out of `main`.
fn refusal_names_the_edits(
    seed: u64,
    found: &Diagnostics,
    done: &[Edited],
    main: &str,
    names: &BTreeMap<String, String>,
) {
    assert!(found.has_errors() && !done.is_empty(), "seed {seed}: refused without an edit: {:#?}", words(found));
    let refused = |code: &str, region: &str| {
        let of = |one: &&kehoach::diag::Diagnostic| one.args.iter().any(|(_, value)| value == region);
        found.iter().filter(|one| one.code.0 == code).any(|one| of(&one))
    };
    let all = told(found);
    for one in done {
        let Some(name) = one.region.as_ref().and_then(|id| names.get(id)) else { continue };
        // Damaged marks may leave an edit outside.
        let is_inside = main.find(&one.word).is_some_and(|at| region_at(main, at) == one.region);
        if one.kind == Kind::Words && is_inside && refused("K650", name) {
            assert!(all.contains(&one.word), "seed {seed}: {} is not named: {done:?} {:#?}", one.word, words(found));
        }
    }
}

/// What holds where it was done: everything a person wrote is there, what was deleted stays deleted, looks that went
/// are told.
fn nothing_is_gone(seed: u64, renewal: &Renewal, done: &[Edited], before: &str, after: &str) {
    for one in done {
        let there = after.contains(&one.word);
        match one.kind {
            // A later edit may have taken an earlier one out.
            Kind::Words | Kind::Bookmark | Kind::Thing | Kind::Tracked => {
                assert!(there || !before.contains(&one.word), "seed {seed}: {} is gone", one.word)
            }
            // A new annex may say the same.
            Kind::Deleted if renewal.report.iter().any(|change| change.outcome == Outcome::Added) => {}
            Kind::Deleted => {
                let back = after.matches(&one.word).count() > before.matches(&one.word).count();
                assert!(!back, "seed {seed}: «{}» is back: {:?}", one.word, renewal.report);
            }
            Kind::Looks if !there && before.contains(&one.word) => {
                let change = renewal.report.iter().find(|change| Some(&change.region) == one.region.as_ref());
                let of_looks = |what: ChangeKind| matches!(what, ChangeKind::Formatted | ChangeKind::FormattingGone);
                let named = change.is_some_and(|change| change.edits.iter().any(|edit| of_looks(edit.what)));
                assert!(named, "seed {seed}: looks went unsaid: {done:?} {:?}", renewal.report);
            }
            Kind::Comment => {
                let count = |main: &str| main.matches("<w:commentReference").count();
                assert_eq!(count(before), count(after), "seed {seed}: a comment");
            }
            Kind::Break => {
                // A mark may have been moved into its paragraph.
                let kept = after.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr>");
                assert!(kept, "seed {seed}: a section break");
            }
            Kind::Copied | Kind::Moved | Kind::Looks | Kind::Marks => {}
        }
    }
}

/// What was generated is not left beside what takes its place. `mains`: built, then as a person left it, then renewed,
/// and the fresh build.
fn nothing_is_doubled(seed: u64, mains: [&str; 4], done: &[Edited]) {
    for words in
        ["Nhiệm vụ số 1 về", "Sản phẩm thứ 1", "Nâng cao trách nhiệm", ">KẾ HOẠCH<", ">Nơi nhận:<", "- Lưu: VT"]
    {
        let [built, before, after, fresh] = mains.map(|main| main.matches(words).count());
        let most = fresh.max(before + fresh.saturating_sub(built));
        assert!(after <= most, "seed {seed}: «{words}» is left: {done:?}");
    }
}

fn round(seed: u64, base: &Package, base_main: &str, plans: &[(bool, Package)], tally: &mut Tally) {
    let mut dice = Dice(seed);
    let mut old = base.clone();
    let mut main = base_main.to_owned();
    let edits = 1 + dice.roll(3);
    let mut done: Vec<Edited> = (0..edits).filter_map(|round| edit(&mut main, &mut dice, round)).collect();
    if seed % 3 == 2 {
        done.extend(thing(&mut main, &mut Dice(!seed)));
    }
    if seed % 5 < 2 {
        let mut dice = Dice(seed.rotate_left(32));
        let times = 1 + dice.roll(2);
        done.extend((0..times).filter_map(|_| damage(&mut main, &mut dice)));
    }
    let marked = !done.iter().any(|one| one.kind == Kind::Marks);
    let part = old.main().to_owned();
    old.set_part(&part, main.clone());
    let (same_shape, fresh) = &plans[dice.roll(plans.len())];
    let keep = if dice.roll(2) == 0 { vec!["all".to_owned()] } else { Vec::new() };
    let request = Request { keep, ..Request::default() };
    let renewal = match renew(&old, fresh, &request) {
        Ok(renewal) => renewal,
        Err(found) => {
            tally.refused += 1;
            return refusal_names_the_edits(seed, &found, &done, &main, &regions(base).unwrap());
        }
    };
    tally.renewed += 1;
    let Some(new) = &renewal.package else { return };
    let after = main_of(new);
    // Regions whose marks were put right are not where they were found before.
    if *same_shape && marked {
        assert!(outside(&main) == outside(&after), "seed {seed}: bytes outside of the regions changed");
    }
    if marked {
        assert_eq!(words_outside(&main), words_outside(&after), "seed {seed}");
    }
    nothing_is_gone(seed, &renewal, &done, &main, &after);
    nothing_is_doubled(seed, [base_main, &main, &after, &main_of(fresh)], &done);
    for name in &renewal.touched_parts {
        assert!([part.as_str(), "word/footnotes.xml"].contains(&name.as_str()), "seed {seed}: {name}");
    }
    if seed.is_multiple_of(TWICE) {
        let twice = renew(new, fresh, &request).unwrap_or_else(|found| panic!("seed {seed}: {:#?}", words(&found)));
        // A stray mark may have gone with another region.
        assert!(
            twice.package.is_none() || !marked,
            "seed {seed}: {done:?} {:?} {:?}",
            twice.touched_parts,
            twice.report
        );
    }
}

#[test]
fn nothing_a_person_wrote_is_lost_unsaid() {
    let base = small().build();
    let main = main_of(&base);
    let plans: Vec<(bool, Package)> = later().iter().map(|plan| (plan.annexes.len() == 2, plan.build())).collect();
    let rounds = std::env::var("KEHOACH_ROUNDS").ok().map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    if let Ok(seed) = std::env::var("KEHOACH_SEED") {
        return round(seed.parse().unwrap(), &base, &main, &plans, &mut Tally::default());
    }
    // Two threads: this test takes longer than any other.
    let half = |first: u64| {
        let mut tally = Tally::default();
        (first..rounds).step_by(2).for_each(|seed| round(seed, &base, &main, &plans, &mut tally));
        tally
    };
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| half(1));
        (half(0), odd.join().unwrap())
    });
    let (renewed, refused) = (even.renewed + odd.renewed, even.refused + odd.refused);
    assert!(renewed > rounds / 10 && refused > rounds / 10, "{renewed} renewed, {refused} refused");
}
