//! What the figures of a whole column tell of each other (cột số): money in English writing, points for commas.

use super::super::Prose;
use super::super::budget::{AmountFault, Budget, Comma};
use super::super::field::Field;
use super::super::item::Items;
use super::run::Run;
use crate::diag::Diagnostic;
use crate::text::{Spanned, Text};
use crate::viet::number::{DecimalFault, decimal};

impl Run {
    /// Reads the money that was written in entries.
    pub(super) fn budgets(&mut self, items: &mut Items) {
        let written = || items.all.iter().filter_map(|item| item.budget.as_ref());
        let comma = Comma::of(written().map(|budget| budget.value.text.as_str()));
        for item in &mut items.all {
            let Some(budget) = &item.budget else { continue };
            let text = budget.value.text.text.clone();
            let read = Budget::read(&text, comma).unwrap_or_else(|fault| {
                self.push(money_fault(fault, &text));
                Budget::words(&text)
            });
            item.budget = Some(Spanned::new(read, text.span()));
        }
    }

    /// Writes the figures of a column of figures with a decimal comma, in free columns and results, as scores print.
    pub(super) fn columns_of_figures(&mut self, items: &mut Items) {
        let extra = (0..items.extra_names.len()).filter_map(|at| u16::try_from(at).ok()).map(Field::Extra);
        let free: Vec<Field> = extra.chain([Field::Result]).collect();
        for field in free {
            let name = match field {
                Field::Extra(at) => items.extra_names.get(usize::from(at)).map_or("", String::as_str),
                _ => "",
            };
            let column = || items.all.iter().filter_map(|item| item.texts.get(field));
            let figures = || column().filter(|prose| !says_nothing(prose.as_str()));
            if are_codes(name) || !figures().all(|prose| is_figure(prose.as_str())) {
                continue;
            }
            let pointed = figures().find(|prose| has_point(prose.as_str())).map(Prose::span);
            let Some(pointed) = pointed else { continue };
            // `7.5` shows that a point is a decimal one here; `1.500` would print as fifteen hundred.
            for prose in figures().filter(|prose| may_be_thousand(prose.as_str())) {
                let text = prose.as_str().trim();
                let decimal = text.replace('.', ",");
                let found = Diagnostic::warning("K252", prose.span()).with("found", text).with("thousand", text);
                self.push(found.with("decimal", decimal).other(pointed, "pointed").help("comma"));
            }
            for prose in items.all.iter_mut().filter_map(|item| item.texts.get_mut(field)) {
                if has_point(prose.as_str()) {
                    let commas = prose.as_str().chars().map(swapped).collect();
                    *prose = Prose::new(prose.text.with_signs(commas));
                }
            }
        }
    }
}

fn money_fault(fault: AmountFault, text: &Text) -> Diagnostic {
    let found = text.as_str().trim();
    let why = match fault {
        AmountFault::Negative => "negative",
        AmountFault::TooManyDecimals => "decimals",
        AmountFault::TooLarge => "large",
        AmountFault::Ambiguous { decimal, thousand } => {
            // `12,345` cannot be written shorter: another figure has to show which comma it is.
            let help = if decimal == found { "column" } else { "which" };
            let fault = Diagnostic::error("K252", text.span()).with("found", found).with("decimal", decimal);
            return fault.with("thousand", thousand).help(help);
        }
    };
    Diagnostic::error("K256", text.span()).with("found", found).with("why", why).help("figure")
}

/// True for a column whose figures are names of something: `7.10` in it never becomes `7,10`.
fn are_codes(name: &str) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let is = |word: &&str| matches!(*word, "mã" | "tt" | "stt" | "điều" | "khoản" | "hiệu" | "phiên" | "ngày" | "giờ");
    let section =
        words.iter().zip(words.iter().skip(1).chain([&""])).any(|(word, next)| *word == "mục" && *next != "tiêu");
    words.iter().any(is) || section || name.contains("tiêu chí")
}

fn says_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—")
}

/// The figure of a cell without its percent sign; `None` for a cell of several lines or with words.
fn figure(text: &str) -> &str {
    text.trim().trim_end_matches('%').trim_end()
}

fn is_figure(text: &str) -> bool {
    !matches!(decimal(figure(text)), Err(DecimalFault::NotANumber | DecimalFault::TooLong))
}

fn has_point(text: &str) -> bool {
    let text = figure(text);
    decimal(text).is_ok_and(|read| read.decimals > 0) && text.rfind('.') > text.rfind(',')
}

fn may_be_thousand(text: &str) -> bool {
    decimal(figure(text)) == Err(DecimalFault::Ambiguous)
}

fn swapped(letter: char) -> char {
    match letter {
        '.' => ',',
        ',' => '.',
        letter => letter,
    }
}
