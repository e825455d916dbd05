//! Words on a badge: where they come from, and how they are set.

use serde::{Deserialize, Serialize};

use super::{Ink, Tenths};
use crate::key::Key;
use crate::locale::{Locale, Localized};

/// Parts below each other in one area. What has nothing to say takes no room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Where they stand when they do not fill it.
    pub place: Place,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

impl Text {
    /// The most parts of an element.
    pub const MOST_PARTS: usize = 8;
    /// The least and the greatest size of letters: below it nobody reads print.
    pub const SIZES: (Tenths, Tenths) = (15, 600);
    /// The most lines of a part.
    pub const MOST_LINES: u8 = 8;
    /// The widest gap above a part: more than any badge leaves between two lines.
    pub const WIDEST_GAP: Tenths = 600;
    /// The longest fixed words, in characters.
    pub const MAX_WORDS: usize = 300;
}

/// Where parts stand in their area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At its upper edge.
    Top,
    /// In its middle.
    Middle,
    /// At its lower edge.
    Bottom,
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What it says: the first of these that says anything.
    pub say: Vec<Say>,
    /// Its letters.
    pub face: Face,
    /// Their size when there is room, from the top of one line of letters to the top of the next set solid (an em).
    pub size: Tenths,
    /// The size down to which they shrink before the words take another line; below it they are not printed.
    pub floor: Tenths,
    /// The most lines that it takes. With more than a name has it is a paragraph, and takes them before it shrinks.
    pub lines: u8,
    /// Where its lines stand.
    pub align: Align,
    /// Its colour.
    pub ink: Ink,
    /// Between it and the part above.
    #[serde(default)]
    pub gap: Tenths,
}

impl Part {
    /// The most lines of what is set as a name is: rather small on one line than large on two.
    pub const MOST_LINES_OF_A_NAME: usize = 3;
}

/// Something to say, in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// What.
    pub what: Source,
    /// In which language. Names and what somebody wrote themselves keep their own.
    #[serde(default)]
    pub language: Language,
}

impl Say {
    /// The most in a row, of which one is printed.
    pub const MOST: usize = 4;
}

/// In which language something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// That in which the badges are printed; French where it is not said in that one.
    #[default]
    Badge,
    /// The second one of those whose name is printed in both scripts: French beside Arabic, Arabic beside the others.
    /// It says nothing on the badges of others, nor what is the same in the first.
    Other,
    /// French.
    Fr,
    /// Arabic; nothing where it is not said in Arabic.
    Ar,
    /// English; nothing where it is not said in English.
    En,
}

impl Language {
    /// Which it is on badges that are printed in `badge`.
    pub const fn on(self, badge: Locale) -> Locale {
        match self {
            Self::Badge => badge,
            Self::Other if matches!(badge, Locale::Ar) => Locale::Fr,
            Self::Other | Self::Ar => Locale::Ar,
            Self::Fr => Locale::Fr,
            Self::En => Locale::En,
        }
    }
}

/// Where words come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// The whole name, in the script of the language where it is known in that one.
    Name,
    /// The whole name in the other script than the given and the family name.
    OtherScriptName,
    /// How they are addressed.
    Honorific,
    /// Their rank in the order of precedence.
    Rank,
    /// Where they work or what they stand for.
    Organisation,
    /// What they do.
    JobTitle,
    /// Where they live.
    City,
    /// What they answered to the event's first question for a country.
    Country,
    /// In which quality they come.
    Category,
    /// Who of the team receives them.
    Escort,
    /// Their table.
    Table,
    /// Their seat.
    Seat,
    /// Table and seat, or the one of them that is known.
    TableAndSeat,
    /// What the event is about.
    EventTitle,
    /// On which day it is.
    EventDate,
    /// The building in which it is.
    EventPlace,
    /// The town in which it is.
    EventCity,
    /// Who holds the event.
    Organiser,
    /// The same in few words.
    OrganiserShort,
    /// What door staff can type.
    BadgeCode,
    /// A line in the manner of a passport's: decoration.
    MachineLine,
    /// What they answered to a question.
    Answer(Key),
    /// Always the same.
    #[serde(deserialize_with = "super::read::words")]
    Words(Localized),
}

impl Source {
    /// Whether it tells whose badge it is on.
    pub const fn says_whose(&self) -> bool {
        matches!(
            self,
            Self::GivenName | Self::FamilyName | Self::Name | Self::OtherScriptName | Self::BadgeCode
        )
    }

    /// Whether it is said in languages: names, with how somebody is addressed, and what they wrote themselves keep their own.
    pub const fn has_languages(&self) -> bool {
        !matches!(
            self,
            Self::GivenName
                | Self::FamilyName
                | Self::Name
                | Self::OtherScriptName
                | Self::Honorific
                | Self::Organisation
                | Self::JobTitle
                | Self::City
                | Self::Escort
                | Self::BadgeCode
                | Self::MachineLine
        )
    }
}

/// Letters. All but the last write Latin, Greek, Cyrillic, Arabic and Tifinagh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// With serifs; Naskh in Arabic.
    Serif,
    /// The same, bolder.
    SerifBold,
    /// Without serifs.
    Sans,
    /// The same, a little bolder.
    SansMedium,
    /// The same, bold.
    SansBold,
    /// All of one width: capitals, digits and `<`.
    Mono,
}

impl Face {
    /// All of them, in the order in which an editor offers them.
    pub const ALL: [Self; 6] =
        [Self::Serif, Self::SerifBold, Self::Sans, Self::SansMedium, Self::SansBold, Self::Mono];

    /// Whether it has a character of a script that is written on badges, by the blocks of Unicode: whether each of their
    /// characters is drawn is for the press to say.
    pub const fn writes(self, c: char) -> bool {
        match self {
            Self::Mono => matches!(c, 'A'..='Z' | '0'..='9' | '<' | ' '),
            _ => matches!(
                c,
                ' '..='~'
                    | '\u{A0}'..='\u{2FF}'
                    | '\u{300}'..='\u{3FF}'
                    | '\u{400}'..='\u{52F}'
                    | '\u{600}'..='\u{6FF}'
                    | '\u{750}'..='\u{77F}'
                    | '\u{1E00}'..='\u{1EFF}'
                    | '\u{2000}'..='\u{206F}'
                    | '\u{20A0}'..='\u{20BF}'
                    | '\u{2116}'
                    | '\u{2122}'
                    | '\u{25CC}'
                    | '\u{2D30}'..='\u{2D7F}'
            ),
        }
    }
}

/// Where lines stand between the edges of their area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Where lines of the badge's language start.
    Start,
    /// In the middle.
    Centre,
    /// Where lines of the badge's language end.
    End,
    /// Where lines of their own script start: an Arabic name stands at the right of a French badge.
    Own,
}
