//! The one place where badges become files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use documents::badge::{Badge, BadgeSheet};
use domain::locale::Locale;
use domain::registration::Registration;

use crate::badge::keys;
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

/// The badges of some people as a PDF, a page each, in the order given. Nothing of it is kept when it is stopped on its
/// way.
///
/// # Errors
/// When it is stopped, when there is nobody, or when a badge cannot be made.
pub(super) async fn badges(
    app: &App,
    info: &EventInfo,
    whom: Vec<Registration>,
    locale: Locale,
    progress: Arc<Progress>,
) -> Result<Vec<u8>, AppError> {
    let keys = keys(app, info.organisation.id).await?;
    let info = info.clone();
    make_document(app, move || {
        let mut wrong = None;
        let badges = whom.iter().map_while(|registration| {
            if progress.stopped.load(Ordering::Relaxed) {
                wrong = Some(AppError::Internal("nobody wants these badges any more"));
                return None;
            }
            match keys.sign(&info, registration) {
                Ok(token) => {
                    progress.made.fetch_add(1, Ordering::Relaxed);
                    Some(Badge { registration, token })
                }
                Err(error) => {
                    wrong = Some(error.into());
                    None
                }
            }
        });
        let sheet = BadgeSheet { locale, organisation: &info.organisation, event: &info.event };
        let file = documents::badge::pdf(&sheet, badges);
        match wrong {
            Some(wrong) => Err(wrong),
            None => Ok(file?),
        }
    })
    .await
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
    let pdf = badges(app, info, vec![whose], locale, Arc::default()).await?;
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
    let pdf = badges(app, info, vec![whose], locale, Arc::default()).await?;
    make_document(app, move || Ok(documents::label::size(pdf)?)).await
}
