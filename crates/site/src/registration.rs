//! Registering: the form, and what becomes of it.

mod beside;
mod choose;
pub(crate) mod files;
mod later;
mod read;
mod view;
mod words;

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
use domain::registration::{
    Entry, EntryFaults, EventCategory, Field, GuestInvitation, RegistrationForm, companion_field, read_entry,
};
use domain::text::Email;
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

/// By which way somebody comes to a form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way<'a> {
    /// In which category.
    pub(crate) category: &'a EventCategory,
    /// What the link to it ends in; empty for a public one.
    pub(crate) link: &'a str,
    /// The invitation by which they come, and what its link ends in.
    pub(crate) invited: Option<(&'a GuestInvitation, &'a str)>,
}

impl Way<'_> {
    /// The address of the form, below the event's.
    fn below(&self) -> String {
        match self.invited {
            Some((_, key)) => format!("/invitation/{key}/yes"),
            None => "/register".to_owned(),
        }
    }

    /// What is known before anything was typed.
    fn form(&self) -> RegistrationForm {
        self.invited.map(|(invitation, _)| invitation.offer.guest.form()).unwrap_or_default()
    }
}

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
    open(&app, &route, Way { category: &category, link: &asked.link, invited: None }).await
}

/// The form as it is opened.
pub(crate) async fn open(app: &App, route: &EventRoute, way: Way<'_>) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let shown = show(app, route).await?;
    let files = Files::new();
    let typed = Typed::empty(way, &files);
    let page = RegisterPage::new(route, &shown, &typed, Handed::out(app, app.new_uuid()), app.now());
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
    let sent = read::form(pairs);
    let Some(category) = sent.asked.category(&app, &route)? else {
        let shown = show(&app, &route).await?;
        return Ok(html(route.locale, StatusCode::OK, &ChoosePage::new(&route, &shown)));
    };
    let link = sent.asked.link.clone();
    let way = Way { category: &category, link: &link, invited: None };
    judge(&app, &route, (&headers, viewer.client), way, (sent, brought)).await
}

/// A filled form of an invitation, likewise.
pub(crate) async fn submit_invited(
    app: &Arc<App>,
    route: &EventRoute,
    viewer: &Viewer,
    way: Way<'_>,
    request: Request,
) -> Result<Response, PageError> {
    app::registration::check_open(&route.info.event, app.now())
        .map_err(|error| PageError::new(route.locale, &error))?;
    let headers = request.headers().clone();
    let received = files::receive(app, route.locale, &route.info, viewer, request).await?;
    let (pairs, brought, _held) = received.split();
    judge(app, route, (&headers, viewer.client), way, (read::form(pairs), brought)).await
}

async fn judge(
    app: &App,
    route: &EventRoute,
    (headers, client): (&HeaderMap, Client),
    way: Way<'_>,
    (mut sent, brought): (SentForm, Vec<http_face::SentFile>),
) -> Result<Response, PageError> {
    let doubt = doubt(app, sent.key, &sent.stamp, &sent.trap);
    // Nothing is kept of what a program may have sent without ever opening the form.
    if matches!(doubt, None | Some(Doubt::TooSoon)) {
        let (of, beside) = ((&*route.info, client), &mut sent.beside);
        sent.files = files::keep(app, route.locale, of, way.category, brought, beside).await?;
        sent.carry_files(&route.info.event, way.category);
    }
    if sent.more > 0 {
        // Lines for more companions were asked for: nothing is judged yet.
        return again(app, route, way, &sent, EntryFaults::default(), None).await;
    }
    let mut read =
        read_entry(&sent.form, &sent.beside, &sent.files, &route.info.event, way.category, route.locale);
    if let Some(address) = fixed_address(way, &sent.form) {
        sent.form.email = address;
        let mut faults = read.err().unwrap_or_default();
        faults.fields.retain(|wrong| wrong.field != Field::Email);
        faults.problems.insert(0, Problem::new(Field::Email.name(), Fault::Fixed));
        read = Err(faults);
    }
    match read {
        Ok(entry) if doubt.is_none() => register(app, route, headers, way, &sent, entry, client).await,
        Ok(_) => again(app, route, way, &sent, EntryFaults::default(), doubt).await,
        Err(faults) => again(app, route, way, &sent, faults, None).await,
    }
}

/// The address under which the form is to be sent, where another was typed.
fn fixed_address(way: Way<'_>, form: &RegistrationForm) -> Option<String> {
    let (invitation, _) = way.invited?;
    let admitted = Email::parse(&form.email).is_ok_and(|email| invitation.admits(&email));
    (invitation.offer.locked && !admitted).then(|| invitation.offer.guest.email.to_string())
}

async fn register(
    app: &App,
    route: &EventRoute,
    headers: &HeaderMap,
    way: Way<'_>,
    sent: &SentForm,
    entry: Entry,
    client: Client,
) -> Result<Response, PageError> {
    let Entry { attendee, answers, companions, counted } = entry;
    let to = attendee.email.clone();
    let event = route.info.event.id;
    let selection = crate::agenda::read(headers, event);
    let submission = Submission {
        category: way.category.clone(),
        attendee,
        answers,
        companions,
        counted,
        invitation: way.invited.map(|(invitation, _)| invitation.id),
        idempotency_key: sent.key.unwrap_or_else(|| app.new_uuid()),
        client: Some(client),
    };
    let registered = match app::registration::register(app, &route.info, &submission, &selection).await {
        Err(error @ (AppError::Busy(_) | AppError::TooManyTries(_))) => {
            return Ok(LaterPage::new(route, way, &error, &sent.pairs).into_response());
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
            again(app, route, way, sent, faults, None).await
        }
        // Its page says how it stands.
        Registered::InvitationUsed | Registered::NotInvited => {
            let key = way.invited.map(|(_, key)| key).unwrap_or_default();
            Ok(Redirect::to(&format!("{}/invitation/{key}", route.href())).into_response())
        }
    }
}

/// The form as it was typed, with what is wrong with it, or why it is to be sent once more.
async fn again(
    app: &App,
    route: &EventRoute,
    way: Way<'_>,
    sent: &SentForm,
    faults: EntryFaults,
    doubt: Option<Doubt>,
) -> Result<Response, PageError> {
    let shown = show(app, route).await?;
    let status = if sent.more > 0 { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let typed = Typed {
        way,
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
