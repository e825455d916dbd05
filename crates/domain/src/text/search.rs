//! Texts as they are looked for.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The form in which texts are compared when people search: case, accents, Arabic vowel marks and tatweel are
/// dropped, the forms of alef, ya and ta marbuta meet, and everything that is neither letter nor digit is one
/// blank. « El-Âmrani » is found by `amr`, أحمد by احمد.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        let folded = match c {
            '\u{0640}' => continue,
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            _ if c.general_category() == GeneralCategory::NonspacingMark => continue,
            '\u{2019}' | '\'' => continue,
            _ if c.is_alphanumeric() => c,
            _ => ' ',
        };
        if folded != ' ' || !key.ends_with(' ') {
            key.push(folded);
        }
    }
    key.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_keys_meet() {
        assert_eq!(search_key("El-Âmrani"), "el amrani");
        assert_eq!(search_key("أحــمــد"), search_key("احمد"));
        assert_eq!(search_key("فَاطِمَة"), search_key("فاطمه"));
        assert_eq!(search_key("  N’Diaye "), "ndiaye");
    }
}
