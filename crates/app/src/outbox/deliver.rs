//! One round of the outbox.

use std::time::Duration;

use domain::outbox::{Ended, Message, MessageBody, retry_at};
use futures_util::future::join_all;
use jiff::SignedDuration;
use mail::Mailer;
use tokio::time::timeout;

use super::letter::letter as letter_of;
use crate::registration::import;
use crate::{App, AppError, agenda, letter, mailing};

/// How many messages are claimed at a time.
const AT_ONCE: u32 = 50;

/// How many of these are sent side by side, and then written down together: so many may leave twice when a process is
/// killed between the two.
const TOGETHER: usize = 10;

/// How long one message may take. One that hangs counts as failed, and those behind it leave.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a worker has for the messages that it claimed, before another may take them: [`PATIENCE`] for each lot of
/// [`TOGETHER`], and some to spare. One that has not enough left for another lot leaves it.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Messages that the mailer took.
    pub sent: u32,
    /// Messages that will be tried again, or were given up.
    pub failed: u32,
    /// Messages that should not be sent any more.
    pub skipped: u32,
}

impl Delivered {
    /// Whether there may be more to do at once.
    pub const fn was_full(&self) -> bool {
        self.sent + self.failed + self.skipped >= AT_ONCE
    }
}

/// What became of one message.
enum Outcome {
    Sent,
    Ended(Ended),
    Failed(AppError),
}

/// Resolves when this process enqueues a message.
pub async fn wait(app: &App) {
    app.enqueued.notified().await;
}

/// Sends at most [`AT_ONCE`] due messages, [`TOGETHER`] side by side. What fails is tried again later; a worker that
/// dies here loses nothing, since its claims run out.
///
/// Two workers never send one message, save one that dies after a mail server took a letter and before that was
/// written down: then it leaves again, under the same `Message-ID`. No protocol of mail spares us that.
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
    let enough = |patience: Duration| {
        until.duration_since(app.now()) > SignedDuration::try_from(patience).unwrap_or(LEASE)
    };
    // A guest list takes as long as many letters, and waits for no mail server.
    let (lists, messages): (Vec<_>, Vec<_>) =
        messages.into_iter().partition(|message| matches!(message.body, MessageBody::GuestImport { .. }));
    for list in lists.iter().take_while(|_| enough(import::PATIENCE)) {
        let outcome = outcome(app, mailer, list, import::PATIENCE).await;
        settle(app, std::slice::from_ref(list), vec![outcome], &mut delivered).await?;
    }
    for lot in messages.chunks(TOGETHER) {
        if !enough(PATIENCE) {
            break;
        }
        let outcomes = join_all(lot.iter().map(|message| outcome(app, mailer, message, PATIENCE))).await;
        settle(app, lot, outcomes, &mut delivered).await?;
    }
    Ok(delivered)
}

/// Writes down what became of a lot, in one transaction.
async fn settle(
    app: &App,
    lot: &[Message],
    outcomes: Vec<Outcome>,
    delivered: &mut Delivered,
) -> Result<(), AppError> {
    let now = app.now();
    let write = app.store().write().await?;
    let mut sent = Vec::new();
    for (message, outcome) in lot.iter().zip(outcomes) {
        match outcome {
            Outcome::Sent => sent.push(message.id),
            Outcome::Ended(ended) => {
                delivered.skipped += 1;
                write.messages_ended(&[message.id], ended, None, now).await?;
            }
            Outcome::Failed(error) => {
                delivered.failed += 1;
                tracing::warn!(message = %message.id, %error, "a message was not sent");
                let told = error.to_string();
                let dead = matches!(&error, AppError::Mail(cause) if cause.is_for_good());
                if let Some(at) = retry_at(message.attempts + 1, now).filter(|_| !dead) {
                    write.message_failed(message.id, &told, at).await?;
                } else {
                    let ended = if dead { Ended::Refused } else { Ended::GivenUp };
                    write.messages_ended(&[message.id], ended, Some(&told), now).await?;
                }
            }
        }
    }
    if !sent.is_empty() {
        write.messages_sent(&sent, now).await?;
    }
    write.commit().await?;
    delivered.sent += u32::try_from(sent.len()).unwrap_or(u32::MAX);
    Ok(())
}

async fn outcome(app: &App, mailer: &dyn Mailer, message: &Message, patience: Duration) -> Outcome {
    match timeout(patience, send(app, mailer, message)).await {
        Ok(Ok(None)) => Outcome::Sent,
        Ok(Ok(Some(ended))) => Outcome::Ended(ended),
        Ok(Err(error)) => Outcome::Failed(error),
        Err(_) => Outcome::Failed(AppError::Internal("sending took too long")),
    }
}

/// Sends one message, or says why it should not be sent any more.
async fn send(app: &App, mailer: &dyn Mailer, message: &Message) -> Result<Option<Ended>, AppError> {
    match message.body {
        MessageBody::ProgrammeFollowers { event_id, number, after } => {
            agenda::tell_followers(app, event_id, number, after).await?;
            return Ok(None);
        }
        MessageBody::ScheduledReaders { event_id, letter, after } => {
            letter::spread_scheduled(app, event_id, letter, after).await?;
            return Ok(None);
        }
        MessageBody::MailingReaders { event_id, mailing_id, after } => {
            mailing::spread_mailing(app, event_id, mailing_id, after).await?;
            return Ok(None);
        }
        MessageBody::GuestImport { import_id } => {
            import::run(app, import_id).await?;
            return Ok(None);
        }
        _ => {}
    }
    match letter_of(app, message).await? {
        Ok(letter) => mailer.send(&letter).await?,
        Err(ended) => return Ok(Some(ended)),
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lease_outlasts_what_is_claimed() {
        let lots = AT_ONCE.div_ceil(u32::try_from(TOGETHER).expect("small"));
        assert!(PATIENCE * lots < LEASE.unsigned_abs());
    }
}
