//! A day of the programme.

use std::sync::Arc;

use app::agenda::Agenda;
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::agenda::{Clash, Day};
use domain::locale::Locale;
use domain::registration::SpokenLanguage;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use super::board::{Board, Maker};
use super::clash::{Teller, blocking};
use super::panel::{Attempt, Panel, panel};
use super::query::{AgendaQuery, Done, Wish};
use super::{agenda_href, agenda_path};
use crate::page::{Shell, capitalised, html};
use crate::staff::desk::{Desk, Place, console_href, seats_now};
use crate::staff::form::{Empty, Notice};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// A link of a row of them.
pub(super) struct Tab {
    label: String,
    href: String,
    current: bool,
}

/// A filter: a name, a label, what choosing none says, and its choices.
pub(super) struct Filter {
    name: &'static str,
    label: String,
    any: String,
    choices: Vec<(String, String, bool)>,
}

impl Filter {
    fn is_set(&self) -> bool {
        self.choices.iter().any(|(_, _, chosen)| *chosen)
    }
}

/// A clash in the banner.
pub(super) struct Told {
    words: String,
    href: String,
}

#[derive(Template)]
#[template(path = "staff/agenda/agenda.html")]
pub(super) struct AgendaView {
    shell: Shell,
    desk: Desk,
    subtitle: String,
    notice: Option<Notice>,
    days: Vec<Tab>,
    day: String,
    filters: Vec<Filter>,
    filtered: bool,
    action: String,
    clear: String,
    /// « Un conflit empêche de publier », and each.
    clash_title: String,
    blocks_publishing: bool,
    clashes: Vec<Told>,
    board: Option<Board>,
    empty: Option<Empty>,
    panel: Option<Panel>,
    /// Where things are added and changed; nothing for who only looks.
    add: Option<String>,
    rooms: Option<String>,
    tracks: Option<String>,
    publish: Option<String>,
}

/// The most clashes that the banner names one by one.
const NAMED: usize = 5;

/// GET `/{lang}/console/{org}/{event}/agenda`.
pub(in crate::staff) async fn page(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<AgendaQuery>,
) -> Result<Response, Refused> {
    let wish = query.parse().or_refuse(locale)?;
    let view = view(&app, &actor, &info, locale, &wish, None).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &view))
}

/// The page, with what somebody typed into its panel where that was wrong.
pub(super) async fn view(
    app: &App,
    actor: &app::account::Actor,
    info: &EventInfo,
    locale: Locale,
    wish: &Wish,
    attempt: Option<Attempt>,
) -> Result<AgendaView, AppError> {
    let now = app.now();
    let (agenda, seats) = tokio::try_join!(app::agenda::show(app, actor, info), seats_now(app, actor, info))?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Programme, now)?;
    let editable = actor.require(Action::ManageAgenda, info, now).is_ok();
    Ok(agenda_view(info, locale, desk, &agenda, wish, attempt, editable))
}

pub(super) fn agenda_view(
    info: &EventInfo,
    locale: Locale,
    desk: Desk,
    agenda: &Agenda,
    wish: &Wish,
    attempt: Option<Attempt>,
    editable: bool,
) -> AgendaView {
    let t = i18n::site(locale);
    let path = format!("{}{}", agenda_path(info), Wish { done: None, ..*wish }.address());
    let shell = Shell::new(locale, &path, fl!(t, "agenda-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let (href, zone) = (agenda_href(locale, info), info.event.zone());
    let clashes = agenda.clashes();
    let teller = Teller { locale, agenda, zone: &zone };
    let shown = wish.shown(&agenda.days, &agenda.sessions);
    let maker = Maker { shell: &shell, agenda, clashes: &clashes, wish, zone: &zone, href: &href };
    let open = wish.session.and_then(|id| agenda.session(id));
    let panel = open.map(|session| panel(&shell, info, teller, &clashes, session, attempt, editable));
    let blocked = blocking(&clashes);
    let count = u32::try_from(clashes.len()).unwrap_or(u32::MAX);
    let may = |page: &str| editable.then(|| format!("{href}/{page}"));
    let day_name = |day: &Day| capitalised(&i18n::date::long(locale, day.from, &zone));
    AgendaView {
        subtitle: shown.map(day_name).unwrap_or_default(),
        notice: wish.done.map(|done| notice(locale, done)),
        days: tabs(agenda, wish, shown, &href, locale, &zone),
        day: wish.day.map(|day| day.to_string()).unwrap_or_default(),
        filters: filters(locale, agenda, wish),
        filtered: wish.filters(),
        clear: format!("{href}{}", Wish { day: wish.day, ..Wish::default() }.address()),
        clash_title: if blocked > 0 {
            fl!(t, "agenda-clashes-block", form = form(blocked), count = blocked)
        } else {
            fl!(t, "agenda-clashes-note", form = form(count), count = count)
        },
        blocks_publishing: blocked > 0,
        clashes: told(teller, wish, &href, &clashes),
        board: shown.filter(|_| !agenda.sessions.is_empty()).map(|day| maker.board(day)),
        empty: agenda.sessions.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: fl!(t, "agenda-empty"),
            text: fl!(t, "agenda-empty-text"),
            action: may("sessions/new").map(|href| (fl!(t, "agenda-add"), href)),
        }),
        add: may("sessions/new"),
        rooms: may("rooms"),
        tracks: may("tracks"),
        publish: editable.then(|| format!("{}/publish", console_href(locale, info))),
        action: href,
        panel,
        desk,
        shell,
    }
}

fn notice(locale: Locale, done: Done) -> Notice {
    let t = i18n::site(locale);
    match done {
        Done::Saved => Notice::done(fl!(t, "agenda-done-saved")),
        Done::Deleted => Notice::done(fl!(t, "agenda-done-deleted")),
        Done::Fixed => Notice::done(fl!(t, "agenda-done-fixed")),
        Done::Outdated => Notice::heed(fl!(t, "agenda-done-outdated")),
    }
}

fn tabs(
    agenda: &Agenda,
    wish: &Wish,
    shown: Option<&Day>,
    href: &str,
    locale: Locale,
    zone: &TimeZone,
) -> Vec<Tab> {
    let tab = |day: &Day| Tab {
        label: i18n::date::day_month(locale, day.from, zone),
        href: format!("{href}{}", Wish { day: Some(day.date), session: None, done: None, ..*wish }.address()),
        current: shown == Some(day),
    };
    if agenda.days.len() > 1 { agenda.days.iter().map(tab).collect() } else { Vec::new() }
}

fn filters(locale: Locale, agenda: &Agenda, wish: &Wish) -> Vec<Filter> {
    let t = i18n::site(locale);
    let tracks = agenda
        .tracks
        .iter()
        .map(|track| (track.id.to_string(), track.name.get(locale).to_owned(), wish.track == Some(track.id)));
    let rooms = agenda
        .rooms
        .iter()
        .map(|room| (room.id.to_string(), room.name.get(locale).to_owned(), wish.room == Some(room.id)));
    let languages = SpokenLanguage::ALL.into_iter().map(|language| {
        let name = i18n::spoken_language(locale, language);
        (language.code().to_owned(), name, wish.language == Some(language))
    });
    let filter = |name, label, choices: Vec<_>| Filter { name, label, any: fl!(t, "agenda-any"), choices };
    let mut all = vec![
        filter("track", fl!(t, "agenda-track"), tracks.collect()),
        filter("room", fl!(t, "agenda-room"), rooms.collect()),
        filter("language", fl!(t, "agenda-language"), languages.collect()),
    ];
    all.retain(|filter| !filter.choices.is_empty());
    all
}

fn told(teller: Teller<'_>, wish: &Wish, href: &str, clashes: &[Clash]) -> Vec<Told> {
    let mut order = clashes.iter().collect::<Vec<_>>();
    order.sort_by_key(|clash| std::cmp::Reverse(clash.severity()));
    let one = |clash: &Clash| {
        let wish = Wish { session: clash.sessions().next(), day: None, done: None, ..*wish };
        Told { words: teller.sentence(clash), href: format!("{href}{}#panel", wish.address()) }
    };
    order.into_iter().take(NAMED).map(one).collect()
}
