//! Single values of cells, as lists write them.

use crate::locale::Locale;
use crate::registration::SpokenLanguage;
use crate::text::{self, Email, TextError, search_key};

/// A cell on one line: line breaks and rows of blanks within it are single blanks. Nothing for an empty one.
///
/// # Errors
/// [`TextError::TooLong`], [`TextError::Forbidden`].
pub(super) fn one_line(cell: &str, max: usize) -> Result<Option<String>, TextError> {
    text::optional_line(&cell.split_whitespace().collect::<Vec<_>>().join(" "), max)
}

/// The address that a cell holds, and whether it holds others beside it. Names around it, `mailto:`, and signs that
/// were typed behind it go. Nothing for a cell that says nothing, also in words: « néant », « - ».
///
/// # Errors
/// [`TextError`] when no address is in it, or none to which a message can be sent.
pub(super) fn email(cell: &str) -> Result<Option<(Email, bool)>, TextError> {
    if !cell.chars().any(char::is_alphanumeric)
        || matches!(
            search_key(cell).as_str(),
            "neant" | "aucun" | "aucune" | "non" | "none" | "no" | "n a" | "na" | "لا يوجد"
        )
    {
        return Ok(None);
    }
    // « zineb @ example.org »
    let together = cell.split('@').map(str::trim).collect::<Vec<_>>().join("@");
    let apart = |c: char| {
        c.is_whitespace() || matches!(c, ';' | ',' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '|' | '،')
    };
    let mut addresses = together.split(apart).filter(|word| word.contains('@')).flat_map(|word| {
        // « a@example.org/b@example.org »: a slash may be an address's own, before its sign.
        let both = word.matches('@').count() > 1;
        word.split(move |c| both && c == '/')
    });
    let first = addresses.next().ok_or(TextError::Malformed)?;
    let first = parse(first)?;
    let others = addresses.any(|other| parse(other).is_ok_and(|other| other.key() != first.key()));
    Ok(Some((first, others)))
}

fn parse(word: &str) -> Result<Email, TextError> {
    let word = word.trim_matches(|c: char| {
        matches!(c, '.' | ':' | '\'' | '’' | '‘' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
    });
    let start = word.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).map_or(0, str::len);
    Email::parse(&word[start..])
}

/// The languages that a cell names, and whether there are words in it that name none.
pub(super) fn languages(cell: &str) -> (Vec<SpokenLanguage>, bool) {
    let words = cell.split([',', ';', '/', '|', '\n', '،', '+', '&']).flat_map(|part| {
        // « français et arabe », « fr ar »
        part.split_whitespace().flat_map(|word| word.split('-')).map(search_key)
    });
    let (mut known, mut unknown) = (Vec::new(), false);
    for word in words.filter(|word| !matches!(word.as_str(), "" | "et" | "and" | "و")) {
        match language(&word) {
            Some(language) if known.contains(&language) => {}
            Some(language) => known.push(language),
            None => unknown = true,
        }
    }
    (known, unknown)
}

fn language(word: &str) -> Option<SpokenLanguage> {
    // « والعربية »: and Arabic.
    let word = word.strip_prefix("وال").map_or_else(|| word.to_owned(), |rest| format!("ال{rest}"));
    Some(match word.as_str() {
        "fr" | "fra" | "francais" | "francaise" | "french" | "الفرنسيه" | "فرنسيه" => {
            SpokenLanguage::Fr
        }
        "ar" | "ara" | "arabe" | "arabic" | "darija" | "العربيه" | "عربيه" | "عربي" => {
            SpokenLanguage::Ar
        }
        "en" | "eng" | "anglais" | "anglaise" | "english" | "الانجليزيه" | "انجليزيه" | "الانكليزيه" => {
            SpokenLanguage::En
        }
        "es" | "esp" | "spa" | "espagnol" | "espagnole" | "spanish" | "الاسبانيه" | "اسبانيه" => {
            SpokenLanguage::Es
        }
        "zgh" | "amazigh" | "amazighe" | "tamazight" | "berbere" | "الامازيغيه" | "امازيغيه" => {
            SpokenLanguage::Zgh
        }
        _ => return None,
    })
}

/// In which language somebody is written to who speaks these: the first that pages and mails exist in.
pub(super) fn locale(languages: &[SpokenLanguage]) -> Option<Locale> {
    languages.iter().find_map(|language| Locale::from_code(language.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_what_is_typed_around_them() {
        for cell in [
            "zineb@example.org",
            " Zineb El Amrani <zineb@example.org>",
            "mailto:zineb@example.org",
            "zineb@example.org;",
            "zineb@example.org.",
            "'zineb@example.org'",
            "zineb @ example.org",
            "zineb@example.org\n",
            "Mail : zineb@EXAMPLE.org, ",
            "\u{200E}zineb@example.org",
        ] {
            let (address, others) = email(cell).unwrap().unwrap();
            assert_eq!((address.as_str(), others), ("zineb@example.org", false), "{cell}");
        }
        for cell in
            ["a@example.org; b@example.org", "a@example.org/b@example.org", "a@example.org b@example.org"]
        {
            let (address, others) = email(cell).unwrap().unwrap();
            assert_eq!((address.as_str(), others), ("a@example.org", true), "{cell}");
        }
        assert!(!email("a@example.org, A@example.org").unwrap().unwrap().1);
        for cell in ["", " - ", "néant", "N/A", "aucun", "?"] {
            assert_eq!(email(cell), Ok(None), "{cell}");
        }
        for cell in ["zineb", "zineb@gmail,com", "zineb@gmail", "@", "06 12 34 56 78", "a@b@c.fr"] {
            assert!(email(cell).is_err_and(|error| error == TextError::Malformed) || cell == "@", "{cell}");
        }
    }

    #[test]
    fn languages_are_named_in_any_of_them() {
        use SpokenLanguage as L;
        for (cell, known, unknown) in [
            ("FR", vec![L::Fr], false),
            ("français, arabe et anglais", vec![L::Fr, L::Ar, L::En], false),
            ("العربية والفرنسية", vec![L::Ar, L::Fr], false),
            ("fr/ar/fr", vec![L::Fr, L::Ar], false),
            ("Espagnol; klingon", vec![L::Es], true),
            ("", vec![], false),
        ] {
            assert_eq!(languages(cell), (known, unknown), "{cell}");
        }
        assert_eq!(locale(&[L::Es, L::Ar, L::Fr]), Some(Locale::Ar));
        assert_eq!(locale(&[L::Zgh]), None);
    }

    #[test]
    fn cells_are_one_line() {
        assert_eq!(one_line(" 12,\r\n  rue\u{A0}X ", 20), Ok(Some("12, rue X".to_owned())));
        assert_eq!(one_line(" \n ", 20), Ok(None));
        assert_eq!(one_line("abc", 2), Err(TextError::TooLong { max: 2 }));
        assert_eq!(one_line("a\u{202E}b", 9), Err(TextError::Forbidden));
    }
}
