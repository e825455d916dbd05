//! An event as a TOML file tells it, and its way into domain values. What is wrong is named by its place.

use std::collections::HashMap;

use app::event::EventDefinition;
use domain::agenda::{Room, Session, SessionKind, SessionRole};
use domain::event::{Event, EventState, Organisation, Place, Topic};
use domain::ids::{EventId, OrganisationId, PartnerId, RoomId, SessionId, SpeakerId};
use domain::locale::Localized;
use domain::partner::Partner;
use domain::speaker::Speaker;
use domain::text::{Email, Slug};
use jiff::civil::DateTime;
use jiff::{Timestamp, tz::TimeZone};
use serde::Deserialize;
use uuid::Uuid;

use super::guest::Guest;
use crate::ServerError;

/// The file's content.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evening {
    organisation: OrganisationTable,
    event: EventTable,
    #[serde(default, rename = "speaker")]
    speakers: Vec<SpeakerTable>,
    #[serde(default, rename = "session")]
    sessions: Vec<SessionTable>,
    #[serde(default, rename = "partner")]
    partners: Vec<PartnerTable>,
    #[serde(default, rename = "guest")]
    guests: Vec<Guest>,
    #[serde(skip)]
    file: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationTable {
    slug: String,
    name: Localized,
    short_name: Localized,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventTable {
    slug: String,
    theme: Localized,
    lead: Localized,
    host: Localized,
    doors_open_at: String,
    starts_at: String,
    ends_at: String,
    time_zone: String,
    place: Place,
    languages: Localized,
    contact: String,
    topics: Vec<Topic>,
    doors: Vec<String>,
    badges_valid_until: String,
    capacity: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SpeakerTable {
    /// What sessions call them.
    key: String,
    name: Localized,
    role: Localized,
    job: Localized,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionTable {
    kind: SessionKind,
    title: Localized,
    about: Localized,
    room: Localized,
    starts_at: String,
    ends_at: String,
    #[serde(default)]
    people: Vec<PartTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartTable {
    speaker: String,
    role: SessionRole,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartnerTable {
    name: Localized,
    role: Localized,
}

impl Evening {
    /// Reads a file's text; `file` names it in messages.
    pub(crate) fn parse(text: &str, file: &str) -> Result<Self, ServerError> {
        let evening: Self = toml::from_str(text)
            .map_err(|error| ServerError::Definition { file: file.to_owned(), reason: error.to_string() })?;
        Ok(Self { file: file.to_owned(), ..evening })
    }

    /// The organisation's part of addresses.
    pub(crate) fn organisation_slug(&self) -> &str {
        &self.organisation.slug
    }

    /// The event's part of addresses.
    pub(crate) fn event_slug(&self) -> &str {
        &self.event.slug
    }

    /// Its guests, in the file's order.
    pub(crate) fn guests(&self) -> &[Guest] {
        &self.guests
    }

    /// The event in domain values. `organisation_id` is the organisation's where it exists already; `new_id` makes
    /// the other identities.
    pub(crate) fn define(
        &self,
        organisation_id: Option<OrganisationId>,
        new_id: impl Fn() -> Uuid,
    ) -> Result<EventDefinition, ServerError> {
        let organisation = Organisation {
            id: organisation_id.unwrap_or_else(|| OrganisationId(new_id())),
            slug: self.checked("organisation.slug", Slug::parse(&self.organisation.slug))?,
            name: self.organisation.name.clone(),
            short_name: self.organisation.short_name.clone(),
        };
        let event = self.event(EventId(new_id()), organisation.id)?;
        let mut keys = HashMap::new();
        let mut speakers = Vec::new();
        for table in &self.speakers {
            let id = SpeakerId(new_id());
            if keys.insert(table.key.as_str(), id).is_some() {
                return Err(self.wrong("speaker", format!("{} is there twice", table.key)));
            }
            let (name, role, job) = (table.name.clone(), table.role.clone(), table.job.clone());
            speakers.push(Speaker { role, job, ..Speaker::new(id, event.id, name) });
        }
        let rooms = self.rooms(event.id, &new_id);
        let sessions = self.sessions.iter().map(|table| self.session(table, &event, &rooms, &keys, &new_id));
        let sessions = sessions.collect::<Result<_, _>>()?;
        let partner = |table: &PartnerTable| Partner {
            role: table.role.clone(),
            ..Partner::new(PartnerId(new_id()), event.id, table.name.clone())
        };
        let partners = self.partners.iter().map(partner).collect();
        let tracks = Vec::new();
        Ok(EventDefinition { organisation, event, rooms, tracks, sessions, speakers, partners })
    }

    fn event(&self, id: EventId, organisation_id: OrganisationId) -> Result<Event, ServerError> {
        let table = &self.event;
        let zone = self.checked("event.time_zone", TimeZone::get(&table.time_zone))?;
        let event = Event {
            id,
            organisation_id,
            slug: self.checked("event.slug", Slug::parse(&table.slug))?,
            theme: table.theme.clone(),
            lead: table.lead.clone(),
            host: table.host.clone(),
            doors_open_at: self.checked("event.doors_open_at", moment(&table.doors_open_at, &zone))?,
            starts_at: self.checked("event.starts_at", moment(&table.starts_at, &zone))?,
            ends_at: self.checked("event.ends_at", moment(&table.ends_at, &zone))?,
            time_zone: table.time_zone.clone(),
            place: table.place.clone(),
            languages: table.languages.clone(),
            contact: self.checked("event.contact", Email::parse(&table.contact))?,
            topics: table.topics.clone(),
            doors: table.doors.clone(),
            badges_valid_until: self
                .checked("event.badges_valid_until", moment(&table.badges_valid_until, &zone))?,
            capacity: table.capacity,
            state: EventState::Published,
            days: Vec::new(),
            registration_opens_at: None,
            registration_closes_at: None,
            stage_languages: Vec::new(),
            legal: Localized::default(),
            cover: None,
            categories: Vec::new(),
            pools: Vec::new(),
            questions: Vec::new(),
            offer_hours: domain::event::offer_hours(),
            file_questions: false,
        };
        if event.doors.is_empty() {
            return Err(self.wrong("event.doors", "an event has at least one door"));
        }
        if !(event.doors_open_at <= event.starts_at && event.starts_at < event.ends_at) {
            return Err(self.wrong("event.ends_at", "doors open, then it starts, then it ends"));
        }
        Ok(event)
    }

    /// A room for each name that sessions give to theirs, in the order in which they come.
    fn rooms(&self, event_id: EventId, new_id: impl Fn() -> Uuid) -> Vec<Room> {
        let mut rooms = Vec::<Room>::new();
        for name in self.sessions.iter().map(|table| &table.room) {
            if rooms.iter().all(|room| room.name != *name) {
                let (id, name) = (RoomId(new_id()), name.clone());
                rooms.push(Room { id, event_id, name, capacity: None, note: Localized::default() });
            }
        }
        rooms
    }

    fn session(
        &self,
        table: &SessionTable,
        event: &Event,
        rooms: &[Room],
        speakers: &HashMap<&str, SpeakerId>,
        new_id: impl Fn() -> Uuid,
    ) -> Result<Session, ServerError> {
        let zone = event.zone();
        let part = |part: &PartTable| match speakers.get(part.speaker.as_str()) {
            Some(&id) => Ok((id, part.role)),
            None => Err(self.wrong("session.people", format!("no speaker has the key {}", part.speaker))),
        };
        let starts_at = self.checked("session.starts_at", moment(&table.starts_at, &zone))?;
        let ends_at = self.checked("session.ends_at", moment(&table.ends_at, &zone))?;
        let id = SessionId(new_id());
        let session = Session {
            about: table.about.clone(),
            room_id: rooms.iter().find(|room| room.name == table.room).map(|room| room.id),
            room: table.room.clone(),
            people: table.people.iter().map(part).collect::<Result<_, _>>()?,
            ..Session::new(id, event.id, table.kind, table.title.clone(), starts_at, ends_at)
        };
        if session.starts_at < session.ends_at {
            Ok(session)
        } else {
            Err(self.wrong("session.ends_at", format!("« {} » ends before it starts", table.title.fr)))
        }
    }

    fn checked<T, E: std::fmt::Display>(&self, place: &str, result: Result<T, E>) -> Result<T, ServerError> {
        result.map_err(|error| self.wrong(place, error))
    }

    fn wrong(&self, place: &str, reason: impl std::fmt::Display) -> ServerError {
        ServerError::Definition { file: self.file.clone(), reason: format!("{place}: {reason}.") }
    }
}

/// A moment with its offset (`2025-06-25T18:45+02:00`), or local to the event's zone without one.
fn moment(text: &str, zone: &TimeZone) -> Result<Timestamp, jiff::Error> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment);
    }
    Ok(text.parse::<DateTime>()?.to_zoned_datetime(zone.clone())?.timestamp())
}

#[cfg(test)]
mod tests;
