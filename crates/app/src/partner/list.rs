//! The list of partners, and the tiers in which they stand.

use domain::account::Action;
use domain::ids::PartnerId;
use domain::locale::Locale;
use domain::partner::{PartnerFile, PartnerFilter, TierFile};
use domain::speaker::{PlaceCursor, PlacePage};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// One page of an event's partners, in the filter's order; by name as it is read in `locale`.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn list(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &PartnerFilter,
    locale: Locale,
    after: Option<&PlaceCursor<PartnerId>>,
    limit: u32,
) -> Result<PlacePage<PartnerFile, PartnerId>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    Ok(app.store().partner_files(info.event.id, filter, locale, after, limit).await?)
}

/// The event's tiers in their order.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn tiers(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<TierFile>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    Ok(app.store().tier_files(info.event.id).await?)
}
