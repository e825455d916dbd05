//! What stands in the way of publishing.

use jiff::Timestamp;

use super::Published;
use crate::agenda::{Clash, Hours, Programme, Severity, clashes};

/// Something that stands in the way of publishing. Some of it can be confirmed: the organisers know better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// A text that no page can do without is not written, not even in French: its name in JSON.
    NoText(&'static str),
    /// It is over already.
    Past,
    /// There is no door at which badges could be scanned.
    NoDoor,
    /// The programme cannot be as it says.
    Clash(Clash),
}

impl Obstacle {
    /// Whether organisers may publish all the same.
    pub const fn can_be_confirmed(&self) -> bool {
        match self {
            Self::NoText(_) | Self::NoDoor => false,
            Self::Past | Self::Clash(_) => true,
        }
    }

    /// What the form sends to confirm it: the same as long as the obstacle is.
    pub fn key(&self) -> String {
        match self {
            Self::NoText(field) => format!("text-{field}"),
            Self::Past => "past".to_owned(),
            Self::NoDoor => "door".to_owned(),
            Self::Clash(clash) => format!("clash-{}", clash.key()),
        }
    }
}

/// What stands in the way of publishing a working copy now.
pub fn obstacles(copy: &Published, now: Timestamp) -> Vec<Obstacle> {
    let event = &copy.event;
    let texts =
        [("theme", &event.theme), ("place.name", &event.place.name), ("place.city", &event.place.city)];
    let mut found = texts
        .into_iter()
        .filter(|(_, text)| text.fr.is_empty())
        .map(|(field, _)| Obstacle::NoText(field))
        .collect::<Vec<_>>();
    if event.doors.is_empty() {
        found.push(Obstacle::NoDoor);
    }
    if event.ends_at < now {
        found.push(Obstacle::Past);
    }
    let sessions = copy.all_sessions();
    let programme = Programme {
        hours: &Hours::of(event),
        languages: &event.stage_languages,
        rooms: &copy.rooms,
        sessions: &sessions,
    };
    let blocking = clashes(&programme).into_iter().filter(|clash| clash.severity() == Severity::Blocking);
    found.extend(blocking.map(Obstacle::Clash));
    found
}
