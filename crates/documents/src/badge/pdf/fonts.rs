//! The fonts of one PDF: each face reduced to the glyphs that its pages use, and embedded once.

use std::collections::HashMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use super::faces::Face;
use super::shaping::Glyph;
use crate::DocumentError;

/// A face as embedded.
struct Subset {
    face: Face,
    id: FontId,
    remapper: GlyphRemapper,
    /// For each glyph in use, by its id in the whole face: its id here, its width, and its text.
    glyphs: HashMap<u16, (u16, i32, Box<str>)>,
}

/// A glyph as a page names it.
pub(super) struct Embedded<'a> {
    pub(super) font: &'a FontId,
    pub(super) id: u16,
    /// The width that viewers move on, in thousandths of an em.
    pub(super) width: i32,
}

/// The fonts that a PDF has needed so far.
#[derive(Default)]
pub(super) struct Fonts {
    subsets: Vec<Subset>,
}

impl Fonts {
    /// The glyph's font and number in it, noted for embedding.
    ///
    /// A PDF font gives each glyph one text. Should a glyph stand for two in one document (an accent that is a letter's
    /// part here and its own character there), the second text gets a second, tiny subset of the face: extraction
    /// stays right and the page looks the same.
    pub(super) fn embed(&mut self, glyph: &Glyph) -> Embedded<'_> {
        let fits = |subset: &Subset| {
            subset.face == glyph.face
                && subset.glyphs.get(&glyph.id).is_none_or(|(_, _, text)| *text == glyph.text)
        };
        let at = self.subsets.iter().position(fits).unwrap_or_else(|| {
            let id = FontId(format!("F{}", self.subsets.len()));
            self.subsets.push(Subset {
                face: glyph.face,
                id,
                remapper: GlyphRemapper::new(),
                glyphs: HashMap::new(),
            });
            self.subsets.len() - 1
        });
        let subset = &mut self.subsets[at];
        let (id, width, _) = subset.glyphs.entry(glyph.id).or_insert_with(|| {
            (subset.remapper.remap(glyph.id), glyph.face.nominal_width(glyph.id), glyph.text.clone())
        });
        Embedded { font: &subset.id, id: *id, width: *width }
    }

    /// Puts the fonts into the document.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when a compiled-in font cannot be reduced.
    pub(super) fn install(self, document: &mut PdfDocument) -> Result<(), DocumentError> {
        for (number, subset) in self.subsets.into_iter().enumerate() {
            let font = subset.face.name();
            let bytes = subsetter::subset(subset.face.bytes(), 0, &subset.remapper)
                .map_err(|error| DocumentError::Font { font, reason: error.to_string() })?;
            // Warns that the subset has no character map, which it needs not: pages name glyphs by number.
            let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
                .ok_or_else(|| DocumentError::Font { font, reason: "the subset is unreadable".to_owned() })?;
            parsed.font_name = Some(format!("{}+{font}", tag(number)));
            document.resources.fonts.map.insert(subset.id, PdfFont::new(parsed));
        }
        Ok(())
    }
}

/// The six capitals that mark a subset (ISO 32000-1, 9.6.4), different for each font of a file.
fn tag(number: usize) -> String {
    let letter = |place: u32| char::from(b'A' + u8::try_from(number / 26_usize.pow(place) % 26).unwrap_or(0));
    format!("MTQ{}{}{}", letter(2), letter(1), letter(0))
}

#[cfg(test)]
mod tests {
    use super::super::shaping::Part;
    use super::*;

    fn glyph(id: u16, text: &str) -> Glyph {
        Glyph {
            face: Face::Serif,
            id,
            text: text.into(),
            part: Part::Whole,
            dx: 0.0,
            dy: 0.0,
            advance: 500.0,
        }
    }

    #[test]
    fn a_glyph_is_embedded_once_for_each_text() {
        let mut fonts = Fonts::default();
        assert_eq!(fonts.embed(&glyph(40, "e")).font.0, "F0");
        assert_eq!(fonts.embed(&glyph(40, "e")).id, 1);
        assert_eq!(fonts.embed(&glyph(41, "f")).id, 2);
        assert_eq!(fonts.embed(&glyph(40, "é")).font.0, "F1");
        assert_eq!(fonts.embed(&glyph(40, "e")).font.0, "F0");
        assert_eq!(fonts.subsets.len(), 2);
    }

    #[test]
    fn tags_are_six_capitals() {
        assert_eq!(tag(0), "MTQAAA");
        assert_eq!(tag(27), "MTQABB");
    }
}
