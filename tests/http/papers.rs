//! What is printed besides badges: table cards, certificates of attendance and the lists for the door.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use app::{AppError, Clock};
use domain::account::{Grant, Role};
use domain::locale::Locale;
use jiff::{SignedDuration, Timestamp};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use serde_json::json;

on_both_databases!(
    tables_have_cards,
    who_was_let_in_has_a_certificate_and_nobody_else,
    a_holder_finds_their_own_certificate_when_it_is_over,
    the_door_has_everybody_on_paper,
    another_organisation_prints_nothing,
);

/// The text of a PDF, as somebody copies it, without marks of direction.
fn text_of(pdf: &Page) -> String {
    assert!(pdf.bytes.starts_with(b"%PDF-"), "{}: {}", pdf.status, pdf.text());
    text(&pdf.bytes)
}

fn text(pdf: &[u8]) -> String {
    let mut program = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed");
    program.stdin.take().expect("a pipe").write_all(pdf).expect("is read");
    let out = program.wait_with_output().expect("ends");
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let kept = text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}'));
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Registers somebody who has a name in both scripts where one is given, and gives their ticket.
async fn guest(evening: &Evening, language: &str, name: (&str, &str), other: &str) -> String {
    let email = format!("{}@exemple.org", name.1.to_lowercase());
    let form = Form::named(name.0, name.1, &email).with("other_script_name", other);
    evening.register(language, &form).await
}

/// Seats somebody at a table.
async fn seat(evening: &Evening, organiser: &Visitor, ticket: &str, table: &str) {
    let id = evening.ticket(ticket).await.registration.id;
    let page = console_path("fr", &format!("/registrations/{id}"));
    let mut fields = organiser.open(&page).await.form_to("/protocol");
    fields.retain(|(known, _)| known != "table");
    fields.push(("table".to_owned(), table.to_owned()));
    organiser.post(&format!("{page}/protocol"), &fields).await.with_status(303);
}

async fn let_in(evening: &Evening, door: &Visitor, ticket: &str) {
    let token = evening.ticket(ticket).await.badge.expect("a seat");
    door.post_json(&api_path("/checkins"), &json!({ "presented": token })).await.with_status(200);
}

async fn journal(organiser: &Visitor) -> String {
    organiser.open("/fr/console/maroc-lyon/journal").await.text()
}

async fn tables_have_cards(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let none = organiser.get(&console_path("fr", "/table-cards.pdf?only=")).await.with_status(422);
    assert!(none.texts(".notice")[0].contains("Aucune table à imprimer"), "{}", none.text());
    for (name, table) in [("Alami", "10"), ("Tazi", "2"), ("Abbas", " 2 "), ("Fassi", "Licorne 🦄")] {
        let ticket = guest(&evening, "fr", ("Hind", name), "").await;
        seat(&evening, &organiser, &ticket, table).await;
    }
    let told = organiser.get(&console_path("fr", "/table-cards.pdf")).await.with_status(409);
    assert!(told.text().contains("U+1F984") && told.text().contains("Hind Fassi"), "{}", told.text());
    let cards = text_of(&organiser.open(&console_path("fr", "/table-cards.pdf?others=1")).await);
    assert!(cards.find("Table 2") < cards.find("Table 10"), "{cards}");
    assert_eq!(cards.matches("Table 2").count(), 2, "one card for one table, two sides: {cards}");
    let one = text_of(&organiser.open(&console_path("ar", "/table-cards.pdf?only=10")).await);
    assert!(one.contains("الطاولة") && one.contains("10") && !one.contains("Table 2"), "{one}");
    // A table that nobody sits at is told at its field, which keeps what was typed; so it is of place cards.
    let long = "9".repeat(60);
    for (asked, at, told) in [
        ("/table-cards.pdf?only=99", "only", "à une table de ce nom"),
        ("/place-cards.pdf?of=ranked&table=99", "table", "à une table de ce nom"),
        (&format!("/table-cards.pdf?only={long}"), "only", "caractères"),
        (&format!("/place-cards.pdf?of=ranked&table={long}"), "table", "caractères"),
    ] {
        let page = organiser.get(&console_path("fr", asked)).await.with_status(422);
        told_at(&page, at, told);
        assert!(asked.ends_with(&page.attributes(&format!("#{at}"), "value")[0]), "{}", page.text());
        if at == "table" {
            assert_eq!(page.attributes("#of option[selected]", "value"), ["ranked"]);
        }
    }
    let none = organiser.get(&console_path("fr", "/place-cards.pdf?of=ranked")).await.with_status(422);
    assert!(none.texts(".notice")[0].contains("Personne à qui imprimer"), "{}", none.text());
    assert_eq!(none.attributes("#of option[selected]", "value"), ["ranked"]);
    organiser.open(&console_path("fr", "/place-cards.pdf?table=10")).await;
    let told = journal(&organiser).await;
    assert!(told.contains("Cartons de table créés") && told.contains("Porte-noms créés"), "{told}");
}

/// That one field is wrong, says so, and is what the summary leads to.
fn told_at(page: &Page, field: &str, told: &str) {
    assert_eq!(page.attributes("[aria-invalid=true]", "name"), [field], "{}", page.text());
    assert_eq!(page.attributes(".sum a", "href"), [format!("#{field}")]);
    let error = page.texts(&format!("#{field}-error"));
    assert!(error.len() == 1 && error[0].contains(told), "{error:?}");
}

async fn who_was_let_in_has_a_certificate_and_nobody_else(backend: Backend) {
    let evening = Evening::start(backend);
    let (organiser, door) = (evening.organiser().await, evening.door("A").await);
    let amal = guest(&evening, "ar", ("Amal", "Berrada"), "أمل برادة").await;
    let karim = guest(&evening, "fr", ("Karim", "Alami"), "").await;
    guest(&evening, "fr", ("Omar", "Absent"), "").await;
    let none = organiser.get(&console_path("fr", "/certificates.pdf")).await.with_status(422);
    assert!(none.texts(".notice")[0].contains("Personne de ceux-là n’est entré"), "{}", none.text());
    for ticket in [&amal, &karim] {
        let_in(&evening, &door, ticket).await;
    }
    let asked =
        "/certificates.pdf?language=own&signer=Fatima%20Baroudi&position=Consule%20g%C3%A9n%C3%A9rale";
    let own = text_of(&organiser.open(&console_path("fr", asked)).await);
    for told in ["Karim Alami", "Attestation de participation", "شهادة مشاركة", "أمل برادة", "Fatima Baroudi"]
    {
        assert!(own.contains(told), "{told} is not in {own}");
    }
    assert!(!own.contains("Absent"), "{own}");
    let english =
        text_of(&organiser.open(&console_path("fr", "/certificates.pdf?language=en&place=Rabat")).await);
    assert!(english.contains("Done at Rabat") && !english.contains("شهادة"), "{english}");
    // What is wrong is told once, at its field, in the words of that fault, and everything typed comes back.
    let (unicorn, long, wide) = ("Licorne%20%F0%9F%A6%84", "n".repeat(81), "W".repeat(80));
    let none = "Personne de ceux-là";
    for (field, typed, told) in [
        ("signer", unicorn, "U+1F984"),
        ("position", unicorn, "U+1F984"),
        ("place", unicorn, "U+1F984"),
        ("signer", &long, "80 caractères"),
        ("position", &long, "80 caractères"),
        ("place", &long, "80 caractères"),
        ("signer", &wide, "Trop long pour sa place"),
        ("language", "tlh", ""),
        ("q", "Absent", none),
    ] {
        let rest = [
            ("q", "a"),
            ("language", "ar"),
            ("place", "Rabat"),
            ("signer", "F. Baroudi"),
            ("position", "Consule"),
        ];
        let query = rest.map(|(name, value)| format!("{name}={}", if name == field { typed } else { value }));
        let path = console_path("fr", &format!("/certificates.pdf?{}", query.join("&").replace(' ', "%20")));
        let page = organiser.get(&path).await.with_status(422);
        told_at(&page, field, told);
        for (name, value) in rest.into_iter().filter(|(name, _)| *name != field) {
            let kept = match name {
                "language" => page.attributes("#language option[selected]", "value"),
                _ => page.attributes(&format!("#{name}"), "value"),
            };
            assert_eq!(kept, [value], "{field}: {name}");
        }
    }
    let nobody =
        organiser.get(&console_path("fr", "/certificates.pdf?category=staff")).await.with_status(422);
    told_at(&nobody, "category", none);

    // As long as may be, in ordinary words.
    let words = "Madame la Conseillère Fatima-Zahra Benabdeljalil El Alaoui, de la Rochefoucauld";
    let longest = format!("signer={words}&position={words}&place={words}").replace(' ', "%20");
    assert_eq!(words.chars().count(), 79);
    text_of(&organiser.open(&console_path("fr", &format!("/certificates.pdf?{longest}"))).await);

    // From one guest's page, by the code of their badge.
    let id = evening.ticket(&karim).await.registration.id;
    let page = organiser.open(&console_path("fr", &format!("/registrations/{id}"))).await;
    let href = page.attributes("a", "href").into_iter().find(|href| href.contains("/papers?q="));
    let form =
        organiser.open(href.expect("a way to the certificate").trim_end_matches("#certificates")).await;
    let code = form.attributes("#q", "value").remove(0);
    let one = text_of(&organiser.open(&console_path("fr", &format!("/certificates.pdf?q={code}"))).await);
    assert!(one.contains("Karim Alami") && !one.contains("Berrada"), "{one}");
    assert!(journal(&organiser).await.contains("Attestations de participation créées"));
}

/// The evening, an hour before its end.
#[derive(Clone, Copy)]
struct Before(Timestamp);

impl Clock for Before {
    fn now(&self) -> Timestamp {
        self.0 - SignedDuration::from_hours(1)
    }
}

async fn a_holder_finds_their_own_certificate_when_it_is_over(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, door) = (evening.visitor(), evening.door("A").await);
    let amal = guest(&evening, "ar", ("Amal", "Berrada"), "أمل برادة").await;
    let omar = guest(&evening, "fr", ("Omar", "Absent"), "").await;
    let gone = guest(&evening, "fr", ("Hind", "Partie"), "").await;
    let ended = visitor.open(&format!("{gone}/cancel")).await;
    visitor.post(&format!("{gone}/cancel"), &ended.hidden_fields()).await.with_status(303);
    let_in(&evening, &door, &amal).await;
    let file = format!("{amal}/certificate.pdf");
    assert!(visitor.open(&amal).await.attributes("a", "href").contains(&file));
    let certificate = text_of(&visitor.open(&file).await);
    assert!(certificate.contains("شهادة مشاركة") && certificate.contains("Amal Berrada"), "{certificate}");
    for never in [&omar, &gone] {
        let file = format!("{never}/certificate.pdf");
        assert!(!visitor.open(never).await.attributes("a", "href").contains(&file));
        assert_eq!(visitor.get(&file).await.status, 404);
    }
    let (folder, key) = amal.rsplit_once('/').expect("an address");
    let first = if key.starts_with('A') { 'B' } else { 'A' };
    let other = format!("{folder}/{first}{}/certificate.pdf", &key[1..]);
    assert_eq!(visitor.get(&other).await.status, 404, "nobody else's");

    let info = evening.info().await;
    let before = evening.open_app(Arc::new(Before(info.event.ends_at))).await;
    let made = app::badge::own_certificate(&before, &info, key, Locale::Fr).await;
    assert!(matches!(made, Err(AppError::NotFound)), "not while it goes on");
    let made = app::badge::own_certificate(evening.app().await, &info, key, Locale::Fr).await;
    assert!(text(&made.expect("over").pdf.expect("printed")).contains("Attestation de participation"));
}

async fn the_door_has_everybody_on_paper(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let none = organiser.get(&console_path("fr", "/door-pack.pdf")).await.with_status(422);
    assert!(none.text().contains("rien à imprimer pour la porte"), "{}", none.text());
    let amal = guest(&evening, "ar", ("Amal", "Berrada"), "أمل برادة").await;
    guest(&evening, "fr", ("Zoé 🎉", "Emeraude"), "").await;
    seat(&evening, &organiser, &amal, "3").await;
    let supervisor = evening
        .member(Grant::in_organisation(evening.info().await.organisation.id, Role::DoorSupervisor))
        .await;
    let papers = supervisor.open(&console_path("fr", "/papers")).await;
    assert!(papers.attributes("form", "action").contains(&console_path("fr", "/door-pack.pdf")));
    let pack = text_of(&supervisor.open(&console_path("fr", "/door-pack.pdf")).await);
    for told in [
        "Liste alphabétique",
        "Berrada, Amal",
        "أمل برادة",
        "Emeraude, Zoé [U+1F389]",
        "Liste protocolaire",
        "Plan de table",
        "Table 3",
        "Sans table",
        "page 1 sur 4",
        "2 personnes",
    ] {
        assert!(pack.contains(told), "{told} is not in {pack}");
    }
    let arabic = text_of(&organiser.open(&console_path("ar", "/door-pack.pdf")).await);
    assert!(arabic.contains("الأبجدية") && arabic.contains("Berrada, Amal"), "{arabic}");
    assert!(journal(&organiser).await.contains("Dossier papier de la porte créé"));
}

async fn another_organisation_prints_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    guest(&evening, "fr", ("Amal", "Berrada"), "").await;
    let elsewhere = crate::roles::another_organisation(&evening).await;
    let stranger = evening.member(Grant::in_organisation(elsewhere, Role::Owner)).await;
    for below in ["/papers", "/table-cards.pdf", "/certificates.pdf", "/door-pack.pdf"] {
        let met = stranger.get(&console_path("fr", below)).await;
        assert!([403, 404].contains(&met.status), "{below}: {}", met.status);
        assert!(!met.bytes.starts_with(b"%PDF-") && !met.text().contains("Berrada"), "{below}");
    }
}
