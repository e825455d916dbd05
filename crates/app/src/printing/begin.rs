//! A run begins: who is in it is fixed then, in its order. Who registers afterwards is in another.

use domain::account::Action;
use domain::badge::{BadgeCode, Medium, PrintOrder, PrintRun, RunState, in_order};
use domain::ids::{PrintRunId, RegistrationId};
use domain::journal::{Deed, Doer, Field};
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter, RegistrationState};
use jiff::SignedDuration;
use persistence::{StoreError, Write};

use super::printers;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// What somebody asks to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// Whose badges.
    pub filter: RegistrationFilter,
    /// In which order.
    pub order: PrintOrder,
    /// Through what: a file, or a label printer. A browser prints one badge, see [`super::begin_one`].
    pub medium: Medium,
}

/// How many badges that are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// In all.
    pub badges: u32,
    /// How many of them were printed before.
    pub reprints: u32,
}

/// What became of beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// This run is on its way.
    Run(PrintRunId),
    /// Meanwhile it would be another number of badges than whoever asked was shown, or none: it is looked at again.
    Changed,
}

/// How many badges a filter finds.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn count(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
) -> Result<Count, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let (badges, reprints) = app.store().count_badges(info.event.id, filter).await?;
    Ok(Count { badges, reprints })
}

/// Begins a run of as many badges as whoever asks for it was shown.
///
/// # Errors
/// [`AppError::NotFound`] for a printer that is not the organisation's; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn begin(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    whom: Whom,
    locale: Locale,
    shown: Count,
) -> Result<Begun, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    match &whom.medium {
        Medium::Paper => {}
        Medium::Label(printer) => {
            printers::find(app, &info.organisation, printer).ok_or(AppError::NotFound)?;
        }
        Medium::Browser => return Err(AppError::NotFound),
    }
    let event = info.event.id;
    let mut people = app.store().every_registration(event, &whom.filter).await?;
    people.retain(|one| one.state == RegistrationState::Confirmed);
    if people.is_empty() || Count::of(&people) != shown {
        return Ok(Begun::Changed);
    }
    let protocol = app.store().event_protocol(event).await?;
    let people = in_order(&whom.order, people, &info.event, &protocol);
    let run = PrintRun {
        filter: whom.filter,
        order: whom.order,
        ..new_run(app, actor, info, whom.medium, locale, &people)
    };
    let write = app.store().write().await?;
    if let Some(twin) = twin(app, &write, &run, &people).await? {
        return Ok(Begun::Run(twin));
    }
    keep(app, actor, info, &write, &run, &people).await?;
    write.commit().await?;
    Ok(Begun::Run(run.id))
}

/// How long after a run the same asked for again is a button pressed twice.
const TWICE: SignedDuration = SignedDuration::from_secs(10);

/// The run that whoever asks for this one began already.
pub(super) async fn twin(
    app: &App,
    write: &Write,
    run: &PrintRun,
    people: &[Registration],
) -> Result<Option<PrintRunId>, AppError> {
    let since = app.now().checked_sub(TWICE).map_err(|_| AppError::Internal("before the calendar"))?;
    match people.first() {
        Some(first) => Ok(write.twin_of_print_run(run, first.id, since).await?),
        None => Ok(None),
    }
}

impl Count {
    fn of(people: &[Registration]) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let reprints = people.iter().filter(|one| one.printed.times > 0).count();
        Self { badges: number(people.len()), reprints: number(reprints) }
    }
}

/// A run of these people's badges that waits for its turn.
pub(super) fn new_run(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    medium: Medium,
    locale: Locale,
    people: &[Registration],
) -> PrintRun {
    let Count { badges, reprints } = Count::of(people);
    PrintRun {
        id: PrintRunId(app.new_uuid()),
        event_id: info.event.id,
        medium,
        filter: RegistrationFilter::default(),
        order: PrintOrder::default(),
        locale,
        by: name_of(&journal::entry(app, actor, Deed::BadgesPrinted).doer),
        created_at: app.now(),
        state: RunState::Waiting,
        total: badges,
        done: 0,
        reprints,
        trouble: None,
        tries: 0,
        finished_at: None,
        has_file: false,
    }
}

/// Keeps a run with whom it is of, and writes down who began it.
pub(super) async fn keep(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    run: &PrintRun,
    people: &[Registration],
) -> Result<(), StoreError> {
    let whom = people.iter().map(|one| (one.id, &one.code)).collect::<Vec<(RegistrationId, &BadgeCode)>>();
    write.add_print_run(run).await?;
    write.add_print_items(run.id, &whom).await?;
    let entry = journal::entry(app, actor, Deed::BadgesPrinted)
        .at_event(info.organisation.id, info.event.id)
        .with(Field::Number, run.total.to_string());
    let entry = match people {
        [one] => entry.about(one.id.0, &one.attendee.full_name()),
        _ => entry.about(run.id.0, &info.event.theme.fr),
    };
    write.record(&entry).await
}

/// What a run says of who began it: a name, or the door at which they stand.
fn name_of(doer: &Doer) -> String {
    match doer {
        Doer::Account { name, .. } => name.clone(),
        Doer::Pass { door } => door.clone().unwrap_or_default(),
        Doer::Guest | Doer::CommandLine => String::new(),
    }
}
