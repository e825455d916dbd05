//! Drawings (SVG): read through before anything is drawn, then turned into pixels, so that no drawing ever reaches
//! a browser. What could reach out, run, or grow is refused instead of cleaned: who drew it can say what was meant.

mod screen;

use domain::picture::{MAX_DRAWING_BYTES, PictureRefusal};
use image::{DynamicImage, Rgba, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Error as XmlError, ParsingOptions};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree};

/// Elements, attributes' texts and so on, all counted.
const MAX_NODES: u32 = 50_000;

/// Draws a logo as large as it will be shown.
pub(crate) fn draw(
    bytes: &[u8],
    (max_width, max_height): (u32, u32),
) -> Result<DynamicImage, PictureRefusal> {
    if bytes.len() > MAX_DRAWING_BYTES {
        return Err(PictureRefusal::TooManyBytes { max: MAX_DRAWING_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| PictureRefusal::Damaged)?;
    if defines_entities(text) {
        return Err(PictureRefusal::Entities);
    }
    // Parsers of XML call themselves for each element within another.
    if screen::is_too_deep(text) {
        return Err(PictureRefusal::Elaborate);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        XmlError::NodesLimitReached => PictureRefusal::Elaborate,
        _ => PictureRefusal::Damaged,
    })?;
    screen::screen(&document)?;
    // No font, no file and no picture is looked up, whatever the drawing says.
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|error| match error {
        usvg::Error::ElementsLimitReached => PictureRefusal::Elaborate,
        _ => PictureRefusal::Damaged,
    })?;
    if !tree.filters().is_empty() {
        return Err(PictureRefusal::Elaborate);
    }
    pixels(&tree, max_width, max_height)
}

/// Whether the document type has definitions of its own. One that only names SVG's is harmless and common.
fn defines_entities(text: &str) -> bool {
    let Some(start) = text.find("<!DOCTYPE") else { return text.contains("<!ENTITY") };
    let open = text[start..].find('[');
    let close = text[start..].find('>');
    text.contains("<!ENTITY") || matches!((open, close), (Some(open), Some(close)) if open < close)
}

fn pixels(tree: &Tree, max_width: u32, max_height: u32) -> Result<DynamicImage, PictureRefusal> {
    let size = tree.size();
    #[allow(clippy::cast_precision_loss, reason = "hundreds of pixels are exact")]
    let scale = (max_width as f32 / size.width()).min(max_height as f32 / size.height());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the limits next")]
    let pixels = |length: f32, max: u32| ((length * scale).ceil() as u32).clamp(1, max);
    let (width, height) = (pixels(size.width(), max_width), pixels(size.height(), max_height));
    let mut drawn = Pixmap::new(width, height).ok_or(PictureRefusal::Damaged)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    let seen = drawn.pixels().iter().any(|pixel| pixel.alpha() > 0);
    let plain = RgbaImage::from_fn(width, height, |x, y| {
        let pixel = drawn.pixel(x, y).map(tiny_skia_plain).unwrap_or_default();
        Rgba(pixel)
    });
    // Nothing drawn is no logo: an empty drawing, or one all outside its frame.
    if seen { Ok(DynamicImage::ImageRgba8(plain)) } else { Err(PictureRefusal::Damaged) }
}

fn tiny_skia_plain(pixel: resvg::tiny_skia::PremultipliedColorU8) -> [u8; 4] {
    let plain = pixel.demultiply();
    [plain.red(), plain.green(), plain.blue(), plain.alpha()]
}
