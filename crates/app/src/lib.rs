//! What may happen: one use case per file. Each authorises once, writes in one transaction, and enqueues what
//! follows from it in that transaction.

pub mod account;
pub mod agenda;
pub mod badge;
mod batch;
pub mod checkin;
mod context;
pub mod edit;
mod error;
pub mod event;
pub mod journal;
pub mod letter;
mod limits;
pub mod mailing;
pub mod networking;
pub mod organisation;
pub mod outbox;
pub mod partner;
pub mod picture;
pub mod printing;
pub mod registration;
mod secret;
pub mod speaker;
pub mod team;
pub mod unsubscription;

pub use context::{App, AppConfig, Clock, Randomness, SignInConfig, SystemClock, SystemRandomness};
pub use error::AppError;
pub use limits::REGISTRATIONS_AT_ONCE;
pub use persistence::{Chosen, Following, KeptSchedule, Move, StoreError, ToldChange};
pub use secret::MasterSecret;
use tokio::sync::OwnedSemaphorePermit;

/// Makes a document on a thread of its own, so that requests go on meanwhile, and a few at a time, so that nobody who
/// asks again and again takes all processors. The permit goes with the work: a request given up ends none.
pub(crate) async fn make_document<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    make_permitted(document_permit(app).await?, work).await
}

/// Leave to make a document: asked for before anything is read for a large one, so that those who wait hold nothing.
pub(crate) async fn document_permit(app: &App) -> Result<OwnedSemaphorePermit, AppError> {
    let closed = |_| AppError::Internal("no documents are made any more");
    app.printing.clone().acquire_owned().await.map_err(closed)
}

/// Like [`make_document`], with leave that was asked for before.
pub(crate) async fn make_permitted<T: Send + 'static>(
    permit: OwnedSemaphorePermit,
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let made = move || {
        let _held = permit;
        work()
    };
    tokio::task::spawn_blocking(made).await.map_err(|_| AppError::Internal("a background task failed"))?
}
