//! One badge, at a door: a page that a browser prints at its exact size, or a label printer beside it.

use std::sync::Arc;

use app::account::Actor;
use app::event::EventInfo;
use app::printing::{DoorPrinting, OneBadge};
use app::{App, AppError};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::badge::editing::millimetres;
use domain::badge::layout::{Side, Size};
use domain::badge::{BadgeCode, Medium, RunState};
use domain::locale::Locale;
use http_face::Viewer;
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::words::{medium_name, state_name, trouble_words};
use super::{RunPath, one_href, run_href};
use crate::page::{EventRoute, Segments, Shell, html};
use crate::picture::made_now;
use crate::staff::desk::{door_href, door_path};
use crate::staff::refused::{InLocale, Refused};

/// What a form at the door sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Asked {
    /// The code of the badge.
    code: String,
    /// The name of a label printer, or nothing for the browser's own print.
    printer: String,
    /// The chosen door, to stand at it afterwards too.
    door: String,
}

/// The buttons that print somebody's badge.
#[derive(Template)]
#[template(path = "staff/printing/buttons.html")]
pub(in crate::staff) struct DoorButtons {
    t: &'static FluentLanguageLoader,
    action: String,
    /// Whose badge; filled in by the script where it is not known yet.
    code: String,
    kept_door: Option<String>,
    /// The buttons' class.
    class: &'static str,
    printers: Vec<String>,
}

/// The buttons, for whoever may print.
pub(in crate::staff) fn buttons(
    locale: Locale,
    info: &EventInfo,
    offered: DoorPrinting,
    code: Option<&BadgeCode>,
    kept_door: Option<String>,
    class: &'static str,
) -> DoorButtons {
    DoorButtons {
        t: i18n::site(locale),
        action: format!("{}/badges", door_href(locale, info)),
        code: code.map(ToString::to_string).unwrap_or_default(),
        kept_door,
        class,
        printers: offered.printers,
    }
}

/// POST `/{lang}/door/{org}/{event}/badges`.
pub(in crate::staff) async fn print(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Result<Form<Asked>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::CheckIn, &info, app.now()).or_refuse(locale)?;
    let Form(asked) = form.or_refuse(locale)?;
    let code = BadgeCode::parse(&asked.code).map_err(|_| AppError::NotFound).or_refuse(locale)?;
    let printer = (!asked.printer.is_empty()).then_some(asked.printer.as_str());
    let run = app::printing::begin_one(&app, &actor, &info, &code, printer, locale).await;
    let run = run.or_refuse(locale)?;
    let now = if printer.is_none() { "&now=yes" } else { "" };
    let door = crate::staff::query::percent_encoded(&asked.door);
    Ok(Redirect::to(&format!("{}?door={door}{now}", one_href(locale, &info, run))).into_response())
}

/// What an address of one badge asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Standing {
    pub(in crate::staff) door: String,
    /// Whether the browser's print is opened at once.
    pub(in crate::staff) now: String,
}

#[derive(Template)]
#[template(path = "staff/printing/badge.html")]
pub(in crate::staff) struct BadgePage {
    shell: Shell,
    /// Whose badge.
    name: String,
    /// The pictures of its sides, each with what is said in its stead, for the browser's print; none where it does not
    /// print it.
    pictures: Vec<(String, String)>,
    /// The style that says how large they are.
    style: String,
    /// Whether it is printed at once.
    now: bool,
    medium: String,
    state: RunState,
    state_words: String,
    trouble: Option<String>,
    /// The door's page.
    back: String,
    /// The run's page, for who may take it back there.
    run: Option<String>,
    here: String,
}

impl BadgePage {
    const fn moves(&self) -> bool {
        self.state.moves()
    }
}

/// GET `/{lang}/door/{org}/{event}/badges/{run}`.
pub(in crate::staff) async fn page(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
    Query(standing): Query<Standing>,
) -> Result<Response, Refused> {
    let one = app::printing::open_one(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let sides = if one.run.medium == Medium::Browser && one.run.state == RunState::Done {
        one.sides(&app, &info).await.or_refuse(locale)?
    } else {
        Vec::new()
    };
    Ok(html(locale, StatusCode::OK, &one_page(locale, &info, &one, &sides, &standing, &actor)))
}

pub(in crate::staff) fn one_page(
    locale: Locale,
    info: &EventInfo,
    OneBadge { run, whose, .. }: &OneBadge,
    sides: &[Side],
    standing: &Standing,
    actor: &Actor,
) -> BadgePage {
    let t = i18n::site(locale);
    let href = one_href(locale, info, run.id);
    let path = format!("{}/badges/{}", door_path(info), run.id);
    let name = whose.attendee.full_name();
    let title = fl!(t, "print-badge-of", name = name.as_str());
    let picture = |side: &Side| match side {
        Side::Front => (format!("{href}/badge.png"), title.clone()),
        Side::Back => {
            (format!("{href}/badge.png?side=back"), format!("{title} · {}", fl!(t, "layout-backside")))
        }
    };
    let pictures = sides.iter().map(picture).collect::<Vec<_>>();
    let door = crate::staff::query::percent_encoded(&standing.door);
    let query = if door.is_empty() { String::new() } else { format!("?door={door}") };
    BadgePage {
        now: !pictures.is_empty() && standing.now == "yes",
        pictures,
        style: format!("{href}/page.css"),
        shell: Shell::new(locale, &path, title),
        name,
        medium: medium_name(locale, &run.medium),
        state: run.state,
        state_words: state_name(locale, run.state),
        trouble: trouble_words(locale, run),
        back: format!("{}{query}", door_href(locale, info)),
        run: actor.may(Action::PrintBadges, info).then(|| run_href(locale, info, run.id)),
        here: format!("{href}{query}"),
    }
}

/// Which side of a badge an address shows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Shown {
    side: Side,
}

/// GET `/{lang}/door/{org}/{event}/badges/{run}/badge.png`.
pub(in crate::staff) async fn picture(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
    Query(shown): Query<Shown>,
) -> Result<Response, Refused> {
    let one = app::printing::open_one(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let picture = one.picture(&app, &info, shown.side).await.or_refuse(locale)?;
    Ok(made_now("image/png", picture))
}

/// GET `/{lang}/door/{org}/{event}/badges/{run}/page.css`: the exact size of the page, which no style sheet that is made
/// beforehand can know.
pub(in crate::staff) async fn style(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RunPath>,
) -> Result<Response, Refused> {
    let one = app::printing::open_one(&app, &actor, &info, path.run).await.or_refuse(locale)?;
    let paper = one.paper(&app, &info).await.or_refuse(locale)?;
    Ok(made_now("text/css; charset=utf-8", style_of(paper)))
}

/// The page and the picture on it.
fn style_of(Size { width, height }: Size) -> String {
    let (across, down) = (format!("{}mm", millimetres(width)), format!("{}mm", millimetres(height)));
    format!(
        "@page{{size:{across} {down};margin:0}}@media print{{.print-sheet{{width:{across};height:{down}}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_large_as_its_badge() {
        let style = style_of(Size::new(540, 856));
        assert!(style.starts_with("@page{size:54mm 85.6mm;margin:0}"), "{style}");
        assert!(style.contains(".print-sheet{width:54mm;height:85.6mm}"), "{style}");
    }
}
