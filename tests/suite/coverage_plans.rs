//! Plans of every shape from a seed, each word of which is known with its line.

use std::fmt::Write as _;

use crate::dice::Dice;

/// A plan and its words.
pub struct Made {
    pub yaml: String,
    /// Each word, in lower case, and its line.
    pub words: Vec<(String, usize)>,
}

/// The plan of a seed.
pub fn make(seed: u64) -> Made {
    let mut author = Author { dice: Dice(seed), made: Made { yaml: String::new(), words: Vec::new() }, line: 1 };
    let whole = !author.dice.once_in(8);
    author.head();
    let lists = author.dice.roll(3);
    author.items("", true);
    if whole {
        author.body();
    }
    author.annexes(lists, whole);
    if whole {
        author.foot();
    }
    author.made
}

/// Signs round a word, as people and other programs type them; `W` is the word.
const SIGNS: &[&str] = &[
    "W",
    "W",
    "W",
    "W",
    "W",
    "W",
    "(W)",
    "“W”",
    "*W*",
    "**W**",
    "***W***",
    "_W_",
    "`W`",
    "~~W~~",
    "W;",
    "W,",
    "W.",
    "W:",
    "W!",
    "\\W",
    "\\*W\\*",
    "<W>",
    "<b>W</b>",
    "<!-- W -->",
    "&W;",
    "W &amp; W",
    "W&nbsp;W",
    "W<br>W",
    "[W](W)",
    "[W]",
    "<W@W.vn>",
    "https://W.vn/W?a=1&b=2",
    "W_W",
    "W*W*W",
    "(W)*W*(W)",
    "W × W",
    "W ≥ W %",
    "> W",
    "# W",
    "#W",
    "+ W",
    "W + W",
    "1. W",
    "1.1. W",
    "a) W",
    "- W",
    "W - W",
    "W – W",
    "W/W",
    "W\\W",
    "W|W",
    "$W$",
    "^W^",
    "W™",
    "🙂 W",
    "W\u{200B}W",
    "ﬁW",
    "ßW",
    "{W}",
    "{ W }",
    "@W",
    "%W",
    "W=W",
    "W…",
    "…W",
    "\"W\"",
    "'W'",
    "5 W",
    "W 5,5",
    "W\u{A0}W",
    "W./.",
    "==W==",
    "W: W",
    "W#W",
    "W #W",
    "TP. W",
    "ngày 16 W",
    "Điều 5 W",
    "W (W; W)",
    "“W",
    "W”",
    "((W)",
    "W))",
    "**W",
    "W**",
    "* W",
    "W *",
    "\\# W",
    "W\\",
];

/// Signs that no plan is built with.
const REFUSED: &[&str] = &["[^W]", "![W](W)", "{{ W }}"];

struct Author {
    dice: Dice,
    made: Made,
    line: usize,
}

impl Author {
    /// A line of the file.
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.made.yaml, "{text}");
        self.line += 1;
    }

    /// A word that no plan has twice.
    fn word(&mut self) -> String {
        let mut number = self.made.words.len();
        let mut word = String::from("x");
        for _ in 0..3 {
            word.push(char::from(b'a' + (number % 25) as u8));
            number /= 25;
        }
        word.push('q');
        self.made.words.push((word.clone(), self.line));
        if self.dice.once_in(5) { word.to_uppercase() } else { word }
    }

    /// Says that some words stand in another line than the one they were made up in.
    fn moved(&mut self, from: usize, line: usize, count: usize) {
        self.made.words[from..from + count].iter_mut().for_each(|(_, at)| *at = line);
    }

    fn phrase(&mut self) -> String {
        let count = 1 + self.dice.roll(3);
        let words: Vec<String> = (0..count)
            .map(|_| {
                // What is refused outright would hide the rest.
                let refused = self.dice.once_in(200);
                let sign = if refused { self.dice.pick(REFUSED) } else { self.dice.pick(SIGNS) };
                let mut text = String::new();
                for part in sign.split_inclusive('W') {
                    text.push_str(part.trim_end_matches('W'));
                    if part.ends_with('W') {
                        let word = self.word();
                        text.push_str(&word);
                    }
                }
                text
            })
            .collect();
        words.join(" ")
    }

    fn plain(&mut self) -> String {
        format!("{} {}", self.word(), self.word())
    }

    /// A key with a text behind it, in one of the ways that YAML has.
    fn text(&mut self, indent: &str, key: &str) {
        match self.dice.roll(6) {
            0 | 1 => {
                let text = self.phrase().replace('\'', "''");
                self.line(&format!("{indent}{key}: '{text}'"));
            }
            2 => {
                let text = self.phrase().replace('\\', "\\\\").replace('"', "\\\"");
                self.line(&format!("{indent}{key}: \"{text} \\u0111\""));
            }
            way => {
                self.line(&format!("{indent}{key}: {}", if way == 3 { ">" } else { "|" }));
                for _ in 0..=self.dice.roll(3) {
                    let text = self.phrase();
                    self.line(&format!("{indent}  {text}"));
                }
            }
        }
    }

    fn head(&mut self) {
        let issuers = [
            "UBND xã Tân Lập, tỉnh Thái Nguyên",
            "Chủ tịch UBND xã Tân Lập, tỉnh Thái Nguyên",
            "UBND xã Tân Lập, tỉnh Thái Nguyên; Công an xã Tân Lập",
            "UBND tỉnh Thái Nguyên",
            "Sở Nội vụ tỉnh Thái Nguyên",
        ];
        let issuer = self.dice.pick(&issuers);
        self.line(&format!("cơ quan ban hành: {issuer}"));
        let date = self.dice.pick(&["ngày: 5/1/2026", "ngày: 1/2026", "ngày: 2026", "số: 12"]);
        self.line(date);
        if self.dice.once_in(4) {
            let place = self.plain();
            self.line(&format!("địa danh: {place}"));
        }
        if self.dice.once_in(6) {
            let parent = self.plain();
            self.line(&format!("cơ quan chủ quản: {parent}"));
        }
        let title = self.plain();
        self.line(&format!("trích yếu: {title}"));
        self.line("cơ quan: {vp: Văn phòng HĐND và UBND, ktế: Phòng Kinh tế, các đơn vị: Các đơn vị}");
        self.line("cột riêng: Đơn vị tính; Xếp loại");
        if self.dice.once_in(3) {
            self.line("cấp riêng: Chương trình");
        }
    }

    fn field(&mut self, indent: &str) {
        let texts = [
            "kết quả",
            "yêu cầu",
            "nguyên nhân",
            "sản phẩm",
            "giải pháp",
            "tài liệu kiểm chứng",
            "ghi chú",
            "Đơn vị tính",
            "Xếp loại",
            "hàng chữ",
        ];
        match self.dice.roll(9) {
            0 => {
                let body = self.dice.pick(&["vp", "vp; ktế", "Công an xã", "các đơn vị", "Phòng Kinh tế (chủ trì)"]);
                let key = self.dice.pick(&["chủ trì", "phối hợp", "theo dõi"]);
                self.line(&format!("{indent}{key}: {body}"));
            }
            1 => {
                let when = [
                    "Quý II/2026",
                    "Trước ngày 30/11/2026",
                    "Thường xuyên",
                    "Trước 15 giờ ngày thứ Năm",
                    "Tháng 5, tháng 9",
                ];
                let when = self.dice.pick(&when);
                self.line(&format!("{indent}thời gian: {when}"));
            }
            2 => {
                let key = self.dice.pick(&["điểm chuẩn", "điểm đạt", "điểm mục tiêu", "điểm thưởng", "điểm trừ"]);
                let score = self.dice.pick(&["1", "0,5", "2.50", "10"]);
                self.line(&format!("{indent}{key}: {score}"));
            }
            3 => {
                let money = self.dice.pick(&["1.500", "30", "Theo dự toán"]);
                self.line(&format!("{indent}kinh phí: {money}"));
            }
            4 if self.dice.once_in(2) => {
                self.line(&format!("{indent}gộp ô:"));
                self.line(&format!("{indent}- cột: chủ trì; phối hợp"));
                self.text(&format!("{indent}  "), "chữ");
            }
            _ => {
                let key = self.dice.pick(&texts);
                self.text(indent, key);
            }
        }
    }

    fn items(&mut self, indent: &str, whole: bool) {
        self.line(&format!("{indent}danh mục:"));
        let scores = self.dice.once_in(3);
        let mut criterion = false;
        let mut last: Option<String> = None;
        let count = 2 + self.dice.roll(if whole { 7 } else { 3 });
        for at in 0..count {
            let levels: &[&str] = match (at, scores) {
                (0, true) => &["nhóm", "tên"],
                (0, false) => &["nhóm", "mục tiêu", "nhiệm vụ"],
                (_, true) => &["nhóm", "tên", "tên", "tên", "mức chấm"],
                (_, false) => &["nhóm", "mục tiêu", "nhiệm vụ", "nhiệm vụ", "hoạt động", "hoạt động", ""],
            };
            let level = self.dice.pick(levels);
            let inner = format!("{indent}  ");
            let level = if level == "mức chấm" && !criterion { "tên" } else { level };
            criterion |= level == "tên";
            if level.is_empty() {
                // One more row of an item.
                let (name, first, second) = (self.plain(), self.plain(), self.plain());
                let (line, words) = (self.line, self.made.words.len());
                self.line(&format!("{indent}- hoạt động: {name}"));
                self.line(&format!("{inner}sản phẩm: {first}"));
                self.line(&format!("{indent}- sản phẩm: {second}"));
                self.moved(words - 4, line + 1, 2);
                self.moved(words - 2, line + 2, 2);
                continue;
            }
            let name = self.phrase().replace('\'', "''");
            let marks = ["A. ", "I. ", "II. ", "1. ", "1.1. "];
            let mark = if level == "nhóm" && self.dice.once_in(2) { self.dice.pick(&marks) } else { "" };
            self.line(&format!("{indent}- {level}: '{mark}{name}'"));
            if level != "mức chấm" && self.dice.once_in(3) {
                // Under the one before it, or beside.
                let code = match &last {
                    Some(above) if self.dice.once_in(3) => format!("{above}.{at}"),
                    _ => at.to_string(),
                };
                self.line(&format!("{inner}mã: {code}"));
                last = Some(code);
            }
            if !scores && level == "nhiệm vụ" && self.dice.once_in(4) {
                let word = self.plain();
                self.line(&format!("{inner}hoạt động: {word}"));
            }
            if self.dice.once_in(6) {
                let tt = self.word();
                self.line(&format!("{inner}tt: {tt}"));
            }
            let mut used: Vec<String> = Vec::new();
            for _ in 0..self.dice.roll(4) {
                let (before, line, words) = (self.made.yaml.len(), self.line, self.made.words.len());
                self.field(&inner);
                let key = self.made.yaml[before..].trim_start().split(':').next().unwrap().to_owned();
                if used.contains(&key) {
                    self.made.yaml.truncate(before);
                    self.made.words.truncate(words);
                    self.line = line;
                }
                used.push(key);
            }
        }
    }

    fn body(&mut self) {
        self.line("nội dung: |");
        for _ in 0..2 + self.dice.roll(8) {
            match self.dice.roll(12) {
                0 => {
                    let text = self.phrase();
                    let mark = self.dice.pick(&["# ", "## ", "### ", "- ", "+ ", "1. ", "a) ", "  - "]);
                    self.line(&format!("  {mark}{text}"));
                }
                1 => {
                    let cell = |text: String| text.replace('|', "\\|");
                    self.line("");
                    let (first, second) = (self.phrase(), self.phrase());
                    self.line(&format!("  | {} | {} |", cell(first), cell(second)));
                    self.line("  |---|:-:|");
                    let (first, second) = (self.phrase(), self.phrase());
                    self.line(&format!("  | {} | {} |", cell(first), cell(second)));
                }
                2 => {
                    let (word, label) = (self.word(), self.line);
                    self.line(&format!("  Có chú thích {word}[^{label}]."));
                    self.line("");
                    let note = self.plain();
                    self.line(&format!("  [^{label}]: {note}"));
                    if !self.dice.once_in(8) {
                        self.line("");
                    }
                }
                3 => {
                    let word = self.plain();
                    self.line(&format!("  {{% if so %}}Có số{{% endif %}} {word} {{{{ nam }}}}"));
                }
                4 => {
                    self.line("");
                    self.line("  {{ tieu_chi() }}");
                    self.line("");
                }
                5 => self.line(""),
                _ => {
                    let text = self.phrase();
                    self.line(&format!("  {text}"));
                }
            }
        }
    }

    fn columns(&mut self) -> String {
        let all = [
            "tt",
            "mã",
            "tên",
            "nhóm",
            "mục tiêu",
            "nhiệm vụ",
            "hoạt động",
            "điểm chuẩn",
            "điểm đạt",
            "điểm mất",
            "kết quả",
            "yêu cầu",
            "sản phẩm",
            "giải pháp",
            "chủ trì",
            "phối hợp",
            "thời gian",
            "kinh phí",
            "ghi chú",
            "Đơn vị tính",
            "Xếp loại",
            "tt + nhiệm vụ",
            "chủ trì + phối hợp",
            "điểm thưởng",
            "điểm trừ",
        ];
        let mut columns: Vec<&str> = all.into_iter().filter(|_| self.dice.once_in(2)).collect();
        if !columns.iter().any(|column| ["tên", "nhiệm vụ", "mục tiêu"].contains(column)) {
            columns.insert(0, "tên");
        }
        columns.join("; ")
    }

    fn table(&mut self, indent: &str) {
        let columns = self.columns();
        self.line(&format!("{indent}cột: {columns}"));
        let options = [
            "kiểu nhóm: I; cả hàng",
            "kiểu nhóm: 1; một ô",
            "kiểu nhóm: A; hàng thường",
            "kiểu nhóm: không; ẩn",
            "đánh số: từng nhóm",
            "đánh số: tự ghi",
            "đánh số: mã",
            "đánh số: từng hàng",
            "hàng số cột: (1)",
            "cộng nhóm: có",
            "tổng: có",
            "hàng trống: 2",
            "chọn: nhiệm vụ",
            "chọn: tiêu chí",
            "chọn: 1*; 2*",
            "chọn: 1; 3",
            "khi: chu_tri",
            "gộp ô giống nhau: chủ trì",
        ];
        let mut used = Vec::new();
        for _ in 0..self.dice.roll(4) {
            let option = self.dice.pick(&options);
            let key = option.split(':').next().unwrap();
            if !used.contains(&key) {
                self.line(&format!("{indent}{option}"));
                used.push(key);
            }
        }
        for key in ["tiêu đề", "đơn vị tính", "ghi chú"] {
            if self.dice.once_in(5) {
                self.text(indent, key);
            }
        }
        if self.dice.once_in(6) {
            let word = self.plain();
            self.line(&format!("{indent}tổng: {word}"));
        }
    }

    fn annexes(&mut self, own_lists: usize, whole: bool) {
        if !whole && self.dice.once_in(3) {
            let document = self.plain();
            self.line(&format!("ban hành kèm theo: Quyết định {document}"));
        }
        self.line("phụ lục:");
        for at in 0..1 + self.dice.roll(3) {
            let title = self.plain();
            self.line(&format!("- tên: {title}"));
            if self.dice.once_in(5) {
                let word = self.word();
                self.line(&format!("  nhãn: Biểu {word}"));
            }
            if at < own_lists && self.dice.once_in(2) {
                self.items("  ", false);
            }
            match self.dice.roll(4) {
                0 => self.text("  ", "nội dung"),
                1 => {
                    self.line("  phần:");
                    self.line("  - nội dung: |");
                    let text = self.phrase();
                    self.line(&format!("      {text}"));
                    let columns = self.columns();
                    self.line(&format!("  - cột: {columns}"));
                }
                _ => self.table("  "),
            }
        }
    }

    fn foot(&mut self) {
        self.line("nơi nhận: |");
        for _ in 0..2 + self.dice.roll(2) {
            let text = self.plain();
            self.line(&format!("  - {text};"));
        }
        self.line("ký: |");
        self.line("  TM. ỦY BAN NHÂN DÂN");
        self.line("  CHỦ TỊCH");
        let name = self.plain();
        self.line(&format!("  {name}"));
    }
}
