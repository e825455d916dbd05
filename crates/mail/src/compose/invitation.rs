//! The letter that asks somebody to join a team.

use domain::account::Invitation;
use domain::event::{Event, Organisation};
use i18n::date;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use super::Stamp;
use super::sheet::{Action, Fact, Paragraph, Sheet, Worded};
use crate::{Letter, MailError};

/// What a letter of an invitation is made from.
#[derive(Debug)]
pub struct InvitationMail<'a> {
    /// The invitation.
    pub invitation: &'a Invitation,
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The event, where it is for one.
    pub event: Option<&'a Event>,
    /// The whole address of the link.
    pub url: &'a str,
}

/// A letter with a link by which somebody joins a team, once.
///
/// # Errors
/// When a template fails.
pub fn invitation(stamp: Stamp, mail: &InvitationMail<'_>) -> Result<Letter, MailError> {
    let InvitationMail { invitation, organisation, event, url } = *mail;
    let locale = invitation.locale;
    let t = i18n::mail(locale);
    let own = |text| Worded::own(locale, text);
    let zone = event.map_or(TimeZone::UTC, Event::zone);
    let mut facts =
        vec![Fact { label: own(fl!(t, "fact-role")), value: own(i18n::role(locale, invitation.grant.role)) }];
    if !invitation.invited_by.is_empty() {
        facts.push(Fact { label: own(fl!(t, "fact-invited-by")), value: own(invitation.invited_by.clone()) });
    }
    facts.push(Fact {
        label: own(fl!(t, "fact-usable-until")),
        value: own(date::day_and_time(locale, invitation.usable_until, &zone)),
    });
    let greeting = invitation.name.as_ref().map(|name| fl!(t, "greeting", name = name.as_str()));
    let lead = match event {
        Some(_) => fl!(t, "lead-invitation-event"),
        None => fl!(t, "lead-invitation"),
    };
    let sheet = Sheet {
        locale,
        brand: Worded::new(&organisation.name, locale),
        theme: event.map(|event| Worded::new(&event.theme, locale)),
        title: fl!(t, "title-invitation"),
        cover: None,
        paragraphs: greeting.into_iter().chain([lead]).map(Paragraph::plain).collect(),
        facts,
        actions: vec![Action { label: fl!(t, "action-invitation"), url: url.to_owned() }],
        notes: vec![fl!(t, "note-invitation")],
        footer: fl!(t, "footer-invitation"),
        unsubscribe: None,
    };
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(organisation.name.get(locale).to_owned()),
        reply_to: event.map(|event| event.contact.clone()),
        to: invitation.email.clone(),
        to_name: invitation.name.as_ref().map(ToString::to_string),
        subject: fl!(t, "subject-invitation", organisation = organisation.short_name.get(locale)),
        text: sheet.text()?,
        html: sheet.html()?,
        attachments: Vec::new(),
        unsubscribe: None,
    })
}
