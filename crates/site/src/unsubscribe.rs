//! Wanting no more letters than the ticket needs: one page asks, its button does it, and so does a mail program by itself
//! (RFC 8058): its request comes without a cookie and wants no other page.

use std::sync::Arc;

use app::App;
use app::AppError;
use app::unsubscription::Subscription;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use i18n::date;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::error::PageError;
use crate::page::{EventRoute, Segments, Shell, html};

/// The secret part of an address.
#[derive(Deserialize)]
pub(crate) struct KeyPath {
    key: String,
}

#[derive(Template)]
#[template(path = "unsubscribe.html")]
struct UnsubscribePage {
    shell: Shell,
    seal: Arc<str>,
    organisation: String,
    /// Since when, in words, for who is unsubscribed.
    since: Option<String>,
    action: String,
}

impl UnsubscribePage {
    fn new(route: &EventRoute, key: &str, subscription: &Subscription) -> Self {
        let t = i18n::site(route.locale);
        let title = match subscription.unsubscribed_at {
            Some(_) => fl!(t, "unsubscribe-done-title"),
            None => fl!(t, "unsubscribe-title"),
        };
        let shell = Shell::new(route.locale, &format!("{}/unsubscribe/{key}", route.path()), title)
            .of(&route.info.organisation, route.href());
        let zone = route.info.event.zone();
        Self {
            seal: crate::seal::seal(route.info.event.id),
            organisation: shell.words(&route.info.organisation.name),
            since: subscription.unsubscribed_at.map(|at| date::day_and_time(route.locale, at, &zone)),
            action: format!("{}/unsubscribe/{key}", route.href()),
            shell,
        }
    }
}

fn answer(
    route: &EventRoute,
    key: &str,
    subscription: Result<Subscription, AppError>,
) -> Result<Response, PageError> {
    let subscription = subscription.map_err(|error| PageError::new(route.locale, &error))?;
    Ok(html(route.locale, StatusCode::OK, &UnsubscribePage::new(route, key, &subscription)))
}

/// GET `/{lang}/{org}/{event}/unsubscribe/{key}`: asks. Programs that look at every link of a letter change nothing.
pub(crate) async fn ask(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let subscription = app::unsubscription::subscription(&app, &route.info, &key).await;
    answer(&route, &key, subscription)
}

/// POST `/{lang}/{org}/{event}/unsubscribe/{key}`: does it. What the request brings is not looked at.
pub(crate) async fn unsubscribe(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let subscription = app::unsubscription::unsubscribe(&app, &route.info, &key).await;
    answer(&route, &key, subscription)
}

/// POST `/{lang}/{org}/{event}/unsubscribe/{key}/back`: takes it back.
pub(crate) async fn resubscribe(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(KeyPath { key }): Segments<KeyPath>,
) -> Result<Response, PageError> {
    let subscription = app::unsubscription::resubscribe(&app, &route.info, &key).await;
    answer(&route, &key, subscription)
}
