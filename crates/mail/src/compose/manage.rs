//! The letter that lets an attendee change their registration.

use domain::event::{Event, Organisation};
use domain::registration::Registration;
use i18n_embed_fl::fl;

use super::Stamp;
use super::sheet::{Action, Paragraph, Sheet, Worded};
use crate::{Letter, MailError};

/// A letter with a link that lets an attendee change their registration, once.
///
/// # Errors
/// When a template fails.
pub fn manage_link(
    stamp: Stamp,
    organisation: &Organisation,
    event: &Event,
    registration: &Registration,
    url: &str,
) -> Result<Letter, MailError> {
    let attendee = &registration.attendee;
    let locale = attendee.locale;
    let t = i18n::mail(locale);
    let sheet = Sheet {
        locale,
        brand: Worded::new(&organisation.name, locale),
        theme: Some(Worded::new(&event.theme, locale)),
        title: fl!(t, "title-manage"),
        cover: None,
        paragraphs: vec![Paragraph::plain(fl!(t, "lead-manage"))],
        facts: Vec::new(),
        actions: vec![Action { label: fl!(t, "action-manage"), url: url.to_owned() }],
        notes: vec![fl!(t, "note-manage"), fl!(t, "note-contact", contact = event.contact.as_str())],
        footer: fl!(t, "footer-manage"),
        unsubscribe: None,
    };
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: Some(event.contact.clone()),
        to: attendee.email.clone(),
        to_name: Some(attendee.full_name()),
        subject: fl!(t, "subject-manage", event = event.theme.get(locale)),
        text: sheet.text()?,
        html: sheet.html()?,
        attachments: Vec::new(),
        unsubscribe: None,
    })
}
