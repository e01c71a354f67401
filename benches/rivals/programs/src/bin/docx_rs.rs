//! The same table through docx-rs: the document as a tree, then packed.

use docx_rs::{
    BreakType, Docx, PageOrientationType, Paragraph, Run, Table, TableCell, TableLayoutType, TableRow, VMergeType,
    WidthType,
};
use rivals::{TASK, WIDTHS, arguments};

fn paragraph(text: &str) -> Paragraph {
    let mut run = Run::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    Paragraph::new().add_run(run)
}

fn cell(width: usize, text: &str) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph(text))
}

fn row(cells: &[String]) -> TableRow {
    let cell = |(at, (text, width)): (usize, (&String, usize))| match at < TASK {
        true if text.is_empty() => cell(width, text).vertical_merge(VMergeType::Continue),
        true => cell(width, text).vertical_merge(VMergeType::Restart),
        false => cell(width, text),
    };
    TableRow::new(cells.iter().zip(WIDTHS).enumerate().map(cell).collect()).cant_split()
}

fn main() {
    let (data, out) = arguments();
    let mut rows = vec![row(&data.headers)];
    for group in &data.groups {
        rows.push(TableRow::new(vec![cell(WIDTHS.iter().sum(), &group.name).grid_span(WIDTHS.len())]));
        rows.extend(group.rows.iter().map(|cells| row(cells)));
    }
    let mut document = Docx::new().add_paragraph(paragraph(&data.title));
    for line in &data.body {
        document = document.add_paragraph(paragraph(line));
    }
    let table = Table::new(rows).set_grid(WIDTHS.to_vec()).layout(TableLayoutType::Fixed);
    let document = document.add_table(table).page_size(16838, 11906).page_orient(PageOrientationType::Landscape);
    document.build().pack(std::fs::File::create(out).expect("the file")).expect("the file");
}
