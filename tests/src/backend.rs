//! The two databases. A test gets one of its own, which is gone when the test is.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Backend {
    /// A file in the test's folder.
    Sqlite,
    /// A database of the server that `MULTAQA_TEST_POSTGRES_URL` names.
    Postgres,
}

impl Backend {
    /// Whether tests can run on it. SQLite is always there; a PostgreSQL that is missing lets its tests pass
    /// unrun, unless `MULTAQA_TEST_REQUIRE_POSTGRES` is set, as `just test` does.
    pub fn is_there(self) -> bool {
        let there = self == Self::Sqlite || std::env::var_os("MULTAQA_TEST_POSTGRES_URL").is_some();
        assert!(
            there || std::env::var_os("MULTAQA_TEST_REQUIRE_POSTGRES").is_none(),
            "MULTAQA_TEST_POSTGRES_URL is not set"
        );
        there
    }
}

/// A database of one test's own.
#[derive(Debug)]
pub struct Database {
    /// What `MULTAQA_DATABASE_URL` is set to.
    pub url: String,
    dropped_at_the_end: Option<String>,
}

impl Database {
    /// An empty database. A SQLite file lies in `data`.
    pub fn new(backend: Backend, data: &Path) -> Self {
        Self::from(backend, data, None)
    }

    /// A copy of `template`, which nobody is using. A SQLite file is taken to be in `data` already.
    pub fn copy(backend: Backend, data: &Path, template: &Self) -> Self {
        Self::from(backend, data, template.dropped_at_the_end.as_deref())
    }

    fn from(backend: Backend, data: &Path, template: Option<&str>) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        if backend == Backend::Sqlite {
            let url = format!("sqlite:{}?mode=rwc", data.join("multaqa.sqlite").display());
            return Self { url, dropped_at_the_end: None };
        }
        let name = format!("multaqa_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let template = template.unwrap_or("template0");
        psql(&format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"));
        let admin = admin_url();
        let (server, _) = admin.rsplit_once('/').expect("a URL with a database's name");
        Self { url: format!("{server}/{name}"), dropped_at_the_end: Some(name) }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(name) = &self.dropped_at_the_end {
            psql(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

fn admin_url() -> String {
    std::env::var("MULTAQA_TEST_POSTGRES_URL").expect("PostgreSQL is there")
}

fn psql(sql: &str) {
    let output = Command::new("psql")
        .args(["--no-psqlrc", "--quiet", "--dbname", &admin_url(), "--command", sql])
        .output()
        .expect("psql is installed with PostgreSQL");
    assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
}
