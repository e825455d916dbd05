//! No page needs more statements for having more rows.

use std::sync::Arc;

use app::account::{Actor, Arrival, NewMember};
use app::event::EventInfo;
use domain::account::{Access, Grant, Role, SignInMethod};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{GuestInvitationFilter, Protocol, Rank, RegistrationFilter};
use domain::text::Email;
use multaqa_tests::backend::Backend;
use multaqa_tests::conference::Conference;
use multaqa_tests::evening::{Evening, Setup, console_path, event_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;

on_both_databases!(pages_need_the_same_statements_however_much_there_is);

/// How many statements a page needs: the least of a few tries, since the worker asks now and then too.
async fn statements(evening: &Evening, who: &Visitor, path: &str) -> u64 {
    let figures = Visitor::new(evening.server().metrics);
    let count = async || {
        let text = figures.open("/metrics").await.body();
        let line = text.lines().find(|line| line.starts_with("multaqa_store_statements_total"));
        line.and_then(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).unwrap_or_default()
    };
    let mut least = u64::MAX;
    for _ in 0..4 {
        let before = count().await;
        who.open(path).await;
        least = least.min(count().await - before);
    }
    least
}

/// What each page of an evening with `many` of everything needs.
#[allow(clippy::too_many_lines, reason = "a list of pages")]
async fn needed(backend: Backend, many: usize) -> Vec<(String, u64)> {
    let guests = u32::try_from(many * 3).expect("small");
    let evening = Evening::with(backend, Setup { capacity: 180, guests });
    let conference = Conference {
        sessions: many * 4,
        speakers: many * 8,
        partners: many,
        places: many,
        team: many,
        entries: many * 3,
    };
    conference.join(&evening).await;
    let (app, info) = (evening.app().await, evening.info().await);
    let (event, organisation) = (info.event.id, info.organisation.id);
    let grant = Grant::in_organisation(organisation, Role::Owner);
    let email = Email::parse("directrice@exemple.org").expect("an address");
    let new = NewMember { email, name: None, locale: Locale::Fr, grant };
    let account = app::account::create_account(app, new).await.expect("an account");
    let mut session = None;
    for _ in 0..many {
        let opened =
            app::account::open_session(app, &account, SignInMethod::Passkey, Arrival::default()).await;
        session = Some(opened.expect("a session").session_token);
    }
    let who = Visitor::holding(evening.server().address, &session.expect("one"));
    let store = app.store();
    let ranked = store.every_registration(event, &RegistrationFilter::default()).await.expect("a list");
    let protocol = Protocol { rank: Key::parse("mayor"), ..Protocol::default() };
    let ranked = ranked.iter().map(|one| (one.id, protocol.clone())).collect::<Vec<_>>();
    let write = store.write().await.expect("begins");
    write.save_ranks(event, &Rank::template()).await.expect("ranks");
    write.save_protocol(event, &ranked).await.expect("everybody in one");
    write.commit().await.expect("commits");
    let mut one_layout = String::new();
    for _ in 0..many {
        let start = app::badge::layout::Start::Usual(domain::badge::layout::Usual::A6);
        let made = app::badge::layout::create(app, &who_makes(&info), &info, start).await;
        one_layout = made.expect("a layout").to_string();
    }
    let one_session = store.agenda(event).await.expect("sessions")[0].id;
    let one_room = store.rooms(event).await.expect("rooms")[0].id;
    let one_track = store.tracks(event).await.expect("tracks")[0].id;
    let invitations =
        store.guest_invitations(event, &GuestInvitationFilter::default(), None, app.now(), 1).await;
    let one_invitation = invitations.expect("invitations").rows[0].invitation.id;
    let one_speaker = store.speakers(event).await.expect("speakers").pop().expect("one").id;
    let one_partner = store.partners(event).await.expect("partners").pop().expect("one").clone();
    let tier = one_partner.tier.expect("of a tier");
    let of_event = [
        String::new(),
        "/registrations".to_owned(),
        "/registrations?order=precedence".to_owned(),
        "/registrations?printed=unprinted".to_owned(),
        "/badges".to_owned(),
        "/badges/print?by=precedence".to_owned(),
        "/precedence".to_owned(),
        "/arrivals".to_owned(),
        "/invitations".to_owned(),
        "/invitations/new".to_owned(),
        "/invitations/send".to_owned(),
        format!("/invitations/{one_invitation}"),
        "/details".to_owned(),
        "/details/cover".to_owned(),
        "/publish".to_owned(),
        "/publish/preview".to_owned(),
        "/copy".to_owned(),
        "/team".to_owned(),
        "/door-links".to_owned(),
        "/run".to_owned(),
        "/agenda".to_owned(),
        format!("/agenda?session={one_session}"),
        "/agenda/sessions/new".to_owned(),
        format!("/agenda/sessions/{one_session}"),
        format!("/agenda/sessions/{one_session}/delete"),
        "/agenda/rooms".to_owned(),
        format!("/agenda/rooms/{one_room}"),
        format!("/agenda/rooms/{one_room}/delete"),
        "/agenda/tracks".to_owned(),
        format!("/agenda/tracks/{one_track}"),
        format!("/agenda/tracks/{one_track}/delete"),
        "/speakers".to_owned(),
        format!("/speakers/{one_speaker}"),
        format!("/speakers/{one_speaker}/remove"),
        "/badge-layouts".to_owned(),
        format!("/badge-layouts/{one_layout}"),
        format!("/badge-layouts/{one_layout}?whom=worst"),
        format!("/badge-layouts/{one_layout}/preview"),
        "/partners".to_owned(),
        format!("/partners/{}", one_partner.id),
        format!("/partners/{}/remove", one_partner.id),
        "/partners/tiers".to_owned(),
        format!("/partners/tiers/{tier}"),
        format!("/partners/tiers/{tier}/remove"),
    ];
    let mut paths =
        ["/fr/console", "/fr/console/maroc-lyon/journal", "/fr/console/maroc-lyon/team", "/fr/account"]
            .map(str::to_owned)
            .to_vec();
    paths.extend([event_path("fr", ""), "/fr/".to_owned()]);
    paths.extend(of_event.iter().map(|path| console_path("fr", path)));
    let mut counted = Vec::new();
    for path in paths {
        let count = statements(&evening, &who, &path).await;
        // What it is called on every evening alike.
        let shape = path.split(['/', '=', '?']).map(|part| if part.len() == 36 { "…" } else { part });
        counted.push((shape.collect::<Vec<_>>().join("/"), count));
    }
    counted
}

/// An owner, to whom a test lends its hand.
fn who_makes(info: &EventInfo) -> Actor {
    let grant = Grant::in_organisation(info.organisation.id, Role::Owner);
    Actor::Staff(Arc::new(Access::new(None, None, vec![grant], jiff::Timestamp::MAX)))
}

async fn pages_need_the_same_statements_however_much_there_is(backend: Backend) {
    let (few, many) = (needed(backend, 1).await, needed(backend, 13).await);
    let told = few.iter().zip(&many).map(|((path, few), (_, many))| format!("{few:4} {many:4} {path}"));
    let told = told.collect::<Vec<_>>().join("\n");
    assert_eq!(few, many, "with one and with thirteen of everything:\n{told}");
    assert!(few.iter().all(|(_, count)| (0..20).contains(count)), "\n{told}");
}
