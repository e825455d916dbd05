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
use domain::registration::Registration;
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

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    ticket: String,
    contact: String,
    people: Vec<Person>,
    opted_in: bool,
}

impl PeoplePage {
    /// `meetings` is `None` for somebody who did not agree, or has no seat.
    fn new(route: &EventRoute, ticket: &str, meetings: Option<&[Meeting]>) -> Self {
        let event = &route.info.event;
        let title = fl!(i18n::site(route.locale), "people-title");
        let shell = Shell::new(route.locale, &format!("{}/tickets/{ticket}/people", route.path()), title)
            .of(&route.info.organisation, route.href());
        let people = meetings.unwrap_or_default().iter().enumerate();
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            ticket: format!("{}/tickets/{ticket}", route.href()),
            contact: event.contact.as_str().to_owned(),
            people: people.map(|(n, meeting)| person(&shell, event, n, meeting)).collect(),
            opted_in: meetings.is_some(),
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
        reasons: meeting.reasons.iter().map(|reason| line(shell, event, reason)).collect(),
    }
}

fn line(shell: &Shell, event: &Event, reason: &Reason) -> Line {
    let t = shell.t;
    let topic = |key: &str| {
        let topic = event.topics.iter().find(|topic| topic.key == key);
        topic.map_or_else(|| typed(key), |topic| shell.words(&topic.label))
    };
    let (way, lead, subject, rest) = match reason {
        Reason::TheyOffer(key) => {
            (Way::In, fl!(t, "people-you-seek"), topic(key), fl!(t, "people-they-offer"))
        }
        Reason::TheySeek(key) => {
            (Way::Out, fl!(t, "people-you-offer"), topic(key), fl!(t, "people-they-seek"))
        }
        Reason::BothOffer(key) => {
            (Way::Both, fl!(t, "people-both-offer"), topic(key), fl!(t, "people-both-offer-rest"))
        }
        Reason::SharedLanguage(language) => (
            Way::Both,
            fl!(t, "people-shared-language"),
            i18n::spoken_language(shell.locale, *language),
            fl!(t, "people-shared-language-rest"),
        ),
    };
    Line { way, lead, subject, rest }
}

/// Whom to meet, and why.
pub(crate) async fn people(
    route: EventRoute,
    State(app): State<Arc<App>>,
    Segments(TicketPath { ticket }): Segments<TicketPath>,
) -> Result<Response, PageError> {
    match app::networking::suggestions(&app, &route.info, &ticket).await {
        Ok((_, meetings)) => {
            let page = PeoplePage::new(&route, &ticket, Some(&meetings));
            Ok(html(route.locale, StatusCode::OK, &page))
        }
        Err(error @ AppError::NotOptedIn) => {
            let page = PeoplePage::new(&route, &ticket, None);
            Ok(html(route.locale, http_face::status_of(&error), &page))
        }
        Err(error) => Err(PageError::new(route.locale, &error)),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use domain::registration::{RegistrationState, SpokenLanguage};

    use super::*;
    use crate::samples;

    fn page(locale: Locale, meetings: Option<&[Meeting]>) -> String {
        let route = EventRoute { locale, info: Arc::new(samples::event().0) };
        let html = PeoplePage::new(&route, "secret", meetings).render().unwrap();
        samples::sane(&html, locale);
        html
    }

    #[test]
    fn each_person_comes_with_reasons_and_without_an_address() {
        let meeting = Meeting {
            registration: samples::registration(RegistrationState::Confirmed),
            reasons: vec![
                Reason::TheyOffer("funding".into()),
                Reason::TheySeek("cyber".into()),
                Reason::BothOffer("gone".into()),
                Reason::SharedLanguage(SpokenLanguage::Ar),
            ],
        };
        for locale in Locale::ALL {
            let html = page(locale, Some(std::slice::from_ref(&meeting)));
            assert_eq!(html.matches("<article").count(), 1);
            assert_eq!(html.matches("<li><svg").count(), 4, "{html}");
            assert!(!html.contains("zoe@example.org"), "nobody's address is shown");
            assert!(!html.contains("7K3F"), "nobody's code is shown");
        }
        let french = page(Locale::Fr, Some(&[meeting]));
        assert!(french.contains("Investissement") && french.contains("<bdi>gone</bdi>"));
    }

    #[test]
    fn nobody_yet_and_not_asked_for_are_two_things() {
        for locale in Locale::ALL {
            let (empty, closed) = (page(locale, Some(&[])), page(locale, None));
            assert_ne!(empty, closed);
            assert!(closed.contains("mailto:essai@example.org"));
            assert!(!empty.contains("<article"));
        }
    }
}
