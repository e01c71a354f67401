//! Properties of sections as text (thuộc tính phần trang): their page, their headers and footers.

use super::file::xml::{Edits, Kind, Token, Tokens};

/// `target` with size and margins of `from`; header and footer distances stay.
pub(super) fn with_page_of(target: &str, from: &str) -> String {
    let element = |source: &str, name: &str| {
        let token = Tokens::of(source).flatten().find(|token| token.opens(name))?;
        Some((token.span.clone(), token.raw.to_owned()))
    };
    let mut edits = Edits::default();
    if let (Some((range, _)), Some((_, new))) = (element(target, "w:pgSz"), element(from, "w:pgSz")) {
        edits.replace(range, new);
    }
    if let (Some((range, old)), Some((_, new))) = (element(target, "w:pgMar"), element(from, "w:pgMar")) {
        let mut merged = old;
        for name in ["w:top", "w:right", "w:bottom", "w:left"] {
            let value = |raw: &str| Tokens::of(raw).flatten().next().and_then(|token| token.attribute(name));
            if let (Some(old), Some(new)) = (value(&merged), value(&new)) {
                merged = merged.replacen(&format!("{name}=\"{old}\""), &format!("{name}=\"{new}\""), 1);
            }
        }
        edits.replace(range, merged);
    }
    edits.apply(target)
}

/// The references to headers and footers of a section, as they are.
pub(super) fn references(properties: &str) -> String {
    let references =
        Tokens::of(properties).flatten().filter(|token| is_reference(token.name) && token.kind == Kind::Empty);
    references.map(|token| token.raw.to_owned()).collect()
}

/// A section with other references to headers and footers, which come first.
pub(super) fn with_references(properties: &str, references: &str) -> String {
    let mut edits = Edits::default();
    let mut root = None;
    for token in Tokens::of(properties).flatten() {
        if root.is_none() && token.opens("w:sectPr") {
            root = Some(token.span.end);
        }
        if is_reference(token.name) {
            edits.replace(token.span.clone(), "");
        }
    }
    edits.insert(root.unwrap_or_default(), references);
    edits.apply(properties)
}

/// A header or footer that a section names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub footer: bool,
    /// The pages it is for: `default`, `first` or `even`.
    pub pages: &'static str,
    /// Its relationship.
    pub id: String,
}

/// The headers and footers that a section names itself.
pub(super) fn named(properties: &str) -> Vec<Reference> {
    let read = |token: Token<'_>| {
        let pages = match token.attribute("w:type").as_deref() {
            Some("first") => "first",
            Some("even") => "even",
            _ => "default",
        };
        Some(Reference { footer: token.name == "w:footerReference", pages, id: token.attribute("r:id")? })
    };
    Tokens::of(properties).flatten().filter(|token| is_reference(token.name)).filter_map(read).collect()
}

fn is_reference(name: &str) -> bool {
    matches!(name, "w:headerReference" | "w:footerReference")
}

#[cfg(test)]
mod tests {
    use super::super::model::Page;
    use super::*;

    const LAST: &str = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="400" w:footer="300" w:gutter="0"/></w:sectPr>"#;

    #[test]
    fn a_page_is_turned_and_the_headers_stay() {
        let turned = with_page_of(
            LAST,
            r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>"#,
        );
        assert_eq!(Page::read(&turned).lengths(), [11906, 16838, 1134, 850, 1134, 1701]);
        assert!(turned.contains("r:id=\"rId5\"") && turned.contains("w:header=\"400\""));
    }
}
