//! Why a command did not do what it was asked, for the person who asked: what happened, and what to do about it.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use app::AppError;
use persistence::StoreError;

use crate::settings::SettingsError;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ServerError {
    /// A setting is wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The operating system refused something basic.
    #[error("{0}: {1}.")]
    System(&'static str, io::Error),
    /// The address is another program's.
    #[error(
        "{0} is in use by another program. Stop that one, or choose another address with --listen or \
         MULTAQA_LISTEN."
    )]
    AddressInUse(String),
    /// The address cannot be listened on.
    #[error("cannot listen on {0}: {1}. Choose another address with --listen or MULTAQA_LISTEN.")]
    Listen(String, io::Error),
    /// The metrics' address cannot be listened on.
    #[error(
        "cannot serve metrics on {0}: {1}. Choose another address with --metrics-listen or \
         MULTAQA_METRICS_LISTEN, or say off."
    )]
    MetricsListen(String, io::Error),
    /// The secret file can be neither read nor made.
    #[error("cannot read or make the secret file {}: {}. See MULTAQA_SECRET_FILE.", .0.display(), .1)]
    Secret(PathBuf, io::Error),
    /// The database cannot be opened.
    #[error("cannot open the database: {0}. See MULTAQA_DATABASE_URL.")]
    Database(#[source] AppError),
    /// The database could not be brought up to date.
    #[error("cannot bring the database up to date: {0}.")]
    Migrate(#[source] StoreError),
    /// The database is not up to date, and this process was told to leave it so.
    #[error("the database is not ready: {0}. Run `multaqa migrate`, or start without --no-migrate.")]
    NotMigrated(#[source] StoreError),
    /// Letters cannot be sent as configured.
    #[error("cannot send mail: {0}. See MULTAQA_SMTP_URL and MULTAQA_MAIL_FROM.")]
    Mail(#[source] mail::MailError),
    /// There is no such organisation or event.
    #[error("there is no {0}. `multaqa admin list` shows what there is.")]
    Unknown(String),
    /// Something given on the command line makes no sense here.
    #[error("{0}")]
    Refused(String),
    /// A file cannot be read or written.
    #[error("{}: {}.", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// An event's definition is wrong.
    #[error("{file}: {reason}")]
    Definition {
        /// The file.
        file: String,
        /// Where, and what is wrong.
        reason: String,
    },
    /// A use case failed.
    #[error("{0}.")]
    App(#[from] AppError),
    /// The database failed.
    #[error("{0}.")]
    Store(#[from] StoreError),
}

impl ServerError {
    /// Why something could not be made: often because it is there.
    pub(crate) fn of_making(thing: &str, error: AppError) -> Self {
        match error {
            AppError::Store(StoreError::Conflict(_)) | AppError::MemberAlready | AppError::SlugTaken => {
                Self::Refused(format!("{thing} exists already."))
            }
            other => Self::App(other),
        }
    }

    /// The process's exit code: 2 when what was asked is wrong, 1 when it failed.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Settings(_) | Self::Refused(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}
