//! Letters that leave by themselves, letters to many, and wanting no more of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::Clock;
use domain::letter::{LetterKind, Schedule};
use domain::mailing::MailingState;
use domain::outbox::{MessageFilter, MessageState};
use jiff::{SignedDuration, Timestamp};
use mail::{FileMailer, MailSettings};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(
    a_scheduled_letter_leaves_once_and_moves_with_the_event,
    many_are_written_to_once_counted_confirmed_and_stopped,
    one_click_ends_what_a_ticket_does_not_need,
);

/// A clock that is set by hand.
#[derive(Clone)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn at(moment: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(moment.as_second())))
    }

    fn set(&self, moment: Timestamp) {
        self.0.store(moment.as_second(), Ordering::Relaxed);
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::Relaxed)).expect("in range")
    }
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Does what is due until nothing is, and returns the letters sent to somebody.
async fn drain(evening: &Evening, app: &app::App) {
    let settings = MailSettings::default();
    let mailer = FileMailer::new(&evening.data().join("mails"), &settings).expect("a folder");
    while app::outbox::deliver(app, &mailer).await.expect("a round") != app::outbox::Delivered::default() {}
}

fn sent(evening: &Evening, subject: &str) -> usize {
    evening.letters().iter().filter(|letter| letter.text().contains(subject)).count()
}

async fn a_scheduled_letter_leaves_once_and_moves_with_the_event(backend: Backend) {
    let mut evening = Evening::start(backend);
    for n in 0..3 {
        evening.register("fr", &Form::person(n)).await;
    }
    evening.letters_to("invitee2@exemple.org", 1).await;
    evening.take_server().kill();
    let info = evening.info().await;
    let event = info.event.id;
    // The evening is long over; it is to take place in thirty days, and two processes look after it.
    let app = evening.app().await;
    let start = app.now();
    let write = app.store().write().await.expect("begins");
    let mut copy = write.working_copy(event).await.expect("asks").expect("the evening").event;
    let ahead = start.duration_since(copy.starts_at) + SignedDuration::from_hours(30 * 24);
    copy.doors_open_at += ahead;
    copy.starts_at += ahead;
    copy.ends_at += ahead;
    copy.badges_valid_until += ahead;
    copy.days = Vec::new();
    write.update_event(&copy).await.expect("changes");
    let schedule =
        Schedule { active: true, ..Schedule::usual(LetterKind::WeekBefore).expect("leaves by itself") };
    write.save_letter_schedule(event, &schedule).await.expect("saves");
    write.commit().await.expect("commits");
    evening.publish().await;
    let clock = Hands::at(start);
    let one = evening.open_app(Arc::new(clock.clone())).await;
    let two = evening.open_app(Arc::new(clock.clone())).await;
    let shown = one.store().event(event).await.expect("asks").expect("is published").1;
    let leaves_at = schedule.leaves_at(&shown).expect("has an hour");

    clock.set(leaves_at - SignedDuration::from_secs(1));
    app::letter::leave(&one).await.expect("looks");
    drain(&evening, &one).await;
    assert_eq!(sent(&evening, "Plus qu’une semaine"), 0, "not yet");

    // Its hour has come: both look at once, one after the other, and again after a restart.
    clock.set(leaves_at + SignedDuration::from_mins(1));
    let (a, b) = tokio::join!(app::letter::leave(&one), app::letter::leave(&two));
    a.and(b).expect("looks");
    let mailer = FileMailer::new(&evening.data().join("mails"), &MailSettings::default()).expect("a folder");
    for _ in 0..4 {
        let (a, b) = tokio::join!(app::outbox::deliver(&one, &mailer), app::outbox::deliver(&two, &mailer));
        a.and(b).expect("a round");
    }
    let again = evening.open_app(Arc::new(clock.clone())).await;
    app::letter::leave(&again).await.expect("looks");
    drain(&evening, &again).await;
    let filter = MessageFilter { kind: Some(LetterKind::WeekBefore), ..MessageFilter::default() };
    let all = again.store().messages(event, &filter, None, 50).await.expect("asks").rows;
    assert_eq!(all.len(), 3, "one a registration");
    assert!(all.iter().all(|row| row.message.state == MessageState::Sent), "{all:?}");
    assert_eq!(sent(&evening, "Plus qu’une semaine"), 3);

    // Moved by ten days: what has left does not leave again, what has not moves with it.
    let eve = Schedule { active: true, ..Schedule::usual(LetterKind::DayBefore).expect("leaves by itself") };
    let write = again.store().write().await.expect("begins");
    write.save_letter_schedule(event, &eve).await.expect("saves");
    let mut copy = write.working_copy(event).await.expect("asks").expect("the evening").event;
    let before = eve.leaves_at(&copy).expect("has an hour");
    let ten = SignedDuration::from_hours(240);
    copy.doors_open_at += ten;
    copy.starts_at += ten;
    copy.ends_at += ten;
    copy.badges_valid_until += ten;
    write.update_event(&copy).await.expect("changes");
    write.commit().await.expect("commits");
    evening.publish().await;
    clock.set(before + SignedDuration::from_mins(1));
    app::letter::leave(&again).await.expect("looks");
    drain(&evening, &again).await;
    assert_eq!(sent(&evening, "C’est demain"), 0, "the event was moved");
    clock.set(eve.leaves_at(&copy).expect("has an hour") + SignedDuration::from_mins(1));
    app::letter::leave(&again).await.expect("looks");
    drain(&evening, &again).await;
    assert_eq!((sent(&evening, "C’est demain"), sent(&evening, "Plus qu’une semaine")), (3, 3));
}

async fn many_are_written_to_once_counted_confirmed_and_stopped(backend: Backend) {
    let mut evening = Evening::with(backend, Setup { capacity: 2_000, guests: 1_200 });
    let organiser = evening.organiser().await;
    let new = console_path("fr", "/mailings/new?standing=expected");
    let wrong = fields(&[("subject-fr", "Bonjour {prenom}"), ("body-ar", "نص")]);
    let page = organiser.post(&new, &wrong).await.with_status(422);
    assert!(page.text().contains("{prenom}"), "{}", page.text());
    let words = fields(&[
        ("subject-fr", "À savoir, {given_name}"),
        ("title-fr", "À savoir"),
        ("body-fr", "Venez par la porte B : {event_link}"),
    ]);
    let href = organiser.post(&new, &words).await.with_status(303).location();
    let href = href.split('?').next().expect("a path").to_owned();
    let page = organiser.open(&href).await;
    let info = evening.info().await;
    let filter = domain::registration::RegistrationFilter {
        standing: Some(domain::registration::Standing::Expected),
        ..Default::default()
    };
    let app = evening.app().await;
    let found = app.store().registrations(info.event.id, &filter, None, 1).await.expect("asks").total;
    assert!(found > 500, "more than one lot: {found}");
    let shown = organiser.open(&format!("{href}/preview")).await.body();
    assert!(shown.contains("Venez par la porte B"), "{shown}");
    assert!(page.text().contains(&found.to_string()), "the exact number: {}", page.text());

    // Confirming what is not so any more sends nothing.
    let send = format!("{href}/send");
    let changed = organiser.post(&send, &fields(&[("shown", "3")])).await.with_status(303).location();
    assert!(changed.ends_with("done=changed"), "{changed}");
    let confirm = organiser.open(&send).await;
    assert_eq!(confirm.hidden_fields().iter().filter(|(name, _)| name == "shown").count(), 1);
    evening.take_server().kill();
    evening.restart();
    let organiser = evening.organiser().await;
    let begun = organiser.post(&send, &fields(&[("shown", &found.to_string())])).await.with_status(303);
    assert!(begun.location().ends_with("done=sent"));
    // Who registers now does not get it.
    evening.register("fr", &Form::named("Tardive", "Benali", "tardive@exemple.org")).await;
    let twice = organiser.post(&send, &fields(&[("shown", &found.to_string())])).await.with_status(303);
    assert!(twice.location().ends_with("done=changed"), "a second click sends nothing");
    let progress = organiser.open(&href).await;
    assert!(
        progress.body().contains("<progress") && progress.action("/stop").is_some(),
        "{}",
        progress.text()
    );
    organiser.post(&format!("{href}/stop"), &[]).await.with_status(303);
    let app = evening.app().await;
    let id = href.rsplit('/').next().expect("an id").parse().expect("an id");
    let state = app.store().mailing(info.event.id, id).await.expect("asks").expect("is there").state;
    assert_eq!(state, MailingState::Stopped);
    let settled = async || {
        let progress = app.store().mailing_progress(id).await.expect("asks");
        (progress.waiting == 0).then_some(progress)
    };
    let mut done = settled().await;
    for _ in 0..200 {
        if done.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        done = settled().await;
    }
    let done = done.expect("nothing waits any more");
    assert!(done.skipped + done.sent <= found, "{done:?}");
    evening.letters_to("tardive@exemple.org", 1).await;
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Message envoyé à plusieurs") && journal.contains("Envoi à plusieurs arrêté"));
}

async fn one_click_ends_what_a_ticket_does_not_need(backend: Backend) {
    let evening = Evening::start(backend);
    let form = Form::named("Soukaina", "Benali", "s@exemple.org").with("consent_news", "true");
    let ticket = evening.register("fr", &form).await;
    let first = &evening.letters_to("s@exemple.org", 1).await[0];
    assert!(!first.header_contains("List-Unsubscribe:", ""), "nobody unsubscribes from a ticket");
    let organiser = evening.organiser().await;
    let words = fields(&[("subject-fr", "Nouvelles"), ("title-fr", "Nouvelles"), ("body-fr", "Bonjour")]);
    let send = async |shown: &str| {
        let new = console_path("fr", "/mailings/new");
        let href = organiser.post(&new, &words).await.with_status(303).location();
        let href = href.split('?').next().expect("a path").to_owned();
        organiser.post(&format!("{href}/send"), &fields(&[("shown", shown)])).await.with_status(303);
        href
    };
    send("1").await;
    let letters = evening.letters_to("s@exemple.org", 2).await;
    let letter =
        letters.iter().find(|letter| letter.header_contains("List-Unsubscribe:", "")).expect("the news");
    let text = letter.text();
    let link = text.split_whitespace().find(|word| word.contains("/unsubscribe/")).expect("a link");
    let link = link.trim_start_matches("href=\"").split('"').next().expect("an address");
    let path = multaqa_tests::visitor::path_of(link);

    // A program that opens every link changes nothing; one that is told to unsubscribe brings no cookie and no page.
    let stranger = evening.visitor();
    let asked = stranger.open(&path).await;
    assert!(asked.text().contains("Me désinscrire"), "{}", asked.text());
    let (app, info) = (evening.app().await, evening.info().await);
    let email = domain::text::Email::parse("s@exemple.org").expect("an address");
    let since = async || app.store().unsubscribed_since(info.organisation.id, &email).await.expect("asks");
    assert_eq!(since().await, None);
    let one_click = fields(&[("List-Unsubscribe", "One-Click")]);
    let program = evening.visitor();
    let done = program.send(program.request("POST", &path).form(&one_click)).await.with_status(200);
    assert!(done.text().contains("Désinscrit depuis"), "{}", done.text());
    assert!(since().await.is_some(), "and when is kept");
    assert!(!evening.ticket(&ticket).await.registration.attendee.consents.news, "the consent ended with it");
    program.post(&path.replace("/unsubscribe/", "/unsubscribe/A"), &one_click).await.with_status(404);

    // What comes next skips them, and says so; what their ticket needs still arrives.
    let href = send("1").await;
    let id = href.rsplit('/').next().expect("an id").parse().expect("an id");
    while app.store().mailing_progress(id).await.expect("asks").skipped == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let page = organiser.open(&href).await.text();
    assert!(page.contains("1 non envoyé"), "{page}");
    let draft = organiser.post(&console_path("fr", "/mailings/new"), &words).await.location();
    assert!(organiser.open(&draft).await.text().contains("1 d’entre elles s’est désinscrite"));
    evening.send_form(&evening.visitor(), "fr", &form).await;
    evening.letters_to("s@exemple.org", 3).await;
    stranger.post(&format!("{path}/back"), &[]).await.with_status(200);
    assert_eq!(since().await, None);
}
