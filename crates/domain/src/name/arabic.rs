//! Names in Arabic letters, folded: vowel marks, tatweel and the seats of hamza go, as ALA-LC's romanisation of
//! unvocalised text takes them; Persian and Moroccan letters meet those they stand for.

use unicode_normalization::UnicodeNormalization;

/// The longest word that is looked at, in letters.
const LONGEST: usize = 32;

/// A word's letters, folded. Nothing for a word with letters of another script.
pub(super) fn letters(word: &str) -> Option<Vec<char>> {
    let mut letters = Vec::with_capacity(word.len() / 2);
    for c in word.nfkc() {
        if letters.len() >= LONGEST {
            break;
        }
        letters.push(match c {
            // Tatweel; vowel marks, shadda, small letters above; joiners.
            '\u{640}'
            | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6ED}'
            | '\u{200C}'
            | '\u{200D}'
            | '\''
            | '’' => continue,
            'أ' | 'إ' | 'آ' | 'ٱ' | 'ا' => 'ا',
            'ؤ' => 'ؤ',
            'ئ' => 'ئ',
            'ي' | 'ی' | 'ے' => 'ي',
            'ک' => 'ك',
            'گ' | 'ڭ' | 'ݣ' | 'ڨ' => 'گ',
            'ہ' | 'ھ' | 'ە' => 'ه',
            '\u{621}'..='\u{64A}' | 'پ' | 'ڤ' | 'ڥ' | 'چ' | 'ژ' => c,
            _ => return None,
        });
    }
    if letters.is_empty() {
        return None;
    }
    Some(in_full(letters))
}

/// Whether a letter may be nothing but a long vowel.
pub(super) const fn is_long_vowel(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ى' | 'ة')
}

/// Names whose long a is not written in their old spelling, in full.
fn in_full(letters: Vec<char>) -> Vec<char> {
    const DEFECTIVE: [(&str, &str); 7] = [
        ("رحمن", "رحمان"),
        ("اسحق", "اسحاق"),
        ("اسمعيل", "اسماعيل"),
        ("ابرهيم", "ابراهيم"),
        ("هرون", "هارون"),
        ("عثمن", "عثمان"),
        ("داوود", "داود"),
    ];
    for (short, full) in DEFECTIVE {
        if letters.len() >= short.len() / 2 && ends_with(&letters, short) {
            let kept = letters.len() - short.chars().count();
            return letters[..kept].iter().copied().chain(full.chars()).collect();
        }
    }
    letters
}

/// Whether a word starts with these letters.
pub(super) fn starts_with(letters: &[char], start: &str) -> bool {
    let mut rest = letters.iter();
    start.chars().all(|c| rest.next() == Some(&c))
}

fn ends_with(letters: &[char], end: &str) -> bool {
    let mut rest = letters.iter().rev();
    end.chars().rev().all(|c| rest.next() == Some(&c))
}

/// Whether a word is these letters.
pub(super) fn is(letters: &[char], word: &str) -> bool {
    letters.iter().copied().eq(word.chars())
}

/// Its letter in a skeleton, the same as [`super::sound::Sound::bone`] gives for what Latin letters make of it.
pub(super) const fn bone(letter: char) -> Option<u8> {
    Some(match letter {
        'ب' | 'پ' => b'b',
        'ت' | 'ط' | 'ث' => b't',
        'ج' | 'ژ' => b'j',
        'ح' | 'ه' => b'h',
        'د' | 'ض' | 'ذ' | 'ظ' | 'ز' => b'd',
        'ر' => b'r',
        'س' | 'ص' => b's',
        'ش' | 'چ' => b'c',
        'خ' | 'غ' | 'ق' | 'ك' | 'گ' => b'k',
        'ف' | 'ڤ' | 'ڥ' => b'f',
        'ل' => b'l',
        'م' => b'm',
        'ن' => b'n',
        _ => return None,
    })
}
