//! The layouts of an event, the usual ones to start from, and which are printed.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::layout::{LayoutChoice, LayoutDesk, LayoutError, LayoutFile, Reason, Unfit, choice_field};
use app::edit::Edit;
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::layout::Usual;
use domain::form::{Fault, Values, fingerprint};
use domain::key::Key;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::edit::reason;
use super::view::{CameBack, typed};
use super::words::{paper_name, sides_name};
use super::{layout_href, list_href};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::people::not_saved;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A layout of the list.
struct Card {
    name: String,
    medium: String,
    thumb: String,
    alt: String,
    href: String,
    /// The layout's identity, or a usual one's code.
    code: String,
    marks: Vec<String>,
    /// How many things are wrong with it, in words.
    faulty: Option<String>,
}

/// A picture of the list.
struct PictureCard {
    name: String,
    src: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "staff/badge_layout/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    /// What is wrong with what was sent.
    wrong: Vec<String>,
    writes: bool,
    action: String,
    own: Vec<Card>,
    usual: Vec<Card>,
    summary: Option<Summary>,
    choices: Vec<Field>,
    hidden: Vec<Hidden>,
    elsewhere: Vec<(String, String)>,
    pictures: Vec<PictureCard>,
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    done: String,
}

/// What came back of what was sent.
#[derive(Default)]
pub(in crate::staff) struct Came {
    pub(in crate::staff) done: String,
    pub(in crate::staff) wrong: Vec<String>,
    pub(in crate::staff) choice: Option<CameBack>,
}

/// GET `…/badge-layouts`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Refused> {
    let came = Came { done, ..Came::default() };
    show(&app, &actor, locale, &info, StatusCode::OK, came).await
}

/// POST `…/badge-layouts/choice`.
pub(super) async fn choose(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let values = Values::new(pairs);
    let edit = Edit { version: 0, base: values.get("base"), values: &values };
    let error = match app::badge::layout::choose(&app, &actor, &info, edit).await {
        Ok(()) => return Ok(back(locale, &info, "chosen")),
        Err(error) => error,
    };
    let came = match error {
        LayoutError::Edit(error) => CameBack { saved: not_saved(locale, edit, error)?, words: Vec::new() },
        LayoutError::Unfit(unfit) => {
            let words = unfit.iter().map(|one| (one.field.clone(), unfit_words(locale, &info, one)));
            CameBack::wrong(edit, words.collect())
        }
        _ => return Err(Refused::malformed(locale)),
    };
    let status = came.saved.status;
    show(&app, &actor, locale, &info, status, Came { choice: Some(came), ..Came::default() }).await
}

/// Why no badge could be printed after a layout, language by language.
fn unfit_words(locale: Locale, info: &EventInfo, unfit: &Unfit) -> String {
    let t = i18n::site(locale);
    let line = |(language, one): &(Locale, Reason)| {
        let language = i18n::locale_name(*language);
        let reason = reason(locale, &info.event, &unfit.layout, one);
        fl!(t, "layouts-choose-unfit-in", language = language, reason = reason)
    };
    let reasons = unfit.reasons.iter().map(line).collect::<Vec<_>>().join(" ");
    fl!(t, "layouts-choose-unfit", reasons = reasons)
}

pub(super) fn back(locale: Locale, info: &EventInfo, done: &str) -> Response {
    Redirect::to(&format!("{}?done={done}", list_href(locale, info))).into_response()
}

pub(super) async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    status: StatusCode,
    came: Came,
) -> Result<Response, Refused> {
    let layouts = app::badge::layout::desk(app, actor, info).await.or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, actor, info, seats, Place::BadgeLayouts, app.now()).or_refuse(locale)?;
    let writes = actor.may(Action::ManageEvent, info);
    Ok(html(locale, status, &list_page(locale, info, desk, &layouts, writes, &came)))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    layouts: &LayoutDesk,
    writes: bool,
    came: &Came,
) -> ListPage {
    let t = i18n::site(locale);
    let list = list_href(locale, info);
    let chosen = values_of(info, &layouts.choices);
    let typed = came.choice.as_ref().map_or(Typed::fresh(&chosen), |came| typed(&came.saved));
    let mut fields = Fields::new(locale, typed);
    for (field, words) in came.choice.iter().flat_map(|came| &came.words) {
        fields = fields.word(field.clone(), words.clone());
    }
    for problem in typed.problems.iter().filter(|problem| problem.fault == Fault::Malformed) {
        fields = fields.word(problem.field.clone(), fl!(t, "layouts-choose-faulty"));
    }
    let base = came.choice.as_ref().map_or_else(|| fingerprint(&chosen), |came| came.saved.base.1.clone());
    let choices = choice_fields(locale, info, layouts, &fields);
    let thumb = |name: &str| fl!(t, "layouts-thumb", name = name);
    let usual = |one: Usual| {
        let layout = one.layout();
        let name = layout.name.get(locale).to_owned();
        Card {
            alt: thumb(&name),
            name,
            medium: medium_words(locale, &layout),
            thumb: format!("{list}/usual/{}", one.code()),
            href: String::new(),
            code: one.code().to_owned(),
            marks: Vec::new(),
            faulty: None,
        }
    };
    let path = format!("{}/badge-layouts", console_path(info));
    ListPage {
        shell: Shell::new(locale, &path, fl!(t, "layouts-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: match came.done.as_str() {
            "chosen" => Some(Notice::done(fl!(t, "layouts-done-chosen"))),
            "removed" => Some(Notice::done(fl!(t, "layouts-done-removed"))),
            "picture" => Some(Notice::done(fl!(t, "layouts-done-picture"))),
            "picture-removed" => Some(Notice::done(fl!(t, "layouts-done-picture-removed"))),
            _ => None,
        },
        wrong: came.wrong.clone(),
        writes,
        own: layouts.layouts.iter().map(|file| card(locale, info, file, &layouts.choices)).collect(),
        usual: Usual::ALL.map(usual).into(),
        summary: fields.summary(),
        choices,
        hidden: vec![Hidden::new("base", base)],
        elsewhere: layouts
            .elsewhere
            .iter()
            .map(|one| {
                let label = format!("{} — {}", one.event.get(locale), one.name.get(locale));
                (one.id.to_string(), label)
            })
            .collect(),
        pictures: layouts
            .pictures
            .iter()
            .map(|one| PictureCard {
                name: one.name.clone(),
                src: crate::picture::small_href(one.id),
                remove: format!("{list}/pictures/{}/remove", one.id),
            })
            .collect(),
        action: list,
    }
}

fn card(locale: Locale, info: &EventInfo, file: &LayoutFile, choices: &[LayoutChoice]) -> Card {
    let t = i18n::site(locale);
    let (id, layout) = (file.kept.id, &file.kept.layout);
    let name = layout.name.get(locale).to_owned();
    let href = layout_href(locale, info, id);
    let all = choices.iter().any(|choice| choice.layout == id && choice.category.is_none());
    let of = choices.iter().filter(|choice| choice.layout == id);
    let of = of.filter_map(|choice| category_name(locale, info, choice.category.as_ref()?));
    let of = of.collect::<Vec<_>>();
    let mut marks = Vec::new();
    marks.extend(all.then(|| fl!(t, "layouts-chosen-all")));
    marks.extend((!of.is_empty()).then(|| fl!(t, "layouts-chosen-of", categories = of.join(", "))));
    let faults = file.faults.len();
    Card {
        medium: medium_words(locale, layout),
        thumb: format!("{href}/preview?v={}", file.kept.version),
        alt: fl!(t, "layouts-thumb", name = name.as_str()),
        faulty: (faults > 0).then(|| fl!(t, "layouts-faulty", count = faults.to_string())),
        name,
        href,
        code: id.to_string(),
        marks,
    }
}

fn medium_words(locale: Locale, layout: &domain::badge::layout::Layout) -> String {
    let paper = paper_name(locale, layout.medium);
    format!("{paper} · {}", sides_name(locale, domain::badge::editing::sides_code(&layout.sides)))
}

fn category_name(locale: Locale, info: &EventInfo, key: &Key) -> Option<String> {
    info.event.category(key).map(|_| i18n::category_name(locale, &info.event, key))
}

/// The choices of an event, of the categories that it has.
fn values_of(info: &EventInfo, choices: &[LayoutChoice]) -> Values {
    let mut values = Values::default();
    for choice in choices {
        if choice.category.as_ref().is_none_or(|key| info.event.category(key).is_some()) {
            values.set(&choice_field(choice.category.as_ref()), choice.layout.to_string());
        }
    }
    values
}

fn choice_fields(locale: Locale, info: &EventInfo, layouts: &LayoutDesk, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let offered = || {
        let one =
            |file: &LayoutFile| (file.kept.id.to_string(), file.kept.layout.name.get(locale).to_owned());
        layouts.layouts.iter().map(one).collect::<Vec<_>>()
    };
    let usual = Some(fl!(t, "layouts-choose-usual"));
    let all = fields.select(&choice_field(None), fl!(t, "layouts-choose-all"), usual, offered()).required();
    let of = |category: &domain::registration::EventCategory| {
        let name = i18n::category_name(locale, &info.event, &category.key);
        let label = fl!(t, "layouts-choose-of", category = name);
        let same = Some(fl!(t, "layouts-choose-same"));
        fields.select(&choice_field(Some(&category.key)), label, same, offered()).required()
    };
    let categories = info.event.all_categories();
    std::iter::once(all).chain(categories.iter().map(of)).collect()
}
