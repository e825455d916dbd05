//! Fitting and encoding: what is kept was made here, byte by byte.

use domain::picture::{PictureRefusal, PictureUse};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgba, RgbaImage};

use super::{MadePicture, Rendition};

/// Of 100: no difference is seen from here on, and files stay small.
const QUALITY: u8 = 82;

/// Both sizes of a picture. A logo that is see-through stays so; everything else becomes a photograph on white.
pub(super) fn encode(picture: &DynamicImage, purpose: PictureUse) -> Result<MadePicture, PictureRefusal> {
    let large = fit(picture, purpose.large());
    let small = fit(&DynamicImage::ImageRgba8(large.clone()), purpose.small());
    let see_through = purpose == PictureUse::Logo && large.pixels().any(|pixel| pixel.0[3] < u8::MAX);
    let written = if see_through { webp } else { jpeg };
    Ok(MadePicture {
        media_type: if see_through { "image/webp" } else { "image/jpeg" },
        large: written(&large)?,
        small: written(&small)?,
    })
}

/// One size of a picture, a photograph on white.
pub(super) fn photograph(picture: &DynamicImage, within: (u32, u32)) -> Result<Rendition, PictureRefusal> {
    jpeg(&fit(picture, within))
}

/// The picture within a width and a height; a smaller one stays as it is.
fn fit(picture: &DynamicImage, (max_width, max_height): (u32, u32)) -> RgbaImage {
    let (width, height) = (picture.width(), picture.height());
    if width <= max_width && height <= max_height {
        return picture.to_rgba8();
    }
    // First quickly to twice the size, then well: the second costs by the pixel.
    let near = if width > 4 * max_width || height > 4 * max_height {
        &picture.thumbnail(2 * max_width, 2 * max_height)
    } else {
        picture
    };
    near.resize(max_width, max_height, FilterType::Lanczos3).to_rgba8()
}

fn jpeg(picture: &RgbaImage) -> Result<Rendition, PictureRefusal> {
    let (width, height) = picture.dimensions();
    let mut on_white = RgbaImage::from_pixel(width, height, Rgba([u8::MAX; 4]));
    imageops::overlay(&mut on_white, picture, 0, 0);
    let opaque = DynamicImage::ImageRgba8(on_white).into_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .write_image(opaque.as_raw(), width, height, ExtendedColorType::Rgb8)
        .map_err(|_| PictureRefusal::Damaged)?;
    Ok(Rendition { width, height, bytes })
}

fn webp(picture: &RgbaImage) -> Result<Rendition, PictureRefusal> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes)
        .write_image(picture.as_raw(), width, height, ExtendedColorType::Rgba8)
        .map_err(|_| PictureRefusal::Damaged)?;
    Ok(Rendition { width, height, bytes })
}
