//! The door: a code to type, a name to search, and with a script the camera.

use std::sync::Arc;

use app::account::Actor;
use app::checkin::SEARCH_MINIMUM;
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::checkin::Verdict;
use domain::event::Seats;
use domain::ids::EventId;
use domain::locale::Locale;
use domain::registration::{Registration, Standing};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::{Timestamp, tz::TimeZone};
use serde::Deserialize;

use super::desk::{console_href, seats_now};
use super::overview::Around;
use super::post::Post;
use super::printing::{DoorButtons, buttons};
use super::refused::{InLocale, Refused};
use crate::page::{EventRoute, Shell, html};

/// The address of the door's page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DoorQuery {
    /// What was typed into the search field.
    pub(super) q: String,
    /// The door that an organiser chose.
    pub(super) door: String,
    /// `yes` after an admission was taken back, `late` when that was done before.
    pub(super) undone: String,
}

/// Somebody that the search found.
pub(super) struct Hit {
    pub(super) name: String,
    pub(super) other_name: Option<String>,
    pub(super) category: String,
    pub(super) organisation: Option<String>,
    pub(super) state: HitState,
}

/// What staff can do with somebody found.
pub(super) enum HitState {
    /// Let them in, by this code.
    Expected(String),
    /// Nothing: they came in at this hour.
    Inside(String),
    /// Nothing: they have no seat, in words.
    Without(String),
}

/// A refusal's way on, for the script's answer: `(verdict, words)`.
pub(super) type Advice = (&'static str, String);

#[derive(Template)]
#[template(path = "staff/door.html")]
pub(super) struct DoorPage {
    pub(super) shell: Shell,
    pub(super) door: String,
    pub(super) choices: Vec<(String, String, bool)>,
    /// The page's own address, and that of its check-ins.
    pub(super) href: String,
    pub(super) checkins: String,
    /// The API's addresses, for the script.
    pub(super) api: String,
    pub(super) api_query: String,
    pub(super) kept_door: Option<String>,
    pub(super) console: Option<String>,
    pub(super) time: String,
    pub(super) machine_time: String,
    /// The zone in which hours are told.
    pub(super) time_zone: String,
    pub(super) seats: Seats,
    pub(super) of_registered: Around,
    pub(super) note: Option<String>,
    /// What was typed that no code looks like, to be corrected.
    pub(super) mistyped: Option<String>,
    pub(super) query: String,
    pub(super) found: String,
    pub(super) hits: Vec<Hit>,
    /// The words for each plural form, `{n}` for the number: `(attribute, words)`.
    pub(super) counts: Vec<(&'static str, String)>,
    pub(super) advice: Vec<Advice>,
    /// The event, for judging badges where there is no network.
    pub(super) event_id: EventId,
    /// « Refusé », and the fact behind each refusal that a door can tell without a network: `(verdict, words)`.
    pub(super) refused: String,
    pub(super) refusals: Vec<Advice>,
    /// What prints the badge of whoever is inside, for who may; whose it is the script says.
    pub(super) print: Option<DoorButtons>,
}

/// GET `/{lang}/door/{org}/{event}`.
pub(super) async fn page(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<DoorQuery>,
) -> Result<Response, Refused> {
    let page = load(&app, &actor, locale, &info, &query).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// The door's page as it stands now.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub(super) async fn load(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    query: &DoorQuery,
) -> Result<DoorPage, AppError> {
    let now = app.now();
    actor.require(Action::CheckIn, info, now)?;
    let lists = actor.may(Action::ListRegistrations, info);
    let post = Post::new(actor, info, &query.door, now)?;
    let seats = seats_now(app, actor, info).await?.seats;
    let hits = app::checkin::search(app, actor, info, &query.q).await?;
    let mut page = door_page(locale, info, &post, seats, query, &hits, now);
    page.console = lists.then(|| console_href(locale, info));
    page.print = app::printing::at_door(app, actor, info)
        .await?
        .map(|offered| buttons(locale, info, offered, None, page.kept_door.clone(), "big less"));
    Ok(page)
}

pub(super) fn door_page(
    locale: Locale,
    info: &EventInfo,
    post: &Post,
    seats: Seats,
    query: &DoorQuery,
    hits: &[Registration],
    now: Timestamp,
) -> DoorPage {
    let t = i18n::site(locale);
    let zone = info.event.zone();
    let door = post.name(locale);
    let base = super::desk::door_href(locale, info);
    let choice = |name: &String| {
        let href = Post { door: name.clone(), ..post.clone() }.href(locale, info);
        (fl!(t, "door-name", door = name.as_str()), href, *name == post.door)
    };
    DoorPage {
        shell: Shell::new(locale, &post.path(info), door.clone()),
        door,
        choices: post.choices.iter().map(choice).collect(),
        checkins: format!("{base}/checkins"),
        href: base,
        api: format!("/api/v1/events/{}/{}", info.organisation.slug, info.event.slug),
        api_query: format!("?lang={locale}{}", post.query('&')),
        kept_door: (!post.choices.is_empty()).then(|| post.door.clone()),
        console: None,
        time: i18n::date::time(locale, now, &zone),
        machine_time: i18n::date::machine(now, &zone),
        time_zone: info.event.time_zone.clone(),
        seats,
        of_registered: Around::new(
            &fl!(t, "door-of-registered", form = form(seats.taken), count = seats.taken),
            seats.taken,
        ),
        note: match query.undone.as_str() {
            "yes" => Some(fl!(t, "door-undone")),
            "late" => Some(fl!(t, "door-undo-late")),
            _ => None,
        },
        mistyped: None,
        found: found(locale, &query.q, hits.len()),
        query: query.q.clone(),
        hits: hits.iter().map(|one| hit(locale, one, &zone)).collect(),
        counts: counts(locale),
        advice: advice(locale),
        event_id: info.event.id,
        refused: i18n::checkin::verdict_title(locale, &Verdict::Replaced),
        refusals: refusals(locale, &zone),
        print: None,
    }
}

fn found(locale: Locale, query: &str, hits: usize) -> String {
    let t = i18n::site(locale);
    let letters = query.chars().filter(|c| c.is_alphanumeric()).count();
    if query.trim().is_empty() {
        String::new()
    } else if hits == 0 && letters < SEARCH_MINIMUM {
        fl!(t, "door-search-short")
    } else {
        fl!(t, "door-found", form = hits, n = hits.to_string())
    }
}

/// One number of each plural category of Unicode's rules: the script picks the words by category.
fn counts(locale: Locale) -> Vec<(&'static str, String)> {
    let words = |form: u32| fl!(i18n::site(locale), "door-found", form = form, n = "{n}");
    vec![
        ("none", words(0)),
        ("one", words(1)),
        ("two", words(2)),
        ("few", words(3)),
        ("many", words(11)),
        ("other", words(100)),
    ]
}

fn hit(locale: Locale, one: &Registration, zone: &TimeZone) -> Hit {
    let state = match (&one.admission, one.standing()) {
        (Some(admission), Standing::Inside) => HitState::Inside(i18n::date::time(locale, admission.at, zone)),
        (_, Standing::Expected) => HitState::Expected(one.code.to_string()),
        (_, standing) => HitState::Without(i18n::standing(locale, standing)),
    };
    Hit {
        name: one.attendee.full_name(),
        other_name: one.attendee.other_script_name.as_ref().map(ToString::to_string),
        category: i18n::category(locale, one.category),
        organisation: one.attendee.organisation.clone(),
        state,
    }
}

/// What a door that is alone can tell of a badge: by its signature, and by the list of those that open no door.
fn refusals(locale: Locale, zone: &TimeZone) -> Vec<Advice> {
    let alone =
        [Verdict::Replaced, Verdict::Cancelled, Verdict::Expired, Verdict::OtherEvent, Verdict::Forged];
    let words = |verdict: Verdict| (verdict.code(), i18n::checkin::verdict_detail(locale, &verdict, zone));
    alone.into_iter().map(words).collect()
}

/// The script shows the answer's own words; what to do next waits in the page, beside each verdict's name.
fn advice(locale: Locale) -> Vec<Advice> {
    let since = domain::checkin::Admission { at: Timestamp::UNIX_EPOCH, door: String::new() };
    [
        Verdict::AlreadyInside { since },
        Verdict::Waiting,
        Verdict::Cancelled,
        Verdict::Replaced,
        Verdict::Expired,
        Verdict::OtherEvent,
        Verdict::Unknown,
        Verdict::Forged,
        Verdict::Unreadable,
    ]
    .into_iter()
    .filter_map(|verdict| Some((verdict.code(), i18n::checkin::verdict_advice(locale, &verdict)?)))
    .collect()
}
