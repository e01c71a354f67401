//! Thousands of random edits, then a renewal.
