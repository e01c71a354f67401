//! Writing that goes wrong: whatever happens to the program or the disk, the old file is whole.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Stdio};

use kehoach::docx::Package;

use crate::support::root;

const PROGRAM: &str = env!("CARGO_BIN_EXE_kehoach");

/// A folder with a Word file and a plan that has changed since; gives the file's bytes.
fn folder() -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join("tests/golden/smallest/plan.yaml")).unwrap();
    std::fs::write(folder.path().join("plan.yaml"), &text).unwrap();
    let build = ["build", "plan.yaml", "-o", "ke-hoach.docx"];
    assert!(Command::new(PROGRAM).args(build).current_dir(folder.path()).status().unwrap().success());
    std::fs::write(folder.path().join("plan.yaml"), text.replace("Nâng cao", "Tiếp tục nâng cao")).unwrap();
    let bytes = std::fs::read(folder.path().join("ke-hoach.docx")).unwrap();
    (folder, bytes)
}

fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = all.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// No room on the disk, at every size: a limit on what a process may write stops it as a full disk does.
#[test]
fn a_full_disk_leaves_the_old_file_and_nothing_else() {
    let (folder, before) = folder();
    let file = folder.path().join("ke-hoach.docx");
    let blocks = before.len() / 512;
    for limit in [0, 1, blocks / 2, blocks - 1] {
        for command in [
            "renew plan.yaml ke-hoach.docx",
            "issue ke-hoach.docx --number 135",
            "build plan.yaml --force -o ke-hoach.docx",
        ] {
            // The shell counts in blocks of 512 bytes and lets the write fail instead of killing the program.
            let line = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" {command} --lang vi");
            let output = Command::new("sh").args(["-c", &line, PROGRAM]).current_dir(folder.path()).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{limit}, {command}: {said}");
            assert!(said.contains("K902"), "{said}");
            assert!(std::fs::read(&file).unwrap() == before, "{limit}, {command}");
            assert_eq!(names(folder.path()), ["ke-hoach.docx", "plan.yaml"], "{limit}, {command}");
        }
    }
}

/// Killed at any moment, also between the two files it writes: the file is the old one or the new one, whole, the
/// copy beside is the old one whole, and the next run gets through.
#[test]
fn killed_at_any_moment_the_file_is_the_old_or_the_new_one() {
    let (folder, before) = folder();
    let file = folder.path().join("ke-hoach.docx");
    let run = || {
        let mut command = Command::new(PROGRAM);
        command.args(["renew", "plan.yaml", "ke-hoach.docx"]).current_dir(folder.path());
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let begin = std::time::Instant::now();
    assert!(run().wait().unwrap().success());
    let whole = begin.elapsed();
    let after = std::fs::read(&file).unwrap();
    assert!(before != after);
    for moment in 0..20 {
        std::fs::write(&file, &before).unwrap();
        let mut child = run();
        let started = std::time::Instant::now();
        while started.elapsed() < whole * moment / 18 && child.try_wait().unwrap().is_none() {
            std::hint::spin_loop();
        }
        let _already_over = child.kill();
        child.wait().unwrap();
        let now = std::fs::read(&file).unwrap();
        assert!(now == before || now == after, "moment {moment}: neither the old nor the new file");
        let copy = std::fs::read(folder.path().join("ke-hoach.docx.bak")).unwrap();
        assert!(copy == before, "moment {moment}: the copy is torn");
    }
    std::fs::write(&file, &before).unwrap();
    assert!(run().wait().unwrap().success(), "what a killed run left holds nobody up");
    assert!(std::fs::read(&file).unwrap() == after && Package::open("a", &after).is_ok());
    let others = ["ke-hoach.docx", "ke-hoach.docx.bak", "plan.yaml"];
    // A killed program cannot clear away: hidden temporary files may lie there, but no lock.
    let left = names(folder.path());
    let left = left.iter().filter(|name| !others.contains(&name.as_str()));
    assert!(left.clone().all(|name| name.starts_with(".kehoach-") && name.ends_with(".tmp")), "{left:?}");
}

#[test]
fn a_folder_without_rights_is_told_and_the_file_is_whole() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, before) = folder();
    let rights = |mode: u32| std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    rights(0o555);
    // Rights do not bind everybody (root), and then there is nothing to see.
    if std::fs::write(folder.path().join("thu"), "x").is_err() {
        for args in [["renew", "plan.yaml", "ke-hoach.docx"], ["issue", "ke-hoach.docx", "--number=135"]] {
            let output = Command::new(PROGRAM).args(args).current_dir(folder.path()).output().unwrap();
            assert_eq!(output.status.code(), Some(2));
            assert!(String::from_utf8_lossy(&output.stderr).contains("K902"));
        }
        assert_eq!(names(folder.path()), ["ke-hoach.docx", "plan.yaml"]);
    }
    rights(0o755);
    assert!(std::fs::read(folder.path().join("ke-hoach.docx")).unwrap() == before);
}
