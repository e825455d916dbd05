//! How guests are addressed, in the languages in which it is written before their names.

use serde::{Deserialize, Serialize};

use crate::form::own;
use crate::locale::{Locale, Localized};
use crate::text::search_key;

/// Words of address, in the languages in which they are known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Honorific(pub Localized);

/// One that is often used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualHonorific {
    /// The name in forms.
    pub code: &'static str,
    /// In French.
    pub fr: &'static str,
    /// In Arabic.
    pub ar: &'static str,
    /// In English.
    pub en: &'static str,
    /// How lists write it otherwise, folded, with commas between.
    also: &'static str,
}

macro_rules! usual {
    ($($code:literal: $fr:literal, $ar:literal, $en:literal, $also:literal;)+) => {
        &[$(UsualHonorific { code: $code, fr: $fr, ar: $ar, en: $en, also: $also }),+]
    };
}

/// Those that are often used, in the order of forms. Arabic puts « سعادة » before ambassadors, consuls and prefects and
/// « معالي » before ministers.
pub const USUAL_HONORIFICS: &[UsualHonorific] = usual! {
    "mr": "M.", "السيد", "Mr", "mr, monsieur, mister";
    "mrs": "Mme", "السيدة", "Ms", "mme, madame, mrs, ms, mlle, mademoiselle, الانسه";
    "dr": "Dr", "الدكتور", "Dr", "docteur, doctor, د";
    "dr-f": "Dre", "الدكتورة", "Dr", "docteure, دة";
    "pr": "Pr", "الأستاذ", "Prof.", "prof, professeur, professor, m le professeur, ذ";
    "pr-f": "Pre", "الأستاذة", "Prof.", "professeure, mme la professeure, ذة";
    "me": "Me", "الأستاذ", "Maître", "maitre";
    "eng": "M. l’Ingénieur", "المهندس", "Eng.", "ing, ingenieur";
    "excellency": "S.E. M.", "سعادة السيد", "H.E. Mr", "s e, se, s e m, sem, son excellence monsieur, \
         son excellence m, his excellency, h e, صاحب السعاده";
    "excellency-f": "S.E. Mme", "سعادة السيدة", "H.E. Ms", "s e mme, son excellence madame, son excellence mme, \
         her excellency, صاحبه السعاده";
    "minister": "S.E. M. le Ministre", "معالي السيد الوزير", "H.E. the Minister", "m le ministre, monsieur le ministre, \
         معالي, معالي الوزير, معالي السيد";
    "minister-f": "S.E. Mme la Ministre", "معالي السيدة الوزيرة", "H.E. the Minister", "mme la ministre, madame la \
         ministre, معالي الوزيره, معالي السيده";
    "ambassador": "S.E. M. l’Ambassadeur", "سعادة السفير", "H.E. the Ambassador", "m lambassadeur, monsieur \
         lambassadeur, سعاده السيد السفير, السفير";
    "ambassador-f": "S.E. Mme l’Ambassadrice", "سعادة السفيرة", "H.E. the Ambassador", "mme lambassadrice, madame \
         lambassadrice, سعاده السيده السفيره, السفيره";
    "consul-general": "M. le Consul général", "السيد القنصل العام", "The Consul General", "monsieur le consul general, \
         سعاده القنصل العام, القنصل العام";
    "consul-general-f": "Mme la Consule générale", "السيدة القنصل العام", "The Consul General", "madame la consule \
         generale, mme la consul general, madame la consul general, القنصله العامه";
    "prefect": "M. le Préfet", "السيد الوالي", "The Prefect", "monsieur le prefet";
    "prefect-f": "Mme la Préfète", "السيدة الوالية", "The Prefect", "madame la prefete";
    "mayor": "M. le Maire", "السيد العمدة", "The Mayor", "monsieur le maire";
    "mayor-f": "Mme la Maire", "السيدة العمدة", "The Mayor", "madame la maire";
    "president": "M. le Président", "السيد الرئيس", "The President", "monsieur le president";
    "president-f": "Mme la Présidente", "السيدة الرئيسة", "The President", "madame la presidente";
};

impl UsualHonorific {
    /// The one of a code.
    pub fn from_code(code: &str) -> Option<&'static Self> {
        USUAL_HONORIFICS.iter().find(|usual| usual.code == code)
    }

    /// Its words in a language.
    pub const fn words(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Fr => self.fr,
            Locale::Ar => self.ar,
            Locale::En => self.en,
        }
    }
}

impl From<&UsualHonorific> for Honorific {
    fn from(usual: &UsualHonorific) -> Self {
        Self(Localized { fr: usual.fr.into(), ar: Some(usual.ar.into()), en: Some(usual.en.into()) })
    }
}

impl Honorific {
    /// What a list writes: a usual one where it is known under those words, else the words themselves, in the language of
    /// their letters.
    pub fn of_text(text: &str) -> Self {
        // « S.E.M. » is « S.E. M. »: dots part words.
        let key = search_key(text);
        let known = |usual: &&UsualHonorific| {
            Locale::ALL.iter().any(|locale| search_key(usual.words(*locale)) == key)
                || usual.also.split(", ").any(|other| search_key(other) == key)
        };
        if let Some(usual) = USUAL_HONORIFICS.iter().find(known) {
            return usual.into();
        }
        let arabic = text.chars().any(|c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}'));
        let text = text.to_owned();
        Self(if arabic {
            Localized { fr: String::new(), ar: Some(text), en: None }
        } else {
            Localized { fr: text, ar: None, en: None }
        })
    }

    /// The usual one that it is.
    pub fn usual(&self) -> Option<&'static UsualHonorific> {
        USUAL_HONORIFICS.iter().find(|usual| Self::from(*usual) == *self)
    }

    /// The words before a name in the letters of a language: in no other, English excepted, which borrows French.
    pub fn before_name(&self, locale: Locale) -> String {
        let words = own(&self.0, locale);
        if words.is_empty() && locale == Locale::En { self.0.fr.clone() } else { words }
    }

    /// The words for a reader of a language, in another where there are none in theirs.
    pub fn words(&self, locale: Locale) -> String {
        let others = [locale, Locale::Fr, Locale::Ar, Locale::En];
        others.into_iter().map(|one| own(&self.0, one)).find(|words| !words.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_one_is_found_by_its_code_and_its_words() {
        for usual in USUAL_HONORIFICS {
            assert_eq!(UsualHonorific::from_code(usual.code), Some(usual));
            assert_eq!(Honorific::from(usual).usual(), Some(usual));
            assert_eq!(Honorific::of_text(usual.fr).0.fr, usual.fr);
        }
        assert_eq!(UsualHonorific::from_code("king"), None);
    }

    #[test]
    fn what_lists_write_is_known_in_both_languages() {
        for (text, fr, ar) in [
            ("Mme", "Mme", "السيدة"),
            ("MONSIEUR", "M.", "السيد"),
            ("S.E.M.", "S.E. M.", "سعادة السيد"),
            ("Son Excellence Monsieur", "S.E. M.", "سعادة السيد"),
            ("Mme la Consule générale", "Mme la Consule générale", "السيدة القنصل العام"),
            ("سعادة السفير", "S.E. M. l’Ambassadeur", "سعادة السفير"),
            ("M. l'Ambassadeur", "S.E. M. l’Ambassadeur", "سعادة السفير"),
            ("د.", "Dr", "الدكتور"),
        ] {
            let known = Honorific::of_text(text);
            assert_eq!(
                (known.before_name(Locale::Fr).as_str(), known.before_name(Locale::Ar).as_str()),
                (fr, ar),
                "{text}"
            );
        }
        let own = Honorific::of_text("M. le Bâtonnier");
        assert_eq!(
            (own.words(Locale::Ar).as_str(), own.before_name(Locale::Ar).as_str()),
            ("M. le Bâtonnier", "")
        );
        let own = Honorific::of_text("فضيلة الشيخ");
        assert_eq!(
            (own.words(Locale::Fr).as_str(), own.before_name(Locale::En).as_str()),
            ("فضيلة الشيخ", "")
        );
        assert_eq!(own.usual(), None);
    }
}
