//! The order of precedence: ranks, who stands in them, and the lists that follow.

use domain::event::Event;
use domain::key::Key;
use domain::registration::{
    Category, Protocol, Rank, Registration, RegistrationFilter, RegistrationOrder, Standing,
};

use crate::sample::{admit, at, attendee, cancel, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};
use multaqa_persistence::RankedFigures;

on_both!(
    one_order_drives_the_list_its_files_and_the_board,
    the_order_follows_the_table,
    a_rank_that_goes_leaves_its_guests,
    pages_by_rank_show_everybody_once,
    what_is_said_is_kept_and_forgotten,
    companions_stand_directly_after_who_brings_them_along,
);

fn key(raw: &str) -> Key {
    Key::parse(raw).expect("a key")
}

fn in_rank(rank: &str, within: Option<u32>) -> Protocol {
    Protocol { rank: Some(key(rank)), within, ..Protocol::default() }
}

fn by_rank() -> RegistrationFilter {
    RegistrationFilter { order: RegistrationOrder::Precedence, ..RegistrationFilter::default() }
}

async fn set_ranks(db: &TestDatabase, event: &Event, ranks: &[Rank]) {
    let write = db.store.write().await.expect("begins");
    write.save_ranks(event.id, ranks).await.expect("saves");
    write.commit().await.expect("commits");
}

async fn say(db: &TestDatabase, one: &Registration, protocol: Protocol) {
    let write = db.store.write().await.expect("begins");
    write.save_protocol(one.event_id, &[(one.id, protocol)]).await.expect("saves");
    write.commit().await.expect("commits");
}

async fn guest(db: &TestDatabase, event: &Event, number: u32, family_name: &str) -> Registration {
    let attendee = attendee("Aya", family_name, &format!("p{number}@example.org"));
    register(&db.store, Registration { attendee, ..registration(event, number) }).await.expect("registers")
}

async fn listed(db: &TestDatabase, event: &Event, filter: &RegistrationFilter) -> Vec<String> {
    let page = db.store.registrations(event.id, filter, None, 50).await.expect("lists");
    page.rows.iter().map(|row| row.attendee.family_name.to_string()).collect()
}

/// An ambassador, three mayors of whom two have a place, and two without a rank.
async fn evening(db: &TestDatabase) -> (Event, Vec<Registration>) {
    let event = stored_event(&db.store, 1, 100).await;
    set_ranks(db, &event, &Rank::template()).await;
    let mut guests = Vec::new();
    for (number, name) in (1..).zip(["Zaki", "Yacoubi", "Wahbi", "Tazi", "Alami", "Bennis"]) {
        guests.push(guest(db, &event, number, name).await);
    }
    let said = [
        in_rank("ambassador", None),
        in_rank("mayor", Some(1)),
        in_rank("mayor", Some(998)),
        in_rank("mayor", None),
    ];
    for (one, protocol) in guests.iter().zip(said) {
        say(db, one, protocol).await;
    }
    (event, guests)
}

const IN_ORDER: [&str; 6] = ["Zaki", "Yacoubi", "Wahbi", "Tazi", "Alami", "Bennis"];

async fn one_order_drives_the_list_its_files_and_the_board(db: &TestDatabase) {
    let (event, guests) = evening(db).await;
    assert_eq!(listed(db, &event, &by_rank()).await, IN_ORDER);
    let file = db.store.every_registration(event.id, &by_rank()).await.expect("lists");
    let names = file.iter().map(|row| row.attendee.family_name.to_string()).collect::<Vec<_>>();
    assert_eq!(names, IN_ORDER);
    let found = RegistrationFilter { query: "aya".into(), ..by_rank() };
    assert_eq!(listed(db, &event, &found).await, IN_ORDER, "a search too");
    let by_name = db.store.every_registration(event.id, &RegistrationFilter::default()).await.expect("lists");
    assert_eq!(by_name[0].attendee.family_name.as_str(), "Alami", "other files are by name");

    cancel(&db.store, event.id, guests[1].id).await.expect("cancels").expect("was seated");
    let write = db.store.write().await.expect("begins");
    assert_eq!(admit(&write, 1, &guests[2], "A", 0).await, Ok(true));
    write.commit().await.expect("commits");
    let board = async |expected| {
        let (rows, next) = db.store.ranked_guests(event.id, expected, None, 50).await.expect("reads");
        assert_eq!(next, None);
        rows.iter().map(|one| one.registration.attendee.family_name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(board(false).await, ["Zaki", "Wahbi", "Tazi"], "who gave their place up is not waited for");
    assert_eq!(board(true).await, ["Zaki", "Tazi"]);
    let (rows, next) = db.store.ranked_guests(event.id, false, None, 1).await.expect("reads");
    assert_eq!((rows[0].protocol.rank.as_ref(), rows.len()), (Some(&key("ambassador")), 1));
    let (rows, _) = db.store.ranked_guests(event.id, false, next.as_ref(), 9).await.expect("reads");
    assert_eq!((rows.len(), rows[0].protocol.within), (2, Some(998)));
    let figures = db.store.ranked_figures(event.id, &[&key("attendee")]).await.expect("counts");
    assert_eq!((figures.all, figures.inside, figures.unranked), (3, 1, 2), "{figures:?}");
    for (standing, expected) in
        [(Standing::Inside, vec!["Wahbi"]), (Standing::Expected, vec!["Zaki", "Tazi", "Alami", "Bennis"])]
    {
        let filter = RegistrationFilter { standing: Some(standing), ..by_rank() };
        assert_eq!(listed(db, &event, &filter).await, expected, "{standing:?}");
    }
    let elsewhere = stored_event(&db.store, 2, 10).await;
    assert_eq!(db.store.ranks(elsewhere.id).await, Ok(Vec::new()));
    assert_eq!(db.store.ranked_figures(elsewhere.id, &[]).await, Ok(RankedFigures::default()));
}

async fn the_order_follows_the_table(db: &TestDatabase) {
    let (event, guests) = evening(db).await;
    let mut ranks = Rank::template();
    ranks.reverse();
    ranks[0].name.fr = "Invités de marque".into();
    set_ranks(db, &event, &ranks).await;
    assert_eq!(db.store.ranks(event.id).await, Ok(ranks));
    let mayors_first = ["Yacoubi", "Wahbi", "Tazi", "Zaki", "Alami", "Bennis"];
    assert_eq!(listed(db, &event, &by_rank()).await, mayors_first);
    // Another name is another place among those of one rank.
    let mut renamed = guests[3].clone();
    renamed.attendee = attendee("Aya", "Abbas", "p4@example.org");
    say(db, &guests[2], in_rank("mayor", None)).await;
    let write = db.store.write().await.expect("begins");
    write.update_attendee(&renamed).await.expect("writes");
    write.commit().await.expect("commits");
    assert_eq!(listed(db, &event, &by_rank()).await[..3], ["Yacoubi", "Abbas", "Wahbi"]);
}

async fn a_rank_that_goes_leaves_its_guests(db: &TestDatabase) {
    let (event, guests) = evening(db).await;
    cancel(&db.store, event.id, guests[3].id).await.expect("cancels").expect("was seated");
    let files = db.store.rank_files(event.id).await.expect("reads");
    let count = |raw| files.iter().find(|file| file.rank.key == key(raw)).map(|file| file.guests);
    assert_eq!((count("mayor"), count("ambassador"), count("guest")), (Some(2), Some(1), Some(0)));
    let ranks = Rank::template().into_iter().filter(|rank| rank.key != key("mayor")).collect::<Vec<_>>();
    set_ranks(db, &event, &ranks).await;
    let protocol = db.store.event_protocol(event.id).await.expect("reads");
    assert_eq!(protocol.of(guests[1].id), Some(&Protocol::default()), "neither rank nor a place in it");
    assert_eq!(listed(db, &event, &by_rank()).await[0], "Zaki");
    let ranked = "SELECT count(*) FROM registration WHERE precedence IS NOT NULL";
    assert_eq!(db.number(ranked, vec![]).await, 1);
    set_ranks(db, &event, &[]).await;
    assert_eq!(db.number(ranked, vec![]).await, 0);
    assert_eq!(db.store.ranks(event.id).await, Ok(Vec::new()));
}

async fn pages_by_rank_show_everybody_once(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    set_ranks(db, &event, &Rank::template()).await;
    for number in 0..43 {
        let name = if number % 2 == 0 { "Alaoui" } else { "Bennani" };
        let mut row = registration(&event, number);
        row.attendee = attendee("Aya", name, &format!("p{number}@example.org"));
        row.registered_at = at(i64::from(number));
        row.category = if number % 3 == 0 { Category::Press } else { Category::Attendee };
        row.category_key = key(row.category.code());
        let row = register(&db.store, row).await.expect("registers");
        if number < 25 {
            let rank = if number % 5 == 0 { "ambassador" } else { "mayor" };
            say(db, &row, in_rank(rank, (number % 4 == 0).then_some(2))).await;
        }
    }
    for (query, category) in
        [("", None), ("", Some(key("press"))), ("aya", None), ("benn", Some(key("press")))]
    {
        let filter = RegistrationFilter { query: query.into(), category, ..by_rank() };
        let whole = db.store.every_registration(event.id, &filter).await.expect("lists");
        for size in [1, 4, 25, 26] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page =
                    db.store.registrations(event.id, &filter, after.as_ref(), size).await.expect("lists");
                assert!(page.rows.len() <= size as usize);
                seen.extend(page.rows);
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen, whole, "{query:?} {:?} by {size}", filter.category);
        }
    }
}

async fn what_is_said_is_kept_and_forgotten(db: &TestDatabase) {
    let (event, guests) = evening(db).await;
    let whole = Protocol {
        honorific: Some(domain::registration::Honorific::of_text("S.E.M.")),
        escort: Some("Nadia".into()),
        table: Some("3".into()),
        seat: Some("12A".into()),
        ..in_rank("mayor", Some(7))
    };
    say(db, &guests[5], whole.clone()).await;
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.protocol(event.id, guests[5].id).await, Ok(whole.clone()));
    assert_eq!(write.protocol(event.id, guests[4].id).await, Ok(Protocol::default()));
    let unknown = write.save_protocol(event.id, &[(guests[4].id, in_rank("king", None))]).await;
    assert!(unknown.is_err(), "nobody stands in a rank that the event does not have");
    drop(write);
    let of = db.store.protocol_of(event.id, &[guests[5].id, guests[4].id]).await.expect("reads");
    assert_eq!(of.into_iter().collect::<Vec<_>>(), [(guests[5].id, whole)]);
    say(db, &guests[5], Protocol::default()).await;
    let kept = "SELECT count(*) FROM protocol WHERE registration_id = $1";
    assert_eq!(db.number(kept, vec![guests[5].id.0.into()]).await, 0, "what says nothing is no row");
    assert_eq!(listed(db, &event, &by_rank()).await, IN_ORDER);
}

async fn companions_stand_directly_after_who_brings_them_along(db: &TestDatabase) {
    let (event, guests) = evening(db).await;
    let mut companions = Vec::new();
    // Two mayors of one rank without a place in it, of whom each brings two; and somebody without a rank does.
    say(db, &guests[1], in_rank("mayor", None)).await;
    for (number, (lead, name)) in (20..).zip([(1, "Abid"), (1, "Zouine"), (3, "Aouad"), (4, "Ziani")]) {
        let attendee = attendee("Ali", name, &format!("c{number}@example.org"));
        let lead = Some(guests[lead].id);
        let row = Registration { attendee, lead, ..registration(&event, number) };
        companions.push(register(&db.store, row).await.expect("registers"));
    }
    let place = async |id| {
        let write = db.store.write().await.expect("begins");
        write.place_party(event.id, id).await.expect("places");
        write.commit().await.expect("commits");
    };
    for lead in [1, 3, 4] {
        place(guests[lead].id).await;
    }
    let whole = ["Zaki", "Wahbi", "Tazi", "Aouad", "Yacoubi", "Abid", "Zouine", "Alami", "Bennis", "Ziani"];
    assert_eq!(listed(db, &event, &by_rank()).await, whole);
    let found = RegistrationFilter { query: "ali".into(), ..by_rank() };
    assert_eq!(listed(db, &event, &found).await, ["Aouad", "Abid", "Zouine", "Ziani"], "a search too");
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let (rows, next) = db.store.ranked_guests(event.id, false, after.as_ref(), 2).await.expect("reads");
        seen.extend(rows);
        after = next;
        if after.is_none() {
            break;
        }
    }
    let names = seen.iter().map(|one| one.registration.attendee.family_name.to_string()).collect::<Vec<_>>();
    assert_eq!(names, whole[..7], "page by page");
    let beside = seen[5].lead.as_ref().map(|(lead, said)| (lead.family_name.as_str(), said.rank.clone()));
    assert_eq!(beside, Some(("Yacoubi", Some(key("mayor")))), "also where their lead is on the page before");
    assert_eq!((seen[5].received_in(), seen[5].protocol.rank.as_ref()), (Some(&key("mayor")), None));
    let figures = db.store.ranked_figures(event.id, &[]).await.expect("counts");
    assert_eq!((figures.all, figures.inside), (7, 0), "all who are waited for");
    let write = db.store.write().await.expect("begins");
    for (one, ranked) in [(&guests[1], true), (&companions[0], true), (&companions[3], false)] {
        let codes = std::slice::from_ref(&one.code);
        let found = write.registrations_by_code(event.id, codes).await.expect("reads");
        assert_eq!(found[0].1.ranked, ranked, "{}", one.attendee.family_name);
    }
    drop(write);

    // A rank of one's own is one's own; another name of the lead moves the party; and no rank parts it.
    say(db, &companions[1], in_rank("ambassador", Some(1))).await;
    let mut renamed = guests[1].clone();
    renamed.attendee = attendee("Aya", "Slaoui", "p2@example.org");
    let write = db.store.write().await.expect("begins");
    write.update_attendee(&renamed).await.expect("writes");
    write.commit().await.expect("commits");
    let moved = ["Zouine", "Zaki", "Wahbi", "Slaoui", "Abid", "Tazi", "Aouad", "Alami", "Bennis", "Ziani"];
    assert_eq!(listed(db, &event, &by_rank()).await, moved);
    say(db, &guests[1], Protocol::default()).await;
    assert_eq!(listed(db, &event, &by_rank()).await[..4], ["Zouine", "Zaki", "Wahbi", "Tazi"]);
    set_ranks(db, &event, &[]).await;
    let placed = "SELECT count(*) FROM registration WHERE precedence IS NOT NULL OR place_key IS NOT NULL";
    assert_eq!(db.number(placed, vec![]).await, 0);
}
