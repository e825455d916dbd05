//! What is filled in in a letter's text.

use domain::event::{Event, Organisation};
use domain::letter::Placeholder;
use domain::locale::{Locale, Localized};
use domain::registration::{Registration, RegistrationState};
use i18n::date;

use super::sheet::Worded;

/// What is known of a letter's reader and of the event.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) event: &'a Event,
    pub(super) registration: &'a Registration,
    pub(super) ticket_url: &'a str,
    pub(super) event_url: &'a str,
    pub(super) waiting_position: Option<u32>,
}

impl Known<'_> {
    /// The value of a placeholder in a letter in `locale`; nothing when there is none now.
    pub(super) fn value(&self, locale: Locale, placeholder: Placeholder) -> Option<String> {
        let (event, attendee) = (self.event, &self.registration.attendee);
        let zone = event.zone();
        Some(match placeholder {
            Placeholder::Name => attendee.full_name(),
            Placeholder::GivenName => attendee.given_name.to_string(),
            Placeholder::FamilyName => attendee.family_name.to_string(),
            Placeholder::Event => event.theme.get(locale).to_owned(),
            Placeholder::Organisation => self.organisation.name.get(locale).to_owned(),
            Placeholder::Date if event.days.is_empty() => {
                date::day_month_year(locale, event.starts_at, &zone)
            }
            Placeholder::Date => date::days(locale, event),
            Placeholder::Hours => date::time_range(locale, event.starts_at, event.first_day().ends_at, &zone),
            Placeholder::Doors => date::time(locale, event.doors_open_at, &zone),
            Placeholder::Place => place(&event.place.name, &event.place.address, locale).text,
            Placeholder::City => event.place.city.get(locale).to_owned(),
            Placeholder::Contact => event.contact.to_string(),
            Placeholder::TicketLink => self.ticket_url.to_owned(),
            Placeholder::EventLink => self.event_url.to_owned(),
            Placeholder::Code => self.registration.code.to_string(),
            Placeholder::Position => self.waiting_position?.to_string(),
            Placeholder::Deadline => match self.registration.state {
                RegistrationState::Offered { until, .. } => date::day_and_time(locale, until, &zone),
                _ => return None,
            },
            Placeholder::Reason => self.registration.reason.clone()?,
        })
    }
}

/// The place and its address on one line, in the language of the place's name.
pub(super) fn place(name: &Localized, address: &Localized, locale: Locale) -> Worded {
    let name = Worded::new(name, locale);
    let comma = if name.lang == Locale::Ar { "،" } else { "," };
    match address.get(name.lang) {
        "" => name,
        address => Worded { text: format!("{}{comma} {address}", name.text), lang: name.lang },
    }
}
