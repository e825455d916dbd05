//! Staff, links and sessions.

use domain::account::{Account, Grant, Role};
use domain::event::Event;
use domain::ids::AccountId;
use domain::text::Email;
use multaqa_persistence::{StoreError, StoredKey, UniqueConflict};
use uuid::Uuid;

use crate::sample::{at, organisation, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    a_link_is_spent_once,
    a_link_ends_with_its_hour,
    a_session_lasts_until_its_hour_or_the_sign_out,
    an_account_is_found_by_its_address_in_any_case,
    keys_come_newest_first,
);

fn grant(event: &Event) -> Grant {
    Grant {
        organisation_id: event.organisation_id,
        event_id: Some(event.id),
        role: Role::DoorStaff,
        door: Some("A".to_owned()),
        account_id: None,
        expires_at: at(600),
    }
}

async fn a_link_is_spent_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = db.store.write().await.expect("begins");
    write.insert_link([1; 32], &grant(&event), at(300)).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.store.grant_of_link([1; 32], at(0)).await, Ok(Some(grant(&event))));
    let grants = at_once(0..12, |_| {
        let store = db.store.clone();
        async move {
            let write = store.write().await.expect("begins");
            let grant = write.spend_link([1; 32], at(1)).await.expect("asks");
            write.commit().await.expect("commits");
            grant
        }
    })
    .await;
    assert_eq!(grants.into_iter().flatten().collect::<Vec<_>>(), [grant(&event)]);
    assert_eq!(db.store.grant_of_link([1; 32], at(2)).await, Ok(None));
    assert_eq!(db.store.grant_of_session([1; 32], at(2)).await, Ok(None), "a link is no session");
}

async fn a_link_ends_with_its_hour(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = db.store.write().await.expect("begins");
    write.insert_link([1; 32], &grant(&event), at(300)).await.expect("adds");
    assert_eq!(
        write.spend_link([1; 32], at(300)).await,
        Ok(None),
        "over, though what it grants lasts longer"
    );
    assert_eq!(write.spend_link([2; 32], at(0)).await, Ok(None), "unknown");
    write.commit().await.expect("commits");
    assert_eq!(db.store.grant_of_link([1; 32], at(300)).await, Ok(None));
    assert_eq!(db.store.grant_of_link([1; 32], at(299)).await, Ok(Some(grant(&event))), "still unspent");
}

async fn a_session_lasts_until_its_hour_or_the_sign_out(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = db.store.write().await.expect("begins");
    write.insert_access_session([3; 32], &grant(&event)).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.store.grant_of_session([3; 32], at(599)).await, Ok(Some(grant(&event))));
    assert_eq!(db.store.grant_of_session([3; 32], at(600)).await, Ok(None));
    let write = db.store.write().await.expect("begins");
    write.delete_access_session([3; 32]).await.expect("deletes");
    write.delete_access_session([3; 32]).await.expect("deletes nothing");
    write.commit().await.expect("commits");
    assert_eq!(db.store.grant_of_session([3; 32], at(1)).await, Ok(None));
}

async fn an_account_is_found_by_its_address_in_any_case(db: &TestDatabase) {
    let account = |number: u128, organisation_id| Account {
        id: AccountId(Uuid::from_u128(number)),
        organisation_id,
        email: Email::parse("Leila.B@example.org").expect("an address"),
        role: Role::Organiser,
    };
    let (here, there) = (stored_event(&db.store, 1, 5).await, stored_event(&db.store, 2, 5).await);
    let (first, second) = (account(1, here.organisation_id), account(2, there.organisation_id));
    let write = db.store.write().await.expect("begins");
    write.insert_account(&first).await.expect("adds");
    write.insert_account(&second).await.expect("adds");
    write.commit().await.expect("commits");
    let typed = Email::parse("leila.b@EXAMPLE.org").expect("an address");
    assert_eq!(db.store.account_by_email(&typed).await, Ok(vec![first, second]));
    let other = Email::parse("leila@example.org").expect("an address");
    assert_eq!(db.store.account_by_email(&other).await, Ok(vec![]));
    let write = db.store.write().await.expect("begins");
    let twice = write.insert_account(&account(3, here.organisation_id)).await;
    assert_eq!(twice, Err(StoreError::Conflict(UniqueConflict::Other)));
}

async fn keys_come_newest_first(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let key = |kid: &str, seconds| StoredKey {
        kid: kid.to_owned(),
        organisation_id: event.organisation_id,
        public_pem: "PEM".to_owned(),
        sealed: vec![0, 255, 7],
        created_at: at(seconds),
    };
    let write = db.store.write().await.expect("begins");
    for key in [key("old", 0), key("new", 10)] {
        write.insert_signing_key(&key).await.expect("adds");
    }
    write.commit().await.expect("commits");
    assert_eq!(db.store.signing_keys(event.organisation_id).await, Ok(vec![key("new", 10), key("old", 0)]));
    assert_eq!(db.store.signing_keys(organisation(9).id).await, Ok(vec![]));
    assert!(!format!("{:?}", key("new", 0)).contains("255"), "a log shows nothing of the sealed half");
}
