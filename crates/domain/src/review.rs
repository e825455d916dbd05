//! What somebody wrote of themselves and waits to be read: it shows nowhere before an organiser approved it.

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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
    /// What showed when it was first written: what is as it was there was not theirs to change. Older proposals have
    /// none.
    pub base: Option<T>,
    /// When it was last written.
    pub written_at: Timestamp,
    /// Where it stands.
    #[serde(flatten)]
    pub review: Review,
}

impl<T> Proposal<T> {
    /// The longest reason for sending something back, in characters.
    pub const MAX_REASON: usize = 500;

    /// Something just written, over what shows and what was proposed before, where something was.
    pub fn new(content: T, shown: T, before: Option<Self>, now: Timestamp) -> Self {
        let base = match before {
            Some(before) => before.base,
            None => Some(shown),
        };
        Self { content, base, written_at: now, review: Review::Waiting }
    }

    /// Whether somebody has to judge it.
    pub const fn is_waiting(&self) -> bool {
        matches!(self.review, Review::Waiting)
    }

    /// The same, with what is to be changed.
    #[must_use]
    pub fn send_back(self, reason: String) -> Self {
        Self { review: Review::SentBack { reason }, ..self }
    }
}

impl<T: Serialize + DeserializeOwned> Proposal<T> {
    /// What shows once it is approved: what they changed, and what organisers wrote meanwhile where they did not. One
    /// that was sent back can be approved too: an organiser may think again.
    pub fn approve(self, shown: &T) -> T {
        let json = |it: &T| serde_json::to_value(it).ok();
        let merged = || {
            let (base, theirs, ours) = (json(self.base.as_ref()?)?, json(&self.content)?, json(shown)?);
            serde_json::from_value(merge(&base, &theirs, &ours)).ok()
        };
        merged().unwrap_or(self.content)
    }
}

/// `theirs` where it differs from `base`, else `ours`; objects field by field.
fn merge(base: &Value, theirs: &Value, ours: &Value) -> Value {
    let (Value::Object(was), Value::Object(new), Value::Object(now)) = (base, theirs, ours) else {
        return if theirs == base { ours.clone() } else { theirs.clone() };
    };
    // A field that is left out when it is empty may be in any of the three.
    let field = |object: &Map<String, Value>, name: &str| object.get(name).cloned().unwrap_or_default();
    let names = was.keys().chain(new.keys()).chain(now.keys());
    let fields =
        names.map(|name| (name.clone(), merge(&field(was, name), &field(new, name), &field(now, name))));
    Value::Object(fields.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Localized;

    #[test]
    fn what_organisers_wrote_meanwhile_stays() {
        let text =
            |fr: &str, ar: Option<&str>| Localized { fr: fr.into(), ar: ar.map(str::to_owned), en: None };
        let first = Proposal::new(text("Née à Fès", None), text("", None), None, Timestamp::UNIX_EPOCH);
        assert_eq!(first.clone().approve(&text("", Some("بفاس"))), text("Née à Fès", Some("بفاس")));
        assert_eq!(first.clone().approve(&text("Autre", None)), text("Née à Fès", None), "theirs to say");
        let again = Proposal::new(text("", None), text("x", Some("y")), Some(first), Timestamp::UNIX_EPOCH);
        assert_eq!(
            again.approve(&text("x", Some("y"))),
            text("x", Some("y")),
            "they took back what they wrote"
        );
    }

    #[test]
    fn a_proposal_is_judged_and_survives_its_row() {
        let written = Proposal::new("Biographie".to_owned(), String::new(), None, Timestamp::UNIX_EPOCH);
        assert!(written.is_waiting());
        let back = written.clone().send_back("Plus court".into());
        assert!(!back.is_waiting());
        assert_eq!(back.clone().approve(&String::new()), "Biographie");
        for proposal in [written, back] {
            let row = serde_json::to_string(&proposal).expect("JSON");
            assert_eq!(serde_json::from_str::<Proposal<String>>(&row).expect("is read"), proposal);
        }
    }
}
