//! One run: how far it is, its file, stopping it and taking it back.

use std::sync::Arc;

use app::App;
use app::badge::Unprintable;
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::badge::{Medium, PrintRun, RunState};
use domain::locale::Locale;
use http_face::Viewer;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::words::{badges, begun_by, layouts, medium_name, order_name, reprints, state_name, trouble_words};
use super::{RunPath, Said, desk, list_href, list_path, one_href, run_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::Desk;
use crate::staff::files::{file as attachment, file_name};
use crate::staff::form::{Confirm, Notice};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::criteria;
use crate::staff::route::StaffRoute;
use crate::staff::unprinted::Person;

#[derive(Template)]
#[template(path = "staff/printing/run.html")]
pub(in crate::staff) struct RunPage {
    shell: Shell,
    desk: Desk,
    back: String,
    notice: Option<Notice>,
    state: RunState,
    state_words: String,
    /// Why it does not get on, and what to do.
    trouble: Option<String>,
    /// How far it is, whose badges they are, in which order.
    lines: Vec<String>,
    done: u32,
    total: u32,
    /// Whose badges cannot be printed as they are.
    people: Vec<Person>,
    /// Where its file is handed out, and until when.
    file: Option<(String, String)>,
    /// Where one badge is printed by a browser.
    one: Option<String>,
    stop: Option<String>,
    take_back: Option<String>,
    /// The same page, as it is by then.
    here: String,
}

impl RunPage {
    const fn moves(&self) -> bool {
        self.state.moves()
    }
}

/// GET `…/badges/runs/{run}`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
    Query(said): Query<Said>,
) -> Result<Response, Refused> {
    let run = app::printing::open(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let left_out = app::printing::left_out(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let t = i18n::site(locale);
    let desk = desk(&app, &actor, locale, &info).await?;
    let mut page = run_page(locale, &info, desk, &run, &left_out);
    page.notice = match said.done.as_str() {
        "stopped" => Some(Notice::done(fl!(t, "print-stopped-done"))),
        "over" => Some(Notice::heed(fl!(t, "print-stop-over"))),
        "not-taken-back" => Some(Notice::heed(fl!(t, "print-take-back-over"))),
        "taken-back" => Some(Notice::done(fl!(t, "print-taken-back-done"))),
        _ => None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

pub(in crate::staff) fn run_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    run: &PrintRun,
    left_out: &[Unprintable],
) -> RunPage {
    let t = i18n::site(locale);
    let zone = info.event.zone();
    let moment = |at| date::day_and_time(locale, at, &zone);
    let href = run_href(locale, info, run.id);
    let path = format!("{}/runs/{}", list_path(info), run.id);
    let whose = criteria(locale, &info.event, &run.filter);
    let by = fl!(t, "print-by-whom", name = i18n::isolated(&begun_by(locale, &run.by)));
    let made = fl!(t, "print-made", form = form(run.done), done = run.done, total = run.total);
    let ordered = (run.total > 1)
        .then(|| fl!(t, "print-in-order", order = order_name(locale, &info.event, &run.order)));
    let begun = fl!(t, "print-begun", moment = moment(run.created_at));
    let after = layouts(locale, run);
    let lines =
        [Some(made), reprints(locale, run.reprints), Some(whose), after, ordered, Some(begun), Some(by)];
    let lines = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    let title = format!("{} · {}", badges(locale, run.total), medium_name(locale, &run.medium));
    let of_one = run.medium == Medium::Browser && run.state == RunState::Done;
    RunPage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        notice: None,
        state: run.state,
        state_words: state_name(locale, run.state),
        trouble: trouble_words(locale, run),
        lines,
        done: run.done,
        total: run.total,
        people: left_out.iter().map(|one| Person::new(locale, info, one)).collect(),
        file: run.has_file.then(|| (format!("{href}/badges.pdf"), fl!(t, "print-file-kept"))),
        one: of_one.then(|| one_href(locale, info, run.id)),
        stop: run.state.moves().then(|| format!("{href}/stop")),
        take_back: run.can_be_taken_back().then(|| format!("{href}/take-back")),
        here: href,
    }
}

/// GET `…/badges/runs/{run}/badges.pdf`.
pub(in crate::staff) async fn file(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
) -> Result<Response, Refused> {
    let bytes = app::printing::file(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let stem = fl!(i18n::site(locale), "console-file-badges");
    Ok(attachment(bytes, "application/pdf", &file_name(&info, &stem, "pdf", app.now())))
}

/// POST `…/badges/runs/{run}/stop`.
pub(in crate::staff) async fn stop(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
) -> Result<Response, Refused> {
    let stopped = app::printing::cancel(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let (href, done) = (run_href(locale, &info, path.run), if stopped { "stopped" } else { "over" });
    Ok(Redirect::to(&format!("{href}?done={done}")).into_response())
}

/// GET `…/badges/runs/{run}/take-back`.
pub(in crate::staff) async fn ask_to_take_back(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
) -> Result<Response, Refused> {
    let run = app::printing::open(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let href = run_href(locale, &info, path.run);
    if !run.can_be_taken_back() {
        return Ok(Redirect::to(&format!("{href}?done=not-taken-back")).into_response());
    }
    let t = i18n::site(locale);
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let title = fl!(t, "print-take-back-title", form = form(run.done), count = run.done);
    let path = format!("{}/runs/{}/take-back", list_path(&info), run.id);
    let page = Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: fl!(t, "print-take-back-lead"),
        goes_title: None,
        goes: Vec::new(),
        action: format!("{href}/take-back"),
        hidden: Vec::new(),
        button: fl!(t, "print-take-back"),
        back: href,
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/badges/runs/{run}/take-back`.
pub(in crate::staff) async fn take_back(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
) -> Result<Response, Refused> {
    let taken = app::printing::take_back(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let (href, done) =
        (run_href(locale, &info, path.run), if taken { "taken-back" } else { "not-taken-back" });
    Ok(Redirect::to(&format!("{href}?done={done}")).into_response())
}
