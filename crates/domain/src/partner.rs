//! Bodies that support an event, and the tiers in which they stand.

mod sheet;

pub use sheet::{PartnerForm, PartnerSheet};

use serde::{Deserialize, Serialize};

use crate::ids::{EventId, PartnerId, TierId};
use crate::locale::Localized;
use crate::picture::Picture;
use crate::review::Proposal;
use crate::speaker::{PlaceOrder, searchable};

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
    /// The tier in which it stands; none stands after all tiers.
    #[serde(default)]
    pub tier: Option<TierId>,
    /// Some sentences about it; may be empty.
    #[serde(default)]
    pub about: Localized,
    /// Its own page, `https://…`; none when empty.
    #[serde(default)]
    pub link: String,
    /// Its sign.
    #[serde(default)]
    pub logo: Option<Picture>,
}

impl Partner {
    /// A body of which no more than a name is known.
    pub fn new(id: PartnerId, event_id: EventId, name: Localized) -> Self {
        let (role, about) = Default::default();
        Self { id, event_id, name, role, tier: None, about, link: String::new(), logo: None }
    }

    /// What its representatives may write, as it stands.
    pub fn sheet(&self) -> PartnerSheet {
        PartnerSheet {
            name: self.name.clone(),
            role: self.role.clone(),
            about: self.about.clone(),
            link: self.link.clone(),
            logo: self.logo.clone(),
            alt: self.logo.as_ref().map(|logo| logo.own_alt(&self.name)).unwrap_or_default(),
        }
    }

    /// The same partner as its representatives wrote.
    #[must_use]
    pub fn with_sheet(self, sheet: PartnerSheet) -> Self {
        let PartnerSheet { name, role, about, link, logo, alt } = sheet;
        let logo = logo.map(|logo| logo.with_alt(alt, &name));
        Self { name, role, about, link, logo, ..self }
    }

    /// What a search in the console looks through. Every word starts after a blank.
    pub fn search_text(&self) -> String {
        searchable([&self.name, &self.role])
    }
}

/// A tier of partners, named and placed by the organisers: host, institutional, sponsor…
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// Its identity.
    pub id: TierId,
    /// Whose.
    pub event_id: EventId,
    /// What stands above its partners.
    pub name: Localized,
}

impl Tier {
    /// The longest name, in characters.
    pub const MAX_NAME: usize = 60;
    /// How many an event may have.
    pub const MOST: usize = 12;
}

/// A tier, with what its row counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierFile {
    /// The tier.
    pub tier: Tier,
    /// Its place among tiers.
    pub position: u32,
    /// Counts every change of this row.
    pub version: u32,
    /// How many partners stand in it.
    pub partners: u32,
}

/// A partner as organisers work on it: with what no public page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFile {
    /// What shows.
    pub partner: Partner,
    /// Its place in the organisers' order, within its tier.
    pub position: u32,
    /// Counts every change of this row.
    pub version: u32,
    /// How many places are held back for it in all.
    pub places: u32,
    /// How many of these somebody takes.
    pub places_taken: u32,
    /// What its representatives wrote, until it is approved.
    pub proposal: Option<Proposal<PartnerSheet>>,
}

impl PartnerFile {
    /// The most places that are held back for one partner.
    pub const MOST_PLACES: u32 = 200;

    /// How many places are held back and not taken.
    pub const fn places_left(&self) -> u32 {
        self.places.saturating_sub(self.places_taken)
    }
}

/// What became of promising a partner places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// They are held back.
    Made,
    /// So many seats are not free, or people wait for them.
    Full,
    /// More of its places are taken than it would have.
    Taken,
}

/// Which partners are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnerFilter {
    /// Words of its name or of what it brings.
    pub query: String,
    /// Only those of a tier.
    pub tier: Option<TierId>,
    /// Only those whose own text waits to be approved.
    pub waiting: bool,
    /// In which order.
    pub order: PlaceOrder,
}

/// Partners as a page shows them: tier by tier in the organisers' order, those without one last, no empty tier.
pub fn by_tier<'a>(tiers: &'a [Tier], partners: &'a [Partner]) -> Vec<(Option<&'a Tier>, Vec<&'a Partner>)> {
    let of = |tier: Option<&'a Tier>| {
        let known = |id: TierId| tiers.iter().any(|tier| tier.id == id);
        let stands = |partner: &&Partner| partner.tier.filter(|id| known(*id)) == tier.map(|tier| tier.id);
        (tier, partners.iter().filter(stands).collect::<Vec<_>>())
    };
    let groups = tiers.iter().map(Some).chain([None]).map(of);
    groups.filter(|(_, partners)| !partners.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn text(fr: &str) -> Localized {
        Localized { fr: fr.into(), ..Localized::default() }
    }

    #[test]
    fn partners_stand_in_their_tiers_and_a_lost_one_is_not_lost() {
        let event_id = EventId(Uuid::nil());
        let tier = |n| Tier { id: TierId(Uuid::from_u128(n)), event_id, name: text("Hôte") };
        let partner = |n, tier: Option<u128>| Partner {
            role: text("banque"),
            tier: tier.map(|n| TierId(Uuid::from_u128(n))),
            ..Partner::new(PartnerId(Uuid::from_u128(n)), event_id, text("Atlas"))
        };
        let tiers = [tier(2), tier(1), tier(3)];
        let partners = [
            partner(1, Some(1)),
            partner(2, None),
            partner(3, Some(2)),
            partner(4, Some(1)),
            partner(5, Some(9)),
        ];
        let shown = by_tier(&tiers, &partners);
        let shown = shown
            .iter()
            .map(|(tier, of)| {
                (tier.map(|t| t.id.0.as_u128()), of.iter().map(|p| p.id.0.as_u128()).collect::<Vec<_>>())
            })
            .collect::<Vec<_>>();
        assert_eq!(shown, [(Some(2), vec![3]), (Some(1), vec![1, 4]), (None, vec![2, 5])]);
        assert_eq!(partners[0].search_text(), " atlas banque");
    }
}
