//! Reads the file of an import, and plans it.

use std::collections::HashSet;

use bytes::Bytes;
use domain::registration::import::{
    GuestImport, GuestReader, Planned, ReadChoice, Reading, Remark, Source, Table, plan,
};
use domain::registration::{EventProtocol, Registration};
use jiff::civil::Date;
use tokio::task::spawn_blocking;

use super::ImportError;
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// A file as it is read.
pub(super) async fn table(
    app: &App,
    bytes: Bytes,
    choice: ReadChoice,
) -> Result<(Table, Source), ImportError> {
    Ok(make_document(app, move || Ok(documents::import::read(&bytes, &choice))).await??)
}

/// The file of an import; there is none of one that is done.
pub(super) async fn file(app: &App, import: &GuestImport) -> Result<Bytes, AppError> {
    let file = app.store().guest_import_file(import.id).await?.ok_or(AppError::NotFound)?;
    Ok(file.into())
}

/// What the rows of an import say.
pub(super) async fn readings(
    app: &App,
    info: &EventInfo,
    import: &GuestImport,
) -> Result<Vec<Reading>, ImportError> {
    let (bytes, today) = (file(app, import).await?, today(app, info));
    let (mapping, choices, reading) =
        (import.mapping.clone(), import.choices.clone(), import.reading.clone());
    let categories = info.event.all_categories().into_owned();
    let ranks = app.store().ranks(info.event.id).await?;
    let work = move || {
        let read = documents::import::read(&bytes, &reading).map(|(table, _)| {
            let mut reader = GuestReader::new(&mapping, &choices, &categories, &ranks, today);
            mapping.guests(&table).map(|row| reader.read(row)).collect()
        });
        Ok(read)
    };
    Ok(make_document(app, work).await??)
}

/// What each row would do beside these registrations and what protocol says of them, which are given back. Of whom is asked
/// to come already, by these persons' keys, that is remarked. It waits for no document that is being made: who asks may
/// hold the database meanwhile.
pub(super) async fn planned(
    readings: Vec<Reading>,
    known: Vec<Registration>,
    protocol: EventProtocol,
    invited: HashSet<String>,
) -> Result<(Vec<Planned>, Vec<Registration>, EventProtocol), AppError> {
    let work = move || {
        let mut planned = plan(readings, &known, &protocol);
        for row in &mut planned {
            if row.guest().is_some_and(|guest| invited.contains(&guest.attendee.person_key())) {
                row.reading.remarks.push(Remark::Invited);
            }
        }
        (planned, known, protocol)
    };
    spawn_blocking(work).await.map_err(|_| AppError::Internal("a background task failed"))
}

fn today(app: &App, info: &EventInfo) -> Date {
    info.event.zone().to_datetime(app.now()).date()
}
