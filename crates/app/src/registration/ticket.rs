//! The ticket: an address that only its holder knows.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::RegistrationId;
use domain::registration::{Registration, RegistrationState};
use uuid::Uuid;

use crate::agenda::{self, ChosenSession};
use crate::event::EventInfo;
use crate::{App, AppError, badge};

const PURPOSE: &str = "ticket";

/// What a ticket page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The registration.
    pub registration: Registration,
    /// What the badge's QR carries; only a confirmed registration has one.
    pub badge: Option<String>,
    /// How many are served before, plus one; only on the waiting list.
    pub waiting_position: Option<u32>,
    /// Who comes with them: whom they bring along, or who brings them along and the others.
    pub party: Vec<Companion>,
    /// What its holder chose of the programme, in order of time.
    pub sessions: Vec<ChosenSession>,
}

/// Somebody who comes with the holder of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Their registration.
    pub registration: Registration,
    /// The secret part of their ticket's address, for who brings them along: they may show it for them.
    pub ticket: Option<String>,
    /// What their badge's QR carries, for who brings them along.
    pub badge: Option<String>,
}

/// The secret part of a ticket's address: the registration's id and 128 bits that only this installation can
/// make. Nothing is stored, so a copied database opens no ticket.
pub fn ticket_key(app: &App, id: RegistrationId) -> String {
    let mac = app.secret().mac(PURPOSE, id.0.as_bytes());
    URL_SAFE_NO_PAD.encode([id.0.as_bytes().as_slice(), &mac].concat())
}

/// The registration that a ticket's address names.
pub(crate) fn holder_id(app: &App, ticket: &str) -> Result<RegistrationId, AppError> {
    let bytes = URL_SAFE_NO_PAD.decode(ticket).map_err(|_| AppError::NotFound)?;
    let (id, mac) = bytes.split_at_checked(16).ok_or(AppError::NotFound)?;
    if !app.secret().verify(PURPOSE, id, mac) {
        return Err(AppError::NotFound);
    }
    Uuid::from_slice(id).map(RegistrationId).map_err(|_| AppError::NotFound)
}

/// The registration whose ticket this is.
///
/// # Errors
/// [`AppError::NotFound`] when it is none of this event's.
pub(crate) async fn holder(app: &App, info: &EventInfo, ticket: &str) -> Result<Registration, AppError> {
    let id = holder_id(app, ticket)?;
    app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)
}

/// What a ticket page shows.
///
/// # Errors
/// [`AppError::NotFound`] when it is none of this event's.
pub async fn ticket(app: &App, info: &EventInfo, ticket: &str) -> Result<Ticket, AppError> {
    let registration = holder(app, info, ticket).await?;
    let keys = badge::keys(app, info.organisation.id).await?;
    let badge_of = |one: &Registration| match one.state {
        RegistrationState::Confirmed => keys.sign(info, one).map(Some),
        _ => Ok(None),
    };
    let badge = badge_of(&registration)?;
    let waiting_position = match registration.state {
        RegistrationState::Waiting { number } => {
            let pool = registration.pool.as_ref();
            Some(app.store().waiting_position(info.event.id, pool, number).await?)
        }
        _ => None,
    };
    let sessions = agenda::chosen_sessions(app, info, registration.id).await?;
    let mut party = app.store().party(info.event.id, registration.lead.unwrap_or(registration.id)).await?;
    party.retain(|one| one.id != registration.id);
    let brings = registration.lead.is_none();
    let companion = |one: Registration| -> Result<Companion, AppError> {
        let badge = if brings { badge_of(&one)? } else { None };
        Ok(Companion { ticket: brings.then(|| ticket_key(app, one.id)), badge, registration: one })
    };
    let party = party.into_iter().map(companion).collect::<Result<_, _>>()?;
    Ok(Ticket { registration, badge, waiting_position, party, sessions })
}
