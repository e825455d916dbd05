//! An event as anybody may know it, and its live figures.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::event::EventPage;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::sse::{Event as Message, KeepAlive, Sse};
use axum::{Extension, Json};
use domain::agenda::{Session, SessionKind, SessionRole};
use domain::event::{Event, Organisation, Seats};
use domain::locale::Localized;
use domain::publication::Published;
use futures_util::{Stream, stream};
use http_face::{AppState, Shutdown};
use serde::Serialize;
use tokio::time::Instant;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::Problem;
use crate::extract::{OfEvent, Staff};

/// A browser whose stream ends asks again by itself: so often is it asked anew who it is.
const STREAM_LIFETIME: Duration = Duration::from_mins(5);

/// A text in up to three languages; a missing one is told in French.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes what domain::locale::Localized serialises to")]
pub(crate) struct Text {
    fr: String,
    ar: Option<String>,
    en: Option<String>,
}

/// How full an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct SeatFigures {
    /// Seats in all.
    capacity: u32,
    /// Seats taken.
    taken: u32,
    /// People on the waiting list.
    waiting: u32,
    /// People inside.
    inside: u32,
}

impl From<Seats> for SeatFigures {
    fn from(seats: Seats) -> Self {
        Self { capacity: seats.capacity, taken: seats.taken, waiting: seats.waiting, inside: seats.inside }
    }
}

/// An event with its programme.
#[derive(Serialize, ToSchema)]
pub(crate) struct EventAnswer {
    id: Uuid,
    /// Who holds it.
    #[schema(value_type = Text)]
    organisation: Localized,
    /// What it is about.
    #[schema(value_type = Text)]
    theme: Localized,
    #[schema(value_type = Text)]
    lead: Localized,
    /// Who invites.
    #[schema(value_type = Text)]
    host: Localized,
    /// The building.
    #[schema(value_type = Text)]
    place: Localized,
    #[schema(value_type = Text)]
    address: Localized,
    doors_open_at: i64,
    starts_at: i64,
    ends_at: i64,
    /// IANA name of the zone in which its hours are told.
    #[schema(example = "Europe/Paris")]
    time_zone: String,
    /// Seats in all.
    capacity: u32,
    /// Seats that a registration would get now.
    seats_left: u32,
    sessions: Vec<SessionAnswer>,
    partners: Vec<PartnerAnswer>,
}

/// A part of the programme.
#[derive(Serialize, ToSchema)]
pub(crate) struct SessionAnswer {
    id: Uuid,
    #[schema(value_type = String, example = "panel")]
    kind: SessionKind,
    #[schema(value_type = Text)]
    title: Localized,
    #[schema(value_type = Text)]
    about: Localized,
    #[schema(value_type = Text)]
    room: Localized,
    starts_at: i64,
    ends_at: i64,
    people: Vec<SpeakerAnswer>,
}

/// Somebody who takes part in a session.
#[derive(Serialize, ToSchema)]
pub(crate) struct SpeakerAnswer {
    #[schema(value_type = Text)]
    name: Localized,
    #[schema(value_type = Text)]
    job: Localized,
    #[schema(value_type = String, example = "moderator")]
    role: SessionRole,
}

/// A body that supports the event.
#[derive(Serialize, ToSchema)]
pub(crate) struct PartnerAnswer {
    #[schema(value_type = Text)]
    name: Localized,
    #[schema(value_type = Text)]
    role: Localized,
}

impl EventAnswer {
    fn of(organisation: &Organisation, event: &Event, page: EventPage) -> Self {
        let (seats, left) = (page.seats, page.left());
        let Published { sessions, speakers, partners, .. } = Arc::unwrap_or_clone(page.content);
        let answer_session = |session: Session| SessionAnswer {
            id: session.id.0,
            kind: session.kind,
            people: session
                .people
                .iter()
                .filter_map(|&(id, role)| speakers.iter().find(|speaker| speaker.id == id).zip(Some(role)))
                .map(|(speaker, role)| SpeakerAnswer {
                    name: speaker.name.clone(),
                    job: speaker.job.clone(),
                    role,
                })
                .collect(),
            starts_at: session.starts_at.as_second(),
            ends_at: session.ends_at.as_second(),
            title: session.title,
            about: session.about,
            room: session.room,
        };
        Self {
            id: event.id.0,
            organisation: organisation.name.clone(),
            theme: event.theme.clone(),
            lead: event.lead.clone(),
            host: event.host.clone(),
            place: event.place.name.clone(),
            address: event.place.address.clone(),
            doors_open_at: event.doors_open_at.as_second(),
            starts_at: event.starts_at.as_second(),
            ends_at: event.ends_at.as_second(),
            time_zone: event.time_zone.clone(),
            capacity: seats.capacity,
            seats_left: left,
            sessions: sessions.into_iter().map(answer_session).collect(),
            partners: partners
                .into_iter()
                .map(|partner| PartnerAnswer { name: partner.name, role: partner.role })
                .collect(),
        }
    }
}

/// An event, its programme and the seats left
#[utoipa::path(
    get, path = "/events/{organisation}/{event}", tag = "event", operation_id = "showEvent",
    params(("organisation" = String, Path), ("event" = String, Path)),
    responses((status = 200, body = EventAnswer), (status = 404, body = Problem)),
)]
pub(crate) async fn show(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
) -> Result<Json<EventAnswer>, Problem> {
    let page = app::event::show(&app, &info).await?;
    Ok(Json(EventAnswer::of(&info.organisation, &info.event, page)))
}

/// Live figures, as server-sent events named `seats`
///
/// The present figures come at once, then each change. The stream ends after five minutes or when the
/// server stops; browsers ask again by themselves, and the session is looked at again.
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/live", tag = "checkin", operation_id = "watchSeats",
    params(("organisation" = String, Path), ("event" = String, Path)),
    responses(
        (status = 200, body = SeatFigures, content_type = "text/event-stream"),
        (status = 401, body = Problem), (status = 403, body = Problem), (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn live(
    State(app): State<AppState>,
    Extension(shutdown): Extension<Shutdown>,
    OfEvent(info): OfEvent,
    Staff(actor): Staff,
) -> Result<([(HeaderName, HeaderValue); 1], Sse<impl Stream<Item = Result<Message, Infallible>>>), Problem> {
    let mut seats = app::checkin::live(&app, &actor, &info).await?;
    seats.mark_changed();
    let until = Instant::now() + STREAM_LIFETIME;
    let messages = stream::unfold((seats, shutdown), move |(mut seats, mut shutdown)| async move {
        tokio::select! {
            changed = seats.changed() => changed.ok()?,
            () = shutdown.stopped() => return None,
            () = tokio::time::sleep_until(until) => return None,
        }
        let figures = SeatFigures::from(*seats.borrow_and_update());
        let message = Message::default().event("seats").json_data(figures).ok()?;
        Some((Ok(message), (seats, shutdown)))
    });
    // Comments keep proxies from closing a quiet stream, and the header keeps nginx from holding it back.
    let unbuffered = [(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"))];
    Ok((unbuffered, Sse::new(messages).keep_alive(KeepAlive::default())))
}
