//! What a page asks for and gets.

use serde_json::{Value, json};

use super::Engine;

const PLAN: &str = "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên
số: 12
ngày: 05/01/2026
trích yếu: Cải cách hành chính năm 2026
danh mục:
- nhiệm vụ: Rà soát thủ tục
  sản phẩm: Báo cáo rà soát
  chủ trì: Công an xã
  thời gian: Quý I/2026
- nhiệm vụ: Niêm yết công khai
  sản phẩm: Bảng niêm yết
  chủ trì: Công an xã
  thời gian: Quý II/2026
nội dung: |
  # MỤC ĐÍCH
  Thực hiện các nhiệm vụ tại Phụ lục kèm theo.
phụ lục:
- tên: Danh mục nhiệm vụ
  cột: tt; nhiệm vụ; sản phẩm; chủ trì; thời gian
nơi nhận: |
  - Lưu: VT
ký: |
  TM. ỦY BAN NHÂN DÂN
  CHỦ TỊCH
  Nguyễn Văn A
";

struct Page(Engine);

impl Page {
    fn with(files: &[(&str, &str)]) -> Self {
        let mut page = Self(Engine::new());
        files.iter().for_each(|(name, text)| {
            page.ask(json!({ "do": "file", "name": name }), text.as_bytes());
        });
        page
    }

    fn ask(&mut self, request: Value, bytes: &[u8]) -> Value {
        serde_json::from_str(&self.0.call(&request.to_string(), bytes)).unwrap()
    }

    fn check(&mut self, root: &str) -> Value {
        self.ask(json!({ "do": "check", "root": root }), b"")
    }
}

fn line_of(words: &str) -> usize {
    PLAN.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn a_text_on_a_page_knows_its_line_and_a_line_its_text() {
    let mut page = Page::with(&[("plan.yaml", PLAN)]);
    assert_eq!(page.check("plan.yaml")["counts"]["errors"], 0);
    let pages = page.ask(json!({ "do": "view" }), b"")["pages"].as_array().unwrap().len();
    assert_eq!(pages, 2);
    for words in ["Rà soát thủ tục", "Bảng niêm yết", "Quý II/2026", "Công an", "trích yếu", "số: 12", "Thực hiện"]
    {
        let line = line_of(words);
        let found = page.ask(json!({ "do": "locate", "file": "plan.yaml", "line": line }), b"");
        let at = found["page"].as_u64().unwrap();
        let node = found["nodes"][0].as_u64().unwrap();
        let shown = page.ask(json!({ "do": "page", "at": at }), b"");
        assert!(shown["svg"].as_str().unwrap().contains(&format!("data-node=\"{node}\"")), "{words}");
        assert_eq!(shown["places"][node.to_string()]["line"], line, "{words}");
    }
}

#[test]
fn files_are_those_of_the_program() {
    let mut page = Page::with(&[("plan.yaml", PLAN)]);
    page.check("plan.yaml");
    assert_eq!(page.ask(json!({ "do": "word" }), b"")["made"], true);
    let mut sources = crate::text::Sources::default();
    let root = sources.add(crate::text::SourceFile::from_text("plan.yaml", PLAN));
    let plan = crate::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap().value;
    let built = crate::build(&plan, &crate::house_template(&plan).unwrap()).unwrap().value;
    assert!(page.0.take() == built.to_bytes().unwrap());
    assert_eq!(page.ask(json!({ "do": "pdf" }), b"")["made"], true);
    assert!(page.0.take().starts_with(b"%PDF-1"));
}

#[test]
fn a_file_that_is_included_is_asked_for_by_its_path() {
    let shared = "cơ quan:\n  ca: Công an xã\n";
    let plan = format!("dùng chung: ../chung/co-quan.yaml\n{PLAN}");
    let mut page = Page::with(&[("2026/plan.yaml", &plan)]);
    let told = page.check("2026/plan.yaml");
    assert_eq!((&told["printable"], &told["missing"]), (&json!(false), &json!(["chung/co-quan.yaml"])));
    page.ask(json!({ "do": "file", "name": "chung/co-quan.yaml" }), shared.as_bytes());
    let told = page.check("2026/plan.yaml");
    assert_eq!((&told["printable"], &told["missing"]), (&json!(true), &json!([])));
}

#[test]
fn a_faulty_plan_has_findings_and_no_pages() {
    let mut page = Page::with(&[("plan.yaml", &PLAN.replace("05/01/2026", "30/02/2026"))]);
    let told = page.check("plan.yaml");
    assert_eq!(told["printable"], false);
    assert_eq!(told["findings"][0]["place"]["line"], 3);
    assert_eq!(page.ask(json!({ "do": "view" }), b"")["printable"], false);
    assert_eq!(page.ask(json!({ "do": "word" }), b"")["made"], false);
}

#[test]
fn an_edited_region_is_refused_until_somebody_decides() {
    let mut page = Page::with(&[("plan.yaml", PLAN)]);
    page.check("plan.yaml");
    page.ask(json!({ "do": "word" }), b"");
    let built = page.0.take();
    let mut package = crate::docx::Package::open("a.docx", &built).unwrap();
    let main = package.main().to_owned();
    let text = package.text(&main).unwrap().replace("Bảng niêm yết", "Bảng tin");
    package.set_part(&main, text);
    let edited = package.to_bytes().unwrap();
    page.ask(json!({ "do": "file", "name": "plan.yaml" }), PLAN.replace("Quý II/2026", "Quý III/2026").as_bytes());
    page.check("plan.yaml");
    let renew = |page: &mut Page, replace: Value| {
        page.ask(json!({ "do": "renew", "name": "a.docx", "replace": replace }), &edited)
    };
    let refused = renew(&mut page, json!([]));
    assert_eq!(refused["made"], false, "{refused:#}");
    let region = refused["findings"][0]["region"].clone();
    assert!(region.is_string(), "{refused:#}");
    let made = renew(&mut page, json!([region]));
    assert_eq!((&made["made"], &made["changed"]), (&json!(true), &json!(true)), "{made:#}");
    let read = page.ask(json!({ "do": "read", "name": "a.docx" }), &edited);
    assert_eq!((&read["readable"], &read["sound"]), (&json!(true), &json!(true)));
    assert!(page.ask(json!({ "do": "read-page", "at": 1 }), b"")["svg"].as_str().unwrap().contains("tin"));
}

#[test]
fn bad_requests_and_files_are_answered() {
    let mut page = Page::with(&[]);
    for request in ["", "{}", "[", "{\"do\": \"fly\"}", "{\"do\": \"page\", \"at\": 1}", "{\"do\": \"word\"}"] {
        assert_eq!(page.0.call(request, b""), "{\"unknown\":true}");
    }
    assert_eq!(page.ask(json!({ "do": "read", "name": "a.docx" }), b"no zip")["readable"], false);
    page.ask(json!({ "do": "file", "name": "plan.yaml" }), b"\xFF\xFEt\0");
    assert_eq!(page.check("plan.yaml")["findings"][0]["code"], "K118");
}
