//! The data that every program is given: `run.py` writes it as plain YAML, the cells of our own plan.

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Data {
    pub title: String,
    pub body: Vec<String>,
    pub headers: Vec<String>,
    pub groups: Vec<Group>,
}

#[derive(Deserialize)]
pub struct Group {
    pub name: String,
    pub rows: Vec<Vec<String>>,
}

/// Widths of the columns, twips.
pub const WIDTHS: [usize; 9] = [700, 2100, 2100, 1700, 1900, 2700, 1300, 1400, 1100];

/// The first columns are a task's: where they are empty, its cells go on from the row above.
pub const TASK: usize = 2;

pub fn arguments() -> (Data, String) {
    let mut arguments = std::env::args().skip(1);
    let (data, out) = (arguments.next().expect("DATA.yaml"), arguments.next().expect("OUT.docx"));
    let text = std::fs::read_to_string(data).expect("the data");
    (serde_yaml::from_str(&text).expect("YAML"), out)
}
