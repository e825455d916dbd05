//! People as the door sees them: what tells one from another, and no way to write to them.

use domain::locale::Locale;
use domain::registration::Registration;
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Person {
    /// Given and family name, as typed.
    name: String,
    /// The name in the other script.
    #[serde(skip_serializing_if = "Option::is_none")]
    other_script_name: Option<String>,
    /// What they stand for.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    /// In which quality they attend: `guest_of_honour`, `speaker`, `partner`, `press`, `attendee` or `staff`.
    #[schema(example = "attendee")]
    category: &'static str,
    /// The same, in words.
    #[schema(example = "Participant")]
    category_label: String,
    /// What the badge says.
    #[schema(example = "7K3F-92QD")]
    code: String,
}

impl Person {
    pub(crate) fn of(registration: &Registration, locale: Locale) -> Self {
        let attendee = &registration.attendee;
        Self {
            name: attendee.full_name(),
            other_script_name: attendee.other_script_name.as_ref().map(ToString::to_string),
            organisation: attendee.organisation.clone(),
            category: registration.category.code(),
            category_label: i18n::category(locale, registration.category),
            code: registration.code.to_string(),
        }
    }
}

/// Somebody that a search at the door found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Found {
    #[serde(flatten)]
    person: Person,
    /// `expected`, `inside`, `waiting` or `cancelled`.
    #[schema(example = "expected")]
    standing: &'static str,
    /// The same, in words.
    standing_label: String,
    /// When they were admitted, in Unix seconds.
    admitted_at: Option<i64>,
    /// The door at which they were admitted.
    door: Option<String>,
}

impl Found {
    pub(crate) fn of(registration: &Registration, locale: Locale) -> Self {
        let standing = registration.standing();
        let admission = registration.admission.as_ref();
        Self {
            person: Person::of(registration, locale),
            standing: standing.code(),
            standing_label: i18n::standing(locale, standing),
            admitted_at: admission.map(|admission| admission.at.as_second()),
            door: admission.map(|admission| admission.door.clone()),
        }
    }
}
