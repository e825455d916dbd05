//! What the journal's address says.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::ids::{EventId, JournalEntryId};
use domain::journal::{Deed, JournalCursor, JournalFilter};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use crate::staff::query::{MalformedQuery, percent_encoded};

/// The longest search that is looked at, in characters.
const MAX_QUERY: usize = 100;

/// The words of the journal's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct JournalQuery {
    /// What was typed into the search field.
    q: String,
    /// A [`Deed::code`], or nothing.
    deed: String,
    /// An event, or nothing.
    event: String,
    /// A cursor as [`encode`] writes it, or nothing.
    after: String,
}

impl JournalQuery {
    /// The filter, and where the page starts; nothing for the first.
    ///
    /// # Errors
    /// [`MalformedQuery`].
    pub(in crate::staff) fn parse(&self) -> Result<(JournalFilter, Option<JournalCursor>), MalformedQuery> {
        let filter = JournalFilter {
            query: self.q.trim().chars().take(MAX_QUERY).collect(),
            deed: chosen(&self.deed, Deed::from_code)?,
            event_id: chosen(&self.event, |id| id.parse().ok().map(EventId))?,
        };
        Ok((filter, chosen(&self.after, decode)?))
    }
}

fn chosen<T>(raw: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, MalformedQuery> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(MalformedQuery) }
}

/// The query part of an address of the journal, `""` or starting with `?`.
pub(super) fn address(filter: &JournalFilter, after: Option<&JournalCursor>) -> String {
    let pairs = [
        ("q", filter.query.clone()),
        ("deed", filter.deed.map(|deed| deed.code().to_owned()).unwrap_or_default()),
        ("event", filter.event_id.map(|id| id.to_string()).unwrap_or_default()),
        ("after", after.map(encode).unwrap_or_default()),
    ];
    pairs.into_iter().filter(|(_, value)| !value.is_empty()).fold(String::new(), |query, (name, value)| {
        let joint = if query.is_empty() { '?' } else { '&' };
        format!("{query}{joint}{name}={}", percent_encoded(&value))
    })
}

fn encode(cursor: &JournalCursor) -> String {
    let seconds = cursor.at.as_second().to_be_bytes();
    URL_SAFE_NO_PAD.encode([seconds.as_slice(), cursor.id.0.as_bytes()].concat())
}

fn decode(word: &str) -> Option<JournalCursor> {
    let bytes = <[u8; 24]>::try_from(URL_SAFE_NO_PAD.decode(word).ok()?).ok()?;
    let (seconds, id) = bytes.split_at(8);
    let at = Timestamp::from_second(i64::from_be_bytes(seconds.try_into().ok()?)).ok()?;
    Some(JournalCursor { at, id: JournalEntryId(Uuid::from_slice(id).ok()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_and_a_place_go_into_the_address_and_come_back() {
        let filter = JournalFilter {
            query: "Salle & cour".into(),
            deed: Some(Deed::RoomChanged),
            event_id: Some(EventId(Uuid::from_u128(3))),
        };
        let cursor = JournalCursor { at: Timestamp::UNIX_EPOCH, id: JournalEntryId(Uuid::from_u128(9)) };
        let uri = format!("/journal{}", address(&filter, Some(&cursor)));
        let uri = uri.parse::<axum::http::Uri>().expect("an address");
        let axum::extract::Query(read) =
            axum::extract::Query::<JournalQuery>::try_from_uri(&uri).expect("a query");
        assert_eq!(read.parse(), Ok((filter, Some(cursor))));
        assert_eq!(address(&JournalFilter::default(), None), "");
    }

    #[test]
    fn an_unknown_filter_or_place_is_refused() {
        for (deed, event, after) in [("reigned", "", ""), ("", "x", ""), ("", "", "AAAA"), ("", "", "é")] {
            let query = JournalQuery {
                deed: deed.into(),
                event: event.into(),
                after: after.into(),
                ..JournalQuery::default()
            };
            assert_eq!(query.parse(), Err(MalformedQuery));
        }
    }
}
