//! Settings: flags before variables before the file before what is built in.

mod mail_server;
mod printers;
mod provider;
mod wallet;

pub(crate) use mail_server::holds_password;

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::printing::LabelPrinter;
use app::registration::WalletConfig;
use app::{MasterSecret, SignInConfig};
use clap::Args;
use mail::SmtpServer;
use serde::Deserialize;

/// Settings as somebody gave them: on the command line, in `MULTAQA_*` variables, or in a TOML file whose keys are
/// these names. What is empty counts as not given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Args, Deserialize)]
#[command(next_help_heading = "Settings")]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Given {
    /// Address to serve on [default: 127.0.0.1:8080]
    #[arg(long, env = "MULTAQA_LISTEN", global = true, value_name = "HOST:PORT")]
    pub(crate) listen: Option<String>,

    /// Folder for the database, the secret and mails [default: ./data]
    #[arg(long, env = "MULTAQA_DATA_DIR", global = true, value_name = "FOLDER")]
    pub(crate) data_dir: Option<String>,

    /// Database: sqlite:PATH or postgres://… [default: SQLite in the data folder]
    #[arg(long, env = "MULTAQA_DATABASE_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,

    /// How people reach the server, for links in mails [default: http://, then the address served on]
    #[arg(long, env = "MULTAQA_BASE_URL", global = true, value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// Mail server: smtp://… or smtps://user:password@… (a password in the variable or the file alone, never on the
    /// command line) [default: mails are written into the data folder]
    #[arg(long, env = "MULTAQA_SMTP_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub(crate) smtp_url: Option<String>,

    /// File with the password of the mail server's user, where the address names the user alone [default: none]
    #[arg(long, env = "MULTAQA_SMTP_PASSWORD_FILE", global = true, value_name = "FILE")]
    pub(crate) smtp_password_file: Option<String>,

    /// File with the certificates (PEM) of an authority that is trusted for the mail server beside those that the
    /// system trusts [default: none]
    #[arg(long, env = "MULTAQA_SMTP_CA_FILE", global = true, value_name = "FILE")]
    pub(crate) smtp_ca_file: Option<String>,

    /// Sender of mails [default: Multaqa <no-reply@localhost>]
    #[arg(long, env = "MULTAQA_MAIL_FROM", global = true, value_name = "ADDRESS")]
    pub(crate) mail_from: Option<String>,

    /// What is logged: error, warn, info, debug, or a filter such as info,sqlx=debug [default: info; warn for
    /// commands that end]
    #[arg(long, env = "MULTAQA_LOG", global = true, value_name = "FILTER")]
    pub(crate) log: Option<String>,

    /// How it is logged: text or json, one object a line [default: text]
    #[arg(long, env = "MULTAQA_LOG_FORMAT", global = true, value_name = "FORMAT")]
    pub(crate) log_format: Option<String>,

    /// Address to serve Prometheus metrics on, or off [default: 127.0.0.1:9464]
    #[arg(long, env = "MULTAQA_METRICS_LISTEN", global = true, value_name = "HOST:PORT")]
    pub(crate) metrics_listen: Option<String>,

    /// Addresses of proxies before this server, separated by commas: where a request comes from is then read in their
    /// X-Forwarded-For [default: none]
    #[arg(long, env = "MULTAQA_TRUSTED_PROXIES", global = true, value_name = "ADDRESSES")]
    pub(crate) trusted_proxies: Option<String>,

    /// How many registrations one address of the network may send at once, after that 30 a minute; or off
    /// [default: 500]
    #[arg(long, env = "MULTAQA_REGISTRATIONS_AT_ONCE", global = true, value_name = "NUMBER")]
    pub(crate) registrations_at_once: Option<String>,

    /// The installation's secret, as 64 hexadecimal digits [default: the secret file]
    #[arg(long, env = "MULTAQA_SECRET", global = true, value_name = "HEX", hide_env_values = true)]
    pub(crate) secret: Option<String>,

    /// File with the installation's secret, made at the first start [default: secret in the data folder]
    #[arg(long, env = "MULTAQA_SECRET_FILE", global = true, value_name = "FILE")]
    pub(crate) secret_file: Option<String>,

    /// The organisation's own sign-in, an OpenID Connect provider, by its issuer [default: none]
    #[arg(long, env = "MULTAQA_OIDC_ISSUER", global = true, value_name = "URL")]
    pub(crate) oidc_issuer: Option<String>,

    /// Who this server is to that provider, which knows its address followed by /sign-in/federated
    #[arg(long, env = "MULTAQA_OIDC_CLIENT_ID", global = true, value_name = "ID")]
    pub(crate) oidc_client_id: Option<String>,

    /// What proves it to that provider [default: the file; without one, a public client]
    #[arg(
        long,
        env = "MULTAQA_OIDC_CLIENT_SECRET",
        global = true,
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub(crate) oidc_client_secret: Option<String>,

    /// File with what proves it to that provider [default: none]
    #[arg(long, env = "MULTAQA_OIDC_CLIENT_SECRET_FILE", global = true, value_name = "FILE")]
    pub(crate) oidc_client_secret_file: Option<String>,

    /// What people call that provider, for the button [default: the issuer's host]
    #[arg(long, env = "MULTAQA_OIDC_NAME", global = true, value_name = "NAME")]
    pub(crate) oidc_name: Option<String>,

    /// File with the certificate (PEM) that signs passes for Apple Wallet: it names the pass type and the team [default:
    /// none]
    #[arg(long, env = "MULTAQA_APPLE_WALLET_CERTIFICATE_FILE", global = true, value_name = "FILE")]
    pub(crate) apple_wallet_certificate_file: Option<String>,

    /// File with that certificate's key (PEM, PKCS #8)
    #[arg(long, env = "MULTAQA_APPLE_WALLET_KEY_FILE", global = true, value_name = "FILE")]
    pub(crate) apple_wallet_key_file: Option<String>,

    /// File with the certificate (PEM) of the authority that issued it
    #[arg(long, env = "MULTAQA_APPLE_WALLET_AUTHORITY_FILE", global = true, value_name = "FILE")]
    pub(crate) apple_wallet_authority_file: Option<String>,

    /// Google's number for who issues tickets for Google Wallet [default: none]
    #[arg(long, env = "MULTAQA_GOOGLE_WALLET_ISSUER", global = true, value_name = "NUMBER")]
    pub(crate) google_wallet_issuer: Option<String>,

    /// File with the key of that issuer's service account (JSON)
    #[arg(long, env = "MULTAQA_GOOGLE_WALLET_KEY_FILE", global = true, value_name = "FILE")]
    pub(crate) google_wallet_key_file: Option<String>,

    /// Label printers that speak ZPL, with ; between two: NAME=HOST:PORT,DOTS PER INCH,WIDTHxHEIGHT in millimetres, and
    /// perhaps the organisation whose it is, such as Entrance=192.0.2.40:9100,203,102x152,consulate [default: none]
    #[arg(long, env = "MULTAQA_LABEL_PRINTERS", global = true, value_name = "PRINTERS")]
    pub(crate) label_printers: Option<String>,
}

/// An address to listen on, and whether anybody asked for that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// `host:port`.
    pub(crate) text: String,
    /// Whether it was given; a built-in one may give way.
    pub(crate) given: bool,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Where the installation's secret comes from.
#[derive(Clone)]
pub(crate) enum SecretSource {
    /// It was given itself.
    Given(MasterSecret),
    /// This file has it, or will.
    File(PathBuf),
}

/// Settings as they hold.
#[derive(Clone)]
pub(crate) struct Settings {
    /// Where to serve.
    pub(crate) listen: Address,
    /// Where files are kept.
    pub(crate) data_dir: PathBuf,
    /// The database's address.
    pub(crate) database_url: String,
    /// How people reach the server; by default where it listens.
    pub(crate) base_url: Option<String>,
    /// The mail server, if there is one.
    pub(crate) smtp: Option<SmtpServer>,
    /// The sender of mails.
    pub(crate) mail_from: String,
    /// What is logged, if anybody said.
    pub(crate) log: Option<String>,
    /// How it is logged.
    pub(crate) log_format: LogFormat,
    /// Where metrics are served, if they are.
    pub(crate) metrics_listen: Option<Address>,
    /// The secret.
    pub(crate) secret: SecretSource,
    /// How people reach their accounts.
    pub(crate) sign_in: SignInConfig,
    /// How many registrations one place may send at once, where that is limited.
    pub(crate) registrations_at_once: Option<u32>,
    /// What tickets for phones' wallets are signed with.
    pub(crate) wallets: Arc<WalletConfig>,
    /// The label printers.
    pub(crate) printers: Vec<LabelPrinter>,
}

/// A setting that makes no sense.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SettingsError {
    /// The file cannot be read.
    #[error("cannot read the settings file {}: {}.", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
    /// The file is not what it should be.
    #[error("the settings file {} is wrong: {}", .0.display(), .1)]
    Malformed(PathBuf, String),
    /// A value is not what it should be.
    #[error("{name} is wrong: {reason}.")]
    Value {
        /// The variable that sets it.
        name: &'static str,
        /// What it should be.
        reason: &'static str,
    },
}

/// The file that is read when none is named.
const DEFAULT_FILE: &str = "multaqa.toml";

/// Settings from flags and variables, completed by the file, completed by what is built in.
pub(crate) fn load(given: Given, file: Option<&Path>) -> Result<Settings, SettingsError> {
    let path = match file {
        Some(named) if !named.as_os_str().is_empty() => Some(named),
        _ => Some(Path::new(DEFAULT_FILE)).filter(|path| path.exists()),
    };
    let from_file = path.map(read).transpose()?.unwrap_or_default();
    given.or(from_file).resolve()
}

fn read(path: &Path) -> Result<Given, SettingsError> {
    let text =
        std::fs::read_to_string(path).map_err(|error| SettingsError::Unreadable(path.to_owned(), error))?;
    toml::from_str(&text).map_err(|error| SettingsError::Malformed(path.to_owned(), error.to_string()))
}

impl Given {
    /// These settings, and `other`'s where these are silent.
    fn or(self, other: Self) -> Self {
        let first = |a: Option<String>, b: Option<String>| {
            a.filter(|text| !text.trim().is_empty()).or(b.filter(|text| !text.trim().is_empty()))
        };
        Self {
            listen: first(self.listen, other.listen),
            data_dir: first(self.data_dir, other.data_dir),
            database_url: first(self.database_url, other.database_url),
            base_url: first(self.base_url, other.base_url),
            smtp_url: first(self.smtp_url, other.smtp_url),
            smtp_password_file: first(self.smtp_password_file, other.smtp_password_file),
            smtp_ca_file: first(self.smtp_ca_file, other.smtp_ca_file),
            mail_from: first(self.mail_from, other.mail_from),
            log: first(self.log, other.log),
            log_format: first(self.log_format, other.log_format),
            metrics_listen: first(self.metrics_listen, other.metrics_listen),
            trusted_proxies: first(self.trusted_proxies, other.trusted_proxies),
            registrations_at_once: first(self.registrations_at_once, other.registrations_at_once),
            secret: first(self.secret, other.secret),
            secret_file: first(self.secret_file, other.secret_file),
            oidc_issuer: first(self.oidc_issuer, other.oidc_issuer),
            oidc_client_id: first(self.oidc_client_id, other.oidc_client_id),
            oidc_client_secret: first(self.oidc_client_secret, other.oidc_client_secret),
            oidc_client_secret_file: first(self.oidc_client_secret_file, other.oidc_client_secret_file),
            oidc_name: first(self.oidc_name, other.oidc_name),
            apple_wallet_certificate_file: first(
                self.apple_wallet_certificate_file,
                other.apple_wallet_certificate_file,
            ),
            apple_wallet_key_file: first(self.apple_wallet_key_file, other.apple_wallet_key_file),
            apple_wallet_authority_file: first(
                self.apple_wallet_authority_file,
                other.apple_wallet_authority_file,
            ),
            google_wallet_issuer: first(self.google_wallet_issuer, other.google_wallet_issuer),
            google_wallet_key_file: first(self.google_wallet_key_file, other.google_wallet_key_file),
            label_printers: first(self.label_printers, other.label_printers),
        }
    }

    /// The settings that hold, with what is built in.
    ///
    /// # Errors
    /// The first value that makes no sense.
    fn resolve(self) -> Result<Settings, SettingsError> {
        let provider = provider::of(&self)?;
        let smtp = mail_server::of(&self)?;
        let wallets = Arc::new(wallet::of(&self)?);
        let printers = printers::of(self.label_printers.as_deref())?;
        let data_dir = PathBuf::from(self.data_dir.unwrap_or_else(|| "./data".into()));
        let secret = match self.secret {
            Some(hex) => SecretSource::Given(MasterSecret::from_hex(&hex).ok_or(SettingsError::Value {
                name: "MULTAQA_SECRET",
                reason: "it must be 64 hexadecimal digits, as `openssl rand -hex 32` makes them",
            })?),
            None => {
                SecretSource::File(self.secret_file.map_or_else(|| data_dir.join("secret"), PathBuf::from))
            }
        };
        Ok(Settings {
            listen: address("MULTAQA_LISTEN", self.listen, "127.0.0.1:8080")?,
            database_url: self.database_url.unwrap_or_else(|| sqlite_url(&data_dir.join("multaqa.db"))),
            base_url: self.base_url.map(|url| base_url(&url)).transpose()?,
            smtp,
            mail_from: self.mail_from.unwrap_or_else(|| "Multaqa <no-reply@localhost>".into()),
            log: self.log,
            log_format: match self.log_format.as_deref() {
                None | Some("text") => LogFormat::Text,
                Some("json") => LogFormat::Json,
                Some(_) => {
                    let reason = "it must be text or json";
                    return Err(SettingsError::Value { name: "MULTAQA_LOG_FORMAT", reason });
                }
            },
            metrics_listen: match self.metrics_listen.as_deref() {
                Some("off") => None,
                _ => Some(address("MULTAQA_METRICS_LISTEN", self.metrics_listen, "127.0.0.1:9464")?),
            },
            secret,
            sign_in: SignInConfig { trusted_proxies: addresses(self.trusted_proxies.as_deref())?, provider },
            registrations_at_once: at_once(self.registrations_at_once.as_deref())?,
            wallets,
            printers,
            data_dir,
        })
    }
}

fn address(name: &'static str, given: Option<String>, built_in: &str) -> Result<Address, SettingsError> {
    let Some(text) = given else { return Ok(Address { text: built_in.to_owned(), given: false }) };
    let has_port =
        text.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
    if has_port {
        Ok(Address { text, given: true })
    } else {
        Err(SettingsError::Value { name, reason: "it must be host:port, such as 127.0.0.1:8080" })
    }
}

/// Addresses of proxies.
fn addresses(given: Option<&str>) -> Result<Vec<IpAddr>, SettingsError> {
    let parse = |text: &str| {
        text.trim().parse::<IpAddr>().map(|address| address.to_canonical()).map_err(|_| {
            SettingsError::Value {
                name: "MULTAQA_TRUSTED_PROXIES",
                reason: "it must be addresses separated by commas, such as 127.0.0.1,::1",
            }
        })
    };
    given.unwrap_or_default().split(',').filter(|text| !text.trim().is_empty()).map(parse).collect()
}

/// A number of registrations at once, or none where they are not limited.
fn at_once(given: Option<&str>) -> Result<Option<u32>, SettingsError> {
    match given {
        None => Ok(Some(app::REGISTRATIONS_AT_ONCE)),
        Some("off") => Ok(None),
        Some(text) => text.parse().ok().filter(|number| *number > 0).map(Some).ok_or(SettingsError::Value {
            name: "MULTAQA_REGISTRATIONS_AT_ONCE",
            reason: "it must be a number from 1, such as 500, or off",
        }),
    }
}

/// Links are made by adding a path, and pages use paths from the root: a base URL is scheme, host and port.
fn base_url(url: &str) -> Result<String, SettingsError> {
    let url = url.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        let reason =
            "it must be http:// or https://, a host and perhaps a port, such as https://events.example.org";
        return Err(SettingsError::Value { name: "MULTAQA_BASE_URL", reason });
    }
    Ok(url.to_owned())
}

/// A database file's address. Characters that mean something in addresses are escaped.
fn sqlite_url(path: &Path) -> String {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite:{escaped}?mode=rwc")
}

#[cfg(test)]
mod tests;
