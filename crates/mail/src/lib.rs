//! Letters: worded in the reader's language, and sent over SMTP or written into a folder.

pub mod compose;
mod error;
mod file;
mod letter;
mod settings;
mod smtp;

use async_trait::async_trait;

pub use error::MailError;
pub use file::FileMailer;
pub use letter::{Attachment, Letter};
pub use settings::{MailSettings, SmtpServer};
pub use smtp::SmtpMailer;

/// Takes letters away: over SMTP in service, into a folder by default and in tests.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a letter over. When it returns, the letter is somebody else's: the server took it, or it is on disk.
    ///
    /// # Errors
    /// When it was not taken. Sending the same letter again is safe: it keeps its `Message-ID`.
    async fn send(&self, letter: &Letter) -> Result<(), MailError>;
}
