//! The command line.

use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use domain::locale::Locale;

use crate::ServerError;
use crate::settings::{Given, holds_password};

/// Events of an organisation: programme, registration, badges, door.
///
/// Settings come from flags, MULTAQA_* variables and a TOML file, in that order. `multaqa demo` shows it all with
/// an evening in Lyon.
#[derive(Debug, Parser)]
#[command(name = "multaqa", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) given: Given,

    /// TOML file with settings, named like the flags: `listen = "127.0.0.1:8080"` [default: ./multaqa.toml, if
    /// there is one]
    #[arg(long, env = "MULTAQA_CONFIG", global = true, value_name = "FILE", help_heading = "Settings")]
    pub(crate) config: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What was typed. Ends the process where it makes no sense or asks for help, as clap does.
///
/// # Errors
/// When a password was typed: whoever may look at a machine's processes sees how they were started.
pub(crate) fn read() -> Result<Cli, ServerError> {
    let matches = Cli::command().get_matches();
    let typed = matches.value_source("smtp_url") == Some(ValueSource::CommandLine);
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    if typed && cli.given.smtp_url.as_deref().is_some_and(holds_password) {
        return Err(ServerError::Refused(
            "a password on the command line is seen by everybody on this machine. Set MULTAQA_SMTP_URL, or name the \
             user alone and set MULTAQA_SMTP_PASSWORD_FILE."
                .to_owned(),
        ));
    }
    Ok(cli)
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the pages and the API until SIGTERM or Ctrl-C
    Serve(Serve),
    /// Load an evening in Lyon, serve it, and print where to look
    ///
    /// The data stays: run it again to go on where you left. To start afresh, stop it and remove the data folder.
    Demo(Demo),
    /// Bring the database up to date, then end
    Migrate,
    /// Accounts, events and one-time links
    #[command(subcommand)]
    Admin(Admin),
    /// Write an event's registrations to a file
    Export(Export),
    /// Write the badges of an event's confirmed registrations to a PDF, one A6 page each
    Badges(Badges),
    /// Keys that sign an organisation's badges
    #[command(subcommand)]
    Keys(Keys),
}

impl Command {
    /// Whether it is a long-running server, whose log people read.
    pub(crate) const fn serves(&self) -> bool {
        matches!(self, Self::Serve(_))
    }
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Refuse to start on a database that is not up to date, instead of migrating it
    #[arg(long)]
    pub(crate) no_migrate: bool,

    /// Once listening, write the addresses to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) ready_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Seats in all, when the evening is first loaded [default: the evening's own]
    #[arg(long, value_name = "N")]
    pub(crate) capacity: Option<u32>,

    /// Guests to register when the evening is first loaded [default: the evening's own]; beyond those, fictitious
    /// ones are made up, the same each time
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub(crate) guests: Option<u32>,

    /// Load the evening, then end
    #[arg(long)]
    pub(crate) load_only: bool,

    /// Once listening, write the addresses to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) ready_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Admin {
    /// Print a link that signs an organiser in, once
    OrganiserLink(OrganiserLink),
    /// Print a link that opens a door's page, once
    DoorLink(DoorLink),
    /// Make an organisation
    Organisation(NewOrganisation),
    /// Give somebody a role, and an account where they have none: they sign in by mail
    Account(Account),
    /// Print a link to the set-up page, which makes the first organisation and its owner
    SetupLink(SetupLink),
    /// Sign somebody out of every device
    RevokeSessions(RevokeSessions),
    /// List organisations and their events
    List,
    /// Make an event from a TOML file like the demo's
    Load {
        /// The file
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct OrganiserLink {
    /// The organisation's part of addresses
    #[arg(long, value_name = "SLUG")]
    pub(crate) organisation: String,

    #[command(flatten)]
    pub(crate) link: Link,
}

#[derive(Debug, Args)]
pub(crate) struct DoorLink {
    #[command(flatten)]
    pub(crate) event: EventArgs,

    /// The door's short name, one of the event's [default: the event's first]
    #[arg(long)]
    pub(crate) door: Option<String>,

    #[command(flatten)]
    pub(crate) link: Link,
}

#[derive(Debug, Args)]
pub(crate) struct Link {
    /// Hours within which the link must be used
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=720))]
    pub(crate) valid_hours: u16,

    /// Hours from now until which whoever uses it stays signed in
    #[arg(long, default_value_t = 36, value_parser = clap::value_parser!(u16).range(1..=720))]
    pub(crate) session_hours: u16,

    #[command(flatten)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Args)]
pub(crate) struct Account {
    /// The organisation's part of addresses
    #[arg(long, value_name = "SLUG")]
    pub(crate) organisation: String,

    /// The event's part of addresses, for a role at that event alone
    #[arg(long, value_name = "SLUG")]
    pub(crate) event: Option<String>,

    /// Where sign-in links are sent
    #[arg(long)]
    pub(crate) email: String,

    /// Their name, as others read it
    #[arg(long)]
    pub(crate) name: Option<String>,

    /// What they may do
    #[arg(long, value_enum, default_value_t = RoleName::Organiser)]
    pub(crate) role: RoleName,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum RoleName {
    /// Everything, the team too; never for one event alone
    Owner,
    /// Everything, for the events
    Organiser,
    /// Lead the doors
    DoorSupervisor,
    /// Scan badges
    DoorStaff,
    /// See, and change nothing
    Reader,
}

#[derive(Debug, Args)]
pub(crate) struct NewOrganisation {
    /// Its part of addresses: lower-case letters, digits and hyphens
    #[arg(long, value_name = "SLUG")]
    pub(crate) slug: String,

    /// Its full name in French, which stands in for the others
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,

    /// Its full name in Arabic
    #[arg(long, value_name = "NAME")]
    pub(crate) name_ar: Option<String>,

    /// Its full name in English
    #[arg(long, value_name = "NAME")]
    pub(crate) name_en: Option<String>,

    /// What tells it from its sisters, in French: often the town
    #[arg(long, value_name = "NAME")]
    pub(crate) short_name: String,

    /// The same in Arabic
    #[arg(long, value_name = "NAME")]
    pub(crate) short_name_ar: Option<String>,

    /// The same in English
    #[arg(long, value_name = "NAME")]
    pub(crate) short_name_en: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct SetupLink {
    #[command(flatten)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Args)]
pub(crate) struct RevokeSessions {
    /// Their address
    #[arg(long)]
    pub(crate) email: String,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) event: EventArgs,

    /// The kind of file
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub(crate) format: Format,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// Comma-separated values, UTF-8
    Csv,
    /// A spreadsheet
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct Badges {
    #[command(flatten)]
    pub(crate) event: EventArgs,

    /// Print the badges that can be printed when not all of them can
    #[arg(long)]
    pub(crate) others: bool,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Keys {
    /// List the keys: name, since when, what each does
    List(OfOrganisation),
    /// Make a key that signs from now on; badges of before stay valid
    Rotate(OfOrganisation),
    /// Refuse the badges that a key signed, because it leaked
    Retire(RetireKey),
    /// Print the public halves of the keys whose badges are valid, as PEM
    Export(OfOrganisation),
}

#[derive(Debug, Args)]
pub(crate) struct OfOrganisation {
    /// The organisation's part of addresses
    #[arg(long, value_name = "SLUG")]
    pub(crate) organisation: String,
}

#[derive(Debug, Args)]
pub(crate) struct RetireKey {
    #[command(flatten)]
    pub(crate) of: OfOrganisation,

    /// The key's name, as `keys list` shows it
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) kid: String,
}

#[derive(Debug, Args)]
pub(crate) struct EventArgs {
    /// The organisation's part of addresses
    #[arg(long, value_name = "SLUG")]
    pub(crate) organisation: String,

    /// The event's part of addresses
    #[arg(long, value_name = "SLUG")]
    pub(crate) event: String,
}

#[derive(Debug, Args)]
pub(crate) struct Output {
    #[command(flatten)]
    pub(crate) lang: Lang,

    /// Where to write it; - for the standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Lang {
    /// The language of the words in it: fr, ar or en
    #[arg(long, value_name = "LANG", default_value = "fr", value_parser = locale)]
    pub(crate) lang: Locale,
}

fn locale(code: &str) -> Result<Locale, String> {
    Locale::from_code(code).ok_or_else(|| "the languages are fr, ar and en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn settings_may_follow_the_command() {
        let cli = Cli::try_parse_from(["multaqa", "serve", "--listen", "127.0.0.1:0"]).expect("parses");
        assert_eq!(cli.given.listen.as_deref(), Some("127.0.0.1:0"));
    }

    #[test]
    fn every_setting_is_in_the_readme() {
        let readme = include_str!("../../../README.md");
        for argument in Cli::command().get_arguments() {
            if let Some(variable) = argument.get_env().and_then(|name| name.to_str()) {
                assert!(readme.contains(&format!("`{variable}`")), "{variable}");
            }
        }
    }
}
