//! The run of the evening: one screen for who leads it. It is right when it is loaded; a script keeps it so, without a
//! connection.

use std::sync::Arc;

use app::App;
use app::agenda::RunSheet;
use app::event::EventInfo;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::agenda::{Session, run};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::page::{Shell, html};
use crate::staff::desk::{console_href, console_path};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// Beyond it, minutes say nothing: the hour is there to be read.
const HALF_A_DAY: SignedDuration = SignedDuration::from_hours(12);

/// A part of the evening.
#[derive(Clone)]
struct Part {
    from: i64,
    until: i64,
    /// Ready for HTML, like the next two.
    title: String,
    people: String,
    room: String,
    hours: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/agenda/run.html")]
pub(super) struct RunPage {
    shell: Shell,
    back: String,
    /// Milliseconds since 1970.
    now: i64,
    time: String,
    current: Option<Part>,
    next: Option<Part>,
    /// What minutes are called, with `{}` for how many.
    unit: String,
    left: String,
    until: String,
    parts: Vec<Part>,
}

/// GET `/{lang}/console/{org}/{event}/run`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let sheet = app::agenda::run(&app, &actor, &info).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &run_page(locale, &info, &sheet, app.now())))
}

pub(super) fn run_page(locale: Locale, info: &EventInfo, sheet: &RunSheet, now: Timestamp) -> RunPage {
    let t = i18n::site(locale);
    let shell = Shell::new(locale, &format!("{}/run", console_path(info)), fl!(t, "run-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let zone = info.event.zone();
    let state = run(&sheet.sessions, now);
    let on = state.current.first().map(|session| session.id);
    let part = |session: &Session| {
        let names = session.people.iter().filter_map(|(id, role)| {
            let speaker = sheet.speakers.iter().find(|speaker| speaker.id == *id)?;
            let role = crate::page::escape(&i18n::session_role(locale, *role));
            Some(format!("{} ({role})", shell.words(&speaker.name)))
        });
        Part {
            from: session.starts_at.as_millisecond(),
            until: session.ends_at.as_millisecond(),
            title: shell.words(&session.title),
            people: names.collect::<Vec<_>>().join(if locale == Locale::Ar { "، " } else { ", " }),
            room: shell.words(&session.room),
            hours: hours(locale, session, now, &zone),
            current: Some(session.id) == on,
        }
    };
    RunPage {
        back: console_href(locale, info),
        now: now.as_millisecond(),
        time: fl!(t, "run-as-of", time = i18n::date::time(locale, now, &zone)),
        current: state.current.first().map(|session| part(session)),
        next: state.next.first().map(|session| part(session)),
        unit: fl!(t, "run-minutes", minutes = "{}"),
        left: minutes(locale, state.left),
        until: minutes(locale, state.until_next.filter(|until| *until < HALF_A_DAY)),
        parts: sheet.sessions.iter().map(part).collect(),
        shell,
    }
}

/// When a part is; its day too, where that is not today.
fn hours(locale: Locale, session: &Session, now: Timestamp, zone: &TimeZone) -> String {
    let range = i18n::date::time_range(locale, session.starts_at, session.ends_at, zone);
    if zone.to_datetime(now).date() == zone.to_datetime(session.starts_at).date() {
        return range;
    }
    format!("{} · {range}", i18n::date::day_month(locale, session.starts_at, zone))
}

/// Whole minutes that are still to come, as the script writes them: the last one counts until it is over.
fn minutes(locale: Locale, left: Option<SignedDuration>) -> String {
    let t = i18n::site(locale);
    let whole = left.map(|left| (left.as_secs().max(0) + 59) / 60);
    whole.map(|minutes| fl!(t, "run-minutes", minutes = minutes)).unwrap_or_default()
}
