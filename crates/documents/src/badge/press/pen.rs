//! Writes shaped lines as PDF operators.

use std::fmt::Write as _;

use super::fonts::Fonts;
use super::shaping::{Line, Part};
use super::sketch::{Ink, Sketch};

/// A line in its place, in millimetres from the upper left corner of the side.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) line: Line,
    /// Of an em.
    pub(super) size: f32,
    /// Of its left end.
    pub(super) left: f32,
    pub(super) baseline: f32,
    pub(super) ink: Ink,
}

/// Writes a line.
pub(super) fn write(sketch: &mut Sketch, fonts: &mut Fonts, placed: &Placed) {
    let Placed { line, size, left, baseline, ink } = placed;
    if line.glyphs.is_empty() {
        return;
    }
    sketch.word("BT").fill_ink(*ink);
    let mut pen = 0.0_f32;
    let mut stretch = Stretch { size: *size, left: *left, baseline: *baseline, ..Stretch::default() };
    for glyph in &line.glyphs {
        if let Part::First(character) = &glyph.part {
            stretch.flush(sketch);
            instead_of(sketch, character);
        }
        let (font, id) = fonts.embed(glyph);
        if stretch.font != Some(font) {
            stretch.flush(sketch);
            stretch.font = Some(font);
            sketch.word_font(font, *size);
        } else if !same(stretch.height, glyph.dy) {
            stretch.flush(sketch);
        }
        if stretch.codes.is_empty() {
            stretch.height = glyph.dy;
            stretch.start = pen + glyph.dx;
            stretch.viewer = stretch.start;
        }
        // Where viewers would put the glyph and where it belongs differ by kerning: correct the glyph before.
        let correction = (stretch.viewer - (pen + glyph.dx)).round();
        let correct = correction.abs() >= 1.0 && !stretch.codes.is_empty();
        stretch.viewer -= if correct { correction } else { 0.0 };
        stretch.codes.push((if correct { correction } else { 0.0 }, id));
        #[allow(clippy::cast_precision_loss, reason = "a width in thousandths of an em is far below 2²³")]
        let width = glyph.face.nominal_width(glyph.id) as f32;
        stretch.viewer += width;
        pen += glyph.advance;
        if glyph.part == Part::Last {
            stretch.flush(sketch);
            sketch.word("EMC");
        }
    }
    stretch.flush(sketch);
    sketch.word("ET");
}

/// The glyphs up to the end of this marked content are one character to whoever copies the text (ISO 32000-1, 14.9.4).
fn instead_of(sketch: &mut Sketch, character: &str) {
    sketch.word("/Span <</ActualText <");
    sketch.hex(std::iter::once(0xFEFF).chain(character.encode_utf16()).flat_map(u16::to_be_bytes));
    sketch.word(">>> BDC");
}

/// Glyphs of one font on one height, which one `TJ` shows. Lengths are thousandths of an em.
#[derive(Default)]
struct Stretch {
    font: Option<usize>,
    size: f32,
    left: f32,
    baseline: f32,
    height: f32,
    start: f32,
    /// Where a viewer's pen stands.
    viewer: f32,
    /// How far a viewer's pen is to be set back, then the glyph.
    codes: Vec<(f32, u16)>,
}

impl Stretch {
    fn flush(&mut self, sketch: &mut Sketch) {
        if self.codes.is_empty() {
            return;
        }
        let x = self.left + self.start * self.size / 1000.0;
        let y = self.baseline - self.height * self.size / 1000.0;
        // Heights grow downwards on a side, and letters stand upright.
        sketch.ops(&[1.0, 0.0, 0.0, -1.0, x, y], "Tm");
        sketch.glyphs(self.codes.drain(..));
    }
}

impl Sketch {
    fn word_font(&mut self, font: usize, size: f32) {
        self.word(&format!("/F{font}"));
        self.ops(&[size], "Tf");
    }

    /// One `TJ`: glyphs, with what is between them where it is not their own width.
    fn glyphs(&mut self, codes: impl Iterator<Item = (f32, u16)>) {
        let mut text = String::from("[<");
        for (correction, code) in codes {
            // Writing to a String cannot fail.
            let _ = if correction == 0.0 {
                write!(text, "{code:04X}")
            } else {
                write!(text, ">{correction}<{code:04X}")
            };
        }
        text.push_str(">]TJ");
        self.word(&text);
    }
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.5
}
