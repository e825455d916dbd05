//! An organisation and the events that it holds.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::ids::{EventId, OrganisationId};
use crate::locale::Localized;
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Where attendees write to.
    pub contact: Email,
    /// What attendees may offer and seek.
    pub topics: Vec<Topic>,
    /// The doors at which staff scan, by their short names: « A ».
    pub doors: Vec<String>,
    /// After this moment a badge opens no door.
    pub badges_valid_until: Timestamp,
    /// Seats in all.
    pub capacity: u32,
}

impl Event {
    /// The zone in which its hours are told. A name that no longer exists reads as UTC.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The day on which it starts, where it takes place.
    pub fn date(&self) -> Date {
        self.starts_at.to_zoned_datetime(self.zone()).date()
    }

    /// Whether one can still register: as long as a badge would open a door.
    pub fn takes_registrations(&self, now: Timestamp) -> bool {
        now <= self.badges_valid_until
    }

    /// Whether `key` is one of its topics.
    pub fn has_topic(&self, key: &str) -> bool {
        self.topics.iter().any(|topic| topic.key == key)
    }
}

/// How full an event is. All figures come from one row, so they always add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seats {
    /// Seats in all.
    pub capacity: u32,
    /// Seats taken by confirmed registrations.
    pub taken: u32,
    /// People on the waiting list.
    pub waiting: u32,
    /// People who have been admitted.
    pub inside: u32,
}

impl Seats {
    /// Seats that a registration would get now. None while people wait: a freed seat is theirs.
    pub const fn left(&self) -> u32 {
        if self.waiting > 0 { 0 } else { self.capacity.saturating_sub(self.taken) }
    }
}
