//! A real mail server in a process of its own: the npm package `smtp-server`, with a certificate made for the test.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A letter as the server took it.
#[derive(Debug, Clone, Deserialize)]
pub struct Taken {
    /// To whom.
    pub to: Vec<String>,
    /// Whether it came over TLS.
    pub secure: bool,
    /// Who signed in to bring it.
    pub user: Option<String>,
    /// The letter.
    pub data: String,
}

impl Taken {
    /// What tells it from all others.
    pub fn message_id(&self) -> &str {
        let found = self.data.lines().find_map(|line| line.strip_prefix("Message-ID: "));
        found.expect("every letter has one")
    }
}

/// The server. It ends with this value.
#[derive(Debug)]
pub struct SmtpServer {
    child: Child,
    folder: TempDir,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
}

impl SmtpServer {
    /// Starts one with these options, see `tests/browser/support/smtp.mjs`.
    pub fn start(options: &Value) -> Self {
        let folder = TempDir::new().expect("a folder");
        let mut options = options.clone();
        options["folder"] = json!(folder.path());
        let mut child = Command::new("node")
            .arg(browser_tests().join("support/smtp.mjs"))
            .arg(options.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node is installed");
        let mut line = String::new();
        let output = child.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut line).expect("it says where it listens");
        let port = line.trim().parse().expect("a port; is `smtp-server` installed in tests/browser?");
        Self { child, folder, port }
    }

    /// The letters that it took so far, in their order.
    pub fn taken(&self) -> Vec<Taken> {
        let files = fs::read_dir(self.folder.path()).expect("its folder");
        let mut paths = files.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>();
        paths.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
        paths.sort();
        let read = |path: &PathBuf| fs::read_to_string(path).expect("a letter");
        paths.iter().map(|path| serde_json::from_str(&read(path)).expect("a letter")).collect()
    }

    /// How many letters it took so far.
    pub fn count(&self) -> usize {
        self.taken().len()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn browser_tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("browser")
}
