//! Where somebody is signed in, for themselves to see and to end.

use domain::account::Session;
use domain::ids::AccessSessionId;
use domain::text::Email;

use super::Actor;
use crate::{App, AppError};

/// The sessions of who asks, the latest used first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn sessions(app: &App, actor: &Actor) -> Result<Vec<Session>, AppError> {
    let now = app.now();
    Ok(app.store().access_sessions_of(actor.account(now)?.id, now).await?)
}

/// Ends one of one's own sessions, on whatever device.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn end_session(app: &App, actor: &Actor, id: AccessSessionId) -> Result<(), AppError> {
    let account = actor.account(app.now())?;
    let write = app.store().write().await?;
    if !write.end_access_session(account.id, id).await? {
        return Err(AppError::NotFound);
    }
    write.commit().await?;
    app.sessions.forget_session(id);
    Ok(())
}

/// Ends all of one's sessions but the one that asks, and says how many.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn end_other_sessions(app: &App, actor: &Actor) -> Result<u64, AppError> {
    let now = app.now();
    let (account, here) = (actor.account(now)?, actor.staff(now)?.session_id);
    let write = app.store().write().await?;
    let ended = write.end_access_sessions_of(account.id, here).await?;
    write.commit().await?;
    app.sessions.forget_account(account.id);
    Ok(ended)
}

/// Ends all sessions of a person, and the links that would open another, and says how many sessions there were. For the
/// command line, which authorises by being run on the server; a server that runs meanwhile sees it within two seconds.
///
/// # Errors
/// [`AppError::NotFound`] when nobody has this address.
pub async fn end_sessions_of(app: &App, email: &Email) -> Result<u64, AppError> {
    let account = app.store().account_by_email(email).await?.ok_or(AppError::NotFound)?;
    let write = app.store().write().await?;
    let ended = write.end_access_sessions_of(account.id, None).await?;
    write.spend_links_of(account.id, app.now()).await?;
    write.commit().await?;
    app.sessions.forget_account(account.id);
    Ok(ended)
}
