//! Makes an event from another, on another day.

use std::collections::HashMap;

use domain::account::Action;
use domain::event::{Event, EventState, Shift};
use domain::ids::{EventId, PartnerId, PictureId, RoomId, SessionId, SpeakerId, TierId, TrackId};
use domain::journal::Deed;
use domain::locale::Localized;
use domain::picture::Picture;
use domain::publication::Published;
use domain::registration::Rank;
use jiff::civil::Date;
use persistence::{PictureOwner, StoreError};

use super::EventInfo;
use super::draft::{TRIES, free};
use crate::account::Actor;
use crate::badge::layout::copy_all;
use crate::{App, AppError, journal};

/// What is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPlan {
    /// What the new event is called.
    pub theme: Localized,
    /// The day on which it starts.
    pub date: Date,
    /// Whether its programme is taken over, moved to the new day.
    pub programme: bool,
    /// Whether the people on the programme are.
    pub speakers: bool,
    /// Whether its partners are.
    pub partners: bool,
}

/// Copies an event's working copy into a new draft. Nobody is registered there yet.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`], [`AppError::NotFound`].
pub async fn copy(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    plan: &CopyPlan,
) -> Result<EventInfo, AppError> {
    actor.require_in(Action::CreateEvent, &info.organisation, app.now())?;
    let (_, mut content) = app.store().working_content(info.event.id).await?.ok_or(AppError::NotFound)?;
    // What is published leaves out what the team notes of rooms; a copy is the team's.
    content.rooms = app.store().rooms(info.event.id).await?;
    let shift = Shift::to(&content.event, plan.date).ok_or(AppError::NotFound)?;
    let event = Event {
        id: EventId(app.new_uuid()),
        theme: plan.theme.clone(),
        state: EventState::Draft,
        // A picture belongs to one event.
        cover: None,
        ..shift.event(&content.event)
    };
    // In which order the host names guests is the host's, whatever else is taken over.
    let ranks = app.store().ranks(info.event.id).await?;
    let content = taken_over(app, content, event.id, plan, &shift);
    let (title, year) = (plan.theme.fr.clone(), plan.date.year());
    let (mut event, mut tries) = (event, 1);
    loop {
        event.slug = free(app, event.organisation_id, &title, year).await?;
        match insert(app, actor, &event, &content, (info.event.id, &ranks)).await {
            Err(AppError::Store(StoreError::Conflict(_))) if tries < TRIES => tries += 1,
            other => {
                other?;
                return Ok(EventInfo { organisation: info.organisation.clone(), event });
            }
        }
    }
}

async fn insert(
    app: &App,
    actor: &Actor,
    event: &Event,
    (content, pictures): &(Published, Vec<CopiedPicture>),
    (from, ranks): (EventId, &[Rank]),
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    write.insert_event(event).await?;
    write.save_ranks(event.id, ranks).await?;
    for (position, speaker) in (0..).zip(&content.speakers) {
        write.insert_speaker(speaker, position).await?;
    }
    for room in &content.rooms {
        write.insert_room(room).await?;
    }
    for track in &content.tracks {
        write.insert_track(track).await?;
    }
    for session in content.sessions.iter().chain(&content.team_sessions) {
        write.insert_session(session).await?;
    }
    for tier in &content.tiers {
        write.add_tier(tier).await?;
    }
    for picture in pictures {
        write.copy_picture((from, picture.of), (event.id, picture.copy), picture.owner).await?;
    }
    for (position, partner) in (0..).zip(&content.partners) {
        write.insert_partner(partner, position).await?;
    }
    copy_all(app, &write, from, event.id).await?;
    let entry = journal::entry(app, actor, Deed::EventCopied).at_event(event.organisation_id, event.id);
    write.record(&entry.about(event.id.0, &event.theme.fr)).await?;
    write.commit().await?;
    Ok(())
}

/// A portrait or a logo that goes along.
struct CopiedPicture {
    of: PictureId,
    copy: PictureId,
    owner: PictureOwner,
}

/// What belongs to the new event, under identities of its own.
fn taken_over(
    app: &App,
    content: Published,
    event_id: EventId,
    plan: &CopyPlan,
    shift: &Shift,
) -> (Published, Vec<CopiedPicture>) {
    let (mut taken, mut pictures) = (content, Vec::new());
    let mut along = |picture: &mut Option<Picture>, owner| {
        if let Some(picture) = picture {
            let copy = PictureId(app.new_uuid());
            pictures.push(CopiedPicture { of: picture.id, copy, owner });
            picture.id = copy;
        }
    };
    let mut people = HashMap::new();
    taken.speakers.retain(|_| plan.speakers);
    for speaker in &mut taken.speakers {
        let id = SpeakerId(app.new_uuid());
        people.insert(speaker.id, id);
        (speaker.id, speaker.event_id) = (id, event_id);
        along(&mut speaker.picture, PictureOwner::Speaker(id));
    }
    let (mut rooms, mut tracks) = (HashMap::new(), HashMap::new());
    taken.rooms.retain(|_| plan.programme);
    for room in &mut taken.rooms {
        let id = RoomId(app.new_uuid());
        rooms.insert(room.id, id);
        (room.id, room.event_id) = (id, event_id);
    }
    taken.tracks.retain(|_| plan.programme);
    for track in &mut taken.tracks {
        let id = TrackId(app.new_uuid());
        tracks.insert(track.id, id);
        (track.id, track.event_id) = (id, event_id);
    }
    for sessions in [&mut taken.sessions, &mut taken.team_sessions] {
        sessions.retain(|_| plan.programme);
        for session in sessions {
            *session = shift.session(session);
            (session.id, session.event_id) = (SessionId(app.new_uuid()), event_id);
            session.room_id = session.room_id.and_then(|id| rooms.get(&id).copied());
            session.track_id = session.track_id.and_then(|id| tracks.get(&id).copied());
            session.people =
                session.people.iter().filter_map(|(id, role)| Some((*people.get(id)?, *role))).collect();
        }
    }
    let mut tiers = HashMap::new();
    taken.tiers.retain(|_| plan.partners);
    for tier in &mut taken.tiers {
        let id = TierId(app.new_uuid());
        tiers.insert(tier.id, id);
        (tier.id, tier.event_id) = (id, event_id);
    }
    taken.partners.retain(|_| plan.partners);
    for partner in &mut taken.partners {
        (partner.id, partner.event_id) = (PartnerId(app.new_uuid()), event_id);
        partner.tier = partner.tier.and_then(|id| tiers.get(&id).copied());
        along(&mut partner.logo, PictureOwner::Partner(partner.id));
    }
    (taken, pictures)
}
