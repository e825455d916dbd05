//! The mail server.

use std::path::{Path, PathBuf};

use mail::SmtpServer;

use super::{Given, SettingsError};

/// The mail server, where one is given. Settings about one that is not are a mistake, which nobody should find out from
/// letters that do not leave.
pub(super) fn of(given: &Given) -> Result<Option<SmtpServer>, SettingsError> {
    let Some(url) = &given.smtp_url else {
        let any = given.smtp_password_file.is_some() || given.smtp_ca_file.is_some();
        let reason = "the other SMTP settings say nothing without it";
        return if any { Err(SettingsError::Value { name: "MULTAQA_SMTP_URL", reason }) } else { Ok(None) };
    };
    let read = |path: &String| {
        std::fs::read(path).map_err(|error| SettingsError::Unreadable(PathBuf::from(path), error))
    };
    let password = given.smtp_password_file.as_ref().map(read).transpose()?;
    let password = password.map(|bytes| text(bytes, given.smtp_password_file.as_deref())).transpose()?;
    let authority = given.smtp_ca_file.as_ref().map(read).transpose()?;
    Ok(Some(SmtpServer { url: url.clone(), password, authority }))
}

/// A password as it stands in a file: editors end its line.
fn text(bytes: Vec<u8>, path: Option<&str>) -> Result<String, SettingsError> {
    let text = String::from_utf8(bytes).map_err(|_| {
        let path = Path::new(path.unwrap_or_default()).to_owned();
        SettingsError::Malformed(path, "it must hold a password in UTF-8".to_owned())
    })?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// Whether an address holds a password: everybody on a machine sees what commands are started with.
pub(crate) fn holds_password(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    authority.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_found_in_an_address() {
        assert!(holds_password("smtps://user:secret@mail.example.org"));
        for none in ["smtps://user@mail.example.org", "smtp://localhost:1025", "smtp://[::1]:25"] {
            assert!(!holds_password(none), "{none}");
        }
    }

    #[test]
    fn the_password_is_the_line_of_its_file_and_nothing_stands_without_a_server() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("password");
        std::fs::write(&file, "p@ss word\r\n").expect("written");
        let path = Some(file.display().to_string());
        let url = Some("smtps://u@mail.example.org".to_owned());
        let given = Given { smtp_url: url, smtp_password_file: path.clone(), ..Given::default() };
        let server = of(&given).expect("valid").expect("there is one");
        assert_eq!(server.password.as_deref(), Some("p@ss word"));
        assert!(of(&Given { smtp_password_file: path, ..Given::default() }).is_err());
    }
}
