//! What the console's addresses say: the filter of a list, and where its page starts.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::ids::RegistrationId;
use domain::registration::{Category, Cursor, RegistrationFilter, Standing};
use serde::Deserialize;
use uuid::Uuid;

/// The longest search that is looked at, in characters. What is longer finds nobody anyway.
const MAX_QUERY: usize = 100;

/// The longest cursor that is decoded, in characters: two names of 80 characters, folded, fit many times over.
const MAX_CURSOR: usize = 4_096;

/// The words of a list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    /// What was typed into the search field.
    q: String,
    /// A [`Standing::code`], or nothing.
    standing: String,
    /// A [`Category::code`], or nothing.
    category: String,
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
            query: self.q.trim().chars().take(MAX_QUERY).collect(),
            standing: chosen(&self.standing, Standing::from_code)?,
            category: chosen(&self.category, Category::from_code)?,
        };
        let shown = chosen(&self.shown, |shown| shown.parse::<u32>().ok())?.unwrap_or_default();
        Ok((filter, chosen(&self.after, decode_cursor)?.map(|after| Start { after, shown })))
    }
}

fn chosen<T>(raw: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, MalformedQuery> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(MalformedQuery) }
}

/// The query part of the address of a list, `""` or starting with `?`.
pub(super) fn address(filter: &RegistrationFilter, start: Option<&Start>) -> String {
    let start =
        start.map(|start| [("after", encode_cursor(&start.after)), ("shown", start.shown.to_string())]);
    join(pairs(filter).into_iter().chain(start.into_iter().flatten()))
}

/// The query part of the address of an export.
pub(super) fn export_address(filter: &RegistrationFilter, format: &str) -> String {
    join(std::iter::once(("format", format.to_owned())).chain(pairs(filter)))
}

fn pairs(filter: &RegistrationFilter) -> Vec<(&'static str, String)> {
    [
        ("q", filter.query.clone()),
        ("standing", filter.standing.map(|standing| standing.code().to_owned()).unwrap_or_default()),
        ("category", filter.category.map(|category| category.code().to_owned()).unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

fn join(pairs: impl Iterator<Item = (&'static str, String)>) -> String {
    pairs.fold(String::new(), |mut query, (name, value)| {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&percent_encoded(&value));
        query
    })
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

/// A cursor as one word of an address: the row's id, then its sort key, in base64url.
pub(super) fn encode_cursor(cursor: &Cursor) -> String {
    let mut bytes = cursor.id.0.as_bytes().to_vec();
    bytes.extend_from_slice(cursor.sort_key.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What [`encode_cursor`] wrote; nothing for anything else.
pub(super) fn decode_cursor(word: &str) -> Option<Cursor> {
    if word.len() > MAX_CURSOR {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(word).ok()?;
    let (id, sort_key) = bytes.split_at_checked(16)?;
    let sort_key = std::str::from_utf8(sort_key).ok()?;
    if sort_key.is_empty() || sort_key.chars().any(char::is_control) {
        return None;
    }
    Some(Cursor { sort_key: sort_key.to_owned(), id: RegistrationId(Uuid::from_slice(id).ok()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor() -> Cursor {
        Cursor { sort_key: "العلوي فاطمه".into(), id: RegistrationId(Uuid::from_u128(7)) }
    }

    #[test]
    fn a_cursor_survives_the_address() {
        let word = encode_cursor(&cursor());
        assert!(word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{word}");
        assert_eq!(decode_cursor(&word), Some(cursor()));
    }

    #[test]
    fn garbage_is_no_cursor() {
        let no_key = URL_SAFE_NO_PAD.encode([0; 16]);
        let not_utf8 = URL_SAFE_NO_PAD.encode([0xFF; 20]);
        let control = URL_SAFE_NO_PAD.encode([[0; 16].as_slice(), b"a\0b"].concat());
        let long = "A".repeat(MAX_CURSOR + 1);
        for word in ["", "A", "é", "====", &no_key, &not_utf8, &control, &long] {
            assert_eq!(decode_cursor(word), None, "{word}");
        }
    }

    #[test]
    fn a_filter_goes_into_the_address_and_comes_back() {
        let filter = RegistrationFilter {
            query: "El Âmrani & fils".into(),
            standing: Some(Standing::Inside),
            category: Some(Category::GuestOfHonour),
        };
        let start = Start { after: cursor(), shown: 50 };
        let written = address(&filter, Some(&start));
        assert!(
            written.starts_with("?q=El%20%C3%82mrani%20%26%20fils&standing=inside&category=guest_of_honour")
        );
        let uri = format!("/list{written}").parse::<axum::http::Uri>().expect("an address");
        let axum::extract::Query(read) =
            axum::extract::Query::<ListQuery>::try_from_uri(&uri).expect("a query");
        assert_eq!(read.parse(), Ok((filter, Some(start))));
        assert_eq!(address(&RegistrationFilter::default(), None), "");
        assert_eq!(export_address(&RegistrationFilter::default(), "csv"), "?format=csv");
    }

    #[test]
    fn an_unknown_filter_is_refused_rather_than_dropped() {
        let odd = [("in", "", "", ""), ("", "vip", "", ""), ("", "", "x", ""), ("", "", "", "-1")];
        for (standing, category, after, shown) in odd {
            let query = ListQuery {
                q: String::new(),
                standing: standing.into(),
                category: category.into(),
                after: after.into(),
                shown: shown.into(),
            };
            assert_eq!(query.parse(), Err(MalformedQuery));
        }
    }

    #[test]
    fn a_search_is_cut_at_a_sane_length() {
        let query = ListQuery { q: format!("  {}", "é".repeat(500)), ..ListQuery::default() };
        assert_eq!(query.parse().expect("well formed").0.query.chars().count(), MAX_QUERY);
    }
}
