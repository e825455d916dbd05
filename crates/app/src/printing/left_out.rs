//! Who is left out of a run because their badge cannot be printed as it is: nothing is cut off, and nobody is left out in
//! silence.

use domain::account::Action;
use domain::badge::BadgeCode;
use domain::ids::{PrintRunId, RegistrationId};
use persistence::Write;

use crate::account::Actor;
use crate::badge::{Reason, Unprintable};
use crate::event::EventInfo;
use crate::{App, AppError};

/// Leaves somebody out of a run, with what stands in the way.
pub(super) async fn leave_out(
    write: &Write,
    run: PrintRunId,
    whom: RegistrationId,
    reasons: &[Reason],
) -> Result<(), AppError> {
    let reasons = serde_json::to_string(reasons).map_err(|_| AppError::Internal("reasons are no JSON"))?;
    Ok(write.leave_out_of_run(run, whom, &reasons).await?)
}

/// The first of those who are left out of a run, in its order, and why.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn left_out(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    run: PrintRunId,
) -> Result<Vec<Unprintable>, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let people = app.store().left_out_of_run(info.event.id, run).await?;
    let told = people.into_iter().map(|(registration, reasons)| {
        let reasons =
            serde_json::from_str(&reasons).map_err(|_| AppError::Internal("reasons are no JSON"))?;
        let code: BadgeCode = registration.code;
        Ok(Unprintable {
            registration: registration.id,
            name: registration.attendee.full_name(),
            code,
            reasons,
        })
    });
    told.collect()
}
