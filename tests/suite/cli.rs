//! The program as people run it: commands, exit codes, files written and left alone.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::root;

pub fn kehoach(args: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    command.args(args).current_dir(folder).env("LC_ALL", "C.UTF-8").output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A small plan in a folder of its own.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("tests/golden/smallest/plan.yaml"), folder.path().join("plan.yaml")).unwrap();
    folder
}

#[test]
fn a_plan_is_built_beside_itself() {
    let folder = folder();
    let output = kehoach(&["build", "plan.yaml"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(folder.path().join("plan.docx").exists());
}

#[test]
fn the_bytes_do_not_depend_on_time_zone_and_locale() {
    let folder = folder();
    let build = |out: &str, zone: &str, locale: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
        command.args(["build", "plan.yaml", "-o", out]).current_dir(folder.path());
        let output = command.env("TZ", zone).env("LC_ALL", locale).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        std::fs::read(folder.path().join(out)).unwrap()
    };
    assert_eq!(build("a.docx", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8"), build("b.docx", "America/Lima", "tr_TR.UTF-8"));
}

#[test]
fn a_faulty_plan_exits_1_and_writes_nothing() {
    let folder = folder();
    let path = folder.path().join("plan.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}\nchu tri: x\n")).unwrap();
    let output = kehoach(&["build", "plan.yaml"], folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!folder.path().join("plan.docx").exists());
}

#[test]
fn a_file_that_is_not_there_exits_2() {
    let folder = folder();
    let output = kehoach(&["build", "no.yaml"], folder.path());
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("K901"));
}

#[test]
fn a_plan_that_is_not_utf_8_is_told_where() {
    let folder = folder();
    std::fs::write(folder.path().join("plan.yaml"), b"ten: a\nma: \xD0\n").unwrap();
    let output = kehoach(&["build", "plan.yaml"], folder.path());
    assert_ne!(output.status.code(), Some(0));
    assert!(said(&output).contains("plan.yaml:2:5"), "{}", said(&output));
}

#[test]
fn a_word_file_somebody_changed_is_not_overwritten() {
    let folder = folder();
    assert_eq!(kehoach(&["build", "plan.yaml"], folder.path()).status.code(), Some(0));
    assert_eq!(kehoach(&["build", "plan.yaml"], folder.path()).status.code(), Some(0), "an unchanged one is");
    let path = folder.path().join("plan.docx");
    let mut package = kehoach::docx::Package::open("plan.docx", &std::fs::read(&path).unwrap()).unwrap();
    let part = package.main().to_owned();
    let text = package.text(&part).unwrap().replacen("Mục đích", "Mục tiêu", 1);
    package.set_part(&part, text.into_bytes());
    let edited = package.to_bytes().unwrap();
    std::fs::write(&path, &edited).unwrap();
    let output = kehoach(&["build", "plan.yaml"], folder.path());
    assert_ne!(output.status.code(), Some(0));
    assert!(said(&output).contains("K904"), "{}", said(&output));
    assert_eq!(std::fs::read(&path).unwrap(), edited);
    assert_eq!(kehoach(&["build", "plan.yaml", "--force"], folder.path()).status.code(), Some(0));
    assert_eq!(std::fs::read(folder.path().join("plan.docx.bak")).unwrap(), edited);
}

#[test]
fn a_document_open_in_word_is_refused_in_a_plain_sentence() {
    let folder = folder();
    std::fs::write(folder.path().join("~$plan.docx"), b"x").unwrap();
    let output = kehoach(&["build", "plan.yaml", "--lang", "vi"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("đang mở trong Word"), "{}", said(&output));
}

#[test]
fn json_is_one_array_on_standard_output() {
    let folder = folder();
    std::fs::write(folder.path().join("plan.yaml"), "so: 1\n").unwrap();
    let output = kehoach(&["check", "plan.yaml", "--format", "json"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(found.as_array().is_some_and(|found| !found.is_empty()));
    assert_eq!(said(&output), "");
}

#[test]
fn a_new_plan_is_written_once_and_never_over_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let new = |lang: &str| kehoach(&["new", "moi.yaml", "--lang", lang], folder.path());
    assert_eq!(new("vi").status.code(), Some(0));
    assert_eq!(kehoach(&["build", "moi.yaml", "--strict"], folder.path()).status.code(), Some(0));
    std::fs::write(folder.path().join("moi.yaml"), "x").unwrap();
    let again = new("vi");
    assert_eq!(again.status.code(), Some(2));
    assert!(said(&again).contains("K905") && !said(&again).contains("--force"), "{}", said(&again));
    assert_eq!(std::fs::read_to_string(folder.path().join("moi.yaml")).unwrap(), "x");
}

#[test]
fn annexes_alone_are_written_without_letterhead_and_body() {
    let folder = folder();
    let output = kehoach(&["build", "plan.yaml", "--only", "annex"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("K579"), "what is left out is told: {}", said(&output));
    let read = |name: &str| {
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        kehoach::docx::text(name, &bytes).unwrap()
    };
    let text = read("plan.phu-luc.docx");
    assert!(
        text.contains("Niêm yết tại Bộ phận Một cửa") && !text.contains("MỤC ĐÍCH") && !text.contains("Trần Thị B")
    );
    assert_eq!(kehoach(&["build", "plan.yaml", "--only", "annex=1"], folder.path()).status.code(), Some(0));
    assert_eq!(read("plan.phu-luc-1.docx"), text);
    let output = kehoach(&["build", "plan.yaml", "--only", "annex=2"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("K906"), "{}", said(&output));
}

#[test]
fn every_code_is_explained_and_an_unknown_one_is_told_so() {
    let explain = |args: &[&str]| {
        let output = kehoach(&[&["rule", "--lang", "vi"], args].concat(), &root());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (_, all) = explain(&[]);
    for code in all.lines().filter_map(|line| line.split(' ').next()) {
        let (status, text) = explain(&[code]);
        assert!(status == Some(0) && text.contains(code) && !text.contains("{$"), "{code}: {text}");
    }
    assert_eq!(explain(&["k301"]), explain(&["K301"]));
    assert_eq!(explain(&["K999"]).0, Some(2));
}

#[test]
fn manual_pages_and_completions_name_every_command() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(kehoach(&["man", "-o", "."], folder.path()).status.code(), Some(0));
    let script = String::from_utf8(kehoach(&["completions", "bash"], folder.path()).stdout).unwrap();
    for command in ["build", "check", "new", "rule"] {
        assert!(folder.path().join(format!("kehoach-{command}.1")).exists(), "{command}");
        assert!(script.contains(&format!("kehoach,{command})")), "{command}");
    }
}

#[test]
fn a_word_file_is_adopted_step_by_step_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("tests/edited/adopt-tasks.docx"), folder.path().join("cu.docx")).unwrap();
    let adopt = |args: &[&str]| kehoach(&[&["adopt", "cu.docx", "--lang", "vi"], args].concat(), folder.path());
    let list = adopt(&[]);
    assert!(String::from_utf8_lossy(&list.stdout).contains("bảng 2: 8 hàng, 8 cột, trang ngang"));
    let both = ["--annex", "2", "--as", "nv", "--plan", "cu.yaml"];
    assert_eq!(adopt(&both).status.code(), Some(0));
    let marked = std::fs::read(folder.path().join("cu.danh-dau.docx")).unwrap();
    assert!(std::fs::read_to_string(folder.path().join("cu.yaml")).unwrap().contains("mã: nv"));
    assert_eq!(kehoach(&["build", "cu.yaml", "-o", "moi.docx"], folder.path()).status.code(), Some(0));
    assert_eq!(adopt(&both).status.code(), Some(2));
    assert_eq!(std::fs::read(folder.path().join("cu.danh-dau.docx")).unwrap(), marked);
    assert_eq!(adopt(&["--plan", "hai.yaml"]).status.code(), Some(0), "the one table that looks like an annex");
    assert_eq!(adopt(&["--annex", "7", "--plan", "ba.yaml"]).status.code(), Some(1));
    assert_eq!(adopt(&["--annex", "2"]).status.code(), Some(2));
    assert!(!folder.path().join("ba.yaml").exists());
}

#[test]
fn a_profile_needs_neither_issuer_nor_title() {
    let folder = tempfile::tempdir().unwrap();
    let profile = |text: &str| {
        std::fs::write(folder.path().join("nen-nep.yaml"), text).unwrap();
        kehoach(&["template", "-p", "nen-nep.yaml", "-o", "mau.docx", "--lang", "vi"], folder.path())
    };
    let output = profile("nền nếp: {cỡ chữ: 40}\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("K138") && !folder.path().join("mau.docx").exists(), "{}", said(&output));
    let output = profile("nền nếp:\n  cỡ chữ: 13\n");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let bytes = std::fs::read(folder.path().join("mau.docx")).unwrap();
    assert!(kehoach::docx::Template::open("mau.docx", &bytes).is_ok());
    assert_ne!(bytes, kehoach::docx::shipped::template(&kehoach::paper::Look::default()));
}

#[test]
fn the_systems_own_words_stand_in_no_message() {
    let folder = folder();
    std::fs::create_dir(folder.path().join("thu-muc.yaml")).unwrap();
    for (args, reason) in [
        (["check", "khong-co.yaml"].as_slice(), "không có tệp này"),
        (&["text", "thu-muc.yaml"], "đây là một thư mục"),
        (&["build", "plan.yaml", "-o", "khong-co/a.docx"], "không có thư mục này"),
        (&["check", "plan.yaml/a.yaml"], "một phần của đường dẫn không phải là thư mục"),
    ] {
        let output = kehoach(&[args, &["--lang", "vi"]].concat(), folder.path());
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(reason) && !said.contains("os error"), "{said}");
    }
}

/// Faults of the command line in one text, as people see them.
#[test]
fn a_slip_on_the_command_line_is_told_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["vi", "en"] {
        let mut text = String::new();
        for line in [
            "build --ouput x",
            "biuld x",
            "chek x",
            "new a.docx",
            "build",
            "pdf",
            "new a.yaml --kind nhiemvu",
            "new a.yaml --kind",
            "text a b",
            "build a.yaml --only body",
            "check a.yaml --strict --strict",
            "adopt a.docx --annex 1",
            "check a.yaml --strict=x",
            "check a.yaml b.docx --report r.docx",
            "check a.docx --fix",
        ] {
            let args: Vec<&str> = line.split(' ').chain(["--lang", lang]).collect();
            let output = kehoach(&args, folder.path());
            assert_eq!(output.status.code(), Some(2), "{line}");
            text += &format!("$ kehoach {line}\n{}\n", said(&output));
        }
        expect_test::expect_file![root().join(format!("tests/golden/usage.{lang}.txt"))].assert_eq(&text);
    }
    let output = kehoach(&["check", "--format", "json"], folder.path());
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found[0]["code"], "K913");
}

#[test]
fn help_is_shown_however_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let shown = |args: &[&str]| String::from_utf8(kehoach(args, folder.path()).stdout).unwrap();
    assert_eq!(shown(&["help", "new", "--lang", "vi"]), shown(&["new", "--help", "--lang", "vi"]));
    assert_eq!(shown(&["help"]), shown(&["--help"]));
    // Options alone ask for nothing: the commands are listed, and nothing was done.
    let alone = kehoach(&["--lang", "vi"], folder.path());
    assert_eq!(alone.status.code(), Some(2));
    assert!(said(&alone).contains("Lệnh:") || String::from_utf8_lossy(&alone.stdout).contains("Lệnh:"));
}

#[test]
fn plans_and_word_files_are_compared_in_any_order() {
    let folder = folder();
    let text = std::fs::read_to_string(folder.path().join("plan.yaml")).unwrap();
    let title = text.lines().find(|line| line.starts_with("trích yếu:")).unwrap();
    std::fs::write(folder.path().join("sau.yaml"), text.replace(title, &format!("{title} và năm sau"))).unwrap();
    for (plan, file) in [("plan.yaml", "truoc.docx"), ("sau.yaml", "sau.docx")] {
        let output = kehoach(&["build", plan, "-o", file], folder.path());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    for before in ["plan.yaml", "truoc.docx"] {
        for (after, count) in [("plan.yaml", 0), ("truoc.docx", 0), ("sau.yaml", 1), ("sau.docx", 1)] {
            let output = kehoach(&["changes", before, after, "--format", "json"], folder.path());
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(json["count"]["all"], count, "{before} {after}: {json:#}");
        }
    }
    let args = ["changes", "plan.yaml", "sau.docx", "--table", "bang.docx", "--lang", "vi"];
    let output = kehoach(&args, folder.path());
    assert!(String::from_utf8_lossy(&output.stdout).contains("và năm sau”"));
    let bytes = std::fs::read(folder.path().join("bang.docx")).unwrap();
    let table = kehoach::docx::text("bang.docx", &bytes).unwrap();
    assert!(table.contains("| TT | Nội dung | Trước | Sau |") && table.contains("và năm sau"), "{table}");
    std::fs::write(folder.path().join("hong.docx"), b"PK").unwrap();
    let output = kehoach(&["changes", "plan.yaml", "hong.docx"], folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}

/// All help in one text, so that a change of wording is seen.
#[test]
fn the_help_reads_as_its_golden_text() {
    for lang in ["vi", "en"] {
        let mut text = String::new();
        let commands = [
            "",
            "new",
            "build",
            "pdf",
            "watch",
            "renew",
            "take",
            "issue",
            "changes",
            "check",
            "schema",
            "template",
            "text",
            "export",
            "import",
            "adopt",
            "rule",
            "completions",
            "man",
        ];
        for command in commands {
            let args: Vec<&str> =
                [command, "--help", "--lang", lang].into_iter().filter(|arg| !arg.is_empty()).collect();
            let output = kehoach(&args, &root());
            text += &format!("$ kehoach {}\n{}\n", args.join(" "), String::from_utf8_lossy(&output.stdout));
        }
        expect_test::expect_file![root().join(format!("tests/golden/help.{lang}.txt"))].assert_eq(&text);
    }
}

#[test]
fn of_a_thousand_faults_the_worst_are_printed_and_all_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let head = "cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\ntrích yếu: Cải cách hành chính\ndanh mục:\n";
    let told = |score: &dyn Fn(usize) -> String| {
        let rows: String =
            (0..800).map(|row| format!("- nhiệm vụ: Việc {row}\n  điểm đạt: {}\n", score(row))).collect();
        std::fs::write(folder.path().join("ke-hoach.yaml"), format!("{head}{rows}")).unwrap();
        String::from_utf8(kehoach(&["--lang", "en", "check", "ke-hoach.yaml"], folder.path()).stderr).unwrap()
    };
    let each_its_own = told(&|row| format!("1.{}", 100 + row));
    assert_eq!(each_its_own.matches("error[K252]").count(), 300, "{each_its_own}");
    assert!(each_its_own.contains("500 more") && each_its_own.contains("errors: 800"), "{each_its_own}");
    let one_kind = told(&|_| "chín".to_owned());
    assert_eq!(one_kind.matches("error[K251]").count(), 1, "{one_kind}");
    assert!(one_kind.contains("and 799 more") && one_kind.contains("by kind: K251 × 800"), "{one_kind}");
}

#[test]
fn deadlines_are_shown_as_they_were_read() {
    let folder = tempfile::tempdir().unwrap();
    let plan = "cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\nngày: 1/2026\ntrích yếu: Cải cách hành chính\n\
        danh mục:\n- nhiệm vụ: Một\n  thời gian: Quý II/2026\n- nhiệm vụ: Hai\n  thời gian: Trước ngày 30/11\n\
        - nhiệm vụ: Ba\n  thời gian: Thường xuyên\n- nhiệm vụ: Bốn\n  thời gian: Quý II/2026\n- nhiệm vụ: Năm\n  thời gian: Tùy việc\n";
    std::fs::write(folder.path().join("ke-hoach.yaml"), plan).unwrap();
    let shown = |args: &[&str]| {
        let all: Vec<&str> = [&["--lang", "en", "check", "--deadlines", "ke-hoach.yaml"], args].concat();
        String::from_utf8(kehoach(&all, folder.path()).stdout).unwrap()
    };
    expect_test::expect![[r#"
        Quý II/2026       →  01/4/2026 – 30/6/2026
        Trước ngày 30/11  →  by 29/11/2026
        Thường xuyên      →  thường xuyên (no certain day)
        Tùy việc          →  free text, not checked
    "#]]
    .assert_eq(&shown(&[]));
    let json: serde_json::Value = serde_json::from_str(&shown(&["--format", "json"])).unwrap();
    assert_eq!(json[0]["first"], "2026-04-01");
    assert_eq!((json[0]["count"].as_u64(), json[1]["last"].as_str()), (Some(2), Some("2026-11-29")));
}
