//! The other way in: a password with a second factor. Whoever is refused is not told what was wrong, nor whether there
//! is such an account.

use domain::account::{Account, Factor, LinkFor, Password, RECOVERY_CODE_LENGTH, SignInMethod};
use domain::journal::Deed;
use domain::text::Email;
use persistence::{Credentials, StoredFactor, Write};

use super::proof::prove;
use super::sign_in::{SESSION_LIFETIME, begin, record_everywhere};
use super::{Actor, Arrival, SignedIn, hash, totp};
use crate::limits::{Client, Tried};
use crate::{App, AppError};

/// How many recovery codes somebody gets.
const RECOVERY_CODES: usize = 10;

/// What signing in by password needs.
pub struct PasswordSignIn {
    /// The address.
    pub email: Email,
    /// The password; nothing when it cannot be one.
    pub password: Option<Password>,
    /// The second factor; nothing when it cannot be one.
    pub factor: Option<Factor>,
}

/// What somebody has of this way in, for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PasswordState {
    /// Whether they have a password.
    pub password: bool,
    /// Whether they have a second factor that they confirmed. Without one the password opens nothing.
    pub factor: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// A second factor to set up: what a device takes.
pub struct NewFactor {
    /// The secret, to be typed.
    pub secret: String,
    /// The same as an address, to be scanned.
    pub uri: String,
}

/// Signs in by password and second factor.
///
/// # Errors
/// [`AppError::WrongCredentials`], whatever was wrong; [`AppError::TooManyTries`].
pub async fn sign_in_by_password(
    app: &App,
    typed: PasswordSignIn,
    client: Client,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    app.limits.take(Tried::PasswordOf(&typed.email), Some(client), app.now())?;
    let found = app.store().credentials_by_email(&typed.email).await?;
    let kept = found.as_ref().and_then(|found| found.password.as_ref());
    // What cannot be a password takes as much work as one that is wrong.
    let right = match (&typed.password, Password::parse(&"-".repeat(Password::MIN))) {
        (Some(password), _) => hash::is_right(app, password, kept).await?,
        (None, Ok(stand_in)) => hash::is_right(app, &stand_in, None).await?,
        (None, Err(_)) => false,
    };
    let (Some(found), Some(factor), true) = (found, typed.factor, right) else {
        return Err(AppError::WrongCredentials);
    };
    let write = app.store().write().await?;
    if !use_factor(app, &write, &found, &factor).await? {
        return Err(AppError::WrongCredentials);
    }
    let until = super::after(app.now(), SESSION_LIFETIME)?;
    let opens = LinkFor::Account(found.account.id);
    begin(app, write, opens, SignInMethod::Password, until, arrival).await
}

/// Uses a second factor up within a transaction, and says whether it was right.
async fn use_factor(
    app: &App,
    write: &Write,
    found: &Credentials,
    factor: &Factor,
) -> Result<bool, AppError> {
    let confirmed = found.factor.as_ref().filter(|factor| factor.confirmed_at.is_some());
    let Some(kept) = confirmed else { return Ok(false) };
    let account = &found.account;
    match factor {
        Factor::Totp(code) => match totp::step_of(&open(app, account, kept)?, *code, app.now()) {
            Some(step) => Ok(write.use_step(account.id, step).await?),
            None => Ok(false),
        },
        Factor::Recovery(code) => {
            let used = write.use_recovery_code(account.id, recovery_hash(app, account, code)).await?;
            if used {
                record_everywhere(app, write, account, Deed::RecoveryCodeUsed, &[]).await?;
            }
            Ok(used)
        }
    }
}

/// What who asks has of this way in.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn password_state(app: &App, actor: &Actor) -> Result<PasswordState, AppError> {
    let found = own(app, actor).await?;
    Ok(PasswordState {
        password: found.password.is_some(),
        factor: found.factor.is_some_and(|factor| factor.confirmed_at.is_some()),
        recovery_codes: found.recovery_codes,
    })
}

pub(super) async fn own(app: &App, actor: &Actor) -> Result<Credentials, AppError> {
    let account = actor.account(app.now())?;
    app.store().credentials(account.id).await?.ok_or(AppError::SignInNeeded)
}

/// Sets one's password, or changes it, which takes proof. All other sessions end: whoever had the old password
/// has nothing by it.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::WrongCredentials`] for the present password,
/// [`AppError::ProofNeeded`], [`AppError::GuessablePassword`], [`AppError::TooManyTries`].
pub async fn set_password(
    app: &App,
    actor: &Actor,
    current: Option<Password>,
    new: Password,
) -> Result<(), AppError> {
    let found = own(app, actor).await?;
    let here = actor.staff(app.now())?.session_id;
    prove(app, actor, &found, current.as_ref()).await?;
    if is_guessable(app, actor, &found.account, &new).await? {
        return Err(AppError::GuessablePassword);
    }
    let kept = hash::keep(app, &new).await?;
    let write = app.store().write().await?;
    write.set_password(found.account.id, &kept).await?;
    write.end_access_sessions_of(found.account.id, here).await?;
    record_everywhere(app, &write, &found.account, Deed::PasswordSet, &[]).await?;
    write.commit().await?;
    super::changed(app, found.account.id);
    Ok(())
}

/// Takes one's password away, with the second factor and the recovery codes. It takes the present password.
///
/// # Errors
/// Like [`set_password`].
pub async fn remove_password(app: &App, actor: &Actor, current: Option<Password>) -> Result<(), AppError> {
    let found = own(app, actor).await?;
    prove(app, actor, &found, current.as_ref()).await?;
    let write = app.store().write().await?;
    write.remove_password(found.account.id).await?;
    record_everywhere(app, &write, &found.account, Deed::PasswordRemoved, &[]).await?;
    write.commit().await?;
    Ok(())
}

/// Whether somebody who knows the person, and many passwords, would guess it.
async fn is_guessable(
    app: &App,
    actor: &Actor,
    account: &Account,
    password: &Password,
) -> Result<bool, AppError> {
    let mut known = vec!["multaqa".to_owned(), account.email.to_string(), account.label().to_owned()];
    known.extend(account.email.as_str().split(['@', '.', '-', '_']).map(str::to_owned));
    for organisation in super::organisations(app, actor).await? {
        known.push(organisation.slug.to_string());
        for locale in domain::locale::Locale::ALL {
            known.extend(organisation.name.get(locale).split_whitespace().map(str::to_owned));
        }
    }
    let known = known.iter().map(String::as_str).collect::<Vec<_>>();
    // What comes after is as good as what comes before; looking at all of it would take long.
    let looked_at = password.as_str().chars().take(64).collect::<String>();
    Ok(zxcvbn::zxcvbn(&looked_at, &known).score() < zxcvbn::Score::Three)
}

/// Begins to set a second factor up: a new secret, which counts once a code of it is shown.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]: without a password, or while one is confirmed, there is nothing to
/// set up.
pub async fn begin_factor(app: &App, actor: &Actor) -> Result<NewFactor, AppError> {
    let found = own(app, actor).await?;
    let confirmed = found.factor.as_ref().is_some_and(|factor| factor.confirmed_at.is_some());
    if found.password.is_none() || confirmed {
        return Err(AppError::Forbidden);
    }
    let secret = if let Some(factor) = &found.factor {
        // The page was opened before: a device that has scanned it keeps what it has.
        open(app, &found.account, factor)?
    } else {
        let secret = app.random_bytes::<{ totp::SECRET_LENGTH }>().to_vec();
        let sealed = app.secret().seal(&context(&found.account), &secret)?;
        let write = app.store().write().await?;
        write.set_factor(found.account.id, &sealed).await?;
        write.commit().await?;
        secret
    };
    let secret = totp::base32(&secret);
    // A long address would make the code too fine to scan; the product's name stands for it.
    let email = found.account.email.as_str();
    let label = if email.len() <= 60 { email.replace('@', "%40").replace('+', "%2B") } else { String::new() };
    let uri = format!("otpauth://totp/Multaqa:{label}?secret={secret}&issuer=Multaqa");
    Ok(NewFactor { secret, uri })
}

/// Confirms a second factor with a code of it, and returns recovery codes, which are shown once.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::WrongCredentials`], [`AppError::TooManyTries`].
pub async fn confirm_factor(app: &App, actor: &Actor, code: Option<u32>) -> Result<Vec<String>, AppError> {
    let found = own(app, actor).await?;
    app.limits.take(Tried::PasswordOf(&found.account.email), None, app.now())?;
    let pending = found.factor.as_ref().filter(|factor| factor.confirmed_at.is_none());
    let pending = pending.ok_or(AppError::Forbidden)?;
    let secret = open(app, &found.account, pending)?;
    let step = code.and_then(|code| totp::step_of(&secret, code, app.now()));
    let step = step.ok_or(AppError::WrongCredentials)?;
    let write = app.store().write().await?;
    if !write.use_step(found.account.id, step).await? {
        return Err(AppError::WrongCredentials);
    }
    write.confirm_factor(found.account.id, app.now()).await?;
    let codes = new_codes(app, &write, &found.account).await?;
    record_everywhere(app, &write, &found.account, Deed::SecondFactorSet, &[]).await?;
    write.commit().await?;
    Ok(codes)
}

/// Makes new recovery codes, for which a code of the second factor is asked; those before end.
///
/// # Errors
/// Like [`confirm_factor`].
pub async fn renew_codes(app: &App, actor: &Actor, factor: Option<Factor>) -> Result<Vec<String>, AppError> {
    let found = own(app, actor).await?;
    app.limits.take(Tried::PasswordOf(&found.account.email), None, app.now())?;
    let factor = factor.ok_or(AppError::WrongCredentials)?;
    let write = app.store().write().await?;
    if !use_factor(app, &write, &found, &factor).await? {
        return Err(AppError::WrongCredentials);
    }
    let codes = new_codes(app, &write, &found.account).await?;
    record_everywhere(app, &write, &found.account, Deed::RecoveryCodesMade, &[]).await?;
    write.commit().await?;
    Ok(codes)
}

/// Letters and figures that nobody mistakes for one another.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

async fn new_codes(app: &App, write: &Write, account: &Account) -> Result<Vec<String>, AppError> {
    let code = || {
        let bytes = app.random_bytes::<RECOVERY_CODE_LENGTH>();
        bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).iter().collect::<String>()
    };
    let codes = std::iter::repeat_with(code).take(RECOVERY_CODES).collect::<Vec<_>>();
    let hashes = codes.iter().map(|code| recovery_hash(app, account, code)).collect::<Vec<_>>();
    write.set_recovery_codes(account.id, &hashes).await?;
    let apart = |code: String| format!("{}-{}", &code[..5], &code[5..]);
    Ok(codes.into_iter().map(apart).collect())
}

/// 50 bits under a key that the database does not have: who steals it has nothing to guess at.
fn recovery_hash(app: &App, account: &Account, code: &str) -> [u8; 32] {
    let message = format!("{}:{code}", account.id);
    let [first, second] =
        ["recovery-code-1", "recovery-code-2"].map(|half| app.secret().mac(half, message.as_bytes()));
    let mut hash = [0; 32];
    hash[..16].copy_from_slice(&first);
    hash[16..].copy_from_slice(&second);
    hash
}

fn context(account: &Account) -> String {
    format!("second-factor:{}", account.id)
}

fn open(app: &App, account: &Account, factor: &StoredFactor) -> Result<Vec<u8>, AppError> {
    app.secret().open(&context(account), &factor.sealed)
}
