//! Hand edits taken into the plan: what goes where, what is left and why, and that a renewal has nothing to refuse then.

use std::io;

use kehoach::docx::Package;
use kehoach::docx::renew::{Renewal, Request};
use kehoach::plan::{self, Plan};
use kehoach::take::{Setting, Taken, Why, take};
use kehoach::text::{SourceFile, Sources};

use super::renew_cli::{done, kehoach};
use super::sample::{edited, main_of};
use super::support;

/// A plan with every kind of value: blocks, quotes, keys of bodies, comments, groups, a criterion that the body shows too.
pub const PLAN: &str = r#"# Kế hoạch của xã
cơ quan ban hành: UBND xã Tân Lập, huyện Đức Cơ, tỉnh Gia Lai
ngày: 9/2026
trích yếu: Nâng cao Chỉ số cải cách hành chính   # hỏi lại văn phòng
cơ quan:
  vp: Văn phòng UBND xã
  tp: Công chức Tư pháp
danh mục:
- nhóm: Chỉ đạo, điều hành
# việc đầu năm
- mã: 1.1
  tên: Ban hành kế hoạch kiểm tra công vụ
  yêu cầu: "Đúng hạn, đúng mẫu"
  chủ trì: vp
  phối hợp: tp; Công an xã
  thời gian: Quý I/2027   # sớm
- mã: 1.2
  tên: Rà soát thủ tục hành chính
  yêu cầu: |
    - Rà soát đủ các lĩnh vực.
    - Báo cáo bằng văn bản.
  chủ trì: tp
  thời gian: Quý II/2027
  ghi chú: không in
- nhóm: Cải cách thể chế
- mã: 2.1
  tên: 'Công bố danh mục văn bản'
  yêu cầu: Công khai trên trang tin
  chủ trì: tp
  thời gian: Quý III/2027
nội dung: |
  Thực hiện chương trình của tỉnh, Ủy ban nhân dân xã ban hành kế hoạch.

  # MỤC ĐÍCH
  Nâng cao **trách nhiệm** của người đứng đầu cơ quan.

  # NHIỆM VỤ
  1. Giao công chức theo dõi tiến độ hằng tháng.
  2. Báo cáo kết quả trước ngày hai mươi.

  (Chi tiết tại {{ phu_luc() }} kèm theo)
phụ lục:
- tên: Danh mục nhiệm vụ
  cột: tt; tên; yêu cầu; chủ trì; phối hợp; thời gian
nơi nhận: |
  - Sở Nội vụ
  - Thường trực Đảng ủy
  - Lưu: VT
ký: |
  TM. ỦY BAN NHÂN DÂN
  CHỦ TỊCH
  Nguyễn Văn An
"#;

/// Reads a text as a plan.
pub fn plan_of(text: &str) -> Plan {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("ke-hoach.yaml", text));
    let read = plan::read(root, &mut sources, &mut |_, _| Err(io::ErrorKind::NotFound.into()));
    read.unwrap_or_else(|found| panic!("{text}\n{found:?}")).value
}

/// The file of a plan.
pub fn built(text: &str) -> Package {
    super::sample::reopened(&support::build(&plan_of(text)).unwrap().value)
}

/// What comes of taking a file into a plan's text.
pub fn taken(text: &str, file: &Package) -> Taken {
    let mut include = |_: &str, _: &str| Err(io::ErrorKind::NotFound.into());
    take(&mut Setting::new("ke-hoach.yaml", None, file, &mut include), text).unwrap()
}

/// A renewal of a file by a plan's text.
pub fn renewed(text: &str, file: &Package) -> Result<Renewal, Vec<&'static str>> {
    let plan = plan_of(text);
    let template = kehoach::house_template(&plan).unwrap();
    let done = kehoach::renew(&plan, &template, file, &Request::default());
    done.map(|done| done.value).map_err(|found| found.iter().map(|one| one.code.0).collect())
}

fn replaced(file: &Package, changes: &[(&str, &str)]) -> Package {
    edited(file, |mut main| {
        for (old, new) in changes {
            assert!(main.contains(old), "{old}");
            main = main.replacen(old, new, 1);
        }
        main
    })
}

/// The element of a name that holds a text.
fn around(main: &str, name: &str, words: &str) -> std::ops::Range<usize> {
    let at = main.find(words).unwrap_or_else(|| panic!("{words}"));
    let start = main[..at].rfind(&format!("<{name}>")).unwrap();
    let close = format!("</{name}>");
    start..at + main[at..].find(&close).unwrap() + close.len()
}

/// The words of each paragraph that has any.
pub fn words(file: &Package) -> Vec<String> {
    let main = main_of(file).replace('\u{A0}', " ");
    let words = |paragraph: &str| -> String {
        let texts = paragraph.split("<w:t ").skip(1).filter_map(|text| text.split_once('>')?.1.split_once("</w:t>"));
        texts.map(|(text, _)| text).collect()
    };
    main.split("</w:p>").map(words).filter(|words| !words.is_empty()).collect()
}

/// Everything is taken, a build says what the file says, and a renewal refuses nothing.
fn all_is_taken(before: &str, file: &Package) -> Taken {
    let done = taken(before, file);
    assert!(done.left.is_empty() && !done.taken.is_empty(), "{:#?}\n{}", done.left, done.after);
    let renewal = renewed(&done.after, file).unwrap_or_else(|codes| panic!("{codes:?}\n{}", done.after));
    let fresh = words(&built(&done.after));
    let now = renewal.package.as_ref().unwrap_or(file);
    assert_eq!(words(now), fresh, "{}", done.after);
    assert!(taken(&done.after, file).taken.is_empty());
    done
}

fn comments(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.split_once('#'))
        .map(|(_, comment)| comment)
        .filter(|one| one.starts_with(' '))
        .collect()
}

#[test]
fn words_go_where_they_came_from_and_nothing_else_changes() {
    let file = replaced(
        &built(PLAN),
        &[
            ("kiểm tra công vụ", "kiểm tra hoạt động công vụ"),
            ("Đúng hạn, đúng mẫu", "Đúng hạn: “đủ” số liệu"),
            ("Báo cáo bằng văn bản.", "Báo cáo bằng văn bản giấy."),
            ("Công bố danh mục", "Công bố, niêm yết danh mục"),
            (" của người đứng đầu cơ quan.", " của người đứng đầu từng cơ quan."),
            ("hằng tháng", "hằng quý"),
            ("Thường trực Đảng ủy", "Thường trực Đảng ủy xã"),
            ("Nguyễn Văn An", "Nguyễn Văn Anh"),
            ("Chỉ số cải cách hành chính", "Chỉ số cải cách hành chính năm 2026"),
        ],
    );
    let done = all_is_taken(PLAN, &file);
    assert_eq!(comments(PLAN), comments(&done.after));
    let changed: Vec<&str> = PLAN.lines().filter(|line| !done.after.lines().any(|other| other == *line)).collect();
    assert_eq!(changed.len(), 9, "{changed:#?}\n{}", done.after);
    for words in [
        "  tên: Ban hành kế hoạch kiểm tra hoạt động công vụ\n",
        "    - Báo cáo bằng văn bản giấy.\n",
        "  tên: 'Công bố, niêm yết danh mục văn bản'\n",
        "  Nâng cao **trách nhiệm** của người đứng đầu từng cơ quan.\n",
        "  Nguyễn Văn Anh\n",
        "trích yếu: Nâng cao Chỉ số cải cách hành chính năm 2026   # hỏi lại văn phòng\n",
    ] {
        assert!(done.after.contains(words), "{words}\n{}", done.after);
    }
}

#[test]
fn bodies_days_and_scores_are_written_as_they_print() {
    let file =
        replaced(&built(PLAN), &[("Công an xã", "Công an tỉnh; Đoàn xã"), ("Quý\u{A0}II/2027", "Quý\u{A0}IV/2027")]);
    let done = all_is_taken(PLAN, &file);
    assert!(done.after.contains("phối hợp: tp; Công an tỉnh; Đoàn xã\n"), "{}", done.after);
}

#[test]
fn a_row_that_came_is_an_entry_with_the_keys_of_its_neighbour() {
    let file = edited(&built(PLAN), |main| {
        let row = around(&main, "w:tr", "Rà soát thủ tục");
        let copy = main[row.clone()].replace("Rà soát thủ tục hành chính", "Đối thoại với người dân");
        let copy = copy.replace("Rà soát đủ các lĩnh vực", "Mỗi quý một lần");
        format!("{}{copy}{}", &main[..row.end], &main[row.end..])
    });
    let done = all_is_taken(PLAN, &file);
    let entry = "- tên: Đối thoại với người dân\n  yêu cầu: |\n    - Mỗi quý một lần.\n    - Báo cáo bằng văn bản.\n  chủ trì: Công chức Tư pháp\n  thời gian: Quý II/2027\n- nhóm: Cải cách thể chế\n";
    assert!(done.after.contains(entry), "{}", done.after);
    assert!(done.after.starts_with(&PLAN[..PLAN.find("- nhóm: Cải cách").unwrap()]), "{}", done.after);
}

#[test]
fn a_row_that_went_takes_its_entry_and_says_what_was_not_printed() {
    let file = edited(&built(PLAN), |main| {
        let row = around(&main, "w:tr", "Rà soát thủ tục");
        format!("{}{}", &main[..row.start], &main[row.end..])
    });
    let done = all_is_taken(PLAN, &file);
    assert!(!done.after.contains("Rà soát"), "{}", done.after);
    assert_eq!(done.taken[0].gone, ["mã: 1.2", "ghi chú: không in"]);
    let file = edited(&built(PLAN), |main| {
        let row = around(&main, "w:tr", "kiểm tra công vụ");
        format!("{}{}", &main[..row.start], &main[row.end..])
    });
    let done = all_is_taken(PLAN, &file);
    assert_eq!(done.taken[0].gone, ["mã: 1.1", "# sớm"]);
    assert!(done.after.contains("# việc đầu năm\n- mã: 1.2\n"), "{}", done.after);
}

#[test]
fn a_row_that_moved_is_the_same_entry_elsewhere() {
    let file = edited(&built(PLAN), |main| {
        let row = around(&main, "w:tr", "kiểm tra công vụ");
        let words = main[row.clone()].to_owned();
        let main = format!("{}{}", &main[..row.start], &main[row.end..]);
        let below = around(&main, "w:tr", "Công bố danh mục").end;
        format!("{}{words}{}", &main[..below], &main[below..])
    });
    let done = all_is_taken(PLAN, &file);
    assert!(done.after.contains("  thời gian: Quý III/2027\n- mã: 1.1\n  tên: Ban hành"), "{}", done.after);
    assert_eq!(comments(PLAN), comments(&done.after), "{}", done.after);
}

#[test]
fn paragraphs_come_and_go() {
    let file = edited(&built(PLAN), |main| {
        let gone = around(&main, "w:p", "Giao công chức");
        let main = format!("{}{}", &main[..gone.start], &main[gone.end..]);
        let near = around(&main, "w:p", "người đứng đầu");
        let new = "<w:p><w:r><w:t xml:space=\"preserve\">Giữ kỷ cương trong thi hành công vụ.</w:t></w:r></w:p>";
        let main = format!("{}{new}{}", &main[..near.end], &main[near.end..]);
        let near = around(&main, "w:p", "Sở Nội vụ");
        let new = "<w:p><w:r><w:t xml:space=\"preserve\">- Công an xã;</w:t></w:r></w:p>";
        format!("{}{new}{}", &main[..near.end], &main[near.end..])
    });
    let done = all_is_taken(PLAN, &file);
    assert!(
        done.after.contains("cơ quan.\n  Giữ kỷ cương trong thi hành công vụ.\n\n  # NHIỆM VỤ\n"),
        "{}",
        done.after
    );
    assert!(done.after.contains("  - Sở Nội vụ\n  - Công an xã\n"), "{}", done.after);
}

#[test]
fn a_cell_that_is_emptied_or_filled_changes_its_key_alone() {
    let file = edited(&built(PLAN), |main| {
        let main = main.replacen("Công khai trên trang tin", "", 1);
        let row = around(&main, "w:tr", "Công bố danh mục");
        let cells: Vec<usize> =
            main[row.clone()].match_indices("</w:p></w:tc>").map(|(at, _)| row.start + at).collect();
        let words = "<w:r><w:t xml:space=\"preserve\">Văn phòng UBND xã</w:t></w:r>";
        format!("{}{words}{}", &main[..cells[4]], &main[cells[4]..])
    });
    let done = all_is_taken(PLAN, &file);
    assert!(done.after.contains("  yêu cầu:\n  chủ trì: tp\n"), "{}", done.after);
    assert!(done.after.contains("  phối hợp: Văn phòng UBND xã\n"), "{}", done.after);
}

#[test]
fn words_that_yaml_or_markdown_would_read_otherwise_are_quoted() {
    for words in ["Mục tiêu: đạt 5 # 6", "* quan trọng", "đạt [100%] & <hơn>", "- một gạch", "a_b_c *d* e"]
    {
        let written = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let file = replaced(&built(PLAN), &[("Công khai trên trang tin", &written)]);
        all_is_taken(PLAN, &file);
    }
}

#[test]
fn what_both_changed_is_shown_with_both_values_and_left() {
    let file = replaced(&built(PLAN), &[("Công bố danh mục", "Công khai danh mục"), ("hằng tháng", "hằng quý")]);
    let plan = PLAN.replace("Công bố danh mục văn bản", "In danh mục văn bản");
    let done = taken(&plan, &file);
    assert_eq!(done.taken.len(), 1, "{:#?}", done.taken);
    assert!(done.after.contains("hằng quý") && done.after.contains("In danh mục văn bản"));
    assert_eq!(done.left.len(), 1);
    assert_eq!(done.left[0].why, Why::Both("In danh mục văn bản".to_owned()));
    assert!(done.left[0].edit.new.contains("Công khai danh mục"));
    // The annex alone is refused, for what was left.
    assert_eq!(renewed(&done.after, &file).unwrap_err(), ["K650", "K660"]);
}

#[test]
fn an_edit_in_an_annex_that_the_plan_has_no_longer_is_told() {
    let plan = PLAN.replace("nơi nhận: |", "- mã: hạn\n  tên: Thời hạn\n  cột: tt; tên; thời gian\nnơi nhận: |");
    let plan = plan.replace("phu_luc()", "phu_luc(1)");
    let file = edited(&built(&plan), |main| {
        let at = main.rfind("Công bố danh mục").unwrap();
        format!("{}Đã {}", &main[..at], &main[at..])
    });
    let done = taken(PLAN, &file);
    assert!(done.taken.is_empty());
    assert_eq!(done.left.iter().map(|one| &one.why).collect::<Vec<_>>(), [&Why::Both(String::new())]);
}

#[test]
fn a_field_that_only_the_plan_changed_is_no_conflict() {
    let file = replaced(&built(PLAN), &[("Công bố danh mục", "Công khai danh mục")]);
    let plan = PLAN.replace("thời gian: Quý III/2027", "thời gian: Quý IV/2027");
    let done = taken(&plan, &file);
    assert!(done.left.is_empty(), "{:#?}", done.left);
    let renewal = renewed(&done.after, &file).unwrap();
    let main = main_of(&renewal.package.unwrap());
    assert!(main.contains("Công khai danh mục") && main.contains("IV/2027"));
}

#[test]
fn a_value_that_two_annexes_print_changes_in_both_and_is_told() {
    let plan = PLAN.replace("nơi nhận: |", "- tên: Thời hạn\n  cột: tt; tên; thời gian\nnơi nhận: |");
    let plan = plan.replace("phu_luc()", "phu_luc(1)");
    let file = replaced(&built(&plan), &[("Công bố danh mục", "Công khai danh mục")]);
    let done = taken(&plan, &file);
    assert!(done.left.is_empty(), "{:#?}", done.left);
    assert_eq!(done.also, [("Phụ lục\u{A0}II".to_owned(), "Công khai danh mục văn bản".to_owned())]);
    let now = renewed(&done.after, &file).unwrap().package.unwrap();
    assert_eq!(main_of(&now).matches("Công khai danh mục văn bản").count(), 2);
}

#[test]
fn what_the_program_makes_is_left() {
    let file = replaced(&built(PLAN), &[("(Chi tiết tại Phụ lục kèm theo)", "(Chi tiết tại bảng kèm theo)")]);
    let done = taken(PLAN, &file);
    assert!(done.taken.is_empty() && done.after == PLAN);
    assert_eq!(done.left.iter().map(|one| &one.why).collect::<Vec<_>>(), [&Why::Unclear]);
}

#[test]
fn without_what_was_generated_everything_is_listed_and_nothing_taken() {
    let mut file = replaced(&built(PLAN), &[("hằng tháng", "hằng quý")]);
    let part = "customXml/item1.xml";
    file.set_part(part, "<x/>".to_owned());
    let done = taken(PLAN, &super::sample::reopened(&file));
    assert!(done.taken.is_empty() && done.after == PLAN);
    assert!(
        done.left.iter().any(|one| one.why == Why::Unknown && one.edit.new.contains("hằng quý")),
        "{:#?}",
        done.left
    );
}

#[test]
fn a_file_that_nobody_edited_gives_nothing() {
    let done = taken(PLAN, &built(PLAN));
    assert!(done.taken.is_empty() && done.left.is_empty() && done.after == PLAN);
}

#[test]
fn the_command_shows_first_writes_when_told_and_keeps_every_other_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ke-hoach.yaml");
    // As Notepad saves it: a byte order mark, Windows line ends, here and there letters parted from their marks.
    let raw = format!("\u{FEFF}{}", PLAN.replace('\n', "\r\n").replace("Công an xã", "Công an xa\u{303}"));
    std::fs::write(&path, &raw).unwrap();
    let file = replaced(&built(PLAN), &[("hằng tháng", "hằng quý")]);
    std::fs::write(folder.path().join("ke-hoach.docx"), file.to_bytes().unwrap()).unwrap();
    let shown = done(&kehoach(&["take", "ke-hoach.yaml", "ke-hoach.docx"], folder.path()), 0);
    assert!(shown.contains("K945") && shown.contains("+   1. Giao công chức theo dõi tiến độ hằng quý."), "{shown}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), raw);
    let told = done(&kehoach(&["take", "ke-hoach.yaml", "ke-hoach.docx", "--yes"], folder.path()), 0);
    assert!(told.contains("ke-hoach.yaml.bak"), "{told}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), raw.replace("hằng tháng", "hằng quý"));
    assert_eq!(std::fs::read_to_string(folder.path().join("ke-hoach.yaml.bak")).unwrap(), raw);
    let again = done(&kehoach(&["take", "ke-hoach.yaml", "ke-hoach.docx", "--yes"], folder.path()), 0);
    assert!(again.contains("không có chỗ sửa tay nào"), "{again}");
}

#[test]
fn a_plan_with_errors_and_a_file_of_others_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("p.yaml"), PLAN.replace("ngày: 9/2026", "ngày: 31/9/2026")).unwrap();
    std::fs::write(folder.path().join("p.docx"), built(PLAN).to_bytes().unwrap()).unwrap();
    std::fs::write(folder.path().join("x.docx"), "x").unwrap();
    assert!(done(&kehoach(&["take", "p.yaml", "p.docx", "--yes"], folder.path()), 1).contains("p.yaml:3"));
    std::fs::write(folder.path().join("p.yaml"), PLAN).unwrap();
    assert!(done(&kehoach(&["take", "p.yaml", "x.docx", "--yes"], folder.path()), 2).contains("K601"));
}
