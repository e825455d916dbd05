//! Draws as PDF operators, in millimetres from the upper left corner of whatever is drawn on.

/// Points in a millimetre.
pub(super) const POINTS: f32 = 72.0 / 25.4;
/// How far a cubic's handles stand from a quarter circle's ends, for radius 1.
const KAPPA: f32 = 0.5523;

/// An RGB colour as `0xRRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Ink(pub(super) u32);

impl Ink {
    /// Red, green, blue, from 0 to 1.
    fn parts(self) -> [f32; 3] {
        let [_, r, g, b] = self.0.to_be_bytes();
        [r, g, b].map(|part| f32::from(part) / 255.0)
    }
}

/// The operators of a page, or of a part of one.
#[derive(Debug, Clone, Default)]
pub(super) struct Sketch {
    content: Vec<u8>,
}

impl Sketch {
    /// What was drawn.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.content
    }

    /// The same, kept.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.content
    }

    /// Adds what was drawn elsewhere.
    pub(super) fn append(&mut self, other: &Self) {
        self.content.extend_from_slice(&other.content);
    }

    /// Whether nothing was drawn.
    pub(super) fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// Adds an operator that needs no numbers, or brings its own.
    pub(super) fn word(&mut self, words: &str) -> &mut Self {
        self.content.extend_from_slice(words.as_bytes());
        self.content.push(b'\n');
        self
    }

    /// Adds an operator behind its numbers.
    pub(super) fn ops(&mut self, numbers: &[f32], operator: &str) -> &mut Self {
        for number in numbers {
            self.number(*number);
            self.content.push(b' ');
        }
        self.word(operator)
    }

    /// A number of at most three decimals, as short as it can be written.
    pub(super) fn number(&mut self, number: f32) {
        #[allow(clippy::cast_possible_truncation, reason = "places on paper are far below 2³¹ micrometres")]
        let thousandths = (number * 1000.0).round() as i32;
        let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        if thousandths < 0 {
            self.content.push(b'-');
        }
        if whole > 0 || part == 0 {
            self.content.extend_from_slice(whole.to_string().as_bytes());
        }
        if part > 0 {
            let digits = [part / 100, part / 10 % 10, part % 10].map(|d| b'0' + u8::try_from(d).unwrap_or(0));
            let length = if part % 10 > 0 {
                3
            } else if part % 100 > 0 {
                2
            } else {
                1
            };
            self.content.push(b'.');
            self.content.extend_from_slice(&digits[..length]);
        }
    }

    /// Adds bytes in hexadecimal digits.
    pub(super) fn hex(&mut self, bytes: impl IntoIterator<Item = u8>) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        for byte in bytes {
            self.content.push(DIGITS[usize::from(byte >> 4)]);
            self.content.push(DIGITS[usize::from(byte & 15)]);
        }
    }

    /// Draws within a moved, scaled and turned (in radians) coordinate system.
    pub(super) fn within(&mut self, x: f32, y: f32, scale: f32, turn: f32, draw: impl FnOnce(&mut Self)) {
        let (sin, cos) = turn.sin_cos();
        self.word("q");
        // Angles of an engraving are small; three decimals would bend it.
        for number in [cos * scale, sin * scale, -sin * scale, cos * scale] {
            self.content.extend_from_slice(format!("{number:.5} ").as_bytes());
        }
        self.ops(&[x, y], "cm");
        draw(self);
        self.word("Q");
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
        self.word("h")
    }

    pub(super) fn fill(&mut self) -> &mut Self {
        self.word("f")
    }

    pub(super) fn stroke(&mut self) -> &mut Self {
        self.word("S")
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
        if radius <= 0.0 {
            return self.rectangle(x, y, width, height);
        }
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

    /// Starts marked content: what is read aloud as `tag` under a number of the page, or decoration that is not
    /// (ISO 32000-1, 14.8.2.2).
    pub(super) fn begin(&mut self, read: Option<(&str, usize)>) {
        match read {
            Some((tag, number)) => self.word(&format!("/{tag} <</MCID {number}>> BDC")),
            None => self.word("/Artifact BMC"),
        };
    }

    /// Ends marked content.
    pub(super) fn end(&mut self) {
        self.word("EMC");
    }

    /// Shows a drawing that the file holds under a name.
    pub(super) fn show(&mut self, name: &str) -> &mut Self {
        self.word(&format!("/{name} Do"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_nothing() {
        let mut sketch = Sketch::default();
        sketch.move_to(1.0, -0.0001).line_to(2.5, 0.1234).line_to(-0.05, -12.0).line_to(1000.75, 0.999_9);
        let text = String::from_utf8(sketch.content).unwrap();
        assert_eq!(text, "1 0 m\n2.5 .123 l\n-.05 -12 l\n1000.75 1 l\n");
    }
}
