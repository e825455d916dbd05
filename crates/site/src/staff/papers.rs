//! What is printed besides badges: cards for places and tables, certificates, and the lists for the door.

mod cards;
mod files;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::Certificates;
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
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::form::{Field, Fields, Notice, Summary, Typed};
use super::refused::{InLocale, Refused};
use super::route::StaffRoute;
use crate::page::{Shell, html};

pub(super) use cards::{CardsOf, card_fields};

/// The routes of this room, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 5] = [
    ("GET", "/{lang}/console/{org}/{event}/papers"),
    ("GET", "/{lang}/console/{org}/{event}/place-cards.pdf"),
    ("GET", "/{lang}/console/{org}/{event}/table-cards.pdf"),
    ("GET", "/{lang}/console/{org}/{event}/certificates.pdf"),
    ("GET", "/{lang}/console/{org}/{event}/door-pack.pdf"),
];

/// The pages of this room.
pub(super) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/{lang}/console/{org}/{event}/papers", get(page))
        .route("/{lang}/console/{org}/{event}/place-cards.pdf", get(files::place_cards))
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
    /// What is to be known before it is made.
    early: Option<String>,
    button: String,
}

#[derive(Template)]
#[template(path = "staff/papers/page.html")]
pub(super) struct PapersPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    summary: Option<Summary>,
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
    let mut values = Values::default();
    values.set("q", asked.q);
    let page = show(&app, &actor, (locale, &info), (Typed::fresh(&values), None)).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// What stands in the forms, and for a field that is wrong the words of its own, if it has any.
type Shown<'a> = (Typed<'a>, Option<(&'a str, &'a str)>);

async fn show(
    app: &App,
    actor: &Actor,
    (locale, info): (Locale, &EventInfo),
    shown: Shown<'_>,
) -> Result<PapersPage, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Papers, app.now()).or_refuse(locale)?;
    Ok(papers_page(locale, info, desk, shown, app.now()))
}

pub(super) fn papers_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    (typed, own): Shown<'_>,
    now: Timestamp,
) -> PapersPage {
    let t = i18n::site(locale);
    let console = console_href(locale, info);
    let paper = |id, title, hint, fields, button| {
        let action = format!("{console}/{id}.pdf");
        Paper { id, title, hint, action, fields, early: None, button }
    };
    let mut fields = Fields::new(locale, typed);
    if let Some((field, words)) = own {
        fields = fields.word(field, words);
    }
    let pack = paper(
        "door-pack",
        fl!(t, "papers-pack"),
        fl!(t, "papers-pack-hint"),
        Vec::new(),
        fl!(t, "papers-pack-print"),
    );
    let places = paper(
        "place-cards",
        fl!(t, "cards-heading"),
        fl!(t, "cards-hint"),
        card_fields(locale, &fields),
        fl!(t, "cards-print"),
    );
    let only = fields.line("only", fl!(t, "cards-table-only"), PLACE_AT_TABLE.max);
    let tables = paper(
        "table-cards",
        fl!(t, "papers-tables"),
        fl!(t, "papers-tables-hint"),
        vec![only.hint(fl!(t, "cards-table-hint"))],
        fl!(t, "papers-tables-print"),
    );
    let mut certificates = paper(
        "certificates",
        fl!(t, "papers-certificates"),
        fl!(t, "papers-certificates-hint"),
        certificate_fields(locale, info, &fields),
        fl!(t, "papers-certificates-print"),
    );
    certificates.early = (now < info.event.ends_at).then(|| {
        let ends = date::day_and_time(locale, info.event.ends_at, &info.event.zone());
        fl!(t, "papers-certificates-early", moment = ends)
    });
    PapersPage {
        shell: Shell::new(locale, &format!("{}/papers", console_path(info)), fl!(t, "papers-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: None,
        summary: fields.summary(),
        papers: vec![pack, places, tables, certificates],
    }
}

/// Whose certificates, in which language, and who signs them.
fn certificate_fields(locale: Locale, info: &EventInfo, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let categories = info.event.all_categories();
    let category = |key: &domain::key::Key| (key.to_string(), i18n::category_name(locale, &info.event, key));
    let languages = Locale::ALL.map(|one| (one.code().to_owned(), i18n::locale_name(one)));
    let own = (Certificates::OWN.to_owned(), fl!(t, "papers-own-language"));
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
        fields.line("place", fl!(t, "papers-place"), Certificates::SAID.max).hint(fl!(
            t,
            "papers-place-hint",
            place = city
        )),
        fields.line("signer", fl!(t, "papers-signer"), Certificates::SAID.max),
        fields
            .line("position", fl!(t, "papers-position"), Certificates::SAID.max)
            .hint(fl!(t, "papers-signer-hint")),
    ]
}
