//! A person's place at an event: who they are, and the states that the place goes through.

pub mod category;
mod consent;
mod duplicate;
mod entry;
mod form;
mod guest_invitation;
pub mod import;
mod line;
mod list;
mod listed;
mod merge;
pub mod protocol;
pub mod question;
mod searched;
mod settings;
mod state;

pub use category::{Asked, AskedFields, Category, Colour, Companions, EventCategory, SeatPool, Visibility};
pub use consent::{Consent, ConsentChange};
pub use duplicate::{Apart, Candidate, Suspicion, suspicions};
pub use entry::{COUNTED, Entry, EntryFaults, companion_field, read_entry};
pub use form::{Field, FieldError, RegistrationForm};
pub use guest_invitation::{
    GuestAnswer, GuestFigures, GuestInvitation, GuestInvitationCursor, GuestInvitationError,
    GuestInvitationFilter, GuestInvitationKey, GuestInvitationOrder, GuestInvitationPage, GuestInvitationRow,
    GuestOffer, GuestStanding, GuestTally, Invitee, NOTE, NotAnswerable, answer_by, answers_end, check_event,
};
pub use line::{Line, Lines, NoSuchPool, offer_until};
pub use list::{
    Cursor, CursorKey, Precedence, RegistrationFilter, RegistrationOrder, RegistrationPage, Standing,
};
pub use listed::Listed;
pub use merge::{GaveWay, Merge, MergeError, Particulars, better_kept, may_merge};
pub use protocol::{EventProtocol, Honorific, Protocol, Rank, RankedGuest, table_key};
pub use question::{Answer, Answers, Question, QuestionKind};
pub use searched::{SearchIndex, Searched, WrittenName};
pub use settings::{MAX_OFFER_HOURS, RegisteringSettings};
pub use state::{Ended, Frees, RegistrationState, TransitionError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::badge::{BadgeCode, Printed};
use crate::ids::{EventId, RegistrationId};
use crate::key::Key;
use crate::locale::Locale;
use crate::name::mixes_scripts;
use crate::text::{Email, PersonName, names_in, search_key};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

    /// Whether the name mixes scripts as nobody's does: it may pass for another's. What stands in the other script is
    /// judged alone.
    pub fn mixes_scripts(&self) -> bool {
        mixes_scripts([self.given_name.as_str(), self.family_name.as_str()])
            || mixes_scripts(self.other_script_name.as_ref().map(PersonName::as_str))
    }

    /// The name as readers of a language say it first, and in the other script where it is known in both.
    pub fn names_in(&self, locale: Locale) -> (String, Option<String>) {
        names_in(locale, self.full_name(), self.other_script_name.as_ref())
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
    /// The event's category in which they registered: one of its [`crate::event::Event::all_categories`], or one that
    /// was taken away since.
    pub category_key: Key,
    /// Who attends.
    pub attendee: Attendee,
    /// What they answered to the event's own questions.
    pub answers: Answers,
    /// Where the registration stands.
    pub state: RegistrationState,
    /// The pool of its seat, or of the line in which it stands; the shared seats where there is none.
    pub pool: Option<Key>,
    /// Who brings them along, and whose registration stands where this one does.
    pub lead: Option<RegistrationId>,
    /// How many seats it takes: one, and one for each companion of whom the number alone is known.
    pub heads: u32,
    /// What an organiser wrote to them when they decided.
    pub reason: Option<String>,
    /// The same person's registration to which this one gave way.
    pub merged_into: Option<RegistrationId>,
    /// When it was made.
    pub registered_at: Timestamp,
    /// When and where they were admitted, if they were.
    pub admission: Option<crate::checkin::Admission>,
    /// How often their badge was printed.
    pub printed: Printed,
}

impl Registration {
    /// Somebody who comes alone, in a category of the usual ones, and takes a seat that no pool holds.
    pub fn new(
        id: RegistrationId,
        event_id: EventId,
        code: BadgeCode,
        category: Category,
        attendee: Attendee,
        registered_at: Timestamp,
    ) -> Self {
        Self {
            id,
            event_id,
            code,
            category,
            category_key: Key::of(category.code()),
            attendee,
            answers: Answers::default(),
            state: RegistrationState::Confirmed,
            pool: None,
            lead: None,
            heads: 1,
            reason: None,
            merged_into: None,
            registered_at,
            admission: None,
            printed: Printed::default(),
        }
    }
}
