//! Passkeys (WebAuthn): the first way in. The device holds the key, and asks for a finger, a face or its code; what it
//! signs is bound to our address, so that no other site can ask for it.

use domain::account::{LinkFor, Passkey, Password, SignInMethod};
use domain::ids::{AccountId, PasskeyId};
use domain::journal::Deed;
use jiff::SignedDuration;
use persistence::{StoreError, StoredPasskey};
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Key, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

use super::password::own;
use super::proof::prove;
use super::sign_in::{SESSION_LIFETIME, begin, record_everywhere};
use super::{Actor, Arrival, SignedIn, challenge};
use crate::limits::{Client, Tried};
use crate::{App, AppError};

/// How long a browser has to answer.
const PATIENCE: SignedDuration = SignedDuration::from_mins(5);

/// The most passkeys that somebody has.
const MOST: usize = 20;

const REGISTER: &str = "passkey-register";
const SIGN_IN: &str = "passkey-sign-in";

/// A challenge for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// By which its answer is known.
    pub id: Uuid,
    /// The options for the browser, as the standard has them in JSON.
    pub options: Value,
}

/// Who we are to browsers: nothing where the address is a number, to which no passkey can be bound.
pub(crate) fn relying_party(base_url: &str) -> Option<Webauthn> {
    let origin = Url::parse(base_url).ok()?;
    let host = origin.domain()?.to_owned();
    WebauthnBuilder::new(&host, &origin).ok()?.rp_name("Multaqa").build().ok()
}

fn party(app: &App) -> Result<&Webauthn, AppError> {
    app.passkeys.as_ref().ok_or(AppError::NotFound)
}

/// Begins to add a passkey to one's account, which takes proof. The challenge carries it: a device's answer needs none.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`] where there are no passkeys, and those of
/// a proof: [`AppError::WrongCredentials`], [`AppError::ProofNeeded`], [`AppError::TooManyTries`].
pub async fn begin_passkey(
    app: &App,
    actor: &Actor,
    current: Option<Password>,
) -> Result<Challenge, AppError> {
    let found = own(app, actor).await?;
    let (account, party) = (&found.account, party(app)?);
    prove(app, actor, &found, current.as_ref()).await?;
    let known = app.store().passkeys(account.id).await?;
    if known.len() >= MOST {
        return Err(AppError::Forbidden);
    }
    let known = known.into_iter().map(|stored| stored.credential_id).collect::<Vec<_>>();
    let (options, state) = party
        .start_passkey_registration(account.id.0, account.email.as_str(), account.label(), Some(known))
        .map_err(|_| AppError::Internal("no challenge for a passkey"))?;
    let mut options = public_key(&options)?;
    // The device keeps the key with our name, so that signing in starts without an address.
    options["authenticatorSelection"]["residentKey"] = "required".into();
    options["authenticatorSelection"]["requireResidentKey"] = true.into();
    let id = challenge::keep(app, REGISTER, Some(account.id), &state, PATIENCE).await?;
    Ok(Challenge { id, options })
}

/// Adds the passkey that a device made.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::WrongCredentials`] when the answer is not to our
/// challenge.
pub async fn add_passkey(
    app: &App,
    actor: &Actor,
    challenge: Uuid,
    answer: Value,
    name: &str,
) -> Result<(), AppError> {
    let account = actor.account(app.now())?;
    let answer = serde_json::from_value::<RegisterPublicKeyCredential>(answer);
    let answer = answer.map_err(|_| AppError::WrongCredentials)?;
    let state = challenge::take::<PasskeyRegistration>(app, challenge, REGISTER, Some(account.id)).await?;
    let state = state.ok_or(AppError::WrongCredentials)?;
    let key = party(app)?.finish_passkey_registration(&answer, &state);
    let key = key.map_err(|_| AppError::WrongCredentials)?;
    let name = domain::text::line(name, Passkey::LONGEST_NAME).unwrap_or_default();
    let passkey = Passkey { id: PasskeyId(app.new_uuid()), name, created_at: app.now(), used_at: None };
    let stored = StoredPasskey {
        passkey,
        account_id: account.id,
        credential_id: key.cred_id().as_slice().to_vec(),
        data: written(&key)?,
    };
    let write = app.store().write().await?;
    write.insert_passkey(&stored).await.map_err(|error| match error {
        StoreError::Conflict(_) => AppError::WrongCredentials,
        other => other.into(),
    })?;
    record_everywhere(app, &write, account, Deed::PasskeyAdded, &[]).await?;
    write.commit().await?;
    Ok(())
}

/// One's passkeys, the oldest first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn passkeys(app: &App, actor: &Actor) -> Result<Vec<Passkey>, AppError> {
    let account = actor.account(app.now())?;
    let stored = app.store().passkeys(account.id).await?;
    Ok(stored.into_iter().map(|stored| stored.passkey).collect())
}

/// Removes one of one's passkeys, which takes proof.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`], and those of a proof:
/// [`AppError::WrongCredentials`], [`AppError::ProofNeeded`], [`AppError::TooManyTries`].
pub async fn remove_passkey(
    app: &App,
    actor: &Actor,
    id: PasskeyId,
    current: Option<Password>,
) -> Result<(), AppError> {
    let found = own(app, actor).await?;
    prove(app, actor, &found, current.as_ref()).await?;
    let write = app.store().write().await?;
    write.delete_passkey(found.account.id, id).await?.ok_or(AppError::NotFound)?;
    record_everywhere(app, &write, &found.account, Deed::PasskeyRemoved, &[]).await?;
    write.commit().await?;
    Ok(())
}

/// Begins to sign somebody in: whoever they are, their device says.
///
/// # Errors
/// [`AppError::TooManyTries`], [`AppError::NotFound`] where there are no passkeys.
pub async fn begin_passkey_sign_in(app: &App, client: Client) -> Result<Challenge, AppError> {
    app.limits.take(Tried::Passkey, Some(client), app.now())?;
    let begun = party(app)?.start_discoverable_authentication();
    let (options, state) = begun.map_err(|_| AppError::Internal("no challenge for a passkey"))?;
    let id = challenge::keep(app, SIGN_IN, None, &state, PATIENCE).await?;
    Ok(Challenge { id, options: public_key(&options)? })
}

/// Signs in whoever the device answers for.
///
/// # Errors
/// [`AppError::WrongCredentials`], whatever was wrong with the answer.
pub async fn sign_in_by_passkey(
    app: &App,
    challenge: Uuid,
    answer: Value,
    arrival: Arrival,
) -> Result<SignedIn, AppError> {
    let party = party(app)?;
    let answer = serde_json::from_value::<PublicKeyCredential>(answer);
    let answer = answer.map_err(|_| AppError::WrongCredentials)?;
    let state = challenge::take::<DiscoverableAuthentication>(app, challenge, SIGN_IN, None).await?;
    let state = state.ok_or(AppError::WrongCredentials)?;
    let named = party.identify_discoverable_authentication(&answer);
    let (account, credential) = named.map_err(|_| AppError::WrongCredentials)?;
    let account = AccountId(account);
    let stored = app.store().passkey(account, credential).await?.ok_or(AppError::WrongCredentials)?;
    let mut key = serde_json::from_str::<Key>(&stored.data)
        .map_err(|_| AppError::Internal("a stored passkey cannot be read"))?;
    let result = party.finish_discoverable_authentication_v2(&answer, state, &key);
    let result = result.map_err(|_| AppError::WrongCredentials)?;
    if !result.user_verified() {
        return Err(AppError::WrongCredentials);
    }
    key.update_credential(&result);
    let until = super::after(app.now(), SESSION_LIFETIME)?;
    let write = app.store().write().await?;
    write.passkey_used(stored.passkey.id, &written(&key)?, app.now()).await?;
    begin(app, write, LinkFor::Account(account), SignInMethod::Passkey, until, arrival).await
}

fn written(value: &impl serde::Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|_| AppError::Internal("a passkey cannot be written"))
}

/// The part of the options that the browser's call takes.
fn public_key(options: &impl serde::Serialize) -> Result<Value, AppError> {
    let options = serde_json::to_value(options).ok();
    let options = options.and_then(|mut options| options.get_mut("publicKey").map(Value::take));
    options.ok_or(AppError::Internal("options without a public key"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_bound_to_a_name() {
        assert!(relying_party("https://events.example.org").is_some());
        assert!(relying_party("http://localhost:8080").is_some());
        for none in ["http://127.0.0.1:8080", "http://[::1]:8080", "", "x"] {
            assert!(relying_party(none).is_none(), "{none}");
        }
    }
}
