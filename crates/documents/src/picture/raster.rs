//! Photographs: measured from their header, then decoded within limits and turned upright.

use std::io::Cursor;

use domain::picture::{MAX_PICTURE_PIXELS, PictureRefusal};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::kind::{Kind, is_cut_off};

/// What a decoder may take, in bytes: the pixels that are allowed, four bytes each, and some to work with.
const MAX_MEMORY: u64 = 160 * 1024 * 1024;

/// Decodes a picture, upright as its camera was held.
pub(super) fn decode(bytes: &[u8], kind: Kind) -> Result<DynamicImage, PictureRefusal> {
    if is_cut_off(bytes, kind) {
        return Err(PictureRefusal::Damaged);
    }
    let format = match kind {
        Kind::Png => ImageFormat::Png,
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::WebP => ImageFormat::WebP,
        Kind::Svg => return Err(PictureRefusal::WrongKind),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refusal(&error))?;
    let (width, height) = decoder.dimensions();
    // Before a single pixel is decoded: a few kilobytes can hold gigabytes of one colour.
    if u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS || decoder.total_bytes() > MAX_MEMORY {
        return Err(PictureRefusal::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(|error| refusal(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn refusal(error: &ImageError) -> PictureRefusal {
    match error {
        ImageError::Limits(_) => PictureRefusal::TooManyPixels,
        _ => PictureRefusal::Damaged,
    }
}
