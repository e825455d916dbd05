//! Counts what would be printed, says what of it was printed before, and begins.

use std::sync::Arc;

use app::event::EventInfo;
use app::printing::{Begun, Count, Whom};
use app::{App, AppError};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::{Medium, PrintMark, PrintOrder};
use domain::locale::Locale;
use domain::registration::RegistrationFilter;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::words::{languages, medium_name, of_layouts, order_name, reprints};
use super::{desk, list_href, run_href};
use crate::page::{Shell, escape, html};
use crate::staff::desk::Desk;
use crate::staff::form::{Confirm, Goes, Hidden};
use crate::staff::query::{ListQuery, MalformedQuery, chosen, filter_address, join};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::criteria;
use crate::staff::route::StaffRoute;

/// What an address asks to be printed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct PrintQuery {
    #[serde(flatten)]
    list: ListQuery,
    /// A [`PrintOrder::code`], or nothing for the usual one.
    pub(super) by: String,
    /// The name of a label printer, or nothing for a file.
    pub(super) to: String,
    /// What whoever asks was shown: [`Count::print`].
    shown: String,
    /// Whether it changed meanwhile.
    changed: String,
}

impl PrintQuery {
    /// Whether it comes from elsewhere than the form, which always says an order.
    pub(super) fn is_fresh(&self) -> bool {
        self.by.is_empty()
    }

    /// What it asks for.
    ///
    /// # Errors
    /// [`MalformedQuery`].
    pub(super) fn parse(&self, info: &EventInfo) -> Result<Whom, MalformedQuery> {
        let (filter, _) = self.list.parse()?;
        let order = chosen(&self.by, |code| PrintOrder::from_code(code).ok())?.unwrap_or_default();
        if let PrintOrder::Answer(key) = &order
            && info.event.questions.iter().all(|question| question.key != *key)
        {
            return Err(MalformedQuery);
        }
        let medium = if self.to.is_empty() { Medium::Paper } else { Medium::Label(self.to.clone()) };
        Ok(Whom { filter, order, medium })
    }
}

/// The address that asks for this.
fn ask_href(locale: Locale, info: &EventInfo, whom: &Whom) -> String {
    let query = filter_address(&whom.filter);
    let printer = match &whom.medium {
        Medium::Label(printer) => printer.clone(),
        Medium::Paper | Medium::Browser => String::new(),
    };
    let own = join([("by", whom.order.code()), ("to", printer)]);
    let own = if query.is_empty() { own } else { own.replacen('?', "&", 1) };
    format!("{}/print{query}{own}", list_href(locale, info))
}

/// GET `…/badges/print`: counts, and asks.
pub(in crate::staff) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<PrintQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let whom = query.parse(&info).or_refuse(locale)?;
    let back = ask_href(locale, &info, &whom).replacen("/badges/print", "/badges", 1);
    let count = match app::printing::count(&app, &actor, &info, &whom).await {
        Err(AppError::PrinterGone) => return Ok(printer_gone(&back)),
        counted => counted.or_refuse(locale)?,
    };
    if count.badges == 0 {
        return Ok(Redirect::to(&format!("{back}&done=none")).into_response());
    }
    let desk = desk(&app, &actor, locale, &info).await?;
    let page = ask_page(locale, &info, desk, (&whom, &count), !query.changed.is_empty());
    Ok(html(locale, StatusCode::OK, &page))
}

/// The form, which says that the printer is gone, and keeps everything else that was chosen.
fn printer_gone(back: &str) -> Response {
    Redirect::to(&format!("{back}&done=printer-gone")).into_response()
}

pub(in crate::staff) fn ask_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    (whom, count): (&Whom, &Count),
    changed: bool,
) -> Confirm {
    let t = i18n::site(locale);
    let changed = changed.then(|| fl!(t, "print-changed"));
    let whose = criteria(locale, &info.event, &whom.filter);
    let whose = if whose.is_empty() { fl!(t, "print-everybody") } else { whose };
    let order = order_name(locale, &info.event, &whom.order);
    let order = fl!(t, "print-in-order", order = order);
    let lines = [changed, Some(whose), Some(order), Some(languages(locale, count))];
    let lines = lines.into_iter().flatten().chain(of_layouts(locale, count)).map(|line| escape(&line));
    let again = reprints(locale, count.reprints).map(|words| again(locale, info, whom, count, &words));
    let title = fl!(t, "print-ask-title", form = form(count.badges), count = count.badges);
    let action = ask_href(locale, info, whom);
    let path = action.replacen(&format!("/{locale}"), "", 1);
    Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        lead: medium_name(locale, &whom.medium),
        goes_title: Some(fl!(t, "print-ask-whose")),
        goes: lines.chain(again).map(|what| Goes { what }).collect(),
        hidden: vec![Hidden::new("shown", count.print())],
        button: match count.reprints {
            0 => fl!(t, "print-ask-button", form = form(count.badges), count = count.badges),
            _ => fl!(t, "print-ask-again", form = form(count.badges), count = count.badges),
        },
        back: action.replacen("/badges/print", "/badges", 1),
        action,
        danger: false,
        eager: Some(fl!(t, "print-back-to-form")),
    }
}

/// What was printed before, and where the others alone are printed.
fn again(locale: Locale, info: &EventInfo, whom: &Whom, count: &Count, words: &str) -> String {
    let t = i18n::site(locale);
    let left = count.badges.saturating_sub(count.reprints);
    if left == 0 {
        return escape(words);
    }
    let filter = RegistrationFilter { printed: Some(PrintMark::Unprinted), ..whom.filter.clone() };
    let href = escape(&ask_href(locale, info, &Whom { filter, ..whom.clone() }));
    let others = escape(&fl!(t, "print-only-others", form = form(left), count = left));
    format!("{} <a href=\"{href}\">{others}</a>", escape(words))
}

/// POST `…/badges/print`.
pub(in crate::staff) async fn begin(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<PrintQuery>,
    Form(shown): Form<PrintQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let whom = query.parse(&info).or_refuse(locale)?;
    let there = ask_href(locale, &info, &whom);
    let begun = match app::printing::begin(&app, &actor, &info, whom, locale, &shown.shown).await {
        Err(AppError::PrinterGone) => {
            return Ok(printer_gone(&there.replacen("/badges/print", "/badges", 1)));
        }
        begun => begun.or_refuse(locale)?,
    };
    let next = match begun {
        Begun::Changed => format!("{there}&changed=yes"),
        Begun::Runs(runs) => match runs[..] {
            [run] => run_href(locale, &info, run),
            _ => format!("{}?done=several&runs={}", list_href(locale, &info), runs.len()),
        },
    };
    Ok(Redirect::to(&next).into_response())
}
