//! The page « Badges »: what is asked to be printed, and what was.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::printing::PrintDesk;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::{PrintMark, PrintOrder, PrintRun, RunState};
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, Standing};
use http_face::Viewer;
use i18n::date;
use i18n_embed_fl::fl;

use super::ask::PrintQuery;
use super::words::{badges, begun_by, layouts, mark_name, medium_name, order_name, state_name};
use super::{Said, desk, list_href, list_path, run_href};
use crate::page::{Shell, html};
use crate::staff::desk::Desk;
use crate::staff::form::{Field, Fields, Notice, Typed};
use crate::staff::query::filter_address;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::criteria;
use crate::staff::route::StaffRoute;

/// Where badges of those whom a list shows are asked for.
pub(in crate::staff) fn from_list(locale: Locale, info: &EventInfo, filter: &RegistrationFilter) -> String {
    format!("{}{}", list_href(locale, info), filter_address(filter))
}

/// A run of the list.
pub(in crate::staff) struct Row {
    href: String,
    /// Whose badges, in words.
    whose: String,
    /// How many, through what, in which order.
    what: String,
    by: String,
    moment: String,
    machine_moment: String,
    state: RunState,
    state_words: String,
}

#[derive(Template)]
#[template(path = "staff/printing/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    /// Where what is asked for is counted.
    action: String,
    fields: Vec<Field>,
    rows: Vec<Row>,
    /// Where it is said who may print at the door, for who may say it.
    door: Option<(String, Field)>,
}

impl ListPage {
    /// Whether any of its runs goes on: the list follows them.
    fn moves(&self) -> bool {
        self.rows.iter().any(|row| row.state.moves())
    }
}

/// GET `…/badges`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<PrintQuery>,
    Query(said): Query<Said>,
) -> Result<Response, Refused> {
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let printing = app::printing::list(&app, &actor, &info).await.or_refuse(locale)?;
    let asked = query.parse(&info).or_refuse(locale)?;
    let t = i18n::site(locale);
    let notice = match said.done.as_str() {
        "none" => Some(Notice::heed(fl!(t, "print-none"))),
        "door" => Some(Notice::done(fl!(t, "done-saved"))),
        "printer-gone" => Some(Notice::heed(fl!(t, "print-printer-gone", printer = query.to.as_str()))),
        "several" => Some(Notice::done(fl!(t, "print-several", count = said.runs.as_str()))),
        _ => None,
    };
    let values = values(&query, &asked.filter);
    let desk = desk(&app, &actor, locale, &info).await?;
    let mut page = list_page(locale, &info, desk, &printing, &values, &actor);
    page.notice = notice;
    Ok(html(locale, StatusCode::OK, &page))
}

/// What the form shows: what the address says, or what is usual.
fn values(query: &PrintQuery, filter: &RegistrationFilter) -> Values {
    let mut values = Values::default();
    values.set("q", filter.query.as_str());
    values.set("standing", filter.standing.map(Standing::code).unwrap_or_default());
    values.set("category", filter.category.as_ref().map(ToString::to_string).unwrap_or_default());
    let usual = query.is_fresh().then_some(PrintMark::Unprinted);
    let printed = filter.printed.or(usual);
    values.set("printed", printed.map(PrintMark::code).unwrap_or_default());
    values.set("by", query.by.as_str());
    values.set("to", query.to.as_str());
    values
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    printing: &PrintDesk,
    values: &Values,
    actor: &Actor,
) -> ListPage {
    let t = i18n::site(locale);
    let fields = Fields::new(locale, Typed::fresh(values));
    let mut said = Values::default();
    said.set("at_door", if printing.at_door { "true" } else { "" });
    let door = actor.may(Action::ManageEvent, info).then(|| {
        let hint = Some(fl!(t, "print-at-door-hint"));
        let field = Fields::new(locale, Typed::fresh(&said)).check("at_door", fl!(t, "print-at-door"), hint);
        (format!("{}/door", list_href(locale, info)), field)
    });
    ListPage {
        shell: Shell::new(locale, &list_path(info), fl!(t, "print-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: None,
        action: format!("{}/print", list_href(locale, info)),
        fields: form_fields(locale, info, printing, &fields),
        rows: printing.runs.iter().map(|run| row(locale, info, run)).collect(),
        door,
    }
}

fn form_fields(locale: Locale, info: &EventInfo, printing: &PrintDesk, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let categories = info.event.all_categories();
    let category = |key: &domain::key::Key| (key.to_string(), i18n::category_name(locale, &info.event, key));
    // Nobody else has a badge.
    let standings = [Standing::Expected, Standing::Inside];
    let standings = standings.map(|one| (one.code().to_owned(), i18n::standing(locale, one)));
    let marks = PrintMark::ALL.map(|mark| (mark.code().to_owned(), mark_name(locale, mark)));
    let answers = info.event.questions.iter().map(|question| PrintOrder::Answer(question.key.clone()));
    let orders = PrintOrder::USUAL.into_iter().chain(answers);
    let orders = orders.map(|order| (order.code(), order_name(locale, &info.event, &order)));
    let mut all = vec![
        fields.select("printed", fl!(t, "print-mark"), Some(fl!(t, "print-any")), marks).filter(),
        fields
            .select(
                "category",
                fl!(t, "console-category"),
                Some(fl!(t, "print-any-category")),
                categories.iter().map(|one| category(&one.key)),
            )
            .filter(),
        fields
            .select("standing", fl!(t, "console-standing"), Some(fl!(t, "print-any-standing")), standings)
            .filter(),
        fields.line("q", fl!(t, "console-search"), 100).filter(),
        fields.select("by", fl!(t, "list-order"), None, orders).required(),
    ];
    if !printing.printers.is_empty() {
        let printers = printing
            .printers
            .iter()
            .map(|name| (name.clone(), fl!(t, "print-to-printer", printer = name.as_str())));
        let file = Some(fl!(t, "print-to-file"));
        all.push(fields.select("to", fl!(t, "print-to"), file, printers).filter());
    }
    all
}

fn row(locale: Locale, info: &EventInfo, run: &PrintRun) -> Row {
    let t = i18n::site(locale);
    let zone = info.event.zone();
    let criteria = criteria(locale, &info.event, &run.filter);
    let count = badges(locale, run.total);
    let medium = medium_name(locale, &run.medium);
    let one = run.total == 1 && criteria.is_empty();
    Row {
        href: run_href(locale, info, run.id),
        whose: match (one, criteria.is_empty()) {
            (true, _) => fl!(t, "print-one"),
            (false, true) => fl!(t, "print-everybody"),
            (false, false) => criteria,
        },
        what: [Some(count), Some(medium), layouts(locale, run)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        by: begun_by(locale, &run.by),
        moment: date::day_and_time(locale, run.created_at, &zone),
        machine_moment: date::machine(run.created_at, &zone),
        state: run.state,
        state_words: state_name(locale, run.state),
    }
}

/// POST `…/badges/door`.
pub(in crate::staff) async fn allow_at_door(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let yes = Values::new(pairs).has("at_door", "true");
    app::printing::allow_at_door(&app, &actor, &info, yes).await.or_refuse(locale)?;
    Ok(Redirect::to(&format!("{}?done=door", list_href(locale, &info))).into_response())
}
