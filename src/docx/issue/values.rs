//! Number, day and signer (số, ngày, người ký): what is asked for, and how it is remembered among the custom properties.

use std::collections::BTreeMap;

use super::super::seal;

/// What is written (số, ngày, người ký), as it will print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issue {
    /// `135`, `05`.
    pub number: Option<String>,
    /// Day, month, year: `27`, `9`, `2021`; `02` for a month below 3.
    pub date: Option<[String; 3]>,
    /// The signer's name.
    pub signer: Option<String>,
    /// False leaves the annexes' reference lines as they are: in an electronic original number and day are shown
    /// with the signature (NĐ 30/2020, Phụ lục I, Mục III).
    pub references: bool,
}

impl Issue {
    /// What holds after an earlier issue: its values, where this one names no other.
    pub(super) fn after(self, earlier: Issue) -> Issue {
        Issue {
            number: self.number.or(earlier.number),
            date: self.date.or(earlier.date),
            signer: self.signer.or(earlier.signer),
            references: self.references && earlier.references,
        }
    }

    /// What was issued last, out of the custom properties; `None` where nothing was.
    pub(in crate::docx) fn read(prints: &BTreeMap<String, String>) -> Option<Issue> {
        prints.get(seal::ISSUED).map(|text| recorded(text))
    }

    /// Keeps it among the custom properties, which survive where the store does not.
    pub(in crate::docx) fn write(&self, prints: &mut BTreeMap<String, String>) {
        prints.insert(seal::ISSUED.to_owned(), record(self));
    }
}

fn record(values: &Issue) -> String {
    let [day, month, year] = values.date.clone().unwrap_or_default();
    let references = if values.references { "1" } else { "0" };
    let fields = [
        values.number.clone().unwrap_or_default(),
        day,
        month,
        year,
        values.signer.clone().unwrap_or_default(),
        references.to_owned(),
    ];
    // The fields are parted by bars, which a name may hold.
    fields.map(|field| field.replace('%', "%25").replace('|', "%7C")).join("|")
}

/// [`record`] read back.
fn recorded(text: &str) -> Issue {
    let fields: Vec<String> = text.split('|').map(|field| field.replace("%7C", "|").replace("%25", "%")).collect();
    let field = |at: usize| fields.get(at).cloned().filter(|field| !field.is_empty());
    let date = match (field(1), field(2), field(3)) {
        (Some(day), Some(month), Some(year)) => Some([day, month, year]),
        _ => None,
    };
    Issue { number: field(0), date, signer: field(4), references: field(5).as_deref() == Some("1") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_a_name_is_part_of_the_name() {
        let signer = Some("Trần Văn Bình | 100%7C".to_owned());
        let values = Issue { number: Some("35".to_owned()), signer, ..Issue::default() };
        assert_eq!(recorded(&record(&values)), values);
    }
}
