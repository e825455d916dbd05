//! The table of ranks, and what is made by its order.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::EditError;
use app::event::EventInfo;
use app::registration::precedence::{self, RankFile};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::list::Order;
use domain::locale::Locale;
use domain::registration::RegistrationOrder;
use domain::registration::protocol::RANK_NAME;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{board_href, desk, list_href, list_path};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, console_href};
use crate::staff::form::{Field, Fields, Notice, Summary, Typed};
use crate::staff::papers::card_fields;
use crate::staff::people::{Asked, Done, Shift, notice, refused};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A rank of the table.
struct Row {
    /// Nothing for who may only look.
    href: Option<String>,
    /// Ready for HTML.
    name: String,
    guests: String,
    shift: Option<Shift>,
}

/// Where the cards are asked for, and for whom.
struct Cards {
    action: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "staff/precedence/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    rows: Vec<Row>,
    /// The list of guests in this order.
    guests: String,
    /// Nothing for who may not see it, or before there is an evening.
    board: Option<String>,
    /// Where the template is added, for who may.
    template: Option<String>,
    summary: Option<Summary>,
    /// Where a rank is added, for who may.
    add: Option<(String, Field)>,
    cards: Option<Cards>,
}

/// What somebody who sees the table may do.
#[derive(Debug, Clone, Copy)]
pub(in crate::staff) struct May {
    pub(in crate::staff) changes: bool,
    pub(in crate::staff) prints: bool,
    pub(in crate::staff) sees_board: bool,
}

/// GET `…/precedence`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let values = Values::default();
    let mut page = show(&app, &actor, locale, &info, Typed::fresh(&values)).await?;
    page.notice = notice(locale, asked.done);
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/precedence`: one more rank, after all others.
pub(super) async fn add(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let saved = precedence::save_rank(&app, &actor, &info, None, &values).await;
    answer(&app, &actor, locale, &info, &values, saved).await
}

/// POST `…/precedence/template`.
pub(super) async fn template(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let loaded = precedence::load_template(&app, &actor, &info).await;
    answer(&app, &actor, locale, &info, &Values::default(), loaded).await
}

async fn answer(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    values: &Values,
    saved: Result<(), EditError>,
) -> Result<Response, Refused> {
    match saved {
        Ok(()) => Ok(Done::Saved.at(&list_href(locale, info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let page = show(app, actor, locale, info, Typed::wrong(values, &problems)).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    typed: Typed<'_>,
) -> Result<ListPage, Refused> {
    let ranks = precedence::ranks(app, actor, info).await.or_refuse(locale)?;
    let may = May {
        changes: actor.may(Action::ManageRegistrations, info),
        prints: actor.may(Action::PrintBadges, info),
        sees_board: actor.may(Action::SeeOverview, info),
    };
    let desk = desk(app, actor, locale, info).await?;
    Ok(list_page(locale, info, desk, &ranks, typed, may))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    ranks: &[RankFile],
    typed: Typed<'_>,
    may: May,
) -> ListPage {
    let t = i18n::site(locale);
    let shell = Shell::new(locale, &list_path(info), fl!(t, "precedence-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let (href, console) = (list_href(locale, info), console_href(locale, info));
    let fields = Fields::new(locale, typed);
    let name = fields.localized("name", fl!(t, "precedence-name"), RANK_NAME);
    let row = |(place, file): (usize, &RankFile)| {
        let own = format!("{href}/ranks/{}", file.rank.key);
        let shift = Shift::of(format!("{own}/move"), place, ranks.len(), false, false);
        Row {
            shift: shift.filter(|_| may.changes),
            href: may.changes.then_some(own),
            name: shell.words(&file.rank.name),
            guests: fl!(t, "precedence-guests", form = form(file.guests), count = file.guests),
        }
    };
    ListPage {
        notice: None,
        rows: ranks.iter().enumerate().map(row).collect(),
        guests: format!("{console}/registrations?order={}", RegistrationOrder::Precedence.code()),
        board: may.sees_board.then(|| board_href(locale, info)),
        template: may.changes.then(|| format!("{href}/template")),
        summary: fields.summary(),
        add: may.changes.then(|| (href.clone(), name)),
        cards: may.prints.then(|| Cards {
            action: format!("{console}/place-cards.pdf"),
            fields: card_fields(locale, &fields),
        }),
        desk,
        shell,
    }
}
