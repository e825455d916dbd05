//! The attendee list as a file.

use domain::account::Action;
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::RegistrationFilter;

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal, make_document};

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Comma-separated values, UTF-8.
    Csv,
    /// A spreadsheet.
    Xlsx,
}

/// The registrations that a filter finds, as a file. That they were taken away is written down first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn export(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
    format: ExportFormat,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    actor.require(Action::ExportRegistrations, info, app.now())?;
    let entry = journal::entry(app, actor, Deed::RegistrationsExported)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr);
    let write = app.store().write().await?;
    write.record(&entry).await?;
    write.commit().await?;
    file(app, info, filter, format, locale).await
}

/// All registrations as a file. For the command line, which authorises by being run on the server.
///
/// # Errors
/// When the store or the file fails.
pub async fn export_all(
    app: &App,
    info: &EventInfo,
    format: ExportFormat,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    file(app, info, &RegistrationFilter::default(), format, locale).await
}

async fn file(
    app: &App,
    info: &EventInfo,
    filter: &RegistrationFilter,
    format: ExportFormat,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let registrations = app.store().every_registration(info.event.id, filter).await?;
    let protocol = app.store().event_protocol(info.event.id).await?;
    let event = info.event.clone();
    make_document(app, move || {
        Ok(match format {
            ExportFormat::Csv => documents::export::csv(locale, &event, &registrations, &protocol)?,
            ExportFormat::Xlsx => documents::export::xlsx(locale, &event, &registrations, &protocol)?,
        })
    })
    .await
}
