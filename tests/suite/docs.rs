//! The pages of `docs/` and the README: what they show is what the program does.
//!
//! A fenced block says what it is:
//!
//! - `yaml plan`: a whole plan; builds without errors and warnings
//! - `yaml part`: some keys of a plan; with the other keys of [`BASE`] it builds without errors and warnings
//! - `yaml error`: some keys of a plan; the `text` block behind it is what is printed
//! - `yaml file=NAME`: a shared file, for the blocks behind it
//! - `yaml save=NAME`, `diff`, `word` and `console` belong to a session: see `docs_sessions.rs`
//!
//! `UPDATE_EXPECT=1` writes what is printed, and the pages that come out of the table of keys.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kehoach::diag::{Catalogue, Diagnostics, Lang, Severity};
use kehoach::docx::{Package, Template};
use kehoach::plan::keys::{Table, page};
use kehoach::text::{SourceFile, Sources};

use crate::support::{build, check, files, printed, root};

/// What a `yaml part` leaves out.
const BASE: &str = "\
cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên
ngày: 15/01/2026
trích yếu: Cải cách hành chính năm 2026
cơ quan:
  văn phòng: Văn phòng HĐND và UBND
  kinh tế: Phòng Kinh tế
  vhxh: Phòng Văn hóa - Xã hội
  hcc: Trung tâm Phục vụ hành chính công
danh mục:
- nhóm: Cải cách thủ tục hành chính
- nhiệm vụ: Công khai thủ tục hành chính
  chủ trì: hcc
  phối hợp: văn phòng
  thời gian: Thường xuyên trong năm
- nhiệm vụ: Rà soát thủ tục hành chính
  chủ trì: văn phòng
  thời gian: Trước ngày 30/9/2026
nội dung: |
  # MỤC ĐÍCH, YÊU CẦU
  Nâng cao chất lượng phục vụ người dân.
  # TỔ CHỨC THỰC HIỆN
  Các phòng thực hiện Kế hoạch này.
phụ lục:
- tên: Nhiệm vụ năm 2026
  cột: tt; nhiệm vụ; chủ trì; phối hợp; thời gian
";

/// A fenced block: what stands behind the fence, its first line's number from 0, its lines.
pub struct Block {
    pub mark: String,
    pub first: usize,
    pub text: String,
}

pub fn blocks(page: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for (at, line) in page.lines().enumerate() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(mark) => {
                open = true;
                found.push(Block { mark: mark.to_owned(), first: at + 1, text: String::new() });
            }
            None if open => found.last_mut().unwrap().text += &format!("{line}\n"),
            None => {}
        }
    }
    found
}

pub fn pages() -> Vec<PathBuf> {
    let mut pages = files("docs", ".md");
    pages.extend(["README.md", "CHANGELOG.md"].map(|page| root().join(page)));
    pages
}

/// A part of a plan with the keys of [`BASE`] that it leaves out behind it.
fn completed(part: &str) -> String {
    let key = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        (!line.starts_with([' ', '-', '#'])).then(|| Table::Top.find(name)).flatten().map(|key| key.id)
    };
    let written: Vec<_> = part.lines().filter_map(key).collect();
    let mut text = part.to_owned();
    let mut left_out = false;
    for line in BASE.lines() {
        if let Some(id) = key(line) {
            left_out = !written.contains(&id);
        }
        if left_out {
            text += &format!("{line}\n");
        }
    }
    text
}

/// All that is found in a plan, sorted as it is printed.
fn told(text: &str, shared: &BTreeMap<String, String>) -> (Sources, Diagnostics) {
    let mut sources = Sources::default();
    let file = SourceFile::from_bytes("ke-hoach.yaml", text.as_bytes()).unwrap();
    let first = sources.add(file);
    let mut include = |name: &str, _from: &str| match shared.get(name) {
        Some(text) => Ok((name.to_owned(), text.clone().into_bytes())),
        None => Err(std::io::ErrorKind::NotFound.into()),
    };
    let mut found = Diagnostics::default();
    match kehoach::check(first, &mut sources, &mut include) {
        Err(faults) => found.extend(faults),
        Ok(plan) => {
            found.extend(plan.warnings);
            match build(&plan.value) {
                Ok(built) => found.extend(built.warnings),
                Err(faults) => found.extend(faults),
            }
        }
    }
    found.sort();
    (sources, found)
}

pub fn is_vietnamese(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let pages = [
        "ngon-ngu.md",
        "khoa.md",
        "mau-word.md",
        "sua-tay.md",
        "tiep-nhan.md",
        "so-sanh.md",
        "may-windows.md",
        "mo-trang.md",
    ];
    name.ends_with(".vi.md") || pages.contains(&name.as_str())
}

#[test]
fn every_plan_of_the_pages_builds_and_every_fault_prints_as_shown() {
    let mut faulty = String::new();
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        let lang = if is_vietnamese(&path) { Lang::Vi } else { Lang::En };
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        let mut shared = BTreeMap::new();
        let blocks = blocks(&page);
        // From the end, so that the places of earlier blocks stay.
        let mut printed_texts: Vec<(usize, usize, String)> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let Some(mark) = block.mark.strip_prefix("yaml").filter(|mark| !mark.contains("save=")) else { continue };
            let here = format!("{}:{}", path.display(), block.first);
            let (sources, found) = match mark.trim() {
                "plan" => told(&block.text, &shared),
                "part" => told(&completed(&block.text), &shared),
                "error" => {
                    let (sources, found) = told(&completed(&block.text), &shared);
                    assert!(!found.is_empty(), "{here}: nothing is wrong with it");
                    let text = blocks.get(at + 1).filter(|next| next.mark == "text");
                    let text = text.unwrap_or_else(|| panic!("{here}: what is printed does not stand behind it"));
                    printed_texts.push((text.first, text.text.lines().count(), printed(&found, &sources, lang)));
                    continue;
                }
                mark => {
                    let name = mark.strip_prefix("file=").unwrap_or_else(|| panic!("{here}: what is it?"));
                    shared.insert(name.to_owned(), block.text.clone());
                    continue;
                }
            };
            if found.has_errors() || found.count(Severity::Warning) > 0 {
                faulty += &format!("{here}:\n{}", printed(&found, &sources, Lang::En));
            }
        }
        for (first, count, text) in printed_texts.into_iter().rev() {
            lines.splice(first..first + count, text.trim_end().lines().map(str::to_owned));
        }
        expect_test::expect_file![&path].assert_eq(&(lines.join("\n") + "\n"));
    }
}

/// The pages on templates show what five mistakes in Word print, in this order.
#[test]
fn every_fault_of_a_template_prints_as_shown() {
    let edits = [
        ("{{ title }}", "{{ title"),
        ("{{ title }}", "{{ tittle }}"),
        ("{{ body }}", "Nội dung: {{ body }}"),
        ("{{ body }}", ""),
        ("{{ title }}", ""),
    ];
    let (sources, plan) = check(&root().join("plans/xa-cchc-2023.yaml"));
    let plan = plan.unwrap().value;
    for (page, lang) in [("mau-word.md", Lang::Vi), ("templates.md", Lang::En)] {
        let path = root().join("docs").join(page);
        let text = std::fs::read_to_string(&path).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let shown: Vec<Block> = blocks(&text).into_iter().filter(|block| block.mark == "text").collect();
        assert_eq!(shown.len(), edits.len(), "{page}");
        for (block, (from, to)) in shown.iter().zip(edits).rev() {
            let bytes = kehoach::docx::shipped::builtin("xa").unwrap();
            let mut package = Package::open("mau.docx", bytes).unwrap();
            let part = package.main().to_owned();
            let edited = package.text(&part).unwrap().replacen(from, to, 1);
            package.set_part(&part, edited.into_bytes());
            let template = Template::open("mau.docx", &package.to_bytes().unwrap());
            let found = template.and_then(|template| kehoach::build(&plan, &template)).map(|_| ()).unwrap_err();
            let told = printed(&found, &sources, lang);
            lines.splice(
                block.first..block.first + block.text.lines().count(),
                told.trim_end().lines().map(str::to_owned),
            );
        }
        expect_test::expect_file![&path].assert_eq(&(lines.join("\n") + "\n"));
    }
}

/// Commands stand behind `$ kehoach` or `kehoach` in backticks; the help knows them and their arguments.
#[test]
fn every_command_of_the_pages_exists() {
    let help = std::fs::read_to_string(root().join("tests/golden/help.en.txt")).unwrap();
    let sections: Vec<&str> = help.split("$ kehoach ").collect();
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        let starts = ["$ kehoach ", "`kehoach ", "run --release -- ", "\nkehoach "];
        for command in starts.iter().flat_map(|start| page.split(start).skip(1)) {
            let command = command.split(['`', '\n']).next().unwrap_or_default();
            let mut words = command.split_whitespace();
            let name = words.next().unwrap_or_default();
            let section = match name.strip_prefix('-') {
                Some(_) => sections.get(1),
                None => sections.iter().find(|section| section.starts_with(&format!("{name} --help"))),
            };
            let section = section.unwrap_or_else(|| panic!("{}: no command {name}", path.display()));
            for flag in command.split_whitespace().filter(|word| word.starts_with('-')) {
                assert!(section.contains(flag), "{}: kehoach {command}: no {flag}", path.display());
            }
        }
    }
}

#[test]
fn both_first_pages_name_every_command() {
    let help = std::fs::read_to_string(root().join("tests/golden/help.en.txt")).unwrap();
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    for name in names.filter_map(|line| line.split_whitespace().next()) {
        for page in ["README.md", "docs/README.vi.md"] {
            let text = std::fs::read_to_string(root().join(page)).unwrap();
            assert!(text.contains(&format!("kehoach {name}")), "{page}: no kehoach {name}");
        }
    }
}

#[test]
fn every_link_of_the_pages_leads_somewhere() {
    for path in pages() {
        let page = std::fs::read_to_string(&path).unwrap();
        for link in page.split("](").skip(1) {
            let target = link.split([')', '#']).next().unwrap_or_default();
            if !target.is_empty() && !target.contains("://") {
                let at = path.parent().unwrap().join(target);
                assert!(at.exists(), "{}: no {target}", path.display());
            }
        }
    }
}

#[test]
fn the_reference_pages_and_the_schema_are_those_of_the_table_of_keys() {
    let schema = format!("{:#}\n", kehoach::plan::schema::schema());
    expect_test::expect_file![root().join("docs/plan.schema.json")].assert_eq(&schema);
    expect_test::expect_file![root().join("docs/khoa.md")].assert_eq(&page::page(Lang::Vi));
    expect_test::expect_file![root().join("docs/keys.md")].assert_eq(&page::page(Lang::En));
}

#[test]
fn both_lists_of_changes_have_this_version() {
    for page in ["CHANGELOG.md", "docs/CHANGELOG.vi.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        let heading = format!("\n## {}\n", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&heading), "{page}: no section {heading}");
    }
}

/// `packaging/windows/pictures.py` draws them of the catalogues.
#[test]
fn the_picture_of_the_window_shows_what_the_program_says() {
    for (lang, name) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        let picture = std::fs::read_to_string(root().join(format!("docs/windows/window.{name}.svg"))).unwrap();
        let path = "C:/Users/An/Documents/kehoach/kehoach.html".to_owned();
        let guide = Catalogue::of(lang).words("cli-window-page", &[("path", path)]);
        let missing: Vec<&str> = guide.lines().filter(|line| !picture.contains(&format!(">{line}<"))).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{name}");
    }
}
