//! The process as a supervisor sees it: starting, stopping, exit codes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The binary, with nothing from this machine's environment that could reach it.
fn multaqa(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_multaqa"));
    command.env_clear().current_dir(folder).env("MULTAQA_METRICS_LISTEN", "127.0.0.1:0");
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    multaqa(folder).args(args).output().expect("starts")
}

struct Running {
    child: Child,
    address: String,
    metrics: String,
    _folder: TempDir,
}

impl Running {
    fn start(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let ready = folder.path().join("ready.json");
        let child = multaqa(folder.path())
            .args(args)
            .args(["--listen", "127.0.0.1:0", "--ready-file", "ready.json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut running = Self { child, address: String::new(), metrics: String::new(), _folder: folder };
        let text = running.wait_for(|| std::fs::read_to_string(&ready).ok());
        let addresses = serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
        let address = |name: &str| addresses[name].as_str().expect("an address").to_owned();
        (running.address, running.metrics) = (address("listen"), address("metrics"));
        running
    }

    fn wait_for<T>(&mut self, mut done: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(value) = done() {
                return value;
            }
            assert_eq!(self.child.try_wait().expect("asked"), None, "it ended");
            assert!(begun.elapsed() < Duration::from_mins(1), "too slow");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn send(address: &str, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(address).expect("connects");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("set");
        stream.write_all(request.as_bytes()).expect("sent");
        BufReader::new(stream)
    }

    fn get(address: &str, path: &str, headers: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
        let mut text = String::new();
        Self::send(address, &request).read_to_string(&mut text).expect("answered");
        text
    }

    /// SIGTERM, by the shell's own means: the standard library has none.
    fn terminate(&self) {
        let kill = format!("kill -TERM {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().expect("runs").success());
    }

    fn ended(mut self) -> (Option<i32>, String) {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("asked") {
                break status;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "it does not end");
            std::thread::sleep(Duration::from_millis(20));
        };
        let mut log = String::new();
        self.child.stderr.take().expect("piped").read_to_string(&mut log).expect("UTF-8");
        (status.code(), log)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_serves_is_watched_and_stops_when_told() {
    let running = Running::start(&["serve", "--log-format", "json"]);
    let secret = "/fr/sign-in/a-secret?q=somebody";
    assert!(Running::get(&running.address, secret, "").contains("x-request-id"));
    assert!(Running::get(&running.address, "/readyz", "").starts_with("HTTP/1.1 200"));
    assert!(Running::get(&running.address, "/fr/sign-in", "").starts_with("HTTP/1.1 200"));
    assert!(
        Running::get(&running.address, "/metrics", "").starts_with("HTTP/1.1 404"),
        "metrics are not public"
    );
    let metrics = Running::get(&running.metrics, "/metrics", "");
    assert!(
        metrics
            .contains(r#"multaqa_http_requests_total{method="GET",route="/{lang}/sign-in",status="2xx"} 1"#)
    );
    assert!(metrics.contains("multaqa_http_request_duration_seconds_bucket"));
    assert!(!metrics.contains("a-secret"));
    running.terminate();
    let (code, log) = running.ended();
    assert_eq!(code, Some(0), "{log}");
    let lines = log.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let answered = lines.filter(|line| line["message"] == "answered").collect::<Vec<_>>();
    assert_eq!(answered.len(), 3, "{log}");
    assert_eq!(answered[1]["span"]["route"], "/{lang}/sign-in");
    assert_eq!(answered[1]["status"], 200);
    assert!(answered[1]["span"]["id"].is_string());
    assert!(!log.contains("a-secret") && !log.contains("somebody"), "{log}");
}

#[test]
fn an_open_stream_of_figures_does_not_keep_it_from_stopping() {
    let mut running = Running::start(&["demo", "--guests", "3"]);
    let mut block = BufReader::new(running.child.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let link = block.by_ref().find(|line| line.trim_start().starts_with("Door A")).expect("a link");
    let path = link.split_once("/fr/sign-in/").expect("a path").1;
    let post = format!(
        "POST /fr/sign-in/{path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    let mut answer = String::new();
    Running::send(&running.address, &post).read_to_string(&mut answer).expect("answered");
    let cookie = answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .and_then(|cookie| cookie.split(';').next())
        .expect("a session");

    let live = "/api/v1/events/maroc-lyon/diaspora-numerique-2025/live";
    let request = format!("GET {live} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n");
    let mut stream = Running::send(&running.address, &request).lines().map_while(Result::ok);
    let data = stream.find(|line| line.starts_with("data:")).expect("figures come at once");
    assert!(data.contains(r#""taken":3"#), "{data}");

    let begun = Instant::now();
    running.terminate();
    assert!(stream.all(|line| !line.starts_with("data:")), "nothing more comes, the stream ends");
    assert_eq!(running.ended().0, Some(0));
    assert!(begun.elapsed() < Duration::from_secs(10), "it did not wait for the stream");
}

#[test]
fn a_request_that_has_begun_is_answered_before_it_stops() {
    let running = Running::start(&["serve"]);
    let body = "email=nobody%40example.org";
    let head = format!(
        "POST /fr/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{}",
        body.len(),
        &body[..10]
    );
    let mut answer = Running::send(&running.address, &head);
    std::thread::sleep(Duration::from_millis(300));
    running.terminate();
    let begun = Instant::now();
    while TcpStream::connect(&running.address).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it still takes new connections");
        std::thread::sleep(Duration::from_millis(20));
    }
    answer.get_mut().write_all(&body.as_bytes()[10..]).expect("sent");
    let mut text = String::new();
    answer.read_to_string(&mut text).expect("answered");
    assert!(text.starts_with("HTTP/1.1 200") || text.starts_with("HTTP/1.1 303"), "{text}");
    assert_eq!(running.ended().0, Some(0));
}

#[test]
fn the_demo_keeps_its_data() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = run(folder.path(), &["demo", "--load-only", "--guests", "40", "--capacity", "30"]);
    assert!(first.status.success(), "{first:?}");
    let again = run(folder.path(), &["demo", "--load-only", "--guests", "50"]);
    assert!(again.status.success(), "{again:?}");
    let event = ["--organisation", "maroc-lyon", "--event", "diaspora-numerique-2025"];
    let list = run(folder.path(), &[&["export", "--output", "-"], &event[..]].concat());
    assert_eq!(
        String::from_utf8(list.stdout).expect("UTF-8").trim_end().lines().count(),
        41,
        "a head and 40"
    );
    let badges = run(folder.path(), &[&["badges", "--output", "badges.pdf"], &event[..]].concat());
    assert!(badges.status.success(), "{badges:?}");
    assert!(std::fs::read(folder.path().join("badges.pdf")).expect("written").starts_with(b"%PDF"));
    let door = run(folder.path(), &[&["admin", "door-link", "--door", "Z"], &event[..]].concat());
    assert_eq!(door.status.code(), Some(2));
}

#[test]
fn what_went_wrong_is_said_in_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = |args: &[&str]| {
        let output = run(folder.path(), args);
        (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
    };
    let (code, text) = said(&["serve", "--listen", "nowhere"]);
    assert_eq!(code, Some(2));
    assert!(text.contains("MULTAQA_LISTEN"), "{text}");
    let (code, text) = said(&["export", "--organisation", "a-b", "--event", "c-d", "--output", "-"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("a-b/c-d") && text.contains("admin list"), "{text}");
    let (code, text) = said(&["serve", "--no-migrate", "--listen", "127.0.0.1:0", "--data-dir", "empty"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("multaqa migrate"), "{text}");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("bound").to_string();
    let (code, text) = said(&["serve", "--listen", &address]);
    assert_eq!(code, Some(1));
    assert!(text.contains("another program"), "{text}");
}
