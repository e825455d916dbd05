//! Events with categories and seats of their own, and events that nobody sees yet.

use std::time::Duration;

use domain::key::Key;
use domain::registration::{Category, EventCategory, RegistrationState, SeatPool};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION};
use multaqa_tests::on_both_databases;

use super::{Importer, counts, registrations};

on_both_databases!(categories_of_the_events_own_and_their_seats, a_draft_has_its_list_before_it_is_shown);

async fn categories_of_the_events_own_and_their_seats(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let pool = Key::parse("tribune").expect("a key");
    let mut balcony = EventCategory { pool: Some(pool.clone()), ..EventCategory::of(Category::Press) };
    balcony.key = Key::parse("balcon").expect("a key");
    balcony.name.fr = "Balcon de presse".into();
    let mut event = evening.info().await.event.clone();
    event.pools = vec![SeatPool { key: pool.clone(), name: balcony.name.clone() }];
    event.categories = vec![EventCategory::of(Category::Attendee), balcony];
    let write = evening.app().await.store().write().await.expect("a transaction");
    write.update_event(&event).await.expect("is saved");
    write.resize_pool(event.id, &pool, 1).await.expect("has a seat");
    write.commit().await.expect("is kept");
    evening.publish().await;

    let list = "Nom;Prénom;Mail;Catégorie\nTazi;Karim;a@x.org;BALCON DE PRESSE\nBennis;Leïla;b@x.org;journaliste\n\
                Rami;Omar;c@x.org;\nNejjar;Hind;d@x.org;VIP\n";
    let mut importer = Importer::send(&organiser, list.as_bytes()).await;
    // Pages that were made before are old after a moment.
    for _ in 0..100 {
        if importer.open("/columns").await.body().contains("Balcon de presse") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        importer = Importer::send(&organiser, list.as_bytes()).await;
    }
    let plan = importer.planned(&[]).await;
    assert_eq!(counts(&plan), [4, 3, 0, 0, 0, 1], "no guests of honour here: {}", plan.text());
    assert!(plan.text().contains("Places manquantes : 1"), "{}", plan.text());
    let ticked = [("overflow", "wait"), ("leave_wrong", "true")];
    importer.confirm(&plan, &ticked).await.with_status(303);
    importer.end().await;
    let all = registrations(&evening).await;
    let of = |name: &str| all.iter().find(|one| one.attendee.full_name() == name).expect("is registered");
    let (karim, leila, omar) = (of("Karim Tazi"), of("Leïla Bennis"), of("Omar Rami"));
    assert_eq!(
        (karim.category_key.as_str(), karim.category, karim.pool.as_ref()),
        ("balcon", Category::Press, Some(&pool))
    );
    assert_eq!(karim.state, RegistrationState::Confirmed);
    assert!(matches!(leila.state, RegistrationState::Waiting { .. }), "one seat of the press: {leila:?}");
    assert_eq!((omar.category_key.as_str(), omar.state), ("attendee", RegistrationState::Confirmed));
}

async fn a_draft_has_its_list_before_it_is_shown(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = format!("/fr/console/{ORGANISATION}/new");
    let fields = organiser.open(&path).await.filled(&[
        ("theme-fr", "Réception"),
        ("day1_date", "2031-06-25"),
        ("day1_doors_time", "18:00"),
        ("day1_starts_time", "18:45"),
        ("day1_ends_time", "21:00"),
        ("place_name-fr", "Le salon"),
        ("city-fr", "Lyon"),
        ("capacity", "20"),
        ("contact", "soiree@exemple.org"),
    ]);
    let made = organiser.post(&path, &fields).await.with_status(303).location();
    let console = made.strip_suffix("?done=made").expect("the steps follow");
    let list = "Nom;Prénom;Mail\nTazi;Karim;a@x.org\n";
    let importer = Importer::send_to(&organiser, &format!("{console}/import"), list.as_bytes()).await;
    let plan = importer.planned(&[]).await;
    assert!(plan.attributes("input[name=tickets]", "name").is_empty(), "nobody could open a ticket");
    importer.confirm(&plan, &[("tickets", "true")]).await.with_status(303);
    let end = importer.end().await.text();
    assert!(end.contains("Avec une place : 1") && !end.contains("Messages"), "{end}");
}
