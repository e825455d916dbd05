//! What stands in the way of publishing.

use jiff::Timestamp;

use super::Published;

/// Something that stands in the way of publishing. Some of it can be confirmed: the organisers know better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// A text that no page can do without is not written, not even in French: its name in JSON.
    NoText(&'static str),
    /// It is over already.
    Past,
    /// There is no door at which badges could be scanned.
    NoDoor,
    /// A part of the programme lies outside the event's days: its title, in French.
    OutsideDays {
        /// Which part.
        id: uuid::Uuid,
        /// What people call it.
        title: crate::locale::Localized,
    },
}

impl Obstacle {
    /// Whether organisers may publish all the same.
    pub const fn can_be_confirmed(&self) -> bool {
        match self {
            Self::NoText(_) | Self::NoDoor => false,
            Self::Past | Self::OutsideDays { .. } => true,
        }
    }

    /// What the form sends to confirm it: the same as long as the obstacle is.
    pub fn key(&self) -> String {
        match self {
            Self::NoText(field) => format!("text-{field}"),
            Self::Past => "past".to_owned(),
            Self::NoDoor => "door".to_owned(),
            Self::OutsideDays { id, .. } => format!("outside-{id}"),
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
    let days = event.all_days();
    let outside = copy.sessions.iter().filter(|session| {
        !days.iter().any(|day| day.doors_open_at <= session.starts_at && session.ends_at <= day.ends_at)
    });
    found.extend(
        outside.map(|session| Obstacle::OutsideDays { id: session.id.0, title: session.title.clone() }),
    );
    found
}
