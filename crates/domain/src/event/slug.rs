//! A part of an address from a title in any of the languages.

use unicode_normalization::UnicodeNormalization;

use crate::text::Slug;

/// The longest that is proposed, in characters: there is room for a year and a number behind it.
const LONGEST: usize = 44;

/// Letters and digits of a title, in Latin letters, with hyphens between the words; nothing when none is left.
/// Arabic is written as Moroccan names are in French: « قاعة الشرف » gives `qaa-alcharf`.
pub fn propose_slug(title: &str) -> Option<String> {
    let mut slug = String::new();
    for word in latin(title).split('-').filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    (!slug.is_empty()).then_some(slug)
}

/// The first address that is free: from a title and a year, with a number behind it where that is taken.
pub fn free_slug(title: &str, year: i16, taken: &[Slug]) -> Slug {
    let base = slug_base(title, year);
    let free = |slug: &Slug| !taken.contains(slug);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.to_string())
        .chain(numbered)
        .filter_map(|slug| Slug::parse(&slug).ok())
        .find(free)
        .unwrap_or(base)
}

/// The address of a title and a year before anybody asked whether it is free.
///
/// # Panics
/// Never: the last resort is a word of letters alone.
pub fn slug_base(title: &str, year: i16) -> Slug {
    let year = year.to_string();
    let proposed = propose_slug(title).unwrap_or_else(|| "evenement".to_owned());
    let slug =
        if proposed.split('-').any(|word| word == year) { proposed } else { format!("{proposed}-{year}") };
    Slug::parse(&slug)
        .or_else(|_| Slug::parse(&format!("evenement-{year}")))
        .unwrap_or_else(|_| Slug::parse("evenement").expect("letters alone are a slug"))
}

fn latin(title: &str) -> String {
    let mut text = String::with_capacity(title.len());
    for c in title.nfkd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => text.push(c),
            '\u{300}'..='\u{36F}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '’' | '\'' => {}
            _ => match romanised(c) {
                Some(letters) => text.push_str(letters),
                None => text.push('-'),
            },
        }
    }
    text
}

/// Letters without a Latin base of their own.
const fn romanised(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ا' | 'آ' | 'أ' | 'ع' | 'ى' | 'ة' | 'ٱ' => "a",
        'ء' | 'ئ' | 'ؤ' => "",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'đ' | 'د' | 'ض' => "d",
        'ذ' | 'ظ' => "dh",
        'ر' => "r",
        'ز' => "z",
        'س' | 'ص' => "s",
        'ش' => "ch",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ł' | 'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "ou",
        'ı' | 'إ' | 'ي' => "i",
        'پ' => "p",
        'ڤ' => "v",
        'گ' => "g",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_addresses() {
        for (title, slug) in [
            ("L’été à Fès : cœur & âme", "lete-a-fes-coeur-ame"),
            ("مغاربة العالم", "mgharba-alaalm"),
            ("Straße Nº 5", "strasse-no-5"),
            ("  --- ", ""),
            ("李", ""),
        ] {
            assert_eq!(propose_slug(title).unwrap_or_default(), slug, "{title}");
        }
        let long = propose_slug(&"diaspora ".repeat(20)).expect("letters");
        assert!(long.len() <= LONGEST && Slug::parse(&long).is_ok(), "{long}");
        assert!(propose_slug(&"x".repeat(300)).is_some_and(|slug| slug.len() == LONGEST));
    }

    #[test]
    fn what_is_taken_gets_a_number() {
        let mut taken = Vec::new();
        for expected in ["soiree-2026", "soiree-2026-2", "soiree-2026-3"] {
            let slug = free_slug("Soirée", 2026, &taken);
            assert_eq!(slug.as_str(), expected);
            taken.push(slug);
        }
        assert_eq!(free_slug("Édition 2026", 2026, &[]).as_str(), "edition-2026");
        assert_eq!(free_slug("…", 2026, &[]).as_str(), "evenement-2026");
        assert_eq!(free_slug("Console", 2026, &[]).as_str(), "console-2026", "a word of ours gets its year");
    }
}
