//! How staff come in: a link by mail, the page that a link opens, and the way out.

use std::sync::Arc;

use app::account::{SIGN_IN_LINK_LIFETIME, SignedIn};
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::{Access, Action, permits};
use domain::locale::Locale;
use domain::text::{Email, TextError};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::desk::{events_href, work_href};
use super::refused::{InLocale, Refused, sign_in_href};
use crate::page::{LangRoute, Shell, html};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EmailForm {
    email: String,
}

/// What a page that needs somebody signed in adds to the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// `1` when they were led here; which page it was their browser keeps, see [`http_face::Viewer::asked`].
    needed: String,
    /// `1` when they accepted an invitation for an account that they had.
    joined: String,
    /// `1` when they signed in too long ago to change how they sign in.
    again: String,
}

#[derive(Template)]
#[template(path = "staff/sign-in.html")]
pub(super) struct SignInPage {
    pub(super) shell: Shell,
    /// Whether passkeys can be used here.
    pub(super) passkeys: bool,
    /// The organisation's own sign-in, where there is one.
    pub(super) provider: Option<String>,
    /// Why they are here, where they were led.
    pub(super) why: Option<String>,
    /// What was typed, after a mistake.
    pub(super) email: String,
    pub(super) error: Option<String>,
    /// How long a link can be used, in minutes.
    pub(super) minutes: i64,
}

#[derive(Template)]
#[template(path = "staff/sign-in-sent.html")]
pub(super) struct SentPage {
    pub(super) shell: Shell,
    pub(super) email: String,
    pub(super) minutes: i64,
}

#[derive(Template)]
#[template(path = "staff/sign-in-link.html")]
pub(super) struct LinkPage {
    pub(super) shell: Shell,
    /// The organisation, ready for HTML; empty where no event names it.
    pub(super) organisation: String,
    /// The event, ready for HTML; empty when the link is for several.
    pub(super) event: String,
    pub(super) place: String,
    pub(super) until: String,
    pub(super) button: String,
}

#[derive(Template)]
#[template(path = "staff/sign-in-spent.html")]
pub(super) struct SpentPage {
    pub(super) shell: Shell,
}

/// GET `/{lang}/sign-in`.
pub(super) async fn form(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Response {
    let mut page = sign_in_page(locale, String::new(), None);
    page.passkeys = app.has_passkeys();
    let t = i18n::site(locale);
    page.provider = app.provider().map(|provider| provider.name.clone());
    page.why = match (asked.needed.as_str(), asked.joined.as_str(), asked.again.as_str()) {
        ("1", ..) => Some(fl!(t, "signin-needed")),
        (_, "1", _) => Some(fl!(t, "signin-joined")),
        (.., "1") => Some(fl!(t, "signin-proof")),
        _ => None,
    };
    html(locale, StatusCode::OK, &page)
}

/// POST `/{lang}/sign-in`: the answer is the same whether the address is anybody's or not.
pub(super) async fn request(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Form(typed): Form<EmailForm>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let email = match Email::parse(&typed.email) {
        Ok(email) => email,
        Err(error) => {
            let message = match error {
                TextError::Empty => fl!(t, "signin-email-empty"),
                _ => fl!(t, "signin-email-malformed"),
            };
            let mut page = sign_in_page(locale, typed.email, Some(message));
            page.passkeys = app.has_passkeys();
            page.provider = app.provider().map(|provider| provider.name.clone());
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    app::account::request_link(&app, &email, locale, Some(viewer.client)).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &sent_page(locale, &email)))
}

/// Enough events to tell one from several.
const TWO: u32 = 2;

/// GET `/{lang}/sign-in/{token}`: says what the link opens. Mail scanners that follow links do not spend it.
pub(super) async fn link(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let access = match app::account::peek_link(&app, &token).await {
        Ok(access) => access,
        Err(AppError::LinkSpent) => return Ok(spent(locale)),
        Err(error) => return Err(Refused::App(locale, error)),
    };
    let events = app::event::list_of(&app, &access, TWO).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &link_page(locale, &token, &access, &events)))
}

/// POST `/{lang}/sign-in/{token}`: spends the link and opens a session.
pub(super) async fn spend(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    Path((_, token)): Path<(String, String)>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    match app::account::sign_in(&app, &token, viewer.arrival()).await {
        Ok(signed_in) => welcome(&app, locale, signed_in, viewer.asked.as_deref()).await,
        Err(AppError::LinkSpent) => Ok(spent(locale)),
        Err(error) => Err(Refused::App(locale, error)),
    }
}

/// Hands somebody who signed in their session, and leads them to what they asked for, or to where they work.
pub(super) async fn welcome(
    app: &App,
    locale: Locale,
    signed_in: SignedIn,
    asked: Option<&str>,
) -> Result<Response, Refused> {
    let href = landing(app, locale, &signed_in, asked).await.or_refuse(locale)?;
    let cookie = http_face::session_cookie(app, &signed_in.session_token, signed_in.access.expires_at);
    Ok((cookie, http_face::clear_asked(app), Redirect::to(&href)).into_response())
}

/// The page of ours that somebody with an account asked for before, or where they work.
pub(super) async fn landing(
    app: &App,
    locale: Locale,
    signed_in: &SignedIn,
    asked: Option<&str>,
) -> Result<String, AppError> {
    let access = &signed_in.access;
    if let Some(info) = &signed_in.next {
        return Ok(work_href(locale, access, info));
    }
    // A link for a door leads to that door, whatever was asked for in this browser before.
    if let Some(back) = asked.filter(|_| access.account.is_some()).and_then(|asked| way_back(locale, asked)) {
        return Ok(back);
    }
    let events = app::event::list_of(app, access, TWO).await?;
    Ok(match events.as_slice() {
        [only] => work_href(locale, access, only),
        _ => events_href(locale),
    })
}

/// The page of the console, a door or one's account that an address names, in the language in which somebody signed
/// in. Nothing for a file: whoever saves one still stands where they signed in.
fn way_back(locale: Locale, asked: &str) -> Option<String> {
    let (language, page) = asked.strip_prefix('/')?.split_once('/')?;
    Locale::from_code(language)?;
    let (path, _) = page.split_once('?').unwrap_or((page, ""));
    let mut parts = path.split('/');
    let known = matches!(parts.next(), Some("console" | "door" | "account"));
    let file = matches!(parts.next_back(), Some("export" | "badges.pdf"));
    (known && !file).then(|| format!("/{locale}/{page}"))
}

/// POST `/{lang}/sign-out`.
pub(super) async fn sign_out(
    LangRoute(locale): LangRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
) -> Result<Response, Refused> {
    if let Some(token) = viewer.session_token {
        app::account::sign_out(&app, &token).await.or_refuse(locale)?;
    }
    let cookie = http_face::clear_session(&app);
    // What a worker kept of the evening's run goes with the session (Clear Site Data, 3.1).
    let clear = [("clear-site-data", "\"storage\"")];
    Ok((cookie, http_face::clear_asked(&app), clear, Redirect::to(&sign_in_href(locale))).into_response())
}

pub(super) fn sign_in_page(locale: Locale, email: String, error: Option<String>) -> SignInPage {
    let title = fl!(i18n::site(locale), "signin-title");
    let shell = Shell::new(locale, "/sign-in", title);
    SignInPage {
        shell,
        passkeys: false,
        provider: None,
        why: None,
        email,
        error,
        minutes: SIGN_IN_LINK_LIFETIME.as_mins(),
    }
}

pub(super) fn sent_page(locale: Locale, email: &Email) -> SentPage {
    let title = fl!(i18n::site(locale), "signin-sent-title");
    let shell = Shell::new(locale, "/sign-in", title);
    SentPage { shell, email: email.to_string(), minutes: SIGN_IN_LINK_LIFETIME.as_mins() }
}

pub(super) fn link_page(locale: Locale, token: &str, access: &Access, events: &[EventInfo]) -> LinkPage {
    let t = i18n::site(locale);
    let path = format!("/sign-in/{}", super::query::percent_encoded(token));
    let shell = Shell::new(locale, &path, fl!(t, "signin-link-title"));
    let door = access.grants.first().and_then(|grant| grant.door.as_deref());
    let at_doors = |role| permits(role, Action::CheckIn) && !permits(role, Action::ListRegistrations);
    let (place, button) = match door {
        Some(door) => (fl!(t, "door-name", door = door), fl!(t, "signin-enter-door", door = door)),
        None if !access.grants.iter().all(|grant| at_doors(grant.role)) || access.grants.is_empty() => {
            (fl!(t, "signin-link-console"), fl!(t, "signin-enter-console"))
        }
        None => (fl!(t, "console-doors", count = 1), fl!(t, "signin-enter-doors")),
    };
    let first = events.first();
    let zone = first.map(|info| info.event.zone());
    LinkPage {
        organisation: first.map(|info| shell.words(&info.organisation.name)).unwrap_or_default(),
        event: if let [only] = events { shell.words(&only.event.theme) } else { String::new() },
        place,
        until: i18n::date::moment(locale, access.expires_at, zone.as_ref()),
        button,
        shell: match first {
            Some(info) => shell.of(&info.organisation, format!("/{locale}/")),
            None => shell,
        },
    }
}

pub(super) fn spent(locale: Locale) -> Response {
    html(locale, StatusCode::GONE, &spent_page(locale))
}

pub(super) fn spent_page(locale: Locale) -> SpentPage {
    let title = fl!(i18n::site(locale), "signin-spent-title");
    SpentPage { shell: Shell::new(locale, "/sign-in", title) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_a_page_of_staff_in_the_language_of_now() {
        let back = |asked| way_back(Locale::Ar, asked);
        assert_eq!(
            back("/fr/console/lyon/soiree/registrations?q=a").as_deref(),
            Some("/ar/console/lyon/soiree/registrations?q=a")
        );
        assert_eq!(back("/ar/console").as_deref(), Some("/ar/console"));
        assert_eq!(back("/fr/account?done=x").as_deref(), Some("/ar/account?done=x"));
        for other in [
            "/fr/lyon/soiree",
            "/xx/console",
            "/console",
            "/fr/sign-in?needed=1",
            "/fr/consolex",
            "/fr/console/lyon/soiree/export?format=csv",
            "/fr/console/lyon/soiree/badges.pdf",
        ] {
            assert_eq!(back(other), None, "{other}");
        }
    }
}
