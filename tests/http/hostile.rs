//! What somebody who wishes us ill has sent before, each once at least, and what came of it then.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path, door_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

use crate::manage;

on_both_databases!(
    an_address_that_changes_when_stored_spoils_nothing,
    a_name_that_is_costly_to_print_delays_nobody,
    two_people_behind_one_key_are_two_people,
    who_cancelled_may_come_back_with_the_same_form,
    nonsense_in_an_address_is_not_found,
    a_search_without_end_is_a_short_one,
    a_name_that_no_form_takes_comes_by_no_other_way,
);

/// The list, the files and the cancellations of an evening failed over one row that could not be read back.
async fn an_address_that_changes_when_stored_spoils_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for email in ["x@ex\u{130}mple.org", "x@\u{23A}xample.org", "x@exa\u{307}mple.org"] {
        let page = evening.send_form(&visitor, "fr", &Form::named("P", "Z", email)).await;
        assert!(matches!(page.status, 303 | 422), "{email}: {}", page.status);
    }
    let organiser = evening.organiser().await;
    organiser.open(&console_path("fr", "/registrations")).await;
    organiser.open(&console_path("fr", "/export?format=csv")).await;
}

/// The letter's badge took minutes, and every letter behind it waited.
async fn a_name_that_is_costly_to_print_delays_nobody(backend: Backend) {
    let evening = Evening::start(backend);
    let costly = "\u{FDFA}".repeat(80);
    let form =
        Form::named(&costly, &costly, "lent@exemple.org").with("organisation", &"\u{FDFA}".repeat(120));
    let ticket = evening.register("ar", &form).await;
    evening.register("fr", &Form::named("Amal", "Idrissi", "amal@exemple.org")).await;
    evening.letters_to("lent@exemple.org", 1).await;
    evening.letters_to("amal@exemple.org", 1).await;
    evening.visitor().get(&format!("{ticket}/badge.pdf")).await.with_status(409);
}

/// Eleven of twelve were told that they were registered, and were not; they saw the first one's ticket.
async fn two_people_behind_one_key_are_two_people(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let hidden = evening.open_form(&visitor, &path).await;
    let posts = (0..12).map(|n| {
        let (visitor, path, fields) = (evening.visitor(), path.clone(), Form::person(n).fields(&hidden));
        tokio::spawn(async move { visitor.post(&path, &fields).await })
    });
    let mut tickets = Vec::new();
    for post in posts.collect::<Vec<_>>() {
        tickets.push(post.await.expect("it ends").with_status(303).location());
    }
    tickets.sort();
    tickets.dedup();
    assert_eq!(tickets.len(), 12);
    assert_eq!(evening.seats().await.taken, 12);
}

async fn who_cancelled_may_come_back_with_the_same_form(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let fields = Form::person(1).fields(&evening.open_form(&visitor, &path).await);
    let first = visitor.post(&path, &fields).await.with_status(303).location();
    visitor.post(&format!("{first}/cancel"), &[]).await;
    assert_eq!(evening.seats().await.taken, 0);
    let second = visitor.post(&path, &fields).await.with_status(303).location();
    assert_ne!(first, second);
    assert_eq!(evening.seats().await.taken, 1);
}

/// PostgreSQL refuses a text with a NUL, and what it refuses was answered as our own fault.
async fn nonsense_in_an_address_is_not_found(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for path in ["/fr/%00/x1", "/fr/ab%00/cd/register", "/%00/x", "/api/v1/events/%00/x", "/fr/ab/cd%FF"] {
        let status = visitor.get(path).await.status;
        assert!(matches!(status, 400 | 404), "{path}: {status}");
    }
}

async fn a_search_without_end_is_a_short_one(backend: Backend) {
    let evening = Evening::start(backend);
    let door = evening.door("A").await;
    for query in ["ab ".repeat(1_200), "x".repeat(6_000)] {
        assert_eq!(door.query(&door_path("fr", ""), &[("q", &query)]).await.status, 200);
        assert_eq!(door.query(&api_path("/attendees"), &[("q", &query)]).await.status, 200);
    }
}

/// A list took what the form refuses: a slash in a whole name was a blank to it.
async fn a_name_that_no_form_takes_comes_by_no_other_way(backend: Backend) {
    let evening = Evening::start(backend);
    let (organiser, visitor) = (evening.organiser().await, evening.visitor());
    let long = "é".repeat(81);
    let names = ["<script>alert(1)</script>", "www.evil.example", "Ka\u{202E}rim", "Ka\u{1}rim", &long];
    let (_, ticket) = manage::guest(&evening, "Hind").await;
    evening.letters_to("hind@exemple.org", 1).await;
    let holder = manage::opened(&evening, &ticket, "hind@exemple.org", 2).await;
    let invitation = console_path("fr", "/invitations/new");
    let invite = organiser.open(&invitation).await;
    let (mut parts, mut whole) = (vec!["Prénom;Nom;Mail".to_owned()], vec!["Nom complet;Mail".to_owned()]);
    for (number, name) in names.into_iter().enumerate() {
        let form = Form::named(name, "Tazi", "karim@exemple.org");
        let refused = evening.send_form(&visitor, "fr", &form).await.with_status(422);
        assert_eq!(refused.attributes(".sum a", "href"), ["#given_name"], "{name}");
        let typed = [("given_name", name), ("family_name", "Tazi"), ("email", "karim@exemple.org")];
        let typed = [&typed[..], &[("category", "press")]].concat();
        let refused = organiser.post(&invitation, &invite.filled(&typed)).await.with_status(422);
        assert_eq!(refused.attributes(".sum a", "href"), ["#given_name"], "{name}");
        for (below, who) in [("/companions", "companion"), ("/replacement", "replacement")] {
            let fields = ["given_name", "family_name", "email"].map(|field| format!("{who}_{field}"));
            let typed = [(&*fields[0], name), (&*fields[1], "Tazi"), (&*fields[2], "karim@exemple.org")];
            manage::send(&holder, below, &typed).await.with_status(422);
        }
        parts.push(format!("{name};Tazi;p{number}@exemple.org"));
        whole.push(format!("{name} Tazi;w{number}@exemple.org"));
    }
    for list in [parts.join("\n"), whole.join("\n")] {
        let path = console_path("fr", "/import");
        let columns =
            organiser.post_file(&path, "liste.csv", list.as_bytes()).await.with_status(303).location();
        let fields = organiser.open(&columns).await.form_to("/columns");
        organiser.post(&columns, &fields).await.with_status(303);
        let page = columns.strip_suffix("/columns").expect("the columns come next");
        for (page, told) in [
            (page.to_owned(), ["Ce n’est pas un nom", "Caractères invisibles", "Plus de 80 caractères"]),
            (page.replacen("/fr/", "/ar/", 1), ["هذا ليس اسمًا", "حروف غير مرئية", "أكثر من 80"]),
        ] {
            let plan = organiser.open(&page).await;
            assert_eq!(plan.texts(".import-kinds b"), ["5", "0", "0", "0", "0", "5"], "{}", plan.text());
            for told in told {
                assert!(plan.text().contains(told), "{told}: {}", plan.text());
            }
        }
    }
}
