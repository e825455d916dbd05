//! People, what they are where, links and sessions.

use domain::account::{
    Access, Account, Device, Grant, Link, LinkFor, MemberCursor, MemberFilter, MemberOrder, Membership, Role,
    Session, SignInMethod,
};
use domain::event::Event;
use domain::ids::{AccessSessionId, AccountId, MembershipId};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use multaqa_persistence::{NewSession, StoreError, StoredKey, UniqueConflict, Write};
use uuid::Uuid;

use crate::sample::{at, organisation, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    a_link_is_spent_once,
    a_link_ends_with_its_hour,
    a_session_lasts_until_its_hour_or_the_sign_out,
    a_session_of_a_person_has_what_they_are_now,
    nobody_ends_the_sessions_of_others,
    an_account_is_found_by_its_address_in_any_case,
    somebody_is_one_thing_in_one_place,
    teams_come_page_by_page,
    keys_come_newest_first,
    a_key_is_retired_once_and_the_last_one_never,
);

fn door(event: &Event) -> Grant {
    let grant = Grant::at_event(event.organisation_id, event.id, Role::DoorStaff);
    Grant { door: Some("A".to_owned()), ..grant }
}

fn pass(event: &Event) -> Link {
    Link { opens: LinkFor::Pass(door(event)), session_until: at(600) }
}

pub(crate) fn account(number: u128) -> Account {
    Account {
        id: AccountId(Uuid::from_u128(number)),
        email: Email::parse(&format!("Leila.{number}@example.org")).expect("an address"),
        name: None,
        locale: Locale::Ar,
    }
}

fn session(number: u128, opens: LinkFor) -> NewSession {
    let session = Session {
        id: AccessSessionId(Uuid::from_u128(number)),
        method: SignInMethod::Link,
        device: Device::stored("Firefox · Linux"),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(600),
    };
    NewSession { opens, session }
}

fn membership(number: u128, account: &Account, grant: Grant) -> Membership {
    Membership { id: MembershipId(Uuid::from_u128(number)), account_id: account.id, grant }
}

async fn begin(db: &TestDatabase) -> Write {
    db.store.write().await.expect("begins")
}

async fn a_link_is_spent_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = begin(db).await;
    write.insert_link([1; 32], &pass(&event), at(300)).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.store.link([1; 32], at(0)).await, Ok(Some(pass(&event))));
    let links = at_once(0..12, |_| {
        let store = db.store.clone();
        async move {
            let write = store.write().await.expect("begins");
            let link = write.spend_link([1; 32], at(1)).await.expect("asks");
            write.commit().await.expect("commits");
            link
        }
    })
    .await;
    assert_eq!(links.into_iter().flatten().collect::<Vec<_>>(), [pass(&event)]);
    assert_eq!(db.store.link([1; 32], at(2)).await, Ok(None));
    assert_eq!(db.store.access_of_session([1; 32], at(2)).await, Ok(None), "a link is no session");
}

async fn a_link_ends_with_its_hour(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = begin(db).await;
    write.insert_link([1; 32], &pass(&event), at(300)).await.expect("adds");
    let late = write.spend_link([1; 32], at(300)).await;
    assert_eq!(late, Ok(None), "over, though what it opens lasts longer");
    assert_eq!(write.spend_link([2; 32], at(0)).await, Ok(None), "unknown");
    write.commit().await.expect("commits");
    assert_eq!(db.store.link([1; 32], at(300)).await, Ok(None));
    assert_eq!(db.store.link([1; 32], at(299)).await, Ok(Some(pass(&event))), "still unspent");
    // A person who asked twice gets two mails; the first link that is used ends the other.
    let person = Link { opens: LinkFor::Account(account(1).id), session_until: at(600) };
    let write = begin(db).await;
    write.insert_account(&account(1)).await.expect("adds");
    write.insert_link([3; 32], &person, at(300)).await.expect("adds");
    write.insert_link([4; 32], &person, at(300)).await.expect("adds");
    assert_eq!(write.spend_link([3; 32], at(1)).await, Ok(Some(person)));
    assert_eq!(write.spend_link([4; 32], at(1)).await, Ok(None));
}

async fn a_session_lasts_until_its_hour_or_the_sign_out(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = begin(db).await;
    write.insert_access_session([3; 32], &session(7, LinkFor::Pass(door(&event)))).await.expect("adds");
    write.commit().await.expect("commits");
    let id = Some(AccessSessionId(Uuid::from_u128(7)));
    let access = Access::new(id, None, vec![door(&event)], at(600));
    assert_eq!(db.store.access_of_session([3; 32], at(599)).await, Ok(Some((access, at(0)))));
    assert_eq!(db.store.access_of_session([3; 32], at(600)).await, Ok(None));
    let write = begin(db).await;
    write.delete_access_session([3; 32]).await.expect("deletes");
    write.delete_access_session([3; 32]).await.expect("deletes nothing");
    write.commit().await.expect("commits");
    assert_eq!(db.store.access_of_session([3; 32], at(1)).await, Ok(None));
}

async fn a_session_of_a_person_has_what_they_are_now(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let person = account(1);
    let reader = Grant::in_organisation(event.organisation_id, Role::Reader);
    let speaker = Grant::at_event(event.organisation_id, event.id, Role::Speaker);
    let write = begin(db).await;
    write.insert_account(&person).await.expect("adds");
    for (number, grant) in [(1, &speaker), (2, &reader)] {
        write.insert_membership(&membership(number, &person, grant.clone())).await.expect("adds");
    }
    let opens = LinkFor::Account(person.id);
    write.insert_access_session([3; 32], &session(7, opens)).await.expect("adds");
    write.commit().await.expect("commits");
    let grants = async |seconds| {
        let found = db.store.access_of_session([3; 32], at(seconds)).await.expect("asks").expect("is one");
        assert_eq!(found.0.account, Some(person.clone()));
        (found.0.grants, found.1)
    };
    assert_eq!(grants(1).await, (vec![reader.clone(), speaker.clone()], at(0)), "the strongest first");
    let write = begin(db).await;
    write.change_role(MembershipId(Uuid::from_u128(2)), Role::Organiser).await.expect("changes");
    write.delete_membership(MembershipId(Uuid::from_u128(1))).await.expect("ends");
    write.access_session_seen([3; 32], at(9)).await.expect("notes");
    write.access_session_seen([3; 32], at(5)).await.expect("is no news");
    write.commit().await.expect("commits");
    let organiser = Grant { role: Role::Organiser, ..reader };
    assert_eq!(grants(10).await, (vec![organiser], at(9)));
}

async fn nobody_ends_the_sessions_of_others(db: &TestDatabase) {
    let (one, other) = (account(1), account(2));
    let write = begin(db).await;
    for (person, hash) in [(&one, 1), (&one, 2), (&one, 3), (&other, 4)] {
        if hash != 2 && hash != 3 {
            write.insert_account(person).await.expect("adds");
        }
        let new = session(hash.into(), LinkFor::Account(person.id));
        write.insert_access_session([hash; 32], &new).await.expect("adds");
    }
    let id = |number: u128| AccessSessionId(Uuid::from_u128(number));
    assert_eq!(write.end_access_session(other.id, id(1)).await, Ok(false), "not theirs");
    assert_eq!(write.end_access_session(one.id, id(1)).await, Ok(true));
    assert_eq!(write.end_access_sessions_of(one.id, Some(id(3))).await, Ok(1), "all but this one");
    write.commit().await.expect("commits");
    let left = async |person: &Account| {
        let sessions = db.store.access_sessions_of(person.id, at(1)).await.expect("asks");
        sessions.into_iter().map(|session| session.id).collect::<Vec<_>>()
    };
    assert_eq!((left(&one).await, left(&other).await), (vec![id(3)], vec![id(4)]));
    let write = begin(db).await;
    write.forget_expired(at(601)).await.expect("removes");
    write.commit().await.expect("commits");
    assert_eq!(db.number("SELECT count(*) FROM access_session", vec![]).await, 0);
}

async fn an_account_is_found_by_its_address_in_any_case(db: &TestDatabase) {
    assert_eq!(db.store.has_accounts().await, Ok(false));
    let mut person = account(1);
    let write = begin(db).await;
    write.insert_account(&person).await.expect("adds");
    write.commit().await.expect("commits");
    let typed = Email::parse("leila.1@EXAMPLE.org").expect("an address");
    assert_eq!(db.store.account_by_email(&typed).await, Ok(Some(person.clone())));
    let other = Email::parse("leila@example.org").expect("an address");
    assert_eq!(db.store.account_by_email(&other).await, Ok(None));
    assert_eq!(db.store.has_accounts().await, Ok(true));
    person.name = PersonName::parse("ليلى بنجلون").ok();
    person.locale = Locale::En;
    let write = begin(db).await;
    assert_eq!(write.has_accounts_locked().await, Ok(true));
    write.update_account(&person).await.expect("changes");
    write.commit().await.expect("commits");
    assert_eq!(db.store.account(person.id).await, Ok(Some(person.clone())));
    let write = begin(db).await;
    let twice = write.insert_account(&Account { id: AccountId(Uuid::from_u128(9)), ..person }).await;
    assert_eq!(twice, Err(StoreError::Conflict(UniqueConflict::Other)), "one an address");
}

async fn somebody_is_one_thing_in_one_place(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let person = account(1);
    let whole = Grant::in_organisation(event.organisation_id, Role::Reader);
    let here = Grant::at_event(event.organisation_id, event.id, Role::Organiser);
    let write = begin(db).await;
    write.insert_account(&person).await.expect("adds");
    write.insert_membership(&membership(1, &person, whole.clone())).await.expect("adds");
    write.insert_membership(&membership(2, &person, here.clone())).await.expect("both are possible");
    write.commit().await.expect("commits");
    for grant in [whole.clone(), here.clone()] {
        let write = begin(db).await;
        let there = write.membership_there(person.id, &grant).await.expect("asks").expect("is something");
        assert_eq!(there.grant, grant);
        let other = Grant { role: Role::DoorSupervisor, ..grant };
        let twice = write.insert_membership(&membership(3, &person, other)).await;
        assert_eq!(twice, Err(StoreError::Conflict(UniqueConflict::Other)));
    }
    // Roles that reach where they must not are refused by the database itself.
    for grant in [
        Grant { role: Role::Owner, ..here.clone() },
        Grant { role: Role::Speaker, ..whole.clone() },
        Grant { role: Role::PartnerRepresentative, ..whole },
    ] {
        let other = account(2);
        let write = begin(db).await;
        write.insert_account(&other).await.expect("adds");
        let refused = write.insert_membership(&membership(4, &other, grant)).await;
        assert!(matches!(refused, Err(StoreError::Refused(_))), "{refused:?}");
    }
}

async fn teams_come_page_by_page(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let other = stored_event(&db.store, 2, 5).await;
    let write = begin(db).await;
    for number in 1..=5 {
        let role = if number == 5 { Role::Owner } else { Role::Organiser };
        let name = PersonName::parse("Zîneb").ok().filter(|_| number < 5);
        write.insert_account(&Account { name, ..account(number) }).await.expect("adds");
        let grant = Grant::in_organisation(event.organisation_id, role);
        write.insert_membership(&membership(number, &account(number), grant)).await.expect("adds");
    }
    let here = Grant::at_event(event.organisation_id, event.id, Role::Reader);
    write.insert_membership(&membership(9, &account(1), here)).await.expect("adds");
    assert_eq!(write.owners_locked(event.organisation_id).await, Ok(1));
    write.commit().await.expect("commits");
    let page = async |event, filter: &MemberFilter, after: Option<&MemberCursor>| {
        let found = db.store.members(organisation(1).id, event, filter, after, 3).await;
        let (members, next) = found.expect("asks");
        (members.iter().map(|member| member.membership.id.0.as_u128()).collect::<Vec<_>>(), next)
    };
    let team = async |event, query: &str, role| {
        let filter = MemberFilter { query: query.to_owned(), role, ..MemberFilter::default() };
        page(event, &filter, None).await.0
    };
    for (order, pages) in [
        (MemberOrder::Name, [vec![5, 1, 2], vec![3, 4]]),
        (MemberOrder::Address, [vec![1, 2, 3], vec![4, 5]]),
        (MemberOrder::Latest, [vec![5, 4, 3], vec![2, 1]]),
    ] {
        let filter = MemberFilter { order, ..MemberFilter::default() };
        let (first, next) = page(None, &filter, None).await;
        let (second, end) = page(None, &filter, next.as_ref()).await;
        assert_eq!(([first, second], end), (pages, None), "{order:?}: equal names, each once");
    }
    assert_eq!(team(Some(event.id), "", None).await, [9]);
    assert_eq!(team(Some(other.id), "", None).await, [0; 0]);
    assert_eq!(team(None, "LEILA.4", None).await, [4]);
    assert_eq!(team(None, "leila", Some(Role::Owner)).await, [5]);
    assert_eq!(team(None, "", Some(Role::Reader)).await, [0; 0]);
    assert_eq!(team(None, "ZINÈB", None).await, [1, 2, 3], "names are folded");
    assert_eq!(team(None, "%", None).await, [0; 0], "a sign is no wildcard");
    let id = MembershipId(Uuid::from_u128(5));
    let found = db.store.member(organisation(1).id, id).await.expect("asks").expect("is there");
    assert_eq!((found.account, found.membership.grant.role), (account(5), Role::Owner));
    assert_eq!(db.store.member(organisation(2).id, id).await, Ok(None), "another organisation's");
}

async fn keys_come_newest_first(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let key = |kid: &str, seconds| StoredKey {
        kid: kid.to_owned(),
        organisation_id: event.organisation_id,
        public_pem: "PEM".to_owned(),
        sealed: vec![0, 255, 7],
        created_at: at(seconds),
        retired_at: None,
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

async fn a_key_is_retired_once_and_the_last_one_never(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let key = |kid: &str, seconds| StoredKey {
        kid: kid.to_owned(),
        organisation_id: event.organisation_id,
        public_pem: "PEM".to_owned(),
        sealed: vec![7],
        created_at: at(seconds),
        retired_at: None,
    };
    let write = db.store.write().await.expect("begins");
    for key in [key("old", 0), key("new", 10)] {
        write.insert_signing_key(&key).await.expect("adds");
    }
    write.commit().await.expect("commits");
    let retire = async |org, kid: &str| {
        let write = db.store.write().await.expect("begins");
        let retired = write.retire_signing_key(org, kid, at(20)).await.expect("asks");
        write.commit().await.expect("commits");
        retired
    };
    assert!(!retire(organisation(9).id, "old").await, "another organisation's");
    // Both at once: one of them stays.
    let (old, new) = tokio::join!(retire(event.organisation_id, "old"), retire(event.organisation_id, "new"));
    assert!(old != new, "{old} {new}");
    for kid in ["old", "new"] {
        assert!(!retire(event.organisation_id, kid).await, "retired, or the last");
    }
    let keys = db.store.signing_keys(event.organisation_id).await.expect("reads");
    assert_eq!(keys.iter().filter(|key| key.retired_at == Some(at(20))).count(), 1);
}
