//! Badges on paper: counted, marked, counted again when they are printed twice, stopped and taken back; at the door by the
//! browser; and by a label printer: see [`labels`].

mod labels;
mod layouts;
mod workers;

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::account::Actor;
use app::printing::{Begun, Whom};
use domain::account::{Access, Grant, Role};
use domain::badge::{Medium, PrintMark, PrintOrder, Printed};
use domain::ids::PrintRunId;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter};
use jiff::Timestamp;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, console_path, door_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use crate::roles::another_organisation;

on_both_databases!(
    a_run_marks_what_it_prints,
    a_button_pressed_twice_begins_one_run,
    another_organisations_runs_are_not_there,
    one_badge_is_printed_at_the_door,
);

pub(crate) async fn actor(evening: &Evening) -> Actor {
    let grants = vec![Grant::in_organisation(evening.info().await.organisation.id, Role::Owner)];
    Actor::Staff(Arc::new(Access::new(None, None, grants, Timestamp::MAX)))
}

/// Everybody whose badge has a mark, as the database has it.
pub(crate) async fn people(evening: &Evening, printed: Option<PrintMark>) -> Vec<Registration> {
    let filter = RegistrationFilter { printed, ..RegistrationFilter::default() };
    let store = evening.app().await.store();
    store.every_registration(evening.info().await.event.id, &filter).await.expect("a list")
}

/// Begins a run of all whom a filter finds.
pub(crate) async fn begin(
    evening: &Evening,
    app: &app::App,
    filter: RegistrationFilter,
    medium: Medium,
) -> PrintRunId {
    let (actor, info) = (actor(evening).await, evening.info().await);
    let whom = Whom { filter, order: PrintOrder::Latin, medium };
    let shown = app::printing::count(app, &actor, &info, &whom).await.expect("counts").print();
    match app::printing::begin(app, &actor, &info, whom, Locale::Fr, &shown).await.expect("begins") {
        Begun::Runs(runs) => runs[0],
        Begun::Changed => panic!("{shown} changed"),
    }
}

/// Asks for badges by the form's address and confirms; the page of the run once it is done.
pub(crate) async fn print(organiser: &Visitor, asked: &str) -> Page {
    let path = console_path("fr", &format!("/badges/print?{asked}"));
    let page = organiser.open(&path).await;
    let action = page.action("/badges/print").expect("a form");
    let run = organiser.post(&action, &page.form_to("/badges/print")).await.with_status(303).location();
    ended(organiser, &run).await
}

async fn ended(organiser: &Visitor, run: &str) -> Page {
    let started = Instant::now();
    loop {
        let page = organiser.open(run).await;
        if page.attributes("[data-progress]", "data-progress") == ["done"] {
            return page;
        }
        assert!(started.elapsed() < Duration::from_mins(1), "{}", page.text());
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn a_run_marks_what_it_prints(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 6 });
    let organiser = evening.organiser().await;
    let all = people(&evening, Some(PrintMark::Unprinted)).await.len();
    assert!(all >= 4, "{all}");
    let desk = organiser.open(&console_path("fr", "/badges")).await;
    assert_eq!(desk.attributes("#printed option[selected]", "value"), ["unprinted"], "the usual choice");
    let asked = organiser.open(&console_path("fr", "/badges/print?printed=unprinted&by=latin")).await;
    assert!(asked.text().contains(&format!("Imprimer {all} badges")), "{}", asked.text());

    let done = print(&organiser, "printed=unprinted&by=latin").await;
    assert!(done.text().contains("Imprimée"), "{}", done.text());
    let file = done.attributes("a[download]", "href").pop().expect("a file");
    let file = organiser.get(&file).await.with_status(200);
    assert_eq!((file.header("content-type"), &file.bytes[..5]), ("application/pdf", b"%PDF-".as_slice()));
    assert!(people(&evening, Some(PrintMark::Printed)).await.iter().all(|one| one.printed.times == 1));
    assert_eq!(people(&evening, Some(PrintMark::Unprinted)).await.len(), 0);
    let list = organiser.open(&console_path("fr", "/registrations?printed=printed")).await;
    assert_eq!(list.texts(".printed-mark").len(), all);
    assert!(list.texts(".printed-mark")[0].contains("imprimé une fois"), "{:?}", list.texts(".printed-mark"));
    let none = organiser.open(&console_path("fr", "/registrations?printed=unprinted")).await;
    assert_eq!(none.texts("td.nm").len(), 0);
    let nobody = organiser.get(&console_path("fr", "/badges/print?printed=unprinted&by=latin")).await;
    assert!(nobody.with_status(303).location().ends_with("&done=none"));

    // Somebody comes since: with them all, the others are printed again, and said to be before.
    evening.register("fr", &Form::named("Salma", "Berrada", "salma@exemple.org")).await;
    let asked = organiser.open(&console_path("fr", "/badges/print?by=latin")).await;
    assert!(asked.text().contains(&format!("{all} badges ont déjà été imprimés")), "{}", asked.text());
    let others = asked.attributes(".goes a", "href");
    assert!(others[0].contains("printed=unprinted"), "{others:?}");
    let again = print(&organiser, "by=latin").await;
    assert!(again.text().contains(&format!("{all} badges ont déjà été imprimés")), "{}", again.text());
    let twice = people(&evening, None).await;
    let times = |people: &[Registration]| {
        let mut times = people.iter().map(|one| one.printed.times).collect::<Vec<_>>();
        times.sort_unstable();
        times
    };
    assert_eq!(times(&twice), [&[1][..], &vec![2; all]].concat());
    let page = organiser.open(&console_path("fr", &format!("/registrations/{}", twice[0].id))).await;
    assert!(page.text().contains("Badge imprimé"), "{}", page.text());

    // The paper jammed: the marks are what they were, and the file is gone.
    let take_back = again.attributes("a[href$='/take-back']", "href").pop().expect("it can be taken back");
    let asked = organiser.open(&take_back).await;
    let taken = organiser.post(&take_back, &asked.hidden_fields()).await.with_status(303).location();
    let page = organiser.open(&taken).await;
    assert!(page.text().contains("Reprise"), "{}", page.text());
    assert_eq!(page.attributes("a[download]", "href"), Vec::<String>::new());
    let after = people(&evening, None).await;
    assert_eq!(times(&after), [&[0][..], &vec![1; all]].concat());
    let first = people(&evening, Some(PrintMark::Printed)).await[0].clone();
    assert!(first.printed.last.is_some());

    // Once more, by whoever had the page open: what is true is said.
    let (run, _) = take_back.rsplit_once('/').expect("an address");
    for (act, told) in [("take-back", "rien à reprendre"), ("stop", "plus rien à arrêter")] {
        let there = organiser.post(&format!("{run}/{act}"), &[]).await.with_status(303).location();
        let text = organiser.open(&there).await.text();
        assert!(text.contains(told) && !text.contains("L’impression est arrêtée"), "{act}: {text}");
    }
    let asked = organiser.get(&take_back).await.with_status(303).location();
    assert!(organiser.open(&asked).await.text().contains("rien à reprendre"));

    // Another badge in its place was not printed yet.
    let path = console_path("fr", &format!("/registrations/{}/badge", first.id));
    organiser.post(&path, &[]).await.with_status(303);
    let replaced = evening.app().await.store().registration(first.event_id, first.id).await;
    assert_eq!(replaced.expect("asks").expect("is there").printed, Printed::default());
    assert!(people(&evening, Some(PrintMark::Unprinted)).await.iter().any(|one| one.id == first.id));
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    for told in ["Badges imprimés", "Badges dits non imprimés"] {
        assert!(journal.contains(told), "{told}: {journal}");
    }

    // Who confirms another number than there is looks again.
    let (who, info) = (actor(&evening).await, evening.info().await);
    let whom =
        Whom { filter: RegistrationFilter::default(), order: PrintOrder::Table, medium: Medium::Paper };
    let begun = app::printing::begin(evening.app().await, &who, &info, whom, Locale::Fr, "all:1").await;
    assert_eq!(begun.expect("looks"), Begun::Changed);
    // A printer that the operator took away leads back to the form, which says so and keeps the rest.
    let gone = "/badges/print?by=table&to=Partie&category=press";
    for answer in
        [organiser.get(&console_path("fr", gone)).await, organiser.post(&console_path("fr", gone), &[]).await]
    {
        let form = organiser.open(&answer.with_status(303).location()).await;
        assert!(form.text().contains("« Partie »"), "{}", form.text());
        assert_eq!(form.attributes("#category option[selected]", "value"), ["press"]);
    }
    for odd in ["by=sideways", "by=answer-nothing", "printed=twice"] {
        organiser.get(&console_path("fr", &format!("/badges/print?{odd}"))).await.with_status(400);
    }
}

async fn a_button_pressed_twice_begins_one_run(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 6 });
    let organiser = evening.organiser().await;
    let page = organiser.open(&console_path("fr", "/badges/print?by=latin")).await;
    let (action, form) = (page.action("/badges/print").expect("a form"), page.form_to("/badges/print"));
    let (one, two) = tokio::join!(organiser.post(&action, &form), organiser.post(&action, &form));
    let runs = [one, two].map(|answer| answer.with_status(303).location());
    assert_eq!(runs[0], runs[1]);
    ended(&organiser, &runs[0]).await;
    assert!(people(&evening, Some(PrintMark::Printed)).await.iter().all(|one| one.printed.times == 1));
    // Of other people it is another run.
    let press = print(&organiser, "by=latin&category=press").await;
    assert!(press.text().contains("badge"), "{}", press.text());
    let list = organiser.open(&console_path("fr", "/badges")).await;
    assert_eq!(list.attributes("main a[href*='/badges/runs/']", "href").len(), 2);
}

async fn another_organisations_runs_are_not_there(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 2 });
    another_organisation(&evening).await;
    let stranger = evening.organiser_of("autre").await;
    let run = begin(&evening, evening.app().await, RegistrationFilter::default(), Medium::Paper).await;
    let own = evening.organiser().await;
    ended(&own, &console_path("fr", &format!("/badges/runs/{run}"))).await;
    let theirs = |below: &str| format!("/fr/console/autre/diaspora-numerique-2025/badges/runs/{run}{below}");
    for below in ["", "/badges.pdf", "/take-back"] {
        stranger.get(&theirs(below)).await.with_status(404);
        stranger.get(&console_path("fr", &format!("/badges/runs/{run}{below}"))).await.with_status(403);
    }
    for below in ["/stop", "/take-back"] {
        stranger.post(&theirs(below), &[]).await.with_status(404);
    }
    own.get(&console_path("fr", &format!("/badges/runs/{run}/badges.pdf"))).await.with_status(200);
}

async fn one_badge_is_printed_at_the_door(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::named("Salma", "Berrada", "salma@exemple.org")).await;
    let whose = evening.ticket(&ticket).await.registration;
    let (door, organiser) = (evening.door("A").await, evening.organiser().await);
    let fields = [("code".to_owned(), whose.code.to_string()), ("printer".to_owned(), String::new())];
    let print = door_path("fr", "/badges");
    let admit = async || door.post(&door_path("fr", "/checkins"), &fields[..1]).await.with_status(200);
    // Organisers said nothing of it: who stands at a door prints none, whoever is inside.
    assert_eq!(admit().await.attributes("form.door-print", "action"), Vec::<String>::new());
    let refused = door.post(&print, &fields).await.with_status(403);
    assert!(refused.text().contains("À cette entrée, on n’imprime pas de badges"), "{}", refused.text());
    let allow = [("at_door".to_owned(), "true".to_owned())];
    door.post(&console_path("fr", "/badges/door"), &allow).await.with_status(403);
    organiser.post(&console_path("fr", "/badges/door"), &allow).await.with_status(303);
    assert_eq!(admit().await.attributes("form.door-print", "action"), std::slice::from_ref(&print));
    let page = door.post(&print, &fields).await.with_status(303).location();
    let shown = door.open(&page).await;
    assert_eq!(shown.texts("h1"), ["Salma Berrada"]);
    let (picture, style) =
        (shown.attributes("img.print-sheet", "src"), shown.attributes("link[href$='page.css']", "href"));
    door.get(&format!("{}?side=back", picture[0])).await.with_status(404);
    let picture = door.get(&picture[0]).await.with_status(200);
    assert_eq!((picture.header("content-type"), &picture.bytes[1..4]), ("image/png", b"PNG".as_slice()));
    let drawn = image::load_from_memory(&picture.bytes).expect("a picture").to_luma8();
    // A6 at 300 dots per inch.
    assert!(
        drawn.width().abs_diff(1_240) <= 2 && drawn.height().abs_diff(1_748) <= 2,
        "{:?}",
        drawn.dimensions()
    );
    let (width, height) = (drawn.width() as usize, drawn.height() as usize);
    let read = labels::codes(width, height, |x, y| drawn.as_raw()[y * width + x]);
    assert_eq!(read.len(), 1, "one code");
    labels::same_badge(&read[0], &evening.ticket(&ticket).await.badge.expect("a badge"));
    let style = door.get(&style[0]).await.with_status(200);
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.body().starts_with("@page{size:105mm 148mm;"), "{}", style.body());
    let marked = evening.ticket(&ticket).await.registration.printed;
    assert_eq!(marked.times, 1);
    let list = organiser.open(&console_path("fr", "/badges")).await;
    assert_eq!(list.texts("td[data-label=Par]"), ["Lien de la porte A"]);

    // Not of who is still to come; but whoever prints badges prints any.
    let other = evening.register("fr", &Form::named("Hamid", "Alami", "hamid@exemple.org")).await;
    let other = evening.ticket(&other).await.registration;
    let fields = [("code".to_owned(), other.code.to_string())];
    let refused = door.post(&print, &fields).await.with_status(409);
    assert!(refused.text().contains("Faites d’abord entrer"), "{}", refused.text());
    let file = organiser.open(&console_path("fr", &format!("/registrations/{}", other.id))).await;
    assert_eq!(file.attributes("form.door-print", "action"), std::slice::from_ref(&print));
    organiser.post(&print, &fields).await.with_status(303);
    let fields = [("code".to_owned(), other.code.to_string()), ("printer".to_owned(), "Nowhere".to_owned())];
    let gone = organiser.post(&print, &fields).await.with_status(410);
    assert!(gone.text().contains("n’est plus là"), "{}", gone.text());
}
