//! The list of invitations: how many stand where, searched, filtered, in an order, a page at a time.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use app::registration::guest_invitation;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use domain::registration::{
    GuestFigures, GuestInvitationFilter, GuestInvitationPage, GuestInvitationRow, GuestStanding,
};
use http_face::Viewer;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::query::{InvitationQuery, address};
use super::words::{notice, order_words, standing_words};
use super::{desk, invitation_href, list_href};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, console_path};
use crate::staff::form::{Empty, Filter, Notice, Pager, Tools};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registration::registration_href;
use crate::staff::route::StaffRoute;

/// The rows of one page.
const ROWS: u32 = 50;

/// Invitations that stand alike, to be looked at alone.
pub(in crate::staff) struct Kind {
    words: String,
    count: u32,
    href: String,
    current: bool,
}

/// An invitation of the list.
pub(in crate::staff) struct Row {
    name: String,
    other_name: Option<String>,
    email: String,
    href: String,
    category: String,
    standing: GuestStanding,
    standing_words: String,
    /// Where the registration is that the same person has, however it was made.
    known: Option<String>,
    moment: String,
    machine_moment: String,
}

/// Something that is done with several at once: where it is asked about, in words.
pub(in crate::staff) type Bulk = Option<(String, String)>;

#[derive(Template)]
#[template(path = "staff/guest_invitation/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    pub(in crate::staff) notice: Option<Notice>,
    kinds: Vec<Kind>,
    tools: Tools,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<Empty>,
    /// Where one guest is invited, and where a list is brought in, for who may.
    pub(in crate::staff) new: Option<String>,
    pub(in crate::staff) import: Option<String>,
    pub(in crate::staff) send: Bulk,
    pub(in crate::staff) remind: Bulk,
}

/// GET `…/invitations`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<InvitationQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::ListRegistrations, &info, app.now()).or_refuse(locale)?;
    let (filter, after) = query.parse().or_refuse(locale)?;
    let found = guest_invitation::list(&app, &actor, &info, &filter, after.as_ref(), ROWS).await;
    let found = found.or_refuse(locale)?;
    let figures = guest_invitation::figures(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = desk(&app, &actor, locale, &info).await?;
    let mut page = list_page(locale, &info, desk, (&filter, after.is_some()), &found, &figures);
    page.notice = notice(locale, &query.done);
    let list = list_href(locale, &info);
    if !actor.may(Action::SendLetters, &info) {
        (page.send, page.remind) = (None, None);
    }
    if actor.may(Action::ManageRegistrations, &info) {
        page.new = Some(format!("{list}/new"));
    }
    if actor.may(Action::ImportRegistrations, &info) {
        page.import = Some(crate::staff::import::href(locale, &info));
    }
    Ok(html(locale, StatusCode::OK, &page))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    (filter, later): (&GuestInvitationFilter, bool),
    found: &GuestInvitationPage,
    figures: &GuestFigures,
) -> ListPage {
    let t = i18n::site(locale);
    let action = list_href(locale, info);
    let path = format!("{}/invitations", console_path(info));
    let filtered = *filter != GuestInvitationFilter { order: filter.order, ..Default::default() };
    let count = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
    let bulk =
        |count: u32, words: String, page: &str| (count > 0).then(|| (words, format!("{action}/{page}")));
    let (sends, reminds) = (figures.to_send, figures.to_remind);
    let (send, remind) = (
        fl!(t, "guest-send-all", form = form(sends), count = sends),
        fl!(t, "guest-remind-all", form = form(reminds), count = reminds),
    );
    ListPage {
        shell: Shell::new(locale, &format!("{path}{}", address(filter, None)), fl!(t, "guest-list-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: None,
        kinds: kinds(locale, &action, filter, figures),
        rows: found.rows.iter().map(|found| row(locale, info, found)).collect(),
        pager: Pager {
            t,
            shown: fl!(t, "guest-shown", form = form(count), count = count),
            first: later.then(|| format!("{action}{}", address(filter, None))),
            next: found.next.as_ref().map(|next| format!("{action}{}", address(filter, Some(next)))),
        },
        empty: found.rows.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: if filtered { fl!(t, "guest-none-found") } else { fl!(t, "guest-none") },
            text: if filtered { fl!(t, "console-empty-advice") } else { fl!(t, "guest-none-text") },
            action: filtered.then(|| (fl!(t, "console-clear"), action.clone())),
        }),
        tools: Tools {
            t,
            label: fl!(t, "guest-search"),
            query: filter.query.clone(),
            filters: vec![standings(locale, filter), orders(locale, filter)],
            action: action.clone(),
        },
        new: None,
        import: None,
        send: bulk(sends, send, "send"),
        remind: bulk(reminds, remind, "remind"),
    }
}

fn standings(locale: Locale, filter: &GuestInvitationFilter) -> Filter {
    let t = i18n::site(locale);
    let choices = GuestStanding::ALL
        .map(|one| (one.code().to_owned(), standing_words(locale, one), filter.standing == Some(one)));
    Filter {
        name: "standing",
        label: fl!(t, "guest-standing"),
        any: fl!(t, "guest-standing-any"),
        choices: choices.into(),
    }
}

fn orders(locale: Locale, filter: &GuestInvitationFilter) -> Filter {
    Filter::order(i18n::site(locale), filter.order, |order| order_words(locale, order))
}

/// All, and those that stand so, where there are such: how many, from one count.
fn kinds(locale: Locale, action: &str, filter: &GuestInvitationFilter, figures: &GuestFigures) -> Vec<Kind> {
    let all = Kind {
        words: fl!(i18n::site(locale), "guest-all"),
        count: figures.tally.all(),
        href: action.to_owned(),
        current: filter.standing.is_none(),
    };
    let of = |standing: GuestStanding| {
        let only = GuestInvitationFilter { standing: Some(standing), ..Default::default() };
        Kind {
            words: standing_words(locale, standing),
            count: figures.tally.of(standing),
            href: format!("{action}{}", address(&only, None)),
            current: filter.standing == Some(standing),
        }
    };
    std::iter::once(all).chain(GuestStanding::ALL.map(of)).collect()
}

fn row(locale: Locale, info: &EventInfo, found: &GuestInvitationRow) -> Row {
    let (invitation, zone) = (&found.invitation, info.event.zone());
    let guest = &invitation.offer.guest;
    let (name, other_name) = guest.names_in(locale);
    let at = invitation.answer.map(|(_, at)| at).or(invitation.sent_at).unwrap_or(invitation.created_at);
    Row {
        name,
        other_name,
        email: guest.email.to_string(),
        href: invitation_href(locale, info, invitation.id),
        category: i18n::category_name(locale, &info.event, &invitation.offer.category_key),
        standing: found.standing,
        standing_words: standing_words(locale, found.standing),
        known: found
            .known
            .filter(|_| found.standing != GuestStanding::Yes)
            .map(|id| registration_href(locale, info, id)),
        moment: date::day_and_time(locale, at, &zone),
        machine_moment: date::machine(at, &zone),
    }
}
