//! What docx-rs leaves for Word to stumble over, put right.
//!
//! docx-rs writes children in an order of its own where ECMA-376 asks for one (`w:pPr`, `w:sectPr`, `w:style` …),
//! a `w14:paraId` counted per thread, an empty `w:rPr` everywhere, and an undeclared `w:type` on `w:gridCol`;
//! and it knows neither `w:lang` nor a style's `w:default`. A template is small, so a part is read into a tree,
//! put right and written again; text and attribute values stay as they are, escapes included.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::file::xml::DECLARATION;

/// The styles that Word takes where a paragraph, run, table or list names none.
const DEFAULTS: [&str; 4] = ["Normal", "DefaultParagraphFont", "TableNormal", "NoList"];

/// The order of children, by parent (ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.6.17, 17.7.4.17);
/// names without `w:`, as far as docx-rs writes them.
const ORDER: [(&str, &str); 6] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi adjustRightInd \
         snapToGrid spacing ind jc textAlignment outlineLvl rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps strike dstrike vanish color spacing w kern sz szCs highlight u bdr shd \
         vertAlign lang specVanish",
    ),
    ("w:tblPr", "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar"),
    ("w:tcPr", "tcW gridSpan vMerge tcBorders shd tcMar textDirection vAlign"),
    ("w:sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols titlePg textDirection docGrid"),
    ("w:style", "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tcPr"),
];

/// A part as docx-rs wrote it, put right.
pub(super) fn part(xml: &[u8]) -> Vec<u8> {
    let mut root = tree(&String::from_utf8_lossy(xml));
    right(&mut root);
    let mut out = String::from(DECLARATION);
    for child in &root.children {
        write(child, &mut out);
    }
    out.into_bytes()
}

#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

enum Node {
    Element(Element),
    /// Text with its escapes.
    Text(String),
}

impl Element {
    fn from(start: &BytesStart<'_>) -> Self {
        let attributes = start
            .attributes()
            .flatten()
            .map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned()))
            .collect();
        Self { name: start.name().as_ref().to_owned(), attributes, children: Vec::new() }
    }

    fn is_empty(&self) -> bool {
        self.children.is_empty() && self.attributes.is_empty()
    }
}

/// The tree under a root without a name. A part that is not well-formed ends where it breaks: it comes from
/// docx-rs, and a test reads every part that is written.
fn tree(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        let node = match reader.read_event() {
            Ok(Event::Start(start)) => {
                open.push(Element::from(&start));
                continue;
            }
            Ok(Event::Empty(start)) => Node::Element(Element::from(&start)),
            Ok(Event::End(_)) => match open.pop() {
                Some(element) => Node::Element(element),
                None => return Element::default(),
            },
            Ok(Event::Text(text)) => Node::Text(text.as_ref().to_owned()),
            Ok(Event::GeneralRef(entity)) => Node::Text(format!("&{};", entity.as_ref())),
            Ok(Event::Eof) | Err(_) => return open.into_iter().next().unwrap_or_default(),
            Ok(_) => continue,
        };
        if let Some(parent) = open.last_mut() {
            parent.children.push(node);
        }
    }
}

fn right(element: &mut Element) {
    for child in &mut element.children {
        if let Node::Element(child) = child {
            right(child);
        }
    }
    element.attributes.retain(|(name, _)| name != "w14:paraId" && !(element.name == "w:gridCol" && name == "w:type"));
    element.children.retain(|child| match child {
        Node::Element(child) => !(matches!(child.name.as_str(), "w:rPr" | "w:pPr") && child.is_empty()),
        Node::Text(_) => true,
    });
    if let Some((_, order)) = ORDER.iter().find(|(parent, _)| *parent == element.name) {
        element.children.sort_by_cached_key(|child| match child {
            Node::Element(child) => order.split(' ').position(|name| child.name.strip_prefix("w:") == Some(name)),
            Node::Text(_) => None,
        });
    }
    let attribute = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match element.name.as_str() {
        "w:rPrDefault" => {
            if let Some(Node::Element(properties)) = element.children.first_mut() {
                let attributes =
                    vec![attribute("w:val", "vi-VN"), attribute("w:eastAsia", "vi-VN"), attribute("w:bidi", "ar-SA")];
                let language = Element { name: "w:lang".to_owned(), attributes, children: Vec::new() };
                properties.children.push(Node::Element(language));
            }
        }
        "w:style" => {
            for child in &mut element.children {
                if let Node::Element(child) = child
                    && child.name == "w:tblPr"
                {
                    // A style has no width of its own.
                    child.children.retain(|child| !matches!(child, Node::Element(child) if child.name == "w:tblW"));
                }
            }
            let is_default =
                |(name, value): &(String, String)| name == "w:styleId" && DEFAULTS.contains(&value.as_str());
            if element.attributes.iter().any(is_default) {
                element.attributes.push(attribute("w:default", "1"));
            }
        }
        _ => {}
    }
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) => {
            out.push('<');
            out.push_str(&element.name);
            for (name, value) in &element.attributes {
                [" ", name, "=\"", value, "\""].iter().for_each(|piece| out.push_str(piece));
            }
            if element.children.is_empty() {
                out.push_str("/>");
                return;
            }
            out.push('>');
            for child in &element.children {
                write(child, out);
            }
            ["</", &element.name, ">"].iter().for_each(|piece| out.push_str(piece));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(xml: &str) -> String {
        let out = String::from_utf8(part(xml.as_bytes())).expect("UTF-8");
        out.lines().skip(1).collect()
    }

    #[test]
    fn children_come_in_the_order_of_the_schema() {
        let found = tidied(r#"<w:pPr><w:jc w:val="both"/><w:keepNext/><w:pStyle w:val="KHBody"/></w:pPr>"#);
        assert_eq!(found, r#"<w:pPr><w:pStyle w:val="KHBody"/><w:keepNext/><w:jc w:val="both"/></w:pPr>"#);
    }

    #[test]
    fn what_docx_rs_adds_without_need_goes() {
        let found =
            tidied(r#"<w:p w14:paraId="00000001"><w:pPr><w:rPr /></w:pPr><w:r><w:rPr /><w:t>a</w:t></w:r></w:p>"#);
        assert_eq!(found, "<w:p><w:r><w:t>a</w:t></w:r></w:p>");
    }

    #[test]
    fn escapes_in_text_and_values_stay() {
        let xml = r#"<w:t w:x="a&quot;b">R&amp;D &lt; 1</w:t>"#;
        assert_eq!(tidied(xml), xml);
    }
}
