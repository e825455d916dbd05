//! What is sent to guests, and to whom.

use domain::ids::MessageId;
use domain::letter::LetterKind;
use domain::outbox::{Ended, MessageBody};
use domain::registration::GuestStanding;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::on_both_databases;

use super::{Asked, fields, tomorrow};

on_both_databases!(only_the_silent_are_reminded, words_of_invitations_are_the_organisers);

/// How many invitations stand so, as the list counts them: all, then by standing.
async fn counts(organiser: &multaqa_tests::visitor::Visitor) -> Vec<u32> {
    let list = organiser.open(&console_path("fr", "/invitations")).await;
    list.texts(".import-kinds b").iter().map(|count| count.parse().expect("a number")).collect()
}

async fn only_the_silent_are_reminded(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let names = ["Silence", "Doute", "Venue", "Refus", "Perdu", "Tard", "Retrait", "Hier"];
    let mut all = Vec::new();
    for name in names {
        let email = format!("{}@exemple.org", name.to_lowercase());
        all.push(Asked::new(&evening, &organiser, ("Aya", name, &email), &[]).await);
    }
    let later = Asked::new(&evening, &organiser, ("Aya", "Plus", "plus@exemple.org"), &[]).await;
    // All but the last are sent at once, exactly as many as were shown.
    later.change(|one| one.offer.answer_by = Some(jiff::Timestamp::UNIX_EPOCH)).await;
    let send = console_path("fr", "/invitations/send");
    let asks = organiser.open(&send).await;
    assert!(asks.text().contains("Envoyer 8 invitations"), "{}", asks.text());
    let wrong = organiser.post(&send, &fields(&[("shown", "9")])).await.with_status(303).location();
    assert!(wrong.ends_with("?done=changed") && evening.letters().is_empty(), "{wrong}");
    organiser.post(&send, &asks.hidden_fields()).await.with_status(303);
    let again = organiser.post(&send, &asks.hidden_fields()).await.with_status(303).location();
    assert!(again.ends_with("?done=changed"), "sent twice is once: {again}");
    let mut links = Vec::new();
    for one in &all {
        links.push(super::link(&evening.letters_to(&one.email, 1).await[0]));
    }
    later.change(|one| one.offer.answer_by = None).await;

    let guest = evening.visitor();
    guest.post(&format!("{}/maybe", links[1]), &[]).await.with_status(303);
    let form = evening.aged(&guest.open(&format!("{}/yes", links[2])).await.form()).await;
    guest.post(&format!("{}/yes", links[2]), &form).await.with_status(303);
    guest.post(&format!("{}/no", links[3]), &[]).await.with_status(303);
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    // A further letter, which a mail server refuses for good.
    let letter = MessageId(app.new_uuid());
    let (invitation_id, kind) = (all[4].id(), LetterKind::Invitation);
    let body = MessageBody::GuestInvitation { event_id: event, invitation_id, letter: kind };
    let write = app.store().write().await.expect("begins");
    let later_on = app.now() + jiff::SignedDuration::from_hours(1);
    write.enqueue(&[(letter, body)], later_on).await.expect("enqueues");
    write.messages_ended(&[letter], Ended::Refused, Some("550"), app.now()).await.expect("ends");
    write.commit().await.expect("commits");
    assert_eq!(all[4].standing().await, GuestStanding::Bounced);
    all[5].change(|one| one.offer.answer_by = Some(jiff::Timestamp::UNIX_EPOCH)).await;
    organiser.post(&format!("{}/withdraw", all[6].href), &[]).await.with_status(303);
    let now = evening.app().await.now();
    let hours = |count: i64| Some(now - jiff::SignedDuration::from_hours(count));
    let remind = console_path("fr", "/invitations/remind");
    assert_eq!(organiser.get(&remind).await.status, 303, "nobody is reminded of what was sent just now");
    for one in &all {
        one.change(|one| one.sent_at = one.sent_at.and(hours(49))).await;
    }
    all[7].change(|one| one.reminded_at = hours(47)).await;

    assert_eq!(all[0].standing().await, GuestStanding::Silent);
    let asks = organiser.open(&remind).await;
    assert!(asks.text().contains("Relancer 1 personne"), "{}", asks.text());
    organiser.post(&remind, &asks.hidden_fields()).await.with_status(303);
    let letters = evening.letters_to("silence@exemple.org", 2).await;
    assert!(letters.iter().any(|one| one.text().contains("n’avons pas encore votre réponse")));
    for one in all.iter().skip(1).filter(|one| !one.email.starts_with("venue")) {
        evening.letters_to(&one.email, 1).await;
    }
    assert_eq!(organiser.get(&remind).await.status, 303, "nobody is left to be reminded");
    let late = organiser.post(&remind, &asks.hidden_fields()).await.with_status(303).location();
    assert!(late.ends_with("?done=changed"), "{late}");
    // All, unsent, silent, yes, maybe, no, not delivered, too late, withdrawn.
    assert_eq!(counts(&organiser).await, [9, 1, 2, 1, 1, 1, 1, 1, 1]);
    for (standing, name) in [("silent", "Silence"), ("maybe", "Doute"), ("lapsed", "Tard")] {
        let list = organiser.open(&console_path("fr", &format!("/invitations?standing={standing}"))).await;
        assert!(list.text().contains(name), "{standing}: {}", list.text());
    }
    let found = organiser.open(&console_path("fr", "/invitations?q=refu")).await.texts("td.nm b");
    assert_eq!(found, ["Aya Refus"]);
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Invités relancés"), "{journal}");
}

async fn words_of_invitations_are_the_organisers(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/letters/invitation?text=ar");
    let form = organiser.open(&path).await;
    let typed = [("body", "أهلا {name}، أجيبوا قبل {answer_by}:\n\n{yes_link}"), ("subject", "دعوة خاصة")];
    let preview = console_path("fr", "/letters/invitation/preview?text=ar");
    let shown = organiser.post(&preview, &form.filled(&typed)).await.with_status(200);
    assert!(shown.body().contains("دعوة خاصة") && shown.body().contains("/invitation/"), "{}", shown.body());
    let wrong = form.filled(&[("body", "{ticket_link}")]);
    organiser.post(&path, &wrong).await.with_status(422);
    organiser.post(&path, &form.filled(&typed)).await.with_status(303);
    let tomorrow = tomorrow(&evening).await;
    let more = [("locale", "ar"), ("answer_by", tomorrow.as_str())];
    let asked = Asked::new(&evening, &organiser, ("زينب", "العمراني", "zineb@exemple.org"), &more).await;
    let link = asked.sent().await;
    assert!(link.starts_with("/ar/"), "in the guest's language: {link}");
    let letter = &evening.letters_to("zineb@exemple.org", 1).await[0];
    assert!(letter.text().contains("أهلا زينب العمراني، أجيبوا قبل"), "{}", letter.text());
    let page = evening.visitor().open(&link).await;
    assert!(page.text().contains("زينب العمراني"), "{}", page.text());
    // Sent again from one page twice, it leaves once more.
    let again = asked.page().await.form_to("/send");
    for _ in 0..2 {
        organiser.post(&format!("{}/send", asked.href), &again).await.with_status(303);
    }
    evening.letters_to("zineb@exemple.org", 2).await;
}
