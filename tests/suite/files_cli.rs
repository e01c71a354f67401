//! Files as the commands leave them: links followed, read-only and open ones refused, old bytes never written over.

use std::path::Path;

use crate::renew_cli::{Desk, done, kehoach, words};

/// A command that must fail with a code; nothing in the folder may change.
fn refused(desk: &Desk, args: &[&str], status: i32, code: &str) -> String {
    let before = desk.everything();
    let said = done(&kehoach(args, desk.path()), status);
    assert!(said.contains(code), "{said}");
    assert!(desk.everything() == before, "{args:?}");
    said
}

#[test]
fn what_was_kept_beside_is_never_written_over() {
    let desk = Desk::new();
    std::fs::write(desk.path().join("ke-hoach.docx.bak"), "của người khác").unwrap();
    let first = desk.edit("Niêm yết tại Bộ phận Một cửa", "Niêm yết theo ý kiến lãnh đạo");
    let said = done(&desk.renew(&["--replace", "Phụ lục"]), 0);
    assert!(said.contains("ke-hoach.docx.bak2"), "{said}");
    let second = desk.bytes();
    let said = done(&kehoach(&["issue", "ke-hoach.docx", "--number", "135"], desk.path()), 0);
    assert!(said.contains("ke-hoach.docx.bak3"), "{said}");
    desk.edit("135/KH", "136/KH");
    let changed = desk.bytes();
    let said = done(&kehoach(&["build", "plan.yaml", "-o", "ke-hoach.docx", "--force"], desk.path()), 0);
    assert!(said.contains("ke-hoach.docx.bak4"), "{said}");
    let all = desk.everything();
    assert_eq!(all["ke-hoach.docx.bak"], "của người khác".as_bytes());
    assert!(all["ke-hoach.docx.bak2"] == first && all["ke-hoach.docx.bak3"] == second);
    assert!(all["ke-hoach.docx.bak4"] == changed);
}

#[test]
fn the_plan_that_a_number_goes_into_is_kept_beside_and_only_that_line_changes() {
    let desk = Desk::new();
    let path = desk.path().join("plan.yaml");
    let text = std::fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    std::fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    let args = ["issue", "ke-hoach.docx", "--number", "135", "--date", "27/1/2026", "--plan", "plan.yaml"];
    done(&kehoach(&args, desk.path()), 0);
    let all = desk.everything();
    assert_eq!(String::from_utf8_lossy(&all["plan.yaml.bak"]), format!("\u{FEFF}{text}"));
    let now = String::from_utf8_lossy(&all["plan.yaml"]).into_owned();
    let without = |text: &str| {
        let lines = text.split_inclusive('\n').filter(|line| !line.starts_with("số:") && !line.starts_with("ngày:"));
        lines.collect::<String>()
    };
    assert_eq!(without(&now), without(&format!("\u{FEFF}{text}")));
    assert!(now.contains("số: 135\r\n") && now.contains("ngày: 27/01/2026\r\n"), "{now}");
    let braces = "{cơ quan ban hành: \"UBND xã A, tỉnh B\", trích yếu: B, ngày: [1, 2], nội dung: \"# A\\nB\"}";
    std::fs::write(desk.path().join("la.yaml"), braces).unwrap();
    let args = ["issue", "ke-hoach.docx", "--number", "135", "--plan", "la.yaml"];
    assert_eq!(kehoach(&args, desk.path()).status.code(), Some(1));
    assert!(desk.everything()["la.yaml"] == braces.as_bytes());
}

#[test]
fn a_file_open_in_libreoffice_is_not_replaced() {
    let desk = Desk::new();
    std::fs::write(desk.path().join(".~lock.ke-hoach.docx#"), ",an,may,26.11.2026 10:00;").unwrap();
    for args in [["renew", "sau.yaml", "ke-hoach.docx"], ["issue", "ke-hoach.docx", "--number=135"]] {
        let said = refused(&desk, &args, 2, "K903");
        assert!(said.contains("LibreOffice") && said.contains(".~lock.ke-hoach.docx#"), "{said}");
    }
}

#[test]
fn a_folder_is_not_taken_for_a_file() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("ban")).unwrap();
    let run = |args: &[&str]| done(&kehoach(args, desk.path()), 2);
    assert!(run(&["renew", "sau.yaml", "ke-hoach.docx", "-o", "ban"]).contains("K920"));
    assert!(run(&["adopt", "ke-hoach.docx", "--annex", "1", "--plan", "ban"]).contains("K920"));
    // What is made of plans goes into a folder.
    done(&kehoach(&["build", "plan.yaml", "-o", "ban"], desk.path()), 0);
    assert!(desk.path().join("ban/plan.docx").is_file());
}

#[test]
fn a_word_file_in_the_place_of_the_plan_is_told_so() {
    let desk = Desk::new();
    let said = refused(&desk, &["build", "ke-hoach.docx"], 2, "K922");
    assert!(said.contains("kehoach adopt ke-hoach.docx") && said.contains("kehoach text ke-hoach.docx"), "{said}");
}

#[test]
fn an_opendocument_file_is_told_so() {
    let desk = Desk::new();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("mimetype", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, b"application/vnd.oasis.opendocument.text").unwrap();
    std::fs::write(desk.path().join("x.odt"), zip.finish().unwrap().into_inner()).unwrap();
    refused(&desk, &["renew", "sau.yaml", "x.odt"], 1, "K671");
}

#[test]
fn a_signer_without_a_name_is_not_issued() {
    refused(&Desk::new(), &["issue", "ke-hoach.docx", "--signer", " "], 1, "K670");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_a_link_leads_to_is_written_and_the_link_stays() {
        let desk = Desk::new();
        std::fs::create_dir(desk.path().join("kho")).unwrap();
        std::fs::rename(desk.file(), desk.path().join("kho/that.docx")).unwrap();
        symlink("kho/that.docx", desk.file()).unwrap();
        let before = desk.bytes();
        done(&desk.renew(&[]), 0);
        assert!(std::fs::symlink_metadata(desk.file()).unwrap().is_symlink());
        let there = std::fs::read(desk.path().join("kho/that.docx")).unwrap();
        assert!(words(&there).contains("Niêm yết tại trụ sở"));
        assert!(std::fs::read(desk.path().join("kho/that.docx.bak")).unwrap() == before);
    }

    #[test]
    fn a_read_only_file_is_refused_and_a_private_one_stays_private() {
        let desk = Desk::new();
        let rights = |mode: u32| std::fs::set_permissions(desk.file(), PermissionsExt::from_mode(mode)).unwrap();
        rights(0o444);
        refused(&desk, &["renew", "sau.yaml", "ke-hoach.docx"], 2, "K919");
        rights(0o600);
        done(&desk.renew(&[]), 0);
        assert_eq!((mode(&desk.file()), mode(&desk.path().join("ke-hoach.docx.bak"))), (0o600, 0o600));
    }

    #[test]
    fn a_device_is_no_file() {
        let desk = Desk::new();
        refused(&desk, &["check", "/dev/zero"], 2, "K921");
        refused(&desk, &["renew", "sau.yaml", "/dev/zero", "-o", "x.docx"], 2, "K921");
    }
}
