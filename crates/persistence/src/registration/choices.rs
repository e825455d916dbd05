//! What a list is filtered by, beside what was typed.

use domain::badge::PrintMark;
use domain::key::Key;
use domain::registration::{RegistrationFilter, Standing};
use sea_orm::Value;

use crate::db;

/// The conditions of a filter's choices.
pub(crate) fn restricted(filter: &RegistrationFilter, values: &mut Vec<Value>) -> String {
    Choices::of(filter, values).met()
}

/// A filter's choices: columns, and the places of what they are to be. The indexes of lists tell all of these columns, so
/// that rows are looked up for whoever is shown alone.
pub(super) struct Choices(Vec<(&'static str, String)>);

impl Choices {
    pub(super) fn of(filter: &RegistrationFilter, values: &mut Vec<Value>) -> Self {
        let codes = [
            ("standing", filter.standing.map(Standing::code)),
            ("category", filter.category.as_ref().map(Key::as_str)),
            ("badge_mark", filter.printed.map(PrintMark::code)),
        ];
        let chosen = codes.into_iter().filter_map(|(column, code)| Some((column, code?)));
        Self(chosen.map(|(column, code)| (column, db::places(values, [code]))).collect())
    }

    pub(super) fn met(&self) -> String {
        self.0.iter().flat_map(|(column, place)| [" AND ", column, " = ", place]).collect()
    }

    /// The same, of which no index can be the start.
    pub(super) fn met_without_index(&self) -> String {
        let conditions = self.0.iter();
        conditions.flat_map(|(column, place)| [" AND COALESCE(", column, ", '') = ", place]).collect()
    }
}
