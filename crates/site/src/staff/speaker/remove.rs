//! Taking a speaker off the programme: what would go is said first.

use std::sync::Arc;

use app::App;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{SpeakerPath, edit_href, list_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Confirm, Goes};
use crate::staff::people::{Done, WorkRoute};
use crate::staff::refused::{InLocale, Refused};

/// GET `…/speakers/{speaker}/remove`.
pub(super) async fn ask(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let sessions = app::speaker::what_goes(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    let file = app::speaker::open(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Speakers, app.now()).or_refuse(locale)?;
    let name = file.speaker.name.get(locale);
    let path = format!("{}/speakers/{speaker}/remove", console_path(&info));
    let shell = Shell::new(locale, &path, fl!(t, "speaker-remove-title", name = name))
        .of(&info.organisation, format!("/{locale}/console"));
    let mut goes = sessions
        .iter()
        .map(|session| {
            let title = crate::page::escape(session.title.get(locale));
            Goes { what: fl!(t, "speaker-goes-session", title = title) }
        })
        .collect::<Vec<_>>();
    if file.proposal.is_some() {
        goes.push(Goes { what: fl!(t, "speaker-goes-proposal") });
    }
    let href = edit_href(locale, &info, speaker);
    let page = Confirm {
        goes_title: None,
        desk,
        lead: fl!(t, "speaker-remove-lead"),
        goes,
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "speaker-remove"),
        back: href,
        danger: true,
        eager: None,
        shell,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/speakers/{speaker}/remove`.
pub(super) async fn remove(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
) -> Result<Response, Refused> {
    app::speaker::remove(&app, &actor, &info, speaker).await.or_refuse(locale)?;
    Ok(Done::Removed.at(&list_href(locale, &info)).into_response())
}
