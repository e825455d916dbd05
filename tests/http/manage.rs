//! Somebody changes their own registration, through a link that is sent to their address and opens it once.

use std::sync::Arc;

use app::registration::manage;
use app::registration::{Registered, Submission, ticket_key};
use app::{AppError, Clock, SystemClock};
use domain::agenda::Selection;
use domain::key::Key;
use domain::locale::{Locale, Localized};
use domain::registration::{
    Answer, Category, EventCategory, Protocol, Question, QuestionKind, Registration, RegistrationForm,
    RegistrationState,
};
use jiff::{SignedDuration, Timestamp};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::letter::Letter;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::{Visitor, path_of};

on_both_databases!(
    a_link_opens_one_registration_once,
    links_and_sessions_end,
    answers_and_consents_change,
    companions_come_and_go,
    somebody_else_comes_instead,
    nobody_changes_what_is_anothers,
    countries_are_the_same_list_as_on_the_public_form,
);

/// The address that the last of so many letters to somebody leads to.
async fn link_to(evening: &Evening, address: &str, letters: usize) -> String {
    let all = evening.letters_to(address, letters).await;
    let letter = all.iter().rev().map(Letter::text).find(|text| text.contains("/manage/"));
    let letter = letter.expect("a letter with a link");
    let at = letter.find("/manage/").expect("a link to change the registration");
    let start = letter[..at].rfind("http").expect("a whole address");
    let end = letter[start..].find(|c: char| c.is_whitespace() || "\"<>".contains(c)).map(|end| start + end);
    path_of(&letter[start..end.unwrap_or(letter.len())])
}

/// Asks for a link from a ticket, and opens it.
pub(crate) async fn opened(evening: &Evening, ticket: &str, address: &str, letters: usize) -> Visitor {
    let visitor = evening.visitor();
    let ask = format!("{ticket}/manage");
    let page = visitor.open(&ask).await;
    assert!(!page.text().contains(address), "a ticket tells no address");
    visitor.post(&ask, &page.hidden_fields()).await.with_status(303);
    let link = link_to(evening, address, letters).await;
    visitor.post(&link, &[]).await.with_status(303);
    visitor
}

fn own(below: &str) -> String {
    event_path("fr", &format!("/manage{below}"))
}

pub(crate) async fn send(who: &Visitor, below: &str, fields: &[(&str, &str)]) -> Page {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    who.post(&own(&format!("/session{below}")), &fields.collect::<Vec<_>>()).await
}

/// What the page says after something was done.
async fn notice(who: &Visitor, answer: Page) -> String {
    let location = answer.with_status(303).location();
    let page = who.open(&location).await;
    page.texts("[role=status]").join(" ")
}

/// A guest of honour, who may bring one along; and the address of their ticket.
pub(crate) async fn guest(evening: &Evening, given: &str) -> (Registration, String) {
    let (app, info) = (evening.app().await, evening.info().await);
    let category = EventCategory::of(Category::GuestOfHonour);
    let form = RegistrationForm {
        given_name: given.into(),
        family_name: "Invitee".into(),
        email: format!("{}@exemple.org", given.to_lowercase()),
        ..RegistrationForm::default()
    };
    let attendee = form.parse(&info.event, &category, Locale::Fr).expect("is right");
    let submission = Submission::alone(category, attendee, app.new_uuid());
    let nothing = Selection::default();
    let registered = app::registration::register(app, &info, &submission, &nothing).await.expect("registers");
    let Registered::New(registration) = registered else { panic!("{given} is new") };
    let ticket = event_path("fr", &format!("/tickets/{}", ticket_key(app, registration.id)));
    (registration, ticket)
}

async fn read(evening: &Evening, registration: &Registration) -> Registration {
    let store = evening.app().await.store();
    let found = store.registration(registration.event_id, registration.id).await.expect("asks");
    found.expect("is there")
}

async fn a_link_opens_one_registration_once(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::person(1)).await;
    evening.letters_to("invitee1@exemple.org", 1).await;
    let (visitor, stranger) = (evening.visitor(), evening.visitor());
    assert!(visitor.open(&ticket).await.attributes("a", "href").contains(&format!("{ticket}/manage")));
    let ask = format!("{ticket}/manage");
    let foreign = visitor.request("POST", &ask).header("sec-fetch-site", "cross-site");
    assert_eq!(visitor.send(foreign).await.status, 403);
    let sent = visitor.post(&ask, &[]).await.with_status(303).location();
    assert!(visitor.open(&sent).await.text().contains("i…@exemple.org"));

    let link = link_to(&evening, "invitee1@exemple.org", 2).await;
    for _ in 0..2 {
        let page = stranger.open(&link).await;
        assert_eq!(page.attributes("form", "action"), std::slice::from_ref(&link), "looking spends nothing");
    }
    assert_eq!(visitor.get(&own("")).await.status, 410, "no session yet");
    let answer = visitor.post(&link, &[]).await.with_status(303);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("multaqa_manage=") && cookie.contains("Max-Age=1800"), "{cookie}");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert!(visitor.open(&answer.location()).await.text().contains("invitee1@exemple.org"));
    assert_eq!(stranger.get(&link).await.status, 410, "it was spent");
    assert_eq!(stranger.post(&link, &[]).await.status, 410);
    assert_eq!(stranger.get(&own("")).await.status, 410);

    assert_eq!(notice(&visitor, send(&visitor, "/ticket", &[]).await).await, "Votre billet est en route.");
    evening.letters_to("invitee1@exemple.org", 3).await;
    send(&visitor, "/end", &[]).await.with_status(303);
    assert_eq!(visitor.get(&own("")).await.status, 410);
    // Nobody's mailbox is filled: two letters were sent, three more may be asked for.
    for _ in 0..3 {
        visitor.post(&ask, &[]).await.with_status(303);
    }
    assert_eq!(visitor.post(&ask, &[]).await.status, 429);
}

/// So many minutes ahead.
struct Ahead(i64);

impl Clock for Ahead {
    fn now(&self) -> Timestamp {
        SystemClock.now() + SignedDuration::from_mins(self.0)
    }
}

async fn links_and_sessions_end(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::person(1)).await;
    evening.letters_to("invitee1@exemple.org", 1).await;
    let visitor = evening.visitor();
    visitor.post(&format!("{ticket}/manage"), &[]).await.with_status(303);
    let link = link_to(&evening, "invitee1@exemple.org", 2).await;
    let token = link.rsplit('/').next().expect("a token").to_owned();
    let info = evening.info().await;
    let elsewhere = crate::roles::another_organisation(&evening).await;
    let foreign = link.replace("/maroc-lyon/", "/autre/");
    assert_eq!(visitor.post(&foreign, &[]).await.status, 410, "{elsewhere}: another event's");
    let later = evening.open_app(Arc::new(Ahead(16))).await;
    assert!(matches!(manage::peek(&later, &info, &token).await, Err(AppError::LinkSpent)));
    assert!(matches!(manage::open(&later, &info, &token).await, Err(AppError::LinkSpent)));
    let now = evening.app().await;
    let session = manage::open(now, &info, &token).await.expect("opens in time");
    assert!(manage::show(now, &info, &session).await.is_ok());
    assert!(manage::show(&later, &info, &session).await.is_ok());
    let later = evening.open_app(Arc::new(Ahead(31))).await;
    assert!(matches!(manage::show(&later, &info, &session).await, Err(AppError::LinkSpent)));
    let mut forged = session.clone();
    let last = if forged.pop() == Some('A') { 'B' } else { 'A' };
    forged.push(last);
    for wrong in [forged.as_str(), "", "x", "%%%"] {
        assert!(matches!(manage::show(now, &info, wrong).await, Err(AppError::LinkSpent)), "{wrong}");
    }
    // Who gave up has nothing to change.
    visitor.post(&format!("{ticket}/cancel"), &[]).await.with_status(303);
    assert!(matches!(manage::show(now, &info, &session).await, Err(AppError::LinkSpent)));
    assert_eq!(visitor.post(&format!("{ticket}/manage"), &[]).await.location(), ticket);
}

async fn answers_and_consents_change(backend: Backend) {
    let evening = Evening::start(backend);
    let app = evening.app().await;
    let info = evening.info().await;
    let copy = app.store().working_copy(info.event.id).await.expect("asks").expect("a copy");
    let mut event = copy.event;
    let key = Key::parse("diet").expect("a key");
    event.questions = vec![Question {
        key: key.clone(),
        kind: QuestionKind::ShortText,
        label: Localized { fr: "Régime".into(), ar: None, en: None },
        help: Localized::default(),
        required: true,
        categories: Vec::new(),
        condition: None,
        options: Vec::new(),
    }];
    let write = app.store().write().await.expect("begins");
    write.update_event(&event).await.expect("writes");
    write.commit().await.expect("commits");
    evening.publish().await;
    let form = Form::person(1).with("consent_photos", "true").with("q.diet", "Rien");
    let ticket = evening.register("fr", &form).await;
    let before = evening.ticket(&ticket).await.registration;
    evening.letters_to("invitee1@exemple.org", 1).await;
    let holder = opened(&evening, &ticket, "invitee1@exemple.org", 2).await;

    let typed = [("form", "details"), ("organisation", "Atlas Cyber"), ("q.diet", "")];
    let wrong = send(&holder, "/details", &typed).await.with_status(422);
    assert!(wrong.body().contains("Atlas Cyber"), "what was typed is kept");
    assert_eq!(read(&evening, &before).await.attendee.organisation, before.attendee.organisation);
    let typed =
        [("form", "details"), ("organisation", "Atlas Cyber"), ("q.diet", "Halal"), ("given_name", "X")];
    assert_eq!(notice(&holder, send(&holder, "/details", &typed).await).await, "C’est enregistré.");
    let after = read(&evening, &before).await;
    assert_eq!(after.attendee.organisation.as_deref(), Some("Atlas Cyber"));
    assert_eq!(after.answers.get(&key), Some(&Answer::Text("Halal".into())));
    assert_eq!(after.attendee.full_name(), before.attendee.full_name(), "a name is not changed so");
    assert_eq!(after.attendee.consents, before.attendee.consents);
    let organiser = evening.organiser().await;
    let found = organiser.open(&multaqa_tests::evening::console_path("fr", "/registrations?q=atlas")).await;
    assert!(found.texts("tbody").join(" ").contains("Invitée"), "it is found by its new words");

    let page = holder.open(&own("")).await;
    assert_eq!(page.attributes("#consents input[checked]", "name"), ["consent_photos"]);
    send(&holder, "/consents", &[("consent_news", "true")]).await.with_status(303);
    let after = read(&evening, &before).await.attendee.consents;
    assert!(after.news && !after.photos && !after.networking && !after.partners);
    let changes = app.store().consent_changes(info.event.id, before.id).await.expect("asks");
    let changes = changes.iter().map(|one| (one.consent.code(), one.given)).collect::<Vec<_>>();
    assert_eq!(changes, [("news", true), ("photos", false)]);
    let page = holder.open(&own("")).await;
    assert_eq!(page.attributes("#consents input[checked]", "name"), ["consent_news"]);
    assert!(page.texts("#consents label").iter().all(|one| one.contains("ccordé")), "each has its time");
}

const COMPANION: [(&str, &str); 3] = [
    ("companion_given_name", "Lina"),
    ("companion_family_name", "Suite"),
    ("companion_email", "lina@exemple.org"),
];

async fn companions_come_and_go(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    let (registration, ticket) = guest(&evening, "Hind").await;
    evening.letters_to("hind@exemple.org", 1).await;
    let holder = opened(&evening, &ticket, "hind@exemple.org", 2).await;
    let wrong = send(&holder, "/companions", &[("companion_given_name", "Lina")]).await.with_status(422);
    assert!(wrong.body().contains("value=\"Lina\""), "what was typed is kept");
    let added = notice(&holder, send(&holder, "/companions", &COMPANION).await).await;
    assert!(added.contains("ajoutée"), "{added}");
    evening.letters_to("lina@exemple.org", 1).await;
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (2, 0));
    let party = evening.ticket(&ticket).await.party;
    assert_eq!(party[0].registration.lead, Some(registration.id));
    let more = [("companion_given_name", "Une"), ("companion_family_name", "Autre")];
    assert_eq!(send(&holder, "/companions", &more).await.status, 403, "one is the most");
    let page = holder.open(&own("")).await;
    let remove = page.action("/remove").expect("whoever comes along can be removed");
    let told = holder.post(&remove, &[]).await;
    assert_eq!(notice(&holder, told).await, "Cette personne est retirée.");
    assert_eq!(evening.seats().await.taken, 1);
    evening.letters_to("lina@exemple.org", 2).await;

    // The evening fills up: nobody more is brought along, nor stands in line apart.
    let other = evening.register("fr", &Form::person(1)).await;
    let full = send(&holder, "/companions", &COMPANION).await.with_status(422);
    assert!(full.text().contains("plus de place libre"), "{}", full.text());
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (2, 0));
    evening.visitor().post(&format!("{other}/cancel"), &[]).await.with_status(303);
    send(&holder, "/companions", &COMPANION).await.with_status(303);
    let again = send(&holder, "/companions", &COMPANION).await;
    assert_eq!(again.status, 403, "one is the most");
}

async fn somebody_else_comes_instead(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    let (registration, ticket) = guest(&evening, "Hind").await;
    evening.letters_to("hind@exemple.org", 1).await;
    let holder = opened(&evening, &ticket, "hind@exemple.org", 2).await;
    send(&holder, "/companions", &COMPANION).await.with_status(303);
    evening.letters_to("lina@exemple.org", 1).await;
    let lina = evening.ticket(&ticket).await.party[0].registration.clone();

    let nobody = [("replacement_given_name", "Karim"), ("replacement_family_name", "Alami")];
    send(&holder, "/replacement", &nobody).await.with_status(422);
    let named = [nobody[0], nobody[1], ("replacement_email", "karim@exemple.org")];
    let of_the_place = Protocol { table: Some("3".into()), seat: Some("A".into()), ..Protocol::default() };
    let protocol = Protocol { escort: Some("Nadia".into()), ..of_the_place.clone() };
    let write = evening.app().await.store().write().await.expect("begins");
    write.save_protocol(registration.event_id, &[(registration.id, protocol)]).await.expect("saves");
    write.commit().await.expect("commits");
    let done = send(&holder, "/replacement", &named).await.with_status(303).location();
    assert!(holder.open(&done).await.text().contains("reçoit son billet"));
    assert_eq!(holder.get(&own("")).await.status, 410, "the session is over with the registration");
    let former = read(&evening, &registration).await;
    assert!(matches!(former.state, RegistrationState::Cancelled { .. }));
    let successor = read(&evening, &lina).await.lead.expect("somebody brings Lina along");
    let store = evening.app().await.store();
    let successor =
        store.registration(registration.event_id, successor).await.expect("asks").expect("is there");
    assert_eq!(successor.attendee.full_name(), "Karim Alami");
    let said =
        store.protocol_of(registration.event_id, &[registration.id, successor.id]).await.expect("reads");
    assert_eq!(
        said.into_iter().collect::<Vec<_>>(),
        [(successor.id, of_the_place)],
        "the chair stays, nothing else"
    );
    assert_eq!(successor.state, RegistrationState::Confirmed);
    assert!(successor.code != registration.code && successor.id != registration.id);
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (2, 0), "the seat is the same");
    let letters = evening.letters_to("karim@exemple.org", 1).await;
    assert!(letters[0].text().contains("/tickets/"));
    evening.letters_to("hind@exemple.org", 3).await;
    // The old badge and the old ticket open and cancel nothing.
    let door = evening.door("A").await;
    let presented = serde_json::json!({ "presented": registration.code.to_string() });
    let verdict = door.post_json(&multaqa_tests::evening::api_path("/checkins"), &presented).await;
    assert!(!verdict.body().contains("\"admitted\""), "{}", verdict.body());
    assert_eq!(evening.seats().await.inside, 0);
    assert_eq!(holder.get(&format!("{ticket}/badge.pdf")).await.status, 404);
    holder.post(&format!("{ticket}/cancel"), &[]).await.with_status(303);
    assert_eq!(evening.seats().await.taken, 2);
}

async fn countries_are_the_same_list_as_on_the_public_form(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = multaqa_tests::evening::console_path("fr", "/registering/questions/new");
    let form = organiser.open(&path).await;
    organiser.post(&path, &form.filled(&[("label-fr", "Pays"), ("kind", "country")])).await.with_status(303);
    evening.publish().await;
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let public = evening.visitor().open(&event_path("fr", "/register")).await;
    let countries = |page: &Page| page.attributes("[id='q.pays'] option", "value");
    assert!(countries(&public).len() > 190, "{:?}", countries(&public));
    let ticket = evening.register("fr", &Form::person(1).with("q.pays", "MA")).await;
    evening.letters_to("invitee1@exemple.org", 1).await;
    let holder = opened(&evening, &ticket, "invitee1@exemple.org", 2).await;
    let page = holder.open(&own("")).await;
    assert_eq!(countries(&page), countries(&public));
    assert_eq!(page.texts("[id='q.pays'] option[selected]"), ["Maroc"]);
    let id = evening.ticket(&ticket).await.registration.id;
    let path = multaqa_tests::evening::console_path("fr", &format!("/registrations/{id}"));
    assert!(organiser.open(&path).await.text().contains("Maroc"), "organisers read its name");
}

async fn nobody_changes_what_is_anothers(backend: Backend) {
    let evening = Evening::with_seats(backend, 4);
    let (_, ticket) = guest(&evening, "Hind").await;
    let (other, other_ticket) = guest(&evening, "Nadia").await;
    evening.letters_to("hind@exemple.org", 1).await;
    evening.letters_to("nadia@exemple.org", 1).await;
    let holder = opened(&evening, &ticket, "hind@exemple.org", 2).await;
    let neighbour = opened(&evening, &other_ticket, "nadia@exemple.org", 2).await;
    send(&neighbour, "/companions", &COMPANION).await.with_status(303);
    let lina = evening.ticket(&other_ticket).await.party[0].registration.clone();
    for id in [lina.id, other.id] {
        let remove = own(&format!("/session/companions/{id}/remove"));
        assert_eq!(holder.post(&remove, &[]).await.status, 404, "another's companion");
        let foreign = neighbour.request("POST", &remove).header("sec-fetch-site", "cross-site");
        assert_eq!(neighbour.send(foreign).await.status, 403, "another site's form");
    }
    assert_eq!(read(&evening, &lina).await.state, RegistrationState::Confirmed);
    let page = holder.open(&own("")).await.text();
    assert!(page.contains("hind@exemple.org") && !page.contains("nadia@exemple.org"));
    for below in ["/details", "/consents", "/companions", "/replacement", "/ticket"] {
        assert_eq!(send(&evening.visitor(), below, &[]).await.status, 410, "{below} without a session");
    }
}
