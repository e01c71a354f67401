//! The picture of the README: two pages of a shipped plan as the program sets them, side by side.

use kehoach::layout::page::Page;
use kehoach::{docx, layout, svg};

use crate::support::{build, check, root};

/// Room round the pages, in points.
const MARGIN: f64 = 12.0;

/// A page at a place of the picture, in the units of the picture.
fn placed(page: &str, size: &Page, x: f64) -> String {
    let (width, height) = (size.width, size.height);
    let (_, rest) = page.split_once(" font-family=").unwrap();
    let frame = format!("<rect width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"#a0a0a0\"/></svg>");
    let open = format!("<svg x=\"{x}\" y=\"{MARGIN}\" width=\"{width}\" height=\"{height}\" font-family=");
    open + rest.trim_end().strip_suffix("</svg>").unwrap() + &frame
}

#[test]
fn the_picture_of_the_readme_shows_what_the_program_makes() {
    let (_, plan) = check(&root().join("plans/xa-cchc-2023.yaml"));
    let built = build(&plan.unwrap().value).unwrap().value;
    let pages = layout::set(&docx::flow(&built).unwrap());
    let images = svg::write(&pages);
    let lies = pages.pages.iter().position(|page| page.width > page.height).unwrap();
    let (first, annex) = (&pages.pages[0], &pages.pages[lies]);
    let next = 2.0 * MARGIN + first.width;
    let width = next + annex.width + MARGIN;
    let height = 2.0 * MARGIN + first.height;
    let picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\"><rect width=\"100%\" height=\"100%\" \
         fill=\"#e9e9e9\"/>\n{}\n{}\n</svg>\n",
        placed(&images[0], first, MARGIN),
        placed(&images[lies], annex, next),
    );
    expect_test::expect_file![root().join("docs/page.svg")].assert_eq(&picture);
}
