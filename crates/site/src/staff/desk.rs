//! The console's frame: who is signed in, and the pages that they may open, with their counts.

use app::AppError;
use app::account::Actor;
use app::event::EventInfo;
use domain::account::{Access, Action, permits};
use domain::event::{EventState, Figures, Organisation};
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::{Timestamp, tz::TimeZone};

use super::precedence::board_href;

/// A page of the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Events,
    Overview,
    Registrations,
    WaitingList,
    Invitations,
    Requests,
    Duplicates,
    Details,
    Registering,
    Import,
    Precedence,
    Programme,
    Speakers,
    Partners,
    Publish,
    Team,
    Journal,
    Account,
    EventTeam,
    DoorLinks,
    Letters,
    Mailings,
    Messages,
    Badges,
    Papers,
    BadgeLayouts,
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
    /// Who is signed in; for a pass, as what.
    pub(super) role: String,
    pub(super) until: String,
    pub(super) sign_out: String,
    /// Where they look after their account; a pass has none.
    pub(super) account: Option<String>,
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
        Figures { seats, requests }: Figures,
        place: Place,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let t = i18n::site(locale);
        let access = actor.staff(now)?;
        let mut desk = Self::bare(locale, access, Some(info), Some(&info.event.zone()));
        let console = console_href(locale, info);
        let link =
            |label, href, count, live, of| Link { label, href, count, live, current: of == Some(place) };
        let plain = |label, href, of| link(label, href, None, "", Some(of));
        let doors = u32::try_from(info.event.doors.len()).unwrap_or_default();
        // Nobody registers, comes or looks before it is shown.
        let shown = info.event.state != EventState::Draft;
        let mut evening = Vec::new();
        if desk.lists {
            let title = if shown { fl!(t, "console-overview") } else { fl!(t, "steps-title") };
            evening.push(plain(title, console.clone(), Place::Overview));
        }
        if shown {
            let door = door_href(locale, info);
            evening.push(link(fl!(t, "console-doors", count = doors), door, Some(doors), "", None));
        }
        if desk.lists && shown {
            let list = format!("{console}/registrations");
            let waiting = format!("{list}?standing=waiting");
            let (taken, in_line) = (Some(seats.taken), Some(seats.waiting));
            let registrations = fl!(t, "console-registrations");
            evening.extend([
                link(registrations, list, taken, "taken", Some(Place::Registrations)),
                link(fl!(t, "console-waiting-list"), waiting, in_line, "waiting", Some(Place::WaitingList)),
            ]);
            if requests > 0 || place == Place::Requests {
                let label = fl!(t, "decide-queue");
                let queue = format!("{console}/registrations?standing=requested");
                evening.push(link(label, queue, Some(requests), "", Some(Place::Requests)));
            }
            evening.push(plain(
                fl!(t, "guest-list-title"),
                format!("{console}/invitations"),
                Place::Invitations,
            ));
            evening.extend([
                plain(fl!(t, "message-list-title"), format!("{console}/messages"), Place::Messages),
                plain(fl!(t, "mailing-list-title"), format!("{console}/mailings"), Place::Mailings),
            ]);
        }
        let may = |action| actor.may(action, info);
        if shown && may(Action::PrintBadges) {
            let badges = format!("{console}/badges");
            evening.push(plain(fl!(t, "print-title"), badges, Place::Badges));
            evening.push(plain(fl!(t, "papers-title"), format!("{console}/papers"), Place::Papers));
        }
        if shown && may(Action::MergeRegistrations) {
            let duplicates = format!("{console}/duplicates");
            evening.push(plain(fl!(t, "desk-duplicates"), duplicates, Place::Duplicates));
        }
        if shown && may(Action::SeeOverview) {
            evening.push(link(fl!(t, "board-title"), board_href(locale, info), None, "", None));
        }
        if may(Action::SeeRun) {
            evening.push(link(fl!(t, "run-title"), format!("{console}/run"), None, "", None));
        }
        let mut prepare = Vec::new();
        // Once it is shown, the list of registrations leads there.
        let import = || plain(fl!(t, "import-title"), format!("{console}/import"), Place::Import);
        if may(Action::SeePreparation) {
            let below = |page: &str| format!("{console}/{page}");
            prepare.extend([
                plain(fl!(t, "desk-details"), below("details"), Place::Details),
                plain(fl!(t, "registering-title"), below("registering"), Place::Registering),
                plain(fl!(t, "precedence-title"), below("precedence"), Place::Precedence),
                plain(fl!(t, "desk-programme"), below("agenda"), Place::Programme),
                plain(fl!(t, "desk-speakers"), below("speakers"), Place::Speakers),
                plain(fl!(t, "desk-partners"), below("partners"), Place::Partners),
                plain(fl!(t, "letter-list-title"), below("letters"), Place::Letters),
                plain(fl!(t, "layouts-title"), below("badge-layouts"), Place::BadgeLayouts),
                plain(fl!(t, "desk-publish"), below("publish"), Place::Publish),
            ]);
        }
        if !shown && may(Action::ImportRegistrations) {
            // Before what ends the preparation.
            prepare.insert(prepare.len().saturating_sub(1), import());
        }
        if may(Action::SeeTeam) {
            let team = fl!(t, "team-title-event");
            evening.push(plain(team, format!("{console}/team"), Place::EventTeam));
        }
        if may(Action::InviteToDoor) {
            evening.push(plain(fl!(t, "door-links-title"), door_links_href(locale, info), Place::DoorLinks));
        }
        let public =
            shown.then(|| link(fl!(t, "console-public-page"), public_href(locale, info), None, "", None));
        let all = plain(fl!(t, "console-all-events"), events_href(locale), Place::Events);
        desk.groups = vec![
            Group { title: info.event.theme.get(locale).to_owned(), links: evening },
            Group { title: fl!(t, "desk-group-prepare"), links: prepare },
            Group {
                title: fl!(t, "desk-group-house"),
                links: house_links(locale, access, &info.organisation, place),
            },
            Group { title: fl!(t, "console-group-more"), links: public.into_iter().chain([all]).collect() },
        ];
        desk.groups.retain(|group| !group.links.is_empty());
        Ok(desk)
    }

    /// The frame around the list of events.
    pub(super) fn of_events(
        locale: Locale,
        access: &Access,
        organisation: Option<&Organisation>,
        first: Option<&EventInfo>,
    ) -> Self {
        let zone = first.map(|info| info.event.zone());
        let desk = Self::bare(locale, access, None, zone.as_ref());
        desk.outside_events(locale, access, organisation, Place::Events)
    }

    /// The frame around one's own account.
    pub(super) fn of_account(locale: Locale, access: &Access) -> Self {
        Self::bare(locale, access, None, None).outside_events(locale, access, None, Place::Account)
    }

    /// The frame around the pages of a whole organisation.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`].
    pub(super) fn of_organisation(
        locale: Locale,
        actor: &Actor,
        organisation: &Organisation,
        place: Place,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let access = actor.staff(now)?;
        let desk = Self::bare(locale, access, None, None);
        Ok(desk.outside_events(locale, access, Some(organisation), place))
    }

    fn outside_events(
        mut self,
        locale: Locale,
        access: &Access,
        organisation: Option<&Organisation>,
        place: Place,
    ) -> Self {
        let t = i18n::site(locale);
        let current = place == Place::Events;
        let (label, href) = (fl!(t, "console-all-events"), events_href(locale));
        let events = Link { label, href, count: None, live: "", current };
        self.groups.push(Group { title: String::new(), links: vec![events] });
        let house = organisation
            .map(|organisation| house_links(locale, access, organisation, place))
            .unwrap_or_default();
        if !house.is_empty() {
            self.groups.push(Group { title: fl!(t, "desk-group-house"), links: house });
        }
        self
    }

    fn bare(locale: Locale, access: &Access, info: Option<&EventInfo>, zone: Option<&TimeZone>) -> Self {
        let t = i18n::site(locale);
        let strongest = match info {
            Some(info) => access.at_event(info.organisation.id, info.event.id).next(),
            None => access.grants.first(),
        };
        let door = strongest.and_then(|grant| grant.door.as_deref());
        let role = match (&access.account, door, strongest) {
            (Some(account), ..) => account.label().to_owned(),
            (None, Some(door), _) => fl!(t, "door-name", door = door),
            (None, None, Some(grant)) => i18n::role(locale, grant.role),
            (None, None, None) => String::new(),
        };
        let lists = strongest.is_some_and(|grant| permits(grant.role, Action::ListRegistrations));
        let moment = i18n::date::moment(locale, access.expires_at, zone);
        Self {
            groups: Vec::new(),
            role,
            until: fl!(t, "console-until", moment = moment),
            sign_out: format!("/{locale}/sign-out"),
            account: access.account.as_ref().map(|_| account_href(locale)),
            lists,
        }
    }
}

/// The pages of an organisation, for who may open them.
fn house_links(locale: Locale, access: &Access, organisation: &Organisation, place: Place) -> Vec<Link> {
    let t = i18n::site(locale);
    let link = |label, page: &str, of| Link {
        label,
        href: format!("{}/{page}", organisation_href(locale, organisation)),
        count: None,
        live: "",
        current: of == place,
    };
    // Who works at one event alone finds its team there.
    let may = |action| access.allows_in(action, organisation.id).is_some();
    let team = may(Action::SeeTeam).then(|| link(fl!(t, "desk-team"), "team", Place::Team));
    let journal = may(Action::ReadJournal).then(|| link(fl!(t, "desk-journal"), "journal", Place::Journal));
    team.into_iter().chain(journal).collect()
}

/// The console of a whole organisation: what its pages' addresses start with.
pub(super) fn organisation_href(locale: Locale, organisation: &Organisation) -> String {
    format!("/{locale}/console/{}", organisation.slug)
}

/// One's own account.
pub(super) fn account_href(locale: Locale) -> String {
    format!("/{locale}/account")
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

/// Links for the doors of an event.
pub(super) fn door_links_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", door_links_path(info))
}

/// Links for the doors of an event, without a language.
pub(super) fn door_links_path(info: &EventInfo) -> String {
    format!("{}/door-links", console_path(info))
}

/// The list of events.
pub(super) fn events_href(locale: Locale) -> String {
    format!("/{locale}/console")
}

/// The page that somebody works on: the door for who stands at one, else the console; their own page for who writes
/// one; the list for who has neither.
pub(super) fn work_href(locale: Locale, access: &Access, info: &EventInfo) -> String {
    let may = |action| access.allows(action, info.organisation.id, info.event.id).is_some();
    if may(Action::CheckIn) && !may(Action::ListRegistrations) {
        door_href(locale, info)
    } else if may(Action::SeeOverview) {
        console_href(locale, info)
    } else if may(Action::WriteOwnSpeaker) {
        format!("/{locale}/my/speaker/{}/{}", info.organisation.slug, info.event.slug)
    } else if may(Action::WriteOwnPartner) {
        format!("/{locale}/my/partner/{}/{}", info.organisation.slug, info.event.slug)
    } else {
        events_href(locale)
    }
}

/// How full an event is, how many are inside and what waits for a decision, for who may know.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub(super) async fn seats_now(app: &app::App, actor: &Actor, info: &EventInfo) -> Result<Figures, AppError> {
    app::registration::figures(app, actor, info).await
}
