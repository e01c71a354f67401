//! What Windows shows of `kehoach.exe`: its icon, its version, and which Windows it is made for.

// Cargo is told on standard output.
#![allow(clippy::print_stdout)]

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=packaging/windows");
    // Other systems have no such things in their programs. A host builds for another, so `cfg!` would not tell.
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    let mut resource = winresource::WindowsResource::new();
    resource
        .set_icon("packaging/windows/kehoach.ico")
        .set_manifest_file("packaging/windows/kehoach.manifest")
        .set("ProductName", "kehoach")
        .set("FileDescription", "kehoach: Kế hoạch bằng Word từ một tệp chữ")
        .set("InternalName", "kehoach")
        .set("OriginalFilename", "kehoach.exe")
        .set("LegalCopyright", "MIT")
        // Vietnamese.
        .set_language(0x042A);
    resource.compile_for("kehoach")?;
    Ok(())
}
