//! Texts that people type, parsed into types that cannot be wrong.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Why a text was refused. The page words it in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing, or only blanks.
    #[error("empty")]
    Empty,
    /// More characters than the field's limit.
    #[error("longer than {max} characters")]
    TooLong {
        /// The limit, in characters.
        max: usize,
    },
    /// A control character, a bidirectional override or another invisible character that could disguise a text.
    #[error("contains a forbidden invisible character")]
    Forbidden,
    /// Not of the form that the field needs.
    #[error("malformed")]
    Malformed,
}

/// Characters that change how their neighbours are shown without being seen: they would let a name look like
/// another on a badge. The zero-width joiner and non-joiner stay: Persian, Urdu and Amazigh names need them.
fn is_forbidden(c: char) -> bool {
    match c {
        // Nothing else in ASCII is unseen, and most letters that come by are: no table need be asked.
        '\0'..='\x7F' => c.is_ascii_control(),
        '\u{200C}' | '\u{200D}' => false,
        // Letters and marks by their category that nobody sees (Unicode's Default_Ignorable_Code_Point): fillers of
        // Hangul and Khmer, the grapheme joiner, variation selectors.
        '\u{34F}'
        | '\u{115F}'..='\u{1160}'
        | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FFA0}'
        | '\u{E0100}'..='\u{E01EF}' => true,
        _ => matches!(
            c.general_category(),
            GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
                | GeneralCategory::PrivateUse
                | GeneralCategory::Unassigned
                | GeneralCategory::Surrogate
        ),
    }
}

/// Marks that keyboards and word processors leave in what is pasted, and that change nothing that is seen: direction
/// marks (Arabic keyboards write them), soft hyphens, byte order marks, and what chooses between two drawings of a sign.
const fn is_left_over(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// What was typed without what nobody typed. Line separators are line ends.
fn without_leftovers(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() {
        return Cow::Borrowed(raw);
    }
    let kept = raw.chars().filter(|c| !is_left_over(*c));
    Cow::Owned(kept.map(|c| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c }).collect())
}

/// A text as it is shown or sent where lines and directions matter: what could break the one or turn the other is
/// blank or gone, whatever it was read from.
pub fn without_disguise(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|c| match c {
        c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => Some(' '),
        c if is_forbidden(c) => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

/// A single line that a person typed: trimmed, otherwise as typed, between 1 and `max` characters.
///
/// # Errors
/// [`TextError::Empty`], [`TextError::TooLong`] or [`TextError::Forbidden`].
pub fn line(raw: &str, max: usize) -> Result<String, TextError> {
    let text = without_leftovers(raw);
    let text = text.trim();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if text.chars().count() > max {
        return Err(TextError::TooLong { max });
    }
    if text.chars().any(is_forbidden) {
        return Err(TextError::Forbidden);
    }
    Ok(text.to_owned())
}

/// Like [`line`], where leaving the field empty is fine.
///
/// # Errors
/// [`TextError::TooLong`] or [`TextError::Forbidden`].
pub fn optional_line(raw: &str, max: usize) -> Result<Option<String>, TextError> {
    match line(raw, max) {
        Err(TextError::Empty) => Ok(None),
        other => other.map(Some),
    }
}

/// Several lines that a person typed: each trimmed at its end, at most one empty line between two paragraphs,
/// between 1 and `max` characters.
///
/// # Errors
/// [`TextError::Empty`], [`TextError::TooLong`] or [`TextError::Forbidden`].
pub fn paragraphs(raw: &str, max: usize) -> Result<String, TextError> {
    let mut text = String::with_capacity(raw.len());
    for line in without_leftovers(raw).trim().lines() {
        let line = line.trim_end();
        if line.chars().any(|c| c != '\t' && is_forbidden(c)) {
            return Err(TextError::Forbidden);
        }
        if !line.is_empty() || !text.ends_with("\n\n") {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    match text.chars().count() {
        0 => Err(TextError::Empty),
        length if length > max => Err(TextError::TooLong { max }),
        _ => Ok(text),
    }
}

/// Whether a text is the address of a page that may be linked to: `https://`, a host with a dot, nothing that a
/// browser would read as something else (blanks, quotes, a name and password before the host).
pub fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let host_ok = name.contains('.')
        && name.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && host
            .strip_prefix(name)
            .is_some_and(|port| port.is_empty() || port[1..].parse::<u16>().is_ok_and(|port| port > 0));
    host_ok
        && !text
            .chars()
            .any(|c| c.is_whitespace() || is_forbidden(c) || matches!(c, '"' | '<' | '>' | '\\' | '`'))
}

/// A person's given or family name, in any script, kept as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// The longest name part that a form takes, in characters.
    pub const MAX: usize = 80;

    /// Parses a name. It has at least one letter; emoji and digits alone are not one.
    ///
    /// # Errors
    /// What [`line`] refuses, and [`TextError::Malformed`] for a text without a letter.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let text = line(raw, Self::MAX)?;
        if text.chars().any(char::is_alphabetic) { Ok(Self(text)) } else { Err(TextError::Malformed) }
    }

    /// Parses what somebody types into a form. An address is no name: letters that greet by name would carry it to
    /// whomever somebody wants.
    ///
    /// # Errors
    /// What [`PersonName::parse`] refuses, and [`TextError::Malformed`] for a text with an address.
    pub fn typed(raw: &str) -> Result<Self, TextError> {
        let name = Self::parse(raw)?;
        let address = name.0.contains(['/', '@']) || name.0.to_ascii_lowercase().contains("www.");
        if address { Err(TextError::Malformed) } else { Ok(name) }
    }

    /// The name as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// An e-mail address to which a message can be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// The longest address, in octets (RFC 5321, 4.5.3.1.3, less the angle brackets).
    pub const MAX: usize = 254;

    /// Parses an address: the practical core of RFC 5321. No quoted local part, no address literal, at least
    /// one dot in the domain, no blank or control anywhere. The domain is lower-cased, the local part kept.
    ///
    /// # Errors
    /// [`TextError::Empty`], [`TextError::TooLong`] or [`TextError::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(TextError::Malformed)?;
        // Lower-cased before anything is judged: « İ » becomes two characters of which one is no letter, and what is
        // stored must be judged the same when it is read back.
        let domain = domain.to_lowercase();
        if local.len() + 1 + domain.len() > Self::MAX {
            return Err(TextError::TooLong { max: Self::MAX });
        }
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c));
        let label_ok = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if local_ok && domain.contains('.') && domain.split('.').all(label_ok) {
            Ok(Self(format!("{local}@{domain}")))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which two addresses are taken for the same person's: all lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A part of an address such as `lyon-2025`: lower-case ASCII letters, digits and single hyphens, 2 to 60 long.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// First path segments that mean something else, and so are no organisation's name.
    pub const RESERVED: [&'static str; 21] = [
        "account",
        "api",
        "ar",
        "assets",
        "console",
        "door",
        "en",
        "fr",
        "healthz",
        "invitation",
        "journal",
        "metrics",
        "my",
        "new",
        "pictures",
        "readyz",
        "settings",
        "setup",
        "sign-in",
        "sign-out",
        "team",
    ];

    /// Parses a slug.
    ///
    /// # Errors
    /// [`TextError::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let shape = (2..=60).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !raw.starts_with('-')
            && !raw.ends_with('-')
            && !raw.contains("--");
        if shape && !Self::RESERVED.contains(&raw) {
            Ok(Self(raw.to_owned()))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The form in which texts are compared when people search: case, accents, Arabic vowel marks and tatweel are
/// dropped, the forms of alef, ya and ta marbuta meet, and everything that is neither letter nor digit is one
/// blank. « El-Âmrani » is found by `amr`, أحمد by احمد.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        let folded = match c {
            '\u{0640}' => continue,
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            _ if c.general_category() == GeneralCategory::NonspacingMark => continue,
            '\u{2019}' | '\'' => continue,
            _ if c.is_alphanumeric() => c,
            _ => ' ',
        };
        if folded != ' ' || !key.ends_with(' ') {
            key.push(folded);
        }
    }
    key.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_as_typed_in_any_script() {
        for name in ["Zineb", "محمد", "ⵎⵓⵃⴰⵎⵎⴰⴷ", "O’Brien-Ñandú", "李"] {
            assert_eq!(PersonName::parse(&format!(" {name} ")).map(|n| n.0), Ok(name.to_owned()));
        }
    }

    #[test]
    fn disguises_and_nonsense_are_refused() {
        assert_eq!(PersonName::parse("Ali\u{202E}ila"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("Ali\u{2066}"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("A\u{0}li"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("A\nli"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("\u{3164}"), Err(TextError::Forbidden));
        assert_eq!(PersonName::parse("Ali\u{E0101}"), Err(TextError::Forbidden));
        for address in
            ["https://evil.example", "Cliquez evil.example/x", "www.evil.example", "a@evil.example"]
        {
            assert_eq!(PersonName::typed(address), Err(TextError::Malformed), "{address}");
            assert!(PersonName::parse(address).is_ok(), "what is kept is still read");
        }
        assert_eq!(PersonName::parse("  "), Err(TextError::Empty));
        assert_eq!(PersonName::parse("123"), Err(TextError::Malformed));
        assert_eq!(PersonName::parse(&"é".repeat(81)), Err(TextError::TooLong { max: 80 }));
        assert!(PersonName::parse(&"é".repeat(80)).is_ok());
    }

    #[test]
    fn addresses() {
        assert_eq!(Email::parse(" Zineb.X@Example.ORG ").map(|e| e.0), Ok("Zineb.X@example.org".to_owned()));
        for bad in [
            "a",
            "a@b",
            "a b@c.fr",
            "a@c..fr",
            "a@-c.fr",
            "a\r\nBcc: b@c.fr",
            ".a@c.fr",
            "a@b@c.fr\n",
            "a@c.fr>",
        ] {
            assert_eq!(Email::parse(bad), Err(TextError::Malformed), "{bad}");
        }
    }

    #[test]
    fn an_address_with_letters_that_change_when_lower_cased_is_judged_as_it_is_stored() {
        assert_eq!(Email::parse("x@ex\u{130}mple.org"), Err(TextError::Malformed));
        // « Ⱥ » has two octets, its small letter three.
        let long = format!("x@{}.org", "Ⱥ".repeat(31));
        assert_eq!(Email::parse(&long), Err(TextError::Malformed));
    }

    proptest::proptest! {
        #[test]
        fn what_was_accepted_is_accepted_again_as_the_same(
            email in "[a-z.]{1,9}@\\PC{1,12}\\.\\PC{1,6}",
            name in "\\PC{0,90}",
        ) {
            if let Ok(parsed) = Email::parse(&email) {
                proptest::prop_assert_eq!(Email::parse(parsed.as_str()), Ok(parsed.clone()));
            }
            if let Ok(parsed) = PersonName::parse(&name) {
                proptest::prop_assert_eq!(PersonName::parse(parsed.as_str()), Ok(parsed.clone()));
            }
        }
    }

    #[test]
    fn what_keyboards_and_word_processors_leave_goes() {
        let pasted = PersonName::parse("\u{FEFF}\u{200F}مريم\u{200E} العل\u{AD}وي").unwrap();
        assert_eq!(pasted.as_str(), "مريم العلوي");
        assert_eq!(
            paragraphs("Un\u{2028}deux\u{FE0F} 👩\u{200D}⚕\u{FE0F}", 99).unwrap(),
            "Un\ndeux 👩\u{200D}⚕"
        );
        assert_eq!(line("\u{200F}\u{FEFF}", 9), Err(TextError::Empty));
    }

    #[test]
    fn paragraphs_keep_their_lines_and_no_more() {
        assert_eq!(paragraphs(" Un  \n\n\n\nDeux\r\n ", 20), Ok("Un\n\nDeux".to_owned()));
        assert_eq!(paragraphs(" \n ", 20), Err(TextError::Empty));
        assert_eq!(paragraphs("a\nbc", 3), Err(TextError::TooLong { max: 3 }));
        assert_eq!(paragraphs("a\n\u{202E}b", 9), Err(TextError::Forbidden));
    }

    #[test]
    fn links_lead_to_pages_and_nowhere_else() {
        for good in ["https://maps.example.org/?q=a#b", "https://exemple.ma:8443", "https://مثال.example/x"]
        {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://localhost/",
            "https://me:pw@example.org/",
            "https://example.org/a b",
            "https://example.org/\"x",
            "https://-a.org",
            "https://a.org:0",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }

    #[test]
    fn slugs() {
        assert!(Slug::parse("lyon-2025").is_ok());
        for bad in ["", "a", "-a", "a--b", "Lyon", "console", "été"] {
            assert_eq!(Slug::parse(bad), Err(TextError::Malformed), "{bad}");
        }
    }

    #[test]
    fn search_keys_meet() {
        assert_eq!(search_key("El-Âmrani"), "el amrani");
        assert_eq!(search_key("أحــمــد"), search_key("احمد"));
        assert_eq!(search_key("فَاطِمَة"), search_key("فاطمه"));
        assert_eq!(search_key("  N’Diaye "), "ndiaye");
    }
}
