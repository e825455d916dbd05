//! Who registers and how: what organisers set up in the console, and what the public form makes of it.

use std::time::Duration;

use app::{Clock, SystemClock};
use domain::registration::RegistrationState;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    the_press_asks_by_a_link_and_answers_what_it_is_asked,
    a_delegation_sits_together_in_seats_of_its_own,
    what_is_wrong_is_told_and_identity_papers_are_warned_of,
    a_freed_seat_is_held_as_long_as_organisers_say,
);

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Publishes beside the server, which sees it once its memory of a second is over.
async fn publish(evening: &Evening) {
    evening.publish().await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
}

/// Fills in the form at a path of the console and sends it.
async fn fill(organiser: &Visitor, below: &str, typed: &[(&str, &str)]) {
    let path = console_path("fr", below);
    let form = organiser.open(&path).await;
    organiser.post(&path, &form.filled(typed)).await.with_status(303);
}

async fn the_press_asks_by_a_link_and_answers_what_it_is_asked(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let organiser = evening.organiser().await;
    let guide = [("label-fr", "Faut-il un guide ?"), ("kind", "yes_no"), ("categories", "press")];
    fill(&organiser, "/registering/questions/new", &[&guide[..], &[("required", "true")]].concat()).await;
    let which = [("label-fr", "Quelle langue ?"), ("kind", "choice"), ("categories", "press")];
    let options = [("options", "Arabe | العربية\nAmazighe"), ("condition", "faut-il-un-guide=yes")];
    fill(&organiser, "/registering/questions/new", &[&which[..], &options[..]].concat()).await;
    let list = organiser.open(&console_path("fr", "/registering")).await;
    let link = list.attributes("input[readonly]", "value").pop().expect("the press has a link");
    let path = link.split_once("/fr/").map(|(_, rest)| format!("/fr/{rest}")).expect("an address");

    // Before it is published nothing is asked; and without its link the category is nobody's business.
    let visitor = evening.visitor();
    assert!(visitor.open(&path).await.attributes("[name='q.faut-il-un-guide']", "type").is_empty());
    publish(&evening).await;
    assert_eq!(visitor.get(&event_path("fr", "/register?category=press")).await.status, 404);
    assert_eq!(visitor.get(&format!("{path}x")).await.status, 404);
    assert_eq!(visitor.get(&event_path("fr", "/register?category=staff")).await.status, 404);
    let form = visitor.open(&path).await;
    assert!(form.text().contains("soumise à approbation"), "{}", form.text());
    let me = [("given_name", "Nora"), ("family_name", "Bennani"), ("email", "nora@exemple.org")];
    let action = event_path("fr", "/register");
    let wrong = visitor.post(&action, &evening.aged(&form.filled(&me)).await).await.with_status(422);
    assert_eq!(wrong.attributes(".sum a", "href"), ["#q.faut-il-un-guide"]);
    let answers = [("q.faut-il-un-guide", "yes"), ("q.quelle-langue", "amazighe")];
    let sent = visitor.post(&action, &wrong.filled(&[&me[..], &answers[..]].concat())).await.with_status(303);
    let ticket = evening.ticket(&sent.location()).await;
    assert_eq!(ticket.registration.state, RegistrationState::Requested);
    assert_eq!(ticket.registration.answers.iter().count(), 2);
    assert_eq!(evening.seats().await.taken, 0, "a request takes no seat");
    let letters = evening.letters_to("nora@exemple.org", 1).await;
    assert!(letters[0].text().contains("pas encore une confirmation"), "{}", letters[0].text());
    assert!(visitor.open(&sent.location()).await.text().contains("Pas encore confirmé"));

    // Another link, and the one of before opens nothing once that is published.
    organiser
        .post(&console_path("fr", "/registering/categories/press/renew-link"), &[])
        .await
        .with_status(303);
    publish(&evening).await;
    assert_eq!(visitor.get(&path).await.status, 404);
}

async fn a_delegation_sits_together_in_seats_of_its_own(backend: Backend) {
    let evening = Evening::with_seats(backend, 6);
    let organiser = evening.organiser().await;
    fill(&organiser, "/registering/pools/new", &[("name-fr", "Délégations"), ("seats", "4")]).await;
    let seats = evening.seats().await;
    assert_eq!((seats.reserved, seats.left()), (4, 2));
    let category =
        [("visibility", "public"), ("pool", "delegations"), ("companions", "named"), ("most", "3")];
    fill(&organiser, "/registering/categories/delegation", &category).await;
    publish(&evening).await;

    let visitor = evening.visitor();
    let choice = visitor.open(&event_path("fr", "/register")).await;
    let delegation = choice.attributes("main li a", "href").remove(0);
    assert!(delegation.ends_with("category=delegation"), "{delegation}");
    let form = visitor.open(&delegation).await;
    let me = |n: &str| {
        let email = format!("chef{n}@exemple.org");
        vec![
            ("given_name".to_owned(), "Chef".to_owned()),
            ("family_name".to_owned(), format!("Délégation {n}")),
            ("email".to_owned(), email),
        ]
    };
    let handed = evening.aged(&form.hidden_fields()).await;
    let with = |n: &str, companions: &[&str]| {
        let mut typed = [handed.clone(), me(n)].concat();
        for (number, name) in (1..).zip(companions) {
            typed.push((format!("c{number}.given_name"), (*name).to_owned()));
            typed.push((format!("c{number}.family_name"), format!("Membre {n}")));
        }
        typed.push(("category".to_owned(), "delegation".to_owned()));
        typed
    };
    let action = event_path("fr", "/register");
    // More lines keep what was typed and judge nothing.
    let more = [form.filled(&[("given_name", "Chef"), ("more", "3")])].concat();
    let longer = visitor.post(&action, &more).await.with_status(200);
    assert!(longer.attributes("input", "name").contains(&"c3.given_name".to_owned()));
    assert_eq!(longer.attributes("#given_name", "value"), ["Chef"]);

    let first = visitor.post(&action, &with("a", &["Aya", "Sami"])).await.with_status(303).location();
    let ticket = evening.ticket(&first).await;
    assert_eq!((ticket.registration.state, ticket.party.len()), (RegistrationState::Confirmed, 2));
    evening.letters_to("chefa@exemple.org", 3).await;
    let second = evening.visitor().post(&action, &with("b", &["Lina"])).await.with_status(303).location();
    assert!(matches!(evening.ticket(&second).await.registration.state, RegistrationState::Waiting { .. }));
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting, seats.left()), (3, 2, 2), "shared seats are as free as before");

    // Who is registered comes along with nobody else.
    let taken = evening.visitor().post(&action, &with("c", &["Aya"])).await;
    assert_eq!(taken.status, 303, "another family name is another person");
    let mut again = with("d", &["Aya"]);
    for (name, value) in &mut again {
        match name.as_str() {
            "c1.family_name" => "Membre a".clone_into(value),
            "email" => "chefa@exemple.org".clone_into(value),
            _ => {}
        }
    }
    let known = evening.visitor().post(&action, &again).await.with_status(422);
    assert_eq!(known.attributes(".sum a", "href"), ["#c1.family_name"]);

    // One stays away: the party of two behind them fits.
    let visitor = evening.visitor();
    let companion = visitor.open(&first).await.attributes("main .list a", "href").remove(0);
    let asked = visitor.open(&format!("{companion}/cancel")).await;
    visitor.post(&format!("{companion}/cancel"), &asked.hidden_fields()).await.with_status(303);
    let offered = evening.ticket(&second).await.registration.state;
    assert!(matches!(offered, RegistrationState::Offered { .. }), "{offered:?}");
    evening.accept(&second).await;
    assert_eq!(evening.ticket(&second).await.party[0].registration.state, RegistrationState::Confirmed);

    // The pool stays while somebody sits in it, and its form says so.
    let path = console_path("fr", "/registering/pools/delegations");
    let refused = organiser.post(&format!("{path}/remove"), &[]).await;
    assert_eq!(refused.status, 422);
    organiser.post(&path, &pairs(&[("name-fr", "Délégations"), ("seats", "2")])).await.with_status(422);

    // Where there is a choice, the form that everybody gets says too which one it is.
    let everybody = evening.visitor().open(&event_path("fr", "/register?category=attendee")).await;
    let alone = [("given_name", "Une"), ("family_name", "Participante"), ("email", "seule@exemple.org")];
    let filled = evening.aged(&everybody.filled(&alone)).await;
    let sent = evening.visitor().post(&action, &filled).await.with_status(303);
    let category = evening.ticket(&sent.location()).await.registration.category_key;
    assert_eq!(category.as_str(), "attendee");
}

async fn a_freed_seat_is_held_as_long_as_organisers_say(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/registering/settings");
    let form = organiser.open(&path).await;
    assert_eq!(form.attributes("#offer_hours", "value"), ["24"]);
    for (hours, told) in [("169", "Pas plus de 168"), ("", ""), ("deux", "nombre entier")] {
        let wrong = organiser.post(&path, &form.filled(&[("offer_hours", hours)])).await.with_status(422);
        assert_eq!(wrong.attributes(".sum a", "href"), ["#offer_hours"]);
        assert!(wrong.texts("#offer_hours-error").join("").contains(told), "{}", wrong.text());
    }
    let tickets =
        [evening.register("fr", &Form::person(0)).await, evening.register("fr", &Form::person(1)).await];
    // Long before the doors open: an offer ends with that at the latest.
    let doors = SystemClock.now() + jiff::SignedDuration::from_hours(100);
    let app = evening.app().await;
    let mut event = app::event::find_for_staff(app, ORGANISATION, EVENT).await.expect("is there").event;
    (event.doors_open_at, event.starts_at) = (doors, doors);
    (event.ends_at, event.badges_valid_until) = (doors, doors);
    let write = app.store().write().await.expect("begins");
    write.update_event(&event).await.expect("writes");
    write.commit().await.expect("commits");
    let freed = async |hours: &str, from: &str, to: &str| {
        fill(&organiser, "/registering/settings", &[("offer_hours", hours)]).await;
        publish(&evening).await;
        let visitor = evening.visitor();
        visitor.post(&format!("{from}/cancel"), &[]).await.with_status(303);
        evening.ticket(to).await.registration.state
    };
    let RegistrationState::Offered { until, .. } = freed("3", &tickets[0], &tickets[1]).await else {
        panic!("an offer")
    };
    let minutes = until.duration_since(SystemClock.now()).as_mins();
    assert!((178..=180).contains(&minutes), "{minutes} minutes");
    let listed = organiser.open(&console_path("fr", "/registering")).await.text();
    assert!(listed.contains("gardée 3 heures"), "{listed}");
    let journal = organiser.open(&format!("/fr/console/{ORGANISATION}/journal")).await.text();
    assert!(journal.contains("réglages modifiés"), "{journal}");
    // At once, where they say so.
    let third = evening.register("fr", &Form::person(2)).await;
    assert_eq!(freed("0", &tickets[1], &third).await, RegistrationState::Confirmed);
}

async fn what_is_wrong_is_told_and_identity_papers_are_warned_of(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/registering/questions/new");
    let form = organiser.open(&path).await;
    let typed = [("label-fr", "Numéro de passeport"), ("kind", "short_text")];
    let warned = organiser.post(&path, &form.filled(&typed)).await.with_status(422);
    assert!(warned.text().contains("pièce d’identité"), "{}", warned.text());
    organiser.post(&path, &warned.filled(&[("identity", "true")])).await.with_status(303);
    for (below, typed) in [
        ("/registering/categories/new", [("name-fr", ""), ("kind", "attendee")]),
        ("/registering/pools/new", [("name-fr", "Trop"), ("seats", "100000")]),
    ] {
        let path = console_path("fr", below);
        let form = organiser.open(&path).await;
        let wrong = organiser.post(&path, &form.filled(&typed)).await.with_status(422);
        assert_eq!(wrong.attributes(".sum a", "href").len(), 1, "{below}");
    }
    for nothing in ["/registering/nothing/new", "/registering/pools/none", "/registering/questions/%00"] {
        assert_eq!(organiser.get(&console_path("fr", nothing)).await.status, 404, "{nothing}");
    }
}
