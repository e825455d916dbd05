//! Letters to attendees in the console: the words that are sent, how they look, and what became of them.

mod edit;
mod list;
mod preview;
mod schedule;
mod words;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::ids::RegistrationId;
use domain::letter::LetterKind;
use domain::locale::Locale;
use serde::Deserialize;

pub(in crate::staff) use edit::FRAMING;
#[cfg(test)]
pub(in crate::staff) use list::list_page;
pub(in crate::staff) use preview::shown_letter;
#[cfg(test)]
pub(in crate::staff) use schedule::schedule_page;
pub(in crate::staff) use words::{Filling, fillings, kind_name, kind_note};

use super::desk::console_href;
use super::query::{MalformedQuery, percent_encoded};
use super::{message, registration};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 13] = [
    ("GET", "/{lang}/console/{org}/{event}/letters"),
    ("GET", "/{lang}/console/{org}/{event}/letters/{kind}"),
    ("POST", "/{lang}/console/{org}/{event}/letters/{kind}"),
    ("POST", "/{lang}/console/{org}/{event}/letters/{kind}/reset"),
    ("GET", "/{lang}/console/{org}/{event}/letters/{kind}/preview"),
    ("POST", "/{lang}/console/{org}/{event}/letters/{kind}/preview"),
    ("GET", "/{lang}/console/{org}/{event}/letters/{kind}/schedule"),
    ("POST", "/{lang}/console/{org}/{event}/letters/{kind}/schedule"),
    ("GET", "/{lang}/console/{org}/{event}/messages"),
    ("POST", "/{lang}/console/{org}/{event}/messages/{message}/again"),
    ("GET", "/{lang}/console/{org}/{event}/registrations/{registration}"),
    ("POST", "/{lang}/console/{org}/{event}/registrations/{registration}/address"),
    ("GET", "/{lang}/console/{org}/{event}/registrations/{registration}/files/{file}"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/letters", get(list::page))
        .route("/{lang}/console/{org}/{event}/letters/{kind}", get(edit::page).post(edit::save))
        .route("/{lang}/console/{org}/{event}/letters/{kind}/reset", post(edit::reset))
        .route(
            "/{lang}/console/{org}/{event}/letters/{kind}/preview",
            get(preview::saved).post(preview::typed),
        )
        .route(
            "/{lang}/console/{org}/{event}/letters/{kind}/schedule",
            get(schedule::page).post(schedule::save),
        )
        .route("/{lang}/console/{org}/{event}/messages", get(message::page))
        .route("/{lang}/console/{org}/{event}/messages/{message}/again", post(message::again))
        .route("/{lang}/console/{org}/{event}/registrations/{registration}", get(registration::page))
        .route(
            "/{lang}/console/{org}/{event}/registrations/{registration}/address",
            post(registration::correct_address),
        )
        .route(
            "/{lang}/console/{org}/{event}/registrations/{registration}/files/{file}",
            get(registration::file::download),
        )
}

/// The kind of letter of an address.
#[derive(Deserialize)]
pub(super) struct KindPath {
    kind: String,
}

impl KindPath {
    /// The kind.
    fn kind(&self) -> Result<LetterKind, MalformedQuery> {
        LetterKind::from_code(&self.kind).filter(|kind| kind.has_text()).ok_or(MalformedQuery)
    }
}

/// Which text is looked at, for whom.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct LetterQuery {
    /// The language of the text; the page's own when empty.
    text: String,
    /// Whose letter is shown; somebody made up when empty.
    reader: String,
    /// What was typed to find a reader.
    q: String,
    /// What was just done.
    done: String,
}

impl LetterQuery {
    fn language(&self, locale: Locale) -> Result<Locale, MalformedQuery> {
        if self.text.is_empty() { Ok(locale) } else { Locale::from_code(&self.text).ok_or(MalformedQuery) }
    }

    fn reader(&self) -> Result<Option<RegistrationId>, MalformedQuery> {
        if self.reader.is_empty() {
            return Ok(None);
        }
        self.reader.parse().map(Some).map_err(|_| MalformedQuery)
    }
}

/// The list of letters.
fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/letters", console_href(locale, info))
}

/// The page of a text.
fn text_query(language: Locale, reader: Option<RegistrationId>, query: &str) -> String {
    let reader = reader.map(|id| format!("&reader={id}")).unwrap_or_default();
    let query = if query.is_empty() { String::new() } else { format!("&q={}", percent_encoded(query)) };
    format!("?text={language}{reader}{query}")
}
