//! The set-up page: the first organisation, and who answers for it.

use std::sync::Arc;

use app::organisation::{FirstOwner, NewOrganisation};
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::form::{Fault, Problem, Reader, TextShape, Values};
use domain::locale::Locale;
use domain::text::{PersonName, Slug};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::form::{Field, Fields, Summary, Typed};
use super::query::percent_encoded;
use super::refused::{InLocale, Refused};
use super::sign_in::{spent, welcome};
use crate::page::{LangRoute, Segments, Shell, html};

/// The longest name of an organisation, in characters.
const NAME: TextShape = TextShape::line(200).required();
const SHORT_NAME: TextShape = TextShape::line(40).required();

/// The link's secret, in its address.
#[derive(Debug, Deserialize)]
pub(super) struct TokenSegment {
    token: String,
}

#[derive(Template)]
#[template(path = "staff/setup.html")]
pub(super) struct SetupPage {
    pub(super) shell: Shell,
    pub(super) action: String,
    pub(super) summary: Option<Summary>,
    pub(super) organisation: Vec<Field>,
    pub(super) owner: Vec<Field>,
}

/// GET `/{lang}/setup/{token}`.
pub(super) async fn form(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Segments(TokenSegment { token }): Segments<TokenSegment>,
) -> Result<Response, Refused> {
    match app::organisation::check_setup(&app, &token).await {
        Ok(()) => {
            let page = setup_page(locale, &token, Typed::fresh(&Values::default()));
            Ok(html(locale, StatusCode::OK, &page))
        }
        Err(AppError::LinkSpent) => Ok(spent(locale)),
        Err(error) => Err(Refused::App(locale, error)),
    }
}

/// POST `/{lang}/setup/{token}`.
pub(super) async fn set_up(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(TokenSegment { token }): Segments<TokenSegment>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Refused> {
    match app::organisation::check_setup(&app, &token).await {
        Ok(()) => {}
        Err(AppError::LinkSpent) => return Ok(spent(locale)),
        Err(error) => return Err(Refused::App(locale, error)),
    }
    let Form(pairs) = form.or_refuse(locale)?;
    let values = Values::new(pairs);
    let problems = match read(locale, &values) {
        Ok((new, owner)) => {
            match app::organisation::set_up(&app, &token, new, owner, viewer.arrival()).await {
                Ok(signed_in) => return welcome(&app, locale, signed_in, None).await,
                Err(AppError::LinkSpent) => return Ok(spent(locale)),
                Err(AppError::SlugTaken) => vec![Problem::new("slug", Fault::Taken)],
                Err(error) => return Err(Refused::App(locale, error)),
            }
        }
        Err(problems) => problems,
    };
    let page = setup_page(locale, &token, Typed::wrong(&values, &problems));
    Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
}

fn read(locale: Locale, values: &Values) -> Result<(NewOrganisation, FirstOwner), Vec<Problem>> {
    let mut reader = Reader::new(values);
    let name = reader.localized("name", NAME);
    let short_name = reader.localized("short", SHORT_NAME);
    let slug = reader.choice("slug", |raw| Slug::parse(raw.trim()).ok());
    let email = reader.email("email");
    let own_name = match values.get("owner").trim() {
        "" => None,
        _ => reader.person_name("owner"),
    };
    let made = slug.zip(email).map(|(slug, email)| {
        (NewOrganisation { slug, name, short_name }, FirstOwner { email, name: own_name, locale })
    });
    reader.finish(made)
}

pub(super) fn setup_page(locale: Locale, token: &str, typed: Typed<'_>) -> SetupPage {
    let t = i18n::site(locale);
    let path = format!("/setup/{}", percent_encoded(token));
    let mut fields = Fields::new(locale, typed);
    for problem in typed.problems.iter().filter(|problem| problem.field == "slug") {
        let words = match problem.fault {
            Fault::Taken => fl!(t, "setup-slug-taken"),
            _ => fl!(t, "setup-slug-malformed"),
        };
        fields = fields.word("slug", words);
    }
    let organisation = vec![
        fields.localized("name", fl!(t, "setup-name"), NAME),
        fields
            .localized("short", fl!(t, "setup-short-name"), SHORT_NAME)
            .hint(fl!(t, "setup-short-name-hint")),
        fields.line("slug", fl!(t, "setup-slug"), 60).hint(fl!(t, "setup-slug-hint")).required(),
    ];
    let owner = vec![
        fields.email("email", fl!(t, "account-email")).autocomplete("email").required(),
        fields.line("owner", fl!(t, "account-name"), PersonName::MAX).autocomplete("name"),
    ];
    SetupPage {
        shell: Shell::new(locale, &path, fl!(t, "setup-title")),
        action: format!("/{locale}{path}"),
        summary: fields.summary(),
        organisation,
        owner,
    }
}
