//! What happens without being asked: mails leave, figures on open pages follow what other processes change.

use std::time::Duration;

use app::printing::{LabelPrinter, Patience};
use app::{AppError, outbox};
use http_face::{AppState, Shutdown};
use mail::Mailer;
use tokio::time::{MissedTickBehavior, interval, sleep};

/// Mails are looked for this often; one that this process enqueues wakes the worker at once.
const ROUND: Duration = Duration::from_secs(5);

/// The pause after a batch of mails: in a rush the people who register go first, and no mail server is flooded. 400
/// mails a second at most.
const PAUSE: Duration = Duration::from_millis(125);

/// The pause while people wait to be registered: what they want first is their ticket, which the page shows them.
const RUSH_PAUSE: Duration = Duration::from_secs(2);

/// How often it is asked whether the hour of a letter has come: they are told to the minute.
const HOURS: Duration = Duration::from_secs(20);

/// How often figures are read again, by the contract of [`app::checkin::refresh`].
const REFRESH: Duration = Duration::from_secs(2);

/// Sends mails until the server stops. A batch that was begun is ended, so that no mail leaves twice.
pub(crate) async fn send_mails(app: AppState, mailer: Box<dyn Mailer>, mut shutdown: Shutdown) {
    let mut rounds = interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            () = outbox::wait(&app) => {}
            _ = rounds.tick() => {}
        }
        while more_wait(&app, mailer.as_ref()).await {
            let pause = if app::registration::is_rushed(&app) { RUSH_PAUSE } else { PAUSE };
            tokio::select! {
                () = shutdown.stopped() => return,
                () = sleep(pause) => {}
            }
        }
    }
}

/// Sends one batch, and says whether there may be another.
async fn more_wait(app: &AppState, mailer: &dyn Mailer) -> bool {
    match outbox::deliver(app, mailer).await {
        Ok(delivered) => {
            metrics::counter!("multaqa_messages_sent_total").increment(delivered.sent.into());
            metrics::counter!("multaqa_messages_failed_total").increment(delivered.failed.into());
            delivered.was_full()
        }
        Err(error) => {
            http_face::report(&error);
            false
        }
    }
}

/// How often offers are looked at whose time is over.
const LINES: Duration = Duration::from_secs(10);

/// Moves waiting lists on until the server stops: an offer whose time is over goes to who is next.
pub(crate) async fn move_lines(app: AppState, mut shutdown: Shutdown) {
    let mut rounds = interval(LINES);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            _ = rounds.tick() => {}
        }
        if let Err(error) = app::registration::lapse_offers(&app).await {
            http_face::report(&error);
        }
    }
}

/// Lets letters leave whose hour has come, until the server stops.
pub(crate) async fn leave_letters(app: AppState, mut shutdown: Shutdown) {
    let mut rounds = interval(HOURS);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            _ = rounds.tick() => {}
        }
        if let Err(error) = app::letter::leave(&app).await {
            http_face::report(&error);
        }
    }
}

/// How often files are looked at that somebody sent and nobody registered with: they are kept for an hour.
const FILES: Duration = Duration::from_mins(5);

/// Forgets files that were kept aside in vain, and those of badges that were kept long enough, until the server stops.
pub(crate) async fn forget_files(app: AppState, mut shutdown: Shutdown) {
    let mut rounds = interval(FILES);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            _ = rounds.tick() => {}
        }
        if let Err(error) = app::registration::file::purge(&app).await {
            http_face::report(&error);
        }
        if let Err(error) = app::printing::purge(&app).await {
            http_face::report(&error);
        }
    }
}

/// How often badges are looked for that wait to be printed: whoever asked for them waits for them.
const PRINTS: Duration = Duration::from_secs(1);

/// Makes files of badges until the server stops. What is cut off then is made by whoever comes next.
pub(crate) async fn make_badges(app: AppState, shutdown: Shutdown) {
    let work = || {
        let app = app.clone();
        async move { app::printing::make_file(&app).await }
    };
    one_after_the_other(shutdown, work).await;
}

/// Sends badges to a label printer until the server stops.
pub(crate) async fn print_labels(app: AppState, printer: LabelPrinter, shutdown: Shutdown) {
    let work = || {
        let (app, printer) = (app.clone(), printer.clone());
        async move { app::printing::make_label(&app, &printer, &Patience::default()).await }
    };
    one_after_the_other(shutdown, work).await;
}

/// Does what is to be done, each time until there is no more of it.
async fn one_after_the_other<F: Future<Output = Result<bool, AppError>>>(
    mut shutdown: Shutdown,
    work: impl Fn() -> F,
) {
    let mut rounds = interval(PRINTS);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            _ = rounds.tick() => {}
        }
        while work().await.unwrap_or_else(|error| {
            http_face::report(&error);
            false
        }) {
            // What was begun is ended, what is next is not begun.
            tokio::select! {
                biased;
                () = shutdown.stopped() => return,
                () = std::future::ready(()) => {}
            }
        }
    }
}

/// Keeps open pages' figures fresh until the server stops.
pub(crate) async fn refresh_figures(app: AppState, mut shutdown: Shutdown) {
    let mut rounds = interval(REFRESH);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.stopped() => return,
            _ = rounds.tick() => {}
        }
        if let Err(error) = app::checkin::refresh(&app).await {
            http_face::report(&error);
        }
    }
}
