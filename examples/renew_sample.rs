#[path = "../tests/suite/sample.rs"]
#[allow(dead_code)]
mod sample;
fn main() {
    let out = std::env::args().nth(1).unwrap();
    std::fs::write(out, sample::sample().build().to_bytes().unwrap()).unwrap();
}
