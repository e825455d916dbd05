//! What somebody wrote of themselves and waits to be read: it shows nowhere before an organiser approved it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a proposal stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Review {
    /// Nobody has judged it yet.
    Waiting,
    /// An organiser wants something changed.
    SentBack {
        /// What, in their words.
        reason: String,
    },
}

/// Something proposed, beside what shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal<T> {
    /// What.
    pub content: T,
    /// When it was last written.
    pub written_at: Timestamp,
    /// Where it stands.
    #[serde(flatten)]
    pub review: Review,
}

impl<T> Proposal<T> {
    /// The longest reason for sending something back, in characters.
    pub const MAX_REASON: usize = 500;

    /// Something just written.
    pub const fn new(content: T, now: Timestamp) -> Self {
        Self { content, written_at: now, review: Review::Waiting }
    }

    /// Whether somebody has to judge it.
    pub const fn is_waiting(&self) -> bool {
        matches!(self.review, Review::Waiting)
    }

    /// The content, once it is approved. One that was sent back can be approved too: an organiser may think again.
    pub fn approve(self) -> T {
        self.content
    }

    /// The same, with what is to be changed.
    #[must_use]
    pub fn send_back(self, reason: String) -> Self {
        Self { review: Review::SentBack { reason }, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_judged_and_survives_its_row() {
        let written = Proposal::new("Biographie".to_owned(), Timestamp::UNIX_EPOCH);
        assert!(written.is_waiting());
        let back = written.clone().send_back("Plus court".into());
        assert!(!back.is_waiting());
        assert_eq!(back.clone().approve(), "Biographie");
        for proposal in [written, back] {
            let row = serde_json::to_string(&proposal).expect("JSON");
            assert_eq!(serde_json::from_str::<Proposal<String>>(&row).expect("is read"), proposal);
        }
    }
}
