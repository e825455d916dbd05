//! One rank: its name, its place, and its end.

use std::sync::Arc;

use app::account::Actor;
use app::edit::EditError;
use app::event::EventInfo;
use app::registration::precedence::{self, RankFile};
use app::{App, AppError};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::protocol::RANK_NAME;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{RankPath, desk, list_href, list_path};
use crate::page::{Segments, Shell, html, typed};
use crate::staff::form::{Confirm, Fields, Goes, Typed};
use crate::staff::people::{Done, EditPage, FormPart, refused, way};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The rank, for who may change it.
async fn held(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<RankFile, AppError> {
    actor.require(Action::ManageRegistrations, info, app.now())?;
    let ranks = precedence::ranks(app, actor, info).await?;
    ranks.into_iter().find(|file| file.rank.key == *key).ok_or(AppError::NotFound)
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &RankFile,
    typed: Typed<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let (key, fields) = (&file.rank.key, Fields::new(locale, typed));
    let title = fl!(t, "precedence-rank-title", name = file.rank.name.get(locale));
    let href = format!("{}/ranks/{key}", list_href(locale, info));
    let field = fields.localized("name", fl!(t, "precedence-name"), RANK_NAME);
    Ok(EditPage {
        shell: Shell::new(locale, &format!("{}/ranks/{key}", list_path(info)), title)
            .of(&info.organisation, format!("/{locale}/console")),
        desk: desk(app, actor, locale, info).await?,
        back: Some((fl!(t, "precedence-back"), list_href(locale, info))),
        another: None,
        notice: None,
        review: None,
        summary: fields.summary(),
        form: Some(FormPart {
            action: href.clone(),
            intro: String::new(),
            hidden: Vec::new(),
            fields: vec![field],
            button: fl!(t, "form-save"),
        }),
        picture: None,
        acts: Vec::new(),
        remove: Some((fl!(t, "precedence-remove"), format!("{href}/remove"))),
    })
}

/// GET `…/precedence/ranks/{key}`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(RankPath { key }): Segments<RankPath>,
) -> Result<Response, Refused> {
    let file = held(&app, &actor, &info, &key).await.or_refuse(locale)?;
    let values = file.rank.values();
    let page = show(&app, &actor, locale, &info, &file, Typed::fresh(&values)).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/precedence/ranks/{key}`.
pub(super) async fn rename(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(RankPath { key }): Segments<RankPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match precedence::save_rank(&app, &actor, &info, Some(&key), &values).await {
        Ok(()) => Ok(Done::Saved.at(&list_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let file = held(&app, &actor, &info, &key).await.or_refuse(locale)?;
            let typed = Typed::wrong(&values, &problems);
            let page = show(&app, &actor, locale, &info, &file, typed).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `…/precedence/ranks/{key}/move`.
pub(super) async fn shift(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(RankPath { key }): Segments<RankPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let to = way(&Values::new(pairs)).or_refuse(locale)?;
    let moved = precedence::move_rank(&app, &actor, &info, &key, to).await;
    moved.map_err(|error| refused(locale, error))?;
    Ok(Done::Saved.at(&list_href(locale, &info)).into_response())
}

/// How many of those who stand in a rank are named before it goes.
const NAMED: usize = 10;

/// GET `…/precedence/ranks/{key}/remove`: says who stands in it, and how many are asked to.
pub(super) async fn ask(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(RankPath { key }): Segments<RankPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let file = held(&app, &actor, &info, &key).await.or_refuse(locale)?;
    let title = fl!(t, "precedence-remove-title", name = file.rank.name.get(locale));
    let path = format!("{}/ranks/{key}/remove", list_path(&info));
    let href = format!("{}/ranks/{key}", list_href(locale, &info));
    let count = file.guests;
    let goes =
        (count > 0).then(|| Goes { what: fl!(t, "precedence-goes", form = form(count), count = count) });
    let invited = precedence::invited_in(&app, &actor, &info, &key).await.or_refuse(locale)?;
    let invited = (invited > 0)
        .then(|| Goes { what: fl!(t, "precedence-goes-invited", form = form(invited), count = invited) });
    let named = precedence::guests_in(&app, &actor, &info, &key, NAMED).await.or_refuse(locale)?;
    let named = named.iter().map(|name| Goes { what: typed(name) });
    let page = Confirm {
        goes_title: None,
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: fl!(t, "precedence-remove-lead"),
        goes: goes.into_iter().chain(named).chain(invited).collect(),
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "precedence-remove"),
        back: list_href(locale, &info),
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/precedence/ranks/{key}/remove`.
pub(super) async fn remove(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(RankPath { key }): Segments<RankPath>,
) -> Result<Response, Refused> {
    let removed = precedence::remove_rank(&app, &actor, &info, &key).await;
    removed.map_err(|error| refused(locale, error))?;
    Ok(Done::RankRemoved.at(&list_href(locale, &info)).into_response())
}
