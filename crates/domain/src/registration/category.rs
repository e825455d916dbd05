//! In which quality people come: the kinds that every event knows, and the categories that an event makes of them.

mod form;

use serde::{Deserialize, Serialize};

pub use form::{ABOUT, NAME, POOL_NAME, asked_name};

use crate::key::Key;
use crate::locale::Localized;

/// In which quality somebody attends. It decides the badge's band and the welcome at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Received by protocol.
    GuestOfHonour,
    /// Sent by a body, with others.
    Delegation,
    /// On the programme.
    Speaker,
    /// From a partner.
    Partner,
    /// Press.
    Press,
    /// Belongs to a federation or an association.
    Member,
    /// Everyone else.
    #[default]
    Attendee,
    /// The organising team.
    Staff,
}

impl Category {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 8] = [
        Self::GuestOfHonour,
        Self::Delegation,
        Self::Speaker,
        Self::Partner,
        Self::Press,
        Self::Member,
        Self::Attendee,
        Self::Staff,
    ];

    /// The name in rows, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GuestOfHonour => "guest_of_honour",
            Self::Delegation => "delegation",
            Self::Speaker => "speaker",
            Self::Partner => "partner",
            Self::Press => "press",
            Self::Member => "member",
            Self::Attendee => "attendee",
            Self::Staff => "staff",
        }
    }

    /// The category of a code, exactly as [`Category::code`] writes it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}

/// Who may register in a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Everybody: it is on the public form.
    Public,
    /// Whoever has its link.
    Link,
    /// Whoever was invited, and those whom organisers enter.
    Invitation,
}

impl Visibility {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 3] = [Self::Public, Self::Link, Self::Invitation];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Link => "link",
            Self::Invitation => "invitation",
        }
    }

    /// The visibility of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|visibility| visibility.code() == code)
    }
}

/// Whom somebody may bring along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "most")]
pub enum Companions {
    /// Nobody.
    #[default]
    None,
    /// People with a name, each with a badge of their own: at most so many.
    Named(u8),
    /// So many at most, of whom only the number is known. They come in with whoever brings them.
    Counted(u8),
}

impl Companions {
    /// The most that an organiser may allow.
    pub const MOST: u8 = 20;

    /// How many somebody may bring.
    pub const fn most(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Named(most) | Self::Counted(most) => most,
        }
    }
}

/// Whether a field is on a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// Not at all.
    No,
    /// It may be left out.
    #[default]
    Optional,
    /// It must be filled in.
    Required,
}

impl Asked {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 3] = [Self::No, Self::Optional, Self::Required];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }

    /// What a code says.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asked| asked.code() == code)
    }
}

/// What a category's form asks beside name and address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskedFields {
    /// The whole name in the other script.
    pub other_script_name: Asked,
    /// Where they work or what they stand for.
    pub organisation: Asked,
    /// What they do.
    pub profession: Asked,
    /// Where they live.
    pub city: Asked,
    /// The languages that they speak.
    pub languages: Asked,
    /// What they can help with and look for.
    pub topics: Asked,
}

/// A colour of the badge's band: `#1a2b3c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Parses six hexadecimal digits behind a number sign, as browsers send a colour (HTML, 2.3.5).
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a colour")
    }
}

/// A category of an event: who may register in it, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventCategory {
    /// Stable within the event: what forms send and rows keep.
    pub key: Key,
    /// What it is a case of.
    pub kind: Category,
    /// What people read; the kind's own word where it is empty.
    #[serde(default)]
    pub name: Localized,
    /// A sentence beside the name on the public form; may be empty.
    #[serde(default)]
    pub about: Localized,
    /// The colour of its badges' band; the kind's own where there is none.
    #[serde(default)]
    pub colour: Option<Colour>,
    /// Who may register in it.
    pub visibility: Visibility,
    /// Counts its links: with the next number the links of before open nothing.
    #[serde(default)]
    pub link_number: u32,
    /// Whether an organiser decides on each registration.
    #[serde(default)]
    pub approval: bool,
    /// The pool from which its seats are taken; all seats that no pool holds where there is none.
    #[serde(default)]
    pub pool: Option<Key>,
    /// Whom somebody may bring along.
    #[serde(default)]
    pub companions: Companions,
    /// What its form asks.
    #[serde(default)]
    pub fields: AskedFields,
}

impl EventCategory {
    /// The most categories of an event.
    pub const MOST: usize = 24;

    /// A category as an event has it before anybody changes something: attendees register themselves, the press asks,
    /// the others are invited.
    pub fn of(kind: Category) -> Self {
        let (visibility, approval, companions) = match kind {
            Category::Attendee => (Visibility::Public, false, Companions::None),
            Category::Press => (Visibility::Link, true, Companions::None),
            Category::GuestOfHonour => (Visibility::Invitation, false, Companions::Named(1)),
            Category::Delegation => (Visibility::Invitation, false, Companions::Named(10)),
            _ => (Visibility::Invitation, false, Companions::None),
        };
        Self {
            key: Key::of(kind.code()),
            kind,
            name: Localized::default(),
            about: Localized::default(),
            colour: None,
            visibility,
            link_number: 0,
            approval,
            pool: None,
            companions,
            fields: AskedFields::default(),
        }
    }

    /// The categories of an event that made none of its own.
    pub fn usual() -> Vec<Self> {
        Category::ALL.map(Self::of).into()
    }
}

/// Seats that are set apart for some categories. How many there are and are taken is counted elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatPool {
    /// Stable within the event.
    pub key: Key,
    /// What organisers call it.
    pub name: Localized,
}

impl SeatPool {
    /// The most pools of an event.
    pub const MOST: usize = 12;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_browsers_send_them() {
        assert_eq!(Colour::parse("#0A1b2c"), Some(Colour(10, 27, 44)));
        assert_eq!(Colour(10, 27, 44).to_string(), "#0a1b2c");
        for wrong in ["", "#", "0a1b2c", "#0a1b2", "#0a1b2cc", "#éa1b2", "#+a1b2c"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn before_anybody_changes_something_attendees_alone_register_themselves() {
        let usual = EventCategory::usual();
        let public = usual.iter().filter(|one| one.visibility == Visibility::Public);
        assert_eq!(public.map(|one| one.key.as_str()).collect::<Vec<_>>(), ["attendee"]);
        assert!(usual.iter().all(|one| one.key.as_str() == one.kind.code()));
        assert!(usual.iter().all(|one| one.companions.most() <= Companions::MOST));
    }

    #[test]
    fn a_category_of_before_can_be_read() {
        let json = r#"{"key":"press","kind":"press","visibility":"link"}"#;
        let read: EventCategory = serde_json::from_str(json).expect("a category");
        assert_eq!((read.fields.city, read.companions), (Asked::Optional, Companions::None));
    }
}
