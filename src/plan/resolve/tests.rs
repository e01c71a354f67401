use super::*;
use crate::plan::annex::{ColumnKind, Part};
use crate::plan::item::{Field, ItemId};
use crate::source::SourceFile;

const HEAD: &str =
    "cơ quan ban hành: UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn\nngày: 1/2023\ntrích yếu: Cải cách hành chính\n";

/// Reads a plan of one file; `more` are the files it may include.
fn read_with(text: &str, more: &[(&str, &str)]) -> (Sources, Result<Warned<Plan>, Diagnostics>) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("kh.yaml", text));
    let mut include = |name: &str, _from: &str| {
        let file = more.iter().find(|(known, _)| *known == name);
        let (name, text) = file.ok_or(std::io::ErrorKind::NotFound)?;
        Ok(((*name).to_owned(), text.as_bytes().to_vec()))
    };
    let result = read(root, &mut sources, &mut include);
    (sources, result)
}

fn plan(text: &str) -> Plan {
    let (sources, result) = read_with(&format!("{HEAD}{text}"), &[]);
    result.unwrap_or_else(|found| panic!("{:?}", places(&sources, &found))).value
}

/// `code line:column` of each complaint.
fn places(sources: &Sources, found: &Diagnostics) -> Vec<String> {
    let place = |found: &Diagnostic| match found.place {
        crate::diag::Place::Source(span) => {
            let (line, column) = sources.get(span.file).unwrap().line_column(span.start as usize);
            format!("{} {line}:{column}", found.code.0)
        }
        _ => found.code.0.to_owned(),
    };
    found.iter().map(place).collect()
}

/// Complaints of a plan; lines are counted without the head.
fn faults(text: &str) -> Vec<String> {
    let (sources, result) = read_with(&format!("{}{HEAD}", text), &[]);
    places(&sources, &result.map_or_else(|found| found, |plan| plan.warnings))
}

fn parents(plan: &Plan) -> Vec<Option<usize>> {
    plan.items.all.iter().map(|item| item.parent.map(|ItemId(at)| at)).collect()
}

#[test]
fn a_plan_needs_only_issuer_date_and_title() {
    let plan = plan("");
    assert_eq!(plan.letterhead.issuer.short, "UBND xã Bằng Phúc");
    assert_eq!(plan.letterhead.symbol, "KH-UBND");
    assert_eq!((plan.letterhead.date.day, plan.letterhead.date.month), (None, Some(1)));
    assert!(plan.items.all.is_empty() && plan.annexes.is_empty());
}

#[test]
fn both_languages_and_any_spelling_of_a_key_read_alike() {
    let plan = plan("Danh_Muc:\n- TEN: Một\n  max: 0,5\n  điểm đạt: 0.25\n");
    let scores = &plan.items.all[0].scores;
    assert_eq!(scores.max.unwrap().value.units, 5_000);
    assert_eq!(scores.got.unwrap().value.units, 2_500);
}

#[test]
fn criteria_lie_in_their_nearest_prefix_and_in_the_open_group() {
    let plan = plan(
        "danh mục:\n- nhóm: Chỉ đạo\n  mã: 3\n- mã: 3.4\n  tên: A\n- mã: 3.4.1\n  tên: B\n- mã: 3.5.2\n  tên: C\n- tên: D\n- nhóm: Khác\n- mã: 7.10\n  tên: E\n",
    );
    assert_eq!(parents(&plan), [None, Some(0), Some(1), Some(0), Some(0), None, Some(5)]);
    assert_eq!(plan.items.all[6].code.as_ref().unwrap().value, "7.10");
}

#[test]
fn a_level_key_left_out_continues_the_level_above() {
    let plan = plan(
        "danh mục:\n- nhóm: Thể chế\n- mục tiêu: 1.1. Văn bản\n  nhiệm vụ: Rà soát\n  hoạt động: Lập kế hoạch\n  sản phẩm: Kế hoạch\n- hoạt động: Tổ chức\n- nhiệm vụ: Tham mưu\n  hoạt động: Soạn\n",
    );
    assert_eq!(parents(&plan), [None, Some(0), Some(1), Some(2), Some(2), Some(1), Some(5)]);
    assert_eq!(plan.items.all[1].code.as_ref().unwrap().value, "1.1");
    assert_eq!(plan.items.all[1].name.as_ref().unwrap().as_str(), "1.1. Văn bản");
    assert!(plan.items.all[3].texts.contains_key(&Field::Product));
    assert!(!plan.items.all[1].texts.contains_key(&Field::Product));
}

#[test]
fn own_levels_stand_between_group_and_activity() {
    let plan = plan("cấp riêng: chương trình\ndanh mục:\n- chương trình: X\n  nhiệm vụ: Y\n- nhiệm vụ: Z\n");
    assert_eq!(plan.items.all[0].level, Level::Own(0));
    assert_eq!(parents(&plan), [None, Some(0), Some(0)]);
}

#[test]
fn a_criterion_behind_another_branch_is_shown_with_its_parent() {
    let found = faults("danh mục:\n- {mã: 1, tên: A}\n- {mã: 2, tên: B}\n- {mã: 1.1, tên: C}\n");
    assert_eq!(found, ["K133 4:8"]);
}

#[test]
fn every_fault_is_told_in_one_run() {
    let found = faults(
        "danh mục:\n- tên: A\n  điểm chuẩnn: 1\n  điểm đạt: nhiều\n  thời gian: 30/02/2022\n- tên: B\n  tên: C\n  điểm đạt: 1.500\n  chủ trì:\n  - Sở A\n- sản phẩm: X\nphụ lục:\n- tên: P\n  cột: tt; giải phap; hợp phối\n  khổ: chéo\n",
    );
    assert_eq!(
        found,
        [
            "K122 3:3",
            "K251 4:13",
            "K451 5:14",
            "K123 7:3",
            "K252 8:13",
            "K124 9:3",
            "K134 11:3",
            "K137 14:23",
            "K130 15:8"
        ]
    );
}

#[test]
fn yaml_accidents_do_not_hide_what_else_is_wrong() {
    let found = faults("danh mục:\n- tên: Rà soát: văn bản\n  điểm: 1\n- tên: **Đậm** chữ\n  mã:1.2\n");
    assert_eq!(found, ["K102 2:15", "K122 3:3", "K103 4:8", "K108 5:5"]);
}

#[test]
fn issuer_and_title_are_asked_for() {
    let (sources, result) = read_with("số: 1\n", &[]);
    assert_eq!(places(&sources, &result.unwrap_err()), ["K125 1:1", "K125 1:1"]);
    let (sources, result) = read_with("# chỉ có chú thích\n", &[]);
    assert_eq!(places(&sources, &result.unwrap_err()), ["K120 1:1"]);
}

#[test]
fn bodies_are_read_against_the_directory() {
    let text = "cơ quan:\n  nội vụ: Phòng Nội vụ\n  tckh:\n    tên: Phòng Tài chính - Kế hoạch\n    còn viết: Phòng TC-KH\ndanh mục:\n- tên: A\n  chủ trì: nội vụ\n  phối hợp: Phòng TC-KH; UBND các xã, thị trấn\n";
    let plan = plan(text);
    let item = &plan.items.all[0];
    assert_eq!(item.leads[0].value.name, "Phòng Nội vụ");
    assert_eq!(item.partners[0].value.name, "Phòng Tài chính - Kế hoạch");
    assert_eq!(item.partners[1].value.known, None);
    let text = text.replace("chủ trì: nội vụ", "chủ trì: nội vuj");
    assert_eq!(faults(&text), ["K350 8:12", "K351 9:13", "K352 9:26"]);
}

#[test]
fn shared_files_add_what_the_plan_does_not_say() {
    let text = format!("dùng chung: chung.yaml\ncơ quan:\n  vp: Văn phòng\n{HEAD}");
    let shared = "cơ quan:\n  vp: Văn phòng khác\n  nv: Phòng Nội vụ\nnền nếp:\n  cỡ chữ: 13\ndùng chung: chung.yaml\n";
    let (_, result) = read_with(&text, &[("chung.yaml", shared)]);
    let plan = result.unwrap().value;
    let names: Vec<&str> = plan.agencies.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["Văn phòng", "Phòng Nội vụ"]);
    assert_eq!(plan.house.look.body_size, 26);
    let (sources, result) = read_with(&text, &[]);
    assert_eq!(places(&sources, &result.unwrap_err()), ["K126 1:13"]);
}

#[test]
fn columns_may_be_written_in_four_ways() {
    let plan = plan(
        "cột riêng: Tiến độ\nphụ lục:\n  tên: P\n  cột:\n  - tt; mã\n  - tên: Nội dung\n    rộng: 60\n  - cột: chủ trì\n    nhóm cột: Phân công\n  - tiến độ\n  - nhiệm vụ: Việc\n",
    );
    let Part::Table(table) = &plan.annexes[0].parts[0] else { panic!("a table") };
    let kinds: Vec<ColumnKind> = table.columns.iter().map(|column| column.kind).collect();
    let fields = [Field::Number, Field::Code, Field::Name, Field::Lead, Field::Extra(0)].map(ColumnKind::Field);
    assert_eq!(kinds[..5], fields);
    assert_eq!(kinds[5], ColumnKind::Level(Level::Task));
    assert_eq!(table.columns[2].header.as_ref().unwrap().value, "Nội dung");
    assert_eq!(table.columns[2].width.unwrap().value, 60.0);
    assert_eq!(table.columns[3].over.as_ref().unwrap().value, "Phân công");
    assert_eq!(plan.annexes[0].orientation, crate::paper::Orientation::Landscape);
}

#[test]
fn a_selection_names_what_is_there() {
    let text = "danh mục:\n- mã: 1.2\n  tên: A\nphụ lục:\n- cột: tt; tên\n  chọn: 1.2; 1.3.4.5.6\n";
    assert_eq!(faults(text), ["K145 6:14"]);
}

#[test]
fn a_list_where_text_belongs_is_met_with_the_line_to_type() {
    let text = format!("{HEAD}danh mục:\n- tên: A\n  giải pháp:\n  - Một\n  - Hai\n");
    let found = read_with(&text, &[]).1.unwrap_err();
    let first = found.iter().next().unwrap();
    assert_eq!((first.code.0, first.corrected.as_deref()), ("K124", Some("giải pháp: |")));
}

/// Files of `tests/broken`, by name.
fn broken() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    files.sort();
    files.iter().map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn every_broken_file_is_complained_of_in_both_languages() {
    use crate::diag::{Catalogue, Lang};
    let files = broken();
    assert!(files.len() > 40);
    for (name, bytes) in files {
        let (_, result) = read_with(std::str::from_utf8(&bytes).unwrap(), &[]);
        let found = result.map_or_else(|found| found, |plan| plan.warnings);
        for (lang, one) in [Lang::Vi, Lang::En].iter().flat_map(|lang| found.iter().map(move |one| (*lang, one))) {
            let catalogue = Catalogue::of(lang);
            let words = |attribute: Option<&str>| {
                let words = catalogue.get(one.code.0, attribute, &one.args);
                words.unwrap_or_else(|| panic!("{name}: {lang:?} has no {} {attribute:?}", one.code.0))
            };
            assert!(!words(None).contains("{$") && !one.helps.is_empty(), "{name}: {one:?}");
            for help in &one.helps {
                assert!(!words(Some(&format!("help-{help}"))).contains("{$"), "{name}: {help} of {one:?}");
            }
            for (_, other) in &one.others {
                words(Some(&format!("other-{other}")));
            }
        }
    }
}
