//! A short plan to start from (kế hoạch mẫu): it builds as it stands and shows how the language is written.

/// What the plan lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Tasks with products and deadlines (nhiệm vụ).
    Tasks,
    /// Criteria with scores (tiêu chí).
    Criteria,
}

/// Who issues it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A province (tỉnh).
    Province,
    /// A commune or ward (xã, phường).
    Commune,
    /// A district (huyện), until 2025.
    District,
    /// A department (sở).
    Department,
}

impl Kind {
    /// Each kind with the name that it is asked for by.
    pub const ALL: [(Kind, &'static str); 2] = [(Kind::Tasks, "nhiem-vu"), (Kind::Criteria, "tieu-chi")];
}

impl Level {
    /// Each level with the name that it is asked for by.
    pub const ALL: [(Level, &'static str); 4] =
        [(Level::Commune, "xa"), (Level::Department, "so"), (Level::Province, "tinh"), (Level::District, "huyen")];
}

/// The plan of a kind and level, with Vietnamese comments.
pub fn text(kind: Kind, level: Level) -> String {
    let (head, foot) = match level {
        Level::Province => (include_str!("dau-tinh.yaml"), include_str!("cuoi-tinh.yaml")),
        Level::Commune => (include_str!("dau-xa.yaml"), include_str!("cuoi-xa.yaml")),
        Level::District => (include_str!("dau-huyen.yaml"), include_str!("cuoi-huyen.yaml")),
        Level::Department => (include_str!("dau-so.yaml"), include_str!("cuoi-so.yaml")),
    };
    let middle = match kind {
        Kind::Tasks => include_str!("nhiem-vu.yaml"),
        Kind::Criteria => include_str!("tieu-chi.yaml"),
    };
    let text = format!("{head}{middle}{foot}");
    // Districts ended on 30/6/2025, so their plans are of that year at the latest.
    if level == Level::District { text.replace("2026", "2025") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_new_plan_builds_and_has_nothing_to_mend() {
        for (kind, _) in Kind::ALL {
            for (level, _) in Level::ALL {
                let mut sources = crate::text::Sources::default();
                let text = text(kind, level);
                let file = crate::text::SourceFile::from_bytes("plan.yaml", text.as_bytes()).unwrap();
                let root = sources.add(file);
                let mut include = |_: &str, _: &str| Err(std::io::ErrorKind::NotFound.into());
                let plan = crate::check(root, &mut sources, &mut include).unwrap();
                let template = crate::house_template(&plan.value).unwrap();
                let built = crate::build(&plan.value, &template).unwrap();
                let mut found = plan.warnings;
                found.extend(built.warnings);
                assert_eq!(found, crate::diag::Diagnostics::default(), "{kind:?} {level:?}");
            }
        }
    }
}
