//! Two units in letters of one script: what it costs to read one as the other.
//!
//! Costs are hundredths of « another name ». Vowels carry gender and meaning in Arabic names (Karim, Karima, Karam), so
//! only what spellings are known to vary is cheap: e for a or i, ou for o, u and w, ai for i, a written or a swallowed
//! e; consonants that Latin letters cannot tell apart.

use super::sound::Sound::{self, A, D, Dh, E, F, G, Gh, I, J, K, N, S, T, Th, U, V, X, Z};
use super::{arabic, unit::Spelling};

/// From here on it is another name.
pub(super) const OTHER: u16 = 100;

/// The longest unit that is weighed, in sounds.
const LONGEST: usize = 40;

/// What it costs to read one row of signs as another, at most [`OTHER`].
fn align<T: Copy>(
    one: &[T],
    two: &[T],
    swap: impl Fn(usize, usize) -> u16,
    drop_one: impl Fn(usize) -> u16,
    drop_two: impl Fn(usize) -> u16,
) -> u16 {
    let width = two.len().min(LONGEST);
    let mut row = [OTHER; LONGEST + 1];
    row[0] = 0;
    for at in 0..width {
        row[at + 1] = (row[at] + drop_two(at)).min(OTHER);
    }
    for above in 0..one.len().min(LONGEST) {
        let mut diagonal = row[0];
        row[0] = (row[0] + drop_one(above)).min(OTHER);
        let mut least = row[0];
        for at in 0..width {
            let swapped = if diagonal < OTHER { diagonal + swap(above, at) } else { OTHER };
            let dropped = if row[at + 1] < OTHER { row[at + 1] + drop_one(above) } else { OTHER };
            let added = if row[at] < OTHER { row[at] + drop_two(at) } else { OTHER };
            diagonal = row[at + 1];
            row[at + 1] = swapped.min(dropped).min(added).min(OTHER);
            least = least.min(row[at + 1]);
        }
        if least >= OTHER {
            return OTHER;
        }
    }
    row[width]
}

/// What it costs to take two rows of Latin sounds for one name.
pub(super) fn latin(one: &[Sound], two: &[Sound]) -> u16 {
    if one == two {
        return 0;
    }
    align(one, two, |a, b| swap(one, a, two, b), |at| unsaid(one, at), |at| unsaid(two, at))
}

/// What it costs that one spelling has this sound where another has that one.
fn swap(one: &[Sound], a: usize, two: &[Sound], b: usize) -> u16 {
    let (this, that) = (one[a], two[b]);
    let (last_one, last_two) = (a + 1 == one.len(), b + 1 == two.len());
    if this == that || (this.is_round() && that.is_round()) {
        return 0;
    }
    let (low, high) = if this < that { (this, that) } else { (that, this) };
    match (low, high) {
        (A, E) if last_one || last_two || a == 0 || b == 0 => OTHER,
        // Julien is not Julian, though Meriem is Mariam.
        (A, E) if ends_ien(one, a) || ends_ien(two, b) => OTHER,
        (A, E) | (E, I) if last_one || last_two => 60,
        (A, E) | (E, I) => 10,
        (T, Th) | (D, Dh) => 0,
        (E, U) | (X, K) | (Th, S) | (J, G) => 35,
        (Gh, G) | (Dh, Z) => 20,
        (Z, S) if between_vowels(one, a) && between_vowels(two, b) => 10,
        (D, Z) | (Z, S) if last_one && last_two => 40,
        (F, V) => 40,
        _ => OTHER,
    }
}

/// What it costs that a sound is not written.
fn unsaid(all: &[Sound], at: usize) -> u16 {
    let next = after(all, at);
    match all[at] {
        // Swallowed, or in a digraph (Hussein, Houcine). A last one is André's, without its accent.
        E if at > 0 => 15,
        // Zaineb and Zineb, Mawloud and Mouloud; not where it is the last syllable, as in Alain and Aline.
        A if next.is_some_and(|next| next == I || next.is_round())
            && all[at + 2..].iter().any(|sound| sound.is_vowel()) =>
        {
            30
        }
        // Moroccan speech starts with two consonants where the written language puts a vowel before (Driss, Brahim).
        I | E if at == 0 && all.len() > 3 && !all[1].is_vowel() && !all[2].is_vowel() => 30,
        _ => OTHER,
    }
}

fn before(all: &[Sound], at: usize) -> Option<Sound> {
    at.checked_sub(1).map(|at| all[at])
}

fn after(all: &[Sound], at: usize) -> Option<Sound> {
    all.get(at + 1).copied()
}

/// Whether a sound is the vowel of a last « -ien ».
fn ends_ien(all: &[Sound], at: usize) -> bool {
    before(all, at) == Some(I) && after(all, at) == Some(N) && at + 2 == all.len()
}

fn between_vowels(all: &[Sound], at: usize) -> bool {
    before(all, at).is_some_and(Sound::is_vowel) && after(all, at).is_some_and(Sound::is_vowel)
}

/// What it costs to take two rows of Arabic letters for one name: what is left of the seats of hamza, of dots and of
/// endings, after folding.
pub(super) fn arabic(one: &[char], two: &[char]) -> u16 {
    if one == two {
        return 0;
    }
    let unwritten = |all: &[char], at: usize| match all[at] {
        'ء' => 0,
        // ابن, أبو: their alef is not said after another name.
        'ا' if at == 0 && all.get(1).is_some_and(|next| matches!(next, 'ب')) => 20,
        _ => OTHER,
    };
    let swap = |a: usize, b: usize| {
        let last = a + 1 == one.len() && b + 1 == two.len();
        let (low, high) = if one[a] < two[b] { (one[a], two[b]) } else { (two[b], one[a]) };
        match (low, high) {
            _ if low == high => 0,
            ('ؤ', 'و' | 'ئ') | ('ئ', 'ي') => 0,
            ('ء', 'ا') | ('ك' | 'ق', 'گ') | ('ف', 'ڤ') | ('ب', 'پ') => 10,
            // ه for ة, ى for ي, ا for ى: the dots of last letters are left out in Egypt, and put in elsewhere.
            ('ة', 'ه') | ('ى', 'ي') | ('ا', 'ى') if last => 10,
            _ => OTHER,
        }
    };
    align(one, two, swap, |at| unwritten(one, at), |at| unwritten(two, at))
}

/// Whether two spellings differ by one slip of the fingers: two neighbours swapped, or in a long unit one consonant
/// more, less or another. Its first and last letter are typed right, and vowels are no slips: they make other names.
pub(super) fn is_slip(one: &Spelling, two: &Spelling, particles: usize) -> bool {
    match (one, two) {
        (Spelling::Latin(one), Spelling::Latin(two)) => slipped(one, two, particles, |s| s.is_vowel()),
        (Spelling::Arabic(one), Spelling::Arabic(two)) => {
            slipped(one, two, particles, |letter| arabic::is_long_vowel(*letter))
        }
        _ => false,
    }
}

/// From how many sounds on two that are swapped are a slip, and from how many on one that differs is.
const SWAPPED: usize = 5;
const CHANGED: usize = 8;

fn slipped<T: PartialEq>(one: &[T], two: &[T], particles: usize, is_vowel: impl Fn(&T) -> bool) -> bool {
    let same = one.iter().zip(two).take_while(|(a, b)| a == b).count();
    let (one_rest, two_rest) = (&one[same..], &two[same..]);
    let tail = one_rest.iter().rev().zip(two_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one_rest, two_rest) = (&one_rest[..one_rest.len() - tail], &two_rest[..two_rest.len() - tail]);
    let length = one.len().min(two.len()).saturating_sub(particles);
    if same == 0 || tail == 0 {
        return false;
    }
    match (one_rest, two_rest) {
        ([a, b], [c, d]) => a == d && b == c && length >= SWAPPED,
        ([a], [b]) => length >= CHANGED && !is_vowel(a) && !is_vowel(b),
        ([a], []) | ([], [a]) => length >= CHANGED && !is_vowel(a),
        _ => false,
    }
}
