//! The journal: who did what to whom.

mod query;
mod words;

use std::sync::Arc;

use app::App;
use app::journal::JournalPage;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::event::Organisation;
use domain::journal::{AuditEntry, Deed, JournalFilter};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

pub(super) use query::JournalQuery;
use query::address;
pub(super) use words::{deed_name, detail_words, doer_name};

use super::desk::{Desk, Place, organisation_href};
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
    pub(super) query: String,
    /// Each deed: its code, its name, whether it is chosen.
    pub(super) deeds: Vec<(&'static str, String, bool)>,
    pub(super) filtered: bool,
    pub(super) rows: Vec<EntryRow>,
    pub(super) first: Option<String>,
    pub(super) next: Option<String>,
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
    found: &JournalPage,
) -> JournalView {
    let t = i18n::site(locale);
    let path = format!("/console/{}/journal", organisation.slug);
    let action = format!("{}/journal", organisation_href(locale, organisation));
    let deeds = Deed::ALL
        .iter()
        .map(|deed| (deed.code(), deed_name(locale, *deed), filter.deed == Some(*deed)))
        .collect();
    JournalView {
        shell: Shell::new(locale, &format!("{path}{}", address(filter, None)), fl!(t, "journal-title"))
            .of(organisation, super::desk::events_href(locale)),
        desk,
        query: filter.query.clone(),
        deeds,
        filtered: *filter != JournalFilter::default(),
        rows: found.entries.iter().map(|entry| row(locale, entry)).collect(),
        first: later.then(|| format!("{action}{}", address(filter, None))),
        next: found.next.as_ref().map(|next| format!("{action}{}", address(filter, Some(next)))),
        action,
    }
}

fn row(locale: Locale, entry: &AuditEntry) -> EntryRow {
    EntryRow {
        moment: i18n::date::day_and_time(locale, entry.at, &TimeZone::UTC),
        machine_moment: i18n::date::machine(entry.at, &TimeZone::UTC),
        doer: doer_name(locale, &entry.doer),
        deed: deed_name(locale, entry.deed),
        subject: entry.subject.label.clone(),
        details: entry.details.iter().map(|detail| detail_words(locale, detail)).collect(),
    }
}
