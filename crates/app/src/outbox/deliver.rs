//! One round of the outbox.

use std::time::Duration;

use domain::outbox::{Message, MessageBody, retry_at};
use jiff::SignedDuration;
use mail::Mailer;
use tokio::time::timeout;

use super::letter::letter;
use crate::{App, AppError, agenda};

/// How many messages are claimed at a time.
pub const AT_ONCE: u32 = 5;

/// How long a worker has for the messages that it claimed, before another may take them: [`PATIENCE`] for each of
/// [`AT_ONCE`], and some to spare.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// How long one message may take. One that hangs counts as failed, and those behind it leave.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Messages that the mailer took.
    pub sent: u32,
    /// Messages that will be tried again, or were given up.
    pub failed: u32,
}

/// Resolves when this process enqueues a message.
pub async fn wait(app: &App) {
    app.enqueued.notified().await;
}

/// Sends at most [`AT_ONCE`] due messages. What fails is tried again later; a worker that dies here loses nothing,
/// since its claims run out.
///
/// # Errors
/// When the store fails.
pub async fn deliver(app: &App, mailer: &dyn Mailer) -> Result<Delivered, AppError> {
    let now = app.now();
    let until = now.checked_add(LEASE).map_err(|_| AppError::Internal("a lease beyond the calendar"))?;
    let write = app.store().write().await?;
    let messages = write.claim_messages(now, until, AT_ONCE).await?;
    write.commit().await?;
    let mut delivered = Delivered::default();
    for message in messages {
        let sent = timeout(PATIENCE, send(app, mailer, &message)).await;
        match sent.unwrap_or(Err(AppError::Internal("sending took too long"))) {
            Ok(()) => {
                let write = app.store().write().await?;
                write.message_sent(message.id, app.now()).await?;
                write.commit().await?;
                delivered.sent += 1;
            }
            Err(error) => {
                tracing::warn!(message = %message.id, %error, "a message was not sent");
                let retry = retry_at(message.attempts + 1, app.now());
                let write = app.store().write().await?;
                write.message_failed(message.id, &error.to_string(), retry).await?;
                write.commit().await?;
                delivered.failed += 1;
            }
        }
    }
    Ok(delivered)
}

async fn send(app: &App, mailer: &dyn Mailer, message: &Message) -> Result<(), AppError> {
    if let MessageBody::ProgrammeFollowers { event_id, number, after } = message.body {
        return agenda::tell_followers(app, event_id, number, after).await;
    }
    // What the message was about may be gone by now; then there is nothing to tell.
    if let Some(letter) = letter(app, message).await? {
        mailer.send(&letter).await?;
    }
    Ok(())
}
