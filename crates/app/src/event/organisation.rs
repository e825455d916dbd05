//! Finds an organisation by its address.

use domain::event::Organisation;
use domain::text::Slug;

use crate::{App, AppError};

/// The organisation of this part of an address.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn organisation(app: &App, slug: &str) -> Result<Organisation, AppError> {
    // What is no slug names nothing; the database need not be asked, and some would choke on it.
    let slug = Slug::parse(slug).map_err(|_| AppError::NotFound)?;
    app.store().organisation_by_slug(slug.as_str()).await?.ok_or(AppError::NotFound)
}
