//! A unit in Latin sounds and one in Arabic letters: what it costs to take them for one name.
//!
//! Arabic writes consonants and long vowels, Latin spellings write all vowels and do not tell long ones from short.
//! So a Latin vowel may have no letter, where the shapes of Arabic names have short vowels there; a letter that is a
//! long vowel has its vowel in Latin. The shapes: the last vowel of a stem, when it is i or ou, is long (Karim كريم,
//! Mahmoud محمود), but for participles (Khalid خالد, Mohcine محسن); the ending of women's names is written (ة), and
//! so is that of family names (ي).

use super::alike::OTHER;
use super::sound::Sound::{
    self, A, B, D, Dh, E, F, G, Gh, H, I, J, K, L, M, N, O, P, R, S, Sh, T, Th, U, V, W, X, Z,
};

/// The longest unit that is weighed, in letters.
const LONGEST: usize = 40;

/// What it costs to take a row of sounds and a row of letters for one name.
pub(super) fn across(sounds: &[Sound], letters: &[char]) -> u16 {
    if let Some(cost) = amr(sounds, letters) {
        return cost;
    }
    let pair = Pair { sounds, letters, long: long_vowel(sounds, letters) };
    pair.cost()
}

/// عمرو has a last letter that is not said, so that it is not read as عمر: Amr and Omar.
fn amr(sounds: &[Sound], letters: &[char]) -> Option<u16> {
    let is_amr = sounds.starts_with(&[A, M, R]) && sounds.len() <= 4;
    let is_omar = sounds.len() == 4 && sounds[0].is_round() && sounds[1] == M;
    match letters {
        ['ع', 'م', 'ر', 'و'] => Some(if is_amr { 0 } else { OTHER }),
        ['ع', 'م', 'ر'] if is_amr || is_omar => Some(if is_omar { 0 } else { OTHER }),
        _ => None,
    }
}

/// The place of the vowel that the shapes of names have long: i or ou as the last of a stem of two syllables, before
/// one consonant. Nothing when there is none, and where another vowel is long (خالد, طاهر, يوسف), or م stands before
/// three consonants (محسن): there it is short.
fn long_vowel(sounds: &[Sound], letters: &[char]) -> Option<usize> {
    let stem = match sounds {
        [stem @ .., A | I | O | U | W] => stem,
        all => all,
    };
    let [head @ .., vowel, last] = stem else { return None };
    let is_last = !last.is_vowel() && (*vowel == I || vowel.is_round());
    if !is_last || !head.iter().any(|sound| sound.is_vowel()) {
        return None;
    }
    let consonants = letters.iter().filter(|letter| !matches!(letter, 'ا' | 'و' | 'ي' | 'ى' | 'ة' | 'ء'));
    let participle = letters.iter().skip(1).any(|letter| matches!(letter, 'ا' | 'و'))
        || (letters.first() == Some(&'م') && consonants.count() > 3 && *vowel == I);
    (!participle).then_some(head.len())
}

struct Pair<'a> {
    sounds: &'a [Sound],
    letters: &'a [char],
    long: Option<usize>,
}

impl Pair<'_> {
    /// The cheapest way through both. Two rows of costs: whether the sound before is a vowel that had no letter, since
    /// of two vowels that meet one is written.
    fn cost(&self) -> u16 {
        let width = self.letters.len().min(LONGEST);
        let mut rows = [[[OTHER; LONGEST + 1]; 2]; 3];
        rows[0][0][0] = 0;
        for at in 0..width {
            rows[0][0][at + 1] = (rows[0][0][at] + self.unread(at, 0)).min(OTHER);
        }
        let sounds = &self.sounds[..self.sounds.len().min(LONGEST)];
        for (above, sound) in sounds.iter().enumerate() {
            let [before, now, _] = &mut rows;
            *now = [[OTHER; LONGEST + 1]; 2];
            for at in 0..=width {
                let mut written = OTHER;
                if at > 0 {
                    let one = before[0][at - 1].min(before[1][at - 1]);
                    if one < OTHER {
                        written = written.min(one + self.written(above, at - 1));
                    }
                    if now[0][at - 1] < OTHER {
                        written = written.min(now[0][at - 1] + self.unread(at - 1, above + 1));
                    }
                    if now[1][at - 1] < OTHER {
                        let unread = now[1][at - 1] + self.unread(at - 1, above + 1);
                        now[1][at] = now[1][at].min(unread);
                    }
                }
                now[0][at] = now[0][at].min(written);
                let unwritten = self.unwritten(above, at);
                if sound.is_vowel() {
                    let after_unwritten = before[1][at].saturating_add(50);
                    now[1][at] = now[1][at].min(before[0][at].min(after_unwritten).saturating_add(unwritten));
                } else {
                    let one = before[0][at].min(before[1][at]);
                    now[0][at] = now[0][at].min(one.saturating_add(unwritten));
                }
            }
            if now.as_flattened().iter().all(|cost| *cost >= OTHER) {
                return OTHER;
            }
            *before = *now;
        }
        rows[0][0][width].min(rows[0][1][width]).min(OTHER)
    }

    fn is_last(&self, above: usize) -> bool {
        above + 1 == self.sounds.len()
    }

    /// What it costs that a sound is written by a letter.
    fn written(&self, above: usize, at: usize) -> u16 {
        let (sound, letter) = (self.sounds[above], self.letters[at]);
        let (first, last) = (above == 0 && at == 0, self.is_last(above) && at + 1 == self.letters.len());
        let after = self.sounds.get(above + 1).copied();
        match (sound, letter) {
            (A, 'ا' | 'آ' | 'ى')
            | (I, 'ي' | 'ئ')
            | (E, 'ى')
            | (O | U | W, 'و' | 'ؤ')
            | (A | E | I | O | U | W, 'ئ' | 'ؤ' | 'ء') => 0,
            _ if is_letter_of(sound, letter) => 0,
            (A, 'ة' | 'ه' | 'ع') | (E, 'ة' | 'ي') | (T, 'ة') if last => 0,
            (E, 'ا') => 10,
            (I, 'ى') if last => 10,
            // The vowel that ʿayn or alef bears where a word starts.
            (A | E | I | O | U | W, 'ا' | 'ع') if first => 0,
            (A, 'ع') if above == 0 => 0,
            // The nasal vowel of French (Martin مارتان).
            (I, 'ا') if after == Some(N) && above + 2 == self.sounds.len() => 30,
            // Diphthongs and closed vowels that Arabic writes with ي; other letters for foreign sounds; and s, which
            // is z between vowels in French.
            (E, 'ي') | (J, 'ي' | 'گ' | 'ك') | (K, 'خ') | (V, 'و' | 'ب') | (S, 'ز') | (Z, 'س') => 40,
            _ => OTHER,
        }
    }

    /// What it costs that a sound has no letter: `at` letters stand before it.
    fn unwritten(&self, above: usize, at: usize) -> u16 {
        let sound = self.sounds[above];
        let last = self.is_last(above);
        match sound {
            A | I | O | U | W if last => OTHER,
            // A last e that has its accent is said; most have lost it.
            E if last => 10,
            A | E | I | O | U | W if above == 0 => 60,
            _ if self.long == Some(above) => 70,
            A | E => 0,
            // A round vowel or i is short in closed and first syllables; a glide between vowels is written.
            I | O | U | W => {
                let glides = self.sounds.get(above + 1).is_some_and(|next| next.is_vowel());
                let borne =
                    self.letters.get(at).is_some_and(|letter| matches!(letter, 'ع' | 'ء' | 'ئ' | 'ؤ'));
                if glides && !borne { 40 } else { 0 }
            }
            // The last consonants of French names are silent (Laurent لوران).
            T | D | S | P | Z | X if last && self.sounds.len() > 3 => 20,
            _ => OTHER,
        }
    }

    /// What it costs that a letter is not heard, behind `above` sounds.
    fn unread(&self, at: usize, above: usize) -> u16 {
        let letter = self.letters[at];
        match letter {
            'ع' | 'ء' | 'ئ' | 'ؤ' => 0,
            // Silent behind a vowel that ends the name (فاطمه for فاطمة is read before).
            'ه' if at + 1 == self.letters.len() => {
                let last = above.checked_sub(1).and_then(|last| self.sounds.get(last));
                if last.is_some_and(|last| *last == A) { 10 } else { OTHER }
            }
            // The second of two that are one sound: يّ, وّ, written twice.
            'و' | 'ي' if at > 0 && self.letters[at - 1] == letter => 0,
            'ا' => 60,
            'و' | 'ي' => 70,
            _ => OTHER,
        }
    }
}

/// Whether an Arabic letter writes a consonant that Latin letters spell so.
fn is_letter_of(sound: Sound, letter: char) -> bool {
    let letters: &[char] = match sound {
        B => &['ب'],
        P => &['ب', 'پ'],
        T => &['ت', 'ط', 'ث'],
        Th => &['ث', 'ت', 'ط'],
        J => &['ج', 'ژ'],
        H => &['ح', 'ه'],
        X => &['خ'],
        D => &['د', 'ض', 'ذ', 'ظ'],
        Dh => &['ذ', 'ظ', 'ض', 'د', 'ز'],
        R => &['ر'],
        Z => &['ز', 'ذ', 'ظ'],
        S => &['س', 'ص', 'ث'],
        Sh => &['ش', 'چ'],
        Gh => &['غ', 'گ'],
        G => &['گ', 'ق', 'ك', 'ج', 'غ'],
        F => &['ف'],
        V => &['ف', 'ڤ', 'ڥ'],
        K => &['ق', 'ك', 'گ'],
        L => &['ل'],
        M => &['م'],
        N => &['ن'],
        _ => &[],
    };
    letters.contains(&letter)
}
