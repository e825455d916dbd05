//! The editor of a layout: what there is to see of it.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::layout::{Missing, Reason, Whom, Why};
use app::event::EventInfo;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::badge::layout::{Layout, Side};
use domain::event::Event;
use domain::ids::BadgeLayoutId;
use domain::key::Key;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::fields::sides_of;
use super::view::{After, Looked, WORST, edit_page};
use super::words::element_name;
use super::{LayoutPath, Looking, layout_id, whom_code};
use crate::page::{Segments, html};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// What keeps the looks of the page after something was done.
pub(super) fn looks(looking: &Looking, side: Side, element: Option<&Key>, locale: Locale) -> String {
    let language = looking.language(locale).unwrap_or(locale);
    let element = element.map(|key| format!("&element={key}")).unwrap_or_default();
    // Only what is an identity or a word of ours is written into an address.
    let whom = looking.whom().map(whom_code).unwrap_or_default();
    let whom = if whom.is_empty() { whom } else { format!("&whom={whom}") };
    format!("?side={}&text={language}{element}{whom}&done=1", side.code())
}

/// GET `…/badge-layouts/{layout}`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
    Query(looking): Query<Looking>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let element = Key::parse(&looking.element);
    let side = looking.side().or_refuse(locale)?;
    let after = After { status: StatusCode::OK, ..After::default() };
    show(&app, &actor, locale, &info, id, (&looking, side, element), after).await
}

pub(super) async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    id: BadgeLayoutId,
    (looking, side, element): (&Looking, Side, Option<Key>),
    after: After,
) -> Result<Response, Refused> {
    let language = looking.language(locale).or_refuse(locale)?;
    let (file, pictures) = app::badge::layout::open(app, actor, info, id).await.or_refuse(locale)?;
    // A back that went: its front is what there is to see.
    let side = if sides_of(&file.kept.layout).contains(&side) { side } else { Side::Front };
    let (mut people, mut whom) = (Vec::new(), Whom::Sample);
    if !looking.whom.is_empty() {
        people = app::badge::layout::awkward(app, actor, info).await.or_refuse(locale)?;
        whom = match looking.whom.as_str() {
            WORST => people.first().map_or(Whom::Sample, |(_, whom, _)| *whom),
            _ => looking.whom().or_refuse(locale)?,
        };
    }
    let layout = &file.kept.layout;
    let mut missing = Missing::default();
    // What is faulty is told with its faults.
    if file.faults.is_empty() {
        missing =
            app::badge::layout::missing(app, actor, info, layout, language, whom).await.or_refuse(locale)?;
    }
    let told =
        |reasons: &[Reason]| reasons.iter().map(|one| reason(locale, &info.event, layout, one)).collect();
    let missing = [told(&missing.event), told(&missing.badge)];
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, actor, info, seats, Place::BadgeLayouts, app.now()).or_refuse(locale)?;
    let looked = Looked { side, element, language, whom, done: looking.done == "1", people, missing };
    let writes = actor.may(Action::ManageEvent, info);
    let status = after.status;
    let page = edit_page(locale, info, desk, (&file, &pictures), &looked, writes, &after);
    Ok(html(locale, status, &page))
}

/// What of a layout cannot be printed, and why.
pub(super) fn reason(locale: Locale, event: &Event, layout: &Layout, reason: &Reason) -> String {
    let t = i18n::site(locale);
    let element = layout.sides.of(reason.side).iter().find(|one| one.id == reason.element);
    let element = element.map_or_else(|| reason.element.to_string(), |one| element_name(locale, event, one));
    match reason.why {
        Why::NoRoom => fl!(t, "layout-missing-room", element = element),
        Why::NoGlyph(letter) => {
            fl!(t, "layout-missing-glyph", element = element, letter = letter.to_string())
        }
    }
}
