//! What the two faces, pages and JSON, share: who is asking, what a request may cost, what an error is in HTTP, and
//! what is written down about each answer.
//!
//! A face builds a `Router<AppState>`; the binary wraps the merged router once with [`wrap`].

mod asked;
mod client;
mod failure;
mod headers;
mod observe;
mod origin;
mod session;
mod shell;
mod shutdown;
mod upload;
mod viewer;

use std::sync::Arc;

pub use asked::{ASKED_COOKIE, SignInFirst, clear_asked};
pub use failure::{Failure, report, retry_after, set_retry_after, status_of};
pub use session::{
    DEPARTURE_COOKIE, SESSION_COOKIE, SetCookie, clear_departure, clear_session, cookie, departure,
    departure_cookie, session_cookie, set_cookie,
};
pub use shell::{BODY_LIMIT, Present, Refused, TIMEOUT, harden, wrap};
pub use shutdown::{Shutdown, ShutdownSwitch};
pub use upload::{Sent, SentFile, Upload, UploadError, brings_file, uploads};
pub use viewer::Viewer;

/// What every handler's state is.
pub type AppState = Arc<app::App>;
