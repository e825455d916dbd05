//! Deciding on who asked to come; giving a registration up for its holder, and another badge to them.

mod badge;
mod cancel;
mod queue;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::{Decided, Decision, MAX_REASON};
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Problem, Reader, TextShape, Values};
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::Registration;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use uuid::Uuid;

pub(super) use badge::badge_href;
pub(super) use cancel::cancel_href;
pub(super) use queue::{Queue, Said, Ticked, decisions_href};

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::form::{Hidden, Typed};
use super::query::{ListQuery, address};
use super::refused::{InLocale, Refused};
use super::registration::registration_href;
use super::registrations::{ROWS, show};
use super::route::StaffRoute;
use crate::page::{Shell, html};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 5] = [
    ("POST", "/{lang}/console/{org}/{event}/registrations/decisions"),
    ("GET", "/{lang}/console/{org}/{event}/registrations/{registration}/cancel"),
    ("POST", "/{lang}/console/{org}/{event}/registrations/{registration}/cancel"),
    ("GET", "/{lang}/console/{org}/{event}/registrations/{registration}/badge"),
    ("POST", "/{lang}/console/{org}/{event}/registrations/{registration}/badge"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/registrations/decisions", post(decide))
        .route(
            "/{lang}/console/{org}/{event}/registrations/{registration}/cancel",
            get(cancel::ask).post(cancel::cancel),
        )
        .route(
            "/{lang}/console/{org}/{event}/registrations/{registration}/badge",
            get(badge::ask).post(badge::replace),
        )
}

/// What was sent to be decided.
struct Asked {
    ids: Vec<RegistrationId>,
    decision: Decision,
    /// Whether the page that asks before somebody is declined was answered.
    sure: bool,
    /// Whether it came from a registration's own page, and leads back there.
    from_one: bool,
}

impl Asked {
    /// What a form says; nothing for what no form of ours sends.
    fn read(values: &Values) -> Option<Self> {
        let ids = values.all("id").map(|id| Uuid::parse_str(id).ok().map(RegistrationId));
        let ids = ids.collect::<Option<Vec<_>>>()?;
        let decision = match values.get("decision") {
            "approve" => Decision::Approve,
            "decline" => Decision::Decline,
            _ => return None,
        };
        let sure = values.get("sure") == "yes";
        (ids.len() <= ROWS as usize).then(|| Self {
            ids,
            decision,
            sure,
            from_one: values.get("from") == "one",
        })
    }
}

/// What an organiser says with a decision.
fn reason(values: &Values) -> Result<Option<String>, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let reason = reader.text("reason", TextShape::area(MAX_REASON));
    reader.finish(Some((!reason.is_empty()).then_some(reason)))
}

/// POST `…/registrations/decisions`: approves, or declines once it was asked.
async fn decide(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<ListQuery>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let (filter, start) = query.parse().or_refuse(locale)?;
    let values = Values::new(pairs);
    let Some(asked) = Asked::read(&values) else { return Err(Refused::malformed(locale)) };
    let list = format!("{}/registrations{}", console_href(locale, &info), address(&filter, None));
    let back = match asked.ids.as_slice() {
        [one] if asked.from_one => registration_href(locale, &info, *one),
        _ => list,
    };
    let reason = match reason(&values) {
        Ok(reason) => reason,
        Err(problems) => {
            let (ticked, typed) = (Ticked::These(asked.ids), Typed::wrong(&values, &problems));
            let page = show(&app, &actor, locale, &info, (&filter, start.as_ref()), &ticked, typed).await?;
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    if asked.ids.is_empty() {
        return Ok(Redirect::to(&queue::said(&back, "none", Decided::default())).into_response());
    }
    if asked.decision == Decision::Decline && !asked.sure {
        let found = app::registration::requested(&app, &actor, &info, &asked.ids).await.or_refuse(locale)?;
        if !found.is_empty() {
            let action = decisions_href(locale, &info, &address(&filter, None));
            let desk = desk(&app, &actor, locale, &info, Place::Requests).await?;
            let page = decline_page(locale, &info, desk, &found, reason, (action, back, asked.from_one));
            return Ok(html(locale, StatusCode::OK, &page));
        }
    }
    let (ids, decision) = (&asked.ids, asked.decision);
    let decided = app::registration::decide(&app, &actor, &info, ids, decision, reason.as_deref()).await;
    let word = if decision == Decision::Approve { "approved" } else { "declined" };
    Ok(Redirect::to(&queue::said(&back, word, decided.or_refuse(locale)?)).into_response())
}

async fn desk(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    place: Place,
) -> Result<Desk, Refused> {
    let figures = seats_now(app, actor, info).await.or_refuse(locale)?;
    Desk::of_event(locale, actor, info, figures, place, app.now()).or_refuse(locale)
}

/// Asks before requests are declined: who, how many, and with which words.
#[derive(Template)]
#[template(path = "staff/registration/decline.html")]
pub(super) struct DeclinePage {
    shell: Shell,
    desk: Desk,
    /// Who asked; whom somebody brings along, with who does.
    people: Vec<(String, Option<String>)>,
    reason: Option<String>,
    action: String,
    hidden: Vec<Hidden>,
    button: String,
    back: String,
}

/// The page for these requests; where its form goes, where its way back leads, and whether it came from one
/// registration's page.
pub(super) fn decline_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    found: &[Registration],
    reason: Option<String>,
    (action, back, from_one): (String, String, bool),
) -> DeclinePage {
    let t = i18n::site(locale);
    let leads = found.iter().filter(|one| one.lead.is_none()).collect::<Vec<_>>();
    let count = u32::try_from(leads.len()).unwrap_or(u32::MAX);
    let name_of = |id| leads.iter().find(|lead| lead.id == id).map(|lead| lead.attendee.full_name());
    let mut hidden = leads.iter().map(|lead| Hidden::new("id", lead.id)).collect::<Vec<_>>();
    hidden.extend([Hidden::new("decision", "decline"), Hidden::new("sure", "yes")]);
    hidden.extend(reason.as_ref().map(|reason| Hidden::new("reason", reason)));
    hidden.extend(from_one.then(|| Hidden::new("from", "one")));
    let people = found.iter().map(|one| (one.attendee.full_name(), one.lead.and_then(name_of)));
    // The page answers a form: its own address cannot be asked for, another language leads to the requests.
    let path = format!("{}/registrations?standing=requested", console_path(info));
    let title = fl!(t, "decide-decline-title", form = form(count), count = count);
    DeclinePage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        people: people.collect(),
        reason,
        action,
        hidden,
        button: fl!(t, "decide-decline-button", form = form(count), count = count),
        back,
    }
}
