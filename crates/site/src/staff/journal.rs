//! The journal: who did what to whom.

mod query;
mod words;

use std::sync::Arc;

use app::App;
use app::journal::Journal;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::event::{EventName, Organisation};
use domain::journal::{AuditEntry, Deed, JournalFilter};
use domain::list::TimeOrder;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

pub(super) use query::JournalQuery;
use query::address;
pub(super) use words::{deed_name, detail_words, doer_name};

use super::desk::{Desk, Place, organisation_href};
use super::form::{Filter, Pager, Tools, time_order};
use super::refused::{InLocale, Refused};
use crate::page::{OrganisationRoute, Shell, html};

/// Entries of a page.
const ROWS: u32 = 50;

/// An entry of the journal.
pub(super) struct EntryRow {
    pub(super) moment: String,
    pub(super) machine_moment: String,
    pub(super) doer: String,
    pub(super) deed: String,
    pub(super) subject: String,
    pub(super) details: Vec<String>,
}

#[derive(Template)]
#[template(path = "staff/journal/page.html")]
pub(super) struct JournalView {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) action: String,
    pub(super) tools: Tools,
    pub(super) filtered: bool,
    /// What the table is, and in which order.
    pub(super) caption: String,
    /// The order as `aria-sort` says it.
    pub(super) sorted: &'static str,
    /// « Quand (UTC) »: hours are told where the event takes place, when it is one event's journal.
    pub(super) when: String,
    pub(super) rows: Vec<EntryRow>,
    pub(super) pager: Pager,
}

/// GET `/{lang}/console/{org}/journal`.
pub(super) async fn page(
    OrganisationRoute { locale, organisation }: OrganisationRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<JournalQuery>,
) -> Result<Response, Refused> {
    actor.require_in(Action::ReadJournal, &organisation, app.now()).or_refuse(locale)?;
    let (filter, after) = query.parse().or_refuse(locale)?;
    let found = app::journal::journal(&app, &actor, &organisation, &filter, after.as_ref(), ROWS)
        .await
        .or_refuse(locale)?;
    let desk = Desk::of_organisation(locale, &actor, &organisation, Place::Journal, app.now());
    let desk = desk.or_refuse(locale)?;
    let view = journal_view(locale, &organisation, desk, &filter, after.is_some(), &found);
    Ok(html(locale, StatusCode::OK, &view))
}

pub(super) fn journal_view(
    locale: Locale,
    organisation: &Organisation,
    desk: Desk,
    filter: &JournalFilter,
    later: bool,
    found: &Journal,
) -> JournalView {
    let t = i18n::site(locale);
    let path = format!("/console/{}/journal", organisation.slug);
    let action = format!("{}/journal", organisation_href(locale, organisation));
    let of = filter.event_id.and_then(|id| found.events.iter().find(|event| event.id == id));
    let zone = of.map_or(TimeZone::UTC, EventName::zone);
    let zone_words = match of {
        Some(event) => fl!(t, "journal-zone-of", zone = event.time_zone.as_str()),
        None => fl!(t, "journal-zone"),
    };
    let page = &found.page;
    JournalView {
        shell: Shell::new(locale, &format!("{path}{}", address(filter, None)), fl!(t, "journal-title"))
            .of(organisation, super::desk::events_href(locale)),
        desk,
        tools: tools(locale, filter, &found.events, action.clone()),
        filtered: later || *filter != JournalFilter { order: filter.order, ..JournalFilter::default() },
        caption: fl!(
            t,
            "list-in-order",
            list = fl!(t, "journal-title"),
            order = time_order(locale, filter.order)
        ),
        sorted: match filter.order {
            TimeOrder::Latest => "descending",
            TimeOrder::Earliest => "ascending",
        },
        when: match of {
            Some(_) => fl!(t, "journal-when"),
            None => fl!(t, "journal-when-utc"),
        },
        rows: page.entries.iter().map(|entry| row(locale, entry, &zone)).collect(),
        pager: Pager {
            t,
            shown: zone_words,
            first: later.then(|| format!("{action}{}", address(filter, None))),
            next: page.next.as_ref().map(|next| format!("{action}{}", address(filter, Some(next)))),
        },
        action,
    }
}

fn tools(locale: Locale, filter: &JournalFilter, events: &[EventName], action: String) -> Tools {
    let t = i18n::site(locale);
    let deed = |deed: &Deed| (deed.code().to_owned(), deed_name(locale, *deed), filter.deed == Some(*deed));
    let event = |event: &EventName| {
        (event.id.to_string(), event.theme.get(locale).to_owned(), filter.event_id == Some(event.id))
    };
    let of_event = Filter {
        name: "event",
        label: fl!(t, "journal-event"),
        any: fl!(t, "journal-event-any"),
        choices: events.iter().map(event).collect(),
    };
    let of_deed = Filter {
        name: "deed",
        label: fl!(t, "journal-deed"),
        any: fl!(t, "journal-deed-any"),
        choices: Deed::ALL.iter().map(deed).collect(),
    };
    let order = Filter::order(t, filter.order, |order| time_order(locale, order));
    Tools {
        t,
        action,
        label: fl!(t, "journal-search"),
        query: filter.query.clone(),
        filters: if events.is_empty() { vec![of_deed, order] } else { vec![of_deed, of_event, order] },
    }
}

fn row(locale: Locale, entry: &AuditEntry, zone: &TimeZone) -> EntryRow {
    EntryRow {
        moment: i18n::date::day_and_time(locale, entry.at, zone),
        machine_moment: i18n::date::machine(entry.at, zone),
        doer: doer_name(locale, &entry.doer),
        deed: deed_name(locale, entry.deed),
        subject: entry.subject.label.clone(),
        details: entry.details.iter().map(|detail| detail_words(locale, detail)).collect(),
    }
}
