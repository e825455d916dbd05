use domain::locale::Locale;
use domain::registration::Consents;
use domain::text::{Email, PersonName};

use super::*;

fn applicant(number: u128, family_name: &str, key: u128) -> Applicant {
    Applicant {
        attendee: Attendee {
            given_name: PersonName::parse("Aya").expect("a name"),
            family_name: PersonName::parse(family_name).expect("a name"),
            other_script_name: None,
            email: Email::parse("aya@example.org").expect("an address"),
            organisation: None,
            city: None,
            profession: None,
            locale: Locale::Fr,
            languages: vec![],
            offers: vec![],
            seeks: vec![],
            consents: Consents::default(),
        },
        category: Category::Attendee,
        idempotency_key: Uuid::from_u128(key),
        spare_key: Uuid::from_u128(1_000 + number),
        id: RegistrationId(Uuid::from_u128(number)),
        code: BadgeCode::from_random([0; 5]),
        message_id: MessageId(Uuid::from_u128(number)),
        now: Timestamp::UNIX_EPOCH,
        wish: Wish::default(),
    }
}

/// Judges an applicant by number, family name and key.
fn judge(known: &mut Known, number: u128, family_name: &str, key: u128) -> Judgement {
    let applicant = applicant(number, family_name, key);
    let person = applicant.attendee.person_key();
    known.judge(&applicant, person)
}

fn new(key: u128) -> Judgement {
    Judgement::New { key: Uuid::from_u128(key) }
}

fn id(number: u128) -> RegistrationId {
    RegistrationId(Uuid::from_u128(number))
}

#[test]
fn within_one_transaction_a_form_and_a_person_count_once() {
    let mut known = Known::new(&[]);
    assert_eq!(judge(&mut known, 1, "Alami", 7), new(7));
    assert_eq!(judge(&mut known, 2, "Alami", 7), Judgement::Repeated(id(1)), "the same form again");
    assert_eq!(judge(&mut known, 3, "ALAMI", 8), Judgement::KnownPerson(id(1)), "the same person, anew");
    assert_eq!(judge(&mut known, 4, "Bennani", 7), new(1_004), "another person behind the same key");
    assert_eq!(judge(&mut known, 5, "Bennani", 7), Judgement::KnownPerson(id(4)));
}

#[test]
fn who_cancelled_may_come_back_with_the_same_form() {
    let earlier = applicant(1, "Alami", 7);
    let key = earlier.idempotency_key;
    let at = Timestamp::UNIX_EPOCH;
    let cancelled = earlier.registration(EventId(Uuid::nil()), RegistrationState::Cancelled { at });
    let mut known = Known::new(&[(key, cancelled)]);
    assert_eq!(judge(&mut known, 2, "Alami", 7), new(1_002));
    assert_eq!(judge(&mut known, 3, "Alami", 9), Judgement::KnownPerson(id(2)));
}

#[test]
fn what_was_stored_before_is_known() {
    let earlier = applicant(1, "Alami", 7);
    let stored = earlier.clone().registration(EventId(Uuid::nil()), RegistrationState::Confirmed);
    let mut known = Known::new(&[(earlier.idempotency_key, stored)]);
    assert_eq!(judge(&mut known, 2, "Alami", 7), Judgement::Repeated(id(1)));
    assert_eq!(judge(&mut known, 3, "Alami", 8), Judgement::KnownPerson(id(1)));
    assert_eq!(judge(&mut known, 4, "Bennani", 9), new(9));
}
