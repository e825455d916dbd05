//! The kinds of letters of an event, and where their words are its own.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use app::letter::{ScheduleFile, TextMark};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::schedule::{schedule_href, schedule_words};
use super::{kind_name, kind_note, list_href, text_query};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The text of a letter in one language.
pub(in crate::staff) struct TextLink {
    pub(in crate::staff) locale: Locale,
    /// The language's name for itself.
    pub(in crate::staff) name: String,
    pub(in crate::staff) href: String,
    pub(in crate::staff) own: bool,
}

/// A kind of letter.
pub(in crate::staff) struct Row {
    pub(in crate::staff) name: String,
    pub(in crate::staff) note: String,
    pub(in crate::staff) texts: Vec<TextLink>,
    /// Whether nobody can unsubscribe from it.
    pub(in crate::staff) needed: bool,
    /// When it leaves by itself, in words, and where that is set.
    pub(in crate::staff) leaves: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "staff/letter/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    rows: Vec<Row>,
}

/// GET `…/letters`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let texts = app::letter::texts(&app, &actor, &info).await.or_refuse(locale)?;
    let schedules = app::letter::schedules(&app, &actor, &info).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Letters, app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &list_page(locale, &info, desk, &texts, &schedules)))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    texts: &[TextMark],
    schedules: &[ScheduleFile],
) -> ListPage {
    let t = i18n::site(locale);
    let list = list_href(locale, info);
    let leaves = |kind| {
        let file = schedules.iter().find(|file| file.kept.schedule.kind == kind)?;
        Some((schedule_words(locale, info, file), schedule_href(locale, info, kind)))
    };
    let row = |mark: &TextMark| Row {
        leaves: leaves(mark.kind),
        name: kind_name(locale, mark.kind),
        note: kind_note(locale, mark.kind),
        needed: mark.kind.is_needed(),
        texts: Locale::ALL
            .map(|language| TextLink {
                locale: language,
                name: i18n::locale_name(language),
                href: format!("{list}/{}{}", mark.kind.code(), text_query(language, None, "")),
                own: mark.own.contains(&language),
            })
            .into(),
    };
    let path = format!("{}/letters", console_path(info));
    ListPage {
        shell: Shell::new(locale, &path, fl!(t, "letter-list-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        rows: texts.iter().map(row).collect(),
    }
}
