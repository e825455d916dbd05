//! One event never sees another's, nor changes it.

use domain::registration::{RegistrationFilter, RegistrationState};

use crate::sample::{at, key, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(another_events_registration_is_nothing);

async fn another_events_registration_is_nothing(db: &TestDatabase) {
    let (here, there) = (stored_event(&db.store, 1, 5).await, stored_event(&db.store, 2, 5).await);
    let mut theirs = registration(&there, 1);
    theirs.attendee.consents.networking = true;
    let theirs = register(&db.store, theirs).await.expect("registers");
    assert_eq!(db.store.registration(here.id, theirs.id).await, Ok(None));
    assert_eq!(db.store.networking_profile(here.id, theirs.id).await, Ok(None));
    assert!(db.store.networking_profile(there.id, theirs.id).await.expect("reads").is_some());
    let page = db.store.registrations(here.id, &RegistrationFilter::default(), None, 9).await.expect("lists");
    assert_eq!((page.rows, page.total), (vec![], 0));
    assert_eq!(db.store.overview(here.id).await.expect("reads").by_category, []);

    let write = db.store.write().await.expect("begins");
    assert_eq!(write.registration(here.id, theirs.id).await, Ok(None));
    assert_eq!(write.registrations_by_code(here.id, std::slice::from_ref(&theirs.code)).await, Ok(vec![]));
    let person = theirs.attendee.person_key();
    assert_eq!(write.earlier_registrations(here.id, &[key(&theirs)], &[person]).await, Ok(vec![]));
    let mut stolen = theirs.clone();
    stolen.event_id = here.id;
    stolen.state = RegistrationState::Cancelled { at: at(0) };
    assert!(write.write_state(&stolen).await.is_err());
    drop(write);
    assert_eq!(db.store.registration(there.id, theirs.id).await, Ok(Some(theirs)));
}
