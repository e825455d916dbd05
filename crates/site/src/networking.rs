//! People to meet, for those who agreed to be suggested too.

use std::sync::Arc;

use app::networking::Meeting;
use app::{App, AppError};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::event::Event;
use domain::networking::Reason;
use domain::registration::{Registration, RegistrationState};
use i18n::plural::form;
use i18n_embed_fl::fl;

use crate::error::PageError;
use crate::page::{EventRoute, Segments, Shell, html, initials, typed};
use crate::ticket::{Name, TicketPath, job, names};

/// Which way something passes between two people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
    Both,
}

/// A reason: what it is about, ready for HTML, and what follows.
struct Line {
    way: Way,
    lead: String,
    subject: String,
    rest: String,
}

struct Person {
    rosette: String,
    initials: String,
    names: Vec<Name>,
    job: String,
    reasons: Vec<Line>,
}

/// Why there is nobody to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// The reader waits for a seat, or gave it up.
    NoSeat,
    /// The reader did not agree to be suggested.
    NoConsent,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    ticket: String,
    contact: String,
    people: Vec<Person>,
    found: String,
    closed: Option<Closed>,
}

impl PeoplePage {
    fn new(route: &EventRoute, ticket: &str, meetings: Result<&[Meeting], Closed>) -> Self {
        let event = &route.info.event;
        let title = fl!(i18n::site(route.locale), "people-title");
        let shell = Shell::new(route.locale, &format!("{}/tickets/{ticket}/people", route.path()), title)
            .of(&route.info.organisation, route.href());
        let people = meetings.unwrap_or_default();
        let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            ticket: format!("{}/tickets/{ticket}", route.href()),
            contact: event.contact.as_str().to_owned(),
            people: people.iter().enumerate().map(|(n, meeting)| person(&shell, event, n, meeting)).collect(),
            found: fl!(shell.t, "people-found", form = form(count), count = count),
            closed: meetings.err(),
            shell,
        }
    }
}

fn person(shell: &Shell, event: &Event, n: usize, meeting: &Meeting) -> Person {
    let Registration { id, attendee, .. } = &meeting.registration;
    let names = names(shell.locale, attendee);
    let initials = names.first().map(|name| initials(&name.text)).unwrap_or_default();
    Person {
        rosette: crate::seal::rosette(id.0, &format!("m{n}"), ""),
        initials,
        names,
        job: job(shell, attendee),
        reasons: lines(shell, event, &meeting.reasons),
    }
}

/// How many lines of reasons a person has at most.
const LINES: usize = 3;

/// The reasons in words: one line for each kind, each topic once, under the kind that tells most of it.
fn lines(shell: &Shell, event: &Event, reasons: &[Reason]) -> Vec<Line> {
    let t = shell.t;
    let mut told = Vec::new();
    let mut subject = |of: fn(&Reason) -> Option<&str>| {
        let keys = reasons.iter().filter_map(of).filter(|key| !told.contains(key)).collect::<Vec<_>>();
        told.extend(&keys);
        let topics = keys.into_iter().map(|key| topic(shell, event, key)).collect::<Vec<_>>();
        topics.join(&format!("{} ", fl!(t, "event-list-comma")))
    };
    let received =
        subject(|reason| if let Reason::TheyOffer(key) = reason { Some(key.as_str()) } else { None });
    let given = subject(|reason| if let Reason::TheySeek(key) = reason { Some(key.as_str()) } else { None });
    let shared =
        subject(|reason| if let Reason::BothOffer(key) = reason { Some(key.as_str()) } else { None });
    let topics = [
        Line {
            way: Way::In,
            lead: fl!(t, "people-you-seek"),
            subject: received,
            rest: fl!(t, "people-they-offer"),
        },
        Line {
            way: Way::Out,
            lead: fl!(t, "people-you-offer"),
            subject: given,
            rest: fl!(t, "people-they-seek"),
        },
        Line {
            way: Way::Both,
            lead: fl!(t, "people-both-offer"),
            subject: shared,
            rest: fl!(t, "people-both-offer-rest"),
        },
    ];
    let languages = reasons.iter().filter_map(|reason| match reason {
        // Whoever reads the page knows its language.
        Reason::SharedLanguage(language) if language.code() != shell.locale.code() => Some(Line {
            way: Way::Both,
            lead: fl!(t, "people-shared-language"),
            subject: i18n::spoken_language(shell.locale, *language),
            rest: fl!(t, "people-shared-language-rest"),
        }),
        _ => None,
    });
    topics.into_iter().filter(|line| !line.subject.is_empty()).chain(languages).take(LINES).collect()
}

/// A topic's label; its key when the organisers have since removed it.
fn topic(shell: &Shell, event: &Event, key: &str) -> String {
    let topic = event.topics.iter().find(|topic| topic.key == key);
    topic.map_or_else(|| typed(key), |topic| shell.words(&topic.label))
}

/// Whom to meet, and why.
pub(crate) async fn people(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    match app::networking::suggestions(&app, &route.info, &ticket).await {
        Ok((_, meetings)) => {
            let page = PeoplePage::new(&route, &ticket, Ok(&meetings));
            Ok(html(route.locale, StatusCode::OK, &page))
        }
        Err(error @ AppError::NotOptedIn) => {
            let held = app::registration::ticket(&app, &route.info, &ticket)
                .await
                .map_err(|error| PageError::new(route.locale, &error))?;
            let seated = held.registration.state == RegistrationState::Confirmed;
            let closed = if seated { Closed::NoConsent } else { Closed::NoSeat };
            let page = PeoplePage::new(&route, &ticket, Err(closed));
            Ok(html(route.locale, http_face::status_of(&error), &page))
        }
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use domain::registration::SpokenLanguage;

    use super::*;
    use crate::samples;

    fn page(locale: Locale, meetings: Result<&[Meeting], Closed>) -> String {
        let route = EventRoute { locale, info: Arc::new(samples::event().0) };
        let html = PeoplePage::new(&route, "secret", meetings).render().unwrap();
        samples::sane(&html, locale);
        html
    }

    /// The label of the topic that the test's people have in two ways.
    fn event_topic(locale: Locale) -> &'static str {
        if locale == Locale::Ar { "الاستثمار" } else { "Investissement" }
    }

    #[test]
    fn each_person_comes_with_reasons_and_without_an_address() {
        let meeting = Meeting {
            registration: samples::registration(RegistrationState::Confirmed),
            reasons: vec![
                Reason::TheyOffer("funding".into()),
                Reason::TheySeek("cyber".into()),
                Reason::BothOffer("gone".into()),
                Reason::BothOffer("funding".into()),
                Reason::SharedLanguage(SpokenLanguage::Ar),
            ],
        };
        for locale in Locale::ALL {
            let html = page(locale, Ok(std::slice::from_ref(&meeting)));
            assert_eq!(html.matches("<article").count(), 1);
            assert_eq!(html.matches("<li><svg").count(), LINES, "{html}");
            assert_eq!(html.matches(event_topic(locale)).count(), 1, "a topic is named once: {html}");
            assert!(!html.contains("zoe@example.org"), "nobody's address is shown");
            assert!(!html.contains("7K3F"), "nobody's code is shown");
        }
        let french = page(Locale::Fr, Ok(&[meeting]));
        assert!(french.contains("Investissement") && french.contains("<bdi>gone</bdi>"));
    }

    #[test]
    fn nobody_yet_and_not_asked_for_are_two_things() {
        for locale in Locale::ALL {
            let (empty, closed) = (page(locale, Ok(&[])), page(locale, Err(Closed::NoConsent)));
            let unseated = page(locale, Err(Closed::NoSeat));
            assert!(empty != closed && closed != unseated && !unseated.contains("mailto:"));
            assert!(closed.contains("mailto:essai@example.org"));
            assert!(!empty.contains("<article"));
        }
    }
}
