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
    Details,
    Programme,
    Speakers,
    Partners,
    Publish,
    Team,
    Journal,
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

/// Lines of the side bar under one title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Empty where the group is alone.
    pub(super) title: String,
    pub(super) links: Vec<Link>,
}

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Desk {
    pub(super) groups: Vec<Group>,
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
        let grant = actor.staff(now)?;
        let mut desk = Self::bare(locale, grant, &info.event.zone());
        let console = console_href(locale, info);
        let link =
            |label, href, count, live, of| Link { label, href, count, live, current: of == Some(place) };
        let plain = |label, href, of| link(label, href, None, "", Some(of));
        let doors = u32::try_from(info.event.doors.len()).unwrap_or_default();
        let overview =
            desk.lists.then(|| plain(fl!(t, "console-overview"), console.clone(), Place::Overview));
        let mut evening = overview.into_iter().collect::<Vec<_>>();
        let door = door_href(locale, info);
        evening.push(link(fl!(t, "console-doors", count = doors), door, Some(doors), "", None));
        if desk.lists {
            let list = format!("{console}/registrations");
            let waiting = format!("{list}?standing=waiting");
            let (taken, in_line) = (Some(seats.taken), Some(seats.waiting));
            let registrations = fl!(t, "console-registrations");
            evening.extend([
                link(registrations, list, taken, "taken", Some(Place::Registrations)),
                link(fl!(t, "console-waiting-list"), waiting, in_line, "waiting", Some(Place::WaitingList)),
                link(fl!(t, "console-badges"), format!("{console}/badges.pdf"), None, "", None),
            ]);
        }
        let may = |action| permits(grant.role, action);
        let mut prepare = Vec::new();
        if may(Action::SeePreparation) {
            let below = |page: &str| format!("{console}/{page}");
            prepare.extend([
                plain(fl!(t, "desk-details"), below("details"), Place::Details),
                plain(fl!(t, "desk-programme"), below("agenda"), Place::Programme),
                plain(fl!(t, "desk-speakers"), below("speakers"), Place::Speakers),
                plain(fl!(t, "desk-partners"), below("partners"), Place::Partners),
                plain(fl!(t, "desk-publish"), below("publish"), Place::Publish),
            ]);
        }
        desk.groups = vec![
            Group { title: fl!(t, "console-group-event"), links: evening },
            Group { title: fl!(t, "desk-group-prepare"), links: prepare },
            Group {
                title: fl!(t, "desk-group-house"),
                links: house_links(locale, grant, info.organisation.slug.as_str(), place),
            },
            Group {
                title: fl!(t, "console-group-more"),
                links: vec![
                    link(fl!(t, "console-public-page"), public_href(locale, info), None, "", None),
                    plain(fl!(t, "console-all-events"), events_href(locale), Place::Events),
                ],
            },
        ];
        desk.groups.retain(|group| !group.links.is_empty());
        Ok(desk)
    }

    /// The frame around the list of events. Hours are told in UTC where no event says which zone is meant.
    pub(super) fn of_events(locale: Locale, grant: &Grant, first: Option<&EventInfo>) -> Self {
        Self::of_house(locale, grant, first, Place::Events)
    }

    /// The frame around a page that belongs to no single event.
    pub(super) fn of_house(locale: Locale, grant: &Grant, first: Option<&EventInfo>, place: Place) -> Self {
        let zone = first.map_or(TimeZone::UTC, |info| info.event.zone());
        let t = i18n::site(locale);
        let mut desk = Self::bare(locale, grant, &zone);
        let current = place == Place::Events;
        let (label, href) = (fl!(t, "console-all-events"), events_href(locale));
        let events = Link { label, href, count: None, live: "", current };
        desk.groups.push(Group { title: String::new(), links: vec![events] });
        let house = first
            .map(|info| house_links(locale, grant, info.organisation.slug.as_str(), place))
            .unwrap_or_default();
        if !house.is_empty() {
            desk.groups.push(Group { title: fl!(t, "desk-group-house"), links: house });
        }
        desk
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
            groups: Vec::new(),
            role,
            until: fl!(t, "console-until", moment = moment),
            sign_out: format!("/{locale}/sign-out"),
            lists: permits(grant.role, Action::ListRegistrations),
        }
    }
}

/// The pages of an organisation, for who may open them.
fn house_links(locale: Locale, grant: &Grant, organisation: &str, place: Place) -> Vec<Link> {
    let t = i18n::site(locale);
    let link = |label, page: &str, of| Link {
        label,
        href: format!("/{locale}/console/{organisation}/{page}"),
        count: None,
        live: "",
        current: of == place,
    };
    // Who works at one event alone finds its team there.
    let whole = grant.event_id.is_none();
    let team = whole && permits(grant.role, Action::SeeTeam);
    let journal = whole && permits(grant.role, Action::ReadJournal);
    let team = team.then(|| link(fl!(t, "desk-team"), "team", Place::Team));
    let journal = journal.then(|| link(fl!(t, "desk-journal"), "journal", Place::Journal));
    team.into_iter().chain(journal).collect()
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
