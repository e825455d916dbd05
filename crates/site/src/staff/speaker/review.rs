//! Judging what a speaker wrote of themselves.

use std::sync::Arc;

use app::App;
use app::speaker::Judged;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use http_face::Viewer;

use super::edit::{Shown, show};
use super::{SpeakerPath, edit_href};
use crate::page::{Segments, html};
use crate::staff::people::{Done, WorkRoute, judged_reason, read_at};
use crate::staff::refused::{InLocale, Refused};

/// POST `…/speakers/{speaker}/approve`.
pub(super) async fn approve(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageSpeakers, &info, app.now()).or_refuse(locale)?;
    let read = read_at(&Values::new(pairs)).ok_or(Refused::malformed(locale))?;
    let judged = app::speaker::approve(&app, &actor, &info, speaker, read).await.or_refuse(locale)?;
    let done = if judged == Judged::Done { Done::Approved } else { Done::WrittenAnew };
    Ok(done.at(&edit_href(locale, &info, speaker)).into_response())
}

/// POST `…/speakers/{speaker}/send-back`.
pub(super) async fn send_back(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageSpeakers, &info, app.now()).or_refuse(locale)?;
    let values = Values::new(pairs);
    let read = read_at(&values).ok_or(Refused::malformed(locale))?;
    let reason = match judged_reason(&values) {
        Ok(reason) => reason,
        Err(problems) => {
            let file = app::speaker::open(&app, &actor, &info, speaker).await.or_refuse(locale)?;
            let shown = Shown { reason: Some((&values, &problems)), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let judged =
        app::speaker::send_back(&app, &actor, &info, speaker, read, reason).await.or_refuse(locale)?;
    let done = if judged == Judged::Done { Done::SentBack } else { Done::WrittenAnew };
    Ok(done.at(&edit_href(locale, &info, speaker)).into_response())
}

/// POST `…/speakers/{speaker}/invite`.
pub(super) async fn invite(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
) -> Result<Response, Refused> {
    app::speaker::invite(&app, &actor, &info, speaker, locale).await.or_refuse(locale)?;
    Ok(Done::Invited.at(&edit_href(locale, &info, speaker)).into_response())
}
