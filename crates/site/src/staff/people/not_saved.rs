//! Forms that could not be saved.

use app::edit::{Edit, EditError};
use axum::http::StatusCode;
use domain::form::{Conflict, Problem, Values};
use domain::locale::Locale;

use crate::staff::refused::Refused;

/// A form that was not saved, as it comes back.
pub(in crate::staff) struct NotSaved {
    pub(in crate::staff) status: StatusCode,
    pub(in crate::staff) values: Values,
    pub(in crate::staff) problems: Vec<Problem>,
    pub(in crate::staff) conflicts: Vec<Conflict>,
    /// The version and the prints of fields that the next saving is told of.
    pub(in crate::staff) base: (u32, String),
}

/// What a form that could not be saved shows: what was typed, with what is wrong with it or what somebody else set the
/// same fields to.
pub(in crate::staff) fn not_saved(
    locale: Locale,
    edit: Edit<'_>,
    error: EditError,
) -> Result<NotSaved, Refused> {
    match error {
        EditError::App(error) => Err(Refused::App(locale, error)),
        EditError::Wrong(problems) => Ok(NotSaved {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            values: edit.values.clone(),
            problems,
            conflicts: Vec::new(),
            base: (edit.version, edit.base.to_owned()),
        }),
        EditError::Conflicting { merged, version, base } => Ok(NotSaved {
            status: StatusCode::CONFLICT,
            values: merged.values,
            problems: Vec::new(),
            conflicts: merged.conflicts,
            base: (version, base),
        }),
    }
}

/// The refusal of a form that has no words at a field.
pub(in crate::staff) fn refused(locale: Locale, error: EditError) -> Refused {
    match error {
        EditError::App(error) => Refused::App(locale, error),
        EditError::Wrong(_) | EditError::Conflicting { .. } => Refused::malformed(locale),
    }
}
