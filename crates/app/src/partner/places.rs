//! The places that are held back for a partner: promised by organisers, given to people by its representatives.

use domain::account::Action;
use domain::badge::BadgeCode;
use domain::event::{Event, Seats};
use domain::form::{Fault, Problem, Reader, Values};
use domain::ids::{EventId, MessageId, PartnerId, RegistrationId};
use domain::journal::Deed;
use domain::locale::Locale;
use domain::outbox::Notice;
use domain::partner::{PartnerFile, Promise};
use domain::registration::{Attendee, Category, Consents, Registration};
use persistence::{StoreError, UniqueConflict, Write};

use super::{finish, own};
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::registration::{call_line, notice_of};
use crate::{App, AppError, checkin};

/// Tries this often when a badge code is taken already: each try draws another.
const TRIES: u32 = 4;

/// Promises a partner this many places. Those that it gives up go to who waits, in order, at once.
///
/// # Errors
/// [`EditError::Wrong`] when so many are not free, or more are taken; or when it is not allowed.
pub async fn promise(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    values: &Values,
) -> Result<(), EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let mut reader = Reader::new(values);
    let places = reader.number("places", 0, PartnerFile::MOST_PLACES);
    let places = reader.finish(places).map_err(EditError::Wrong)?;
    let write = app.store().write().await?;
    let file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    hold_back(app, &info.event, &write, &file, places).await?;
    finish(app, actor, info, write, Deed::PartnerChanged, (id.0, &file.partner.name.fr)).await?;
    told(app, info.event.id).await;
    Ok(())
}

/// Gives one of the asker's places back: it goes to who waits.
///
/// # Errors
/// [`EditError::Wrong`] when all are taken; or when it is not allowed.
pub async fn give_back(app: &App, actor: &Actor, info: &EventInfo) -> Result<(), EditError> {
    let id = own(app, actor, info).await?.partner.id;
    let write = app.store().write().await?;
    let file = write.partner_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let fewer = file.places.checked_sub(1);
    let fewer = fewer.ok_or_else(|| EditError::Wrong(vec![Problem::new("places", Fault::Empty)]))?;
    hold_back(app, &info.event, &write, &file, fewer).await?;
    finish(app, actor, info, write, Deed::RepresentativesChanged, (id.0, &file.partner.name.fr)).await?;
    told(app, info.event.id).await;
    Ok(())
}

/// Changes what is held back, and offers what comes free to who waits, in order.
async fn hold_back(
    app: &App,
    event: &Event,
    write: &Write,
    file: &PartnerFile,
    places: u32,
) -> Result<(), EditError> {
    let wrong = |fault| EditError::Wrong(vec![Problem::new("places", fault)]);
    match write.promise_places(event.id, file.partner.id, places).await? {
        Promise::Made => {}
        Promise::Full => {
            let Seats { capacity, taken, reserved, .. } = write.seats(event.id).await?;
            let free = capacity.saturating_sub(taken.saturating_add(reserved));
            return Err(wrong(Fault::TooLarge { max: file.places.saturating_add(free) }));
        }
        Promise::Taken => return Err(wrong(Fault::TooSmall { min: file.places_taken })),
    }
    let messages = call_line(app, write, event, None).await?;
    write.enqueue(&messages, app.now()).await?;
    Ok(())
}

/// Who takes the places of the asker's partner.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn guests(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<Registration>, AppError> {
    let id = own(app, actor, info).await?.partner.id;
    Ok(app.store().partner_guests(info.event.id, id).await?)
}

/// Gives one of the asker's places to somebody, who receives their ticket. Never more than are held back, however
/// many representatives name people at once.
///
/// # Errors
/// [`EditError::Wrong`] with every fault, also when no place is left or the person is registered already; or when it
/// is not allowed.
pub async fn name_guest(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    values: &Values,
    locale: Locale,
) -> Result<(), EditError> {
    let partner = own(app, actor, info).await?;
    if !info.event.takes_registrations(app.now()) {
        return Err(AppError::RegistrationClosed.into());
    }
    let attendee = read(values, &partner, locale)?;
    let mut tries = 1;
    loop {
        match seat(app, actor, info, &partner, attendee.clone()).await {
            Err(EditError::App(AppError::Store(StoreError::Conflict(UniqueConflict::BadgeCode))))
                if tries < TRIES =>
            {
                tries += 1;
            }
            Err(EditError::App(AppError::Store(StoreError::Conflict(UniqueConflict::Person)))) => {
                return Err(EditError::Wrong(vec![Problem::new("email", Fault::Taken)]));
            }
            other => break other?,
        }
    }
    told(app, info.event.id).await;
    Ok(())
}

async fn seat(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    file: &PartnerFile,
    attendee: Attendee,
) -> Result<(), EditError> {
    let (event_id, partner) = (info.event.id, file.partner.id);
    let write = app.store().write().await?;
    if !write.take_place(event_id, partner).await? {
        let fault = Fault::TooLarge { max: file.places };
        return Err(EditError::Wrong(vec![Problem::new("places", fault)]));
    }
    let (id, code) = (RegistrationId(app.new_uuid()), BadgeCode::from_random(app.random_bytes()));
    let registration = Registration::new(id, event_id, code, Category::Partner, attendee, app.now());
    write.insert_registrations(&[(registration.clone(), app.new_uuid())]).await?;
    write.insert_partner_guest(event_id, partner, registration.id).await?;
    let message = (MessageId(app.new_uuid()), notice_of(&registration, Notice::Confirmed));
    write.enqueue(&[message], app.now()).await?;
    let name = file.partner.name.fr.as_str();
    finish(app, actor, info, write, Deed::RepresentativesChanged, (partner.0, name)).await?;
    Ok(())
}

fn read(values: &Values, file: &PartnerFile, locale: Locale) -> Result<Attendee, EditError> {
    let mut reader = Reader::new(values);
    let (given_name, family_name) = (reader.person_name("given_name"), reader.person_name("family_name"));
    let email = reader.email("email");
    let attendee =
        given_name.zip(family_name).zip(email).map(|((given_name, family_name), email)| Attendee {
            given_name,
            family_name,
            other_script_name: None,
            email,
            organisation: Some(file.partner.name.get(locale).to_owned()),
            city: None,
            profession: None,
            locale,
            languages: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            consents: Consents::default(),
        });
    reader.finish(attendee).map_err(EditError::Wrong)
}

/// Letters leave, and live figures move.
async fn told(app: &App, event: EventId) {
    app.enqueued.notify_one();
    checkin::publish(app, event).await;
}
