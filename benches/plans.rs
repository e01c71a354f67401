//! How long a plan of 30, 300 and 3,000 rows takes: checked, built, renewed; and docx-rs beside it, given the same
//! cells. Medians of several runs, printed as a table. Run: `cargo bench`.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use kehoach::diag::Warned;
use kehoach::docx::Package;
use kehoach::docx::renew::{Request, renew};
use kehoach::plan::Plan;
use kehoach::text::{SourceFile, Sources};

const COLUMNS: usize = 6;

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

fn check(text: &str) -> Plan {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_bytes("plan.yaml", text.as_bytes()).unwrap());
    let Warned { value, .. } =
        kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap();
    value
}

fn built(plan: &Plan) -> Package {
    kehoach::build(plan, &kehoach::house_template(plan).unwrap()).unwrap().value
}

/// The same table through docx-rs, built and packed.
fn rival(rows: usize) -> Vec<u8> {
    use docx_rs::{Docx, Paragraph, Run, Table, TableCell, TableRow};
    let cell = |text: String| TableCell::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text(text)));
    let rows = (1..=rows).map(|at| TableRow::new(row(at, "Quý III/2021").into_iter().map(cell).collect()));
    let mut file = std::io::Cursor::new(Vec::new());
    Docx::new().add_table(Table::new(rows.collect())).build().pack(&mut file).unwrap();
    file.into_inner()
}

/// The median of several runs, at least 5 and about a second of them.
fn median<T>(mut run: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let mut times = Vec::new();
    while times.len() < 5 || (times.len() < 101 && start.elapsed() < Duration::from_secs(1)) {
        let begin = Instant::now();
        black_box(run());
        times.push(begin.elapsed());
    }
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() {
    println!("medians in ms; build: from the checked plan to the bytes of the file");
    println!(
        "renew: a tenth of the rows changed, file opened, renewed, written; the fresh build it needs is not in it"
    );
    println!(
        "{:>6} {:>9} {:>9} {:>9} {:>14} {:>12} {:>18} {:>9} {:>16}",
        "rows",
        "check",
        "build",
        "renew",
        "build + renew",
        "renew/build",
        "(build+renew)/build",
        "docx-rs",
        "docx-rs/build"
    );
    for rows in [30, 300, 3000] {
        let (first, second) = (yaml(rows, false), yaml(rows, true));
        let checked = median(|| check(&first));
        let (old, plan) = (built(&check(&first)).to_bytes().unwrap(), check(&second));
        let build = median(|| built(&plan).to_bytes().unwrap());
        let fresh = built(&plan);
        let carry = |fresh: &Package| {
            let old = Package::open("cu.docx", &old).unwrap();
            renew(&old, fresh, &Request::default()).unwrap().package.unwrap().to_bytes().unwrap()
        };
        let renewed = median(|| carry(&fresh));
        let whole = median(|| carry(&built(&plan)));
        let other = median(|| rival(rows));
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let ratio = |time: Duration| time.as_secs_f64() / build.as_secs_f64();
        println!(
            "{rows:>6} {:>9.2} {:>9.2} {:>9.2} {:>14.2} {:>12.2} {:>18.2} {:>9.2} {:>16.2}",
            ms(checked),
            ms(build),
            ms(renewed),
            ms(whole),
            ratio(renewed),
            ratio(whole),
            ms(other),
            ratio(other)
        );
    }
}
