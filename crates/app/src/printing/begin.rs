//! A run begins: who is in it is fixed then, in its order, and after which layout. Who registers afterwards is in another,
//! and what is chosen or changed afterwards is printed by another.

use domain::badge::layout::Layout;
use domain::badge::{BegunBy, Medium, PrintOrder, PrintRun, RunState, in_order};
use domain::ids::{PrintLayoutId, PrintRunId};
use domain::journal::{Deed, Doer, Field};
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationState};
use jiff::SignedDuration;
use persistence::{PrintItem, Write};

use super::count::{Whom, count};
use crate::account::Actor;
use crate::badge::layout::{Followed, followed};
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// What became of beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// These runs are on their way: one; of files, one for each layout that the badges follow.
    Runs(Vec<PrintRunId>),
    /// Meanwhile it would be something else than whoever asked was shown, or nothing: it is looked at again.
    Changed,
}

/// Begins to print what whoever asks for it was shown, by [`super::Count::print`]. A file holds badges of one layout: where
/// they follow several, each layout is a run of its own. A label printer is given each badge after its own, in one run.
///
/// # Errors
/// [`AppError::PrinterGone`] for a printer that is not the organisation's; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn begin(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    whom: Whom,
    locale: Locale,
    shown: &str,
) -> Result<Begun, AppError> {
    if whom.medium == Medium::Browser {
        return Err(AppError::NotFound);
    }
    let counted = count(app, actor, info, &whom).await?;
    let event = info.event.id;
    let mut people = app.store().every_registration(event, &whom.filter).await?;
    people.retain(|one| one.state == RegistrationState::Confirmed);
    let as_many = usize::try_from(counted.badges).is_ok_and(|badges| badges == people.len());
    if people.is_empty() || !as_many || counted.print() != shown {
        return Ok(Begun::Changed);
    }
    let protocol = app.store().event_protocol(event).await?.with_companions(&people);
    let people = in_order(&whom.order, people, &info.event, &protocol);
    let (layouts, which) = followed(app, info, people.iter().map(|one| &one.category_key)).await?;
    let write = app.store().write().await?;
    let kept = copies(app, info, &write, &layouts).await?;
    let each = (0..layouts.len()).map(|one| one..one + 1);
    let parts: Vec<_> = if whom.medium == Medium::Paper {
        each.collect()
    } else {
        std::iter::once(0..layouts.len()).collect()
    };
    let mut runs = Vec::with_capacity(parts.len());
    for part in parts {
        let theirs = which.iter().zip(&people).filter(|(layout, _)| part.contains(layout));
        let item = |(place, (layout, one)): (u32, (&usize, &_))| PrintItem {
            place,
            registration: Clone::clone(one),
            layout: kept[*layout],
        };
        let items = (0..).zip(theirs).map(item).collect::<Vec<_>>();
        let run = PrintRun {
            filter: whom.filter.clone(),
            order: whom.order.clone(),
            ..new_run(app, actor, info, whom.medium.clone(), locale, (&layouts[part], &items))
        };
        runs.push(keep(app, actor, info, &write, &run, &items).await?);
    }
    write.commit().await?;
    Ok(Begun::Runs(runs))
}

/// Copies of layouts as they are now; none of the usual one, which every installation has.
pub(super) async fn copies(
    app: &App,
    info: &EventInfo,
    write: &Write,
    layouts: &[Followed],
) -> Result<Vec<Option<PrintLayoutId>>, AppError> {
    let mut kept = Vec::with_capacity(layouts.len());
    for one in layouts {
        kept.push(if one.is_own() {
            let new = PrintLayoutId(app.new_uuid());
            Some(write.keep_print_layout(info.event.id, new, &one.layout).await?)
        } else {
            None
        });
    }
    Ok(kept)
}

/// A run of these badges, after these layouts, that waits for its turn.
pub(super) fn new_run(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    medium: Medium,
    locale: Locale,
    (layouts, items): (&[Followed], &[PrintItem]),
) -> PrintRun {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    PrintRun {
        id: PrintRunId(app.new_uuid()),
        event_id: info.event.id,
        medium,
        filter: RegistrationFilter::default(),
        order: PrintOrder::default(),
        layouts: layouts.iter().map(|Followed { layout: Layout { name, .. }, .. }| name.clone()).collect(),
        locale,
        by: begun_by(journal::entry(app, actor, Deed::BadgesPrinted).doer),
        created_at: app.now(),
        state: RunState::Waiting,
        total: number(items.len()),
        done: 0,
        reprints: number(items.iter().filter(|item| item.registration.printed.times > 0).count()),
        trouble: None,
        tries: 0,
        finished_at: None,
        has_file: false,
    }
}

/// How long after a run the same asked for again is a button pressed twice.
const TWICE: SignedDuration = SignedDuration::from_secs(10);

/// Keeps a run with whom it is of and writes down who began it; or gives the one that they began already.
pub(super) async fn keep(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    run: &PrintRun,
    items: &[PrintItem],
) -> Result<PrintRunId, AppError> {
    let since = app.now().checked_sub(TWICE).map_err(|_| AppError::Internal("before the calendar"))?;
    let first = items.first().ok_or(AppError::Internal("a run of nobody"))?;
    if let Some(twin) = write.twin_of_print_run(run, first, since).await? {
        return Ok(twin);
    }
    write.add_print_run(run).await?;
    write.add_print_items(run.id, items).await?;
    if run.state == RunState::Done {
        write.mark_printed((info.event.id, run.id), None, app.now()).await?;
    }
    let entry = journal::entry(app, actor, Deed::BadgesPrinted)
        .at_event(info.organisation.id, info.event.id)
        .with(Field::Number, run.total.to_string());
    let entry = match items {
        [one] => entry.about(one.registration.id.0, &one.registration.attendee.full_name()),
        _ => entry.about(run.id.0, &info.event.theme.fr),
    };
    write.record(&entry).await?;
    Ok(run.id)
}

/// What a run says of who began it.
fn begun_by(doer: Doer) -> BegunBy {
    match doer {
        Doer::Account { name, .. } => BegunBy::Person(name),
        Doer::Pass { door: Some(at) } => BegunBy::Door(at),
        Doer::Pass { door: None } | Doer::Guest | Doer::CommandLine => BegunBy::Link,
    }
}
