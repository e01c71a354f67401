//! Random edits in Word, taken into the plan: a build of it says the edited words, and a renewal has nothing to refuse.

use std::collections::BTreeSet;

use kehoach::docx::Package;
use kehoach::take::Taken;

use super::dice::Dice;
use super::sample::{edited, main_of, reopened};
use super::take::{PLAN, built, renewed, taken};

/// As many rounds as a test run has patience for; `KEHOACH_ROUNDS=5000 cargo test --release take_random` for more,
/// `KEHOACH_SEED=117` for one round alone.
const ROUNDS: u64 = 200;

/// Byte ranges of the elements of a name in a text, whole.
fn elements(main: &str, name: &str) -> Vec<std::ops::Range<usize>> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let starts = main.match_indices(&open).map(|(at, _)| at);
    starts.filter_map(|at| main[at..].find(&close).map(|end| at..at + end + close.len())).collect()
}

/// The words of each `w:t` in a stretch.
fn texts(main: &str, within: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let part = &main[within.clone()];
    let starts = part.match_indices("<w:t xml:space=\"preserve\">").map(|(at, open)| within.start + at + open.len());
    starts.filter_map(|at| Some(at..at + main[at..].find("</w:t>")?)).collect()
}

/// An edit: what it did, and words that show it, if they are to be there.
#[derive(Debug)]
struct Edited {
    what: &'static str,
    words: Option<String>,
}

/// One edit somewhere in what was generated.
fn edit(main: &mut String, dice: &mut Dice, round: usize) -> Option<Edited> {
    let word = format!("sửa{round}x{}", dice.roll(1000));
    let body = main.find("<w:body>")?..main.len();
    match dice.roll(8) {
        // A word put in, or in the place of another.
        which @ 0..=3 => {
            let all = texts(main, body);
            let text = all[dice.roll(all.len())].clone();
            // In a line of capitals people type capitals.
            let capitals = main[text.clone()].to_uppercase() == main[text.clone()];
            let word = if capitals { word.to_uppercase() } else { word };
            let words: Vec<(usize, &str)> = main[text.clone()]
                .split_inclusive([' ', '\u{A0}'])
                .scan(0, |at, word| {
                    *at += word.len();
                    Some((*at - word.len(), word))
                })
                .collect();
            let (at, old) = *words.get(dice.roll(words.len()))?;
            let start = text.start + at;
            let end = start + old.trim_end().len();
            let (what, range, new) = match which {
                0 => ("put in", start..start, format!("{word} ")),
                1 => ("behind", end..end, format!(" {word}")),
                2 => ("replaced", start..end, word.clone()),
                _ => ("deleted", start..start + old.len(), String::new()),
            };
            main.replace_range(range, &new);
            Some(Edited { what, words: (what != "deleted").then_some(word) })
        }
        which @ (4 | 5) => {
            let rows = elements(main, "w:tr");
            let row = rows[dice.roll(rows.len())].clone();
            let words = main[row.clone()].to_owned();
            if words.contains("<w:bookmark") || words.contains("tblHeader") || words.matches("<w:tc>").count() < 3 {
                return None;
            }
            if which == 4 {
                main.replace_range(row, "");
                return Some(Edited { what: "row deleted", words: None });
            }
            let cells = texts(&words, 0..words.len());
            let cell = cells.get(1)?.clone();
            let copy = format!("{}{word} và {}{}", &words[..cell.start], &words[cell.clone()], &words[cell.end..]);
            main.insert_str(row.end, &copy);
            Some(Edited { what: "row copied", words: Some(word) })
        }
        6 => {
            let rows = elements(main, "w:tr");
            let (one, other) = (rows[dice.roll(rows.len())].clone(), rows[dice.roll(rows.len())].clone());
            let words = main[one.clone()].to_owned();
            let plain = |words: &str| !words.contains("<w:bookmark") && words.matches("<w:tc>").count() >= 3;
            if one == other || !plain(&words) || !plain(&main[other.clone()]) || words.contains("tblHeader") {
                return None;
            }
            if other.start > one.start {
                main.insert_str(other.end, &words);
                main.replace_range(one, "");
            } else {
                main.replace_range(one, "");
                main.insert_str(other.end, &words);
            }
            Some(Edited { what: "row moved", words: None })
        }
        _ => {
            let paragraphs = elements(main, "w:p");
            let one = paragraphs[dice.roll(paragraphs.len())].clone();
            let words = main[one.clone()].to_owned();
            let in_table = main[..one.start].rfind("<w:tbl>") > main[..one.start].rfind("</w:tbl>");
            if in_table
                || words.contains("<w:bookmark")
                || words.contains("<w:sectPr")
                || texts(&words, 0..words.len()).is_empty()
            {
                return None;
            }
            if dice.once_in(2) {
                main.replace_range(one, "");
                return Some(Edited { what: "paragraph deleted", words: None });
            }
            main.insert_str(
                one.end,
                &format!("<w:p><w:r><w:t xml:space=\"preserve\">Thêm {word} vào đây.</w:t></w:r></w:p>"),
            );
            Some(Edited { what: "paragraph added", words: Some(word) })
        }
    }
}

#[derive(Default)]
struct Tally {
    taken: usize,
    left: usize,
    whole: usize,
    kinds: BTreeSet<&'static str>,
}

fn round(seed: u64, base: &Package, tally: &mut Tally) {
    let mut dice = Dice(seed);
    let edits = 1 + dice.roll(4);
    let mut done = Vec::new();
    let mut main = main_of(base);
    for number in 0..edits {
        done.extend(edit(&mut main, &mut dice, number));
    }
    if main == main_of(base) {
        return;
    }
    let file = edited(base, |_| main.clone());
    tally.kinds.extend(done.iter().map(|one| one.what));
    let found = taken(PLAN, &file);
    tally.taken += found.taken.len();
    tally.left += found.left.len();
    proves(seed, &found, &file, &done);
    if found.left.is_empty() {
        tally.whole += 1;
        let renewal = renewed(&found.after, &file);
        let renewal = renewal.unwrap_or_else(|codes| panic!("seed {seed}: {codes:?} {done:?}\n{}", found.after));
        let now = renewal.package.as_ref().map_or(main, |package| main_of(&reopened(package)));
        for word in done.iter().filter_map(|one| one.words.as_ref()) {
            let there = main_of(&file).contains(word.as_str());
            assert!(!there || now.contains(word.as_str()), "seed {seed}: {word} is gone: {done:?}");
        }
    }
}

/// What was taken stands in a build; comments stay; a second time there is nothing to take.
fn proves(seed: u64, found: &Taken, file: &Package, done: &[Edited]) {
    let (main, fresh) = (main_of(file), main_of(&built(&found.after)));
    let told = format!("{:?}", found.left);
    for word in done.iter().filter_map(|one| one.words.as_ref()).filter(|word| main.contains(word.as_str())) {
        let lost = !fresh.to_lowercase().contains(&word.to_lowercase());
        assert!(
            !lost || told.contains(word.as_str()),
            "seed {seed}: {word} is neither taken nor told: {done:?}\n{}",
            found.after
        );
    }
    let gone: String = found.taken.iter().flat_map(|one| one.gone.clone()).collect();
    for comment in ["# Kế hoạch của xã", "# hỏi lại văn phòng", "# việc đầu năm", "# sớm"] {
        let stays = found.after.contains(comment) || gone.contains(comment);
        assert!(stays, "seed {seed}: {comment}: {done:?}\n{}", found.after);
    }
    let again = taken(&found.after, file);
    assert!(again.taken.is_empty() && again.left.len() == found.left.len(), "seed {seed}: {done:?}\n{again:#?}");
}

#[test]
fn what_is_taken_is_what_a_build_says() {
    let base = built(PLAN);
    let rounds = std::env::var("KEHOACH_ROUNDS").ok().map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    if let Ok(seed) = std::env::var("KEHOACH_SEED") {
        return round(seed.parse().unwrap(), &base, &mut Tally::default());
    }
    let half = |first: u64| {
        let mut tally = Tally::default();
        (first..rounds).step_by(2).for_each(|seed| round(seed, &base, &mut tally));
        tally
    };
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| half(1));
        (half(0), odd.join().unwrap())
    });
    let (taken, left, whole) = (even.taken + odd.taken, even.left + odd.left, even.whole + odd.whole);
    assert_eq!(even.kinds.union(&odd.kinds).count(), 9, "every kind of edit is tried");
    // Much of a page is no plan's to say: the national heading, heads of columns, numbers that are counted.
    assert!(taken > left && whole as u64 > rounds / 4, "{taken} taken, {left} left; {whole} of {rounds} files whole");
}
