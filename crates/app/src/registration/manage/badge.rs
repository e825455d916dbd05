//! Somebody lost their badge, or showed it to the wrong person.

use super::{finish, held};
use crate::event::EventInfo;
use crate::limits::{Client, Tried};
use crate::{App, AppError, badge};

/// Gives the holder another badge in place of theirs, which is refused at the doors from now on. It is sent to them.
///
/// # Errors
/// [`AppError::Transition`] when they have no seat; [`AppError::TooManyTries`]; [`AppError::LinkSpent`].
pub async fn replace_badge(
    app: &App,
    info: &EventInfo,
    session: &str,
    client: Client,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let holder = held(app, info, &write, session).await?;
    app.limits.take(Tried::TicketMailTo(&holder.attendee.email), Some(client), app.now())?;
    badge::another(app, &write, holder).await?;
    finish(app, info, write, Vec::new()).await
}
