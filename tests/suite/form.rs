//! Word files held against the form that is laid down: the shipped plans keep to it, every planted fault is found at its own
//! place and nothing else, and no mangled file makes the checks panic.

use kehoach::diag::{Diagnostic, Lang, Place, Severity};
use kehoach::docx::Package;
use kehoach::form::{self, CHECKS, Holds, Outcome, State};

use crate::dice::Dice;
use crate::support::{build, check, files, root, stem};

/// The shipped plans, built.
fn plans() -> Vec<(String, Package)> {
    let built = |path: &std::path::PathBuf| {
        let (_, plan) = check(path);
        (stem(path), build(&plan.unwrap().value).unwrap().value)
    };
    files("plans", ".yaml").iter().map(built).collect()
}

#[test]
fn shipped_plans_keep_to_the_form() {
    for (name, package) in plans() {
        let report = form::check(&package, &name).unwrap();
        let told = |one: &Diagnostic| format!("{} {:?} {:?}", one.code.0, one.args, one.place);
        let wrong: Vec<String> = report.found.iter().filter(|one| one.severity > Severity::Advice).map(told).collect();
        assert_eq!(wrong, Vec::<String>::new(), "{name}");
        let [passed, failed, left] = report.counts();
        assert_eq!(passed + failed + left, 150);
        match report.holds {
            Holds::Document => assert!(passed > 100, "{name}: {passed}"),
            // Nothing of a body is judged where there is none.
            Holds::Annexes => {
                let body = report.outcomes.iter().filter(|(number, _)| (21..=124).contains(number));
                assert!(body.clone().all(|(_, outcome)| *outcome == Outcome::NotEvaluated), "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

/// Which plans a fault is planted into.
#[derive(Clone, Copy, PartialEq)]
enum In {
    /// Those with a letterhead and a body.
    Bodies,
    /// The first of those: what is measured on the page depends on the sizes of the letterhead.
    First,
    /// All of them.
    All,
}

/// A change of a part of a file.
enum Edit {
    /// Looks for all runs of the paragraph of a style; the number is how many letters it has at least.
    Run(&'static str, usize, &'static str),
    /// Properties of such a paragraph.
    Paragraph(&'static str, usize, &'static str),
    /// Other markup or words within the paragraph of a style that has them.
    Within(&'static str, &'static str, &'static str),
    /// The same in the paragraph of a style at a place from 0.
    Nth(&'static str, usize, &'static str, &'static str),
    /// Other markup anywhere in a part: its first place.
    First(&'static str, &'static str, &'static str),
    /// Its last place.
    Last(&'static str, &'static str, &'static str),
    /// All places behind the first annex's label.
    Annex(&'static str, &'static str),
}

use Edit::{Annex, First, Last, Nth, Paragraph, Run, Within};

const MAIN: &str = "word/document.xml";
const NUMBER: &str = "word/header1.xml";

/// Fault, code, plans, change.
const FAULTS: &[(&str, &str, In, Edit)] = &[
    ("paper of letter width", "K1001", In::All, First(MAIN, "<w:pgSz w:w=\"11906\"", "<w:pgSz w:w=\"12240\"")),
    ("top margin", "K1003", In::Bodies, First(MAIN, "<w:pgMar w:top=\"1134\"", "<w:pgMar w:top=\"1000\"")),
    (
        "bottom margin",
        "K1004",
        In::Bodies,
        First(MAIN, "w:bottom=\"1134\" w:left=\"1701\"", "w:bottom=\"1000\" w:left=\"1701\""),
    ),
    ("left margin", "K1005", In::Bodies, First(MAIN, "w:left=\"1701\" w:header", "w:left=\"1640\" w:header")),
    (
        "right margin",
        "K1006",
        In::Bodies,
        First(
            MAIN,
            "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"",
            "<w:pgMar w:top=\"1134\" w:right=\"1220\" w:bottom=\"1134\" w:left=\"1701\"",
        ),
    ),
    (
        "bottom of landscape pages",
        "K1007",
        In::All,
        Last(MAIN, "w:bottom=\"1134\" w:left=\"1134\"", "w:bottom=\"500\" w:left=\"1134\""),
    ),
    ("another typeface", "K1008", In::Bodies, Run("KHBody", 60, "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>")),
    (
        "a typeface for Vietnamese letters alone",
        "K1008",
        In::Bodies,
        Run("KHBody", 60, "<w:rFonts w:hAnsi=\"Arial\"/>"),
    ),
    (
        "a typeface of an old encoding",
        "K1009",
        In::Bodies,
        Run("KHBody", 60, "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"),
    ),
    ("red letters", "K1011", In::Bodies, Run("KHBody", 60, "<w:color w:val=\"FF0000\"/>")),
    (
        "page number at the left",
        "K1012",
        In::All,
        First(NUMBER, "<w:pStyle w:val=\"Header\"/>", "<w:pStyle w:val=\"Header\"/><w:jc w:val=\"left\"/>"),
    ),
    (
        "small page number",
        "K1013",
        In::All,
        First(NUMBER, "<w:r><w:fldChar", "<w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:fldChar"),
    ),
    ("italic page number", "K1014", In::All, First(NUMBER, "<w:r><w:fldChar", "<w:r><w:rPr><w:i/></w:rPr><w:fldChar")),
    ("number on page 1", "K1015", In::Bodies, First(MAIN, "<w:titlePg/>", "")),
    (
        "numbers from 3",
        "K1016",
        In::Bodies,
        First(MAIN, "<w:pgNumType w:start=\"1\"/>", "<w:pgNumType w:start=\"3\"/>"),
    ),
    (
        "Roman page numbers",
        "K1016",
        In::Bodies,
        First(MAIN, "<w:pgNumType w:start=\"1\"/>", "<w:pgNumType w:start=\"1\" w:fmt=\"upperRoman\"/>"),
    ),
    ("numbers go on in the annex", "K1018", In::Bodies, Last(MAIN, "<w:pgNumType w:start=\"1\"/>", "")),
    ("header far down", "K1020", In::Bodies, First(MAIN, "w:header=\"567\"", "w:header=\"900\"")),
    ("wrong words of the national heading", "K1021", In::Bodies, Within("KHNation", "NGHĨA", "NGHIÃ")),
    ("small national heading", "K1022", In::Bodies, Run("KHNation", 0, "<w:sz w:val=\"22\"/>")),
    ("light national heading", "K1023", In::Bodies, Run("KHNation", 0, "<w:b w:val=\"0\"/>")),
    ("long dashes in the motto", "K1025", In::Bodies, Within("KHMotto", "lập - Tự", "lập – Tự")),
    ("large motto", "K1026", In::First, Run("KHMotto", 0, "<w:sz w:val=\"29\"/>")),
    ("italic motto", "K1027", In::Bodies, Run("KHMotto", 0, "<w:i/>")),
    ("space above the motto", "K1029", In::Bodies, Paragraph("KHMotto", 0, "<w:spacing w:before=\"80\"/>")),
    (
        "no rule under the motto",
        "K1030",
        In::Bodies,
        Nth("KHRule", 1, "<w:top w:val=\"single\"", "<w:top w:val=\"nil\""),
    ),
    (
        "short rule under the motto",
        "K1031",
        In::Bodies,
        Nth("KHRule", 1, "</w:pPr>", "<w:ind w:left=\"1900\" w:right=\"1900\"/></w:pPr>"),
    ),
    ("light issuer", "K1034", In::Bodies, Run("KHIssuer", 0, "<w:b w:val=\"0\"/>")),
    ("large issuer", "K1035", In::Bodies, Run("KHIssuer", 0, "<w:sz w:val=\"27\"/>")),
    (
        "no rule under the issuer",
        "K1042",
        In::Bodies,
        Nth("KHRule", 0, "<w:top w:val=\"single\"", "<w:top w:val=\"nil\""),
    ),
    (
        "long rule under the issuer",
        "K1043",
        In::Bodies,
        Nth("KHRule", 0, "</w:pPr>", "<w:ind w:left=\"400\" w:right=\"400\"/></w:pPr>"),
    ),
    ("spaces in the symbol", "K1047", In::Bodies, Nth("KHNumber", 1, "/KH-UBND", "/KH - UBND")),
    ("large number", "K1051", In::Bodies, Nth("KHNumber", 1, "<w:r>", "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr>")),
    ("italic number", "K1052", In::Bodies, Nth("KHNumber", 1, "<w:r>", "<w:r><w:rPr><w:i/></w:rPr>")),
    ("no colon", "K1053", In::Bodies, Nth("KHNumber", 1, "Số:", "Số ")),
    ("year of three figures", "K1055", In::Bodies, Within("KHPlaceAndDate", "năm 20", "năm 2")),
    ("upright date", "K1059", In::Bodies, Run("KHPlaceAndDate", 0, "<w:i w:val=\"0\"/>")),
    ("small date", "K1058", In::Bodies, Run("KHPlaceAndDate", 0, "<w:sz w:val=\"24\"/>")),
    ("date at the left", "K1061", In::Bodies, Paragraph("KHPlaceAndDate", 0, "<w:jc w:val=\"left\"/>")),
    ("light kind", "K1066", In::Bodies, Run("KHKind", 0, "<w:b w:val=\"0\"/>")),
    ("small kind", "K1067", In::Bodies, Run("KHKind", 0, "<w:sz w:val=\"24\"/>")),
    ("kind at the left", "K1068", In::Bodies, Paragraph("KHKind", 0, "<w:jc w:val=\"left\"/>")),
    ("italic title", "K1071", In::Bodies, Run("KHTitle", 0, "<w:i/>")),
    ("title with a stop", "K1073", In::Bodies, Within("KHTitle", "</w:t></w:r></w:p>", ".</w:t></w:r></w:p>")),
    (
        "no rule under the title",
        "K1075",
        In::Bodies,
        Nth("KHRule", 2, "<w:top w:val=\"single\"", "<w:top w:val=\"nil\""),
    ),
    ("upright ground", "K1078", In::Bodies, Run("KHBasis", 0, "<w:i w:val=\"0\"/>")),
    ("comma behind a ground", "K1081", In::Bodies, Within("KHBasis", ";</w:t>", ",</w:t>")),
    ("small paragraph", "K1085", In::Bodies, Run("KHBody", 200, "<w:sz w:val=\"24\"/>")),
    ("paragraph not justified", "K1086", In::Bodies, Paragraph("KHBody", 200, "<w:jc w:val=\"left\"/>")),
    ("another first-line indent", "K1087", In::Bodies, Paragraph("KHBody", 200, "<w:ind w:firstLine=\"300\"/>")),
    (
        "no space above a paragraph",
        "K1088",
        In::Bodies,
        Nth("KHBody", 2, "</w:pPr>", "<w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr>"),
    ),
    (
        "two lines apart",
        "K1089",
        In::Bodies,
        Paragraph("KHBody", 200, "<w:spacing w:line=\"480\" w:lineRule=\"auto\"/>"),
    ),
    ("light heading", "K1094", In::Bodies, Run("Heading1", 0, "<w:b w:val=\"0\"/>")),
    ("number twice", "K1099", In::Bodies, Nth("Heading1", 1, "II. ", "I. ")),
    ("number left out", "K1099", In::Bodies, Nth("Heading1", 1, "II. ", "IV. ")),
    ("no end mark", "K1102", In::Bodies, First(MAIN, "./.</w:t>", ".</w:t>")),
    ("stroke in the authority", "K1108", In::Bodies, Nth("KHSignatureTitle", 1, "KT.", "K/T")),
    ("office in small letters", "K1107", In::Bodies, Nth("KHSignatureTitle", 1, "CHỦ TỊCH", "Chủ tịch")),
    (
        "light office",
        "K1107",
        In::Bodies,
        Nth("KHSignatureTitle", 1, "<w:r>", "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr>"),
    ),
    ("without TM.", "K1110", In::Bodies, Nth("KHSignatureTitle", 0, ">TM.", ">")),
    ("name in capitals", "K1112", In::Bodies, Run("KHSignatureName", 0, "<w:caps/>")),
    ("light name", "K1112", In::Bodies, Run("KHSignatureName", 0, "<w:b w:val=\"0\"/>")),
    ("degree before the name", "K1113", In::Bodies, Within("KHSignatureName", "preserve\">", "preserve\">TS. ")),
    ("upright label of the recipients", "K1118", In::Bodies, Run("KHRecipientsLabel", 0, "<w:i w:val=\"0\"/>")),
    ("large label of the recipients", "K1118", In::Bodies, Run("KHRecipientsLabel", 0, "<w:sz w:val=\"26\"/>")),
    ("large recipient", "K1120", In::Bodies, Run("KHRecipient", 0, "<w:sz w:val=\"24\"/>")),
    ("recipient without a dash", "K1121", In::Bodies, Nth("KHRecipient", 1, ">- ", ">")),
    ("comma behind a recipient", "K1122", In::Bodies, Within("KHRecipient", ";</w:t>", ",</w:t>")),
    ("stored copy without a colon", "K1123", In::Bodies, Within("KHRecipient", "Lưu:", "Lưu")),
    ("small label of an annex", "K1126", In::All, Run("KHAnnexLabel", 0, "<w:sz w:val=\"26\"/>")),
    ("another word for an annex", "K1126", In::All, Run("KHAnnexLabel", 0, "<w:i/>")),
    ("light title of an annex", "K1128", In::All, Run("KHAnnexTitle", 0, "<w:b w:val=\"0\"/>")),
    ("upright reference of an annex", "K1129", In::All, Run("KHAnnexReference", 0, "<w:i w:val=\"0\"/>")),
    ("reference to another symbol", "K1130", In::Bodies, Within("KHAnnexReference", "/KH-UBND", "/KH-UBNDX")),
    ("header row not repeated", "K1132", In::All, Annex("<w:tblHeader/>", "")),
    ("rows that may split", "K1132", In::All, Annex("<w:cantSplit/>", "")),
    ("two spaces", "K1146", In::Bodies, Within("KHBody", " và ", "  và ")),
    ("a word twice", "K519", In::Bodies, Within("KHBody", " và ", " và và ")),
];

/// Where the n-th paragraph of a style is that has so many letters and this markup.
fn paragraph(xml: &str, style: &str, nth: usize, letters: usize, has: &str) -> Option<std::ops::Range<usize>> {
    let mark = format!("<w:pStyle w:val=\"{style}\"/>");
    let all = xml.match_indices(&mark).map(|(at, _)| {
        let start = xml[..at].rfind("<w:p>").max(xml[..at].rfind("<w:p ")).unwrap();
        start..at + xml[at..].find("</w:p>").unwrap() + "</w:p>".len()
    });
    let fits = |range: &std::ops::Range<usize>| {
        let own = &xml[range.clone()];
        said(own).chars().count() >= letters && own.contains(has)
    };
    all.filter(fits).nth(nth)
}

/// The words of a paragraph.
fn said(paragraph: &str) -> String {
    let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
    runs.map(|run| run.split("</w:t>").next().unwrap_or_default()).collect()
}

/// The file with the fault, and the words of the paragraph that it is in; `None` where the plan has no such place.
fn planted(package: &Package, edit: &Edit) -> Option<(Package, Option<String>)> {
    let main = package.text(MAIN).unwrap();
    let mut copy = package.clone();
    let within = |range: std::ops::Range<usize>, new: String| {
        let text = format!("{}{new}{}", &main[..range.start], &main[range.end..]);
        let mut copy = package.clone();
        copy.set_text(MAIN, text);
        (copy, Some(said(&new)))
    };
    match edit {
        Run(style, letters, look) => {
            let range = paragraph(&main, style, 0, *letters, "<w:r>")?;
            let own = main[range.clone()].replace("<w:r><w:rPr>", "<w:r>").replace("</w:rPr>", "");
            // Looks of its own are kept behind the planted one only where there are none.
            let own = if main[range.clone()].contains("<w:rPr>") { main[range.clone()].to_owned() } else { own };
            let own = own.replace("</w:rPr>", &format!("{look}</w:rPr>"));
            let own = own.replace("<w:r><w:t", &format!("<w:r><w:rPr>{look}</w:rPr><w:t"));
            Some(within(range, own))
        }
        Paragraph(style, letters, look) => {
            let range = paragraph(&main, style, 0, *letters, "</w:pPr>")?;
            let own = main[range.clone()].replacen("</w:pPr>", &format!("{look}</w:pPr>"), 1);
            Some(within(range, own))
        }
        Within(style, old, new) => {
            let range = paragraph(&main, style, 0, 0, old)?;
            let own = main[range.clone()].replacen(old, new, 1);
            Some(within(range, own))
        }
        Nth(style, nth, old, new) => {
            let range = paragraph(&main, style, *nth, 0, "").filter(|range| main[range.clone()].contains(old))?;
            let own = main[range.clone()].replacen(old, new, 1);
            let (copy, words) = within(range, own);
            // A rule has no words: it is told at the text above it.
            Some((copy, words.filter(|words| !words.is_empty())))
        }
        First(part, old, new) => {
            let text = package.text(part).unwrap();
            let at = text.find(old)?;
            copy.set_text(part, format!("{}{new}{}", &text[..at], &text[at + old.len()..]));
            Some((copy, None))
        }
        Last(part, old, new) => {
            let text = package.text(part).unwrap();
            let at = text.rfind(old)?;
            copy.set_text(part, format!("{}{new}{}", &text[..at], &text[at + old.len()..]));
            Some((copy, None))
        }
        Annex(old, new) => {
            let at = main.find("KHAnnexLabel")?;
            let text = main[at..].replace(old, new);
            copy.set_text(MAIN, format!("{}{text}", &main[..at]));
            (main[at..] != text).then_some((copy, None))
        }
    }
}

#[test]
fn every_planted_fault_is_found_at_its_place_and_nothing_else() {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let mut wrong = Vec::new();
    let mut planted_in = 0;
    let all = plans();
    let known: Vec<_> = all.iter().map(|(name, package)| form::check(package, name).unwrap()).collect();
    for (fault, code, plans, edit) in FAULTS {
        let mut there = 0;
        for ((name, package), before) in all.iter().zip(&known) {
            if *plans != In::All && before.holds != Holds::Document || *plans == In::First && there > 0 {
                continue;
            }
            let Some((copy, words)) = planted(package, edit) else { continue };
            let report = form::check(&copy, name).unwrap();
            let key = |one: &Diagnostic| (one.code, one.args.clone());
            let old: Vec<_> = before.found.iter().map(key).collect();
            let new: Vec<&Diagnostic> = report.found.iter().filter(|one| !old.contains(&key(one))).collect();
            // A table within one page may split nowhere.
            let short = new.is_empty() && *code == "K1132";
            let own = new.iter().filter(|one| one.code.0 == *code).count();
            there += own;
            let at = new.iter().all(|one| match (&one.place, &words) {
                (Place::Word { text, .. }, Some(words)) => plain(text) == plain(words),
                (Place::Word { .. }, None) => true,
                _ => false,
            });
            if !short && (own == 0 || own < new.len() || !at) {
                let told: Vec<String> =
                    new.iter().map(|one| format!("{} {:?} {:?}", one.code.0, one.args, one.place)).collect();
                wrong.push(format!("{fault} ({code}) in {name}: {told:#?}"));
            }
            planted_in += 1;
        }
        if there == 0 {
            wrong.push(format!("{fault} ({code}) is nowhere found"));
        }
    }
    assert!(wrong.is_empty(), "{} of {planted_in}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(FAULTS.len() >= 40);
}

#[test]
fn mangled_files_are_checked_without_panic() {
    let mut dice = Dice(20);
    let (_, package) = plans().swap_remove(2);
    let main = package.text(MAIN).unwrap();
    let styles = package.text("word/styles.xml").unwrap();
    for turn in 0..60 {
        let mut copy = package.clone();
        let (part, text) = if turn % 3 == 0 { ("word/styles.xml", &styles) } else { (MAIN, &main) };
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(bytes.len());
            match dice.roll(3) {
                0 => bytes.truncate(at.max(100)),
                1 => bytes[at] = b"<>&\"/w:0x"[dice.roll(9)],
                _ => {
                    let end = (at + dice.roll(400)).min(bytes.len());
                    bytes.drain(at..end);
                }
            }
        }
        copy.set_text(part, String::from_utf8_lossy(&bytes).into_owned());
        // Refused or judged; never a panic.
        let _ = form::check(&copy, "a.docx");
    }
    for path in files("tests/edited", ".docx") {
        if let Ok(package) = Package::open("a.docx", &std::fs::read(&path).unwrap()) {
            let report = form::check(&package, "a.docx").unwrap();
            assert_eq!(report.outcomes.len(), CHECKS.len(), "{}", path.display());
        }
    }
}

#[test]
fn the_table_of_checks_is_whole_and_stands_in_the_docs() {
    let numbers: Vec<u8> = CHECKS.iter().map(|check| check.number).collect();
    assert_eq!(numbers[..150], (1..=150).collect::<Vec<u8>>());
    for check in CHECKS {
        let own = format!("K{}", 1000 + usize::from(check.number));
        let checked = matches!(check.state, State::Checked(_));
        assert_eq!(check.code, if checked { own.as_str() } else { "" });
    }
    for (lang, page) in [(Lang::Vi, "docs/the-thuc-word.md"), (Lang::En, "docs/word-form.md")] {
        let path = root().join(page);
        let written = std::fs::read_to_string(&path).unwrap();
        let intro = written.split("| ND30 |").next().unwrap();
        expect_test::expect_file![&path].assert_eq(&format!("{intro}{}", form::docs_table(lang)));
    }
}

/// The first shipped plan with a body, its first long paragraph with other words or markup before its end.
fn changed(words: Option<&str>, more: &str) -> Package {
    let (_, package) = plans().into_iter().find(|(_, package)| package.text(MAIN).unwrap().contains("KHBody")).unwrap();
    let main = package.text(MAIN).unwrap().to_owned();
    let range = paragraph(&main, "KHBody", 0, 60, "<w:r>").unwrap();
    let mut own = main[range.clone()].to_owned();
    if let Some(words) = words {
        let runs = own.find("<w:r>").unwrap();
        let end = own.rfind("</w:r>").unwrap() + "</w:r>".len();
        own.replace_range(runs..end, &format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>"));
    }
    own.insert_str(own.rfind("</w:p>").unwrap(), more);
    let mut copy = package.clone();
    copy.set_text(MAIN, format!("{}{own}{}", &main[..range.start], &main[range.end..]));
    copy
}

fn codes(package: &Package) -> Vec<(&'static str, Severity)> {
    form::check(package, "a.docx").unwrap().found.iter().map(|one| (one.code.0, one.severity)).collect()
}

#[test]
fn what_may_stand_in_a_text_box_is_not_said_to_be_missing() {
    let text_box = "<w:r><w:pict><v:shape style=\"position:absolute;width:90pt;height:40pt\"><v:textbox><w:txbxContent><w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    let without_label = |package: &Package| {
        let mut copy = package.clone();
        copy.set_text(MAIN, package.text(MAIN).unwrap().replace(">Nơi nhận:<", ">Gửi<"));
        copy
    };
    let plain = changed(None, "");
    assert_eq!(codes(&plain), Vec::new());
    assert!(codes(&without_label(&plain)).contains(&("K1150", Severity::Error)));
    let boxed = changed(None, text_box);
    assert_eq!(codes(&boxed), [("K153", Severity::Advice)]);
    let found = codes(&without_label(&boxed));
    assert!(!found.iter().any(|(code, _)| *code == "K1150"), "{found:?}");
    // A box without words hides nothing.
    let empty = changed(None, &text_box.replace("<w:r><w:t>Nơi nhận:</w:t></w:r>", ""));
    assert_eq!(codes(&empty), Vec::new());
}

#[test]
fn rows_of_dots_to_be_filled_in_are_no_spaces_too_many() {
    for words in [
        "Họ và tên: ……………………  Năm sinh: …………… được phân công theo dõi, tổng hợp báo cáo.",
        "Đơn vị phối hợp: ........................  Người liên hệ: ............ , điện thoại: ________ .",
        "Thời gian thực hiện: từ ngày  …/…/2026  đến ngày  …/…/2026 theo kế hoạch được phê duyệt.",
    ] {
        let found = codes(&changed(Some(words), ""));
        assert!(!found.iter().any(|(code, _)| *code == "K1146"), "{words}: {found:?}");
    }
    let found =
        codes(&changed(Some("Văn phòng  theo dõi , đôn đốc việc thực hiện kế hoạch này và tổng hợp báo cáo."), ""));
    assert!(found.iter().any(|(code, _)| *code == "K1146"), "{found:?}");
}
