//! Names as people write them, and whether two are one person's: محمد العمراني, Mohamed El Amrani, ELAMRANI Mohammed.
//!
//! The rules are ours, from how names are written: Moroccan and French civil registries (ou, ch, dj, kh, gh, -ae),
//! English usage, DIN 31635 and ALA-LC for Arabic, the Royal Institute of Amazigh Culture for Tifinagh. Nothing is
//! learnt from data, and no list of names decides. `tests/vectors/names.tsv` says how often the rules are right.
//!
//! - [`Name`] reads a name once: its words, joined with the particles that belong to them (Ben, Aït, عبد), in the
//!   forms that its spelling allows.
//! - [`compare`] says whether two are one person's, and why somebody should look.
//! - [`Name::words`] and [`Name::keys`] are what a database finds names by; [`Typed`] is what somebody searches.

mod across;
mod alike;
mod arabic;
mod key;
mod latin;
mod person;
mod scripts;
mod search;
mod sound;
mod tifinagh;
mod unit;
mod word;

pub use scripts::mixes_scripts;
pub use search::{Sounding, Typed, Wanted};

use unit::{Part, Spelling, Unit, units};

use crate::text::search_key;

/// A person's name, read so that it can be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// In the script of the two columns, folded as it is searched.
    folded: String,
    /// Its units in that script, and in the other one if that was written.
    writings: [Vec<Unit>; 2],
}

/// A reason why two names may be one person's, though they are not written alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Reason {
    /// It is the same name in letters of another script.
    OtherScript,
    /// It is the same name in another spelling.
    OtherSpelling,
    /// An article or a space more or less: Amrani, El Amrani.
    Article,
    /// Two words are written as one.
    Joined,
    /// Given and family name stand in another order.
    Swapped,
    /// One has a name more.
    NameMissing,
    /// One letter differs, or two have changed places.
    OneLetter,
    /// One writing says that it is one name, the other that it is not.
    WritingsDisagree,
}

impl Reason {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::OtherScript,
        Self::OtherSpelling,
        Self::Article,
        Self::Joined,
        Self::Swapped,
        Self::NameMissing,
        Self::OneLetter,
        Self::WritingsDisagree,
    ];

    /// The name in journals and interfaces.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherScript => "other_script",
            Self::OtherSpelling => "other_spelling",
            Self::Article => "article",
            Self::Joined => "joined",
            Self::Swapped => "swapped",
            Self::NameMissing => "name_missing",
            Self::OneLetter => "one_letter",
            Self::WritingsDisagree => "writings_disagree",
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u8
    }

    fn list(bits: u16) -> Vec<Self> {
        Self::ALL.into_iter().filter(|reason| bits & reason.bit() > 0).collect()
    }
}

/// What two names say of whose they are. Names alone never decide: two people may have one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// The same name, perhaps spelt or written otherwise.
    Same {
        /// What differs, if anything.
        reasons: Vec<Reason>,
    },
    /// Somebody should look.
    Likely {
        /// What differs.
        reasons: Vec<Reason>,
    },
    /// Two names.
    Different,
}

impl Likeness {
    /// Whether somebody should look at the two.
    pub const fn is_match(&self) -> bool {
        !matches!(self, Self::Different)
    }

    /// What differs between names that may be one person's.
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Same { reasons } | Self::Likely { reasons } => reasons,
            Self::Different => &[],
        }
    }
}

impl Name {
    /// Reads a name of two columns, of which one may be empty or hold all of it, and of its writing in another script,
    /// if there is one.
    pub fn new(given: &str, family: &str, other_script: Option<&str>) -> Self {
        let merged = given.trim().is_empty() || family.trim().is_empty();
        let (given_part, family_part) =
            if merged { (Part::Whole, Part::Whole) } else { (Part::Given, Part::Family) };
        let mut first = units(given, given_part);
        first.extend(units(family, family_part));
        let second = other_script.map(|other| units(other, Part::Whole)).unwrap_or_default();
        Self { folded: search_key(&format!("{given} {family}")), writings: [first, second] }
    }

    /// The words under which the name is found, beside those it is made of: see [`Typed`].
    pub fn words(&self) -> Vec<String> {
        let forms = self.writings.iter().flatten().flat_map(|unit| &unit.forms);
        let mut words = forms.filter_map(|form| key::word(&form.spelling)).collect::<Vec<_>>();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The keys by which the same person is found: names that [`compare`] takes for one share at least one. Few: one to
    /// seven for most names, each the same however the name is written.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for units in self.written() {
            key::persons(units, &mut keys);
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Its writings that hold anything.
    fn written(&self) -> impl Iterator<Item = &Vec<Unit>> {
        self.writings.iter().filter(|units| !units.is_empty())
    }
}

/// Whether a writing is in Arabic letters.
fn is_arabic(units: &[Unit]) -> bool {
    units.iter().any(|unit| matches!(unit.forms[0].spelling, Spelling::Arabic(_)))
}

/// What the writings of two names in one pair of scripts say.
#[derive(Debug, Clone, Copy, Default)]
struct Verdict {
    /// Whether both have such writings.
    asked: bool,
    /// The best that was found.
    found: Option<person::Found>,
}

impl Verdict {
    fn hear(&mut self, found: Option<person::Found>) {
        let rank = |found: &person::Found| (!found.same, found.reasons.count_ones(), found.reasons);
        self.asked = true;
        self.found = [self.found, found].into_iter().flatten().min_by_key(rank);
    }
}

/// Whether two names are one person's.
pub fn compare(one: &Name, two: &Name) -> Likeness {
    // In one order, so that whoever comes first does not matter.
    let (one, two) = if one <= two { (one, two) } else { (two, one) };
    let (mut latin, mut arabic, mut across) = (Verdict::default(), Verdict::default(), Verdict::default());
    let pairs = || one.written().flat_map(|a| two.written().map(move |b| (a, b)));
    for (a, b) in pairs().filter(|(a, b)| is_arabic(a) == is_arabic(b)) {
        let verdict = if is_arabic(a) { &mut arabic } else { &mut latin };
        verdict.hear(person::compare(a, b));
    }
    // What letters of one script say is not asked of two.
    if latin.found.or(arabic.found).is_none() {
        for (a, b) in pairs().filter(|(a, b)| is_arabic(a) != is_arabic(b)) {
            across.hear(person::compare(a, b));
        }
    }
    let disagree = [latin, arabic].iter().any(|verdict| verdict.asked && verdict.found.is_none());
    let asked = latin.asked || arabic.asked;
    let mut same_script = Verdict::default();
    [latin, arabic]
        .iter()
        .filter_map(|verdict| verdict.found)
        .for_each(|found| same_script.hear(Some(found)));
    let found = match same_script.found.or(across.found) {
        Some(found) if !asked || !disagree => found,
        // One writing agrees and another does not: only if what agrees agrees wholly.
        Some(found) if found.same => {
            person::Found { same: false, reasons: found.reasons | Reason::WritingsDisagree.bit() }
        }
        _ => return Likeness::Different,
    };
    let mut reasons = found.reasons;
    if reasons == 0 && one.folded != two.folded {
        reasons |= Reason::OtherSpelling.bit();
    }
    let reasons = Reason::list(reasons);
    if found.same { Likeness::Same { reasons } } else { Likeness::Likely { reasons } }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{arabic, latin};

    proptest! {
        #[test]
        fn what_is_folded_is_folded(latin_word in "[a-zA-ZÀ-ÿĀ-ž'’0-9]{1,40}", arabic_word in "[ء-يً-ْـگپ]{1,40}") {
            if let Some(letters) = latin::letters(&latin_word) {
                let again = latin::letters(&String::from_utf8_lossy(&letters)).expect("letters");
                prop_assert_eq!(letters.to_ascii_lowercase(), again);
            }
            if let Some(letters) = arabic::letters(&arabic_word) {
                let again = arabic::letters(&letters.iter().collect::<String>());
                prop_assert_eq!(Some(letters), again);
            }
        }
    }
}
