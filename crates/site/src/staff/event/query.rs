//! What the address of the list of events says.

use domain::event::{EventCursor, EventFilter, EventState};
use serde::Deserialize;

use crate::cursor;
use crate::staff::query::{MalformedQuery, chosen, join, order_word, ordered, typed};

/// The words of the list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct EventQuery {
    q: String,
    state: String,
    order: String,
    after: String,
}

impl EventQuery {
    /// The filter, and the row after which the page starts.
    ///
    /// # Errors
    /// [`MalformedQuery`] for what no page links to.
    pub(in crate::staff) fn parse(&self) -> Result<(EventFilter, Option<EventCursor>), MalformedQuery> {
        let filter = EventFilter {
            query: typed(&self.q),
            state: chosen(&self.state, EventState::from_code)?,
            order: ordered(&self.order)?,
        };
        Ok((filter, chosen(&self.after, cursor::event)?))
    }
}

/// The query part of the list's address, `""` or starting with `?`.
pub(in crate::staff) fn address(filter: &EventFilter, after: Option<EventCursor>) -> String {
    join([
        ("q", filter.query.clone()),
        ("state", filter.state.map(|state| state.code().to_owned()).unwrap_or_default()),
        ("order", order_word(filter.order)),
        ("after", after.map(cursor::of_event).unwrap_or_default()),
    ])
}

#[cfg(test)]
mod tests {
    use domain::ids::EventId;
    use domain::list::TimeOrder;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_filter_goes_into_the_address_and_comes_back() {
        let filter = EventFilter {
            query: "été & hiver".into(),
            state: Some(EventState::Closed),
            order: TimeOrder::Earliest,
        };
        let cursor = EventCursor {
            starts_at: Timestamp::from_second(-7).expect("in range"),
            id: EventId(Uuid::from_u128(9)),
        };
        let written = format!("/console{}", address(&filter, Some(cursor)));
        let uri = written.parse::<axum::http::Uri>().expect("an address");
        let axum::extract::Query(read) =
            axum::extract::Query::<EventQuery>::try_from_uri(&uri).expect("a query");
        assert_eq!(read.parse(), Ok((filter, Some(cursor))));
        assert_eq!(address(&EventFilter::default(), None), "");
    }

    #[test]
    fn what_no_page_links_to_is_refused() {
        for (state, order, after) in
            [("x", "", ""), ("", "x", ""), ("", "", "AAAA"), ("", "", "é"), ("", "", "%")]
        {
            let query = EventQuery {
                q: String::new(),
                state: state.into(),
                order: order.into(),
                after: after.into(),
            };
            assert_eq!(query.parse(), Err(MalformedQuery), "{state} {order} {after}");
        }
    }
}
