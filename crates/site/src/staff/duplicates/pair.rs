//! Two registrations side by side, and what becomes of them.

use std::collections::HashMap;
use std::sync::Arc;

use app::event::EventInfo;
use app::registration::Pair;
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{MergeError, Particulars, Registration, better_kept};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::words::{Person, reasons, refusal};
use super::{PairSegments, list_href, pair_href};
use crate::page::{Segments, Shell, html};
use crate::registration::label;
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::Notice;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// What the two sides are called in the form.
const SIDES: [&str; 2] = ["first", "second"];

/// A field of both.
pub(super) struct FieldRow {
    pub(super) name: &'static str,
    pub(super) label: String,
    /// What each says, empty where it says nothing, and which is chosen.
    pub(super) values: [(String, bool); 2],
    pub(super) differs: bool,
}

#[derive(Template)]
#[template(path = "staff/duplicates/pair.html")]
pub(in crate::staff) struct PairPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    /// Each, and which stays.
    people: [(Person, bool); 2],
    reasons: Vec<String>,
    fields: Vec<FieldRow>,
    /// Whether one of them is over: then there is nothing to decide.
    over: bool,
    action: String,
    list: String,
}

/// What was chosen: which side stays, and whose value each field keeps.
type Choices = HashMap<String, String>;

/// GET `/{lang}/console/{org}/{event}/duplicates/{first}/{second}`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    viewer: Viewer,
    State(app): State<Arc<App>>,
    Segments(pair): Segments<PairSegments>,
) -> Result<Response, Refused> {
    let page = shown(locale, &app, &viewer, &info, pair, &Choices::new(), None).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

async fn shown(
    locale: Locale,
    app: &App,
    Viewer { actor, .. }: &Viewer,
    info: &EventInfo,
    PairSegments { first, second }: PairSegments,
    choices: &Choices,
    refused: Option<MergeError>,
) -> Result<PairPage, Refused> {
    let (first, second) = (RegistrationId(first), RegistrationId(second));
    let pair = app::registration::pair(app, actor, info, first, second).await.or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Duplicates, app.now()).or_refuse(locale)?;
    Ok(pair_page(locale, info, desk, &pair, choices, refused))
}

pub(in crate::staff) fn pair_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    pair: &Pair,
    choices: &Choices,
    refused: Option<MergeError>,
) -> PairPage {
    let t = i18n::site(locale);
    let both = [&pair.first, &pair.second];
    let ids = (pair.first.id, pair.second.id);
    let path = format!("{}/duplicates/{}/{}", console_path(info), ids.0, ids.1);
    let shell = Shell::new(locale, &path, fl!(t, "duplicates-pair-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let over = both.iter().any(|one| one.state.is_over());
    let kept = side(choices, "keep").unwrap_or(usize::from(!better_kept(&pair.first, &pair.second)));
    let notice = match refused {
        Some(error) => Some(Notice::heed(refusal(locale, error))),
        None if over => Some(Notice::heed(fl!(t, "duplicates-refused-over"))),
        None if pair.apart => Some(Notice::heed(fl!(t, "duplicates-was-apart"))),
        None => None,
    };
    PairPage {
        people: [0, 1].map(|side| (Person::new(locale, info, both[side]), side == kept)),
        reasons: reasons(locale, &pair.likeness),
        fields: fields(locale, both, choices, kept),
        action: pair_href(locale, info, ids.0, ids.1),
        list: list_href(locale, info),
        notice,
        over,
        desk,
        shell,
    }
}

/// The fields of both. One that only one side fills in is taken from there, unless somebody chose otherwise.
fn fields(locale: Locale, both: [&Registration; 2], choices: &Choices, kept: usize) -> Vec<FieldRow> {
    let t = i18n::site(locale);
    let both = both.map(|one| one.attendee.particulars());
    let row = |field: domain::registration::Field| {
        let values = [0, 1].map(|side: usize| both[side].text(field).to_owned());
        let other = 1 - kept;
        let fuller = if values[kept].is_empty() && !values[other].is_empty() { other } else { kept };
        let chosen = side(choices, field.name()).unwrap_or(fuller);
        FieldRow {
            name: field.name(),
            label: label(t, field),
            differs: values[0] != values[1],
            values: [0, 1].map(|side| (values[side].clone(), side == chosen)),
        }
    };
    Particulars::FIELDS.into_iter().map(row).collect()
}

/// The side that a choice names.
fn side(choices: &Choices, name: &str) -> Option<usize> {
    SIDES.iter().position(|side| choices.get(name).is_some_and(|chosen| chosen == side))
}

/// POST `…/duplicates/{first}/{second}/merge`.
pub(super) async fn merge(
    StaffRoute { locale, info }: StaffRoute,
    viewer: Viewer,
    State(app): State<Arc<App>>,
    Segments(pair): Segments<PairSegments>,
    form: Result<Form<Choices>, FormRejection>,
) -> Result<Response, Refused> {
    viewer.actor.require(Action::MergeRegistrations, &info, app.now()).or_refuse(locale)?;
    let Form(choices) = form.or_refuse(locale)?;
    let Some(kept) = side(&choices, "keep") else { return Err(Refused::malformed(locale)) };
    let ids = [RegistrationId(pair.first), RegistrationId(pair.second)];
    let taken =
        Particulars::FIELDS.into_iter().filter(|field| side(&choices, field.name()) == Some(1 - kept));
    let taken = taken.collect::<Vec<_>>();
    let merged = app::registration::merge(&app, &viewer.actor, &info, ids[kept], ids[1 - kept], &taken).await;
    match merged {
        Ok(_) => Ok(Redirect::to(&format!("{}?done=merged", list_href(locale, &info))).into_response()),
        Err(AppError::Merge(error)) => {
            let page = shown(locale, &app, &viewer, &info, pair, &choices, Some(error)).await?;
            Ok(html(locale, StatusCode::CONFLICT, &page))
        }
        Err(error) => Err(Refused::App(locale, error)),
    }
}

/// POST `…/duplicates/{first}/{second}/apart`.
pub(super) async fn keep_apart(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PairSegments { first, second }): Segments<PairSegments>,
) -> Result<Response, Refused> {
    let (first, second) = (RegistrationId(first), RegistrationId(second));
    app::registration::keep_apart(&app, &actor, &info, first, second).await.or_refuse(locale)?;
    Ok(Redirect::to(&format!("{}?done=apart", list_href(locale, &info))).into_response())
}
