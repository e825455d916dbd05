//! Bodies that support an event.

use serde::{Deserialize, Serialize};

use crate::ids::{EventId, PartnerId};
use crate::locale::Localized;

/// A body that supports an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Its identity.
    pub id: PartnerId,
    /// Whose partner.
    pub event_id: EventId,
    /// Its name.
    pub name: Localized,
    /// What it brings: « fédération professionnelle ».
    pub role: Localized,
}
