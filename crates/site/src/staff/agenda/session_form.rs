//! A session as a form, and a form as a session.

use app::agenda::Agenda;
use domain::agenda::{Session, SessionKind, SessionRole, Visibility};
use domain::form::{Fault, Problem, Reader, TextShape, Values};
use domain::ids::{RoomId, SpeakerId, TrackId};
use domain::locale::Locale;
use domain::registration::SpokenLanguage;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use crate::staff::form::{Field, Fields};
use crate::staff::words::spoken_choices;

/// The most people of one session, and how many empty lines a form has for more.
const PEOPLE: usize = 12;
const FREE_LINES: usize = 2;

/// The most seats that one can sign up for.
const SEATS: u32 = 100_000;

const TITLE: TextShape = TextShape::line(160).required();
const ABOUT: TextShape = TextShape::area(4_000);

/// A session as its form sends it.
pub(super) fn values_of(session: &Session, zone: &TimeZone) -> Values {
    let mut values = Values::default();
    values.set("kind", session.kind.code());
    values.set_localized("title", &session.title);
    values.set_localized("about", &session.about);
    values.set_moment("starts", session.starts_at, zone);
    values.set_moment("ends", session.ends_at, zone);
    values.set("room", session.room_id.map(|id| id.to_string()).unwrap_or_default());
    values.set("track", session.track_id.map(|id| id.to_string()).unwrap_or_default());
    values.replace("languages", session.languages.iter().map(|one| one.code().to_owned()));
    values.replace("interpretation", session.interpretation.iter().map(|one| one.code().to_owned()));
    values.set("visibility", session.visibility.code());
    values.set("seats", session.seats.map(|seats| seats.to_string()).unwrap_or_default());
    for (line, (id, role)) in (1..).zip(&session.people) {
        values.set(&format!("person_{line}"), id.to_string());
        values.set(&format!("role_{line}"), role.code());
    }
    values
}

/// What a form says, over what the session is otherwise.
///
/// # Errors
/// Every fault.
pub(super) fn read(
    values: &Values,
    agenda: &Agenda,
    zone: &TimeZone,
    base: Session,
) -> Result<Session, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let kind = reader.choice("kind", SessionKind::from_code);
    let (title, about) = (reader.localized("title", TITLE), reader.localized("about", ABOUT));
    let (starts_at, ends_at) = hours(&mut reader, zone);
    let room_id = room(&mut reader, agenda);
    let track_id = optional(&mut reader, "track", |code| {
        let id = code.parse::<TrackId>().ok()?;
        agenda.tracks.iter().any(|track| track.id == id).then_some(id)
    });
    let languages = reader.choices("languages", SpokenLanguage::from_code);
    let interpretation = reader.choices("interpretation", SpokenLanguage::from_code);
    let visibility = reader.choice("visibility", Visibility::from_code);
    let seats = if values.get("seats").trim().is_empty() { None } else { reader.number("seats", 1, SEATS) };
    let people = people(&mut reader, agenda);
    let session = || {
        Some(Session {
            kind: kind?,
            title,
            about,
            starts_at: starts_at?,
            ends_at: ends_at?,
            room_id,
            track_id,
            languages,
            interpretation,
            visibility: visibility?,
            seats,
            people,
            ..base
        })
    };
    let session = session();
    reader.finish(session)
}

/// Start and end, which must follow each other.
pub(super) fn hours(
    reader: &mut Reader<'_>,
    zone: &TimeZone,
) -> (Option<jiff::Timestamp>, Option<jiff::Timestamp>) {
    let (starts, ends) = (reader.moment("starts", zone), reader.moment("ends", zone));
    if let (Some(from), Some(to)) = (starts, ends)
        && to <= from
    {
        reader.fault("ends_time", Fault::OutOfOrder);
    }
    (starts, ends)
}

/// One of the event's rooms, or none.
pub(super) fn room(reader: &mut Reader<'_>, agenda: &Agenda) -> Option<RoomId> {
    optional(reader, "room", |code| {
        let id = code.parse::<RoomId>().ok()?;
        agenda.rooms.iter().any(|room| room.id == id).then_some(id)
    })
}

fn optional<T>(reader: &mut Reader<'_>, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    if reader.values().get(field).is_empty() { None } else { reader.choice(field, parse) }
}

fn people(reader: &mut Reader<'_>, agenda: &Agenda) -> Vec<(SpeakerId, SessionRole)> {
    let mut people = Vec::<(SpeakerId, SessionRole)>::new();
    for line in 1..=PEOPLE {
        let (field, role_field) = (format!("person_{line}"), format!("role_{line}"));
        let id = optional(reader, &field, |code| {
            let id = code.parse::<SpeakerId>().ok()?;
            agenda.speaker(id).map(|speaker| speaker.id)
        });
        let role = optional(reader, &role_field, SessionRole::from_code).unwrap_or(SessionRole::Speaker);
        match id {
            Some(id) if people.iter().any(|(known, _)| *known == id) => reader.fault(&field, Fault::Taken),
            Some(id) => people.push((id, role)),
            None => {}
        }
    }
    people
}

/// The fields in their groups: what it is, when and where, who, and who may come.
pub(super) fn fields(
    fields: &Fields<'_>,
    values: &Values,
    agenda: &Agenda,
    locale: Locale,
) -> [(String, Vec<Field>); 4] {
    let t = i18n::site(locale);
    let named = |id: String, name: &domain::locale::Localized| (id, name.get(locale).to_owned());
    let kinds =
        SessionKind::ALL.iter().map(|kind| (kind.code().to_owned(), i18n::session_kind(locale, *kind)));
    let visibilities = [
        (Visibility::Public.code().to_owned(), fl!(t, "agenda-public")),
        (Visibility::Team.code().to_owned(), fl!(t, "agenda-team-only")),
    ];
    let rooms = agenda.rooms.iter().map(|room| named(room.id.to_string(), &room.name));
    let tracks = agenda.tracks.iter().map(|track| named(track.id.to_string(), &track.name));
    let what = vec![
        fields.select("kind", fl!(t, "agenda-kind"), Some(fl!(t, "form-choose")), kinds).required(),
        fields.localized("title", fl!(t, "agenda-session-title"), TITLE),
        fields.localized("about", fl!(t, "agenda-about"), ABOUT),
        fields.select("track", fl!(t, "agenda-track"), Some(fl!(t, "agenda-no-track")), tracks),
    ];
    let place = vec![
        fields.moment("starts", fl!(t, "agenda-starts")).required(),
        fields.moment("ends", fl!(t, "agenda-ends")).required(),
        fields.select("room", fl!(t, "agenda-room"), Some(fl!(t, "agenda-no-room")), rooms),
        fields.checks("languages", fl!(t, "agenda-languages"), spoken_choices(locale)),
        fields
            .checks("interpretation", fl!(t, "agenda-interpretation"), spoken_choices(locale))
            .hint(fl!(t, "agenda-interpretation-hint")),
    ];
    let used = (1..=PEOPLE).rev().find(|line| !values.get(&format!("person_{line}")).is_empty()).unwrap_or(0);
    let lines = (used + FREE_LINES).min(PEOPLE);
    let mut who = Vec::new();
    for line in 1..=lines {
        let speakers = agenda.speakers.iter().map(|one| named(one.id.to_string(), &one.name));
        let roles =
            SessionRole::ALL.iter().map(|one| (one.code().to_owned(), i18n::session_role(locale, *one)));
        let number = u32::try_from(line).unwrap_or_default();
        let (person, role) = (format!("person_{line}"), format!("role_{line}"));
        let nobody = Some(fl!(t, "agenda-nobody"));
        who.push(fields.select(&person, fl!(t, "agenda-person", number = number), nobody, speakers));
        who.push(fields.select(&role, fl!(t, "agenda-person-role", number = number), None, roles));
    }
    let access = vec![
        fields.select("visibility", fl!(t, "agenda-visibility"), None, visibilities).required(),
        fields.number("seats", fl!(t, "agenda-seats"), 1, SEATS).hint(fl!(t, "agenda-seats-hint")),
    ];
    [
        (fl!(t, "agenda-group-what"), what),
        (fl!(t, "agenda-group-when"), place),
        (fl!(t, "agenda-group-who"), who),
        (fl!(t, "agenda-group-access"), access),
    ]
}
