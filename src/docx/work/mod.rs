//! A Word file that is open for work (tệp đang mở), for renewing, comparing and issuing.
//!
//! - `opened`: the file and everything that is read out of it once
//! - `inside`: what its regions say, as they are and as they were generated; `insides`: what was read of them
//! - `repair`: damaged marks of regions whose place is certain all the same, set anew
//! - `find`: places and names, as people see them

pub(super) mod find;
mod inside;
mod insides;
mod opened;
mod repair;

pub(super) use find::{about, ids, names};
pub(super) use insides::Inside;
pub(super) use opened::Work;
