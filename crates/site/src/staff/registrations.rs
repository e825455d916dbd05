//! The list of registrations: searched, filtered, a page at a time. Its state lives in the address.

mod row;
mod tools;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::event::Seats;
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationOrder, RegistrationPage, Standing};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::decide::{Queue, Said, Ticked};
use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::duplicates::pair_href;
use super::form::{Notice, Tools, Typed};
use super::printing;
use super::query::{ListQuery, Start, address, cards_address, file_address};
use super::refused::{InLocale, Refused};
use super::route::StaffRoute;
use crate::page::{Shell, html};
use row::row;
use tools::tools;

pub(super) use row::{Row, standing_words};
pub(super) use tools::criteria;

/// The rows of one page.
pub(super) const ROWS: u32 = 50;

/// The files that the panel offers.
pub(super) struct Export {
    /// Where those who are shown are written to, for who may.
    pub(super) write: Option<String>,
    pub(super) xlsx: String,
    pub(super) csv: String,
    /// What is in them, in words.
    pub(super) xlsx_words: String,
    pub(super) csv_words: String,
    /// Nobody without a seat has a badge or a place card, so a list of those offers none.
    pub(super) badges: Option<String>,
    pub(super) cards: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/registrations.html")]
pub(super) struct RegistrationsPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) notice: Option<Notice>,
    /// What can be done with those who are ticked, where the list is the requests.
    pub(super) queue: Option<Queue>,
    pub(super) title: String,
    pub(super) action: String,
    pub(super) tools: Tools,
    /// The order of the names' column, and of the column of when they registered, as `aria-sort` says it.
    pub(super) by_name: Option<&'static str>,
    pub(super) by_time: Option<&'static str>,
    /// Whether anything is filtered.
    pub(super) filtered: bool,
    /// The criteria in words, for the page that found nobody.
    pub(super) criteria: String,
    pub(super) rows: Vec<Row>,
    /// How many there are, in words; without a filter also what they are, so that the figures add up.
    pub(super) count: String,
    /// « 1 à 50 sur 214 ».
    pub(super) shown: String,
    /// The address of the next page.
    pub(super) next: Option<String>,
    /// The address of the first page, on any other.
    pub(super) first: Option<String>,
    pub(super) export: Export,
    /// Where a guest list is brought in, for who may.
    pub(super) import: Option<String>,
    pub(super) public_url: String,
    /// The engraving on a page without rows.
    pub(super) rosette: String,
}

/// GET `/{lang}/console/{org}/{event}/registrations`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<ListQuery>,
    Query(said): Query<Said>,
) -> Result<Response, Refused> {
    // Who may not see the list is not told whether the address was well formed.
    actor.require(Action::ListRegistrations, &info, app.now()).or_refuse(locale)?;
    let (filter, start) = query.parse().or_refuse(locale)?;
    let values = Values::default();
    let list = (&filter, start.as_ref());
    let mut page = show(&app, &actor, locale, &info, list, &said.ticked(), Typed::fresh(&values)).await?;
    page.notice = said.notice(locale);
    page.import = actor.may(Action::ImportRegistrations, &info).then(|| super::import::href(locale, &info));
    Ok(html(locale, StatusCode::OK, &page))
}

/// A page of the list; of the requests, with these ticked and this typed.
pub(super) async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    (filter, start): (&RegistrationFilter, Option<&Start>),
    ticked: &Ticked,
    typed: Typed<'_>,
) -> Result<RegistrationsPage, Refused> {
    let after = start.map(|start| &start.after);
    let found = app::registration::list(app, actor, info, filter, after, ROWS).await.or_refuse(locale)?;
    let figures = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, figures, place_of(filter), app.now()).or_refuse(locale)?;
    let mut page = list_page(locale, info, desk, filter, start, &found);
    if !page.filtered {
        page.count = count_of_all(locale, found.total, figures.seats);
    }
    let twins = app::registration::marks(app, actor, info, &found.rows).await.or_refuse(locale)?;
    for (row, registration) in page.rows.iter_mut().zip(&found.rows) {
        let other = twins.get(&registration.id);
        row.twin = other.map(|other| pair_href(locale, info, registration.id, *other));
    }
    let shown = found.rows.iter().map(|registration| registration.id).collect::<Vec<_>>();
    let unreached = app::outbox::unreached(app, actor, info, &shown).await.or_refuse(locale)?;
    for (row, id) in page.rows.iter_mut().zip(&shown) {
        row.unreached = unreached.contains(id);
    }
    if filter.order == RegistrationOrder::Precedence {
        let ranks = app::registration::precedence::ranks_of(app, actor, info, &shown).await;
        let ranks = ranks.or_refuse(locale)?;
        for (row, id) in page.rows.iter_mut().zip(&shown) {
            row.rank = ranks.get(id).map(|rank| rank.name.get(locale).to_owned());
        }
    }
    if !actor.may(Action::PrintBadges, info) {
        (page.export.badges, page.export.cards) = (None, None);
    }
    if actor.may(Action::SendLetters, info) {
        let new = format!("{}/mailings/new", console_href(locale, info));
        page.export.write = Some(format!("{new}{}", address(filter, None)));
    }
    let decides = filter.standing == Some(Standing::Requested)
        && !found.rows.is_empty()
        && actor.may(Action::ManageRegistrations, info);
    page.queue = decides.then(|| Queue::new(locale, info, (filter, start), &found.rows, ticked, typed));
    Ok(page)
}

/// « 27 inscriptions, 31 places prises, 2 personnes en attente ».
pub(super) fn count_of_all(locale: Locale, total: u32, seats: Seats) -> String {
    fl!(
        i18n::site(locale),
        "console-count-all",
        form = form(total),
        count = total,
        taken = seats.taken,
        waiting = seats.waiting
    )
}

/// The side bar's line: the waiting list and the requests are the list, filtered.
pub(super) fn place_of(filter: &RegistrationFilter) -> Place {
    match filter.standing {
        Some(Standing::Waiting) => Place::WaitingList,
        Some(Standing::Requested) => Place::Requests,
        _ => Place::Registrations,
    }
}

pub(super) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    filter: &RegistrationFilter,
    start: Option<&Start>,
    found: &RegistrationPage,
) -> RegistrationsPage {
    let t = i18n::site(locale);
    let console = console_path(info);
    let path = format!("{console}/registrations");
    let action = format!("/{locale}{path}");
    let title = match place_of(filter) {
        Place::WaitingList => fl!(t, "console-waiting-list"),
        Place::Requests => fl!(t, "decide-queue"),
        _ => fl!(t, "console-registrations"),
    };
    let shell = Shell::new(locale, &format!("{path}{}", address(filter, start)), title.clone())
        .of(&info.organisation, format!("/{locale}/console"));
    let has_badges = matches!(filter.standing, None | Some(Standing::Expected | Standing::Inside));
    let zone = info.event.zone();
    let before = start.map_or(0, |start| start.shown);
    let to = before.saturating_add(u32::try_from(found.rows.len()).unwrap_or(u32::MAX));
    let next = found.next.clone().map(|after| Start { after, shown: to });
    let (by_name, by_time) = match filter.order {
        RegistrationOrder::Name => (Some("ascending"), None),
        RegistrationOrder::Latest => (None, Some("descending")),
        RegistrationOrder::Earliest => (None, Some("ascending")),
        RegistrationOrder::Precedence => (None, None),
    };
    RegistrationsPage {
        notice: None,
        queue: None,
        title,
        import: None,
        tools: tools(locale, &info.event, filter, action.clone()),
        by_name,
        by_time,
        filtered: *filter != RegistrationFilter { order: filter.order, ..RegistrationFilter::default() },
        criteria: criteria(locale, &info.event, filter),
        rows: found.rows.iter().map(|registration| row(locale, info, registration, &zone)).collect(),
        count: if found.counted {
            fl!(t, "console-count", form = form(found.total), count = found.total)
        } else {
            fl!(t, "console-count-more", count = found.total)
        },
        shown: shown(locale, before.saturating_add(1), to, found),
        next: next.map(|next| format!("{action}{}", address(filter, Some(&next)))),
        first: start.map(|_| format!("{action}{}", address(filter, None))),
        export: Export {
            write: None,
            xlsx: format!("/{locale}{console}/export{}", file_address(filter, "xlsx")),
            csv: format!("/{locale}{console}/export{}", file_address(filter, "csv")),
            xlsx_words: if found.counted {
                fl!(t, "console-export-xlsx", form = form(found.total), count = found.total)
            } else {
                fl!(t, "console-export-whole", format = "XLSX")
            },
            csv_words: if found.counted {
                fl!(t, "console-export-csv", form = form(found.total), count = found.total)
            } else {
                fl!(t, "console-export-whole", format = "CSV")
            },
            badges: has_badges.then(|| printing::from_list(locale, info, filter)),
            cards: has_badges.then(|| format!("/{locale}{console}/place-cards.pdf{}", cards_address(filter))),
        },
        public_url: super::desk::public_href(locale, info),
        rosette: if found.rows.is_empty() {
            crate::seal::rosette(info.event.id.0, "em", "")
        } else {
            String::new()
        },
        action,
        desk,
        shell,
    }
}

/// « 1 à 50 sur 214 ».
fn shown(locale: Locale, from: u32, to: u32, found: &RegistrationPage) -> String {
    let t = i18n::site(locale);
    if found.counted {
        fl!(t, "console-shown", from = from, to = to, total = found.total)
    } else {
        fl!(t, "console-shown-more", from = from, to = to, total = found.total)
    }
}
