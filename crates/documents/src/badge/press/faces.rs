//! The typefaces of a badge, compiled in, and which of them write a given text.

use std::sync::LazyLock;

use domain::badge::layout::Face as Letters;
use harfrust::{Font, GlyphId, ShaperFont};
use unicode_normalization::UnicodeNormalization;

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Face {
    Serif,
    SerifSemiBold,
    Sans,
    SansMedium,
    SansBold,
    Naskh,
    ArabicSans,
    ArabicSansBold,
    Tifinagh,
    Mrz,
}

struct File {
    name: &'static str,
    bytes: &'static [u8],
}

macro_rules! file {
    ($name:literal) => {
        File {
            name: $name,
            bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/", $name, ".ttf")),
        }
    };
}

/// In the order of [`Face`].
static FILES: [File; 10] = [
    file!("SourceSerif4-Regular"),
    file!("SourceSerif4-SemiBold"),
    file!("InstrumentSans-Regular"),
    file!("InstrumentSans-Medium"),
    file!("InstrumentSans-Bold"),
    file!("Amiri-Bold"),
    file!("Vazirmatn-Regular"),
    file!("Vazirmatn-Bold"),
    file!("NotoSansTifinagh-Regular"),
    file!("MultaqaMrz-Regular"),
];

static FONTS: LazyLock<[Font; 10]> = LazyLock::new(|| {
    FILES.each_ref().map(|file| Font::new(file.bytes, 0).expect("a compiled-in font, read by the tests"))
});

impl Face {
    /// The PostScript name.
    pub(super) fn name(self) -> &'static str {
        FILES[self as usize].name
    }

    /// The font file.
    pub(super) fn bytes(self) -> &'static [u8] {
        FILES[self as usize].bytes
    }

    /// The parsed font.
    pub(super) fn font(self) -> &'static Font {
        &FONTS[self as usize]
    }

    /// Whether a character can be written with it, by a glyph of its own or by its parts.
    fn has(self, c: char) -> bool {
        let charmap = self.font().charmap();
        charmap.map_unicode(c).is_some()
            || std::iter::once(c).nfd().all(|part| part != c && charmap.map_unicode(part).is_some())
    }

    /// A glyph without ink and without width.
    pub(super) fn blank(self) -> Option<u16> {
        let glyph = self.font().charmap().map_unicode('\u{200B}')?;
        u16::try_from(glyph.to_u32()).ok()
    }

    /// Whether anything is drawn for a glyph.
    pub(super) fn has_ink(self, glyph: u16) -> bool {
        let extents = ShaperFont::new(self.font()).glyph_extents(GlyphId::from(glyph));
        extents.is_some_and(|extents| extents.width != 0)
    }

    /// The width that a PDF viewer moves on after a glyph, in thousandths of an em: an integer, which is short to
    /// write.
    pub(super) fn nominal_width(self, glyph: u16) -> i32 {
        let font = self.font();
        let advance = ShaperFont::new(font).glyph_h_advance(GlyphId::from(glyph));
        advance * 1000 / i32::from(font.units_per_em())
    }
}

/// The faces that may write a text that is set in some letters, the preferred one first.
pub(super) const fn faces(letters: Letters) -> &'static [Face] {
    match letters {
        Letters::Serif => &[Face::Serif, Face::Naskh, Face::Tifinagh],
        Letters::SerifBold => &[Face::SerifSemiBold, Face::Naskh, Face::Tifinagh],
        // Greek and Cyrillic come with serifs: no face without has them.
        Letters::Sans => &[Face::Sans, Face::ArabicSans, Face::Tifinagh, Face::Serif],
        Letters::SansMedium => &[Face::SansMedium, Face::ArabicSans, Face::Tifinagh, Face::Serif],
        Letters::SansBold => &[Face::SansBold, Face::ArabicSansBold, Face::Tifinagh, Face::SerifSemiBold],
        Letters::Mono => &[Face::Mrz],
    }
}

/// The face that writes `c`, the one in use if it can: a digit within Arabic stays Arabic type.
pub(super) fn face(letters: Letters, c: char, in_use: Option<Face>) -> Option<Face> {
    in_use.into_iter().chain(faces(letters).iter().copied()).find(|face| face.has(c))
}

/// Characters without ink of their own, which shaping makes vanish: joiners and variation selectors.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}')
}

/// Arabic letters copied from old documents come as the shapes that they had there; shaping needs the letters.
fn letter_of(c: char) -> impl Iterator<Item = char> {
    let shape = matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    std::iter::once(c).nfkc().take(if shape { usize::MAX } else { 0 }).chain((!shape).then_some(c))
}

/// The text as it is printed: composed, with single blanks.
///
/// # Errors
/// The first character that no face writes: it is printed nowhere, and left out nowhere.
pub(super) fn readable(text: &str, letters: Letters) -> Result<String, char> {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars().flat_map(letter_of).nfc() {
        match c {
            c if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' => {
                if !kept.is_empty() && !kept.ends_with(' ') {
                    kept.push(' ');
                }
            }
            c if is_invisible(c) || face(letters, c, None).is_some() => kept.push(c),
            c => return Err(c),
        }
    }
    kept.truncate(kept.trim_end().len());
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Face; FILES.len()] = [
        Face::Serif,
        Face::SerifSemiBold,
        Face::Sans,
        Face::SansMedium,
        Face::SansBold,
        Face::Naskh,
        Face::ArabicSans,
        Face::ArabicSansBold,
        Face::Tifinagh,
        Face::Mrz,
    ];

    #[test]
    fn every_face_is_the_file_of_its_name() {
        for face in ALL {
            assert!(face.font().num_glyphs() > 30, "{face:?}");
        }
        assert!(Face::Naskh.has('م') && Face::Tifinagh.has('ⵣ') && Face::Serif.has('é'));
        assert!(Face::Mrz.has('<') && !Face::Mrz.has('a'));
    }

    #[test]
    fn names_of_the_evening_are_printable_in_all_letters_that_set_names() {
        for name in [
            "Zineb",
            "Ñandú-Œdipe",
            "محمد بنعيسى",
            "لالة فاطمة الزهراء",
            "پویا",
            "ⵎⵓⵃⴰⵎⵎⴰⴷ",
            "Łukasz Żółć",
            "Νίκος",
            "Дмитрий",
        ] {
            for letters in Letters::ALL.into_iter().filter(|letters| *letters != Letters::Mono) {
                assert_eq!(readable(name, letters).as_deref(), Ok(name), "{letters:?}");
            }
        }
    }

    #[test]
    fn what_no_face_writes_is_named() {
        assert_eq!(readable("Zoé 🎉", Letters::Serif), Err('🎉'));
        assert_eq!(readable("ﻣﺤﻤﺪ", Letters::Serif).as_deref(), Ok("محمد"));
        assert_eq!(readable(" Zoe\u{301}\n", Letters::Serif).as_deref(), Ok("Zoé"));
        assert_eq!(readable("Wei 李", Letters::Serif), Err('李'));
        assert_eq!(readable("a", Letters::Mono), Err('a'));
        assert_eq!(readable("10\u{202F}h", Letters::Sans).as_deref(), Ok("10\u{202F}h"));
    }

    #[test]
    fn a_layout_is_told_beforehand_what_its_letters_lack() {
        for letters in Letters::ALL {
            let has =
                |c: &char| faces(letters).iter().any(|face| face.font().charmap().map_unicode(*c).is_some());
            for c in ('!'..='\u{1FFFF}').filter(has) {
                assert!(letters.writes(c), "{letters:?} has U+{:04X}, which layouts refuse", u32::from(c));
            }
        }
    }
}
