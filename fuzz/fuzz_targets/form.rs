//! `cargo +nightly fuzz run form`
#![no_main]

#[path = "../doors.rs"]
#[allow(dead_code, reason = "each target knocks at one door")]
mod doors;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    doors::form_part(bytes, "word/document.xml", true);
    doors::form_part(bytes, "word/styles.xml", false);
});
