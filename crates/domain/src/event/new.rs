//! A new event: what must be known, and what is taken for granted until somebody says otherwise.

use jiff::tz::TimeZone;

use super::details::{self, limits, morning_after, one_day, time_zone};
use super::{Day, Event, EventState, Place};
use crate::form::{Problem, Reader, Values};
use crate::ids::{EventId, OrganisationId};
use crate::locale::Localized;
use crate::registration::SpokenLanguage;
use crate::text::{Email, Slug};

/// What the form of a new event asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The title.
    pub theme: Localized,
    /// When.
    pub day: Day,
    /// The zone in which its hours are told.
    pub time_zone: String,
    /// The building.
    pub place_name: Localized,
    /// The town.
    pub city: Localized,
    /// Seats in all.
    pub capacity: u32,
    /// What is spoken on stage.
    pub languages: Vec<SpokenLanguage>,
    /// Where attendees write to.
    pub contact: Email,
}

impl NewEvent {
    /// Reads the form.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(values: &Values) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let theme = reader.localized("theme", details::TITLE);
        let zone = time_zone(&mut reader, "time_zone");
        let day = zone.and_then(|zone| one_day(&mut reader, &zone));
        let place_name = reader.localized("place_name", limits::LINE.required());
        let city = reader.localized("city", limits::CITY.required());
        let capacity = reader.number("capacity", 1, limits::SEATS);
        let languages = reader.choices("spoken", SpokenLanguage::from_code);
        let contact = reader.email("contact");
        let time_zone = values.get("time_zone").trim().to_owned();
        let read = || {
            let (day, capacity, contact) = (day?, capacity?, contact?);
            Some(Self { theme, day, time_zone, place_name, city, capacity, languages, contact })
        };
        let new = read();
        reader.finish(new)
    }

    /// The year in which it takes place, for its address.
    pub fn year(&self) -> i16 {
        self.zone().to_datetime(self.day.starts_at).year()
    }

    fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The draft that it starts as. `languages` are the spoken languages in words; there is one door, « A », and
    /// badges are good until the morning after.
    pub fn draft(
        self,
        id: EventId,
        organisation_id: OrganisationId,
        slug: Slug,
        languages: Localized,
    ) -> Event {
        let badges_valid_until = morning_after(self.day.ends_at, &self.zone());
        Event {
            id,
            organisation_id,
            slug,
            theme: self.theme,
            lead: Localized::default(),
            host: Localized::default(),
            doors_open_at: self.day.doors_open_at,
            starts_at: self.day.starts_at,
            ends_at: self.day.ends_at,
            time_zone: self.time_zone,
            place: Place {
                name: self.place_name,
                address: Localized::default(),
                city: self.city,
                access: Localized::default(),
                map: String::new(),
            },
            languages,
            stage_languages: self.languages,
            contact: self.contact,
            topics: Vec::new(),
            doors: vec!["A".to_owned()],
            badges_valid_until,
            capacity: self.capacity,
            categories: Vec::new(),
            pools: Vec::new(),
            questions: Vec::new(),
            offer_hours: super::offer_hours(),
            file_questions: false,
            state: EventState::Draft,
            days: Vec::new(),
            registration_opens_at: None,
            registration_closes_at: None,
            legal: Localized::default(),
            cover: None,
        }
    }
}
