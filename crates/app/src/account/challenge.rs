//! What is kept between a question and its answer: for minutes, on our side, and for one answer.

use domain::ids::AccountId;
use jiff::SignedDuration;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::after;
use crate::{App, AppError};

/// Keeps what an answer will be judged by, and returns the name by which it is found: 122 bits that nobody guesses.
pub(super) async fn keep(
    app: &App,
    purpose: &str,
    account: Option<AccountId>,
    state: &impl Serialize,
    patience: SignedDuration,
) -> Result<Uuid, AppError> {
    let (id, now) = (uuid::Builder::from_random_bytes(app.random_bytes()).into_uuid(), app.now());
    let state =
        serde_json::to_string(state).map_err(|_| AppError::Internal("a challenge cannot be written"))?;
    let write = app.store().write().await?;
    write.insert_challenge(id, purpose, account, &state, now, after(now, patience)?).await?;
    write.commit().await?;
    Ok(id)
}

/// What was kept, once, whether the answer is right or not.
pub(super) async fn take<T: DeserializeOwned>(
    app: &App,
    id: Uuid,
    purpose: &str,
    account: Option<AccountId>,
) -> Result<Option<T>, AppError> {
    let write = app.store().write().await?;
    let state = write.take_challenge(id, purpose, account, app.now()).await?;
    write.commit().await?;
    let read = |state: String| serde_json::from_str(&state);
    state.map(read).transpose().map_err(|_| AppError::Internal("a challenge cannot be read"))
}
