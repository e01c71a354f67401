//! What the columns go by in the language (tên cột): the key of what they show, or a name of their own that no key
//! and no other column has.

use crate::plan::keys::{Id, Table, fold, name as key_name};
use crate::viet::text::collapse;

/// What columns go by, each given as its header, the headers over it and what it shows: those of the office's own by
/// the header, by all headers where that is not clear, by their place where they have no headers.
pub(super) fn names(columns: &[(&str, Option<&str>, Option<Id>)]) -> Vec<String> {
    let headers: Vec<String> = columns.iter().map(|(header, ..)| fold(&usable(header))).collect();
    let mut taken: Vec<String> = Vec::new();
    let mut name = |(at, (header, over, id)): (usize, &(&str, Option<&str>, Option<Id>))| {
        if let Some(id) = id {
            return key_name(*id).to_owned();
        }
        let header = usable(header);
        let place = at.saturating_add(1);
        let over = over.map(|over| usable(&format!("{over} – {header}")));
        let alone = headers.iter().filter(|other| **other == fold(&header)).count() == 1;
        let placed = format!("{header} (cột {place})");
        let wanted = alone.then(|| header.clone()).into_iter().chain(over);
        let wanted = wanted.chain([placed, format!("Cột {place}"), format!("Cột riêng {place}")]);
        let free = |name: &String| is_free(name, &taken) && (name.starts_with("Cột ") || !fold(&header).is_empty());
        let free = wanted.into_iter().find(free).unwrap_or_default();
        taken.push(fold(&free));
        free
    };
    columns.iter().enumerate().map(&mut name).collect()
}

/// A header as a name in a list parted by semicolons.
fn usable(header: &str) -> String {
    let text = collapse(header).replace(';', ",");
    text.trim_matches(['-', ' ']).to_owned()
}

fn is_free(name: &str, taken: &[String]) -> bool {
    let folded = fold(name);
    let named = folded.chars().any(char::is_alphanumeric);
    named && !taken.contains(&folded) && Table::Item.find(name).is_none() && Table::Column.find(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_columns_share_a_name_and_none_is_a_key() {
        let columns = [
            ("Ghi chú", None, Some(Id::Note)),
            ("Chỉ số", Some("Năm 2023"), None),
            ("Chỉ số", Some("Năm 2024"), None),
            ("Địa bàn", None, None),
            ("Ghi chú", None, None),
            ("", None, None),
            ("Tiêu đề", None, None),
            ("Tỉnh; xã", None, None),
            ("Chỉ số", Some("Năm 2024"), None),
        ];
        assert_eq!(
            names(&columns),
            [
                "ghi chú",
                "Năm 2023 – Chỉ số",
                "Năm 2024 – Chỉ số",
                "Địa bàn",
                "Ghi chú (cột 5)",
                "Cột 6",
                "Tiêu đề (cột 7)",
                "Tỉnh, xã",
                "Chỉ số (cột 9)",
            ]
        );
    }
}
