//! Why a letter did not leave. No text here holds an address, a name, or what the mail server answered: servers
//! repeat addresses, and these texts go to logs and rows.

/// Why a letter did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The SMTP address in the settings cannot be used.
    #[error("SMTP address: {0}")]
    SmtpUrl(&'static str),
    /// The sender's address in the settings is none.
    #[error("the sender's address is not an address")]
    From,
    /// The letter cannot be put into the form that mail has.
    #[error("the letter cannot be built: {0}")]
    Letter(&'static str),
    /// The mail server refused it: 4xx for now, 5xx for good (RFC 5321, 4.2.1).
    #[error("the mail server answered {0}")]
    Refused(u16),
    /// The mail server could not be reached or understood.
    #[error("the mail server cannot be reached: {0}")]
    Unreachable(&'static str),
    /// The letter could not be written into the folder.
    #[error("the letter cannot be written: {0}")]
    File(#[from] std::io::Error),
}
