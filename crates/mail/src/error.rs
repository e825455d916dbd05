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
    /// The address cannot be written so that mail takes it.
    #[error("the address cannot be used")]
    Address,
    /// The mail server refused it: 4xx for now, 5xx for good (RFC 5321, 4.2.1).
    #[error("the mail server answered {code}")]
    Refused {
        /// What it answered.
        code: u16,
        /// Whether it answered so for its own rules or ours, not for the address: the class « security or policy » of
        /// RFC 3463, 3.8.
        policy: bool,
    },
    /// The mail server could not be reached or understood.
    #[error("the mail server cannot be reached: {0}")]
    Unreachable(&'static str),
    /// The letter could not be written into the folder.
    #[error("the letter cannot be written: {0}")]
    File(#[from] std::io::Error),
}

impl MailError {
    /// Whether no further try can reach the address. Everything else may pass: a server that is down or set up
    /// wrongly, ours or theirs, must not lose the letters of a day. Without an enhanced code the codes of RFC 5321,
    /// 4.2.3 and RFC 7504 that speak of a mailbox or a domain; 554 can mean anything.
    pub const fn is_for_good(&self) -> bool {
        match self {
            Self::Refused { code, policy } => matches!(code, 550 | 551 | 553 | 556) && !*policy,
            Self::Address => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_dead_address_is_given_up_at_once() {
        let refused = |code, policy| MailError::Refused { code, policy }.is_for_good();
        assert!(refused(550, false) && refused(556, false) && MailError::Address.is_for_good());
        for passing in [421, 450, 452, 530, 535, 552, 554] {
            assert!(!refused(passing, false), "{passing}");
        }
        assert!(!refused(550, true), "blocked for now");
        assert!(!MailError::Unreachable("no connection").is_for_good());
    }
}
