//! The open session beside the grid: its hours and room as plain fields, what is wrong with them, and the ways out.

use app::event::EventInfo;
use domain::agenda::{Clash, Session};
use domain::form::{Problem, Values};
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use super::agenda_href;
use super::clash::{Teller, WayOut};
use crate::page::Shell;
use crate::staff::form::{Field, Fields, Hidden, Summary, Typed};

/// The open session.
pub(super) struct Panel {
    pub(super) title: String,
    /// Its kind, its people, its languages: one line each, ready for HTML.
    pub(super) facts: Vec<String>,
    pub(super) summary: Option<Summary>,
    pub(super) fields: Vec<Field>,
    pub(super) hidden: Vec<Hidden>,
    pub(super) action: String,
    /// What is wrong and stands at no field.
    pub(super) clashes: Vec<String>,
    pub(super) ways_out: Vec<WayOut>,
    pub(super) fix: String,
    pub(super) edit: String,
    pub(super) delete: String,
    /// Whether its hours may be changed here by who looks.
    pub(super) editable: bool,
}

/// What somebody typed into the panel, and what is wrong with it.
pub(super) struct Attempt {
    pub(super) values: Values,
    pub(super) problems: Vec<Problem>,
}

/// The hours and the room of a session, as the panel's form sends them.
pub(super) fn values_of(session: &Session, zone: &TimeZone) -> Values {
    let mut values = Values::default();
    values.set("version", session.version.to_string());
    values.set_moment("starts", session.starts_at, zone);
    values.set_moment("ends", session.ends_at, zone);
    values.set("room", session.room_id.map(|id| id.to_string()).unwrap_or_default());
    values
}

pub(super) fn panel(
    shell: &Shell,
    info: &EventInfo,
    teller: Teller<'_>,
    clashes: &[Clash],
    session: &Session,
    attempt: Option<Attempt>,
    editable: bool,
) -> Panel {
    let (t, locale) = (shell.t, shell.locale);
    let own = clashes.iter().filter(|clash| clash.sessions().any(|id| id == session.id)).collect::<Vec<_>>();
    let typed_wrong = attempt.is_some();
    let Attempt { values, mut problems } =
        attempt.unwrap_or_else(|| Attempt { values: values_of(session, teller.zone), problems: Vec::new() });
    let mut told = Vec::new();
    let mut at_fields = Vec::<(&'static str, String)>::new();
    for clash in &own {
        match teller.at_field(clash, session.id) {
            Some((field, words)) if at_fields.iter().all(|(known, _)| *known != field) => {
                at_fields.push((field, words));
            }
            _ => told.push(teller.sentence(clash)),
        }
    }
    // What was typed wrong just now is said before what the saved hours clash with.
    if !typed_wrong {
        let wrong = at_fields.iter().map(|(field, _)| Problem::new(*field, domain::form::Fault::Taken));
        problems.extend(wrong);
    }
    let mut fields = Fields::new(locale, Typed::wrong(&values, &problems)).in_zone(teller.zone.clone());
    if !typed_wrong {
        for (field, words) in at_fields {
            fields = fields.word(field, words);
        }
    }
    let rooms =
        teller.agenda.rooms.iter().map(|room| (room.id.to_string(), room.name.get(locale).to_owned()));
    let made = vec![
        fields.moment("starts", fl!(t, "agenda-starts")).required(),
        fields.moment("ends", fl!(t, "agenda-ends")).required(),
        fields.select("room", fl!(t, "agenda-room"), Some(fl!(t, "agenda-no-room")), rooms),
    ];
    let below = format!("{}/sessions/{}", agenda_href(locale, info), session.id);
    Panel {
        title: shell.words(&session.title),
        facts: facts(shell, teller, session),
        summary: if typed_wrong { fields.summary() } else { None },
        hidden: vec![Hidden::new("version", values.get("version"))],
        ways_out: own.iter().flat_map(|clash| teller.ways_out(clash)).collect(),
        fields: made,
        action: format!("{below}/place"),
        clashes: told,
        fix: format!("{below}/fix"),
        delete: format!("{below}/delete"),
        edit: below,
        editable,
    }
}

fn facts(shell: &Shell, teller: Teller<'_>, session: &Session) -> Vec<String> {
    let (t, locale) = (shell.t, shell.locale);
    let between = if locale == domain::locale::Locale::Ar { "، " } else { ", " };
    let people = session.people.iter().filter_map(|(id, role)| {
        let name = shell.words(&teller.agenda.speaker(*id)?.name);
        Some(format!("{name} ({})", crate::page::escape(&i18n::session_role(locale, *role))))
    });
    let people = people.collect::<Vec<_>>().join(between);
    let spoken = |list: &[domain::registration::SpokenLanguage]| {
        list.iter().map(|one| i18n::spoken_language(locale, *one)).collect::<Vec<_>>().join(between)
    };
    let languages = (!session.languages.is_empty())
        .then(|| fl!(t, "agenda-fact-languages", languages = spoken(&session.languages)));
    let interpreted = (!session.interpretation.is_empty())
        .then(|| fl!(t, "agenda-fact-interpretation", languages = spoken(&session.interpretation)));
    let following = teller.agenda.followings.get(&session.id).copied().unwrap_or_default();
    let seats =
        session.seats.map(|seats| fl!(t, "agenda-fact-seats", taken = following.taken, seats = seats));
    let chosen = (following.chosen > 0).then(|| {
        let form = i18n::plural::form(following.chosen);
        fl!(t, "agenda-fact-chosen", form = form, count = following.chosen)
    });
    let team = (!session.is_public()).then(|| fl!(t, "agenda-team-only"));
    let kind = i18n::session_kind(locale, session.kind);
    let lines =
        [Some(kind), team, (!people.is_empty()).then_some(people), languages, interpreted, seats, chosen];
    lines.into_iter().flatten().collect()
}
