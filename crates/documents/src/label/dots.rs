//! Drawing a page.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};

use crate::DocumentError;

/// What is darker than this is black, of 255. The paper of a badge and its tints are far above it, words far below.
const BLACK: u32 = 140;

const POINTS_PER_INCH: f64 = 72.0;

/// A page, drawn.
pub(super) struct Drawn {
    pub(super) width: u16,
    pub(super) height: u16,
    pixels: Pixmap,
}

/// Dots, black or not, a row after the other.
pub(super) struct Dots {
    pub(super) width: usize,
    pub(super) rows: Vec<Vec<bool>>,
}

impl Drawn {
    /// As large as it can be within so many pixels, turned where that makes it larger; every pixel is of one colour alone.
    pub(super) fn within(pdf: Vec<u8>, width: u16, height: u16) -> Result<Self, DocumentError> {
        let pdf = open(pdf)?;
        let page = first(&pdf)?;
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
        // Coverage by halves, not shades: a dot is burnt or it is not.
        let settings =
            RenderSettings { aliasing_threshold: Some(127), hinting: false, ..RenderSettings::default() };
        let placed = Affine::translate(middle) * Affine::scale(scale) * turn;
        Ok(draw(page, (width, height), placed, settings))
    }

    /// The whole page.
    pub(super) fn whole(pdf: Vec<u8>, dots_per_inch: u16) -> Result<Self, DocumentError> {
        let pdf = open(pdf)?;
        let page = first(&pdf)?;
        let scale = f64::from(dots_per_inch) / POINTS_PER_INCH;
        let (across, down) = dimensions(page);
        let pixels = (whole(across * scale), whole(down * scale));
        let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
        Ok(draw(page, pixels, Affine::scale(scale), settings))
    }

    /// Red, green and blue of each pixel.
    pub(super) fn rgb(&self) -> Vec<u8> {
        self.pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect()
    }

    pub(super) fn in_black(&self) -> Dots {
        // Luma of ITU-R BT.601, in thousandths.
        let black = |rgb: &[u8]| {
            let [red, green, blue] = [rgb[0], rgb[1], rgb[2]].map(u32::from);
            (299 * red + 587 * green + 114 * blue) / 1_000 < BLACK
        };
        let (rgb, width) = (self.rgb(), usize::from(self.width));
        let row = |row: &[u8]| row.chunks_exact(3).map(black).collect();
        Dots { width, rows: rgb.chunks_exact(width.max(1) * 3).map(row).collect() }
    }
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
