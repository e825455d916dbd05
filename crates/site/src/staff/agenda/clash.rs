//! Clashes and their ways out, in words.

use app::agenda::Agenda;
use domain::agenda::{Clash, Cost, Fix, Severity};
use domain::ids::{RoomId, SessionId};
use domain::locale::Locale;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

/// What words need.
#[derive(Clone, Copy)]
pub(in crate::staff) struct Teller<'a> {
    pub(in crate::staff) locale: Locale,
    pub(in crate::staff) agenda: &'a Agenda,
    pub(in crate::staff) zone: &'a TimeZone,
}

/// A way out: what the button says, what it costs, what its form sends.
pub(super) struct WayOut {
    pub(super) label: String,
    pub(super) cost: String,
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Teller<'_> {
    /// A clash in a sentence.
    pub(in crate::staff) fn sentence(self, clash: &Clash) -> String {
        let (t, locale) = (i18n::site(self.locale), self.locale);
        match clash {
            Clash::NoLength { session } => {
                fl!(t, "agenda-clash-no-length", title = self.title(*session))
            }
            Clash::Outside { session } => fl!(t, "agenda-clash-outside", title = self.title(*session)),
            Clash::RoomTwice { room, first, second, .. } => fl!(
                t,
                "agenda-clash-room",
                room = self.room(*room),
                first = self.title(*first),
                second = self.title(*second),
                hours = self.shared_hours(*first, *second)
            ),
            Clash::PersonTwice { person, first, second, .. } => fl!(
                t,
                "agenda-clash-person",
                name = self.agenda.speaker(*person).map_or("?", |speaker| speaker.name.get(locale)),
                first = self.title(*first),
                second = self.title(*second),
                hours = self.shared_hours(*first, *second)
            ),
            Clash::RoomTooSmall { session, room, capacity } => fl!(
                t,
                "agenda-clash-small",
                title = self.title(*session),
                room = self.room(*room),
                form = form(*capacity),
                capacity = capacity
            ),
            Clash::NotInterpreted { session, missing } => {
                let missing = missing.iter().map(|language| i18n::spoken_language(locale, *language));
                let between = if locale == Locale::Ar { "، " } else { ", " };
                let languages = missing.collect::<Vec<_>>().join(between);
                fl!(t, "agenda-clash-interpretation", title = self.title(*session), languages = languages)
            }
        }
    }

    /// A clash as it stands at a field of a session's form: the field's name and the words.
    pub(super) fn at_field(self, clash: &Clash, of: SessionId) -> Option<(&'static str, String)> {
        let t = i18n::site(self.locale);
        match clash {
            Clash::NoLength { .. } => Some(("ends_time", fl!(t, "agenda-field-no-length"))),
            Clash::Outside { session } => {
                let starts_well =
                    self.agenda.session(*session).is_some_and(|one| self.agenda.hours().hold_start_of(one));
                let field = if starts_well { "ends_date" } else { "starts_date" };
                Some((field, fl!(t, "agenda-field-outside")))
            }
            Clash::RoomTwice { first, second, shared, .. }
            | Clash::PersonTwice { first, second, shared, .. } => {
                let (field, other) =
                    if *first == of { ("ends_time", *second) } else { ("starts_time", *first) };
                let length = i18n::date::duration(self.locale, *shared);
                Some((field, fl!(t, "agenda-field-overlap", length = length, other = self.title(other))))
            }
            Clash::RoomTooSmall { capacity, .. } => {
                let capacity = *capacity;
                Some(("room", fl!(t, "agenda-field-small", form = form(capacity), capacity = capacity)))
            }
            Clash::NotInterpreted { .. } => None,
        }
    }

    /// The ways out of a clash.
    pub(super) fn ways_out(self, clash: &Clash) -> Vec<WayOut> {
        self.agenda.proposals(clash).iter().map(|one| self.way_out(&one.fix, one.cost)).collect()
    }

    fn way_out(self, fix: &Fix, cost: Cost) -> WayOut {
        let t = i18n::site(self.locale);
        let (label, fields) = match fix {
            Fix::EndEarlier { session, ends_at } => (
                fl!(
                    t,
                    "agenda-fix-end",
                    title = self.title(*session),
                    time = i18n::date::time(self.locale, *ends_at, self.zone)
                ),
                vec![
                    ("fix", "end".to_owned()),
                    ("session", session.to_string()),
                    ("at", ends_at.as_second().to_string()),
                ],
            ),
            Fix::ShiftFollowing { by, sessions } => {
                let length = i18n::date::duration(self.locale, *by);
                let mut fields = vec![("fix", "shift".to_owned()), ("by", by.as_secs().to_string())];
                fields.extend(sessions.iter().map(|id| ("session", id.to_string())));
                (fl!(t, "agenda-fix-shift", length = length), fields)
            }
            Fix::MoveRoom { session, room } => (
                fl!(t, "agenda-fix-move", title = self.title(*session), room = self.room(*room)),
                vec![
                    ("fix", "move".to_owned()),
                    ("session", session.to_string()),
                    ("room", room.to_string()),
                ],
            ),
        };
        WayOut { label, cost: self.cost(fix, cost), fields }
    }

    /// What a way out costs, in sentences; empty when it costs nothing worth telling.
    fn cost(self, fix: &Fix, cost: Cost) -> String {
        let t = i18n::site(self.locale);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let shorter = (!cost.shortened.is_zero()).then(|| {
            fl!(t, "agenda-cost-shorter", length = i18n::date::duration(self.locale, cost.shortened))
        });
        let moved = matches!(fix, Fix::ShiftFollowing { .. }).then(|| {
            fl!(t, "agenda-cost-moved", form = form(count(cost.sessions)), count = count(cost.sessions))
        });
        let told = (cost.choices > 0)
            .then(|| fl!(t, "agenda-cost-told", form = form(cost.choices), count = cost.choices));
        let late = cost.overruns.then(|| fl!(t, "agenda-cost-late"));
        [shorter, moved, told, late].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn title(self, id: SessionId) -> String {
        self.agenda.session(id).map_or_else(String::new, |one| one.title.get(self.locale).to_owned())
    }

    fn room(self, id: RoomId) -> String {
        let room = self.agenda.rooms.iter().find(|room| room.id == id);
        room.map_or_else(String::new, |room| room.name.get(self.locale).to_owned())
    }

    fn shared_hours(self, first: SessionId, second: SessionId) -> String {
        let (Some(first), Some(second)) = (self.agenda.session(first), self.agenda.session(second)) else {
            return String::new();
        };
        let from = first.starts_at.max(second.starts_at);
        let to = first.ends_at.min(second.ends_at);
        i18n::date::time_range(self.locale, from, to, self.zone)
    }
}

/// How many clashes keep a programme from being published.
pub(super) fn blocking(clashes: &[Clash]) -> u32 {
    let count = clashes.iter().filter(|clash| clash.severity() == Severity::Blocking).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
