//! Wallets of phones, into which tickets can be put.

use std::path::PathBuf;

use app::registration::WalletConfig;
use documents::wallet::{GoogleIssuer, PassSigner, WalletError};

use super::{Given, SettingsError};

const APPLE: &str = "MULTAQA_APPLE_WALLET_CERTIFICATE_FILE";
const GOOGLE: &str = "MULTAQA_GOOGLE_WALLET_ISSUER";

/// What passes are signed with, where it is given. Half of it is a mistake, which nobody should find out from a button
/// that is missing.
pub(super) fn of(given: &Given) -> Result<WalletConfig, SettingsError> {
    Ok(WalletConfig { apple: apple(given)?, google: google(given)? })
}

fn apple(given: &Given) -> Result<Option<PassSigner>, SettingsError> {
    let files = [
        &given.apple_wallet_certificate_file,
        &given.apple_wallet_key_file,
        &given.apple_wallet_authority_file,
    ];
    let [Some(certificate), Some(key), Some(authority)] = files else {
        let reason = "certificate, key and authority are given together";
        let any = files.into_iter().any(Option::is_some);
        return if any { Err(SettingsError::Value { name: APPLE, reason }) } else { Ok(None) };
    };
    let signer = PassSigner::new(&read(certificate)?, &read(key)?, &read(authority)?);
    signer.map(Some).map_err(|error| {
        let wrong = if error == WalletError::Key { key } else { certificate };
        SettingsError::Malformed(PathBuf::from(wrong), error.to_string())
    })
}

fn google(given: &Given) -> Result<Option<GoogleIssuer>, SettingsError> {
    let (Some(issuer), Some(file)) = (&given.google_wallet_issuer, &given.google_wallet_key_file) else {
        let any = given.google_wallet_issuer.is_some() || given.google_wallet_key_file.is_some();
        let reason = "issuer and key are given together";
        return if any { Err(SettingsError::Value { name: GOOGLE, reason }) } else { Ok(None) };
    };
    if issuer.is_empty() || !issuer.bytes().all(|byte| byte.is_ascii_digit()) {
        let reason = "it must be the number that Google gave to who issues tickets";
        return Err(SettingsError::Value { name: GOOGLE, reason });
    }
    let account = read(file)?;
    let malformed = |error: WalletError| SettingsError::Malformed(PathBuf::from(file), error.to_string());
    GoogleIssuer::new(issuer, &account).map(Some).map_err(malformed)
}

fn read(path: &String) -> Result<String, SettingsError> {
    std::fs::read_to_string(path).map_err(|error| SettingsError::Unreadable(PathBuf::from(path), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(given: &Given) -> String {
        of(given).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_wallet_is_set_up_whole_or_not_at_all() {
        assert!(
            of(&Given::default()).is_ok_and(|wallets| wallets.apple.is_none() && wallets.google.is_none())
        );
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "nothing of the kind").expect("written");
        let path = Some(file.display().to_string());
        let half = Given { apple_wallet_key_file: path.clone(), ..Given::default() };
        assert!(wrong(&half).starts_with(APPLE), "{}", wrong(&half));
        let half = Given { google_wallet_key_file: path.clone(), ..Given::default() };
        assert!(wrong(&half).starts_with(GOOGLE), "{}", wrong(&half));
        let named = Given { google_wallet_issuer: Some("Consulat".into()), ..half };
        assert!(wrong(&named).contains("number"), "{}", wrong(&named));
        let unreadable = Given { google_wallet_issuer: Some("12".into()), ..named };
        assert!(wrong(&unreadable).contains("service account"), "{}", wrong(&unreadable));
        let apple = Given {
            apple_wallet_certificate_file: path.clone(),
            apple_wallet_key_file: path.clone(),
            apple_wallet_authority_file: path,
            ..Given::default()
        };
        assert!(wrong(&apple).contains("certificate"), "{}", wrong(&apple));
    }
}
