//! Annexes that others made, taken over and renewed: what the plan did not change stays as it stands.

use std::path::Path;

use kehoach::docx::{Package, region};

use crate::renew_cli::{done, kehoach};
use crate::support::root;

const DEADLINE: (&str, &str) = ("Trước ngày 30/6/2026", "Trước ngày 30/9/2026");

/// A folder with the task table, its main part changed, taken over as annex `nv`; and what was said.
fn adopted(change: impl Fn(String) -> String) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut package =
        Package::open("cu", &std::fs::read(root().join("tests/edited/adopt-tasks.docx")).unwrap()).unwrap();
    let part = package.main().to_owned();
    let main = package.text(&part).unwrap();
    package.set_part(&part, change(main));
    std::fs::write(folder.path().join("cu.docx"), package.to_bytes().unwrap()).unwrap();
    let said =
        done(&kehoach(&["adopt", "cu.docx", "--annex", "2", "--as", "nv", "--plan", "cu.yaml"], folder.path()), 0);
    (folder, said)
}

fn main_of(folder: &Path, name: &str) -> String {
    let package = Package::open(name, &std::fs::read(folder.join(name)).unwrap()).unwrap();
    package.text(package.main()).unwrap()
}

fn rewrite(folder: &Path, from: &str, to: &str) {
    let path = folder.join("cu.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn renew(folder: &Path, status: i32) -> String {
    let args = ["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex", "-o", "moi.docx"];
    done(&kehoach(&args, folder), status)
}

/// The inside of the one region of a file without the marks of the program.
fn inside(main: &str) -> String {
    let regions = region::find(main).unwrap();
    let mut inner = main[regions[0].inner.clone()].to_owned();
    while let Some(at) = inner.find("<w:bookmark") {
        let end = at + inner[at..].find("/>").unwrap() + 2;
        inner.replace_range(at..end, "");
    }
    inner
}

/// Puts something before the end of the paragraph that holds words.
fn behind(main: &str, words: &str, what: &str) -> String {
    let at = main.find(words).unwrap();
    let end = at + main[at..].find("</w:p>").unwrap();
    format!("{}{what}{}", &main[..end], &main[end..])
}

const LINK: &str = r#"<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve"> (xem)</w:t></w:r></w:hyperlink>"#;

#[test]
fn only_the_row_that_the_plan_changed_is_printed_anew() {
    let (folder, _) = adopted(|main| main);
    let folder = folder.path();
    done(&kehoach(&["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex"], folder), 0);
    assert_eq!(main_of(folder, "cu.danh-dau.docx").matches("KHTable").count(), 0, "nothing changed yet");
    rewrite(folder, DEADLINE.0, DEADLINE.1);
    let said = renew(folder, 0);
    assert!(said.contains("K673") && said.contains(DEADLINE.1), "{said}");
    let (old, new) = (inside(&main_of(folder, "cu.danh-dau.docx")), inside(&main_of(folder, "moi.docx")));
    let rows = |inner: &str| {
        inner.split("<w:tr>").flat_map(|part| part.split("<w:tr ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let (old, new) = (rows(&old), rows(&new));
    assert_eq!(old.len(), new.len());
    let differing: Vec<_> = old.iter().zip(&new).filter(|(a, b)| a != b).collect();
    assert_eq!(differing.len(), 1);
    assert!(differing[0].1.contains("30/9/2026"));
    std::fs::rename(folder.join("moi.docx"), folder.join("cu.danh-dau.docx")).unwrap();
    let again = done(&kehoach(&["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex"], folder), 0);
    assert!(!again.contains("K673"), "{again}");
    assert!(!folder.join("cu.danh-dau.docx.bak").exists());
    // The row that was printed is nobody's edit.
    rewrite(folder, DEADLINE.1, "Trước ngày 30/11/2026");
    let said = renew(folder, 0);
    assert!(said.contains("K673") && !said.contains("K660"), "{said}");
}

#[test]
fn rows_that_differ_in_spaces_dashes_or_the_mark_of_a_decimal_are_the_same() {
    let (folder, said) = adopted(|main| {
        main.replace("Trước ngày 30/6/2026", "Trước ngày\u{A0}30/6/2026 ")
            .replace("01 lớp", "0.50")
            .replace("Phòng Văn hóa - Xã hội", "Phòng Văn hóa \u{2013} Xã hội")
    });
    assert!(!said.contains("30/6/2026") && !said.contains("0.50") && !said.contains("Văn hóa"), "{said}");
    let folder = folder.path();
    rewrite(folder, "hoạt động: Đăng trên", "hoạt động: Đăng\u{A0}trên");
    let said = done(&kehoach(&["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex"], folder), 0);
    assert!(!said.contains("K673"), "{said}");
    assert!(!folder.join("cu.danh-dau.docx.bak").exists(), "a space of another kind is no change: {said}");
}

#[test]
fn what_a_plan_cannot_say_is_told_and_stays_or_stops_the_renewal() {
    let (folder, said) = adopted(|main| behind(&main, "Đăng trên trang thông tin", LINK));
    assert!(said.contains("K633") && said.contains("liên kết") && said.contains("K632"), "{said}");
    rewrite(folder.path(), DEADLINE.0, DEADLINE.1);
    renew(folder.path(), 0);
    assert!(main_of(folder.path(), "moi.docx").contains(LINK));
    let (folder, _) = adopted(|main| behind(&main, DEADLINE.0, LINK));
    let path = folder.path().join("cu.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace(DEADLINE.0, DEADLINE.1)).unwrap();
    let said = renew(folder.path(), 1);
    assert!(said.contains("K657") && !folder.path().join("moi.docx").exists(), "{said}");
}

#[test]
fn the_page_stays_and_one_that_is_shared_is_not_turned() {
    let (folder, _) = adopted(|main| {
        let at = main.rfind("<w:sectPr").unwrap();
        let text = "<w:p><w:r><w:t>Ghi chú của văn thư.</w:t></w:r></w:p>";
        let page = main[at..].replace("w:left=\"", "w:left=\"5");
        format!("{}{text}{page}", &main[..at])
    });
    let folder = folder.path();
    rewrite(folder, DEADLINE.0, DEADLINE.1);
    renew(folder, 0);
    let end = |name: &str| {
        let main = main_of(folder, name);
        main[main.rfind("<w:sectPr").unwrap()..].to_owned()
    };
    assert_eq!(end("moi.docx"), end("cu.docx"));
    std::fs::remove_file(folder.join("moi.docx")).unwrap();
    rewrite(folder, "khổ: ngang", "khổ: dọc");
    let said = renew(folder, 1);
    assert!(said.contains("K672"), "{said}");
}

#[test]
fn an_annex_alone_on_its_page_turns_when_the_plan_asks_for_it() {
    let (folder, _) = adopted(|main| main);
    rewrite(folder.path(), "khổ: ngang", "khổ: dọc");
    renew(folder.path(), 0);
    let main = main_of(folder.path(), "moi.docx");
    let end = &main[main.rfind("<w:sectPr").unwrap()..];
    assert!(!end.contains("landscape"), "{end}");
}

#[test]
fn a_line_that_nobody_can_tell_and_places_left_open_are_told() {
    let (folder, said) = adopted(|main| {
        let at = main.find("(Kèm theo Kế hoạch").unwrap();
        let end = at + main[at..].find("</w:p>").unwrap() + "</w:p>".len();
        let lines =
            "<w:p><w:r><w:t>Đơn vị tính: triệu đồng</w:t></w:r></w:p><w:p><w:r><w:t>Lời của văn thư</w:t></w:r></w:p>";
        format!("{}{lines}{}", &main[..end], &main[end..]).replacen("(Kèm theo Kế hoạch", "(Kèm theo Nghị định", 1)
    });
    assert!(said.contains("K634") && said.contains("Lời của văn thư"), "{said}");
    let yaml = std::fs::read_to_string(folder.path().join("cu.yaml")).unwrap();
    assert!(yaml.contains("đơn vị tính: 'Đơn vị tính: triệu đồng'"), "{yaml}");
    assert!(!yaml.lines().any(|line| line.starts_with("số:")), "{yaml}");
    assert!(!main_of(folder.path(), "cu.danh-dau.docx").contains("kehoach_annex_nv_ref"), "number of another text");
    let said = renew(folder.path(), 1);
    assert!(said.contains("K674"), "{said}");
    let said = done(&kehoach(&["build", "cu.yaml"], folder.path()), 1);
    assert!(said.contains("K674"), "{said}");
}
