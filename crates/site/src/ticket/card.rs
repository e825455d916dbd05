//! One ticket on its page: what is held before the camera, whose it is, and how it stands.

use app::event::EventInfo;
use domain::locale::Locale;
use domain::registration::{Attendee, Category, Registration, Standing};
use domain::text::{PersonName, is_arabic, search_key};
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::page::{Shell, typed};

/// A name as one script writes it.
pub(crate) struct Name {
    /// `fr` or `ar`: the style of its script.
    pub(crate) class: &'static str,
    /// The name.
    pub(crate) text: String,
}

/// The drawing beside what is said of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Check,
    Clock,
    Cross,
}

/// A ticket, in words.
pub(super) struct Card {
    /// Its place on the page, from 1 on: the holder's, then those of whom they bring along.
    pub(super) number: usize,
    /// Whose it is, as the page's language says it.
    pub(super) name: String,
    pub(super) category: Category,
    pub(super) category_label: String,
    /// What kind of ticket it is, in small letters.
    pub(super) kind: String,
    /// The engraving; on one card a page.
    pub(super) rosette: Option<String>,
    pub(super) qr: Option<String>,
    /// The place in the line, of who waits.
    pub(super) position: Option<u32>,
    pub(super) sign: Sign,
    /// How it stands.
    pub(super) said: String,
    pub(super) names: Vec<Name>,
    pub(super) job: String,
    pub(super) code: String,
    pub(super) machine_lines: [String; 2],
}

impl Card {
    /// The card of a registration whose badge has this QR.
    pub(super) fn new(
        shell: &Shell,
        info: &EventInfo,
        registration: &Registration,
        qr: Option<String>,
        now: Timestamp,
    ) -> Self {
        let locale = shell.locale;
        let (sign, said) = standing(locale, info, registration, now);
        Self {
            number: 1,
            name: registration.attendee.names_in(locale).0,
            category: registration.category,
            category_label: i18n::category_name(locale, &info.event, &registration.category_key),
            kind: kind(locale, registration.standing()),
            rosette: None,
            qr,
            position: None,
            sign,
            said,
            names: names(locale, &registration.attendee),
            job: job(shell, &registration.attendee),
            code: registration.code.to_string(),
            machine_lines: machine_lines(info, registration),
        }
    }
}

fn kind(locale: Locale, standing: Standing) -> String {
    let t = i18n::site(locale);
    match standing {
        Standing::Waiting => fl!(t, "ticket-kind-waiting"),
        Standing::Requested => fl!(t, "ticket-kind-requested"),
        Standing::Offered => fl!(t, "ticket-kind-offered"),
        Standing::Declined => fl!(t, "ticket-kind-declined"),
        Standing::Lapsed => fl!(t, "ticket-kind-lapsed"),
        Standing::Cancelled => fl!(t, "ticket-kind-cancelled"),
        Standing::Expected | Standing::Inside => fl!(t, "ticket-kind-entry"),
    }
}

/// How a ticket stands, in a line.
fn standing(locale: Locale, info: &EventInfo, registration: &Registration, now: Timestamp) -> (Sign, String) {
    let (t, zone) = (i18n::site(locale), info.event.zone());
    match (registration.standing(), &registration.admission) {
        (Standing::Inside, Some(admission)) => {
            let time = date::time(locale, admission.at, &zone);
            (Sign::Check, fl!(t, "ticket-inside", time = time, door = admission.door.as_str()))
        }
        (Standing::Inside | Standing::Expected, _) if now > info.event.badges_valid_until => {
            (Sign::Clock, fl!(t, "ticket-expired"))
        }
        (Standing::Inside | Standing::Expected, _) => (Sign::Check, fl!(t, "ticket-valid")),
        (Standing::Waiting, _) => (Sign::Clock, fl!(t, "ticket-waiting")),
        (Standing::Requested, _) => (Sign::Clock, fl!(t, "ticket-requested")),
        (Standing::Offered, _) => {
            let until = super::view::offered_until(locale, info, registration).unwrap_or_default();
            (Sign::Clock, fl!(t, "ticket-offered", when = until))
        }
        (Standing::Declined, _) => (Sign::Cross, fl!(t, "ticket-declined-title")),
        (Standing::Lapsed, _) => (Sign::Cross, fl!(t, "ticket-lapsed-title")),
        (Standing::Cancelled, _) => (Sign::Cross, fl!(t, "ticket-cancelled")),
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
pub(super) fn machine_lines(info: &EventInfo, registration: &Registration) -> [String; 2] {
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
