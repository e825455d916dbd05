//! One badge, for who stands at a door: through the print of their own browser, or a label printer beside them. Who may
//! print badges may print any; who only scans them may print those of whom they let in, where organisers said so.

use domain::account::Action;
use domain::badge::{BadgeCode, Medium, PrintRun, RunState};
use domain::ids::PrintRunId;
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationState};

use super::begin::{keep, new_run, twin};
use persistence::Write;

use super::press::{self, Sheet};
use super::printers;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// What of printing is offered at a door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorPrinting {
    /// The names of the label printers that can be chosen.
    pub printers: Vec<String>,
    /// Whether only those who are inside may be given a badge.
    pub inside_only: bool,
}

/// What of printing somebody at a door is offered; nothing where they may not print.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn at_door(app: &App, actor: &Actor, info: &EventInfo) -> Result<Option<DoorPrinting>, AppError> {
    actor.require(Action::CheckIn, info, app.now())?;
    let any = actor.may(Action::PrintBadges, info);
    let offered = any || app.store().prints_at_door(info.event.id).await?;
    let printers = printers::of(app, &info.organisation).map(|printer| printer.name.clone()).collect();
    Ok(offered.then_some(DoorPrinting { printers, inside_only: !any }))
}

/// Lets who stands at a door print the badges of those whom they let in, or does so no more.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn allow_at_door(app: &App, actor: &Actor, info: &EventInfo, yes: bool) -> Result<(), AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    if app.store().prints_at_door(info.event.id).await? == yes {
        return Ok(());
    }
    let write = app.store().write().await?;
    write.set_prints_at_door(info.event.id, yes).await?;
    let entry = journal::entry(app, actor, Deed::DoorPrintingChanged);
    let entry = entry.at_event(info.organisation.id, info.event.id);
    write.record(&entry.about(info.event.id.0, &info.event.theme.fr)).await?;
    Ok(write.commit().await?)
}

/// Prints one badge, of whom a code says. Through a browser it counts as printed at once: whoever sees that it was not
/// takes it back.
///
/// # Errors
/// [`AppError::NotFound`] when nobody has such a badge, or the printer is not the organisation's;
/// [`AppError::Unprintable`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn begin_one(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    code: &BadgeCode,
    printer: Option<&str>,
    locale: Locale,
) -> Result<PrintRunId, AppError> {
    let offered = at_door(app, actor, info).await?;
    let medium = match printer {
        None => Medium::Browser,
        Some(name) => {
            let printer = printers::find(app, &info.organisation, name).ok_or(AppError::NotFound)?;
            Medium::Label(printer.name.clone())
        }
    };
    if medium == Medium::Browser {
        // Made once to see that it can be, before it counts as printed; nobody waits for the database meanwhile.
        let whose = of_code(&app.store().write().await?, info, code).await?;
        allowed(offered.clone(), &whose)?;
        press::one(app, info, whose, locale).await?;
    }
    let write = app.store().write().await?;
    let whose = of_code(&write, info, code).await?;
    allowed(offered, &whose)?;
    let now = app.now();
    let people = [whose];
    let mut run = new_run(app, actor, info, medium, locale, &people);
    if run.medium == Medium::Browser {
        (run.state, run.done, run.finished_at) = (RunState::Done, 1, Some(now));
    }
    if let Some(twin) = twin(app, &write, &run, &people).await? {
        return Ok(twin);
    }
    keep(app, actor, info, &write, &run, &people).await?;
    if run.state == RunState::Done {
        write.mark_printed((info.event.id, run.id), None, now).await?;
    }
    write.commit().await?;
    Ok(run.id)
}

async fn of_code(write: &Write, info: &EventInfo, code: &BadgeCode) -> Result<Registration, AppError> {
    let found = write.registrations_by_code(info.event.id, std::slice::from_ref(code)).await?;
    found.into_iter().next().map(|(_, whose)| whose).ok_or(AppError::NotFound)
}

/// A badge that was given to a printer by itself, whose it is, and for a browser what it prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneBadge {
    /// The run.
    pub run: PrintRun,
    /// Whose badge.
    pub whose: Registration,
}

/// A run of one badge, for who began it or may print any.
///
/// # Errors
/// [`AppError::NotFound`] for a run of many; [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open_one(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PrintRunId,
) -> Result<OneBadge, AppError> {
    let offered = at_door(app, actor, info).await?;
    let run = app.store().print_run(info.event.id, id).await?.filter(|run| run.total == 1);
    let run = run.ok_or(AppError::NotFound)?;
    let whose = app.store().first_of_run(id).await?.ok_or(AppError::NotFound)?;
    allowed(offered, &whose)?;
    Ok(OneBadge { run, whose })
}

impl OneBadge {
    /// The badge as a picture, for the page that a browser prints.
    ///
    /// # Errors
    /// [`AppError::NotFound`] once it was taken back, [`AppError::Unprintable`].
    pub async fn sheet(self, app: &App, info: &EventInfo) -> Result<Sheet, AppError> {
        if self.run.state != RunState::Done {
            return Err(AppError::NotFound);
        }
        press::sheet(app, info, self.whose, self.run.locale).await
    }

    /// How large the badge is on paper, in hundredths of a millimetre: across, then down.
    ///
    /// # Errors
    /// [`AppError::Document`] when it cannot be made.
    pub async fn size(self, app: &App, info: &EventInfo) -> Result<(u32, u32), AppError> {
        press::size(app, info, self.whose, self.run.locale).await
    }
}

fn allowed(offered: Option<DoorPrinting>, whose: &Registration) -> Result<(), AppError> {
    let offered = offered.ok_or(AppError::Forbidden)?;
    if whose.state != RegistrationState::Confirmed {
        return Err(AppError::NotFound);
    }
    if offered.inside_only && whose.admission.is_none() { Err(AppError::Forbidden) } else { Ok(()) }
}
