//! Precedence: one table of ranks drives lists, files, place cards and the arrival board.

use std::io::Write as _;
use std::process::{Command, Stdio};

use domain::account::{Grant, Role};
use domain::ids::RegistrationId;
use domain::key::Key;
use domain::registration::Category;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use serde_json::json;

on_both_databases!(
    one_order_drives_lists_files_cards_and_the_board,
    the_host_decides_the_order,
    whoever_has_a_rank_is_received_at_the_door,
    what_is_wrong_is_told_at_its_field,
    a_list_brings_protocol_in_and_a_wrong_rank_is_told,
    another_organisation_sees_and_changes_nothing,
);

/// The text of a PDF, as somebody copies it, without marks of direction.
pub(crate) fn text_of(pdf: &Page) -> String {
    assert!(pdf.bytes.starts_with(b"%PDF-"), "{}: {}", pdf.status, pdf.text());
    let mut program = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed");
    program.stdin.take().expect("a pipe").write_all(&pdf.bytes).expect("is read");
    let out = program.wait_with_output().expect("ends");
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let kept = text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}'));
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Registers somebody, and gives their page in the console.
async fn guest(evening: &Evening, given: &str, family: &str) -> (RegistrationId, String) {
    let email = format!("{}@exemple.org", family.to_lowercase());
    let ticket = evening.register("fr", &Form::named(given, family, &email)).await;
    let id = evening.ticket(&ticket).await.registration.id;
    (id, console_path("fr", &format!("/registrations/{id}")))
}

/// Says what protocol says of somebody, on their page.
pub(crate) async fn say(organiser: &Visitor, page: &str, typed: &[(&str, &str)]) -> Page {
    let mut fields = organiser.open(page).await.form_to("/protocol");
    for (name, value) in typed {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    organiser.post(&format!("{page}/protocol"), &fields).await
}

/// Makes somebody a guest of honour.
async fn honour(evening: &Evening, id: RegistrationId) {
    let (store, event) = (evening.app().await.store(), evening.info().await.event.id);
    let write = store.write().await.expect("begins");
    let mut one = write.registration(event, id).await.expect("asks").expect("is there");
    (one.category, one.category_key) =
        (Category::GuestOfHonour, Key::parse(Category::GuestOfHonour.code()).expect("a key"));
    write.update_category(&one).await.expect("writes");
    write.commit().await.expect("commits");
}

pub(crate) async fn template(organiser: &Visitor) {
    organiser.post(&console_path("fr", "/precedence/template"), &[]).await.with_status(303);
}

pub(crate) async fn names(organiser: &Visitor, query: &str) -> Vec<String> {
    let list = organiser.open(&console_path("fr", &format!("/registrations{query}"))).await;
    list.with_status(200).texts("td.nm b a")
}

async fn one_order_drives_lists_files_cards_and_the_board(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    template(&organiser).await;
    let (_, mayor) = guest(&evening, "Karim", "Alami").await;
    let (ambassador_id, ambassador) = guest(&evening, "Zineb", "Tazi").await;
    guest(&evening, "Omar", "Abbas").await;
    let said = [("rank", "mayor"), ("honorific", "mayor"), ("table", "3"), ("seat", "12A")];
    say(&organiser, &mayor, &said).await.with_status(303);
    honour(&evening, ambassador_id).await;
    let said = [
        ("rank", "ambassador"),
        ("honorific", "own"),
        ("own_fr", "S.E. la Doyenne"),
        ("own_ar", "سعادة العميدة"),
        ("escort", "Nadia, porte A"),
    ];
    let saved = say(&organiser, &ambassador, &said).await.with_status(303).location();
    let page = organiser.open(&saved).await;
    assert!(page.text().contains("Le protocole est enregistré."), "{}", page.text());
    assert_eq!(page.attributes("#own_ar", "value"), ["سعادة العميدة"]);

    assert_eq!(names(&organiser, "").await, ["Omar Abbas", "Karim Alami", "Zineb Tazi"]);
    let in_order = ["Zineb Tazi", "Karim Alami", "Omar Abbas"];
    assert_eq!(names(&organiser, "?order=precedence").await, in_order);
    let list = organiser.open(&console_path("fr", "/registrations?order=precedence")).await;
    assert!(list.texts("td.nm").join(" ").contains("Maires"), "{}", list.text());
    let csv =
        list.attributes("a[download]", "href").into_iter().find(|href| href.contains("csv")).expect("a file");
    let csv = organiser.open(&csv).await.body();
    let rows = csv.lines().skip(1).map(|line| line.split(';').nth(2).unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(rows, ["Tazi", "Alami", "Abbas"], "{csv}");
    for told in [
        "Civilité;Rang;Accueilli par;Table;Siège",
        "S.E. la Doyenne;Ambassadeurs;",
        ";M. le Maire;Maires;;3;12A",
    ] {
        assert!(csv.contains(told), "{told}: {csv}");
    }
    assert!(
        organiser
            .open(&console_path("fr", "/export?format=xlsx&order=precedence"))
            .await
            .bytes
            .starts_with(b"PK")
    );

    let cards = text_of(&organiser.open(&console_path("fr", "/place-cards.pdf?of=placed")).await);
    let at = |word: &str| cards.find(word).unwrap_or_else(|| panic!("{word} is not in {cards}"));
    assert!(at("Zineb Tazi") < at("Karim Alami"), "{cards}");
    for told in ["S.E. la Doyenne", "M. le Maire", "Table 3 · Siège 12A"] {
        at(told);
    }
    assert!(!cards.contains("Maires"), "nobody reads their rank before them: {cards}");
    assert!(!cards.contains("Abbas"), "neither rank nor table: {cards}");
    let table = text_of(&organiser.open(&console_path("ar", "/place-cards.pdf?table=3")).await);
    assert!(table.contains("Karim Alami") && !table.contains("Tazi"), "{table}");
    let nobody = organiser.get(&console_path("fr", "/place-cards.pdf?table=99")).await.with_status(422);
    assert!(nobody.text().contains("à une table de ce nom"), "{}", nobody.text());
    assert_eq!(organiser.get(&console_path("fr", "/place-cards.pdf?of=king")).await.status, 422);

    let board = console_path("fr", "/arrivals");
    let before = organiser.open(&board).await;
    assert!(before.header("refresh").is_empty(), "it looks again by itself only where that is asked");
    assert_eq!(before.texts(".board h2"), ["Ambassadeurs", "Maires"]);
    assert!(
        before.text().contains("0 arrivé sur 2") && before.text().contains("Nadia, porte A"),
        "{}",
        before.text()
    );
    let store = evening.app().await.store();
    let event = evening.info().await.event.id;
    let code =
        store.registration(event, ambassador_id).await.expect("asks").expect("is there").code.to_string();
    let door = evening.door("B").await;
    let checkins = format!("{}?lang=fr", api_path("/checkins"));
    let answer = door.post_json(&checkins, &json!({ "presented": code })).await.with_status(200).json();
    assert!(answer["detail"].as_str().is_some_and(|detail| detail.contains("Nadia, porte A")), "{answer}");
    let after = organiser.open(&format!("{board}?follow=on")).await;
    assert_eq!(after.header("refresh"), "20");
    let states = after.texts(".board .state").join(" | ");
    assert!(
        states.starts_with("Entrée à") && states.contains("porte B") && states.ends_with("Attendu"),
        "{states}"
    );
    assert!(after.text().contains("1 arrivé sur 2"), "{}", after.text());
    let (unranked, _) = guest(&evening, "Leila", "Ziani").await;
    honour(&evening, unranked).await;
    let told = organiser.open(&board).await.text();
    assert!(told.contains("1 invité d’honneur n’a pas de rang"), "nobody is missed in silence: {told}");
    let expected = organiser.open(&format!("{board}?show=expected")).await;
    assert_eq!(expected.texts(".board .whom b"), ["Karim Alami"]);
    let supervisor = Grant::at_event(evening.info().await.organisation.id, event, Role::DoorSupervisor);
    let supervisor = evening.member(supervisor).await;
    assert!(supervisor.open(&board).await.with_status(200).text().contains("Karim Alami"));
    let journal = organiser.open(&format!("/fr/console/{ORGANISATION}/journal")).await.text();
    for deed in ["Table des rangs modifiée", "Protocole d’un invité modifié"] {
        assert!(journal.contains(deed), "{deed}: {journal}");
    }
}

async fn the_host_decides_the_order(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let list = console_path("fr", "/precedence");
    let empty = organiser.open(&list).await;
    assert!(empty.text().contains("89-655"), "{}", empty.text());
    template(&organiser).await;
    template(&organiser).await;
    let rows = organiser.open(&list).await.texts(".places b");
    assert_eq!(rows.len(), 16, "loaded twice it is there once");
    let (_, one) = guest(&evening, "Karim", "Alami").await;
    let (_, two) = guest(&evening, "Zineb", "Tazi").await;
    say(&organiser, &one, &[("rank", "minister")]).await.with_status(303);
    say(&organiser, &two, &[("rank", "ambassador")]).await.with_status(303);
    assert_eq!(names(&organiser, "?order=precedence").await, ["Karim Alami", "Zineb Tazi"]);
    let up = [("to".to_owned(), "up".to_owned())];
    organiser.post(&format!("{list}/ranks/ambassador/move"), &up).await.with_status(303);
    assert_eq!(names(&organiser, "?order=precedence").await, ["Zineb Tazi", "Karim Alami"], "at once");

    let rank = format!("{list}/ranks/minister");
    let form = organiser.open(&rank).await;
    let wrong = organiser.post(&rank, &form.filled(&[("name-fr", "")])).await.with_status(422);
    assert_eq!(wrong.attributes(".sum a", "href"), ["#name-fr"]);
    organiser
        .post(&rank, &form.filled(&[("name-fr", "Ministres"), ("name-ar", "الوزراء")]))
        .await
        .with_status(303);
    assert!(organiser.open(&list).await.texts(".places b").contains(&"Ministres".to_owned()));
    let asked = organiser.open(&format!("{rank}/remove")).await;
    assert_eq!(asked.texts(".goes li"), ["Le rang de 1 invité", "Karim Alami"], "who would be without one");
    let removed = organiser.post(&format!("{rank}/remove"), &[]).await.with_status(303).location();
    let told = organiser.open(&removed).await.text();
    assert!(told.contains("Le rang est supprimé.") && !told.contains("publication"), "{told}");
    assert_eq!(organiser.get(&rank).await.status, 404);
    assert_eq!(
        organiser.open(&one).await.attributes("#rank option[selected]", "value"),
        Vec::<String>::new()
    );
    assert_eq!(names(&organiser, "?order=precedence").await, ["Zineb Tazi", "Karim Alami"]);
    organiser.post(&list, &[("name-fr".to_owned(), "Doyens".to_owned())]).await.with_status(303);
    assert_eq!(organiser.open(&list).await.texts(".places b").last().map(String::as_str), Some("Doyens"));
}

async fn what_is_wrong_is_told_at_its_field(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let (_, page) = guest(&evening, "Karim", "Alami").await;
    let wrong = [("rank", "king"), ("within", "1000"), ("seat", "beaucoup trop long pour un siège")];
    let told = say(&organiser, &page, &wrong).await.with_status(422);
    assert_eq!(told.attributes(".sum a", "href"), ["#rank", "#within", "#seat"]);
    assert_eq!(
        told.attributes("#seat", "value"),
        ["beaucoup trop long pour un siège"],
        "what was typed is kept"
    );
    assert_eq!(told.attributes("#email", "value"), ["alami@exemple.org"], "the other form is as it was");
    let empty = say(&organiser, &page, &[("honorific", "own")]).await.with_status(422);
    assert_eq!(empty.attributes(".sum a", "href"), ["#own_fr"]);
    assert!(organiser.open(&page).await.attributes("#honorific option[selected]", "value").is_empty());
    for odd in ["?show=x", "?follow=1", "?after=x"] {
        assert_eq!(organiser.get(&console_path("fr", &format!("/arrivals{odd}"))).await.status, 400, "{odd}");
    }
}

async fn a_list_brings_protocol_in_and_a_wrong_rank_is_told(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    template(&organiser).await;
    guest(&evening, "Sara", "Alaoui").await;
    let list = "Civilité;Nom;Prénom;Mail;Rang;Accueilli par;Table;Siège\n\
                S.E.M.;Tazi;Karim;k@x.org;ambassadeurs;Nadia;1;2\n\
                Mme;Alaoui;Sara;alaoui@exemple.org;السفراء;;1;1\n\
                M.;Bennis;Ali;b@x.org;Roi;;;\n";
    for round in 0..2 {
        let path = console_path("fr", "/import");
        let columns =
            organiser.post_file(&path, "liste.csv", list.as_bytes()).await.with_status(303).location();
        let page = columns.strip_suffix("/columns").expect("the columns come next").to_owned();
        let fields = organiser.open(&columns).await.form_to("/columns");
        organiser.post(&columns, &fields).await.with_status(303);
        let plan = organiser.open(&page).await;
        assert!(plan.text().contains("Colonne E : Ce rang n’est pas"), "{}", plan.text());
        let counts = plan.texts(".import-kinds b");
        if round == 1 {
            assert_eq!(counts, ["3", "0", "2", "0", "0", "1"], "the same list twice changes nothing");
            break;
        }
        assert_eq!(counts, ["3", "1", "0", "1", "0", "1"], "{}", plan.text());
        assert!(plan.text().contains("Rang : « Ambassadeurs » s’ajoute"), "{}", plan.text());
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let taken = [pair("shown", "3"), pair("taken", "3"), pair("do", "keep")];
        organiser.post(&format!("{page}/rows"), &taken).await.with_status(303);
        let version = organiser.open(&page).await.attributes(r#"input[name="version"]"#, "value").remove(0);
        let fields = [pair("version", &version), pair("leave_wrong", "true")];
        organiser.post(&format!("{page}/confirm"), &fields).await.with_status(303);
        for _ in 0..600 {
            if organiser.open(&page).await.header("refresh").is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
    assert_eq!(names(&organiser, "?order=precedence").await, ["Sara Alaoui", "Karim Tazi"]);
    let csv = organiser.open(&console_path("fr", "/export?format=csv")).await.body();
    for told in ["S.E. M.;Ambassadeurs;Nadia;1;2", "Mme;Ambassadeurs;;1;1"] {
        assert!(csv.contains(told), "{told}: {csv}");
    }
}

async fn another_organisation_sees_and_changes_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    template(&organiser).await;
    let (id, page) = guest(&evening, "Karim", "Alami").await;
    say(&organiser, &page, &[("rank", "mayor")]).await.with_status(303);
    let elsewhere = crate::roles::another_organisation(&evening).await;
    let other = evening.member(Grant::in_organisation(elsewhere, Role::Owner)).await;
    for below in ["/precedence", "/arrivals", "/place-cards.pdf", "/precedence/ranks/mayor"] {
        assert_ne!(other.get(&console_path("fr", below)).await.status, 200, "{below}");
    }
    // By the address of their own event, another's guest is nobody and another's ranks are none.
    let own = format!("/fr/console/autre/{EVENT}");
    let said = [("table".to_owned(), "1".to_owned())];
    assert_eq!(other.post(&format!("{own}/registrations/{id}/protocol"), &said).await.status, 404);
    assert_eq!(other.get(&format!("{own}/precedence/ranks/mayor")).await.status, 404);
    other.post(&format!("{own}/precedence/template"), &[]).await.with_status(303);
    other.post(&format!("{own}/precedence/ranks/mayor/remove"), &[]).await.with_status(303);
    assert_eq!(organiser.open(&page).await.attributes("#rank option[selected]", "value"), ["mayor"]);
    assert!(organiser.open(&page).await.attributes("#table", "value") == [""], "nothing was written");
}

async fn whoever_has_a_rank_is_received_at_the_door(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    template(&organiser).await;
    let (mayor, page) = guest(&evening, "Karim", "Alami").await;
    let (other, _) = guest(&evening, "Omar", "Abbas").await;
    let said = [("rank", "mayor"), ("table", "3"), ("seat", "12A")];
    say(&organiser, &page, &said).await.with_status(303);
    let (store, event) = (evening.app().await.store(), evening.info().await.event.id);
    let door = evening.door("B").await;
    let checkins = format!("{}?lang=fr", api_path("/checkins"));
    let received = json!("Rang\u{a0}: Maires · Place réservée\u{a0}: Table 3 · Siège 12A");
    for (id, verdict, reception) in
        [(mayor, "admitted_with_honours", received), (other, "admitted", json!(null))]
    {
        let code = store.registration(event, id).await.expect("asks").expect("is there").code.to_string();
        let answer = door.post_json(&checkins, &json!({ "presented": code })).await.with_status(200).json();
        assert_eq!((&answer["verdict"], &answer["reception"]), (&json!(verdict), &reception), "{answer}");
    }
}
