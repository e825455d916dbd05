//! Writes shaped lines as PDF operations.

use std::collections::BTreeMap;

use printpdf::{Codepoint, Color, DictItem, Mm, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix};

use super::fonts::Fonts;
use super::shaping::{Line, Part};

/// A badge is A6, in millimetres; distances are from its upper left corner.
pub(super) const PAGE_WIDTH: f32 = 105.0;
/// See [`PAGE_WIDTH`].
pub(super) const PAGE_HEIGHT: f32 = 148.0;

/// An RGB colour as `0xRRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink(pub(super) u32);

impl Ink {
    /// Red, green, blue, from 0 to 1.
    pub(super) fn parts(self) -> [f32; 3] {
        let [_, r, g, b] = self.0.to_be_bytes();
        [r, g, b].map(|part| f32::from(part) / 255.0)
    }
}

/// Which end of a line stands at the given place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Anchor {
    /// Its left end.
    Left(f32),
    /// Its right end.
    Right(f32),
}

/// Collects the text operations of a page.
pub(super) struct Pen<'a> {
    pub(super) fonts: &'a mut Fonts,
    pub(super) ops: Vec<Op>,
}

impl Pen<'_> {
    /// Writes a line: `size` and `baseline` in millimetres, the baseline from the top of the page.
    pub(super) fn write(&mut self, line: &Line, size: f32, anchor: Anchor, baseline: f32, ink: Ink) {
        if line.glyphs.is_empty() {
            return;
        }
        let [r, g, b] = ink.parts();
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor { col: Color::Rgb(Rgb { r, g, b, icc_profile: None }) });
        let left = match anchor {
            Anchor::Left(x) => x,
            Anchor::Right(x) => x - line.width * size / 1000.0,
        };
        self.glyphs(line, size, left, PAGE_HEIGHT - baseline);
        self.ops.push(Op::EndTextSection);
    }

    /// One `Tm` and one `TJ` for every stretch of glyphs in one font on one height.
    fn glyphs(&mut self, line: &Line, size: f32, left: f32, base: f32) {
        let points = Pt::from(Mm(size));
        let mut pen = 0.0_f32;
        let mut stretch = Stretch::default();
        for glyph in &line.glyphs {
            if let Part::First(character) = &glyph.part {
                stretch.flush(&mut self.ops);
                self.ops.push(instead_of(character));
            }
            let embedded = self.fonts.embed(glyph);
            if stretch.font != embedded.font.0 {
                stretch.flush(&mut self.ops);
                stretch.font.clone_from(&embedded.font.0);
                let font = PdfFontHandle::External(embedded.font.clone());
                self.ops.push(Op::SetFont { font, size: points });
            } else if !same(stretch.height, glyph.dy) {
                stretch.flush(&mut self.ops);
            }
            if stretch.glyphs.is_empty() {
                stretch.height = glyph.dy;
                stretch.viewer = pen + glyph.dx;
                let x = Pt::from(Mm(left + stretch.viewer * size / 1000.0));
                let y = Pt::from(Mm(base + glyph.dy * size / 1000.0));
                self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
            }
            // Where viewers would put the glyph and where it belongs differ by kerning: correct the glyph before.
            let correction = stretch.viewer - (pen + glyph.dx);
            if correction.abs() > 0.5
                && let Some(before) = stretch.glyphs.last_mut()
            {
                before.offset += correction.round();
                stretch.viewer -= correction.round();
            }
            #[allow(clippy::cast_precision_loss, reason = "a width in thousandths of an em is far below 2²³")]
            let width = embedded.width as f32;
            stretch.viewer += width;
            stretch.glyphs.push(Codepoint::with_cid(embedded.id, 0.0, glyph.text.to_string()));
            pen += glyph.advance;
            if glyph.part == Part::Last {
                stretch.flush(&mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        stretch.flush(&mut self.ops);
    }
}

/// The glyphs up to the end of this marked content are one character to whoever copies the text (ISO 32000-1, 14.9.4).
fn instead_of(character: &str) -> Op {
    let utf16 = std::iter::once(0xFEFF).chain(character.encode_utf16());
    let data = utf16.flat_map(u16::to_be_bytes).collect();
    let text = DictItem::String { data, literal: false };
    let map = BTreeMap::from([("ActualText".to_owned(), text)]);
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: DictItem::Dict { map } }
}

/// Glyphs that one `TJ` shows.
#[derive(Default)]
struct Stretch {
    font: String,
    height: f32,
    /// Where a viewer's pen stands, in thousandths of an em from the line's start.
    viewer: f32,
    glyphs: Vec<Codepoint>,
}

impl Stretch {
    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.glyphs.is_empty() {
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(&mut self.glyphs))] });
        }
    }
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.5
}
