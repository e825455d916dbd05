//! What the holder of a ticket chose of the programme.

use app::agenda::ChosenSession;
use app::event::EventInfo;
use domain::agenda::Selection;
use domain::locale::Locale;
use i18n::date;
use i18n_embed_fl::fl;

use crate::agenda::SeatWords;
use crate::page::{capitalised, words};

/// A chosen session: its words ready for HTML.
pub(super) struct Chosen {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) number: u32,
    pub(super) when: String,
    pub(super) machine: String,
    pub(super) room: String,
    /// What is said of its seats.
    pub(super) seats: String,
    pub(super) drop_label: String,
}

/// The chosen sessions on the ticket's page.
#[derive(Default)]
pub(super) struct SessionsView {
    pub(super) chosen: Vec<Chosen>,
    /// Whether the browser keeps a selection that the ticket does not have.
    pub(super) keeps: bool,
    /// Whether a seat was asked for where none was left.
    pub(super) full: bool,
}

impl SessionsView {
    pub(super) fn new(
        locale: Locale,
        info: &EventInfo,
        sessions: &[ChosenSession],
        kept: &Selection,
        full: bool,
    ) -> Self {
        let (t, zone) = (i18n::site(locale), info.event.zone());
        let seats = SeatWords::new(locale);
        let known = sessions.iter().map(|one| one.session.number).collect::<Selection>();
        let chosen = sessions.iter().map(|one| {
            let session = &one.session;
            let title = session.title.get(locale);
            let take = || fl!(t, "ticket-session-take-one", title = title);
            let told = one.seats.map(|left| seats.tell(left, Some(one.has_seat), session.number, take));
            let day = capitalised(&date::long(locale, session.starts_at, &zone));
            let hours = date::time_range(locale, session.starts_at, session.ends_at, &zone);
            Chosen {
                href: format!("{}/sessions/{}", info.path(locale), session.id),
                title: words(locale, &session.title),
                number: session.number,
                when: fl!(t, "session-day-hours", day = day, hours = hours),
                machine: date::machine(session.starts_at, &zone),
                room: words(locale, &session.room),
                seats: told.unwrap_or_default(),
                drop_label: fl!(t, "programme-drop-one", title = title),
            }
        });
        Self { chosen: chosen.collect(), keeps: kept.numbers().any(|number| !known.has(number)), full }
    }
}
