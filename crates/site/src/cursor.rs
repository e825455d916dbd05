//! Where a page of a list starts, as one word of its address: what places the last row of the page before in the
//! list's order, and which row that was.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::event::EventCursor;
use domain::ids::EventId;
use jiff::Timestamp;
use uuid::Uuid;

/// The longest word that is decoded, in characters: two names of 80 characters, folded, fit many times over.
const MAX: usize = 4_096;

/// A row of a list in the order of time.
pub(crate) fn of_moment(at: Timestamp, id: Uuid) -> String {
    URL_SAFE_NO_PAD.encode([at.as_second().to_be_bytes().as_slice(), id.as_bytes()].concat())
}

/// What [`of_moment`] wrote; nothing for anything else.
pub(crate) fn moment(word: &str) -> Option<(Timestamp, Uuid)> {
    let bytes = <[u8; 24]>::try_from(URL_SAFE_NO_PAD.decode(word.get(..word.len().min(64))?).ok()?).ok()?;
    let (at, id) = bytes.split_at(8);
    let at = Timestamp::from_second(i64::from_be_bytes(at.try_into().ok()?)).ok()?;
    Some((at, Uuid::from_slice(id).ok()?))
}

/// A row of a list of events.
pub(crate) fn of_event(row: EventCursor) -> String {
    of_moment(row.starts_at, row.id.0)
}

/// What [`of_event`] wrote; nothing for anything else.
pub(crate) fn event(word: &str) -> Option<EventCursor> {
    let (starts_at, id) = moment(word)?;
    Some(EventCursor { starts_at, id: EventId(id) })
}

/// A row of a list in the order of names, or of other texts.
pub(crate) fn of_key(key: &str, id: Uuid) -> String {
    URL_SAFE_NO_PAD.encode([id.as_bytes(), key.as_bytes()].concat())
}

/// What [`of_key`] wrote; nothing for anything else.
pub(crate) fn key(word: &str) -> Option<(String, Uuid)> {
    if word.len() > MAX {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(word).ok()?;
    let (id, key) = bytes.split_at_checked(16)?;
    let key = std::str::from_utf8(key).ok()?;
    if key.chars().any(char::is_control) {
        return None;
    }
    Some((key.to_owned(), Uuid::from_slice(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_survives_the_address() {
        let id = Uuid::from_u128(7);
        let name = "العلوي فاطمه";
        let word = of_key(name, id);
        assert!(word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{word}");
        assert_eq!(key(&word), Some((name.to_owned(), id)));
        let at = Timestamp::from_second(-7).expect("in range");
        assert_eq!(moment(&of_moment(at, id)), Some((at, id)));
    }

    #[test]
    fn garbage_is_no_row() {
        let not_utf8 = URL_SAFE_NO_PAD.encode([0xFF; 20]);
        let control = URL_SAFE_NO_PAD.encode([[0; 16].as_slice(), b"a\0b"].concat());
        let long = "A".repeat(MAX + 1);
        for word in ["", "A", "é", "%", "====", &not_utf8, &control, &long] {
            assert_eq!(key(word), None, "{word}");
            assert_eq!(moment(word), None, "{word}");
        }
    }
}
