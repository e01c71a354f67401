//! `cargo +nightly fuzz run prose`
#![no_main]

#[path = "../doors.rs"]
#[allow(dead_code, reason = "each target knocks at one door")]
mod doors;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| doors::prose(bytes));
