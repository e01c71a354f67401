//! Tables in the shapes of real annexes, printed as text.

mod pages;
mod scores;
mod support;
mod tasks;
