//! The page that an invitation's link opens, and the way to take an invitation back.

use std::sync::Arc;

use app::event::EventInfo;
use app::team::Accepted;
use app::{App, AppError};
use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Invitation;
use domain::event::Organisation;
use domain::ids::InvitationId;
use domain::locale::Locale;
use domain::text::{PersonName, TextError};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::TeamRoute;
use super::member::IdSegment;
use crate::page::{LangRoute, Segments, Shell, html};
use crate::staff::query::percent_encoded;
use crate::staff::refused::{InLocale, Refused, sign_in_href};
use crate::staff::sign_in::{spent, welcome};

/// The link's secret, in its address.
#[derive(Debug, Deserialize)]
pub(in crate::staff) struct TokenSegment {
    token: String,
}

/// How they want to be called.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct NameForm {
    name: String,
}

#[derive(Template)]
#[template(path = "staff/team/invitation.html")]
pub(in crate::staff) struct InvitationPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) action: String,
    /// The organisation, ready for HTML.
    pub(in crate::staff) organisation: String,
    /// The event, ready for HTML; empty for the whole organisation.
    pub(in crate::staff) event: String,
    pub(in crate::staff) role: String,
    pub(in crate::staff) email: String,
    pub(in crate::staff) invited_by: String,
    pub(in crate::staff) name: String,
    pub(in crate::staff) error: Option<String>,
}

/// GET `/{lang}/invitation/{token}`: says what is offered. Mail scanners that follow links accept nothing.
pub(in crate::staff) async fn offer(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Segments(TokenSegment { token }): Segments<TokenSegment>,
) -> Result<Response, Refused> {
    shown(&app, locale, &token, None).await
}

async fn shown(
    app: &App,
    locale: Locale,
    token: &str,
    wrong: Option<(String, String)>,
) -> Result<Response, Refused> {
    let (invitation, organisation, event) = match app::team::peek_invitation(app, token).await {
        Ok(found) => found,
        Err(AppError::LinkSpent) => return Ok(spent(locale)),
        Err(error) => return Err(Refused::App(locale, error)),
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut page = invitation_page(locale, token, &invitation, &organisation, event.as_ref());
    if let Some((name, error)) = wrong {
        (page.name, page.error) = (name, Some(error));
    }
    Ok(html(locale, status, &page))
}

/// POST `/{lang}/invitation/{token}`: accepts.
pub(in crate::staff) async fn accept(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(TokenSegment { token }): Segments<TokenSegment>,
    form: Result<Form<NameForm>, FormRejection>,
) -> Result<Response, Refused> {
    let Form(form) = form.or_refuse(locale)?;
    let name = match PersonName::typed(&form.name) {
        Ok(name) => Some(name),
        Err(TextError::Empty) => None,
        Err(_) => {
            let error = fl!(i18n::site(locale), "account-name-malformed");
            return shown(&app, locale, &token, Some((form.name, error))).await;
        }
    };
    match app::team::accept_invitation(&app, &token, name, viewer.arrival()).await {
        Ok(Accepted::SignedIn(signed_in)) => welcome(&app, locale, *signed_in, viewer.asked.as_deref()).await,
        Ok(Accepted::Joined) if viewer.actor.account(app.now()).is_ok() => {
            Ok(Redirect::to(&crate::staff::desk::events_href(locale)).into_response())
        }
        Ok(Accepted::Joined) | Err(AppError::MemberAlready) => {
            Ok(Redirect::to(&format!("{}?joined=1", sign_in_href(locale))).into_response())
        }
        Err(AppError::LinkSpent) => Ok(spent(locale)),
        Err(error) => Err(Refused::App(locale, error)),
    }
}

/// POST `…/team/invitations/{id}/end`.
pub(in crate::staff) async fn end_invitation(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Segments(IdSegment { id }): Segments<IdSegment>,
) -> Result<Response, Refused> {
    let ended = app::team::end_invitation(&app, &viewer.actor, route.of(), InvitationId(id)).await;
    ended.or_refuse(route.locale)?;
    Ok(Redirect::to(&format!("{}?done=ended", route.href())).into_response())
}

pub(in crate::staff) fn invitation_page(
    locale: Locale,
    token: &str,
    invitation: &Invitation,
    organisation: &Organisation,
    event: Option<&EventInfo>,
) -> InvitationPage {
    let t = i18n::site(locale);
    let path = format!("/invitation/{}", percent_encoded(token));
    let shell = Shell::new(locale, &path, fl!(t, "invitation-title")).of(organisation, format!("/{locale}/"));
    InvitationPage {
        action: format!("/{locale}{path}"),
        organisation: shell.words(&organisation.name),
        event: event.map(|info| shell.words(&info.event.theme)).unwrap_or_default(),
        role: i18n::role(locale, invitation.grant.role),
        email: invitation.email.to_string(),
        invited_by: invitation.invited_by.clone(),
        name: invitation.name.as_ref().map(ToString::to_string).unwrap_or_default(),
        error: None,
        shell,
    }
}
