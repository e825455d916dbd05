//! The evening at a glance: who is inside, how they came, what comes next.

mod chart_view;
mod doors;

use std::sync::Arc;

use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::agenda::{Session, SessionKind};
use domain::checkin::{CategoryFigures, Overview};
use domain::event::{Event, Figures, Seats};
use domain::key::Key;
use domain::locale::{Locale, Localized};
use domain::registration::{Category, Registration};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use self::chart_view::ChartView;
use self::doors::{DoorRow, DoorState, doors};
use super::chart::{Anchor, Chart};
use super::desk::{Desk, Place, console_path};
use super::event::{Done, steps};
use super::refused::{InLocale, Refused};
use super::route::{DraftRoute, StaffRoute};
use crate::page::{Shell, capitalised, html};

/// A sentence with a figure in it that scripts keep current: what stands before it and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Around {
    pub(super) before: String,
    pub(super) after: String,
}

impl Around {
    /// Splits a sentence at its figure. One that does not show the figure stands before it as a whole.
    pub(super) fn new(sentence: &str, figure: u32) -> Self {
        let (before, after) = sentence.split_once(&figure.to_string()).unwrap_or((sentence, ""));
        Self { before: before.to_owned(), after: after.to_owned() }
    }
}

/// A category's bar.
pub(super) struct CategoryRow {
    pub(super) label: String,
    pub(super) inside: u32,
    pub(super) confirmed: u32,
}

/// Somebody who just came in.
pub(super) struct ArrivalRow {
    pub(super) name: String,
    pub(super) category: String,
    pub(super) time: String,
    pub(super) machine_time: String,
}

/// The part of the programme that comes next.
pub(super) struct NextSession {
    /// Title and room, ready for HTML.
    pub(super) title: String,
    pub(super) room: String,
    pub(super) time: String,
    pub(super) until: String,
}

#[derive(Template)]
#[template(path = "staff/overview.html")]
pub(super) struct OverviewPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) title: String,
    pub(super) date: String,
    /// The building and the town, ready for HTML.
    pub(super) place: String,
    pub(super) as_of: String,
    pub(super) live_url: String,
    pub(super) waiting_url: String,
    /// Requests that wait for a decision, in words, and where they are; for who sees the list.
    pub(super) requests: Option<(String, String)>,
    pub(super) seats: Seats,
    pub(super) of_registered: Around,
    pub(super) expected: u32,
    pub(super) recent: String,
    pub(super) chart: Option<ChartView>,
    pub(super) next: Option<NextSession>,
    pub(super) categories: Vec<CategoryRow>,
    pub(super) doors: Vec<DoorRow>,
    pub(super) latest: Vec<ArrivalRow>,
}

/// GET `/{lang}/console/{org}/{event}`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(done): Query<Done>,
) -> Result<Response, Refused> {
    let now = app.now();
    let overview = app::checkin::overview(&app, &actor, &info).await.or_refuse(locale)?;
    let published = match app::event::published(&app, info.event.id).await {
        // There is no evening to look at before there is one.
        Err(AppError::NotFound) => {
            let (organisation, event) = (&info.organisation.slug, &info.event.slug);
            let copy = app::event::find_for_staff(&app, organisation.as_str(), event.as_str()).await;
            let copy = copy.or_refuse(locale)?;
            let draft = DraftRoute { locale, info: EventInfo::of(&copy), copy };
            let page = steps(&app, &actor, &draft, done.done == "made").await?;
            return Ok(html(locale, StatusCode::OK, &page));
        }
        found => found.or_refuse(locale)?,
    };
    let figures = Figures { seats: overview.seats, requests: overview.requests };
    let desk = Desk::of_event(locale, &actor, &info, figures, Place::Overview, now).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &overview_page(locale, &info, desk, &overview, &published.sessions, now)))
}

pub(super) fn overview_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    overview: &Overview,
    sessions: &[Session],
    now: Timestamp,
) -> OverviewPage {
    let t = i18n::site(locale);
    let (event, zone, seats) = (&info.event, info.event.zone(), overview.seats);
    let under_way = (event.doors_open_at..event.ends_at).contains(&now);
    let title = if under_way { fl!(t, "console-title-live") } else { fl!(t, "console-overview") };
    let path = console_path(info);
    let shell = Shell::new(locale, &path, title.clone()).of(&info.organisation, format!("/{locale}/console"));
    let since = now.as_second() - 600;
    let recent = overview
        .arrivals
        .iter()
        .filter(|minute| minute.minute.as_second() > since)
        .map(|minute| minute.arrivals)
        .sum::<u32>();
    OverviewPage {
        title,
        date: capitalised(&i18n::date::long(locale, event.starts_at, &zone)),
        place: place(&shell, &event.place.name, &event.place.city),
        as_of: fl!(t, "console-as-of", time = i18n::date::time(locale, now, &zone)),
        live_url: format!("/api/v1/events/{}/{}/live", info.organisation.slug, event.slug),
        waiting_url: format!("/{locale}{path}/registrations?standing=waiting"),
        requests: (overview.requests > 0 && desk.lists).then(|| {
            let count = overview.requests;
            let words = fl!(t, "decide-overview", form = form(count), count = count);
            (words, format!("/{locale}{path}/registrations?standing=requested"))
        }),
        seats,
        of_registered: Around::new(
            &fl!(t, "console-of-registered", form = form(seats.taken), count = seats.taken),
            seats.taken,
        ),
        expected: seats.taken.saturating_sub(seats.inside),
        recent: fl!(t, "console-recent", form = form(recent), count = recent),
        chart: Chart::new(&overview.arrivals, event.doors_open_at, now, &zone, locale.direction())
            .map(|chart| ChartView::new(locale, chart, &zone)),
        next: sessions
            .iter()
            .find(|session| session.kind != SessionKind::Pause && session.starts_at > now)
            .map(|session| next_session(&shell, session, now, &zone)),
        categories: categories(locale, event, &overview.by_category),
        doors: doors(locale, &event.doors, &overview.by_door, now, &zone),
        latest: overview.latest.iter().filter_map(|one| arrival(locale, one, now, &zone)).collect(),
        desk,
        shell,
    }
}

/// The categories in the organisers' order, those that were taken away since after them.
fn categories(locale: Locale, event: &Event, figures: &[CategoryFigures]) -> Vec<CategoryRow> {
    let order = event.all_categories();
    let mut figures = figures.iter().collect::<Vec<_>>();
    figures
        .sort_by_key(|one| order.iter().position(|known| known.key == one.category).unwrap_or(order.len()));
    let row = |figures: &CategoryFigures| CategoryRow {
        label: everybody(locale, event, &figures.category),
        inside: figures.inside,
        confirmed: figures.confirmed,
    };
    figures.into_iter().map(row).collect()
}

/// A whole category, as a heading says it: « Invités d’honneur ». One that the organisers named goes by its name.
fn everybody(locale: Locale, event: &Event, key: &Key) -> String {
    let t = i18n::site(locale);
    let Some(kind) = Category::from_code(key.as_str()) else {
        return i18n::category_name(locale, event, key);
    };
    if event.category(key).is_some_and(|own| !own.name.fr.is_empty()) {
        return i18n::category_name(locale, event, key);
    }
    match kind {
        Category::GuestOfHonour => fl!(t, "console-many-guests-of-honour"),
        Category::Delegation => fl!(t, "console-many-delegations"),
        Category::Speaker => fl!(t, "console-many-speakers"),
        Category::Partner => fl!(t, "console-many-partners"),
        Category::Press => fl!(t, "console-many-press"),
        Category::Member => fl!(t, "console-many-members"),
        Category::Attendee => fl!(t, "console-many-attendees"),
        Category::Staff => fl!(t, "console-many-staff"),
    }
}

fn place(shell: &Shell, name: &Localized, city: &Localized) -> String {
    let comma = if shell.locale == Locale::Ar { "،" } else { "," };
    format!("{}{comma} {}", shell.words(name), shell.words(city))
}

/// An hour of today is told alone, an earlier one with its day.
fn moment(locale: Locale, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    if zone.to_datetime(at).date() == zone.to_datetime(now).date() {
        i18n::date::time(locale, at, zone)
    } else {
        i18n::date::day_and_time(locale, at, zone)
    }
}

fn arrival(locale: Locale, one: &Registration, now: Timestamp, zone: &TimeZone) -> Option<ArrivalRow> {
    let at = one.admission.as_ref()?.at;
    Some(ArrivalRow {
        name: one.attendee.full_name(),
        category: i18n::category(locale, one.category),
        time: moment(locale, at, now, zone),
        machine_time: i18n::date::machine(at, zone),
    })
}

fn next_session(shell: &Shell, session: &Session, now: Timestamp, zone: &TimeZone) -> NextSession {
    let locale = shell.locale;
    let wait = session.starts_at.duration_since(now);
    let until = if wait < SignedDuration::from_hours(24) {
        // Counted up: « dans 0 min » would be said while people still sit down.
        i18n::date::duration(locale, wait + SignedDuration::from_secs(59))
    } else {
        String::new()
    };
    NextSession {
        title: shell.words(&session.title),
        room: shell.words(&session.room),
        time: fl!(shell.t, "console-next-session", time = moment(locale, session.starts_at, now, zone)),
        until: if until.is_empty() { until } else { fl!(shell.t, "console-next-in", duration = until) },
    }
}
