//! Giving a place up: one page asks, its button does it.

use std::sync::Arc;

use app::App;
use app::AppError;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::registration::{Standing, TransitionError};
use i18n_embed_fl::fl;

use crate::error::PageError;
use crate::event::date_line;
use crate::page::{EventRoute, Segments, Shell, html, typed};
use crate::ticket::TicketPath;

#[derive(Template)]
#[template(path = "cancel.html")]
struct CancelPage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    date: String,
    name: String,
    /// What is given up: a seat, a place in line or a request.
    standing: Standing,
    ticket: String,
}

impl CancelPage {
    fn new(route: &EventRoute, ticket: &str, name: &str, standing: Standing) -> Self {
        let t = i18n::site(route.locale);
        let title = match standing {
            Standing::Waiting => fl!(t, "cancel-title-waiting"),
            Standing::Requested => fl!(t, "cancel-title-requested"),
            _ => fl!(t, "cancel-title"),
        };
        let shell = Shell::new(route.locale, &format!("{}/tickets/{ticket}/cancel", route.path()), title)
            .of(&route.info.organisation, route.href());
        Self {
            seal: crate::seal::seal(route.info.event.id),
            theme: shell.words(&route.info.event.theme),
            date: date_line(route.locale, &route.info.event),
            name: typed(name),
            standing,
            ticket: ticket_href(route, ticket),
            shell,
        }
    }
}

fn ticket_href(route: &EventRoute, ticket: &str) -> String {
    format!("{}/tickets/{ticket}", route.href())
}

/// Asks. Who has nothing to give up, or is inside, is led back to the ticket, which says so.
pub(crate) async fn ask(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    let held = app::registration::ticket(&app, &route.info, &ticket)
        .await
        .map_err(|error| PageError::new(route.locale, &error))?;
    let standing = held.registration.standing();
    match standing {
        Standing::Expected | Standing::Offered | Standing::Waiting | Standing::Requested => {}
        Standing::Inside | Standing::Cancelled | Standing::Declined | Standing::Lapsed => {
            return Ok(Redirect::to(&ticket_href(&route, &ticket)).into_response());
        }
    }
    let page = CancelPage::new(&route, &ticket, &held.registration.attendee.full_name(), standing);
    Ok(html(route.locale, StatusCode::OK, &page))
}

/// Does it. A second time changes nothing and shows the same ticket.
pub(crate) async fn cancel(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Redirect, PageError> {
    match app::registration::cancel(&app, &route.info, &ticket).await {
        Ok(_) | Err(AppError::Transition(TransitionError::AlreadyCancelled)) => {
            Ok(Redirect::to(&ticket_href(&route, &ticket)))
        }
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;

    use super::*;
    use crate::samples;

    #[test]
    fn the_page_asks_before_anything_is_given_up() {
        for locale in Locale::ALL {
            let route = EventRoute { locale, info: Arc::new(samples::event().0) };
            let waiting = CancelPage::new(&route, "secret", "Zoé", Standing::Waiting).render().unwrap();
            samples::sane(&waiting, locale);
            let html = CancelPage::new(&route, "secret", "Zoé <O>", Standing::Expected).render().unwrap();
            assert_ne!(html.replace("Zoé &lt;O&gt;", "Zoé"), waiting, "a list is left, not a place");
            let page = samples::sane(&html, locale);
            let ticket = format!("/{locale}/lyon/soiree-2025/tickets/secret");
            assert_eq!(page.attributes("form[method=post]", "action"), [format!("{ticket}/cancel")]);
            assert!(page.attributes("main a", "href").contains(&ticket), "a way back");
            assert!(html.contains("<bdi>Zoé &lt;O&gt;</bdi>"));
        }
    }
}
