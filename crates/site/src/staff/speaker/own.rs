//! The page by which a speaker writes of themselves. Nothing of it shows before an organiser approved it.

use std::sync::Arc;

use app::App;
use app::edit::EditError;
use app::event::EventInfo;
use app::picture::PictureError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::locale::Locale;
use domain::picture::PictureRefusal;
use domain::speaker::SpeakerFile;
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::view;
use crate::page::{Shell, html};
use crate::staff::form::{Fields, Typed};
use crate::staff::people::{
    Asked, Done, FormPart, OwnPage, Side, WorkRoute, notice, picture_of, refusal_words, refused, status_of,
};
use crate::staff::refused::{InLocale, Refused};

fn own_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", own_path(info))
}

fn own_path(info: &EventInfo) -> String {
    format!("/my/speaker/{}/{}", info.organisation.slug, info.event.slug)
}

/// What a speaker goes on from: what they wrote last, else what shows.
fn newest(file: &SpeakerFile) -> Values {
    file.proposal.as_ref().map_or_else(|| file.speaker.profile().values(), |written| written.content.values())
}

pub(in crate::staff) fn own_page(
    locale: Locale,
    info: &EventInfo,
    file: &SpeakerFile,
    typed: Typed<'_>,
    done: Done,
    refusal: Option<PictureRefusal>,
) -> OwnPage {
    let t = i18n::site(locale);
    let shell = Shell::new(locale, &own_path(info), fl!(t, "own-speaker-title"))
        .of(&info.organisation, info.path(locale));
    let href = own_href(locale, info);
    let fields = Fields::new(locale, typed);
    let written =
        file.proposal.as_ref().map_or(file.speaker.picture.as_ref(), |p| p.content.picture.as_ref());
    let form = FormPart {
        action: href.clone(),
        intro: fl!(t, "own-speaker-intro"),
        hidden: Vec::new(),
        fields: view::profile_fields(locale, &fields, written.is_some()),
        button: fl!(t, "own-send"),
    };
    let error = refusal.map(|refusal| refusal_words(locale, refusal));
    OwnPage {
        lead: shell.words(&info.event.theme),
        sign_out: format!("/{locale}/sign-out"),
        notice: notice(locale, done),
        review: view::review(locale, file, Side::Writer),
        summary: fields.summary(),
        form: Some(form),
        picture: Some(view::picture(locale, written, Some(format!("{href}/picture")), None, error)),
        acts: Vec::new(),
        remove: None,
        shell,
    }
}

/// GET `/{lang}/my/speaker/{org}/{event}`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let file = app::speaker::own(&app, &actor, &info).await.or_refuse(locale)?;
    let values = newest(&file);
    let page = own_page(locale, &info, &file, Typed::fresh(&values), asked.done, None);
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `/{lang}/my/speaker/{org}/{event}`.
pub(super) async fn propose(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::speaker::propose(&app, &actor, &info, &values).await {
        Ok(()) => Ok(Done::Proposed.at(&own_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let file = app::speaker::own(&app, &actor, &info).await.or_refuse(locale)?;
            let typed = Typed::wrong(&values, &problems);
            let page = own_page(locale, &info, &file, typed, Done::Nothing, None);
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `/{lang}/my/speaker/{org}/{event}/picture`.
pub(super) async fn propose_picture(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    actor.require(Action::WriteOwnSpeaker, &info, app.now()).or_refuse(locale)?;
    let sent = match picture_of(locale, upload).await? {
        Ok(bytes) => app::speaker::propose_picture(&app, &actor, &info, bytes).await,
        Err(refusal) => Err(PictureError::Refused(refusal)),
    };
    match sent {
        Ok(()) => Ok(Done::Proposed.at(&own_href(locale, &info)).into_response()),
        Err(PictureError::App(error)) => Err(Refused::App(locale, error)),
        Err(PictureError::Refused(refusal)) => {
            let file = app::speaker::own(&app, &actor, &info).await.or_refuse(locale)?;
            let values = newest(&file);
            let page = own_page(locale, &info, &file, Typed::fresh(&values), Done::Nothing, Some(refusal));
            Ok(html(locale, status_of(refusal), &page))
        }
    }
}
