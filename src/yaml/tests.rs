use super::*;
use crate::diag::Place;
use crate::text::Text;

const KEYS: [&str; 9] = ["tên", "mã", "số", "ngày", "giải pháp", "danh mục", "điểm", "nhóm", "nội dung"];

fn parsed(text: &str) -> (SourceFile, Parsed) {
    let file = SourceFile::from_text("kh.yaml", text);
    let holds = |name: &str| match name {
        "nội dung" => Holds::Body,
        "tên" | "giải pháp" => Holds::Prose,
        "số" | "ngày" => Holds::Plain,
        _ => Holds::Other,
    };
    let words = Vocabulary { is_key: &|name| KEYS.contains(&name.trim()), holds: &holds };
    let parsed = parse(FileId(0), &file, &words);
    (file, parsed)
}

/// `code line:column | corrected line` of each complaint.
fn told(text: &str) -> Vec<String> {
    let (file, mut parsed) = parsed(text);
    let mut sources = crate::text::Sources::default();
    sources.add(file.clone());
    parsed.found.rewrite(&sources);
    let one = |found: &crate::diag::Diagnostic| {
        let Place::Source(span) = found.place else { panic!("{found:?}") };
        let (line, column) = file.line_column(span.start as usize);
        let corrected = found.corrected.as_deref().map(|line| format!(" | {line}")).unwrap_or_default();
        format!("{} {line}:{column}{corrected}", found.code.0)
    };
    parsed.found.iter().map(one).collect()
}

/// All scalars of a tree, keys too.
fn texts(node: &Node, out: &mut Vec<Text>) {
    match &node.kind {
        Kind::Scalar(text) => out.push(text.clone()),
        Kind::Seq(nodes) => nodes.iter().for_each(|node| texts(node, out)),
        Kind::Map(pairs) => pairs.iter().for_each(|(key, value)| {
            texts(key, out);
            texts(value, out);
        }),
        Kind::Null | Kind::Broken => {}
    }
}

/// Every visible character of every scalar stands in the file where its place says.
fn assert_exact(source: &str) -> Vec<String> {
    let (file, parsed) = parsed(source);
    let mut all = Vec::new();
    texts(parsed.root.as_ref().unwrap_or_else(|| panic!("{:?}", parsed.found)), &mut all);
    for text in &all {
        for (at, letter) in text.as_str().char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            let place = text.span_of(at..at + letter.len_utf8());
            assert_eq!(file.slice(place.range()), letter.to_string(), "{at} in {:?} of {source:?}", text.as_str());
        }
    }
    all.iter().map(|text| text.as_str().to_owned()).collect()
}

#[test]
fn scalars_stay_the_text_they_are() {
    let read = assert_exact("mã: 7.10\na: no\nb: 1e3\nc: 0x1F\nd: 27/9/2021\n");
    assert_eq!(read, ["mã", "7.10", "a", "no", "b", "1e3", "c", "0x1F", "d", "27/9/2021"]);
}

#[test]
fn a_block_maps_back_exactly() {
    let read = assert_exact("nội dung: |\n  Căn cứ;\n\n  # Mục đích\n   sâu hơn\n\nx: y\n");
    assert_eq!(read[1], "Căn cứ;\n\n# Mục đích\n sâu hơn\n");
    assert_eq!(assert_exact("a: |2\n    sâu\n   hơn\n")[1], "  sâu\n hơn\n");
    assert_eq!(assert_exact("a: |+\n\n\n    xã\n\n  \nb: c\n")[1], "\n\nxã\n\n\n");
    assert_eq!(assert_exact("- - |-\n     đ\n      e\n")[0], "đ\n e");
}

#[test]
fn a_folded_block_maps_back_exactly() {
    assert_eq!(assert_exact("a: >-\n  một hai\n  ba\n\n  bốn\n    năm\n  sáu\n")[1], "một hai ba\nbốn\n  năm\nsáu");
    assert_eq!(assert_exact("a: một\n  hai\n\n  ba # thôi\n")[1], "một hai\nba");
}

#[test]
fn quotes_and_escapes_map_back() {
    let read = assert_exact("a: 'xã, huyện'\nb: \"tỉnh\n  Bắc Kạn\"\n'c d': 1\n");
    assert_eq!(read, ["a", "xã, huyện", "b", "tỉnh Bắc Kạn", "c d", "1"]);
    let (file, parsed) = parsed("a: 'b''đ'\nc: \"e\\u00e9\\tđ \\\n   f\"\n");
    let mut all = Vec::new();
    texts(&parsed.root.unwrap(), &mut all);
    assert_eq!(all[1].as_str(), "b'đ");
    assert_eq!(file.slice(all[1].span_of(2..4).range()), "đ");
    assert_eq!(all[3].as_str(), "eé\tđ f");
    let at = all[3].as_str().find('đ').unwrap();
    assert_eq!(file.slice(all[3].span_of(at..at + 2).range()), "đ");
    assert_eq!(file.slice(all[3].span_of(at + 3..at + 4).range()), "f");
}

#[test]
fn anchors_are_followed_and_a_bomb_is_refused() {
    let read = parsed("a: &x Phòng Nội vụ\nb: *x\n").1;
    let mut all = Vec::new();
    texts(read.root.as_ref().unwrap(), &mut all);
    assert_eq!(all[3].as_str(), "Phòng Nội vụ");
    assert!(read.found.is_empty());
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for at in 1..12 {
        let list = vec![format!("*a{}", at - 1); 10].join(", ");
        bomb.push_str(&format!("a{at}: &a{at} [{list}]\n"));
    }
    assert_eq!(told(&bomb).len(), 1);
    assert!(told(&bomb)[0].starts_with("K111"));
}

#[test]
fn nesting_has_a_limit() {
    assert_eq!(told(&format!("a: {}x{}\n", "[".repeat(500), "]".repeat(500))).first().unwrap().get(..4), Some("K110"));
}

#[test]
fn a_tab_is_met_with_the_line_in_spaces() {
    assert_eq!(told("danh mục:\n\t- tên: A\n\t  mã: 1\n"), ["K101 2:1 |   - tên: A"]);
    assert_eq!(told("- tên: A\n\tmã: 1\n")[0], "K101 2:1 |   mã: 1");
}

#[test]
fn a_colon_in_prose_is_met_with_quotes() {
    assert_eq!(told("tên: Kính gửi: ông A\nsố: 1\n"), ["K102 1:14 | tên: \"Kính gửi: ông A\""]);
    assert_eq!(told("- tên: Gồm \"A\": B\n"), ["K102 1:15 | - tên: 'Gồm \"A\": B'"]);
    assert_eq!(told("tên: Rà soát\n  văn bản gồm: A\nsố: 1\n"), ["K146 1:1 | tên: |\n  Rà soát"]);
}

#[test]
fn a_key_in_the_wrong_column_is_moved() {
    assert_eq!(told("- tên: A\n    mã: 1.2\n  số: 3\n"), ["K104 2:5 |   mã: 1.2"]);
    assert_eq!(told("- tên: A\n mã: 1.2\n"), ["K104 2:2 |   mã: 1.2"]);
}

#[test]
fn a_block_that_is_not_indented_is_moved_whole() {
    let text = "nội dung: |\n# Mục đích\n- Một\n- Hai\nsố: 1\n";
    assert_eq!(told(text), ["K104 2:1 |   # Mục đích\n  - Một\n  - Hai"]);
    assert_eq!(told("- giải pháp: |\n  Giao một đầu mối\n  số: 1\n"), ["K104 2:3 |     Giao một đầu mối"]);
}

#[test]
fn a_leading_sign_is_met_with_quotes() {
    assert_eq!(told("tên: **Đậm** chữ\n"), ["K103 1:6 | tên: \"**Đậm** chữ\""]);
    assert_eq!(told("- **Đậm:** chữ\n"), ["K103 1:3 | - \"**Đậm:** chữ\""]);
    assert_eq!(told("tên: %x\nsố: @y\n"), ["K103 1:6 | tên: \"%x\"", "K103 2:5 | số: \"@y\""]);
    assert_eq!(told("tên: & công ty\n"), ["K103 1:6 | tên: \"& công ty\""]);
    assert_eq!(told("tên: &abc công ty\n"), ["K103 1:6 | tên: \"&abc công ty\""]);
    assert_eq!(told("tên: !quan trọng\n"), ["K103 1:6 | tên: \"!quan trọng\""]);
    assert_eq!(told("tên: {{ so }} văn bản\n"), ["K103 1:6 | tên: \"{{ so }} văn bản\""]);
    assert_eq!(told("tên: {{ so }}\n"), ["K103 1:6 | tên: \"{{ so }}\""]);
    assert_eq!(told("giải pháp: - Giao\nsố: 1\n"), ["K103 1:12 | giải pháp: |\n  - Giao"]);
}

#[test]
fn quotes_are_closed() {
    assert_eq!(told("tên: \"Đề án\nsố: 1\n"), ["K106 1:6 | tên: \"Đề án\""]);
    assert_eq!(told("tên: \"Đề án\" và hơn\n"), ["K105 1:6 | tên: '\"Đề án\" và hơn'"]);
}

#[test]
fn a_line_without_a_key_is_met_with_what_was_meant() {
    assert_eq!(told("- tên: A\n  mã:1.2\n  số: 1\n"), ["K108 2:5 |   mã: 1.2"]);
    assert_eq!(told("- tên: A\n-mã: 1.2\n"), ["K108 2:1 | - mã: 1.2"]);
    assert_eq!(told("tên: A\nsố 12\nngày: 1\n"), ["K107 2:1 | số: 12"]);
    assert_eq!(told("tên: Rà soát\nvăn bản\nngày: 1\n"), ["K107 2:1 |   văn bản"]);
}

#[test]
fn braces_are_for_short_lists_only() {
    assert_eq!(told("- {mã: 1, điểm: 8,5}\n"), ["K113 1:3 | - mã: 1\n  điểm: 8,5"]);
    assert_eq!(told("a: {tên: Phòng Văn hóa, Thể thao}\n"), ["K113 1:4 | a:\n  tên: Phòng Văn hóa, Thể thao"]);
    assert_eq!(told("a: [1.2, 3.4]\nb: {mã: 1.2, tên: A}\n"), Vec::<String>::new());
}

#[test]
fn a_text_that_a_comment_cuts_is_told_and_a_comment_is_not() {
    assert_eq!(told("tên: Số 12 #3\n"), ["K114 1:12 | tên: \"Số 12 #3\""]);
    assert_eq!(told("tên: Số # 3\nmã: #1 a\n"), ["K114 1:9 | tên: \"Số # 3\"", "K114 2:5 | mã: \"#1 a\""]);
    assert_eq!(told("ngày: 1/2026 #ghi sau\n"), ["K114 1:14 | ngày: 1/2026 # ghi sau"]);
    assert_eq!(told("tên: Rà soát # gồm cả\n"), ["K114 1:14 | tên: \"Rà soát # gồm cả\""]);
    assert_eq!(told("tên: Rà soát   # gồm cả\nsố: 1 # sau\n"), Vec::<String>::new());
    assert_eq!(told("số: 12 # ghi chú\nmã: # chưa có\n#dòng\n"), Vec::<String>::new());
}

#[test]
fn one_file_is_one_document() {
    assert_eq!(told("---\ntên: A\n---\ntên: B\n"), ["K109 3:1"]);
}

#[test]
fn control_characters_are_shown_by_number() {
    assert_eq!(told("tên: A\u{b}B\n"), ["K112 1:7 | tên: AB"]);
    assert_eq!(told("tên: \"A\\u0007B\"\n"), ["K112 1:6"]);
}

proptest::proptest! {
    /// Whatever an author writes, no character is ever shown at another's place, and nothing panics.
    #[test]
    fn places_hold_for_any_lines(lines in proptest::collection::vec("[a-zđệ #:'\"|*{},\\[\\]\t-]{0,14}", 0..8), style in 0..4usize) {
        let header = ["|", ">-", "|+", ""];
        let body: String = lines.iter().map(|line| format!("   {line}\n")).collect();
        let source = format!("tên: {}\n{body}số: 1\n", header[style]);
        let (file, parsed) = parsed(&source);
        let mut all = Vec::new();
        if let Some(root) = parsed.root.filter(|_| !parsed.found.has_errors()) {
            texts(&root, &mut all);
        }
        for text in all.iter().filter(|text| file.slice(text.span().range()).find(['"', '\'']).is_none()) {
            for (at, letter) in text.as_str().char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
                let place = text.span_of(at..at + letter.len_utf8());
                proptest::prop_assert_eq!(file.slice(place.range()), letter.to_string());
            }
        }
    }
}

#[test]
fn nothing_typed_makes_it_fail() {
    // Every prefix of a text with all signs, as while it is being typed.
    let source =
        "a: |\n  đ: - x\n- {b: [c, 'd', \"e\\u00e9\"]}\n&f *f !!g %h @i `j ? k\n\tl: |+\n\n 'm\n---\n...\n# n\n";
    for (at, _) in source.char_indices() {
        parsed(&source[..at]);
        parsed(&source[at..]);
    }
}
