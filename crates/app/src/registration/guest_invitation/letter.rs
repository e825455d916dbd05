//! The letter that asks a guest to come, or reminds them of it.

use domain::ids::{EventId, GuestInvitationId};
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::outbox::Ended;
use domain::registration::{Attendee, GuestInvitation};
use mail::Letter;
use mail::compose::{self, AnswerLinks, GuestInvitationMail, Stamp};

use super::link::key;
use crate::event::EventInfo;
use crate::letter::{Due, Words, words};
use crate::{App, AppError, unsubscription};

/// The letter of an invitation as it stands when it is sent; nothing for who answered meanwhile, or cannot any more.
pub(crate) async fn letter(
    app: &App,
    stamp: Stamp,
    event_id: EventId,
    id: GuestInvitationId,
    kind: LetterKind,
) -> Result<Due, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(Err(Ended::Gone)) };
    let Some(invitation) = app.store().guest_invitation(event_id, id).await? else {
        return Ok(Err(Ended::Gone));
    };
    if invitation.answer.is_some() || invitation.check_answerable(&event, app.now()).is_err() {
        return Ok(Err(Ended::Gone));
    }
    let info = EventInfo { organisation, event };
    let guest = &invitation.offer.guest;
    if unsubscription::unsubscribed_since(app, &info, &guest.email).await?.is_some() {
        return Ok(Err(Ended::Unsubscribed));
    }
    let words = words(app, event_id, kind, guest.locale).await?;
    let links = Links {
        answers: format!("/invitation/{}", key(app, &invitation)),
        unsubscribe: unsubscription::url_of_invitation(app, &info, &invitation),
    };
    Ok(Ok(made(app, stamp, &info, &invitation, kind, &words, &links)?))
}

/// The same before anybody gets it: to somebody, as if they were asked to come, with links that open nothing.
pub(crate) fn preview(
    app: &App,
    stamp: Stamp,
    info: &EventInfo,
    (kind, words): (LetterKind, &Words),
    reader: Attendee,
    locale: Locale,
) -> Result<Letter, AppError> {
    let invitation = compose::sample_invitation(&info.event, reader, locale, app.now());
    let links = Links {
        answers: "/invitation/…".to_owned(),
        unsubscribe: app.url(&format!("{}/unsubscribe/…", info.path(locale))),
    };
    made(app, stamp, info, &invitation, kind, words, &links)
}

/// Where a letter leads its reader alone.
struct Links {
    /// What the addresses of the answers start with, below the event's page.
    answers: String,
    unsubscribe: String,
}

fn made(
    app: &App,
    stamp: Stamp,
    info: &EventInfo,
    invitation: &GuestInvitation,
    kind: LetterKind,
    words: &Words,
    links: &Links,
) -> Result<Letter, AppError> {
    let page = app.url(&info.path(invitation.offer.guest.locale));
    let cover = info.event.cover.as_ref();
    let cover = cover.map(|cover| app.url(&format!("/pictures/{}/small", cover.id)));
    let answer = |code: &str| format!("{page}{}/{code}", links.answers);
    let mail = GuestInvitationMail {
        organisation: &info.organisation,
        event: &info.event,
        invitation,
        text: &words.text,
        locale: words.locale,
        links: &AnswerLinks { yes: answer("yes"), maybe: answer("maybe"), no: answer("no") },
        event_url: &page,
        cover_url: cover.as_deref(),
        unsubscribe_url: &links.unsubscribe,
    };
    Ok(compose::guest_invitation(stamp, kind, &mail)?)
}
