//! Asks somebody to send their registration a little later, with everything that they wrote.

use std::sync::Arc;

use app::AppError;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::locale::Locale;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::Way;
use crate::event::date_line;
use crate::page::{EventRoute, Shell, html};

/// The page. What was sent is in it, key and all: sent again it registers once, whatever became of it before.
#[derive(Template)]
#[template(path = "register/later.html")]
pub(super) struct LaterPage<'a> {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    date: String,
    contact: String,
    action: String,
    status: StatusCode,
    retry_after: Option<i64>,
    /// Why, and when to send it again.
    why: String,
    when: String,
    pairs: &'a [(String, String)],
}

impl<'a> LaterPage<'a> {
    /// What is said of an error that passes: too many at this moment, or too many from one place.
    pub(super) fn new(
        route: &EventRoute,
        way: Way<'_>,
        error: &AppError,
        pairs: &'a [(String, String)],
    ) -> Self {
        let (locale, event) = (route.locale, &route.info.event);
        let (t, below) = (i18n::site(locale), way.below());
        let status = http_face::status_of(error);
        let retry_after = http_face::retry_after(error);
        let (title, why) = if status == StatusCode::TOO_MANY_REQUESTS {
            (fl!(t, "register-many"), fl!(t, "register-many-why"))
        } else {
            (fl!(t, "register-busy"), fl!(t, "register-busy-why"))
        };
        // The answer to a form has no address of its own: the switch leads to the form.
        let shell = Shell::new(locale, &format!("{}{below}", route.path()), title)
            .of(&route.info.organisation, route.href());
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            date: date_line(locale, event),
            contact: event.contact.as_str().to_owned(),
            action: format!("{}{below}", route.href()),
            status,
            retry_after,
            why,
            when: when(locale, retry_after.unwrap_or(1)),
            pairs,
            shell,
        }
    }
}

/// When to send it again: seconds up to a minute, minutes beyond.
fn when(locale: Locale, seconds: i64) -> String {
    let t = i18n::site(locale);
    let seconds = u32::try_from(seconds).unwrap_or(u32::MAX).max(1);
    if seconds <= 60 {
        fl!(t, "register-later-seconds", form = form(seconds), count = seconds)
    } else {
        let minutes = seconds.div_ceil(60);
        fl!(t, "register-later-minutes", form = form(minutes), count = minutes)
    }
}

impl IntoResponse for LaterPage<'_> {
    fn into_response(self) -> Response {
        let mut response = html(self.shell.locale, self.status, &self);
        http_face::set_retry_after(&mut response, self.retry_after);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use domain::registration::{Category, EventCategory};
    use jiff::SignedDuration;

    #[test]
    fn what_was_written_can_be_sent_again_in_every_language() {
        let (info, _) = samples::event();
        let pairs = [("given_name", "<Zoé>"), ("offers", "cyber"), ("offers", "export")];
        let pairs = pairs.map(|(name, value): (&str, &str)| (name.to_owned(), value.to_owned()));
        let info = Arc::new(info);
        let category = EventCategory::of(Category::Attendee);
        let way = Way { category: &category, link: "", invited: None };
        for locale in Locale::ALL {
            let route = EventRoute { locale, info: info.clone() };
            for wait in [1, 9, 60, 61, 600] {
                let wait = SignedDuration::from_secs(wait);
                let busy = LaterPage::new(&route, way, &AppError::Busy(wait), &pairs);
                let many = LaterPage::new(&route, way, &AppError::TooManyTries(wait), &pairs);
                assert_ne!(busy.shell.title, many.shell.title);
                for page in [busy, many] {
                    let html = page.render().expect("a page");
                    samples::sane(&html, locale);
                    assert_eq!(html.matches("type=\"hidden\"").count(), 3);
                    assert!(html.contains("value=\"&#60;Zoé&#62;\""), "escaped, and as it was typed");
                }
            }
        }
    }

    #[test]
    fn the_answer_says_when_to_come_back() {
        let (info, _) = samples::event();
        let route = EventRoute { locale: Locale::Fr, info: Arc::new(info) };
        let category = EventCategory::of(Category::Attendee);
        let way = Way { category: &category, link: "", invited: None };
        let answer = |error: AppError| LaterPage::new(&route, way, &error, &[]).into_response();
        let busy = answer(AppError::Busy(SignedDuration::from_millis(3_200)));
        assert_eq!(
            (busy.status(), &busy.headers()["retry-after"] == "4"),
            (StatusCode::SERVICE_UNAVAILABLE, true)
        );
        let many = answer(AppError::TooManyTries(SignedDuration::from_secs(90)));
        assert_eq!(
            (many.status(), &many.headers()["retry-after"] == "90"),
            (StatusCode::TOO_MANY_REQUESTS, true)
        );
    }
}
