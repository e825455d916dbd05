//! Whoever has a session alone, left open on some machine, changes no way in: they show that it is still they.

use domain::account::Password;
use jiff::SignedDuration;
use persistence::Credentials;

use super::{Actor, hash};
use crate::limits::Tried;
use crate::{App, AppError};

/// How long after signing in somebody who has no password is taken at their word.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// What somebody shows before they change how they come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Their password.
    Password,
    /// Nothing: they signed in just now.
    Given,
    /// That they can sign in: they do so anew.
    SignIn,
}

/// What who asks has to show.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn proof(app: &App, actor: &Actor) -> Result<Proof, AppError> {
    let found = super::password::own(app, actor).await?;
    needed(app, actor, &found).await
}

async fn needed(app: &App, actor: &Actor, found: &Credentials) -> Result<Proof, AppError> {
    if found.password.is_some() {
        return Ok(Proof::Password);
    }
    let now = app.now();
    let here = actor.staff(now)?.session_id;
    let sessions = app.store().access_sessions_of(found.account.id, now).await?;
    let here = sessions.iter().find(|session| Some(session.id) == here);
    let fresh = here.is_some_and(|session| now.duration_since(session.created_at) <= FRESH);
    Ok(if fresh { Proof::Given } else { Proof::SignIn })
}

/// Takes the proof.
///
/// # Errors
/// [`AppError::WrongCredentials`] for the password, [`AppError::ProofNeeded`] where there is none and they signed in long
/// ago, [`AppError::TooManyTries`].
pub(super) async fn prove(
    app: &App,
    actor: &Actor,
    found: &Credentials,
    current: Option<&Password>,
) -> Result<(), AppError> {
    match needed(app, actor, found).await? {
        Proof::Given => return Ok(()),
        Proof::SignIn => return Err(AppError::ProofNeeded),
        Proof::Password => {}
    }
    app.limits.take(Tried::PasswordOf(&found.account.email), None, app.now())?;
    let current = current.ok_or(AppError::WrongCredentials)?;
    if hash::is_right(app, current, found.password.as_ref()).await? {
        Ok(())
    } else {
        Err(AppError::WrongCredentials)
    }
}
