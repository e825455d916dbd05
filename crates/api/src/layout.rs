//! Layouts of badges as JSON, for organisers who make them elsewhere.

use app::badge::layout::{Change, KeptLayout, LayoutError, Start};
use app::edit::EditError;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, ETAG, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::account::Action;
use domain::badge::layout::{Layout, LayoutFault};
use domain::ids::BadgeLayoutId;
use domain::locale::Locale;
use http_face::AppState;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Input, OfPreparedEvent, Reader, Staff};
use crate::{Problem, if_match};

#[derive(Deserialize)]
pub(crate) struct LayoutPath {
    layout: Uuid,
}

/// A layout of the event's list.
#[derive(Serialize, ToSchema)]
pub(crate) struct LayoutEntry {
    id: Uuid,
    /// What organisers call it, in French.
    name: String,
    /// Counts every change of it.
    version: u32,
    /// What is wrong with it since something that it shows went from the event; it cannot be printed then.
    faults: Vec<Fault>,
}

/// Something wrong with a layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Fault {
    /// `front` or `back`; of the whole layout where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'static str>,
    /// The `id` of the element; of the whole side where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    /// The property below the element: `area.width`, `draw.text.parts[1].floor`.
    #[schema(example = "area.width")]
    property: String,
    /// What is wrong, by a name that stays: `empty`, `too-long`, `too-many`, `too-small`, `too-large`, `out-of-page`,
    /// `qr-too-small`, `floor-above-size`, `unknown-question`, `file-question`, `no-country-question`,
    /// `unknown-picture`, `portrait-picture`, `unknown-language`, `face-lacks`, `twice-the-id`, `folded-sheet`,
    /// `nameless` or `invisible`.
    #[schema(example = "out-of-page")]
    kind: &'static str,
    /// The same with its limits, and what to do about it, as the console's editor says it.
    #[schema(example = "Dépasse le bord du badge. Réduisez ou déplacez.")]
    detail: String,
}

impl Fault {
    fn new(locale: Locale, fault: &LayoutFault) -> Self {
        Self {
            side: fault.side.map(domain::badge::layout::Side::code),
            element: fault.element.as_ref().map(ToString::to_string),
            property: fault.property.clone(),
            kind: fault.kind.code(),
            detail: i18n::layout_fault(locale, fault),
        }
    }
}

fn refused(locale: Locale, error: LayoutError) -> Problem {
    match error {
        LayoutError::Faulty(faults) => {
            Problem::of_faults(faults.iter().map(|fault| Fault::new(locale, fault)).collect())
        }
        LayoutError::Unreadable(fault) => {
            Problem::of_input(StatusCode::UNPROCESSABLE_ENTITY, i18n::unreadable_layout(locale, &fault))
        }
        LayoutError::Stale => Problem::of_input(
            StatusCode::PRECONDITION_FAILED,
            "Somebody changed the layout since this version: read it again.".to_owned(),
        ),
        LayoutError::TooMany => Problem::of_input(
            StatusCode::CONFLICT,
            format!("The event has {} layouts, which is the most.", app::badge::layout::MOST_LAYOUTS),
        ),
        LayoutError::Edit(EditError::App(error)) => error.into(),
        LayoutError::InUse(_) | LayoutError::Unfit(_) | LayoutError::Edit(_) => {
            Problem::of(StatusCode::CONFLICT)
        }
    }
}

/// The layouts of an event's badges
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/badge-layouts", tag = "badge", operation_id = "badgeLayouts",
    params(("organisation" = String, Path), ("event" = String, Path), ("lang" = Option<String>, Query)),
    responses(
        (status = 200, body = Vec<LayoutEntry>), (status = 401, body = Problem), (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(
    State(app): State<AppState>,
    OfPreparedEvent(info): OfPreparedEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
) -> Result<impl IntoResponse, Problem> {
    let desk = app::badge::layout::desk(&app, &actor, &info).await?;
    let entry = |file: &app::badge::layout::LayoutFile| LayoutEntry {
        id: file.kept.id.0,
        name: file.kept.layout.name.fr.clone(),
        version: file.kept.version,
        faults: file.faults.iter().map(|fault| Fault::new(locale, fault)).collect(),
    };
    let layouts = desk.layouts.iter().map(entry).collect::<Vec<_>>();
    Ok(([(CACHE_CONTROL, "no-store")], Json(layouts)))
}

/// A layout, as the editor of the console downloads it
///
/// Its `ETag` is its version.
#[utoipa::path(
    get, path = "/events/{organisation}/{event}/badge-layouts/{layout}", tag = "badge", operation_id = "badgeLayout",
    params(("organisation" = String, Path), ("event" = String, Path), ("layout" = Uuid, Path)),
    responses(
        (status = 200, body = serde_json::Value), (status = 400, body = Problem), (status = 401, body = Problem),
        (status = 403, body = Problem), (status = 404, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn show(
    State(app): State<AppState>,
    OfPreparedEvent(info): OfPreparedEvent,
    Staff(actor): Staff,
    Input(Path(path)): Input<Path<LayoutPath>>,
) -> Result<Response, Problem> {
    let id = BadgeLayoutId(path.layout);
    let (file, _) = app::badge::layout::open(&app, &actor, &info, id).await?;
    Ok(sent(&file.kept))
}

fn sent(kept: &KeptLayout) -> Response {
    let headers = [(ETAG, format!("\"{}\"", kept.version)), (CACHE_CONTROL, "no-store".to_owned())];
    (headers, Json(&kept.layout)).into_response()
}

/// Add a layout
///
/// Refused with every fault, at its element and property, when it could not be printed at the event.
#[utoipa::path(
    post, path = "/events/{organisation}/{event}/badge-layouts", tag = "badge", operation_id = "addBadgeLayout",
    params(("organisation" = String, Path), ("event" = String, Path), ("lang" = Option<String>, Query)),
    request_body = serde_json::Value,
    responses(
        (status = 201), (status = 401, body = Problem), (status = 403, body = Problem), (status = 404, body = Problem),
        (status = 409, body = Problem), (status = 413, body = Problem), (status = 422, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn add(
    State(app): State<AppState>,
    OfPreparedEvent(info): OfPreparedEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
    Input(json): Input<String>,
) -> Result<Response, Problem> {
    actor.require(Action::ManageEvent, &info, app.now())?;
    let made = app::badge::layout::create(&app, &actor, &info, Start::File(&json)).await;
    let id = made.map_err(|error| refused(locale, error))?;
    let (organisation, event) = (&info.organisation.slug, &info.event.slug);
    let there = format!("{}/events/{organisation}/{event}/badge-layouts/{id}", crate::PREFIX);
    Ok((StatusCode::CREATED, [(LOCATION, there)]).into_response())
}

/// Put another layout in the place of one
///
/// `If-Match` names the version that was read, so that nobody's change is lost: another one stands (412), or none is named
/// (428). Tags are compared strongly, so that a weak one is of no version; `*` replaces whatever stands. It is one step,
/// which can be undone in the console.
#[utoipa::path(
    put, path = "/events/{organisation}/{event}/badge-layouts/{layout}", tag = "badge", operation_id = "putBadgeLayout",
    params(
        ("organisation" = String, Path), ("event" = String, Path), ("layout" = Uuid, Path),
        ("If-Match" = String, Header, description = "The `ETag` that was read, several of them, or `*` for any version"),
        ("lang" = Option<String>, Query),
    ),
    request_body = serde_json::Value,
    responses(
        (status = 200, body = serde_json::Value), (status = 400, body = Problem), (status = 401, body = Problem),
        (status = 403, body = Problem), (status = 404, body = Problem), (status = 412, body = Problem),
        (status = 413, body = Problem), (status = 422, body = Problem), (status = 428, body = Problem),
    ),
    security(("session" = [])),
)]
pub(crate) async fn put(
    State(app): State<AppState>,
    OfPreparedEvent(info): OfPreparedEvent,
    Staff(actor): Staff,
    Reader(locale): Reader,
    Input(Path(path)): Input<Path<LayoutPath>>,
    headers: HeaderMap,
    Input(json): Input<String>,
) -> Result<Response, Problem> {
    actor.require(Action::ManageEvent, &info, app.now())?;
    let id = BadgeLayoutId(path.layout);
    let expected = if_match::expected(&headers)?;
    let refused = |error| refused(locale, error);
    let layout = Layout::from_json(&json).map_err(|fault| refused(fault.into()))?;
    let change = Change::Replace(expected, layout);
    app::badge::layout::change(&app, &actor, &info, id, change).await.map_err(refused)?;
    let (file, _) = app::badge::layout::open(&app, &actor, &info, id).await?;
    Ok(sent(&file.kept))
}
