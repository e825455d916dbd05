//! The run of an evening, as the moderator follows it.

use domain::account::{Action, Role};
use domain::agenda::Session;
use domain::ids::EventId;
use domain::speaker::Speaker;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Everything that happens, the team's own parts too, and who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunSheet {
    /// In order of time.
    pub sessions: Vec<Session>,
    /// Who is on the programme.
    pub speakers: Vec<Speaker>,
}

/// The run as it was last published, or as it is being prepared where nothing was. Who is on the programme and does not
/// prepare it sees of the team's own parts those that they are in.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn run(app: &App, actor: &Actor, info: &EventInfo) -> Result<RunSheet, AppError> {
    let grant = actor.require(Action::SeeRun, info, app.now())?;
    let (team, person) = (grant.role != Role::Speaker, grant.speaker_id);
    let mut sheet = sheet(app, info.event.id).await?;
    let own = |session: &Session| person.is_some_and(|person| session.has(person));
    sheet.sessions.retain(|session| team || session.is_public() || own(session));
    Ok(sheet)
}

async fn sheet(app: &App, id: EventId) -> Result<RunSheet, AppError> {
    match crate::event::published(app, id).await {
        Ok(content) => {
            let mut sessions = [content.sessions.clone(), content.team_sessions.clone()].concat();
            sessions.sort_by_key(|session| (session.starts_at, session.id));
            Ok(RunSheet { sessions, speakers: content.speakers.clone() })
        }
        Err(AppError::NotFound) => {
            let prepared = super::prepared(app, id).await?;
            Ok(RunSheet { sessions: prepared.sessions.clone(), speakers: prepared.speakers.clone() })
        }
        Err(error) => Err(error),
    }
}
