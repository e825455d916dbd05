//! The page of a team.

use app::App;
use app::AppError;
use app::account::Actor;
use app::event::EventInfo;
use app::team::{Member, TeamPage, TeamStart};
use askama::Template;
use domain::account::{MemberFilter, MemberOrder, Role};
use domain::form::Fault;
use domain::ids::AccountId;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::TeamRoute;
use super::query::address;
use crate::page::Shell;
use crate::staff::desk::{Desk, door_links_href, events_href};
use crate::staff::form::{Field, Fields, Filter, Notice, Pager, Summary, Tools, Typed};

/// Whom somebody may stand for at an event: a code as forms send it, and a name.
#[derive(Debug, Clone, Default)]
pub(in crate::staff) struct Choices {
    pub(in crate::staff) speakers: Vec<(String, String)>,
    pub(in crate::staff) partners: Vec<(String, String)>,
}

impl Choices {
    /// Those of an event.
    ///
    /// # Errors
    /// [`AppError::Forbidden`]; or when the store fails.
    pub(super) async fn at(app: &App, actor: &Actor, info: &EventInfo) -> Result<Self, AppError> {
        let (speakers, partners) = app::team::represented(app, actor, info).await?;
        let speaker = |one: &domain::speaker::Speaker| (format!("speaker:{}", one.id), one.name.fr.clone());
        let partner = |one: &domain::partner::Partner| {
            (format!("partner_representative:{}", one.id), one.name.fr.clone())
        };
        Ok(Self {
            speakers: speakers.iter().map(speaker).collect(),
            partners: partners.iter().map(partner).collect(),
        })
    }
}

/// What a page shows besides the team.
#[derive(Debug, Default)]
pub(in crate::staff) struct Shown {
    /// What was just done.
    pub(in crate::staff) done: Option<String>,
    pub(in crate::staff) filter: MemberFilter,
    pub(in crate::staff) start: TeamStart,
    /// Who looks.
    pub(in crate::staff) itself: Option<AccountId>,
    /// Whether they may see the organisation's team too.
    pub(in crate::staff) whole_team: bool,
    /// Whether they may make links for doors.
    pub(in crate::staff) door_links: bool,
}

/// Somebody on the team.
pub(in crate::staff) struct MemberRow {
    pub(in crate::staff) name: String,
    pub(in crate::staff) email: String,
    pub(in crate::staff) role: String,
    pub(in crate::staff) itself: bool,
    /// Where the role is changed and the membership ended; nothing for who may not.
    pub(in crate::staff) href: Option<String>,
    /// The roles to choose from: code, words, whether it is theirs. Empty where the role cannot change.
    pub(in crate::staff) roles: Vec<(&'static str, String, bool)>,
}

/// Somebody asked to join.
pub(in crate::staff) struct InvitationRow {
    pub(in crate::staff) name: String,
    pub(in crate::staff) email: String,
    pub(in crate::staff) role: String,
    pub(in crate::staff) until: String,
    /// Where it is taken back; nothing for who may not.
    pub(in crate::staff) end: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/team/page.html")]
pub(in crate::staff) struct TeamView {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    pub(in crate::staff) title: String,
    pub(in crate::staff) lead: String,
    pub(in crate::staff) notice: Option<Notice>,
    pub(in crate::staff) tools: Tools,
    pub(in crate::staff) members: Vec<MemberRow>,
    pub(in crate::staff) filtered: bool,
    pub(in crate::staff) pager: Option<Pager>,
    /// Whether members are in the order of names or addresses.
    pub(in crate::staff) by_who: bool,
    /// What the table is, and in which order.
    pub(in crate::staff) caption: String,
    pub(in crate::staff) invitations: Vec<InvitationRow>,
    pub(in crate::staff) invitations_pager: Option<Pager>,
    pub(in crate::staff) action: String,
    pub(in crate::staff) summary: Option<Summary>,
    /// The fields of the invitation; none for who may not invite.
    pub(in crate::staff) fields: Vec<Field>,
    pub(in crate::staff) whole_team: Option<String>,
    pub(in crate::staff) door_links: Option<String>,
}

pub(in crate::staff) fn team_view(
    route: &TeamRoute,
    desk: Desk,
    found: &TeamPage,
    choices: &Choices,
    shown: Shown,
    typed: Typed<'_>,
) -> TeamView {
    let (locale, t, href) = (route.locale, i18n::site(route.locale), route.href());
    let title = match &route.event {
        Some(_) => fl!(t, "team-title-event"),
        None => fl!(t, "team-title"),
    };
    let lead = match &route.event {
        Some(_) => fl!(t, "team-lead-event"),
        None => fl!(t, "team-lead"),
    };
    let (fields, summary) = invitation_fields(locale, found, choices, typed);
    let Shown { filter, start, .. } = &shown;
    let at = |start: &TeamStart| format!("{href}{}", address(filter, start));
    let next = found.next.clone().map(|next| at(&TeamStart { members: Some(next), ..start.clone() }));
    let first = start.members.is_some().then(|| at(&TeamStart { members: None, ..start.clone() }));
    let next_invitations = found.next_invitations.clone();
    let next_invitations =
        next_invitations.map(|next| at(&TeamStart { invitations: Some(next), ..start.clone() }));
    let first_invitations =
        start.invitations.is_some().then(|| at(&TeamStart { invitations: None, ..start.clone() }));
    let pager =
        |count: usize, first: Option<String>, next: Option<String>, words: fn(Locale, u32) -> String| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let shown = words(locale, count);
            (first.is_some() || next.is_some()).then_some(Pager { t, shown, first, next })
        };
    let order = order_words(locale, filter.order);
    TeamView {
        shell: Shell::new(locale, &route.path(), title.clone()).of(&route.organisation, events_href(locale)),
        lead,
        tools: tools(route, filter, href.clone()),
        members: found.members.iter().map(|one| member_row(route, found, one, shown.itself)).collect(),
        filtered: !filter.query.is_empty() || filter.role.is_some() || start.members.is_some(),
        pager: pager(found.members.len(), first, next, members_count),
        by_who: filter.order != MemberOrder::Latest,
        caption: fl!(t, "list-in-order", list = title.as_str(), order = order),
        title,
        invitations_pager: pager(
            found.invitations.len(),
            first_invitations,
            next_invitations,
            invitations_count,
        ),
        invitations: found.invitations.iter().map(|one| invitation_row(route, found, one)).collect(),
        summary,
        fields,
        whole_team: (shown.whole_team && route.event.is_some()).then(|| route.organisation_team()),
        door_links: route
            .event
            .as_deref()
            .filter(|_| shown.door_links)
            .map(|info| door_links_href(locale, info)),
        notice: shown.done.map(Notice::done),
        action: href,
        desk,
    }
}

fn members_count(locale: Locale, count: u32) -> String {
    fl!(i18n::site(locale), "team-count", form = i18n::plural::form(count), count = count)
}

fn invitations_count(locale: Locale, count: u32) -> String {
    fl!(i18n::site(locale), "team-invitations-count", form = i18n::plural::form(count), count = count)
}

fn order_words(locale: Locale, order: MemberOrder) -> String {
    let t = i18n::site(locale);
    match order {
        MemberOrder::Name => fl!(t, "list-by-name"),
        MemberOrder::Address => fl!(t, "list-by-address"),
        MemberOrder::Latest => fl!(t, "list-added-latest"),
    }
}

fn tools(route: &TeamRoute, filter: &MemberFilter, action: String) -> Tools {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let here = |role: &Role| role.scope().admits(route.event.is_some());
    let role = |role: Role| (role.code().to_owned(), i18n::role(locale, role), filter.role == Some(role));
    Tools {
        t,
        action,
        label: fl!(t, "team-search"),
        query: filter.query.clone(),
        filters: vec![
            Filter {
                name: "role",
                label: fl!(t, "team-role"),
                any: fl!(t, "team-any-role"),
                choices: Role::ALL.into_iter().filter(here).map(role).collect(),
            },
            Filter::order(t, filter.order, |order| order_words(locale, order)),
        ],
    }
}

fn member_row(route: &TeamRoute, found: &TeamPage, member: &Member, itself: Option<AccountId>) -> MemberRow {
    let (locale, account) = (route.locale, &member.account);
    let role = member.membership.grant.role;
    let may = found.may_appoint.contains(&role);
    let fixed = matches!(role, Role::Speaker | Role::PartnerRepresentative);
    let choice = |other: &Role| (other.code(), i18n::role(locale, *other), *other == role);
    let open = |other: &&Role| !matches!(other, Role::Speaker | Role::PartnerRepresentative);
    MemberRow {
        name: account.name.as_ref().map(ToString::to_string).unwrap_or_default(),
        email: account.email.to_string(),
        role: i18n::role(locale, role),
        itself: itself == Some(account.id),
        href: may.then(|| format!("{}/members/{}", route.href(), member.membership.id)),
        roles: if may && !fixed {
            found.may_appoint.iter().filter(open).map(choice).collect()
        } else {
            Vec::new()
        },
    }
}

fn invitation_row(
    route: &TeamRoute,
    found: &TeamPage,
    invitation: &domain::account::Invitation,
) -> InvitationRow {
    let locale = route.locale;
    let zone = route.event.as_ref().map(|info| info.event.zone());
    let until = i18n::date::moment(locale, invitation.usable_until, zone.as_ref());
    let may = found.may_appoint.contains(&invitation.grant.role);
    InvitationRow {
        name: invitation.name.as_ref().map(ToString::to_string).unwrap_or_default(),
        email: invitation.email.to_string(),
        role: i18n::role(locale, invitation.grant.role),
        until: fl!(i18n::site(locale), "team-invitation-until", moment = until),
        end: may.then(|| format!("{}/invitations/{}/end", route.href(), invitation.id)),
    }
}

fn invitation_fields(
    locale: Locale,
    found: &TeamPage,
    choices: &Choices,
    typed: Typed<'_>,
) -> (Vec<Field>, Option<Summary>) {
    if found.may_appoint.is_empty() {
        return (Vec::new(), None);
    }
    let t = i18n::site(locale);
    let mut roles = Vec::new();
    for role in &found.may_appoint {
        let name = i18n::role(locale, *role);
        match role {
            Role::Speaker => roles.extend(choices.speakers.iter().map(|(code, who)| {
                (code.clone(), fl!(t, "team-role-of", role = name.as_str(), who = who.as_str()))
            })),
            Role::PartnerRepresentative => roles.extend(choices.partners.iter().map(|(code, who)| {
                (code.clone(), fl!(t, "team-role-of", role = name.as_str(), who = who.as_str()))
            })),
            role => roles.push((role.code().to_owned(), name)),
        }
    }
    let languages = Locale::ALL.map(|other| (other.code().to_owned(), i18n::locale_name(other)));
    let taken = typed.problems.iter().any(|one| one.field == "email" && one.fault == Fault::Taken);
    let mut fields = Fields::new(locale, typed);
    if taken {
        fields = fields.word("email", fl!(t, "team-email-taken"));
    }
    let all = vec![
        fields.email("email", fl!(t, "account-email")).required(),
        fields.line("name", fl!(t, "account-name"), domain::text::PersonName::MAX),
        fields.select("role", fl!(t, "team-role"), Some(fl!(t, "team-role-choose")), roles).required(),
        fields.select("locale", fl!(t, "team-language"), None, languages).required(),
    ];
    let summary = fields.summary();
    (all, summary)
}
