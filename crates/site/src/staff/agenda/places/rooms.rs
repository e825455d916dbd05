//! Rooms: their names, how many they hold, what the team should know.

use std::sync::Arc;

use app::{App, AppError};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agenda::Room;
use domain::form::{Problem, Reader, TextShape, Values};
use domain::ids::{EventId, RoomId};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use super::{Frame, Kind, Pairs, Row};
use crate::page::Segments;
use crate::staff::form::{Field, Fields};
use crate::staff::people::way;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

const NAME: TextShape = TextShape::line(80).required();
const NOTE: TextShape = TextShape::line(160);
/// The most people that a room holds.
const CAPACITY: u32 = 100_000;

/// The room of an address.
#[derive(Deserialize)]
pub(in crate::staff) struct Segment {
    room: RoomId,
}

fn values_of(room: &Room) -> Values {
    let mut values = Values::default();
    values.set_localized("name", &room.name);
    values.set("capacity", room.capacity.map(|count| count.to_string()).unwrap_or_default());
    values.set_localized("note", &room.note);
    values
}

fn read(values: &Values, id: RoomId) -> Result<Room, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let name = reader.localized("name", NAME);
    let uncounted = values.get("capacity").trim().is_empty();
    let capacity = if uncounted { None } else { reader.number("capacity", 1, CAPACITY) };
    let note = reader.localized("note", NOTE);
    reader.finish(Some(Room { id, event_id: EventId(Uuid::nil()), name, capacity, note }))
}

fn fields(fields: &Fields<'_>, locale: Locale) -> Vec<Field> {
    let t = i18n::site(locale);
    vec![
        fields.localized("name", fl!(t, "agenda-name"), NAME),
        fields.number("capacity", fl!(t, "agenda-capacity"), 1, CAPACITY),
        fields.localized("note", fl!(t, "agenda-room-note"), NOTE).hint(fl!(t, "agenda-room-note-hint")),
    ]
}

fn rows(frame: &Frame) -> Vec<Row> {
    let all = &frame.agenda.rooms;
    let row = |(place, room): (usize, &Room)| {
        let held = frame.agenda.sessions.iter().filter(|session| session.room_id == Some(room.id)).count();
        let name = frame.shell.words(&room.name);
        let detail = room.capacity.map(|count| {
            fl!(frame.shell.t, "agenda-room-capacity", form = i18n::plural::form(count), count = count)
        });
        frame.row(&room.id.to_string(), place, all.len(), held, name, detail.unwrap_or_default())
    };
    all.iter().enumerate().map(row).collect()
}

/// GET `…/agenda/rooms`.
pub(in crate::staff) async fn list(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, "").await.or_refuse(locale)?;
    let values = Values::default();
    let rows = rows(&frame);
    Ok(frame.page(&info, rows, None, &values, &[], |made| fields(made, locale)))
}

/// POST `…/agenda/rooms`.
pub(in crate::staff) async fn add(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, "").await.or_refuse(locale)?;
    match read(&values, RoomId(Uuid::nil())) {
        Ok(draft) => {
            app::agenda::add_room(&app, &actor, &info, draft).await.or_refuse(locale)?;
            Ok(Redirect::to(&frame.href).into_response())
        }
        Err(problems) => {
            let rows = rows(&frame);
            Ok(frame.page(&info, rows, None, &values, &problems, |made| fields(made, locale)))
        }
    }
}

/// GET `…/agenda/rooms/{room}`.
pub(in crate::staff) async fn edit(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { room }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let below = format!("/{room}");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, &below).await.or_refuse(locale)?;
    let known = frame.agenda.rooms.iter().find(|one| one.id == room);
    let values = values_of(known.ok_or(AppError::NotFound).or_refuse(locale)?);
    let rows = rows(&frame);
    Ok(frame.page(&info, rows, Some(&room.to_string()), &values, &[], |made| fields(made, locale)))
}

/// POST `…/agenda/rooms/{room}`.
pub(in crate::staff) async fn change(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { room }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let below = format!("/{room}");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, &below).await.or_refuse(locale)?;
    match read(&values, room) {
        Ok(draft) => {
            app::agenda::change_room(&app, &actor, &info, draft).await.or_refuse(locale)?;
            Ok(Redirect::to(&frame.href).into_response())
        }
        Err(problems) => {
            let rows = rows(&frame);
            let id = room.to_string();
            Ok(frame.page(&info, rows, Some(&id), &values, &problems, |made| fields(made, locale)))
        }
    }
}

/// POST `…/agenda/rooms/{room}/move`.
pub(in crate::staff) async fn reorder(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { room }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, "").await.or_refuse(locale)?;
    let to = way(&values).or_refuse(locale)?;
    app::agenda::move_room(&app, &actor, &info, room, to).await.or_refuse(locale)?;
    Ok(Redirect::to(&frame.href).into_response())
}

/// GET `…/agenda/rooms/{room}/delete`.
pub(in crate::staff) async fn ask_delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { room }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let below = format!("/{room}/delete");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Rooms, &below).await.or_refuse(locale)?;
    let agenda = frame.agenda.clone();
    let known = agenda.rooms.iter().find(|one| one.id == room);
    let known = known.ok_or(AppError::NotFound).or_refuse(locale)?;
    let left = agenda.sessions.iter().filter(|one| one.room_id == Some(room)).collect::<Vec<_>>();
    let lead = fl!(frame.shell.t, "agenda-room-delete", name = known.name.get(locale));
    Ok(frame.confirm(&room.to_string(), lead, &left))
}

/// POST `…/agenda/rooms/{room}/delete`.
pub(in crate::staff) async fn delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { room }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    app::agenda::delete_room(&app, &actor, &info, room).await.or_refuse(locale)?;
    let list = format!("{}/rooms", super::super::agenda_href(locale, &info));
    Ok(Redirect::to(&list).into_response())
}
