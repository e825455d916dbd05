//! The binary: settings, command line, wiring, background worker.

mod cli;
mod command;
mod console;
mod demo;
mod error;
mod installation;
mod logging;
mod operations;
mod routes;
mod serve;
mod settings;
mod telemetry;
mod worker;

use std::process::ExitCode;

use error::ServerError;
pub use routes::routes;

/// Runs the command line and says how it went: 0 well, 1 badly, 2 a setting or an argument is wrong.
pub fn main() -> ExitCode {
    match cli::read().map_or_else(Err, run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            console::complain(&error);
            error.exit_code()
        }
    }
}

/// How long threads that make documents may go on after the last answer.
const STRAGGLERS: std::time::Duration = std::time::Duration::from_secs(1);

fn run(cli: cli::Cli) -> Result<(), ServerError> {
    let settings = settings::load(cli.given, cli.config.as_deref())?;
    logging::start(&settings, cli.command.serves())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        // Documents are made two at a time, files are read at the start: more threads would only keep more memory.
        .max_blocking_threads(4)
        .build()
        .map_err(|error| ServerError::System("no thread could be started", error))?;
    let done = runtime.block_on(command::run(cli.command, settings));
    // A document that is still being made when the server stops is nobody's any more.
    runtime.shutdown_timeout(STRAGGLERS);
    done
}
