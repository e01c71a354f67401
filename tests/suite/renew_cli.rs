//! `renew` and `issue` as people run them: files written, kept beside and left alone, also where writing fails.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kehoach::docx::{Package, region};

use crate::support::root;

const WIDE: &str = "Niêm yết tại Bộ phận Một cửa";

pub fn kehoach(args: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    command.args(args).args(["--lang", "vi"]).current_dir(folder).output().unwrap()
}

/// All that was printed.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

pub fn done(output: &Output, status: i32) -> String {
    let said = said(output);
    assert_eq!(output.status.code(), Some(status), "{said}");
    said
}

/// A plan, its Word file, and the plan changed in a row of its annex and in its body.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = std::fs::read_to_string(root().join("tests/golden/smallest/plan.yaml")).unwrap();
        std::fs::write(folder.path().join("plan.yaml"), &text).unwrap();
        let later =
            text.replace(WIDE, "Niêm yết tại trụ sở").replace("Nâng cao chất lượng", "Tiếp tục nâng cao chất lượng");
        std::fs::write(folder.path().join("sau.yaml"), later).unwrap();
        let desk = Self { folder };
        done(&kehoach(&["build", "plan.yaml", "-o", "ke-hoach.docx"], desk.path()), 0);
        desk
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> PathBuf {
        self.path().join("ke-hoach.docx")
    }

    pub fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.file()).unwrap()
    }

    pub fn renew(&self, more: &[&str]) -> Output {
        kehoach(&[&["renew", "sau.yaml", "ke-hoach.docx"], more].concat(), self.path())
    }

    /// Changes words of the Word file as a person would.
    pub fn edit(&self, from: &str, to: &str) -> Vec<u8> {
        let mut package = Package::open("a", &self.bytes()).unwrap();
        let part = package.main().to_owned();
        let text = package.text(&part).unwrap();
        assert!(text.contains(from));
        package.set_part(&part, text.replacen(from, to, 1));
        let bytes = package.to_bytes().unwrap();
        std::fs::write(self.file(), &bytes).unwrap();
        bytes
    }

    /// Everything in the folder, by name.
    pub fn everything(&self) -> BTreeMap<String, Vec<u8>> {
        let all = std::fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().path());
        all.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
            .collect()
    }
}

pub fn words(bytes: &[u8]) -> String {
    let package = Package::open("a", bytes).unwrap();
    package.text(package.main()).unwrap()
}

#[test]
fn a_file_renewed_in_place_keeps_the_old_one_beside_and_a_second_run_writes_nothing() {
    let desk = Desk::new();
    let before = desk.bytes();
    let said = done(&desk.renew(&[]), 0);
    assert!(said.contains("Phụ lục: ") && said.contains("word/document.xml"), "{said}");
    assert!(words(&desk.bytes()).contains("Niêm yết tại trụ sở"));
    let all = desk.everything();
    assert_eq!(all.keys().collect::<Vec<_>>(), ["ke-hoach.docx", "ke-hoach.docx.bak", "plan.yaml", "sau.yaml"]);
    assert!(all["ke-hoach.docx.bak"] == before);
    done(&desk.renew(&[]), 0);
    assert!(desk.everything() == all, "the copy is still the one from before");
}

#[test]
fn a_dry_run_says_what_it_would_do_and_writes_nothing() {
    let desk = Desk::new();
    let before = desk.everything();
    let said = done(&desk.renew(&["--dry-run"]), 0);
    assert!(said.contains("Phụ lục: ") && said.contains("chạy thử"), "{said}");
    assert!(desk.everything() == before);
}

#[test]
fn an_edited_annex_is_refused_with_its_edits_kept_or_replaced_as_asked() {
    let desk = Desk::new();
    desk.edit(WIDE, "Niêm yết theo ý kiến lãnh đạo");
    let before = desk.everything();
    let said = done(&desk.renew(&[]), 1);
    for part in ["K650", "K660", "«Hoạt động»", "«Niêm yết theo ý kiến lãnh đạo»", WIDE, "--replace \"Phụ lục\""]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(desk.everything() == before);
    done(&desk.renew(&["--keep", "Phụ lục", "-o", "giu.docx"]), 0);
    let kept = words(&desk.everything()["giu.docx"]);
    assert!(kept.contains("lãnh đạo") && kept.contains("Tiếp tục nâng cao"));
    done(&desk.renew(&["--keep", "-o", "giu-het.docx"]), 0);
    assert!(desk.everything()["giu-het.docx"] == desk.everything()["giu.docx"]);
    done(&desk.renew(&["--replace", "Phụ lục"]), 0);
    let after = desk.everything();
    assert!(words(&after["ke-hoach.docx"]).contains("Niêm yết tại trụ sở"));
    assert!(after["ke-hoach.docx.bak"] == before["ke-hoach.docx"], "what was written over stands beside");
}

/// The options with a region's name that a message tells to add, as they stand in it.
fn remedies(said: &str) -> Vec<[String; 2]> {
    let mut found = Vec::new();
    for option in ["--keep", "--replace"] {
        for (at, _) in said.match_indices(&format!("{option} \"")) {
            let name = said[at + option.len() + 2..].split('"').next().unwrap();
            found.push([option.to_owned(), name.to_owned()]);
        }
    }
    found
}

#[test]
fn what_a_message_tells_to_add_does_it_however_the_name_is_pasted() {
    let hyphen = format!("{WIDE}</w:t>");
    let hyphened = format!("{hyphen}<w:softHyphen/>");
    let cases = [
        ("K650", WIDE, "Niêm yết theo ý kiến lãnh đạo", 1),
        ("K651", "kehoach_annex_1", "khac", 1),
        ("K657", &hyphen, &hyphened, 2),
    ];
    for (code, from, to, count) in cases {
        let desk = Desk::new();
        desk.edit(from, to);
        if code == "K651" {
            // With its other mark, or with its words as they were generated, it would be found all the same.
            desk.edit("kehoach_annex_1__end", "khac_2");
            desk.edit(WIDE, "Niêm yết theo ý kiến lãnh đạo");
        }
        let said = done(&desk.renew(&[]), 1);
        assert!(said.contains(code), "{code}: {said}");
        let remedies = remedies(&said);
        assert_eq!(remedies.len(), count, "{code}: {said}");
        for [option, name] in &remedies {
            let spellings =
                [name.clone(), name.replace(' ', "\u{A0}"), name.to_uppercase(), name.replace('ụ', "u\u{323}")];
            for (at, name) in spellings.iter().enumerate() {
                done(&desk.renew(&[option, name, "-o", &format!("ra{}{at}.docx", &option[2..])]), 0);
            }
        }
    }
}

/// Every option with its value that a message tells to add, quoted or not.
fn options(said: &str) -> Vec<[String; 2]> {
    let mut found = remedies(said);
    for option in ["--only", "--replace"] {
        for (at, _) in said.match_indices(&format!("{option} ")) {
            let value = said[at + option.len() + 1..].split_whitespace().next().unwrap();
            if !value.starts_with('"') {
                found.push([option.to_owned(), value.to_owned()]);
            }
        }
    }
    found
}

#[test]
fn what_a_message_about_a_whole_part_tells_to_add_does_it() {
    type Prepare = fn(&Desk);
    let copied: Prepare = |desk| {
        let mut package = Package::open("a", &desk.bytes()).unwrap();
        let part = package.main().to_owned();
        let main = package.text(&part).unwrap();
        let found = region::find(&main).unwrap();
        let annex = found.iter().find(|one| one.id.to_string() == "annex-1").unwrap().outer.clone();
        package.set_part(&part, main.replace("<w:body>", &format!("<w:body>{}", &main[annex])));
        std::fs::write(desk.file(), package.to_bytes().unwrap()).unwrap();
    };
    let without_recipients: Prepare = |desk| {
        let plan = std::fs::read_to_string(desk.path().join("sau.yaml")).unwrap();
        let (before, after) = plan.split_once("nơi nhận:").unwrap();
        let after = &after[after.find("ký:").unwrap()..];
        std::fs::write(desk.path().join("sau.yaml"), format!("{before}{after}")).unwrap();
    };
    let issued_otherwise: Prepare = |desk| {
        done(&kehoach(&["issue", "ke-hoach.docx", "--number", "135"], desk.path()), 0);
        let plan = std::fs::read_to_string(desk.path().join("sau.yaml")).unwrap();
        std::fs::write(desk.path().join("sau.yaml"), format!("số: 136\n{plan}")).unwrap();
    };
    for (code, prepare, count) in [("K652", copied, 1), ("K653", without_recipients, 2), ("K659", issued_otherwise, 1)]
    {
        let desk = Desk::new();
        prepare(&desk);
        let said = done(&desk.renew(&[]), 1);
        assert!(said.contains(code), "{code}: {said}");
        let options = options(&said);
        assert_eq!(options.len(), count, "{code}: {said}");
        for [option, value] in &options {
            done(&desk.renew(&[option, value, "-o", &format!("ra{}.docx", &option[2..])]), 0);
        }
    }
}

#[test]
fn only_what_is_asked_for_is_renewed() {
    let desk = Desk::new();
    done(&desk.renew(&["--only", "body"]), 0);
    assert!(words(&desk.bytes()).contains("Tiếp tục nâng cao") && words(&desk.bytes()).contains(WIDE));
    let said = done(&desk.renew(&["--only", "annex=V"]), 1);
    assert!(said.contains("K653"), "{said}");
}

#[test]
fn a_file_that_is_there_is_not_written_over_by_another_name() {
    let desk = Desk::new();
    std::fs::write(desk.path().join("khac.docx"), "x").unwrap();
    let before = desk.everything();
    for args in [["renew", "sau.yaml", "ke-hoach.docx"].as_slice(), &["issue", "ke-hoach.docx", "--number", "135"]] {
        let said = done(&kehoach(&[args, &["-o", "khac.docx"]].concat(), desk.path()), 2);
        assert!(said.contains("K905"), "{said}");
    }
    assert!(desk.everything() == before);
}

#[test]
fn a_second_run_and_an_open_word_are_refused() {
    let desk = Desk::new();
    let before = desk.bytes();
    let beside = desk.path().join(".ke-hoach.docx.lock");
    let held = std::fs::File::create(&beside).unwrap();
    held.lock().unwrap();
    for args in [["renew", "sau.yaml", "ke-hoach.docx"], ["issue", "ke-hoach.docx", "--number=135"]] {
        let said = done(&kehoach(&args, desk.path()), 2);
        assert!(said.contains("K908"), "{said}");
    }
    drop(held);
    // A lock file left by a program that died holds nobody up.
    std::fs::write(desk.path().join("~$-hoach.docx"), "x").unwrap();
    for args in [["renew", "sau.yaml", "ke-hoach.docx"], ["issue", "ke-hoach.docx", "--number=135"]] {
        let said = done(&kehoach(&args, desk.path()), 2);
        assert!(said.contains("K903") && said.contains("đang mở trong Word"), "{said}");
    }
    assert!(desk.bytes() == before);
    std::fs::remove_file(desk.path().join("~$-hoach.docx")).unwrap();
    done(&desk.renew(&[]), 0);
    assert!(!beside.exists());
}

#[test]
fn issued_and_taken_back_the_file_is_the_one_it_was() {
    let desk = Desk::new();
    let before = desk.edit("Nâng cao chất lượng", "Lãnh đạo viết lại");
    let said = done(&kehoach(&["issue", "ke-hoach.docx", "--number", "135", "--date", "27/1/2026"], desk.path()), 0);
    assert!(said.contains("Số: 135/KH-UBND"), "{said}");
    let issued = desk.bytes();
    assert!(issued != before && words(&issued).contains("Lãnh đạo viết lại"));
    assert!(desk.everything()["ke-hoach.docx.bak"] == before);
    done(&kehoach(&["issue", "ke-hoach.docx", "--undo"], desk.path()), 0);
    assert!(desk.bytes() == before);
    assert!(desk.everything()["ke-hoach.docx.bak2"] == issued);
}

#[test]
fn an_issued_number_goes_into_the_plan_and_its_comments_stay() {
    let desk = Desk::new();
    let path = desk.path().join("plan.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let noted = format!("# Bản trình lần 2\n{}", text.replace("ngày: 15/01/2026", "ngày: 15/01/2026   # chờ ký"));
    std::fs::write(&path, &noted).unwrap();
    let args = ["issue", "ke-hoach.docx", "--number", "135", "--date", "27/1/2026", "--plan", "plan.yaml"];
    done(&kehoach(&args, desk.path()), 0);
    let after = std::fs::read_to_string(&path).unwrap();
    let changed: Vec<&str> = after.lines().filter(|line| !noted.contains(line)).collect();
    assert_eq!(changed, ["số: 135", "ngày: 27/01/2026   # chờ ký"], "{after}");
    assert_eq!(after.lines().count(), noted.lines().count() + 1);
    done(&kehoach(&["check", "plan.yaml"], desk.path()), 0);
}

/// What an `issue --plan` leaves that is killed between its two files: the Word file renamed, the plan not yet.
fn stopped_between(desk: &Desk) -> (Vec<u8>, Vec<u8>) {
    let plan = desk.path().join("plan.yaml");
    let before = std::fs::read(&plan).unwrap();
    let args = ["issue", "ke-hoach.docx", "--number", "135", "--date", "27/1/2026", "--plan", "plan.yaml"];
    done(&kehoach(&args, desk.path()), 0);
    let (word, after) = (desk.bytes(), std::fs::read(&plan).unwrap());
    std::fs::write(&plan, &before).unwrap();
    let written = desk.path().join(".kehoach-2.tmp");
    std::fs::write(&written, &after).unwrap();
    let line = |name: &str| desk.path().join(name).display().to_string();
    let journal = [
        "kehoach journal 1".to_owned(),
        line(".kehoach-1.tmp"),
        line("ke-hoach.docx"),
        line("ke-hoach.docx.bak"),
        line(".kehoach-2.tmp"),
        line("plan.yaml"),
        line("plan.yaml.bak"),
    ];
    for name in ["ke-hoach.docx", "plan.yaml"] {
        std::fs::write(desk.path().join(format!(".kehoach-{name}.journal")), journal.join("\n") + "\n").unwrap();
    }
    (word, after)
}

#[test]
fn an_issue_that_was_stopped_between_its_files_is_completed_by_the_next_run() {
    for next in [
        ["build", "plan.yaml", "-o", "khac.docx"].as_slice(),
        &["renew", "plan.yaml", "ke-hoach.docx"],
        &["issue", "ke-hoach.docx", "--number", "135"],
    ] {
        let desk = Desk::new();
        let (word, plan) = stopped_between(&desk);
        let said = done(&kehoach(next, desk.path()), 0);
        assert!(said.contains("plan.yaml"), "it is told: {said}");
        assert!(std::fs::read(desk.path().join("plan.yaml")).unwrap() == plan, "{next:?}");
        assert!(desk.bytes() == word, "{next:?}");
        assert!(desk.everything().keys().all(|name| !name.starts_with(".kehoach-")), "{next:?}");
    }
}

#[test]
fn what_cannot_be_meant_as_output_is_refused_before_anything_is_done() {
    let desk = Desk::new();
    std::fs::copy(desk.path().join("plan.yaml"), desk.path().join("plan.docx")).unwrap();
    let before = desk.everything();
    for (args, code) in [
        (["build", "plan.yaml", "-o", "ke-hoach.pdf"].as_slice(), "K923"),
        (&["build", "plan.yaml", "--force", "-o", "plan.yaml"], "K923"),
        (&["build", "plan.docx", "--force"], "K924"),
        (&["renew", "sau.yaml", "ke-hoach.docx", "-o", "moi.doc"], "K923"),
        (&["renew", "plan.docx", "ke-hoach.docx", "-o", "plan.docx"], "K924"),
        (&["issue", "ke-hoach.docx", "--number", "135", "-o", "moi"], "K923"),
        (&["issue", "ke-hoach.docx", "--number", "135", "--plan", "plan.docx", "-o", "plan.docx"], "K924"),
    ] {
        let said = said(&kehoach(args, desk.path()));
        assert!(said.contains(code), "{args:?}: {said}");
        assert!(desk.everything() == before, "{args:?}");
    }
    let upper = ["build", "plan.yaml", "-o", "MOI.DOCX"];
    done(&kehoach(&upper, desk.path()), 0);
}

/// What stands before and after the one region of a main part.
fn round_the_region(main: &str) -> (String, String) {
    let regions = region::find(main).unwrap();
    assert_eq!(regions.len(), 1);
    (main[..regions[0].outer.start].to_owned(), main[regions[0].outer.end..].to_owned())
}

#[test]
fn an_adopted_annex_is_renewed_and_everything_round_it_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("tests/edited/adopt-tasks.docx"), folder.path().join("cu.docx")).unwrap();
    done(&kehoach(&["adopt", "cu.docx", "--annex", "2", "--as", "nv", "--plan", "cu.yaml"], folder.path()), 0);
    let path = folder.path().join("cu.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Trước ngày 30/6/2026"));
    std::fs::write(&path, text.replace("Trước ngày 30/6/2026", "Trước ngày 30/9/2026")).unwrap();
    let args = ["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex", "-o", "moi.docx"];
    let said = done(&kehoach(&args, folder.path()), 0);
    let open = |name: &str| Package::open(name, &std::fs::read(folder.path().join(name)).unwrap()).unwrap();
    let (original, marked, new) = (open("cu.docx"), open("cu.danh-dau.docx"), open("moi.docx"));
    let main = |package: &Package| package.text(package.main()).unwrap();
    assert!(main(&new).contains("30/9/2026") && !main(&new).contains("30/6/2026"));
    let (before, after) = round_the_region(&main(&new));
    assert!((before.clone(), after.clone()) == round_the_region(&main(&marked)));
    assert!(main(&original).starts_with(&before) && main(&original).ends_with(&after));
    // What the new region needs is listed; fingerprints and store are ours.
    let ours = ["docProps/custom.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"];
    let listed = |name: &str| ours.contains(&name) || said.contains(name);
    for name in original.names().filter(|name| !listed(name)) {
        assert!(original.part(name) == new.part(name), "{name}");
    }
}
