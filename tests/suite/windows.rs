//! `kehoach.exe` under wine: names as Windows has them, files that other programs hold, its console, its mouse.
//!
//! Run by `tests/windows/check`, which builds what they need; an ordinary run leaves them out.

mod window;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::support::root;

/// Where `tests/windows/check` has put `kehoach.exe` and its helpers.
fn room() -> PathBuf {
    PathBuf::from(std::env::var_os("KEHOACH_WINDOWS").expect("run tests/windows/check"))
}

fn wine() -> Command {
    Command::new(std::env::var_os("WINE").expect("run tests/windows/check"))
}

fn run(args: &[&str], folder: &Path) -> Output {
    wine().arg(room().join("kehoach.exe")).args(args).current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

/// What a run says on the pipe, which must be UTF-8; it must end with this code.
fn said(args: &[&str], folder: &Path, code: i32) -> String {
    let output = run(args, folder);
    let all = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{args:?}: {all}");
    all
}

/// A path of this system as programs see it under wine: all of it is drive Z.
fn on_drive_z(path: &Path) -> String {
    format!("Z:{}", path.display()).replace('/', "\\")
}

/// A folder with the smallest plan, in UTF-8 and with the line ends of this system.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(smallest(), folder.path().join("plan.yaml")).unwrap();
    folder
}

fn smallest() -> PathBuf {
    root().join("tests/golden/smallest/plan.yaml")
}

/// The bytes that the program of this system builds of a plan.
fn built_here(plan: &Path) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.docx");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    let output = command.arg("build").arg(plan).arg("-o").arg(&out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(out).unwrap()
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn every_shipped_plan_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.docx");
    for entry in std::fs::read_dir(root().join("plans")).unwrap() {
        let plan = entry.unwrap().path();
        if plan.extension().is_some_and(|end| end == "yaml") {
            said(&["build", &on_drive_z(&plan), "-o", &on_drive_z(&out)], folder.path(), 0);
            assert!(std::fs::read(&out).unwrap() == built_here(&plan), "{}", plan.display());
            std::fs::remove_file(&out).unwrap();
        }
    }
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_renewed_file_has_the_same_bytes() {
    let folder = folder();
    let (plan, here) = (folder.path().join("plan.yaml"), folder.path().join("o-day.docx"));
    let built = built_here(&plan);
    let text = std::fs::read_to_string(&plan).unwrap();
    std::fs::write(&plan, text.replace("Niêm yết tại Bộ phận Một cửa", "Niêm yết tại trụ sở")).unwrap();
    std::fs::write(&here, &built).unwrap();
    std::fs::write(folder.path().join("kia.docx"), &built).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    assert!(command.arg("renew").args([&plan, &here]).output().unwrap().status.success());
    said(&["renew", "plan.yaml", "kia.docx"], folder.path(), 0);
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert!(read("kia.docx") == read("o-day.docx") && read("kia.docx") != built);
    assert!(read("kia.docx.bak") == built);
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_plan_saved_by_notepad_is_the_same_plan() {
    let folder = folder();
    let text = std::fs::read_to_string(smallest()).unwrap().replace('\n', "\r\n");
    std::fs::write(folder.path().join("plan.yaml"), format!("\u{FEFF}{text}")).unwrap();
    said(&["build", "plan.yaml"], folder.path(), 0);
    assert!(std::fs::read(folder.path().join("plan.docx")).unwrap() == built_here(&smallest()));
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn paths_are_taken_as_windows_writes_them() {
    let folder = folder();
    let there = folder.path().join("Kế hoạch năm 2026/Phường Đông Kinh");
    std::fs::create_dir_all(there.join("chung")).unwrap();
    let (text, shared) = (std::fs::read_to_string(smallest()).unwrap(), "chung/danh-ba.yaml");
    let plan = there.join("kế hoạch số 1.yaml");
    std::fs::write(there.join(shared), "cơ quan:\n  đội: Đội Trật tự đô thị\n").unwrap();
    std::fs::write(&plan, format!("{text}\ndùng chung: chung\\danh-ba.yaml\n")).unwrap();
    let word = there.join("kế hoạch số 1.docx");
    let share = room().join("prefix/dosdevices/unc/may-chu");
    std::fs::create_dir_all(&share).unwrap();
    let _old = std::fs::remove_file(share.join("chung"));
    std::os::unix::fs::symlink(folder.path(), share.join("chung")).unwrap();
    let inside = r"Kế hoạch năm 2026\Phường Đông Kinh\kế hoạch số 1.yaml";
    for name in [inside.to_owned(), on_drive_z(&plan), format!(r"\\may-chu\chung\{inside}"), inside.replace('\\', "/")]
    {
        let told = said(&["build", &name], folder.path(), 0);
        assert!(told.contains(&name.replace('\\', "/").replace(".yaml", ".docx")), "{told}");
        assert!(word.exists(), "{name}");
        std::fs::remove_file(&word).unwrap();
    }
    let told = said(&["check", r"Kế hoạch năm 2026\*.yaml", "--lang", "vi"], folder.path(), 2);
    assert!(told.contains("K901") || told.contains("K928"), "{told}");
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_path_of_more_than_300_characters_is_a_path() {
    let folder = folder();
    let mut there = folder.path().to_owned();
    while there.to_str().unwrap().chars().count() < 320 {
        there.push("Kế hoạch cải cách hành chính của Ủy ban nhân dân xã");
    }
    std::fs::create_dir_all(&there).unwrap();
    let plan = there.join("kế hoạch.yaml");
    std::fs::copy(smallest(), &plan).unwrap();
    let word = on_drive_z(&there.join("kế hoạch.docx"));
    let told = said(&["build", &on_drive_z(&plan)], folder.path(), 0);
    assert!(told.contains(&word.replace('\\', "/")) && !told.contains("//?"), "{told}");
    let told = said(&["issue", &word, "--number", "35", "--plan", &on_drive_z(&plan)], folder.path(), 0);
    assert!(told.contains("kế hoạch.docx.bak") && !told.contains("//?"), "{told}");
    // The plan relative to its own folder, which has a short name, and the file far away.
    let told = said(&["build", "plan.yaml", "-o", &word, "--force"], folder.path(), 0);
    assert!(told.contains("kế hoạch.docx.bak"), "{told}");
    let mut names: Vec<String> =
        std::fs::read_dir(&there).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.iter().all(|name| name.starts_with("kế hoạch.")), "{names:?}");
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_name_that_windows_keeps_for_a_device_is_told_so() {
    let folder = folder();
    for args in [
        &["check", "CON.yaml"] as &[&str],
        &["build", r"Z:\tmp\con.yaml"],
        &["new", "aux.yaml"],
        &["build", "plan.yaml", "-o", "COM1.docx"],
    ] {
        let told = said(&[args, &["--lang", "vi"]].concat(), folder.path(), 2);
        assert!(told.contains("Windows giữ tên") && told.contains("đổi tên tệp"), "{args:?}: {told}");
    }
    let text = std::fs::read_to_string(smallest()).unwrap();
    std::fs::write(folder.path().join("plan.yaml"), format!("{text}\ndùng chung: nul.yaml\n")).unwrap();
    assert!(said(&["check", "plan.yaml"], folder.path(), 1).contains("K126"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// Another program that has a file open; it lets go when dropped.
struct Holder(Child);

impl Holder {
    fn of(path: &Path, how: &str) -> Self {
        let mut command = wine();
        command.arg(room().join("hold.exe")).args([how, &on_drive_z(path)]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line.trim(), "held");
        Self(child)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ended = self.0.wait();
    }
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_file_that_another_program_holds_is_told_so() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    let busy = |args: &[&str], code: &str| {
        let told = said(&[args, &["--lang", "vi"]].concat(), folder.path(), 2);
        assert!(told.contains(code) && told.contains("chương trình khác đang giữ tệp"), "{args:?}: {told}");
    };
    said(&["build", "plan.yaml"], folder.path(), 0);
    let built = std::fs::read(path("plan.docx")).unwrap();
    {
        let _held = Holder::of(&path("plan.yaml"), "alone");
        busy(&["check", "plan.yaml"], "K901");
    }
    {
        let _held = Holder::of(&path("plan.docx"), "alone");
        busy(&["build", "plan.yaml"], "K901");
        busy(&["renew", "plan.yaml", "plan.docx"], "K901");
    }
    let text = std::fs::read_to_string(path("plan.yaml")).unwrap();
    std::fs::write(path("plan.yaml"), text.replace("Một cửa", "tiếp dân")).unwrap();
    for how in ["reading", "locking"] {
        // Read it may be, but not replaced: Windows says "no rights" then.
        let _held = Holder::of(&path("plan.docx"), how);
        busy(&["build", "plan.yaml"], "K902");
        busy(&["renew", "plan.yaml", "plan.docx"], "K902");
        busy(&["issue", "plan.docx", "--number", "35", "--plan", "plan.yaml"], "K902");
    }
    assert!(std::fs::read(path("plan.docx")).unwrap() == built);
    std::fs::write(path("plan.yaml"), format!("{text}\ndùng chung: chung.yaml\n")).unwrap();
    std::fs::write(path("chung.yaml"), "cơ quan:\n  đội: Đội Trật tự đô thị\n").unwrap();
    let _held = Holder::of(&path("chung.yaml"), "alone");
    let told = said(&["check", "plan.yaml", "--lang", "vi"], folder.path(), 1);
    assert!(told.contains("K126") && told.contains("chương trình khác đang giữ tệp"), "{told}");
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn messages_are_in_the_language_of_the_system() {
    let folder = folder();
    let told = |locale: &str| {
        let mut command = wine();
        command.arg(room().join("kehoach.exe")).args(["check", "khong-co.yaml"]).env("LC_ALL", locale);
        String::from_utf8(command.current_dir(folder.path()).output().unwrap().stderr).unwrap()
    };
    assert!(told("vi_VN.UTF-8").starts_with("lỗi[K901]: không đọc được tệp: không có tệp này"));
    assert!(told("en_US.UTF-8").starts_with("error[K901]: the file cannot be read: there is no such file"));
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn the_program_carries_its_version_and_icon() {
    let program = std::fs::read(room().join("kehoach.exe")).unwrap();
    let holds = |part: &[u8]| program.windows(part.len()).any(|window| window == part);
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let version = [wide("ProductVersion"), wide("\0"), wide(env!("CARGO_PKG_VERSION"))].concat();
    assert!(holds(&version) || holds(&[wide("ProductVersion"), vec![0; 4], wide(env!("CARGO_PKG_VERSION"))].concat()));
    let icon = std::fs::read(root().join("packaging/windows/kehoach.ico")).unwrap();
    let picture = icon.windows(4).position(|bytes| bytes == b"\x89PNG").unwrap();
    assert!(holds(&icon[picture..]));
    assert!(holds(b"longPathAware"));
}
