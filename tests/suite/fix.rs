//! `check --fix`: what has one safe remedy is mended where it stands, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::kehoach;
use crate::support::{files, root, stem};

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A plan as an editor of Windows saves it: byte order mark, its line ends, letters in two parts.
const PLAN: &str = "\u{FEFF}cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên   # tên mới\r\nngày: 15/01/2026\r\n\
    trích yếu: \"Ca\u{309}i cách cải cách hành chính năm 2026\"\r\n# danh bạ , của xã\r\ncơ quan:\r\n  vp: Văn phòng HĐND và UBND xã\r\n\
    danh mục:\r\n- nhiệm vụ: Rà soát  văn bản , quy định,hồ sơ ( theo mẫu)   # xem , lại\r\n  chủ trì: vp\r\n  thời gian: Quý II/2026.\r\n\
    - nhiệm vụ: >-\r\n    Phần đấu hoàn thành hoàn thành\r\n    việc việc được giao\r\n  chủ trì: vp\r\n  thời gian: Quý III/2026\r\n\
    phụ lục:\r\n- tên: Nhiệm vụ\r\n  cột: tt; nhiệm vụ; chủ trì; thời gian\r\n";

const MENDED: &str = "\u{FEFF}cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên   # tên mới\r\nngày: 15/01/2026\r\n\
    trích yếu: \"Ca\u{309}i cách hành chính năm 2026\"\r\n# danh bạ , của xã\r\ncơ quan:\r\n  vp: Văn phòng HĐND và UBND xã\r\n\
    danh mục:\r\n- nhiệm vụ: Rà soát văn bản, quy định, hồ sơ (theo mẫu)   # xem , lại\r\n  chủ trì: vp\r\n  thời gian: Quý II/2026\r\n\
    - nhiệm vụ: >-\r\n    Phấn đấu hoàn thành\r\n    việc được giao\r\n  chủ trì: vp\r\n  thời gian: Quý III/2026\r\n\
    phụ lục:\r\n- tên: Nhiệm vụ\r\n  cột: tt; nhiệm vụ; chủ trì; thời gian\r\n";

#[test]
fn typing_is_mended_and_every_other_byte_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    std::fs::write(&path, PLAN).unwrap();
    let shown = kehoach(&["check", "--fix", "--dry-run", "--lang", "en", "a.yaml"], folder.path());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), PLAN, "a dry run writes nothing");
    let difference = words(&shown.stdout);
    assert!(difference.contains("@@ a.yaml:8 @@\n-- nhiệm vụ: Rà soát  văn bản , quy định"), "{difference}");
    assert!(difference.contains("\n+- nhiệm vụ: Rà soát văn bản, quy định, hồ sơ (theo mẫu)   # xem , lại\n"));
    let done = kehoach(&["check", "--fix", "--lang", "en", "a.yaml"], folder.path());
    assert_eq!(done.status.code(), Some(0), "{}", words(&done.stderr));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), MENDED);
    let again = kehoach(&["check", "--fix", "--lang", "en", "a.yaml"], folder.path());
    assert!(words(&again.stderr).contains("nothing can be mended"), "{}", words(&again.stderr));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), MENDED);
}

#[test]
fn what_an_author_has_answered_and_what_is_shared_stay() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let shared = "cơ quan:\n  vp: Văn phòng HĐND và UBND xã\n  ks: Tổ kiểm soát kiểm soát thủ tục\n";
    let plan = "dùng chung: chung.yaml\ncơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\nngày: 15/01/2026\n\
        trích yếu: Cải cách hành chính năm 2026\ndanh mục:\n\
        - nhiệm vụ: Rà soát rà soát văn bản # kehoach: bỏ qua K519 tên gọi của phong trào\n  chủ trì: vp\n  thời gian: Quý II/2026\n\
        phụ lục:\n- tên: Nhiệm vụ\n  cột: tt; nhiệm vụ; chủ trì; thời gian\n";
    write("chung.yaml", shared);
    write("a.yaml", plan);
    kehoach(&["check", "--fix", "a.yaml"], folder.path());
    kehoach(&["check", "--fix", "."], folder.path());
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!((read("a.yaml").as_str(), read("chung.yaml").as_str()), (plan, shared));
}

#[test]
fn a_word_file_and_a_file_that_cannot_be_read_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let base = std::fs::read(root().join("tests/edited/base.docx")).unwrap();
    std::fs::write(folder.path().join("a.docx"), &base).unwrap();
    let done = kehoach(&["check", "--fix", "--lang", "en", "a.docx"], folder.path());
    assert_eq!(done.status.code(), Some(2));
    assert!(words(&done.stderr).contains("K977"));
    assert_eq!(std::fs::read(folder.path().join("a.docx")).unwrap(), base);
    assert_eq!(kehoach(&["check", "--fix", "none.yaml"], folder.path()).status.code(), Some(2));
    assert_eq!(kehoach(&["check", "--dry-run", "none.yaml"], folder.path()).status.code(), Some(2));
}

/// How often each code is told of each file of a folder.
fn told(folder: &Path) -> BTreeMap<String, BTreeMap<String, usize>> {
    let done = kehoach(&["check", "--format", "sarif", "."], folder);
    let log: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let mut told: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for one in log["runs"][0]["results"].as_array().unwrap() {
        let file = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap_or_default();
        *told.entry(file.to_owned()).or_default().entry(one["ruleId"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    told
}

#[test]
fn of_the_corpus_no_mended_plan_says_more_and_a_second_run_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let bases = root().join("tests/mistakes/bases");
    for shared in [bases.join("chung"), root().join("plans/chung")].iter().filter(|shared| shared.is_dir()) {
        std::fs::create_dir_all(folder.path().join("chung")).unwrap();
        for entry in std::fs::read_dir(shared).unwrap() {
            let path = entry.unwrap().path();
            std::fs::copy(&path, folder.path().join("chung").join(path.file_name().unwrap())).unwrap();
        }
    }
    let mut plans = BTreeMap::new();
    for path in files("tests/mistakes/open", ".yaml") {
        let case: serde_yaml::Value = serde_yaml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        if !["words", "bodies", "everywhere"].contains(&case["kind"].as_str().unwrap()) {
            continue;
        }
        let base = case["base"].as_str().unwrap();
        let base = match base.strip_prefix("plans/") {
            Some(name) => root().join("plans").join(name),
            None => bases.join(format!("{base}.yaml")),
        };
        let mut text = std::fs::read_to_string(base).unwrap();
        for edit in case["replace"].as_sequence().unwrap() {
            let after = edit["after"].as_str().map_or(0, |after| text.find(after).unwrap());
            let (from, to) = (edit["from"].as_str().unwrap(), edit["to"].as_str().unwrap());
            let at = after + text[after..].find(from).unwrap();
            text.replace_range(at..at + from.len(), to);
        }
        let name = format!("{}.yaml", stem(&path));
        std::fs::write(folder.path().join(&name), &text).unwrap();
        plans.insert(name, text);
    }
    assert!(plans.len() > 50);
    let before = told(folder.path());
    kehoach(&["check", "--fix", "."], folder.path());
    let read = |name: &String| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let mended: BTreeMap<String, String> = plans.keys().map(|name| (name.clone(), read(name))).collect();
    let changed = plans.iter().filter(|(name, text)| mended[*name] != **text).count();
    assert!(changed > 20, "{changed}");
    let after = told(folder.path());
    for (name, text) in &mended {
        let file = format!("./{name}");
        let (old, new) = (before.get(&file), after.get(&file));
        let count = |told: Option<&BTreeMap<String, usize>>| told.map_or(0, |told| told.values().sum::<usize>());
        assert!(mended[name] == plans[name] || count(new) < count(old), "{name}");
        for (code, found) in new.into_iter().flatten() {
            assert!(old.and_then(|old| old.get(code)).is_some_and(|old| found <= old), "{name}: {code}");
        }
        // Figures, and so dates, are as they were.
        let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        assert_eq!(figures(text), figures(&plans[name]), "{name}");
        assert_eq!(text.lines().count(), plans[name].lines().count(), "{name}");
    }
    kehoach(&["check", "--fix", "."], folder.path());
    for (name, text) in &mended {
        assert_eq!(read(name), *text, "{name}");
    }
}
