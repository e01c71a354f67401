//! The reference page of the plan language (trang tra khóa), out of the table of keys: Markdown, a table a record.

use super::choices::{self, Choice};
use super::{Key, Kind, Table, examples};
use crate::diag::Lang;

/// The page in a language. `docs/khoa.md` and `docs/keys.md` are this text; a test keeps them equal.
pub fn page(lang: Lang) -> String {
    let mut page = match lang {
        Lang::Vi => HEAD_VI,
        Lang::En => HEAD_EN,
    }
    .to_owned();
    for table in Table::ALL {
        let (title, about) = heading(table, lang);
        page += &format!("\n## {title}\n\n{about}\n\n");
        page += match lang {
            Lang::Vi => "| khóa | tiếng Anh | giá trị | dùng để | ví dụ |\n|---|---|---|---|---|\n",
            Lang::En => "| key | Vietnamese | value | what for | example |\n|---|---|---|---|---|\n",
        };
        // An annex and a part take a table's keys too; these are told once, at the table.
        let own = table.keys().filter(|key| {
            !matches!(table, Table::Annex | Table::Part | Table::NamedTable)
                || Table::Table.keys().all(|other| other.id != key.id)
        });
        page.extend(own.map(|key| row(table, key, lang)));
    }
    page
}

const HEAD_VI: &str = "\
# Bảng tra khóa

Mỗi bảng dưới đây là một chỗ trong tệp kế hoạch. Khóa viết tiếng Việt hay tiếng Anh đều được; chữ hoa, dấu, \
dấu cách, `_` và `-` không phân biệt: `Cơ quan phối hợp`, `co_quan_phoi_hop` và `partners` là một. Tên trong \
ngoặc đơn là cách viết khác của cùng khóa. Cách dùng có ví dụ: [ngon-ngu.md](ngon-ngu.md).
";

const HEAD_EN: &str = "\
# All keys

Each table below is a place in the plan file. Keys may be written in Vietnamese or in English; capitals, \
diacritics, spaces, `_` and `-` do not matter: `Cơ quan phối hợp`, `co_quan_phoi_hop` and `partners` are one. \
Names in brackets are other spellings of the same key. How to use them, with examples: [language.md](language.md).
";

/// A record's title and where it stands.
fn heading(table: Table, lang: Lang) -> (&'static str, &'static str) {
    match (table, lang) {
        (Table::Top, Lang::Vi) => (
            "Kế hoạch",
            "Viết sát lề trái, không thụt vào. Bắt buộc có: `cơ quan ban hành`, `trích yếu`. Các khóa còn lại cần thì viết.",
        ),
        (Table::Top, Lang::En) => (
            "The plan",
            "At the left edge, not indented. `issuer` and `title` must be there; all others may be left out.",
        ),
        (Table::Item, Lang::Vi) => (
            "Một mục của danh mục",
            "Mỗi mục bắt đầu bằng `- ` dưới `danh mục:`. Ngoài các khóa này còn có cột riêng và cấp riêng đã khai báo.",
        ),
        (Table::Item, Lang::En) => (
            "An entry of the items",
            "Each begins with `- ` under `items:`. Besides these there are the declared columns and levels of your own.",
        ),
        (Table::Annex, Lang::Vi) => (
            "Một phụ lục",
            "Mỗi phụ lục bắt đầu bằng `- ` dưới `phụ lục:`. Các khóa của bảng (bên dưới) viết được ngay ở đây.",
        ),
        (Table::Annex, Lang::En) => {
            ("An annex", "Each begins with `- ` under `annexes:`. The keys of a table (below) may stand right in it.")
        }
        (Table::Part, Lang::Vi) => (
            "Một phần của phụ lục",
            "Mỗi phần bắt đầu bằng `- ` dưới `phần:`; là lời, hoặc là bảng với các khóa của bảng.",
        ),
        (Table::Part, Lang::En) => {
            ("A part of an annex", "Each begins with `- ` under `parts:`; it is text, or a table with a table's keys.")
        }
        (Table::Table, Lang::Vi) => {
            ("Một bảng", "Viết ngay trong phụ lục, hoặc mỗi bảng một dấu `- ` dưới `bảng:` hay `phần:`.")
        }
        (Table::Table, Lang::En) => {
            ("A table", "Right in the annex, or each after a `- ` under `tables:` or `parts:`.")
        }
        (Table::NamedTable, Lang::Vi) => (
            "Bảng gọi trong lời văn",
            "Mỗi mục của `bảng` ở ngoài cùng là một bảng có `mã`; `{{ bang(\"kinh phí\") }}` đứng một mình một đoạn đặt nó vào phần lời. Các khóa của bảng cũng dùng ở đây.",
        ),
        (Table::NamedTable, Lang::En) => (
            "Table for a text",
            "Each entry of `tables` at the top is a table with an `id`; `{{ table(\"budget\") }}`, alone in its paragraph, sets it into a text. The keys of a table may stand here too.",
        ),
        (Table::Column, Lang::Vi) => (
            "Một cột",
            "Khi một cột cần nhiều hơn cái tên: `- tên: Nội dung` đổi chữ ở đầu cột, các khóa này viết ở dòng dưới.",
        ),
        (Table::Column, Lang::En) => (
            "A column",
            "Where a column needs more than its name: `- name: Nội dung` gives its header, these keys stand below it.",
        ),
        (Table::House, Lang::Vi) => ("Nền nếp", "Thụt vào dưới `nền nếp:`."),
        (Table::House, Lang::En) => ("House", "Indented under `house:`."),
        (Table::Agency, Lang::Vi) => (
            "Một cơ quan trong danh bạ",
            "Khi một cơ quan có nhiều cách viết; không thì chỉ cần `nội vụ: Phòng Nội vụ`.",
        ),
        (Table::Agency, Lang::En) => {
            ("A body of the directory", "Where a body goes by several names; else `nội vụ: Phòng Nội vụ` is enough.")
        }
        (Table::Merged, Lang::Vi) => ("Một chỗ gộp ô", "Dưới `gộp ô:` của một mục."),
        (Table::Merged, Lang::En) => ("A merged cell", "Under `merged:` of an entry."),
    }
}

fn row(table: Table, key: &Key, lang: Lang) -> String {
    let (name, other, about) = match lang {
        Lang::Vi => (key.vi, key.en, key.about_vi),
        Lang::En => (key.en, key.vi, key.about_en),
    };
    let also: Vec<String> = key.also.iter().map(|name| format!("`{name}`")).collect();
    let also = if also.is_empty() { String::new() } else { format!(" ({})", also.join(", ")) };
    // Other spellings are Vietnamese, so they stand beside the Vietnamese name.
    let (name, other) = match lang {
        Lang::Vi => (format!("`{name}`{also}"), format!("`{other}`")),
        Lang::En => (format!("`{name}`"), format!("`{other}`{also}")),
    };
    let example = examples::example(table, key.id);
    format!("| {name} | {other} | {} | {about} | `{example}` |\n", value(key.kind, lang))
}

/// What stands behind a key, in a few words.
fn value(kind: Kind, lang: Lang) -> String {
    let (vi, en) = match kind {
        Kind::Text => ("chữ", "text"),
        Kind::Prose => ("lời, có thể nhiều dòng sau `\\|`", "prose, several lines after `\\|`"),
        Kind::Lines => ("các dòng sau `\\|`", "lines after `\\|`"),
        Kind::Blocks => ("các dòng sau `\\|`, hoặc danh sách", "lines after `\\|`, or a list"),
        Kind::Number => ("số nguyên", "whole number"),
        Kind::Score => ("điểm", "score"),
        Kind::Money => ("số tiền hoặc chữ", "money or words"),
        Kind::Date => ("ngày tháng", "date"),
        Kind::Measure => ("số đo", "measure"),
        Kind::Margins => ("bốn số, mm", "four numbers, mm"),
        Kind::Flag => return words(choices::FLAG, lang),
        Kind::Choice(list) => return words(list, lang),
        Kind::Names => ("các tên, cách nhau bằng `;`", "names parted by `;`"),
        Kind::Agencies => ("các cơ quan, cách nhau bằng `;`", "bodies parted by `;`"),
        Kind::Deadline => ("thời hạn, như sẽ in", "deadline, as it prints"),
        Kind::Record(_) => ("các khóa con", "keys of its own"),
        Kind::Records(_) => ("danh sách, mỗi mục một `- `", "a list, each entry after `- `"),
        Kind::Directory => ("mỗi cơ quan một dòng", "a line for each body"),
        Kind::Columns => ("các cột", "columns"),
    };
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
    .to_owned()
}

fn words(list: &[Choice], lang: Lang) -> String {
    let word = |choice: &Choice| match lang {
        Lang::Vi => format!("`{}`", choice.vi),
        Lang::En => format!("`{}`", choice.en),
    };
    list.iter().map(word).collect::<Vec<_>>().join(", ")
}
