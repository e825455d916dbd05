//! The words of a letter in one language: a subject, a heading and some paragraphs, in which what differs from reader
//! to reader stands in braces.

use serde::{Deserialize, Serialize};

use super::{LetterKind, Placeholder};
use crate::form::{Fault, Reader, TextShape, Values};
use crate::text::without_disguise;

/// The words of a letter in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// The subject line.
    pub subject: String,
    /// The news in one line, above the paragraphs.
    pub title: String,
    /// The paragraphs, with an empty line between two.
    pub body: String,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are.
    Words(&'a str),
    /// Something to fill in.
    Place(Placeholder),
    /// Braces around something that nobody knows, or a brace alone.
    Unknown(&'a str),
}

/// A part of a paragraph for one reader. What was filled in is marked, so that it can be set apart where scripts
/// of two directions meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words as they are.
    Words(String),
    /// A value that was filled in.
    Value(String),
    /// An address to follow that was filled in.
    Link(String),
    /// A new line.
    Break,
}

impl LetterText {
    /// The longest subject, in characters. Mail programs show some 60.
    pub const MAX_SUBJECT: usize = 120;
    /// The longest heading, in characters.
    pub const MAX_TITLE: usize = 120;
    /// The longest body, in characters.
    pub const MAX_BODY: usize = 5_000;

    /// The fields of a form: their names, what may be in them, and whether addresses may.
    pub const FIELDS: [(&'static str, TextShape, bool); 3] = [
        ("subject", TextShape::line(Self::MAX_SUBJECT), false),
        ("title", TextShape::line(Self::MAX_TITLE), false),
        ("body", TextShape::area(Self::MAX_BODY), true),
    ];

    /// Reads what was typed. All three must be there, and tell nothing that a letter of this kind cannot.
    pub fn read(reader: &mut Reader<'_>, kind: LetterKind) -> Self {
        let [subject, title, body] = Self::FIELDS.map(|(field, shape, links)| {
            let text = reader.text(field, shape.required());
            if !unknown(kind, &text, links).is_empty() {
                reader.fault(field, Fault::Placeholder);
            }
            text
        });
        Self { subject, title, body }
    }

    /// The values of a form that shows this text.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        for (name, text) in [("subject", &self.subject), ("title", &self.title), ("body", &self.body)] {
            values.set(name, text.as_str());
        }
        values
    }
}

/// What stands in a text, in its order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if at > 0 {
            pieces.push(Piece::Words(&rest[..at]));
        }
        // Up to the next brace: one that is not closed takes nothing of what follows it.
        let after = &rest[at + 1..];
        let end = after.find(['{', '}']).filter(|end| after[*end..].starts_with('}'));
        let (piece, next) = match end {
            Some(end) if rest[at..].starts_with('{') => {
                let known = Placeholder::from_code(after[..end].trim());
                let whole = &rest[at..at + end + 2];
                (known.map_or(Piece::Unknown(whole), Piece::Place), &after[end + 1..])
            }
            _ => (Piece::Unknown(&rest[at..=at]), after),
        };
        pieces.push(piece);
        rest = next;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// What stands in braces in a text and cannot be told by a letter of this kind; with `links`, addresses can.
pub fn unknown(kind: LetterKind, text: &str, links: bool) -> Vec<String> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        let name = match piece {
            Piece::Words(_) => continue,
            Piece::Place(one) if kind.tells(one) && (links || !one.is_link()) => continue,
            Piece::Place(one) => format!("{{{}}}", one.code()),
            Piece::Unknown(raw) => raw.to_owned(),
        };
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// A subject or a heading for one reader. What has no value leaves nothing; a line it stays, whatever is filled in.
pub fn line(text: &str, value: impl Fn(Placeholder) -> Option<String>) -> String {
    let filled = pieces(text).into_iter().fold(String::new(), |line, piece| match piece {
        Piece::Words(words) | Piece::Unknown(words) => line + words,
        Piece::Place(one) => line + &safe(&value(one).unwrap_or_default()),
    });
    filled.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of a body for one reader. One that tells something that has no value now is left out.
pub fn body(text: &str, value: impl Fn(Placeholder) -> Option<String>) -> Vec<Vec<Part>> {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.filter_map(|paragraph| filled(paragraph, &value)).collect()
}

fn filled(paragraph: &str, value: impl Fn(Placeholder) -> Option<String>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    for piece in pieces(paragraph) {
        match piece {
            Piece::Words(words) | Piece::Unknown(words) => {
                for (place, line) in words.split('\n').enumerate() {
                    if place > 0 {
                        parts.push(Part::Break);
                    }
                    if !line.is_empty() {
                        parts.push(Part::Words(line.to_owned()));
                    }
                }
            }
            Piece::Place(one) => {
                let value = safe(&value(one).filter(|value| !value.trim().is_empty())?);
                parts.push(if one.is_link() { Part::Link(value) } else { Part::Value(value) });
            }
        }
    }
    Some(parts)
}

/// What is filled in cannot break a line or disguise what follows it, wherever it came from.
fn safe(value: &str) -> String {
    without_disguise(value).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(placeholder: Placeholder) -> Option<String> {
        match placeholder {
            Placeholder::GivenName => Some("Naïma\r\nBcc: all@example.org\u{202E}".to_owned()),
            Placeholder::TicketLink => Some("https://example.org/t".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn braces_are_told_apart() {
        use Piece::{Place, Unknown, Words};
        let all = pieces("Bonjour { given_name }, {nmae} } {{date}");
        let expected = [
            Words("Bonjour "),
            Place(Placeholder::GivenName),
            Words(", "),
            Unknown("{nmae}"),
            Words(" "),
            Unknown("}"),
            Words(" "),
            Unknown("{"),
            Place(Placeholder::Date),
        ];
        assert_eq!(all, expected);
        assert_eq!(pieces("é{"), [Words("é"), Unknown("{")]);
    }

    #[test]
    fn what_a_letter_cannot_tell_is_a_fault_at_its_field() {
        let mut values = Values::default();
        values.set("subject", "Votre billet : {ticket_link}");
        values.set("title", "Bonjour {prenom}");
        values.set("body", "Rang {position}, {ticket_link}");
        let mut reader = Reader::new(&values);
        LetterText::read(&mut reader, LetterKind::Confirmed);
        let problems = reader.finish(Some(())).unwrap_err();
        let told = problems.iter().map(|one| (one.field.as_str(), one.fault)).collect::<Vec<_>>();
        assert_eq!(told, ["subject", "title", "body"].map(|field| (field, Fault::Placeholder)));
        assert_eq!(unknown(LetterKind::Confirmed, "{position} {x} {x}", true), ["{position}", "{x}"]);
        assert!(unknown(LetterKind::Waiting, "{position} {ticket_link}", true).is_empty());
    }

    #[test]
    fn what_is_filled_in_is_one_line_without_disguise() {
        assert_eq!(line("Pour {given_name} {code} !", value), "Pour Naïma Bcc: all@example.org !");
        let told = body("Bonjour {given_name},\nvoici\n\nRang {position}.\n\n{ticket_link}", value);
        let name = Part::Value("Naïma Bcc: all@example.org".into());
        let words = |text: &str| Part::Words(text.to_owned());
        let first = vec![words("Bonjour "), name, words(","), Part::Break, words("voici")];
        assert_eq!(told, [first, vec![Part::Link("https://example.org/t".into())]]);
    }
}
