use domain::locale::Locale;
use domain::registration::Consents;
use domain::text::{Email, PersonName};

use super::*;

fn member(number: u128, family_name: &str) -> Member {
    Member {
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
        spare_key: Uuid::from_u128(1_000 + number),
        id: id(number),
        code: BadgeCode::from_random([0; 5]),
        message_id: MessageId(Uuid::from_u128(number)),
    }
}

fn applicant(number: u128, family_name: &str, key: u128) -> Applicant {
    Applicant {
        lead: member(number, family_name),
        companions: Vec::new(),
        heads: 1,
        category: Category::Attendee,
        category_key: Key::parse("attendee").expect("a key"),
        pool: None,
        approval: false,
        answers: Answers::default(),
        invitation: None,
        idempotency_key: Uuid::from_u128(key),
        now: Timestamp::UNIX_EPOCH,
        wish: Wish::default(),
    }
}

/// Judges an applicant by number, family name and key.
fn judge(known: &mut Known, number: u128, family_name: &str, key: u128) -> Judgement {
    let applicant = applicant(number, family_name, key);
    let persons = applicant.persons();
    known.judge(&applicant, persons)
}

/// The registration that an applicant gets.
fn lead(applicant: Applicant, state: RegistrationState) -> Registration {
    let key = applicant.idempotency_key;
    applicant.registrations(EventId(Uuid::nil()), key, state).remove(0).0
}

fn new(key: u128) -> Judgement {
    Judgement::New { key: Uuid::from_u128(key) }
}

fn id(number: u128) -> RegistrationId {
    RegistrationId(Uuid::from_u128(number))
}

#[test]
fn within_one_transaction_a_form_and_a_person_count_once() {
    let mut known = Known::new(&[], Invited::default());
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
    let cancelled = lead(earlier, RegistrationState::Cancelled { at });
    let mut known = Known::new(&[(key, cancelled)], Invited::default());
    assert_eq!(judge(&mut known, 2, "Alami", 7), new(1_002));
    assert_eq!(judge(&mut known, 3, "Alami", 9), Judgement::KnownPerson(id(2)));
}

#[test]
fn what_was_stored_before_is_known() {
    let earlier = applicant(1, "Alami", 7);
    let stored = lead(earlier.clone(), RegistrationState::Confirmed);
    let mut known = Known::new(&[(earlier.idempotency_key, stored)], Invited::default());
    assert_eq!(judge(&mut known, 2, "Alami", 7), Judgement::Repeated(id(1)));
    assert_eq!(judge(&mut known, 3, "Alami", 8), Judgement::KnownPerson(id(1)));
    assert_eq!(judge(&mut known, 4, "Bennani", 9), new(9));
}

#[test]
fn a_party_is_registered_whole_or_not_at_all() {
    let with = |number: u128, family_name: &str, companions: &[&str]| {
        let companions = (1..).zip(companions).map(|(nth, name)| member(number * 100 + nth, name));
        Applicant { companions: companions.collect(), ..applicant(number, family_name, number) }
    };
    let mut known = Known::new(&[], Invited::default());
    let mut judge = |applicant: &Applicant| {
        let persons = applicant.persons();
        known.judge(applicant, persons)
    };
    assert_eq!(judge(&with(1, "Alami", &["Bennani", "Chraibi"])), new(1));
    assert_eq!(judge(&with(2, "Drissi", &["Elalaoui", "Chraibi"])), Judgement::KnownCompanion(1));
    assert_eq!(judge(&applicant(3, "Elalaoui", 3)), new(3), "nobody of the party before was registered");
    assert_eq!(judge(&with(4, "Fassi", &["Gharbi", "Gharbi"])), Judgement::KnownCompanion(1), "named twice");
    assert_eq!(judge(&with(5, "Haddad", &["Haddad"])), Judgement::KnownCompanion(0), "oneself");
    assert_eq!(judge(&applicant(6, "Bennani", 6)), Judgement::KnownPerson(id(101)), "came along");
}

#[test]
fn a_party_takes_as_many_seats_as_it_has_heads() {
    let party = Applicant { companions: vec![member(2, "Bennani")], heads: 3, ..applicant(1, "Alami", 7) };
    assert_eq!(party.party(), Party { pool: None, heads: 4 });
    let made =
        party.registrations(EventId(Uuid::nil()), Uuid::nil(), RegistrationState::Waiting { number: 4 });
    let made = made.into_iter().map(|(one, ..)| (one.lead, one.heads, one.state.waiting_number()));
    assert_eq!(made.collect::<Vec<_>>(), [(None, 3, Some(4)), (Some(id(1)), 1, Some(4))]);
}
