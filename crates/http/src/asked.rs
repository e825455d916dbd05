//! The page that somebody asked for who is not signed in: their browser keeps it while they sign in, whichever way.
//!
//! It is a cookie and no part of an address: nobody can send somebody a link that signs them in to anywhere else.

use app::App;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponseParts, ResponseParts};

use crate::session::{SetCookie, cookie, set_cookie};

/// The cookie's name.
pub const ASKED_COOKIE: &str = "multaqa_asked";

/// How long it is kept, in seconds: longer than a link that was sent by mail can be used.
const PATIENCE: i64 = 30 * 60;

/// The longest address that is kept, in characters.
const LONGEST: usize = 1_000;

/// Part of an answer that leads to where one signs in.
#[derive(Debug, Clone, Copy)]
pub struct SignInFirst;

impl IntoResponseParts for SignInFirst {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// Has the browser keep what was asked for, when it is a page of ours.
pub(crate) fn keep(app: &App, method: &Method, uri: &Uri) -> Option<SetCookie> {
    let asked = uri.path_and_query()?.as_str();
    (method == Method::GET && is_ours(asked)).then(|| set_cookie(app, ASKED_COOKIE, asked, PATIENCE))
}

/// The page that somebody asked for, as their browser kept it: an absolute path of this server, perhaps with a query.
pub(crate) fn asked(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, ASKED_COOKIE).filter(|asked| is_ours(asked))
}

/// They signed in.
pub fn clear_asked(app: &App) -> SetCookie {
    set_cookie(app, ASKED_COOKIE, "", 0)
}

/// Whether it can be nothing but a path on this server, and stands in a cookie as it is (RFC 6265, 4.1.1). Two slashes
/// would name another server, and so would a backslash to some browsers.
fn is_ours(asked: &str) -> bool {
    asked.len() <= LONGEST
        && asked.starts_with('/')
        && !asked.starts_with("//")
        && asked.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/?&=%+-._~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header::COOKIE};

    #[test]
    fn only_a_path_of_this_server_is_gone_back_to() {
        for ours in ["/fr/console", "/ar/console/lyon/soiree/registrations?q=%C3%A9+a&order=latest"] {
            assert!(is_ours(ours), "{ours}");
        }
        let long = format!("/{}", "a".repeat(LONGEST));
        for others in [
            "",
            "fr/console",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "/fr/x;a=b",
            "/fr/\u{E9}",
            &long,
        ] {
            assert!(!is_ours(others), "{others}");
        }
    }

    #[test]
    fn a_planted_cookie_is_not_believed() {
        let brought = |value: &str| {
            let mut headers = HeaderMap::new();
            let line = HeaderValue::try_from(format!("a=b; {ASKED_COOKIE}={value}")).expect("a header");
            headers.insert(COOKIE, line);
            asked(&headers).map(str::to_owned)
        };
        assert_eq!(brought("/fr/console?state=draft").as_deref(), Some("/fr/console?state=draft"));
        assert_eq!(brought("//evil.example/fr/console"), None);
        assert_eq!(brought("https://evil.example"), None);
    }
}
