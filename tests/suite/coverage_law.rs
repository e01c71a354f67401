//! The law that nothing written vanishes, on plans of every shape: each word is on the page, or a message names its line.
//!
//! The words are looked for in the written file as other readers see it, not by the origins that the program goes by.

use std::collections::BTreeSet;

use kehoach::diag::{Diagnostics, Lang, Place};
use kehoach::docx;
use kehoach::text::{SourceFile, Sources};

use crate::coverage_plans::{Made, make};
use crate::support::{build, printed};

/// As many plans as a test run has patience for; `KEHOACH_ROUNDS=100000 cargo test --release coverage_law` for more,
/// `KEHOACH_SEED=12147` for one alone, or with both for so many from there on; `KEHOACH_FAULTS` names a file for all that is found.
const ROUNDS: u64 = 2_000;

/// What came of a plan: the words that nothing tells of, or why it was not built.
enum Outcome {
    Refused(String),
    Built { missing: Vec<String>, unforeseen: bool, told: String },
}

fn outcome(made: &Made) -> Outcome {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("plan.yaml", &made.yaml));
    let plan = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    let mut found = Diagnostics::default();
    let plan = match plan {
        Ok(plan) => plan,
        Err(faults) => return Outcome::Refused(printed(&faults, &sources, Lang::En)),
    };
    found.extend(plan.warnings);
    let text = match build(&plan.value) {
        Ok(built) => {
            found.extend(built.warnings);
            let properties = built.value.text("docProps/core.xml").unwrap_or_default();
            // The title of a plan of annexes alone is that of the file.
            docx::text("plan.docx", &built.value.to_bytes().unwrap()).unwrap() + &properties
        }
        Err(faults) if faults.iter().any(|one| one.code.0 == "K577") => {
            let told = printed(&faults, &sources, Lang::En);
            return Outcome::Built { missing: Vec::new(), unforeseen: true, told };
        }
        Err(faults) => return Outcome::Refused(printed(&faults, &sources, Lang::En)),
    };
    let page = text.to_lowercase();
    let file = sources.get(root).unwrap();
    let line_of = |at: u32| file.line_column(at as usize).0;
    let lines: Vec<&str> = made.yaml.lines().collect();
    // K530 names entries whole, with their rows and scoring lines, from one to another.
    let entry_end = |from: usize| {
        let line = |at: usize| lines.get(at - 1).copied().unwrap_or_default();
        let indent = line(from).find("- ").unwrap_or_default();
        let begins = |at: &usize| {
            let (text, next) = (line(*at), line(at + 1));
            // Without a code of its own a criterion may be a scoring line of the one above.
            let criterion = text.contains("- tên:") && !next.contains("mã:");
            let goes_on = criterion || text.contains("- mức chấm:") || text.contains("- sản phẩm:");
            let own = text.find("- ") == Some(indent) && !goes_on;
            own || text.find(|c| c != ' ') < Some(indent)
        };
        (from + 1..=lines.len()).find(begins).map_or(lines.len(), |end| end - 1)
    };
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for one in found.iter() {
        let others = one.others.iter().map(|(place, name)| (place, *name));
        for (place, name) in std::iter::once((&one.place, "")).chain(others) {
            let Place::Source(span) = place else { continue };
            let (start, end) = (line_of(span.start), line_of(span.end.max(1) - 1));
            match (one.code.0, name, &one.place) {
                ("K530", "last", Place::Source(first)) => told.extend(line_of(first.start)..=entry_end(start)),
                ("K530", ..) => told.extend(start..=entry_end(start)),
                _ => told.extend(start..=end),
            }
        }
    }
    let missing = made.words.iter().filter(|(word, line)| !page.contains(word.as_str()) && !told.contains(line));
    let missing = missing.map(|(word, line)| format!("{word} of line {line}")).collect();
    Outcome::Built { missing, unforeseen: false, told: printed(&found, &sources, Lang::En) }
}

#[test]
#[allow(clippy::print_stderr, reason = "what a long run is for")]
fn every_word_of_every_plan_is_printed_or_told() {
    let read = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seeds = match read("KEHOACH_SEED") {
        Some(seed) => seed..seed + read("KEHOACH_ROUNDS").unwrap_or(1),
        None => 0..read("KEHOACH_ROUNDS").unwrap_or(ROUNDS),
    };
    let rounds = seeds.end - seeds.start;
    let mut built = 0_u64;
    let mut words = 0_usize;
    let mut refused: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    for seed in seeds {
        let made = make(seed);
        let outcome = std::panic::catch_unwind(|| outcome(&made));
        let outcome = outcome.unwrap_or_else(|_| Outcome::Built {
            missing: vec!["the program panicked".to_owned()],
            unforeseen: true,
            told: String::new(),
        });
        match outcome {
            Outcome::Refused(told) => {
                refused.push(told.split("error[").nth(1).and_then(|rest| rest.get(..4)).unwrap_or_default().to_owned());
                if rounds == 1 {
                    eprintln!("{}\n{told}", made.yaml);
                }
            }
            Outcome::Built { missing, unforeseen, told } => {
                built += 1;
                words += made.words.len();
                if unforeseen || !missing.is_empty() {
                    faults.push(format!("seed {seed}: {missing:?}\n{}\n{told}", made.yaml));
                }
            }
        }
    }
    if let Ok(path) = std::env::var("KEHOACH_FAULTS") {
        std::fs::write(path, faults.join("\n=====\n")).unwrap();
    }
    let first = faults.iter().min_by_key(|fault| fault.len()).cloned().unwrap_or_default();
    assert!(faults.is_empty(), "{} of {rounds} plans lose words; the shortest:\n{first}", faults.len());
    refused.sort_unstable();
    let reasons: Vec<String> =
        refused.chunk_by(|a, b| a == b).map(|all| format!("{} × {}", all[0], all.len())).collect();
    eprintln!("refused: {}", reasons.join(", "));
    eprintln!("{built} of {rounds} plans built, {words} words");
    assert!(rounds == 1 || built * 2 > rounds, "only {built} of {rounds} plans could be built");
}
