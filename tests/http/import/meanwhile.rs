//! What happens between a plan and its end: other registrations, a second click, a second organiser.

use std::sync::Arc;

use app::outbox::Delivered;
use app::{Clock, SystemClock};
use domain::ids::GuestImportId;
use jiff::{SignedDuration, Timestamp};
use mail::{FileMailer, MailSettings};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

use super::{Importer, counts, registrations};

on_both_databases!(
    a_plan_that_is_no_longer_true_is_not_done,
    a_second_click_does_nothing,
    two_organisers_bring_the_same_list_once,
    a_file_is_read_as_is_chosen,
    after_a_day_nothing_is_left,
);

const LIST: &str = "Nom;Prénom;Mail\nTazi;Karim;a@x.org\nBennis;Leïla;b@x.org\nRami;Omar;c@x.org\n";

async fn a_plan_that_is_no_longer_true_is_not_done(backend: Backend) {
    let evening = Evening::with_seats(backend, 4);
    let organiser = evening.organiser().await;
    let importer = Importer::send(&organiser, LIST.as_bytes()).await;
    let plan = importer.planned(&[]).await;
    assert_eq!(counts(&plan), [3, 3, 0, 0, 0, 0]);
    // Somebody of the list registers, and then the seats run short.
    evening.register("fr", &Form::named("Leïla", "Bennis", "b@x.org")).await;
    importer.confirm(&plan, &[]).await.with_status(303);
    let again = importer.end().await;
    assert!(again.text().contains("rien n’a été importé"), "{}", again.text());
    assert_eq!(counts(&again), [3, 2, 1, 0, 0, 0]);
    assert_eq!(registrations(&evening).await.len(), 1);
    evening.register("fr", &Form::person(7)).await;
    let refused = importer.confirm(&again, &[]).await.with_status(303);
    assert!(refused.location().contains("/import/"));
    importer.end().await;
    assert_eq!(registrations(&evening).await.len(), 4, "two seats were left");
    // The page of before confirms nothing any more.
    let stale = importer.confirm(&plan, &[]).await.with_status(303);
    assert!(stale.location().contains("/import/"));
    assert_eq!(registrations(&evening).await.len(), 4);
    assert_eq!(evening.seats().await.taken, 4);
}

async fn a_second_click_does_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let importer = Importer::send(&organiser, LIST.as_bytes()).await;
    let plan = importer.planned(&[]).await;
    let (one, two, three) = tokio::join!(
        importer.confirm(&plan, &[]),
        importer.confirm(&plan, &[]),
        importer.confirm(&plan, &[])
    );
    for answer in [one, two, three] {
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    assert!(importer.end().await.text().contains("La liste est importée"));
    importer.confirm(&plan, &[]).await.with_status(303);
    assert_eq!(registrations(&evening).await.len(), 3);
    assert_eq!(evening.seats().await.taken, 3);
}

async fn two_organisers_bring_the_same_list_once(backend: Backend) {
    let evening = Evening::start(backend);
    let (first, second) = (evening.organiser().await, evening.organiser().await);
    let first = Importer::send(&first, LIST.as_bytes()).await;
    let second = Importer::send(&second, LIST.as_bytes()).await;
    let plans = (first.planned(&[]).await, second.planned(&[]).await);
    let answers = tokio::join!(first.confirm(&plans.0, &[]), second.confirm(&plans.1, &[]));
    assert_eq!((answers.0.status, answers.1.status), (303, 303));
    let ends = [first.end().await.text(), second.end().await.text()];
    let done = ends.iter().filter(|text| text.contains("La liste est importée")).count();
    let told = ends.iter().filter(|text| text.contains("rien n’a été importé")).count();
    assert_eq!((done, told), (1, 1), "{ends:?}");
    assert_eq!(registrations(&evening).await.len(), 3);
}

async fn a_file_is_read_as_is_chosen(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let file = encoding_rs::WINDOWS_1252.encode("Nom,Prénom,Mail\nLefèvre,Zoé,z@x.org\n").0.into_owned();
    let importer = Importer::send(&organiser, &file).await;
    let reading = format!("{}/reading", importer.page);
    let chosen = |encoding: &str, separator: &str| {
        [("encoding", encoding), ("separator", separator)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    organiser.post(&reading, &chosen("utf8", "comma")).await.with_status(422);
    organiser.post(&reading, &chosen("windows1252", "semicolon")).await.with_status(303);
    let columns = importer.open("/columns").await;
    assert_eq!(columns.attributes("select[name^=column]", "name"), ["column-0"]);
    let fields = columns.form_to("/columns");
    let refused = organiser.post(&format!("{}/columns", importer.page), &fields).await;
    assert_eq!(refused.status, 422, "no column of names: {}", refused.text());
    organiser.post(&reading, &chosen("windows1252", "comma")).await.with_status(303);
    let plan = importer.planned(&[]).await;
    assert!(plan.text().contains("Zoé Lefèvre"), "{}", plan.text());
}

/// A day and an hour ahead.
struct Tomorrow;

impl Clock for Tomorrow {
    fn now(&self) -> Timestamp {
        SystemClock.now() + SignedDuration::from_hours(25)
    }
}

async fn after_a_day_nothing_is_left(backend: Backend) {
    let mut evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let importer = Importer::send(&organiser, LIST.as_bytes()).await;
    importer.planned(&[]).await;
    let id =
        importer.page.rsplit('/').next().expect("an address").parse::<GuestImportId>().expect("an import");
    evening.take_server().kill();
    let store = evening.app().await.store();
    assert!(store.guest_import_file(id).await.expect("a look").is_some());
    let tomorrow = evening.open_app(Arc::new(Tomorrow)).await;
    let mailer = FileMailer::new(&evening.data().join("mails"), &MailSettings::default()).expect("a folder");
    while app::outbox::deliver(&tomorrow, &mailer).await.expect("a round") != Delivered::default() {}
    assert!(store.any_guest_import(id).await.expect("a look").is_none());
    assert!(store.import_rows(id, None, 0, 9).await.expect("a look").is_empty());
    assert_eq!(registrations(&evening).await.len(), 0);
}
