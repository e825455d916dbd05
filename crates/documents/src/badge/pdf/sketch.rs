//! Draws lines and surfaces as PDF operators, in millimetres from the page's upper left corner.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use printpdf::{DictItem, ExternalStream, ExternalXObject};

use super::pen::{Ink, PAGE_HEIGHT, PAGE_WIDTH};

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// How far a cubic's handles stand from a quarter circle's ends, for radius 1.
const KAPPA: f32 = 0.5523;

/// A drawing that a PDF holds once and pages show as often as they like.
pub(super) struct Sketch {
    content: String,
}

impl Sketch {
    /// An empty drawing. Millimetres from the top become points from the bottom here, once.
    pub(super) fn new() -> Self {
        let mut sketch = Self { content: String::new() };
        sketch.ops(&[POINTS, 0.0, 0.0, -POINTS, 0.0, PAGE_HEIGHT * POINTS], "cm");
        sketch
    }

    fn ops(&mut self, numbers: &[f32], operator: &str) -> &mut Self {
        for number in numbers {
            let text = format!("{number:.3}");
            let text = text.trim_end_matches('0').trim_end_matches('.');
            self.content.push_str(if text == "-0" { "0" } else { text });
            self.content.push(' ');
        }
        self.content.push_str(operator);
        self.content.push('\n');
        self
    }

    /// Draws within a moved, scaled and turned (in radians) coordinate system.
    pub(super) fn within(&mut self, x: f32, y: f32, scale: f32, turn: f32, draw: impl FnOnce(&mut Self)) {
        let (sin, cos) = turn.sin_cos();
        self.content.push_str("q ");
        self.ops(&[cos * scale, sin * scale, -sin * scale, cos * scale, x, y], "cm");
        draw(self);
        self.content.push_str("Q\n");
    }

    pub(super) fn fill_ink(&mut self, ink: Ink) -> &mut Self {
        self.ops(&ink.parts(), "rg")
    }

    pub(super) fn stroke_ink(&mut self, ink: Ink) -> &mut Self {
        self.ops(&ink.parts(), "RG")
    }

    /// Line width, in the units of the coordinate system in force; ends and corners are round.
    pub(super) fn stroke_width(&mut self, width: f32) -> &mut Self {
        self.ops(&[width], "w 1 J 1 j")
    }

    pub(super) fn move_to(&mut self, x: f32, y: f32) -> &mut Self {
        self.ops(&[x, y], "m")
    }

    pub(super) fn line_to(&mut self, x: f32, y: f32) -> &mut Self {
        self.ops(&[x, y], "l")
    }

    pub(super) fn curve_to(&mut self, a: (f32, f32), b: (f32, f32), end: (f32, f32)) -> &mut Self {
        self.ops(&[a.0, a.1, b.0, b.1, end.0, end.1], "c")
    }

    pub(super) fn close(&mut self) -> &mut Self {
        self.ops(&[], "h")
    }

    pub(super) fn fill(&mut self) -> &mut Self {
        self.ops(&[], "f")
    }

    pub(super) fn stroke(&mut self) -> &mut Self {
        self.ops(&[], "S")
    }

    /// Restricts what follows, up to the end of the coordinate system, to the path.
    pub(super) fn clip(&mut self) -> &mut Self {
        self.ops(&[], "W n")
    }

    pub(super) fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32) -> &mut Self {
        self.ops(&[x, y, width, height], "re")
    }

    pub(super) fn polygon(&mut self, points: &[(f32, f32)]) -> &mut Self {
        for (number, &(x, y)) in points.iter().enumerate() {
            if number == 0 {
                self.move_to(x, y)
            } else {
                self.line_to(x, y)
            };
        }
        self.close()
    }

    pub(super) fn circle(&mut self, x: f32, y: f32, radius: f32) -> &mut Self {
        self.rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius)
    }

    /// A rectangle with round corners.
    pub(super) fn rounded(&mut self, x: f32, y: f32, width: f32, height: f32, radius: f32) -> &mut Self {
        let (right, bottom, k) = (x + width, y + height, radius * (1.0 - KAPPA));
        self.move_to(x + radius, y)
            .line_to(right - radius, y)
            .curve_to((right - k, y), (right, y + k), (right, y + radius))
            .line_to(right, bottom - radius)
            .curve_to((right, bottom - k), (right - k, bottom), (right - radius, bottom))
            .line_to(x + radius, bottom)
            .curve_to((x + k, bottom), (x, bottom - k), (x, bottom - radius))
            .line_to(x, y + radius)
            .curve_to((x, y + k), (x + k, y), (x + radius, y))
            .close()
    }

    /// Whole squares on a grid, as one path: nothing shows between neighbours.
    pub(super) fn blocks(&mut self, blocks: impl IntoIterator<Item = [usize; 4]>) -> &mut Self {
        for [x, y, width, height] in blocks {
            // Writing to a String cannot fail.
            let _ = writeln!(self.content, "{x} {y} {width} {height} re");
        }
        self.fill()
    }

    /// The drawing as a form that pages refer to.
    pub(super) fn into_form(self) -> ExternalXObject {
        let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let bounds = [0.0, 0.0, PAGE_WIDTH * POINTS, PAGE_HEIGHT * POINTS].map(DictItem::Real).to_vec();
        let (content, filter) = deflate(self.content.as_bytes())
            .map_or((self.content.into_bytes(), None), |content| (content, Some(name("FlateDecode"))));
        let mut dict = BTreeMap::from([
            ("Type".to_owned(), name("XObject")),
            ("Subtype".to_owned(), name("Form")),
            ("BBox".to_owned(), DictItem::Array(bounds)),
            ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
        ]);
        dict.extend(filter.map(|filter| ("Filter".to_owned(), filter)));
        let stream = ExternalStream { dict, content, compress: false };
        ExternalXObject { stream, width: None, height: None, dpi: None }
    }
}

/// Compresses at the middle level: the library's own, the highest, makes a thousand codes 2 % smaller and takes twice as
/// long.
fn deflate(content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_nothing() {
        let mut sketch = Sketch { content: String::new() };
        sketch.move_to(1.0, -0.0001).line_to(2.5, 0.12345);
        assert_eq!(sketch.content, "1 0 m\n2.5 0.123 l\n");
    }
}
