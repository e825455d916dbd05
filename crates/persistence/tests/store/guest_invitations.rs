//! Guests who are asked to come: each is found within their event, in each order, where they stand.

use domain::event::Event;
use domain::ids::{GuestInvitationId, MessageId, RegistrationId};
use domain::letter::LetterKind;
use domain::list::Order;
use domain::outbox::{Ended, MessageBody};
use domain::registration::{
    Category, EventCategory, GuestAnswer, GuestInvitation, GuestInvitationFilter, GuestInvitationOrder,
    GuestOffer, GuestStanding, Invitee, Protocol, RegistrationState,
};
use multaqa_persistence::StoreError;
use uuid::Uuid;

use crate::sample::{at, attendee, letters, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    a_list_of_invitations_comes_page_by_page,
    where_invitations_stand_is_counted_as_they_are_listed,
    a_person_is_asked_once_and_by_their_own_event_alone,
    an_answer_follows_its_registration,
);

fn invitation(event: &Event, number: u32) -> GuestInvitation {
    let name = letters(number);
    let offer = GuestOffer {
        guest: Invitee::from(attendee("Aya", &name, &format!("{name}@example.org"))),
        category_key: EventCategory::of(Category::Delegation).key,
        companions: Some(2),
        locked: number.is_multiple_of(2),
        answer_by: None,
        note: Some("Au plaisir".into()),
        protocol: Protocol { table: number.is_multiple_of(2).then(|| "3".into()), ..Protocol::default() },
    };
    let id = GuestInvitationId(Uuid::from_u128(u128::from(number) + 1));
    GuestInvitation::new(id, event.id, offer, at(i64::from(number / 2)))
}

async fn insert(db: &TestDatabase, event: &Event, all: &[GuestInvitation]) -> Result<(), StoreError> {
    let write = db.store.write().await?;
    write.insert_guest_invitations(event.id, all).await?;
    write.commit().await
}

async fn save(db: &TestDatabase, one: &GuestInvitation) {
    let write = db.store.write().await.expect("begins");
    write.save_guest_invitation(one).await.expect("saves");
    write.commit().await.expect("commits");
}

async fn a_list_of_invitations_comes_page_by_page(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let all = (0..25).map(|number| invitation(&event, number)).collect::<Vec<_>>();
    insert(db, &event, &all).await.expect("inserts");
    assert_eq!(db.store.guest_invitation(event.id, all[7].id).await, Ok(Some(all[7].clone())));
    for order in GuestInvitationOrder::ALL {
        let filter = GuestInvitationFilter { order: *order, ..Default::default() };
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = db.store.guest_invitations(event.id, &filter, after.as_ref(), at(100), 7).await;
            let page = page.expect("lists");
            assert!(page.rows.len() <= 7);
            seen.extend(page.rows.into_iter().map(|row| row.invitation));
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        assert_eq!(seen.len(), 25, "{order:?}");
        let in_order = match order {
            GuestInvitationOrder::Name => seen.is_sorted_by_key(|one| (one.offer.guest.sort_key(), one.id)),
            GuestInvitationOrder::Earliest => seen.is_sorted_by_key(|one| (one.created_at, one.id)),
            GuestInvitationOrder::Latest => {
                seen.iter().rev().is_sorted_by_key(|one| (one.created_at, one.id))
            }
        };
        assert!(in_order, "{order:?}");
    }
    let query = |query: &str| GuestInvitationFilter { query: query.into(), ..Default::default() };
    let found = async |typed: &str| {
        let page = db.store.guest_invitations(event.id, &query(typed), None, at(100), 50).await;
        page.expect("lists").rows.len()
    };
    assert_eq!(found("aya").await, 25);
    assert_eq!((found("AY example").await, found("7K3F-92QD").await, found("…").await), (25, 0, 0));
}

async fn where_invitations_stand_is_counted_as_they_are_listed(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let now = at(1_000_000);
    let came = register(&db.store, registration(&event, 90)).await.expect("registers");
    let mut all = (0..10).map(|number| invitation(&event, number)).collect::<Vec<_>>();
    for one in &mut all[1..] {
        one.sent_at = Some(at(10));
    }
    all[2].accept(came.id, at(20));
    all[3].answer = Some((GuestAnswer::Maybe, at(20)));
    all[4].answer = Some((GuestAnswer::No, at(20)));
    all[6].offer.answer_by = Some(at(999_999));
    all[7].withdrawn_at = Some(at(30));
    all[8].reminded_at = Some(now);
    insert(db, &event, &all).await.expect("inserts");
    let write = db.store.write().await.expect("begins");
    let message = |one: &GuestInvitation| {
        let body = MessageBody::GuestInvitation {
            event_id: event.id,
            invitation_id: one.id,
            letter: LetterKind::Invitation,
        };
        (MessageId(one.id.0), body)
    };
    let letters = all[1..].iter().map(message).collect::<Vec<_>>();
    write.enqueue(&letters, at(10)).await.expect("enqueues");
    // The last one's letter is still on its way.
    let arrived = [1, 2, 3, 4, 6, 7, 8].map(|place| MessageId(all[place].id.0));
    write.messages_sent(&arrived, at(11)).await.expect("arrive");
    let bounced = [MessageId(all[5].id.0)];
    write.messages_ended(&bounced, Ended::Refused, Some("550"), at(11)).await.expect("ends");
    write.commit().await.expect("commits");
    let figures = db.store.guest_figures(event.id, now).await.expect("counts");
    let every = GuestInvitationFilter::default();
    let page = db.store.guest_invitations(event.id, &every, None, now, 50).await.expect("lists");
    for standing in GuestStanding::ALL {
        let listed = page.rows.iter().filter(|row| row.standing == standing).count();
        assert_eq!(figures.tally.of(standing) as usize, listed, "{standing:?}");
        let only = GuestInvitationFilter { standing: Some(standing), ..Default::default() };
        let found = db.store.guest_invitations(event.id, &only, None, now, 50).await.expect("lists").rows;
        assert_eq!(found.len(), listed, "{standing:?}");
        let unreached = |id: GuestInvitationId| id == all[5].id;
        assert!(
            found
                .iter()
                .all(|row| { row.invitation.standing(unreached(row.invitation.id), now) == standing })
        );
    }
    let expected = [1, 3, 1, 1, 1, 1, 1, 1];
    assert_eq!(GuestStanding::ALL.map(|standing| figures.tally.of(standing)), expected);
    assert_eq!((figures.to_send, figures.to_remind), (1, 1));
    let write = db.store.write().await.expect("begins");
    let ids = |due: Vec<GuestInvitation>| due.into_iter().map(|one| one.id).collect::<Vec<_>>();
    let (send, remind) = (
        ids(write.guest_invitations_to_send(event.id, now).await.expect("reads")),
        ids(write.guest_invitations_to_remind(event.id, now).await.expect("reads")),
    );
    assert_eq!((send, remind.clone()), (vec![all[0].id], vec![all[1].id]));
    write.guests_reminded(event.id, &remind, now).await.expect("marks");
    assert!(write.guest_invitations_to_remind(event.id, now).await.expect("reads").is_empty());
}

async fn a_person_is_asked_once_and_by_their_own_event_alone(db: &TestDatabase) {
    let (event, other) = (stored_event(&db.store, 1, 10).await, stored_event(&db.store, 2, 10).await);
    let mut one = invitation(&event, 1);
    insert(db, &event, std::slice::from_ref(&one)).await.expect("inserts");
    let twin = GuestInvitation { id: GuestInvitationId(Uuid::from_u128(77)), ..one.clone() };
    let twice = insert(db, &event, std::slice::from_ref(&twin)).await;
    assert!(matches!(twice, Err(StoreError::Conflict(_))), "{twice:?}");
    let elsewhere = GuestInvitation { event_id: other.id, ..twin.clone() };
    insert(db, &other, &[elsewhere]).await.expect("another event's guest");
    assert_eq!(db.store.guest_invitation(other.id, one.id).await, Ok(None));
    assert_eq!(db.store.invited_persons(event.id).await.expect("reads").len(), 1);
    one.withdrawn_at = Some(at(5));
    save(db, &one).await;
    let twin = GuestInvitation { id: GuestInvitationId(Uuid::from_u128(78)), ..twin };
    insert(db, &event, &[twin]).await.expect("asked anew");
}

async fn an_answer_follows_its_registration(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let came = register(&db.store, registration(&event, 5)).await.expect("registers");
    let next = register(&db.store, registration(&event, 6)).await.expect("registers");
    let mut one = invitation(&event, 1);
    one.accept(came.id, at(20));
    insert(db, &event, std::slice::from_ref(&one)).await.expect("inserts");
    let of = async |id: RegistrationId| {
        db.store.guest_invitation_of(event.id, id).await.expect("reads").map(|one| one.id)
    };
    assert_eq!((of(came.id).await, of(next.id).await), (Some(one.id), None));
    let write = db.store.write().await.expect("begins");
    let mut former = write.registration(event.id, came.id).await.expect("reads").expect("is there");
    former.state = RegistrationState::Cancelled { at: at(30) };
    write.write_state(&former).await.expect("writes");
    write.succeed(event.id, came.id, next.id).await.expect("succeeds");
    write.commit().await.expect("commits");
    assert_eq!((of(came.id).await, of(next.id).await), (None, Some(one.id)));
    let write = db.store.write().await.expect("begins");
    write.guest_stays_away(event.id, next.id, at(40)).await.expect("writes");
    write.commit().await.expect("commits");
    let kept = db.store.guest_invitation(event.id, one.id).await.expect("reads").expect("is there");
    assert_eq!(kept.answer, Some((GuestAnswer::No, at(40))));
}
