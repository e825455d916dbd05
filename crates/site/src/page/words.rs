//! Texts on their way into a page.

use domain::locale::{Locale, Localized};
use domain::speaker::Speaker;
use domain::text::is_arabic;

/// See [`Shell::words`].
pub(crate) fn words(locale: Locale, text: &Localized) -> String {
    let (text, own) = text.resolve(locale);
    if own == locale || text.is_empty() {
        escape(text)
    } else {
        format!("<span lang=\"{own}\" dir=\"{}\">{}</span>", own.direction().code(), escape(text))
    }
}

/// Something a person typed, ready for HTML: kept apart from the writing direction around it.
pub(crate) fn typed(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// Makes a text safe between tags and in quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// A text that starts a line of its own: French dates and languages are written small within a sentence.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

/// What stands in an engraved portrait. Arabic initials are kept apart: joined, they would read as a word.
pub(crate) fn initials(name: &str) -> String {
    let letters = Speaker::initials(name).chars().map(String::from).collect::<Vec<_>>();
    letters.join(if is_arabic(name) { " " } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_is_marked() {
        let text = Localized { fr: "L’été <ici>".into(), ar: Some("الصيف".into()), en: None };
        assert_eq!(words(Locale::Fr, &text), "L’été &lt;ici&gt;");
        assert_eq!(words(Locale::Ar, &text), "الصيف");
        assert_eq!(words(Locale::En, &text), "<span lang=\"fr\" dir=\"ltr\">L’été &lt;ici&gt;</span>");
        assert_eq!(words(Locale::En, &Localized::default()), "", "nothing is nothing in every language");
    }

    #[test]
    fn arabic_initials_are_kept_apart() {
        assert_eq!(initials("ليلى حداد"), "ل ح");
        assert_eq!(initials("Leïla Haddad"), "LH");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn a_line_starts_with_a_capital_where_there_are_any() {
        assert_eq!(capitalised("été"), "Été");
        assert_eq!(capitalised("الأربعاء"), "الأربعاء");
    }
}
