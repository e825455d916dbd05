//! Asks somebody to represent a partner.

use domain::account::{Action, Role};
use domain::form::{Reader, Values};
use domain::ids::PartnerId;
use domain::locale::Locale;

use crate::account::{self, Actor};
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::team::{self, NewInvitation, TeamOf};
use crate::{App, AppError};

/// Sends somebody a link of their own, by which they write of their partner. Who was invited and came before gets a
/// new link to sign in with.
///
/// # Errors
/// [`EditError::Wrong`] for no address; or when it is not allowed.
pub async fn invite(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PartnerId,
    values: &Values,
    locale: Locale,
) -> Result<(), EditError> {
    actor.require(Action::ManagePartners, info, app.now())?;
    let mut reader = Reader::new(values);
    let email = reader.email("email");
    let email = reader.finish(email).map_err(EditError::Wrong)?;
    let new = NewInvitation {
        email: email.clone(),
        name: None,
        locale,
        role: Role::PartnerRepresentative,
        speaker_id: None,
        partner_id: Some(id),
    };
    let of = TeamOf { organisation: &info.organisation, event: Some(info) };
    match team::invite(app, actor, of, new).await {
        Ok(_) => Ok(()),
        Err(AppError::MemberAlready) => Ok(account::request_link(app, &email, locale, None).await?),
        Err(error) => Err(error.into()),
    }
}
