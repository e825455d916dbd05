//! The badge sheet: an A6 page for each person, after `shared/design/pages/badge.png`.
//!
//! What all pages share (fonts, paper, rosette, bands) is in the file once. Names are shaped here and written as
//! glyph numbers, each with the characters that it stands for, so that a search in the file finds them.

mod artwork;
mod cards;
mod engraving;
mod faces;
mod fit;
mod fonts;
mod frame;
mod page;
mod pen;
mod person;
mod shaping;
mod sketch;
mod wording;

use domain::event::{Event, Organisation};
use domain::locale::Locale;
use domain::registration::Registration;
use i18n_embed_fl::fl;
use printpdf::{OffsetDateTime, PdfDocument, PdfPage, PdfSaveOptions};

use crate::DocumentError;

pub use cards::{PlaceCard, place_cards};

/// What the badges, or the place cards, of one file have in common.
#[derive(Debug, Clone, Copy)]
pub struct BadgeSheet<'a> {
    /// The language of the printed words; names keep their own.
    pub locale: Locale,
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
}

/// One badge to print.
#[derive(Debug, Clone)]
pub struct Badge<'a> {
    /// Whose.
    pub registration: &'a Registration,
    /// What its QR carries.
    pub token: String,
}

/// The badges as a PDF, an A6 page each, in the order given.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none, [`DocumentError::Qr`] for a token that is too long. No name is an error: see
/// `wording::Names`.
pub fn pdf<'a>(
    sheet: &BadgeSheet<'_>,
    badges: impl IntoIterator<Item = Badge<'a>>,
) -> Result<Vec<u8>, DocumentError> {
    write(sheet, &mut badges.into_iter())
}

fn write(
    sheet: &BadgeSheet<'_>,
    badges: &mut dyn Iterator<Item = Badge<'_>>,
) -> Result<Vec<u8>, DocumentError> {
    let title =
        fl!(i18n::documents(sheet.locale), "badges-title", event = sheet.event.theme.get(sheet.locale));
    let mut document = PdfDocument::new(&title);
    let mut press = page::Press::new(*sheet, &mut document);
    let mut latest = 0;
    let mut pages = Vec::<PdfPage>::new();
    for badge in badges {
        latest = latest.max(badge.registration.registered_at.as_second());
        pages.push(press.page(&badge)?);
    }
    if pages.is_empty() {
        return Err(DocumentError::NoBadge);
    }
    press.finish()?;
    document.pages = pages;
    Ok(save(sheet, document, latest))
}

/// The file. It says when its youngest line was written, in seconds: no clock is read here, and the same lines make the
/// same date.
fn save(sheet: &BadgeSheet<'_>, mut document: PdfDocument, latest: i64) -> Vec<u8> {
    let info = &mut document.metadata.info;
    sheet.organisation.name.get(sheet.locale).clone_into(&mut info.author);
    "Multaqa".clone_into(&mut info.creator);
    "Multaqa".clone_into(&mut info.producer);
    if let Ok(at) = OffsetDateTime::from_unix_timestamp(latest) {
        info.creation_date = at;
        info.modification_date = at;
    }
    let options =
        PdfSaveOptions { subset_fonts: false, image_optimization: None, ..PdfSaveOptions::default() };
    document.save(&options, &mut Vec::new())
}
