//! The typefaces of a badge, compiled in, and which of them write a given text.

use std::sync::LazyLock;

use harfrust::{Font, GlyphId, ShaperFont};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

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

    /// The width that a PDF viewer moves on after a glyph, in thousandths of an em: an integer, rounded down as
    /// printpdf writes it.
    pub(super) fn nominal_width(self, glyph: u16) -> i32 {
        let font = self.font();
        let advance = ShaperFont::new(font).glyph_h_advance(GlyphId::from(glyph));
        advance * 1000 / i32::from(font.units_per_em())
    }
}

/// How a text is set: the faces that may write it, the preferred one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// Given names, themes and organisations.
    Serif,
    /// Family names.
    SerifSemiBold,
    /// Small text.
    Sans,
    /// Small text that leads.
    SansMedium,
    /// The category's word.
    SansBold,
    /// The line that recalls a passport's.
    Mrz,
}

impl Style {
    pub(super) const fn faces(self) -> &'static [Face] {
        match self {
            Self::Serif => &[Face::Serif, Face::Naskh, Face::Tifinagh],
            Self::SerifSemiBold => &[Face::SerifSemiBold, Face::Naskh, Face::Tifinagh],
            Self::Sans => &[Face::Sans, Face::ArabicSans, Face::Tifinagh],
            Self::SansMedium => &[Face::SansMedium, Face::ArabicSans, Face::Tifinagh],
            Self::SansBold => &[Face::SansBold, Face::ArabicSansBold, Face::Tifinagh],
            Self::Mrz => &[Face::Mrz],
        }
    }

    /// The face that writes `c`, the one in use if it can: a digit within Arabic stays Arabic type.
    pub(super) fn face(self, c: char, in_use: Option<Face>) -> Option<Face> {
        in_use.into_iter().chain(self.faces().iter().copied()).find(|face| face.has(c))
    }
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

/// The text as it can be printed: composed, without symbols that no face has (an emoji in a name). `None` when a
/// letter cannot be written: half a name is none, and a box in its place is worse.
pub(super) fn printable(text: &str, style: Style) -> Option<String> {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars().flat_map(letter_of).nfc() {
        let covered = style.face(c, None).is_some();
        match c.general_category() {
            _ if covered || is_invisible(c) => kept.push(c),
            GeneralCategory::SpaceSeparator => kept.push(' '),
            GeneralCategory::OtherSymbol
            | GeneralCategory::ModifierSymbol
            | GeneralCategory::MathSymbol
            | GeneralCategory::EnclosingMark
            | GeneralCategory::NonspacingMark => {}
            _ => return None,
        }
    }
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    kept.chars().any(char::is_alphanumeric).then_some(kept)
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
    fn names_of_the_evening_are_printable_in_every_style_that_sets_names() {
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
            for style in [Style::Serif, Style::SerifSemiBold] {
                assert_eq!(printable(name, style).as_deref(), Some(name), "{style:?}");
            }
        }
    }

    #[test]
    fn symbols_fall_away_and_unknown_letters_do_not() {
        assert_eq!(printable("Zoé 🎉", Style::Serif).as_deref(), Some("Zoé"));
        assert_eq!(printable("ﻣﺤﻤﺪ", Style::Serif).as_deref(), Some("محمد"));
        assert_eq!(printable("Zoe\u{301}", Style::Serif).as_deref(), Some("Zoé"));
        assert_eq!(printable("李 小龙", Style::Serif), None);
        assert_eq!(printable("Wei 李", Style::Serif), None);
        assert_eq!(printable("🎉", Style::Serif), None);
    }
}
