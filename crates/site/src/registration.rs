//! Registering: the form, and what becomes of it.

mod read;
mod view;
mod words;

use std::sync::Arc;

use app::App;
use app::event::EventPage;
use app::registration::{Registered, Submission};
use askama::Template;
use axum::extract::{FromRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::registration::{Category, EventCategory, FieldError, RegistrationForm};
use i18n_embed_fl::fl;
use uuid::Uuid;

use crate::error::PageError;
use crate::page::{EventRoute, Shell, html};

use view::{RegisterPage, Typed};

/// The empty form.
pub(crate) async fn form(route: EventRoute, State(app): State<Arc<App>>) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let shown = show(&app, &route).await?;
    let typed = Typed { form: &RegistrationForm::default(), errors: &[] };
    let page = RegisterPage::new(&route, &shown, typed, app.new_uuid(), app.now());
    Ok(html(route.locale, StatusCode::OK, &page))
}

/// The filled form: to the ticket, or back to the form with a message at each field.
pub(crate) async fn submit(
    route: EventRoute,
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Sent(pairs): Sent,
) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let (form, key) = read::form(pairs);
    let key = key.unwrap_or_else(|| app.new_uuid());
    let category = EventCategory::of(Category::Attendee);
    let attendee = match form.parse(&route.info.event, &category, route.locale) {
        Ok(attendee) => attendee,
        Err(errors) => return refuse(&app, &route, &form, &errors, key).await,
    };
    let to = attendee.email.clone();
    let (info, event) = (&route.info, route.info.event.id);
    let selection = crate::agenda::read(&headers, event);
    let submission = Submission::alone(category, attendee, key);
    let registered = app::registration::register(&app, info, &submission, &selection)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    match registered {
        Registered::New(registration) | Registered::Repeated(registration) => {
            let ticket = app::registration::ticket_key(&app, registration.id);
            let redirect = Redirect::to(&format!("{}/tickets/{ticket}", route.href()));
            // What was chosen is the ticket's from now on.
            Ok(if selection.is_empty() {
                redirect.into_response()
            } else {
                (crate::agenda::forget(&app, event), redirect).into_response()
            })
        }
        // Nobody is brought along by this form yet.
        Registered::KnownPerson | Registered::KnownCompanion(_) => {
            let page = KnownPersonPage::new(&route, to.as_str());
            Ok(html(route.locale, StatusCode::OK, &page))
        }
    }
}

async fn refuse(
    app: &App,
    route: &EventRoute,
    form: &RegistrationForm,
    errors: &[FieldError],
    key: Uuid,
) -> Result<Response, PageError> {
    let shown = show(app, route).await?;
    let page = RegisterPage::new(route, &shown, Typed { form, errors }, key, app.now());
    Ok(html(route.locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
}

async fn show(app: &App, route: &EventRoute) -> Result<EventPage, PageError> {
    app::event::show(app, &route.info).await.map_err(|error| PageError::new(route.locale, &error))
}

/// What a form sent, name by name, in order. A body that is no form, or too large, is refused with a page.
pub(crate) struct Sent(pub(crate) Vec<(String, String)>);

impl FromRequest<Arc<App>> for Sent {
    type Rejection = PageError;

    async fn from_request(request: axum::extract::Request, app: &Arc<App>) -> Result<Self, PageError> {
        let locale = crate::page::locale_of(request.uri(), request.headers());
        Form::from_request(request, app).await.map(|Form(pairs)| Self(pairs)).map_err(
            |refusal: axum_extra::extract::FormRejection| PageError::of_status(locale, refusal.status()),
        )
    }
}

/// Says that somebody of that name and address is registered already, and that the ticket went to the address.
#[derive(Template)]
#[template(path = "known_person.html")]
struct KnownPersonPage {
    shell: Shell,
    seal: Arc<str>,
    href: String,
    email: String,
}

impl KnownPersonPage {
    fn new(route: &EventRoute, email: &str) -> Self {
        let title = fl!(i18n::site(route.locale), "register-known-title");
        Self {
            // The answer to a form has no address of its own: the switch leads to the form.
            shell: Shell::new(route.locale, &format!("{}/register", route.path()), title)
                .of(&route.info.organisation, route.href()),
            seal: crate::seal::seal(route.info.event.id),
            href: route.href(),
            email: email.to_owned(),
        }
    }
}
