//! A name's units: words with the particles that belong to them, in the forms in which the same unit may be written.

use super::sound::Sound;
use super::word::{self, Letters, Word, words};
use super::{arabic, latin};

/// Where in a name a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Among the given names.
    Given,
    /// In the family name.
    Family,
    /// In a text that holds the whole name.
    Whole,
}

/// How a unit is written, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Sounds of Latin letters.
    Latin(Vec<Sound>),
    /// Folded Arabic letters.
    Arabic(Vec<char>),
    /// Another script's, folded.
    Other(String),
}

/// One way to take a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form {
    /// How it is written.
    pub(super) spelling: Spelling,
    /// Whether an article was taken off.
    pub(super) article: bool,
}

/// A part of a name that is compared as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    /// The ways to take it, the likeliest first; never empty.
    pub(super) forms: Vec<Form>,
    /// Where it stands.
    pub(super) part: Part,
    /// Whether a hyphen binds it to the unit before: Jean-Pierre is not Jean.
    pub(super) bound: bool,
    /// How many sounds or letters belong to a particle: they tell nobody apart.
    pub(super) particle: usize,
    /// How many words it is made of.
    pub(super) words: usize,
}

/// The units of a text.
pub(super) fn units(text: &str, part: Part) -> Vec<Unit> {
    let words = words(text);
    let mut rest = words.as_slice();
    while part != Part::Family && rest.len() > 1 && word::is_title(&rest[0].letters) {
        rest = &rest[1..];
    }
    units_of(rest, part)
}

/// The units of words.
pub(super) fn units_of(words: &[Word<'_>], part: Part) -> Vec<Unit> {
    let mut units = Units { made: Vec::with_capacity(words.len()), part, open: Open::default() };
    for (at, word) in words.iter().enumerate() {
        units.take(word, words.get(at + 1).map(|next| &next.letters));
    }
    units.made
}

/// What was read and belongs to what follows.
#[derive(Default)]
struct Open {
    article: bool,
    servant: bool,
    latin: Vec<u8>,
    arabic: Vec<char>,
    bound: bool,
    words: usize,
}

struct Units {
    made: Vec<Unit>,
    part: Part,
    open: Open,
}

impl Units {
    fn take(&mut self, word: &Word<'_>, next: Option<&Letters>) {
        self.open.bound |= word.bound;
        self.open.words += 1;
        match (&word.letters, next) {
            (Letters::Latin(one), Some(Letters::Latin(next))) if self.opens(one, next) => {}
            (Letters::Arabic(one), Some(Letters::Arabic(_))) if self.opens_arabic(one) => {}
            (Letters::Latin(one), _) if word::is_of_religion(one) && self.closes() => {}
            (Letters::Arabic(one), _)
                if (arabic::is(one, "الدين") || arabic::is(one, "الله")) && self.closes_arabic(&one[2..]) =>
                {}
            (Letters::Latin(one), _) => {
                let open = std::mem::take(&mut self.open);
                let particle = latin::sounds(&open.latin).len() + if open.servant { 3 } else { 0 };
                let forms = latin_forms(one, &open);
                self.add(forms, &open, particle);
            }
            (Letters::Arabic(one), _) => {
                let open = std::mem::take(&mut self.open);
                let particle = open.arabic.len();
                let forms = arabic_forms(one, &open);
                self.add(forms, &open, particle);
            }
            (Letters::Other(one), _) => {
                let open = std::mem::take(&mut self.open);
                let form = Form { spelling: Spelling::Other(one.clone()), article: false };
                self.add(vec![form], &open, 0);
            }
        }
    }

    fn add(&mut self, forms: Vec<Form>, open: &Open, particle: usize) {
        let bound = open.bound && !self.made.is_empty();
        self.made.push(Unit { forms, part: self.part, bound, particle, words: open.words });
    }

    /// Whether a word belongs to the next, and is kept for it.
    fn opens(&mut self, word: &[u8], next: &[u8]) -> bool {
        if word::is_article(word, next) {
            self.open.article = true;
        } else if word::is_servant(word) {
            self.open.servant = true;
        } else if word::is_particle(word) {
            self.open.latin.extend(word);
        } else {
            return false;
        }
        true
    }

    fn opens_arabic(&mut self, word: &[char]) -> bool {
        if arabic::is(word, "ال") {
            self.open.article = true;
        } else if arabic::is(word, "عبد") || word::is_arabic_particle(word) {
            self.open.servant |= arabic::is(word, "عبد");
            self.open.arabic.extend(word);
        } else {
            return false;
        }
        true
    }

    /// Whether « of religion » ends the unit before.
    fn closes(&mut self) -> bool {
        let Some(last) = self.made.last_mut().filter(|_| !self.open.servant) else { return false };
        for form in &mut last.forms {
            let Spelling::Latin(sounds) = &mut form.spelling else { return false };
            sounds.extend([Sound::D, Sound::I, Sound::N]);
        }
        last.words += std::mem::take(&mut self.open).words;
        true
    }

    /// The same in Arabic, of religion or of God, without its article.
    fn closes_arabic(&mut self, word: &[char]) -> bool {
        let Some(last) = self.made.last_mut().filter(|_| !self.open.servant) else { return false };
        for form in &mut last.forms {
            let Spelling::Arabic(letters) = &mut form.spelling else { return false };
            letters.extend(word);
        }
        last.words += std::mem::take(&mut self.open).words;
        true
    }
}

fn latin_forms(word: &[u8], open: &Open) -> Vec<Form> {
    let mut spelt = Vec::with_capacity(2);
    if open.servant {
        spelt.push((word.to_vec(), false));
        spelt.extend(word::without_article(word).map(|rest| (rest.to_vec(), false)));
        for (rest, _) in &mut spelt {
            rest.splice(0..0, *b"abd");
        }
    } else if let Some(servants) = servant_of(word) {
        spelt.extend(servants.into_iter().map(|word| (word, false)));
    } else if matches!(word, b"med" | b"md" | b"mohd" | b"mhd") {
        // How civil registries shorten the commonest name.
        spelt.push((b"mohamed".to_vec(), false));
    } else {
        let word = without_linking_vowel(word);
        spelt.extend(word::without_article(&word).map(|rest| (rest.to_vec(), true)));
        spelt.push((word, open.article));
    }
    let mut forms = Vec::with_capacity(spelt.len());
    for (word, article) in spelt {
        let word = if open.latin.is_empty() { word } else { [open.latin.as_slice(), &word].concat() };
        let sounds = latin::sounds(&word);
        if word.ends_with(b"ah") && sounds.len() > 2 {
            // Sarah's h is silent, Salah's is not.
            let said = sounds.iter().copied().chain([Sound::H]).collect();
            forms.push(Form { spelling: Spelling::Latin(said), article });
        }
        if let [Sound::Th, vowel, rest @ ..] = sounds.as_slice()
            && vowel.is_vowel()
        {
            // Thami is التهامي.
            let apart = [&[Sound::T, Sound::H, *vowel], rest].concat();
            forms.push(Form { spelling: Spelling::Latin(apart), article });
        }
        forms.push(Form { spelling: Spelling::Latin(sounds), article });
    }
    forms.retain(|form| !matches!(&form.spelling, Spelling::Latin(sounds) if sounds.is_empty()));
    forms
}

/// « Abdelkader » without its article: abd-kader. After a vowel and one l both are kept: the l may be the article's
/// (Abdelaziz) or also the name's (Abdelatif, for Abdellatif).
fn servant_of(word: &[u8]) -> Option<Vec<Vec<u8>>> {
    let rest = word.strip_prefix(b"abd").filter(|rest| rest.len() >= 3)?;
    let rest = &rest[rest.iter().take_while(|letter| latin::is_vowel(**letter)).count()..];
    let names: &[&[u8]] = match rest {
        [] => return None,
        [b'l', next, ..] if latin::is_vowel(*next) => &[&rest[1..], rest],
        [b'l', ..] => &[&rest[1..]],
        [b'c' | b's', b'h', b'c' | b's', b'h', ..] => &[&rest[2..]],
        _ => &[rest],
    };
    Some(names.iter().filter(|name| !name.is_empty()).map(|name| [b"abd", *name].concat()).collect())
}

/// « Noureddine » as « Nourdine »: the vowel between its two words is written or not.
fn without_linking_vowel(word: &[u8]) -> Vec<u8> {
    let end = word.strip_suffix(b"e").unwrap_or(word);
    let stem =
        end.strip_suffix(b"ddin").or_else(|| end.strip_suffix(b"din").filter(|stem| stem.ends_with(b"e")));
    let Some(stem) = stem else { return word.to_vec() };
    let kept = stem.iter().rposition(|letter| !latin::is_vowel(*letter)).map_or(0, |last| last + 1);
    if kept < 2 || stem.len() - kept > 2 { word.to_vec() } else { [&stem[..kept], b"din"].concat() }
}

fn arabic_forms(word: &[char], open: &Open) -> Vec<Form> {
    let mut spelt = Vec::with_capacity(2);
    if let Some(rest) = rest_of(word, "عبدال").filter(|rest| rest.len() >= 2) {
        let alef = rest[0] == 'ا';
        let rest = rest.iter().enumerate().map(|(at, letter)| if at == 0 && alef { 'ء' } else { *letter });
        spelt.push(("عبد".chars().chain(rest).collect::<Vec<_>>(), false));
    } else if let Some(rest) = rest_of(word, "ال").filter(|rest| rest.len() >= 2) {
        spelt.push((rest.to_vec(), !open.servant));
        if rest.len() <= 3 && !open.servant {
            // إلياس and إلهام are written without their hamza, too.
            spelt.push((word.to_vec(), false));
        }
    } else {
        spelt.push((word.to_vec(), open.article));
    }
    let mut forms = Vec::with_capacity(spelt.len());
    for (letters, article) in spelt {
        let mut letters = without_inner_article(letters);
        if open.servant && letters.first() == Some(&'ا') {
            // Within a word an alef with hamza is any vowel.
            letters[0] = 'ء';
        }
        let letters = [open.arabic.as_slice(), &letters].concat();
        if let [start @ .., before, 'ه'] = letters.as_slice()
            && !arabic::is_long_vowel(*before)
        {
            // The dots of ة are often left out.
            let dotted = [start, &[*before, 'ة']].concat();
            forms.push(Form { spelling: Spelling::Arabic(dotted), article });
        }
        forms.push(Form { spelling: Spelling::Arabic(letters), article });
    }
    forms
}

fn rest_of<'a>(word: &'a [char], start: &str) -> Option<&'a [char]> {
    arabic::starts_with(word, start).then(|| &word[start.chars().count()..])
}

/// نورالدين as نور الدين is read.
fn without_inner_article(mut letters: Vec<char>) -> Vec<char> {
    const OF_RELIGION: [char; 5] = ['ا', 'ل', 'د', 'ي', 'ن'];
    if letters.len() > OF_RELIGION.len() && letters.ends_with(&OF_RELIGION) {
        let article = letters.len() - OF_RELIGION.len();
        letters.drain(article..article + 2);
    }
    letters
}
