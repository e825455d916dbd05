//! Counts what would be printed, says what of it was printed before, and begins.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use app::printing::{Begun, Count, Whom};
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

use super::words::{medium_name, order_name, reprints};
use super::{desk, list_href, run_href};
use crate::page::{Shell, escape, html};
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
    /// How many badges whoever asks was shown, and how many of them printed before.
    shown: String,
    before: String,
    /// Whether the number changed meanwhile.
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
    let count = app::printing::count(&app, &actor, &info, &whom.filter).await.or_refuse(locale)?;
    let back = ask_href(locale, &info, &whom).replacen("/badges/print", "/badges", 1);
    if count.badges == 0 {
        return Ok(Redirect::to(&format!("{back}&done=none")).into_response());
    }
    let t = i18n::site(locale);
    let changed = (!query.changed.is_empty()).then(|| fl!(t, "print-changed"));
    let whose = criteria(locale, &info.event, &whom.filter);
    let whose = if whose.is_empty() { fl!(t, "print-everybody") } else { whose };
    let order = order_name(locale, &info.event, &whom.order);
    let lines = [changed, Some(whose), Some(fl!(t, "print-in-order", order = order))];
    let lines = lines.into_iter().flatten().map(|line| escape(&line));
    let again = reprints(locale, count.reprints).map(|words| again(locale, &info, &whom, count, &words));
    let title = fl!(t, "print-ask-title", form = form(count.badges), count = count.badges);
    let action = ask_href(locale, &info, &whom);
    let path = action.replacen(&format!("/{locale}"), "", 1);
    let page = Confirm {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: medium_name(locale, &whom.medium),
        goes_title: Some(fl!(t, "print-ask-whose")),
        goes: lines.chain(again).map(|what| Goes { what }).collect(),
        hidden: vec![Hidden::new("shown", count.badges), Hidden::new("before", count.reprints)],
        button: match count.reprints {
            0 => fl!(t, "print-ask-button", form = form(count.badges), count = count.badges),
            _ => fl!(t, "print-ask-again", form = form(count.badges), count = count.badges),
        },
        action,
        back,
        danger: false,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// What was printed before, and where the others alone are printed.
fn again(locale: Locale, info: &EventInfo, whom: &Whom, count: Count, words: &str) -> String {
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
    let number = |text: &str| text.parse().unwrap_or_default();
    let shown = Count { badges: number(&shown.shown), reprints: number(&shown.before) };
    let again = format!("{}&changed=yes", ask_href(locale, &info, &whom));
    let begun = app::printing::begin(&app, &actor, &info, whom, locale, shown).await.or_refuse(locale)?;
    Ok(match begun {
        Begun::Run(id) => Redirect::to(&run_href(locale, &info, id)).into_response(),
        Begun::Changed => Redirect::to(&again).into_response(),
    })
}
