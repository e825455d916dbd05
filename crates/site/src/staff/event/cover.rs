//! The picture at the head of an event's page: a file, and what it shows in each language.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::CoverChange;
use app::picture::PictureError;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::limits;
use domain::form::{Fault, Problem, Reader, Values};
use domain::picture::{MAX_PICTURE_BYTES, PictureRefusal};
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::{Done, below, desk};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, console_href, events_href};
use crate::staff::form::{Field, Fields, Notice, Summary, Typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

#[derive(Template)]
#[template(path = "staff/event/cover.html")]
pub(super) struct CoverPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    summary: Option<Summary>,
    /// The picture that is there: address, width, height, what it shows.
    shown: Option<(String, u32, u32, String)>,
    file_error: Option<String>,
    alt: Field,
    remove: Option<Field>,
    action: String,
    back: String,
}

/// GET `/{lang}/console/{org}/{event}/details/cover`.
pub(super) async fn form(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &route.info, app.now()).or_refuse(route.locale)?;
    let mut values = Values::default();
    if let Some(cover) = &route.copy.event.cover {
        values.set_localized("alt", &cover.alt);
    }
    let t = i18n::site(route.locale);
    let notice = (done == "saved").then(|| Notice::done(fl!(t, "details-saved")));
    show(&app, &actor, &route, StatusCode::OK, Typed::fresh(&values), None, notice).await
}

/// POST `/{lang}/console/{org}/{event}/details/cover`.
pub(super) async fn save(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    let locale = route.locale;
    // Who may not is not told what would be wrong with what they sent.
    actor.require(Action::ManageEvent, &route.info, app.now()).or_refuse(locale)?;
    let sent = upload.read(MAX_PICTURE_BYTES).await.map_err(|error| Refused::Malformed(locale, error.0))?;
    let file = sent.file().cloned();
    let values = Values::new(sent.pairs);
    let mut reader = Reader::new(&values);
    let removed = reader.tick("remove");
    let alt = if removed {
        domain::locale::Localized::default()
    } else {
        reader.localized("alt", limits::LINE.required())
    };
    let problems = reader.finish(Some(())).err().unwrap_or_default();
    let file = file.filter(|_| !removed);
    let mut wrong = None;
    if file.is_none() && route.copy.event.cover.is_none() && !removed {
        wrong = Some(refusal_words(&route, PictureRefusal::Empty));
    }
    if let Some(file) = &file
        && file.bytes.is_none()
    {
        wrong = Some(refusal_words(&route, PictureRefusal::TooManyBytes { max: MAX_PICTURE_BYTES }));
    }
    if wrong.is_none() && problems.is_empty() {
        let change = match (removed, file.and_then(|file| file.bytes)) {
            (true, _) => CoverChange::Remove,
            (false, Some(bytes)) => CoverChange::Set(bytes, alt),
            (false, None) => CoverChange::Describe(alt),
        };
        match app::event::change_cover(&app, &actor, &route.info, change).await {
            Ok(()) => {
                let href = format!("{}/details/cover?done=saved", console_href(locale, &route.info));
                return Ok(Redirect::to(&href).into_response());
            }
            Err(PictureError::Refused(refusal)) => wrong = Some(refusal_words(&route, refusal)),
            Err(PictureError::App(error)) => return Err(Refused::App(locale, error)),
        }
    }
    let mut problems = problems;
    if wrong.is_some() {
        problems.insert(0, Problem::new("file", Fault::Malformed));
    }
    let typed = Typed::wrong(&values, &problems);
    show(&app, &actor, &route, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None).await
}

fn refusal_words(route: &DraftRoute, refusal: PictureRefusal) -> String {
    let t = i18n::site(route.locale);
    match refusal {
        PictureRefusal::Empty => fl!(t, "cover-empty"),
        PictureRefusal::TooManyBytes { .. } => fl!(t, "cover-too-many-bytes"),
        PictureRefusal::TooManyPixels => fl!(t, "cover-too-many-pixels"),
        _ => fl!(t, "cover-wrong-kind"),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    route: &DraftRoute,
    status: StatusCode,
    typed: Typed<'_>,
    file_error: Option<String>,
    notice: Option<Notice>,
) -> Result<Response, Refused> {
    let desk = desk(app, actor, route, Place::Details).await?;
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let path = below(&route.info, "details/cover");
    let shell =
        Shell::new(locale, &path, fl!(t, "cover-title")).of(&route.info.organisation, events_href(locale));
    let mut fields = Fields::new(locale, typed);
    if let Some(words) = &file_error {
        fields = fields.word("file", words.clone());
    }
    let cover = route.copy.event.cover.as_ref();
    // Tells of the file's fault in the summary, where it stands first.
    let _told = fields.line("file", fl!(t, "cover-file"), 0);
    let alt =
        fields.localized("alt", fl!(t, "cover-alt"), limits::LINE.required()).hint(fl!(t, "cover-alt-hint"));
    let remove =
        cover.map(|_| fields.check("remove", fl!(t, "cover-remove"), Some(fl!(t, "cover-remove-detail"))));
    let page = CoverPage {
        notice,
        summary: fields.summary(),
        shown: cover.map(|cover| {
            let alt = cover.alt.get(locale).to_owned();
            (crate::picture::small_href(cover.id), cover.width, cover.height, alt)
        }),
        file_error,
        alt,
        remove,
        action: format!("/{locale}{path}"),
        back: format!("{}/details", console_href(locale, &route.info)),
        desk,
        shell,
    };
    Ok(html(locale, status, &page))
}
