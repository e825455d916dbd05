//! Asks before a way in goes, and for proof that it is still the account's person who asks.

use app::account::Proof;
use app::{App, AppError};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::{Access, Password};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::page::{Shell, html};
use crate::staff::desk::{Desk, account_href};
use crate::staff::password::current_fault;
use crate::staff::refused::{InLocale, Refused};

/// What was typed as proof.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct ProofForm {
    current: String,
}

impl ProofForm {
    /// The password, where one was typed.
    pub(in crate::staff) fn current(&self) -> Option<Password> {
        Password::parse(&self.current).ok()
    }
}

/// A way in that may go.
pub(in crate::staff) struct Removal {
    /// Where it is asked and done, without the language.
    pub(in crate::staff) path: String,
    pub(in crate::staff) title: String,
    pub(in crate::staff) lead: String,
    pub(in crate::staff) button: String,
}

#[derive(Template)]
#[template(path = "staff/account/remove.html")]
pub(in crate::staff) struct RemovePage {
    shell: Shell,
    desk: Desk,
    lead: String,
    action: String,
    back: String,
    button: String,
    email: String,
    /// Whether the password is asked for.
    asks: bool,
    error: Option<String>,
}

/// The page that asks.
pub(in crate::staff) async fn ask(
    app: &App,
    viewer: &Viewer,
    locale: Locale,
    removal: Removal,
) -> Result<Response, Refused> {
    let asks = match app::account::proof(app, &viewer.actor).await.or_refuse(locale)? {
        Proof::Password => true,
        Proof::Given => false,
        Proof::SignIn => return Err(Refused::App(locale, AppError::ProofNeeded)),
    };
    let access = viewer.actor.staff(app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &remove_page(locale, access, removal, asks, None)))
}

/// The same page with what was wrong with the proof; other refusals are no page's of ours.
pub(in crate::staff) fn not_removed(
    app: &App,
    viewer: &Viewer,
    locale: Locale,
    removal: Removal,
    error: AppError,
) -> Result<Response, Refused> {
    let (status, faults) = current_fault(locale, error)?;
    let access = viewer.actor.staff(app.now()).or_refuse(locale)?;
    Ok(html(locale, status, &remove_page(locale, access, removal, true, faults.current)))
}

pub(in crate::staff) fn remove_page(
    locale: Locale,
    access: &Access,
    removal: Removal,
    asks: bool,
    error: Option<String>,
) -> RemovePage {
    RemovePage {
        action: format!("/{locale}{}", removal.path),
        shell: Shell::new(locale, &removal.path, removal.title),
        desk: Desk::of_account(locale, access),
        lead: removal.lead,
        back: account_href(locale),
        button: removal.button,
        email: access.account.as_ref().map(|account| account.email.to_string()).unwrap_or_default(),
        asks,
        error,
    }
}
