//! Robots: a field that people do not see, a form that comes back at once, and how many one place sends. Nobody is
//! turned away for good, and nothing that was written is lost.

use std::time::Duration;

use domain::registration::RegistrationState;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;

on_both_databases!(
    what_a_robot_fills_in_registers_nobody,
    a_form_sent_at_once_is_confirmed_by_a_second_press,
    a_form_that_was_not_handed_out_is_confirmed_by_a_second_press,
    one_place_registers_so_many_and_keeps_what_was_written,
    nobody_is_sent_their_ticket_without_end,
    nobodys_mailbox_is_filled_by_whoever_names_them,
);

/// The same form sent by whoever presses its button again, with nothing changed.
async fn press_again(evening: &Evening, page: &Page) -> Page {
    evening.visitor().post(&event_path("fr", "/register"), &page.form()).await
}

/// Whether a form is here as it was typed, to be sent once more.
fn is_kept(page: &Page) {
    assert_eq!(page.attributes("#given_name", "value"), ["Invitée"]);
    assert_eq!(page.attributes("#email", "value"), ["invitee1@exemple.org"]);
    assert_eq!(
        page.attributes("#comments", "value"),
        Vec::<String>::new(),
        "what is not to be filled in is empty"
    );
    assert_eq!(page.texts(r#".sum[role="alert"] h2"#).len(), 1);
    assert!(page.texts(r#".sum[role="alert"] button"#).len() == 1, "the button is beside the words");
}

async fn what_a_robot_fills_in_registers_nobody(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/register"));
    let hidden = evening.open_form(&visitor, &path).await;
    let filled = Form::person(1).with("comments", "https://exemple.org/achetez");
    let page = visitor.post(&path, &filled.fields(&hidden)).await.with_status(422);
    is_kept(&page);
    assert!(page.texts(".sum")[0].contains("champ caché"), "{}", page.text());
    assert_eq!(evening.seats().await.taken, 0);
    press_again(&evening, &page).await.with_status(303);
    assert_eq!(evening.seats().await.taken, 1);
    evening.letters_to("invitee1@exemple.org", 1).await;
}

async fn a_form_sent_at_once_is_confirmed_by_a_second_press(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/register"));
    let fields = Form::person(1).fields(&visitor.open(&path).await.hidden_fields());
    let page = visitor.post(&path, &fields).await.with_status(422);
    is_kept(&page);
    assert!(page.texts(".sum")[0].contains("Confirmez"), "{}", page.text());
    assert_eq!(evening.seats().await.taken, 0);
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    let ticket = press_again(&evening, &page).await.with_status(303).location();
    let again = press_again(&evening, &page).await.with_status(303).location();
    assert_eq!(ticket, again, "the same form sent twice registers once");
    assert_eq!(evening.ticket(&ticket).await.registration.state, RegistrationState::Confirmed);
}

async fn a_form_that_was_not_handed_out_is_confirmed_by_a_second_press(backend: Backend) {
    let evening = Evening::start(backend);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/register"));
    let handed = evening.open_form(&visitor, &path).await;
    let other = evening.open_form(&visitor, &path).await;
    let forged = handed.iter().zip(&other).map(|(one, other)| if one.0 == "stamp" { other } else { one });
    let forged = forged.cloned().collect::<Vec<_>>();
    for before in [&[][..], &forged[..]] {
        let page = visitor.post(&path, &Form::person(1).fields(before)).await.with_status(422);
        is_kept(&page);
        let key = page.form().into_iter().find(|(name, _)| name == "idempotency_key").expect("a key");
        assert!(!before.contains(&key), "another key");
    }
    assert_eq!(evening.seats().await.taken, 0);
    let page = visitor.post(&path, &Form::person(1).fields(&[])).await;
    visitor.post(&path, &evening.aged(&page.form()).await).await.with_status(303);
    assert_eq!(evening.seats().await.taken, 1);
}

async fn one_place_registers_so_many_and_keeps_what_was_written(backend: Backend) {
    let mut evening = Evening::start(backend);
    evening.restart_with(&[("MULTAQA_REGISTRATIONS_AT_ONCE", "3"), ("MULTAQA_TRUSTED_PROXIES", "127.0.0.1")]);
    let (visitor, path) = (evening.visitor(), event_path("fr", "/register"));
    let send = async |n: usize, from: &str| {
        let fields = Form::person(n).and("languages", "fr").and("languages", "zgh");
        let fields = fields.fields(&evening.open_form(&visitor, &path).await);
        let request = visitor.request("POST", &path).header("x-forwarded-for", from).form(&fields);
        (visitor.send(request).await, fields)
    };
    for n in 0..3 {
        send(n, &format!("2001:db8:1:2::{n}")).await.0.with_status(303);
    }
    let (page, fields) = send(4, "2001:db8:1:2:ffff::9").await;
    let page = page.with_status(429);
    let seconds = page.header("retry-after").parse::<u64>().expect("when to come back");
    assert!((1..=2).contains(&seconds), "{seconds}");
    assert_eq!(page.form(), fields, "everything that was sent, to be sent again");
    assert_eq!(page.attributes("html", "lang"), ["fr"]);
    send(5, "2001:db8:1:3::1").await.0.with_status(303);
    assert_eq!(evening.seats().await.taken, 4);
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    let again = visitor.request("POST", &path).header("x-forwarded-for", "2001:db8:1:2::1");
    visitor.send(again.form(&page.form())).await.with_status(303);
    assert_eq!(evening.seats().await.taken, 5);
}

async fn nobody_is_sent_their_ticket_without_end(backend: Backend) {
    let evening = Evening::start(backend);
    let form = Form::named("Amal", "Idrissi", "amal@exemple.org");
    evening.register("fr", &form).await;
    let mut told = Vec::new();
    for _ in 0..8 {
        told.push(evening.send_form(&evening.visitor(), "fr", &form).await.with_status(200).text());
    }
    told.dedup();
    assert_eq!(told.len(), 1, "a stranger is told the same, whatever was sent");
    // The first ticket, and five of eight times again.
    evening.letters_to("amal@exemple.org", 6).await;
}

async fn nobodys_mailbox_is_filled_by_whoever_names_them(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let category = console_path("fr", "/registering/categories/attendee");
    let brings = organiser.open(&category).await.filled(&[("companions", "named"), ("most", "20")]);
    organiser.post(&category, &brings).await.with_status(303);
    evening.publish().await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;

    let mut answers = Vec::new();
    for (n, party) in ["Aa", "Bb", "Cc"].into_iter().enumerate() {
        let mut form = Form::person(n);
        for (number, letter) in (1..=20).zip('a'..) {
            form = form
                .with(&format!("c{number}.given_name"), "Nommée")
                .with(&format!("c{number}.family_name"), &format!("{party}{letter}"))
                .with(&format!("c{number}.email"), "victime@exemple.org");
        }
        answers.push(evening.send_form(&evening.visitor(), "fr", &form).await);
    }
    assert_eq!(answers.iter().map(|page| page.status).collect::<Vec<_>>(), [303, 303, 429]);
    assert!(
        answers[2].attributes("input[type=hidden][name='c7.given_name']", "value") == ["Nommée"],
        "it is kept"
    );
    evening.letters_to("victime@exemple.org", 40).await;
    assert_eq!(evening.seats().await.taken, 42);
}
