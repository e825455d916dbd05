//! Mail over SMTP: with TLS and a password against a real mail server, what it refuses, and two servers on one database.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::ids::MessageId;
use domain::outbox::{MessageBody, MessageFilter, MessageState, Notice};
use domain::registration::RegistrationFilter;
use mail::{MailSettings, SmtpMailer, SmtpServer as Address};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::server::Server;
use multaqa_tests::smtp::SmtpServer;
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
use serde_json::json;

use crate::outbox::Later;

on_both_databases!(two_servers_send_each_letter_once, a_server_that_is_killed_while_sending_loses_nothing);

/// An authority of the test's own, and a certificate of it for `localhost`, in a folder.
fn certificates(folder: &Path) {
    let authority = CertifiedIssuer::self_signed(
        {
            let mut authority = CertificateParams::new(Vec::new()).expect("parameters");
            authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
            authority
        },
        KeyPair::generate().expect("a key"),
    )
    .expect("an authority");
    let key = KeyPair::generate().expect("a key");
    let server = CertificateParams::new(vec!["localhost".to_owned()]).expect("parameters");
    let server = server.signed_by(&key, &authority).expect("a certificate");
    std::fs::write(folder.join("ca.pem"), authority.pem()).expect("written");
    std::fs::write(folder.join("cert.pem"), server.pem()).expect("written");
    std::fs::write(folder.join("key.pem"), key.serialize_pem()).expect("written");
}

async fn until(what: &str, happened: impl AsyncFn() -> bool) {
    let started = Instant::now();
    while !happened().await {
        assert!(started.elapsed() < Duration::from_mins(1), "{what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn letters_leave_over_tls_with_a_password() {
    let folder = tempfile::TempDir::new().expect("a folder");
    certificates(folder.path());
    let file = |name: &str| folder.path().join(name).display().to_string();
    for (mode, scheme, query) in [("tls", "smtps", ""), ("starttls", "smtp", "?tls=required")] {
        let sink = SmtpServer::start(&json!({
            "mode": mode, "cert": file("cert.pem"), "key": file("key.pem"),
            "user": "consulat", "password": "p@ss word",
        }));
        std::fs::write(folder.path().join("password"), "p@ss word\n").expect("written");
        let url = format!("{scheme}://consulat@localhost:{}{query}", sink.port);
        let mut evening = Evening::start(Backend::Sqlite);
        let password = file("password");
        let settings = [("MULTAQA_SMTP_URL", url.as_str()), ("MULTAQA_SMTP_PASSWORD_FILE", &password)];
        // Without the authority nobody is trusted: nothing leaves, and it is tried again later.
        evening.restart_with(&settings);
        evening.register("fr", &Form::person(1)).await;
        let (app, event) = (evening.app().await, evening.info().await.event.id);
        let filter = MessageFilter { state: Some(MessageState::Retrying), ..MessageFilter::default() };
        until("a failed try is noted", async || {
            !app.store().messages(event, &filter, None, 9).await.expect("asks").rows.is_empty()
        })
        .await;
        assert_eq!(sink.count(), 0);
        let authority = file("ca.pem");
        evening.restart_with(&[settings[0], settings[1], ("MULTAQA_SMTP_CA_FILE", &authority)]);
        evening.register("fr", &Form::person(2)).await;
        until("a letter arrives", async || sink.count() == 1).await;
        let taken = &sink.taken()[0];
        assert!(taken.secure && taken.user.as_deref() == Some("consulat"), "{taken:?}");
        assert_eq!(taken.to, ["invitee2@exemple.org"]);
        assert!(taken.data.contains("multipart/mixed") && taken.data.contains("badge.pdf"));
        let log = evening.server().log();
        assert!(
            !log.contains("p@ss") && !log.contains("exemple.org"),
            "nobody's secret, nobody's address: {log}"
        );
    }
}

#[tokio::test]
async fn a_dead_address_bounces_and_a_wrong_password_bounces_nobody() {
    let sink = SmtpServer::start(&json!({ "mode": "plain", "refuse": "morte@exemple.org" }));
    let url = format!("smtp://localhost:{}", sink.port);
    let mut evening = Evening::start(Backend::Sqlite);
    evening.restart_with(&[("MULTAQA_SMTP_URL", &url)]);
    evening.register("fr", &Form::named("Soukaina", "Benali", "morte@exemple.org")).await;
    evening.register("fr", &Form::person(1)).await;
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    until("it is seen", async || app.store().bounced(event).await.expect("asks") == 1).await;
    until("the other arrives", async || sink.count() == 1).await;
    let folder = tempfile::TempDir::new().expect("a folder");
    certificates(folder.path());
    let file = |name: &str| folder.path().join(name).display().to_string();
    let strict = SmtpServer::start(&json!({
        "mode": "tls", "cert": file("cert.pem"), "key": file("key.pem"), "user": "a", "password": "b",
    }));
    let url = format!("smtps://a:wrong@localhost:{}", strict.port);
    let authority = file("ca.pem");
    evening.restart_with(&[("MULTAQA_SMTP_URL", &url), ("MULTAQA_SMTP_CA_FILE", &authority)]);
    evening.register("fr", &Form::person(2)).await;
    let app = evening.app().await;
    let filter = MessageFilter { state: Some(MessageState::Retrying), ..MessageFilter::default() };
    until("it is tried again", async || {
        !app.store().messages(event, &filter, None, 9).await.expect("asks").rows.is_empty()
    })
    .await;
    assert_eq!(app.store().bounced(event).await.expect("asks"), 1, "our mistake is nobody's dead address");
}

/// Enqueues a letter to each of the first people, and returns how many these are.
async fn enqueue(evening: &Evening, people: u32) -> usize {
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    let found = app.store().registrations(event, &RegistrationFilter::default(), None, people).await;
    let found = found.expect("asks").rows;
    let message = |registration_id| {
        let notice = Notice::TicketAgain;
        (MessageId(app.new_uuid()), MessageBody::Registration { notice, event_id: event, registration_id })
    };
    let messages = found.iter().map(|one| message(one.id)).collect::<Vec<_>>();
    let write = app.store().write().await.expect("begins");
    write.enqueue(&messages, app.now()).await.expect("enqueues");
    write.commit().await.expect("commits");
    messages.len()
}

/// How often each letter was taken.
fn counts(sink: &SmtpServer) -> HashMap<String, usize> {
    sink.taken().iter().fold(HashMap::new(), |mut counts, taken| {
        *counts.entry(taken.message_id().to_owned()).or_default() += 1;
        counts
    })
}

async fn two_servers_send_each_letter_once(backend: Backend) {
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 120 });
    let sink = SmtpServer::start(&json!({ "mode": "plain", "slow": 5 }));
    let url = format!("smtp://localhost:{}", sink.port);
    evening.take_server().kill();
    let before = enqueue(&evening, 120).await;
    evening.restart_with(&[("MULTAQA_SMTP_URL", &url)]);
    let other = Server::start_with(evening.data(), evening.database_url(), &[("MULTAQA_SMTP_URL", &url)]);
    until("all arrive", async || counts(&sink).len() >= before).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let often = counts(&sink);
    assert_eq!((often.len(), often.values().max()), (before, Some(&1)));
    drop(other);
}

/// Between a mail server's « taken » and our note of it a process can be killed: then the letter leaves again, under the
/// same name, since nobody can know. That is the only way, and it concerns what was being sent together.
async fn a_server_that_is_killed_while_sending_loses_nothing(backend: Backend) {
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 60 });
    let sink = SmtpServer::start(&json!({ "mode": "plain", "slow": 150 }));
    let url = format!("smtp://localhost:{}", sink.port);
    evening.take_server().kill();
    let all = enqueue(&evening, 60).await;
    evening.restart_with(&[("MULTAQA_SMTP_URL", &url)]);
    until("some arrive", async || sink.count() >= 12).await;
    evening.take_server().kill();
    // What it had claimed is another's once its lease is over.
    let later = evening.open_app(Arc::new(Later)).await;
    let address = Address { url, ..Address::default() };
    let mailer = SmtpMailer::new(&address, &MailSettings::default()).expect("an address");
    while app::outbox::deliver(&later, &mailer).await.expect("a round") != app::outbox::Delivered::default() {
    }
    let often = counts(&sink);
    let twice = often.values().filter(|count| **count > 1).count();
    assert_eq!(often.len(), all);
    assert!(twice <= 10 && often.values().all(|count| *count <= 2), "{often:?}");
}
