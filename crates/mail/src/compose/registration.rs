//! Letters to attendees about their registration.

use domain::event::{Event, Organisation};
use domain::letter::{LetterKind, LetterText, Placeholder, body, line};
use domain::locale::Locale;
use domain::registration::Registration;
use i18n::{FluentLanguageLoader, date};
use i18n_embed_fl::fl;

use super::Stamp;
use super::sheet::{Action, Cover, Fact, Paragraph, Sheet, Worded};
use super::values::{Known, Whom, place};
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
    /// The words, with their places to fill in.
    pub text: &'a LetterText,
    /// The language that they are in. It is the attendee's, where the words exist in it.
    pub locale: Locale,
    /// The whole address of the ticket page.
    pub ticket_url: &'a str,
    /// The whole address of the event's page, in the attendee's language.
    pub event_url: &'a str,
    /// The whole address of the event's picture.
    pub cover_url: Option<&'a str>,
    /// How many are served before, plus one, for who waits.
    pub waiting_position: Option<u32>,
    /// The badge, for who has a seat.
    pub badge_pdf: Option<Vec<u8>>,
    /// The event as an iCalendar file, for who has a seat.
    pub ics: Option<String>,
    /// The whole address by which the reader unsubscribes, for what they can do without.
    pub unsubscribe_url: Option<&'a str>,
}

/// A letter that tells an attendee about their registration.
///
/// # Errors
/// When a template fails.
pub fn registration(stamp: Stamp, kind: LetterKind, mail: RegistrationMail<'_>) -> Result<Letter, MailError> {
    let locale = mail.locale;
    let known = mail.known();
    let value = |placeholder: Placeholder| known.value(locale, placeholder);
    let sheet = sheet(kind, &mail, &known);
    let (text, html) = (sheet.text()?, sheet.html()?);
    let subject = line(&mail.text.subject, value);
    let RegistrationMail { organisation, event, registration, badge_pdf, ics, unsubscribe_url, .. } = mail;
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: Some(event.contact.clone()),
        to: registration.attendee.email.clone(),
        to_name: Some(registration.attendee.full_name()),
        subject,
        text,
        html,
        attachments: if kind.brings_ticket() { attachments(badge_pdf, ics) } else { Vec::new() },
        unsubscribe: unsubscribe_url.map(str::to_owned),
    })
}

impl<'a> RegistrationMail<'a> {
    fn known(&self) -> Known<'a> {
        Known {
            organisation: self.organisation,
            event: self.event,
            event_url: self.event_url,
            whom: Whom::Registered {
                registration: self.registration,
                ticket_url: self.ticket_url,
                waiting_position: self.waiting_position,
            },
        }
    }
}

/// Whether there is nothing more to do with a ticket.
fn leads_to_event(kind: LetterKind) -> bool {
    kind.is_over() || kind == LetterKind::After
}

fn sheet(kind: LetterKind, mail: &RegistrationMail<'_>, known: &Known<'_>) -> Sheet {
    let locale = mail.locale;
    let t = i18n::mail(locale);
    let value = |placeholder: Placeholder| known.value(locale, placeholder);
    let attached = kind.brings_ticket() && mail.badge_pdf.is_some() && mail.ics.is_some();
    let told = body(&mail.text.body, value).into_iter().map(Paragraph);
    let (label, url) = match kind {
        kind if leads_to_event(kind) => (fl!(t, "action-event"), mail.event_url),
        LetterKind::Offered => (fl!(t, "action-offer"), mail.ticket_url),
        _ => (fl!(t, "action-ticket"), mail.ticket_url),
    };
    let action = Action { label, url: url.to_owned() };
    Sheet {
        locale,
        brand: Worded::new(&mail.organisation.name, locale),
        theme: Some(Worded::new(&mail.event.theme, locale)),
        cover: Cover::of(mail.event, locale, mail.cover_url),
        title: line(&mail.text.title, value),
        paragraphs: told.chain(attached.then(|| Paragraph::plain(fl!(t, "attached")))).collect(),
        facts: facts(t, kind, mail),
        actions: vec![action],
        notes: notes(t, kind, mail.event),
        footer: fl!(t, "footer-registration"),
        unsubscribe: mail.unsubscribe_url.map(|url| unsubscribing(t, url)),
    }
}

/// Where a letter that its reader can do without leads whoever wants no more of them.
pub(super) fn unsubscribing(t: &FluentLanguageLoader, url: &str) -> Action {
    Action { label: fl!(t, "action-unsubscribe"), url: url.to_owned() }
}

fn facts(t: &FluentLanguageLoader, kind: LetterKind, mail: &RegistrationMail<'_>) -> Vec<Fact> {
    let (event, locale) = (mail.event, mail.locale);
    let mut facts = event_facts(t, event, locale);
    if leads_to_event(kind) {
        facts.truncate(1);
    }
    if kind.brings_ticket() {
        // A code is read from left to right in every language.
        let code = Worded { text: mail.registration.code.to_string(), lang: Locale::En };
        facts.push(Fact { label: Worded::own(locale, fl!(t, "fact-code")), value: code });
    }
    facts
}

/// When an event is, and where: the date first.
pub(super) fn event_facts(t: &FluentLanguageLoader, event: &Event, locale: Locale) -> Vec<Fact> {
    let zone = event.zone();
    let own = |text| Worded::own(locale, text);
    let several = !event.days.is_empty();
    let date = if several { date::days(locale, event) } else { date::long(locale, event.starts_at, &zone) };
    let date = Fact { label: own(fl!(t, "fact-date")), value: own(date) };
    let hours = fl!(
        t,
        "fact-hours-value",
        range = date::time_range(locale, event.starts_at, event.first_day().ends_at, &zone),
        doors = date::time(locale, event.doors_open_at, &zone)
    );
    vec![
        date,
        Fact {
            label: own(if several { fl!(t, "fact-first-hours") } else { fl!(t, "fact-hours") }),
            value: own(hours),
        },
        Fact {
            label: own(fl!(t, "fact-place")),
            value: place(&event.place.name, &event.place.address, locale),
        },
    ]
}

fn notes(t: &FluentLanguageLoader, kind: LetterKind, event: &Event) -> Vec<String> {
    let give_back = match kind {
        LetterKind::Waiting => Some(fl!(t, "note-give-back-waiting")),
        kind if kind.brings_ticket() => Some(fl!(t, "note-give-back")),
        _ => None,
    };
    let personal = (!leads_to_event(kind)).then(|| fl!(t, "note-personal"));
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
