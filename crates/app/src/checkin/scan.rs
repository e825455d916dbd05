//! Somebody stands at a door with a badge, or says a code.

use documents::badge::TokenError;
use domain::account::Action;
use domain::badge::BadgeCode;
use domain::checkin::{Admission, Known, Presented, Verdict, decide, present};
use domain::event::Seats;
use domain::ids::CheckinId;
use domain::registration::Registration;
use jiff::Timestamp;

use super::publish;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, badge};

/// What the door tells its staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The decision.
    pub verdict: Verdict,
    /// The admission that this made, to undo it.
    pub checkin_id: Option<CheckinId>,
    /// When the decision was made.
    pub at: Timestamp,
    /// Whose badge it is, where that is known.
    pub registration: Option<Registration>,
    /// How many are inside, after this.
    pub seats: Seats,
}

/// Decides on what was scanned or typed, and counts an admission. Of two doors that scan one badge at once, one
/// admits; the other says since when.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn scan(app: &App, actor: &Actor, info: &EventInfo, presented: &str) -> Result<Answer, AppError> {
    let at = app.now();
    let grant = actor.require(Action::CheckIn, info, at)?;
    let event_id = info.event.id;
    let code = match present(read(app, info, presented).await?, event_id, at) {
        Ok(code) => code,
        Err(verdict) => {
            let seats = app.store().seats(event_id).await?;
            return Ok(Answer { verdict, checkin_id: None, at, registration: None, seats });
        }
    };
    let write = app.store().write().await?;
    let mut registration = write.registration_by_code(event_id, &code).await?;
    let known = registration.as_ref().map(|r| Known {
        state: r.state,
        category: r.category,
        admission: r.admission.clone(),
    });
    let verdict = decide(known.as_ref());
    let (mut checkin_id, mut seats) = (None, None);
    if verdict.admits()
        && let Some(registration) = &mut registration
    {
        let id = CheckinId(app.new_uuid());
        let admission = Admission { at, door: door(grant.door.as_deref(), info) };
        seats = write.admit(id, event_id, registration.id, &admission).await?;
        if seats.is_none() {
            return Err(AppError::Internal("an admission was refused under its own lock"));
        }
        registration.admission = Some(admission);
        checkin_id = Some(id);
    }
    let seats = match seats {
        Some(seats) => seats,
        None => write.seats(event_id).await?,
    };
    write.commit().await?;
    if checkin_id.is_some() {
        publish(app, event_id).await;
    }
    Ok(Answer { verdict, checkin_id, at, registration, seats })
}

/// The door at which the asker stands; an organiser, who stands at none, is counted at the first.
fn door(granted: Option<&str>, info: &EventInfo) -> String {
    granted.or(info.event.doors.first().map(String::as_str)).unwrap_or("—").to_owned()
}

/// Understands what was scanned or typed.
async fn read(app: &App, info: &EventInfo, presented: &str) -> Result<Presented, AppError> {
    let presented = presented.trim();
    if let Ok(code) = BadgeCode::parse(presented) {
        return Ok(Presented::Code(code));
    }
    let keys = badge::keys(app, info.organisation.id).await?;
    Ok(match keys.ring().verify(presented) {
        Ok(claims) => Presented::Badge(claims),
        Err(TokenError::Forged) => Presented::Forged,
        Err(TokenError::Unreadable) => Presented::Unreadable,
    })
}
