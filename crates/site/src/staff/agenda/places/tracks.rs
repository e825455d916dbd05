//! Tracks: their names and colours.

use std::sync::Arc;

use app::{App, AppError};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agenda::{Colour, Track};
use domain::form::{Problem, Reader, TextShape, Values};
use domain::ids::{EventId, TrackId};
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

/// The track of an address.
#[derive(Deserialize)]
pub(in crate::staff) struct Segment {
    track: TrackId,
}

fn values_of(track: &Track) -> Values {
    let mut values = Values::default();
    values.set_localized("name", &track.name);
    values.set("colour", track.colour.code());
    values
}

fn read(values: &Values, id: TrackId) -> Result<Track, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let name = reader.localized("name", NAME);
    let colour = reader.choice("colour", Colour::from_code);
    reader.finish(colour.map(|colour| Track { id, event_id: EventId(Uuid::nil()), name, colour }))
}

fn fields(fields: &Fields<'_>, locale: Locale) -> Vec<Field> {
    let t = i18n::site(locale);
    let colours = Colour::ALL.iter().map(|one| (one.code().to_owned(), colour_name(locale, *one)));
    vec![
        fields.localized("name", fl!(t, "agenda-name"), NAME),
        fields.select("colour", fl!(t, "agenda-colour"), None, colours).required(),
    ]
}

fn rows(frame: &Frame) -> Vec<Row> {
    let all = &frame.agenda.tracks;
    let row = |(place, track): (usize, &Track)| {
        let held = frame.agenda.sessions.iter().filter(|session| session.track_id == Some(track.id)).count();
        let name = frame.shell.words(&track.name);
        let detail = colour_name(frame.locale, track.colour);
        let row = frame.row(&track.id.to_string(), place, all.len(), held, name, detail);
        Row { colour: Some(track.colour.code()), ..row }
    };
    all.iter().enumerate().map(row).collect()
}

/// GET `…/agenda/tracks`.
pub(in crate::staff) async fn list(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, "").await.or_refuse(locale)?;
    let used = frame.agenda.tracks.iter().map(|track| track.colour).collect::<Vec<_>>();
    let free = Colour::ALL.iter().find(|colour| !used.contains(colour)).unwrap_or(&Colour::ALL[0]);
    let mut values = Values::default();
    values.set("colour", free.code());
    let rows = rows(&frame);
    Ok(frame.page(&info, rows, None, &values, &[], |made| fields(made, locale)))
}

/// POST `…/agenda/tracks`.
pub(in crate::staff) async fn add(
    DraftRoute { locale, info, .. }: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, "").await.or_refuse(locale)?;
    match read(&values, TrackId(Uuid::nil())) {
        Ok(draft) => {
            app::agenda::add_track(&app, &actor, &info, draft).await.or_refuse(locale)?;
            Ok(Redirect::to(&frame.href).into_response())
        }
        Err(problems) => {
            let rows = rows(&frame);
            Ok(frame.page(&info, rows, None, &values, &problems, |made| fields(made, locale)))
        }
    }
}

/// GET `…/agenda/tracks/{track}`.
pub(in crate::staff) async fn edit(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { track }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let below = format!("/{track}");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, &below).await.or_refuse(locale)?;
    let known = frame.agenda.tracks.iter().find(|one| one.id == track);
    let values = values_of(known.ok_or(AppError::NotFound).or_refuse(locale)?);
    let rows = rows(&frame);
    Ok(frame.page(&info, rows, Some(&track.to_string()), &values, &[], |made| fields(made, locale)))
}

/// POST `…/agenda/tracks/{track}`.
pub(in crate::staff) async fn change(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { track }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let below = format!("/{track}");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, &below).await.or_refuse(locale)?;
    match read(&values, track) {
        Ok(draft) => {
            app::agenda::change_track(&app, &actor, &info, draft).await.or_refuse(locale)?;
            Ok(Redirect::to(&frame.href).into_response())
        }
        Err(problems) => {
            let rows = rows(&frame);
            let id = track.to_string();
            Ok(frame.page(&info, rows, Some(&id), &values, &problems, |made| fields(made, locale)))
        }
    }
}

/// POST `…/agenda/tracks/{track}/move`.
pub(in crate::staff) async fn reorder(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { track }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Pairs,
) -> Result<Response, Refused> {
    let values = Values::new(form.or_refuse(locale)?.0);
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, "").await.or_refuse(locale)?;
    let to = way(&values).or_refuse(locale)?;
    app::agenda::move_track(&app, &actor, &info, track, to).await.or_refuse(locale)?;
    Ok(Redirect::to(&frame.href).into_response())
}

/// GET `…/agenda/tracks/{track}/delete`.
pub(in crate::staff) async fn ask_delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { track }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let below = format!("/{track}/delete");
    let frame = Frame::new(&app, &actor, &info, locale, Kind::Tracks, &below).await.or_refuse(locale)?;
    let agenda = frame.agenda.clone();
    let known = agenda.tracks.iter().find(|one| one.id == track);
    let known = known.ok_or(AppError::NotFound).or_refuse(locale)?;
    let left = agenda.sessions.iter().filter(|one| one.track_id == Some(track)).collect::<Vec<_>>();
    let lead = fl!(frame.shell.t, "agenda-track-delete", name = known.name.get(locale));
    Ok(frame.confirm(&track.to_string(), lead, &left))
}

/// POST `…/agenda/tracks/{track}/delete`.
pub(in crate::staff) async fn delete(
    DraftRoute { locale, info, .. }: DraftRoute,
    Segments(Segment { track }): Segments<Segment>,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    app::agenda::delete_track(&app, &actor, &info, track).await.or_refuse(locale)?;
    let list = format!("{}/tracks", super::super::agenda_href(locale, &info));
    Ok(Redirect::to(&list).into_response())
}

/// A colour's name.
fn colour_name(locale: Locale, colour: Colour) -> String {
    let t = i18n::site(locale);
    match colour {
        Colour::Petrol => fl!(t, "agenda-colour-petrol"),
        Colour::Brick => fl!(t, "agenda-colour-brick"),
        Colour::Olive => fl!(t, "agenda-colour-olive"),
        Colour::Indigo => fl!(t, "agenda-colour-indigo"),
        Colour::Plum => fl!(t, "agenda-colour-plum"),
        Colour::Bronze => fl!(t, "agenda-colour-bronze"),
        Colour::Pine => fl!(t, "agenda-colour-pine"),
        Colour::Slate => fl!(t, "agenda-colour-slate"),
    }
}
