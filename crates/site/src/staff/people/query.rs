//! What the addresses of these pages say.

use app::Move;
use domain::form::Values;
use domain::speaker::{PlaceCursor, PlaceKey, PlaceOrder};
use serde::Deserialize;
use uuid::Uuid;

use crate::cursor;
use crate::staff::query::{MalformedQuery, chosen, join, order_word, ordered, typed};

/// The words of a list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct PlaceQuery {
    q: String,
    waiting: String,
    pub(in crate::staff) tier: String,
    order: String,
    after: String,
    #[serde(flatten)]
    pub(in crate::staff) asked: Asked,
}

impl PlaceQuery {
    /// What is looked for.
    pub(in crate::staff) fn query(&self) -> String {
        typed(&self.q)
    }

    /// Whether only those are wanted whose own text waits.
    pub(in crate::staff) fn waiting(&self) -> Result<bool, MalformedQuery> {
        match self.waiting.as_str() {
            "" => Ok(false),
            "1" => Ok(true),
            _ => Err(MalformedQuery),
        }
    }

    /// The order that was asked for.
    pub(in crate::staff) fn order(&self) -> Result<PlaceOrder, MalformedQuery> {
        ordered(&self.order)
    }

    /// Where the page starts.
    pub(in crate::staff) fn after<I>(
        &self,
        id: impl Fn(Uuid) -> I,
    ) -> Result<Option<PlaceCursor<I>>, MalformedQuery> {
        let order = self.order()?;
        Ok(chosen(&self.after, |word| place(order, word))?.map(|(key, row)| PlaceCursor { key, id: id(row) }))
    }

    /// Whether this is a page after the first.
    pub(in crate::staff) fn goes_on(&self) -> bool {
        !self.after.is_empty()
    }

    /// The address of the page after a row, with the same filter and order.
    pub(in crate::staff) fn next(&self, action: &str, key: &PlaceKey, row: Uuid) -> String {
        self.address(action, place_word(key, row))
    }

    /// The address of the first page, with the same filter and order.
    pub(in crate::staff) fn first(&self, action: &str) -> String {
        self.address(action, String::new())
    }

    fn address(&self, action: &str, after: String) -> String {
        let query = join([
            ("q", self.query()),
            ("waiting", self.waiting.clone()),
            ("tier", self.tier.clone()),
            ("order", self.order().map(order_word).unwrap_or_default()),
            ("after", after),
        ]);
        format!("{action}{query}")
    }
}

/// A row of the list as a word of an address: `12-0198f3a0…` in the organisers' order, its place and its identity.
fn place_word(key: &PlaceKey, row: Uuid) -> String {
    match key {
        PlaceKey::Own(position) => format!("{position}-{}", row.simple()),
        PlaceKey::Name(name) => cursor::of_key(name, row),
    }
}

/// What [`place_word`] wrote for a list in this order; nothing for anything else.
fn place(order: PlaceOrder, word: &str) -> Option<(PlaceKey, Uuid)> {
    match order {
        PlaceOrder::Own => {
            let (position, row) = word.split_once('-')?;
            Some((PlaceKey::Own(position.parse().ok()?), Uuid::parse_str(row).ok()?))
        }
        PlaceOrder::Name => cursor::key(word).map(|(name, row)| (PlaceKey::Name(name), row)),
    }
}

/// What was just done, when a page is shown after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::staff) enum Done {
    Saved,
    Added,
    Removed,
    RankRemoved,
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
            Self::RankRemoved => "rank-removed",
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
        let next = query.next("/fr/x", &PlaceKey::Own(49), Uuid::from_u128(7));
        let page = read(next.trim_start_matches("/fr/x"));
        let after = page.after(|id| id).expect("well formed").expect("goes on");
        assert_eq!(after, PlaceCursor { key: PlaceKey::Own(49), id: Uuid::from_u128(7) });
        assert_eq!(page.query(), query.query());
        assert_eq!(page.first("/fr/x"), "/fr/x?q=El%20%C3%82mrani&waiting=1");
        assert!(page.goes_on() && !query.goes_on());
        let (by_name, key) = (read("?order=name"), PlaceKey::Name("amrani".into()));
        let next = by_name.next("/fr/x", &key, Uuid::from_u128(7));
        let page = read(next.trim_start_matches("/fr/x"));
        assert_eq!(page.order(), Ok(PlaceOrder::Name));
        let after = page.after(|id| id).expect("well formed");
        assert_eq!(after, Some(PlaceCursor { key, id: Uuid::from_u128(7) }));
    }

    #[test]
    fn what_no_page_links_to_is_refused() {
        for query in [
            "?after=x",
            "?after=1-x",
            "?after=-1-0198f3a0-0000-7000-8000-00000000abcd",
            "?order=name&after=1-0198f3a0-0000-7000-8000-00000000abcd",
            "?order=latest",
        ] {
            assert_eq!(read(query).after(|id| id), Err(MalformedQuery), "{query}");
        }
        assert_eq!(read("?waiting=yes").waiting(), Err(MalformedQuery));
        assert_eq!(read("?done=nonsense").asked.done, Done::Nothing);
        assert_eq!(read("?done=sent-back").asked.done, Done::SentBack);
    }
}
