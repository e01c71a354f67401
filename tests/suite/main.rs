//! The one test binary; what belongs in each file:
//!
//! - `support`: a plan built from a path or a text, reference files, the printed complaints
//! - `plans`: every shipped plan and golden case, built and read back from its .docx
//! - `broken`: every file of `tests/broken`: the whole printed text, in both languages
//! - `pasted`: every rewritten line of them pasted over the old one: the fault is gone, no word is lost
//! - `adopt`: Word files we did not make, listed, marked and written as plans
//! - `adopt_law`: tables of any shape made at random: every value is in the plan or named
//! - `adopt_renew`: tables taken over and renewed: what the plan did not change stays as it stands
//! - `changes`: Word files compared with themselves, with those of a changed plan, with edited ones
//! - `cli`: commands, exit codes, files written and left alone
//! - `answered`: complaints that an author has answered; `check --coverage`
//! - `many`: many plans in one run, as each alone
//! - `files_cli`: links, rights, files that are open, and the old bytes that are kept
//! - `coverage_law`, `coverage_plans`: plans of every shape made at random: every word is on the page or told
//! - `deadlines`: the forms that the pages show; `check` and `check --deadlines` tell the same
//! - `rules`: every page in `src/lint/rules`: the marked lines and no others
//! - `floors`: no upward arrows in `src/`; one outside crate, one room
//! - `form`: Word files held against the form that is laid down: planted faults, each found at its place
//! - `fuzz`: mutated seeds against every door that takes bytes from outside; hostile files
//! - `hostile`: lists too long, faults too many: told of, and left
//! - `large`: Word files larger than any is: refused before they are read
//! - `docs`: every plan and command of `docs/` and the README, the reference pages, the schema
//! - `docs_sessions`: every command the pages show, run in order, and what it prints
//! - `words`: both catalogues complete, every id known
//! - `templates`: Word templates saved by other programs, of other kinds, with something missing
//! - `sample`: small documents made in code, set in a shipped template
//! - `renew`: changed plans into files that people have edited: what changes, what must not, what is refused
//! - `renew_annexes`: annexes that come, go and change places
//! - `renew_own`: links, pictures, permissions and looks of a person's in a part that is renewed
//! - `renew_cli`: `renew`, `issue` and `adopt` as commands: files written, kept beside and left alone
//! - `renew_safe`: full disk, killed in mid-write, no rights
//! - `renew_outside`: the same after another program has saved the file
//! - `renew_random`: thousands of random edits, then a renewal
//! - `take`: hand edits taken into the plan: what goes where, what is left and why
//! - `take_random`: hundreds of random edits, taken into the plan
//! - `pages`: shipped plans and files of others set on pages; `pdf` as a command
//! - `picture`: the picture of the README is what the program makes
//! - `no_break_spaces`: a file built when whole dates and names were held together: not edited, not changed
//! - `watch`: the page that `kehoach watch` serves, and to whom
//! - `windows`: `kehoach.exe` under wine (run by `tests/windows/check`)
//! - `fix`: `check --fix` over the corpus of mistakes: faults go, none comes, nothing else changes
//! - `reports`: `check` of several plans as text, SARIF, the review sheet
//! - `export`: annexes as Excel and CSV, extracts for each body
//! - `import`: whole Word files as plans: every word is in the plan or named
//! - `import_into`: sheets that were filled in, back into their plans
//! - `issue`: number and day into a file and back

// A test may panic: that is how it says no.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
// And may be told how long to go on.
#![allow(clippy::disallowed_methods)]

mod adopt;
mod adopt_law;
mod adopt_renew;
mod answered;
mod broken;
mod changes;
mod cli;
mod coverage_law;
mod coverage_plans;
mod deadlines;
mod dice;
mod docs;
mod docs_sessions;
mod export;
mod files_cli;
mod fix;
mod floors;
mod form;
mod fuzz;
mod hostile;
mod import;
mod import_excel;
mod import_into;
mod issue;
mod large;
mod many;
mod modules;
mod no_break_spaces;
mod pages;
mod pasted;
mod picture;
mod plans;
mod renew;
mod renew_annexes;
mod renew_cli;
mod renew_marks;
mod renew_outside;
mod renew_own;
mod renew_random;
mod renew_safe;
mod reports;
mod rules;
mod sample;
mod support;
mod take;
mod take_random;
mod templates;
#[cfg(unix)]
mod watch;
mod windows;
mod words;
