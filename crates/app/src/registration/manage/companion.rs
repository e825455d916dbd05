//! Somebody brings another person along, or one less.

use domain::badge::BadgeCode;
use domain::form::{Fault, Problem, Reader, Values};
use domain::ids::{MessageId, RegistrationId};
use domain::registration::{Attendee, Consents, Registration, RegistrationState};
use domain::text::Email;
use persistence::{Party, Write};

use super::super::end::{End, end_party};
use super::super::{call_line, check_open, notice_of};
use super::{finish, first_notice, granted, held, room};
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::limits::Tried;
use crate::{App, AppError};

/// Names somebody who comes along. They stand where who names them stands: with a seat if one is free, beside them in
/// the line, or waiting for the same decision. Where no seat is free for somebody whose lead has one, they are not taken:
/// the line calls parties, this one has sat down, and who stood in line apart would be brought along by nobody.
///
/// # Errors
/// [`EditError::Wrong`] with every fault, [`Fault::Taken`] when they are registered already, or [`Fault::NoSeat`];
/// [`AppError::Forbidden`] when the category or the invitation lets nobody more be brought along;
/// [`AppError::TooManyTries`] when many were named under that address; [`AppError::LinkSpent`]; when registration is closed.
pub async fn add(
    app: &App,
    info: &EventInfo,
    session: &str,
    values: &Values,
) -> Result<RegistrationState, EditError> {
    check_open(&info.event, app.now())?;
    let write = app.store().write().await?;
    let lead = held(app, info, &write, session).await?;
    let event = info.event.id;
    let companions = write.party(event, lead.id).await?.iter().filter(|one| one.lead.is_some()).count();
    let invitation = write.guest_invitation_of(event, lead.id).await?;
    if room(&granted(&info.event, &lead, invitation.as_ref()), &lead, companions) == 0 {
        return Err(AppError::Forbidden.into());
    }
    let attendee = named(values, &lead.attendee, "companion", false).map_err(EditError::Wrong)?;
    refuse_known(&write, info, &attendee, "companion_given_name").await?;
    app.limits.take(Tried::Registering(&attendee.email), None, app.now())?;
    let state = match lead.state {
        RegistrationState::Confirmed => {
            let party = [Party { pool: lead.pool.clone(), heads: 1 }];
            let place = write.take_seats(event, &party).await?.pop();
            place.ok_or(AppError::Internal("a place is missing"))?
        }
        RegistrationState::Waiting { .. } => {
            write.join_line(event, lead.pool.as_ref(), 1).await?;
            lead.state
        }
        state => state,
    };
    if state.waiting_number().is_some() && lead.state == RegistrationState::Confirmed {
        return Err(EditError::Wrong(vec![Problem::new("companion_given_name", Fault::NoSeat)]));
    }
    let companion = Registration {
        category_key: lead.category_key.clone(),
        state,
        pool: lead.pool.clone(),
        lead: Some(lead.id),
        ..new(app, info, lead.category, attendee)
    };
    write.insert_registrations(&[(companion.clone(), app.new_uuid())]).await?;
    write.place_party(event, lead.id).await?;
    let message = (MessageId(app.new_uuid()), notice_of(&companion, first_notice(state)));
    finish(app, info, write, vec![message]).await?;
    Ok(state)
}

/// Somebody comes along no more: their registration ends, and their seat is the next in line's.
///
/// # Errors
/// [`AppError::NotFound`] when they are none of the holder's companions; [`AppError::Transition`] when they are inside;
/// [`AppError::LinkSpent`].
pub async fn remove(
    app: &App,
    info: &EventInfo,
    session: &str,
    companion: RegistrationId,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let lead = held(app, info, &write, session).await?;
    let companion = write.registration(info.event.id, companion).await?.ok_or(AppError::NotFound)?;
    if companion.lead != Some(lead.id) {
        return Err(AppError::NotFound);
    }
    let pool = companion.pool.clone();
    let mut messages = end_party(app, &write, &mut [companion], End::Cancel).await?;
    messages.extend(call_line(app, &write, &info.event, pool.as_ref()).await?);
    finish(app, info, write, messages).await
}

/// A new registration of an event, with a badge code of its own.
pub(super) fn new(
    app: &App,
    info: &EventInfo,
    category: domain::registration::Category,
    attendee: Attendee,
) -> Registration {
    let id = RegistrationId(app.new_uuid());
    let code = BadgeCode::from_random(app.random_bytes());
    Registration::new(id, info.event.id, code, category, attendee, app.now())
}

/// Somebody whom the holder names: their names, and an address of their own, or the holder's where they may have none.
/// What the holder agreed to is theirs alone.
pub(super) fn named(
    values: &Values,
    holder: &Attendee,
    who: &str,
    own_address: bool,
) -> Result<Attendee, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let [given_name, family_name] =
        ["given_name", "family_name"].map(|part| reader.person_name(&format!("{who}_{part}")));
    let field = format!("{who}_email");
    let typed = own_address || !values.get(&field).trim().is_empty();
    let email: Option<Email> = if typed { reader.email(&field) } else { Some(holder.email.clone()) };
    let attendee =
        given_name.zip(family_name).zip(email).map(|((given_name, family_name), email)| Attendee {
            given_name,
            family_name,
            other_script_name: None,
            email,
            organisation: holder.organisation.clone(),
            city: None,
            profession: None,
            locale: holder.locale,
            languages: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            consents: Consents::default(),
        });
    reader.finish(attendee)
}

/// Nobody is registered twice.
pub(super) async fn refuse_known(
    write: &Write,
    info: &EventInfo,
    attendee: &Attendee,
    field: &str,
) -> Result<(), EditError> {
    let known = write.earlier_registrations(info.event.id, &[], &[attendee.person_key()]).await?;
    if known.is_empty() { Ok(()) } else { Err(EditError::Wrong(vec![Problem::new(field, Fault::Taken)])) }
}
