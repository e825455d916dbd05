//! The run of an evening, as the moderator follows it.

use domain::account::Action;
use domain::agenda::Session;
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

/// The run as it was last published, or as it is being prepared where nothing was.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn run(app: &App, actor: &Actor, info: &EventInfo) -> Result<RunSheet, AppError> {
    actor.require(Action::SeeRun, info, app.now())?;
    let id = info.event.id;
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
