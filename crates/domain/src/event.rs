//! An organisation and the events that it holds.

pub mod details;
mod list;
mod new;
#[cfg(test)]
pub(crate) mod samples;
mod shift;
mod slug;
mod state;

pub use details::limits;
pub use list::{EventCursor, EventFilter, EventScope};
pub use new::NewEvent;
pub use shift::Shift;
pub use slug::{free_slug, propose_slug, slug_base};
pub use state::{EventState, StateError, Turn};

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::ids::{EventId, OrganisationId};
use crate::key::Key;
use crate::locale::Localized;
use crate::picture::Picture;
use crate::registration::{EventCategory, Question, QuestionKind, SeatPool, SpokenLanguage};
use crate::text::{Email, Slug};

/// A consulate, or any body that holds events. Organisations share an installation and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its identity.
    pub id: OrganisationId,
    /// Its part of every address.
    pub slug: Slug,
    /// Its full name.
    pub name: Localized,
    /// What tells it from its sisters in few words: « Lyon ».
    pub short_name: Localized,
}

/// Where an event takes place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The building.
    pub name: Localized,
    /// Street, postcode, town.
    pub address: Localized,
    /// The town alone, for headings.
    pub city: Localized,
    /// How to get in: step-free way, entrance, what to bring.
    pub access: Localized,
    /// A page that shows the way, `https://…`; none when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub map: String,
}

/// One of the days of an event that has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_field_names, reason = "moments are named so in the event too")]
pub struct Day {
    /// When doors open.
    pub doors_open_at: Timestamp,
    /// When the day's first part starts.
    pub starts_at: Timestamp,
    /// When its last part ends, which may be after midnight.
    pub ends_at: Timestamp,
}

/// Whether one can register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registering {
    /// From this moment on.
    NotYet(Timestamp),
    /// Now.
    Open,
    /// No more.
    Closed,
}

/// A subject that attendees may offer or seek help on, chosen by the organisers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable within the event: what forms send and rows keep.
    pub key: String,
    /// What people read.
    pub label: Localized,
}

/// A conference, with what its public page says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its identity. The engraved seal is drawn from it.
    pub id: EventId,
    /// Who holds it.
    pub organisation_id: OrganisationId,
    /// Its part of the address, unique within the organisation.
    pub slug: Slug,
    /// What it is about; the page's title.
    pub theme: Localized,
    /// One or two sentences under the title.
    pub lead: Localized,
    /// The name and role of the person who invites: « Fatima Baroudi, consule générale ».
    pub host: Localized,
    /// When doors open.
    pub doors_open_at: Timestamp,
    /// When the first part starts.
    pub starts_at: Timestamp,
    /// When the last part ends.
    pub ends_at: Timestamp,
    /// IANA name of the zone in which the event's hours are told: `Europe/Paris`.
    pub time_zone: String,
    /// Where.
    pub place: Place,
    /// The languages spoken on stage, in words.
    pub languages: Localized,
    /// The languages in which everybody must be able to follow what is said on stage; none: it is not looked at.
    #[serde(default)]
    pub stage_languages: Vec<SpokenLanguage>,
    /// Where attendees write to.
    pub contact: Email,
    /// What attendees may offer and seek.
    pub topics: Vec<Topic>,
    /// The doors at which staff scan, by their short names: « A ».
    pub doors: Vec<String>,
    /// After this moment a badge opens no door.
    pub badges_valid_until: Timestamp,
    /// Seats in all. Holds at once, whatever was published.
    #[serde(skip)]
    pub capacity: u32,
    /// Where it is in its life. Holds at once, whatever was published.
    #[serde(skip)]
    pub state: EventState,
    /// Its days, when it has several, in their order: the first starts when it does, the last ends when it does.
    #[serde(default)]
    pub days: Vec<Day>,
    /// Before this moment nobody can register.
    #[serde(default)]
    pub registration_opens_at: Option<Timestamp>,
    /// After this moment nobody can register any more.
    #[serde(default)]
    pub registration_closes_at: Option<Timestamp>,
    /// What the law or the house wants to be said; may be empty.
    #[serde(default)]
    pub legal: Localized,
    /// The picture at the head of its page.
    #[serde(default)]
    pub cover: Option<Picture>,
    /// Who registers, and how: see [`EventCategory`]. [`EventCategory::usual`] where there are none.
    #[serde(default)]
    pub categories: Vec<EventCategory>,
    /// Seats that are set apart. How many they are holds at once, whatever was published.
    #[serde(default)]
    pub pools: Vec<SeatPool>,
    /// What organisers ask beside the form's own fields, in their order.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// How long a seat that came free is held for who is offered it, in hours; 0: it is theirs at once.
    #[serde(default = "offer_hours")]
    pub offer_hours: u32,
    /// Whether its questions may ask for files. Off where nobody says otherwise: files hold more of people than answers
    /// do, and whoever keeps them answers for them.
    #[serde(default)]
    pub file_questions: bool,
}

/// How long a freed seat is held where nobody says otherwise: who is asleep or at work can still answer.
pub const fn offer_hours() -> u32 {
    24
}

impl Event {
    /// The zone in which its hours are told. A name that no longer exists reads as UTC.
    pub fn zone(&self) -> TimeZone {
        zone(&self.time_zone)
    }

    /// The day on which it starts, where it takes place.
    pub fn date(&self) -> Date {
        self.starts_at.to_zoned_datetime(self.zone()).date()
    }

    /// All its days: those that it has, or the one that it is.
    pub fn all_days(&self) -> Vec<Day> {
        if self.days.is_empty() { vec![self.first_day()] } else { self.days.clone() }
    }

    /// The first of its days.
    pub fn first_day(&self) -> Day {
        let (doors_open_at, starts_at, ends_at) = (self.doors_open_at, self.starts_at, self.ends_at);
        self.days.first().copied().unwrap_or(Day { doors_open_at, starts_at, ends_at })
    }

    /// Whether one can register: within the window that the organisers set, and as long as a badge would open a door.
    pub fn registering(&self, now: Timestamp) -> Registering {
        let over =
            self.registration_closes_at.is_some_and(|closes| closes < now) || self.badges_valid_until < now;
        match self.state {
            EventState::Closed | EventState::Archived => Registering::Closed,
            EventState::Draft | EventState::Published if over => Registering::Closed,
            EventState::Draft | EventState::Published => match self.registration_opens_at {
                Some(opens) if now < opens => Registering::NotYet(opens),
                _ => Registering::Open,
            },
        }
    }

    /// Whether one can register now.
    pub fn takes_registrations(&self, now: Timestamp) -> bool {
        self.registering(now) == Registering::Open
    }

    /// Its categories: its own, or the usual ones.
    pub fn all_categories(&self) -> Cow<'_, [EventCategory]> {
        if self.categories.is_empty() {
            return Cow::Owned(EventCategory::usual());
        }
        Cow::Borrowed(&self.categories)
    }

    /// The category of this key.
    pub fn category(&self, key: &Key) -> Option<EventCategory> {
        self.all_categories().iter().find(|one| one.key == *key).cloned()
    }

    /// The questions that are asked in a category.
    pub fn questions_of<'a>(&'a self, category: &'a Key) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |question| question.is_asked_in(category))
    }

    /// The questions of a category that want a file.
    pub fn file_questions_of<'a>(&'a self, category: &'a Key) -> impl Iterator<Item = &'a Question> {
        self.questions_of(category).filter(|question| question.kind == QuestionKind::File)
    }

    /// Until when a seat that comes free now is held for who is offered it; nothing when it is given at once.
    pub fn offer_until(&self, now: Timestamp) -> Option<Timestamp> {
        crate::registration::offer_until(now, self.offer_hours, self.doors_open_at)
    }

    /// Whether `key` is one of its topics.
    pub fn has_topic(&self, key: &str) -> bool {
        self.topics.iter().any(|topic| topic.key == key)
    }
}

/// How an event stands, as the frame of its organisers' pages tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// How full it is.
    pub seats: Seats,
    /// Requests that nobody decided on yet; a party is one.
    pub requests: u32,
}

/// An event as lists of other things name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventName {
    /// Which.
    pub id: EventId,
    /// What it is about.
    pub theme: Localized,
    /// IANA name of the zone in which its hours are told.
    pub time_zone: String,
}

impl EventName {
    /// The zone in which its hours are told, like [`Event::zone`].
    pub fn zone(&self) -> TimeZone {
        zone(&self.time_zone)
    }
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// How full an event is. All figures come from one row, so they always add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seats {
    /// Seats in all.
    pub capacity: u32,
    /// Seats taken by confirmed registrations.
    pub taken: u32,
    /// People on the waiting list, in all lines.
    pub waiting: u32,
    /// Those of them who wait for a seat of a pool.
    #[serde(default)]
    pub waiting_apart: u32,
    /// People who have been admitted.
    pub inside: u32,
    /// Seats held back for partners and pools, which nobody takes yet.
    #[serde(default)]
    pub reserved: u32,
}

impl Seats {
    /// Seats that no pool holds and that a registration would get now. None while people wait: a freed seat is theirs.
    pub const fn left(&self) -> u32 {
        if self.waiting > self.waiting_apart {
            0
        } else {
            self.capacity.saturating_sub(self.taken.saturating_add(self.reserved))
        }
    }
}
