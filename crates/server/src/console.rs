//! What the command line says to the person who runs it.

use std::io::Write;

/// Prints text on the standard output. A closed pipe is nobody's mistake.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
}

/// Prints a line of progress on the standard error, which stays free for results.
pub(crate) fn progress(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Prints why nothing came of it: one sentence on what happened, one on what to do.
pub(crate) fn complain(error: &dyn std::error::Error) {
    progress(&format!("multaqa: {error}"));
}
