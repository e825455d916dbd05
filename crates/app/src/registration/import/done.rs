//! The end of an import that did what it was to do.

use domain::ids::AccountId;
use domain::journal::{Deed, Doer, Field};
use domain::registration::import::{GuestImport, ImportFigures, ImportState};
use persistence::{StoreError, Write};

use super::ImportError;
use crate::event::EventInfo;
use crate::{App, journal};

/// Ends an import that did what it was to do.
pub(super) async fn done(
    app: &App,
    info: &EventInfo,
    write: Write,
    mut import: GuestImport,
    deed: Deed,
) -> Result<bool, ImportError> {
    import.state = ImportState::Done;
    write.save_guest_import(&import).await?;
    write.forget_guest_import_file(import.id).await?;
    record(app, info, &write, &import, deed).await?;
    write.commit().await?;
    Ok(true)
}

/// Writes down that a list was brought in, by whoever confirmed it.
async fn record(
    app: &App,
    info: &EventInfo,
    write: &Write,
    import: &GuestImport,
    deed: Deed,
) -> Result<(), StoreError> {
    let doer = match &import.owner_name {
        Some(name) => Doer::Account { id: AccountId(import.owner), name: name.clone() },
        None => Doer::Pass { door: None },
    };
    let ImportFigures { seated, waiting, changed, invited, .. } = import.figures;
    let guests = seated + waiting + changed + invited;
    let entry = journal::by(app, doer, deed)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Number, guests.to_string());
    write.record(&entry).await
}
