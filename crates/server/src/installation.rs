//! Opens what an installation consists of: its secret, its database, its way of sending mail.

use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::{App, AppConfig, MasterSecret, SystemClock, SystemRandomness};
use http_face::AppState;
use mail::{FileMailer, MailSettings, Mailer, SmtpMailer};

use crate::ServerError;
use crate::settings::{SecretSource, Settings};

/// Opens the installation. The database may still lack migrations.
pub(crate) async fn open(settings: &Settings, base_url: String) -> Result<AppState, ServerError> {
    make_private(&settings.data_dir)?;
    let secret = match &settings.secret {
        SecretSource::Given(secret) => secret.clone(),
        SecretSource::File(path) => MasterSecret::load_or_create(path, &SystemRandomness)
            .map_err(|error| ServerError::Secret(path.clone(), error))?,
    };
    let config = AppConfig {
        database_url: settings.database_url.clone(),
        base_url,
        secret,
        sign_in: settings.sign_in.clone(),
        registrations_at_once: settings.registrations_at_once,
        wallets: settings.wallets.clone(),
        printers: settings.printers.clone(),
    };
    let app = App::open(config, Arc::new(SystemClock), Arc::new(SystemRandomness)).await;
    Ok(Arc::new(app.map_err(ServerError::Database)?))
}

/// Makes the data folder, for its owner alone: it holds a secret and people's names. One that exists is left as it is.
fn make_private(folder: &Path) -> Result<(), ServerError> {
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| ServerError::File(folder.to_owned(), error))
}

/// Opens the installation for a command that ends, on a database that is up to date.
pub(crate) async fn open_current(settings: &Settings) -> Result<AppState, ServerError> {
    let app = open(settings, announced_url(settings)).await?;
    app.store().migrate().await.map_err(ServerError::Migrate)?;
    Ok(app)
}

/// How people reach a server that this process is not.
fn announced_url(settings: &Settings) -> String {
    settings.base_url.clone().unwrap_or_else(|| format!("http://{}", settings.listen.text))
}

/// Mails go to the mail server, or without one into a folder.
pub(crate) fn mailer(settings: &Settings) -> Result<Box<dyn Mailer>, ServerError> {
    let sender = MailSettings { from: settings.mail_from.clone() };
    Ok(match &settings.smtp {
        Some(server) => Box::new(SmtpMailer::new(server, &sender).map_err(ServerError::Mail)?),
        None => Box::new(FileMailer::new(&mail_folder(settings), &sender).map_err(ServerError::Mail)?),
    })
}

/// Where mails are written without a mail server.
pub(crate) fn mail_folder(settings: &Settings) -> PathBuf {
    settings.data_dir.join("mails")
}
