//! A badge as dots: for label printers, which know only black and white, and for browsers, which print a picture at the
//! exact size of its page. The dots are those of the badge's own PDF, so that nothing is laid out twice.

mod dots;
mod zpl;

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::DocumentError;
use dots::{Dots, Drawn};

pub use zpl::STATUS;

/// A label: how large, and how finely it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Across the way that it moves, in millimetres.
    pub width: u16,
    /// Along it, in millimetres.
    pub height: u16,
    /// Dots per inch.
    pub dots_per_inch: u16,
}

impl Label {
    /// The dots per inch of the printers that are built.
    pub const DOTS_PER_INCH: [u16; 3] = [203, 300, 600];
    /// The widest and longest labels that they take, in millimetres.
    pub const MOST: (u16, u16) = (216, 999);

    fn dots(self) -> (u16, u16) {
        let dots = |millimetres: u16| {
            let tenths = u32::from(millimetres) * u32::from(self.dots_per_inch) * 10;
            u16::try_from(tenths / 254).unwrap_or(u16::MAX)
        };
        (dots(self.width), dots(self.height))
    }
}

/// What a label printer is sent (ZPL II) to print the first page of a file: as large as the label lets it be, turned
/// where that makes it larger, in the middle.
///
/// # Errors
/// [`DocumentError::NoBadge`] for a file without a page.
pub fn zpl(pdf: Vec<u8>, label: Label) -> Result<Vec<u8>, DocumentError> {
    let (width, height) = label.dots();
    Ok(zpl::format(&Dots::within(pdf, width, height)?))
}

/// The first page of a file as a picture (PNG), for a browser; one that is larger than A4 less finely than asked.
///
/// # Errors
/// [`DocumentError::NoBadge`] for a file without a page.
pub fn image(pdf: Vec<u8>, dots_per_inch: u16) -> Result<Vec<u8>, DocumentError> {
    let drawn = Drawn::whole(pdf, dots_per_inch)?;
    let mut png = Cursor::new(Vec::new());
    PngEncoder::new(&mut png)
        .write_image(&drawn.rgb(), drawn.width.into(), drawn.height.into(), ExtendedColorType::Rgb8)
        .map_err(DocumentError::Image)?;
    Ok(png.into_inner())
}
