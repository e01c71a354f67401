//! Deadlines as people write them, and as they are put together at random.

mod examples;
mod grammar;
mod offices;

use super::{Deadline, When};

fn when(text: &str) -> When {
    Deadline::read(text).unwrap().when
}
