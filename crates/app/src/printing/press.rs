//! The one place where badges become files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use domain::locale::Locale;
use domain::registration::Registration;

use crate::badge::{Prints, print, print_while};
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

/// The badges of some people as a PDF, in the order given, and who is not in it. Nothing of it is kept when it is stopped on
/// its way.
///
/// # Errors
/// When it is stopped, or when there is nobody.
pub(super) async fn badges(
    app: &App,
    info: &EventInfo,
    whom: Vec<Registration>,
    locale: Locale,
    progress: Arc<Progress>,
) -> Result<Prints, AppError> {
    let wanted = move || {
        progress.made.fetch_add(1, Ordering::Relaxed);
        !progress.stopped.load(Ordering::Relaxed)
    };
    print_while(app, info, whom, locale, wanted).await
}

/// One badge as a PDF.
///
/// # Errors
/// [`AppError::Unprintable`].
pub(super) async fn one(
    app: &App,
    info: &EventInfo,
    whose: Registration,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    print(app, info, vec![whose], locale).await?.pdf.ok_or(AppError::Unprintable)
}

/// A badge for a browser to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// PNG.
    pub png: Vec<u8>,
    /// How large it is on paper, in hundredths of a millimetre: across, then down.
    pub size: (u32, u32),
}

/// Dots per inch of a picture for a browser: what office printers print, and more than anybody sees.
const DOTS_PER_INCH: u16 = 300;

/// Somebody's badge as a picture.
pub(super) async fn sheet(
    app: &App,
    info: &EventInfo,
    whose: Registration,
    locale: Locale,
) -> Result<Sheet, AppError> {
    let pdf = one(app, info, whose, locale).await?;
    make_document(app, move || {
        let image = documents::label::image(pdf, DOTS_PER_INCH)?;
        Ok(Sheet { png: image.png, size: image.size })
    })
    .await
}

/// How large somebody's badge is on paper, in hundredths of a millimetre.
pub(super) async fn size(
    app: &App,
    info: &EventInfo,
    whose: Registration,
    locale: Locale,
) -> Result<(u32, u32), AppError> {
    let pdf = one(app, info, whose, locale).await?;
    make_document(app, move || Ok(documents::label::size(pdf)?)).await
}
