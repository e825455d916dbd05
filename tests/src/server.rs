//! A running `multaqa serve`.

use std::fs::{self, File};
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::program;

/// A server in a process of its own. It ends with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    log: PathBuf,
    /// Where pages and the API are.
    pub address: SocketAddr,
    /// Where the figures for operators are.
    pub metrics: SocketAddr,
    /// How long it took from the start of the process until it listened.
    pub started_in: Duration,
}

/// What the server writes to its ready file.
#[derive(Deserialize)]
struct Ready {
    listen: SocketAddr,
    metrics: SocketAddr,
}

impl Server {
    /// Starts a server and waits until it listens. Its log is appended to `server.log` in `data`.
    pub fn start(data: &Path, database_url: &str) -> Self {
        Self::start_with(data, database_url, &[])
    }

    /// The same with further settings, as variables.
    pub fn start_with(data: &Path, database_url: &str, settings: &[(&str, &str)]) -> Self {
        let ready_file = data.join("ready.json");
        let _ = fs::remove_file(&ready_file);
        let log = data.join("server.log");
        let appended =
            || File::options().create(true).append(true).open(&log).expect("the log can be written");
        let started = Instant::now();
        let mut child = program::command(data, database_url)
            .arg("serve")
            .arg("--ready-file")
            .arg(&ready_file)
            .envs(settings.iter().copied())
            .stdout(appended())
            .stderr(appended())
            .spawn()
            .expect("the program starts");
        let ready = loop {
            let text = fs::read_to_string(&ready_file).unwrap_or_default();
            if let Ok(ready) = serde_json::from_str::<Ready>(&text) {
                break ready;
            }
            if let Ok(Some(status)) = child.try_wait() {
                panic!("the server ended at once ({status}): {}", tail(&log));
            }
            assert!(started.elapsed() < Duration::from_secs(30), "not listening after 30 s: {}", tail(&log));
            std::thread::sleep(Duration::from_millis(5));
        };
        Self { child, log, address: ready.listen, metrics: ready.metrics, started_in: started.elapsed() }
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What the server logged so far, and what servers before it on the same data did.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends the process at once, as a power cut would (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("a process that runs");
        self.child.wait().expect("it ended");
    }

    /// Asks the process to end (SIGTERM), without waiting.
    pub fn ask_to_stop(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()), "the process is there");
    }

    /// Waits until the process ends by itself.
    pub fn wait(&mut self, at_most: Duration) -> io::Result<ExitStatus> {
        let started = Instant::now();
        while started.elapsed() < at_most {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Err(io::ErrorKind::TimedOut.into())
    }
}

impl Drop for Server {
    /// No request may reach a panic, so every test that is content so far looks for one in the log.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("The server's log ends:\n{}", tail(&self.log));
        } else {
            assert!(!self.log().contains("panicked"), "a request reached a panic: {}", tail(&self.log));
        }
    }
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines = text.lines().collect::<Vec<_>>();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
