//! Says which column of a list is what, and has its rows planned.

use std::collections::{BTreeMap, HashMap};

use domain::ids::GuestImportId;
use domain::registration::import::{
    Column, GuestChoices, GuestImport, ImportState, Mapping, ReadChoice, Row, Table, category_of,
};
use domain::registration::{EventCategory, RegistrationFilter, RegistrationForm};
use persistence::print_of;

use super::{ImportError, make, own};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// How many rows of a list are shown, and how many of its own words for categories.
const SHOWN: usize = 12;
const WORDS: usize = 20;

/// What is needed to say which column is what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnsView {
    /// The import.
    pub import: GuestImport,
    /// Its first rows.
    pub rows: Vec<Row>,
    /// How many columns it has.
    pub columns: usize,
    /// How many rows there are in all.
    pub total: usize,
    /// Words for categories that nobody here knows, the commonest first.
    pub words: Vec<String>,
}

/// A list's first rows and what is taken for what.
///
/// # Errors
/// [`AppError::NotFound`] for what is not the asker's or is done; [`ImportError::Refused`].
pub async fn columns(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
) -> Result<ColumnsView, ImportError> {
    let import = own(app, actor, info, id).await?;
    let bytes = make::file(app, &import).await?;
    let (table, _) = make::table(app, bytes, import.reading.clone()).await?;
    let words = unknown_words(&table, &import.mapping, &import.choices, &info.event.all_categories());
    Ok(ColumnsView {
        columns: table.columns().max(import.mapping.columns.len()),
        total: import.mapping.guests(&table).count(),
        rows: table.rows.into_iter().take(SHOWN).collect(),
        words,
        import,
    })
}

/// Words of the category column that mean no category: those for which a meaning was chosen stay, to be chosen anew.
fn unknown_words(
    table: &Table,
    mapping: &Mapping,
    choices: &GuestChoices,
    categories: &[EventCategory],
) -> Vec<String> {
    let Some(place) = mapping.place(Column::Category) else { return Vec::new() };
    let mut counts = BTreeMap::<&str, usize>::new();
    for row in mapping.guests(table) {
        *counts.entry(row.cell(place)).or_default() += 1;
    }
    let chosen = |word: &str| choices.words.iter().any(|(known, _)| known == word);
    let short = |word: &str| (1..=RegistrationForm::MAX_LINE).contains(&word.chars().count());
    counts.retain(|word, _| short(word) && (chosen(word) || category_of(word, categories).is_none()));
    let mut words = counts.into_iter().collect::<Vec<_>>();
    words.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    words.into_iter().take(WORDS).map(|(word, _)| word.to_owned()).collect()
}

/// Reads the file otherwise: in another encoding, with another separator, another sheet. What the columns are is
/// guessed anew.
///
/// # Errors
/// [`ImportError::Refused`], and it stays as it was; [`ImportError::MovedOn`].
pub async fn read_again(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    choice: ReadChoice,
) -> Result<(), ImportError> {
    let import = own(app, actor, info, id).await?;
    let bytes = make::file(app, &import).await?;
    let (table, source) = make::table(app, bytes, choice.clone()).await?;
    let write = app.store().write().await?;
    let mut import = write.guest_import(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    open(&import)?;
    import.mapping = Mapping::guess(&table);
    (import.source, import.reading, import.state) = (source, choice, ImportState::Read);
    import.choices.words.clear();
    import.version += 1;
    write.save_guest_import(&import).await?;
    Ok(write.commit().await?)
}

/// Takes what was said about the columns, and plans every row. What was decided about a row stays decided where the row
/// would still do the same.
///
/// # Errors
/// [`ImportError::MovedOn`] for an import that is confirmed.
pub async fn set_columns(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: GuestImportId,
    mapping: Mapping,
    choices: GuestChoices,
) -> Result<(), ImportError> {
    let mut import = own(app, actor, info, id).await?;
    open(&import)?;
    (import.mapping, import.choices) = (mapping, choices);
    let readings = make::readings(app, info, &import).await?;
    let known = app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    let protocol = app.store().event_protocol(info.event.id).await?;
    let invited = app.store().invited_persons(info.event.id).await?;
    let promised = app.store().promised_seats(info.event.id, app.now()).await?;
    let make::Plan { rows: planned, basis, .. } =
        make::planned(readings, known, protocol, (invited, promised), None).await?;
    let write = app.store().write().await?;
    let held = write.guest_import(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    open(&held)?;
    let before = write.planned_rows(id).await?;
    let taken =
        before.iter().filter(|row| row.taken).map(|row| (row.number, row.print)).collect::<HashMap<_, _>>();
    let rows = planned.iter().map(|planned| {
        let before = taken.get(&planned.reading.row);
        let same = before.is_some_and(|print| print_of(&planned.plan()).is_ok_and(|now| now == *print));
        (planned, same)
    });
    write.replace_import_rows(id, &rows.collect::<Vec<_>>()).await?;
    (import.state, import.version, import.changed) = (ImportState::Planned, held.version + 1, 0);
    import.basis = Some(basis);
    write.save_guest_import(&import).await?;
    Ok(write.commit().await?)
}

/// Whether something can still be said about an import.
fn open(import: &GuestImport) -> Result<(), ImportError> {
    match import.state {
        ImportState::Read | ImportState::Planned | ImportState::Failed => Ok(()),
        ImportState::Confirmed | ImportState::Done => Err(ImportError::MovedOn),
    }
}
