//! Who else has a seat, and who is invited in a rank: found by indexes, however each is written.

use domain::event::Event;
use domain::ids::GuestInvitationId;
use domain::key::Key;
use domain::registration::protocol::{Seated, Sitter};
use domain::registration::{
    Category, EventCategory, GuestAnswer, GuestInvitation, GuestOffer, Invitee, Protocol, Registration,
};
use migrations::{Migrator, MigratorTrait};
use uuid::Uuid;

use crate::sample::{at, attendee, cancel, letters, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    a_seat_is_found_however_it_is_written,
    seats_of_before_are_found_too,
    a_database_of_before_has_its_seats_and_ranks_found,
    who_is_invited_in_a_rank_is_counted,
    one_seat_is_looked_up_alone,
);

fn place(table: Option<&str>, seat: &str) -> Protocol {
    Protocol { table: table.map(str::to_owned), seat: Some(seat.to_owned()), ..Protocol::default() }
}

async fn guest(db: &TestDatabase, event: &Event, number: u32, said: Protocol) -> Registration {
    let one = register(&db.store, registration(event, number)).await.expect("registers");
    say(db, &one, said).await;
    one
}

async fn say(db: &TestDatabase, one: &Registration, said: Protocol) {
    let write = db.store.write().await.expect("begins");
    write.save_protocol(one.event_id, &[(one.id, said)]).await.expect("saves");
    write.commit().await.expect("commits");
}

fn invited(event: &Event, number: u32, said: Protocol) -> GuestInvitation {
    let name = letters(number);
    let offer = GuestOffer {
        guest: Invitee::from(attendee("Ziad", &name, &format!("{name}@example.org"))),
        category_key: EventCategory::of(Category::Delegation).key,
        companions: None,
        locked: false,
        answer_by: None,
        note: None,
        protocol: said,
    };
    GuestInvitation::new(GuestInvitationId(Uuid::from_u128(number.into())), event.id, offer, at(0))
}

async fn invite(db: &TestDatabase, event: &Event, all: &[GuestInvitation]) {
    let write = db.store.write().await.expect("begins");
    write.insert_guest_invitations(event.id, all).await.expect("inserts");
    write.commit().await.expect("commits");
}

async fn on(db: &TestDatabase, event: &Event, said: &Protocol) -> Vec<Sitter> {
    let chair = said.chair().expect("a seat");
    let found = db.store.seated_on(event.id, &chair, at(100)).await.expect("reads");
    assert!(found.iter().all(|Seated { chair: theirs, .. }| *theirs == chair));
    found.into_iter().map(|one| one.whom).collect()
}

/// Two on seat 12A of the second table, a companion on it by their lead's table, two who are promised it; and others.
async fn dinner(db: &TestDatabase) -> (Event, Vec<Sitter>) {
    let event = stored_event(&db.store, 1, 100).await;
    let one = guest(db, &event, 1, place(Some("Table 2"), "12A")).await;
    let other = guest(db, &event, 2, place(Some("TABLE ٢"), "١٢-a")).await;
    guest(db, &event, 3, place(Some("Table 3"), "12A")).await;
    guest(db, &event, 4, place(Some("Table 2"), "12B")).await;
    guest(db, &event, 5, place(None, "12A")).await;
    let gone = guest(db, &event, 6, place(Some("Table 2"), "12A")).await;
    cancel(&db.store, event.id, gone.id).await.expect("cancels").expect("was seated");
    let lead = guest(db, &event, 7, Protocol { table: Some("table2".into()), ..Protocol::default() }).await;
    let beside = Registration { lead: Some(lead.id), ..registration(&event, 8) };
    let beside = register(&db.store, beside).await.expect("registers");
    say(db, &beside, place(None, "12 a")).await;

    let mut promised =
        (20..25).map(|number| invited(&event, number, place(Some("table-2"), "12a"))).collect::<Vec<_>>();
    promised[1].answer = Some((GuestAnswer::Maybe, at(20)));
    promised[2].answer = Some((GuestAnswer::No, at(20)));
    promised[3].withdrawn_at = Some(at(20));
    promised[4].offer.answer_by = Some(at(99));
    promised.push(invited(&event, 25, place(Some("Table 3"), "12A")));
    invite(db, &event, &promised).await;
    let seated = [one.id, other.id, beside.id].map(Sitter::Registration);
    let asked = [promised[0].id, promised[1].id].map(Sitter::Invitation);
    (event, seated.into_iter().chain(asked).collect())
}

async fn a_seat_is_found_however_it_is_written(db: &TestDatabase) {
    let (event, theirs) = dinner(db).await;
    for said in [place(Some("Table 2"), "12A"), place(Some("table ۲"), "12 a")] {
        assert_eq!(on(db, &event, &said).await, theirs, "{said:?}");
    }
    assert_eq!(on(db, &event, &place(Some("Table 3"), "12A")).await.len(), 2);
    assert_eq!(on(db, &event, &place(None, "12A")).await.len(), 1);
    assert!(on(db, &event, &place(Some("Table 2"), "13A")).await.is_empty());
    let elsewhere = stored_event(&db.store, 2, 10).await;
    assert!(on(db, &elsewhere, &place(Some("Table 2"), "12A")).await.is_empty(), "another event's table");
    assert_eq!(db.store.promised_seats(event.id, at(100)).await.expect("reads").len(), 3);
}

async fn seats_of_before_are_found_too(db: &TestDatabase) {
    let (event, theirs) = dinner(db).await;
    for table in ["protocol", "guest_invitation"] {
        let forget = format!("UPDATE {table} SET seat_key = '' WHERE seat_key IS NOT NULL");
        assert!(db.execute(&forget, vec![]).await > 5);
    }
    let said = place(Some("Table 2"), "12A");
    assert!(on(db, &event, &said).await.is_empty());
    db.store.migrate().await.expect("migrates");
    assert_eq!(on(db, &event, &said).await, theirs);
    let seats = "SELECT count(*) FROM protocol WHERE (seat IS NULL) <> (seat_key IS NULL)";
    assert_eq!(db.number(seats, vec![]).await, 0);
}

async fn a_database_of_before_has_its_seats_and_ranks_found(db: &TestDatabase) {
    let (event, theirs) = dinner(db).await;
    let rank = Key::parse("mayor").expect("a key");
    let ranked = Protocol { rank: Some(rank.clone()), ..Protocol::default() };
    invite(db, &event, &[invited(&event, 40, ranked)]).await;
    let changes = Migrator::migrations();
    let since = changes.iter().rev().position(|change| change.name() == "m20261130_000160_seat_keys");
    let since = u32::try_from(since.expect("is there") + 1).expect("few");
    Migrator::down(&db.raw, Some(since)).await.expect("goes back");
    db.store.migrate().await.expect("migrates");
    assert_eq!(on(db, &event, &place(Some("Table 2"), "12A")).await, theirs);
    assert_eq!(db.store.invited_in_rank(event.id, &rank, at(100)).await, Ok(1));
}

async fn who_is_invited_in_a_rank_is_counted(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let [mayor, consul] = ["mayor", "consul"].map(|rank| Key::parse(rank).expect("a key"));
    let in_rank = |rank: &Key| Protocol { rank: Some(rank.clone()), ..Protocol::default() };
    let mut all = (1..6).map(|number| invited(&event, number, in_rank(&mayor))).collect::<Vec<_>>();
    all[1].answer = Some((GuestAnswer::Maybe, at(20)));
    all[2].answer = Some((GuestAnswer::No, at(20)));
    all[3].withdrawn_at = Some(at(20));
    all[4].offer.answer_by = Some(at(99));
    all.push(invited(&event, 6, in_rank(&consul)));
    all.push(invited(&event, 7, Protocol::default()));
    invite(db, &event, &all).await;
    let counted = async |rank| db.store.invited_in_rank(event.id, rank, at(100)).await.expect("counts");
    assert_eq!((counted(&mayor).await, counted(&consul).await), (2, 1));
    all[0].offer.protocol = in_rank(&consul);
    let write = db.store.write().await.expect("begins");
    write.save_guest_invitation(&all[0]).await.expect("saves");
    write.commit().await.expect("commits");
    assert_eq!((counted(&mayor).await, counted(&consul).await), (1, 2));
}

async fn one_seat_is_looked_up_alone(db: &TestDatabase) {
    dinner(db).await;
    let event = "event_id = '00000000-0000-0000-0000-000000000001'";
    for (table, column) in
        [("protocol", "seat_key"), ("guest_invitation", "seat_key"), ("guest_invitation", "rank")]
    {
        let plan = db.plan(&format!("SELECT * FROM {table} WHERE {event} AND {column} = '12a'")).await;
        let index = format!("{table}_{}", column.trim_end_matches("_key")).to_uppercase();
        assert!(plan.contains(&index), "{plan}");
    }
}
