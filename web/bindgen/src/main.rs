//! `kehoach-bindgen IN.wasm FOLDER`: writes `kehoach.js` and `kehoach_bg.wasm` into the folder.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(input), Some(folder)) = (args.next(), args.next()) else {
        return Err("kehoach-bindgen IN.wasm FOLDER".into());
    };
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(input).out_name("kehoach").web(true)?.omit_default_module_path(true).typescript(true);
    // They are half a megabyte; who looks for what takes time keeps them.
    let names = std::env::var_os("KEHOACH_NAMES").is_some();
    bindgen.remove_name_section(!names).remove_producers_section(true);
    bindgen.generate(folder)?;
    Ok(())
}
