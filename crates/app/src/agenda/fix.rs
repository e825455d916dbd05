//! Takes one of the ways out of a clash that were proposed.

use std::collections::HashMap;

use domain::account::Action;
use domain::agenda::Fix;
use domain::ids::SessionId;
use domain::journal::Deed;

use super::{Agenda, note};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// What became of a fix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fixed {
    /// So many sessions changed.
    Done(usize),
    /// The programme is another by now, and this is no way out of a clash of it.
    Outdated,
}

/// Applies a fix that is still proposed for a clash of a session.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn apply_fix(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    session: SessionId,
    fix: &Fix,
) -> Result<Fixed, AppError> {
    actor.require(Action::ManageAgenda, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let (sessions, rooms) = (write.agenda(event).await?, write.rooms(event).await?);
    let agenda = Agenda::new(&info.event, sessions, rooms, Vec::new(), Vec::new(), HashMap::new());
    let clashes = agenda.clashes();
    let mut of_session = clashes.iter().filter(|clash| clash.sessions().any(|id| id == session));
    let proposed = |clash| agenda.proposals(clash).iter().any(|proposal| proposal.fix == *fix);
    if !of_session.any(proposed) {
        return Ok(Fixed::Outdated);
    }
    let changed = fix.applied(&agenda.sessions);
    for session in &changed {
        if !write.update_session(session).await? {
            return Ok(Fixed::Outdated);
        }
        note(app, &write, actor, info, Deed::SessionMoved, (session.id.0, &session.title)).await?;
    }
    write.commit().await?;
    Ok(Fixed::Done(changed.len()))
}
