//! Deciding about rows, taking the wrong ones away as a file, giving an import up.

use std::sync::Arc;

use app::App;
use app::registration::import::{self, Decision, ImportError};
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::form::Values;
use domain::registration::import::OutcomeKind;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{ImportSegment, href, href_of, refused};
use crate::page::Segments;
use crate::staff::files;
use crate::staff::query::percent_encoded;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// POST `/{lang}/console/{org}/{event}/import/{id}/rows`.
pub(super) async fn decide(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let Form(pairs) = form.or_refuse(locale)?;
    let (values, id) = (Values::new(pairs), segment.id());
    let numbers =
        |name: &str| values.all(name).filter_map(|number| number.parse().ok()).collect::<Vec<u32>>();
    let decision = match (values.get("do"), OutcomeKind::from_code(values.get("kind"))) {
        ("take-all", Some(kind)) => Decision::All { kind, taken: true },
        ("leave-all", Some(kind)) => Decision::All { kind, taken: false },
        _ => Decision::Rows { shown: numbers("shown"), taken: numbers("taken") },
    };
    match import::decide(&app, &actor, &info, id, decision).await {
        Ok(()) => {
            let words = [("show", values.get("show")), ("after", values.get("after")), ("done", "kept")];
            let words = words.iter().filter(|(_, value)| !value.is_empty());
            let words = words.map(|(name, value)| format!("{name}={}", percent_encoded(value)));
            let words = words.collect::<Vec<_>>().join("&");
            Ok(Redirect::to(&format!("{}?{words}", href_of(locale, &info, id))).into_response())
        }
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}

/// POST `/{lang}/console/{org}/{event}/import/{id}/discard`.
pub(super) async fn discard(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
) -> Result<Response, Refused> {
    let id = segment.id();
    match import::discard(&app, &actor, &info, id).await {
        Ok(()) => Ok(Redirect::to(&href(locale, &info)).into_response()),
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}

/// GET `/{lang}/console/{org}/{event}/import/{id}/wrong.csv`.
pub(super) async fn wrong(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
) -> Result<Response, Refused> {
    let id = segment.id();
    match import::wrong_rows(&app, &actor, &info, id, locale).await {
        Ok(bytes) => {
            let stem = fl!(i18n::site(locale), "import-wrong-file-name");
            Ok(files::csv(bytes, &info, &stem, app.now()))
        }
        Err(ImportError::App(error)) => Err(Refused::App(locale, error)),
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}
