//! YAML as nodes with places: the only file that knows the YAML crate.
