//! The registration form: what was typed, and its way into an [`Attendee`] or a message at each field.

use serde::{Deserialize, Serialize};

use super::{Asked, AskedFields, Attendee, Consents, EventCategory, SpokenLanguage};
use crate::event::Event;
use crate::locale::Locale;
use crate::text::{Email, PersonName, TextError, line, optional_line};

/// What was typed, untouched, so that a wrong form comes back as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "four separate agreements are four booleans")]
pub struct RegistrationForm {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Name in the other script, may be empty.
    pub other_script_name: String,
    /// E-mail address.
    pub email: String,
    /// Organisation, may be empty.
    pub organisation: String,
    /// City, may be empty.
    pub city: String,
    /// Profession, may be empty.
    pub profession: String,
    /// Codes of [`SpokenLanguage`].
    pub languages: Vec<String>,
    /// Topic keys.
    pub offers: Vec<String>,
    /// Topic keys.
    pub seeks: Vec<String>,
    /// See [`Consents::networking`].
    pub consent_networking: bool,
    /// See [`Consents::photos`].
    pub consent_photos: bool,
    /// See [`Consents::news`].
    pub consent_news: bool,
    /// See [`Consents::partners`].
    pub consent_partners: bool,
}

/// A field of the form, by the name that it has in HTML, in the form's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Name in the other script.
    OtherScriptName,
    /// E-mail address.
    Email,
    /// Organisation.
    Organisation,
    /// City.
    City,
    /// Profession.
    Profession,
    /// Spoken languages.
    Languages,
    /// Topics offered.
    Offers,
    /// Topics sought.
    Seeks,
}

impl Field {
    /// The field's name in HTML and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::OtherScriptName => "other_script_name",
            Self::Email => "email",
            Self::Organisation => "organisation",
            Self::City => "city",
            Self::Profession => "profession",
            Self::Languages => "languages",
            Self::Offers => "offers",
            Self::Seeks => "seeks",
        }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What.
    pub error: TextError,
}

impl RegistrationForm {
    /// The longest organisation, city or profession, in characters.
    pub const MAX_LINE: usize = 120;

    /// Parses the whole form for a category of an event: every wrong field is reported, in the form's order. What the
    /// category does not ask is left out, whatever was sent.
    ///
    /// # Errors
    /// One [`FieldError`] per wrong field.
    pub fn parse(
        &self,
        event: &Event,
        category: &EventCategory,
        locale: Locale,
    ) -> Result<Attendee, Vec<FieldError>> {
        self.asked(category.fields).parse_asked(event, category.fields, locale)
    }

    /// The form without what is not asked.
    fn asked(&self, fields: AskedFields) -> Self {
        let text = |asked, text: &String| if asked == Asked::No { String::new() } else { text.clone() };
        let list = |asked, list: &Vec<String>| if asked == Asked::No { Vec::new() } else { list.clone() };
        Self {
            other_script_name: text(fields.other_script_name, &self.other_script_name),
            organisation: text(fields.organisation, &self.organisation),
            city: text(fields.city, &self.city),
            profession: text(fields.profession, &self.profession),
            languages: list(fields.languages, &self.languages),
            offers: list(fields.topics, &self.offers),
            seeks: list(fields.topics, &self.seeks),
            ..self.clone()
        }
    }

    fn parse_asked(
        &self,
        event: &Event,
        fields: AskedFields,
        locale: Locale,
    ) -> Result<Attendee, Vec<FieldError>> {
        let mut errors = Vec::new();
        let given_name = checked(&mut errors, Field::GivenName, PersonName::typed(&self.given_name));
        let family_name = checked(&mut errors, Field::FamilyName, PersonName::typed(&self.family_name));
        let other_script_name =
            checked(&mut errors, Field::OtherScriptName, optional_name(&self.other_script_name));
        let email = checked(&mut errors, Field::Email, Email::parse(&self.email));
        let mut text = |field, raw| checked(&mut errors, field, optional_line(raw, Self::MAX_LINE));
        let organisation = text(Field::Organisation, &self.organisation);
        let city = text(Field::City, &self.city);
        let profession = text(Field::Profession, &self.profession);
        let languages = checked(&mut errors, Field::Languages, spoken_languages(&self.languages));
        let offers = checked(&mut errors, Field::Offers, topics(event, &self.offers));
        let seeks = checked(&mut errors, Field::Seeks, topics(event, &self.seeks));
        let mut required = |asked, field, is_there: bool| {
            let told = errors.iter().any(|error| error.field == field);
            if asked == Asked::Required && !is_there && !told {
                errors.push(FieldError { field, error: TextError::Empty });
            }
        };
        let some = |text: &Option<Option<String>>| text.as_ref().is_some_and(Option::is_some);
        let has_other = other_script_name.as_ref().is_some_and(Option::is_some);
        required(fields.other_script_name, Field::OtherScriptName, has_other);
        required(fields.organisation, Field::Organisation, some(&organisation));
        required(fields.city, Field::City, some(&city));
        required(fields.profession, Field::Profession, some(&profession));
        required(fields.languages, Field::Languages, !self.languages.is_empty());
        let has_topics = event.topics.is_empty() || !(self.offers.is_empty() && self.seeks.is_empty());
        required(fields.topics, Field::Offers, has_topics);
        errors.sort_by_key(|error| error.field);
        match (given_name, family_name, other_script_name, email, organisation, city, profession) {
            (
                Some(given_name),
                Some(family_name),
                Some(other_script_name),
                Some(email),
                Some(organisation),
                Some(city),
                Some(profession),
            ) if errors.is_empty() => Ok(Attendee {
                given_name,
                family_name,
                other_script_name,
                email,
                organisation,
                city,
                profession,
                locale,
                languages: languages.unwrap_or_default(),
                offers: offers.unwrap_or_default(),
                seeks: seeks.unwrap_or_default(),
                consents: Consents {
                    networking: self.consent_networking,
                    photos: self.consent_photos,
                    news: self.consent_news,
                    partners: self.consent_partners,
                },
            }),
            _ => Err(errors),
        }
    }
}

fn checked<T>(errors: &mut Vec<FieldError>, field: Field, result: Result<T, TextError>) -> Option<T> {
    result.map_err(|error| errors.push(FieldError { field, error })).ok()
}

fn optional_name(raw: &str) -> Result<Option<PersonName>, TextError> {
    match PersonName::typed(raw) {
        Err(TextError::Empty) => Ok(None),
        other => other.map(Some),
    }
}

fn spoken_languages(codes: &[String]) -> Result<Vec<SpokenLanguage>, TextError> {
    let mut languages = codes
        .iter()
        .map(|code| SpokenLanguage::from_code(code).ok_or(TextError::Malformed))
        .collect::<Result<Vec<_>, _>>()?;
    languages.sort_unstable();
    languages.dedup();
    Ok(languages)
}

/// Only topics of this event, each once, in the event's order.
fn topics(event: &Event, keys: &[String]) -> Result<Vec<String>, TextError> {
    if keys.iter().any(|key| line(key, 60).is_err() || !event.has_topic(key)) {
        return Err(TextError::Malformed);
    }
    Ok(event.topics.iter().filter(|topic| keys.contains(&topic.key)).map(|topic| topic.key.clone()).collect())
}
