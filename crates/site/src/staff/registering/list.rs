//! The three lists on one page.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{Companions, EventCategory, Visibility};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::fields::{question_kind, visibility};
use super::{What, list_href, list_path, one_href};
use crate::page::{Shell, html, typed};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::people::Shift;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// One of a list.
struct Row {
    /// Ready for HTML.
    name: String,
    /// What is to be known of it, in words.
    details: Vec<String>,
    href: String,
    /// Where it is moved up and down; nothing for what has no order.
    shift: Option<Shift>,
    /// The address of its form, for who has the link.
    link: Option<String>,
}

/// A list with its heading.
struct Section {
    title: String,
    intro: String,
    rows: Vec<Row>,
    empty: String,
    add: String,
    add_href: String,
}

#[derive(Template)]
#[template(path = "staff/registering/list.html")]
struct ListPage {
    shell: Shell,
    desk: Desk,
    sections: [Section; 3],
    /// What holds for all who register, in words, and where it is changed.
    settings: Vec<String>,
    settings_href: String,
}

/// GET `…/registering`.
pub(super) async fn page(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let pools = app::registration::setup::pool_seats(&app, &actor, &info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, &actor, &info, seats, Place::Registering, app.now()).or_refuse(locale)?;
    let t = i18n::site(locale);
    let shell = Shell::new(locale, &list_path(&info), fl!(t, "registering-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let below = |what: What| format!("{}/{}/new", list_href(locale, &info), what.code());
    let sections = [
        Section {
            title: fl!(t, "registering-categories"),
            intro: fl!(t, "registering-categories-intro"),
            rows: categories(&app, locale, &info),
            empty: String::new(),
            add: fl!(t, "registering-category-add"),
            add_href: below(What::Categories),
        },
        Section {
            title: fl!(t, "registering-pools"),
            intro: fl!(t, "registering-pools-intro"),
            rows: pool_rows(locale, &info, &pools),
            empty: fl!(t, "registering-pools-empty"),
            add: fl!(t, "registering-pool-add"),
            add_href: below(What::Pools),
        },
        Section {
            title: fl!(t, "registering-questions"),
            intro: fl!(t, "registering-questions-intro"),
            rows: questions(locale, &info),
            empty: fl!(t, "registering-questions-empty"),
            add: fl!(t, "registering-question-add"),
            add_href: below(What::Questions),
        },
    ];
    let settings = super::settings::words(locale, &info.event);
    let settings_href = format!("{}/settings", list_href(locale, &info));
    Ok(html(locale, StatusCode::OK, &ListPage { shell, desk, sections, settings, settings_href }))
}

fn row(locale: Locale, info: &EventInfo, what: What, key: &Key, (place, count): (usize, usize)) -> Row {
    let href = one_href(locale, info, what, key);
    Row {
        name: String::new(),
        details: Vec::new(),
        shift: Shift::of(format!("{href}/move"), place, count, false, false),
        href,
        link: None,
    }
}

fn categories(app: &App, locale: Locale, info: &EventInfo) -> Vec<Row> {
    let event = &info.event;
    let all = event.all_categories();
    let one = |(place, category): (usize, &EventCategory)| {
        let opens = category.visibility == Visibility::Link;
        let link = || {
            let end = app::registration::category_link(app, event, category);
            let public = super::super::desk::public_href(locale, info);
            app.url(&format!("{public}/register?category={}&link={end}", category.key))
        };
        Row {
            name: typed(&i18n::category_name(locale, event, &category.key)),
            details: details(locale, event, category),
            link: opens.then(link),
            ..row(locale, info, What::Categories, &category.key, (place, all.len()))
        }
    };
    all.iter().enumerate().map(one).collect()
}

fn details(locale: Locale, event: &Event, category: &EventCategory) -> Vec<String> {
    let t = i18n::site(locale);
    let pool = category.pool.as_ref().and_then(|key| event.pools.iter().find(|pool| pool.key == *key));
    let companions = match category.companions {
        Companions::None => None,
        Companions::Named(most) => {
            let most = u32::from(most);
            Some(fl!(t, "registering-brings-named", form = form(most), most = most))
        }
        Companions::Counted(most) => {
            let most = u32::from(most);
            Some(fl!(t, "registering-brings-counted", form = form(most), most = most))
        }
    };
    let parts = [
        Some(visibility(locale, category.visibility)),
        category.approval.then(|| fl!(t, "registering-by-approval")),
        pool.map(|pool| fl!(t, "registering-in-pool", pool = pool.name.get(locale))),
        companions,
    ];
    parts.into_iter().flatten().collect()
}

fn pool_rows(locale: Locale, info: &EventInfo, seats: &[app::registration::setup::PoolSeats]) -> Vec<Row> {
    let t = i18n::site(locale);
    let pools = info.event.pools.iter().map(|pool| {
        let held = seats.iter().find(|one| one.key == pool.key);
        let details = held.map(|held| {
            vec![
                fl!(t, "registering-pool-seats", taken = held.taken, capacity = held.capacity),
                fl!(t, "registering-pool-waiting", form = form(held.waiting), count = held.waiting),
            ]
        });
        Row {
            name: typed(pool.name.get(locale)),
            details: details.unwrap_or_default(),
            ..row(locale, info, What::Pools, &pool.key, (0, 1))
        }
    });
    pools.collect()
}

fn questions(locale: Locale, info: &EventInfo) -> Vec<Row> {
    let (t, event) = (i18n::site(locale), &info.event);
    let all = event.questions.iter().enumerate().map(|(place, question)| {
        let asked = question.categories.iter().map(|key| i18n::category_name(locale, event, key));
        let asked = asked.collect::<Vec<_>>().join(if locale == Locale::Ar { "، " } else { ", " });
        let parts = [
            Some(question_kind(locale, question.kind)),
            question.required.then(|| fl!(t, "registering-required")),
            (!asked.is_empty()).then_some(asked),
            question.condition.as_ref().map(|_| fl!(t, "registering-conditional")),
        ];
        Row {
            name: typed(question.label.get(locale)),
            details: parts.into_iter().flatten().collect(),
            ..row(locale, info, What::Questions, &question.key, (place, event.questions.len()))
        }
    });
    all.collect()
}
