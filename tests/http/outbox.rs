//! Letters: each is sent once, in the reader's language, with what they need.

use std::sync::Arc;

use app::outbox::Delivered;
use app::{Clock, SystemClock};
use jiff::{SignedDuration, Timestamp};
use mail::{FileMailer, MailSettings};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(a_registration_is_confirmed_by_one_letter, letters_survive_a_kill);

async fn a_registration_is_confirmed_by_one_letter(backend: Backend) {
    let evening = Evening::start(backend);
    for (language, name) in [("fr", "Soukaina"), ("ar", "سكينة"), ("en", "Sukaina")] {
        let address = format!("{language}@exemple.org");
        let ticket = evening.register(language, &Form::named(name, "Benali", &address)).await;
        let letter = &evening.letters_to(&address, 1).await[0];
        for header in ["From:", "To:", "Subject:", "Date:", "Message-ID:"] {
            assert!(letter.header_contains(header, ""), "{header} in {letter:?}");
        }
        let text = letter.text();
        let key = ticket.rsplit('/').next().expect("an address");
        assert!(text.contains(key), "the ticket's address is in the letter: {text}");
        assert!(text.contains(name), "it is addressed to somebody: {text}");
        let kinds = letter.kinds();
        for kind in ["application/pdf", "text/calendar"] {
            assert!(kinds.iter().any(|other| other == kind), "{kind} in {kinds:?}");
        }
    }
}

async fn letters_survive_a_kill(backend: Backend) {
    let mut evening = Evening::start(backend);
    for n in 0..10 {
        evening.register("fr", &Form::person(n)).await;
    }
    evening.take_server().kill();
    // What was being sent when the server was killed may be claimed by another once its lease is over.
    let app = evening.open_app(Arc::new(Later)).await;
    let settings = MailSettings::default();
    let mailer = FileMailer::new(&evening.data().join("mails"), &settings).expect("a folder");
    while app::outbox::deliver(&app, &mailer).await.expect("a round") != Delivered::default() {}
    for n in 0..10 {
        let address = format!("invitee{n}@exemple.org");
        let sent = evening.letters().iter().filter(|letter| letter.header_contains("To:", &address)).count();
        assert!(sent >= 1, "no letter to {address}");
    }
}

/// Ten minutes ahead.
pub(crate) struct Later;

impl Clock for Later {
    fn now(&self) -> Timestamp {
        SystemClock.now() + SignedDuration::from_mins(10)
    }
}
