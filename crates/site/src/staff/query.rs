//! What the console's addresses say: the filter and the order of a list, and where its page starts.

use domain::badge::PrintMark;
use domain::ids::RegistrationId;
use domain::key::Key;
use domain::list::Order;
use domain::registration::{Cursor, CursorKey, Precedence, RegistrationFilter, RegistrationOrder, Standing};
use serde::Deserialize;

use super::papers::CardsOf;
use crate::cursor;

/// The longest search that is looked at, in characters. What is longer finds nobody anyway.
const MAX_QUERY: usize = 100;

/// The words of a list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    /// What was typed into the search field.
    q: String,
    /// A [`Standing::code`], or nothing.
    standing: String,
    /// The key of a category of the event, or nothing.
    category: String,
    /// A [`PrintMark::code`], or nothing.
    printed: String,
    /// A [`RegistrationOrder`]'s code, or nothing.
    order: String,
    /// A cursor as [`encode_cursor`] writes it, or nothing.
    after: String,
    /// How many rows the pages before this one showed, or nothing.
    shown: String,
}

/// Where a page of the list starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Start {
    /// The row after which it starts.
    pub(super) after: Cursor,
    /// How many rows the pages before it showed: for its words alone.
    pub(super) shown: u32,
}

/// An address that no page of ours links to. It is refused as a whole: a filter that is silently dropped would
/// export more people than were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::staff) struct MalformedQuery;

impl ListQuery {
    /// The filter, and where the page starts; nothing for the first.
    ///
    /// # Errors
    /// [`MalformedQuery`].
    pub(super) fn parse(&self) -> Result<(RegistrationFilter, Option<Start>), MalformedQuery> {
        let filter = RegistrationFilter {
            query: typed(&self.q),
            standing: chosen(&self.standing, Standing::from_code)?,
            category: chosen(&self.category, Key::parse)?,
            printed: chosen(&self.printed, PrintMark::from_code)?,
            order: ordered(&self.order)?,
            ..RegistrationFilter::default()
        };
        let shown = chosen(&self.shown, |shown| shown.parse::<u32>().ok())?.unwrap_or_default();
        let after = chosen(&self.after, |word| decode_cursor(filter.order, word))?;
        Ok((filter, after.map(|after| Start { after, shown })))
    }
}

/// What was typed into a search field.
pub(in crate::staff) fn typed(raw: &str) -> String {
    raw.trim().chars().take(MAX_QUERY).collect()
}

/// One of a few, by its code; nothing where none is chosen.
///
/// # Errors
/// [`MalformedQuery`] for what is none of them.
pub(in crate::staff) fn chosen<T>(
    raw: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, MalformedQuery> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(MalformedQuery) }
}

/// The order of a list, by its code: the usual one where there is none.
///
/// # Errors
/// [`MalformedQuery`] for what is no order of it.
pub(in crate::staff) fn ordered<O: Order>(raw: &str) -> Result<O, MalformedQuery> {
    Ok(chosen(raw, O::from_code)?.unwrap_or_default())
}

/// What an address says of an order: nothing of the usual one.
pub(in crate::staff) fn order_word<O: Order>(order: O) -> String {
    if order == O::default() { String::new() } else { order.code().to_owned() }
}

/// The query part of the address of a list, `""` or starting with `?`.
pub(super) fn address(filter: &RegistrationFilter, start: Option<&Start>) -> String {
    let start =
        start.map(|start| [("after", encode_cursor(&start.after)), ("shown", start.shown.to_string())]);
    let order = [("order", order_word(filter.order))];
    join(pairs(filter).into_iter().chain(order).chain(start.into_iter().flatten()))
}

/// The query part of the address of a file. Files are by name whatever the list's order, but for that of precedence, into
/// which no spreadsheet puts them.
pub(super) fn file_address(filter: &RegistrationFilter, format: &str) -> String {
    let ranked = filter.order == RegistrationOrder::Precedence;
    let order = ranked.then(|| ("order", order_word(filter.order)));
    join(std::iter::once(("format", format.to_owned())).chain(pairs(filter)).chain(order))
}

/// The query part of the address of what is done with those whom a list shows, whatever its order.
pub(super) fn filter_address(filter: &RegistrationFilter) -> String {
    join(pairs(filter))
}

/// The query part of the address of the place cards of everybody whom a list shows: their order is their own.
pub(super) fn cards_address(filter: &RegistrationFilter) -> String {
    join(std::iter::once(("of", CardsOf::All.code().to_owned())).chain(pairs(filter)))
}

fn pairs(filter: &RegistrationFilter) -> [(&'static str, String); 4] {
    [
        ("q", filter.query.clone()),
        ("standing", filter.standing.map(|standing| standing.code().to_owned()).unwrap_or_default()),
        ("category", filter.category.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("printed", filter.printed.map(|mark| mark.code().to_owned()).unwrap_or_default()),
    ]
}

/// The query part of an address that says these, `""` or starting with `?`. What is empty is not said.
pub(in crate::staff) fn join(pairs: impl IntoIterator<Item = (&'static str, String)>) -> String {
    pairs.into_iter().filter(|(_, value)| !value.is_empty()).fold(
        String::new(),
        |mut query, (name, value)| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(name);
            query.push('=');
            query.push_str(&percent_encoded(&value));
            query
        },
    )
}

/// Everything but the unreserved characters of RFC 3986 (2.3), byte by byte.
pub(in crate::staff) fn percent_encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    text.bytes().fold(String::with_capacity(text.len()), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
        encoded
    })
}

/// A cursor as one word of an address.
pub(super) fn encode_cursor(cursor: &Cursor) -> String {
    match &cursor.key {
        CursorKey::Name(key) => cursor::of_key(key, cursor.id.0),
        CursorKey::Registered(at) => cursor::of_moment(*at, cursor.id.0),
        // Folded names have no such sign.
        CursorKey::Precedence(place, key) => {
            let place = place.map(|Precedence(place)| place.to_string()).unwrap_or_default();
            cursor::of_key(&format!("{place}|{key}"), cursor.id.0)
        }
    }
}

/// What [`encode_cursor`] wrote for a list in this order; nothing for anything else.
pub(super) fn decode_cursor(order: RegistrationOrder, word: &str) -> Option<Cursor> {
    let (key, id) = match order {
        RegistrationOrder::Name => {
            cursor::key(word).map(|(key, id)| (CursorKey::Name(key), RegistrationId(id)))?
        }
        RegistrationOrder::Latest | RegistrationOrder::Earliest => {
            cursor::moment(word).map(|(at, id)| (CursorKey::Registered(at), RegistrationId(id)))?
        }
        RegistrationOrder::Precedence => {
            let (key, id) = cursor::key(word)?;
            let (place, name) = key.split_once('|')?;
            let place = if place.is_empty() { None } else { Some(Precedence(place.parse().ok()?)) };
            (CursorKey::Precedence(place, name.to_owned()), RegistrationId(id))
        }
    };
    Some(Cursor { key, id })
}

#[cfg(test)]
mod tests {
    use domain::list::TimeOrder;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn by_name() -> Cursor {
        let id = RegistrationId(Uuid::from_u128(7));
        Cursor { key: CursorKey::Name("العلوي فاطمه".into()), id }
    }

    fn read(written: &str) -> Result<(RegistrationFilter, Option<Start>), MalformedQuery> {
        let uri = format!("/list{written}").parse::<axum::http::Uri>().expect("an address");
        axum::extract::Query::<ListQuery>::try_from_uri(&uri).expect("a query").0.parse()
    }

    #[test]
    fn a_filter_goes_into_the_address_and_comes_back() {
        let filter = RegistrationFilter {
            query: "El Âmrani & fils".into(),
            standing: Some(Standing::Inside),
            category: Key::parse("guest_of_honour"),
            printed: Some(PrintMark::Unprinted),
            ..RegistrationFilter::default()
        };
        let start = Start { after: by_name(), shown: 50 };
        let written = address(&filter, Some(&start));
        assert!(
            written.starts_with(
                "?q=El%20%C3%82mrani%20%26%20fils&standing=inside&category=guest_of_honour&printed=unprinted&after="
            )
        );
        assert_eq!(read(&written), Ok((filter, Some(start))));
        assert_eq!(address(&RegistrationFilter::default(), None), "");
    }

    #[test]
    fn an_order_goes_into_the_address_with_a_place_of_its_own_kind() {
        let filter = RegistrationFilter { order: RegistrationOrder::Latest, ..Default::default() };
        let key = CursorKey::Registered(Timestamp::from_second(1_750_867_200).expect("in range"));
        let start = Start { after: Cursor { key, ..by_name() }, shown: 50 };
        let written = address(&filter, Some(&start));
        assert!(written.starts_with("?order=latest&after="), "{written}");
        assert_eq!(read(&written), Ok((filter.clone(), Some(start))));
        let of_names = address(&filter, Some(&Start { after: by_name(), shown: 50 }));
        assert_eq!(read(&of_names), Err(MalformedQuery), "a place by name is none by time");
        assert_eq!(file_address(&filter, "csv"), "?format=csv", "files are by name");
    }

    #[test]
    fn a_place_by_rank_is_one_with_a_rank_or_behind_them_all() {
        let filter = RegistrationFilter { order: RegistrationOrder::Precedence, ..Default::default() };
        for place in [Some(Precedence(3_999)), None] {
            let key = CursorKey::Precedence(place, "العلوي فاطمه".into());
            let start = Start { after: Cursor { key, ..by_name() }, shown: 50 };
            assert_eq!(read(&address(&filter, Some(&start))), Ok((filter.clone(), Some(start))));
        }
        assert_eq!(file_address(&filter, "csv"), "?format=csv&order=precedence");
        let of_names = address(&filter, Some(&Start { after: by_name(), shown: 50 }));
        assert_eq!(read(&of_names), Err(MalformedQuery));
    }

    #[test]
    fn an_unknown_filter_is_refused_rather_than_dropped() {
        for odd in
            ["standing=in", "category=V%20I%20P", "printed=twice", "after=x", "shown=-1", "order=sideways"]
        {
            assert_eq!(read(&format!("?{odd}")), Err(MalformedQuery), "{odd}");
        }
    }

    #[test]
    fn the_usual_order_is_not_said() {
        assert_eq!(ordered::<TimeOrder>(""), Ok(TimeOrder::Latest));
        assert_eq!(ordered::<TimeOrder>("earliest"), Ok(TimeOrder::Earliest));
        assert_eq!(ordered::<TimeOrder>("Earliest"), Err(MalformedQuery));
        assert_eq!(
            (order_word(TimeOrder::Latest), order_word(TimeOrder::Earliest)),
            (String::new(), "earliest".into())
        );
    }

    #[test]
    fn a_search_is_cut_at_a_sane_length() {
        assert_eq!(typed(&format!("  {}", "é".repeat(500))).chars().count(), MAX_QUERY);
    }
}
