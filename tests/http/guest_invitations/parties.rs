//! Companions of a guest of honour: on lists, on cards and on the board directly after who brings them along.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use serde_json::json;

use super::Asked;
use crate::precedence::{names, say, template, text_of};

on_both_databases!(a_companion_is_received_with_who_brings_them_along, a_companion_who_comes_later_is_too,);

/// A mayor who comes with somebody, another who comes alone, and a guest without a rank; the address of the ticket of the
/// first.
async fn evening(backend: Backend) -> (Evening, String) {
    let evening = Evening::with_seats(backend, 9);
    let organiser = evening.organiser().await;
    template(&organiser).await;
    let (seat, other) = ([("table", "Table d’honneur"), ("seat", "2")], [("table", "3"), ("seat", "1")]);
    let with = [("c1.given_name", "Sami"), ("c1.family_name", "Abid")];
    let mut tickets = Vec::new();
    for (who, place, with) in [
        (("Karim", "Zaki", "karim@exemple.org"), seat, &with[..]),
        (("Omar", "Bennis", "omar@exemple.org"), other, &[]),
    ] {
        let typed = [&[("rank", "mayor"), ("honorific", "mayor")], &place[..]].concat();
        let yes = format!("{}/yes", Asked::new(&evening, &organiser, who, &typed).await.sent().await);
        let guest = evening.visitor();
        let form = evening.aged(&guest.open(&yes).await.filled(with)).await;
        tickets.push(guest.post(&yes, &form).await.with_status(303).location());
    }
    evening.register("fr", &Form::named("Aya", "Abbas", "aya@exemple.org")).await;
    (evening, tickets.remove(0))
}

const IN_ORDER: [&str; 4] = ["Omar Bennis", "Karim Zaki", "Sami Abid", "Aya Abbas"];

async fn a_companion_is_received_with_who_brings_them_along(backend: Backend) {
    let (evening, ticket) = evening(backend).await;
    let organiser = evening.organiser().await;
    assert_eq!(names(&organiser, "?order=precedence").await, IN_ORDER);
    let csv = organiser.open(&console_path("fr", "/export?format=csv&order=precedence")).await.body();
    let rows = csv.lines().skip(1).map(|line| line.split(';').nth(2).unwrap_or_default());
    assert_eq!(rows.collect::<Vec<_>>(), ["Bennis", "Zaki", "Abid", "Abbas"], "{csv}");

    let board = console_path("fr", "/arrivals");
    let shown = organiser.open(&board).await;
    assert_eq!(shown.texts(".board .whom b"), IN_ORDER[..3]);
    assert_eq!(shown.texts(".board h2"), ["Maires"]);
    assert_eq!(shown.texts(".board .beside .also"), ["Accompagne Karim Zaki"]);
    let seats = shown.texts(".board .where");
    assert_eq!(
        seats,
        ["Table 3 · Siège 1", "Table d’honneur · Siège 2", "Table d’honneur"],
        "called one once"
    );
    assert!(shown.text().contains("0 arrivé sur 3"), "{}", shown.text());
    let arabic = organiser.open(&console_path("ar", "/arrivals")).await;
    assert_eq!(arabic.texts(".board .beside .also"), ["برفقة Karim Zaki"]);

    // Each arrives for themselves.
    let party = evening.ticket(&ticket).await.party;
    let code = party[0].registration.code.to_string();
    let door = evening.door("A").await;
    door.post_json(&api_path("/checkins"), &json!({ "presented": code })).await.with_status(200);
    let shown = organiser.open(&board).await;
    let states = shown.texts(".board .state");
    assert!(states[1] == "Attendu" && states[2].starts_with("Entrée à"), "{states:?}");
    assert!(shown.text().contains("1 arrivé sur 3"), "{}", shown.text());
    let expected = organiser.open(&format!("{board}?show=expected")).await;
    assert_eq!(expected.texts(".board .whom b"), ["Omar Bennis", "Karim Zaki"]);

    // Another seat at the same table is theirs; the table need not be said.
    let page = console_path("fr", &format!("/registrations/{}", party[0].registration.id));
    say(&organiser, &page, &[("seat", "7")]).await.with_status(303);
    for (asked, whom) in [("of=ranked", &IN_ORDER[..3]), ("table=table+d%27honneur", &IN_ORDER[1..3])] {
        let cards = text_of(&organiser.open(&console_path("fr", &format!("/place-cards.pdf?{asked}"))).await);
        let at = |word: &str| cards.find(word).unwrap_or_else(|| panic!("{word} is not in {cards}"));
        // Cards stand two by two on a sheet: the third is below the others.
        assert!(whom.len() < 3 || at("Karim Zaki") < at("Sami Abid"), "{cards}");
        assert!(cards.contains("Table d’honneur · Siège 7") && !cards.contains("Abbas"), "{cards}");
        // On both sides of their own card, and of nobody else's.
        assert_eq!(cards.matches("M. le Maire").count(), 2 * (whom.len() - 1), "{cards}");
    }
    let pack = text_of(&organiser.open(&console_path("fr", "/door-pack.pdf")).await);
    let at = |word: &str| pack.rfind(word).unwrap_or_else(|| panic!("{word} is not in {pack}"));
    assert!(at("Zaki, Karim") < at("Abid, Sami") && at("Abid, Sami") < at("Sans table"), "{pack}");
    assert_eq!(pack.matches("avec Karim Zaki").count(), 3, "by name, by precedence and by table: {pack}");
}

async fn a_companion_who_comes_later_is_too(backend: Backend) {
    let (evening, ticket) = evening(backend).await;
    let organiser = evening.organiser().await;
    // The invitation, a ticket for each, and the link.
    let holder = crate::manage::opened(&evening, &ticket, "karim@exemple.org", 4).await;
    let page = holder.open(&multaqa_tests::evening::event_path("fr", "/manage")).await;
    let remove = page.action("/remove").expect("whoever comes along can be removed");
    holder.post(&remove, &[]).await.with_status(303);
    let listed = names(&organiser, "?order=precedence&standing=expected").await;
    assert_eq!(listed, ["Omar Bennis", "Karim Zaki", "Aya Abbas"]);
    let lina = [("companion_given_name", "Lina"), ("companion_family_name", "Abaza")];
    crate::manage::send(&holder, "/companions", &lina).await.with_status(303);
    let listed = names(&organiser, "?order=precedence&standing=expected").await;
    assert_eq!(listed, ["Omar Bennis", "Karim Zaki", "Lina Abaza", "Aya Abbas"]);
}
