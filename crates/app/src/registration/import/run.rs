//! Brings a confirmed list in: all of it in one transaction, or nothing.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use domain::badge::BadgeCode;
use domain::event::EventState;
use domain::ids::{GuestImportId, MessageId, RegistrationId};
use domain::journal::Deed;
use domain::key::Key;
use domain::outbox::Notice;
use domain::registration::import::{
    Guest, GuestImport, ImportFigures, ImportState, Outcome, Overflow, Planned, apply, apply_protocol, beyond,
};
use domain::registration::{EventCategory, EventProtocol, Lines, Protocol, Registration, RegistrationState};
use persistence::{Party, PlannedRow, StoreError, Write, print_of};
use uuid::Uuid;

use super::done::done;
use super::progress::Told;
use super::{ImportError, invite, make};
use crate::event::{EventInfo, info_of};
use crate::registration::notice_of;
use crate::{App, AppError, checkin};

/// How long bringing a list in may take. Far more than the largest takes, and less than a worker's claim lasts.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// Registrations made and written between two words on how far it is: so many that their words, written in order, fill
/// pages of the index one after the other, and few enough to be held beside the list itself.
const LOT: usize = 20_000;

/// Brings a confirmed list in, or forgets one whose day is over. Asked twice, it does nothing the second time.
///
/// # Errors
/// When the store cannot be reached: then it is tried again. What cannot be done at all ends the import, and nothing of
/// it was done.
pub(crate) async fn run(app: &App, id: GuestImportId) -> Result<(), AppError> {
    let Some(import) = app.store().any_guest_import(id).await? else { return Ok(()) };
    if import.state != ImportState::Confirmed {
        if import.expires_at <= app.now() {
            let write = app.store().write().await?;
            write.remove_guest_import(id).await?;
            write.commit().await?;
        }
        return Ok(());
    }
    let Some(info) = info_of(app, import.event_id).await? else { return Ok(()) };
    match bring_in(app, &info, &import).await {
        Ok(true) => {
            app.enqueued.notify_one();
            checkin::publish(app, info.event.id).await;
            Ok(())
        }
        Ok(false) => Ok(()),
        // A person who registered at the same moment, a database that was elsewhere: the next try sees it.
        Err(ImportError::App(AppError::Store(
            error @ (StoreError::Unavailable(_) | StoreError::Conflict(_)),
        ))) => Err(error.into()),
        Err(error) => {
            tracing::error!(import = %id, %error, "a guest list was not brought in");
            let write = app.store().write().await?;
            if let Some(mut import) = write.guest_import(info.event.id, id).await?
                && import.state == ImportState::Confirmed
            {
                import.state = ImportState::Failed;
                write.save_guest_import(&import).await?;
            }
            Ok(write.commit().await?)
        }
    }
}

/// Whether something was written.
async fn bring_in(app: &App, info: &EventInfo, import: &GuestImport) -> Result<bool, ImportError> {
    let id = import.id;
    let told = Told::new(&app.imports, id);
    // Read before anything is held: what is confirmed does not change any more.
    let readings = make::readings(app, info, import).await?;
    let write = app.store().write().await?;
    let Some(mut import) = write.guest_import(info.event.id, id).await? else { return Ok(false) };
    if import.state != ImportState::Confirmed {
        return Ok(false);
    }
    // Seen as nobody else can change it any more: what is another by now is planned once more.
    let known = write.all_registrations(info.event.id).await?;
    let protocol = write.event_protocol(info.event.id).await?;
    let invited = write.invited_persons(info.event.id).await?;
    let before = match import.basis {
        Some(basis) => Some(make::Before { basis, outcomes: write.planned_outcomes(id).await? }),
        None => None,
    };
    let promised = write.promised_seats(info.event.id, app.now()).await?;
    let plan = make::planned(readings, known, protocol, (invited.clone(), promised), before).await?;
    let make::Plan { rows: planned, known, protocol, .. } = plan;
    import.basis = Some(plan.basis);
    let before = write.planned_rows(id).await?;
    let changed = moved(&planned, &before)?;
    let taken = before.into_iter().filter(|row| row.taken).map(|row| row.number).collect::<HashSet<_>>();
    let categories = info.event.all_categories();
    let mut lines = write.hold_lines(info.event.id, true).await?;
    let newcomers = planned.iter().filter(|planned| comes(planned, &taken));
    let newcomers = newcomers.filter_map(|planned| Some((planned.guest()?.category_key.clone(), 1)));
    let newcomers = newcomers.collect::<Vec<_>>();
    let beyond = beyond(&categories, &lines, &newcomers);
    let inviting = import.confirmation.inviting;
    if changed > 0 || (beyond > 0 && import.confirmation.overflow.is_none() && inviting.is_none()) {
        plan_anew(&write, &mut import, &planned, &taken, changed.max(beyond)).await?;
        write.commit().await?;
        return Ok(false);
    }
    if let Some(inviting) = inviting {
        let guests =
            planned.into_iter().filter(|row| comes(row, &taken)).filter_map(|row| row.reading.guest.ok());
        import.figures = invite::all(app, info, &write, guests.collect(), &invited, inviting).await?;
        return done(app, info, write, import, Deed::GuestListInvited).await;
    }
    let codes = known.iter().map(|registration| registration.code.clone()).collect();
    let (mut guests, altered) = sorted(planned, &taken, known, &protocol);
    let wanted = guests.len();
    if import.confirmation.overflow == Some(Overflow::Leave) {
        guests.retain(|guest| has_seat(&mut lines, pool_of(&categories, guest)));
    }
    let left_out = number(wanted - guests.len());
    let tickets = import.confirmation.tickets && info.event.state != EventState::Draft;
    let registered = register_all(app, info, &write, guests, codes, tickets, &told).await?;
    for (registration, _) in &altered {
        write.update_attendee(registration).await?;
        write.update_category(registration).await?;
    }
    import.figures = ImportFigures { left_out, changed: number(altered.len()), ..registered };
    let of_protocol = altered.into_iter().filter_map(|(one, protocol)| Some((one.id, protocol?)));
    write.save_protocol(info.event.id, &of_protocol.collect::<Vec<_>>()).await?;
    done(app, info, write, import, Deed::GuestsImported).await
}

/// Registers guests in their order, lot by lot: the registrations of all at once would take as much memory as their list.
async fn register_all(
    app: &App,
    info: &EventInfo,
    write: &Write,
    guests: Vec<Guest>,
    mut codes: HashSet<BadgeCode>,
    tickets: bool,
    told: &Told<'_>,
) -> Result<ImportFigures, ImportError> {
    let mut figures = ImportFigures::default();
    let (all, mut guests) = (guests.len(), guests.into_iter());
    while guests.len() > 0 {
        told.tell(all - guests.len(), all);
        let lot = guests.by_ref().take(LOT).collect();
        let (registrations, of_protocol) = seat(app, info, write, lot, &mut codes).await?;
        write.insert_registrations(&registrations).await?;
        write.save_protocol(info.event.id, &of_protocol).await?;
        let seated =
            registrations.iter().filter(|(one, _)| one.state == RegistrationState::Confirmed).count();
        figures.seated += number(seated);
        figures.waiting += number(registrations.len() - seated);
        if tickets {
            figures.messages += tell_guests(app, write, &registrations).await?;
        }
    }
    Ok(figures)
}

/// How many rows would do something else than when they were confirmed.
fn moved(planned: &[Planned], before: &[PlannedRow]) -> Result<u32, StoreError> {
    let prints = before.iter().map(|row| (row.number, row.print)).collect::<HashMap<_, _>>();
    let mut moved = before.len().abs_diff(planned.len());
    for planned in planned {
        moved += usize::from(prints.get(&planned.reading.row) != Some(&print_of(&planned.plan())?));
    }
    Ok(number(moved))
}

/// Shows the new plan in place of the old: what was taken stays so where it still waits for a decision.
async fn plan_anew(
    write: &Write,
    import: &mut GuestImport,
    planned: &[Planned],
    taken: &HashSet<u32>,
    changed: u32,
) -> Result<(), StoreError> {
    let rows = planned.iter().map(|planned| {
        (planned, planned.outcome.kind().is_decided() && taken.contains(&planned.reading.row))
    });
    write.replace_import_rows(import.id, &rows.collect::<Vec<_>>()).await?;
    (import.state, import.version, import.changed) = (ImportState::Planned, import.version + 1, changed);
    write.save_guest_import(import).await
}

/// Whether a row registers somebody.
fn comes(planned: &Planned, taken: &HashSet<u32>) -> bool {
    match planned.outcome {
        Outcome::New => true,
        Outcome::Doubtful { .. } => taken.contains(&planned.reading.row),
        _ => false,
    }
}

/// A registration that changes, and what protocol says of it where that does.
type Altered = (Registration, Option<Protocol>);

/// The guests who come, in the order of the list, and the registrations that change.
fn sorted(
    planned: Vec<Planned>,
    taken: &HashSet<u32>,
    known: Vec<Registration>,
    protocol: &EventProtocol,
) -> (Vec<Guest>, Vec<Altered>) {
    let mut known = known.into_iter().map(|one| (one.id, one)).collect::<HashMap<_, _>>();
    let (mut guests, mut changed) = (Vec::new(), Vec::new());
    for row in planned {
        let comes = comes(&row, taken);
        let Ok(guest) = row.reading.guest else { continue };
        match row.outcome {
            Outcome::Differs { id, changes } if taken.contains(&row.reading.row) => {
                if let Some(mut registration) = known.remove(&id) {
                    apply(&changes, &guest, &mut registration);
                    let before = protocol.of(id).cloned().unwrap_or_default();
                    let mut after = before.clone();
                    apply_protocol(&changes, &guest, &mut after);
                    changed.push((registration, (after != before).then_some(after)));
                }
            }
            _ if comes => guests.push(guest),
            _ => {}
        }
    }
    (guests, changed)
}

/// The pool in which a guest's seat is.
fn pool_of<'a>(categories: &'a [EventCategory], guest: &Guest) -> Option<&'a Key> {
    categories.iter().find(|one| one.key == guest.category_key)?.pool.as_ref()
}

/// Whether there is a seat for one more in a line, which is taken then.
fn has_seat(lines: &mut Lines, pool: Option<&Key>) -> bool {
    lines.free(pool) > 0 && lines.place(pool, 1).is_ok()
}

/// Registrations with the keys of their submissions, and what protocol says of them.
type Seated = (Vec<(Registration, Uuid)>, Vec<(RegistrationId, Protocol)>);

/// Makes registrations of guests, with seats as long as there are any.
async fn seat(
    app: &App,
    info: &EventInfo,
    write: &Write,
    guests: Vec<Guest>,
    codes: &mut HashSet<BadgeCode>,
) -> Result<Seated, ImportError> {
    let categories = info.event.all_categories();
    let pools = guests.iter().map(|guest| pool_of(&categories, guest).cloned());
    let parties = pools.map(|pool| Party { pool, heads: 1 }).collect::<Vec<_>>();
    let states = write.take_seats(info.event.id, &parties).await?;
    let now = app.now();
    let mut of_protocol = Vec::new();
    let made = guests.into_iter().zip(parties).zip(states).map(|((guest, party), state)| {
        // Of a day nobody knows the hour: noon, where the event is.
        let noon = guest
            .registered_on
            .and_then(|day| info.event.zone().to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible().ok());
        let registered_at = noon.map_or(now, |noon| noon.min(now));
        let (id, code) = (RegistrationId(app.new_uuid()), free_code(app, codes));
        if !guest.protocol.is_empty() {
            of_protocol.push((id, guest.protocol));
        }
        let registration = Registration {
            category_key: guest.category_key,
            state,
            pool: party.pool,
            ..Registration::new(id, info.event.id, code, guest.category, guest.attendee, registered_at)
        };
        (registration, app.new_uuid())
    });
    let registrations = made.collect();
    Ok((registrations, of_protocol))
}

/// A badge code that nobody at the event has. There are 2^40 of them.
fn free_code(app: &App, codes: &mut HashSet<BadgeCode>) -> BadgeCode {
    loop {
        let code = BadgeCode::from_random(app.random_bytes());
        if codes.insert(code.clone()) {
            return code;
        }
    }
}

/// Enqueues what each new guest is told.
async fn tell_guests(
    app: &App,
    write: &Write,
    registrations: &[(Registration, Uuid)],
) -> Result<u32, StoreError> {
    let messages = registrations.iter().map(|(registration, _)| {
        let confirmed = registration.state == RegistrationState::Confirmed;
        let notice = if confirmed { Notice::Confirmed } else { Notice::Waiting };
        (MessageId(app.new_uuid()), notice_of(registration, notice))
    });
    write.enqueue(&messages.collect::<Vec<_>>(), app.now()).await?;
    Ok(number(registrations.len()))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
