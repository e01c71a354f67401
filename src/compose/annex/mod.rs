//! Annexes (phụ lục): a view of the items as tables, each annex on pages of its own.
