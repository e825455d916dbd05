//! The form of one of them, and what its buttons do.

use std::sync::Arc;

use app::account::Actor;
use app::edit::EditError;
use app::event::EventInfo;
use app::registration::setup;
use app::{App, AppError};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Problem, Values};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{Category, EventCategory, Visibility};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::fields::{Group, of_category, of_pool, of_question};
use super::{ListPath, OnePath, What, list_href, list_path, one_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::form::{Confirm, Fields, Summary, Typed};
use crate::staff::people::{refused, way};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

#[derive(Template)]
#[template(path = "staff/registering/form.html")]
pub(super) struct FormPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) summary: Option<Summary>,
    pub(super) groups: Vec<Group>,
    pub(super) action: String,
    pub(super) back: String,
    pub(super) remove: Option<String>,
    /// Where a press makes the links of before useless.
    pub(super) renew: Option<String>,
}

/// What a form is about, and who asks.
struct Frame<'a> {
    app: &'a App,
    actor: &'a Actor,
    info: &'a EventInfo,
    locale: Locale,
    what: What,
    key: Option<&'a Key>,
}

impl Frame<'_> {
    fn title(&self) -> String {
        let t = i18n::site(self.locale);
        match (self.what, self.key) {
            (What::Categories, None) => fl!(t, "registering-category-add"),
            (What::Categories, Some(key)) => i18n::category_name(self.locale, &self.info.event, key),
            (What::Pools, None) => fl!(t, "registering-pool-add"),
            (What::Pools, Some(key)) => {
                let pool = self.info.event.pools.iter().find(|pool| pool.key == *key);
                pool.map_or_else(|| fl!(t, "registering-pool"), |pool| pool.name.get(self.locale).to_owned())
            }
            (What::Questions, None) => fl!(t, "registering-question-add"),
            (What::Questions, Some(_)) => fl!(t, "registering-question"),
        }
    }

    /// The form as it is opened.
    async fn values(&self) -> Result<Values, AppError> {
        let event = &self.info.event;
        let Some(key) = self.key else {
            let mut values = Values::default();
            if self.what == What::Categories {
                values = EventCategory::of(Category::Attendee).values();
            }
            return Ok(values);
        };
        match self.what {
            What::Categories => Ok(event.category(key).ok_or(AppError::NotFound)?.values()),
            What::Questions => {
                let question = event.questions.iter().find(|one| one.key == *key);
                Ok(question.ok_or(AppError::NotFound)?.values())
            }
            What::Pools => {
                let pool = event.pools.iter().find(|one| one.key == *key).ok_or(AppError::NotFound)?;
                let seats = setup::pool_seats(self.app, self.actor, self.info).await?;
                let held = seats.iter().find(|one| one.key == *key).map_or(0, |one| one.capacity);
                let mut values = Values::default();
                values.set_localized("name", &pool.name);
                values.set("seats", held.to_string());
                Ok(values)
            }
        }
    }

    async fn desk(&self) -> Result<Desk, AppError> {
        let Self { app, actor, info, locale, .. } = *self;
        actor.require(Action::ManageEvent, info, app.now())?;
        let seats = seats_now(app, actor, info).await?;
        Desk::of_event(locale, actor, info, seats, Place::Registering, app.now())
    }

    fn shell(&self, below: &str) -> Shell {
        let end = self.key.map_or_else(|| "new".to_owned(), ToString::to_string);
        let path = format!("{}/{}/{end}{below}", list_path(self.info), self.what.code());
        Shell::new(self.locale, &path, self.title())
            .of(&self.info.organisation, format!("/{}/console", self.locale))
    }

    async fn page(&self, values: &Values, problems: &[Problem]) -> Result<Response, AppError> {
        let desk = self.desk().await?;
        let Self { info, locale, what, key, .. } = *self;
        let event = &info.event;
        let colour = fl!(i18n::site(locale), "registering-colour-wrong");
        let fields = Fields::new(locale, Typed::wrong(values, problems)).word("colour", colour);
        let before = key.and_then(|key| event.category(key));
        let groups = match what {
            What::Categories => of_category(&fields, locale, event, before.as_ref()),
            What::Pools => of_pool(&fields, locale, event),
            What::Questions => {
                let question = event.questions.iter().find(|one| Some(&one.key) == key);
                of_question(&fields, locale, event, question)
            }
        };
        let list = list_href(locale, info);
        let href = key.map(|key| one_href(locale, info, what, key));
        let links = what == What::Categories
            && before.as_ref().is_some_and(|category| category.visibility == Visibility::Link);
        let page = FormPage {
            shell: self.shell(""),
            desk,
            summary: fields.summary(),
            groups,
            action: href.clone().unwrap_or_else(|| format!("{list}/{}/new", what.code())),
            remove: href.as_ref().map(|href| format!("{href}/remove")),
            renew: href.filter(|_| links).map(|href| format!("{href}/renew-link")),
            back: list,
        };
        let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Ok(html(locale, status, &page))
    }

    async fn save(&self, values: &Values) -> Result<Response, Refused> {
        let Self { app, actor, info, locale, key, .. } = *self;
        let saved = match self.what {
            What::Categories => setup::save_category(app, actor, info, key, values).await,
            What::Pools => setup::save_pool(app, actor, info, key, values).await,
            What::Questions => setup::save_question(app, actor, info, key, values).await,
        };
        match saved {
            Ok(()) => Ok(Redirect::to(&list_href(locale, info)).into_response()),
            Err(EditError::Wrong(problems)) => self.page(values, &problems).await.or_refuse(locale),
            Err(error) => Err(refused(locale, error)),
        }
    }
}

/// GET `…/registering/{what}/new`.
pub(super) async fn empty(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(ListPath { what }): Segments<ListPath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let frame = Frame { app: &app, actor: &actor, info: &info, locale, what, key: None };
    let values = frame.values().await.or_refuse(locale)?;
    frame.page(&values, &[]).await.or_refuse(locale)
}

/// POST `…/registering/{what}/new`.
pub(super) async fn add(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(ListPath { what }): Segments<ListPath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    Frame { app: &app, actor: &actor, info: &info, locale, what, key: None }.save(&values).await
}

/// GET `…/registering/{what}/{key}`.
pub(super) async fn page(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { what, key }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let frame = Frame { app: &app, actor: &actor, info: &info, locale, what, key: Some(&key) };
    let values = frame.values().await.or_refuse(locale)?;
    frame.page(&values, &[]).await.or_refuse(locale)
}

/// POST `…/registering/{what}/{key}`.
pub(super) async fn save(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { what, key }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    Frame { app: &app, actor: &actor, info: &info, locale, what, key: Some(&key) }.save(&values).await
}

/// POST `…/registering/{what}/{key}/move`.
pub(super) async fn shift(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { what, key }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let to = way(&Values::new(pairs)).or_refuse(locale)?;
    let moved = match what {
        What::Categories => setup::move_category(&app, &actor, &info, &key, to).await,
        What::Questions => setup::move_question(&app, &actor, &info, &key, to).await,
        What::Pools => Err(AppError::NotFound.into()),
    };
    moved.map_err(|error| refused(locale, error))?;
    Ok(Redirect::to(&list_href(locale, &info)).into_response())
}

/// POST `…/registering/categories/{key}/renew-link`.
pub(super) async fn renew_link(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { key, .. }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let renewed = setup::renew_category_link(&app, &actor, &info, &key).await;
    renewed.map_err(|error| refused(locale, error))?;
    Ok(Redirect::to(&list_href(locale, &info)).into_response())
}

/// GET `…/registering/{what}/{key}/remove`.
pub(super) async fn ask(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { what, key }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let frame = Frame { app: &app, actor: &actor, info: &info, locale, what, key: Some(&key) };
    frame.values().await.or_refuse(locale)?;
    let t = i18n::site(locale);
    let href = one_href(locale, &info, what, &key);
    let page = Confirm {
        desk: frame.desk().await.or_refuse(locale)?,
        shell: frame.shell("/remove"),
        lead: match what {
            What::Categories => fl!(t, "registering-remove-category"),
            What::Pools => fl!(t, "registering-remove-pool"),
            What::Questions => fl!(t, "registering-remove-question"),
        },
        goes_title: None,
        goes: Vec::new(),
        action: format!("{href}/remove"),
        hidden: Vec::new(),
        button: fl!(t, "agenda-delete-do"),
        back: href,
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/registering/{what}/{key}/remove`. A pool in which somebody sits or waits stays, and its form says so.
pub(super) async fn remove(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(OnePath { what, key }): Segments<OnePath>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let removed = match what {
        What::Categories => setup::remove_category(&app, &actor, &info, &key).await,
        What::Pools => setup::remove_pool(&app, &actor, &info, &key).await,
        What::Questions => setup::remove_question(&app, &actor, &info, &key).await,
    };
    match removed {
        Ok(()) => Ok(Redirect::to(&list_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let frame = Frame { app: &app, actor: &actor, info: &info, locale, what, key: Some(&key) };
            let values = frame.values().await.or_refuse(locale)?;
            frame.page(&values, &problems).await.or_refuse(locale)
        }
        Err(error) => Err(refused(locale, error)),
    }
}
