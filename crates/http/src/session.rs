//! Cookies: the session of staff, what they left for their provider with, and what else browsers keep.

use app::App;
use axum::http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};
use axum::response::AppendHeaders;
use jiff::Timestamp;

/// The cookie's name.
pub const SESSION_COOKIE: &str = "multaqa_session";

/// A `Set-Cookie` header, as the first part of a response: `(session_cookie(..), Redirect::to(..))`.
pub type SetCookie = AppendHeaders<[(HeaderName, HeaderValue); 1]>;

/// The cookie of somebody who left for the organisation's provider: it tells their browser from any other.
pub const DEPARTURE_COOKIE: &str = "multaqa_departure";

/// Keeps somebody signed in until `expires_at`. Scripts cannot read the cookie, other sites' forms do not send it,
/// and it stays on https where the installation is.
pub fn session_cookie(app: &App, token: &str, expires_at: Timestamp) -> SetCookie {
    set_cookie(app, SESSION_COOKIE, token, expires_at.as_second() - app.now().as_second())
}

/// Ends a session in the browser.
pub fn clear_session(app: &App) -> SetCookie {
    set_cookie(app, SESSION_COOKIE, "", 0)
}

/// Lets somebody leave for the organisation's provider, and come back from it within `seconds`.
pub fn departure_cookie(app: &App, ticket: &str, seconds: i64) -> SetCookie {
    set_cookie(app, DEPARTURE_COOKIE, ticket, seconds)
}

/// They came back, well or not.
pub fn clear_departure(app: &App) -> SetCookie {
    set_cookie(app, DEPARTURE_COOKIE, "", 0)
}

/// What somebody who comes back left with.
pub fn departure(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, DEPARTURE_COOKIE)
}

/// Has the browser keep a value for so many seconds; for none, it forgets it.
pub fn set_cookie(app: &App, name: &str, value: &str, seconds: i64) -> SetCookie {
    build(app.base_url(), name, value, seconds)
}

fn build(base_url: &str, name: &str, value: &str, seconds: i64) -> SetCookie {
    let secure = if base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = |value: &str, seconds: i64| {
        let text =
            format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{secure}", seconds.max(0));
        HeaderValue::try_from(text)
    };
    // A value that no header can carry opens nothing: the cookie goes.
    let header = cookie(value, seconds).or_else(|_| cookie("", 0));
    AppendHeaders([(SET_COOKIE, header.unwrap_or_else(|_| HeaderValue::from_static("")))])
}

/// The session token that a request brings.
pub(crate) fn token(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SESSION_COOKIE)
}

/// What a request's cookie of this name says; nothing where it is missing or empty.
pub fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == wanted && !value.is_empty()).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cookie: &SetCookie) -> &str {
        cookie.0[0].1.to_str().expect("ASCII")
    }

    #[test]
    fn a_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        assert_eq!(
            text(&build("http://127.0.0.1:8080", SESSION_COOKIE, "abc", 60)),
            "multaqa_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
        );
        assert!(text(&build("https://events.example.org", SESSION_COOKIE, "abc", 60)).ends_with("; Secure"));
        assert!(text(&build("http://x", "x", "", -5)).contains("=; "));
        assert!(text(&build("http://x", "x", "a\r\nb", 60)).contains("Max-Age=0"));
    }

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(token(&headers), None);
        headers.append(COOKIE, HeaderValue::from_static("theme=dark; multaqa_session="));
        assert_eq!(token(&headers), None);
        headers.append(COOKIE, HeaderValue::from_static("a=b;multaqa_session=xyz; c=d"));
        assert_eq!(token(&headers), Some("xyz"));
    }
}
