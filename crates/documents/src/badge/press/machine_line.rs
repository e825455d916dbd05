//! The line that recalls a passport's: decoration, which no machine of ours reads.

use domain::event::{Event, Organisation};
use domain::registration::Registration;
use unicode_normalization::UnicodeNormalization;

/// What it says, as long as it needs to be. Names that have no Latin letters are left out of it.
pub(super) fn machine_line(
    organisation: &Organisation,
    event: &Event,
    registration: &Registration,
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
    fields.iter().filter(|field| !field.is_empty()).map(String::as_str).collect::<Vec<_>>().join("<<")
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
