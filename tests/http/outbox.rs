//! Letters: each is sent once, in the reader's language, with what they need.

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
    evening.restart();
    for n in 0..10 {
        let address = format!("invitee{n}@exemple.org");
        let started = std::time::Instant::now();
        let sent =
            || evening.letters().iter().filter(|letter| letter.header_contains("To:", &address)).count();
        // A letter that was being sent when the server was killed waits until its lease is over.
        while sent() == 0 {
            assert!(started.elapsed() < std::time::Duration::from_secs(90), "no letter to {address}");
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
    }
}
