//! Lists of invitations: what to show, where a page ends, and how many stand where.

use jiff::Timestamp;

use super::{GuestAnswer, GuestInvitation};
use crate::ids::{GuestInvitationId, RegistrationId};
use crate::list::Order;
use crate::registration::RegistrationFilter;

/// Where an invitation stands, as lists tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GuestStanding {
    /// Not sent yet.
    Unsent,
    /// Sent, and not answered.
    Silent,
    /// They come.
    Yes,
    /// They do not know yet.
    Maybe,
    /// They do not come.
    No,
    /// It did not reach them, and they did not answer.
    Bounced,
    /// The time to answer went by without an answer.
    Lapsed,
    /// Taken back.
    Withdrawn,
}

impl GuestStanding {
    /// All of them, in the order of filters.
    pub const ALL: [Self; 8] = [
        Self::Unsent,
        Self::Silent,
        Self::Yes,
        Self::Maybe,
        Self::No,
        Self::Bounced,
        Self::Lapsed,
        Self::Withdrawn,
    ];

    /// The name in rows and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unsent => "unsent",
            Self::Silent => "silent",
            Self::Yes => "yes",
            Self::Maybe => "maybe",
            Self::No => "no",
            Self::Bounced => "bounced",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The standing of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }
}

impl GuestInvitation {
    /// Where it stands; whether its last letter did not arrive is kept elsewhere.
    pub fn standing(&self, unreached: bool, now: Timestamp) -> GuestStanding {
        if self.withdrawn_at.is_some() {
            return GuestStanding::Withdrawn;
        }
        match self.said() {
            Some(GuestAnswer::Yes) => GuestStanding::Yes,
            Some(GuestAnswer::Maybe) => GuestStanding::Maybe,
            Some(GuestAnswer::No) => GuestStanding::No,
            None if self.sent_at.is_none() => GuestStanding::Unsent,
            None if unreached => GuestStanding::Bounced,
            None if self.offer.answer_by.is_some_and(|until| until < now) => GuestStanding::Lapsed,
            None => GuestStanding::Silent,
        }
    }
}

/// The order of a list of invitations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GuestInvitationOrder {
    /// By name, folded.
    #[default]
    Name,
    /// Who was invited last first.
    Latest,
    /// Who was invited first first.
    Earliest,
}

impl Order for GuestInvitationOrder {
    const ALL: &'static [Self] = &[Self::Name, Self::Latest, Self::Earliest];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Latest => "latest",
            Self::Earliest => "earliest",
        }
    }
}

/// Which invitations a list shows. Empty means all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuestInvitationFilter {
    /// Words of the name, in either script, or of the address.
    pub query: String,
    /// Only those that stand so.
    pub standing: Option<GuestStanding>,
    /// In which order.
    pub order: GuestInvitationOrder,
}

impl GuestInvitationFilter {
    /// What was typed, as the list of registrations reads it.
    pub fn typed(&self) -> RegistrationFilter {
        RegistrationFilter { query: self.query.clone(), ..RegistrationFilter::default() }
    }
}

/// What places a row in the order of its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GuestInvitationKey {
    /// Its [`super::Invitee::sort_key`], in the order of names.
    Name(String),
    /// When it was made, in the orders of time.
    Created(Timestamp),
}

/// The end of one page: the next starts after this row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInvitationCursor {
    /// What places the last row, by the order of the list.
    pub key: GuestInvitationKey,
    /// The last row's id, for equal keys.
    pub id: GuestInvitationId,
}

/// An invitation of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInvitationRow {
    /// The invitation.
    pub invitation: GuestInvitation,
    /// Where it stands.
    pub standing: GuestStanding,
    /// A registration that the same person has, however it was made.
    pub known: Option<RegistrationId>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestInvitationPage {
    /// The rows.
    pub rows: Vec<GuestInvitationRow>,
    /// Where the next page starts, if there is one.
    pub next: Option<GuestInvitationCursor>,
}

/// How many invitations stand where, and what can be done with them now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuestFigures {
    /// How many stand where.
    pub tally: GuestTally,
    /// Those that were not sent and may be.
    pub to_send: u32,
    /// Those whose guests may be reminded.
    pub to_remind: u32,
}

/// How many invitations stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuestTally([u32; GuestStanding::ALL.len()]);

impl GuestTally {
    /// Counts invitations that stand so.
    pub fn add(&mut self, standing: GuestStanding, count: u32) {
        if let Some(place) = GuestStanding::ALL.iter().position(|one| *one == standing) {
            self.0[place] += count;
        }
    }

    /// How many stand so.
    pub fn of(&self, standing: GuestStanding) -> u32 {
        GuestStanding::ALL.iter().position(|one| *one == standing).map_or(0, |place| self.0[place])
    }

    /// All of them.
    pub fn all(&self) -> u32 {
        self.0.iter().sum()
    }
}
