//! The events that somebody works for: searched, filtered, a page at a time. Its state lives in the address.

use std::sync::Arc;

use app::App;
use app::event::{ConsoleList, EventInfo};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::{Access, Action};
use domain::event::{EventFilter, EventState, Organisation};
use domain::locale::Locale;
use domain::publication::WorkingCopy;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::desk::{Desk, events_href, organisation_href, work_href};
use super::event::query::{EventQuery, address};
use super::event::words::state_word;
use super::form::{Empty, Filter, Pager, Tools, time_order};
use super::refused::{InLocale, Refused};
use crate::page::{LangRoute, Shell, capitalised, html};

/// The rows of one page.
const ROWS: u32 = 50;

/// An event of the list.
pub(super) struct EventRow {
    /// The theme, ready for HTML.
    pub(super) theme: String,
    pub(super) date: String,
    pub(super) machine_date: String,
    /// The town, ready for HTML.
    pub(super) city: String,
    /// Who holds it, ready for HTML; empty where all are one organisation's.
    pub(super) organisation: String,
    pub(super) state: EventState,
    pub(super) state_word: String,
    /// What was changed and is not published yet, in words.
    pub(super) ahead: Option<String>,
    pub(super) href: String,
    /// What its button says.
    pub(super) button: String,
}

#[derive(Template)]
#[template(path = "staff/events.html")]
pub(super) struct EventsPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) count: String,
    pub(super) tools: Option<Tools>,
    pub(super) events: Vec<EventRow>,
    pub(super) pager: Option<Pager>,
    pub(super) empty: Option<Empty>,
    /// Where an event is made: the organisation, when there are several, and the address.
    pub(super) makes: Vec<(String, String)>,
}

/// GET `/{lang}/console`.
pub(super) async fn events(
    LangRoute(locale): LangRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<EventQuery>,
) -> Result<Response, Refused> {
    let access = actor.staff(app.now()).or_refuse(locale)?;
    let (filter, after) = query.parse().or_refuse(locale)?;
    let list = app::event::console_list(&app, &actor, &filter, after, ROWS).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &events_page(locale, access, &filter, after.is_some(), &list)))
}

pub(super) fn events_page(
    locale: Locale,
    access: &Access,
    filter: &EventFilter,
    later_page: bool,
    list: &ConsoleList,
) -> EventsPage {
    let t = i18n::site(locale);
    let first = list.rows.first().map(EventInfo::of);
    let house = list.organisations.first().or(first.as_ref().map(|info| &info.organisation));
    let desk = Desk::of_events(locale, access, house, first.as_ref());
    let path = format!("/console{}", address(filter, None));
    let mut shell = Shell::new(locale, &path, fl!(t, "console-events-title"));
    if let Some(house) = house {
        shell = shell.of(house, events_href(locale));
    }
    let several = list.organisations.len() > 1;
    let action = events_href(locale);
    let filtered = *filter != EventFilter { order: filter.order, ..EventFilter::default() };
    let makes = list
        .organisations
        .iter()
        .filter(|organisation| access.allows_in(Action::CreateEvent, organisation.id).is_some())
        .map(|organisation| {
            let name = if several { organisation.short_name.get(locale).to_owned() } else { String::new() };
            (name, format!("{}/new", organisation_href(locale, organisation)))
        })
        .collect::<Vec<_>>();
    let next = list.next.map(|next| format!("{action}{}", address(filter, Some(next))));
    let start = later_page.then(|| format!("{action}{}", address(filter, None)));
    let count = fl!(t, "events-count", form = form(list.total), count = list.total);
    EventsPage {
        tools: (filtered || list.total > 1).then(|| tools(locale, filter)),
        pager: (next.is_some() || start.is_some()).then(|| Pager {
            t,
            shown: count.clone(),
            first: start,
            next,
        }),
        empty: list.rows.is_empty().then(|| empty(locale, filtered, house, &makes)),
        events: list.rows.iter().map(|copy| row(&shell, access, copy, several)).collect(),
        count,
        makes,
        desk,
        shell,
    }
}

fn tools(locale: Locale, filter: &EventFilter) -> Tools {
    let t = i18n::site(locale);
    let states = EventState::ALL
        .map(|state| (state.code().to_owned(), state_word(locale, state), filter.state == Some(state)));
    Tools {
        t,
        action: events_href(locale),
        label: fl!(t, "events-search"),
        query: filter.query.clone(),
        filters: vec![
            Filter {
                name: "state",
                label: fl!(t, "events-state"),
                any: fl!(t, "events-any-state"),
                choices: states.into(),
            },
            Filter::order(t, filter.order, |order| time_order(locale, order)),
        ],
    }
}

fn empty(locale: Locale, filtered: bool, house: Option<&Organisation>, makes: &[(String, String)]) -> Empty {
    let t = i18n::site(locale);
    let seed = house.map_or(uuid::Uuid::nil(), |house| house.id.0);
    let rosette = crate::seal::rosette(seed, "em", "");
    if filtered {
        let action = Some((fl!(t, "console-clear"), events_href(locale)));
        let (title, text) = (fl!(t, "events-none-found"), fl!(t, "console-empty-advice"));
        return Empty { rosette, title, text, action };
    }
    let title = fl!(t, "events-none");
    if let Some((_, href)) = makes.first() {
        let (text, action) = (fl!(t, "events-none-text"), Some((fl!(t, "events-new"), href.clone())));
        return Empty { rosette, title, text, action };
    }
    Empty { rosette, title, text: fl!(t, "console-events-none"), action: None }
}

fn row(shell: &Shell, access: &Access, copy: &WorkingCopy, several: bool) -> EventRow {
    let (locale, event, zone) = (shell.locale, &copy.event, copy.event.zone());
    let info = EventInfo::of(copy);
    let may = |action| access.allows(action, info.organisation.id, info.event.id).is_some();
    let draft = copy.edition == 0;
    let href = if draft && may(Action::SeePreparation) {
        format!("{}/details", super::desk::console_href(locale, &info))
    } else {
        work_href(locale, access, &info)
    };
    let ahead = !draft && copy.is_ahead() && may(Action::SeePreparation);
    EventRow {
        theme: shell.words(&event.theme),
        date: capitalised(&i18n::date::long(locale, event.starts_at, &zone)),
        machine_date: i18n::date::machine(event.starts_at, &zone),
        city: shell.words(&event.place.city),
        organisation: if several { shell.words(&copy.organisation.short_name) } else { String::new() },
        state: event.state,
        state_word: state_word(locale, event.state),
        ahead: ahead.then(|| fl!(shell.t, "events-ahead")),
        button: if draft && may(Action::ManageEvent) {
            fl!(shell.t, "events-prepare")
        } else if may(Action::SeeOverview) {
            fl!(shell.t, "console-events-open")
        } else {
            fl!(shell.t, "console-events-door")
        },
        href,
    }
}
