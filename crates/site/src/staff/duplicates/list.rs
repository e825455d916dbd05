//! The pairs to decide on, and the latest merges, which can be undone.

use std::sync::Arc;

use app::event::EventInfo;
use app::registration::{Duplicates, Merged};
use app::{App, AppError};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::ids::MergeId;
use domain::locale::Locale;
use domain::registration::RegistrationState;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use super::words::{Person, reasons, refusal};
use super::{list_href, pair_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_href, console_path, seats_now};
use crate::staff::form::{Empty, Notice, Pager};
use crate::staff::query::{MalformedQuery, chosen, join};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The pairs of one page, and the merges under them.
const ROWS: usize = 25;
const MERGES: u32 = 10;

/// The longest key of an address, in characters: no name has a longer one.
const LONGEST_KEY: usize = 600;

/// What the list's address says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct DuplicatesQuery {
    /// The key behind which the page starts, or nothing.
    after: String,
    /// What was just done, or nothing.
    done: String,
}

impl DuplicatesQuery {
    fn after(&self) -> Result<Option<&str>, MalformedQuery> {
        let fits = |key: &str| key.starts_with('=') && key.len() <= LONGEST_KEY && !key.contains('\0');
        match self.after.as_str() {
            "" => Ok(None),
            key if fits(key) => Ok(Some(key)),
            _ => Err(MalformedQuery),
        }
    }

    fn notice(&self, locale: Locale) -> Result<Option<Notice>, MalformedQuery> {
        let t = i18n::site(locale);
        chosen(&self.done, |done| {
            Some(match done {
                "merged" => Notice::done(fl!(t, "duplicates-done-merged")),
                "apart" => Notice::done(fl!(t, "duplicates-done-apart")),
                "undone" => Notice::done(fl!(t, "duplicates-done-undone")),
                "undone-waiting" => Notice::heed(fl!(t, "duplicates-done-undone-waiting")),
                "not-undone" => {
                    Notice::heed(refusal(locale, domain::registration::MergeError::NothingToUndo))
                }
                _ => return None,
            })
        })
    }
}

/// A pair to decide on.
pub(super) struct PairRow {
    pub(super) href: String,
    pub(super) people: [Person; 2],
    pub(super) reasons: Vec<String>,
}

/// A merge that can be undone.
pub(super) struct MergeRow {
    pub(super) kept: String,
    pub(super) gone: String,
    pub(super) when: String,
    pub(super) undo: String,
}

#[derive(Template)]
#[template(path = "staff/duplicates/list.html")]
pub(in crate::staff) struct DuplicatesPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    rows: Vec<PairRow>,
    empty: Option<Empty>,
    pager: Pager,
    merges: Vec<MergeRow>,
}

/// GET `/{lang}/console/{org}/{event}/duplicates`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<DuplicatesQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::MergeRegistrations, &info, app.now()).or_refuse(locale)?;
    let (after, notice) = (query.after().or_refuse(locale)?, query.notice(locale).or_refuse(locale)?);
    let found = app::registration::duplicates(&app, &actor, &info, after, ROWS).await.or_refuse(locale)?;
    let merges = app::registration::merges(&app, &actor, &info, MERGES).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, &actor, &info, seats, Place::Duplicates, app.now()).or_refuse(locale)?;
    let page = list_page(locale, &info, desk, after, &found, &merges);
    Ok(html(locale, StatusCode::OK, &DuplicatesPage { notice, ..page }))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    after: Option<&str>,
    found: &Duplicates,
    merges: &[Merged],
) -> DuplicatesPage {
    let t = i18n::site(locale);
    let action = list_href(locale, info);
    let turn = |key: &str| join([("after", key.to_owned())]);
    let path = format!("{}/duplicates{}", console_path(info), after.map(turn).unwrap_or_default());
    let shell = Shell::new(locale, &path, fl!(t, "duplicates-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let rows = found.pairs.iter().map(|pair| PairRow {
        href: pair_href(locale, info, pair.first.id, pair.second.id),
        people: [&pair.first, &pair.second].map(|one| Person::new(locale, info, one)),
        reasons: reasons(locale, &pair.likeness),
    });
    let merges = merges.iter().map(|one| {
        let when = i18n::date::day_and_time(locale, one.merge.at, &info.event.zone());
        MergeRow {
            kept: one.kept.attendee.full_name(),
            gone: one.gone.attendee.full_name(),
            when: if one.merge.by.is_empty() {
                fl!(t, "duplicates-merged-on", when = when)
            } else {
                fl!(t, "duplicates-merged-by", when = when, who = one.merge.by.as_str())
            },
            undo: format!("{}/merges/{}/undo", console_href(locale, info), one.merge.id),
        }
    });
    let count = u32::try_from(found.pairs.len()).unwrap_or(u32::MAX);
    let nothing = found.pairs.is_empty() && found.next.is_none() && after.is_none();
    DuplicatesPage {
        notice: None,
        rows: rows.collect(),
        empty: nothing.then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: fl!(t, "duplicates-none"),
            text: fl!(t, "duplicates-none-text"),
            action: None,
        }),
        pager: Pager {
            t,
            shown: fl!(t, "duplicates-count", form = form(count), count = count),
            first: after.map(|_| action.clone()),
            next: found.next.as_deref().map(|key| format!("{action}{}", turn(key))),
        },
        merges: merges.collect(),
        desk,
        shell,
    }
}

/// A merge in an address.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct MergeSegment {
    merge: Uuid,
}

/// POST `…/merges/{merge}/undo`.
pub(super) async fn undo(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(MergeSegment { merge }): Segments<MergeSegment>,
) -> Result<Response, Refused> {
    let back = app::registration::undo_merge(&app, &actor, &info, MergeId(merge)).await;
    let done = match back {
        Ok(back) if matches!(back.state, RegistrationState::Waiting { .. }) => "undone-waiting",
        Ok(_) => "undone",
        Err(AppError::Merge(_)) => "not-undone",
        Err(error) => return Err(Refused::App(locale, error)),
    };
    Ok(Redirect::to(&format!("{}?done={done}", list_href(locale, &info))).into_response())
}
