//! One side of a layout as a picture for the page on which it is made: what the press prints, turned into SVG.

use domain::badge::layout::{Layout, Medium, Side, Sides};
use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

use super::{Badge, BadgeSheet, Press, Put, Reason};
use crate::DocumentError;

/// A side as it would be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The picture, as large as the paper: a point of it is a point of print.
    pub svg: String,
    /// What is not on it because it cannot be printed.
    pub missing: Vec<Reason>,
}

/// Draws one side of a layout for one badge, without marks and whatever is printable of it.
///
/// # Errors
/// As [`super::pdf`]; [`DocumentError::Drawing`] when the printed page cannot be turned into a picture.
pub fn drawn(
    sheet: &BadgeSheet<'_>,
    layout: &Layout,
    side: Side,
    badge: &Badge<'_>,
) -> Result<Drawn, DocumentError> {
    let alone = Layout {
        medium: Medium::Free(layout.side()),
        sides: Sides::One(layout.sides.of(side).to_vec()),
        ..layout.clone()
    };
    let mut press = Press::new(*sheet, &alone, Vec::new())?;
    press.lenient = true;
    let mut missing = match press.put(badge)? {
        Put::Printed => Vec::new(),
        Put::Unprintable(unprintable) => unprintable.reasons,
    };
    for reason in &mut missing {
        reason.side = side;
    }
    let bytes = press.finish()?;
    let pdf = Pdf::new(bytes).map_err(|_| DocumentError::Drawing)?;
    let page = pdf.pages().first().ok_or(DocumentError::Drawing)?;
    let settings = SvgRenderSettings { bg_color: [255, 255, 255, 255] };
    let svg = convert(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    Ok(Drawn { svg, missing })
}
