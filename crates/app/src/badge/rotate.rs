//! The life of the keys that sign badges. For the command line, which authorises by being run on the server: whoever may
//! change keys may as well read the secret that seals them.

use domain::event::Organisation;
use domain::journal::{AuditEntry, Deed, Doer};
use jiff::{SignedDuration, Timestamp};

use super::new_key;
use crate::{App, AppError, journal};

/// A key that signs or signed an organisation's badges, without its private half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeKey {
    /// Its name in badges.
    pub kid: String,
    /// The public half, PEM.
    pub public_pem: String,
    /// Since when it is there.
    pub created_at: Timestamp,
    /// Where it stands.
    pub standing: KeyStanding,
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStanding {
    /// Signs new badges, and verifies.
    Signs,
    /// Verifies the badges that it signed.
    Verifies,
    /// Its badges are refused, since then.
    Retired(Timestamp),
}

/// What came of retiring a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retiring {
    /// Its badges are refused.
    Done,
    /// It is the only one left: another must be there first.
    LastKey,
    /// The organisation has no such key, or it is retired.
    NotFound,
}

/// An organisation's keys, the newest first.
///
/// # Errors
/// When the store fails.
pub async fn organisation_keys(app: &App, organisation: &Organisation) -> Result<Vec<BadgeKey>, AppError> {
    let stored = app.store().signing_keys(organisation.id).await?;
    let signs = stored.iter().position(|key| key.retired_at.is_none());
    let keys = stored.into_iter().enumerate().map(|(number, key)| {
        let standing = match key.retired_at {
            Some(at) => KeyStanding::Retired(at),
            None if Some(number) == signs => KeyStanding::Signs,
            None => KeyStanding::Verifies,
        };
        BadgeKey { kid: key.kid, public_pem: key.public_pem, created_at: key.created_at, standing }
    });
    Ok(keys.collect())
}

/// Makes a key that signs an organisation's badges from now on, and returns its name. Those of before verify what they
/// signed until they are retired; servers that run use the new one within half a minute.
///
/// # Errors
/// When the store fails.
pub async fn rotate_key(app: &App, organisation: &Organisation) -> Result<String, AppError> {
    let newest = app.store().signing_keys(organisation.id).await?.into_iter().next();
    // The newest signs, and times are whole seconds: a second rotation in one second is a second later.
    let after = newest.map_or(Timestamp::MIN, |key| {
        key.created_at.saturating_add(SignedDuration::from_secs(1)).unwrap_or(Timestamp::MAX)
    });
    let key = new_key(app, organisation.id, app.now().max(after))?;
    let write = app.store().write().await?;
    write.insert_signing_key(&key).await?;
    write.record(&entry(app, organisation, Deed::KeyRotated, &key.kid)).await?;
    write.commit().await?;
    Ok(key.kid)
}

/// Refuses the badges that a key signed from now on: for a key that leaked. Whoever holds such a badge gets another with
/// their ticket. Servers that run refuse them within half a minute.
///
/// # Errors
/// When the store fails.
pub async fn retire_key(app: &App, organisation: &Organisation, kid: &str) -> Result<Retiring, AppError> {
    let write = app.store().write().await?;
    if !write.retire_signing_key(organisation.id, kid, app.now()).await? {
        drop(write);
        let keys = organisation_keys(app, organisation).await?;
        let last = keys.iter().any(|key| key.kid == kid && key.standing == KeyStanding::Signs);
        return Ok(if last { Retiring::LastKey } else { Retiring::NotFound });
    }
    write.record(&entry(app, organisation, Deed::KeyRetired, kid)).await?;
    write.commit().await?;
    Ok(Retiring::Done)
}

fn entry(app: &App, organisation: &Organisation, deed: Deed, kid: &str) -> AuditEntry {
    let entry = journal::by(app, Doer::CommandLine, deed).in_organisation(organisation.id);
    entry.about(organisation.id.0, kid)
}
