//! Number, day and signer (số, ngày, người ký): what is asked for, and how it is remembered among the custom properties.

use super::super::seal::Seal;

/// What is written (số, ngày, người ký), as it will print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issue {
    /// `135`, `05`.
    pub number: Option<String>,
    /// Day, month, year: `27`, `9`, `2021`; `02` for a month below 3.
    pub date: Option<[String; 3]>,
    /// The signers' names, one for each signature block in its order; none leaves them as they are.
    pub signers: Vec<String>,
    /// False leaves the annexes' reference lines as they are: in an electronic original number and day are shown
    /// with the signature (NĐ 30/2020, Phụ lục I, Mục III).
    pub references: bool,
}

/// Parts the names of signers in the property.
const BETWEEN: &str = "; ";

impl Issue {
    /// What holds after an earlier issue: its values, where this one names no other.
    pub(super) fn after(self, earlier: Issue) -> Issue {
        Issue {
            number: self.number.or(earlier.number),
            date: self.date.or(earlier.date),
            signers: if self.signers.is_empty() { earlier.signers } else { self.signers },
            references: self.references && earlier.references,
        }
    }

    /// What was issued last; `None` where nothing was.
    pub(in crate::docx) fn read(seal: &Seal) -> Option<Issue> {
        let fields = seal.issued.as_ref()?;
        let field = |at: usize| fields.get(at).cloned().filter(|field| !field.is_empty());
        let date = match (field(1), field(2), field(3)) {
            (Some(day), Some(month), Some(year)) => Some([day, month, year]),
            _ => None,
        };
        let signers = field(4).map(|names| names.split(BETWEEN).map(str::to_owned).collect()).unwrap_or_default();
        Some(Issue { number: field(0), date, signers, references: field(5).as_deref() == Some("1") })
    }

    /// Remembers it as what was issued.
    pub(in crate::docx) fn write(&self, seal: &mut Seal) {
        let [day, month, year] = self.date.clone().unwrap_or_default();
        let (number, signer) = (self.number.clone().unwrap_or_default(), self.signers.join(BETWEEN));
        let references = if self.references { "1" } else { "0" };
        seal.issued = Some(vec![number, day, month, year, signer, references.to_owned()]);
    }
}
