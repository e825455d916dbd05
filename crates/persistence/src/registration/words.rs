//! The words under which registrations are found.

use std::collections::BTreeSet;

use domain::badge::BadgeCode;
use domain::registration::{Registration, RegistrationFilter};
use sea_orm::Value;

use crate::db;
use crate::error::StoreError;
use crate::write::Write;

impl Write {
    /// Adds the words under which new registrations are found.
    pub(super) async fn insert_words(&self, registrations: &[&Registration]) -> Result<(), StoreError> {
        let mut rows = Vec::new();
        for registration in registrations {
            let (text, sort_key) = (registration.attendee.search_text(), registration.attendee.sort_key());
            let words = text.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>();
            rows.extend(words.into_iter().map(|word| (registration, word, sort_key.clone())));
        }
        for lot in rows.chunks(super::change::LOT) {
            let mut values = Vec::new();
            let rows = db::value_rows(&mut values, lot, |(registration, word, sort_key)| {
                let (event, id) = (registration.event_id.0, registration.id.0);
                [event.into(), word.as_str().into(), sort_key.as_str().into(), id.into()]
            });
            let sql = format!(
                "INSERT INTO registration_word (event_id, word, sort_key, registration_id) VALUES {rows}"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }
}

/// What was typed into a search field: words that must each start a word of a registration, or the badge code that it
/// also may be.
pub(crate) struct Typed {
    words: Vec<String>,
    code: Option<BadgeCode>,
}

impl Typed {
    /// Nothing when nothing was typed.
    pub(crate) fn of(filter: &RegistrationFilter) -> Option<Self> {
        if filter.query.trim().is_empty() {
            return None;
        }
        Some(Self { words: filter.words(), code: BadgeCode::parse(&filter.query).ok() })
    }

    /// Whether it can find anybody: signs that no name has find nobody.
    pub(crate) fn finds(&self) -> bool {
        !self.words.is_empty()
    }

    /// A statement that gives the ids of all whom it finds at the event that is `$1`, each once, by the index of words.
    pub(crate) fn ids(&self, values: &mut Vec<Value>) -> String {
        let parts = self.words.iter().map(|word| {
            // Behind everything that starts with the word, and before all else: no character is greater.
            let bounds = [word.clone(), format!("{word}\u{10FFFF}")].map(|bound| db::places(values, [bound]));
            format!(
                "SELECT DISTINCT registration_id FROM registration_word \
                 WHERE event_id = $1 AND word >= {} AND word < {}",
                bounds[0], bounds[1]
            )
        });
        let ids = parts.collect::<Vec<_>>().join(" INTERSECT ");
        let Some(code) = &self.code else { return ids };
        let code = db::places(values, [code.as_str()]);
        format!("{ids} UNION SELECT id FROM registration WHERE event_id = $1 AND code = {code}")
    }

    /// A condition that says of each registration whether it is found, for reading them in order when most are.
    pub(super) fn condition(&self, values: &mut Vec<Value>) -> String {
        // Every word of `search_text` follows a blank; a folded word has no wildcard.
        let words = self
            .words
            .iter()
            .map(|word| format!("search_text LIKE {}", db::places(values, [format!("% {word}%")])));
        let words = words.collect::<Vec<_>>().join(" AND ");
        match &self.code {
            Some(code) => format!(" AND ({words} OR code = {})", db::places(values, [code.as_str()])),
            None => format!(" AND {words}"),
        }
    }
}
