//! What the holder of a ticket chooses to go to, and their seats where one signs up.

use std::collections::HashMap;

use domain::agenda::{Selection, Session, SessionSeats};
use domain::ids::{RegistrationId, SessionId};
use domain::registration::{Registration, RegistrationState, TransitionError};
use persistence::{StoreError, Write};

use super::{PublicProgramme, programme};
use crate::event::EventInfo;
use crate::registration::{holder, holder_id};
use crate::{App, AppError};

/// What somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice<'a> {
    /// To go to the session of this number, with a seat where one signs up.
    Add(u32),
    /// Not to go to it; a seat in it is free again.
    Drop(u32),
    /// To keep what was chosen without a ticket, beside what was chosen with it.
    Keep(&'a Selection),
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chose {
    /// It was done.
    Done,
    /// It was done, but no seat was left in a session for which one signs up.
    NoSeat,
}

/// A session that the holder of a ticket chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenSession {
    /// It.
    pub session: Session,
    /// Whether a seat in it is theirs.
    pub has_seat: bool,
    /// How full it is, where one signs up.
    pub seats: Option<SessionSeats>,
}

/// The programme as the holder of a ticket sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketProgramme {
    /// The programme.
    pub programme: PublicProgramme,
    /// Whose ticket it is.
    pub registration: Registration,
    /// What they chose, each with whether a seat in it is theirs.
    chosen: HashMap<SessionId, bool>,
}

impl TicketProgramme {
    /// The chosen sessions that are on the programme, in order of time, each with whether a seat in it is theirs.
    pub fn sessions(&self) -> impl Iterator<Item = (&Session, bool)> {
        let chosen = |session: &Session| self.chosen.get(&session.id).copied();
        self.programme.content.sessions.iter().filter_map(move |one| Some((one, chosen(one)?)))
    }

    /// Whether they may choose: a ticket that was given up chooses nothing.
    pub const fn may_choose(&self) -> bool {
        !self.registration.state.is_over()
    }
}

/// The programme with what the holder of a ticket chose.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; or when the store fails.
pub async fn ticket_programme(
    app: &App,
    info: &EventInfo,
    ticket: &str,
) -> Result<TicketProgramme, AppError> {
    let registration = holder(app, info, ticket).await?;
    let choices = async { Ok(app.store().choices(info.event.id, registration.id).await?) };
    let (programme, choices) = tokio::try_join!(programme(app, info), choices)?;
    let chosen = choices.into_iter().map(|one| (one.session, one.has_seat)).collect();
    Ok(TicketProgramme { programme, registration, chosen })
}

/// The chosen sessions that are on the programme, in order of time.
pub(crate) async fn chosen_sessions(
    app: &App,
    info: &EventInfo,
    of: RegistrationId,
) -> Result<Vec<ChosenSession>, AppError> {
    let choices = app.store().choices(info.event.id, of).await?;
    if choices.is_empty() {
        return Ok(Vec::new());
    }
    let programme = programme(app, info).await?;
    let chosen = choices.iter().map(|one| (one.session, one.has_seat)).collect::<HashMap<_, _>>();
    let sessions = programme.content.sessions.iter().filter_map(|session| {
        let has_seat = *chosen.get(&session.id)?;
        Some(ChosenSession { session: session.clone(), has_seat, seats: programme.seats_of(session) })
    });
    Ok(sessions.collect())
}

/// Changes what the holder of a ticket chose. Seats are taken by those alone who have a seat at the event: who waits
/// may choose, and take seats once they have one. What is on the programme no more changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's; [`AppError::Transition`] when it was given up; or
/// when the store fails.
pub async fn choose(
    app: &App,
    info: &EventInfo,
    ticket: &str,
    choice: Choice<'_>,
) -> Result<Chose, AppError> {
    let (id, event) = (holder_id(app, ticket)?, info.event.id);
    let programme = programme(app, info).await?;
    let write = app.store().write().await?;
    let registration = write.registration(event, id).await?.ok_or(AppError::NotFound)?;
    if registration.state.is_over() {
        return Err(AppError::Transition(TransitionError::AlreadyCancelled));
    }
    let mut chose = Chose::Done;
    match choice {
        Choice::Drop(number) => {
            if let Some(session) = programme.numbered(number) {
                write.drop_session(event, id, session.id).await?;
            }
        }
        Choice::Add(number) => {
            let wish = Wish::new(&programme, programme.numbered(number));
            chose = wish.fulfil(&write, &registration).await?;
        }
        Choice::Keep(selection) => {
            let wish = Wish::new(&programme, programme.selected(selection));
            chose = wish.fulfil(&write, &registration).await?;
        }
    }
    write.commit().await?;
    Ok(chose)
}

/// Sessions to be chosen by a ticket.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    sessions: Vec<SessionId>,
    /// Those of them for which one signs up.
    with_seats: Vec<SessionId>,
}

impl Wish {
    fn new<'a>(programme: &PublicProgramme, sessions: impl IntoIterator<Item = &'a Session>) -> Self {
        let mut wish = Self::default();
        for session in sessions {
            wish.sessions.push(session.id);
            if programme.seats_of(session).is_some() {
                wish.with_seats.push(session.id);
            }
        }
        wish
    }

    /// What a selection made without a ticket asks for.
    pub(crate) async fn of(app: &App, info: &EventInfo, selection: &Selection) -> Result<Self, AppError> {
        if selection.is_empty() {
            return Ok(Self::default());
        }
        let programme = programme(app, info).await?;
        Ok(Self::new(&programme, programme.selected(selection)))
    }

    /// Chooses the sessions for a registration, which nobody else changes meanwhile, and takes the seats.
    pub(crate) async fn fulfil(
        &self,
        write: &Write,
        registration: &Registration,
    ) -> Result<Chose, StoreError> {
        if self.sessions.is_empty() {
            return Ok(Chose::Done);
        }
        let (event, id) = (registration.event_id, registration.id);
        write.choose_sessions(event, id, &self.sessions).await?;
        if self.with_seats.is_empty() || registration.state != RegistrationState::Confirmed {
            return Ok(Chose::Done);
        }
        let without = write.take_session_seats(event, id, &self.with_seats).await?;
        Ok(if without.is_empty() { Chose::Done } else { Chose::NoSeat })
    }
}
