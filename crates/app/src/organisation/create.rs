//! Makes an organisation, with the key that its badges are signed with.

use domain::event::Organisation;
use domain::ids::OrganisationId;
use domain::journal::{Deed, Doer};
use domain::locale::Localized;
use domain::text::Slug;
use persistence::{StoreError, Write};

use crate::{App, AppError, badge, journal};

/// An organisation to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its part of addresses.
    pub slug: Slug,
    /// Its full name.
    pub name: Localized,
    /// What tells it from its sisters.
    pub short_name: Localized,
}

/// Makes an organisation. For the command line, which authorises by being run on the server.
///
/// # Errors
/// [`AppError::SlugTaken`], or when the store fails.
pub async fn create(app: &App, new: NewOrganisation) -> Result<Organisation, AppError> {
    let write = app.store().write().await?;
    let organisation = insert(app, &write, new, Doer::CommandLine).await?;
    write.commit().await?;
    Ok(organisation)
}

pub(super) async fn insert(
    app: &App,
    write: &Write,
    new: NewOrganisation,
    doer: Doer,
) -> Result<Organisation, AppError> {
    let NewOrganisation { slug, name, short_name } = new;
    let organisation = Organisation { id: OrganisationId(app.new_uuid()), slug, name, short_name };
    write.insert_organisation(&organisation).await.map_err(|error| match error {
        StoreError::Conflict(_) => AppError::SlugTaken,
        other => other.into(),
    })?;
    write.insert_signing_key(&badge::new_key(app, organisation.id, app.now())?).await?;
    let entry = journal::by(app, doer, Deed::OrganisationCreated)
        .in_organisation(organisation.id)
        .about(organisation.id.0, &organisation.name.fr);
    write.record(&entry).await?;
    Ok(organisation)
}
