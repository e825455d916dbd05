//! Whole names in one cell, taken apart: honorifics off, scripts apart, given from family name.

use serde::{Deserialize, Serialize};

use super::honorific::{is_of, take_off};
use crate::text::{is_arabic, search_key};

/// Which name stands first in cells that hold both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameOrder {
    /// « Zineb El Amrani »
    #[default]
    GivenFirst,
    /// « El Amrani Zineb »
    FamilyFirst,
}

impl NameOrder {
    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GivenFirst => "given_first",
            Self::FamilyFirst => "family_first",
        }
    }

    /// The order of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::GivenFirst, Self::FamilyFirst].into_iter().find(|order| order.code() == code)
    }
}

/// A name, taken apart. What is not there is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SplitName {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The same person's whole name in Arabic, beside a Latin one.
    pub other: Option<String>,
    /// How they are addressed.
    pub honorific: Option<String>,
    /// Which order the name itself shows, by capital letters or its particles; nothing when only the list can tell.
    pub shown: Option<NameOrder>,
    /// Whether it could also be taken apart otherwise.
    pub doubtful: bool,
}

/// Words that begin a family name together with what follows, folded.
const PARTICLES: &str = "el, al, ben, bin, bent, bint, ibn, bou, ait, ould, oulad, ouled, beni, bani, de, du, des, \
         d, la, le, les, van, von, der, den, di, da, del, della, dos, mac, mc, بن, ابن, بنت, ابو, \
         بو, ايت, اولاد, ولد, بني, ال";

/// Given names that are only half of one, folded.
const FIRST_HALVES: &str = "abd, abdel, abdou, moulay, my, sidi, lalla, mohamed, mohammed, muhammad, med, fatima, \
         jean, marie, anne, عبد, مولاي, سيدي, للا, لاله, محمد";

/// Words that end the given name before them, folded.
const SECOND_HALVES: &str =
    "eddine, eddin, ddine, dine, ezzahra, zahra, zohra, allah, ellah, الدين, الله, الزهراء";

/// Words that belong together.
struct Unit<'a> {
    words: Vec<&'a str>,
    /// Whether it starts with a particle of family names, or is written as Arabic family names are.
    family: bool,
}

/// A cell with a blank in place of each slash that stands between two scripts or two words of address. Any other slash
/// stays, in a word or as one: it is in no name, and a name with one is refused as in a form.
fn without_partings(text: &str) -> String {
    let mut pieces = text.split('/');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let script = |letter: Option<char>| letter.map(|letter| is_arabic(letter.encode_utf8(&mut [0; 4])));
        let before = script(whole.chars().rev().find(|c| c.is_alphabetic()));
        let after = script(piece.chars().find(|c| c.is_alphabetic()));
        let two_scripts = before.is_some() && after.is_some() && before != after;
        let address = |word: Option<&str>| word.is_some_and(|word| take_off(&[word, "x"]).0.is_some());
        let two_addresses =
            address(whole.split_whitespace().last()) && address(piece.split_whitespace().next());
        whole.push(if two_scripts || two_addresses { ' ' } else { '/' });
        whole.push_str(piece);
    }
    whole
}

/// Takes a whole name apart. What the name shows itself counts more than the order of the list.
pub fn split_name(text: &str, order: NameOrder) -> SplitName {
    let text = without_partings(text).replace('|', " ");
    let (latin, arabic): (Vec<_>, Vec<_>) = text
        .split_whitespace()
        .filter(|word| word.chars().any(|c| c.is_alphabetic() || c == '/'))
        .partition(|word| !is_arabic(word));
    let (honorific, main) = take_off(if latin.is_empty() { &arabic } else { &latin });
    let other = if latin.is_empty() { Vec::new() } else { take_off(&arabic).1 };
    let mut name = apart(&main, order);
    name.honorific = honorific;
    let brackets = ['(', ')', '-', '–'];
    let other = other.iter().map(|word| word.trim_matches(brackets)).collect::<Vec<_>>().join(" ");
    name.other = (!other.is_empty()).then_some(other);
    name
}

fn apart(words: &[&str], order: NameOrder) -> SplitName {
    let made = |given: &[&str], family: &[&str]| SplitName {
        given: given.join(" "),
        family: family.join(" "),
        ..SplitName::default()
    };
    // « EL AMRANI, Zineb »
    if let Some(comma) =
        words.iter().position(|word| word.ends_with([',', '،'])).filter(|at| at + 1 < words.len())
    {
        let mut name = made(&words[comma + 1..], &words[..=comma]);
        name.family.truncate(name.family.trim_end_matches([',', '،']).len());
        name.shown = Some(NameOrder::FamilyFirst);
        return name;
    }
    if let Some((start, end)) = capitals(words) {
        return if start == 0 {
            SplitName { shown: Some(NameOrder::FamilyFirst), ..made(&words[end..], &words[..end]) }
        } else {
            let doubtful = end < words.len();
            SplitName {
                shown: Some(NameOrder::GivenFirst),
                doubtful,
                ..made(&words[..start], &words[start..])
            }
        };
    }
    let units = units(words);
    let before = |unit: usize| units[..unit].iter().map(|unit| unit.words.len()).sum::<usize>();
    match units.as_slice() {
        [] => SplitName::default(),
        // « El Amrani » alone is a family name; one word may be either.
        [only] if only.family => made(&[], words),
        [_] => made(words, &[]),
        [first, second] if first.family != second.family => {
            let at = before(1);
            if first.family {
                SplitName { shown: Some(NameOrder::FamilyFirst), ..made(&words[at..], &words[..at]) }
            } else {
                SplitName { shown: Some(NameOrder::GivenFirst), ..made(&words[..at], &words[at..]) }
            }
        }
        [_, _] if order == NameOrder::FamilyFirst => made(&words[before(1)..], &words[..before(1)]),
        [_, _] => made(&words[..before(1)], &words[before(1)..]),
        [first, rest @ ..] => match rest.iter().position(|unit| unit.family) {
            Some(at) if !first.family => {
                let at = before(at + 1);
                SplitName { shown: Some(NameOrder::GivenFirst), ..made(&words[..at], &words[at..]) }
            }
            None if first.family => {
                let at = before(1);
                SplitName { shown: Some(NameOrder::FamilyFirst), ..made(&words[at..], &words[..at]) }
            }
            // Two given names and a family name are more common than the other way round.
            _ => {
                let at = before(if order == NameOrder::FamilyFirst { 1 } else { units.len() - 1 });
                let (first, second) = words.split_at(at);
                let name =
                    if order == NameOrder::FamilyFirst { made(second, first) } else { made(first, second) };
                SplitName { doubtful: true, ..name }
            }
        },
    }
}

/// Where the words in capitals start and end, when others are not: family names are written so, with small particles
/// before them.
fn capitals(words: &[&str]) -> Option<(usize, usize)> {
    let is_capital = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase)
            && !is_arabic(word)
    };
    let first = words.iter().position(is_capital)?;
    let end = first + words[first..].iter().take_while(|word| is_capital(word)).count();
    let has_small = |word: &&str| word.chars().any(char::is_lowercase);
    if !words.iter().any(has_small) || words[end..].iter().any(is_capital) {
        return None;
    }
    let particles = words[..first].iter().rev().take_while(|word| {
        let small = word.chars().next().is_some_and(char::is_lowercase);
        small && is_of(PARTICLES, &search_key(word))
    });
    let start = first - particles.count();
    (start > 0 || end < words.len()).then_some((start, end))
}

fn units<'a>(words: &[&'a str]) -> Vec<Unit<'a>> {
    let mut units: Vec<Unit<'a>> = Vec::new();
    // Whether the last unit waits for a word: a particle, or half a name.
    let mut open = false;
    for (at, word) in words.iter().enumerate() {
        let key = search_key(word);
        let key = key.as_str();
        let more = at + 1 < words.len();
        let particle = is_of(PARTICLES, key);
        let half = is_of(SECOND_HALVES, key) && !units.is_empty();
        match units.last_mut() {
            Some(last) if open || half => {
                last.words.push(word);
                // « Abd El Aziz », « Ben El Mokhtar »: the article belongs to what is open.
                open = more && open && particle;
            }
            _ => {
                // Of two words « Mohamed Alaoui » has one given name, and « Mohamed Ben Ali » has one before a particle.
                let servant = matches!(key, "عبد" | "abd");
                let next = words.get(at + 1).map(|next| search_key(next)).unwrap_or_default();
                let half = is_of(FIRST_HALVES, key) && words.len() - at > 2 && !is_of(PARTICLES, &next);
                let first = servant || half;
                let arabic_family = is_arabic(word) && key.starts_with("ال") && key.chars().count() > 4;
                units.push(Unit { words: vec![word], family: (particle && more) || arabic_family });
                open = more && (particle || first);
            }
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, order: NameOrder, given: &str, family: &str) -> SplitName {
        let name = split_name(text, order);
        assert_eq!((name.given.as_str(), name.family.as_str()), (given, family), "{text}");
        name
    }

    #[test]
    fn capitals_and_commas_show_the_family_name_whatever_the_order() {
        for order in [NameOrder::GivenFirst, NameOrder::FamilyFirst] {
            for text in ["EL AMRANI Zineb", "Zineb EL AMRANI", "Mme Zineb EL AMRANI", "EL AMRANI, Zineb"] {
                let name = check(text, order, "Zineb", "EL AMRANI");
                assert!(name.shown.is_some() && !name.doubtful);
            }
            check("Jean-Marc de LA FONTAINE", order, "Jean-Marc", "de LA FONTAINE");
            check("O'BRIEN Mary Ann", order, "Mary Ann", "O'BRIEN");
            check("Fatima-Ezzahra BEN ALI", order, "Fatima-Ezzahra", "BEN ALI");
            check("العمراني زينب", order, "زينب", "العمراني");
            check("زينب العمراني", order, "زينب", "العمراني");
            check("السيد عبد الله العلوي", order, "عبد الله", "العلوي");
            check("فاطمة الزهراء بنكيران", NameOrder::GivenFirst, "فاطمة الزهراء", "بنكيران");
            check("محمد بن علي", order, "محمد", "بن علي");
            check("Zineb El Amrani", NameOrder::GivenFirst, "Zineb", "El Amrani");
            check("El Amrani Zineb", order, "Zineb", "El Amrani");
        }
    }

    #[test]
    fn without_a_sign_the_order_of_the_list_decides() {
        use NameOrder::{FamilyFirst, GivenFirst};
        check("Karim Tazi", GivenFirst, "Karim", "Tazi");
        check("Tazi Karim", FamilyFirst, "Karim", "Tazi");
        check("KARIM TAZI", GivenFirst, "KARIM", "TAZI");
        check("Mohamed Alaoui", GivenFirst, "Mohamed", "Alaoui");
        check("Mohamed Amine Tazi", GivenFirst, "Mohamed Amine", "Tazi");
        check("Abd El Aziz Benali", GivenFirst, "Abd El Aziz", "Benali");
        check("Nour Eddine Tazi", GivenFirst, "Nour Eddine", "Tazi");
        check("Ait Ben Haddou Karim", FamilyFirst, "Karim", "Ait Ben Haddou");
        check("محمد بنكيران", GivenFirst, "محمد", "بنكيران");
        assert!(check("Youssef Amine Tazi", GivenFirst, "Youssef Amine", "Tazi").doubtful);
        assert!(check("Tazi Youssef Amine", FamilyFirst, "Youssef Amine", "Tazi").doubtful);
    }

    #[test]
    fn what_is_no_whole_name_says_so() {
        check("Zineb", NameOrder::GivenFirst, "Zineb", "");
        check("El Amrani", NameOrder::GivenFirst, "", "El Amrani");
        check("", NameOrder::GivenFirst, "", "");
        check("— 12 —", NameOrder::GivenFirst, "", "");
    }

    #[test]
    fn two_scripts_in_one_cell_are_two_names() {
        let name =
            check("Mme Zineb EL AMRANI / السيدة زينب العمراني", NameOrder::GivenFirst, "Zineb", "EL AMRANI");
        assert_eq!(name.other.as_deref(), Some("زينب العمراني"));
        assert_eq!(name.honorific.as_deref(), Some("Mme"));
        let name = check("Karim Tazi\n(كريم التازي)", NameOrder::GivenFirst, "Karim", "Tazi");
        assert_eq!(name.other.as_deref(), Some("كريم التازي"));
        let name = check("زينب العمراني/Zineb El Amrani", NameOrder::GivenFirst, "Zineb", "El Amrani");
        assert_eq!(name.other.as_deref(), Some("زينب العمراني"));
        let name = check("M./Mme Zineb El Amrani", NameOrder::GivenFirst, "Zineb", "El Amrani");
        assert_eq!(name.honorific.as_deref(), Some("M. Mme"));
    }

    #[test]
    fn a_slash_within_a_name_stays_to_be_refused() {
        for text in ["<script>alert(1)</script> Tazi", "https://evil.example Tazi", "Karim Tazi / Nadia Tazi"]
        {
            let name = split_name(text, NameOrder::GivenFirst);
            assert!([name.given, name.family].iter().any(|part| part.contains('/')), "{text}");
        }
        check("N/A", NameOrder::GivenFirst, "N/A", "");
    }

    proptest::proptest! {
        #[test]
        fn no_word_is_lost_or_made(text in "([A-Z]{1,3}[a-z]{0,5}|el|de|M\\.|عبد|الدين|زينب|,)( ([A-Z]{1,3}[a-z]{0,5}|el|زينب|BEN)){0,6}") {
            for order in [NameOrder::GivenFirst, NameOrder::FamilyFirst] {
                let name = split_name(&text, order);
                let parts = [Some(&name.given), Some(&name.family), name.other.as_ref(), name.honorific.as_ref()];
                let mut found = parts.into_iter().flatten().flat_map(|part| part.split(' ')).map(search_key).collect::<Vec<_>>();
                let mut words = text.split(' ').map(search_key).collect::<Vec<_>>();
                found.retain(|word| !word.is_empty());
                words.retain(|word| !word.is_empty());
                found.sort();
                words.sort();
                // Words of address before the Arabic name beside a Latin one are those of the Latin one.
                proptest::prop_assert!(found.len() <= words.len());
                proptest::prop_assert!(found.iter().all(|word| words.contains(word)));
            }
        }
    }
}
