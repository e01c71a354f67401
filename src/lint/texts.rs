//! Rules for words on texts that are of no plan (lời văn của tệp Word).

use rayon::prelude::*;

use super::context::{Context, Cut};
use super::passage::{Kind, Source};
use super::rules::RULES;
use crate::diag::{Code, Diagnostics};
use crate::plan::Plan;
use crate::text::Span;

/// What rules with these codes say of texts, each as long as its span; `true`: running text. `plan` says who issues them and
/// when; none of its own texts is looked at.
pub fn check_texts(plan: &Plan, texts: &[(bool, &str, Span)], codes: &[&str]) -> Vec<(Code, Diagnostics)> {
    let kind = |prose: bool| if prose { Kind::Body } else { Kind::TableText };
    let all = texts.iter().map(|(prose, text, span)| Source::of_span(kind(*prose), text, *span));
    let sources: Vec<Source<'_>> = all.collect();
    let cut = Cut::of(&sources);
    let context = Context::new(plan, &sources, &cut);
    let wanted: Vec<_> = RULES.iter().filter(|rule| codes.contains(&rule.code.0)).collect();
    wanted.into_par_iter().map(|rule| (rule.code, rule.check(&context))).collect()
}
