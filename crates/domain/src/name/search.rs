//! What somebody types to find a name, in either script.

use super::key::{self, ARABIC, LATIN, SOUNDS};
use super::unit::{Form, Part, Spelling, Unit, units_of};
use super::word::words;
use crate::text::search_key;

/// What was typed into a search field, unit by unit: all of them are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The units, in their order. « El Amrani » is one.
    pub units: Vec<Wanted>,
}

/// What one unit of a search asks for: either all of its starts, or any of its sounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The folded words as typed: each must start a word of what is looked through.
    pub starts: Vec<String>,
    /// Words of [`super::Name::words`] that are the unit in another spelling or script.
    pub sounds: Vec<Sounding>,
}

/// Which words of [`super::Name::words`] are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sounding {
    /// This one.
    Is(String),
    /// Those that start so.
    Starts(String),
    /// Those that start so and hold this.
    Holds {
        /// The start.
        start: String,
        /// What is somewhere behind it.
        part: String,
    },
}

/// Fewer letters than this are searched as they are typed only: too many names sound so.
const LETTERS: usize = 3;

/// The longest query that is looked at, in characters, and the most words of it: nobody's name has more, and a
/// database is not made to weigh a novel.
const MAX_QUERY: usize = 100;
const MAX_WORDS: usize = 8;

impl Typed {
    /// Reads what was typed.
    pub fn new(query: &str) -> Self {
        let query = query.chars().take(MAX_QUERY).collect::<String>();
        let mut words = words(&query);
        words.truncate(MAX_WORDS);
        let mut rest = words.as_slice();
        let units = units_of(&words, Part::Family).into_iter().map(|unit| {
            let (own, others) = rest.split_at(unit.words.min(rest.len()));
            rest = others;
            let folded = own.iter().map(|word| search_key(word.text)).collect::<Vec<_>>();
            let starts = folded.iter().flat_map(|text| text.split(' '));
            let starts = starts.filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
            let typed = starts.iter().map(|word| word.chars().count()).sum::<usize>();
            Wanted { starts, sounds: if typed < LETTERS { Vec::new() } else { sounds(&unit) } }
        });
        Self { units: units.filter(|unit| !unit.starts.is_empty()).collect() }
    }

    /// The same, of the words as they were typed alone.
    #[must_use]
    pub fn without_sounds(mut self) -> Self {
        self.units.iter_mut().for_each(|unit| unit.sounds.clear());
        self
    }

    /// The folded words as typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.units.iter().flat_map(|unit| &unit.starts).map(String::as_str)
    }
}

fn sounds(unit: &Unit) -> Vec<Sounding> {
    let mut sounds = unit.forms.iter().flat_map(soundings).collect::<Vec<_>>();
    sounds.dedup();
    sounds
}

/// The words that one form of a unit may be the start of. Two consonants tell enough, behind a vowel three; what has
/// less is a whole name or nothing (Ali, علي).
fn soundings(Form { spelling, .. }: &Form) -> Vec<Sounding> {
    let bones = key::skeleton(spelling);
    let starts = bones.len() > if bones.starts_with('a') { 2 } else { 1 };
    match spelling {
        _ if bones.is_empty() => Vec::new(),
        Spelling::Latin(sounds) if starts => vec![
            Sounding::Holds {
                start: format!("{LATIN}{bones}"),
                part: format!("{SOUNDS}{}", key::sounded(sounds)),
            },
            Sounding::Starts(format!("{ARABIC}{bones}")),
        ],
        Spelling::Arabic(_) if starts => {
            vec![Sounding::Starts(format!("{LATIN}{bones}")), Sounding::Starts(format!("{ARABIC}{bones}"))]
        }
        Spelling::Latin(sounds) => short_latin(&bones, &key::sounded(sounds)),
        Spelling::Arabic(letters) => short_arabic(&bones, &key::sounded_letters(letters)),
        Spelling::Other(_) => Vec::new(),
    }
}

/// A whole name of one consonant in Latin letters. In Arabic its vowels are behind the consonant, if they are long.
fn short_latin(bones: &str, sounded: &str) -> Vec<Sounding> {
    let mut words = vec![format!("{LATIN}{bones}{SOUNDS}{sounded}")];
    if let Some((consonant, tail)) = parted(sounded) {
        let written = [tail, tail.strip_prefix('e').unwrap_or(tail)];
        words.extend(written.map(|tail| format!("{ARABIC}{bones}{SOUNDS}{consonant}{tail}")));
    }
    words.dedup();
    words.into_iter().map(Sounding::Is).collect()
}

/// The same in Arabic letters: in Latin ones any vowel may stand before the consonant, and short ones behind it.
fn short_arabic(bones: &str, sounded: &str) -> Vec<Sounding> {
    let mut words = vec![format!("{ARABIC}{bones}{SOUNDS}{sounded}")];
    if let Some((consonant, tail)) = parted(sounded) {
        let befores: &[&str] = if bones.starts_with('a') { &["e", "u", "ue", "eu"] } else { &[""] };
        for before in befores {
            words.push(format!("{LATIN}{bones}{SOUNDS}{before}{consonant}{tail}"));
            if !tail.starts_with('e') {
                words.push(format!("{LATIN}{bones}{SOUNDS}{before}{consonant}e{tail}"));
            }
        }
    }
    words.into_iter().map(Sounding::Is).collect()
}

/// The one consonant of what is sounded, and what follows it.
fn parted(sounded: &str) -> Option<(char, &str)> {
    let rest = sounded.trim_start_matches(['e', 'u']);
    let consonant = rest.chars().next()?;
    Some((consonant, &rest[consonant.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::{Sounding, Typed};
    use crate::name::Name;
    use crate::text::search_key;

    /// Whether a search finds a name, as a database looks for it.
    fn finds(query: &str, given: &str, family: &str) -> bool {
        let own = search_key(&format!("{given} {family}"));
        let words = Name::new(given, family, None).words();
        let typed = Typed::new(query);
        !typed.units.is_empty()
            && typed.units.iter().all(|unit| {
                unit.starts.iter().all(|start| own.split(' ').any(|word| word.starts_with(start)))
                    || unit.sounds.iter().any(|sounding| words.iter().any(|word| is_meant(sounding, word)))
            })
    }

    fn is_meant(sounding: &Sounding, word: &str) -> bool {
        match sounding {
            Sounding::Is(whole) => word == whole,
            Sounding::Starts(start) => word.starts_with(start),
            Sounding::Holds { start, part } => word.starts_with(start) && word.contains(part),
        }
    }

    #[test]
    fn names_are_found_in_either_script_by_their_start() {
        for (query, given, family) in [
            ("محم", "Mohamed", "El Amrani"),
            ("moh", "محمد", "العمراني"),
            ("amran", "محمد", "العمراني"),
            ("elamra", "Mohamed", "El Amrani"),
            ("el amrani", "Mohamed", "Elamrani"),
            ("العمر", "Mohamed", "El Amrani"),
            ("عبد القا", "Abdelkader", "Tazi"),
            ("abdelk", "عبد القادر", "التازي"),
            ("abd el kader", "Abdulkadir", "Tazi"),
            ("khadi", "خديجة", "التازي"),
            ("shaim", "Chaimae", "Tazi"),
            ("wafaa", "Ouafae", "Tazi"),
            ("وفاء", "Ouafae", "Tazi"),
            ("علي", "Ali", "Tazi"),
            ("ali", "علي", "التازي"),
            ("youcef", "Youssef", "Tazi"),
            ("يوسف", "Youssef", "Tazi"),
            ("benj", "خديجة", "بن جلون"),
            ("mohamed taz", "محمد", "التازي"),
            ("3li", "علي", "التازي"),
            ("علا", "Alae", "Tazi"),
            ("alaoui", "محمد", "العلوي"),
            ("علوي", "Mohamed", "Alaoui"),
        ] {
            assert!(finds(query, given, family), "{query}: {given} {family}: {:?}", Typed::new(query));
        }
    }

    #[test]
    fn what_only_looks_alike_is_not_found() {
        for (query, given, family) in [
            ("hassan", "Hussein", "Tazi"),
            ("ali", "Elias", "Tazi"),
            ("علي", "Elias", "Alaoui"),
            ("ali", "إلياس", "العلوي"),
            ("mou", "Mehdi", "Tazi"),
            ("moham", "Mehdi", "Tazi"),
            ("محم", "Mehdi", "Tazi"),
            ("ta", "محمد", "التازي"),
            ("mohamed tazi", "محمد", "العمراني"),
        ] {
            assert!(!finds(query, given, family), "{query}: {given} {family}: {:?}", Typed::new(query));
        }
    }

    #[test]
    fn a_query_without_end_is_a_short_one() {
        let words = |query: &str| Typed::new(query).words().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(" El-Amrani  Zineb"), ["el", "amrani", "zineb"]);
        assert_eq!(words(&"ab ".repeat(1_200)).len(), 8);
        assert_eq!(words(&"x".repeat(60_000))[0].len(), 100);
        assert!(words("%_").is_empty());
        assert_eq!(words("a@b.fr"), ["a", "b", "fr"]);
    }
}
