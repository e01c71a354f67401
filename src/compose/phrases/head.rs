//! The letterhead as the tags of a Word template print it (thẻ của mẫu).

use std::ops::Range;

use tera::Tera;

use crate::diag::nearest;
use crate::paper::Geometry;
use crate::plan::Plan;
use crate::plan::keys::{Id, Table};
use crate::text::Span;
use crate::viet::glue::glue;
use crate::viet::text::fold;

use super::fault::{self, Wrong};
use super::names::mentions;
use super::tags::Prepared;
use super::values::{self, Named};
use super::{context, functions};

/// Why an expression of a template has no value (lỗi trong thẻ của mẫu).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionFault {
    /// The name nobody knows; `None` where the expression itself is not well written.
    pub name: Option<String>,
    /// The bytes of the expression at fault.
    pub range: Range<usize>,
    /// The names there are, in order.
    pub known: Vec<String>,
    /// The one most likely meant.
    pub nearest: Option<String>,
    /// What the expression language says, in English, where no name is at fault.
    pub detail: String,
}

/// The values that no page is valid without (NĐ 30/2020, Điều 8): title, number and symbol, place and date. The
/// issuer and the kind of document may be fixed words of a template.
const INDISPENSABLE: [[&str; 2]; 3] =
    [["title", "trich_yeu"], ["number", "so_ky_hieu"], ["place_and_date", "dia_danh_ngay"]];

/// The names of the issuing body, any of which tells it.
const ISSUER: [&str; 3] = ["issuer.name", "issuer.full", "issuer.short"];

/// What the tags of one template can print of a plan (giá trị của thẻ), lines broken to suit its cells.
pub struct HeadValues {
    named: Named,
}

impl HeadValues {
    /// Gets ready for a plan and the widths of a template.
    pub fn of(plan: &Plan, geometry: &Geometry) -> Self {
        Self { named: values::of_head(plan, geometry) }
    }

    /// The values of expressions: `None` where one of its values is absent from the plan, a fault where it names what no
    /// plan has.
    pub fn evaluate(&self, expressions: &[&str]) -> Vec<Result<Option<String>, ExpressionFault>> {
        let mut tera = Tera::default();
        functions::withdraw(&mut tera);
        let context = context(&self.named);
        let one = |expression: &&str| {
            let prepared = Prepared::expression(expression);
            let absent = self.named.iter().any(|(name, value)| value.is_none() && mentions(expression, name));
            match tera.render_str(&prepared.text, &context, false) {
                Ok(text) if absent && text.is_empty() => Ok(None),
                Ok(text) => Ok(Some(glue(&text).into_owned())),
                Err(error) => {
                    let fault = fault::read(&error, &prepared, expression);
                    let unknown = match &fault.wrong {
                        Wrong::Name(name) if self.named.contains_key(name) => return Ok(None),
                        Wrong::Name(name) | Wrong::Function(name) => Some(name.clone()),
                        Wrong::Other(_) if absent => return Ok(None),
                        Wrong::Other(_) => None,
                    };
                    let detail = if let Wrong::Other(detail) = fault.wrong { detail } else { String::new() };
                    let near = unknown.as_deref().and_then(|name| nearest(name, self.named.keys().map(String::as_str)));
                    let near = near.map(str::to_owned);
                    let known = self.named.keys().cloned().collect();
                    Err(ExpressionFault { name: unknown, range: fault.range, known, nearest: near, detail })
                }
            }
        };
        expressions.iter().map(one).collect()
    }

    /// What no page is valid without and none of the values that a template prints holds whole, each as its two names.
    pub fn unprinted(&self, printed: &[Option<String>]) -> Vec<[&'static str; 2]> {
        let printed = Printed::of(printed);
        INDISPENSABLE.into_iter().filter(|[name, _]| self.text(name).is_some_and(|text| !printed.holds(text))).collect()
    }

    /// Where the issuing body and the body above it are written, if neither the values that a template prints nor its
    /// `fixed` words hold their names. An annex's "(Kèm theo …)" names the issuing body as well.
    pub fn without_tag(&self, plan: &Plan, printed: &[Option<String>], fixed: &dyn Fn(&str) -> bool) -> Vec<Span> {
        let printed = Printed::of(printed);
        let stands = |name: &str| self.text(name).is_none_or(|text| printed.holds(text) || fixed(text));
        let referred = plan.annexes.iter().any(|annex| annex.belongs_to.is_none());
        let missing = [
            (Id::Parent, !stands("issuer.parent")),
            (Id::Issuer, !referred && !ISSUER.iter().any(|name| stands(name))),
        ];
        let written = plan.written.values().iter().filter(|value| value.table == Table::Top);
        written.filter(|value| missing.contains(&(value.id, true))).map(|value| value.text.span()).collect()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.named.get(name)?.as_ref()?.as_str()
    }
}

/// The words that a template prints of a plan, whatever their capitals and spaces.
struct Printed(Vec<String>);

impl Printed {
    fn of(values: &[Option<String>]) -> Self {
        Self(values.iter().flatten().map(|value| fold(value)).collect())
    }

    fn holds(&self, text: &str) -> bool {
        let text = fold(text);
        self.0.iter().any(|printed| printed.contains(&text))
    }
}
