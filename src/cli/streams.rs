//! Standard output and standard error: the only file that writes to them.

use std::io::{BufRead, IsTerminal, Write};

// A reader who closes the pipe early (`| head`) is no fault of ours, so failed writes are let go.
/// Writes to standard output.
pub fn out(text: &str) {
    let _closed = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Writes to standard error.
pub fn err(text: &str) {
    let _closed = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Writes over the last line of standard error, a terminal's; an empty line clears it.
pub fn over(line: &str) {
    err(&format!("\r\x1b[K{line}"));
}

/// True where standard error is a terminal that knows colours and how to clear a line. The console of Windows has to be
/// asked for that.
pub fn is_terminal() -> bool {
    #[cfg(windows)]
    let asked = anstyle_query::windows::enable_ansi_colors() != Some(false);
    #[cfg(not(windows))]
    let asked = true;
    std::io::stderr().is_terminal() && asked
}

/// True where a person can be asked: standard input and standard error are a terminal.
pub fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks a question and reads a line; yes is `c`, `có`, `y` or `yes`.
pub fn ask(question: &str) -> bool {
    err(&format!("{question} "));
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.is_ok() && ["c", "co", "y", "yes"].contains(&crate::viet::text::fold(line.trim()).as_str())
}
