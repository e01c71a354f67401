//! Every file of `tests/broken`: what is printed, word for word, in both languages.
//!
//! `X.yaml` is named by its fault; `X.vi.txt` and `X.en.txt` hold the printed complaints.

use kehoach::diag::{Diagnostics, Lang};

use crate::support::{build, check, files, printed, root, stem};

#[test]
fn every_broken_plan_is_told_so_in_both_languages() {
    for path in files("tests/broken", ".yaml") {
        let name = stem(&path);
        let (sources, plan) = check(&path);
        let mut found = Diagnostics::default();
        match plan {
            Err(faults) => found.extend(faults),
            Ok(plan) => {
                found.extend(plan.warnings);
                match build(&plan.value) {
                    Ok(built) => found.extend(built.warnings),
                    Err(faults) => found.extend(faults),
                }
            }
        }
        found.sort();
        assert!(!found.is_empty(), "{name} is named as broken, and nothing was found");
        for (lang, tag) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
            let text = printed(&found, &sources, lang);
            expect_test::expect_file![root().join(format!("tests/broken/{name}.{tag}.txt"))].assert_eq(&text);
        }
        for one in found.iter() {
            assert!(!one.helps.is_empty(), "{name}: {} does not say what to do", one.code.0);
        }
    }
}
