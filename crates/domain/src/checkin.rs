//! The door's decision. It is made in two places, here and on the phone; `tests/vectors/door.json` binds both.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::badge::{BadgeClaims, BadgeCode};
use crate::ids::EventId;
use crate::key::Key;
use crate::registration::{Category, RegistrationState};

/// When and where somebody came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// When.
    pub at: Timestamp,
    /// The door's short name.
    pub door: String,
}

/// What was held before the camera or typed, once its form is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presented {
    /// A badge whose signature holds.
    Badge(BadgeClaims),
    /// A code, typed or chosen from a search.
    Code(BadgeCode),
    /// A badge whose signature does not hold, or that no known key signed.
    Forged,
    /// Anything else: a menu's QR, a mistyped code.
    Unreadable,
}

/// What the door knows of a registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Where the registration stands.
    pub state: RegistrationState,
    /// In which quality they attend.
    pub category: Category,
    /// Whether they, or who brings them along, have a rank in the event's table.
    pub ranked: bool,
    /// When and where they were admitted, if they were.
    pub admission: Option<Admission>,
    /// Whether they have another badge by now than the one presented.
    pub replaced: bool,
}

/// What staff are told: green, amber or red.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Verdict {
    /// Green: let in, and counted.
    Admitted,
    /// Amber (foil): let in and counted, and somebody receives them.
    AdmittedWithHonours,
    /// Amber: the badge is good but was used before; look at who holds it.
    AlreadyInside {
        /// When and where it was used.
        since: Admission,
    },
    /// Red: no seat yet: on the waiting list, before a decision, or with an offer that was not taken.
    Waiting,
    /// Red: cancelled, declined, or an offer that lapsed.
    Cancelled,
    /// Red: its holder has another badge in its place.
    Replaced,
    /// Red: the badge is past its date.
    Expired,
    /// Red: a good badge for another event.
    OtherEvent,
    /// Red: nobody of that code at this event.
    Unknown,
    /// Red: the signature does not hold.
    Forged,
    /// Red: not a badge at all.
    Unreadable,
}

/// The colour family of an answer. Words and shapes say the same, so that nobody depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signal {
    /// Come in.
    Green,
    /// Come in, but look.
    Amber,
    /// Stop.
    Red,
}

impl Verdict {
    /// Whether this answer lets somebody in who was not in before.
    pub const fn admits(&self) -> bool {
        matches!(self, Self::Admitted | Self::AdmittedWithHonours)
    }

    /// The colour family of the answer.
    pub const fn signal(&self) -> Signal {
        match self {
            Self::Admitted => Signal::Green,
            Self::AdmittedWithHonours | Self::AlreadyInside { .. } => Signal::Amber,
            _ => Signal::Red,
        }
    }

    /// The name in JSON, rows and messages.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::AdmittedWithHonours => "admitted_with_honours",
            Self::AlreadyInside { .. } => "already_inside",
            Self::Waiting => "waiting",
            Self::Cancelled => "cancelled",
            Self::Replaced => "replaced",
            Self::Expired => "expired",
            Self::OtherEvent => "other_event",
            Self::Unknown => "unknown",
            Self::Forged => "forged",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What can be told from the badge alone, before anything is looked up: the code to look up, or the refusal.
///
/// The order is the order of trust: a signature that does not hold says nothing, so its event and date are not
/// even read; a badge of another evening is named as such even when it is past its date too.
///
/// # Errors
/// The verdict, when the badge alone decides.
pub fn present(presented: Presented, event_id: EventId, now: Timestamp) -> Result<BadgeCode, Verdict> {
    match presented {
        Presented::Unreadable => Err(Verdict::Unreadable),
        Presented::Forged => Err(Verdict::Forged),
        Presented::Badge(claims) if claims.event_id != event_id => Err(Verdict::OtherEvent),
        Presented::Badge(claims) if now > claims.expires_at => Err(Verdict::Expired),
        Presented::Badge(claims) => Ok(claims.code),
        Presented::Code(code) => Ok(code),
    }
}

/// The door's decision on what is known of a registration, `None` when nobody has that code.
pub fn decide(known: Option<&Known>) -> Verdict {
    let Some(known) = known else { return Verdict::Unknown };
    // Whoever holds it, it is no badge any more: how its former holder stands is not its to tell.
    if known.replaced {
        return Verdict::Replaced;
    }
    match (known.state, &known.admission) {
        (
            RegistrationState::Cancelled { .. }
            | RegistrationState::Declined { .. }
            | RegistrationState::Lapsed { .. },
            _,
        ) => Verdict::Cancelled,
        // No seat is theirs yet, whatever they wait for.
        (
            RegistrationState::Requested
            | RegistrationState::Waiting { .. }
            | RegistrationState::Offered { .. },
            _,
        ) => Verdict::Waiting,
        (RegistrationState::Confirmed, Some(since)) => Verdict::AlreadyInside { since: since.clone() },
        (RegistrationState::Confirmed, None) if known.ranked || known.category == Category::GuestOfHonour => {
            Verdict::AdmittedWithHonours
        }
        (RegistrationState::Confirmed, None) => Verdict::Admitted,
    }
}

/// How an evening stands, from one reading of the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// Seats, waiting list and people inside.
    pub seats: crate::event::Seats,
    /// Requests that nobody decided on yet.
    pub requests: u32,
    /// For each category that anybody has: how many are confirmed, and how many of these are inside.
    pub by_category: Vec<CategoryFigures>,
    /// For each door that anybody used.
    pub by_door: Vec<DoorFigures>,
    /// How many came in, by minute, in order; minutes without an arrival are left out.
    pub arrivals: Vec<MinuteFigures>,
    /// The latest arrivals, the newest first.
    pub latest: Vec<crate::registration::Registration>,
}

/// A category's share of the evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryFigures {
    /// Which of the event's.
    pub category: Key,
    /// Confirmed registrations.
    pub confirmed: u32,
    /// Of these, inside.
    pub inside: u32,
}

/// A door's share of the evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorFigures {
    /// Its short name.
    pub door: String,
    /// People inside who came through it.
    pub inside: u32,
    /// When it was last used.
    pub last_at: Timestamp,
}

/// One minute's arrivals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinuteFigures {
    /// The minute's start.
    pub minute: Timestamp,
    /// How many came in, and are still inside.
    pub arrivals: u32,
}
