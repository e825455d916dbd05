//! Which column of a list is what: what was guessed, put right by hand.

use std::sync::Arc;

use app::App;
use app::registration::import::{self, ColumnsView, ImportError};
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::form::{Fault, Problem, Reader, Values};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::EventCategory;
use domain::registration::import::{
    Column, Encoding, GuestChoices, ImportState, Mapping, NameOrder, ReadChoice, Separator, usual_category,
};
use http_face::Viewer;

use super::columns_page::{Asked, show};
use super::{ImportSegment, href_of, moved_on, refused, words};
use crate::page::Segments;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// The field of a column, and those of a word for categories and of what it means.
pub(super) fn column_field(place: usize) -> String {
    format!("column-{place}")
}

pub(super) fn word_fields(place: usize) -> [String; 2] {
    [format!("word-{place}"), format!("meaning-{place}")]
}

/// GET `/{lang}/console/{org}/{event}/import/{id}/columns`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
) -> Result<Response, Refused> {
    let id = segment.id();
    let view = match import::columns(&app, &actor, &info, id).await {
        Ok(view) if view.import.state == ImportState::Confirmed => return Ok(moved_on(locale, &info, id)),
        Ok(view) => view,
        Err(error) => return Ok(refused(locale, &info, id, error)),
    };
    let values = values_of(&view);
    show(&app, &actor, &info, locale, &view, Asked::fresh(&values)).await
}

/// POST `/{lang}/console/{org}/{event}/import/{id}/columns`.
pub(super) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let Form(pairs) = form.or_refuse(locale)?;
    let (values, id) = (Values::new(pairs), segment.id());
    let view = match import::columns(&app, &actor, &info, id).await {
        Ok(view) => view,
        Err(error) => return Ok(refused(locale, &info, id, error)),
    };
    let (mapping, choices) = match read(&values, &view, &info.event.all_categories()) {
        Ok(read) => read,
        Err(problems) => {
            let asked = Asked { values: &values, problems: &problems, reading: None };
            return show(&app, &actor, &info, locale, &view, asked).await;
        }
    };
    match import::set_columns(&app, &actor, &info, id, mapping, choices).await {
        Ok(()) => Ok(Redirect::to(&href_of(locale, &info, id)).into_response()),
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}

/// POST `/{lang}/console/{org}/{event}/import/{id}/reading`.
pub(super) async fn read_again(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let Form(pairs) = form.or_refuse(locale)?;
    let (values, id) = (Values::new(pairs), segment.id());
    let choice = ReadChoice {
        encoding: Encoding::from_code(values.get("encoding")),
        separator: Separator::from_code(values.get("separator")),
        sheet: values.get("sheet").parse().ok(),
    };
    match import::read_again(&app, &actor, &info, id, choice).await {
        Ok(()) => {
            let columns = format!("{}/columns", href_of(locale, &info, id));
            Ok(Redirect::to(&columns).into_response())
        }
        Err(ImportError::Refused(refusal)) => {
            let view = match import::columns(&app, &actor, &info, id).await {
                Ok(view) => view,
                Err(error) => return Ok(refused(locale, &info, id, error)),
            };
            let values = values_of(&view);
            let reading = Some(words::refusal(locale, refusal));
            show(&app, &actor, &info, locale, &view, Asked { reading, ..Asked::fresh(&values) }).await
        }
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}

/// What the form says when it is opened.
fn values_of(view: &ColumnsView) -> Values {
    let (mapping, choices) = (&view.import.mapping, &view.import.choices);
    let mut values = Values::default();
    values.set("heading", mapping.heading.map(|row| row.to_string()).unwrap_or_default());
    values.set("order", mapping.order.code());
    for (place, column) in mapping.columns.iter().enumerate() {
        values.set(&column_field(place), column.code());
    }
    values.set("contact", choices.contact.as_ref().map(ToString::to_string).unwrap_or_default());
    values.set("category", choices.category.as_str());
    values.set("locale", choices.locale.code());
    for (place, word) in view.words.iter().enumerate() {
        let [field, meaning] = word_fields(place);
        let means = choices.words.iter().find(|(known, _)| known == word);
        values.set(&field, word);
        values.set(&meaning, means.map_or("", |(_, category)| category.as_str()));
    }
    values
}

/// Reads the form.
fn read(
    values: &Values,
    view: &ColumnsView,
    categories: &[EventCategory],
) -> Result<(Mapping, GuestChoices), Vec<Problem>> {
    let mut reader = Reader::new(values);
    let columns = (0..view.columns)
        .map(|place| reader.choice(&column_field(place), Column::from_code).unwrap_or_default())
        .collect();
    let rows = &view.rows;
    let heading = match values.get("heading") {
        "" => None,
        _ => reader.choice("heading", |code| {
            code.parse::<u32>().ok().filter(|number| rows.iter().any(|row| row.number == *number))
        }),
    };
    let order = reader.choice("order", NameOrder::from_code).unwrap_or_default();
    let contact = if values.get("contact").trim().is_empty() { None } else { reader.email("contact") };
    let known = |code: &str| Key::parse(code).filter(|key| categories.iter().any(|one| one.key == *key));
    let category = reader.choice("category", known).unwrap_or_else(|| usual_category(categories));
    let locale = reader.choice("locale", Locale::from_code).unwrap_or_default();
    let words = view.words.iter().enumerate().filter_map(|(place, _)| {
        let [field, meaning] = word_fields(place);
        // The word comes with the form: another list's words may be unknown by now.
        Some((values.get(&field).to_owned(), known(values.get(&meaning))?))
    });
    let choices = GuestChoices { contact, category, words: words.collect(), locale };
    let mapping = Mapping { heading, columns, order };
    for place in mapping.doubles() {
        reader.fault(&column_field(place), Fault::Taken);
    }
    if !mapping.names_guests() {
        reader.fault(&column_field(0), Fault::Empty);
    }
    reader.finish(Some((mapping, choices)))
}

/// A form that came back is no page that was asked for.
pub(super) fn status_of(asked: &Asked<'_>) -> StatusCode {
    if asked.problems.is_empty() && asked.reading.is_none() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}
