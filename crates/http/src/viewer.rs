//! Who is asking.

use app::account::{Actor, who};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::{AppState, Failure, session};

/// Who is asking, by the session cookie. Without one, or with one that is over, a guest: pages decide what that
/// means. It fails only when the store cannot be asked.
#[derive(Debug)]
pub struct Viewer {
    /// Who.
    pub actor: Actor,
    /// The session's token, to sign out with.
    pub session_token: Option<String>,
}

impl FromRequestParts<AppState> for Viewer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Failure> {
        // Most requests are guests': they cost no look into the store.
        let Some(token) = session::token(&parts.headers) else {
            return Ok(Self { actor: Actor::Guest, session_token: None });
        };
        let actor = who(app, token).await?;
        Ok(Self { actor, session_token: Some(token.to_owned()) })
    }
}
