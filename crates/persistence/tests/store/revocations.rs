//! Badges that open no door any more: what doors are told of them, in whatever lots they ask.

use std::collections::BTreeMap;
use std::slice::from_ref;

use domain::badge::{BadgeCode, Revocation, Revocations};
use domain::event::Event;
use domain::ids::RegistrationId;
use domain::registration::{Registration, RegistrationState};
use multaqa_persistence::{Store, StoreError};
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::sample::{at, cancel, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(
    a_cancelled_badge_is_told_and_so_is_its_return,
    a_replaced_badge_never_comes_back,
    all_badges_of_one_person_go_together,
    another_event_is_told_nothing,
    whatever_is_asked_when_ends_in_the_whole_list,
    nothing_is_missed_while_many_change_at_once,
);

/// A door: what it knows, and up to which number.
#[derive(Debug, Default)]
struct Door {
    number: u32,
    revoked: BTreeMap<String, Revocation>,
}

impl Door {
    /// As `web/src/door/revoked.ts` does it.
    fn take(&mut self, told: &Revocations) {
        assert!(told.since <= self.number && told.number >= self.number, "{told:?}");
        if told.since == 0 {
            self.revoked.clear();
        }
        for (code, why) in &told.badges {
            match why {
                Some(why) => self.revoked.insert(code.as_str().to_owned(), *why),
                None => self.revoked.remove(code.as_str()),
            };
        }
        self.number = told.number;
    }

    async fn ask(&mut self, store: &Store, event: &Event) {
        self.take(&store.revocations(event.id, self.number, at(0)).await.expect("tells"));
    }
}

async fn told(db: &TestDatabase, event: &Event, since: u32) -> (u32, Vec<(BadgeCode, Option<Revocation>)>) {
    let told = db.store.revocations(event.id, since, at(0)).await.expect("tells");
    assert_eq!((told.event_id, told.at), (event.id, at(0)));
    (told.number, told.badges)
}

async fn write(store: &Store, registration: &Registration) {
    let write = store.write().await.expect("begins");
    write.registration(registration.event_id, registration.id).await.expect("holds");
    write.write_state(registration).await.expect("writes");
    write.commit().await.expect("commits");
}

async fn replace(store: &Store, holder: &Registration, code: &BadgeCode) -> Result<(), StoreError> {
    let write = store.write().await?;
    let (event, id) = (holder.event_id, holder.id);
    let badges = write.badges_of(event, id).await?;
    let (_, former) = badges.iter().find(|(of, _)| *of == id).expect("has a badge");
    write.replace_badge((event, id), former, code).await?;
    write.commit().await
}

fn code(number: u8) -> BadgeCode {
    BadgeCode::from_random([0xFE, 0, 0, 0, number])
}

const CANCELLED: Option<Revocation> = Some(Revocation::Cancelled);
const REPLACED: Option<Revocation> = Some(Revocation::Replaced);

async fn a_cancelled_badge_is_told_and_so_is_its_return(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let mut guest = register(&db.store, registration(&event, 1)).await.expect("registers");
    assert_eq!(told(db, &event, 0).await, (0, vec![]));
    cancel(&db.store, event.id, guest.id).await.expect("cancels").expect("was seated");
    assert_eq!(told(db, &event, 0).await, (1, vec![(guest.code.clone(), CANCELLED)]));
    assert_eq!(told(db, &event, 1).await, (1, vec![]));
    guest.state = RegistrationState::Confirmed;
    write(&db.store, &guest).await;
    assert_eq!(told(db, &event, 1).await, (2, vec![(guest.code.clone(), None)]), "it opens doors again");
    assert_eq!(told(db, &event, 0).await, (2, vec![]), "who knows nothing need not be told");
    write(&db.store, &guest).await;
    assert_eq!(told(db, &event, 2).await, (2, vec![]), "nothing changed");
    assert_eq!(told(db, &event, 77).await, (2, vec![]), "a number that was never given: everything");
    // Who never had a badge is not told of.
    let mut asked = register(&db.store, registration(&event, 2)).await.expect("registers");
    asked.state = RegistrationState::Declined { at: at(0) };
    write(&db.store, &asked).await;
    assert_eq!(told(db, &event, 2).await, (2, vec![]));
}

async fn a_replaced_badge_never_comes_back(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let mut guest = register(&db.store, registration(&event, 1)).await.expect("registers");
    let other = register(&db.store, registration(&event, 2)).await.expect("registers");
    let former = guest.code.clone();
    assert!(matches!(replace(&db.store, &guest, &other.code).await, Err(StoreError::Conflict(_))), "taken");
    assert_eq!(told(db, &event, 0).await, (0, vec![]), "what was refused did not happen");
    replace(&db.store, &guest, &code(1)).await.expect("replaces");
    guest.code = code(1);
    assert_eq!(told(db, &event, 0).await, (1, vec![(former.clone(), REPLACED)]));
    assert_eq!(db.store.registration(event.id, guest.id).await, Ok(Some(guest.clone())));
    let asked = db.store.write().await.expect("begins");
    assert_eq!(asked.registrations_by_code(event.id, from_ref(&former)).await, Ok(vec![]));
    let holder = vec![(former.clone(), guest.clone())];
    assert_eq!(asked.holders_of_replaced(event.id, &[former.clone(), code(1)]).await, Ok(holder));
    drop(asked);
    guest.state = RegistrationState::Cancelled { at: at(0) };
    write(&db.store, &guest).await;
    assert_eq!(told(db, &event, 1).await, (2, vec![(code(1), CANCELLED)]));
    guest.state = RegistrationState::Confirmed;
    write(&db.store, &guest).await;
    assert_eq!(told(db, &event, 0).await, (3, vec![(former, REPLACED)]));
}

async fn all_badges_of_one_person_go_together(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let kept = register(&db.store, registration(&event, 1)).await.expect("registers");
    let mut gone = register(&db.store, registration(&event, 2)).await.expect("registers");
    let sql = "UPDATE registration SET merged_into = $1 WHERE id = $2";
    gone.state = RegistrationState::Cancelled { at: at(0) };
    gone.merged_into = Some(kept.id);
    write(&db.store, &gone).await;
    assert_eq!(db.execute(sql, vec![kept.id.0.into(), gone.id.0.into()]).await, 1);
    assert_eq!(told(db, &event, 0).await.1, [], "the badge of who gave way leads to the other");
    let asked = db.store.write().await.expect("begins");
    let mut badges = vec![(kept.id, kept.code.clone()), (gone.id, gone.code.clone())];
    badges.sort_by_key(|(id, _)| id.0);
    assert_eq!(asked.badges_of(event.id, kept.id).await, Ok(badges));
    drop(asked);
    cancel(&db.store, event.id, kept.id).await.expect("cancels").expect("was seated");
    let mut both = vec![(kept.code.clone(), CANCELLED), (gone.code.clone(), CANCELLED)];
    both.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
    assert_eq!(told(db, &event, 0).await.1, both);
}

async fn another_event_is_told_nothing(db: &TestDatabase) {
    let (here, there) = (stored_event(&db.store, 1, 5).await, stored_event(&db.store, 2, 5).await);
    let theirs = register(&db.store, registration(&there, 1)).await.expect("registers");
    replace(&db.store, &theirs, &code(1)).await.expect("replaces");
    assert_eq!(told(db, &here, 0).await, (0, vec![]));
    let asked = db.store.write().await.expect("begins");
    assert_eq!(asked.holders_of_replaced(here.id, from_ref(&theirs.code)).await, Ok(vec![]));
    assert_eq!(asked.badges_of(here.id, theirs.id).await, Ok(vec![]));
    let stolen = asked.replace_badge((here.id, theirs.id), &code(1), &code(2)).await;
    assert!(matches!(stolen, Err(StoreError::Refused(_))), "{stolen:?}");
}

/// What is done to one of four guests, or which of two doors asks.
#[derive(Debug, Clone, Copy)]
enum Step {
    Cancel(usize),
    Return(usize),
    Replace(usize),
    Ask(usize),
    /// A door forgets everything.
    Forget(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..4_usize).prop_map(Step::Cancel),
        3 => (0..4_usize).prop_map(Step::Return),
        2 => (0..4_usize).prop_map(Step::Replace),
        4 => (0..2_usize).prop_map(Step::Ask),
        1 => Just(Step::Forget(0)),
    ]
}

async fn whatever_is_asked_when_ends_in_the_whole_list(db: &TestDatabase) {
    // Each sequence has an event of its own.
    let sequences: u128 = if db.is_postgres() { 5 } else { 20 };
    let mut runner = TestRunner::new(Config::default());
    for number in 1..=sequences {
        let steps = proptest::collection::vec(step(), 5..40).new_tree(&mut runner).expect("steps").current();
        let event = stored_event(&db.store, number, 9).await;
        let mut guests = Vec::new();
        for guest in 1..=4 {
            guests.push(register(&db.store, registration(&event, guest)).await.expect("registers"));
        }
        let (mut doors, mut codes) = ([Door::default(), Door::default()], 0);
        let mut replaced = Vec::new();
        for step in &steps {
            match *step {
                Step::Cancel(one) => {
                    guests[one].state = RegistrationState::Cancelled { at: at(0) };
                    write(&db.store, &guests[one]).await;
                }
                Step::Return(one) => {
                    guests[one].state = RegistrationState::Confirmed;
                    write(&db.store, &guests[one]).await;
                }
                Step::Replace(one) => {
                    codes += 1;
                    replace(&db.store, &guests[one], &code(codes)).await.expect("replaces");
                    replaced.push(std::mem::replace(&mut guests[one].code, code(codes)));
                    // Who is not coming is given no badge; here the new one is told with the state.
                    write(&db.store, &guests[one]).await;
                }
                Step::Ask(one) => doors[one].ask(&db.store, &event).await,
                Step::Forget(one) => doors[one] = Door::default(),
            }
        }
        let mut truth = replaced
            .iter()
            .map(|code| (code.as_str().to_owned(), Revocation::Replaced))
            .collect::<BTreeMap<_, _>>();
        let over = guests.iter().filter(|guest| guest.state.is_over());
        truth.extend(over.map(|guest| (guest.code.as_str().to_owned(), Revocation::Cancelled)));
        let mut fresh = Door::default();
        fresh.ask(&db.store, &event).await;
        assert_eq!(fresh.revoked, truth, "{steps:?}");
        for mut door in doors {
            door.ask(&db.store, &event).await;
            assert_eq!((&door.revoked, door.number), (&truth, fresh.number), "{steps:?}");
        }
    }
}

async fn nothing_is_missed_while_many_change_at_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 50).await;
    let mut ids: Vec<RegistrationId> = Vec::new();
    for guest in 1..=24 {
        ids.push(register(&db.store, registration(&event, guest)).await.expect("registers").id);
    }
    // Doors ask all the time: a change that was committed later than a higher one would be lost to them.
    let asking = {
        let (store, event) = (db.store.clone(), event.clone());
        tokio::spawn(async move {
            let mut door = Door::default();
            for _ in 0..60 {
                door.ask(&store, &event).await;
                tokio::task::yield_now().await;
            }
            door
        })
    };
    at_once(ids.clone(), |id| {
        let (store, event) = (db.store.clone(), event.id);
        async move { cancel(&store, event, id).await.expect("cancels").expect("was seated") }
    })
    .await;
    let mut door = asking.await.expect("asks");
    door.ask(&db.store, &event).await;
    assert_eq!(door.revoked.len(), ids.len());
    assert_eq!(usize::try_from(door.number), Ok(ids.len()));
}
