//! What is printed besides badges: cards for places and tables, certificates, and the lists for the door.

mod files;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use domain::account::Action;
use domain::badge::BadgeCode;
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::protocol::PLACE_AT_TABLE;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::form::{Field, Fields, Notice, Typed};
use super::precedence::card_fields;
use super::refused::{InLocale, Refused};
use super::route::StaffRoute;
use crate::page::{Shell, html};

use files::{MAX_SAID, MINE};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 4] = [
    ("GET", "/{lang}/console/{org}/{event}/papers"),
    ("GET", "/{lang}/console/{org}/{event}/table-cards.pdf"),
    ("GET", "/{lang}/console/{org}/{event}/certificates.pdf"),
    ("GET", "/{lang}/console/{org}/{event}/door-pack.pdf"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/papers", get(page))
        .route("/{lang}/console/{org}/{event}/table-cards.pdf", get(files::table_cards))
        .route("/{lang}/console/{org}/{event}/certificates.pdf", get(files::certificates))
        .route("/{lang}/console/{org}/{event}/door-pack.pdf", get(files::door_pack))
}

/// Something to print, and what is asked before.
struct Paper {
    id: &'static str,
    title: String,
    hint: String,
    action: String,
    fields: Vec<Field>,
    button: String,
}

#[derive(Template)]
#[template(path = "staff/papers/page.html")]
pub(super) struct PapersPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    papers: Vec<Paper>,
}

/// Whose certificate is asked for on their page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

/// Where one guest's certificate is asked for.
pub(super) fn certificate_href(locale: Locale, info: &EventInfo, code: &BadgeCode) -> String {
    format!("{}/papers?q={code}#certificates", console_href(locale, info))
}

/// GET `…/papers`.
async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let page = show(&app, &actor, locale, &info, &asked.q).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// What is said where there is nothing to print, with what to do about it.
async fn nothing(
    app: &App,
    actor: &Actor,
    (locale, info): (Locale, &EventInfo),
    words: String,
) -> Result<Response, Refused> {
    let mut page = show(app, actor, locale, info, "").await?;
    page.notice = Some(Notice::heed(words));
    Ok(html(locale, StatusCode::NOT_FOUND, &page))
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    query: &str,
) -> Result<PapersPage, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Papers, app.now()).or_refuse(locale)?;
    Ok(papers_page(locale, info, desk, query))
}

pub(super) fn papers_page(locale: Locale, info: &EventInfo, desk: Desk, query: &str) -> PapersPage {
    let t = i18n::site(locale);
    let console = console_href(locale, info);
    let paper = |id, title, hint, fields, button, file| {
        let action = format!("{console}/{file}");
        Paper { id, title, hint, action, fields, button }
    };
    let mut values = Values::default();
    values.set("q", query);
    let fields = Fields::new(locale, Typed::fresh(&values));
    let only = fields.line("only", fl!(t, "cards-table-only"), PLACE_AT_TABLE.max);
    let papers = vec![
        paper(
            "door-pack",
            fl!(t, "papers-pack"),
            fl!(t, "papers-pack-hint"),
            Vec::new(),
            fl!(t, "papers-pack-print"),
            "door-pack.pdf",
        ),
        paper(
            "place-cards",
            fl!(t, "cards-heading"),
            fl!(t, "cards-hint"),
            card_fields(locale),
            fl!(t, "cards-print"),
            "place-cards.pdf",
        ),
        paper(
            "table-cards",
            fl!(t, "papers-tables"),
            fl!(t, "papers-tables-hint"),
            vec![only.hint(fl!(t, "cards-table-hint"))],
            fl!(t, "papers-tables-print"),
            "table-cards.pdf",
        ),
        paper(
            "certificates",
            fl!(t, "papers-certificates"),
            fl!(t, "papers-certificates-hint"),
            certificate_fields(locale, info, &fields),
            fl!(t, "papers-certificates-print"),
            "certificates.pdf",
        ),
    ];
    PapersPage {
        shell: Shell::new(locale, &format!("{}/papers", console_path(info)), fl!(t, "papers-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: None,
        papers,
    }
}

/// Whose certificates, in which language, and who signs them.
fn certificate_fields(locale: Locale, info: &EventInfo, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let categories = info.event.all_categories();
    let category = |key: &domain::key::Key| (key.to_string(), i18n::category_name(locale, &info.event, key));
    let languages = Locale::ALL.map(|one| (one.code().to_owned(), i18n::locale_name(one)));
    let own = (MINE.to_owned(), fl!(t, "papers-own-language"));
    let city = info.event.place.city.get(locale);
    vec![
        fields.line("q", fl!(t, "console-search"), 100).hint(fl!(t, "papers-search-hint")),
        fields.select(
            "category",
            fl!(t, "console-category"),
            Some(fl!(t, "print-any-category")),
            categories.iter().map(|one| category(&one.key)),
        ),
        fields
            .select("language", fl!(t, "papers-language"), None, std::iter::once(own).chain(languages))
            .required(),
        fields.line("place", fl!(t, "papers-place"), MAX_SAID).hint(fl!(
            t,
            "papers-place-hint",
            place = city
        )),
        fields.line("signer", fl!(t, "papers-signer"), MAX_SAID),
        fields.line("position", fl!(t, "papers-position"), MAX_SAID).hint(fl!(t, "papers-signer-hint")),
    ]
}
