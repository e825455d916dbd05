//! A day's sessions on a grid: rooms side by side, five minutes a row. In the markup it is a list in the order of the
//! hours; the style sheet lays it out where there is room.

use app::agenda::Agenda;
use domain::agenda::{Clash, Day, Session};
use domain::ids::RoomId;
use domain::locale::Locale;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use super::query::Wish;
use crate::page::Shell;

/// The widest grid, in rooms: the style sheet knows as many places. More are shown as a list, or one by one.
const COLUMNS: usize = 12;

/// Rows of an hour.
const HOUR: u32 = 12;

/// A place on the grid: the row where something starts and how many rows it takes, as classes of the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) from: u32,
    pub(super) count: u32,
}

impl Rows {
    /// `h1 m6 x0 y3`: an hour and six rows below the top, three rows long.
    pub(super) fn classes(self) -> String {
        format!("h{} m{} x{} y{}", self.from / HOUR, self.from % HOUR, self.count / HOUR, self.count % HOUR)
    }
}

/// A column.
pub(super) struct Column {
    pub(super) id: String,
    /// Ready for HTML.
    pub(super) name: String,
    /// How many it holds, and what the team should know, ready for HTML.
    pub(super) note: String,
}

/// A line with an hour at its side.
pub(super) struct Hour {
    pub(super) label: String,
    pub(super) rows: Rows,
}

/// A session.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each marks a block in its own way, and any may go together"
)]
pub(super) struct Block {
    pub(super) id: String,
    pub(super) href: String,
    pub(super) version: u32,
    /// From 1.
    pub(super) column: usize,
    pub(super) rows: Rows,
    pub(super) hours: String,
    /// Ready for HTML, like the next three.
    pub(super) title: String,
    pub(super) room: String,
    pub(super) people: String,
    pub(super) track: Option<(&'static str, String)>,
    pub(super) team: bool,
    pub(super) clashing: bool,
    pub(super) open: bool,
    /// Whether it ends on another day, or started on one: then the grid cannot move it.
    pub(super) across: bool,
}

/// Time that two sessions have in common.
pub(super) struct Overlap {
    pub(super) column: usize,
    pub(super) rows: Rows,
    pub(super) label: String,
}

/// A day.
pub(super) struct Board {
    pub(super) date: String,
    pub(super) columns: Vec<Column>,
    pub(super) hours: Vec<Hour>,
    pub(super) blocks: Vec<Block>,
    pub(super) overlaps: Vec<Overlap>,
    /// The day's row at the top.
    pub(super) first_row: u32,
    /// Too many rooms for a grid.
    pub(super) list_only: bool,
}

pub(super) struct Maker<'a> {
    pub(super) shell: &'a Shell,
    pub(super) agenda: &'a Agenda,
    pub(super) clashes: &'a [Clash],
    pub(super) wish: &'a Wish,
    pub(super) zone: &'a TimeZone,
    pub(super) href: &'a str,
}

impl Maker<'_> {
    pub(super) fn board(&self, day: &Day) -> Board {
        let shown = self.agenda.sessions.iter().filter(|one| day.holds(one) && self.wish.takes(one));
        let shown = shown.collect::<Vec<_>>();
        let rooms = self.rooms(&shown);
        let (first, last) = bounds(day, &shown);
        let clashing = self.clashing();
        let column =
            |session: &Session| rooms.iter().position(|room| *room == session.room_id).unwrap_or(0) + 1;
        let rows = |session: &Session| {
            let from = day.row(session.starts_at).saturating_sub(first);
            let to = day.row(session.ends_at).saturating_sub(first);
            Rows { from, count: to.saturating_sub(from).max(1) }
        };
        let blocks = shown
            .iter()
            .map(|session| self.block(session, day, column(session), rows(session), &clashing))
            .collect();
        Board {
            date: day.date.to_string(),
            columns: rooms.iter().map(|room| self.column(*room)).collect(),
            hours: self.hours(day, first, last),
            overlaps: self.overlaps(day, first, &rooms),
            blocks,
            first_row: first,
            list_only: rooms.len() > COLUMNS,
        }
    }

    /// The rooms side by side: the event's, or the one that is looked at; at the end what has none, if there is such.
    fn rooms(&self, shown: &[&Session]) -> Vec<Option<RoomId>> {
        let all = self.agenda.rooms.iter().map(|room| room.id);
        let mut rooms =
            all.filter(|id| self.wish.room.is_none_or(|room| room == *id)).map(Some).collect::<Vec<_>>();
        if shown.iter().any(|session| session.room_id.is_none()) || rooms.is_empty() {
            rooms.push(None);
        }
        rooms
    }

    fn column(&self, room: Option<RoomId>) -> Column {
        let t = self.shell.t;
        let Some(room) = self.agenda.rooms.iter().find(|one| Some(one.id) == room) else {
            let name = fl!(t, "agenda-no-room");
            return Column { id: String::new(), name, note: String::new() };
        };
        let form = |count| i18n::plural::form(count);
        let seats =
            room.capacity.map(|count| fl!(t, "agenda-room-capacity", form = form(count), count = count));
        let note = (!room.note.fr.is_empty()).then(|| self.shell.words(&room.note));
        let between = if self.shell.locale == Locale::Ar { "، " } else { ", " };
        let note = [seats, note].into_iter().flatten().collect::<Vec<_>>().join(between);
        Column { id: room.id.to_string(), name: self.shell.words(&room.name), note }
    }

    fn hours(&self, day: &Day, first: u32, last: u32) -> Vec<Hour> {
        let whole = (first..last).filter(|row| row % HOUR == 0);
        whole
            .map(|row| Hour {
                label: date::time(self.shell.locale, day.moment(row), self.zone),
                rows: Rows { from: row - first, count: HOUR.min(last - row) },
            })
            .collect()
    }

    fn block(
        &self,
        session: &Session,
        day: &Day,
        column: usize,
        rows: Rows,
        clashing: &std::collections::HashSet<domain::ids::SessionId>,
    ) -> Block {
        let (shell, locale) = (self.shell, self.shell.locale);
        let names = session.people.iter().filter_map(|(id, _)| self.agenda.speaker(*id));
        let names = names.map(|speaker| shell.words(&speaker.name)).collect::<Vec<_>>();
        let track = self.agenda.tracks.iter().find(|track| Some(track.id) == session.track_id);
        let wish = Wish { session: Some(session.id), day: Some(day.date), done: None, ..*self.wish };
        Block {
            id: session.id.to_string(),
            href: format!("{}{}#panel", self.href, wish.address()),
            version: session.version,
            column,
            rows,
            hours: date::time_range(locale, session.starts_at, session.ends_at, self.zone),
            title: shell.words(&session.title),
            room: shell.words(&session.room),
            people: names.join(if locale == Locale::Ar { "، " } else { ", " }),
            track: track.map(|track| (track.colour.code(), shell.words(&track.name))),
            team: !session.is_public(),
            clashing: clashing.contains(&session.id),
            open: self.wish.session == Some(session.id),
            across: session.starts_at < day.from || session.ends_at > day.to,
        }
    }

    fn clashing(&self) -> std::collections::HashSet<domain::ids::SessionId> {
        self.clashes.iter().flat_map(Clash::sessions).collect()
    }

    fn overlaps(&self, day: &Day, first: u32, rooms: &[Option<RoomId>]) -> Vec<Overlap> {
        let of = |clash: &Clash| {
            let Clash::RoomTwice { room, first: one, second: other, shared } = clash else { return None };
            let (one, other) = (self.agenda.session(*one)?, self.agenda.session(*other)?);
            let here = |session: &Session| day.holds(session) && self.wish.takes(session);
            if !here(one) || !here(other) {
                return None;
            }
            let column = rooms.iter().position(|id| *id == Some(*room))? + 1;
            let from = day.row(one.starts_at.max(other.starts_at)).saturating_sub(first);
            let to = day.row(one.ends_at.min(other.ends_at)).saturating_sub(first);
            let length = date::duration(self.shell.locale, *shared);
            let label = fl!(self.shell.t, "agenda-in-common", length = length);
            Some(Overlap { column, rows: Rows { from, count: to.saturating_sub(from).max(1) }, label })
        };
        self.clashes.iter().filter_map(of).collect()
    }
}

/// The day's rows from the hour in which the first session starts to the one in which the last ends; an evening where
/// nothing is yet.
fn bounds(day: &Day, shown: &[&Session]) -> (u32, u32) {
    let starts = shown.iter().map(|session| day.row(session.starts_at)).min().unwrap_or(18 * HOUR);
    let ends = shown.iter().map(|session| day.row(session.ends_at)).max().unwrap_or(21 * HOUR);
    let first = starts / HOUR * HOUR;
    (first, (ends.div_ceil(HOUR) * HOUR).clamp(first + HOUR, day.rows().max(first + HOUR)))
}
