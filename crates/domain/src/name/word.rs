//! A text's words, and the small words of names: articles, and particles that belong to what follows them.

use super::{arabic, latin, tifinagh};

/// A word in the letters of its script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Letters {
    /// Latin letters, or Tifinagh in them: see [`latin::letters`].
    Latin(Vec<u8>),
    /// See [`arabic::letters`].
    Arabic(Vec<char>),
    /// Any other script, or a mixture: compared as it is.
    Other(String),
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    /// Its letters.
    pub(super) letters: Letters,
    /// Whether a hyphen binds it to the word before.
    pub(super) bound: bool,
}

/// The words of a text. More than these are nobody's name.
const MOST: usize = 12;

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut bound = false;
    let is_part = |c: char| c.is_alphanumeric() || is_mark(c) || is_apostrophe(c);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_alphanumeric()) {
        bound = bound || (!words.is_empty() && is_hyphen(rest[..start].trim_matches(is_apostrophe)));
        rest = &rest[start..];
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        if let Some(letters) = letters(&rest[..end]) {
            words.push(Word { text: &rest[..end], letters, bound });
        }
        bound = false;
        rest = &rest[end..];
        if words.len() == MOST {
            break;
        }
    }
    words
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}" | "ـ")
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʿ' | 'ʾ' | 'ʻ')
}

/// Marks that stand on letters, tatweel and joiners: they split no word.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{200C}' | '\u{200D}')
}

fn letters(word: &str) -> Option<Letters> {
    let latin = latin::letters(word).or_else(|| tifinagh::latin(word));
    let known = latin.map(Letters::Latin).or_else(|| arabic::letters(word).map(Letters::Arabic));
    known.or_else(|| {
        let folded = crate::text::search_key(word);
        (!folded.is_empty()).then_some(Letters::Other(folded))
    })
}

/// Forms of address: they are no part of a name.
pub(super) fn is_title(letters: &Letters) -> bool {
    match letters {
        Letters::Latin(word) => matches!(
            word.as_slice(),
            b"m" | b"mr"
                | b"mme"
                | b"mlle"
                | b"mrs"
                | b"ms"
                | b"miss"
                | b"dr"
                | b"pr"
                | b"prof"
                | b"me"
                | b"docteur"
                | b"maitre"
                | b"monsieur"
                | b"madame"
                | b"mademoiselle"
                | b"haj"
                | b"hadj"
                | b"hajj"
                | b"hajja"
                | b"hadja"
        ),
        Letters::Arabic(word) => {
            const TITLES: [&str; 11] = [
                "السيد",
                "السيدة",
                "الانسة",
                "الاستاذ",
                "الاستاذة",
                "الدكتور",
                "الدكتورة",
                "د",
                "ذ",
                "الحاج",
                "الحاجة",
            ];
            TITLES.iter().any(|title| arabic::is(word, title))
        }
        Letters::Other(_) => false,
    }
}

/// Whether a word is the article of the next one. Before the letters that swallow its l it is spelt as they are said
/// (Er-Rachidi, aš-Šarqāwī).
pub(super) fn is_article(word: &[u8], next: &[u8]) -> bool {
    match word {
        b"el" | b"al" | b"ul" => true,
        [b'e' | b'a', consonants @ ..] if !consonants.is_empty() => {
            is_sun(consonants) && next.starts_with(consonants)
        }
        _ => false,
    }
}

/// The letters that swallow the article's l: t, th, d, dh, r, z, s, sh, n, as they are spelt.
fn is_sun(consonants: &[u8]) -> bool {
    matches!(consonants, b"t" | b"th" | b"d" | b"dh" | b"r" | b"z" | b"s" | b"ch" | b"sh" | b"n")
}

/// What a word is without the article that is written as one with it: Elamrani, Errachidi, and in Moroccan speech
/// Lamrani. Whether it is one cannot be told from the letters (Elias), so both are kept.
pub(super) fn without_article(word: &[u8]) -> Option<&[u8]> {
    let rest = match word {
        [b'e', b'l', rest @ ..] if rest.len() >= 4 => rest,
        [b'a', b'l', rest @ ..] if rest.len() >= 6 || (rest.len() >= 4 && !latin::is_vowel(rest[0])) => rest,
        [b'e' | b'a', one, two, ..] if one == two && is_sun(&word[1..2]) && word.len() >= 6 => &word[2..],
        [b'e' | b'a', b'c' | b's', b'h', b'c' | b's', b'h', ..] if word.len() >= 8 => &word[3..],
        [b'l', b'a', next, ..] if word.len() >= 6 && !latin::is_vowel(*next) => &word[1..],
        [b'l', next, ..] if word.len() >= 5 && !latin::is_vowel(*next) => &word[1..],
        _ => return None,
    };
    Some(rest)
}

/// « Servant of »: with the name of God that follows, one name, however much of the article it shows.
pub(super) fn is_servant(word: &[u8]) -> bool {
    matches!(
        word,
        b"abd"
            | b"abde"
            | b"abdel"
            | b"abdal"
            | b"abdul"
            | b"abdoul"
            | b"abdes"
            | b"abder"
            | b"abded"
            | b"abdet"
            | b"abdez"
            | b"abden"
            | b"abdech"
            | b"abdesh"
    )
}

/// Words that belong to what follows them: son of, father of, people of; and those of European family names.
pub(super) fn is_particle(word: &[u8]) -> bool {
    matches!(
        word,
        b"ben"
            | b"bin"
            | b"bel"
            | b"bent"
            | b"bint"
            | b"ibn"
            | b"bou"
            | b"bu"
            | b"abou"
            | b"abu"
            | b"ait"
            | b"ould"
            | b"oulad"
            | b"ouled"
            | b"beni"
            | b"bani"
            | b"le"
            | b"la"
            | b"les"
            | b"de"
            | b"du"
            | b"des"
            | b"d"
            | b"l"
            | b"o"
            | b"da"
            | b"di"
            | b"del"
            | b"della"
            | b"dos"
            | b"van"
            | b"von"
            | b"der"
            | b"den"
            | b"ter"
            | b"mac"
            | b"mc"
            | b"saint"
            | b"san"
            | b"st"
    )
}

/// The same in Arabic.
pub(super) fn is_arabic_particle(word: &[char]) -> bool {
    const PARTICLES: [&str; 9] = ["بن", "ابن", "بنت", "بو", "ابو", "ابي", "ايت", "ولد", "اولاد"];
    PARTICLES.iter().any(|particle| arabic::is(word, particle))
}

/// « Of religion », which ends names (Noureddine, Nour Eddine).
pub(super) fn is_of_religion(word: &[u8]) -> bool {
    matches!(
        word,
        b"eddine"
            | b"eddin"
            | b"ddine"
            | b"ddin"
            | b"edine"
            | b"edin"
            | b"dine"
            | b"din"
            | b"uddin"
            | b"oddin"
            | b"oddine"
            | b"uddine"
            | b"addin"
            | b"addine"
    )
}
