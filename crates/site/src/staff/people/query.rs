//! What the addresses of these pages say.

use app::Move;
use domain::form::Values;
use domain::speaker::PlaceCursor;
use serde::Deserialize;
use uuid::Uuid;

use crate::staff::query::MalformedQuery;

/// The longest search that is looked at, in characters.
const MAX_QUERY: usize = 100;

/// The words of a list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct PlaceQuery {
    q: String,
    waiting: String,
    pub(in crate::staff) tier: String,
    after: String,
    #[serde(flatten)]
    pub(in crate::staff) asked: Asked,
}

impl PlaceQuery {
    /// What is looked for.
    pub(in crate::staff) fn query(&self) -> String {
        self.q.trim().chars().take(MAX_QUERY).collect()
    }

    /// Whether only those are wanted whose own text waits.
    pub(in crate::staff) fn waiting(&self) -> Result<bool, MalformedQuery> {
        match self.waiting.as_str() {
            "" => Ok(false),
            "1" => Ok(true),
            _ => Err(MalformedQuery),
        }
    }

    /// Where the page starts: `12-0198f3a0…`, the place and the identity of the row before.
    pub(in crate::staff) fn after<I>(
        &self,
        id: impl Fn(Uuid) -> I,
    ) -> Result<Option<PlaceCursor<I>>, MalformedQuery> {
        if self.after.is_empty() {
            return Ok(None);
        }
        let (position, row) = self.after.split_once('-').ok_or(MalformedQuery)?;
        let position = position.parse().map_err(|_| MalformedQuery)?;
        let row = Uuid::parse_str(row).map_err(|_| MalformedQuery)?;
        Ok(Some(PlaceCursor { position, id: id(row) }))
    }

    /// Whether this is a page after the first.
    pub(in crate::staff) fn goes_on(&self) -> bool {
        !self.after.is_empty()
    }

    /// The address of the page after a row, with the same filter.
    pub(in crate::staff) fn next(&self, action: &str, position: u32, row: Uuid) -> String {
        self.address(action, Some(&format!("{position}-{}", row.simple())))
    }

    /// The address of the first page, with the same filter.
    pub(in crate::staff) fn first(&self, action: &str) -> String {
        self.address(action, None)
    }

    fn address(&self, action: &str, after: Option<&str>) -> String {
        let query = self.query();
        let pairs = [
            ("q", query.as_str()),
            ("waiting", &self.waiting),
            ("tier", &self.tier),
            ("after", after.unwrap_or_default()),
        ];
        let words = pairs.iter().filter(|(_, value)| !value.is_empty());
        let words =
            words.map(|(name, value)| format!("{name}={}", crate::staff::query::percent_encoded(value)));
        let words = words.collect::<Vec<_>>().join("&");
        if words.is_empty() { action.to_owned() } else { format!("{action}?{words}") }
    }
}

/// What was just done, when a page is shown after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::staff) enum Done {
    Saved,
    Added,
    Removed,
    Picture,
    PictureRemoved,
    Approved,
    SentBack,
    Invited,
    Proposed,
    WrittenAnew,
    Named,
    GivenBack,
    NoPlace,
    /// A page that was simply opened.
    #[default]
    #[serde(other)]
    Nothing,
}

impl Done {
    const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Saved => "saved",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Picture => "picture",
            Self::PictureRemoved => "picture-removed",
            Self::Approved => "approved",
            Self::SentBack => "sent-back",
            Self::Invited => "invited",
            Self::Proposed => "proposed",
            Self::WrittenAnew => "written-anew",
            Self::Named => "named",
            Self::GivenBack => "given-back",
            Self::NoPlace => "no-place",
        }
    }

    /// Leads to a page that says so.
    pub(in crate::staff) fn at(self, href: &str) -> axum::response::Redirect {
        axum::response::Redirect::to(&format!("{href}?done={}", self.code()))
    }
}

/// The part of an address that says what was done.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Asked {
    pub(in crate::staff) done: Done,
}

/// Which way something is moved, as a form says it.
pub(in crate::staff) fn way(values: &Values) -> Result<Move, MalformedQuery> {
    match values.get("to") {
        "up" => Ok(Move::Up),
        "down" => Ok(Move::Down),
        _ => Err(MalformedQuery),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> PlaceQuery {
        let uri = format!("/list{query}").parse::<axum::http::Uri>().expect("an address");
        axum::extract::Query::<PlaceQuery>::try_from_uri(&uri).expect("a query").0
    }

    #[test]
    fn a_page_of_a_list_survives_its_address() {
        let query = read("?q=El%20%C3%82mrani&waiting=1");
        assert_eq!((query.query().as_str(), query.waiting()), ("El Âmrani", Ok(true)));
        let next = query.next("/fr/x", 49, Uuid::from_u128(7));
        let read = read(next.trim_start_matches("/fr/x"));
        let after = read.after(|id| id).expect("well formed").expect("goes on");
        assert_eq!((after.position, after.id, read.query()), (49, Uuid::from_u128(7), query.query()));
        assert_eq!(read.first("/fr/x"), "/fr/x?q=El%20%C3%82mrani&waiting=1");
        assert!(read.goes_on() && !query.goes_on());
    }

    #[test]
    fn what_no_page_links_to_is_refused() {
        for query in ["?after=x", "?after=1-x", "?after=-1-0198f3a0-0000-7000-8000-00000000abcd"] {
            assert_eq!(read(query).after(|id| id), Err(MalformedQuery), "{query}");
        }
        assert_eq!(read("?waiting=yes").waiting(), Err(MalformedQuery));
        assert_eq!(read("?done=nonsense").asked.done, Done::Nothing);
        assert_eq!(read("?done=sent-back").asked.done, Done::SentBack);
    }
}
