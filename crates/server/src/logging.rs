//! The log: on the standard error, with a request's id, and nothing personal.

use tracing_subscriber::EnvFilter;

use crate::ServerError;
use crate::settings::{LogFormat, Settings, SettingsError};

/// Libraries speak up when something is wrong; `info` is for our own lines.
const SERVING: &str = "info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn,lettre=warn";
const ENDING: &str = "warn";

/// Starts logging. `serves` tells a server, whose log is read, from a command whose output is.
pub(crate) fn start(settings: &Settings, serves: bool) -> Result<(), ServerError> {
    let filter = settings.log.as_deref().unwrap_or(if serves { SERVING } else { ENDING });
    let filter = EnvFilter::try_new(filter).map_err(|_| SettingsError::Value {
        name: "MULTAQA_LOG",
        reason: "it must be error, warn, info, debug, trace, or a filter such as info,sqlx=debug",
    })?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => {
            log.json().flatten_event(true).with_current_span(true).with_span_list(false).init();
        }
    }
    Ok(())
}
