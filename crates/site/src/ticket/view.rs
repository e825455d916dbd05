//! What the template of a ticket shows, put into words.

use app::event::EventInfo;
use app::registration::Ticket;
use askama::Template;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Attendee, Category, Registration, RegistrationState, Standing};
use domain::text::{PersonName, is_arabic, search_key};
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::sessions::SessionsView;
use crate::page::{EventRoute, Shell, capitalised, typed};

/// A name as one script writes it.
pub(crate) struct Name {
    /// `fr` or `ar`: the style of its script.
    pub(crate) class: &'static str,
    /// The name.
    pub(crate) text: String,
}

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
    category: Category,
    category_label: String,
    rosette: String,
    qr: Option<String>,
    expired: bool,
    inside: String,
    cancelled_on: String,
    waiting_position: u32,
    names: Vec<Name>,
    job: String,
    code: String,
    machine_lines: [String; 2],
    date: String,
    /// When doors open and it starts, on its first day.
    times: String,
    place: String,
    address: String,
    access: String,
    contact: String,
    email: String,
    meets: bool,
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
        party: Vec<(String, Option<String>)>,
        qr: Option<String>,
        now: Timestamp,
    ) -> Self {
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
        Self {
            theme: shell.words(&event.theme),
            href: route.href(),
            base: format!("/{locale}{path}"),
            standing: registration.standing(),
            category: registration.category,
            over: registration.state.is_over(),
            merged_into: registration.merged_into,
            reason: registration.reason.clone(),
            offered_until: match registration.state {
                RegistrationState::Offered { until, .. } => Some(date::day_and_time(locale, until, &zone)),
                _ => None,
            },
            counted: registration.heads.saturating_sub(1),
            party,
            category_label: i18n::category_name(locale, event, &registration.category_key),
            rosette: crate::seal::rosette(registration.id.0, "eng", "eng"),
            qr,
            expired: now > event.badges_valid_until,
            inside: registration.admission.as_ref().map_or_else(String::new, |admission| {
                fl!(t, "ticket-inside", time = time(admission.at), door = admission.door.as_str())
            }),
            cancelled_on: registration
                .state
                .ended_at()
                .map_or_else(String::new, |at| date::day_and_time(locale, at, &zone)),
            waiting_position: held.waiting_position.unwrap_or_default(),
            names: names(locale, attendee),
            job: job(&shell, attendee),
            code: registration.code.to_string(),
            machine_lines: machine_lines(&route.info, registration),
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
            wallets: Wallets::default(),
            sessions: SessionsView::default(),
            shell,
        }
    }
}

/// Both writings of somebody's name, the one in the page's script first.
pub(crate) fn names(locale: Locale, attendee: &Attendee) -> Vec<Name> {
    let other = attendee.other_script_name.as_ref().map(|name| name.as_str().to_owned());
    let mut names = std::iter::once(attendee.full_name())
        .chain(other)
        .map(|text| Name { class: script(&text), text })
        .collect::<Vec<_>>();
    let own = if locale == Locale::Ar { "ar" } else { "fr" };
    names.sort_by_key(|name| name.class != own);
    names
}

/// Which style a name takes, by its script.
fn script(name: &str) -> &'static str {
    if is_arabic(name) { "ar" } else { "fr" }
}

/// Profession and organisation in one line, ready for HTML.
pub(crate) fn job(shell: &Shell, attendee: &Attendee) -> String {
    let parts = [&attendee.profession, &attendee.organisation];
    let parts = parts.into_iter().flatten().map(|part| typed(part)).collect::<Vec<_>>();
    parts.join(&format!("{} ", fl!(shell.t, "event-list-comma")))
}

/// Two lines in the manner of a passport's: a drawing made of letters, hidden from screen readers.
fn machine_lines(info: &EventInfo, registration: &Registration) -> [String; 2] {
    const WIDTH: usize = 34;
    let spelt = |name: &PersonName| {
        search_key(name.as_str())
            .to_ascii_uppercase()
            .replace(' ', "<")
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '<')
            .collect::<String>()
    };
    let attendee = &registration.attendee;
    let organisation = info.organisation.slug.as_str().to_ascii_uppercase().replace('-', "<");
    // Passports spell in Latin letters: the name that the person writes so, where there is one.
    let own = [&attendee.family_name, &attendee.given_name];
    let latin = attendee.other_script_name.as_ref().filter(|name| !is_arabic(name.as_str()));
    let name = match latin {
        Some(name) if own.iter().any(|name| is_arabic(name.as_str())) => spelt(name),
        _ => own.map(spelt).join("<<"),
    };
    let first = format!("I<{organisation}<<{name}");
    let second = format!(
        "{}<{}<{}",
        registration.code.as_str(),
        info.event.date().to_string().replace('-', ""),
        registration.category.code().to_ascii_uppercase().replace('_', "<")
    );
    [first, second].map(|line| format!("{line:<<WIDTH$.WIDTH$}"))
}

#[cfg(test)]
mod tests;
