//! The window of its own (cửa sổ riêng) that Windows opens for a program which was started from no terminal, by a double click or with
//! files dropped on it. It closes as soon as the program ends, so what is printed there must be waited for.

use std::io::{BufRead, IsTerminal};

/// True where the window is there for this run alone, and a person sits before it.
pub fn is_own() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && opened_for_us()
}

/// What the person types before Enter, which closes the window or asks for more; nothing where there is nobody.
pub fn answer() -> String {
    let mut line = String::new();
    let _closed = std::io::stdin().lock().read_line(&mut line);
    line.trim().to_owned()
}

/// Windows runs a process `conhost.exe` for each console, as a child of the program that it was opened for: of the shell in a
/// terminal, of this one after a double click, which also has the desktop for its parent.
#[cfg(windows)]
fn opened_for_us() -> bool {
    use winsafe::{HPROCESSLIST, co};
    let Ok(mut list) = HPROCESSLIST::CreateToolhelp32Snapshot(co::TH32CS::SNAPPROCESS, None) else { return false };
    let own = std::process::id();
    let all: Vec<(u32, u32, String)> = list
        .iter_processes()
        .flatten()
        .map(|one| (one.th32ProcessID, one.th32ParentProcessID, one.szExeFile().to_lowercase()))
        .collect();
    let parent = all.iter().find(|(id, ..)| *id == own).map(|(_, parent, _)| *parent);
    all.iter().any(|(id, parent_of, name)| match name.as_str() {
        "conhost.exe" => *parent_of == own,
        "explorer.exe" => Some(*id) == parent,
        _ => false,
    })
}

#[cfg(not(windows))]
fn opened_for_us() -> bool {
    false
}
