//! What is filled in in a letter's text.

use domain::event::{Event, Organisation};
use domain::letter::Placeholder;
use domain::locale::{Locale, Localized};
use domain::registration::{GuestInvitation, Registration, RegistrationState};
use domain::text::PersonName;
use i18n::date;

use super::sheet::Worded;

/// What is known of a letter's reader and of the event.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) event: &'a Event,
    pub(super) event_url: &'a str,
    pub(super) whom: Whom<'a>,
}

/// Who reads a letter.
#[derive(Clone, Copy)]
pub(super) enum Whom<'a> {
    /// Somebody with a registration.
    Registered { registration: &'a Registration, ticket_url: &'a str, waiting_position: Option<u32> },
    /// Somebody who is asked to come.
    Invited { invitation: &'a GuestInvitation, links: &'a AnswerLinks },
}

/// Where somebody who is asked to come answers: whole addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLinks {
    /// Yes.
    pub yes: String,
    /// They do not know yet.
    pub maybe: String,
    /// No.
    pub no: String,
}

impl Whom<'_> {
    fn names(&self) -> (&PersonName, &PersonName) {
        match self {
            Self::Registered { registration, .. } => {
                (&registration.attendee.given_name, &registration.attendee.family_name)
            }
            Self::Invited { invitation, .. } => {
                (&invitation.offer.guest.given_name, &invitation.offer.guest.family_name)
            }
        }
    }

    fn name_in(&self, locale: Locale) -> String {
        let (name, _) = match self {
            Self::Registered { registration, .. } => registration.attendee.names_in(locale),
            Self::Invited { invitation, .. } => {
                let honorific = invitation.offer.protocol.honorific.as_ref();
                let honorific = honorific.map(|one| one.before_name(locale)).unwrap_or_default();
                let (name, other) = invitation.offer.guest.names_in(locale);
                (format!("{honorific} {name}").trim_start().to_owned(), other)
            }
        };
        name
    }
}

impl Known<'_> {
    /// The value of a placeholder in a letter in `locale`; nothing when there is none now.
    pub(super) fn value(&self, locale: Locale, placeholder: Placeholder) -> Option<String> {
        let (event, (given_name, family_name)) = (self.event, self.whom.names());
        let zone = event.zone();
        Some(match placeholder {
            Placeholder::Name => self.whom.name_in(locale),
            Placeholder::GivenName => given_name.to_string(),
            Placeholder::FamilyName => family_name.to_string(),
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
            Placeholder::EventLink => self.event_url.to_owned(),
            Placeholder::TicketLink
            | Placeholder::Code
            | Placeholder::Position
            | Placeholder::Deadline
            | Placeholder::Reason => return self.of_registration(locale, placeholder),
            Placeholder::YesLink
            | Placeholder::MaybeLink
            | Placeholder::NoLink
            | Placeholder::AnswerBy
            | Placeholder::Companions
            | Placeholder::Note => return self.of_invitation(locale, placeholder),
        })
    }

    fn of_registration(&self, locale: Locale, placeholder: Placeholder) -> Option<String> {
        let Whom::Registered { registration, ticket_url, waiting_position } = self.whom else { return None };
        match placeholder {
            Placeholder::TicketLink => Some(ticket_url.to_owned()),
            Placeholder::Code => Some(registration.code.to_string()),
            Placeholder::Position => waiting_position.map(|position| position.to_string()),
            Placeholder::Deadline => match registration.state {
                RegistrationState::Offered { until, .. } => {
                    Some(date::day_and_time(locale, until, &self.event.zone()))
                }
                _ => None,
            },
            Placeholder::Reason => registration.reason.clone(),
            _ => None,
        }
    }

    fn of_invitation(&self, locale: Locale, placeholder: Placeholder) -> Option<String> {
        let Whom::Invited { invitation, links } = self.whom else { return None };
        match placeholder {
            Placeholder::YesLink => Some(links.yes.clone()),
            Placeholder::MaybeLink => Some(links.maybe.clone()),
            Placeholder::NoLink => Some(links.no.clone()),
            Placeholder::AnswerBy => {
                let until = invitation.offer.answer_by?;
                Some(date::day_month_year(locale, until, &self.event.zone()))
            }
            Placeholder::Companions => {
                let most = invitation.category(self.event)?.companions.most();
                (most > 0).then(|| most.to_string())
            }
            Placeholder::Note => invitation.offer.note.clone(),
            _ => None,
        }
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
