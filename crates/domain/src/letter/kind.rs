//! The kinds of letters to attendees, and what can be filled in in each.

use serde::{Deserialize, Serialize};

use crate::outbox::Notice;

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// Something that is filled in for each reader: `{given_name}`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Placeholder {
            $($(#[$doc])* $name,)+
        }

        impl Placeholder {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What stands between the braces.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// The one of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}

placeholders! {
    /// Given name, then family name.
    Name = "name",
    /// Given name.
    GivenName = "given_name",
    /// Family name.
    FamilyName = "family_name",
    /// The event's theme.
    Event = "event",
    /// Who holds it.
    Organisation = "organisation",
    /// The day, or the days.
    Date = "date",
    /// From when to when, on the first day.
    Hours = "hours",
    /// When doors open.
    Doors = "doors",
    /// The building and its address.
    Place = "place",
    /// The town.
    City = "city",
    /// Where to write to.
    Contact = "contact",
    /// The address of the ticket.
    TicketLink = "ticket_link",
    /// The address of the event's page.
    EventLink = "event_link",
    /// The code of the badge.
    Code = "code",
    /// How many are served before on the waiting list, plus one.
    Position = "position",
    /// Until when a seat is held.
    Deadline = "deadline",
    /// Why the organisers decided so, in their words.
    Reason = "reason",
    /// Where somebody invited says yes.
    YesLink = "yes_link",
    /// Where somebody invited says that they do not know yet.
    MaybeLink = "maybe_link",
    /// Where somebody invited says no.
    NoLink = "no_link",
    /// Until when somebody invited answers.
    AnswerBy = "answer_by",
    /// How many somebody invited may bring along.
    Companions = "companions",
    /// What was written for one guest alone.
    Note = "note",
}

impl Placeholder {
    /// What every letter can tell; of these an invitation has no ticket.
    const EVERYWHERE: [Self; 13] = [
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::Event,
        Self::Organisation,
        Self::Date,
        Self::Hours,
        Self::Doors,
        Self::Place,
        Self::City,
        Self::Contact,
        Self::TicketLink,
        Self::EventLink,
    ];

    /// Whether it is an address to follow, which has no place in a subject or a heading.
    pub const fn is_link(self) -> bool {
        matches!(self, Self::TicketLink | Self::EventLink | Self::YesLink | Self::MaybeLink | Self::NoLink)
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal: $need:ident [$($more:ident),*]),+ $(,)?) => {
        /// A kind of letter to an attendee.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum LetterKind {
            $($(#[$doc])* #[serde(rename = $code)] $name,)+
        }

        impl LetterKind {
            /// All of them, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name in rows and addresses.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            const fn need(self) -> Need {
                match self {
                    $(Self::$name => Need::$need,)+
                }
            }

            const fn more(self) -> &'static [Placeholder] {
                match self {
                    $(Self::$name => &[$(Placeholder::$more),*],)+
                }
            }
        }
    };
}

/// Whether somebody who holds a ticket must get it.
#[derive(PartialEq)]
enum Need {
    /// It is about the ticket itself: nobody can unsubscribe from it, and it leaves before all others.
    Ticket,
    /// They can do without, and say so.
    News,
}

// One line a kind: its name in rows and addresses, whether the ticket needs it, and what it can tell beyond
// what all can.
kinds! {
    /// You have a seat; here is the ticket.
    Confirmed = "confirmed": Ticket [Code, Reason],
    /// You are on the waiting list.
    Waiting = "waiting": Ticket [Position, Reason],
    /// A seat became free and is yours.
    Promoted = "promoted": Ticket [Code],
    /// Your registration is cancelled.
    Cancelled = "cancelled": Ticket [],
    /// You asked again: here is the ticket that you have.
    TicketAgain = "ticket_again": Ticket [Code],
    /// Your badge was replaced: here is the ticket with the new one.
    BadgeReplaced = "badge_replaced": Ticket [Code],
    /// We have what you sent; an organiser decides.
    Received = "received": Ticket [],
    /// The organisers said no.
    Declined = "declined": Ticket [Reason],
    /// A seat became free and is held for you until a moment.
    Offered = "offered": Ticket [Deadline],
    /// The seat that was held for you went to the next in line.
    OfferLapsed = "offer_lapsed": Ticket [],
    /// Sessions that you chose have changed.
    Programme = "programme": News [],
    /// It is in a week.
    WeekBefore = "week_before": News [Code],
    /// It is tomorrow.
    DayBefore = "day_before": News [Code],
    /// It is over.
    After = "after": News [],
    /// At a moment that the organisers chose.
    Moment = "moment": News [Code],
    /// What organisers write once, to many.
    Mailing = "mailing": News [Code],
    /// You are asked to come.
    Invitation = "invitation": News [YesLink, MaybeLink, NoLink, AnswerBy, Companions, Note],
    /// You were asked to come, and did not answer yet.
    Reminder = "reminder": News [YesLink, MaybeLink, NoLink, AnswerBy, Companions, Note],
}

impl LetterKind {
    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// Whether who holds a ticket must get it: nobody can unsubscribe from it, and it leaves before all others.
    pub fn is_needed(self) -> bool {
        self.need() == Need::Ticket
    }

    /// Whether it tells that a registration is over: its ticket leads nowhere.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Cancelled | Self::Declined | Self::OfferLapsed)
    }

    /// Whether it has the ticket and the date with it.
    pub const fn brings_ticket(self) -> bool {
        matches!(self, Self::Confirmed | Self::Promoted | Self::TicketAgain | Self::BadgeReplaced)
    }

    /// Whether it has a text that stands, which each event may put its own in place of: what goes to many is written
    /// anew each time.
    pub fn has_text(self) -> bool {
        self != Self::Mailing
    }

    /// Whether it asks somebody to come who has no ticket yet.
    pub const fn invites(self) -> bool {
        matches!(self, Self::Invitation | Self::Reminder)
    }

    /// What can be filled in.
    pub fn placeholders(self) -> impl Iterator<Item = Placeholder> {
        let everywhere = Placeholder::EVERYWHERE.into_iter();
        let known = everywhere.filter(move |one| !(self.invites() && *one == Placeholder::TicketLink));
        known.chain(self.more().iter().copied())
    }

    /// Whether it can tell that.
    pub fn tells(self, placeholder: Placeholder) -> bool {
        self.placeholders().any(|known| known == placeholder)
    }
}

impl From<Notice> for LetterKind {
    fn from(notice: Notice) -> Self {
        match notice {
            Notice::Confirmed => Self::Confirmed,
            Notice::Waiting => Self::Waiting,
            Notice::Promoted => Self::Promoted,
            Notice::Cancelled => Self::Cancelled,
            Notice::TicketAgain => Self::TicketAgain,
            Notice::BadgeReplaced => Self::BadgeReplaced,
            Notice::Received => Self::Received,
            Notice::Declined => Self::Declined,
            Notice::Offered => Self::Offered,
            Notice::OfferLapsed => Self::OfferLapsed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_kinds_and_placeholders() {
        for kind in LetterKind::ALL {
            assert_eq!(LetterKind::from_code(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_string(kind).unwrap(), format!("\"{}\"", kind.code()));
        }
        for placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::from_code(placeholder.code()), Some(*placeholder));
            assert!(LetterKind::ALL.iter().any(|kind| kind.tells(*placeholder)), "{placeholder:?}");
        }
        assert!(!LetterKind::Confirmed.tells(Placeholder::Position));
        assert!(!LetterKind::Invitation.tells(Placeholder::TicketLink), "there is none yet");
    }

    #[test]
    fn what_concerns_the_ticket_cannot_be_refused() {
        for notice in [Notice::Confirmed, Notice::Waiting, Notice::Promoted, Notice::Cancelled] {
            assert!(LetterKind::from(notice).is_needed());
        }
        assert!(!LetterKind::Programme.is_needed());
    }
}
