//! Several workers and one run: it is made once, whoever dies on the way.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::Clock;
use domain::badge::{Medium, PrintMark, RunState};
use domain::registration::RegistrationFilter;
use jiff::{SignedDuration, Timestamp};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup};
use multaqa_tests::on_both_databases;
use persistence::PrintQueue;

use super::{actor, begin, people};

on_both_databases!(
    two_workers_make_a_run_once,
    a_run_that_is_stopped_leaves_no_mark,
    a_file_is_kept_for_a_day
);

/// A clock that is set by hand.
#[derive(Clone)]
pub(super) struct Hands(Arc<AtomicI64>);

impl Hands {
    pub(super) fn now() -> Self {
        let now = app::SystemClock.now();
        Self(Arc::new(AtomicI64::new(now.as_second())))
    }

    pub(super) fn pass(&self, time: SignedDuration) {
        self.0.fetch_add(time.as_secs(), Ordering::Relaxed);
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::Relaxed)).expect("in range")
    }
}

/// An evening with guests whose server is gone, so that the test is the only worker.
pub(super) fn unserved(backend: Backend) -> Evening {
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 5 });
    drop(evening.take_server());
    evening
}

async fn two_workers_make_a_run_once(backend: Backend) {
    let evening = unserved(backend);
    let clock = Hands::now();
    let one = evening.open_app(Arc::new(clock.clone())).await;
    let two = evening.open_app(Arc::new(clock.clone())).await;
    let event = evening.info().await.event.id;
    let run = begin(&evening, &one, RegistrationFilter::default(), Medium::Paper).await;
    let (a, b) = tokio::join!(app::printing::make_file(&one), app::printing::make_file(&two));
    assert!(a.expect("a round") != b.expect("a round"), "one of them found it");
    let made = one.store().print_run(event, run).await.expect("asks").expect("is there");
    assert_eq!((made.state, made.done, made.has_file), (RunState::Done, made.total, true));
    assert!(people(&evening, Some(PrintMark::Printed)).await.iter().all(|one| one.printed.times == 1));
    assert_eq!(people(&evening, Some(PrintMark::Printed)).await.len(), made.total as usize);

    // One took a run and was never seen again: for a while it is theirs, then the next takes it up.
    let run = begin(&evening, &one, RegistrationFilter::default(), Medium::Paper).await;
    let now = one.now();
    let write = one.store().write().await.expect("begins");
    let claimed = write.claim_print_run(PrintQueue::Paper, now, now + SignedDuration::from_secs(30)).await;
    let claimed = claimed.expect("claims").expect("it waits");
    write.commit().await.expect("commits");
    assert_eq!(claimed.run.id, run);
    assert!(!app::printing::make_file(&two).await.expect("a round"), "it is somebody's");
    clock.pass(SignedDuration::from_secs(31));
    assert!(app::printing::make_file(&two).await.expect("a round"));
    let made = two.store().print_run(event, run).await.expect("asks").expect("is there");
    assert_eq!((made.state, made.reprints), (RunState::Done, made.total));
    // Whoever was gone comes back: nothing is theirs any more.
    let write = one.store().write().await.expect("begins");
    assert!(!write.keep_print_run(run, claimed.until, claimed.until, 1).await.expect("asks"));
    drop(write);
    assert!(people(&evening, Some(PrintMark::Printed)).await.iter().all(|one| one.printed.times == 2));
}

async fn a_run_that_is_stopped_leaves_no_mark(backend: Backend) {
    let evening = unserved(backend);
    let app = evening.app().await;
    let (who, info) = (actor(&evening).await, evening.info().await);
    let run = begin(&evening, app, RegistrationFilter::default(), Medium::Paper).await;
    app::printing::cancel(app, &who, &info, run).await.expect("stops");
    assert!(!app::printing::make_file(app).await.expect("a round"), "nothing waits");
    let stopped = app::printing::open(app, &who, &info, run).await.expect("is there");
    assert_eq!((stopped.state, stopped.done, stopped.has_file), (RunState::Cancelled, 0, false));
    assert!(!stopped.can_be_taken_back());
    app::printing::cancel(app, &who, &info, run).await.expect("once more changes nothing");
    app::printing::take_back(app, &who, &info, run).await.expect("neither does this");
    assert_eq!(people(&evening, Some(PrintMark::Printed)).await.len(), 0);

    // Stopped while somebody makes it: what they made is not kept.
    let run = begin(&evening, app, RegistrationFilter::default(), Medium::Paper).await;
    let now = app.now();
    let write = app.store().write().await.expect("begins");
    let claimed = write.claim_print_run(PrintQueue::Paper, now, now + SignedDuration::from_secs(30)).await;
    let claimed = claimed.expect("claims").expect("it waits");
    write.commit().await.expect("commits");
    app::printing::cancel(app, &who, &info, run).await.expect("stops");
    let write = app.store().write().await.expect("begins");
    assert!(!write.keep_print_run(run, claimed.until, claimed.until, 3).await.expect("asks"));
}

async fn a_file_is_kept_for_a_day(backend: Backend) {
    let evening = unserved(backend);
    let clock = Hands::now();
    let app = evening.open_app(Arc::new(clock.clone())).await;
    let event = evening.info().await.event.id;
    let run = begin(&evening, &app, RegistrationFilter::default(), Medium::Paper).await;
    assert!(app::printing::make_file(&app).await.expect("a round"));
    clock.pass(SignedDuration::from_hours(23));
    assert_eq!(app::printing::purge(&app).await.expect("looks"), 0);
    let file = app.store().print_file(event, run).await.expect("asks").expect("is kept");
    assert!(
        file.starts_with(b"%PDF-") && file.trim_ascii_end().ends_with(b"%%EOF"),
        "the parts make a whole"
    );
    clock.pass(SignedDuration::from_hours(2));
    assert!(app::printing::purge(&app).await.expect("looks") > 0);
    assert_eq!(app.store().print_file(event, run).await.expect("asks"), None);
    assert!(people(&evening, Some(PrintMark::Printed)).await.len() > 2, "its badges stay printed");
}
