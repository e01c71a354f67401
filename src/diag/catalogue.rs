//! The words of every message, in two languages (danh mục thông báo).
//!
//! Catalogues are Fluent files, one per subject, compiled in. The Vietnamese one is the original.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::collections::HashMap;
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

/// What every run says comes first: only files up to the one that has an entry are looked through for it.
const VI: [&str; 9] = [
    include_str!("vi/cli.ftl"),
    include_str!("vi/read.ftl"),
    include_str!("vi/plan.ftl"),
    include_str!("vi/lint.ftl"),
    include_str!("vi/rules.ftl"),
    include_str!("vi/compose.ftl"),
    include_str!("vi/word.ftl"),
    include_str!("vi/changes.ftl"),
    include_str!("vi/form.ftl"),
];

const EN: [&str; 9] = [
    include_str!("en/cli.ftl"),
    include_str!("en/read.ftl"),
    include_str!("en/plan.ftl"),
    include_str!("en/lint.ftl"),
    include_str!("en/rules.ftl"),
    include_str!("en/compose.ftl"),
    include_str!("en/word.ftl"),
    include_str!("en/changes.ftl"),
    include_str!("en/form.ftl"),
];

fn files_of(lang: Lang) -> &'static [&'static str; 9] {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

/// An entry of a language; where those of a file stand is found once.
fn entry(lang: Lang, id: &str) -> Option<&'static str> {
    type Entries = OnceLock<HashMap<&'static str, &'static str>>;
    static FOUND: [[Entries; 9]; 2] = [const { [const { OnceLock::new() }; 9] }; 2];
    let [vi, en] = &FOUND;
    let found = match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    let mut files = files_of(lang).iter().zip(found);
    files.find_map(|(file, found)| found.get_or_init(|| cut(file).collect()).get(id).copied())
}

/// The entries of a file: each begins with its id at the start of a line.
fn cut(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let starts = |at: &usize| file.as_bytes().get(*at).is_some_and(u8::is_ascii_alphabetic);
    let lines = std::iter::once(0).chain(file.match_indices('\n').map(|(at, _)| at + 1));
    let mut starts = lines.filter(starts).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        let entry = file.get(start..starts.peek().copied().unwrap_or(file.len()))?;
        Some((entry.split_once(" =")?.0, entry))
    })
}

/// All words of one language; an entry is read when it is first asked for.
pub struct Catalogue {
    lang: Lang,
    bundle: RefCell<FluentBundle<FluentResource>>,
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
        Self { lang, bundle: RefCell::new(bundle) }
    }

    /// Reads an entry and those it names (`{ name }`), unless they are read already.
    fn read(&self, id: &str) -> Ref<'_, FluentBundle<FluentResource>> {
        let unread = !self.bundle.borrow().has_message(id);
        if let Some(entry) = unread.then(|| entry(self.lang, id)).flatten() {
            // A slip in a catalogue loses that entry only; the completeness test names it.
            let resource = FluentResource::try_new(entry.to_owned()).unwrap_or_else(|(partial, _)| partial);
            let _duplicates = self.bundle.borrow_mut().add_resource(resource);
            for (at, _) in entry.match_indices('{') {
                let inner = entry.get(at + 1..).unwrap_or_default().trim_start();
                let end = inner.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_'));
                let named = inner.get(..end.unwrap_or_default()).unwrap_or_default();
                if !named.is_empty() {
                    self.read(named);
                }
            }
        }
        self.bundle.borrow()
    }

    /// Which language this is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of `id`, or of its attribute `ID.ATTRIBUTE`; `None` where the catalogue has none.
    pub fn get(&self, id: &str, attribute: Option<&str>, args: &[(&str, String)]) -> Option<String> {
        let bundle = self.read(id);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, counted(value));
        }
        let mut faults = Vec::new();
        let words: Cow<'_, str> = bundle.format_pattern(pattern, Some(&values), &mut faults);
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
    pub fn attributes(&self, id: &str) -> Vec<String> {
        let bundle = self.read(id);
        let attributes = bundle.get_message(id).into_iter().flat_map(|message| message.attributes());
        attributes.map(|attribute| attribute.id().to_owned()).collect()
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
