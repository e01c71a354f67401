//! Ceilings on work: what a plan costs is told by how often its bytes are looked at, on every machine alike.

use crate::cores;
use crate::diag::Warned;
use crate::docx::Package;
use crate::plan::Plan;
use crate::text::work::{Work, of};
use crate::text::{SourceFile, Sources};

fn yaml(rows: usize) -> String {
    let mut text = String::from(
        "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 15/01/2026\ntrích yếu: Cải cách hành chính năm 2026\ndanh mục:\n",
    );
    for at in 1..=rows {
        text.push_str(&format!(
            "- nhiệm vụ: Rà soát, đơn giản hóa thủ tục hành chính thuộc lĩnh vực thứ {at}\n  sản phẩm: Báo cáo kết quả số {at} được công khai\n  chủ trì: Sở Nội vụ\n  thời gian: Quý III/2026\n"
        ));
    }
    text.push_str("nội dung: |\n  # MỤC ĐÍCH\n  Thực hiện các nhiệm vụ tại Phụ lục kèm theo.\nphụ lục:\n- cột: tt; nhiệm vụ; sản phẩm; chủ trì; thời gian\n");
    text
}

fn check(text: &str) -> Plan {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("plan.yaml", text));
    let mut none = |_: &str, _: &str| Err(std::io::ErrorKind::NotFound.into());
    let Warned { value, .. } = crate::check(root, &mut sources, &mut none).unwrap();
    value
}

fn build(plan: &Plan) -> Package {
    crate::build(plan, &crate::house_template(plan).unwrap()).unwrap().value
}

/// What `act` gives, and how much of some work it takes: on this thread, where it is counted.
fn taken<T>(what: Work, act: impl FnOnce() -> T) -> (T, usize) {
    cores::alone();
    let before = of(what);
    let given = act();
    (given, of(what) - before)
}

#[test]
fn texts_are_cut_into_words_once_for_all_rules() {
    let text = yaml(300);
    let (_, cut) = taken(Work::Words, || check(&text));
    assert!(cut > 0 && cut <= text.len(), "{cut} bytes cut of {}", text.len());
}

#[test]
fn what_was_just_written_is_not_read_again() {
    let (few, many) = (check(&yaml(30)), check(&yaml(300)));
    let (small, little) = taken(Work::Tokens, || build(&few));
    let (large, much) = taken(Work::Tokens, || build(&many));
    let length = |package: &Package| package.part(package.main()).unwrap().len();
    let written = length(&large) - length(&small);
    assert!(written > 200_000 && much.abs_diff(little) < written / 50, "{little} and {much} bytes read of {written}");
    // The template is read to be opened, its frame once more when it is filled.
    assert!(little < 400_000, "{little} bytes of the template read");
}

#[test]
fn a_proof_reads_no_more_than_the_template() {
    let plan = check(&yaml(300));
    let template = crate::house_template(&plan).unwrap();
    let (_, read) = taken(Work::Tokens, || crate::proof(&plan, &template).unwrap());
    assert_eq!(read, 0);
}
