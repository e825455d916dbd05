//! Where a page of a list of events starts, as a word of its address.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::event::EventCursor;
use domain::ids::EventId;
use jiff::Timestamp;
use uuid::Uuid;

/// A row's hour and identity as one word.
pub(crate) fn encode(cursor: EventCursor) -> String {
    let mut bytes = cursor.starts_at.as_second().to_be_bytes().to_vec();
    bytes.extend_from_slice(cursor.id.0.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The row of such a word; nothing for any other.
pub(crate) fn decode(word: &str) -> Option<EventCursor> {
    let bytes = URL_SAFE_NO_PAD.decode(word.get(..word.len().min(64))?).ok()?;
    let (at, id) = bytes.split_at_checked(8)?;
    let starts_at = Timestamp::from_second(i64::from_be_bytes(at.try_into().ok()?)).ok()?;
    Some(EventCursor { starts_at, id: EventId(Uuid::from_slice(id).ok()?) })
}
