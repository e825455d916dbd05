//! A person's place at an event: who they are, and the states that the place goes through.

mod form;
pub mod import;
mod list;
mod state;

pub use form::{Field, FieldError, RegistrationForm};
pub use list::{Cursor, CursorKey, RegistrationFilter, RegistrationOrder, RegistrationPage, Standing};
pub use state::{Cancelled, RegistrationState, TransitionError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::badge::BadgeCode;
use crate::ids::{EventId, RegistrationId};
use crate::locale::Locale;
use crate::text::{Email, PersonName, search_key};

/// In which quality somebody attends. It decides the badge's band and the welcome at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Received by protocol.
    GuestOfHonour,
    /// On the programme.
    Speaker,
    /// From a partner.
    Partner,
    /// Press.
    Press,
    /// Everyone else.
    #[default]
    Attendee,
    /// The organising team.
    Staff,
}

impl Category {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 6] =
        [Self::GuestOfHonour, Self::Speaker, Self::Partner, Self::Press, Self::Attendee, Self::Staff];

    /// The name in rows, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GuestOfHonour => "guest_of_honour",
            Self::Speaker => "speaker",
            Self::Partner => "partner",
            Self::Press => "press",
            Self::Attendee => "attendee",
            Self::Staff => "staff",
        }
    }

    /// The category of a code, exactly as [`Category::code`] writes it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}

/// A language that an attendee speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpokenLanguage {
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// Amazigh (Standard Moroccan: ISO 639-2 `zgh`).
    Zgh,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl SpokenLanguage {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Fr, Self::Ar, Self::Zgh, Self::En, Self::Es];

    /// The name in rows and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::Zgh => "zgh",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// What somebody agreed to. Each stands alone, none is needed to come in, all start as « no ».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "four separate agreements are four booleans")]
pub struct Consents {
    /// To be suggested to others who said yes too, and to see suggestions.
    pub networking: bool,
    /// To appear in photographs.
    pub photos: bool,
    /// To hear of the next events.
    pub news: bool,
    /// To have the e-mail address passed on to the partners.
    pub partners: bool,
}

/// Who attends, as they wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The whole name in the other script, printed beside the first on the badge.
    pub other_script_name: Option<PersonName>,
    /// Where the ticket is sent.
    pub email: Email,
    /// Where they work or what they stand for.
    pub organisation: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// What they do.
    pub profession: Option<String>,
    /// The language of their pages and mails.
    pub locale: Locale,
    /// The languages that they speak.
    pub languages: Vec<SpokenLanguage>,
    /// Topic keys on which they can help.
    pub offers: Vec<String>,
    /// Topic keys on which they look for help.
    pub seeks: Vec<String>,
    /// What they agreed to.
    pub consents: Consents,
}

impl Attendee {
    /// The name as it is spoken: given name, then family name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// What a search at the door or in the console looks through: names in both scripts, organisation, address.
    /// Every word starts after a blank, so that `"% amr%"` finds words that start with « amr ».
    pub fn search_text(&self) -> String {
        let parts = [
            Some(self.given_name.as_str()),
            Some(self.family_name.as_str()),
            self.other_script_name.as_ref().map(PersonName::as_str),
            self.organisation.as_deref(),
            Some(self.email.as_str()),
        ];
        parts.into_iter().flatten().fold(String::new(), |all, part| format!("{all} {}", search_key(part)))
    }

    /// The key under which lists are in order: family name, then given name, both folded.
    pub fn sort_key(&self) -> String {
        format!("{} {}", search_key(self.family_name.as_str()), search_key(self.given_name.as_str()))
    }

    /// The key under which two registrations are one person's: the address and both names, folded.
    pub fn person_key(&self) -> String {
        format!("{}|{}", self.email.key(), self.sort_key())
    }
}

/// A person's place at an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its identity.
    pub id: RegistrationId,
    /// The event.
    pub event_id: EventId,
    /// What the badge says and door staff can type.
    pub code: BadgeCode,
    /// In which quality they attend.
    pub category: Category,
    /// Who attends.
    pub attendee: Attendee,
    /// Where the registration stands.
    pub state: RegistrationState,
    /// When it was made.
    pub registered_at: Timestamp,
    /// When and where they were admitted, if they were.
    pub admission: Option<crate::checkin::Admission>,
}
