//! The rules, by code. A new rule is a function, its pages and a line in [`RULES`].

mod abbreviation_misspelt;
mod abolished_body;
mod annex_code_repeated;
mod annex_named_missing;
mod annex_not_pointed_to;
mod authority_malformed;
mod beyond_full;
mod body_repeated;
mod body_spelled_two_ways;
mod body_without_signature;
mod bonus_in_full_score;
mod capitals_wrong;
mod children_exceed_parent;
mod children_miss_parent;
mod citation_contradicts;
mod citing;
mod code_skipped;
mod column_empty;
mod column_repeated;
mod count_contradicts;
mod deadline_before_issue;
mod deadline_in_another_year;
mod deadline_not_understood;
mod deadline_reversed;
mod decimal_style;
mod deputy_without_kt;
mod doubled_words;
mod duplicate_code;
mod field_missing;
mod field_not_printed;
mod figure_not_of_items;
mod form;
mod goal_below_result;
mod head_with_tm;
mod item_not_printed;
mod known_name;
mod lead_also_partner;
mod lead_of_another_level;
mod logic;
mod lost_score_mismatch;
mod mark_out_of_place;
mod merged_cell_not_printed;
mod name_not_printed;
mod name_tree;
mod number_differs;
mod numbering;
mod only_child_zero;
mod own_unit;
mod parts_miss_whole;
mod percentage_contradicts;
mod pointing;
mod recipients_malformed;
mod result_contradicts;
mod signature_without_tm;
mod spelling;
mod table_total;
mod target_below_got;
mod target_stays;
mod times;
mod title_before_name;
mod title_malformed;
mod tone_marks_mixed;
mod total_of_nothing;
mod two_spellings;
mod upper_level_missing;
mod word_ids;
mod wording;
mod year_spans_mixed;

use super::rule::Needs::{Part, Whole};
use super::rule::Rule;
use crate::diag::Severity::{Advice, Error, Warning};
use crate::plan::Field;

/// The pages of a rule, Vietnamese and English.
macro_rules! pages {
    ($name:literal) => {
        [include_str!(concat!($name, ".vi.md")), include_str!(concat!($name, ".md"))]
    };
}

/// Every rule, by code.
pub const RULES: &[Rule] = &[
    Rule::new("K201", Error, Part, pages!("lost_score_mismatch"), lost_score_mismatch::check),
    Rule::new("K202", Error, Whole, pages!("children_exceed_parent"), children_exceed_parent::check),
    Rule::new("K203", Error, Whole, pages!("children_miss_parent"), children_miss_parent::check),
    Rule::new("K204", Error, Part, pages!("duplicate_code"), duplicate_code::check),
    Rule::new("K205", Warning, Part, pages!("target_below_got"), target_below_got::check),
    Rule::new("K206", Advice, Whole, pages!("code_skipped"), code_skipped::check),
    Rule::new("K207", Warning, Whole, pages!("percentage_contradicts"), percentage_contradicts::check),
    Rule::new("K212", Warning, Whole, pages!("only_child_zero"), only_child_zero::check),
    Rule::new("K213", Warning, Part, pages!("beyond_full"), beyond_full::check),
    Rule::new("K214", Advice, Part, pages!("target_stays"), target_stays::check),
    Rule::new("K215", Warning, Part, pages!("result_contradicts"), result_contradicts::check),
    Rule::new("K216", Warning, Part, pages!("decimal_style"), decimal_style::check),
    Rule::new("K217", Warning, Whole, pages!("parts_miss_whole"), parts_miss_whole::check),
    Rule::new("K218", Warning, Whole, pages!("figure_not_of_items"), figure_not_of_items::check),
    Rule::new("K219", Warning, Part, pages!("table_total"), table_total::check),
    Rule::new("K220", Warning, Part, pages!("bonus_in_full_score"), bonus_in_full_score::check),
    Rule::new("K224", Warning, Part, pages!("count_contradicts"), count_contradicts::check),
    Rule::new("K225", Advice, Part, pages!("number_differs"), number_differs::check),
    Rule::new("K226", Warning, Part, pages!("goal_below_result"), goal_below_result::check),
    Rule::new("K230", Warning, Whole, pages!("group_number"), numbering::groups),
    Rule::new("K231", Warning, Whole, pages!("criterion_code"), numbering::criteria),
    Rule::new("K232", Warning, Part, pages!("row_number"), numbering::rows),
    Rule::new("K233", Advice, Part, pages!("single_number"), numbering::single),
    Rule::new("K301", Warning, Whole, pages!("lead_missing"), |c, f| field_missing::needed(c, Field::Lead, f)),
    Rule::new("K302", Warning, Part, pages!("lead_also_partner"), lead_also_partner::check),
    Rule::new("K303", Warning, Whole, pages!("product_missing"), |c, f| field_missing::usual(c, Field::Product, f)),
    Rule::new("K304", Warning, Whole, pages!("solution_missing"), |c, f| field_missing::usual(c, Field::Solutions, f)),
    Rule::new("K305", Advice, Whole, pages!("partner_missing"), |c, f| field_missing::usual(c, Field::Partners, f)),
    Rule::new("K306", Advice, Whole, pages!("monitor_missing"), |c, f| field_missing::usual(c, Field::Monitor, f)),
    Rule::new("K307", Warning, Whole, pages!("group_empty"), logic::group_empty),
    Rule::new("K308", Warning, Part, pages!("cell_repeats"), logic::cell_repeats),
    Rule::new("K309", Warning, Part, pages!("task_twice"), logic::task_twice),
    Rule::new("K310", Advice, Whole, pages!("lone_lead"), logic::lone_lead),
    Rule::new("K311", Advice, Whole, pages!("cause_missing"), |c, f| field_missing::usual(c, Field::Cause, f)),
    Rule::new("K353", Warning, Part, pages!("body_repeated"), body_repeated::check),
    Rule::new("K354", Advice, Part, pages!("two_spellings"), two_spellings::check),
    Rule::new("K355", Warning, Part, pages!("own_unit"), own_unit::check),
    Rule::new("K356", Advice, Part, pages!("several_leads"), logic::several_leads),
    Rule::new("K357", Advice, Whole, pages!("vague_lead"), logic::vague_lead),
    Rule::new("K401", Warning, Whole, pages!("deadline_missing"), |c, f| field_missing::needed(c, Field::Deadline, f)),
    Rule::new("K402", Warning, Part, pages!("deadline_before_issue"), deadline_before_issue::check),
    Rule::new("K403", Warning, Whole, pages!("deadline_in_another_year"), deadline_in_another_year::check),
    Rule::new("K404", Advice, Part, pages!("deadline_not_understood"), deadline_not_understood::check),
    Rule::new("K405", Warning, Part, pages!("deadline_reversed"), deadline_reversed::check),
    Rule::new("K406", Warning, Part, pages!("deadline_weekday_wrong"), times::wrong_weekday),
    Rule::new("K407", Warning, Part, pages!("no_such_time"), times::no_such_time),
    Rule::new("K408", Warning, Part, pages!("stale_year"), times::stale_year),
    Rule::new("K409", Advice, Part, pages!("day_off"), times::day_off),
    Rule::new("K410", Warning, Part, pages!("later_than_row"), times::later_than_row),
    Rule::new("K411", Warning, Part, pages!("milestones_reversed"), times::milestones),
    Rule::new("K412", Warning, Part, pages!("day_not_as_row"), times::not_as_row),
    Rule::new("K510", Warning, Whole, pages!("annex_not_pointed_to"), annex_not_pointed_to::check),
    Rule::new("K511", Warning, Part, pages!("signature_without_tm"), signature_without_tm::check),
    Rule::new("K512", Warning, Part, pages!("authority_malformed"), authority_malformed::check),
    Rule::new("K513", Warning, Part, pages!("title_before_name"), title_before_name::check),
    Rule::new("K514", Warning, Part, pages!("recipients_malformed"), recipients_malformed::check),
    Rule::new("K515", Warning, Part, pages!("title_malformed"), title_malformed::check),
    Rule::new("K516", Warning, Part, pages!("abolished_body"), abolished_body::check),
    Rule::new("K517", Warning, Part, pages!("lead_of_another_level"), lead_of_another_level::check),
    Rule::new("K518", Warning, Part, pages!("citation_contradicts"), citation_contradicts::check),
    Rule::new("K519", Warning, Part, pages!("doubled_words"), doubled_words::check),
    Rule::new("K520", Warning, Part, pages!("mark_out_of_place"), mark_out_of_place::check),
    Rule::new("K521", Warning, Part, pages!("abbreviation_misspelt"), abbreviation_misspelt::check),
    Rule::new("K522", Warning, Part, pages!("capitals_wrong"), capitals_wrong::check),
    Rule::new("K523", Advice, Part, pages!("tone_marks_mixed"), tone_marks_mixed::check),
    Rule::new("K524", Advice, Part, pages!("year_spans_mixed"), year_spans_mixed::check),
    Rule::new("K525", Advice, Whole, pages!("column_empty"), column_empty::check),
    Rule::new("K526", Advice, Part, pages!("stop_before_capital"), wording::no_stop_before),
    Rule::new("K527", Advice, Part, pages!("stop_missing"), wording::no_stop_behind),
    Rule::new("K528", Advice, Part, pages!("heading_stop"), wording::heading_stop),
    Rule::new("K529", Warning, Part, pages!("said_again"), wording::said_again),
    Rule::new("K530", Warning, Whole, pages!("item_not_printed"), item_not_printed::check),
    Rule::new("K531", Warning, Whole, pages!("name_not_printed"), name_not_printed::check),
    Rule::new("K532", Warning, Whole, pages!("field_not_printed"), field_not_printed::check),
    Rule::new("K533", Warning, Whole, pages!("merged_cell_not_printed"), merged_cell_not_printed::check),
    Rule::new("K534", Warning, Whole, pages!("upper_level_missing"), upper_level_missing::check),
    Rule::new("K535", Warning, Whole, pages!("annex_named_missing"), annex_named_missing::check),
    Rule::new("K536", Warning, Part, pages!("deputy_without_kt"), deputy_without_kt::check),
    Rule::new("K537", Warning, Part, pages!("column_repeated"), column_repeated::check),
    Rule::new("K538", Error, Part, pages!("annex_code_repeated"), annex_code_repeated::check),
    Rule::new("K539", Warning, Whole, pages!("total_of_nothing"), total_of_nothing::check),
    Rule::new("K542", Warning, Part, pages!("head_with_tm"), head_with_tm::check),
    Rule::new("K543", Warning, Part, pages!("body_without_signature"), body_without_signature::check),
    Rule::new("K547", Advice, Part, pages!("annex_untitled"), form::untitled),
    Rule::new("K548", Advice, Part, pages!("body_spelled_two_ways"), body_spelled_two_ways::check),
    Rule::new("K701", Warning, Part, pages!("citation_form"), citing::form),
    Rule::new("K702", Advice, Part, pages!("instrument_replaced"), citing::replaced),
    Rule::new("K703", Warning, Part, pages!("own_number"), citing::own),
    Rule::new("K704", Advice, Part, pages!("grounds_form"), citing::grounds),
    Rule::new("K705", Warning, Whole, pages!("reference_missing"), pointing::missing),
    Rule::new("K706", Advice, Whole, pages!("further_annex"), pointing::further_annex),
    Rule::new("K710", Advice, Part, pages!("usual_slip"), spelling::slips),
    Rule::new("K711", Advice, Part, pages!("no_syllable"), spelling::no_syllable),
    Rule::new("K712", Warning, Part, pages!("higher_level"), own_unit::level),
    Rule::new("K713", Advice, Part, pages!("capital_sentence"), wording::capital_sentence),
    Rule::new("K720", Warning, Part, pages!("signature_form"), form::signature),
    Rule::new("K722", Advice, Part, pages!("zero_missing"), form::zero),
    Rule::new("K723", Warning, Part, pages!("head_form"), form::head),
    Rule::new("K724", Advice, Part, pages!("letter_closing"), form::closing),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Lang;

    #[test]
    fn codes_are_in_order_and_head_their_pages() {
        let codes: Vec<&str> = RULES.iter().map(|rule| rule.code.0).collect();
        assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair.first() != pair.last()));
        for (rule, lang) in RULES.iter().flat_map(|rule| [(rule, Lang::Vi), (rule, Lang::En)]) {
            let first = rule.page(lang).lines().next().unwrap_or_default();
            assert!(first.starts_with("# ") && first.ends_with(&format!("({})", rule.code.0)), "{first}");
        }
    }
}
