//! Label printers: what they are sent is read back to a picture, and the code on it is what the door would scan; and
//! printers that are off, hang, close halfway or have no labels.

use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::printing::{LabelPrinter, Patience};
use documents::label::Label;
use domain::badge::{Medium, PrintMark, PrintRun, RunState, Trouble};
use domain::ids::PrintRunId;
use domain::registration::RegistrationFilter;
use domain::text::Slug;
use jiff::SignedDuration;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, console_path, door_path};
use multaqa_tests::form::Form;
use multaqa_tests::label::{Manner, Picture, Printer};
use multaqa_tests::on_both_databases;

use super::workers::Hands;
use super::{actor, begin, ended, people, print};

on_both_databases!(
    a_label_says_what_the_badge_says,
    labels_leave_once_and_in_order,
    a_printer_that_fails_is_tried_again_and_given_up,
    a_printer_is_only_its_organisations,
);

pub(super) const PATIENCE: Patience =
    Patience { connect: Duration::from_millis(500), answer: Duration::from_millis(500) };

/// What the QR codes of a picture say.
pub(super) fn codes(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> Vec<String> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// Two tokens of one badge differ in their signatures alone.
pub(super) fn same_badge(one: &str, other: &str) {
    let said = |token: &str| token.rsplit_once('.').expect("a signature").0.to_owned();
    assert_eq!(said(one), said(other));
}

pub(super) fn printer(address: &str) -> LabelPrinter {
    LabelPrinter {
        name: "Entrée".to_owned(),
        address: address.to_owned(),
        label: Label { width: 102, height: 152, dots_per_inch: 203 },
        organisation: None,
    }
}

pub(super) fn entrance() -> Medium {
    Medium::Label("Entrée".to_owned())
}

async fn run_of(evening: &Evening, app: &App, id: PrintRunId) -> PrintRun {
    app.store().print_run(evening.info().await.event.id, id).await.expect("asks").expect("is there")
}

async fn a_label_says_what_the_badge_says(backend: Backend) {
    let sink = Printer::start(Manner::Well).await;
    let mut evening = Evening::start(backend);
    let setting = format!("Entrée={},203,102x152; Ailleurs=192.0.2.1:9100,300,62x100,autre", sink.address);
    evening.restart_with(&[("MULTAQA_LABEL_PRINTERS", &setting)]);
    let ticket = evening.register("fr", &Form::named("Salma", "Berrada", "salma@exemple.org")).await;
    let (organiser, whose) = (evening.organiser().await, evening.ticket(&ticket).await);
    let desk = organiser.open(&console_path("fr", "/badges")).await;
    assert_eq!(desk.attributes("#to option", "value"), ["", "Entrée"], "another's is not offered");
    print(&organiser, "by=latin&to=Entr%C3%A9e").await;
    // And once more, at the door.
    let fields = [
        ("code".to_owned(), whose.registration.code.to_string()),
        ("printer".to_owned(), "Entrée".to_owned()),
    ];
    let page = organiser.post(&door_path("fr", "/badges"), &fields).await.with_status(303).location();
    ended(&organiser, &page).await;
    let labels = sink.labels();
    assert_eq!(labels.len(), 2);
    for label in &labels {
        let picture = Picture::of(label);
        // 102 x 152 mm at 203 dots per inch.
        assert_eq!((picture.width, picture.height, picture.copies), (815, 1214, 1));
        assert!((5..60).contains(&picture.darkness()), "{}", picture.darkness());
        // Eight dots a byte, two signs a byte, were they not shortened.
        assert!(label.len() < picture.dots.len() / 4 / 4, "{} signs", label.len());
        let grey = |x: usize, y: usize| if picture.dots[y * picture.width + x] { 0 } else { 255 };
        let read = codes(picture.width, picture.height, grey);
        assert_eq!(read.len(), 1, "one code");
        same_badge(&read[0], whose.badge.as_ref().expect("a badge"));
    }
    assert_eq!(evening.ticket(&ticket).await.registration.printed.times, 2);
}

async fn labels_leave_once_and_in_order(backend: Backend) {
    let sink = Printer::start(Manner::Well).await;
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 4 });
    drop(evening.take_server());
    let clock = Hands::now();
    let printers = vec![printer(&sink.address)];
    let one = evening.open_app_with(Arc::new(clock.clone()), printers.clone()).await;
    let two = evening.open_app_with(Arc::new(clock.clone()), printers.clone()).await;
    let all = people(&evening, Some(PrintMark::Unprinted)).await.len();
    let first = begin(&evening, &one, RegistrationFilter::default(), entrance()).await;
    clock.pass(SignedDuration::from_secs(1));
    // Another run, though of the same people: what is asked for twice in the same words is one.
    let unprinted =
        RegistrationFilter { printed: Some(PrintMark::Unprinted), ..RegistrationFilter::default() };
    let second = begin(&evening, &one, unprinted, entrance()).await;
    // Two workers: what one has, the other leaves alone, and nothing behind it is begun.
    let work =
        async |app: &App| app::printing::make_label(app, &printers[0], &PATIENCE).await.expect("a round");
    for round in 1..=all {
        let (a, b) = tokio::join!(work(&one), work(&two));
        assert!(a != b, "one of them found it");
        assert_eq!(sink.labels().len(), round);
    }
    let (done, waits) = (run_of(&evening, &one, first).await, run_of(&evening, &one, second).await);
    assert_eq!((done.state, done.done as usize, done.trouble), (RunState::Done, all, None));
    assert_eq!((waits.state, waits.done), (RunState::Waiting, 0));
    // Stopped after one: that one is printed.
    assert!(work(&two).await);
    let (who, info) = (actor(&evening).await, evening.info().await);
    app::printing::cancel(&one, &who, &info, second).await.expect("stops");
    assert!(!work(&one).await && !work(&two).await);
    let mut times = people(&evening, None).await.iter().map(|one| one.printed.times).collect::<Vec<_>>();
    times.sort_unstable();
    assert_eq!(times, [vec![1; all - 1], vec![2]].concat());
    app::printing::take_back(&one, &who, &info, second).await.expect("takes back");
    assert!(people(&evening, None).await.iter().all(|one| one.printed.times == 1));
}

async fn a_printer_that_fails_is_tried_again_and_given_up(backend: Backend) {
    let sink = Printer::start(Manner::Hangs).await;
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 1 });
    drop(evening.take_server());
    let clock = Hands::now();
    let app = evening.open_app_with(Arc::new(clock.clone()), vec![printer(&sink.address)]).await;
    let all = people(&evening, Some(PrintMark::Unprinted)).await.len();
    let run = begin(&evening, &app, RegistrationFilter::default(), entrance()).await;
    let off = printer("127.0.0.1:9");
    let manners = [
        (Some(Manner::Hangs), Trouble::Silent),
        (Some(Manner::ClosesHalfway), Trouble::CutOff),
        (Some(Manner::Website), Trouble::Stranger),
        (Some(Manner::Rubbish), Trouble::Stranger),
        (Some(Manner::OutOfLabels), Trouble::OutOfLabels),
        (None, Trouble::Unreachable),
    ];
    for (manner, trouble) in manners {
        let on = printer(&sink.address);
        let driven = manner.map_or(&off, |_| &on);
        if let Some(manner) = manner {
            sink.set(manner);
        }
        assert!(app::printing::make_label(&app, driven, &PATIENCE).await.expect("a round"), "{manner:?}");
        let stuck = run_of(&evening, &app, run).await;
        assert_eq!(
            (stuck.state, stuck.trouble, stuck.done),
            (RunState::Working, Some(trouble), 0),
            "{manner:?}"
        );
        assert!(!app::printing::make_label(&app, driven, &PATIENCE).await.expect("a round"), "not at once");
        clock.pass(SignedDuration::from_secs(31));
    }
    assert_eq!(people(&evening, Some(PrintMark::Printed)).await.len(), 0);
    assert_eq!(sink.labels().len(), 0);
    // Put right, it prints; and what is said of trouble goes.
    sink.set(Manner::Well);
    while app::printing::make_label(&app, &printer(&sink.address), &PATIENCE).await.expect("a round") {}
    let done = run_of(&evening, &app, run).await;
    assert_eq!((done.state, done.trouble, done.done as usize), (RunState::Done, None, all));
    assert_eq!(sink.labels().len(), all);
    // One that stays off is given up after a while, and says why.
    let run = begin(&evening, &app, RegistrationFilter::default(), entrance()).await;
    let mut rounds = 0;
    while run_of(&evening, &app, run).await.state.moves() {
        app::printing::make_label(&app, &off, &PATIENCE).await.expect("a round");
        clock.pass(SignedDuration::from_secs(31));
        rounds += 1;
        assert!(rounds < 40, "it is given up");
    }
    let given_up = run_of(&evening, &app, run).await;
    assert_eq!((given_up.state, given_up.trouble), (RunState::Failed, Some(Trouble::Unreachable)));
    assert!(given_up.finished_at.is_some());
    assert!(people(&evening, None).await.iter().all(|one| one.printed.times == 1));
}

async fn a_printer_is_only_its_organisations(backend: Backend) {
    let sink = Printer::start(Manner::Well).await;
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 1 });
    drop(evening.take_server());
    let own = vec![printer(&sink.address)];
    let app = evening.open_app_with(Arc::new(Hands::now()), own).await;
    let run = begin(&evening, &app, RegistrationFilter::default(), entrance()).await;
    // The operator takes it away before its turn comes: nobody takes the run up, and that is said.
    let without = evening.open_app_with(Arc::new(Hands::now()), Vec::new()).await;
    let (who, info) = (actor(&evening).await, evening.info().await);
    let waits = app::printing::open(&without, &who, &info, run).await.expect("is there");
    assert_eq!((waits.state, waits.trouble), (RunState::Waiting, Some(Trouble::Gone)));
    // Or gives it to another organisation.
    let theirs = LabelPrinter { organisation: Slug::parse("autre").ok(), ..printer(&sink.address) };
    let app = evening.open_app_with(Arc::new(Hands::now()), vec![theirs.clone()]).await;
    assert!(app::printing::make_label(&app, &theirs, &PATIENCE).await.expect("a round"));
    let failed = run_of(&evening, &app, run).await;
    assert_eq!((failed.state, failed.trouble), (RunState::Failed, Some(Trouble::Gone)));
    assert_eq!(sink.labels(), Vec::<String>::new());
    assert_eq!(app::printing::list(&app, &who, &info).await.expect("a desk").printers, Vec::<String>::new());
}
