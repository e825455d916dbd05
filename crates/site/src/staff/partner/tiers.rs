//! The tiers in which partners stand: a short list, named and placed by the organisers.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Conflict, Problem, TextShape, Values, fingerprint};
use domain::ids::TierId;
use domain::locale::{Locale, Localized};
use domain::partner::{Tier, TierFile};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::list_href;
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Confirm, Empty, Fields, Goes, Hidden, Notice, Summary, Typed};
use crate::staff::people::{
    Asked, Done, EditPage, FormPart, Shift, WorkRoute, not_saved, notice, refused, way,
};
use crate::staff::refused::{InLocale, Refused};

/// The tier of an address.
#[derive(Deserialize)]
pub(super) struct TierPath {
    tier: TierId,
}

/// A tier of the list.
pub(in crate::staff) struct Row {
    pub(in crate::staff) href: String,
    /// Ready for HTML.
    pub(in crate::staff) name: String,
    pub(in crate::staff) partners: String,
    /// Where it is moved up and down, for who may.
    pub(in crate::staff) shift: Option<Shift>,
}

#[derive(Template)]
#[template(path = "staff/people/tiers.html")]
pub(in crate::staff) struct TiersPage {
    shell: Shell,
    desk: Desk,
    count: String,
    back: (String, String),
    notice: Option<Notice>,
    rows: Vec<Row>,
    writes: bool,
    empty: Option<Empty>,
    usual: String,
    summary: Option<Summary>,
    form: Option<FormPart>,
}

fn tiers_href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/tiers", list_href(locale, info))
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    typed: Typed<'_>,
    done: Done,
) -> Result<TiersPage, Refused> {
    let t = i18n::site(locale);
    let tiers = app::partner::tiers(app, actor, info).await.or_refuse(locale)?;
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let writes = actor.require(Action::ManagePartners, info, app.now()).is_ok();
    let path = format!("{}/partners/tiers", console_path(info));
    let shell = Shell::new(locale, &path, fl!(t, "tier-list-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let href = tiers_href(locale, info);
    let fields = Fields::new(locale, typed);
    let field = fields.localized("name", fl!(t, "tier-name"), TextShape::line(Tier::MAX_NAME).required());
    let row = |(place, file): (usize, &TierFile)| Row {
        shift: Shift::of(format!("{href}/{}/move", file.tier.id), place, tiers.len(), false, false)
            .filter(|_| writes),
        href: format!("{href}/{}", file.tier.id),
        name: shell.words(&file.tier.name),
        partners: fl!(t, "partner-count", form = form(file.partners), count = file.partners),
    };
    let count = u32::try_from(tiers.len()).unwrap_or(u32::MAX);
    Ok(TiersPage {
        desk,
        count: fl!(t, "tier-count", form = form(count), count = count),
        back: (fl!(t, "partner-back"), list_href(locale, info)),
        notice: notice(locale, done),
        rows: tiers.iter().enumerate().map(row).collect(),
        writes,
        empty: tiers.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: fl!(t, "tier-none"),
            text: fl!(t, "tier-none-text"),
            action: None,
        }),
        usual: format!("{href}/usual"),
        summary: fields.summary(),
        form: writes.then(|| FormPart {
            action: href.clone(),
            intro: String::new(),
            hidden: Vec::new(),
            fields: vec![field],
            button: fl!(t, "tier-new"),
        }),
        shell,
    })
}

/// GET `…/partners/tiers`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let values = Values::default();
    let page = show(&app, &actor, locale, &info, Typed::fresh(&values), asked.done).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/partners/tiers`.
pub(super) async fn add(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::add_tier(&app, &actor, &info, &values).await {
        Ok(()) => Ok(Done::Saved.at(&tiers_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let typed = Typed::wrong(&values, &problems);
            let page = show(&app, &actor, locale, &info, typed, Done::Nothing).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `…/partners/tiers/usual`: the tiers that most events start from, in all languages.
pub(super) async fn usual(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let [fr, ar, en] = Locale::ALL.map(|locale| {
        let t = i18n::site(locale);
        [
            fl!(t, "tier-host"),
            fl!(t, "tier-institutional"),
            fl!(t, "tier-sponsor"),
            fl!(t, "tier-federation"),
            fl!(t, "tier-press"),
        ]
    });
    let names = fr.into_iter().zip(ar).zip(en);
    let names = names.map(|((fr, ar), en)| Localized { fr, ar: Some(ar), en: Some(en) }).collect();
    let done = app::partner::usual_tiers(&app, &actor, &info, names).await;
    done.map_err(|error| refused(locale, error))?;
    Ok(Done::Saved.at(&tiers_href(locale, &info)).into_response())
}

/// What the page of a tier shows beside what stands.
struct Shown<'a> {
    values: &'a Values,
    problems: &'a [Problem],
    conflicts: &'a [Conflict],
    version: u32,
    base: String,
}

fn values_of(file: &TierFile) -> Values {
    let mut values = Values::default();
    values.set_localized("name", &file.tier.name);
    values
}

async fn tier_page(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &TierFile,
    shown: Shown<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let id = file.tier.id;
    let path = format!("{}/partners/tiers/{id}", console_path(info));
    let title = fl!(t, "tier-title", name = file.tier.name.get(locale));
    let href = format!("{}/{id}", tiers_href(locale, info));
    let typed = Typed { values: shown.values, problems: shown.problems, conflicts: shown.conflicts };
    let fields = Fields::new(locale, typed);
    let field = fields.localized("name", fl!(t, "tier-name"), TextShape::line(Tier::MAX_NAME).required());
    let writes = actor.require(Action::ManagePartners, info, app.now()).is_ok();
    Ok(EditPage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: Some((fl!(t, "tier-back"), tiers_href(locale, info))),
        another: None,
        notice: None,
        review: None,
        summary: fields.summary(),
        form: writes.then(|| FormPart {
            action: href.clone(),
            intro: String::new(),
            hidden: vec![Hidden::new("version", shown.version), Hidden::new("base", shown.base)],
            fields: vec![field],
            button: fl!(t, "form-save"),
        }),
        picture: None,
        acts: Vec::new(),
        remove: writes.then(|| (fl!(t, "tier-remove"), format!("{href}/remove"))),
    })
}

/// GET `…/partners/tiers/{tier}`.
pub(super) async fn edit(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(TierPath { tier }): Segments<TierPath>,
) -> Result<Response, Refused> {
    let file = app::partner::open_tier(&app, &actor, &info, tier).await.or_refuse(locale)?;
    let values = values_of(&file);
    let (version, base) = (file.version, fingerprint(&values));
    let shown = Shown { values: &values, problems: &[], conflicts: &[], version, base };
    Ok(html(locale, StatusCode::OK, &tier_page(&app, &actor, locale, &info, &file, shown).await?))
}

/// POST `…/partners/tiers/{tier}`.
pub(super) async fn rename(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(TierPath { tier }): Segments<TierPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::partner::rename_tier(&app, &actor, &info, tier, edit).await {
        Ok(()) => return Ok(Done::Saved.at(&tiers_href(locale, &info)).into_response()),
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let (version, base) = came_back.base;
    let shown = Shown {
        values: &came_back.values,
        problems: &came_back.problems,
        conflicts: &came_back.conflicts,
        version,
        base,
    };
    let file = app::partner::open_tier(&app, &actor, &info, tier).await.or_refuse(locale)?;
    Ok(html(locale, came_back.status, &tier_page(&app, &actor, locale, &info, &file, shown).await?))
}

/// POST `…/partners/tiers/{tier}/move`.
pub(super) async fn shift(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(TierPath { tier }): Segments<TierPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let to = way(&Values::new(pairs)).or_refuse(locale)?;
    app::partner::shift_tier(&app, &actor, &info, tier, to).await.or_refuse(locale)?;
    Ok(Done::Saved.at(&tiers_href(locale, &info)).into_response())
}

/// GET `…/partners/tiers/{tier}/remove`.
pub(super) async fn ask(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(TierPath { tier }): Segments<TierPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let file = app::partner::open_tier(&app, &actor, &info, tier).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let path = format!("{}/partners/tiers/{tier}/remove", console_path(&info));
    let title = fl!(t, "tier-remove-title", name = file.tier.name.get(locale));
    let href = format!("{}/{tier}", tiers_href(locale, &info));
    let count = file.partners;
    let goes = (count > 0).then(|| Goes { what: fl!(t, "tier-goes", form = form(count), count = count) });
    let page = Confirm {
        goes_title: None,
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        lead: fl!(t, "tier-remove-lead"),
        goes: goes.into_iter().collect(),
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "tier-remove"),
        back: tiers_href(locale, &info),
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/partners/tiers/{tier}/remove`.
pub(super) async fn remove(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(TierPath { tier }): Segments<TierPath>,
) -> Result<Response, Refused> {
    app::partner::remove_tier(&app, &actor, &info, tier).await.or_refuse(locale)?;
    Ok(Done::Removed.at(&tiers_href(locale, &info)).into_response())
}
