//! What the public sees: a copy of the event and its programme, taken when an organiser published. What is prepared
//! meanwhile is the working copy; nobody else sees it before it is published in turn.

mod change;
mod missing;
mod obstacle;
mod seen;

pub use change::{Change, How, Thing, changes};
pub use missing::{Missing, missing};
pub use obstacle::{Obstacle, obstacles};
pub use seen::{Moved, moved_since, prints};

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::agenda::{Room, Session, Track};
use crate::event::{Event, Organisation};
use crate::ids::{AccountId, PictureId};
use crate::partner::{Partner, Tier};
use crate::speaker::Speaker;

/// Everything that an event's public pages are made from. Fields that were added later have a default, so that what
/// was published before can still be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The event. Its capacity and state are not part of the copy: they hold at once.
    pub event: Event,
    /// The rooms of the programme, in the organisers' order; what the team notes of them stays with it.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// The threads through the programme, in the organisers' order.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// The programme, in order of time: what everybody may know of.
    pub sessions: Vec<Session>,
    /// What else happens, for the team alone: no public page shows it.
    #[serde(default)]
    pub team_sessions: Vec<Session>,
    /// Who is on it, in the organisers' order.
    pub speakers: Vec<Speaker>,
    /// Who supports it, in the organisers' order.
    pub partners: Vec<Partner>,
    /// The tiers in which they stand, in their order.
    #[serde(default)]
    pub tiers: Vec<Tier>,
}

impl Published {
    /// What happens at all: what everybody may know of, then what the team alone does.
    pub fn all_sessions(&self) -> Cow<'_, [Session]> {
        if self.team_sessions.is_empty() {
            return Cow::Borrowed(&self.sessions);
        }
        Cow::Owned([&*self.sessions, &*self.team_sessions].concat())
    }

    /// The pictures that it shows: everybody may see these, and no others.
    pub fn pictures(&self) -> Vec<PictureId> {
        let faces = self.speakers.iter().filter_map(|speaker| speaker.picture.as_ref());
        let signs = self.partners.iter().filter_map(|partner| partner.logo.as_ref());
        let cover = self.event.cover.iter();
        cover.chain(faces).chain(signs).map(|picture| picture.id).collect()
    }
}

/// One publishing: what was shown from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The first is 1.
    pub number: u32,
    /// When.
    pub published_at: Timestamp,
    /// By whom; nobody when the command line did it.
    pub account_id: Option<AccountId>,
    /// What.
    pub content: Published,
    /// What was other than in the one before; everything is new in the first, and not listed.
    pub changes: Vec<Change>,
}

/// An event as its organisers are preparing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCopy {
    /// Who holds it.
    pub organisation: Organisation,
    /// The event.
    pub event: Event,
    /// Counts every change of the event and of what is on its programme.
    pub version: u32,
    /// The number of the latest publication; 0 when there is none.
    pub edition: u32,
    /// The version that was published last; 0 when none was.
    pub published_version: u32,
}

impl WorkingCopy {
    /// Whether something was changed since it was last published.
    pub const fn is_ahead(&self) -> bool {
        self.version != self.published_version
    }
}
