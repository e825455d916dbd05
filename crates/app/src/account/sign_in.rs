//! Turns a link into a session, and ends one.

use std::sync::Arc;

use domain::account::Grant;

use super::links::new_token;
use crate::event::EventInfo;
use crate::secret::token_hash;
use crate::{App, AppError};

/// Somebody who just signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// What the session cookie carries. Nothing keeps it.
    pub session_token: String,
    /// What the session may do.
    pub grant: Grant,
    /// The event to which it is confined, where it is: the page to show next.
    pub next: Option<Arc<EventInfo>>,
}

/// Spends a link. Of two who try at once, one gets in.
///
/// # Errors
/// [`AppError::LinkSpent`] when the link is unknown, used or over.
pub async fn sign_in(app: &App, token: &str) -> Result<SignedIn, AppError> {
    let session_token = new_token(app);
    let write = app.store().write().await?;
    let grant = write.spend_link(token_hash(token), app.now()).await?.ok_or(AppError::LinkSpent)?;
    write.insert_access_session(token_hash(&session_token), &grant).await?;
    // Read before the link is spent for good: who sees an error can use it again.
    let next = match grant.event_id {
        Some(id) => app
            .store()
            .event(id)
            .await?
            .map(|(organisation, event)| Arc::new(EventInfo { organisation, event })),
        None => None,
    };
    write.commit().await?;
    Ok(SignedIn { session_token, grant, next })
}

/// Ends a session. Ending one that is unknown is no error.
///
/// # Errors
/// When the store fails.
pub async fn sign_out(app: &App, session_token: &str) -> Result<(), AppError> {
    let hash = token_hash(session_token);
    let write = app.store().write().await?;
    write.delete_access_session(hash).await?;
    write.commit().await?;
    app.sessions.forget(&hash);
    Ok(())
}
