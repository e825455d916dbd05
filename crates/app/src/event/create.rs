//! Makes an event with all that its page shows, and what its badges are signed with.

use domain::agenda::{Room, Session, Track};
use domain::event::{Event, EventState, Organisation};
use domain::partner::Partner;
use domain::speaker::Speaker;

use crate::{App, AppError, badge};

/// An event with all that its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventDefinition {
    /// Who holds it; made when the installation has none of that slug.
    pub organisation: Organisation,
    /// The event.
    pub event: Event,
    /// Its rooms, in order.
    pub rooms: Vec<Room>,
    /// Its tracks, in order.
    pub tracks: Vec<Track>,
    /// Its programme.
    pub sessions: Vec<Session>,
    /// Who is on it, in order.
    pub speakers: Vec<Speaker>,
    /// Who supports it, in order.
    pub partners: Vec<Partner>,
}

/// Makes the event, all of it or nothing, and publishes it unless it is a draft. An organisation that is new gets its
/// signing key at the same time. For the command line, which authorises by being run on the server.
///
/// # Errors
/// When the store fails, among others because the event exists already.
pub async fn create(app: &App, definition: &EventDefinition) -> Result<(), AppError> {
    let organisation = &definition.organisation;
    let known = app.store().organisation_by_slug(organisation.slug.as_str()).await?.is_some();
    let key = if known { None } else { Some(badge::new_key(app, organisation.id, app.now())?) };
    let write = app.store().write().await?;
    if let Some(key) = &key {
        write.insert_organisation(organisation).await?;
        write.insert_signing_key(key).await?;
    }
    write.insert_event(&definition.event).await?;
    for room in &definition.rooms {
        write.insert_room(room).await?;
    }
    for track in &definition.tracks {
        write.insert_track(track).await?;
    }
    for session in &definition.sessions {
        write.insert_session(session).await?;
    }
    for (position, speaker) in (0..).zip(&definition.speakers) {
        write.insert_speaker(speaker, position).await?;
    }
    for (position, partner) in (0..).zip(&definition.partners) {
        write.insert_partner(partner, position).await?;
    }
    if definition.event.state != EventState::Draft {
        let copy = write.working_copy(definition.event.id).await?.ok_or(AppError::NotFound)?;
        let content = write.working_content(definition.event.id).await?.ok_or(AppError::NotFound)?;
        super::publish::record(app, &write, &copy, content, None).await?;
    }
    write.commit().await?;
    Ok(())
}
