//! What the address of a team's page says.

use app::team::TeamStart;
use domain::account::{MemberCursor, MemberFilter, Role};
use serde::Deserialize;

use crate::cursor;
use crate::staff::query::{MalformedQuery, chosen, join, order_word, ordered, typed};

/// The words of a team's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct TeamQuery {
    /// What was typed into the search field.
    q: String,
    /// A [`Role::code`], or nothing.
    role: String,
    /// A [`domain::account::MemberOrder`]'s code, or nothing.
    order: String,
    /// The member after whom the page starts, or nothing.
    after: String,
    /// The invitation after which the page of these starts, or nothing.
    invited: String,
    /// What was just done.
    done: String,
}

impl TeamQuery {
    /// The filter, and where the lists' pages start.
    ///
    /// # Errors
    /// [`MalformedQuery`] for what no page links to.
    pub(super) fn parse(&self) -> Result<(MemberFilter, TeamStart), MalformedQuery> {
        let filter = MemberFilter {
            query: typed(&self.q),
            role: chosen(&self.role, Role::from_code)?,
            order: ordered(&self.order)?,
        };
        let start = TeamStart { members: place(&self.after)?, invitations: place(&self.invited)? };
        Ok((filter, start))
    }

    /// What was just done.
    pub(super) fn done(&self) -> &str {
        &self.done
    }
}

fn place(word: &str) -> Result<Option<MemberCursor>, MalformedQuery> {
    Ok(chosen(word, cursor::key)?.map(|(key, id)| MemberCursor { key, id }))
}

/// The query part of the address of a team's page, `""` or starting with `?`.
pub(super) fn address(filter: &MemberFilter, start: &TeamStart) -> String {
    let word = |place: &Option<MemberCursor>| {
        place.as_ref().map(|place| cursor::of_key(&place.key, place.id)).unwrap_or_default()
    };
    join([
        ("q", filter.query.clone()),
        ("role", filter.role.map(|role| role.code().to_owned()).unwrap_or_default()),
        ("order", order_word(filter.order)),
        ("after", word(&start.members)),
        ("invited", word(&start.invitations)),
    ])
}

#[cfg(test)]
mod tests {
    use domain::account::MemberOrder;
    use uuid::Uuid;

    use super::*;

    fn read(written: &str) -> Result<(MemberFilter, TeamStart), MalformedQuery> {
        let uri = format!("/team{written}").parse::<axum::http::Uri>().expect("an address");
        axum::extract::Query::<TeamQuery>::try_from_uri(&uri).expect("a query").0.parse()
    }

    #[test]
    fn a_page_of_a_team_survives_its_address() {
        let filter =
            MemberFilter { query: "é".into(), role: Some(Role::Reader), order: MemberOrder::Address };
        let place = |key: &str, id| Some(MemberCursor { key: key.into(), id: Uuid::from_u128(id) });
        let start = TeamStart { members: place("a+b@example.org", 7), invitations: place("omar", 8) };
        let written = address(&filter, &start);
        assert!(written.starts_with("?q=%C3%A9&role=reader&order=address&after="), "{written}");
        assert_eq!(read(&written), Ok((filter, start)));
        assert_eq!(address(&MemberFilter::default(), &TeamStart::default()), "");
    }

    #[test]
    fn what_no_page_links_to_is_refused() {
        for odd in ["role=king", "order=own", "after=x", "invited=%C3%A9"] {
            assert_eq!(read(&format!("?{odd}")), Err(MalformedQuery), "{odd}");
        }
    }
}
