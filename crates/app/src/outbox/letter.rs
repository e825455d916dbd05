//! Words a message from what is true when it is sent.

use documents::calendar;
use domain::ids::{EventId, RegistrationId};
use domain::locale::Locale;
use domain::outbox::{Message, MessageBody, Notice};
use domain::registration::{Registration, RegistrationState};
use mail::Letter;
use mail::compose::{self, RegistrationMail};

use crate::account::requested_link;
use crate::event::EventInfo;
use crate::registration::ticket_key;
use crate::{App, AppError, agenda, badge, team};

/// The letter of a message; `None` when what it was about is gone.
pub(super) async fn letter(app: &App, message: &Message) -> Result<Option<Letter>, AppError> {
    match &message.body {
        MessageBody::Registration { notice, event_id, registration_id } => {
            about_registration(app, message, *notice, *event_id, *registration_id).await
        }
        MessageBody::Programme { event_id, number, registration_id } => {
            agenda::letter_of_news(app, message.id, *event_id, *number, *registration_id).await
        }
        // That one is no letter: it is done when it is due.
        MessageBody::ProgrammeFollowers { .. } => Ok(None),
        MessageBody::SignInLink { to, account_id, locale } => {
            let Some(token) = requested_link(app, to, *account_id).await? else { return Ok(None) };
            let url = app.url(&format!("/{locale}/sign-in/{token}"));
            Ok(Some(compose::sign_in_link(message.id, to, *locale, &url)?))
        }
        MessageBody::Invitation { invitation_id } => {
            team::invitation_letter(app, message.id, *invitation_id).await
        }
    }
}

async fn about_registration(
    app: &App,
    message: &Message,
    notice: Notice,
    event_id: EventId,
    registration_id: RegistrationId,
) -> Result<Option<Letter>, AppError> {
    let Some((organisation, event)) = app.store().event(event_id).await? else { return Ok(None) };
    let Some(registration) = app.store().registration(event_id, registration_id).await? else {
        return Ok(None);
    };
    let info = EventInfo { organisation, event };
    let locale = registration.attendee.locale;
    let event_url = app.url(&info.path(locale));
    let ticket_url = format!("{event_url}/tickets/{}", ticket_key(app, registration.id));
    let waiting_position = match registration.state {
        RegistrationState::Waiting { number } => {
            Some(app.store().waiting_position(event_id, registration.pool.as_ref(), number).await?)
        }
        _ => None,
    };
    let (badge_pdf, ics) = attachments(app, &info, &registration, locale).await?;
    let about = RegistrationMail {
        organisation: &info.organisation,
        event: &info.event,
        registration: &registration,
        ticket_url: &ticket_url,
        event_url: &event_url,
        waiting_position,
        badge_pdf,
        ics,
    };
    Ok(Some(compose::registration(message.id, notice, about)?))
}

/// Who has a seat gets the badge and the date; others have nothing to print yet.
async fn attachments(
    app: &App,
    info: &EventInfo,
    registration: &Registration,
    locale: Locale,
) -> Result<(Option<Vec<u8>>, Option<String>), AppError> {
    if registration.state != RegistrationState::Confirmed {
        return Ok((None, None));
    }
    // A badge that cannot be printed holds up no letter: the ticket's page has its code.
    let badge = badge::print(app, info, vec![registration.clone()], locale).await;
    if let Err(error) = &badge {
        tracing::error!(%error, "a letter leaves without its badge");
    }
    let page = app.url(&info.path(locale));
    let date = calendar::event_ics(locale, &info.organisation, &info.event, &page, app.now());
    Ok((badge.ok(), Some(date)))
}
