//! An event's details: every text, hour and number of its working copy.

mod view;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::Updated;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::{details, limits};
use domain::form::{Fault, Problem, Values, fingerprint, merge};
use domain::publication::WorkingCopy;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{Done, desk, info_of, version_of};
use crate::page::html;
use crate::registration::Sent;
use crate::staff::desk::{Place, console_href};
use crate::staff::form::{Notice, Typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

pub(super) use view::details_page;

/// GET `/{lang}/console/{org}/{event}/details`.
pub(super) async fn form(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &route.info, app.now()).or_refuse(route.locale)?;
    let values = details::values(&route.copy.event);
    let t = i18n::site(route.locale);
    let notice = match done.as_str() {
        "saved" => Some(Notice::done(fl!(t, "details-saved"))),
        "merged" => Some(Notice::heed(fl!(t, "details-merged"))),
        "copied" => Some(Notice::done(fl!(t, "details-copied"))),
        _ => None,
    };
    show(&app, &actor, &route, StatusCode::OK, Typed::fresh(&values), notice, None).await
}

/// POST `/{lang}/console/{org}/{event}/details`: saves what was typed. What somebody else changed meanwhile is kept;
/// what both changed is asked.
pub(super) async fn save(
    mut route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    sent: Sent,
) -> Result<Response, Refused> {
    let locale = route.locale;
    actor.require(Action::ManageEvent, &route.info, app.now()).or_refuse(locale)?;
    let typed = super::sent(sent);
    let version = version_of(&typed);
    // Each round sees what the last one lost to; nobody saves four times while one form is read.
    for _ in 0..4 {
        let mut values = typed.clone();
        let mut merged = false;
        if version != route.copy.version {
            let now = details::values(&route.copy.event);
            let both = merge(typed.get("base"), &typed, &now);
            if !both.conflicts.is_empty() {
                let shown = Typed::conflicting(&both.values, &both.conflicts);
                return show(&app, &actor, &route, StatusCode::CONFLICT, shown, None, None).await;
            }
            merged = !both.taken.is_empty();
            values = both.values;
        }
        let event = match details::read(&values, &route.copy.event) {
            Ok(event) => event,
            Err(problems) => return refuse(&app, &actor, &route, &values, &problems, None).await,
        };
        let saved = app::event::update(&app, &actor, &route.info, route.copy.version, &event).await;
        match saved.or_refuse(locale)? {
            Updated::Saved => {
                let done = if merged { "merged" } else { "saved" };
                // Its address may be another from now on.
                route.info.event.slug = event.slug;
                let href = format!("{}/details?done={done}", console_href(locale, &route.info));
                return Ok(Redirect::to(&href).into_response());
            }
            Updated::Stale(copy) => adopt(&mut route, *copy),
            Updated::SlugTaken => {
                let problems = [Problem::new("slug", Fault::Taken)];
                return refuse(&app, &actor, &route, &values, &problems, None).await;
            }
            Updated::TooFewSeats { taken } => {
                let words = fl!(i18n::site(locale), "details-too-few-seats", taken = taken);
                let problems = [Problem::new("capacity", Fault::TooSmall { min: taken })];
                return refuse(&app, &actor, &route, &values, &problems, Some(words)).await;
            }
        }
    }
    Err(Refused::Malformed(locale, StatusCode::SERVICE_UNAVAILABLE))
}

/// Goes on with what somebody else saved.
fn adopt(route: &mut DraftRoute, copy: WorkingCopy) {
    route.info = info_of(&copy);
    route.copy = copy;
}

async fn refuse(
    app: &App,
    actor: &Actor,
    route: &DraftRoute,
    values: &Values,
    problems: &[Problem],
    seats: Option<String>,
) -> Result<Response, Refused> {
    let typed = Typed::wrong(values, problems);
    show(app, actor, route, StatusCode::UNPROCESSABLE_ENTITY, typed, None, seats).await
}

async fn show(
    app: &App,
    actor: &Actor,
    route: &DraftRoute,
    status: StatusCode,
    typed: Typed<'_>,
    notice: Option<Notice>,
    seats: Option<String>,
) -> Result<Response, Refused> {
    let desk = desk(app, actor, route, Place::Details).await?;
    let base = fingerprint(&details::values(&route.copy.event));
    let may_save = actor.may(Action::ManageEvent, &route.info);
    let page = details_page(route, desk, typed, base, may_save, notice, seats);
    Ok(html(route.locale, status, &page))
}

/// How many fields of a kind the form shows: those that are filled in and `more`, up to the most.
pub(super) fn rows(values: &Values, field: impl Fn(usize) -> String, more: usize, most: usize) -> usize {
    let filled = (1..=most).rev().find(|number| !values.get(&field(*number)).is_empty()).unwrap_or_default();
    (filled + more).min(most)
}

/// The most days and topics, for the view.
pub(super) const MOST: (usize, usize) = (limits::DAYS, limits::TOPICS);
