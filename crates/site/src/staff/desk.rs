//! The console's frame: who is signed in, and the pages that they may open, with their counts.

use app::AppError;
use app::account::Actor;
use app::event::EventInfo;
use domain::account::{Action, Grant, permits};
use domain::event::Seats;
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::{Timestamp, tz::TimeZone};

/// A page of the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Events,
    Overview,
    Registrations,
    WaitingList,
}

/// A line of the side bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) count: Option<u32>,
    /// The live figure that the count is, see `web/src/live.ts`.
    pub(super) live: &'static str,
    pub(super) current: bool,
}

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Desk {
    pub(super) event_links: Vec<Link>,
    pub(super) more_links: Vec<Link>,
    /// As what they are signed in.
    pub(super) role: String,
    pub(super) until: String,
    pub(super) sign_out: String,
    /// Whether they may see the list and take it away.
    pub(super) lists: bool,
}

impl Desk {
    /// The frame around the pages of one event.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`].
    pub(super) fn of_event(
        locale: Locale,
        actor: &Actor,
        info: &EventInfo,
        seats: Seats,
        place: Place,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let t = i18n::site(locale);
        let mut desk = Self::bare(locale, actor.staff(now)?, &info.event.zone());
        let console = console_href(locale, info);
        let link =
            |label, href, count, live, of| Link { label, href, count, live, current: of == Some(place) };
        let doors = u32::try_from(info.event.doors.len()).unwrap_or_default();
        let overview = desk
            .lists
            .then(|| link(fl!(t, "console-overview"), console.clone(), None, "", Some(Place::Overview)));
        desk.event_links = overview.into_iter().collect();
        desk.event_links.push(link(
            fl!(t, "console-doors", count = doors),
            door_href(locale, info),
            Some(doors),
            "",
            None,
        ));
        if desk.lists {
            let list = format!("{console}/registrations");
            let waiting = format!("{list}?standing=waiting");
            desk.event_links.extend([
                link(
                    fl!(t, "console-registrations"),
                    list,
                    Some(seats.taken),
                    "taken",
                    Some(Place::Registrations),
                ),
                link(
                    fl!(t, "console-waiting-list"),
                    waiting,
                    Some(seats.waiting),
                    "waiting",
                    Some(Place::WaitingList),
                ),
                link(fl!(t, "console-badges"), format!("{console}/badges.pdf"), None, "", None),
            ]);
        }
        desk.more_links = vec![
            link(fl!(t, "console-public-page"), public_href(locale, info), None, "", None),
            link(fl!(t, "console-all-events"), events_href(locale), None, "", Some(Place::Events)),
        ];
        Ok(desk)
    }

    /// The frame around the list of events. Hours are told in UTC where no event says which zone is meant.
    pub(super) fn of_events(locale: Locale, grant: &Grant, first: Option<&EventInfo>) -> Self {
        let zone = first.map_or(TimeZone::UTC, |info| info.event.zone());
        Self {
            more_links: vec![Link {
                label: fl!(i18n::site(locale), "console-all-events"),
                href: events_href(locale),
                count: None,
                live: "",
                current: true,
            }],
            ..Self::bare(locale, grant, &zone)
        }
    }

    fn bare(locale: Locale, grant: &Grant, zone: &TimeZone) -> Self {
        let t = i18n::site(locale);
        let role = match &grant.door {
            Some(door) => fl!(t, "door-name", door = door.as_str()),
            None if permits(grant.role, Action::ListRegistrations) => fl!(t, "console-organiser"),
            None => fl!(t, "console-doors", count = 1),
        };
        let moment = i18n::date::day_and_time(locale, grant.expires_at, zone);
        Self {
            event_links: Vec::new(),
            more_links: Vec::new(),
            role,
            until: fl!(t, "console-until", moment = moment),
            sign_out: format!("/{locale}/sign-out"),
            lists: permits(grant.role, Action::ListRegistrations),
        }
    }
}

/// The public page of an event.
pub(super) fn public_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}/{}/{}", info.organisation.slug, info.event.slug)
}

/// The console of an event.
pub(super) fn console_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", console_path(info))
}

/// The console of an event, without a language.
pub(super) fn console_path(info: &EventInfo) -> String {
    format!("/console/{}/{}", info.organisation.slug, info.event.slug)
}

/// The door of an event.
pub(super) fn door_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", door_path(info))
}

/// The door of an event, without a language.
pub(super) fn door_path(info: &EventInfo) -> String {
    format!("/door/{}/{}", info.organisation.slug, info.event.slug)
}

/// The list of events.
pub(super) fn events_href(locale: Locale) -> String {
    format!("/{locale}/console")
}

/// The page that somebody works on: the door for who stands at one, else the console.
pub(super) fn work_href(locale: Locale, grant: &Grant, info: &EventInfo) -> String {
    if permits(grant.role, Action::ListRegistrations) {
        console_href(locale, info)
    } else {
        door_href(locale, info)
    }
}

/// How full an event is and how many are inside, for who may know.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub(super) async fn seats_now(app: &app::App, actor: &Actor, info: &EventInfo) -> Result<Seats, AppError> {
    Ok(*app::checkin::live(app, actor, info).await?.borrow())
}
