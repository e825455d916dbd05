//! The letter to who had chosen sessions that a new programme moves.

use domain::agenda::{Change, SessionChange};
use domain::event::{Event, Organisation};
use domain::letter::{LetterText, Placeholder, body, line};
use domain::locale::{Locale, Localized};
use domain::registration::Registration;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Stamp;
use super::registration::unsubscribing;
use super::sheet::{Action, Cover, Fact, Paragraph, Sheet, Worded};
use super::values::{Known, Whom};
use crate::{Letter, MailError};

/// What a letter about a new programme is made from.
#[derive(Debug)]
pub struct ProgrammeMail<'a> {
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
    /// Who chose the sessions.
    pub registration: &'a Registration,
    /// What changed of the sessions that they chose.
    pub changes: &'a [SessionChange],
    /// The words, with their places to fill in.
    pub text: &'a LetterText,
    /// The language that they are in.
    pub locale: Locale,
    /// The whole address of their ticket, where they choose anew.
    pub ticket_url: &'a str,
    /// The whole address of the event's page.
    pub event_url: &'a str,
    /// The whole address of the event's picture.
    pub cover_url: Option<&'a str>,
    /// The whole address by which the reader unsubscribes.
    pub unsubscribe_url: Option<&'a str>,
}

/// A letter that tells an attendee what became of the sessions that they chose, all of them in one.
///
/// # Errors
/// When a template fails.
pub fn programme(stamp: Stamp, mail: &ProgrammeMail<'_>) -> Result<Letter, MailError> {
    let ProgrammeMail { organisation, event, registration, changes, text, locale, .. } = *mail;
    let t = i18n::mail(locale);
    let zone = event.zone();
    let known = Known {
        organisation,
        event,
        event_url: mail.event_url,
        whom: Whom::Registered { registration, ticket_url: mail.ticket_url, waiting_position: None },
    };
    let value = |placeholder: Placeholder| known.value(locale, placeholder);
    let fact = |change: &SessionChange| Fact {
        label: Worded::new(&change.title, locale),
        value: Worded::own(locale, told(locale, change, &zone)),
    };
    let sheet = Sheet {
        locale,
        brand: Worded::new(&organisation.name, locale),
        theme: Some(Worded::new(&event.theme, locale)),
        cover: Cover::of(event, locale, mail.cover_url),
        title: line(&text.title, value),
        paragraphs: body(&text.body, value).into_iter().map(Paragraph).collect(),
        facts: changes.iter().map(fact).collect(),
        actions: vec![Action { label: fl!(t, "action-ticket"), url: mail.ticket_url.to_owned() }],
        notes: vec![
            fl!(t, "note-programme"),
            fl!(t, "note-personal"),
            fl!(t, "note-contact", contact = event.contact.as_str()),
        ],
        footer: fl!(t, "footer-programme"),
        unsubscribe: mail.unsubscribe_url.map(|url| unsubscribing(t, url)),
    };
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: Some(event.contact.clone()),
        to: registration.attendee.email.clone(),
        to_name: Some(registration.attendee.full_name()),
        subject: line(&text.subject, value),
        text: sheet.text()?,
        html: sheet.html()?,
        attachments: Vec::new(),
        unsubscribe: mail.unsubscribe_url.map(str::to_owned),
    })
}

/// What became of a session, as far as it matters to who wants to go there.
fn told(locale: Locale, change: &SessionChange, zone: &TimeZone) -> String {
    let t = i18n::mail(locale);
    let when = |from: Timestamp, to: Timestamp| {
        let hours = date::time_range(locale, from, to, zone);
        fl!(t, "news-when", day = date::long(locale, from, zone), hours = hours)
    };
    let room = |name: &Localized| match name.get(locale) {
        "" => fl!(t, "news-no-room"),
        name => name.to_owned(),
    };
    let now = || when(change.starts_at, change.ends_at);
    let tell = |one: &Change| match one {
        Change::Removed => Some(fl!(t, "news-removed", before = now())),
        Change::Moved { from, until } => {
            Some(fl!(t, "news-moved", now = now(), before = when(*from, *until)))
        }
        Change::RoomChanged { from } => {
            Some(fl!(t, "news-room", now = room(&change.room), before = room(from)))
        }
        Change::Added | Change::Renamed { .. } | Change::PeopleChanged { .. } => None,
    };
    change.changes.iter().filter_map(tell).collect::<Vec<_>>().join(" ")
}
