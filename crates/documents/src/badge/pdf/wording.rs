//! What a badge says, once it is known which letters can be printed.

use domain::event::{Event, Organisation};
use domain::registration::Registration;
use unicode_normalization::UnicodeNormalization;

use super::faces::{Style, printable};

/// The names on a badge, printable as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    /// The lighter line. Absent when one text stands for the whole name.
    pub(super) given: Option<String>,
    /// The heavier line.
    pub(super) family: String,
    /// The name in another script.
    pub(super) other: Option<String>,
}

impl Names {
    /// Nobody goes without a badge, and nobody gets boxes for a name: when a letter of the name is in no compiled-in
    /// font (a Chinese name, say), the name in the other script takes its place, and failing that the badge's code.
    pub(super) fn of(registration: &Registration) -> Self {
        let attendee = &registration.attendee;
        let given = printable(attendee.given_name.as_str(), Style::Serif);
        let family = printable(attendee.family_name.as_str(), Style::SerifSemiBold);
        let other =
            attendee.other_script_name.as_ref().and_then(|name| printable(name.as_str(), Style::Serif));
        match (given, family, other) {
            (Some(given), Some(family), other) => Self { given: Some(given), family, other },
            (_, _, Some(other)) => Self { given: None, family: other, other: None },
            (_, _, None) => Self { given: None, family: registration.code.to_string(), other: None },
        }
    }

    /// Whether a part of the name is in Arabic letters: the badge's other words are then in both languages.
    pub(super) fn has_arabic(&self) -> bool {
        self.all().any(|c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}'))
    }

    /// Whether a part of the name is in Latin letters.
    pub(super) fn has_latin(&self) -> bool {
        self.all().any(|c| c.is_alphabetic() && c < '\u{250}')
    }

    fn all(&self) -> impl Iterator<Item = char> {
        [self.given.as_deref(), Some(&self.family), self.other.as_deref()]
            .into_iter()
            .flatten()
            .flat_map(str::chars)
    }
}

/// A line in the manner of a passport's, of `length` characters: decoration, which no machine of ours reads. Names
/// that have no Latin letters are left out of it.
pub(super) fn mrz(
    organisation: &Organisation,
    event: &Event,
    registration: &Registration,
    length: usize,
) -> String {
    let attendee = &registration.attendee;
    let family = capitals(attendee.family_name.as_str());
    let given = capitals(attendee.given_name.as_str());
    let other = attendee.other_script_name.as_ref().filter(|_| family.is_empty() && given.is_empty());
    let fields = [
        format!("I<{}", capitals(organisation.slug.as_str())),
        other.map_or(family, |name| capitals(name.as_str())),
        given,
        event.date().strftime("%Y%m%d").to_string(),
    ];
    let line =
        fields.iter().filter(|field| !field.is_empty()).map(String::as_str).collect::<Vec<_>>().join("<<");
    format!("{line:<<length$.length$}")
}

/// Latin capitals without accents, digits, and `<` between words.
fn capitals(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfd().flat_map(char::to_uppercase) {
        match c {
            'A'..='Z' | '0'..='9' => out.push(c),
            'Æ' => out.push_str("AE"),
            'Œ' => out.push_str("OE"),
            'Ø' => out.push('O'),
            'Ł' => out.push('L'),
            'Đ' | 'Ð' => out.push('D'),
            ' ' | '-' if !out.ends_with('<') && !out.is_empty() => out.push('<'),
            _ => {}
        }
    }
    out.trim_end_matches('<').to_owned()
}

#[cfg(test)]
mod tests {
    use super::capitals;

    #[test]
    fn capitals_are_what_a_passport_would_write() {
        assert_eq!(capitals("El-Âmrani"), "EL<AMRANI");
        assert_eq!(capitals("Strauß Œdipe"), "STRAUSS<OEDIPE");
        assert_eq!(capitals("محمد"), "");
        assert_eq!(capitals(" - "), "");
    }
}
