//! What a guest does who opens a link of an invitation. Opening it changes nothing: mail scanners open links.

use domain::form::{Reader, TextShape, Values};
use domain::registration::{EventCategory, GuestInvitation, NotAnswerable, Registration};

use super::{link, place};
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::registration::cancel::{end, finish};
use crate::registration::ticket_key;
use crate::{App, AppError};

/// What a guest sees of their invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The invitation.
    pub invitation: GuestInvitation,
    /// The category of the form that a yes leads to; nothing where the event has it no more.
    pub category: Option<EventCategory>,
    /// The registration that was made of it and stands.
    pub registration: Option<Registration>,
    /// The secret part of that registration's ticket.
    pub ticket: Option<String>,
    /// Whether it can be answered now.
    pub answerable: Result<(), NotAnswerable>,
}

/// What became of a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declined {
    /// It is their answer.
    Done,
    /// They have a place, and nobody asked whether they give it up: nothing was done.
    AskFirst,
}

/// The invitation that a link opens.
///
/// # Errors
/// [`AppError::NotFound`] when it opens none of this event's.
pub async fn invited(app: &App, info: &EventInfo, key: &str) -> Result<Invited, AppError> {
    let invitation = link::find(app, info, key).await?;
    let registration = match invitation.registration_id {
        Some(id) => app.store().standing_registration(info.event.id, id).await?,
        None => None,
    };
    let registration = registration.filter(|one| !one.state.is_over());
    Ok(Invited {
        category: invitation.category(&info.event),
        ticket: registration.as_ref().map(|one| ticket_key(app, one.id)),
        registration,
        answerable: invitation.check_answerable(&info.event, app.now()),
        invitation,
    })
}

/// Says that a guest does not know yet.
///
/// # Errors
/// [`AppError::NotFound`] when the link opens no invitation of this event; [`AppError::GuestInvitation`] when it cannot
/// be answered any more, or they have a place.
pub async fn hesitate(app: &App, info: &EventInfo, key: &str) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let mut invitation = link::hold(app, info, &write, key).await?;
    let has_place = place(&write, &invitation).await?.is_some();
    invitation.hesitate(&info.event, has_place, app.now())?;
    write.save_guest_invitation(&invitation).await?;
    Ok(write.commit().await?)
}

/// Says that a guest does not come, with a word for the host where they send one. A place that they have is given up, if
/// they said so: its seat goes to the next in line.
///
/// # Errors
/// [`EditError::Wrong`] when the word is none; [`AppError::NotFound`], [`AppError::GuestInvitation`] as [`hesitate`];
/// [`AppError::Transition`] when they are inside.
pub async fn decline(app: &App, info: &EventInfo, key: &str, values: &Values) -> Result<Declined, EditError> {
    let mut reader = Reader::new(values);
    let word = reader.text("word", TextShape::area(GuestInvitation::MAX_WORD));
    let gives_up = reader.tick("give_up");
    let word = reader.finish(Some((!word.is_empty()).then_some(word))).map_err(EditError::Wrong)?;
    let write = app.store().write().await?;
    let mut invitation = link::hold(app, info, &write, key).await?;
    let place = place(&write, &invitation).await?;
    if place.is_some() && !gives_up {
        return Ok(Declined::AskFirst);
    }
    invitation.decline(&info.event, word, app.now()).map_err(AppError::from)?;
    if let Some(registration) = place {
        end(app, info, &write, registration.id).await?;
    }
    write.save_guest_invitation(&invitation).await?;
    finish(app, info, write).await?;
    Ok(Declined::Done)
}
