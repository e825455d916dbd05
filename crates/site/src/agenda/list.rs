//! The programme as a list: everybody's, or of who holds a ticket.

use std::collections::HashMap;

use app::agenda::{PublicProgramme, TicketProgramme};
use app::event::EventInfo;
use askama::Template;
use domain::agenda::{Selection, SessionSeats};
use domain::ids::SessionId;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::filter::Filter;
use super::rows::{DayName, Row, Rows};
use crate::page::{Shell, capitalised, escape, event_path, words};

/// The programme through somebody's eyes.
pub(super) struct Seen<'a> {
    programme: &'a PublicProgramme,
    /// What they chose. With a ticket: whether a seat in it is theirs.
    chosen: HashMap<SessionId, Option<bool>>,
}

impl<'a> Seen<'a> {
    /// By somebody without a ticket.
    pub(super) fn public(programme: &'a PublicProgramme, selection: &Selection) -> Self {
        let chosen = programme.selected(selection).iter().map(|session| (session.id, None)).collect();
        Self { programme, chosen }
    }

    /// By the holder of a ticket.
    pub(super) fn with_ticket(held: &'a TicketProgramme) -> Self {
        let chosen = held.sessions().map(|(session, has_seat)| (session.id, Some(has_seat))).collect();
        Self { programme: &held.programme, chosen }
    }
}

/// Something that one may filter by.
struct Way {
    /// Ready for HTML.
    label: String,
    href: String,
    on: bool,
}

struct DayPart<'a> {
    day: &'a DayName,
    parts: Vec<Part<'a>>,
}

/// A session: what is told of it, and of it to this reader.
struct Part<'a> {
    row: &'a Row,
    /// What is said of its seats, ready for HTML.
    seats: String,
    chosen: bool,
}

/// The page of those without a ticket, for search engines too.
struct Address {
    description: String,
    canonical: String,
    absolute: Vec<(Locale, String)>,
}

#[derive(Template)]
#[template(path = "agenda/programme.html")]
pub(super) struct ProgrammePage<'a> {
    shell: Shell,
    address: Option<Address>,
    href: String,
    /// Where the list is, without a filter; its form is sent there too.
    base: String,
    theme: String,
    title: String,
    lead: String,
    /// The way back to a ticket.
    ticket: Option<String>,
    /// Something that went otherwise than asked.
    said: Option<String>,
    days: Vec<Way>,
    tracks: Vec<Way>,
    languages: Vec<Way>,
    all: Way,
    mine: Way,
    /// How many sessions are chosen.
    count: usize,
    calendar: String,
    filter: Filter,
    parts: Vec<DayPart<'a>>,
}

impl<'a> ProgrammePage<'a> {
    /// Everybody's page.
    pub(super) fn public(
        base_url: &str,
        info: &EventInfo,
        locale: Locale,
        rows: &'a Rows,
        filter: Filter,
        seen: &Seen<'_>,
    ) -> Self {
        let t = i18n::site(locale);
        let path = format!("{}/programme", event_path(info));
        let title = fl!(t, "programme-title", theme = info.event.theme.get(locale));
        let whole = filter == Filter::default();
        let mut shell = Shell::new(locale, &format!("{path}{}", filter.address()), title)
            .of(&info.organisation, info.path(locale));
        // Search engines need each session once.
        shell.indexed = whole;
        let base = format!("/{locale}{path}");
        let mut page = Self::new(shell, info, base, rows, filter, seen);
        page.address = Some(Address {
            description: fl!(t, "programme-intro"),
            canonical: format!("{base_url}/{locale}{path}"),
            absolute: crate::event::absolute(base_url, &path),
        });
        page.calendar = format!("/{locale}{path}.ics");
        page
    }

    /// The page of the holder of a ticket, whose address is `path` without its language. `full`: they wanted a seat
    /// where none was left.
    pub(super) fn with_ticket(
        path: &str,
        info: &EventInfo,
        locale: Locale,
        rows: &'a Rows,
        filter: Filter,
        seen: &Seen<'_>,
        full: bool,
    ) -> Self {
        let t = i18n::site(locale);
        let base = format!("{path}/sessions");
        let title = fl!(t, "ticket-sessions-title");
        let shell = Shell::new(locale, &format!("{base}{}", filter.address()), title.clone())
            .of(&info.organisation, info.path(locale));
        let mut page = Self::new(shell, info, format!("/{locale}{base}"), rows, filter, seen);
        page.title = title;
        page.lead = fl!(t, "ticket-sessions-note");
        page.ticket = Some(format!("/{locale}{path}"));
        page.said = full.then(|| fl!(t, "ticket-session-full"));
        page.calendar = format!("/{locale}{base}.ics");
        page
    }

    fn new(
        shell: Shell,
        info: &EventInfo,
        base: String,
        rows: &'a Rows,
        filter: Filter,
        seen: &Seen<'_>,
    ) -> Self {
        let (t, locale) = (shell.t, shell.locale);
        let way = |label: String, to: Filter| Way {
            label,
            href: format!("{base}{}", to.address()),
            on: to == filter,
        };
        let all = || fl!(t, "programme-all");
        let choice = |ways: Vec<Way>, none: Filter| {
            // One day, one language: nothing to choose between.
            if ways.len() < 2 { Vec::new() } else { std::iter::once(way(all(), none)).chain(ways).collect() }
        };
        let days =
            rows.days.iter().map(|day| way(escape(&day.short), Filter { day: Some(day.date), ..filter }));
        let tracks = rows
            .content
            .tracks
            .iter()
            .map(|track| way(words(locale, &track.name), Filter { track: Some(track.id), ..filter }));
        let languages = rows.languages.iter().map(|&language| {
            let name = capitalised(&i18n::spoken_language(locale, language));
            way(escape(&name), Filter { language: Some(language), ..filter })
        });
        Self {
            address: None,
            href: info.path(locale),
            theme: shell.words(&info.event.theme),
            title: fl!(t, "programme-heading"),
            lead: fl!(t, "programme-intro"),
            ticket: None,
            said: None,
            days: choice(days.collect(), Filter { day: None, ..filter }),
            tracks: choice(tracks.collect(), Filter { track: None, ..filter }),
            languages: choice(languages.collect(), Filter { language: None, ..filter }),
            all: way(fl!(t, "programme-whole"), Filter { mine: false, ..filter }),
            mine: way(fl!(t, "programme-mine"), Filter { mine: true, ..filter }),
            count: seen.chosen.len(),
            calendar: String::new(),
            parts: parts(locale, rows, filter, seen),
            filter,
            base,
            shell,
        }
    }

    /// Whether the filter that is folded away is in use.
    fn is_unfolded(&self) -> bool {
        self.filter.track.is_some() || self.filter.language.is_some()
    }
}

fn parts<'a>(locale: Locale, rows: &'a Rows, filter: Filter, seen: &Seen<'_>) -> Vec<DayPart<'a>> {
    let seats = SeatWords::new(locale);
    let parts = rows.filtered(filter).filter_map(|row| {
        let session = &rows.content.sessions[row.session];
        let chosen = seen.chosen.get(&session.id).copied();
        if filter.mine && chosen.is_none() {
            return None;
        }
        let left = seen.programme.seats_of(session);
        let told = left.map_or_else(String::new, |left| {
            seats.tell(left, chosen.flatten(), row.number, || {
                fl!(i18n::site(locale), "ticket-session-take-one", title = session.title.get(locale))
            })
        });
        Some(Part { row, seats: told, chosen: chosen.is_some() })
    });
    let mut days = Vec::<DayPart<'a>>::new();
    for part in parts {
        if let Some(day) = days.last_mut().filter(|day| day.day.date == part.row.date) {
            day.parts.push(part);
        } else if let Some(day) = rows.days.iter().find(|day| day.date == part.row.date) {
            days.push(DayPart { day, parts: vec![part] });
        }
    }
    days
}

/// What may be said of a session's seats, each made once for a page.
pub(crate) struct SeatWords {
    sign_up: String,
    full: String,
    theirs: String,
    without: String,
    take: String,
}

impl SeatWords {
    pub(crate) fn new(locale: Locale) -> Self {
        let t = i18n::site(locale);
        let state = |class: &str, word: String| format!("<span class=\"st {class}\">{word}</span>");
        let check = include_str!("../../../../web/templates/icons/check.svg").trim();
        let cross = include_str!("../../../../web/templates/icons/cross.svg").trim();
        let clock = include_str!("../../../../web/templates/icons/clock.svg").trim();
        Self {
            sign_up: state("na", fl!(t, "programme-sign-up")),
            full: state("bad", format!("{cross}{}", fl!(t, "programme-full"))),
            theirs: state("ok", format!("{check}{}", fl!(t, "ticket-session-seat"))),
            without: state("mid", format!("{clock}{}", fl!(t, "ticket-session-no-seat"))),
            take: fl!(t, "ticket-session-take"),
        }
    }

    /// How full a session is; to who chose it with a ticket, whether a seat is theirs, and a button where one may be.
    pub(crate) fn tell(
        &self,
        seats: SessionSeats,
        theirs: Option<bool>,
        number: u32,
        take: impl Fn() -> String,
    ) -> String {
        match (theirs, seats.left()) {
            (Some(true), _) => self.theirs.clone(),
            (Some(false), 0) => format!("{}{}", self.without, self.full),
            (Some(false), _) => format!(
                "{}<button class=\"btn btn-sm btn-ink\" name=\"add\" value=\"{number}\" \
                 aria-label=\"{}\">{}</button>",
                self.without,
                escape(&take()),
                self.take
            ),
            (None, 0) => self.full.clone(),
            (None, _) => self.sign_up.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
