//! The one place where badges become files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use domain::badge::layout::{Layout, Usual};
use domain::ids::PrintLayoutId;
use domain::locale::Locale;
use domain::registration::Registration;

use crate::badge::{Prints, print};
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// How far a file is, told while it is made, and whether anybody still wants it.
#[derive(Debug, Default)]
pub(super) struct Progress {
    made: AtomicU32,
    stopped: AtomicBool,
}

impl Progress {
    pub(super) fn made(&self) -> u32 {
        self.made.load(Ordering::Relaxed)
    }

    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

/// The layout that a badge of a run is printed after: as it was when the run was begun.
pub(super) async fn layout(
    app: &App,
    info: &EventInfo,
    kept: Option<PrintLayoutId>,
) -> Result<Layout, AppError> {
    let Some(id) = kept else { return Ok(Usual::A6.layout()) };
    let kept = app.store().print_layout(info.event.id, id).await?;
    kept.ok_or(AppError::Internal("a run without its layout"))
}

/// The badges of some people as a PDF, in the order given, and who is not in it. Nothing of it is kept when it is stopped on
/// its way.
///
/// # Errors
/// When it is stopped, or when there is nobody.
pub(super) async fn badges(
    app: &App,
    info: &EventInfo,
    whom: Vec<Registration>,
    layout: Layout,
    locale: Locale,
    progress: Arc<Progress>,
) -> Result<Prints, AppError> {
    let wanted = move || {
        progress.made.fetch_add(1, Ordering::Relaxed);
        !progress.stopped.load(Ordering::Relaxed)
    };
    print(app, info, whom, layout, locale, wanted).await
}

/// One badge as a PDF, on paper of its own size.
///
/// # Errors
/// [`AppError::Unprintable`].
pub(super) async fn one(
    app: &App,
    info: &EventInfo,
    whose: Registration,
    layout: Layout,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    print(app, info, vec![whose], layout.alone(), locale, || true).await?.pdf.ok_or(AppError::Unprintable)
}

/// Dots per inch of a picture for a browser: what office printers print, and more than anybody sees.
const DOTS_PER_INCH: u16 = 300;

/// The only page of somebody's badge as a picture (PNG), for a browser to print.
pub(super) async fn picture(
    app: &App,
    info: &EventInfo,
    whose: Registration,
    layout: Layout,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let pdf = one(app, info, whose, layout, locale).await?;
    make_document(app, move || Ok(documents::label::image(pdf, DOTS_PER_INCH)?)).await
}
