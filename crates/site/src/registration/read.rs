//! From the names and values of a form to what was typed.

use domain::event::Event;
use domain::form::Values;
use domain::registration::question::{Files, field_name};
use domain::registration::{EventCategory, Field, RegistrationForm, companion_field};
use uuid::Uuid;

use super::Asked;

/// What a form sent.
pub(super) struct SentForm {
    /// Its own fields.
    pub(super) form: RegistrationForm,
    /// Companions and answers, by name.
    pub(super) beside: Values,
    /// The files that it brought, once they are kept.
    pub(super) files: Files,
    /// The category, and the link that opens it.
    pub(super) asked: Asked,
    /// The key that tells a repeated form from a new one.
    pub(super) key: Option<Uuid>,
    /// What shows that the form was handed out here, with its key.
    pub(super) stamp: String,
    /// What stands in the field that people do not see.
    pub(super) trap: String,
    /// How many lines for companions are wanted, when more were asked for.
    pub(super) more: usize,
    /// Everything, as it was sent.
    pub(super) pairs: Vec<(String, String)>,
}

/// The field that people do not see: programs fill in what is called so, and browsers know nothing to fill in there.
pub(super) const TRAP: &str = "comments";
/// What shows that the form was handed out here.
pub(super) const STAMP: &str = "stamp";

/// The most fields that are read: forty questions of forty boxes each are the most that a form of ours has.
const MOST_FIELDS: usize = 2_000;

impl SentForm {
    /// The numbers of the companions of whom something was typed.
    pub(super) fn companions(&self) -> impl Iterator<Item = usize> {
        let begun = |number: &usize| {
            let fields = [Field::GivenName, Field::FamilyName, Field::Email];
            fields.iter().any(|field| !self.beside.get(&companion_field(*number, *field)).trim().is_empty())
        };
        (1..=usize::from(domain::registration::Companions::MOST)).filter(begun)
    }

    /// Puts what names the files that are kept aside among what was sent, so that they need not be chosen again.
    pub(super) fn carry_files(&mut self, event: &Event, category: &EventCategory) {
        for question in event.file_questions_of(&category.key) {
            let field = field_name(&question.key);
            self.pairs.retain(|(name, _)| *name != field);
            let kept = self.beside.get(&field).to_owned();
            if !kept.is_empty() {
                self.pairs.push((field, kept));
            }
        }
    }
}

/// What was typed. Names that the form does not have are left out; of two values for a single one the last counts.
pub(super) fn form(mut pairs: Vec<(String, String)>) -> SentForm {
    pairs.truncate(MOST_FIELDS);
    let (mut form, mut key, mut asked) = (RegistrationForm::default(), None, Asked::default());
    let (mut beside, mut more) = (Vec::new(), 0);
    let (mut stamp, mut trap) = (String::new(), String::new());
    for (name, value) in pairs.iter().cloned() {
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
            STAMP => stamp = value,
            TRAP => trap = value,
            "category" => asked.category = value,
            "link" => asked.link = value,
            "more" => more = value.parse().unwrap_or_default(),
            _ => beside.push((name, value)),
        }
    }
    SentForm { form, beside: Values::new(beside), files: Files::new(), asked, key, stamp, trap, more, pairs }
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
            ("category", "press"),
            (TRAP, "https://example.org"),
            (STAMP, "abc"),
            ("c2.given_name", "Aya"),
            ("c3.given_name", " "),
        ];
        let sent = form(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).into());
        assert_eq!((sent.form.given_name.as_str(), sent.form.offers.len()), (" Zoé ", 2));
        assert!(sent.form.consent_photos && !sent.form.consent_news && !sent.form.consent_networking);
        assert!(sent.key.is_some() && sent.asked.category == "press");
        assert_eq!((sent.trap.as_str(), sent.stamp.as_str()), ("https://example.org", "abc"));
        assert_eq!(sent.pairs.len(), 12, "all of it can be sent again");
        assert_eq!(sent.companions().collect::<Vec<_>>(), [2]);
    }
}
