//! What the list says of each session, made once for a publication and a language: it does not depend on who reads, so
//! a reader's own page is these parts put together.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use app::event::EventInfo;
use domain::agenda::{Session, Track};
use domain::ids::{EventId, SpeakerId};
use domain::locale::{Locale, Localized};
use domain::publication::Published;
use domain::registration::SpokenLanguage;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::filter::Filter;
use crate::page::{capitalised, escape, words};

/// A session on the list: HTML.
pub(super) struct Row {
    /// Its place among the published sessions.
    pub(super) session: usize,
    pub(super) number: u32,
    pub(super) date: Date,
    /// All of it but the reader's own part.
    pub(super) told: String,
    /// The button that chooses it.
    pub(super) choose: String,
    /// That it is chosen, and the button that lets it go.
    pub(super) drop: String,
}

/// A day of the programme.
pub(super) struct DayName {
    pub(super) date: Date,
    /// « Mercredi 25 juin 2025 ».
    pub(super) long: String,
    /// « mercredi 25 juin », as short as a choice of days needs it.
    pub(super) short: String,
}

/// A published programme in a language.
pub(crate) struct Rows {
    href: String,
    pub(super) content: Arc<Published>,
    pub(super) told: Vec<Row>,
    pub(super) days: Vec<DayName>,
    /// The languages in which one can follow something.
    pub(super) languages: Vec<SpokenLanguage>,
}

impl Rows {
    fn new(href: String, locale: Locale, content: Arc<Published>) -> Self {
        let zone = content.event.zone();
        let people = content.speakers.iter().map(|one| (one.id, words(locale, &one.name))).collect();
        let teller = Teller { locale, href: &href, zone: &zone, tracks: &content.tracks, people };
        let told = content.sessions.iter().enumerate().map(|(n, session)| teller.row(n, session));
        let told = told.collect::<Vec<_>>();
        let days = told.chunk_by(|a, b| a.date == b.date).map(|day| {
            let at = content.sessions[day[0].session].starts_at;
            let weekday = capitalised(date::weekday(locale, at, &zone));
            let short = format!("{weekday} {}", date::day_month(locale, at, &zone));
            DayName { date: day[0].date, long: capitalised(&date::long(locale, at, &zone)), short }
        });
        let heard = |language: &SpokenLanguage| content.sessions.iter().any(|one| one.is_heard_in(*language));
        let languages = SpokenLanguage::ALL.into_iter().filter(heard).collect();
        let days = days.collect();
        Self { href, content, told, days, languages }
    }

    /// Whether the programme has the day and the track of a filter.
    pub(super) fn has(&self, filter: Filter) -> bool {
        let day = filter.day.is_none_or(|date| self.days.iter().any(|day| day.date == date));
        let track = filter.track.is_none_or(|id| self.content.tracks.iter().any(|track| track.id == id));
        let language = filter.language.is_none_or(|language| self.languages.contains(&language));
        day && track && language
    }

    /// The rows that a filter lets through, whoever reads.
    pub(super) fn filtered(&self, filter: Filter) -> impl Iterator<Item = &Row> {
        let fits = move |row: &&Row| {
            let session = &self.content.sessions[row.session];
            filter.day.is_none_or(|day| day == row.date)
                && filter.track.is_none_or(|track| session.track_id == Some(track))
                && filter.language.is_none_or(|language| session.is_heard_in(language))
        };
        self.told.iter().filter(fits)
    }
}

/// Puts sessions into words.
struct Teller<'a> {
    locale: Locale,
    href: &'a str,
    zone: &'a TimeZone,
    tracks: &'a [Track],
    people: HashMap<SpeakerId, String>,
}

impl Teller<'_> {
    fn row(&self, n: usize, session: &Session) -> Row {
        let (locale, t) = (self.locale, i18n::site(self.locale));
        let (number, plain) = (session.number, session.title.get(locale));
        let button = |name: &str, class: &str, label: String, text: String| {
            format!(
                "<button class=\"btn btn-sm {class}\" name=\"{name}\" value=\"{number}\" \
                 aria-label=\"{}\">{text}</button>",
                escape(&label)
            )
        };
        let choose = fl!(t, "programme-choose-one", title = plain);
        let drop = fl!(t, "programme-drop-one", title = plain);
        Row {
            session: n,
            number,
            date: self.zone.to_datetime(session.starts_at).date(),
            told: self.told(session),
            choose: button("add", "btn-line", choose, fl!(t, "programme-choose")),
            drop: format!(
                "{}{}",
                chosen(locale),
                button("drop", "btn-quiet", drop, fl!(t, "programme-drop"))
            ),
        }
    }

    fn told(&self, session: &Session) -> String {
        let (locale, zone) = (self.locale, self.zone);
        let hours = date::time_range(locale, session.starts_at, session.ends_at, zone);
        let starts = date::machine(session.starts_at, zone);
        let mut html = format!(
            "<p class=\"at\"><time datetime=\"{starts}\">{hours}</time></p><div><h3><a \
             href=\"{}/sessions/{}\">{}</a></h3>",
            self.href,
            session.id,
            words(locale, &session.title)
        );
        let comma = fl!(i18n::site(locale), "event-list-comma");
        let people = session.people.iter().filter_map(|(id, _)| self.people.get(id).map(String::as_str));
        let people = people.collect::<Vec<_>>().join(&format!("{comma} "));
        if !people.is_empty() {
            let _ = write!(html, "<p class=\"who\">{people}</p>");
        }
        let _ = write!(html, "<p class=\"tags\">{}", track(locale, self.tracks, session));
        if !is_empty(&session.room) {
            let _ = write!(html, "<span class=\"room\">{}</span>", words(locale, &session.room));
        }
        let _ = write!(html, "<span>{}</span>", i18n::session_kind(locale, session.kind));
        let heard = [&session.languages, &session.interpretation];
        let heard = heard.into_iter().flatten().map(|one| i18n::spoken_language(locale, *one));
        let heard = heard.collect::<Vec<_>>().join(&format!("{comma} "));
        if !heard.is_empty() {
            let _ = write!(html, "<span>{heard}</span>");
        }
        html.push_str("</p></div>");
        html
    }
}

/// The name of a session's track on its colour; nothing where it has none.
pub(super) fn track(locale: Locale, tracks: &[Track], session: &Session) -> String {
    let track = session.track_id.and_then(|id| tracks.iter().find(|track| track.id == id));
    track.map_or_else(String::new, |track| {
        format!("<span class=\"track t-{}\">{}</span>", track.colour.code(), words(locale, &track.name))
    })
}

/// That a session is chosen: a word with a mark.
pub(super) fn chosen(locale: Locale) -> String {
    let word = fl!(i18n::site(locale), "programme-chosen");
    format!(
        "<span class=\"st ok\">{}{word}</span>",
        include_str!("../../../../web/templates/icons/check.svg").trim()
    )
}

fn is_empty(text: &Localized) -> bool {
    text.resolve(Locale::Fr).0.is_empty()
}

/// More programmes than are looked at in one evening; beyond, the memory starts anew.
const REMEMBERED: usize = 64;

/// The programmes that were told lately.
#[derive(Default)]
pub(crate) struct RowCache(Mutex<HashMap<(EventId, Locale), Arc<Rows>>>);

impl RowCache {
    /// What was published of an event, in a language.
    pub(super) fn get(&self, info: &EventInfo, locale: Locale, content: &Arc<Published>) -> Arc<Rows> {
        let (key, href) = ((info.event.id, locale), info.path(locale));
        let known = {
            let remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            remembered.get(&key).cloned()
        };
        // A publication that was read anew may be the same one; telling it again is right, and rare.
        if let Some(rows) = known.filter(|rows| Arc::ptr_eq(&rows.content, content) && rows.href == href) {
            return rows;
        }
        let rows = Arc::new(Rows::new(href, locale, content.clone()));
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(key, rows.clone());
        rows
    }
}
