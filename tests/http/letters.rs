//! Letters and messages in the console: words of an event's own, what somebody would get, and what became of it.

use std::sync::Arc;

use async_trait::async_trait;
use domain::ids::MessageId;
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::outbox::{MessageBody, Notice};
use domain::registration::RegistrationFilter;
use mail::{Letter, MailError, Mailer};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;

use crate::outbox::Later;

on_both_databases!(words_of_their_own_are_sent_in_their_language, what_bounced_is_seen_and_sent_again);

/// The fields of a text's form as it is opened, with these in place of its words.
async fn typed(organiser: &Visitor, path: &str, words: [(&str, &str); 3]) -> Vec<(String, String)> {
    let page = organiser.open(path).await;
    let mut fields = page.hidden_fields();
    fields.extend(words.map(|(name, value)| (name.to_owned(), value.to_owned())));
    fields
}

async fn words_of_their_own_are_sent_in_their_language(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/letters/confirmed?text=fr");

    let wrong = [("subject", "Pour {prenom}"), ("title", "Bienvenue"), ("body", "Rang {position}")];
    let page = organiser.post(&path, &typed(&organiser, &path, wrong).await).await.with_status(422);
    let text = page.text();
    assert!(text.contains("{prenom}") && text.contains("{position}"), "the unknown words are named: {text}");
    assert!(page.body().contains("value=\"Pour {prenom}\""), "what was typed is kept");

    let words = [
        ("subject", "{given_name}, c’est noté"),
        ("title", "À bientôt à {city}"),
        ("body", "Bonjour {name},\n\nVenez avec <b>{code}</b> : {ticket_link}"),
    ];
    let fields = typed(&organiser, &path, words).await;
    // Without saving: what is typed is shown as it would be sent.
    let preview = console_path("fr", "/letters/confirmed/preview?text=fr");
    let shown = organiser.post(&preview, &fields).await.with_status(200);
    let policy = shown.header("content-security-policy").to_owned();
    assert!(policy.contains("sandbox") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(shown.text().contains("c’est noté") && shown.text().contains("badge.pdf"), "{}", shown.text());
    let standing = organiser.open(&preview).await.text();
    assert!(!standing.contains("c’est noté"), "nothing was saved");
    let faulty = typed(&organiser, &path, wrong).await;
    organiser.post(&preview, &faulty).await.with_status(422);

    organiser.post(&path, &fields).await.with_status(303);
    evening.register("fr", &Form::named("Soukaina", "Benali", "fr@exemple.org")).await;
    let letter = &evening.letters_to("fr@exemple.org", 1).await[0];
    let text = letter.text();
    assert!(letter.header_contains("Subject:", "Soukaina"), "{letter:?}");
    assert!(text.contains("Bonjour Soukaina Benali,") && text.contains("/tickets/"), "{text}");
    assert!(text.contains("&#60;b&#62;") && !text.contains("<b>\u{20}"), "words are no markup: {text}");
    evening.register("ar", &Form::named("سكينة", "بنعلي", "ar@exemple.org")).await;
    let arabic = evening.letters_to("ar@exemple.org", 1).await[0].text();
    assert!(arabic.contains("مقعدكم محجوز"), "each language stands alone: {arabic}");

    // Somebody of the list is found, and their letter shown.
    let found = organiser.open(&format!("{path}&q=benali")).await.text();
    assert!(found.contains("fr@exemple.org"), "{found}");
    let info = evening.info().await;
    let app = evening.app().await;
    let filter = RegistrationFilter { query: "benali".into(), ..Default::default() };
    let reader = app.store().registrations(info.event.id, &filter, None, 1).await.expect("asks").rows[0].id;
    let theirs = organiser.open(&format!("{preview}&reader={reader}")).await.text();
    assert!(theirs.contains("Soukaina, c’est noté"), "{theirs}");

    let reset = console_path("fr", "/letters/confirmed/reset?text=fr");
    organiser.post(&reset, &[]).await.with_status(303);
    let words = app.store().letter_text(info.event.id, LetterKind::Confirmed, Locale::Fr);
    assert_eq!(words.await.expect("asks"), None);
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Texte d’un message modifié") && journal.contains("Place confirmée"));
}

/// A mail server that knows nobody.
struct Nobody;

#[async_trait]
impl Mailer for Nobody {
    async fn send(&self, _: &Letter) -> Result<(), MailError> {
        Err(MailError::Refused { code: 550, policy: false })
    }
}

async fn what_bounced_is_seen_and_sent_again(backend: Backend) {
    let mut evening = Evening::start(backend);
    let info = evening.info().await;
    let event = info.event.id;
    evening.register("fr", &Form::named("Soukaina", "Benali", "morte@exemple.org")).await;
    evening.register("fr", &Form::person(1)).await;
    evening.letters_to("morte@exemple.org", 1).await;
    evening.take_server().kill();

    let app = evening.app().await;
    let filter = RegistrationFilter { query: "benali".into(), ..Default::default() };
    let whose = app.store().registrations(event, &filter, None, 1).await.expect("asks").rows[0].id;
    let id = MessageId(app.new_uuid());
    let body =
        MessageBody::Registration { notice: Notice::TicketAgain, event_id: event, registration_id: whose };
    let write = app.store().write().await.expect("begins");
    write.enqueue(&[(id, body)], app.now()).await.expect("enqueues");
    write.commit().await.expect("commits");
    let later = evening.open_app(Arc::new(Later)).await;
    assert_eq!(app::outbox::deliver(&later, &Nobody).await.expect("a round").failed, 1);
    drop(later);
    evening.restart();

    let organiser = evening.organiser().await;
    let list = organiser.open(&console_path("fr", "/messages?state=bounced")).await.text();
    assert!(list.contains("Soukaina Benali") && !list.contains("Numéro"), "{list}");
    assert!(list.contains("l’adresse est refusée") && list.contains("1 message n’a pas été remis"), "{list}");
    let kinds = organiser.open(&console_path("fr", "/messages?kind=confirmed&order=earliest&q=benali")).await;
    assert!(kinds.texts("tbody tr").len() == 1 && kinds.text().contains("Envoyé"), "{}", kinds.text());
    let page = console_path("fr", &format!("/registrations/{whose}"));
    let shown = organiser.open(&page).await.text();
    assert!(shown.contains("Un message ne lui est pas parvenu") && shown.contains("morte@exemple.org"));

    let marked = organiser.open(&console_path("fr", "/registrations")).await;
    let marks =
        marked.texts("tbody tr").iter().filter(|row| row.contains("Un message n’est pas arrivé")).count();
    assert_eq!(marks, 1, "{}", marked.text());

    let address = format!("{page}/address");
    let email = |text: &str| [("email".to_owned(), text.to_owned())];
    organiser.post(&address, &email("pas une adresse")).await.with_status(422);
    organiser.post(&address, &email("vive@exemple.org")).await.with_status(303);
    let letter = &evening.letters_to("vive@exemple.org", 1).await[0];
    assert!(letter.header_contains("Message-ID:", &id.to_string()), "the same letter");
    let shown = organiser.open(&page).await.text();
    assert!(!shown.contains("Un message ne lui est pas parvenu"), "it is on its way");
    let found = |query: &str| console_path("fr", &format!("/registrations?q={query}"));
    assert!(organiser.open(&found("vive")).await.text().contains("Soukaina Benali"), "under the new address");
    assert!(
        !organiser.open(&found("morte")).await.text().contains("Soukaina Benali"),
        "not under the old one"
    );
}
