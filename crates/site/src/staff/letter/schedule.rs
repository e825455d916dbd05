//! When a letter leaves by itself.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::Edit;
use app::event::EventInfo;
use app::letter::ScheduleFile;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Values, fingerprint};
use domain::letter::{Audience, LetterKind, Schedule};
use domain::locale::Locale;
use http_face::Viewer;
use i18n::date;
use i18n_embed_fl::fl;

use super::{KindPath, LetterQuery, kind_name, list_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::people::not_saved;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

#[derive(Template)]
#[template(path = "staff/letter/schedule.html")]
pub(in crate::staff) struct SchedulePage {
    shell: Shell,
    desk: Desk,
    back: String,
    /// The words of the letter.
    text: String,
    /// When it leaves, or left, in words.
    told: String,
    notice: Option<Notice>,
    summary: Option<Summary>,
    action: String,
    hidden: Vec<Hidden>,
    fields: Vec<Field>,
    writes: bool,
}

/// When a letter leaves, or what became of it: « Partira le 18 juin 2025 à 10 h 00 ».
pub(in crate::staff) fn schedule_words(locale: Locale, info: &EventInfo, file: &ScheduleFile) -> String {
    let t = i18n::site(locale);
    let zone = info.event.zone();
    let moment = |at| date::day_and_time(locale, at, &zone);
    match (file.kept.left_at, file.leaves_at) {
        (Some(_), _) if file.kept.missed => fl!(t, "schedule-missed"),
        (Some(at), _) if file.kept.schedule.active => fl!(t, "schedule-left", moment = moment(at)),
        (Some(at), _) => fl!(t, "schedule-left-stopped", moment = moment(at)),
        (None, Some(at)) if file.kept.schedule.active => fl!(t, "schedule-leaves", moment = moment(at)),
        (None, Some(at)) => fl!(t, "schedule-would-leave", moment = moment(at)),
        (None, None) => fl!(t, "schedule-off"),
    }
}

fn audience_words(locale: Locale, audience: Audience) -> String {
    let t = i18n::site(locale);
    match audience {
        Audience::Confirmed => fl!(t, "audience-confirmed"),
        Audience::Came => fl!(t, "audience-came"),
        Audience::Absent => fl!(t, "audience-absent"),
    }
}

/// GET `…/letters/{kind}/schedule`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Query(query): Query<LetterQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let file = app::letter::schedule(&app, &actor, &info, kind).await.or_refuse(locale)?;
    let values = file.kept.schedule.values(&info.event);
    let base = (file.kept.version, fingerprint(&values));
    let mut page = show(&app, &actor, locale, &info, &file, Typed::fresh(&values), base).await?;
    page.notice = (query.done == "saved").then(|| Notice::done(fl!(i18n::site(locale), "done-saved")));
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/letters/{kind}/schedule`.
pub(in crate::staff) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<KindPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageLetters, &info, app.now()).or_refuse(locale)?;
    let kind = path.kind().or_refuse(locale)?;
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::letter::save_schedule(&app, &actor, &info, kind, edit).await {
        Ok(()) => {
            let href = schedule_href(locale, &info, kind);
            return Ok(Redirect::to(&format!("{href}?done=saved")).into_response());
        }
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let file = app::letter::schedule(&app, &actor, &info, kind).await.or_refuse(locale)?;
    let typed =
        Typed { values: &came_back.values, problems: &came_back.problems, conflicts: &came_back.conflicts };
    let page = show(&app, &actor, locale, &info, &file, typed, came_back.base.clone()).await?;
    Ok(html(locale, came_back.status, &page))
}

/// Where it is decided when a letter leaves.
pub(super) fn schedule_href(locale: Locale, info: &EventInfo, kind: LetterKind) -> String {
    format!("{}/{}/schedule", list_href(locale, info), kind.code())
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &ScheduleFile,
    typed: Typed<'_>,
    base: (u32, String),
) -> Result<SchedulePage, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Letters, app.now()).or_refuse(locale)?;
    Ok(schedule_page(locale, info, desk, file, typed, base, actor.may(Action::ManageLetters, info)))
}

pub(in crate::staff) fn schedule_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    file: &ScheduleFile,
    typed: Typed<'_>,
    (version, base): (u32, String),
    writes: bool,
) -> SchedulePage {
    let t = i18n::site(locale);
    let kind = file.kept.schedule.kind;
    let past = fl!(t, "schedule-past");
    let fields = Fields::new(locale, typed)
        .in_zone(info.event.zone())
        .word("active", past.clone())
        .word("moment_date", past);
    let mut all = vec![fields.check("active", fl!(t, "schedule-active"), None)];
    if kind == LetterKind::Moment {
        all.push(fields.moment("moment", fl!(t, "schedule-moment")));
    } else {
        all.push(fields.hour("hour", fl!(t, "schedule-hour"), None).required());
    }
    if Schedule::chooses_audience(kind) {
        let choices = Audience::ALL.map(|one| (one.code().to_owned(), audience_words(locale, one)));
        all.push(fields.select("audience", fl!(t, "schedule-audience"), None, choices).required());
    }
    let path = format!("{}/letters/{}/schedule", console_path(info), kind.code());
    let title = fl!(t, "schedule-title", letter = kind_name(locale, kind));
    SchedulePage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        text: format!("{}/{}", list_href(locale, info), kind.code()),
        told: schedule_words(locale, info, file),
        notice: None,
        summary: fields.summary(),
        action: schedule_href(locale, info, kind),
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        fields: all,
        writes,
    }
}
