//! The fonts of one PDF: each face reduced to the glyphs that its pages use, and embedded once, when all are known.

use std::collections::HashMap;
use std::io::Write;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Name, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use super::book::{Book, count};
use super::faces::Face;
use super::shaping::Glyph;
use crate::DocumentError;

/// Character codes are glyph numbers.
const IDENTITY: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A face as embedded.
struct Subset {
    face: Face,
    remapper: GlyphRemapper,
    /// For each glyph in use, by its number in the whole face: its number here, and its text.
    glyphs: HashMap<u16, (u16, Box<str>)>,
}

/// The fonts that a PDF has needed so far.
#[derive(Default)]
pub(super) struct Fonts {
    subsets: Vec<Subset>,
}

impl Fonts {
    /// The glyph's font, by its place among all, and its number in that; noted for embedding.
    ///
    /// A PDF font gives each glyph one text. Should a glyph stand for two in one document (an accent that is a letter's
    /// part here and its own character there), the second text gets a second, tiny subset of the face: extraction
    /// stays right and the page looks the same.
    pub(super) fn embed(&mut self, glyph: &Glyph) -> (usize, u16) {
        let fits = |subset: &Subset| {
            subset.face == glyph.face
                && subset.glyphs.get(&glyph.id).is_none_or(|(_, text)| *text == glyph.text)
        };
        let at = self.subsets.iter().position(fits).unwrap_or_else(|| {
            let (remapper, glyphs) = (GlyphRemapper::new(), HashMap::new());
            self.subsets.push(Subset { face: glyph.face, remapper, glyphs });
            self.subsets.len() - 1
        });
        let subset = &mut self.subsets[at];
        let (id, _) = subset
            .glyphs
            .entry(glyph.id)
            .or_insert_with(|| (subset.remapper.remap(glyph.id), glyph.text.clone()));
        (at, *id)
    }

    /// Writes the fonts, and gives them in their order.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when a compiled-in font cannot be reduced; [`DocumentError::Write`].
    pub(super) fn write<W: Write>(&self, book: &mut Book<W>) -> Result<Vec<Ref>, DocumentError> {
        let subsets = self.subsets.iter().enumerate();
        subsets.map(|(number, subset)| subset.write(book, &tag(number))).collect()
    }
}

impl Subset {
    fn write<W: Write>(&self, book: &mut Book<W>, tag: &str) -> Result<Ref, DocumentError> {
        let font = self.face.name();
        let bytes = self.file()?;
        let name = format!("{tag}+{font}");
        let name = Name(name.as_bytes());
        let [whole, descendant, descriptor, file, unicode] = std::array::from_fn(|_| book.promise());
        book.stream(file, &bytes, |chunk, packed| {
            let mut stream = chunk.stream(file, packed);
            stream.filter(Filter::FlateDecode);
            stream.pair(Name(b"Length1"), count(bytes.len()));
        })?;
        book.stream(unicode, self.unicode().as_slice(), |chunk, packed| {
            chunk.stream(unicode, packed).filter(Filter::FlateDecode);
        })?;
        book.object(whole, |chunk| {
            let mut font = chunk.type0_font(whole);
            font.base_font(name).encoding_predefined(Name(b"Identity-H"));
            font.descendant_font(descendant).to_unicode(unicode);
        })?;
        book.object(descendant, |chunk| {
            let mut font = chunk.cid_font(descendant);
            font.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY);
            font.font_descriptor(descriptor).default_width(0.0);
            font.cid_to_gid_map_predefined(Name(b"Identity"));
            font.widths().consecutive(0, self.widths());
        })?;
        let measures = Measures::of(self.face);
        book.object(descriptor, |chunk| {
            let mut font = chunk.font_descriptor(descriptor);
            // Symbolic: its codes are its own, not those of a Latin alphabet (ISO 32000-1, 9.8.2).
            font.name(name).flags(FontFlags::SYMBOLIC).bbox(measures.bounds).italic_angle(0.0);
            font.ascent(measures.ascent).descent(measures.descent).cap_height(measures.ascent * 0.75);
            font.stem_v(80.0).font_file2(file);
        })?;
        Ok(whole)
    }

    /// The face with these glyphs alone. Where none of them has ink, one that has comes along: readers take a font without
    /// any outline for a damaged one.
    fn file(&self) -> Result<Vec<u8>, DocumentError> {
        let mut kept = self.remapper.clone();
        if !self.glyphs.keys().any(|glyph| self.face.has_ink(*glyph)) {
            kept.remap((1..u16::MAX).find(|glyph| self.face.has_ink(*glyph)).unwrap_or(0));
        }
        subsetter::subset(self.face.bytes(), 0, &kept)
            .map_err(|error| DocumentError::Font { font: self.face.name(), reason: error.to_string() })
    }

    /// What each glyph says, for who copies or searches.
    fn unicode(&self) -> Vec<u8> {
        let mut map = UnicodeCmap::new(Name(b"Custom"), IDENTITY);
        let mut glyphs = self.glyphs.values().collect::<Vec<_>>();
        glyphs.sort_unstable();
        for (id, text) in glyphs {
            map.pair_with_multiple(*id, text.chars());
        }
        map.finish().into_vec()
    }

    fn widths(&self) -> Vec<f32> {
        #[allow(clippy::cast_precision_loss, reason = "a width in thousandths of an em is far below 2²³")]
        let width = |glyph| self.face.nominal_width(glyph) as f32;
        self.remapper.remapped_gids().map(width).collect()
    }
}

/// What viewers want to know of a face, in thousandths of an em.
struct Measures {
    bounds: Rect,
    ascent: f32,
    descent: f32,
}

impl Measures {
    /// From the tables `head` and `hhea` of the file (OpenType 1.9).
    fn of(face: Face) -> Self {
        let em = f32::from(face.font().units_per_em());
        let units = |table: &[u8; 4], at: usize| {
            let two = self::table(face.bytes(), *table).and_then(|table| table.get(at..at + 2));
            f32::from(two.map_or(0, |two| i16::from_be_bytes([two[0], two[1]]))) * 1000.0 / em
        };
        let [left, bottom, right, top] = [36, 38, 40, 42].map(|at| units(b"head", at));
        let bounds = Rect::new(left.floor(), bottom.floor(), right.ceil(), top.ceil());
        Self { bounds, ascent: units(b"hhea", 4).round(), descent: units(b"hhea", 6).round() }
    }
}

/// A table of a font file, by the directory at its start.
fn table(file: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let number = |at: usize| {
        let four = file.get(at..at + 4)?;
        usize::try_from(u32::from_be_bytes([four[0], four[1], four[2], four[3]])).ok()
    };
    let tables = usize::from(u16::from_be_bytes([*file.get(4)?, *file.get(5)?]));
    let record = (0..tables).map(|at| 12 + 16 * at).find(|at| file.get(*at..at + 4) == Some(&tag))?;
    let (start, length) = (number(record + 8)?, number(record + 12)?);
    file.get(start..start + length)
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
        assert_eq!(fonts.embed(&glyph(40, "e")), (0, 1));
        assert_eq!(fonts.embed(&glyph(40, "e")), (0, 1));
        assert_eq!(fonts.embed(&glyph(41, "f")), (0, 2));
        assert_eq!(fonts.embed(&glyph(40, "é")), (1, 1));
        assert_eq!(fonts.embed(&glyph(40, "e")), (0, 1));
        assert_eq!(fonts.subsets.len(), 2);
    }

    #[test]
    fn blanks_alone_are_a_font_with_an_outline() {
        for face in [Face::Serif, Face::Naskh, Face::ArabicSansBold, Face::Tifinagh] {
            let blank = face.font().charmap().map_unicode(' ').unwrap();
            let mut fonts = Fonts::default();
            fonts.embed(&Glyph { face, ..glyph(u16::try_from(blank.to_u32()).unwrap(), " ") });
            let file = fonts.subsets[0].file().unwrap();
            assert!(table(&file, *b"glyf").is_some_and(|outlines| outlines.len() > 8), "{face:?}");
        }
    }

    #[test]
    fn the_measures_of_a_face_are_those_of_its_file() {
        let measures = Measures::of(Face::Serif);
        assert!((900.0..1_200.0).contains(&measures.ascent), "{}", measures.ascent);
        assert!((-400.0..-200.0).contains(&measures.descent), "{}", measures.descent);
    }

    #[test]
    fn tags_are_six_capitals() {
        assert_eq!(tag(0), "MTQAAA");
        assert_eq!(tag(27), "MTQABB");
    }
}
