//! The words of every message, in two languages (danh mục thông báo).
//!
//! Catalogues are Fluent files, one per subject, compiled in. The Vietnamese one is the original.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language messages are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

const VI: &[&str] = &[
    include_str!("vi/read.ftl"),
    include_str!("vi/plan.ftl"),
    include_str!("vi/lint.ftl"),
    include_str!("vi/rules.ftl"),
    include_str!("vi/compose.ftl"),
    include_str!("vi/word.ftl"),
    include_str!("vi/cli.ftl"),
    include_str!("vi/changes.ftl"),
    include_str!("vi/form.ftl"),
];

const EN: &[&str] = &[
    include_str!("en/read.ftl"),
    include_str!("en/plan.ftl"),
    include_str!("en/lint.ftl"),
    include_str!("en/rules.ftl"),
    include_str!("en/compose.ftl"),
    include_str!("en/word.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/changes.ftl"),
    include_str!("en/form.ftl"),
];

fn files_of(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

/// The files of a language, read once.
fn resources(lang: Lang) -> &'static [FluentResource] {
    static READ: [OnceLock<Vec<FluentResource>>; 2] = [const { OnceLock::new() }; 2];
    let [vi, en] = &READ;
    let read = match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    // A slip in a catalogue loses that entry only; the completeness test names it.
    let resource = |file: &&str| FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _)| partial);
    read.get_or_init(|| files_of(lang).iter().map(resource).collect())
}

/// All words of one language.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<&'static FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language.
    pub fn of(lang: Lang) -> Self {
        let tag = match lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        };
        let id: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Marks round inserted values would land in copied text.
        bundle.set_use_isolating(false);
        for resource in resources(lang) {
            let _duplicates = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// Which language this is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of `id`, or of its attribute `ID.ATTRIBUTE`; `None` where the catalogue has none.
    pub fn get(&self, id: &str, attribute: Option<&str>, args: &[(&str, String)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, counted(value));
        }
        let mut faults = Vec::new();
        let words: Cow<'_, str> = self.bundle.format_pattern(pattern, Some(&values), &mut faults);
        Some(words.into_owned())
    }

    /// The words of `id` or its attribute without any values: `…` stands where one would be.
    pub fn shape(&self, id: &str, attribute: Option<&str>) -> Option<String> {
        let words = self.get(id, attribute, &[])?;
        let mut out = String::with_capacity(words.len());
        let mut rest = words.as_str();
        while let Some((before, after)) = rest.split_once("{$") {
            out.push_str(before);
            out.push('…');
            rest = after.split_once('}').map_or("", |(_, rest)| rest);
        }
        out.push_str(rest);
        Some(out)
    }

    /// The codes of all complaints, in order.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        let is_code = |id: &&str| {
            let figures = id.strip_prefix('K').unwrap_or_default();
            matches!(figures.len(), 3 | 4) && figures.bytes().all(|byte| byte.is_ascii_digit())
        };
        let ids = files_of(self.lang).iter().flat_map(|file| file.lines().filter_map(|line| line.split(" =").next()));
        let mut codes: Vec<&'static str> = ids.filter(is_code).collect();
        codes.sort_unstable_by_key(|code| (code.len(), *code));
        codes.into_iter()
    }

    /// The names of an entry's attributes, in the order they stand.
    pub fn attributes(&self, id: &str) -> impl Iterator<Item = &str> {
        self.bundle.get_message(id).into_iter().flat_map(|message| message.attributes().map(|attribute| attribute.id()))
    }

    /// The words of a message that is no complaint; its id where the catalogue lacks it.
    pub fn words(&self, id: &str, args: &[(&str, String)]) -> String {
        self.get(id, None, args).unwrap_or_else(|| id.to_owned())
    }
}
/// A value as Fluent selects by it: whole numbers as numbers, so that a plural can be told; they print as written.
fn counted(value: &str) -> FluentValue<'_> {
    let number = value.parse::<u32>().ok().filter(|number| number.to_string() == value);
    number.map_or_else(|| FluentValue::from(value), FluentValue::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_is_no_plural_and_a_code_keeps_its_zero() {
        let words = |count: &str| {
            Catalogue::of(Lang::En).get("K650", None, &[("region", "05".into()), ("count", count.into())])
        };
        assert!(words("1").unwrap().contains("(1 place)"), "{:?}", words("1"));
        assert!(words("2").unwrap().contains("«05»") && words("2").unwrap().contains("(2 places)"), "{:?}", words("2"));
    }
}
