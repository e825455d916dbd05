//! Letters to attendees about their registration.

use domain::event::{Event, Organisation};
use domain::ids::MessageId;
use domain::locale::{Locale, Localized};
use domain::outbox::Notice;
use domain::registration::{Registration, RegistrationState};
use i18n::{FluentLanguageLoader, date};
use i18n_embed_fl::fl;

use super::sheet::{Action, Fact, Sheet, Worded};
use crate::{Attachment, Letter, MailError};

/// What a letter about a registration is made from.
#[derive(Debug)]
pub struct RegistrationMail<'a> {
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
    /// The registration, as it is now.
    pub registration: &'a Registration,
    /// The whole address of the ticket page.
    pub ticket_url: &'a str,
    /// The whole address of the event's page, in the attendee's language.
    pub event_url: &'a str,
    /// How many are served before, plus one, for who waits.
    pub waiting_position: Option<u32>,
    /// The badge, for who has a seat.
    pub badge_pdf: Option<Vec<u8>>,
    /// The event as an iCalendar file, for who has a seat.
    pub ics: Option<String>,
}

/// A letter that tells an attendee about their registration, in the language in which they registered. Where the
/// registration has moved on since the notice was enqueued, the letter tells what is true now.
///
/// # Errors
/// When a template fails.
pub fn registration(id: MessageId, notice: Notice, mail: RegistrationMail<'_>) -> Result<Letter, MailError> {
    let notice = still_true(notice, mail.registration.state);
    let locale = mail.registration.attendee.locale;
    let sheet = sheet(locale, notice, &mail);
    let (text, html) = (sheet.text()?, sheet.html()?);
    let RegistrationMail { organisation, event, registration, badge_pdf, ics, .. } = mail;
    Ok(Letter {
        id,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: Some(event.contact.clone()),
        to: registration.attendee.email.clone(),
        to_name: Some(registration.attendee.full_name()),
        subject: subject(locale, notice, event),
        text,
        html,
        attachments: if has_seat(notice) { attachments(badge_pdf, ics) } else { Vec::new() },
    })
}

/// What can be told of a registration that stands so.
fn still_true(notice: Notice, state: RegistrationState) -> Notice {
    match (state, notice) {
        (RegistrationState::Cancelled { .. }, _) => Notice::Cancelled,
        (RegistrationState::Declined { .. }, _) => Notice::Declined,
        (RegistrationState::Lapsed { .. }, _) => Notice::OfferLapsed,
        (RegistrationState::Requested, _) => Notice::Received,
        (RegistrationState::Waiting { .. }, _) => Notice::Waiting,
        (RegistrationState::Offered { .. }, _) => Notice::Offered,
        (RegistrationState::Confirmed, Notice::Promoted | Notice::TicketAgain) => notice,
        // Whatever they waited for when the notice was enqueued, they have a seat by now.
        (RegistrationState::Confirmed, _) => Notice::Confirmed,
    }
}

/// Whether it tells that the registration is over.
const fn is_over(notice: Notice) -> bool {
    matches!(notice, Notice::Cancelled | Notice::Declined | Notice::OfferLapsed)
}

fn has_seat(notice: Notice) -> bool {
    matches!(notice, Notice::Confirmed | Notice::Promoted | Notice::TicketAgain)
}

fn subject(locale: Locale, notice: Notice, event: &Event) -> String {
    let t = i18n::mail(locale);
    let day = date::day_month_year(locale, event.starts_at, &event.zone());
    let event = fl!(t, "event-in-brief", city = event.place.city.get(locale), day = day);
    match notice {
        Notice::Confirmed => fl!(t, "subject-confirmed", event = event),
        Notice::Waiting => fl!(t, "subject-waiting", event = event),
        Notice::Promoted => fl!(t, "subject-promoted", event = event),
        Notice::Cancelled => fl!(t, "subject-cancelled", event = event),
        Notice::TicketAgain => fl!(t, "subject-ticket-again", event = event),
        Notice::Received => fl!(t, "subject-received", event = event),
        Notice::Declined => fl!(t, "subject-declined", event = event),
        Notice::Offered => fl!(t, "subject-offered", event = event),
        Notice::OfferLapsed => fl!(t, "subject-offer-lapsed", event = event),
    }
}

fn sheet(locale: Locale, notice: Notice, mail: &RegistrationMail<'_>) -> Sheet {
    let t = i18n::mail(locale);
    let (title, lead) = match notice {
        Notice::Confirmed => (fl!(t, "title-confirmed"), fl!(t, "lead-confirmed")),
        Notice::Waiting => (fl!(t, "title-waiting"), fl!(t, "lead-waiting")),
        Notice::Promoted => (fl!(t, "title-promoted"), fl!(t, "lead-promoted")),
        Notice::Cancelled => (fl!(t, "title-cancelled"), fl!(t, "lead-cancelled")),
        Notice::TicketAgain => (fl!(t, "title-ticket-again"), fl!(t, "lead-ticket-again")),
        Notice::Received => (fl!(t, "title-received"), fl!(t, "lead-received")),
        Notice::Declined => (fl!(t, "title-declined"), fl!(t, "lead-declined")),
        Notice::Offered => (fl!(t, "title-offered"), fl!(t, "lead-offered")),
        Notice::OfferLapsed => (fl!(t, "title-offer-lapsed"), fl!(t, "lead-offer-lapsed")),
    };
    let position = mail.waiting_position.filter(|_| notice == Notice::Waiting);
    let attached = has_seat(notice) && mail.badge_pdf.is_some() && mail.ics.is_some();
    let zone = mail.event.zone();
    let deadline = match mail.registration.state {
        RegistrationState::Offered { until, .. } => {
            let (day, hour) = (date::long(locale, until, &zone), date::time(locale, until, &zone));
            Some(fl!(t, "offer-deadline", day = day, hour = hour))
        }
        _ => None,
    };
    let decided = matches!(notice, Notice::Declined | Notice::Confirmed | Notice::Waiting);
    let reason = mail.registration.reason.clone().filter(|_| decided);
    let paragraphs = [
        Some(lead),
        reason,
        deadline,
        position.map(|position| fl!(t, "waiting-position", position = position)),
        attached.then(|| fl!(t, "attached")),
    ];
    let (label, url) = match notice {
        _ if is_over(notice) => (fl!(t, "action-event"), mail.event_url),
        Notice::Offered => (fl!(t, "action-offer"), mail.ticket_url),
        _ => (fl!(t, "action-ticket"), mail.ticket_url),
    };
    let action = Action { label, url: url.to_owned() };
    Sheet {
        locale,
        brand: Worded::new(&mail.organisation.name, locale),
        theme: Some(Worded::new(&mail.event.theme, locale)),
        title,
        greeting: Some(fl!(t, "greeting", name = mail.registration.attendee.full_name())),
        paragraphs: paragraphs.into_iter().flatten().collect(),
        facts: facts(t, locale, notice, mail),
        action: Some(action),
        notes: notes(t, notice, mail.event),
        footer: fl!(t, "footer-registration"),
    }
}

fn facts(t: &FluentLanguageLoader, locale: Locale, notice: Notice, mail: &RegistrationMail<'_>) -> Vec<Fact> {
    let event = mail.event;
    let zone = event.zone();
    let own = |text| Worded::own(locale, text);
    let several = !event.days.is_empty();
    let date = if several { date::days(locale, event) } else { date::long(locale, event.starts_at, &zone) };
    let date = Fact { label: own(fl!(t, "fact-date")), value: own(date) };
    if is_over(notice) {
        return vec![date];
    }
    let hours = fl!(
        t,
        "fact-hours-value",
        range = date::time_range(locale, event.starts_at, event.first_day().ends_at, &zone),
        doors = date::time(locale, event.doors_open_at, &zone)
    );
    let mut facts = vec![
        date,
        Fact {
            label: own(if several { fl!(t, "fact-first-hours") } else { fl!(t, "fact-hours") }),
            value: own(hours),
        },
        Fact {
            label: own(fl!(t, "fact-place")),
            value: place(&event.place.name, &event.place.address, locale),
        },
    ];
    if has_seat(notice) {
        // A code is read from left to right in every language.
        let code = Worded { text: mail.registration.code.to_string(), lang: Locale::En };
        facts.push(Fact { label: own(fl!(t, "fact-code")), value: code });
    }
    facts
}

/// The place and its address on one line, in the language of the place's name.
fn place(name: &Localized, address: &Localized, locale: Locale) -> Worded {
    let name = Worded::new(name, locale);
    let comma = if name.lang == Locale::Ar { "،" } else { "," };
    match address.get(name.lang) {
        "" => name,
        address => Worded { text: format!("{}{comma} {address}", name.text), lang: name.lang },
    }
}

fn notes(t: &FluentLanguageLoader, notice: Notice, event: &Event) -> Vec<String> {
    let give_back = match notice {
        Notice::Cancelled | Notice::Declined | Notice::OfferLapsed | Notice::Received | Notice::Offered => {
            None
        }
        Notice::Waiting => Some(fl!(t, "note-give-back-waiting")),
        Notice::Confirmed | Notice::Promoted | Notice::TicketAgain => Some(fl!(t, "note-give-back")),
    };
    let personal = (!is_over(notice)).then(|| fl!(t, "note-personal"));
    let contact = Some(fl!(t, "note-contact", contact = event.contact.as_str()));
    [give_back, personal, contact].into_iter().flatten().collect()
}

fn attachments(badge_pdf: Option<Vec<u8>>, ics: Option<String>) -> Vec<Attachment> {
    let badge =
        badge_pdf.map(|bytes| Attachment { name: "badge.pdf", content_type: "application/pdf", bytes });
    let date = ics.map(|ics| Attachment {
        name: "event.ics",
        content_type: "text/calendar; charset=utf-8; method=PUBLISH",
        bytes: ics.into_bytes(),
    });
    badge.into_iter().chain(date).collect()
}
