//! Confirming a letter to many, and stopping it.

use std::sync::Arc;

use app::App;
use app::mailing::Sending;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::mailing::MailingState;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::view::reach_words;
use super::{MailingPath, mailing_href};
use crate::page::{Segments, Shell, escape, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Confirm, Goes, Hidden};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::criteria;
use crate::staff::route::StaffRoute;

/// GET `…/mailings/{mailing}/send`.
pub(in crate::staff) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::SendLetters, &info, app.now()).or_refuse(locale)?;
    let file = app::mailing::open(&app, &actor, &info, path.mailing).await.or_refuse(locale)?;
    let href = mailing_href(locale, &info, path.mailing);
    if file.mailing.state != MailingState::Draft || file.reach.found == 0 {
        return Ok(Redirect::to(&href).into_response());
    }
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Mailings, app.now()).or_refuse(locale)?;
    let count = file.reach.found;
    let title = fl!(t, "mailing-send-title", form = form(count), count = count);
    let told = std::iter::once(criteria(locale, &info.event, &file.mailing.filter))
        .filter(|words| !words.is_empty());
    let told = told.chain(reach_words(locale, file.reach));
    let page = Confirm {
        shell: Shell::new(locale, &format!("{}/mailings/{}/send", console_path(&info), path.mailing), title)
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        lead: fl!(t, "mailing-send-lead", subject = file.mailing.texts.resolve(locale).0.subject.as_str()),
        goes_title: Some(fl!(t, "mailing-send-to")),
        goes: told.map(|words| Goes { what: escape(&words) }).collect(),
        action: format!("{href}/send"),
        hidden: vec![Hidden::new("shown", count)],
        button: fl!(t, "mailing-send-button", form = form(count), count = count),
        back: href,
        danger: false,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/mailings/{mailing}/send`.
pub(in crate::staff) async fn send(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let shown = Values::new(pairs).get("shown").parse().unwrap_or_default();
    let sent = app::mailing::send(&app, &actor, &info, path.mailing, shown).await.or_refuse(locale)?;
    let done = match sent {
        Sending::Begun => "sent",
        Sending::Changed => "changed",
    };
    Ok(Redirect::to(&format!("{}?done={done}", mailing_href(locale, &info, path.mailing))).into_response())
}

/// POST `…/mailings/{mailing}/stop`.
pub(in crate::staff) async fn stop(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<MailingPath>,
) -> Result<Response, Refused> {
    app::mailing::stop(&app, &actor, &info, path.mailing).await.or_refuse(locale)?;
    let href = mailing_href(locale, &info, path.mailing);
    Ok(Redirect::to(&format!("{href}?done=stopped")).into_response())
}
