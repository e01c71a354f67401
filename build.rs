//! What Windows shows of `kehoach.exe`: its icon, its version, and which Windows it is made for. And the page of `kehoach watch`,
//! where `KEHOACH_PAGE` says where it lies.

// Cargo is told on standard output.
#![allow(clippy::print_stdout)]

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=packaging/windows");
    println!("cargo::rerun-if-env-changed=KEHOACH_PAGE");
    println!("cargo::rustc-check-cfg=cfg(kehoach_page)");
    if let Some(page) = std::env::var_os("KEHOACH_PAGE").filter(|page| !page.is_empty()) {
        let page = std::fs::canonicalize(page)?;
        println!("cargo::rerun-if-changed={}", page.display());
        println!("cargo::rustc-cfg=kehoach_page");
        println!("cargo::rustc-env=KEHOACH_PAGE={}", page.display());
    }
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
