//! Who is asked to come.

use crate::locale::Locale;
use crate::registration::{Attendee, RegistrationForm, Searched};
use crate::text::{Email, PersonName, names_in, search_key};

/// Who is asked to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The whole name in the other script.
    pub other_script_name: Option<PersonName>,
    /// Where they work or what they stand for.
    pub organisation: Option<String>,
    /// Where they are written to.
    pub email: Email,
    /// The language in which they are.
    pub locale: Locale,
}

impl From<Attendee> for Invitee {
    fn from(attendee: Attendee) -> Self {
        let Attendee { given_name, family_name, other_script_name, email, organisation, locale, .. } =
            attendee;
        Self { given_name, family_name, other_script_name, organisation, email, locale }
    }
}

impl Invitee {
    /// The form of a registration, with what is known of them.
    pub fn form(&self) -> RegistrationForm {
        RegistrationForm {
            given_name: self.given_name.to_string(),
            family_name: self.family_name.to_string(),
            other_script_name: self.other_script_name.as_ref().map(ToString::to_string).unwrap_or_default(),
            email: self.email.to_string(),
            organisation: self.organisation.clone().unwrap_or_default(),
            ..RegistrationForm::default()
        }
    }

    /// The name as it is spoken: given name, then family name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// As [`Attendee::names_in`].
    pub fn names_in(&self, locale: Locale) -> (String, Option<String>) {
        names_in(locale, self.full_name(), self.other_script_name.as_ref())
    }

    /// The key under which lists are in order, as [`Attendee::sort_key`].
    pub fn sort_key(&self) -> String {
        format!("{} {}", search_key(self.family_name.as_str()), search_key(self.given_name.as_str()))
    }

    /// The key under which it is one person's, as [`Attendee::person_key`].
    pub fn person_key(&self) -> String {
        format!("{}|{}", self.email.key(), self.sort_key())
    }

    /// What they are found by.
    pub fn searched(&self) -> Searched<'_> {
        Searched {
            given_name: self.given_name.as_str(),
            family_name: self.family_name.as_str(),
            other_script_name: self.other_script_name.as_ref().map(PersonName::as_str),
            organisation: self.organisation.as_deref(),
            email: self.email.as_str(),
        }
    }
}
