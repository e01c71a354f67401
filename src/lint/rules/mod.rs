//! The rules, by code. A new rule is its code and its pages here and a line in [`RULES`].

mod abbreviation_misspelt;
mod abolished_body;
mod annex_code_repeated;
mod annex_named_missing;
mod annex_not_pointed_to;
mod authority_malformed;
mod body_repeated;
mod body_without_signature;
mod bonus_in_full_score;
mod capitals_wrong;
mod children_exceed_parent;
mod children_miss_parent;
mod citation_contradicts;
mod code_skipped;
mod column_empty;
mod column_repeated;
mod deadline_before_issue;
mod deadline_in_another_year;
mod deadline_missing;
mod deadline_not_understood;
mod deadline_reversed;
mod deadline_weekday_wrong;
mod deputy_without_kt;
mod doubled_words;
mod duplicate_code;
mod field_not_printed;
mod head_with_tm;
mod item_not_printed;
mod lead_also_partner;
mod lead_missing;
mod lead_of_another_level;
mod lost_score_mismatch;
mod mark_out_of_place;
mod merged_cell_not_printed;
mod name_not_printed;
mod percentage_contradicts;
mod recipients_malformed;
mod signature_without_tm;
mod target_below_got;
mod title_before_name;
mod title_malformed;
mod tone_marks_mixed;
mod total_of_nothing;
mod upper_level_missing;
mod year_spans_mixed;

use super::rule::Rule;

/// Every rule, by code.
pub const RULES: &[&dyn Rule] = &[
    &lost_score_mismatch::LostScoreMismatch,
    &children_exceed_parent::ChildrenExceedParent,
    &children_miss_parent::ChildrenMissParent,
    &duplicate_code::DuplicateCode,
    &target_below_got::TargetBelowGot,
    &code_skipped::CodeSkipped,
    &percentage_contradicts::PercentageContradicts,
    &bonus_in_full_score::BonusInFullScore,
    &lead_missing::LeadMissing,
    &lead_also_partner::LeadAlsoPartner,
    &body_repeated::BodyRepeated,
    &deadline_missing::DeadlineMissing,
    &deadline_before_issue::DeadlineBeforeIssue,
    &deadline_in_another_year::DeadlineInAnotherYear,
    &deadline_not_understood::DeadlineNotUnderstood,
    &deadline_reversed::DeadlineReversed,
    &deadline_weekday_wrong::DeadlineWeekdayWrong,
    &annex_not_pointed_to::AnnexNotPointedTo,
    &signature_without_tm::SignatureWithoutTm,
    &authority_malformed::AuthorityMalformed,
    &title_before_name::TitleBeforeName,
    &recipients_malformed::RecipientsMalformed,
    &title_malformed::TitleMalformed,
    &abolished_body::AbolishedBody,
    &lead_of_another_level::LeadOfAnotherLevel,
    &citation_contradicts::CitationContradicts,
    &doubled_words::DoubledWords,
    &mark_out_of_place::MarkOutOfPlace,
    &abbreviation_misspelt::AbbreviationMisspelt,
    &capitals_wrong::CapitalsWrong,
    &tone_marks_mixed::ToneMarksMixed,
    &year_spans_mixed::YearSpansMixed,
    &column_empty::ColumnEmpty,
    &item_not_printed::ItemNotPrinted,
    &name_not_printed::NameNotPrinted,
    &field_not_printed::FieldNotPrinted,
    &merged_cell_not_printed::MergedCellNotPrinted,
    &upper_level_missing::UpperLevelMissing,
    &annex_named_missing::AnnexNamedMissing,
    &deputy_without_kt::DeputyWithoutKt,
    &column_repeated::ColumnRepeated,
    &annex_code_repeated::AnnexCodeRepeated,
    &total_of_nothing::TotalOfNothing,
    &head_with_tm::HeadWithTm,
    &body_without_signature::BodyWithoutSignature,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Lang;

    #[test]
    fn codes_are_in_order_and_head_their_pages() {
        let codes: Vec<&str> = RULES.iter().map(|rule| rule.code().0).collect();
        assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair.first() != pair.last()));
        for (rule, lang) in RULES.iter().flat_map(|rule| [(rule, Lang::Vi), (rule, Lang::En)]) {
            let first = rule.page(lang).lines().next().unwrap_or_default();
            assert!(first.starts_with("# ") && first.ends_with(&format!("({})", rule.code().0)), "{first}");
        }
    }
}
