//! What the addresses of the list say.

use domain::ids::GuestInvitationId;
use domain::registration::{
    GuestInvitationCursor, GuestInvitationFilter, GuestInvitationKey, GuestInvitationOrder, GuestStanding,
};
use serde::Deserialize;

use crate::cursor;
use crate::staff::query::{MalformedQuery, chosen, join, order_word, ordered, typed};

/// The words of the list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct InvitationQuery {
    q: String,
    standing: String,
    order: String,
    after: String,
    pub(super) done: String,
}

impl InvitationQuery {
    /// The filter, and where the page starts.
    pub(super) fn parse(
        &self,
    ) -> Result<(GuestInvitationFilter, Option<GuestInvitationCursor>), MalformedQuery> {
        let filter = GuestInvitationFilter {
            query: typed(&self.q),
            standing: chosen(&self.standing, GuestStanding::from_code)?,
            order: ordered(&self.order)?,
        };
        let after = chosen(&self.after, |word| decode_cursor(filter.order, word))?;
        Ok((filter, after))
    }
}

/// The row after which a page of a list in this order starts.
fn decode_cursor(order: GuestInvitationOrder, word: &str) -> Option<GuestInvitationCursor> {
    let (key, id) = match order {
        GuestInvitationOrder::Name => {
            cursor::key(word).map(|(key, id)| (GuestInvitationKey::Name(key), id))?
        }
        GuestInvitationOrder::Latest | GuestInvitationOrder::Earliest => {
            cursor::moment(word).map(|(at, id)| (GuestInvitationKey::Created(at), id))?
        }
    };
    Some(GuestInvitationCursor { key, id: GuestInvitationId(id) })
}

/// The query part of the list's address.
pub(super) fn address(filter: &GuestInvitationFilter, after: Option<&GuestInvitationCursor>) -> String {
    let after = after.map(|after| match &after.key {
        GuestInvitationKey::Name(key) => cursor::of_key(key, after.id.0),
        GuestInvitationKey::Created(at) => cursor::of_moment(*at, after.id.0),
    });
    join([
        ("q", filter.query.clone()),
        ("standing", filter.standing.map(|standing| standing.code().to_owned()).unwrap_or_default()),
        ("order", order_word(filter.order)),
        ("after", after.unwrap_or_default()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::extract::Query;
    use uuid::Uuid;

    #[test]
    fn a_page_of_invitations_survives_its_address() {
        let read = |query: &str| {
            let uri = format!("/x{query}").parse::<axum::http::Uri>().unwrap();
            Query::<InvitationQuery>::try_from_uri(&uri).unwrap().0.parse()
        };
        let id = GuestInvitationId(Uuid::from_u128(7));
        let at = jiff::Timestamp::from_second(1_761_000_000).unwrap();
        for (order, key) in [
            (GuestInvitationOrder::Name, GuestInvitationKey::Name("العلوي فاطمه".into())),
            (GuestInvitationOrder::Latest, GuestInvitationKey::Created(at)),
        ] {
            let filter = GuestInvitationFilter {
                query: "El Âmrani".into(),
                standing: Some(GuestStanding::Bounced),
                order,
            };
            let after = GuestInvitationCursor { key, id };
            assert_eq!(read(&address(&filter, Some(&after))), Ok((filter, Some(after))));
        }
        assert_eq!(address(&GuestInvitationFilter::default(), None), "");
        for odd in ["?standing=gone", "?order=x", "?after=x", "?order=latest&after=AAAA"] {
            assert_eq!(read(odd), Err(MalformedQuery), "{odd}");
        }
    }
}
