//! Who is asking.

use app::account::{Actor, Arrival, Client, who};
use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use domain::account::Device;

use crate::{AppState, Failure, session};

/// Who is asking, by the session cookie. Without one, or with one that is over, a guest: pages decide what that
/// means. It fails only when the store cannot be asked.
#[derive(Debug)]
pub struct Viewer {
    /// Who.
    pub actor: Actor,
    /// The session's token, to sign out with.
    pub session_token: Option<String>,
    /// What the browser says it is.
    pub device: Device,
    /// Where it asks from.
    pub client: Client,
    /// The page that they asked for before they were led to sign in, with its query.
    pub asked: Option<String>,
}

impl Viewer {
    /// The browser, for a session to begin in it.
    pub fn arrival(&self) -> Arrival {
        Arrival { device: self.device.clone(), session_token: self.session_token.clone() }
    }
}

impl FromRequestParts<AppState> for Viewer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Failure> {
        // Most requests are guests': they cost no look into the store.
        let client = crate::client::client_of(parts, app.trusted_proxies());
        let agent = parts.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
        let device = agent.map(Device::from_user_agent).unwrap_or_default();
        let asked = crate::asked::asked(&parts.headers).map(str::to_owned);
        let Some(token) = session::token(&parts.headers) else {
            return Ok(Self { actor: Actor::Guest, session_token: None, device, client, asked });
        };
        let actor = who(app, token).await?;
        Ok(Self { actor, session_token: Some(token.to_owned()), device, client, asked })
    }
}
