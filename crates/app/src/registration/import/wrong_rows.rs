//! The rows that are wrong, as a file to put right and send again.

use domain::ids::GuestImportId;
use domain::locale::Locale;
use domain::registration::import::{OutcomeKind, Table};

use super::{ImportError, make, own};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, make_document};

/// The wrong rows of a list as CSV: their cells as they were, their numbers, and what is wrong with each.
///
/// # Errors
/// [`crate::AppError::NotFound`] for what is not the asker's or is done.
pub async fn wrong_rows(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    locale: Locale,
) -> Result<Vec<u8>, ImportError> {
    let import = own(app, actor, info, id).await?;
    let bytes = make::file(app, &import).await?;
    let most = u32::try_from(Table::MAX_ROWS + Table::MAX_HEADING).unwrap_or(u32::MAX);
    let rows = app.store().import_rows(id, Some(OutcomeKind::Wrong), 0, most).await?;
    let plans = rows.into_iter().map(|(plan, _)| plan).collect::<Vec<_>>();
    let (table, _) = make::table(app, bytes, import.reading.clone()).await?;
    let work = move || Ok(documents::import::wrong_rows(locale, &table, &import.mapping, &plans)?);
    Ok(make_document(app, work).await?)
}
