//! Drawing a page.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::PremulRgba8;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};

use crate::DocumentError;

/// What is darker than this is black, of 255. The paper of a badge and its tints are far above it, words far below.
const BLACK: u32 = 140;

const POINTS_PER_INCH: f64 = 72.0;

/// So many pixels are drawn at once: the largest label that is built has 120 million, each of four bytes while it is drawn.
const AT_ONCE: usize = 4_000_000;

/// The most pixels of a whole page, for a browser: an A4 page at 300 dots per inch has nine million. Larger ones are drawn
/// less finely; they are looked at from further away.
const MOST: f64 = 12e6;

/// A page, drawn.
pub(super) struct Drawn {
    pub(super) width: u16,
    pub(super) height: u16,
    pixels: Pixmap,
}

/// Dots, a row after the other: eight in a byte, the leftmost its highest bit, black ones set.
pub(super) struct Dots {
    pub(super) width: usize,
    pub(super) rows: Vec<Vec<u8>>,
}

impl Dots {
    /// The first page as large as it can be within so many dots, turned where that makes it larger.
    pub(super) fn within(pdf: Vec<u8>, width: u16, height: u16) -> Result<Self, DocumentError> {
        Self::in_bands(pdf, width, height, AT_ONCE / usize::from(width.max(1)))
    }

    /// The same, drawn so many rows at once.
    fn in_bands(pdf: Vec<u8>, width: u16, height: u16, band: usize) -> Result<Self, DocumentError> {
        let pdf = open(pdf)?;
        let page = first(&pdf)?;
        let placed = placed(page, width, height);
        // Coverage by halves, not shades: a dot is burnt or it is not.
        let settings =
            RenderSettings { aliasing_threshold: Some(127), hinting: false, ..RenderSettings::default() };
        let mut dots = Self { width: width.into(), rows: Vec::with_capacity(height.into()) };
        for top in (0..height).step_by(band.max(1)) {
            let rows = usize::from(height - top).min(band.max(1));
            let rows = u16::try_from(rows).unwrap_or(height - top);
            let band = Affine::translate((0.0, -f64::from(top))) * placed;
            dots.rows.extend(draw(page, (width, rows), band, settings).in_black());
        }
        Ok(dots)
    }
}

impl Drawn {
    /// The whole first page.
    pub(super) fn whole(pdf: Vec<u8>, dots_per_inch: u16) -> Result<Self, DocumentError> {
        let pdf = open(pdf)?;
        let page = first(&pdf)?;
        let (across, down) = dimensions(page);
        let finest = (MOST / (across * down).max(1.0)).sqrt();
        let scale = (f64::from(dots_per_inch) / POINTS_PER_INCH).min(finest);
        let pixels = (whole(across * scale), whole(down * scale));
        let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
        Ok(draw(page, pixels, Affine::scale(scale), settings))
    }

    /// Red, green and blue of each pixel.
    pub(super) fn rgb(&self) -> Vec<u8> {
        self.pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect()
    }

    /// Its rows as [`Dots`] has them.
    fn in_black(&self) -> impl Iterator<Item = Vec<u8>> {
        // Luma of ITU-R BT.601, in thousandths.
        let black = |red: u8, green: u8, blue: u8| {
            let [red, green, blue] = [red, green, blue].map(u32::from);
            (299 * red + 587 * green + 114 * blue) / 1_000 < BLACK
        };
        let byte = move |eight: &[PremulRgba8]| {
            let dots = eight.iter().map(|pixel| black(pixel.r, pixel.g, pixel.b));
            dots.enumerate().fold(0, |byte, (at, dot)| byte | u8::from(dot) << (7 - at))
        };
        let row = move |row: &[PremulRgba8]| row.chunks(8).map(byte).collect();
        self.pixels.data().chunks_exact(usize::from(self.width).max(1)).map(row)
    }
}

/// Where a page is within so many pixels: in the middle, as large as it can be, turned where that makes it larger.
fn placed(page: &Page<'_>, width: u16, height: u16) -> Affine {
    let (across, down) = dimensions(page);
    let (room_across, room_down) = (f64::from(width), f64::from(height));
    let upright = (room_across / across).min(room_down / down);
    let turned = (room_across / down).min(room_down / across);
    let (scale, turn, shown) = if turned > upright {
        // A quarter to the right, and back to where the page was.
        let turn = Affine::translate((down, 0.0)) * Affine::rotate(std::f64::consts::FRAC_PI_2);
        (turned, turn, (down, across))
    } else {
        (upright, Affine::IDENTITY, (across, down))
    };
    let middle = ((room_across - shown.0 * scale) / 2.0, (room_down - shown.1 * scale) / 2.0);
    Affine::translate(middle) * Affine::scale(scale) * turn
}

fn open(pdf: Vec<u8>) -> Result<Pdf, DocumentError> {
    Pdf::new(pdf).map_err(|_| DocumentError::NoBadge)
}

fn first(pdf: &Pdf) -> Result<&Page<'_>, DocumentError> {
    pdf.pages().first().ok_or(DocumentError::NoBadge)
}

fn dimensions(page: &Page<'_>) -> (f64, f64) {
    let (across, down) = page.render_dimensions();
    (f64::from(across), f64::from(down))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to what fits before")]
fn whole(pixels: f64) -> u16 {
    pixels.round().clamp(1.0, f64::from(u16::MAX)) as u16
}

fn draw(page: &Page<'_>, (width, height): (u16, u16), placed: Affine, settings: RenderSettings) -> Drawn {
    let mut context = RenderContext::new(width, height);
    let transform = placed * page.initial_transform(true).to_kurbo();
    // Every font is in the file.
    let interpreter = InterpreterSettings::default();
    render_into(page, &RenderCache::new(), &interpreter, &settings, &mut context, transform);
    context.flush();
    let mut pixels = Pixmap::new(width, height);
    let on_white =
        RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
    context.render_with(&mut pixels, &mut Resources::default(), on_white);
    Drawn { width, height, pixels }
}

#[cfg(test)]
mod tests {
    use pdf_writer::{Content, Finish, Pdf as Writer, Rect, Ref};

    use super::*;

    /// A page of 60 × 90 points with a triangle from its upper edge to its lower one.
    fn page() -> Vec<u8> {
        let [catalog, tree, page, content] = [1, 2, 3, 4].map(Ref::new);
        let mut pdf = Writer::new();
        pdf.catalog(catalog).pages(tree);
        pdf.pages(tree).kids([page]).count(1);
        let mut one = pdf.page(page);
        one.parent(tree).media_box(Rect::new(0.0, 0.0, 60.0, 90.0)).contents(content);
        one.resources();
        one.finish();
        let mut drawn = Content::new();
        drawn.move_to(5.0, 3.0).line_to(30.0, 88.0).line_to(57.0, 11.0).close_path().fill_nonzero();
        pdf.stream(content, &drawn.finish());
        pdf.finish()
    }

    #[test]
    fn bands_are_the_page_in_one_piece() {
        let whole = Dots::in_bands(page(), 121, 181, usize::MAX).unwrap();
        assert_eq!((whole.rows.len(), whole.rows[0].len()), (181, 16));
        assert!(whole.rows.iter().flatten().map(|byte| byte.count_ones()).sum::<u32>() > 5_000);
        for band in [1, 7, 180, 181] {
            assert!(Dots::in_bands(page(), 121, 181, band).unwrap().rows == whole.rows, "{band}");
        }
    }

    #[test]
    fn a_page_has_no_more_pixels_than_it_needs() {
        let fine = Drawn::whole(page(), 300).unwrap();
        assert_eq!((fine.width, fine.height), (250, 375));
        let finest = Drawn::whole(page(), 20_000).unwrap();
        assert!(usize::from(finest.width) * usize::from(finest.height) < 12_010_000, "{}", finest.width);
    }
}
