//! What the programme's address says: the day, the filters, the session that is open.

use domain::agenda::{Day, Session};
use domain::ids::{RoomId, SessionId, TrackId};
use domain::registration::SpokenLanguage;
use jiff::civil::Date;
use serde::Deserialize;

use crate::staff::query::{MalformedQuery, percent_encoded};

/// The words of an address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct AgendaQuery {
    day: String,
    track: String,
    room: String,
    language: String,
    session: String,
    /// What was just done: a word, or nothing.
    done: String,
}

/// What they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Wish {
    pub(super) day: Option<Date>,
    pub(super) track: Option<TrackId>,
    pub(super) room: Option<RoomId>,
    pub(super) language: Option<SpokenLanguage>,
    pub(super) session: Option<SessionId>,
    pub(super) done: Option<Done>,
}

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    Saved,
    Deleted,
    Fixed,
    /// A way out was chosen that is none any more.
    Outdated,
}

impl Done {
    const ALL: [Self; 4] = [Self::Saved, Self::Deleted, Self::Fixed, Self::Outdated];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Deleted => "deleted",
            Self::Fixed => "fixed",
            Self::Outdated => "outdated",
        }
    }
}

impl AgendaQuery {
    /// # Errors
    /// [`MalformedQuery`] for what no page of ours links to.
    pub(super) fn parse(&self) -> Result<Wish, MalformedQuery> {
        Ok(Wish {
            day: some(&self.day, |raw| raw.parse().ok())?,
            track: some(&self.track, |raw| raw.parse().ok())?,
            room: some(&self.room, |raw| raw.parse().ok())?,
            language: some(&self.language, SpokenLanguage::from_code)?,
            session: some(&self.session, |raw| raw.parse().ok())?,
            done: some(&self.done, |raw| Done::ALL.into_iter().find(|done| done.code() == raw))?,
        })
    }
}

fn some<T>(raw: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, MalformedQuery> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(MalformedQuery) }
}

impl Wish {
    /// The day that is shown: the one asked for, the open session's, or the first.
    pub(super) fn shown<'a>(&self, days: &'a [Day], sessions: &[Session]) -> Option<&'a Day> {
        let open = sessions.iter().find(|session| Some(session.id) == self.session);
        let asked = self.day.and_then(|date| days.iter().find(|day| day.date == date));
        let of_open = || open.and_then(|session| days.iter().find(|day| day.holds(session)));
        asked.or_else(of_open).or_else(|| days.first())
    }

    /// Whether a session passes the filters.
    pub(super) fn takes(&self, session: &Session) -> bool {
        self.track.is_none_or(|track| session.track_id == Some(track))
            && self.room.is_none_or(|room| session.room_id == Some(room))
            && self.language.is_none_or(|language| session.is_heard_in(language))
    }

    /// Whether something is filtered out.
    pub(super) fn filters(&self) -> bool {
        self.track.is_some() || self.room.is_some() || self.language.is_some()
    }

    /// The query part of the address, `""` or starting with `?`. What was done is told once.
    pub(super) fn address(&self) -> String {
        let pairs = [
            ("day", self.day.map(|day| day.to_string())),
            ("track", self.track.map(|id| id.to_string())),
            ("room", self.room.map(|id| id.to_string())),
            ("language", self.language.map(|language| language.code().to_owned())),
            ("session", self.session.map(|id| id.to_string())),
            ("done", self.done.map(|done| done.code().to_owned())),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).fold(
            String::new(),
            |mut query, (name, value)| {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(name);
                query.push('=');
                query.push_str(&percent_encoded(&value));
                query
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_from() {
        let wish = Wish {
            day: Some("2025-06-25".parse().unwrap()),
            language: Some(SpokenLanguage::Zgh),
            session: Some("00000000-0000-0000-0000-000000000001".parse().unwrap()),
            done: Some(Done::Fixed),
            ..Wish::default()
        };
        assert_eq!(
            wish.address(),
            "?day=2025-06-25&language=zgh&session=00000000-0000-0000-0000-000000000001&done=fixed"
        );
        let query = AgendaQuery {
            day: "2025-06-25".into(),
            language: "zgh".into(),
            session: "00000000-0000-0000-0000-000000000001".into(),
            done: "fixed".into(),
            ..AgendaQuery::default()
        };
        assert_eq!(query.parse(), Ok(wish));
        assert_eq!(AgendaQuery::default().parse(), Ok(Wish::default()));
        assert_eq!(Wish::default().address(), "");
        let wrong = AgendaQuery { track: "1".into(), ..AgendaQuery::default() };
        assert_eq!(wrong.parse(), Err(MalformedQuery));
    }
}
