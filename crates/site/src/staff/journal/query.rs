//! What the journal's address says.

use domain::ids::{EventId, JournalEntryId};
use domain::journal::{Deed, JournalCursor, JournalFilter};
use serde::Deserialize;

use crate::cursor;
use crate::staff::query::{MalformedQuery, chosen, join, order_word, ordered, typed};

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
    /// A [`domain::list::TimeOrder`]'s code, or nothing.
    order: String,
    /// A cursor as [`cursor::of_moment`] writes it, or nothing.
    after: String,
}

impl JournalQuery {
    /// The filter, and where the page starts; nothing for the first.
    ///
    /// # Errors
    /// [`MalformedQuery`].
    pub(in crate::staff) fn parse(&self) -> Result<(JournalFilter, Option<JournalCursor>), MalformedQuery> {
        let filter = JournalFilter {
            query: typed(&self.q),
            deed: chosen(&self.deed, Deed::from_code)?,
            event_id: chosen(&self.event, |id| id.parse().ok().map(EventId))?,
            order: ordered(&self.order)?,
        };
        let after = chosen(&self.after, cursor::moment)?;
        Ok((filter, after.map(|(at, id)| JournalCursor { at, id: JournalEntryId(id) })))
    }
}

/// The query part of an address of the journal, `""` or starting with `?`.
pub(super) fn address(filter: &JournalFilter, after: Option<&JournalCursor>) -> String {
    join([
        ("q", filter.query.clone()),
        ("deed", filter.deed.map(|deed| deed.code().to_owned()).unwrap_or_default()),
        ("event", filter.event_id.map(|id| id.to_string()).unwrap_or_default()),
        ("order", order_word(filter.order)),
        ("after", after.map(|after| cursor::of_moment(after.at, after.id.0)).unwrap_or_default()),
    ])
}

#[cfg(test)]
mod tests {
    use domain::list::TimeOrder;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_filter_and_a_place_go_into_the_address_and_come_back() {
        let filter = JournalFilter {
            query: "Salle & cour".into(),
            deed: Some(Deed::RoomChanged),
            event_id: Some(EventId(Uuid::from_u128(3))),
            order: TimeOrder::Earliest,
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
        for odd in ["deed=reigned", "event=x", "after=AAAA", "after=%C3%A9", "order=name"] {
            let uri = format!("/journal?{odd}").parse::<axum::http::Uri>().expect("an address");
            let axum::extract::Query(read) =
                axum::extract::Query::<JournalQuery>::try_from_uri(&uri).expect("a query");
            assert_eq!(read.parse(), Err(MalformedQuery), "{odd}");
        }
    }
}
