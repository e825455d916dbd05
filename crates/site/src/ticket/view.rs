//! What the template of a ticket shows, put into words.

use app::AppError;
use app::event::EventInfo;
use app::registration::{Companion, Ticket};
use askama::Template;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationState, Standing};
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::card::{Card, Sign};
use super::sessions::SessionsView;
use crate::page::{EventRoute, Shell, capitalised};

/// The wallets of phones into which tickets can be put here.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wallets {
    pub(super) apple: bool,
    pub(super) google: bool,
}

#[derive(Template)]
#[template(path = "ticket.html")]
pub(super) struct TicketPage {
    shell: Shell,
    theme: String,
    href: String,
    base: String,
    standing: Standing,
    /// Whether it is over: cancelled, declined, or an offer that lapsed.
    over: bool,
    /// The same person's other one, to which it gave way.
    merged_into: Option<RegistrationId>,
    /// What an organiser wrote when they decided.
    reason: Option<String>,
    /// Until when the seat that is offered is held.
    offered_until: Option<String>,
    /// Companions of whom the number alone is known.
    counted: u32,
    /// Who comes with them, and the address of each ticket, where its holder brings the others along.
    party: Vec<(String, Option<String>)>,
    /// The tickets that can be shown here: the holder's, then those of whom they bring along.
    cards: Vec<Card>,
    /// Whether the holder has a seat.
    seated: bool,
    cancelled_on: String,
    code: String,
    date: String,
    /// When doors open and it starts, on its first day.
    times: String,
    place: String,
    address: String,
    access: String,
    contact: String,
    email: String,
    meets: bool,
    /// Where its holder has a certificate that they were there, once they can have one.
    certificate: Option<String>,
    /// Where else it can be kept.
    pub(super) wallets: Wallets,
    /// What its holder chose of the programme.
    pub(super) sessions: SessionsView,
}

impl TicketPage {
    pub(super) fn new(
        route: &EventRoute,
        ticket: &str,
        held: &Ticket,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let registration = &held.registration;
        let attendee = &registration.attendee;
        let zone = event.zone();
        let path = format!("{}/tickets/{ticket}", route.path());
        let title = fl!(t, "ticket-title-of", event = event.theme.get(locale));
        let shell = Shell::new(locale, &path, title).of(&route.info.organisation, route.href());
        let time = |at| date::time(locale, at, &zone);
        let (doors, starts) = (time(event.doors_open_at), time(event.starts_at));
        let times = if event.days.is_empty() {
            fl!(t, "ticket-times", doors = doors, starts = starts)
        } else {
            fl!(t, "ticket-times-first", doors = doors, starts = starts)
        };
        let cards = cards(&shell, &route.info, held, now)?;
        let beside = |one: &Companion| {
            let href = one.ticket.as_ref().map(|key| format!("{}/tickets/{key}", route.href()));
            (one.registration.attendee.full_name(), href)
        };
        Ok(Self {
            theme: shell.words(&event.theme),
            href: route.href(),
            base: format!("/{locale}{path}"),
            standing: registration.standing(),
            over: registration.state.is_over(),
            merged_into: registration.merged_into,
            reason: registration.reason.clone(),
            offered_until: offered_until(locale, &route.info, registration),
            counted: registration.heads.saturating_sub(1),
            party: held.party.iter().map(beside).collect(),
            cards,
            seated: held.badge.is_some(),
            cancelled_on: registration
                .state
                .ended_at()
                .map_or_else(String::new, |at| date::day_and_time(locale, at, &zone)),
            code: registration.code.to_string(),
            date: if event.days.is_empty() {
                capitalised(&date::long(locale, event.starts_at, &zone))
            } else {
                date::days(locale, event)
            },
            times,
            place: shell.words(&event.place.name),
            address: shell.words(&event.place.address),
            access: shell.words(&event.place.access),
            contact: event.contact.as_str().to_owned(),
            email: attendee.email.as_str().to_owned(),
            meets: attendee.consents.networking && registration.state == RegistrationState::Confirmed,
            certificate: None,
            wallets: Wallets::default(),
            sessions: SessionsView::default(),
            shell,
        })
    }

    /// Its holder can have a certificate that they were there.
    pub(super) fn offer_certificate(&mut self) {
        self.certificate = Some(format!("{}/certificate.pdf", self.base));
    }

    /// Whether one of the tickets has a code.
    fn shows_code(&self) -> bool {
        self.cards.iter().any(|card| card.qr.is_some())
    }
}

/// Until when the seat that is offered is held.
pub(super) fn offered_until(locale: Locale, info: &EventInfo, registration: &Registration) -> Option<String> {
    match registration.state {
        RegistrationState::Offered { until, .. } => {
            Some(date::day_and_time(locale, until, &info.event.zone()))
        }
        _ => None,
    }
}

/// The holder's card, then those of whom they bring along.
fn cards(shell: &Shell, info: &EventInfo, held: &Ticket, now: Timestamp) -> Result<Vec<Card>, AppError> {
    let qr = |badge: &Option<String>| badge.as_deref().map(app::badge::qr_svg).transpose();
    let mut first = Card::new(shell, info, &held.registration, qr(&held.badge)?, now);
    first.rosette = Some(crate::seal::rosette(held.registration.id.0, "eng", "eng"));
    first.position = held.waiting_position;
    let mut cards = vec![first];
    for (one, number) in held.party.iter().filter(|one| one.ticket.is_some()).zip(2..) {
        let card = Card::new(shell, info, &one.registration, qr(&one.badge)?, now);
        cards.push(Card { number, ..card });
    }
    Ok(cards)
}

#[cfg(test)]
mod tests;
