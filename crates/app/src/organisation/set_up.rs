//! The first organisation and its owner. Whoever has the link that the server prints may make them, as long as nobody
//! has an account: the link needs no row, and is worth nothing from then on.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::account::{Grant, Role, SignInMethod};
use domain::journal::Doer;
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use jiff::{SignedDuration, Timestamp};

use super::NewOrganisation;
use super::create::insert;
use crate::account::{Arrival, NewMember, SignedIn, after, join, open_session};
use crate::{App, AppError};

/// How long the link can be used. The next start of the server prints another.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

const PURPOSE: &str = "setup";

/// Who answers for the first organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstOwner {
    /// Their address.
    pub email: Email,
    /// Their name.
    pub name: Option<PersonName>,
    /// The language in which they are written to.
    pub locale: Locale,
}

/// The secret of a link to the set-up page; nothing when somebody has an account.
///
/// # Errors
/// When the store fails.
pub async fn setup_token(app: &App) -> Result<Option<String>, AppError> {
    if app.store().has_accounts().await? {
        return Ok(None);
    }
    let until = after(app.now(), LIFETIME)?.as_second().to_be_bytes();
    let mac = app.secret().mac(PURPOSE, &until);
    Ok(Some(URL_SAFE_NO_PAD.encode([until.as_slice(), &mac].concat())))
}

/// Whether a link opens the set-up page.
///
/// # Errors
/// [`AppError::LinkSpent`] when it is none of ours, when its time is over, or when somebody has an account.
pub async fn check_setup(app: &App, token: &str) -> Result<(), AppError> {
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| AppError::LinkSpent)?;
    let (until, mac) = bytes.split_first_chunk::<8>().ok_or(AppError::LinkSpent)?;
    let right = app.secret().verify(PURPOSE, until, mac);
    let until = Timestamp::from_second(i64::from_be_bytes(*until)).map_err(|_| AppError::LinkSpent)?;
    if !right || app.now() >= until || app.store().has_accounts().await? {
        return Err(AppError::LinkSpent);
    }
    Ok(())
}

/// Makes the first organisation and its owner, and signs the owner in. Of two who try at once, one does.
///
/// # Errors
/// [`AppError::LinkSpent`], [`AppError::SlugTaken`].
pub async fn set_up(
    app: &App,
    token: &str,
    new: NewOrganisation,
    owner: FirstOwner,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    check_setup(app, token).await?;
    let write = app.store().write().await?;
    if write.has_accounts_locked().await? {
        return Err(AppError::LinkSpent);
    }
    let organisation = insert(app, &write, new, Doer::Guest).await?;
    let FirstOwner { email, name, locale } = owner;
    let grant = Grant::in_organisation(organisation.id, Role::Owner);
    let account = join(app, &write, &NewMember { email, name, locale, grant }, Doer::Guest).await?;
    write.commit().await?;
    open_session(app, &account, SignInMethod::Link, arrival).await
}
