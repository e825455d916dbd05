//! A programme with all that it is made of and judged by.

use std::collections::HashMap;
use std::sync::Arc;

use domain::account::Action;
use domain::agenda::{
    Clash, Day, Hours, Programme, Proposal, Room, Session, Track, clashes, days, proposals,
};
use domain::event::Event;
use domain::ids::{EventId, SessionId, SpeakerId};
use domain::publication::Published;
use domain::registration::SpokenLanguage;
use domain::speaker::Speaker;
use persistence::{Following, Prepared};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// A programme as it is being prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// Its sessions, in order of time.
    pub sessions: Vec<Session>,
    /// The event's rooms, in the organisers' order.
    pub rooms: Vec<Room>,
    /// Its tracks, likewise.
    pub tracks: Vec<Track>,
    /// Who is on it, likewise.
    pub speakers: Vec<Speaker>,
    /// How many chose each session.
    pub followings: HashMap<SessionId, Following>,
    /// The event's days and those of all sessions.
    pub days: Vec<Day>,
    hours: Hours,
    languages: Vec<SpokenLanguage>,
}

impl Agenda {
    /// What a programme's sessions are judged by.
    pub fn programme(&self) -> Programme<'_> {
        Programme {
            hours: &self.hours,
            languages: &self.languages,
            rooms: &self.rooms,
            sessions: &self.sessions,
        }
    }

    /// The hours of its event.
    pub const fn hours(&self) -> &Hours {
        &self.hours
    }

    /// Everything that cannot be as it is said.
    pub fn clashes(&self) -> Vec<Clash> {
        clashes(&self.programme())
    }

    /// The ways out of a clash, with their cost.
    pub fn proposals(&self, clash: &Clash) -> Vec<Proposal> {
        proposals(&self.programme(), clash, |id| self.followings.get(&id).map_or(0, |one| one.chosen))
    }

    /// A session by its identity.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// Somebody on the programme.
    pub fn speaker(&self, id: SpeakerId) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }

    /// The programme of what would be published. How many chose what is not known of it.
    pub fn of(content: &Published) -> Self {
        let Published { event, rooms, tracks, speakers, .. } = content;
        let (rooms, tracks, speakers) = (rooms.clone(), tracks.clone(), speakers.clone());
        Self::new(event, content.all_sessions().into_owned(), rooms, tracks, speakers, HashMap::new())
    }

    pub(super) fn new(
        event: &Event,
        sessions: Vec<Session>,
        rooms: Vec<Room>,
        tracks: Vec<Track>,
        speakers: Vec<Speaker>,
        followings: HashMap<SessionId, Following>,
    ) -> Self {
        Self {
            hours: Hours::of(event),
            days: days(event.doors_open_at, event.ends_at, &sessions, &event.zone()),
            languages: event.stage_languages.clone(),
            sessions,
            rooms,
            tracks,
            speakers,
            followings,
        }
    }
}

/// Gathers a programme as it is being prepared.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; or when the store fails.
pub async fn show(app: &App, actor: &Actor, info: &EventInfo) -> Result<Agenda, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let id = info.event.id;
    let followings = async { Ok(app.store().followings(id).await?) };
    let (prepared, followings) = tokio::try_join!(prepared(app, id), followings)?;
    let Prepared { sessions, rooms, tracks, speakers, .. } = Prepared::clone(&prepared);
    Ok(Agenda::new(&info.event, sessions, rooms, tracks, speakers, followings))
}

/// What is being prepared of an event's programme. It is read anew when something changed. The caller has asked whether
/// who asks may see it.
///
/// # Errors
/// [`AppError::NotFound`]; or when the store fails.
pub(crate) async fn prepared(app: &App, id: EventId) -> Result<Arc<Prepared>, AppError> {
    let version = app.store().working_version(id).await?.ok_or(AppError::NotFound)?;
    if let Some(prepared) = app.prepared.get(id, version) {
        return Ok(prepared);
    }
    let (version, prepared) = app.store().prepared(id).await?.ok_or(AppError::NotFound)?;
    let prepared = Arc::new(prepared);
    app.prepared.put(id, version, prepared.clone());
    Ok(prepared)
}
