//! The organisation's own sign-in.

use std::path::PathBuf;

use app::account::ProviderConfig;

use super::{Given, SettingsError};

const ISSUER: &str = "MULTAQA_OIDC_ISSUER";
const CLIENT: &str = "MULTAQA_OIDC_CLIENT_ID";

/// The provider, where one is given. Settings about one that is not are a mistake, which nobody should find out from a
/// button that is missing.
pub(super) fn of(given: &Given) -> Result<Option<ProviderConfig>, SettingsError> {
    let Some(issuer) = &given.oidc_issuer else {
        let others = [
            &given.oidc_client_id,
            &given.oidc_client_secret,
            &given.oidc_client_secret_file,
            &given.oidc_name,
        ];
        let reason = "the other OIDC settings say nothing without it";
        let any = others.into_iter().any(Option::is_some);
        return if any { Err(SettingsError::Value { name: ISSUER, reason }) } else { Ok(None) };
    };
    let host = host_of(issuer).ok_or(SettingsError::Value {
        name: ISSUER,
        reason: "it must be https:// and a host, such as https://login.example.org (http:// for this machine alone)",
    })?;
    let client_id = given.oidc_client_id.clone().ok_or(SettingsError::Value {
        name: CLIENT,
        reason: "it must be what the provider calls this server",
    })?;
    let client_secret = match (&given.oidc_client_secret, &given.oidc_client_secret_file) {
        (Some(secret), _) => Some(secret.clone()),
        (None, Some(path)) => Some(read(PathBuf::from(path))?),
        (None, None) => None,
    };
    let name = given.oidc_name.clone().unwrap_or_else(|| host.to_owned());
    Ok(Some(ProviderConfig { issuer: issuer.clone(), client_id, client_secret, name }))
}

fn read(path: PathBuf) -> Result<String, SettingsError> {
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(text.trim().to_owned()),
        Err(error) => Err(SettingsError::Unreadable(path, error)),
    }
}

/// The host of an issuer that may be asked: nobody between here and there reads along.
fn host_of(issuer: &str) -> Option<&str> {
    let (scheme, rest) = issuer.split_once("://")?;
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let here = matches!(host, "localhost" | "127.0.0.1" | "::1");
    let plain = !host.is_empty() && !rest.contains(['?', '#', '@', ' ']);
    (plain && (scheme == "https" || scheme == "http" && here)).then_some(host)
}
