//! A letter that organisers write once, to all whom a filter of the registrations' list finds.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::form::{Fault, Reader, Values, localized_name};
use crate::ids::{EventId, MailingId};
use crate::letter::{LetterKind, LetterText, unknown};
use crate::locale::Locale;
use crate::registration::RegistrationFilter;

/// Where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailingState {
    /// Being written.
    Draft,
    /// On its way, a lot after the other.
    Sending,
    /// Everybody has a message of their own.
    Done,
    /// Somebody stopped it.
    Stopped,
}

impl MailingState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Sending, Self::Done, Self::Stopped];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending => "sending",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Its words in up to three languages. Whoever reads one in which there are none reads French.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailingTexts {
    /// In French.
    pub fr: LetterText,
    /// In Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<LetterText>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<LetterText>,
}

impl MailingTexts {
    /// The words for a reader of `locale`, and the language that they are in.
    pub fn resolve(&self, locale: Locale) -> (&LetterText, Locale) {
        let own = match locale {
            Locale::Fr => None,
            Locale::Ar => self.ar.as_ref(),
            Locale::En => self.en.as_ref(),
        };
        own.map_or((&self.fr, Locale::Fr), |text| (text, locale))
    }

    /// Reads a form. A language is whole or not there at all: half a letter in another helps nobody.
    pub fn read(reader: &mut Reader<'_>) -> Self {
        let [fr, ar, en] = Locale::ALL.map(|locale| {
            let names = LetterText::FIELDS.map(|(field, ..)| localized_name(field, locale));
            let written =
                locale == Locale::Fr || names.iter().any(|name| !reader.values().get(name).trim().is_empty());
            let texts = LetterText::FIELDS.map(|(field, shape, links)| {
                let name = localized_name(field, locale);
                let text = reader.text(&name, if written { shape.required() } else { shape });
                if !unknown(LetterKind::Mailing, &text, links).is_empty() {
                    reader.fault(&name, Fault::Placeholder);
                }
                text
            });
            let [subject, title, body] = texts;
            written.then_some(LetterText { subject, title, body })
        });
        let none = || LetterText { subject: String::new(), title: String::new(), body: String::new() };
        Self { fr: fr.unwrap_or_else(none), ar, en }
    }

    /// The values of a form that shows them.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        for (locale, text) in
            [(Locale::Fr, Some(&self.fr)), (Locale::Ar, self.ar.as_ref()), (Locale::En, self.en.as_ref())]
        {
            let Some(text) = text else { continue };
            for (field, words) in [("subject", &text.subject), ("title", &text.title), ("body", &text.body)] {
                values.set(&localized_name(field, locale), words.as_str());
            }
        }
        values
    }
}

/// A letter to many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// Its identity.
    pub id: MailingId,
    /// Whose.
    pub event_id: EventId,
    /// To whom.
    pub filter: RegistrationFilter,
    /// Its words.
    pub texts: MailingTexts,
    /// Where it is.
    pub state: MailingState,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was confirmed: who registers later does not get it.
    pub confirmed_at: Option<Timestamp>,
    /// To how many it goes, counted when it was confirmed; those who unsubscribed are among them.
    pub total: u32,
    /// Counts every change of this row.
    pub version: u32,
}

/// Whom it would reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// How many the filter finds.
    pub found: u32,
    /// How many of these want no such letters.
    pub unsubscribed: u32,
}

/// How far it is: messages by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Not sent yet, or to be tried again.
    pub waiting: u32,
    /// Taken by a mail server.
    pub sent: u32,
    /// Refused for good, or given up.
    pub bounced: u32,
    /// Not sent: unsubscribed, stopped, or no more to be written to.
    pub skipped: u32,
}

impl Progress {
    /// Messages that are done with, one way or another.
    pub const fn done(&self) -> u32 {
        self.sent + self.bounced + self.skipped
    }
}
