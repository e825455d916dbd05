//! Requests: organisers say yes or no, to one or to many, and everybody is told.

use app::registration::{Registered, Submission};
use domain::agenda::Selection;
use domain::event::EventState;
use domain::locale::Locale;
use domain::registration::{
    Attendee, Category, Companions, EventCategory, Registration, RegistrationForm, RegistrationState,
};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    a_request_is_approved_and_told,
    beyond_the_seats_approval_is_a_place_in_line,
    who_is_declined_reads_why,
    of_two_who_decide_one_does,
    an_organiser_cancels_once_they_were_asked,
);

/// A category in which organisers decide, and one may bring two along.
fn by_approval() -> EventCategory {
    EventCategory { companions: Companions::Named(2), ..EventCategory::of(Category::Press) }
}

async fn attendee(evening: &Evening, given: &str, family: &str, email: &str) -> Attendee {
    let form = RegistrationForm {
        given_name: given.into(),
        family_name: family.into(),
        email: email.into(),
        ..RegistrationForm::default()
    };
    let info = evening.info().await;
    assert_eq!(info.event.state, EventState::Published);
    form.parse(&info.event, &by_approval(), Locale::Fr).expect("is right")
}

/// Somebody asks to come, with companions of these given names.
async fn ask(evening: &Evening, given: &str, companions: &[&str]) -> Registration {
    let email = format!("{}@exemple.org", given.to_lowercase());
    let mut brought = Vec::new();
    for companion in companions {
        let email = format!("{}@exemple.org", companion.to_lowercase());
        brought.push(attendee(evening, companion, "Accompagne", &email).await);
    }
    let lead = attendee(evening, given, "Demande", &email).await;
    let app = evening.app().await;
    let alone = Submission::alone(by_approval(), lead, app.new_uuid());
    let submission = Submission { companions: brought, ..alone };
    let (info, nothing) = (evening.info().await, Selection::default());
    let registered = app::registration::register(app, &info, &submission, &nothing).await;
    let Registered::New(registration) = registered.expect("registers") else {
        panic!("{given} is new");
    };
    assert_eq!(registration.state, RegistrationState::Requested);
    registration
}

async fn state(evening: &Evening, registration: &Registration) -> RegistrationState {
    let store = evening.app().await.store();
    let found = store.registration(registration.event_id, registration.id).await.expect("asks");
    found.expect("is there").state
}

fn queue() -> String {
    console_path("fr", "/registrations?standing=requested")
}

/// Decides as the form of the queue does.
async fn decide(who: &Visitor, whom: &[&Registration], decision: &str, reason: &str) -> Page {
    let mut fields = whom.iter().map(|one| ("id".to_owned(), one.id.to_string())).collect::<Vec<_>>();
    fields.push(("decision".to_owned(), decision.to_owned()));
    fields.push(("reason".to_owned(), reason.to_owned()));
    who.post(&console_path("fr", "/registrations/decisions?standing=requested"), &fields).await
}

/// What the page after a decision says of it.
async fn notice(who: &Visitor, answer: Page) -> String {
    who.open(&answer.with_status(303).location()).await.texts(".notice").join(" ")
}

async fn a_request_is_approved_and_told(backend: Backend) {
    let evening = Evening::with_seats(backend, 5);
    let organiser = evening.organiser().await;
    let side = organiser.open(&console_path("fr", "")).await;
    assert!(!side.attributes("nav a", "href").contains(&queue()), "nothing waits");
    let lead = ask(&evening, "Hind", &["Aya"]).await;
    let other = ask(&evening, "Karim", &[]).await;
    evening.letters_to("hind@exemple.org", 1).await;
    assert_eq!(evening.seats().await.taken, 0, "a request has no seat");

    let overview = organiser.open(&console_path("fr", "")).await;
    assert!(overview.attributes("nav a", "href").contains(&queue()), "{}", overview.text());
    assert!(overview.texts(".notice").join(" ").contains("2 demandes attendent une décision."));
    let page = organiser.open(&queue()).await;
    let boxes = page.attributes("input[form=decide]", "value");
    assert_eq!(boxes.len(), 2, "companions are decided on with who brings them");
    assert!(page.attributes("input[form=decide][checked]", "value").is_empty());
    let tick = page.attributes(".tickall a", "href").pop().expect("ticks all");
    assert_eq!(page.texts(".tickall a"), ["Cocher les 2 demandes de cette page"]);
    let ticked = organiser.open(&tick).await;
    assert_eq!(ticked.attributes("input[form=decide][checked]", "value").len(), 2);

    let none = notice(&organiser, decide(&organiser, &[], "approve", "").await).await;
    assert_eq!(none, "Cochez au moins une demande.");
    let long = "é".repeat(app::registration::MAX_REASON + 1);
    let wrong = decide(&organiser, &[&lead], "approve", &long).await.with_status(422);
    assert_eq!(wrong.attributes("input[form=decide][checked]", "value"), [lead.id.to_string()]);
    assert!(wrong.body().contains(&long), "what was typed is kept");

    let words = "Au plaisir,\nde vous lire <b>bientôt</b>";
    let told = notice(&organiser, decide(&organiser, &[&lead], "approve", words).await).await;
    assert_eq!(told, "1 demande approuvée.");
    assert_eq!(state(&evening, &lead).await, RegistrationState::Confirmed);
    assert_eq!(state(&evening, &other).await, RegistrationState::Requested);
    assert_eq!(evening.seats().await.taken, 2, "the party sits together");
    let letter = &evening.letters_to("hind@exemple.org", 2).await[1];
    assert!(letter.text().contains("de vous lire &#60;b&#62;bient"), "{}", letter.text());
    evening.letters_to("aya@exemple.org", 2).await;

    let own = organiser.open(&console_path("fr", &format!("/registrations/{}", lead.id))).await;
    let text = own.text();
    assert!(text.contains("de vous lire <b>bientôt</b>") && text.contains("Aya Accompagne"), "{text}");
    assert!(own.action("/decisions").is_none(), "that is decided");
    // Another is decided on from their own page.
    let path = console_path("fr", &format!("/registrations/{}", other.id));
    let own = organiser.open(&path).await;
    let mut fields = own.hidden_fields();
    fields.push(("decision".to_owned(), "approve".to_owned()));
    let answer = organiser.post(&own.action("/decisions").expect("a form"), &fields).await.with_status(303);
    assert!(answer.location().starts_with(&path), "{}", answer.location());
    assert_eq!(state(&evening, &other).await, RegistrationState::Confirmed);
}

async fn beyond_the_seats_approval_is_a_place_in_line(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    let organiser = evening.organiser().await;
    let first = ask(&evening, "Hind", &[]).await;
    let party = ask(&evening, "Karim", &["Lina", "Nora"]).await;
    let told = notice(&organiser, decide(&organiser, &[&first, &party], "approve", "").await).await;
    assert_eq!(told, "2 demandes approuvées. Faute de place, 1 est sur la liste d’attente.");
    assert_eq!(state(&evening, &first).await, RegistrationState::Confirmed);
    assert!(matches!(state(&evening, &party).await, RegistrationState::Waiting { .. }));
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (1, 3));
    let letter = &evening.letters_to("lina@exemple.org", 2).await[1];
    assert!(letter.text().contains("liste d"), "{}", letter.text());
    let own = organiser.open(&console_path("fr", &format!("/registrations/{}", party.id))).await;
    assert!(own.text().contains("Rang sur la liste d’attente"), "{}", own.text());
}

async fn who_is_declined_reads_why(backend: Backend) {
    let evening = Evening::with_seats(backend, 5);
    let organiser = evening.organiser().await;
    let lead = ask(&evening, "Hind", &["Aya"]).await;
    let asked = decide(&organiser, &[&lead], "decline", "La salle est comble.").await.with_status(200);
    let text = asked.text();
    assert!(text.contains("Refuser 1 demande") && text.contains("La salle est comble."), "{text}");
    assert!(text.contains("Hind Demande") && text.contains("Aya Accompagne"), "{text}");
    assert_eq!(state(&evening, &lead).await, RegistrationState::Requested, "it is only asked");
    let action = asked.action("/decisions").expect("a form");
    let told = notice(&organiser, organiser.post(&action, &asked.hidden_fields()).await).await;
    assert_eq!(told, "1 demande refusée.");
    assert!(matches!(state(&evening, &lead).await, RegistrationState::Declined { .. }));
    for address in ["hind@exemple.org", "aya@exemple.org"] {
        let letter = &evening.letters_to(address, 2).await[1];
        assert!(letter.text().contains("La salle est comble."), "{}", letter.text());
    }
    let page = organiser.open(&queue()).await;
    assert!(page.attributes("input[form=decide]", "value").is_empty(), "{}", page.text());
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Hind Demande"), "{journal}");
}

async fn of_two_who_decide_one_does(backend: Backend) {
    let evening = Evening::with_seats(backend, 5);
    let (one, another) = (evening.organiser().await, evening.organiser().await);
    let lead = ask(&evening, "Hind", &[]).await;
    let (lead, both) = (&lead, [&lead]);
    let (yes, no) = tokio::join!(decide(&one, &both, "approve", ""), decide(&another, &both, "approve", ""));
    let mut told = [notice(&one, yes).await, notice(&another, no).await];
    told.sort();
    assert_eq!(told[0], "1 demande approuvée.");
    assert!(told[1].starts_with("Aucune demande n’a été approuvée. 1 demande n’attendait plus"), "{told:?}");
    assert_eq!(evening.seats().await.taken, 1);
    // Nobody is declined who has a seat, whatever an old page still shows.
    let late = decide(&another, &[lead], "decline", "").await;
    assert!(notice(&another, late).await.starts_with("Aucune demande n’a été refusée."));
    assert_eq!(state(&evening, lead).await, RegistrationState::Confirmed);
    evening.letters_to("hind@exemple.org", 2).await;
    let nonsense = decide(&one, &[lead], "perhaps", "").await;
    assert_eq!(nonsense.status, 400);
}

async fn an_organiser_cancels_once_they_were_asked(backend: Backend) {
    let evening = Evening::with_seats(backend, 5);
    let organiser = evening.organiser().await;
    let lead = ask(&evening, "Hind", &["Aya"]).await;
    decide(&organiser, &[&lead], "approve", "").await.with_status(303);
    let path = console_path("fr", &format!("/registrations/{}", lead.id));
    let cancel = format!("{path}/cancel");
    assert!(organiser.open(&path).await.attributes("a", "href").contains(&cancel));
    let asked = organiser.open(&cancel).await;
    assert!(asked.text().contains("Aya Accompagne"), "who goes too is named: {}", asked.text());
    assert_eq!(evening.seats().await.taken, 2);
    let told = notice(&organiser, organiser.post(&cancel, &asked.hidden_fields()).await).await;
    assert_eq!(told, "L’inscription est annulée.");
    assert_eq!(evening.seats().await.taken, 0);
    let again = notice(&organiser, organiser.post(&cancel, &[]).await).await;
    assert_eq!(again, "Cette inscription était déjà terminée.");
    assert_eq!(organiser.get(&cancel).await.status, 303);
    evening.letters_to("hind@exemple.org", 3).await;
}
