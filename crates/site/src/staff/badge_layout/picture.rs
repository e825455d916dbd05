//! Pictures that layouts show: they come and go.

use std::sync::Arc;

use app::App;
use app::badge::layout::LayoutError;
use app::edit::EditError;
use app::picture::PictureError;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::form::{Reader, TextShape, Values};
use domain::picture::{MAX_PICTURE_BYTES, PictureRefusal};
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::list::{Came, back, show};
use crate::page::Segments;
use crate::staff::form::fault_words;
use crate::staff::people::refusal_words;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The picture of an address.
#[derive(Deserialize)]
pub(super) struct PicturePath {
    picture: String,
}

/// POST `…/badge-layouts/pictures`.
pub(super) async fn add(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let sent = upload.read(MAX_PICTURE_BYTES).await.map_err(|error| Refused::Malformed(locale, error.0))?;
    let file = sent.file().cloned();
    let values = Values::new(sent.pairs);
    let mut reader = Reader::new(&values);
    let name = reader.text("name", TextShape::line(60).required());
    let t = i18n::site(locale);
    let mut wrong = Vec::new();
    if let Err(problems) = reader.finish(Some(())) {
        let label = fl!(t, "layouts-picture-name");
        let line = |problem: &domain::form::Problem| {
            let words = fault_words(locale, &problem.fault);
            fl!(t, "register-error-line", field = label.as_str(), problem = words)
        };
        wrong.extend(problems.iter().map(line));
    }
    let bytes = match file.map(|file| file.bytes) {
        Some(Some(bytes)) => Some(bytes),
        Some(None) => {
            wrong.push(refusal_words(locale, PictureRefusal::TooManyBytes { max: MAX_PICTURE_BYTES }));
            None
        }
        None => {
            wrong.push(refusal_words(locale, PictureRefusal::Empty));
            None
        }
    };
    if let (true, Some(bytes)) = (wrong.is_empty(), bytes) {
        match app::badge::layout::add_picture(&app, &actor, &info, bytes, &name).await {
            Ok(_) => return Ok(back(locale, &info, "picture")),
            Err(PictureError::Refused(refusal)) => wrong.push(refusal_words(locale, refusal)),
            Err(PictureError::App(error)) => return Err(Refused::App(locale, error)),
        }
    }
    let came = Came { wrong, ..Came::default() };
    show(&app, &actor, locale, &info, StatusCode::UNPROCESSABLE_ENTITY, came).await
}

/// POST `…/badge-layouts/pictures/{picture}/remove`.
pub(super) async fn remove(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<PicturePath>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = path.picture.parse().map_err(|_| app::AppError::NotFound).or_refuse(locale)?;
    let names = match app::badge::layout::remove_picture(&app, &actor, &info, id).await {
        Ok(()) => return Ok(back(locale, &info, "picture-removed")),
        Err(LayoutError::InUse(names)) => names,
        Err(LayoutError::Edit(EditError::App(error))) => return Err(Refused::App(locale, error)),
        Err(_) => return Err(Refused::malformed(locale)),
    };
    let names = names.iter().map(|name| name.get(locale)).collect::<Vec<_>>().join(", ");
    let wrong = vec![fl!(i18n::site(locale), "layouts-picture-in-use", names = names)];
    show(&app, &actor, locale, &info, StatusCode::CONFLICT, Came { wrong, ..Came::default() }).await
}
