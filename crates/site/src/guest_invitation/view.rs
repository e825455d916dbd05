//! What the pages of an invitation show, put into words.

use std::sync::Arc;

use app::registration::guest_invitation::Invited;
use askama::Template;
use domain::form::Problem;
use domain::registration::{GuestAnswer, GuestInvitation, NotAnswerable};
use i18n::FluentLanguageLoader;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{answer_href, href};
use crate::event::date_line;
use crate::page::{EventRoute, Shell, typed};
use crate::staff::fault_words;

/// What a page asks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asking<'a> {
    /// Which of the three answers it is; with what was just done.
    Nothing { done: bool },
    /// Whether they do not know yet.
    Maybe,
    /// Whether they do not come, with the word that was typed and what is wrong with it.
    No { word: &'a str, problems: &'a [Problem] },
}

/// The part of a page that is sent.
struct Ask {
    action: String,
    lead: String,
    button: String,
    /// The word for the host: what was typed, and what is wrong with it.
    word: Option<(String, Option<String>)>,
    /// Whether a place is given up with it.
    gives_up: bool,
}

#[derive(Template)]
#[template(path = "guest_invitation/page.html")]
pub(super) struct InvitationPage {
    shell: Shell,
    seal: Arc<str>,
    greeting: Greeting,
    theme: String,
    date: String,
    /// What was just done, in words.
    done: Option<String>,
    /// What they said last, in words.
    said: Option<String>,
    /// Why it cannot be answered, in words.
    over: Option<String>,
    /// Where their ticket is, where they have a place.
    ticket: Option<String>,
    ask: Option<Ask>,
    /// The answers that can be given: words, where they lead, and whether it is the first.
    answers: Vec<(String, String)>,
    contact: String,
    event: String,
}

impl InvitationPage {
    pub(super) fn new(route: &EventRoute, key: &str, invited: &Invited, asking: Asking<'_>) -> Self {
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let invitation = &invited.invitation;
        let has_place = invited.registration.is_some();
        let over = over_words(t, invited);
        let answerable = over.is_none();
        let (below, title) = match asking {
            Asking::Maybe if answerable && !has_place => ("/maybe", fl!(t, "guest-maybe-title")),
            Asking::No { .. } if answerable => ("/no", fl!(t, "guest-no-title")),
            _ => ("", fl!(t, "guest-title")),
        };
        let shell = Shell::new(locale, &format!("{}/invitation/{key}{below}", route.path()), title)
            .of(&route.info.organisation, route.href());
        let ask = match asking {
            _ if !answerable => None,
            Asking::Maybe if !has_place => Some(Ask {
                action: answer_href(route, key, GuestAnswer::Maybe),
                lead: maybe_words(route, invitation),
                button: fl!(t, "guest-maybe-do"),
                word: None,
                gives_up: false,
            }),
            Asking::No { word, problems } => Some(Ask {
                action: answer_href(route, key, GuestAnswer::No),
                lead: if has_place { fl!(t, "guest-no-gives-up") } else { fl!(t, "guest-no-lead") },
                button: if has_place { fl!(t, "guest-no-give-up") } else { fl!(t, "guest-no-do") },
                word: Some((
                    word.to_owned(),
                    problems.first().map(|problem| fault_words(locale, &problem.fault)),
                )),
                gives_up: has_place,
            }),
            Asking::Nothing { .. } | Asking::Maybe => None,
        };
        let asked = ask.as_ref().map(|ask| ask.action.clone());
        let done = matches!(asking, Asking::Nothing { done: true });
        let answers = GuestAnswer::ALL.into_iter().filter(|answer| match answer {
            _ if !answerable => false,
            GuestAnswer::Yes | GuestAnswer::Maybe => !has_place,
            GuestAnswer::No => invitation.said() != Some(GuestAnswer::No),
        });
        let answers = answers.map(|answer| (answer_words(t, answer), answer_href(route, key, answer)));
        Self {
            seal: crate::seal::seal(event.id),
            greeting: Greeting::facts(route, invitation),
            theme: shell.words(&event.theme),
            date: date_line(locale, event),
            done: done.then(|| fl!(t, "guest-answered")),
            said: said_words(t, invited),
            over,
            ticket: invited.ticket.as_ref().map(|ticket| format!("{}/tickets/{ticket}", route.href())),
            answers: answers.filter(|(_, href)| Some(href) != asked.as_ref()).collect(),
            ask,
            contact: event.contact.to_string(),
            event: route.href(),
            shell,
        }
    }
}

/// What is said to a guest by name, with what their invitation says.
#[derive(Template)]
#[template(path = "guest_invitation/greeting.html")]
pub(crate) struct Greeting {
    t: &'static FluentLanguageLoader,
    /// Their name, ready for HTML.
    name: String,
    note: Option<String>,
    place: String,
    answer_by: Option<String>,
    companions: Option<String>,
    /// The other answers, on the form of a yes.
    others: Vec<(String, String)>,
}

impl Greeting {
    /// On the form that a yes leads to.
    pub(crate) fn new(route: &EventRoute, invitation: &GuestInvitation, key: &str) -> Self {
        let t = i18n::site(route.locale);
        let others = [GuestAnswer::Maybe, GuestAnswer::No];
        let others = others.map(|answer| (answer_words(t, answer), answer_href(route, key, answer)));
        debug_assert!(others[0].1.starts_with(&href(route, key)));
        Self { others: others.into(), ..Self::facts(route, invitation) }
    }

    fn facts(route: &EventRoute, invitation: &GuestInvitation) -> Self {
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let most = invitation.category(event).map_or(0, |category| category.companions.most());
        let place = [event.place.name.get(locale), event.place.city.get(locale)];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        Self {
            t,
            name: typed(&invitation.offer.guest.names_in(locale).0),
            note: invitation.offer.note.clone(),
            place: place.join(&format!("{} ", fl!(t, "event-list-comma"))),
            answer_by: invitation.offer.answer_by.map(|until| date::long(locale, until, &event.zone())),
            companions: (most > 0)
                .then(|| fl!(t, "guest-brings", form = form(most.into()), count = u32::from(most))),
            others: Vec::new(),
        }
    }
}

/// An answer as its button says it.
fn answer_words(t: &FluentLanguageLoader, answer: GuestAnswer) -> String {
    match answer {
        GuestAnswer::Yes => fl!(t, "guest-yes"),
        GuestAnswer::Maybe => fl!(t, "guest-maybe"),
        GuestAnswer::No => fl!(t, "guest-no"),
    }
}

fn said_words(t: &FluentLanguageLoader, invited: &Invited) -> Option<String> {
    match invited.invitation.said()? {
        GuestAnswer::Yes if invited.registration.is_none() => None,
        GuestAnswer::Yes => Some(fl!(t, "guest-said-yes")),
        GuestAnswer::Maybe => Some(fl!(t, "guest-said-maybe")),
        GuestAnswer::No => Some(fl!(t, "guest-said-no")),
    }
}

/// Why nothing can be answered, kindly.
fn over_words(t: &FluentLanguageLoader, invited: &Invited) -> Option<String> {
    match invited.answerable {
        Ok(()) if invited.category.is_none() => Some(fl!(t, "guest-over-category")),
        Ok(()) => None,
        Err(NotAnswerable::Withdrawn) => Some(fl!(t, "guest-over-withdrawn")),
        Err(NotAnswerable::Late) => Some(fl!(t, "guest-over-late")),
        Err(NotAnswerable::Closed | NotAnswerable::Unpublished) => Some(fl!(t, "guest-over-closed")),
    }
}

/// What follows from not knowing yet: until when they answer.
fn maybe_words(route: &EventRoute, invitation: &GuestInvitation) -> String {
    let t = i18n::site(route.locale);
    match invitation.offer.answer_by {
        Some(until) => {
            let day = date::day_month_year(route.locale, until, &route.info.event.zone());
            fl!(t, "guest-maybe-until", day = day)
        }
        None => fl!(t, "guest-maybe-lead"),
    }
}

#[cfg(test)]
mod tests;
