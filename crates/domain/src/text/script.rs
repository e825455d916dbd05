//! Which script a text is written in.

use super::PersonName;
use crate::locale::Locale;

/// The scripts of the two languages in which names are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin, and whatever else is not Arabic.
    Latin,
    /// Arabic.
    Arabic,
}

/// Whether a name is written in Arabic letters, by the first of its letters.
pub fn is_arabic(name: &str) -> bool {
    let arabic =
        |c: char| matches!(c, '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    name.chars().find(|c| c.is_alphabetic()).is_some_and(arabic)
}

/// Somebody's name as readers of a language say it first, and in the other script where it is known in both.
pub fn names_in(locale: Locale, full: String, other: Option<&PersonName>) -> (String, Option<String>) {
    let own = |name: &str| is_arabic(name) == (locale == Locale::Ar);
    match other.map(ToString::to_string) {
        Some(other) if own(&other) && !own(&full) => (other, Some(full)),
        other => (full, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_in_the_script_of_the_language_where_it_is_known() {
        let name = |raw: &str| PersonName::parse(raw).expect("a name");
        let (latin, arabic) = ("Hassan Mernissi", "حسن المرنيسي");
        let both = |locale| names_in(locale, latin.to_owned(), Some(&name(arabic)));
        assert_eq!(both(Locale::Ar), (arabic.to_owned(), Some(latin.to_owned())));
        assert_eq!(both(Locale::Fr), (latin.to_owned(), Some(arabic.to_owned())));
        let turned = names_in(Locale::En, arabic.to_owned(), Some(&name(latin)));
        assert_eq!(turned, (latin.to_owned(), Some(arabic.to_owned())));
        assert_eq!(names_in(Locale::Ar, latin.to_owned(), None), (latin.to_owned(), None));
        assert!(!is_arabic("1 ، Amal") && is_arabic("« أمل »"));
    }
}
