//! The letter that asks a guest to come, with three answers to choose from.

use domain::event::{Event, Organisation};
use domain::letter::{LetterKind, LetterText, Placeholder, body, line};
use domain::locale::Locale;
use domain::registration::GuestInvitation;
use i18n::date;
use i18n_embed_fl::fl;

use super::Stamp;
use super::registration::{event_facts, unsubscribing};
use super::sheet::{Action, Cover, Fact, Paragraph, Sheet, Worded};
use super::values::{AnswerLinks, Known, Whom};
use crate::{Letter, MailError};

/// What a letter to somebody who is asked to come is made from.
#[derive(Debug)]
pub struct GuestInvitationMail<'a> {
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
    /// The invitation, as it is now.
    pub invitation: &'a GuestInvitation,
    /// The words, with their places to fill in.
    pub text: &'a LetterText,
    /// The language that they are in.
    pub locale: Locale,
    /// Where the guest answers.
    pub links: &'a AnswerLinks,
    /// The whole address of the event's page.
    pub event_url: &'a str,
    /// The whole address of the event's picture.
    pub cover_url: Option<&'a str>,
    /// The whole address by which the reader unsubscribes.
    pub unsubscribe_url: &'a str,
}

/// A letter that asks somebody to come, or reminds them of it.
///
/// # Errors
/// When a template fails.
pub fn guest_invitation(
    stamp: Stamp,
    kind: LetterKind,
    mail: &GuestInvitationMail<'_>,
) -> Result<Letter, MailError> {
    let GuestInvitationMail { organisation, event, invitation, text, locale, links, event_url, .. } = *mail;
    let t = i18n::mail(locale);
    let known = Known { organisation, event, event_url, whom: Whom::Invited { invitation, links } };
    let value = |placeholder: Placeholder| known.value(locale, placeholder);
    let guest = &invitation.offer.guest;
    let mut facts = event_facts(t, event, locale);
    facts.extend(invitation.offer.answer_by.map(|until| Fact {
        label: Worded::own(locale, fl!(t, "fact-answer-by")),
        value: Worded::own(locale, date::long(locale, until, &event.zone())),
    }));
    let action = |label: String, url: &String| Action { label, url: url.clone() };
    let sheet = Sheet {
        locale,
        brand: Worded::new(&organisation.name, locale),
        theme: Some(Worded::new(&event.theme, locale)),
        cover: Cover::of(event, locale, mail.cover_url),
        title: line(&text.title, value),
        paragraphs: body(&text.body, value).into_iter().map(Paragraph).collect(),
        facts,
        actions: vec![
            action(fl!(t, "action-guest-yes"), &links.yes),
            action(fl!(t, "action-guest-maybe"), &links.maybe),
            action(fl!(t, "action-guest-no"), &links.no),
        ],
        notes: vec![
            fl!(t, "note-guest-invitation"),
            fl!(t, "note-contact", contact = event.contact.as_str()),
        ],
        footer: fl!(t, "footer-guest-invitation"),
        unsubscribe: Some(unsubscribing(t, mail.unsubscribe_url)),
    };
    debug_assert!(kind.invites());
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: Some(event.contact.clone()),
        to: guest.email.clone(),
        to_name: Some(guest.full_name()),
        subject: line(&text.subject, value),
        text: sheet.text()?,
        html: sheet.html()?,
        attachments: Vec::new(),
        unsubscribe: Some(mail.unsubscribe_url.to_owned()),
    })
}
