//! `kehoach watch`: who is answered and who is not, and that the page follows what editors do to files.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// A page as far as the program looks into it.
const PAGE: &str = "<!doctype html><html><head><meta content=\"connect-src 'none'\"></head><body></body></html>";

const PLAN: &str =
    "dùng chung: chung/co-quan.yaml\ncơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 1/2026\ntrích yếu: A\n";

/// A running program; it is ended with the test.
struct Watch {
    child: Child,
    port: u16,
    token: String,
    folder: tempfile::TempDir,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// An answer: its status, and the rest as it came.
struct Answer {
    status: u16,
    text: String,
}

impl Watch {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("chung")).unwrap();
        put("plan.yaml", PLAN);
        put("chung/co-quan.yaml", "cơ quan:\n  ca: Công an xã\n");
        put("page.html", PAGE);
        let mut child = Command::new(env!("CARGO_BIN_EXE_kehoach"))
            .args(["watch", "plan.yaml", "--no-browser", "--page", "page.html", "--lang", "en"])
            .current_dir(folder.path())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stderr.as_mut().unwrap()).read_line(&mut line).unwrap();
        let (_, address) = line.split_once("http://127.0.0.1:").unwrap_or_else(|| panic!("{line}"));
        let mut parts = address.split('/');
        let port = parts.next().unwrap().parse().unwrap();
        let token = parts.next().unwrap().to_owned();
        Self { child, port, token, folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).unwrap();
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let own = format!("127.0.0.1:{}", self.port);
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "Host") {
            head.push_str(&format!("Host: {own}\r\n"));
        }
        headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
        let mut text = String::new();
        self.connect(&format!("{head}\r\n{body}")).read_to_string(&mut text).unwrap();
        Answer { status: text.split(' ').nth(1).unwrap().parse().unwrap(), text }
    }

    fn save(&self, body: &Value) -> u16 {
        let origin = format!("http://127.0.0.1:{}", self.port);
        self.ask("POST", &format!("/{}/save", self.token), &[("Origin", &origin)], &body.to_string()).status
    }

    fn events(&self) -> Events {
        let request = format!("GET /{}/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.token, self.port);
        Events(BufReader::new(self.connect(&request)))
    }
}

struct Events(BufReader<TcpStream>);

impl Events {
    /// The files of the next event, as the page hears of them.
    fn next(&mut self) -> Vec<(String, String)> {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the program has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                let state: Value = serde_json::from_str(data).unwrap();
                assert_eq!(state["root"], "plan.yaml");
                return serde_json::from_value(state["files"].clone()).unwrap();
            }
        }
    }

    /// Waits until a file reads so.
    fn until(&mut self, name: &str, text: &str) {
        while !self.next().iter().any(|(known, now)| known == name && now == text) {}
    }
}

#[test]
fn only_the_page_that_was_served_is_answered() {
    let watch = Watch::start();
    let (port, page) = (watch.port, format!("/{}/", watch.token));
    let served = watch.ask("GET", &page, &[], "");
    assert_eq!(served.status, 200);
    assert!(served.text.contains("connect-src 'self'") && !served.text.contains("connect-src 'none'"));
    assert!(served.text.contains(&format!("name=\"kehoach-watch\" content=\"{}\"", watch.token)));
    let short = &watch.token[..31];
    for path in ["/", "/x/", &format!("/{short}/"), &format!("/{short}x/events"), &format!("/{}x/", watch.token)] {
        assert_eq!(watch.ask("GET", path, &[], "").status, 403, "{path}");
    }
    let others = [format!("evil.example:{port}"), "127.0.0.1".to_owned(), format!("127.0.0.1.evil.example:{port}")];
    for host in &others {
        assert_eq!(watch.ask("GET", &page, &[("Host", host)], "").status, 403, "{host}");
    }
    assert_eq!(watch.ask("GET", &page, &[("Origin", "http://evil.example")], "").status, 403);
    assert_eq!(watch.ask("GET", &page, &[("Origin", "null")], "").status, 403);
    // Where something is to be written, who asks must say so.
    let save = format!("/{}/save", watch.token);
    let body = json!({ "name": "plan.yaml", "text": "x", "over": true }).to_string();
    assert_eq!(watch.ask("POST", &save, &[], &body).status, 403);
    assert_eq!(watch.ask("POST", &save, &[("Origin", "http://evil.example")], &body).status, 403);
    assert_eq!(std::fs::read_to_string(watch.path().join("plan.yaml")).unwrap(), PLAN);
}

#[test]
fn the_page_follows_what_editors_do() {
    let watch = Watch::start();
    let mut events = watch.events();
    let first = events.next();
    assert_eq!(first.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["chung/co-quan.yaml", "plan.yaml"]);
    // Two quick saves: the last one counts.
    let second = PLAN.replace(": A", ": B");
    watch.write("plan.yaml", &second);
    watch.write("plan.yaml", &PLAN.replace(": A", ": C"));
    events.until("plan.yaml", &PLAN.replace(": A", ": C"));
    // A broken plan is shown as it stands, and the program goes on.
    let broken = format!("{PLAN}\tx: {{\n");
    watch.write("plan.yaml", &broken);
    events.until("plan.yaml", &broken);
    // Written beside the plan and moved into its place, as editors do.
    watch.write("plan.tmp", &second);
    std::fs::rename(watch.path().join("plan.tmp"), watch.path().join("plan.yaml")).unwrap();
    events.until("plan.yaml", &second);
    // A file that it includes, in another folder.
    watch.write("chung/co-quan.yaml", "cơ quan:\n  nv: Phòng Nội vụ\n");
    events.until("chung/co-quan.yaml", "cơ quan:\n  nv: Phòng Nội vụ\n");
}

#[test]
fn the_page_writes_the_plans_files_and_no_others() {
    let watch = Watch::start();
    watch.events().next();
    let read = |name: &str| std::fs::read_to_string(watch.path().join(name)).unwrap();
    let body = |name: &str, was: &str| json!({ "name": name, "text": "trích yếu: B\n", "was": was });
    assert_eq!(watch.save(&body("plan.yaml", PLAN)), 204);
    assert_eq!(read("plan.yaml"), "trích yếu: B\n");
    watch.write("plan.yaml", "trích yếu: C\n");
    assert_eq!(watch.save(&body("plan.yaml", "trích yếu: B\n")), 409);
    assert_eq!(read("plan.yaml"), "trích yếu: C\n");
    for name in ["../x.yaml", "/tmp/x.yaml", "page.html", "khac.yaml", ""] {
        assert_eq!(watch.save(&body(name, "")), 404, "{name}");
    }
    assert_eq!(watch.save(&json!([])), 400);
    assert_eq!(read("page.html"), PAGE);
}

#[test]
#[cfg(unix)]
fn an_interrupt_ends_it_well() {
    let mut watch = Watch::start();
    let _open = watch.events();
    let sent = Command::new("kill").args(["-INT", &watch.child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    assert_eq!(watch.child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_cannot_be_served_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.yaml"), PLAN).unwrap();
    std::fs::write(folder.path().join("other.html"), "<p>").unwrap();
    std::fs::write(folder.path().join("page.html"), PAGE).unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for lang in ["vi", "en"] {
        let mut text = String::new();
        for (plan, page, port) in [
            ("plan.yaml", "other.html", "0"),
            ("plan.yaml", "khong-co.html", "0"),
            ("khong-co.yaml", "page.html", "0"),
            ("plan.yaml", "page.html", port.as_str()),
        ] {
            let args = ["watch", plan, "--page", page, "--port", port, "--lang", lang, "--no-browser"];
            let output = crate::cli::kehoach(&args, folder.path());
            assert_eq!(output.status.code(), Some(2));
            let said = String::from_utf8(output.stderr).unwrap();
            text += &format!("$ kehoach watch {plan} --page {page}\n{said}\n");
        }
        expect_test::expect_file![crate::support::root().join(format!("tests/golden/watch.{lang}.txt"))]
            .assert_eq(&text);
    }
}
