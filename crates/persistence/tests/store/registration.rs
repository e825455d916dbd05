//! A registration comes back as it was stored, and exists once.

use domain::locale::Locale;
use domain::registration::{Category, Consents, RegistrationState, SpokenLanguage};
use domain::text::PersonName;
use multaqa_persistence::{Holder, StoreError, UniqueConflict};
use uuid::Uuid;

use crate::sample::{at, attendee, cancel, key, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    everything_comes_back_as_it_was,
    a_repeated_submission_finds_the_first,
    what_exists_once_is_named_when_it_is_there_already,
    who_gave_up_may_come_again,
    nobody_is_inside_from_the_start,
);

async fn everything_comes_back_as_it_was(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 1).await;
    let mut whole = registration(&event, 1);
    whole.category = Category::GuestOfHonour;
    whole.attendee = attendee("Fātima-Zahrāʾ 'Ḥ'", "أمَلّ بن عيسى", "F.Z+x@exämple.org");
    whole.attendee.other_script_name = PersonName::parse("ⴼⴰⵟⵉⵎⴰ \"x\" \\ ; --").ok();
    whole.attendee.organisation = Some("O'Neill & ‹fils› %_".to_owned());
    whole.attendee.city = Some("Sidi Ifni".to_owned());
    whole.attendee.profession = Some("médecin".to_owned());
    whole.attendee.locale = Locale::Ar;
    whole.attendee.languages = SpokenLanguage::ALL.to_vec();
    whole.attendee.offers = vec!["cyber".to_owned(), "santé".to_owned(), "cyber".to_owned()];
    whole.attendee.seeks = vec!["cyber".to_owned()];
    whole.attendee.consents = Consents { networking: true, photos: false, news: true, partners: false };
    let whole = register(&db.store, whole).await.expect("registers");
    let bare = register(&db.store, registration(&event, 2)).await.expect("registers");
    assert_eq!(bare.state, RegistrationState::Waiting { number: 1 });
    for expected in [&whole, &bare] {
        assert_eq!(db.store.registration(event.id, expected.id).await.as_ref(), Ok(&Some(expected.clone())));
        let write = db.store.write().await.expect("begins");
        let by_code = write.registrations_by_code(event.id, std::slice::from_ref(&expected.code)).await;
        let holder = Holder { registration: expected.clone(), ranked: false };
        assert_eq!(by_code, Ok(vec![(expected.code.clone(), holder)]));
        assert_eq!(write.seats(event.id).await.expect("has seats").taken, 1);
    }
    let gone = cancel(&db.store, event.id, bare.id).await.expect("cancels").expect("waited");
    assert_eq!(gone.state, RegistrationState::Cancelled { at: at(0) });
    assert_eq!(db.store.registration(event.id, bare.id).await, Ok(Some(gone)));
}

async fn a_repeated_submission_finds_the_first(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let first = register(&db.store, registration(&event, 1)).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    let (submission, person) = (key(&first), first.attendee.person_key());
    let found = Ok(vec![(submission, first)]);
    let nobody = "nobody".to_owned();
    for (submissions, persons) in [
        (vec![submission], vec![]),
        (vec![], vec![nobody.clone(), person.clone()]),
        (vec![Uuid::nil(), submission], vec![person]),
    ] {
        assert_eq!(write.earlier_registrations(event.id, &submissions, &persons).await, found);
    }
    assert_eq!(write.earlier_registrations(event.id, &[Uuid::nil()], &[nobody]).await, Ok(vec![]));
}

async fn what_exists_once_is_named_when_it_is_there_already(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let first = register(&db.store, registration(&event, 1)).await.expect("registers");
    let mut same_code = registration(&event, 2);
    same_code.code = first.code.clone();
    let mut same_person = registration(&event, 3);
    same_person.attendee = first.attendee.clone();
    for (twin, idempotency_key, conflict) in [
        (&same_code, key(&same_code), UniqueConflict::BadgeCode),
        (&same_person, key(&same_person), UniqueConflict::Person),
        (&registration(&event, 4), key(&first), UniqueConflict::Submission),
        (&first, Uuid::from_u128(77), UniqueConflict::Other),
    ] {
        let write = db.store.write().await.expect("begins");
        assert_eq!(
            write.take_seats(event.id, &crate::sample::alone(1)).await,
            Ok(vec![RegistrationState::Confirmed])
        );
        let mut twin = twin.clone();
        if conflict == UniqueConflict::Other {
            let other = registration(&event, 5);
            (twin.code, twin.attendee) = (other.code, other.attendee);
        }
        let refused = write.insert_registrations(&[(twin, idempotency_key)]).await;
        assert_eq!(refused, Err(StoreError::Conflict(conflict)));
    }
    assert_eq!(db.checked_seats(event.id).await.taken, 1);
}

async fn who_gave_up_may_come_again(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let first = register(&db.store, registration(&event, 1)).await.expect("registers");
    cancel(&db.store, event.id, first.id).await.expect("cancels").expect("was seated");
    let mut again = registration(&event, 2);
    again.attendee = first.attendee;
    let again = register(&db.store, again).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    let person = again.attendee.person_key();
    let earlier = write.earlier_registrations(event.id, &[], &[person]).await;
    assert_eq!(earlier, Ok(vec![(key(&again), again)]));
}

async fn nobody_is_inside_from_the_start(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let mut inside = registration(&event, 1);
    inside.admission = Some(domain::checkin::Admission { at: at(0), door: "A".to_owned() });
    assert!(matches!(register(&db.store, inside).await, Err(StoreError::Refused(_))));
    assert_eq!(db.checked_seats(event.id).await.taken, 0);
}
