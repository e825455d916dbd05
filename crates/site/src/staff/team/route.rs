//! Whose team an address names.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::team::TeamOf;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::event::Organisation;
use domain::locale::Locale;

use crate::page::OrganisationRoute;
use crate::staff::desk::{Desk, Place, organisation_href, seats_now};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A page of `/{lang}/console/{org}/team…` or of `/{lang}/console/{org}/{event}/team…`.
#[derive(Clone)]
pub(in crate::staff) struct TeamRoute {
    pub(in crate::staff) locale: Locale,
    pub(in crate::staff) organisation: Organisation,
    /// The event whose team it is; nothing for the organisation's.
    pub(in crate::staff) event: Option<Arc<EventInfo>>,
}

impl TeamRoute {
    /// Whose team it is, as use cases know it.
    pub(in crate::staff) fn of(&self) -> TeamOf<'_> {
        TeamOf { organisation: &self.organisation, event: self.event.as_deref() }
    }

    /// The team's page, without a language.
    pub(in crate::staff) fn path(&self) -> String {
        let organisation = &self.organisation.slug;
        match &self.event {
            Some(info) => format!("/console/{organisation}/{}/team", info.event.slug),
            None => format!("/console/{organisation}/team"),
        }
    }

    /// The team's page.
    pub(in crate::staff) fn href(&self) -> String {
        format!("/{}{}", self.locale, self.path())
    }

    /// The organisation's team, for who looks at an event's.
    pub(in crate::staff) fn organisation_team(&self) -> String {
        format!("{}/team", organisation_href(self.locale, &self.organisation))
    }

    /// The frame around the team's pages.
    pub(in crate::staff) async fn desk(&self, app: &App, actor: &Actor) -> Result<Desk, Refused> {
        let (locale, now) = (self.locale, app.now());
        let desk = match &self.event {
            Some(info) => {
                let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
                Desk::of_event(locale, actor, info, seats, Place::EventTeam, now)
            }
            None => Desk::of_organisation(locale, actor, &self.organisation, Place::Team, now),
        };
        desk.or_refuse(locale)
    }
}

impl FromRequestParts<Arc<App>> for TeamRoute {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(parts, &()).await.ok();
        let of_event = params.is_some_and(|params| params.iter().any(|(name, _)| name == "event"));
        if of_event {
            let StaffRoute { locale, info } = StaffRoute::from_request_parts(parts, app).await?;
            return Ok(Self { locale, organisation: info.organisation.clone(), event: Some(info) });
        }
        let OrganisationRoute { locale, organisation } =
            OrganisationRoute::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        Ok(Self { locale, organisation, event: None })
    }
}
