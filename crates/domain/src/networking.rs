//! Who should meet whom, and why in words.

use serde::{Deserialize, Serialize};

use crate::ids::RegistrationId;
use crate::registration::SpokenLanguage;

/// What matching knows of somebody who opted in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who.
    pub registration_id: RegistrationId,
    /// Topic keys on which they can help.
    pub offers: Vec<String>,
    /// Topic keys on which they look for help.
    pub seeks: Vec<String>,
    /// The languages that they speak.
    pub languages: Vec<SpokenLanguage>,
}

/// Why two people are suggested to each other, from the reader's side. A page words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason", content = "of")]
pub enum Reason {
    /// They offer what you seek.
    TheyOffer(String),
    /// They seek what you offer.
    TheySeek(String),
    /// You work on the same topic: both of you offer it.
    BothOffer(String),
    /// You speak the same language.
    SharedLanguage(SpokenLanguage),
}

/// A person to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who.
    pub registration_id: RegistrationId,
    /// Higher is better; comparable for one reader only.
    pub score: u32,
    /// Why, the strongest first. Never empty, and never a shared language alone.
    pub reasons: Vec<Reason>,
}

/// Suggests people to meet: at most `limit`, the best first, never the reader.
///
/// The score counts 4 for each topic that the reader seeks and the other offers, 3 for each the other way round, a
/// bonus of 4 when both get something, 1 for each topic that both offer, 1 for a shared language. Equal scores
/// are in the order of registration ids, so that a list does not change between two looks.
pub fn suggest(reader: &Profile, others: &[Profile], limit: usize) -> Vec<Suggestion> {
    let mut suggestions = others
        .iter()
        .filter(|other| other.registration_id != reader.registration_id)
        .filter_map(|other| score(reader, other))
        .collect::<Vec<_>>();
    suggestions.sort_by(|a, b| b.score.cmp(&a.score).then(a.registration_id.cmp(&b.registration_id)));
    suggestions.truncate(limit);
    suggestions
}

fn score(reader: &Profile, other: &Profile) -> Option<Suggestion> {
    let common = |mine: &[String], theirs: &[String]| {
        mine.iter().filter(|topic| theirs.contains(topic)).cloned().collect::<Vec<_>>()
    };
    let received = common(&reader.seeks, &other.offers);
    let given = common(&reader.offers, &other.seeks);
    let shared = common(&reader.offers, &other.offers);
    if received.is_empty() && given.is_empty() && shared.is_empty() {
        return None;
    }
    let language = reader.languages.iter().find(|language| other.languages.contains(language));
    let mutual = !received.is_empty() && !given.is_empty();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 16);
    let score = 4 * count(received.len())
        + 3 * count(given.len())
        + if mutual { 4 } else { 0 }
        + count(shared.len())
        + u32::from(language.is_some());
    let reasons = received
        .into_iter()
        .map(Reason::TheyOffer)
        .chain(given.into_iter().map(Reason::TheySeek))
        .chain(shared.into_iter().map(Reason::BothOffer))
        .chain(language.copied().map(Reason::SharedLanguage))
        .collect();
    Some(Suggestion { registration_id: other.registration_id, score, reasons })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn profile(n: u128, offers: &[&str], seeks: &[&str]) -> Profile {
        let own = |topics: &[&str]| topics.iter().map(|&t| t.to_owned()).collect();
        Profile {
            registration_id: RegistrationId(Uuid::from_u128(n)),
            offers: own(offers),
            seeks: own(seeks),
            languages: vec![SpokenLanguage::Fr],
        }
    }

    #[test]
    fn an_exchange_beats_a_gift_beats_a_likeness() {
        let me = profile(1, &["cyber"], &["funding"]);
        let exchange = profile(2, &["funding"], &["cyber"]);
        let gift = profile(3, &["funding"], &[]);
        let asks = profile(4, &[], &["cyber"]);
        let alike = profile(5, &["cyber"], &[]);
        let stranger = profile(6, &["export"], &["export"]);
        let found = suggest(&me, &[stranger, alike, asks, gift, exchange, me.clone()], 9);
        let order = found.iter().map(|s| s.registration_id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!(order, [2, 3, 4, 5]);
        assert_eq!(
            found[0].reasons[..2],
            [Reason::TheyOffer("funding".into()), Reason::TheySeek("cyber".into())]
        );
        assert!(found.iter().all(|s| !s.reasons.is_empty()));
    }

    #[test]
    fn equal_scores_keep_their_order_and_the_limit_holds() {
        let me = profile(1, &[], &["x"]);
        let others = [profile(9, &["x"], &[]), profile(3, &["x"], &[]), profile(5, &["x"], &[])];
        let order =
            suggest(&me, &others, 2).iter().map(|s| s.registration_id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!(order, [3, 5]);
    }
}
