//! The door: admit, undo, search.

use app::checkin::Answer;
use axum::Json;
use axum::extract::{Path, Query, State};
use domain::event::Event;
use domain::ids::CheckinId;
use domain::locale::Locale;
use http_face::AppState;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::Problem;
use crate::event::SeatFigures;
use crate::extract::{Body, Input, OfEvent, Reader, Staff};
use crate::person::{Found, Person};

/// What was held before the camera, or typed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presentation {
    /// The text of a badge's QR, or the code that the badge says.
    #[schema(example = "7K3F-92QD")]
    presented: String,
}

/// What the door says.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckinAnswer {
    /// `admitted`, `admitted_with_honours`, `already_inside`, `waiting`, `cancelled`, `replaced`, `expired`,
    /// `other_event`, `unknown`, `forged` or `unreadable`.
    #[schema(example = "admitted")]
    verdict: &'static str,
    /// `green`: come in. `amber`: come in, but look. `red`: stop.
    #[schema(value_type = String, example = "green")]
    signal: domain::checkin::Signal,
    /// What to undo, if somebody was admitted.
    checkin_id: Option<Uuid>,
    /// When, in Unix seconds.
    at: i64,
    /// The verdict in a word or two.
    #[schema(example = "Admis")]
    title: String,
    /// The reason in words.
    #[schema(example = "Déjà en salle depuis 18 h 42, porte A")]
    detail: String,
    /// In which rank somebody is received, and where they sit, of who is admitted with honours.
    #[schema(example = "Rang : Maires · Place réservée : Table 3 · Siège 12A")]
    reception: Option<String>,
    /// Who it is, if anybody is known.
    person: Option<Person>,
    seats: SeatFigures,
}

impl CheckinAnswer {
    fn of(answer: &Answer, event: &Event, locale: Locale) -> Self {
        Self {
            verdict: answer.verdict.code(),
            signal: answer.verdict.signal(),
            checkin_id: answer.checkin_id.map(|id| id.0),
            at: answer.at.as_second(),
            title: i18n::checkin::verdict_title(locale, &answer.verdict),
            detail: i18n::checkin::detail(locale, &answer.verdict, answer.escort(), &event.zone()),
            reception: answer.reception.as_ref().and_then(|received| {
                i18n::checkin::reception(locale, received.rank.as_ref(), &received.protocol)
            }),
            person: answer.registration.as_ref().map(|registration| Person::of(registration, locale)),
            seats: answer.seats.into(),
        }
    }
}

/// Where the asker stands.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Standing {
    /// The door at which an admission is counted, for who was not sent to one. Unknown doors are not chosen.
    #[param(example = "A")]
    door: Option<String>,
}

/// Admit whoever holds a badge
///
/// A badge is admitted once. The answer is always 200, whatever the verdict: the question was answered.
#[utoipa::path(
    post, path = "/events/{organisation}/{event}/checkins", tag = "checkin", operation_id = "checkIn",
    params(
        ("organisation" = String, Path), ("event" = String, Path), Standing, ("lang" = Option<String>, Query),
    ),
    request_body = Presentation,
    responses(
        (status = 200, body = CheckinAnswer), (status = 401, body = Problem), (status = 403, body = Problem),
        (status = 404, body = Problem), (status = 413, body = Problem), (status = 415, body = Problem),
        (status = 422, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn scan(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
    Input(Query(standing)): Input<Query<Standing>>,
    Body(body): Body<Presentation>,
) -> Result<Json<CheckinAnswer>, Problem> {
    let actor = actor.at_door(standing.door.as_deref(), &info);
    let answer = app::checkin::scan(&app, &actor, &info, &body.presented).await?;
    Ok(Json(CheckinAnswer::of(&answer, &info.event, locale)))
}

/// Somebody who is no longer inside.
#[derive(Serialize, ToSchema)]
pub(crate) struct UndoAnswer {
    person: Person,
    seats: SeatFigures,
}

#[derive(Deserialize)]
pub(crate) struct CheckinPath {
    checkin: Uuid,
}

/// Undo an admission
///
/// Only while it is that person's current one.
#[utoipa::path(
    post, path = "/events/{organisation}/{event}/checkins/{checkin}/undo", tag = "checkin",
    operation_id = "undoCheckIn",
    params(
        ("organisation" = String, Path), ("event" = String, Path), ("checkin" = Uuid, Path),
        ("lang" = Option<String>, Query),
    ),
    responses(
        (status = 200, body = UndoAnswer), (status = 401, body = Problem), (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn undo(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
    Input(Path(path)): Input<Path<CheckinPath>>,
) -> Result<Json<UndoAnswer>, Problem> {
    let undone = app::checkin::undo(&app, &actor, &info, CheckinId(path.checkin)).await?;
    Ok(Json(UndoAnswer { person: Person::of(&undone.registration, locale), seats: undone.seats.into() }))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Search {
    /// At least three letters of a name, an organisation or an address.
    #[serde(default)]
    q: String,
}

/// Find somebody by a few letters
///
/// At most twenty, in the order of names; none for fewer than three letters.
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/attendees", tag = "checkin", operation_id = "findAttendees",
    params(
        ("organisation" = String, Path), ("event" = String, Path), Search, ("lang" = Option<String>, Query),
    ),
    responses(
        (status = 200, body = Vec<Found>), (status = 400, body = Problem), (status = 401, body = Problem),
        (status = 403, body = Problem), (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn search(
    State(app): State<AppState>,
    OfEvent(info): OfEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
    Input(Query(search)): Input<Query<Search>>,
) -> Result<Json<Vec<Found>>, Problem> {
    let found = app::checkin::search(&app, &actor, &info, &search.q).await?;
    Ok(Json(found.iter().map(|registration| Found::of(registration, locale)).collect()))
}
