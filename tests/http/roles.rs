//! Every route × everybody. A route that the table does not list fails, and so does a line without a route.

use app::event::EventDefinition;
use domain::event::Organisation;
use domain::ids::{EventId, OrganisationId};
use domain::text::Slug;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use uuid::Uuid;

on_both_databases!(everybody_everywhere);

/// What somebody meets at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Met {
    /// It was done, or shown, or judged on its merits.
    Open,
    /// Asked to sign in: a redirect to that page, or 401 from the API.
    SignIn,
    /// Refused: 403, or 404 where even the existence is nobody's business.
    Refused,
}
use Met::{Open, Refused, SignIn};

/// A route, an address of it, and what a guest, door staff, an organiser, and an organiser of another
/// organisation meet there.
type Line = (&'static str, &'static str, &'static str, [Met; 4]);

const EVERYBODY: [Met; 4] = [Open; 4];
const ORGANISERS: [Met; 4] = [SignIn, Refused, Open, Refused];
const STAFF: [Met; 4] = [SignIn, Open, Open, Refused];
const SIGNED_IN: [Met; 4] = [SignIn, Open, Open, Open];

#[rustfmt::skip]
const TABLE: &[Line] = &[
    ("GET", "/", "/", EVERYBODY),
    ("GET", "/{}", "/fr", EVERYBODY),
    ("GET", "/{}/", "/fr/", EVERYBODY),
    ("GET", "/{}/{}", "/EVENT", EVERYBODY),
    ("GET", "/{}/{}/{}", "/fr/EVENT", EVERYBODY),
    ("GET", "/{}/{}/{}/event.ics", "/fr/EVENT/event.ics", EVERYBODY),
    ("GET", "/{}/{}/{}/sessions/{}", "/fr/EVENT/sessions/SESSION.ics", EVERYBODY),
    ("GET", "/{}/{}/{}/register", "/fr/EVENT/register", EVERYBODY),
    ("POST", "/{}/{}/{}/register", "/fr/EVENT/register", EVERYBODY),
    // The address of a ticket is what lets its holder in, whoever else they are.
    ("GET", "/{}/{}/{}/tickets/{}", "/fr/EVENT/tickets/TICKET", EVERYBODY),
    ("GET", "/{}/{}/{}/tickets/{}/people", "/fr/EVENT/tickets/TICKET/people", EVERYBODY),
    ("GET", "/{}/{}/{}/tickets/{}/badge.pdf", "/fr/EVENT/tickets/TICKET/badge.pdf", EVERYBODY),
    ("GET", "/{}/{}/{}/tickets/{}/event.ics", "/fr/EVENT/tickets/TICKET/event.ics", EVERYBODY),
    ("GET", "/{}/{}/{}/tickets/{}/cancel", "/fr/EVENT/tickets/TICKET/cancel", EVERYBODY),
    ("POST", "/{}/{}/{}/tickets/{}/cancel", "/fr/EVENT/tickets/TICKET/cancel", EVERYBODY),
    ("GET", "/{}/sign-in", "/fr/sign-in", EVERYBODY),
    ("POST", "/{}/sign-in", "/fr/sign-in", EVERYBODY),
    ("GET", "/{}/sign-in/{}", "/fr/sign-in/x", EVERYBODY),
    ("POST", "/{}/sign-in/{}", "/fr/sign-in/x", EVERYBODY),
    ("GET", "/{}/console", "/fr/console", SIGNED_IN),
    ("GET", "/{}/console/{}/{}", "/fr/console/EVENT", ORGANISERS),
    ("GET", "/{}/console/{}/{}/registrations", "/fr/console/EVENT/registrations", ORGANISERS),
    ("GET", "/{}/console/{}/{}/export", "/fr/console/EVENT/export?format=csv", ORGANISERS),
    ("GET", "/{}/console/{}/{}/badges.pdf", "/fr/console/EVENT/badges.pdf", ORGANISERS),
    ("GET", "/{}/door/{}/{}", "/fr/door/EVENT", STAFF),
    ("POST", "/{}/door/{}/{}/checkins", "/fr/door/EVENT/checkins", STAFF),
    ("POST", "/{}/door/{}/{}/checkins/{}/undo", "/fr/door/EVENT/checkins/CHECKIN/undo", STAFF),
    // Ends the session, if there is one, and leads to the sign-in page.
    ("POST", "/{}/sign-out", "/fr/sign-out", [SignIn; 4]),
    ("GET", "/favicon.svg", "/favicon.svg", EVERYBODY),
    ("GET", "/apple-touch-icon.png", "/apple-touch-icon.png", EVERYBODY),
    ("GET", "/licences/{}", "/licences/none", EVERYBODY),
    ("GET", "/assets/{}", "/assets/none", EVERYBODY),
    ("GET", "/api/v1/openapi.json", "/api/v1/openapi.json", EVERYBODY),
    ("GET", "/api/v1/events/{}/{}", "/api/v1/events/EVENT", EVERYBODY),
    ("GET", "/api/v1/events/{}/{}/badge-keys", "/api/v1/events/EVENT/badge-keys", EVERYBODY),
    ("GET", "/api/v1/events/{}/{}/live", "/api/v1/events/EVENT/live", STAFF),
    ("GET", "/api/v1/events/{}/{}/attendees", "/api/v1/events/EVENT/attendees?q=abc", STAFF),
    ("POST", "/api/v1/events/{}/{}/checkins", "/api/v1/events/EVENT/checkins", STAFF),
    ("POST", "/api/v1/events/{}/{}/checkins/{}/undo", "/api/v1/events/EVENT/checkins/CHECKIN/undo", STAFF),
];

/// A route's pattern without the names of its parts.
fn shape(pattern: &str) -> String {
    let mut shape = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}').expect("a pattern of axum's");
        shape.push_str(before);
        shape.push_str("{}");
        rest = after;
    }
    shape + rest
}

#[test]
fn the_table_lists_every_route_and_no_other() {
    let routes = || site::ROUTES.iter().chain(&site::staff::ROUTES).chain(&api::ROUTES);
    let mut missing = Vec::new();
    for (method, pattern) in routes() {
        if !TABLE.iter().any(|line| (line.0, line.1) == (*method, shape(pattern).as_str())) {
            missing.push(format!("{method} {pattern}"));
        }
    }
    assert!(missing.is_empty(), "who may use {missing:?}?");
    for (method, pattern, ..) in TABLE {
        let known = routes().any(|route| (route.0, shape(route.1).as_str()) == (*method, *pattern));
        assert!(known, "{method} {pattern} is no route");
    }
}

/// What a page's status says. 404 counts as refused only where a table line says so.
fn met(page: &Page, expected: Met) -> Met {
    match page.status {
        401 => SignIn,
        303 if page.location().contains("/sign-in") => SignIn,
        403 => Refused,
        404 if expected == Refused => Refused,
        500.. => panic!("{}: {}", page.status, page.text()),
        _ => Open,
    }
}

async fn answer(who: &Visitor, method: &str, path: &str) -> Page {
    let request = who.request(method, path).header("sec-fetch-site", "same-origin");
    let request = match method {
        "POST" if path.starts_with("/api/") => request.json(&serde_json::json!({ "presented": "0000-0000" })),
        "POST" => request.form(&[("code", "0000-0000")]),
        _ => request,
    };
    if !path.ends_with("/live") {
        return who.send(request).await;
    }
    // A stream without an end: the status is enough.
    let answer = request.send().await.expect("the server answers");
    Page { status: answer.status().as_u16(), headers: answer.headers().clone(), bytes: Vec::new() }
}

async fn everybody_everywhere(backend: Backend) {
    let evening = Evening::start(backend);
    let info = evening.info().await;
    let organisation = Organisation {
        id: OrganisationId(Uuid::from_u128(7)),
        slug: Slug::parse("autre").expect("a slug"),
        ..info.organisation.clone()
    };
    let mut event = info.event.clone();
    (event.id, event.organisation_id) = (EventId(Uuid::from_u128(8)), organisation.id);
    let definition =
        EventDefinition { organisation, event, sessions: vec![], speakers: vec![], partners: vec![] };
    app::event::create(evening.app().await, &definition).await.expect("another organisation's event");

    let everybody = [
        ("a guest", evening.visitor()),
        ("door staff", evening.door("A").await),
        ("an organiser", evening.organiser().await),
        ("an organiser elsewhere", evening.organiser_of("autre").await),
    ];
    let session = evening.app().await.store().agenda(info.event.id).await.expect("a programme")[0].id;
    let mut wrong = Vec::new();
    for (position, (name, who)) in everybody.iter().enumerate() {
        let form = Form::person(position).with("consent_networking", "true");
        let ticket = evening.register("fr", &form).await;
        let ticket = ticket.rsplit('/').next().expect("an address").to_owned();
        for (method, pattern, path, expected) in TABLE {
            let path = path
                .replace("EVENT", &format!("{ORGANISATION}/{EVENT}"))
                .replace("SESSION", &session.to_string())
                .replace("TICKET", &ticket)
                .replace("CHECKIN", "00000000-0000-0000-0000-000000000000");
            // Signing out would end the walk: somebody else does it.
            let once = evening.visitor();
            let who = if *pattern == "/{}/sign-out" { &once } else { who };
            let page = answer(who, method, &path).await;
            let expected = expected[position];
            let met = met(&page, expected);
            if met != expected {
                wrong.push(format!(
                    "{method} {pattern}: {name} met {met:?} ({}), not {expected:?}",
                    page.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(evening.seats().await.inside, 0);
}
