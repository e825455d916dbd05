//! What saving a form of the console has in common: somebody else may have saved since it was opened.

use domain::form::{Merged, Problem, Values, merge};

use crate::AppError;

/// A form as it comes back.
#[derive(Debug, Clone, Copy)]
pub struct Edit<'a> {
    /// The version that it was opened with.
    pub version: u32,
    /// The prints of its fields as they were then ([`domain::form::fingerprint`]).
    pub base: &'a str,
    /// What was typed.
    pub values: &'a Values,
}

/// Why a form was not saved.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// Something is wrong with its fields.
    #[error("{} fields are wrong", .0.len())]
    Wrong(Vec<Problem>),
    /// Somebody else set the same fields to something else since it was opened. Nothing was saved.
    #[error("{} fields were changed meanwhile", .merged.conflicts.len())]
    Conflicting {
        /// Both sides.
        merged: Merged,
        /// The version to save next with.
        version: u32,
        /// The prints to save next with.
        base: String,
    },
    /// It was not allowed, or we failed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<persistence::StoreError> for EditError {
    fn from(error: persistence::StoreError) -> Self {
        Self::App(error.into())
    }
}

impl Edit<'_> {
    /// What is to be saved over something that is at `version` and whose fields are `current`: what was typed, with
    /// what others changed meanwhile and this form left alone.
    pub(crate) fn onto(&self, version: u32, current: &Values) -> Result<Values, EditError> {
        if self.version == version {
            return Ok(self.values.clone());
        }
        let merged = merge(self.base, self.values, current);
        if merged.conflicts.is_empty() {
            return Ok(merged.values);
        }
        Err(EditError::Conflicting { base: domain::form::fingerprint(current), merged, version })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_both_changed_is_asked_back() {
        let values = |a: &str, b: &str| Values::new([("a".into(), a.into()), ("b".into(), b.into())]);
        let base = domain::form::fingerprint(&values("1", "1"));
        let mine = values("mine", "1");
        let edit = Edit { version: 1, base: &base, values: &mine };
        assert_eq!(edit.onto(1, &values("1", "1")).expect("nobody else"), mine);
        assert_eq!(edit.onto(2, &values("1", "theirs")).expect("another field"), values("mine", "theirs"));
        let Err(EditError::Conflicting { merged, version, .. }) = edit.onto(2, &values("theirs", "1")) else {
            panic!("both changed it");
        };
        assert_eq!((merged.conflicts.len(), version), (1, 2));
    }
}
