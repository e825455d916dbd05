//! What tells the form that a person sent from what a program did: it was handed out here, some moments ago, and a field
//! that people do not see is empty. Nobody is turned away for it: the form comes back as it was typed, to be sent once
//! more.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::App;

const PURPOSE: &str = "registration-form";

/// Programs send a form as they get it. A browser that fills it in for somebody takes a second, and they still press a
/// button.
const SOONEST: SignedDuration = SignedDuration::from_secs(2);

/// Why a form may be a program's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The field that people do not see is filled in.
    Trap,
    /// It came back at once.
    TooSoon,
    /// It was not handed out here.
    Unknown,
}

/// What a form carries beside its key, so that both are known again: a MAC that only this installation can make. When
/// the form was handed out its key says itself ([`App::new_uuid`]).
pub fn stamp(app: &App, key: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(app.secret().mac(PURPOSE, key.as_bytes()))
}

/// Why a form with this key, this stamp and this in its hidden field may be a program's; `None` when it may not.
pub fn doubt(app: &App, key: Option<Uuid>, stamp: &str, trap: &str) -> Option<Doubt> {
    if !trap.is_empty() {
        return Some(Doubt::Trap);
    }
    let known = key.filter(|key| {
        URL_SAFE_NO_PAD.decode(stamp).is_ok_and(|mac| app.secret().verify(PURPOSE, key.as_bytes(), &mac))
    });
    match known.and_then(handed_out_at) {
        None => Some(Doubt::Unknown),
        // However long ago: people leave a form open over lunch, or for days.
        Some(at) => (app.now().duration_since(at) < SOONEST).then_some(Doubt::TooSoon),
    }
}

fn handed_out_at(key: Uuid) -> Option<Timestamp> {
    let (seconds, nanoseconds) = key.get_timestamp()?.to_unix();
    Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}
