//! A letter about a registration, with its links and files: what is sent and what is looked at before are made here.

use documents::calendar;
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::outbox::Ended;
use domain::registration::{Registration, RegistrationState};
use mail::Letter;
use mail::compose::{self, RegistrationMail, Stamp};

use super::Words;
use crate::event::EventInfo;
use crate::registration::ticket_key;
use crate::{App, AppError, badge, unsubscription};

/// A letter that is due, or why it is not sent.
pub(crate) type Due = Result<Letter, Ended>;

/// Where a letter leads.
pub(crate) struct Links {
    /// The event's page.
    pub(crate) event: String,
    /// The reader's ticket.
    pub(crate) ticket: String,
    /// The event's picture.
    pub(crate) cover: Option<String>,
    /// Where the reader unsubscribes.
    pub(crate) unsubscribe: String,
}

impl Links {
    /// The links of a letter to somebody.
    pub(crate) fn of(app: &App, info: &EventInfo, registration: &Registration) -> Self {
        let event = app.url(&info.path(registration.attendee.locale));
        let ticket = format!("{event}/tickets/{}", ticket_key(app, registration.id));
        let cover = info.event.cover.as_ref();
        let cover = cover.map(|cover| app.url(&format!("/pictures/{}/small", cover.id)));
        let unsubscribe = unsubscription::url(app, info, registration);
        Self { event, ticket, cover, unsubscribe }
    }
}

/// A letter about a registration as it stands, in these words.
pub(crate) async fn about_registration(
    app: &App,
    stamp: Stamp,
    info: &EventInfo,
    registration: &Registration,
    kind: LetterKind,
    words: &Words,
) -> Result<Letter, AppError> {
    let links = Links::of(app, info, registration);
    let waiting_position = match registration.state {
        RegistrationState::Waiting { number } => {
            let pool = registration.pool.as_ref();
            Some(app.store().waiting_position(info.event.id, pool, number).await?)
        }
        _ => None,
    };
    let (badge_pdf, ics) = if kind.brings_ticket() {
        attachments(app, info, registration, words.locale).await?
    } else {
        (None, None)
    };
    let about = RegistrationMail {
        organisation: &info.organisation,
        event: &info.event,
        registration,
        text: &words.text,
        locale: words.locale,
        ticket_url: &links.ticket,
        event_url: &links.event,
        cover_url: links.cover.as_deref(),
        waiting_position,
        badge_pdf,
        ics,
        unsubscribe_url: (!kind.is_needed()).then_some(links.unsubscribe.as_str()),
    };
    Ok(compose::registration(stamp, kind, about)?)
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
    let badge = match badge::print_one(app, info, registration.clone(), locale).await {
        Ok(prints) => {
            if !prints.is_whole() {
                tracing::warn!(code = %registration.code, "a letter leaves without its badge, which cannot be printed");
            }
            prints.pdf
        }
        Err(error) => {
            tracing::error!(%error, "a letter leaves without its badge");
            None
        }
    };
    let page = app.url(&info.path(locale));
    let date = calendar::event_ics(locale, &info.organisation, &info.event, &page, app.now());
    Ok((badge, Some(date)))
}
