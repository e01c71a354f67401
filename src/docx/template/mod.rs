//! A Word template (mẫu): look and place, no program.
//!
//! A template is any Word file with tags. A tag alone in its paragraph that names a [`Slot`] is where blocks go;
//! any other `{{ … }}` is an expression for one value. There are no loops and no conditions: a paragraph whose
//! values are all absent vanishes, and what repeats is a block. Word may have cut a tag over several runs; the run
//! where it begins decides its look.
//!
//! [`Template::open`] reads and complains, [`Template::fill`] makes a file. Nothing of the template is
//! re-serialised: every change is an edit of bytes.

mod check;
mod edit;
mod fill;
mod filled;
mod geometry;
mod marked;
mod scan;
mod section;
mod styles;
mod tags;

pub use marked::Expression;

use self::marked::Marked;
use self::scan::{HolderKind, Scan};
use self::styles::TemplateStyles;
use super::file::xml::{self, Conformance};
use super::file::{Package, relations, whole};
use super::model::{Part, Styles};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::paper::Geometry;
use crate::viet::text::fold;

/// A Word file to be filled.
#[derive(Clone, Debug)]
pub struct Template {
    package: Package,
    main: Marked,
    /// Headers and footers.
    around: Vec<Marked>,
    expressions: Vec<Expression>,
    styles: TemplateStyles,
    geometry: Geometry,
    warnings: Diagnostics,
}

impl Template {
    /// Reads a template. Errors, all of them at once: those of [`Package::open`]; K607 a part is not in the
    /// form Word writes; K608 Strict Open XML; K610 a broken tag, K611 a `{% … %}`, K612 a slot that shares its paragraph or is
    /// where its blocks cannot go, K614 a slot twice, K616 a tag across a link, field, tab or tracked change, K619 a tag in one.
    pub fn open(name: &str, bytes: &[u8]) -> Result<Template, Diagnostics> {
        Self::of(Package::open(name, bytes)?)
    }

    /// [`Template::open`] for a file that is open.
    pub fn of(mut package: Package) -> Result<Template, Diagnostics> {
        let name = &package.name().to_owned();
        package.transitional()?;
        let left_out = package.make_document()?;
        let main_name = package.main().to_owned();
        let styles = TemplateStyles::from(Styles::of(&package)?);
        let mut found = Diagnostics::default();
        if !left_out.is_empty() {
            let notice = Diagnostic::advice("K623", whole(name)).with("parts", left_out.join(", "));
            found.push(notice.help("not-needed"));
        }
        let mut expressions = Vec::new();
        let mut marked = |name: &str, kind: HolderKind| -> Result<Marked, Diagnostics> {
            let part = Part::of(&package, name)?;
            if xml::conformance(&part) != Some(Conformance::Transitional) {
                return Err(package.foreign(name));
            }
            let part = scan::scan(name, part, kind, styles.padding());
            let tags = check::tags(package.name(), &part, &mut expressions, &mut found);
            Ok(Marked { part, tags })
        };
        let main = marked(&main_name, HolderKind::Body)?;
        let mut around = Vec::new();
        for kind in [relations::HEADER, relations::FOOTER] {
            for part in package.related(&main_name, kind)? {
                around.push(marked(&part, HolderKind::Other)?);
            }
        }
        check::slots(name, &main, &around, &mut found);
        let parts: Vec<&Scan> = std::iter::once(&main).chain(&around).map(|one| &one.part).collect();
        check::revisions(name, &parts, &mut found);
        if found.has_errors() {
            return Err(found);
        }
        let geometry = geometry::read(&main, &styles);
        Ok(Template { package, main, around, expressions, styles, geometry, warnings: found })
    }

    /// The values it asks for; [`Template::fill`] takes them in this order.
    pub fn expressions(&self) -> &[Expression] {
        &self.expressions
    }

    /// The name shown in messages.
    pub fn name(&self) -> &str {
        self.package.name()
    }

    /// What of the template every file built with it will show, or not have: K609 tracked changes, K623 macros.
    pub fn warnings(&self) -> &Diagnostics {
        &self.warnings
    }

    /// Where one of these names is in single braces, as a tag does that lost one of each pair.
    pub fn in_single_braces(&self, names: &[&str]) -> Option<Place> {
        let in_part = |part: &Scan| {
            let found = |(at, paragraph): (usize, &scan::Para)| {
                let mark = names.iter().find_map(|name| tags::single_braces(&paragraph.text, name))?;
                Some(check::place(self.name(), part, at, mark))
            };
            part.paragraphs.iter().enumerate().find_map(found)
        };
        std::iter::once(&self.main).chain(&self.around).find_map(|marked| in_part(&marked.part))
    }

    /// True where its fixed words are these, whatever their capitals, the lines they stand in, and whether the committee and
    /// the council are written whole.
    pub fn says(&self, words: &str) -> bool {
        let compared = |text: &str| fold(text).replace("uybannhandan", "ubnd").replace("hoidongnhandan", "hdnd");
        let words = compared(words);
        std::iter::once(&self.main).chain(&self.around).any(|marked| {
            let text: String = marked.part.paragraphs.iter().map(|paragraph| fold(&paragraph.text)).collect();
            compared(&text).contains(&words)
        })
    }

    /// Widths and sizes as this template has them.
    pub fn geometry(&self) -> Geometry {
        self.geometry.clone()
    }
}
