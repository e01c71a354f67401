//! The window that Windows opens for a double click, and for plans that are dropped on the program.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::{folder, on_drive_z, room, said, wine};

/// A run in a window of its own, as after a double click or a drop.
struct Window {
    child: Child,
    screen: String,
}

impl Window {
    fn open(program: &Path, args: &[String], folder: &Path, locale: &str) -> Self {
        let quoted = |word: &str| format!("'{word}'");
        let wine = wine().get_program().to_str().unwrap().to_owned();
        let words = [&[wine, program.to_str().unwrap().to_owned()], args].concat();
        let line: Vec<String> = words.iter().map(|word| quoted(word)).collect();
        let mut command = Command::new("script");
        // Keys that come before the program asks for them are kept as they are.
        let line = format!("stty cols 200 rows 60 -icrnl -icanon; exec timeout --foreground 60 {}", line.join(" "));
        command.args(["-qefc", &line, "/dev/null"]);
        command.current_dir(folder).env("LC_ALL", locale).env("TERM", "xterm");
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        Self { child, screen: String::new() }
    }

    /// Reads until the window shows these words.
    fn shows(&mut self, words: &str) {
        let mut bytes = [0; 4096];
        while !self.screen.contains(words) {
            let read = self.child.stdout.as_mut().unwrap().read(&mut bytes).unwrap();
            self.screen += &plain(&String::from_utf8_lossy(&bytes[..read]));
            assert!(read > 0, "the window closed and never showed «{words}»: {}", self.screen);
        }
    }

    fn type_in(&mut self, keys: &str) {
        self.child.stdin.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    fn ends_with(mut self, code: i32) {
        let open = self.child.stdin.take();
        let mut rest = Vec::new();
        self.child.stdout.as_mut().unwrap().read_to_end(&mut rest).unwrap();
        self.screen += &plain(&String::from_utf8_lossy(&rest));
        assert_eq!(self.child.wait().unwrap().code(), Some(code), "{}", self.screen);
        drop(open);
    }
}

/// Text without the escape sequences of a terminal.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' => {
                letters.by_ref().find(char::is_ascii_alphabetic);
            }
            letter => plain.push(letter),
        }
    }
    plain
}

/// A folder with the program alone, as it is fetched.
fn fetched() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["kehoach.exe", "bcryptprimitives.dll"] {
        std::fs::copy(room().join(name), folder.path().join(name)).unwrap();
    }
    let program = folder.path().join("kehoach.exe");
    (folder, program)
}

/// The page that the program was built with (`KEHOACH_WINDOWS_PAGE`).
fn page() -> Option<Vec<u8>> {
    std::env::var_os("KEHOACH_WINDOWS_PAGE").filter(|path| !path.is_empty()).map(|path| std::fs::read(path).unwrap())
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_double_click_opens_the_page_in_the_browser_and_waits() {
    let (folder, program) = fetched();
    let beside = |name: &str| folder.path().join(name);
    let expect = |name: &str| {
        let asked = room().join("asked");
        let _none = std::fs::remove_file(&asked);
        let mut window = Window::open(&program, &[], folder.path(), "vi_VN.UTF-8");
        window.shows(name);
        window.shows("Nhấn Enter để đóng cửa sổ này");
        assert!(window.screen.contains("đã mở trong trình duyệt"), "{}", window.screen);
        for _ in 0..100 {
            if asked.exists() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        // The browser that wine was told of notes what it was asked for.
        assert!(std::fs::read_to_string(&asked).unwrap().trim_end().ends_with(name));
        assert!(window.child.try_wait().unwrap().is_none());
        window.type_in("\r");
        window.ends_with(0);
    };
    if let Some(page) = page() {
        expect("kehoach.html");
        assert!(std::fs::read(beside("kehoach.html")).unwrap() == page);
        // Another file of that name is somebody's.
        std::fs::write(beside("kehoach.html"), "của tôi").unwrap();
        let name = concat!("kehoach-", env!("CARGO_PKG_VERSION"), ".html");
        expect(name);
        expect(name);
        assert!(std::fs::read(beside(name)).unwrap() == page);
        assert_eq!(std::fs::read_to_string(beside("kehoach.html")).unwrap(), "của tôi");
    } else {
        std::fs::write(beside("kehoach.html"), "<head></head>").unwrap();
        expect("kehoach.html");
    }
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_double_click_without_a_page_says_in_vietnamese_what_to_do_and_waits() {
    let (folder, program) = fetched();
    if page().is_some() {
        return;
    }
    for locale in ["vi_VN.UTF-8", "en_US.UTF-8"] {
        let mut window = Window::open(&program, &[], folder.path(), locale);
        window.shows("Kéo tệp ấy thả lên biểu tượng kehoach.exe");
        window.shows(if locale.starts_with("vi") { "Nhấn Enter để đóng" } else { "Press Enter to close" });
        assert!(window.child.try_wait().unwrap().is_none());
        window.type_in("\r");
        window.ends_with(0);
        assert!(!folder.path().join("ke-hoach.yaml").exists());
    }
    let mut window = Window::open(&program, &[], folder.path(), "vi_VN.UTF-8");
    window.shows("hoặc gõ m");
    window.type_in("m\r");
    window.shows("Nhấn Enter để đóng cửa sổ này.");
    window.type_in("\r");
    window.ends_with(0);
    said(&["build", "ke-hoach.yaml", "--strict"], folder.path(), 0);
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn plans_dropped_on_the_program_are_built_and_the_window_waits() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    let drop = |names: &[&str]| {
        let args: Vec<String> = names.iter().map(|name| on_drive_z(&path(name))).collect();
        Window::open(&room().join("kehoach.exe"), &args, folder.path(), "vi_VN.UTF-8")
    };
    let mut window = drop(&["plan.yaml"]);
    window.shows("đã ghi");
    window.shows("Nhấn Enter để đóng cửa sổ này.");
    assert!(window.child.try_wait().unwrap().is_none() && path("plan.docx").exists());
    window.type_in("\r");
    window.ends_with(0);

    std::fs::copy(path("plan.yaml"), path("xã Tân Lập.yaml")).unwrap();
    std::fs::write(path("sai.yaml"), "số: 1\n").unwrap();
    let mut window = drop(&["plan.yaml", "xã Tân Lập.yaml", "sai.yaml"]);
    window.shows("đã dựng 2 kế hoạch");
    window.shows("Nhấn Enter để đóng cửa sổ này.");
    window.type_in("\r");
    window.ends_with(1);
    assert!(path("xã Tân Lập.docx").exists() && !path("sai.docx").exists());
}

#[test]
#[ignore = "needs wine: tests/windows/check"]
fn a_command_in_a_window_does_not_wait() {
    let folder = folder();
    let args = ["build", "plan.yaml"].map(str::to_owned);
    let mut window = Window::open(&room().join("kehoach.exe"), &args, folder.path(), "vi_VN.UTF-8");
    window.shows("đã ghi");
    window.ends_with(0);
}
