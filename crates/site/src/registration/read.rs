//! From the names and values of a form to what was typed.

use domain::registration::RegistrationForm;
use uuid::Uuid;

/// What was typed, and the key that tells a repeated form from a new one. Names that the form does not have are
/// left out; of two values for a single one the last counts.
pub(super) fn form(pairs: Vec<(String, String)>) -> (RegistrationForm, Option<Uuid>) {
    let (mut form, mut key) = (RegistrationForm::default(), None);
    for (name, value) in pairs {
        match name.as_str() {
            "given_name" => form.given_name = value,
            "family_name" => form.family_name = value,
            "other_script_name" => form.other_script_name = value,
            "email" => form.email = value,
            "organisation" => form.organisation = value,
            "city" => form.city = value,
            "profession" => form.profession = value,
            "languages" => form.languages.push(value),
            "offers" => form.offers.push(value),
            "seeks" => form.seeks.push(value),
            "consent_networking" => form.consent_networking = is_ticked(&value),
            "consent_photos" => form.consent_photos = is_ticked(&value),
            "consent_news" => form.consent_news = is_ticked(&value),
            "consent_partners" => form.consent_partners = is_ticked(&value),
            "idempotency_key" => key = Uuid::parse_str(&value).ok(),
            _ => {}
        }
    }
    (form, key)
}

/// A box that is not ticked is not sent; only the form's own value counts as a yes.
fn is_ticked(value: &str) -> bool {
    value == "true"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_read_as_it_is() {
        let pairs = [
            ("given_name", " Zoé "),
            ("offers", "cyber"),
            ("offers", "export"),
            ("consent_photos", "true"),
            ("consent_news", "no"),
            ("idempotency_key", "01974c2b-7b00-7000-8000-000000000001"),
            ("role", "organiser"),
        ];
        let (form, key) = form(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).into());
        assert_eq!((form.given_name.as_str(), form.offers.len()), (" Zoé ", 2));
        assert!(form.consent_photos && !form.consent_news && !form.consent_networking);
        assert!(key.is_some());
    }
}
