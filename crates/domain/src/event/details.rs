//! The form of an event's details: its way into an event, and back.

mod days;
mod lists;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Day, Event, Place};
use crate::form::{Fault, Problem, Reader, TextShape, Values};
use crate::registration::SpokenLanguage;
use crate::text::Slug;

/// How long texts may be, in characters.
pub mod limits {
    use crate::form::TextShape;

    /// The title.
    pub const THEME: TextShape = TextShape::line(160).required();
    /// One or two sentences.
    pub const LEAD: TextShape = TextShape::area(600);
    /// A line: a host, a place's name.
    pub const LINE: TextShape = TextShape::line(160);
    /// A town.
    pub const CITY: TextShape = TextShape::line(80);
    /// How to get in.
    pub const ACCESS: TextShape = TextShape::area(600);
    /// What the law wants to be said.
    pub const LEGAL: TextShape = TextShape::area(4_000);
    /// A topic.
    pub const TOPIC: TextShape = TextShape::line(80);
    /// The most seats.
    pub const SEATS: u32 = 100_000;
    /// The most days.
    pub const DAYS: usize = 14;
    /// The most topics.
    pub const TOPICS: usize = 30;
    /// The most doors, and the longest name of one.
    pub const DOORS: (usize, usize) = (20, 12);
}

/// The form as it is opened: every field that can be merged, by its name.
pub fn values(event: &Event) -> Values {
    let mut values = Values::default();
    let zone = event.zone();
    values.replace("stage", event.stage_languages.iter().map(|one| one.code().to_owned()));
    for (name, text) in [
        ("theme", &event.theme),
        ("lead", &event.lead),
        ("host", &event.host),
        ("languages", &event.languages),
        ("place_name", &event.place.name),
        ("address", &event.place.address),
        ("city", &event.place.city),
        ("access", &event.place.access),
        ("legal", &event.legal),
    ] {
        values.set_localized(name, text);
    }
    values.set("slug", event.slug.as_str());
    values.set("time_zone", event.time_zone.clone());
    days::write(&mut values, &event.all_days(), &zone);
    values.set("map", event.place.map.clone());
    values.set("contact", event.contact.as_str());
    values.set("capacity", event.capacity.to_string());
    lists::write_topics(&mut values, &event.topics);
    values.set("doors", event.doors.join(", "));
    values.set_moment("badges", event.badges_valid_until, &zone);
    for (name, at) in [("opens", event.registration_opens_at), ("closes", event.registration_closes_at)] {
        if let Some(at) = at {
            values.set_moment(name, at, &zone);
        }
    }
    values
}

/// Reads the form into the event that it changes: what the form does not have stays.
///
/// # Errors
/// Every wrong field, in the order of the form.
pub fn read(values: &Values, event: &Event) -> Result<Event, Vec<Problem>> {
    let mut reader = Reader::new(values);
    // The form has it until the event is first published.
    let slug = match values.get("slug").trim() {
        "" => Some(event.slug.clone()),
        _ => reader.choice("slug", |raw| Slug::parse(raw.trim()).ok()),
    };
    let theme = reader.localized("theme", limits::THEME);
    let lead = reader.localized("lead", limits::LEAD);
    let host = reader.localized("host", limits::LINE);
    let languages = reader.localized("languages", limits::LINE);
    let stage_languages = reader.choices("stage", SpokenLanguage::from_code);
    let zone = time_zone(&mut reader, "time_zone");
    let days = zone.as_ref().map(|zone| days::read(&mut reader, zone)).unwrap_or_default();
    let place = Place {
        name: reader.localized("place_name", limits::LINE),
        address: reader.localized("address", limits::LINE),
        city: reader.localized("city", limits::CITY),
        access: reader.localized("access", limits::ACCESS),
        map: reader.link("map"),
    };
    let capacity = reader.number("capacity", 1, limits::SEATS);
    let mut moment = |name| zone.as_ref().and_then(|zone| reader.optional_moment(name, zone));
    let (opens, closes, badges) = (moment("opens"), moment("closes"), moment("badges"));
    if closes.is_some_and(|closes| opens.is_some_and(|opens| closes <= opens)) {
        reader.fault("closes_date", Fault::OutOfOrder);
    }
    let doors = lists::doors(&mut reader, "doors");
    let topics = lists::topics(&mut reader, &event.topics);
    let contact = reader.email("contact");
    let legal = reader.localized("legal", limits::LEGAL);
    let (first, last) = (days.first().copied(), days.last().copied());
    if badges.is_some_and(|badges| last.is_some_and(|last| badges < last.ends_at)) {
        reader.fault("badges_date", Fault::OutOfOrder);
    }
    let read = || {
        let (first, last, slug) = (first?, last?, slug?);
        Some(Event {
            slug,
            theme,
            lead,
            host,
            languages,
            stage_languages,
            doors_open_at: first.doors_open_at,
            starts_at: first.starts_at,
            ends_at: last.ends_at,
            time_zone: values.get("time_zone").trim().to_owned(),
            days: if days.len() > 1 { days } else { Vec::new() },
            place,
            contact: contact?,
            capacity: capacity?,
            topics,
            doors,
            badges_valid_until: badges
                .unwrap_or_else(|| morning_after(last.ends_at, &zone.unwrap_or(TimeZone::UTC))),
            registration_opens_at: opens,
            registration_closes_at: closes,
            legal,
            ..event.clone()
        })
    };
    let event = read();
    reader.finish(event)
}

/// A zone by its IANA name.
pub(super) fn time_zone(reader: &mut Reader<'_>, field: &str) -> Option<TimeZone> {
    reader.choice(field, |name| TimeZone::get(name.trim()).ok())
}

/// Until when badges are good where nobody says: six o'clock on the morning after.
pub fn morning_after(ends_at: Timestamp, zone: &TimeZone) -> Timestamp {
    let morning = zone.to_datetime(ends_at).date().tomorrow().map(|day| day.at(6, 0, 0, 0));
    let morning = morning.and_then(|morning| zone.to_timestamp(morning));
    morning.or_else(|_| ends_at.checked_add(SignedDuration::from_hours(12))).unwrap_or(ends_at)
}

/// A new event's day from one date and three hours.
pub(super) fn one_day(reader: &mut Reader<'_>, zone: &TimeZone) -> Option<Day> {
    days::read(reader, zone).first().copied()
}

pub(super) const TITLE: TextShape = limits::THEME;

#[cfg(test)]
mod tests;
