//! What each row would do, and afterwards how it went.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::import::{self, DryRun};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::Event;
use domain::ids::GuestImportId;
use domain::locale::Locale;
use domain::registration::Rank;
use domain::registration::import::{ImportState, OutcomeKind, RowPlan};
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::confirm::{ConfirmPart, Tried};
use super::{ImportSegment, end, frame, href_of, path_of, words};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::Desk;
use crate::staff::form::{Empty, Notice, Pager};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The rows of one page.
const ROWS: u32 = 50;

/// The words of the page's address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct PlanQuery {
    /// Only rows of this kind.
    pub(super) show: String,
    /// Rows after this one.
    pub(super) after: String,
    done: String,
}

impl PlanQuery {
    /// A kind nobody knows, and a row that is none, are none.
    fn parse(&self) -> (Option<OutcomeKind>, u32) {
        (OutcomeKind::from_code(&self.show), self.after.parse().unwrap_or_default())
    }
}

/// Rows of one kind, to be looked at alone.
struct Kind {
    words: String,
    count: u32,
    href: String,
    current: bool,
}

/// A row, and what it would do.
struct PlanRow {
    number: u32,
    name: String,
    other_name: Option<String>,
    email: Option<String>,
    organisation: Option<String>,
    category: Option<String>,
    kind: OutcomeKind,
    does: String,
    /// Ready for HTML, like the remarks.
    details: Vec<String>,
    remarks: Vec<String>,
    /// What ticking it says, for rows that wait for a decision.
    take: Option<String>,
    taken: bool,
}

#[derive(Template)]
#[template(path = "staff/import/plan.html")]
struct PlanPage {
    shell: Shell,
    desk: Desk,
    count: String,
    notice: Option<Notice>,
    kinds: Vec<Kind>,
    rows: Vec<PlanRow>,
    /// Whether a row of the page waits for a decision.
    decides: bool,
    rows_action: String,
    /// The kind of which all rows may be taken at once.
    all_of: Option<&'static str>,
    show: String,
    after: String,
    pager: Pager,
    empty: Option<Empty>,
    confirm: ConfirmPart,
    wrong_file: Option<String>,
    columns: String,
    discard: String,
}

/// GET `/{lang}/console/{org}/{event}/import/{id}`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
    Query(query): Query<PlanQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let id = segment.id();
    let run = import::dry_run(&app, &actor, &info, id, query.parse(), ROWS).await.or_refuse(locale)?;
    match run.import.state {
        ImportState::Read => {
            let columns = format!("{}/columns", href_of(locale, &info, id));
            Ok(Redirect::to(&columns).into_response())
        }
        ImportState::Planned => show(&app, &actor, &info, locale, (&run, &query), Tried::default()).await,
        ImportState::Confirmed | ImportState::Done | ImportState::Failed => {
            let notice = notice(locale, &run, &query);
            end::show(&app, &actor, &info, locale, &run, notice).await
        }
    }
}

/// The plan, after a confirmation that was not taken.
pub(super) async fn show_again(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    id: GuestImportId,
    tried: Tried,
) -> Result<Response, Refused> {
    let query = PlanQuery::default();
    let run = import::dry_run(app, actor, info, id, query.parse(), ROWS).await.or_refuse(locale)?;
    show(app, actor, info, locale, (&run, &query), tried).await
}

async fn show(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    (run, query): (&DryRun, &PlanQuery),
    tried: Tried,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let id = run.import.id;
    let (kind, after) = query.parse();
    let own = href_of(locale, info, id);
    let path = format!("{}{}", path_of(info, id), address(kind, after));
    let (shell, desk) = frame(app, actor, info, locale, (path, fl!(t, "import-plan-title"))).await?;
    let status = if tried.refusal.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let rows = run
        .rows
        .iter()
        .map(|(plan, taken)| row(locale, &info.event, &run.ranks, plan, *taken))
        .collect::<Vec<_>>();
    let page = PlanPage {
        count: fl!(t, "import-plan-count", rows = run.tally.rows(), seats = run.seats_left),
        notice: notice(locale, run, query),
        kinds: kinds(locale, run, &own, kind),
        decides: rows.iter().any(|row| row.take.is_some()),
        rows_action: format!("{own}/rows"),
        all_of: kind.filter(|kind| kind.is_decided()).map(OutcomeKind::code),
        show: query.show.clone(),
        after: query.after.clone(),
        pager: Pager {
            t,
            shown: fl!(t, "import-plan-count", rows = run.tally.rows(), seats = run.seats_left),
            first: (after > 0).then(|| format!("{own}{}", address(kind, 0))),
            next: run.next.map(|next| format!("{own}{}", address(kind, next))),
        },
        empty: rows.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(id.0, "em", ""),
            title: fl!(t, "import-none"),
            text: fl!(t, "import-none-text"),
            action: Some((fl!(t, "import-all"), own.clone())),
        }),
        rows,
        confirm: ConfirmPart::new(locale, info, run, &own, &tried),
        wrong_file: (run.tally.wrong > 0).then(|| format!("{own}/wrong.csv")),
        columns: format!("{own}/columns"),
        discard: format!("{own}/discard"),
        shell,
        desk,
    };
    Ok(html(locale, status, &page))
}

fn address(kind: Option<OutcomeKind>, after: u32) -> String {
    let kind = kind.map(|kind| format!("show={}", kind.code()));
    let after = (after > 0).then(|| format!("after={after}"));
    let words = kind.into_iter().chain(after).collect::<Vec<_>>().join("&");
    if words.is_empty() { words } else { format!("?{words}") }
}

fn notice(locale: Locale, run: &DryRun, query: &PlanQuery) -> Option<Notice> {
    let t = i18n::site(locale);
    match query.done.as_str() {
        "kept" => Some(Notice::done(fl!(t, "import-kept"))),
        _ if run.import.changed > 0 => {
            Some(Notice::heed(fl!(t, "import-changed", count = run.import.changed)))
        }
        "moved-on" => Some(Notice::heed(fl!(t, "import-moved-on"))),
        _ => None,
    }
}

fn kinds(locale: Locale, run: &DryRun, own: &str, chosen: Option<OutcomeKind>) -> Vec<Kind> {
    let all = Kind {
        words: fl!(i18n::site(locale), "import-all"),
        count: run.tally.rows(),
        href: own.to_owned(),
        current: chosen.is_none(),
    };
    let of = |kind| Kind {
        words: words::kind(locale, kind),
        count: run.tally.of(kind),
        href: format!("{own}{}", address(Some(kind), 0)),
        current: chosen == Some(kind),
    };
    std::iter::once(all).chain(OutcomeKind::ALL.map(of)).collect()
}

fn row(locale: Locale, event: &Event, ranks: &[Rank], plan: &RowPlan, taken: bool) -> PlanRow {
    let t = i18n::site(locale);
    let kind = plan.outcome.kind();
    PlanRow {
        number: plan.row,
        name: if plan.name.is_empty() { "—".to_owned() } else { plan.name.clone() },
        other_name: plan.other_name.clone(),
        email: plan.email.clone(),
        organisation: plan.organisation.clone(),
        category: plan.category.as_ref().map(|key| i18n::category_name(locale, event, key)),
        does: words::does(locale, &plan.outcome),
        details: words::details(locale, event, ranks, &plan.outcome),
        remarks: plan.remarks.iter().map(|remark| words::remark(locale, remark)).collect(),
        take: match kind {
            OutcomeKind::Differs => Some(fl!(t, "import-take-change")),
            OutcomeKind::Doubtful => Some(fl!(t, "import-take-guest")),
            _ => None,
        },
        kind,
        taken,
    }
}
