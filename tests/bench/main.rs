//! Measures a release build of the program against its limits.
//!
//! Costs are processor time of the server as the operating system counts it, so that they mean something on a
//! machine that does other things too; waiting times and rates are told beside them. Run by `just bench`.

mod badges;
mod cases;
mod console;
mod figure;
mod import;
mod load;
mod programme;
mod rush;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use multaqa_tests::backend::Backend;

use crate::figure::Figure;

/// Where figures are left, and data while it runs: a real disk, as a temporary folder may be none.
const FOLDER: &str = "target/bench";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    if cfg!(debug_assertions) {
        eprintln!("This is a debug build: its figures say nothing about the limits.");
    }
    match measure().await {
        Ok(figures) => {
            figure::print_table(&figures);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{FOLDER}: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> io::Result<Vec<Figure>> {
    let folder = Path::new(FOLDER);
    let data = folder.join("data");
    std::fs::create_dir_all(&data)?;
    tempfile::env::override_temp_dir(&data.canonicalize()?)
        .map_err(|_| io::Error::other("the folder for data is fixed already"))?;
    // `badges`, `console`, `import`, `rush` or `served` alone, for who works on them: the others take minutes.
    match std::env::args().nth(1).as_deref() {
        Some("badges") => return Ok(badges::figures().await),
        Some("console") => return Ok(vec![console::pages().await]),
        Some("rush") => return Ok(rush::figures().await),
        Some("import") => return Ok(import::lists().await),
        Some("served") => return Ok(cases::served().await),
        _ => {}
    }
    let mut figures = Vec::new();
    figures.extend(cases::start());
    figures.extend(cases::served().await);
    figures.push(console::pages().await);
    figures.extend(programme::page().await);
    figures.extend(import::lists().await);
    figures.extend(badges::figures().await);
    figures.push(cases::race(Backend::Sqlite).await);
    if Backend::Postgres.is_there() {
        figures.push(cases::race(Backend::Postgres).await);
    }
    figures.extend(rush::figures().await);
    figure::write(&folder.join("latest.jsonl"), &figures)?;
    Ok(figures)
}
