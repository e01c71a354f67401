//! Plans built in code, and what is found between them.

mod annexes;
mod build;
mod edits;
mod items;
mod printed;
mod prose;
