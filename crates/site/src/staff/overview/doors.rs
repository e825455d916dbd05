//! The doors: how many came through each, and which has fallen silent.

use domain::checkin::DoorFigures;
use domain::locale::Locale;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::{Timestamp, tz::TimeZone};

use super::moment;

/// A door that was used this recently is not silent, in seconds.
const ACTIVE: i64 = 5 * 60;

/// Beyond this nobody waits at a door any more, so its silence is no news, in seconds.
const EVENING: i64 = 12 * 60 * 60;

/// How a door's silence is told.
pub(in crate::staff) enum DoorState {
    Active,
    Silent(String),
    /// Neither is news.
    Untold,
}

/// A door's line.
pub(in crate::staff) struct DoorRow {
    pub(in crate::staff) name: String,
    pub(in crate::staff) entries: String,
    pub(in crate::staff) state: DoorState,
}

/// The event's doors in their order, used or not, then those that are only in the figures.
pub(super) fn doors(
    locale: Locale,
    named: &[String],
    used: &[DoorFigures],
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<DoorRow> {
    let t = i18n::site(locale);
    let others = used.iter().map(|figures| &figures.door).filter(|door| !named.contains(door));
    let row = |door: &String| {
        let name = fl!(t, "console-door", door = door.as_str());
        let Some(figures) = used.iter().find(|figures| figures.door == *door) else {
            return DoorRow { name, entries: fl!(t, "console-door-unused"), state: DoorState::Untold };
        };
        let silence = now.duration_since(figures.last_at);
        let state = match silence.as_secs() {
            ..ACTIVE => DoorState::Active,
            ACTIVE..EVENING => {
                let duration = i18n::date::duration(locale, silence);
                DoorState::Silent(fl!(t, "console-door-silent", duration = duration))
            }
            _ => DoorState::Untold,
        };
        let time = moment(locale, figures.last_at, now, zone);
        let (count, form) = (figures.inside, form(figures.inside));
        let entries = fl!(t, "console-door-entries", form = form, count = count, time = time);
        DoorRow { name, entries, state }
    };
    named.iter().chain(others).map(row).collect()
}
