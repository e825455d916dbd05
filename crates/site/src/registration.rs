//! Registering: the form, and what becomes of it.

mod beside;
mod choose;
mod countries;
pub(crate) mod files;
mod later;
mod read;
mod view;
mod words;

pub(crate) use countries::{countries, country};
pub(crate) use words::{file_hint, label};

use std::sync::Arc;

use app::account::Client;
use app::event::EventPage;
use app::registration::{Doubt, Registered, Submission, doubt};
use app::{App, AppError};
use askama::Template;
use axum::extract::{FromRequest, Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::form::{Fault, Problem};
use domain::registration::question::Files;
use domain::registration::{Entry, EntryFaults, EventCategory, Field, companion_field, read_entry};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use crate::error::PageError;
use crate::page::{EventRoute, Shell, html};

use choose::ChoosePage;
use later::LaterPage;
use read::SentForm;

use view::{RegisterPage, Typed};

/// Which form, and by which link.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The key of a category; the only public one where it is empty.
    category: String,
    /// What the link of a category that is not public ends in.
    link: String,
}

impl Asked {
    /// The category that is asked for; nothing where one of several is to be chosen first.
    fn category(&self, app: &App, route: &EventRoute) -> Result<Option<EventCategory>, PageError> {
        if self.category.is_empty() {
            let public = app::registration::public_categories(&route.info.event);
            return Ok(if public.len() == 1 { public.into_iter().next() } else { None });
        }
        let link = (!self.link.is_empty()).then_some(self.link.as_str());
        let category = app::registration::admit(app, &route.info, &self.category, link);
        category.map(Some).map_err(|error| PageError::new(route.locale, &error))
    }
}

/// The empty form, or the choice of one.
pub(crate) async fn form(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let Some(category) = asked.category(&app, &route)? else {
        let shown = show(&app, &route).await?;
        return Ok(html(route.locale, StatusCode::OK, &ChoosePage::new(&route, &shown)));
    };
    let shown = show(&app, &route).await?;
    let files = Files::new();
    let typed = Typed::empty(&category, &asked.link, &files);
    let page = RegisterPage::new(&route, &shown, &typed, Handed::out(&app, app.new_uuid()), app.now());
    Ok(html(route.locale, StatusCode::OK, &page))
}

/// The filled form: to the ticket, or back to the form with a message at each field.
pub(crate) async fn submit(
    route: EventRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let received = files::receive(&app, route.locale, &route.info, &viewer, request).await?;
    let (pairs, brought, _held) = received.split();
    let mut sent = read::form(pairs);
    let Some(category) = sent.asked.category(&app, &route)? else {
        let shown = show(&app, &route).await?;
        return Ok(html(route.locale, StatusCode::OK, &ChoosePage::new(&route, &shown)));
    };
    sent.files = files::keep(&app, route.locale, &route.info, &category, brought, &mut sent.beside).await?;
    sent.carry_files(&route.info.event, &category);
    if sent.more > 0 {
        // Lines for more companions were asked for: nothing is judged yet.
        return again(&app, &route, &category, &sent, EntryFaults::default(), None).await;
    }
    match read_entry(&sent.form, &sent.beside, &sent.files, &route.info.event, &category, route.locale) {
        Ok(entry) => match doubt(&app, sent.key, &sent.stamp, &sent.trap) {
            None => register(&app, &route, &headers, &category, &sent, entry, viewer.client).await,
            doubt => again(&app, &route, &category, &sent, EntryFaults::default(), doubt).await,
        },
        Err(faults) => again(&app, &route, &category, &sent, faults, None).await,
    }
}

async fn register(
    app: &App,
    route: &EventRoute,
    headers: &HeaderMap,
    category: &EventCategory,
    sent: &SentForm,
    entry: Entry,
    client: Client,
) -> Result<Response, PageError> {
    let Entry { attendee, answers, companions, counted } = entry;
    let to = attendee.email.clone();
    let event = route.info.event.id;
    let selection = crate::agenda::read(headers, event);
    let submission = Submission {
        category: category.clone(),
        attendee,
        answers,
        companions,
        counted,
        idempotency_key: sent.key.unwrap_or_else(|| app.new_uuid()),
        client: Some(client),
    };
    let registered = match app::registration::register(app, &route.info, &submission, &selection).await {
        Err(error @ (AppError::Busy(_) | AppError::TooManyTries(_))) => {
            return Ok(LaterPage::new(route, &error, &sent.pairs).into_response());
        }
        other => other.map_err(|error| PageError::new(route.locale, &error))?,
    };
    match registered {
        Registered::New(registration) | Registered::Repeated(registration) => {
            let ticket = app::registration::ticket_key(app, registration.id);
            let redirect = Redirect::to(&format!("{}/tickets/{ticket}", route.href()));
            // What was chosen is the ticket's from now on.
            Ok(if selection.is_empty() {
                redirect.into_response()
            } else {
                (crate::agenda::forget(app, event), redirect).into_response()
            })
        }
        Registered::KnownPerson => {
            let page = KnownPersonPage::new(route, to.as_str());
            Ok(html(route.locale, StatusCode::OK, &page))
        }
        Registered::KnownCompanion(nth) => {
            let number = sent.companions().nth(nth).unwrap_or(1);
            let problems = vec![Problem::new(companion_field(number, Field::FamilyName), Fault::Taken)];
            let faults = EntryFaults { problems, ..EntryFaults::default() };
            again(app, route, category, sent, faults, None).await
        }
    }
}

/// The form as it was typed, with what is wrong with it, or why it is to be sent once more.
async fn again(
    app: &App,
    route: &EventRoute,
    category: &EventCategory,
    sent: &SentForm,
    faults: EntryFaults,
    doubt: Option<Doubt>,
) -> Result<Response, PageError> {
    let shown = show(app, route).await?;
    let status = if sent.more > 0 { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let typed = Typed {
        category,
        link: &sent.asked.link,
        form: sent.form.clone(),
        beside: sent.beside.clone(),
        files: &sent.files,
        faults,
        doubt,
        companions: sent.more.max(sent.companions().max().unwrap_or_default()),
    };
    let handed = match sent.key {
        Some(key) if doubt != Some(Doubt::Unknown) => Handed { key, stamp: sent.stamp.clone() },
        // What was not handed out here is now.
        _ => Handed::out(app, app.new_uuid()),
    };
    let page = RegisterPage::new(route, &shown, &typed, handed, app.now());
    Ok(html(route.locale, status, &page))
}

/// By what a form is known again: its key, and what shows that it was handed out here.
pub(crate) struct Handed {
    key: Uuid,
    stamp: String,
}

impl Handed {
    fn out(app: &App, key: Uuid) -> Self {
        Self { key, stamp: app::registration::stamp(app, key) }
    }
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
