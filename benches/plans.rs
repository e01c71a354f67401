//! How long each step takes for a plan of 30, 300 and 3,000 rows: read, checked, composed, filled in, packed, renewed; and
//! docx-rs beside it, given the same cells. Run: `cargo bench`, or `cargo bench -- renew`. Whole processes beside others:
//! `benches/rivals/run.py`.

#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use kehoach::compose::{HeadValues, compose};
use kehoach::diag::Warned;
use kehoach::document::Document;
use kehoach::docx::renew::Request;
use kehoach::docx::{Package, Template};
use kehoach::plan::{self, Plan};
use kehoach::text::{FileId, SourceFile, Sources};

const COLUMNS: usize = 6;

const ROWS: [usize; 3] = [30, 300, 3000];

fn main() {
    divan::main();
}

/// What a row says; `deadline` makes two plans differ.
fn row(at: usize, deadline: &str) -> [String; COLUMNS] {
    [
        at.to_string(),
        format!("Rà soát, đơn giản hóa thủ tục hành chính thuộc lĩnh vực thứ {at}"),
        format!("Báo cáo kết quả rà soát số {at} được phê duyệt, công khai"),
        "Phòng Nội vụ".to_owned(),
        "Văn phòng HĐND và UBND".to_owned(),
        deadline.to_owned(),
    ]
}

/// A plan with an annex of so many rows; each tenth row has another deadline in the `second` version.
fn yaml(rows: usize, second: bool) -> String {
    let mut text = String::from(
        "cơ quan ban hành: UBND huyện Đức Cơ, tỉnh Gia Lai\nngày: 9/2021\ntrích yếu: Rà soát thủ tục hành chính năm 2021\ncơ quan:\n  nv: Phòng Nội vụ\n  vp: Văn phòng HĐND và UBND\ndanh mục:\n",
    );
    for at in 1..=rows {
        let deadline = if second && at % 10 == 0 { "Quý IV/2021" } else { "Quý III/2021" };
        let [_, task, product, ..] = row(at, deadline);
        text.push_str(&format!(
            "- nhiệm vụ: {task}\n  sản phẩm: {product}\n  chủ trì: nv\n  phối hợp: vp\n  thời gian: {deadline}\n"
        ));
    }
    text.push_str("nội dung: |\n  # MỤC ĐÍCH\n  Thực hiện các nhiệm vụ tại Phụ lục kèm theo.\nphụ lục:\n- tên: Danh mục nhiệm vụ\n  khổ: ngang\n  cột: tt; nhiệm vụ; sản phẩm; chủ trì; phối hợp; thời gian\nnơi nhận: |\n  - Lưu: VT, NV\nký: |\n  TM. ỦY BAN NHÂN DÂN\n  CHỦ TỊCH\n  Nguyễn Văn A\n");
    text
}

fn source(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_bytes("plan.yaml", text.as_bytes()).unwrap());
    (sources, root)
}

fn nothing(_: &str, _: &str) -> std::io::Result<(String, Vec<u8>)> {
    Err(std::io::ErrorKind::NotFound.into())
}

fn checked(text: &str) -> Plan {
    let (mut sources, root) = source(text);
    kehoach::check(root, &mut sources, &mut nothing).unwrap().value
}

fn template(plan: &Plan) -> Template {
    kehoach::house_template(plan).unwrap()
}

fn built(plan: &Plan) -> Package {
    kehoach::build(plan, &template(plan)).unwrap().value
}

/// The document of a plan and the values that its template asks for.
fn composed(plan: &Plan, template: &Template) -> (Document, Vec<Option<String>>) {
    let texts: Vec<&str> = template.expressions().iter().map(|one| one.text.as_str()).collect();
    let values = HeadValues::of(plan, &template.geometry()).evaluate(&texts).into_iter().map(Result::unwrap).collect();
    (compose(plan, &template.geometry()).unwrap().value, values)
}

/// YAML to a plan.
#[divan::bench(args = ROWS)]
fn read(bencher: Bencher<'_, '_>, rows: usize) {
    let text = yaml(rows, false);
    bencher.bench(|| {
        let (mut sources, root) = source(&text);
        plan::read(root, &mut sources, &mut nothing).unwrap()
    });
}

/// The rules.
#[divan::bench(args = ROWS)]
fn check(bencher: Bencher<'_, '_>, rows: usize) {
    let plan = checked(&yaml(rows, false));
    bencher.bench(|| kehoach::lint::check(black_box(&plan)));
}

/// A plan to a document.
#[divan::bench(name = "compose", args = ROWS)]
fn compose_(bencher: Bencher<'_, '_>, rows: usize) {
    let plan = checked(&yaml(rows, false));
    let geometry = template(&plan).geometry();
    bencher.bench(|| compose(black_box(&plan), &geometry).unwrap());
}

/// A document into a template, sealed.
#[divan::bench(args = ROWS)]
fn fill(bencher: Bencher<'_, '_>, rows: usize) {
    let plan = checked(&yaml(rows, false));
    let template = template(&plan);
    let (document, values) = composed(&plan, &template);
    bencher.bench(|| template.fill(black_box(document.clone()), &values).unwrap());
}

/// The file's bytes.
#[divan::bench(args = ROWS)]
fn pack(bencher: Bencher<'_, '_>, rows: usize) {
    let package = built(&checked(&yaml(rows, false)));
    bencher.bench(|| black_box(&package).to_bytes().unwrap());
}

/// From a checked plan to the bytes.
#[divan::bench(args = ROWS)]
fn build(bencher: Bencher<'_, '_>, rows: usize) {
    let plan = checked(&yaml(rows, false));
    bencher.bench(|| built(black_box(&plan)).to_bytes().unwrap());
}

/// A built file held against the form that is laid down: read, set on pages, 150 checks and the rules for words. To be held
/// against [`build`], which makes such a file.
#[divan::bench(args = ROWS)]
fn form(bencher: Bencher<'_, '_>, rows: usize) {
    let bytes = built(&checked(&yaml(rows, false))).to_bytes().unwrap();
    bencher.bench(|| {
        let package = Package::open("a.docx", black_box(&bytes)).unwrap();
        kehoach::form::check(&package, "a.docx").unwrap()
    });
}

/// All that `check` does with a plan but the files: read, the rules, set as for printing. What the rules add is [`check`].
#[divan::bench(args = ROWS)]
fn check_whole(bencher: Bencher<'_, '_>, rows: usize) {
    let text = yaml(rows, false);
    bencher.bench(|| {
        let plan = checked(black_box(&text));
        kehoach::proof(&plan, &template(&plan)).unwrap()
    });
}

/// From a checked plan to the bytes of the file as it was with a tenth of its rows renewed; the build of the plan is in it.
#[divan::bench(args = ROWS)]
fn renew(bencher: Bencher<'_, '_>, rows: usize) {
    let old = built(&checked(&yaml(rows, false))).to_bytes().unwrap();
    let plan = checked(&yaml(rows, true));
    bencher.bench(|| {
        let old = Package::open("cu.docx", &old).unwrap();
        let Warned { value, .. } = kehoach::renew(&plan, &template(&plan), &old, &Request::default()).unwrap();
        value.package.unwrap().to_bytes().unwrap()
    });
}

/// What the page does after a keystroke: a plan checked, set on pages, the first of them drawn.
#[divan::bench(args = ROWS)]
fn keystroke(bencher: Bencher<'_, '_>, rows: usize) {
    let [first, second] = [yaml(rows, false), yaml(rows, true)];
    let mut engine = kehoach::engine::Engine::new();
    let mut turn = false;
    bencher.bench_local(|| {
        turn = !turn;
        let text = if turn { &first } else { &second };
        engine.call(r#"{"do": "file", "name": "a.yaml"}"#, text.as_bytes());
        engine.call(r#"{"do": "check", "root": "a.yaml"}"#, b"");
        engine.call(r#"{"do": "view"}"#, b"");
        engine.call(r#"{"do": "page", "at": 0}"#, b"")
    });
}

/// The same table through docx-rs, built and packed.
#[divan::bench(args = ROWS)]
fn docx_rs(bencher: Bencher<'_, '_>, rows: usize) {
    use docx_rs::{Docx, Paragraph, Run, Table, TableCell, TableRow};
    bencher.bench(|| {
        let cell = |text: String| TableCell::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text(text)));
        let rows = (1..=rows).map(|at| TableRow::new(row(at, "Quý III/2021").into_iter().map(cell).collect()));
        let mut file = std::io::Cursor::new(Vec::new());
        Docx::new().add_table(Table::new(rows.collect())).build().pack(&mut file).unwrap();
        file.into_inner()
    });
}
