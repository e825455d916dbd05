//! Layouts of badges in the console: the list, the editor, and what they are drawn as.

mod act;
mod edit;
mod fault;
mod fields;
mod list;
mod new;
mod part;
mod picture;
mod preview;
mod stage;
mod view;
mod words;

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::Router;
use axum::routing::{get, post};
use domain::badge::layout::Side;
use domain::ids::BadgeLayoutId;
use domain::key::Key;
use domain::locale::Locale;
use http_face::uploads;
use serde::Deserialize;

#[cfg(test)]
pub(in crate::staff) use list::{Came, list_page};
#[cfg(test)]
pub(in crate::staff) use view::{After, Looked, edit_page};
pub(super) use words::paper_name;

use super::desk::console_href;
use super::query::MalformedQuery;

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 17] = [
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/file"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/choice"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/pictures"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/pictures/{picture}/remove"),
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts/usual/{usual}"),
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts/{layout}"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}"),
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/preview"),
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/file"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/undo"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/elements"),
    ("GET", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/remove"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/{side}/{element}"),
    ("POST", "/{lang}/console/{org}/{event}/badge-layouts/{layout}/{side}/{element}/move"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    let below = |rest: &str| format!("/{{lang}}/console/{{org}}/{{event}}/badge-layouts{rest}");
    Router::new()
        .route(&below(""), get(list::page).post(new::start))
        .route(&below("/file"), post(new::file).layer(uploads()))
        .route(&below("/choice"), post(list::choose))
        .route(&below("/pictures"), post(picture::add).layer(uploads()))
        .route(&below("/pictures/{picture}/remove"), post(picture::remove))
        .route(&below("/usual/{usual}"), get(preview::usual))
        .route(&below("/{layout}"), get(edit::page).post(act::whole))
        .route(&below("/{layout}/preview"), get(preview::own))
        .route(&below("/{layout}/file"), get(new::download))
        .route(&below("/{layout}/undo"), post(act::undo))
        .route(&below("/{layout}/elements"), post(act::add))
        .route(&below("/{layout}/remove"), get(new::ask).post(new::remove))
        .route(&below("/{layout}/{side}/{element}"), post(act::element))
        .route(&below("/{layout}/{side}/{element}/move"), post(act::shift))
}

/// The layout of an address.
#[derive(Deserialize)]
struct LayoutPath {
    layout: String,
}

/// The element of an address.
#[derive(Deserialize)]
struct ElementPath {
    layout: String,
    side: String,
    element: String,
}

/// What no identity is, is nobody's layout: the page that does not exist.
fn layout_id(raw: &str) -> Result<BadgeLayoutId, app::AppError> {
    raw.parse().map_err(|_| app::AppError::NotFound)
}

impl ElementPath {
    fn element(&self) -> Result<(Side, Key), app::AppError> {
        let side = Side::from_code(&self.side).ok_or(app::AppError::NotFound)?;
        let element = Key::parse(&self.element).ok_or(app::AppError::NotFound)?;
        Ok((side, element))
    }
}

/// What an editor shows of its layout.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Looking {
    /// Which side; the front when empty.
    side: String,
    /// Which element is open.
    element: String,
    /// In which language it is drawn; the page's own when empty.
    text: String,
    /// For whom: a way of being awkward, or a registration.
    whom: String,
    /// What was just done.
    done: String,
}

impl Looking {
    fn side(&self) -> Result<Side, MalformedQuery> {
        if self.side.is_empty() { Ok(Side::Front) } else { Side::from_code(&self.side).ok_or(MalformedQuery) }
    }

    fn language(&self, locale: Locale) -> Result<Locale, MalformedQuery> {
        if self.text.is_empty() { Ok(locale) } else { Locale::from_code(&self.text).ok_or(MalformedQuery) }
    }

    fn whom(&self) -> Result<app::badge::layout::Whom, MalformedQuery> {
        use app::badge::layout::Whom;
        if self.whom.is_empty() {
            return Ok(Whom::Sample);
        }
        let made = domain::badge::awkward::Awkward::from_code(&self.whom).map(Whom::MadeUp);
        let registered = || self.whom.parse().ok().map(Whom::Registered);
        made.or_else(registered).ok_or(MalformedQuery)
    }
}

fn whom_code(whom: app::badge::layout::Whom) -> String {
    use app::badge::layout::Whom;
    match whom {
        Whom::Sample => String::new(),
        Whom::MadeUp(awkward) => awkward.code().to_owned(),
        Whom::Registered(id) => id.to_string(),
    }
}

/// The list of layouts.
fn list_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/badge-layouts", console_href(locale, info))
}

/// The editor of a layout.
fn layout_href(locale: Locale, info: &EventInfo, id: BadgeLayoutId) -> String {
    format!("{}/{id}", list_href(locale, info))
}
