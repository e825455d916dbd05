//! A whole form: who comes, whom they bring along, and what they answered.

use super::{Answers, Attendee, Companions, Consents, EventCategory, Field, FieldError, RegistrationForm};
use crate::event::Event;
use crate::form::{Problem, Reader, Values};
use crate::locale::Locale;
use crate::registration::question::Files;

/// What a whole form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who comes.
    pub attendee: Attendee,
    /// What they answered to the event's own questions.
    pub answers: Answers,
    /// Whom they bring along, by name.
    pub companions: Vec<Attendee>,
    /// How many they bring along of whom the number alone is known.
    pub counted: u32,
}

/// What is wrong with a form: with its own fields, and with those of companions and questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryFaults {
    /// The form's own fields, in its order.
    pub fields: Vec<FieldError>,
    /// Companions and questions, in their order.
    pub problems: Vec<Problem>,
}

/// The name of a companion's field in forms: companions are counted from 1.
pub fn companion_field(number: usize, field: Field) -> String {
    format!("c{number}.{}", field.name())
}

/// Reads a whole form for a category: its own fields, and beside them companions and questions by name, and the files
/// that it brought.
///
/// # Errors
/// Everything that is wrong.
pub fn read_entry(
    form: &RegistrationForm,
    beside: &Values,
    files: &Files,
    event: &Event,
    category: &EventCategory,
    locale: Locale,
) -> Result<Entry, EntryFaults> {
    let attendee = form.parse(event, category, locale);
    let mut reader = Reader::new(beside);
    let companions = match (&attendee, category.companions) {
        (_, Companions::None | Companions::Counted(_)) => Vec::new(),
        (lead, Companions::Named(most)) => companions(&mut reader, most, lead.as_ref().ok()),
    };
    let counted = match category.companions {
        Companions::Counted(most) if !beside.get(COUNTED).trim().is_empty() => {
            reader.number(COUNTED, 0, most.into()).unwrap_or_default()
        }
        _ => 0,
    };
    let answers = Answers::read(&mut reader, event.questions_of(&category.key), files);
    match (attendee, reader.finish(Some((companions, counted, answers)))) {
        (Ok(attendee), Ok((companions, counted, answers))) => {
            Ok(Entry { attendee, answers, companions, counted })
        }
        (attendee, rest) => Err(EntryFaults {
            fields: attendee.err().unwrap_or_default(),
            problems: rest.err().unwrap_or_default(),
        }),
    }
}

/// The field for the number of companions.
pub const COUNTED: &str = "counted";

/// Companions whose name was begun; the others are not there. Those that are wrong are told by the reader.
fn companions(reader: &mut Reader<'_>, most: u8, lead: Option<&Attendee>) -> Vec<Attendee> {
    let numbers = 1..=usize::from(most);
    numbers.filter_map(|number| companion(reader, number, lead)).collect()
}

fn companion(reader: &mut Reader<'_>, number: usize, lead: Option<&Attendee>) -> Option<Attendee> {
    let fields = [Field::GivenName, Field::FamilyName, Field::Email];
    let names = fields.map(|field| companion_field(number, field));
    if names.iter().all(|name| reader.values().get(name).trim().is_empty()) {
        return None;
    }
    let (given_name, family_name) = (reader.person_name(&names[0]), reader.person_name(&names[1]));
    let own = !reader.values().get(&names[2]).trim().is_empty();
    let email = if own { reader.email(&names[2]) } else { lead.map(|lead| lead.email.clone()) };
    let lead = lead?;
    // What the lead agreed to is theirs alone.
    Some(Attendee {
        given_name: given_name?,
        family_name: family_name?,
        other_script_name: None,
        email: email?,
        organisation: lead.organisation.clone(),
        city: None,
        profession: None,
        locale: lead.locale,
        languages: Vec::new(),
        offers: Vec::new(),
        seeks: Vec::new(),
        consents: Consents::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Fault;
    use crate::registration::{Asked, Category};
    use crate::text::TextError;

    fn category(companions: Companions) -> EventCategory {
        EventCategory { companions, ..EventCategory::of(Category::Delegation) }
    }

    fn typed() -> RegistrationForm {
        RegistrationForm {
            given_name: "Aya".into(),
            family_name: "Alami".into(),
            email: "aya@example.org".into(),
            organisation: "Consulat".into(),
            consent_photos: true,
            ..RegistrationForm::default()
        }
    }

    fn beside(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    fn read(
        category: &EventCategory,
        form: &RegistrationForm,
        pairs: &[(&str, &str)],
    ) -> Result<Entry, EntryFaults> {
        let event = crate::event::samples::draft();
        read_entry(form, &beside(pairs), &Files::new(), &event, category, Locale::Fr)
    }

    #[test]
    fn companions_have_a_name_and_their_own_address_or_the_leads() {
        let pairs = [
            ("c1.given_name", "Nora"),
            ("c1.family_name", "Bennani"),
            ("c3.given_name", "Sami"),
            ("c3.family_name", "Chraibi"),
            ("c3.email", "sami@example.org"),
        ];
        let entry = read(&category(Companions::Named(3)), &typed(), &pairs).expect("is right");
        let told = entry.companions.iter().map(|one| (one.full_name(), one.email.to_string()));
        let expected = [("Nora Bennani", "aya@example.org"), ("Sami Chraibi", "sami@example.org")];
        assert_eq!(told.collect::<Vec<_>>(), expected.map(|(name, at)| (name.to_owned(), at.to_owned())));
        assert!(entry.companions.iter().all(|one| !one.consents.photos), "each agrees for themselves");
        let alone = read(&category(Companions::None), &typed(), &pairs).expect("is right");
        assert!(alone.companions.is_empty(), "nobody was allowed");
    }

    #[test]
    fn half_a_companion_is_asked_back() {
        let pairs = [("c2.given_name", "Nora"), ("c2.email", "nora")];
        let faults = read(&category(Companions::Named(2)), &typed(), &pairs).expect_err("is wrong");
        let expected =
            [Problem::new("c2.family_name", Fault::Empty), Problem::new("c2.email", Fault::NotAnEmail)];
        assert_eq!((faults.fields, faults.problems), (vec![], expected.to_vec()));
    }

    #[test]
    fn so_many_may_come_along_and_no_more() {
        let counted = category(Companions::Counted(4));
        assert_eq!(read(&counted, &typed(), &[("counted", "4")]).expect("is right").counted, 4);
        assert_eq!(read(&counted, &typed(), &[]).expect("is right").counted, 0);
        let faults = read(&counted, &typed(), &[("counted", "5")]).expect_err("too many");
        assert_eq!(faults.problems, [Problem::new("counted", Fault::TooLarge { max: 4 })]);
    }

    #[test]
    fn a_category_asks_what_it_asks() {
        let mut press = category(Companions::None);
        press.fields.organisation = Asked::No;
        press.fields.profession = Asked::Required;
        let faults = read(&press, &typed(), &[]).expect_err("is asked");
        assert_eq!(faults.fields, [FieldError { field: Field::Profession, error: TextError::Empty }]);
        let form = RegistrationForm { profession: "Journaliste".into(), ..typed() };
        assert_eq!(read(&press, &form, &[]).expect("is right").attendee.organisation, None, "not asked");
    }
}
