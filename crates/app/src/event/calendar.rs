//! The calendar file.

use domain::locale::Locale;

use super::EventInfo;
use crate::App;

/// The evening as an iCalendar file; `url` is the page that it points back to.
pub fn calendar(app: &App, info: &EventInfo, locale: Locale, url: &str) -> String {
    documents::calendar::event_ics(locale, &info.organisation, &info.event, url, app.now())
}
