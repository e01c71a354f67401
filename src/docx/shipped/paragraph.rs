//! Paragraphs of the templates: fixed text, and tags.

use docx_rs::{Paragraph, Run};

/// A paragraph of fixed text in a named style.
pub(super) fn paragraph(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(Run::new().add_text(text))
}

/// A paragraph that holds one tag.
pub(super) fn tag(style: &str, name: &str) -> Paragraph {
    paragraph(style, &format!("{{{{ {name} }}}}"))
}
