//! Texts that people type, parsed into types that cannot be wrong.

mod email;
mod link;
mod name;
mod script;
mod search;
mod slug;

pub use email::Email;
pub use link::is_link;
pub use name::PersonName;
pub use script::{Script, is_arabic, names_in};
pub use search::search_key;
pub use slug::Slug;

use std::borrow::Cow;

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
