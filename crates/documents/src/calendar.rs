//! iCalendar files (RFC 5545): an event, or parts of its programme, for the reader's calendar.

use domain::agenda::Session;
use domain::event::{Event, Organisation};
use domain::locale::Locale;
use i18n_embed_fl::fl;
use icalendar::{Calendar, Component, Property};
use jiff::Timestamp;

/// An event as a calendar file, with an entry for each of its days. `url` is the address of its page;
/// `now` is when the file is made.
pub fn event_ics(
    locale: Locale,
    organisation: &Organisation,
    event: &Event,
    url: &str,
    now: Timestamp,
) -> String {
    let t = i18n::documents(locale);
    let access = event.place.access.get(locale);
    let place = [event.place.name.get(locale), event.place.address.get(locale)];
    let mut calendar = empty();
    for (number, day) in (1..).zip(event.all_days()) {
        let description = [
            event.lead.get(locale).to_owned(),
            fl!(t, "calendar-doors", time = i18n::date::time(locale, day.doors_open_at, &event.zone())),
            if access.is_empty() { String::new() } else { fl!(t, "calendar-access", access = access) },
            fl!(t, "calendar-page", url = url),
        ];
        let entry = Entry {
            // The first day keeps the event's own name, so that a second that was added does not double it.
            uid: if number == 1 { event.id.to_string() } else { format!("{}-{number}", event.id) },
            from: day.starts_at,
            to: day.ends_at,
            summary: event.theme.get(locale),
            location: join(&place, ", "),
            description: join(&description, "\n"),
            url,
            now,
        };
        calendar.push(entry.component(locale, organisation, event));
    }
    calendar.to_string()
}

/// Parts of the programme as a calendar file, an entry each. `url` is the address of a part's page; `now` is when the
/// file is made.
pub fn sessions_ics(
    locale: Locale,
    organisation: &Organisation,
    event: &Event,
    sessions: &[&Session],
    url: impl Fn(&Session) -> String,
    now: Timestamp,
) -> String {
    let t = i18n::documents(locale);
    let mut calendar = empty();
    for session in sessions {
        let url = url(session);
        let description = [
            session.about.get(locale).to_owned(),
            fl!(t, "calendar-part-of", event = event.theme.get(locale)),
            fl!(t, "calendar-page", url = url.as_str()),
        ];
        let place = [session.room.get(locale), event.place.name.get(locale), event.place.address.get(locale)];
        let entry = Entry {
            uid: session.id.to_string(),
            from: session.starts_at,
            to: session.ends_at,
            summary: session.title.get(locale),
            location: join(&place, ", "),
            description: join(&description, "\n"),
            url: &url,
            now,
        };
        calendar.push(entry.component(locale, organisation, event));
    }
    calendar.to_string()
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Multaqa//Multaqa//FR"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"));
    calendar
}

struct Entry<'a> {
    /// What tells entries apart for ever: taking the file again updates the entry instead of doubling it.
    uid: String,
    from: Timestamp,
    to: Timestamp,
    summary: &'a str,
    location: String,
    description: String,
    url: &'a str,
    now: Timestamp,
}

impl Entry<'_> {
    fn component(&self, locale: Locale, organisation: &Organisation, event: &Event) -> icalendar::Event {
        // Property order is the library's; each line is folded at 75 octets and texts are escaped by it.
        let mut entry = icalendar::Event::new();
        entry
            .add_property("UID", format!("{}@multaqa", self.uid))
            .add_property("DTSTAMP", utc(self.now))
            .add_property("DTSTART", utc(self.from))
            .add_property("DTEND", utc(self.to))
            .add_property("SUMMARY", clean(self.summary))
            .add_property("LOCATION", clean(&self.location))
            .add_property("DESCRIPTION", clean(&self.description))
            .add_property("URL", one_line(self.url))
            .add_property("STATUS", "CONFIRMED");
        let mut organiser = Property::new("ORGANIZER", format!("mailto:{}", event.contact));
        // A quotation mark cannot be written in a parameter, not even escaped (RFC 5545, 3.2).
        let name = one_line(organisation.name.get(locale)).replace('"', "’");
        organiser.add_parameter("CN", &name);
        entry.append_property(organiser);
        entry
    }
}

/// A moment in the form that needs no time zone beside it: `20250625T164500Z`.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The text without control characters but line feeds: a carriage return would end its line early.
fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// The text without any control character, for values that are written as they are.
fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

fn join(parts: &[impl AsRef<str>], between: &str) -> String {
    parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
