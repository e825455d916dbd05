//! Words by which a database finds names: the same whatever the spelling, in either script.

use super::arabic;
use super::sound::Sound;
use super::unit::{Spelling, Unit};

/// The mark before a skeleton of Latin letters, and what parts a skeleton from its sounds.
pub(super) const LATIN: char = '~';
pub(super) const SOUNDS: char = '.';
/// The mark before a skeleton of Arabic letters.
pub(super) const ARABIC: char = '^';
/// The mark before a person's key.
pub(super) const PERSON: char = '=';

/// The consonants of a unit, in the letters of [`Sound::bone`], behind an « a » where it starts with a vowel, a glide
/// or ʿayn. What it starts with is the start of a longer unit's.
pub(super) fn skeleton(spelling: &Spelling) -> String {
    match spelling {
        Spelling::Latin(sounds) => {
            let start = sounds.first().filter(|first| first.is_vowel()).map(|_| 'a');
            start.into_iter().chain(sounds.iter().filter_map(|sound| sound.bone().map(char::from))).collect()
        }
        Spelling::Arabic(letters) => {
            let start = letters.first().filter(|first| arabic::bone(**first).is_none()).map(|_| 'a');
            let mut bones = start.into_iter().collect::<String>();
            for (at, letter) in letters.iter().enumerate() {
                match arabic::bone(*letter) {
                    Some(bone) => bones.push(char::from(bone)),
                    // Hayat حياة, Najat نجاة.
                    None if *letter == 'ة' && at > 0 && letters[at - 1] == 'ا' => bones.push('t'),
                    None => {}
                }
            }
            bones
        }
        Spelling::Other(text) => text.clone(),
    }
}

/// What Latin letters tell of a unit's sounds, so that a search in them is closer than its skeleton: consonants, and
/// of vowels whether they are round.
pub(super) fn sounded(sounds: &[Sound]) -> String {
    let mut text = String::with_capacity(sounds.len());
    for sound in sounds {
        let sign = match sound {
            Sound::Fem => continue,
            Sound::A | Sound::E | Sound::I => 'e',
            Sound::O | Sound::U | Sound::W => 'u',
            consonant => consonant.bone().map_or('e', char::from),
        };
        if !matches!(sign, 'e' | 'u') || !text.ends_with(sign) {
            text.push(sign);
        }
    }
    text
}

/// The same of what Arabic letters tell, behind the first consonant: long vowels.
pub(super) fn sounded_letters(letters: &[char]) -> String {
    let mut text = String::with_capacity(letters.len());
    for letter in letters {
        let sign = match letter {
            'و' | 'ؤ' => 'u',
            'ا' | 'ى' | 'ي' | 'ئ' | 'ة' => 'e',
            _ => match arabic::bone(*letter) {
                Some(bone) => char::from(bone),
                None => continue,
            },
        };
        let vowel = matches!(sign, 'e' | 'u');
        if !vowel || (!text.is_empty() && !text.ends_with(sign)) {
            text.push(sign);
        }
    }
    text
}

/// The word under which one form of a unit is found.
pub(super) fn word(spelling: &Spelling) -> Option<String> {
    let bones = skeleton(spelling);
    match spelling {
        _ if bones.is_empty() => None,
        Spelling::Latin(sounds) => Some(format!("{LATIN}{bones}{SOUNDS}{}", sounded(sounds))),
        Spelling::Arabic(letters) => Some(format!("{ARABIC}{bones}{SOUNDS}{}", sounded_letters(letters))),
        Spelling::Other(_) => None,
    }
}

/// The most units of which every two make a key.
const PAIRED: usize = 6;

/// From how many sounds on a unit is found with a slip in it: what [`super::alike::is_slip`] takes for one.
const LONG: usize = 8;

/// Adds the keys of a name in one writing: the consonants of all its units, and of every two of them, in the order of
/// the alphabet, so that neither the order nor the columns nor a second given name matter. Two names that
/// [`super::compare`] takes for one share a key.
pub(super) fn persons(units: &[Unit], keys: &mut Vec<String>) {
    let bones = units.iter().map(bones_of).collect::<Vec<_>>();
    let mut add = |whom: &[usize]| {
        for bag in bags(&bones, whom) {
            keys.push(format!("{PERSON}{bag}"));
        }
    };
    let all = (0..units.len()).collect::<Vec<_>>();
    add(&all);
    let pairs =
        || (0..units.len().min(PAIRED)).flat_map(|a| (a + 1..units.len().min(PAIRED)).map(move |b| [a, b]));
    if units.len() > 2 {
        pairs().for_each(|pair| add(&pair));
    }
    for pair in pairs() {
        for (long, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
            if length(&units[long]) >= LONG {
                slips(&bones[long][0], &bones[other][0], keys);
            }
        }
    }
}

/// The keys of a pair of which one consonant may be missing, and itself.
fn slips(long: &str, other: &str, keys: &mut Vec<String>) {
    let whole = sorted(long.bytes().chain(other.bytes()));
    keys.push(format!("{PERSON}{PERSON}{whole}"));
    for missing in 0..long.len() {
        let kept = long.bytes().enumerate().filter(|(at, _)| *at != missing).map(|(_, bone)| bone);
        keys.push(format!("{PERSON}{PERSON}{}", sorted(kept.chain(other.bytes()))));
    }
}

fn length(unit: &Unit) -> usize {
    match &unit.forms[0].spelling {
        Spelling::Latin(sounds) => sounds.len(),
        Spelling::Arabic(letters) => letters.len(),
        Spelling::Other(_) => 0,
    }
}

/// The consonants of each form of a unit.
fn bones_of(unit: &Unit) -> Vec<String> {
    let mut bones = Vec::with_capacity(unit.forms.len());
    for form in &unit.forms {
        let skeleton = skeleton(&form.spelling);
        let skeleton = match form.spelling {
            Spelling::Other(_) => skeleton,
            _ => skeleton.trim_start_matches('a').to_owned(),
        };
        if !bones.contains(&skeleton) {
            bones.push(skeleton);
        }
    }
    bones
}

/// The most forms of a name that have keys.
const FORMS: usize = 6;

/// The consonants of these units together, for each choice of their forms.
fn bags(bones: &[Vec<String>], whom: &[usize]) -> Vec<String> {
    let mut bags = vec![String::new()];
    for at in whom {
        bags =
            bags.iter().flat_map(|bag| bones[*at].iter().map(move |bone| format!("{bag}{bone}"))).collect();
        bags.truncate(FORMS);
    }
    bags.into_iter().map(|bag| if bag.is_ascii() { sorted(bag.bytes()) } else { bag }).collect()
}

fn sorted(bones: impl Iterator<Item = u8>) -> String {
    let mut bones = bones.collect::<Vec<_>>();
    bones.sort_unstable();
    bones.into_iter().map(char::from).collect()
}
