//! The program under test.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::process;

/// Where cargo put the `multaqa` that was built beside this executable. Cargo names a binary to tests of the same
/// package only, so the way there is by folders: this executable is in `target/PROFILE` or `target/PROFILE/deps`.
pub fn path() -> PathBuf {
    let me = std::env::current_exe().expect("an executable has a path");
    let built =
        me.ancestors().skip(1).take(2).map(|folder| folder.join("multaqa")).find(|path| path.is_file());
    built.expect("`multaqa` is not built: run `cargo build --workspace --bins` first, or `just test`")
}

/// The program with settings of its own: nothing of the caller's environment or home reaches it.
pub fn command(data: &Path, database_url: &str) -> Command {
    let mut command = Command::new(path());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MULTAQA_")) {
        command.env_remove(name);
    }
    command
        .current_dir(data)
        .env("MULTAQA_DATA_DIR", data)
        .env("MULTAQA_DATABASE_URL", database_url)
        .env("MULTAQA_LISTEN", "127.0.0.1:0")
        .env("MULTAQA_METRICS_LISTEN", "127.0.0.1:0")
        .env("MULTAQA_LOG", "info")
        .stdin(Stdio::null());
    command
}

/// Runs the program to its end and returns what it printed, without the last line break.
pub fn run(data: &Path, database_url: &str, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> String {
    let output = command(data, database_url).args(args).output().expect("the program starts");
    assert!(output.status.success(), "multaqa failed: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
}

/// Runs the program to its end and returns the most memory that it held, in MiB, seen every few milliseconds.
pub fn run_watched(
    data: &Path,
    database_url: &str,
    args: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> f64 {
    let mut running = command(data, database_url).args(args).spawn().expect("the program starts");
    let mut peak = 0.0_f64;
    loop {
        peak = peak.max(process::peak(running.id()).unwrap_or_default());
        if let Some(status) = running.try_wait().expect("the program is ours") {
            assert!(status.success(), "multaqa failed: {status}");
            return peak;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Runs the program, which refuses what it is asked, and returns what it says.
pub fn run_refused(
    data: &Path,
    database_url: &str,
    args: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> String {
    let output = command(data, database_url).args(args).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2), "it was not refused");
    String::from_utf8_lossy(&output.stderr).into_owned()
}
