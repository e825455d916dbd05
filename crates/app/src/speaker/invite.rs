//! Asks a speaker to write of themselves.

use domain::account::{Action, Role};
use domain::ids::SpeakerId;
use domain::locale::Locale;
use domain::text::PersonName;

use crate::account::{self, Actor};
use crate::event::EventInfo;
use crate::team::{self, NewInvitation, TeamOf};
use crate::{App, AppError};

/// Sends a speaker a link of their own. Who was invited and came before gets a new link to sign in with.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] for a speaker without an address.
pub async fn invite(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: SpeakerId,
    locale: Locale,
) -> Result<(), AppError> {
    actor.require(Action::ManageSpeakers, info, app.now())?;
    let file = app.store().speaker_file(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    let email = file.email.ok_or(AppError::NotFound)?;
    let new = NewInvitation {
        email: email.clone(),
        name: PersonName::parse(file.speaker.name.get(locale)).ok(),
        locale,
        role: Role::Speaker,
        speaker_id: Some(id),
        partner_id: None,
    };
    let of = TeamOf { organisation: &info.organisation, event: Some(info) };
    match team::invite(app, actor, of, new).await {
        Ok(_) => Ok(()),
        Err(AppError::MemberAlready) => account::request_link(app, &email, locale, None).await,
        Err(error) => Err(error),
    }
}
