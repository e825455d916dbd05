//! Invitations, passwords, second factors, recovery codes, passkeys and challenges: each is used once, by its own.

use domain::account::{Account, Grant, Identity, Invitation, MemberFilter, MemberOrder, Passkey, Role};
use domain::ids::{IdentityId, InvitationId, PasskeyId};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use multaqa_persistence::{StoreError, StoredIdentity, StoredPasskey, StoredPassword, UniqueConflict};
use uuid::Uuid;

use crate::account::account;
use crate::sample::{at, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    of_two_invitations_the_last_holds_and_is_spent_once,
    open_invitations_come_page_by_page,
    a_second_factor_and_its_codes_are_used_once,
    a_password_goes_with_all_that_belongs_to_it,
    a_passkey_is_one_persons,
    a_challenge_is_taken_once_by_whom_it_was_made_for,
    an_identity_is_one_persons_and_one_a_provider,
);

async fn of_two_invitations_the_last_holds_and_is_spent_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let invitation = |number: u128, event_id| Invitation {
        id: InvitationId(Uuid::from_u128(number)),
        grant: Grant { event_id, ..Grant::in_organisation(event.organisation_id, Role::Reader) },
        email: Email::parse("Omar@example.org").expect("an address"),
        name: None,
        locale: Locale::Ar,
        invited_by: "Leïla".to_owned(),
        created_at: at(i64::try_from(number).expect("small")),
        usable_until: at(600),
    };
    let (first, here, second) = (invitation(1, None), invitation(2, Some(event.id)), invitation(3, None));
    for (one, hash) in [(&first, 1), (&here, 2), (&second, 3)] {
        let write = db.store.write().await.expect("begins");
        write.insert_invitation(one).await.expect("adds");
        assert_eq!(write.arm_invitation(one.id, [hash; 32]).await, Ok(true));
        write.commit().await.expect("commits");
    }
    let open = async |event| {
        let (everybody, organisation) = (MemberFilter::default(), second.grant.organisation_id);
        let found = db.store.invitations(organisation, event, &everybody, None, at(9), 9).await;
        found.map(|(invitations, _)| invitations)
    };
    assert_eq!(open(None).await, Ok(vec![second.clone()]), "the one before ended");
    assert_eq!(open(Some(event.id)).await, Ok(vec![here.clone()]), "another place is another matter");
    assert_eq!(db.store.invitation_of_link([1; 32], at(9)).await, Ok(None));
    assert_eq!(db.store.invitation_of_link([3; 32], at(9)).await, Ok(Some(second.clone())));
    assert_eq!(db.store.invitation_of_link([3; 32], at(600)).await, Ok(None), "over");
    let got = at_once(0..8, |_| {
        let store = db.store.clone();
        async move {
            let write = store.write().await.expect("begins");
            let got = write.spend_invitation([3; 32], at(9)).await.expect("asks");
            write.commit().await.expect("commits");
            got
        }
    })
    .await;
    assert_eq!(got.into_iter().flatten().collect::<Vec<_>>(), [second]);
    let write = db.store.write().await.expect("begins");
    let elsewhere = stored_organisation();
    assert_eq!(write.end_invitation(elsewhere, here.id, at(9)).await, Ok(None), "another's");
    assert_eq!(write.end_invitation(event.organisation_id, here.id, at(9)).await, Ok(Some(here.clone())));
    assert_eq!(write.arm_invitation(here.id, [4; 32]).await, Ok(false), "no letter leaves for it");
}

async fn open_invitations_come_page_by_page(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let write = db.store.write().await.expect("begins");
    for number in 1..=5_u128 {
        let role = if number == 2 { Role::Organiser } else { Role::Reader };
        let invitation = Invitation {
            id: InvitationId(Uuid::from_u128(number)),
            grant: Grant::at_event(event.organisation_id, event.id, role),
            email: Email::parse(&format!("omar.{}@example.org", 6 - number)).expect("an address"),
            name: PersonName::parse("Omar").ok(),
            locale: Locale::Ar,
            invited_by: "Leïla".to_owned(),
            created_at: at(0),
            usable_until: at(600),
        };
        write.insert_invitation(&invitation).await.expect("adds");
    }
    write.commit().await.expect("commits");
    let walk = async |filter: &MemberFilter| {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page =
                db.store.invitations(event.organisation_id, Some(event.id), filter, after.as_ref(), at(9), 2);
            let (rows, next) = page.await.expect("asks");
            seen.extend(rows.iter().map(|one| one.id.0.as_u128()));
            match next {
                Some(next) => after = Some(next),
                None => break seen,
            }
        }
    };
    for (order, expected) in [
        (MemberOrder::Name, [1, 2, 3, 4, 5]),
        (MemberOrder::Address, [5, 4, 3, 2, 1]),
        (MemberOrder::Latest, [5, 4, 3, 2, 1]),
    ] {
        assert_eq!(walk(&MemberFilter { order, ..MemberFilter::default() }).await, expected, "{order:?}");
    }
    let organisers = MemberFilter { role: Some(Role::Organiser), ..MemberFilter::default() };
    assert_eq!(walk(&organisers).await, [2]);
    assert_eq!(walk(&MemberFilter { query: "omar.1".into(), ..MemberFilter::default() }).await, [5]);
}

fn stored_organisation() -> domain::ids::OrganisationId {
    domain::ids::OrganisationId(Uuid::from_u128(99))
}

fn password() -> StoredPassword {
    StoredPassword { salt: [1; 16], hash: [2; 32], memory: 19_456, passes: 2, lanes: 1, set_at: at(0) }
}

async fn a_second_factor_and_its_codes_are_used_once(db: &TestDatabase) {
    let (one, other) = (account(1), account(2));
    let write = db.store.write().await.expect("begins");
    for person in [&one, &other] {
        write.insert_account(person).await.expect("adds");
        write.set_factor(person.id, b"sealed").await.expect("sets");
        write.set_recovery_codes(person.id, &[[7; 32], [8; 32]]).await.expect("sets");
    }
    write.commit().await.expect("commits");
    let used = at_once(0..8, |_| {
        let (store, id) = (db.store.clone(), one.id);
        async move {
            let write = store.write().await.expect("begins");
            let used = write.use_step(id, 100).await.expect("asks");
            write.commit().await.expect("commits");
            used
        }
    })
    .await;
    assert_eq!(used.into_iter().filter(|used| *used).count(), 1);
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.use_step(one.id, 99).await, Ok(false), "nor one from before");
    assert_eq!(write.use_step(one.id, 101).await, Ok(true));
    assert_eq!(write.use_step(other.id, 100).await, Ok(true), "others have their own");
    assert_eq!(write.use_recovery_code(one.id, [7; 32]).await, Ok(true));
    assert_eq!(write.use_recovery_code(one.id, [7; 32]).await, Ok(false));
    assert_eq!(write.use_recovery_code(one.id, [9; 32]).await, Ok(false));
    write.commit().await.expect("commits");
    let left = async |person: &domain::account::Account| {
        db.store.credentials(person.id).await.expect("asks").expect("is there").recovery_codes
    };
    assert_eq!((left(&one).await, left(&other).await), (1, 2));
}

async fn a_password_goes_with_all_that_belongs_to_it(db: &TestDatabase) {
    let person = account(1);
    let write = db.store.write().await.expect("begins");
    write.insert_account(&person).await.expect("adds");
    write.set_password(person.id, &password()).await.expect("sets");
    write.set_password(person.id, &StoredPassword { hash: [3; 32], ..password() }).await.expect("changes");
    write.set_factor(person.id, b"sealed").await.expect("sets");
    write.confirm_factor(person.id, at(5)).await.expect("confirms");
    write.set_recovery_codes(person.id, &[[7; 32]]).await.expect("sets");
    write.commit().await.expect("commits");
    let typed = Email::parse("LEILA.1@example.org").expect("an address");
    let found = db.store.credentials_by_email(&typed).await.expect("asks").expect("is there");
    assert_eq!(found.account, person);
    assert_eq!(found.password.map(|password| password.hash), Some([3; 32]));
    assert_eq!(
        found.factor.map(|factor| (factor.sealed, factor.confirmed_at)),
        Some((b"sealed".to_vec(), Some(at(5))))
    );
    let write = db.store.write().await.expect("begins");
    write.remove_password(person.id).await.expect("removes");
    write.commit().await.expect("commits");
    let found = db.store.credentials(person.id).await.expect("asks").expect("is there");
    assert!(found.password.is_none() && found.factor.is_none() && found.recovery_codes == 0);
}

fn passkey(number: u8, person: &domain::account::Account) -> StoredPasskey {
    StoredPasskey {
        passkey: Passkey {
            id: PasskeyId(Uuid::from_u128(number.into())),
            name: "Bureau".to_owned(),
            created_at: at(number.into()),
            used_at: None,
        },
        account_id: person.id,
        credential_id: vec![number; 16],
        data: "{}".to_owned(),
    }
}

async fn a_passkey_is_one_persons(db: &TestDatabase) {
    let (one, other) = (account(1), account(2));
    let write = db.store.write().await.expect("begins");
    for person in [&one, &other] {
        write.insert_account(person).await.expect("adds");
    }
    for key in [passkey(2, &one), passkey(1, &one), passkey(3, &other)] {
        write.insert_passkey(&key).await.expect("adds");
    }
    write.commit().await.expect("commits");
    assert_eq!(db.store.passkeys(one.id).await, Ok(vec![passkey(1, &one), passkey(2, &one)]));
    assert_eq!(db.store.passkey(one.id, &[3; 16]).await, Ok(None), "another's");
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.delete_passkey(one.id, PasskeyId(Uuid::from_u128(3))).await, Ok(None), "not theirs");
    let gone = write.delete_passkey(one.id, PasskeyId(Uuid::from_u128(1))).await;
    assert_eq!(gone, Ok(Some("Bureau".to_owned())));
    write.passkey_used(PasskeyId(Uuid::from_u128(2)), "{\"n\":1}", at(9)).await.expect("notes");
    write.commit().await.expect("commits");
    let used = db.store.passkey(one.id, &[2; 16]).await.expect("asks").expect("is there");
    assert_eq!((used.data.as_str(), used.passkey.used_at), ("{\"n\":1}", Some(at(9))));
    let write = db.store.write().await.expect("begins");
    let mut again = passkey(4, &other);
    again.credential_id = vec![2; 16];
    let twice = write.insert_passkey(&again).await;
    assert_eq!(twice, Err(StoreError::Conflict(UniqueConflict::Other)));
}

async fn a_challenge_is_taken_once_by_whom_it_was_made_for(db: &TestDatabase) {
    let id = Uuid::from_u128;
    let person = Some(account(1).id);
    let write = db.store.write().await.expect("begins");
    write.insert_challenge(id(1), "add", person, "one", at(0), at(300)).await.expect("adds");
    write.insert_challenge(id(2), "add", person, "two", at(0), at(300)).await.expect("adds");
    write.insert_challenge(id(3), "enter", None, "three", at(0), at(300)).await.expect("adds");
    assert_eq!(write.take_challenge(id(1), "enter", person, at(1)).await, Ok(None), "for something else");
    assert_eq!(write.take_challenge(id(1), "add", person, at(300)).await, Ok(None), "over");
    assert_eq!(write.take_challenge(id(1), "add", person, at(1)).await, Ok(Some("one".to_owned())));
    assert_eq!(write.take_challenge(id(1), "add", person, at(1)).await, Ok(None), "once");
    assert_eq!(write.take_challenge(id(2), "add", Some(account(2).id), at(1)).await, Ok(None), "another's");
    assert_eq!(write.take_challenge(id(3), "enter", None, at(1)).await, Ok(Some("three".to_owned())));
    write.insert_challenge(id(4), "enter", None, "four", at(400), at(700)).await.expect("adds");
    write.insert_challenge(id(5), "enter", None, "five", at(800), at(900)).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.number("SELECT count(*) FROM challenge", vec![]).await, 1, "what nobody answered goes");
}

async fn an_identity_is_one_persons_and_one_a_provider(db: &TestDatabase) {
    let (one, other) = (account(1), account(2));
    let identity = |number: u128, account: &Account, issuer: &str, subject: &str| StoredIdentity {
        identity: Identity {
            id: IdentityId(Uuid::from_u128(number)),
            issuer: issuer.to_owned(),
            created_at: at(1),
            used_at: at(1),
        },
        account_id: account.id,
        subject: subject.to_owned(),
    };
    let write = db.store.write().await.expect("begins");
    for account in [&one, &other] {
        write.insert_account(account).await.expect("adds");
    }
    write.insert_identity(&identity(1, &one, "https://x", "s")).await.expect("adds");
    write.insert_identity(&identity(2, &one, "https://y", "s")).await.expect("another provider");
    write.commit().await.expect("commits");
    for (number, account, issuer, subject) in
        [(3, &other, "https://x", "s"), (4, &one, "https://x", "another")]
    {
        let write = db.store.write().await.expect("begins");
        let again = write.insert_identity(&identity(number, account, issuer, subject)).await;
        assert_eq!(again, Err(StoreError::Conflict(UniqueConflict::Other)), "{number}");
    }
    let write = db.store.write().await.expect("begins");
    let found = write.identity_of("https://x", "s").await.expect("asks").expect("known");
    assert_eq!(found.account_id, one.id);
    write.identity_used(found.identity.id, at(9)).await.expect("notes");
    assert_eq!(write.delete_identity(other.id, found.identity.id).await, Ok(false), "another's");
    write.commit().await.expect("commits");
    assert_eq!(db.store.identity_of("https://x", "S").await, Ok(None), "names are exact");
    let own = db.store.identities(one.id).await.expect("asks");
    assert_eq!(own.iter().map(|one| one.used_at).collect::<Vec<_>>(), [at(9), at(1)]);
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.delete_identity(one.id, found.identity.id).await, Ok(true));
    write.commit().await.expect("commits");
    assert_eq!(db.store.identity_of("https://x", "s").await, Ok(None));
}
