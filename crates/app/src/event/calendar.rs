//! Calendar files.

use domain::ids::SessionId;
use domain::locale::Locale;

use super::EventInfo;
use crate::{App, AppError};

/// The evening as an iCalendar file; `url` is the page that it points back to.
pub fn calendar(app: &App, info: &EventInfo, locale: Locale, url: &str) -> String {
    documents::calendar::event_ics(locale, &info.organisation, &info.event, url, app.now())
}

/// One part of the programme as an iCalendar file.
///
/// # Errors
/// [`AppError::NotFound`] when the event has no such session.
pub async fn session_calendar(
    app: &App,
    info: &EventInfo,
    session: SessionId,
    locale: Locale,
    url: &str,
) -> Result<String, AppError> {
    let published = super::published(app, info.event.id).await?;
    let session = published.sessions.iter().find(|s| s.id == session).ok_or(AppError::NotFound)?;
    Ok(documents::calendar::session_ics(locale, &info.organisation, &info.event, session, url, app.now()))
}
