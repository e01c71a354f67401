//! Random edits, then a renewal: outside nothing changes, inside nothing of a person's is lost unsaid.

use kehoach::docx::renew::{Request, renew};
use kehoach::docx::{Package, region};

use super::renew::words;
use super::sample::{Sample, main_of, row, sample};

/// As many rounds as a test run has patience for; `ROUNDS=5000 cargo test random` for more.
const ROUNDS: u64 = 250;

/// Numbers from a seed (splitmix64), the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

/// A small plan: what a round costs is reading XML.
fn small() -> Sample {
    let mut plan = sample();
    plan.annexes[0].rows.truncate(3);
    plan.annexes[1].rows.truncate(2);
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

/// One edit somewhere; gives the words a person wrote with it, where there are any.
fn edit(main: &mut String, dice: &mut Dice, round: usize) -> Option<String> {
    let word = format!("sửa{round}x{}", dice.roll(1000));
    let runs = elements(main, "w:r");
    let one = runs[dice.roll(runs.len())].clone();
    let paragraphs = elements(main, "w:p");
    let paragraph = paragraphs[dice.roll(paragraphs.len())].clone();
    match dice.roll(10) {
        0 | 1 => {
            let run = main[one.clone()].to_owned();
            let at = run.rfind("</w:t>")?;
            main.insert_str(one.start + at, &word);
            Some(word)
        }
        2 => {
            let rows = elements(main, "w:tr");
            let row = rows[dice.roll(rows.len())].clone();
            let copy = main[row.clone()].to_owned();
            let cell = copy.find("</w:t>")?;
            // Word gives copied bookmarks no second name.
            let copy = without_marks(&format!("{}{word}{}", &copy[..cell], &copy[cell..]));
            main.insert_str(row.end, &copy);
            Some(word)
        }
        3 => {
            let new = format!("<w:p><w:r><w:t>{word}</w:t></w:r></w:p>");
            main.insert_str(paragraph.start, &new);
            Some(word)
        }
        4 => {
            let run = main[one.clone()].to_owned();
            if !run.contains("<w:rPr>") {
                main.insert_str(one.start + "<w:r>".len(), "<w:rPr><w:b/></w:rPr>");
            }
            None
        }
        5 => {
            let id = 5000 + round * 10 + dice.roll(10);
            main.insert_str(
                one.start,
                &format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{word}\"/><w:bookmarkEnd w:id=\"{id}\"/>"),
            );
            Some(word)
        }
        6 => {
            main.insert_str(
                one.end,
                &format!("<w:ins w:id=\"{}\" w:author=\"A\"><w:r><w:t>{word}</w:t></w:r></w:ins>", 7000 + round),
            );
            Some(word)
        }
        7 => {
            main.insert_str(one.end, "<w:r><w:commentReference w:id=\"0\"/></w:r>");
            None
        }
        8 => {
            // A block moved to the front of the text.
            let found = region::find(main).ok()?;
            let region = found.get(dice.roll(found.len().max(1)))?;
            if region.id.starts_with("annex") {
                let block = main[region.outer.clone()].to_owned();
                main.replace_range(region.outer.clone(), "");
                *main = main.replacen("<w:body>", &format!("<w:body>{block}"), 1);
            }
            None
        }
        _ => {
            let new = format!(
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr><w:r><w:t>{word}</w:t></w:r></w:p>"
            );
            let found = region::find(main).ok()?;
            let at = found.get(dice.roll(found.len().max(1)))?.outer.start;
            if main[..at].ends_with("</w:p>") {
                main.insert_str(at, &new);
                return Some(word);
            }
            None
        }
    }
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

/// The main part without the insides of regions, their titles, and without what holds a section together.
fn outside(package: &Package) -> String {
    let mut main = main_of(package);
    let mut regions: Vec<_> = region::find(&main).unwrap().into_iter().map(|one| one.outer).collect();
    regions.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in regions {
        main.replace_range(range, "");
    }
    main
}

fn words_outside(package: &Package) -> Vec<String> {
    let main = outside(package);
    elements(&main, "w:r").into_iter().map(|range| main[range].to_owned()).collect()
}

#[test]
fn nothing_a_person_wrote_is_lost_unsaid() {
    let base = small().build();
    let plans: Vec<(bool, Package)> = later().iter().map(|plan| (plan.annexes.len() == 2, plan.build())).collect();
    let rounds = std::env::var_os("ROUNDS").and_then(|rounds| rounds.to_str()?.parse().ok()).unwrap_or(ROUNDS);
    let (mut renewed, mut refused) = (0u64, 0u64);
    for seed in 0..rounds {
        let mut dice = Dice(seed);
        let mut old = base.clone();
        let mut main = main_of(&base);
        let mut written = Vec::new();
        for round in 0..1 + dice.roll(3) {
            written.extend(edit(&mut main, &mut dice, round));
        }
        let part = old.main().to_owned();
        old.set_part(&part, main);
        let (same_shape, fresh) = &plans[dice.roll(plans.len())];
        let keep = if dice.roll(2) == 0 { vec!["all".to_owned()] } else { Vec::new() };
        let request = Request { keep, ..Request::default() };
        match renew(&old, fresh, &request) {
            Ok(done) => {
                renewed += 1;
                let Some(new) = done.package else { continue };
                if *same_shape {
                    assert!(outside(&old) == outside(&new), "seed {seed}: bytes outside of the regions changed");
                }
                assert_eq!(words_outside(&old), words_outside(&new), "seed {seed}");
                let after = main_of(&new);
                for word in &written {
                    assert!(after.contains(word), "seed {seed}: {word} is gone: {written:?} {:?}", done.report);
                }
                for name in &done.touched_parts {
                    let may = [part.as_str(), "word/footnotes.xml"].contains(&name.as_str());
                    assert!(may, "seed {seed}: {name}");
                }
                let twice =
                    renew(&new, fresh, &request).unwrap_or_else(|found| panic!("seed {seed}: {:#?}", words(&found)));
                assert!(twice.package.is_none(), "seed {seed}: {:?} {:?}", twice.touched_parts, twice.report);
            }
            Err(found) => {
                refused += 1;
                assert!(
                    found.has_errors() && !written.is_empty() || found.iter().any(|one| one.code.0 == "K655"),
                    "seed {seed}: refused without an edit"
                );
            }
        }
    }
    assert!(renewed > rounds / 10 && refused > rounds / 10, "{renewed} renewed, {refused} refused");
}
