//! One badge, for who stands at a door: through the print of their own browser, or a label printer beside them. Who may
//! print badges may print any; who only scans them may print those of whom they let in, where organisers said so.

use domain::account::Action;
use domain::badge::layout::{Side, Size};
use domain::badge::{BadgeCode, Medium, PrintRun, RunState};
use domain::ids::{PrintLayoutId, PrintRunId};
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationState};
use persistence::{PrintItem, Write};

use super::begin::{copies, keep, new_run};
use super::{press, printers};
use crate::account::Actor;
use crate::badge::layout::followed;
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
/// [`AppError::NotFound`] when nobody has such a badge; [`AppError::PrinterGone`] for a printer that is not the
/// organisation's; [`AppError::Unprintable`], [`AppError::DoorsPrintNot`], [`AppError::NotInside`],
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
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
        Some(name) => Medium::Label(printers::find(app, &info.organisation, name)?.name.clone()),
    };
    let asked = app.store().registration_by_code(info.event.id, code).await?.ok_or(AppError::NotFound)?;
    allowed(offered.as_ref(), &asked)?;
    let (layouts, _) = followed(app, info, std::iter::once(&asked.category_key)).await?;
    if medium == Medium::Browser {
        // Looked at before it counts as printed; nobody waits for the database meanwhile.
        let layout = layouts.first().map(|one| one.layout.clone());
        let layout = layout.ok_or(AppError::Internal("a badge without a layout"))?;
        press::one(app, info, asked, layout, locale).await?;
    }
    let write = app.store().write().await?;
    let registration = of_code(&write, info, code).await?;
    allowed(offered.as_ref(), &registration)?;
    let layout = copies(app, info, &write, &layouts).await?.into_iter().next().flatten();
    let items = [PrintItem { place: 0, registration, layout }];
    let mut run = new_run(app, actor, info, medium, locale, (&layouts, &items));
    if run.medium == Medium::Browser {
        (run.state, run.done, run.finished_at) = (RunState::Done, 1, Some(app.now()));
    }
    let run = keep(app, actor, info, &write, &run, &items).await?;
    write.commit().await?;
    Ok(run)
}

async fn of_code(write: &Write, info: &EventInfo, code: &BadgeCode) -> Result<Registration, AppError> {
    let found = write.registrations_by_code(info.event.id, std::slice::from_ref(code)).await?;
    found.into_iter().next().map(|(_, holder)| holder.registration).ok_or(AppError::NotFound)
}

/// A badge that was given to a printer by itself, whose it is, and for a browser what it prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneBadge {
    /// The run.
    pub run: PrintRun,
    /// Whose badge.
    pub whose: Registration,
    /// After which layout it was printed.
    pub layout: Option<PrintLayoutId>,
}

/// A run of one badge, for who began it or may print any.
///
/// # Errors
/// [`AppError::NotFound`] for a run of many; [`AppError::DoorsPrintNot`], [`AppError::NotInside`],
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open_one(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: PrintRunId,
) -> Result<OneBadge, AppError> {
    let offered = at_door(app, actor, info).await?;
    let run = app.store().print_run(info.event.id, id).await?.filter(|run| run.total == 1);
    let run = printers::told(app, info, run.ok_or(AppError::NotFound)?);
    let item = app.store().first_of_run(id).await?.ok_or(AppError::NotFound)?;
    allowed(offered.as_ref(), &item.registration)?;
    Ok(OneBadge { run, whose: item.registration, layout: item.layout })
}

impl OneBadge {
    /// A side of the badge as a picture (PNG), for the page that a browser prints.
    ///
    /// # Errors
    /// [`AppError::NotFound`] once it was taken back, and for a back where there is none of its own;
    /// [`AppError::Unprintable`].
    pub async fn picture(self, app: &App, info: &EventInfo, side: Side) -> Result<Vec<u8>, AppError> {
        let layout = press::layout(app, info, self.layout).await?;
        let apart = layout.sides.apart();
        if self.run.state != RunState::Done || (side == Side::Back && !apart) {
            return Err(AppError::NotFound);
        }
        // What is on the other page is not made for this one.
        let layout = if apart { layout.only(side) } else { layout };
        press::picture(app, info, self.whose, layout, self.run.locale).await
    }

    /// The sides of the badge that have a page each.
    ///
    /// # Errors
    /// When the layout cannot be read.
    pub async fn sides(&self, app: &App, info: &EventInfo) -> Result<Vec<Side>, AppError> {
        let apart = press::layout(app, info, self.layout).await?.sides.apart();
        Ok(if apart { vec![Side::Front, Side::Back] } else { vec![Side::Front] })
    }

    /// How large the paper is that it is printed on, which its layout says.
    ///
    /// # Errors
    /// When the layout cannot be read.
    pub async fn paper(self, app: &App, info: &EventInfo) -> Result<Size, AppError> {
        let layout = press::layout(app, info, self.layout).await?;
        Ok(layout.alone().imposition().paper)
    }
}

fn allowed(offered: Option<&DoorPrinting>, whose: &Registration) -> Result<(), AppError> {
    let offered = offered.ok_or(AppError::DoorsPrintNot)?;
    if whose.state != RegistrationState::Confirmed {
        return Err(AppError::NotFound);
    }
    if offered.inside_only && whose.admission.is_none() { Err(AppError::NotInside) } else { Ok(()) }
}
