//! Every named style of the templates (kiểu chữ), with the sizes and spacings of NĐ 30/2020, Phụ lục I.
//!
//! One style a component: an office changes the look of all its plans in one place, and the engine writes
//! nothing but a style's id. Sizes are half-points, lengths twips.

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, RunFonts, SpecialIndentType, Style as WordStyle, StyleType, Styles,
    TableBorder, TableBorderPosition, TableBorders, TableCellMargins, TableProperty, VertAlignType, WidthType,
};

use crate::document::Style;
use crate::paper::{Look, Twips, mm};

/// Nơi nhận, the word: 12 points.
const RECIPIENTS_LABEL: u32 = 24;
/// Each recipient: 11 points.
const RECIPIENT: u32 = 22;
/// Số, ký hiệu: 13 points, whatever the size of the names above.
const NUMBER: u32 = 26;
/// Phụ lục, the word: 14 points.
const ANNEX_LABEL: u32 = 28;
/// (Kèm theo …): 13 points, as in the decree's own form.
const ANNEX_REFERENCE: u32 = 26;
/// Footnotes: 10 points.
const FOOTNOTE: u32 = 20;
/// Room for signature and seal.
const SIGNATURE_ROOM_MM: f64 = 27.0;
/// Space above and below the text of a cell.
const CELL_GAP: Twips = 40;
/// Left and right padding of a cell of an annex table: 1,5 mm.
const CELL_PADDING: usize = 85;
/// From the text above to a rule: clear of the tails of g and p, and of dots below.
const RULE_GAP: Twips = 60;
/// The height of a rule's paragraph.
const RULE_LINE: i32 = 60;

/// All styles.
pub(super) fn all(look: &Look) -> Styles {
    let mut styles = Styles::new()
        .default_fonts(times())
        .default_size(look.body_size as usize)
        .default_line_spacing(LineSpacing::new().before(0).after(0).line(240).line_rule(LineSpacingType::Auto));
    let word_own = word_own(look);
    let fixed = letterhead(look);
    for style in word_own.into_iter().chain(fixed).chain(Style::ALL.into_iter().map(|style| named(style, look))) {
        styles = styles.add_style(style);
    }
    styles
}

/// Times New Roman in every script's slot: a letter with two marks must not fall to another font.
fn times() -> RunFonts {
    let name = "Times New Roman";
    RunFonts::new().ascii(name).hi_ansi(name).cs(name).east_asia(name)
}

/// The style of a document's paragraph.
fn named(style: Style, look: &Look) -> WordStyle {
    let base = on_its_own(WordStyle::new(style.id(), StyleType::Paragraph).name(style.name()));
    let body = look.body_size as usize;
    match style {
        Style::Body => running(base, look),
        Style::Basis => based(style, Style::Body).italic(),
        Style::Heading1 => heading(base, look, 0),
        Style::Heading2 => heading(base, look, 1),
        Style::Heading3 => heading(base, look, 2),
        Style::Heading4 => heading(base, look, 3),
        Style::Clause | Style::Bullet | Style::SubBullet | Style::AnnexText => based(style, Style::Body),
        // Not kept with what follows by its style: LibreOffice takes the first paragraph of a table for all of it, and a
        // table longer than a page would not split.
        Style::RecipientsLabel => base.size(RECIPIENTS_LABEL as usize).bold().italic(),
        Style::RecipientsGroup => kept(base.size(RECIPIENT as usize)),
        Style::Recipient => base.size(RECIPIENT as usize),
        Style::SignatureTitle => kept(centred(base, body).bold()),
        // At least, not exactly: a scanned signature set into the paragraph must not be cut off.
        Style::SignatureRoom => kept(
            centred(base, body).line_spacing(
                LineSpacing::new()
                    .before(0)
                    .after(0)
                    .line(mm(SIGNATURE_ROOM_MM) as i32)
                    .line_rule(LineSpacingType::AtLeast),
            ),
        ),
        Style::SignatureName => centred(base, body).bold(),
        Style::AnnexLabel => kept(centred(base, ANNEX_LABEL as usize).bold()).outline_lvl(0),
        Style::AnnexTitle => kept(centred(base, body).bold()),
        Style::AnnexReference => kept(centred(base, ANNEX_REFERENCE as usize).italic()),
        Style::AnnexNote => cell(base.align(AlignmentType::Both), look),
        Style::TableHeader => kept(cell(base.align(AlignmentType::Center).bold(), look)),
        Style::TableNumber => kept(cell(base.align(AlignmentType::Center), look)),
        Style::TableGroup => cell(base.align(AlignmentType::Left).bold(), look),
        Style::TableText => cell(base.align(AlignmentType::Left), look),
        Style::TableCentre => cell(base.align(AlignmentType::Center), look),
        Style::TableTotal => cell(base.align(AlignmentType::Center).bold(), look),
        Style::Rule => centred(base, body).line_spacing(
            LineSpacing::new().before(RULE_GAP).after(look.gap).line(RULE_LINE).line_rule(LineSpacingType::Exact),
        ),
        Style::Footnote => base.size(FOOTNOTE as usize).align(AlignmentType::Both).ui_priority(99),
    }
}

/// Running text: both sides even, first line indented.
fn running(style: WordStyle, look: &Look) -> WordStyle {
    style
        .size(look.body_size as usize)
        .align(AlignmentType::Both)
        .indent(None, Some(SpecialIndentType::FirstLine(look.indent as i32)), None, None)
        .line_spacing(
            LineSpacing::new().before(look.gap).after(0).line(look.line as i32).line_rule(LineSpacingType::Auto),
        )
}

/// A heading starts where the text does and stays with it. Black in so many words: a changed theme would colour
/// Word's own headings.
fn heading(style: WordStyle, look: &Look, level: usize) -> WordStyle {
    kept(running(style, look).bold().color("000000").outline_lvl(level)).next(Style::Body.id()).ui_priority(9)
}

/// A style that says everything itself: set into a file that was made with another template, where Normal and the
/// defaults are that file's, it looks as it does here.
fn on_its_own(style: WordStyle) -> WordStyle {
    let single = LineSpacing::new().before(0).after(0).line(240).line_rule(LineSpacingType::Auto);
    style
        .based_on("Normal")
        .fonts(times())
        .indent(Some(0), Some(SpecialIndentType::FirstLine(0)), Some(0), None)
        .line_spacing(single)
}

fn based(style: Style, on: Style) -> WordStyle {
    WordStyle::new(style.id(), StyleType::Paragraph).name(style.name()).based_on(on.id())
}

fn centred(style: WordStyle, size: usize) -> WordStyle {
    style.size(size).align(AlignmentType::Center)
}

/// Text of a table's cell: single lines, a little air above and below.
fn cell(style: WordStyle, look: &Look) -> WordStyle {
    style
        .size(look.table_size as usize)
        .line_spacing(LineSpacing::new().before(CELL_GAP).after(CELL_GAP).line(240).line_rule(LineSpacingType::Auto))
}

fn kept(mut style: WordStyle) -> WordStyle {
    style.paragraph_property = style.paragraph_property.keep_next(true);
    style
}

/// The styles of fixed text: they exist in templates only, the engine never writes them.
fn letterhead(look: &Look) -> Vec<WordStyle> {
    let style = |id: &str, name: &str| WordStyle::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let nation = look.nation_size as usize;
    let motto = look.motto_size as usize;
    let body = look.body_size as usize;
    let above_kind = LineSpacing::new().before(2 * look.body_size * 10).after(0);
    vec![
        centred(style("KHNation", "KH Quốc hiệu"), nation).bold(),
        centred(style("KHMotto", "KH Tiêu ngữ"), motto).bold(),
        centred(style("KHParent", "KH Cơ quan chủ quản"), nation),
        centred(style("KHIssuer", "KH Cơ quan ban hành"), nation).bold(),
        centred(style("KHNumber", "KH Số ký hiệu"), NUMBER as usize),
        centred(style("KHPlaceAndDate", "KH Địa danh và ngày"), motto).italic(),
        kept(centred(style("KHKind", "KH Tên loại"), body).bold().line_spacing(above_kind)),
        kept(centred(style("KHTitle", "KH Trích yếu"), body).bold()),
    ]
}

/// The styles Word itself expects to find.
fn word_own(look: &Look) -> Vec<WordStyle> {
    let font = WordStyle::new("DefaultParagraphFont", StyleType::Character).name("Default Paragraph Font");
    let list = WordStyle::new("NoList", StyleType::Numbering).name("No List");
    let plain = WordStyle::new("TableNormal", StyleType::Table).name("Normal Table");
    let padding =
        TableCellMargins::new().margin_left(CELL_PADDING, WidthType::Dxa).margin_right(CELL_PADDING, WidthType::Dxa);
    let mut mark = WordStyle::new("FootnoteReference", StyleType::Character)
        .name("footnote reference")
        .based_on("DefaultParagraphFont");
    mark.run_property = mark.run_property.vert_align(VertAlignType::SuperScript);
    vec![
        font.q_format(false).ui_priority(1).semi_hidden().unhide_when_used(),
        list.q_format(false).ui_priority(99).semi_hidden().unhide_when_used(),
        plain
            .q_format(false)
            .ui_priority(99)
            .semi_hidden()
            .unhide_when_used()
            .table_property(TableProperty::without_borders().indent(0).set_margins(padding.clone())),
        WordStyle::new("KHTable", StyleType::Table)
            .name("KH Bảng")
            .based_on("TableNormal")
            .table_property(TableProperty::new().set_borders(grid()).set_margins(padding)),
        centred(
            WordStyle::new("Header", StyleType::Paragraph).name("header").based_on("Normal").q_format(false),
            // The page number: 13 or 14 points, as the body.
            look.body_size.clamp(26, 28) as usize,
        ),
        mark.q_format(false).ui_priority(99),
    ]
}

/// Half-point black lines round every cell.
fn grid() -> TableBorders {
    let line = |position| TableBorder::new(position).size(4).color("000000");
    TableBorders::new()
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Left))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::Right))
        .set(line(TableBorderPosition::InsideH))
        .set(line(TableBorderPosition::InsideV))
}
