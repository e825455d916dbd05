//! What may happen: one use case per file. Each authorises once, writes in one transaction, and enqueues what
//! follows from it in that transaction.

pub mod account;
pub mod badge;
pub mod checkin;
mod context;
mod error;
pub mod event;
pub mod networking;
pub mod outbox;
pub mod registration;
mod secret;

pub use context::{App, AppConfig, Clock, Randomness, SystemClock, SystemRandomness};
pub use error::AppError;
pub use persistence::StoreError;
pub use secret::MasterSecret;

/// Runs work that takes the processor for long on a thread of its own, so that requests go on meanwhile.
pub(crate) async fn run_blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Internal("a background task failed"))?
}
