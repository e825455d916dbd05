//! Names in Latin letters: as French civil registries write Arabic and Amazigh names (ou, ch, dj, gh, kh, final -ae and
//! -ine), as English does (w, sh, ee, oo, -ah), as scholars do (DIN 31635: š, ǧ, ġ, ḫ, ṯ, ḏ, ʿ; ALA-LC: ḥ, ṣ, ā, ʻ), as
//! people type without an Arabic keyboard (3, 7, 9), and French and English names themselves.

use unicode_normalization::UnicodeNormalization;

use super::sound::Sound;

/// The longest word that is looked at, in letters: nobody's name has more, and what comes behind tells nobody apart.
const LONGEST: usize = 32;

/// A word in the letters a to z, and E for an e that bears an accent, which is never mute. Nothing for a word with
/// letters of another script.
pub(super) fn letters(word: &str) -> Option<Vec<u8>> {
    let mut letters = Vec::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).nfkd() {
        if letters.len() >= LONGEST {
            break;
        }
        let spelt: &[u8] = match c {
            'a'..='z' => {
                letters.extend(u8::try_from(c));
                continue;
            }
            '\u{300}'..='\u{36F}' => {
                mark(&mut letters, c);
                continue;
            }
            'ø' => b"o",
            'ł' => b"l",
            'đ' | 'ð' => b"d",
            'ħ' | '7' => b"h",
            'æ' => b"ae",
            'œ' => b"oe",
            'ß' => b"s",
            'þ' => b"th",
            'ı' => b"i",
            'ə' | 'ɛ' => b"e",
            'ɣ' => b"gh",
            '5' => b"kh",
            '9' => b"q",
            // In chat, ʿayn and hamza are digits; where a word starts they bear a vowel (3li).
            '2' | '3' if letters.is_empty() => b"a",
            // ʿayn, hamza, and the apostrophes that stand for them or for a vowel left out; tatweel and joiners.
            '\u{640}' | '\u{200C}' | '\u{200D}' | '2' | '3' | 'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' | 'ʔ' | 'ʕ' | '\''
            | '’' | '‘' | '`' | '´' => b"",
            _ => return None,
        };
        letters.extend(spelt);
    }
    (!letters.is_empty()).then_some(letters)
}

/// What a mark does to the letter before it, where it changes how that is said (DIN 31635, French).
fn mark(letters: &mut Vec<u8>, mark: char) {
    let Some(last) = letters.pop() else { return };
    letters.extend_from_slice(match (last, mark) {
        (b'g', '\u{30C}') => b"j",
        (b'g', '\u{307}') => b"gh",
        (b'h', '\u{32E}') => b"kh",
        (b's', '\u{30C}' | '\u{327}' | '\u{326}') => b"sh",
        (b'c', '\u{30C}') => b"ch",
        (b'c', '\u{327}') => b"s",
        (b't', '\u{331}') => b"th",
        (b'd', '\u{331}') => b"dh",
        (b'e', '\u{300}' | '\u{301}' | '\u{302}') => b"E",
        _ => return letters.push(last),
    });
}

/// Given names of men that become women's by an e alone. What doubles its consonant (Michelle, Jeanne) or sounds its
/// s (Louise) is told by its spelling; these are not, and without them Martine would be Martin as Yassine is Yassin.
const WITH_E: [&[u8]; 22] = [
    b"martin",
    b"justin",
    b"valentin",
    b"augustin",
    b"celestin",
    b"faustin",
    b"florentin",
    b"constantin",
    b"clementin",
    b"christian",
    b"pascal",
    b"simon",
    b"germain",
    b"romain",
    b"sylvain",
    b"bernard",
    b"gerard",
    b"edouard",
    b"paul",
    b"albert",
    b"laurent",
    b"vincent",
];

/// Whether a letter is a vowel.
pub(super) const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'E' | b'i' | b'o' | b'u' | b'y')
}

/// The sounds of a word of [`letters`].
pub(super) fn sounds(word: &[u8]) -> Vec<Sound> {
    let mut sounds: Vec<Sound> = Vec::with_capacity(word.len());
    let mut rest = word;
    while !rest.is_empty() {
        let (sound, taken) = next(rest, rest.len() == word.len());
        // « aa », « iy », « ll »: what is doubled is one.
        let repeated = match (sounds.last(), sound) {
            (Some(last), sound) if *last == sound => true,
            (Some(last), sound) if sound.is_round() => last.is_round(),
            _ => false,
        };
        if !repeated {
            sounds.push(sound);
            if rest[0] == b'x' {
                sounds.push(Sound::S);
            }
        }
        rest = &rest[taken..];
    }
    ending(word, &mut sounds);
    sounds
}

/// The sound that a rest of a word starts with, and of how many letters.
fn next(rest: &[u8], first: bool) -> (Sound, usize) {
    let at = |place: usize| rest.get(place).copied().unwrap_or(b' ');
    let (one, two, three) = (at(0), at(1), at(2));
    match (one, two) {
        (b's', b'c') if three == b'h' => (Sound::Sh, 3),
        (b'c', b'h') if rest.starts_with(b"chris") || rest.starts_with(b"chlo") => (Sound::K, 2),
        (b'c' | b's', b'h') => (Sound::Sh, 2),
        (b'k', b'h') => (Sound::X, 2),
        (b'g', b'h') => (Sound::Gh, 2),
        // Rhita is Ghita; within words (Farhat) the two letters are two sounds.
        (b'r', b'h') if first => (Sound::Gh, 2),
        (b'd', b'j') => (Sound::J, 2),
        (b'd', b'h') => (Sound::Dh, 2),
        (b't', b'h') => (Sound::Th, 2),
        (b'p', b'h') => (Sound::F, 2),
        (b'c', b'k') | (b'q', b'u') => (Sound::K, 2),
        (b'c', b'e' | b'E' | b'i' | b'y') => (Sound::S, 1),
        (b'g', b'u') if matches!(three, b'e' | b'E' | b'i' | b'y') => (Sound::G, 2),
        (b'g', b'e' | b'E' | b'i' | b'y') => (Sound::J, 1),
        (b'o', b'u' | b'o') => (Sound::W, 2),
        (b'e', b'e') => (Sound::I, 2),
        _ => (single(one), 1),
    }
}

const fn single(letter: u8) -> Sound {
    match letter {
        b'a' => Sound::A,
        b'b' => Sound::B,
        b'd' => Sound::D,
        b'e' | b'E' => Sound::E,
        b'f' => Sound::F,
        b'g' => Sound::G,
        b'h' => Sound::H,
        b'i' | b'y' => Sound::I,
        b'j' => Sound::J,
        b'l' => Sound::L,
        b'm' => Sound::M,
        b'n' => Sound::N,
        b'o' => Sound::O,
        b'p' => Sound::P,
        b'r' => Sound::R,
        b's' => Sound::S,
        b't' => Sound::T,
        b'u' => Sound::U,
        b'v' => Sound::V,
        b'w' => Sound::W,
        b'z' => Sound::Z,
        _ => Sound::K,
    }
}

/// How a word ends: the e that French writes and does not say goes, unless it makes the name a woman's; -ae and -ah are
/// the long a of civil registries and of English.
fn ending(word: &[u8], sounds: &mut Vec<Sound>) {
    let before = |place: usize| word.len().checked_sub(place + 1).map_or(b' ', |at| word[at]);
    match (before(1), before(0)) {
        (b'E' | b'e', b'e') if word.len() > 3 => {
            while sounds.last().is_some_and(|last| matches!(last, Sound::E | Sound::I)) {
                sounds.pop();
            }
            sounds.extend([Sound::E, Sound::Fem]);
        }
        (b'a', b'e' | b'h') if sounds.len() > 2 => {
            sounds.pop();
        }
        (b'o', b'e') => {}
        (_, b'e') if sounds.len() > 2 => {
            sounds.pop();
            if is_womans(word, sounds.len()) {
                sounds.push(Sound::Fem);
            }
        }
        _ => {}
    }
}

/// Whether the last, mute e of a word makes a man's name a woman's.
fn is_womans(word: &[u8], sounds: usize) -> bool {
    let before = |place: usize| word.len().checked_sub(place + 1).map_or(b' ', |at| word[at]);
    match (before(2), before(1)) {
        (b'l', b'l') | (b'n', b'n') | (b't', b't') => sounds > 2,
        (b'q', b'u') | (b'e' | b'E', b'l') | (b'i', b's') => true,
        _ => WITH_E.contains(&&word[..word.len() - 1]),
    }
}
