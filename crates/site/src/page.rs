//! What all pages share: the shell around them, words in a reader's language, where a request wants to go.

mod route;
mod words;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::event::Organisation;
use domain::locale::{Locale, Localized};
use i18n::FluentLanguageLoader;

pub use route::{EventRoute, LangRoute, OrganisationRoute};
pub(crate) use route::{Segments, event_path};
pub(crate) use words::{capitalised, escape, initials, typed, words};

use crate::assets::{PageAssets, page_assets};
use crate::error::PageError;

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternate {
    /// The language.
    pub locale: Locale,
    /// Where the page is in it: a path with its query.
    pub href: String,
}

impl Alternate {
    /// What the language switch shows.
    pub const fn label(&self) -> &'static str {
        match self.locale {
            Locale::Fr => "FR",
            Locale::Ar => "ع",
            Locale::En => "EN",
        }
    }
}

/// Whose page it is: the name at the top, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// The name, ready for HTML.
    pub name: String,
    /// What tells it from its sisters, ready for HTML; may be empty. With the product's name before it, it is what
    /// phones show, where a full name would take four lines.
    pub place: String,
    /// Where it leads.
    pub href: String,
}

/// What every template needs for the shell: `base.html` reads a field of this type named `shell`.
pub struct Shell {
    /// The page's language.
    pub locale: Locale,
    /// Its words: `fl!(self.shell.t, "key")`.
    pub t: &'static FluentLanguageLoader,
    /// The title, without the product's name.
    pub title: String,
    /// The same page in each language.
    pub alternates: Vec<Alternate>,
    /// Whose page it is.
    pub brand: Brand,
    /// Styles, scripts and fonts.
    pub assets: &'static PageAssets,
    /// Whether search engines may list it. Off unless the page is for everybody.
    pub indexed: bool,
}

impl Shell {
    /// The shell of a page at `path`, the address without its language: `/lyon/2025/register?x=1`, or `/`.
    pub fn new(locale: Locale, path: &str, title: impl Into<String>) -> Self {
        let alternates =
            Locale::ALL.map(|other| Alternate { locale: other, href: format!("/{other}{path}") }).into();
        let brand =
            Brand { name: "Multaqa · ملتقى".into(), place: String::new(), href: format!("/{locale}/") };
        Self {
            locale,
            t: i18n::site(locale),
            title: title.into(),
            alternates,
            brand,
            assets: page_assets(),
            indexed: false,
        }
    }

    /// Names an organisation at the top, leading to `href`.
    #[must_use]
    pub fn of(mut self, organisation: &Organisation, href: impl Into<String>) -> Self {
        self.brand = Brand {
            name: self.words(&organisation.name),
            place: self.words(&organisation.short_name),
            href: href.into(),
        };
        self
    }

    /// Lets search engines list the page.
    #[must_use]
    pub const fn indexed(mut self) -> Self {
        self.indexed = true;
        self
    }

    /// `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        self.locale.direction().code()
    }

    /// The fonts that the first screen needs.
    pub fn fonts(&self) -> &'static [String] {
        self.assets.fonts(self.locale)
    }

    /// A text in the page's language, ready for HTML (use with `|safe`). A text that lacks a translation stands
    /// in the language that it has, marked as such, so that it is read aloud and laid out rightly.
    pub fn words(&self, text: &Localized) -> String {
        words(self.locale, text)
    }
}

/// The language in which a request without a proper page is answered: the path's, else the browser's.
pub fn locale_of(uri: &Uri, headers: &HeaderMap) -> Locale {
    path_locale(uri).unwrap_or_else(|| preferred(headers))
}

/// The language that an address starts with.
pub(crate) fn path_locale(uri: &Uri) -> Option<Locale> {
    Locale::from_code(uri.path().trim_start_matches('/').split('/').next().unwrap_or_default())
}

/// The language that the browser asks for.
pub fn preferred(headers: &HeaderMap) -> Locale {
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Locale::negotiate(wish.unwrap_or_default())
}

/// Sends a page that is for its reader alone: nothing on the way keeps it.
pub fn html(locale: Locale, status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(body) => private(locale, status, body),
        Err(error) => {
            tracing::error!(%error, "a template failed");
            PageError::internal(locale).into_response()
        }
    }
}

pub(crate) fn private(locale: Locale, status: StatusCode, body: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.code())),
    ];
    (status, headers, body.into()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_speaks_before_the_browser() {
        let english = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static("en"))]);
        assert_eq!(locale_of(&Uri::from_static("/ar/nowhere"), &english), Locale::Ar);
        assert_eq!(locale_of(&Uri::from_static("/nowhere"), &english), Locale::En);
        assert_eq!(locale_of(&Uri::from_static("/"), &HeaderMap::new()), Locale::Fr);
    }

    #[test]
    fn the_switch_keeps_the_page() {
        let shell = Shell::new(Locale::Fr, "/lyon/2025/register", "x");
        let paths = shell.alternates.iter().map(|a| a.href.as_str()).collect::<Vec<_>>();
        assert_eq!(paths, ["/fr/lyon/2025/register", "/ar/lyon/2025/register", "/en/lyon/2025/register"]);
    }
}
