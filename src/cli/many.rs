//! One command for many plans (nhiều kế hoạch trong một lần chạy), on all cores.
//!
//! Each plan is worked on as if it were alone, and goes on where another fails. What is to be said waits until it is its
//! turn, so that messages come in the order of the plans whatever the number of threads; no thread runs far ahead of
//! what was printed, so that memory does not grow with the number of plans.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::files::shown;
use super::held::{self, Held, Told};
use super::inputs::Input;
use super::outcome::{Done, Stop};
use super::print::{Format, Printer};
use super::streams;
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Place};

/// Plans that may be done before the one whose turn it is to be printed.
const AHEAD: usize = 256;

/// The stack of a thread: as large as the main thread's, so that what one plan may nest is the same.
const STACK: usize = 8 << 20;

/// Plans with warnings, and shared files, that the summary names; of those that failed it names all.
const NAMED: usize = 20;

/// How often the line that shows progress is written anew.
const TICK: Duration = Duration::from_millis(100);

/// In which order it is told what became of each plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// That of the plans, each as soon as it is its turn.
    Given,
    /// Those with the most errors first, then by warnings, by advice; each under its name, at the end. Nothing else.
    WorstFirst,
}

/// How one plan ended.
enum End {
    Well,
    Failed,
    /// It is no plan but a file that plans share.
    Shared,
}

/// What is known of all plans.
#[derive(Default)]
struct State {
    /// The next one to be worked on.
    next: usize,
    /// How many were printed.
    printed: usize,
    /// Those that are done and wait for their turn.
    done: BTreeMap<usize, (End, Held)>,
}

struct Board {
    state: Mutex<State>,
    changed: Condvar,
}

impl Board {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait_timeout(state, TICK).map_or_else(|poisoned| poisoned.into_inner().0, |woken| woken.0)
    }

    /// The next plan to work on; `None` when all are taken.
    fn take(&self, count: usize) -> Option<usize> {
        let mut state = self.state();
        loop {
            if state.next >= count {
                return None;
            }
            if state.next < state.printed + AHEAD {
                let at = state.next;
                state.next += 1;
                return Some(at);
            }
            state = self.wait(state);
        }
    }
}

/// The number of threads: as asked for, or one for each core; never more than there are plans.
pub fn threads(asked: Option<NonZeroUsize>, plans: usize) -> usize {
    let cores = || thread::available_parallelism().ok();
    asked.or_else(cores).map_or(1, NonZeroUsize::get).min(plans.max(1))
}

/// Works on all plans and sums up; `id` is the summary's in the catalogue. Faults where one plan has some.
pub fn run(
    plans: &[Input],
    threads: usize,
    (id, order): (&str, Order),
    printer: &Printer,
    work: impl Fn(usize, &Printer) -> Result<Done, Stop> + Sync,
) -> Result<Done, Stop> {
    let board = Board { state: Mutex::default(), changed: Condvar::new() };
    let holder = printer.holder();
    let worker = || {
        cores::alone();
        let printer = holder();
        while let Some(at) = board.take(plans.len()) {
            // A plan that the program cannot cope with at all stops neither the others nor the printing.
            let done = catch_unwind(AssertUnwindSafe(|| work(at, &printer)));
            let end = match done.unwrap_or(Ok(Done::Faults)) {
                Ok(Done::Well) => End::Well,
                Ok(Done::Faults) => End::Failed,
                Err(stop) if plans.get(at).is_some_and(|input| input.found) && is_shared(&stop.found) => End::Shared,
                Err(stop) => {
                    printer.diagnostics(&stop.found, &stop.sources);
                    End::Failed
                }
            };
            board.state().done.insert(at, (end, printer.take()));
            board.changed.notify_all();
        }
    };
    let summary = thread::scope(|scope| -> io::Result<Summary> {
        for started in 0..threads.max(1) {
            match thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker) {
                Ok(_) => {}
                Err(fault) if started == 0 => return Err(fault),
                // Fewer threads do the same work.
                Err(_) => break,
            }
        }
        Ok(printed(plans, &board, order, printer))
    });
    match summary {
        Ok(summary) => {
            if printer.format() == Format::Json {
                held::end_list(summary.listed);
            }
            Ok(summary.tell(id, order, printer))
        }
        Err(_) => Err(Diagnostics::from(Diagnostic::error("K929", Place::Nowhere).help("other")).into()),
    }
}

/// Prints what each plan has to say, in their order.
fn printed(plans: &[Input], board: &Board, order: Order, printer: &Printer) -> Summary {
    let watched = printer.is_watched();
    let mut summary = Summary::default();
    let mut drawn: Option<Instant> = None;
    let mut waiting: Vec<(String, Held)> = Vec::new();
    // Until then a run that is over at once shows no bar.
    let start = Instant::now();
    for (at, input) in plans.iter().enumerate() {
        let mut state = board.state();
        let (end, said) = loop {
            if let Some(done) = state.done.remove(&at) {
                break done;
            }
            state = board.wait(state);
            if watched && drawn.unwrap_or(start).elapsed() >= TICK {
                drawn = Some(Instant::now());
                streams::over(&bar(at + state.done.len(), plans.len(), &shown(&input.path)));
            }
        };
        state.printed = at + 1;
        drop(state);
        board.changed.notify_all();
        summary.add(end, &said.told, shown(&input.path));
        match (printer.format(), order) {
            (Format::Sarif, _) => printer.results(said.list),
            (Format::Text, Order::WorstFirst) => waiting.push((shown(&input.path), said)),
            _ => {
                if drawn.is_some() && said.has_text() {
                    streams::over("");
                }
                summary.listed |= said.print(!summary.listed);
            }
        }
    }
    if drawn.is_some() {
        streams::over("");
    }
    waiting.sort_by_key(|(_, said)| std::cmp::Reverse(said.told.weights));
    for (name, said) in waiting {
        if !said.told.is_empty() {
            let args = said.told.args().into_iter().chain([("path", name)]).collect::<Vec<_>>();
            printer.say("cli-file", &args);
        }
        said.print(true);
    }
    summary
}

/// `[#####···············] 812/3321 plans/xa-a.yaml`, no wider than a narrow terminal.
fn bar(done: usize, all: usize, name: &str) -> String {
    const WIDTH: usize = 20;
    let full = done * WIDTH / all.max(1);
    let line = format!("[{}{}] {done}/{all} {name}", "#".repeat(full), "·".repeat(WIDTH - full.min(WIDTH)));
    line.chars().take(78).collect()
}

/// True for the complaints about a file that has neither issuer nor title, and so is none of a plan.
pub fn is_shared(found: &Diagnostics) -> bool {
    let of_plan = |one: &Diagnostic| one.args.iter().any(|(name, of)| *name == "of" && of == "kế hoạch");
    found.iter().filter(|one| one.code.0 == "K125" && of_plan(one)).count() == 2
}

/// What came of all plans.
#[derive(Default)]
struct Summary {
    well: usize,
    failed: Vec<String>,
    warned: Vec<String>,
    shared: Vec<String>,
    told: Told,
    /// The array of complaints has begun.
    listed: bool,
}

impl Summary {
    fn add(&mut self, end: End, told: &Told, name: String) {
        self.told.join(told);
        match end {
            End::Failed => self.failed.push(name),
            End::Shared => self.shared.push(name),
            End::Well => {
                self.well += 1;
                if told.weights.get(1).is_some_and(|warnings| *warnings > 0) {
                    self.warned.push(name);
                }
            }
        }
    }

    fn tell(&self, id: &str, order: Order, printer: &Printer) -> Done {
        let count = |names: &[String]| names.len().to_string();
        let kinds = [
            ("cli-many-shared", &self.shared, NAMED),
            ("cli-many-warned", &self.warned, NAMED),
            ("cli-many-failed", &self.failed, usize::MAX),
        ];
        for (id, names, most) in kinds {
            for name in names.iter().take(most) {
                printer.say(id, &[("path", name.clone())]);
            }
            let left = names.len().saturating_sub(most);
            if left > 0 {
                printer.say("cli-many-more", &[("count", left.to_string())]);
            }
        }
        let args = [("well", self.well.to_string()), ("warned", count(&self.warned)), ("failed", count(&self.failed))];
        printer.say(id, &args);
        if order == Order::WorstFirst && !self.told.is_empty() {
            printer.told(&self.told);
        }
        if self.failed.is_empty() { Done::Well } else { Done::Faults }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::cli::print::Colour;
    use crate::diag::Lang;

    fn plans(count: usize) -> Vec<Input> {
        (0..count).map(|number| Input { path: PathBuf::from(format!("{number}.yaml")), found: false }).collect()
    }

    #[test]
    fn no_thread_runs_far_ahead_of_what_was_printed() {
        let (most, seen) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let printer = Printer::new(Lang::En, Format::Json, Colour::Never);
        let done = run(&plans(4 * AHEAD), 3, ("cli-many-built", Order::Given), &printer, |at, _| {
            most.fetch_max(at, Ordering::SeqCst);
            // The first plan takes as long as the others get on.
            while at == 0 && seen.swap(most.load(Ordering::SeqCst), Ordering::SeqCst) != most.load(Ordering::SeqCst) {
                thread::sleep(TICK);
            }
            Ok(Done::Well)
        });
        assert!(matches!(done, Ok(Done::Well)));
        assert_eq!((seen.into_inner() < AHEAD, most.into_inner()), (true, 4 * AHEAD - 1));
    }

    #[test]
    fn a_plan_that_stops_the_program_stops_no_other() {
        let printer = Printer::new(Lang::En, Format::Json, Colour::Never);
        let worked = AtomicUsize::new(0);
        let done = run(&plans(9), 2, ("cli-many-built", Order::Given), &printer, |at, _| {
            assert!(at != 4, "a defect of the program");
            worked.fetch_add(1, Ordering::SeqCst);
            Ok(Done::Well)
        });
        assert!(matches!(done, Ok(Done::Faults)));
        assert_eq!(worked.into_inner(), 8);
    }

    #[test]
    fn the_bar_is_full_at_the_end_and_fits_a_narrow_terminal() {
        assert!(bar(0, 7, "a.yaml").starts_with("[····················] 0/7 a.yaml"));
        assert!(bar(7, 7, "a.yaml").starts_with("[####################] 7/7"));
        assert_eq!(bar(1, 3, &"ắ".repeat(200)).chars().count(), 78);
    }
}
