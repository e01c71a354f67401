use super::super::item::Level;
use super::*;
use crate::diag::Diagnostic;
use crate::paper::Align;
use crate::plan::annex::{ColumnKind, Part};
use crate::plan::{Field, ItemId};
use crate::text::SourceFile;

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
fn columns_joined_by_a_plus_show_several_fields() {
    let plan = plan(
        "cột riêng: A + B\ndanh mục:\n- nhiệm vụ: Rà soát\nphụ lục:\n- cột: tt + nhiệm vụ; chủ trì + phối hợp; A + B\n",
    );
    let Part::Table(table) = &plan.annexes[0].parts[0] else { panic!("a table") };
    let kinds: Vec<Vec<ColumnKind>> = table.columns.iter().map(|column| column.kinds().collect()).collect();
    let field = ColumnKind::Field;
    assert_eq!(
        kinds,
        [
            vec![ColumnKind::Level(Level::Task), field(Field::Number)],
            vec![field(Field::Lead), field(Field::Partners)],
            vec![field(Field::Extra(0))],
        ]
    );
}

#[test]
fn a_heading_with_a_text_is_the_title_of_a_form() {
    let plan = plan("phụ lục:\n- phần:\n  - tiêu đề: PHIẾU\n    sang trang: có\n    nội dung: Họ và tên\n");
    let parts = &plan.annexes[0].parts;
    assert!(matches!(parts.as_slice(), [Part::PageBreak, Part::Title(_, Align::Centre), Part::Text(_)]), "{parts:?}");
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
        "danh mục:\n- nhóm: Chỉ đạo\n  mã: 3\n- mã: 3.4\n  tên: A\n- mã: 3.4.1\n  tên: B\n- mã: 3.5.2\n  tên: C\n- tên: D\n  chủ trì: Văn phòng\n- nhóm: Khác\n- mã: 7.10\n  tên: E\n",
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
    assert!(plan.items.all[3].texts.has(Field::Product));
    assert!(!plan.items.all[1].texts.has(Field::Product));
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
    assert_eq!(&*item.leads[0].value.name, "Phòng Nội vụ");
    assert_eq!(&*item.partners[0].value.name, "Phòng Tài chính - Kế hoạch");
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
fn what_the_plan_itself_says_wins_over_a_shared_file() {
    let own = "nơi nhận: |\n  - Sở Nội vụ\nnền nếp:\n  cỡ chữ: 14\n";
    let text = format!("dùng chung: chung.yaml\n{HEAD}{own}");
    let shared = "nơi nhận: |\n  - Đảng ủy\nnền nếp:\n  cỡ chữ: 13\n  cỡ chữ bảng: 11\nký: |\n  CHỦ TỊCH\n";
    let plan = read_with(&text, &[("chung.yaml", shared)]).1.unwrap().value;
    assert!(plan.recipients.unwrap().text.as_str().contains("Sở Nội vụ"));
    assert_eq!((plan.house.look.body_size, plan.house.look.table_size), (28, 22));
    assert_eq!(plan.signatures[0].titles, ["CHỦ TỊCH"]);
}

#[test]
fn two_shared_files_that_differ_are_a_fault_with_both_places() {
    let text = format!("dùng chung: a.yaml; b.yaml\n{HEAD}");
    let shared = "địa danh: X\nnơi nhận: |\n  - Sở Nội vụ\n";
    let (sources, result) = read_with(&text, &[("a.yaml", shared), ("b.yaml", shared)]);
    let found = result.unwrap_err();
    assert_eq!(places(&sources, &found), ["K123 1:1", "K123 2:1"]);
    assert!(found.iter().all(|one| one.others.len() == 1));
    let (_, result) =
        read_with(&format!("địa danh: Y\nnơi nhận: |\n  - Z\n{text}"), &[("a.yaml", shared), ("b.yaml", shared)]);
    assert_eq!(result.unwrap().value.letterhead.place, "Y");
}

#[test]
fn files_without_end_are_not_read() {
    let names: Vec<String> = (0..70).map(|at| format!("{at}.yaml")).collect();
    let text = format!("dùng chung: {}\n{HEAD}", names.join("; "));
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "cơ quan: {}\n")).collect();
    let (sources, result) = read_with(&text, &files);
    let found = places(&sources, &result.unwrap_err());
    assert_eq!(found.len(), 7);
    assert!(found.iter().all(|one| one.starts_with("K127 1:")), "{found:?}");
}

#[test]
fn own_levels_take_the_place_they_are_named_in() {
    let plan = plan(
        "cấp riêng: chương trình; nhiệm vụ; gói việc\ndanh mục:\n- nhóm: G\n- chương trình: A\n  nhiệm vụ: B\n  gói việc: C\n  hoạt động: D\n  sản phẩm: E\n- gói việc: F\n- Chuong_Trinh: H\n",
    );
    let levels: Vec<Level> = plan.items.all.iter().map(|item| item.level).collect();
    let (first, second) = (Level::Own(0), Level::Own(1));
    assert_eq!(levels, [Level::Group, first, Level::Task, second, Level::Activity, second, first]);
    assert_eq!(parents(&plan), [None, Some(0), Some(1), Some(2), Some(3), Some(2), Some(0)]);
    assert_eq!(plan.items.level_names, ["chương trình", "gói việc"]);
    assert_eq!(faults("danh mục:\n- gói việc: A\n"), ["K122 2:3", "K134 2:3"]);
}

#[test]
fn free_columns_are_fields_and_columns_alike() {
    let plan = plan(
        "cột riêng: Tiến độ; Người theo dõi\ndanh mục:\n- nhiệm vụ: A\n  tien do: Đã xong\n  NGƯỜI THEO DÕI: Bà B\n  gộp ô: {cột: tiến độ; ghi chú, chữ: Chung}\nphụ lục:\n  cột:\n  - nhiệm vụ; người theo dõi\n  - tiến độ: Tiến độ đến nay\n",
    );
    let item = &plan.items.all[0];
    assert_eq!(item.texts.get(Field::Extra(0)).unwrap().as_str(), "Đã xong");
    assert_eq!(item.texts.get(Field::Extra(1)).unwrap().as_str(), "Bà B");
    assert_eq!(item.merged[0].over[0].value, Field::Extra(0));
    assert_eq!(plan.items.extra_names, ["Tiến độ", "Người theo dõi"]);
    let Part::Table(table) = &plan.annexes[0].parts[0] else { panic!("a table") };
    assert_eq!(table.columns[2].kind, ColumnKind::Field(Field::Extra(0)));
}

#[test]
fn every_field_of_an_item_is_read() {
    let texts = ["kết quả", "yêu cầu", "nguyên nhân", "sản phẩm", "giải pháp", "tài liệu kiểm chứng", "ghi chú"];
    let others = "  mã: 1.2\n  tt: 3a\n  điểm chuẩn: 2\n  điểm đạt: 1,5\n  điểm mất: 0,5\n  điểm mục tiêu: 2\n  chủ trì: A\n  phối hợp: B; C\n  theo dõi: D\n  thời gian: Quý I/2023\n  kinh phí: 1.500\n";
    let written: String = texts.iter().map(|key| format!("  {key}: chữ\n")).collect();
    let plan = plan(&format!("danh mục:\n- tên: Tiêu chí\n{others}{written}"));
    let item = &plan.items.all[0];
    assert_eq!(item.texts.len(), texts.len());
    assert!(item.code.is_some() && item.number.is_some() && item.deadline.is_some());
    assert_eq!(item.budget.as_ref().unwrap().value.amount, Some(1_500_000));
    let scores = &item.scores;
    assert!([scores.max, scores.got, scores.lost, scores.target].iter().all(Option::is_some));
    assert_eq!((item.leads.len(), item.partners.len(), item.monitors.len()), (1, 2, 1));
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
    assert_eq!((first.code.0, first.corrected.as_deref()), ("K146", Some("  giải pháp: |\n    - Một\n    - Hai")));
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
