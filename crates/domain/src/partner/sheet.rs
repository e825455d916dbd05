//! What is written of a partner.

use serde::{Deserialize, Serialize};

use super::{Partner, PartnerFile};
use crate::form::{Reader, TextShape, Values};
use crate::ids::TierId;
use crate::locale::Localized;
use crate::picture::Picture;

/// What a partner's representatives may write of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerSheet {
    /// Its name.
    pub name: Localized,
    /// What it brings.
    pub role: Localized,
    /// Some sentences about it.
    pub about: Localized,
    /// Its own page; none when empty.
    pub link: String,
    /// Its sign.
    pub logo: Option<Picture>,
    /// What it shows, where that is more than the name.
    #[serde(default)]
    pub alt: Localized,
}

impl PartnerSheet {
    /// The longest name or single line, in characters.
    pub const MAX_LINE: usize = 120;
    /// The longest text, in characters.
    pub const MAX_ABOUT: usize = 1_000;

    /// The form's fields, filled in with what stands.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        values.set_localized("name", &self.name);
        values.set_localized("role", &self.role);
        values.set_localized("about", &self.about);
        values.set("link", self.link.as_str());
        values.set_localized("alt", &self.alt);
        values
    }

    /// Reads the form; faults stay with the reader. The logo is a form of its own.
    pub fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            name: reader.localized("name", TextShape::line(Self::MAX_LINE).required()),
            role: reader.localized("role", TextShape::line(Self::MAX_LINE)),
            about: reader.localized("about", TextShape::area(Self::MAX_ABOUT)),
            link: reader.link("link"),
            logo: None,
            alt: reader.localized("alt", TextShape::line(Picture::MAX_ALT)),
        }
    }
}

/// What an organiser sets: everything but the logo, which is a form of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerForm {
    /// What its representatives may write too.
    pub sheet: PartnerSheet,
    /// The tier in which it stands.
    pub tier: Option<TierId>,
}

impl PartnerForm {
    /// The form's fields, filled in with what stands.
    pub fn values(file: &PartnerFile) -> Values {
        let mut values = file.partner.sheet().values();
        values.set("tier", file.partner.tier.map(|tier| tier.to_string()).unwrap_or_default());
        values
    }

    /// Reads the form; faults stay with the reader. Only the event's tiers can be chosen.
    pub fn read(reader: &mut Reader<'_>, tiers: &[TierId]) -> Self {
        let sheet = PartnerSheet::read(reader);
        let known = |raw: &str| raw.parse::<TierId>().ok().filter(|id| tiers.contains(id));
        let chosen = !reader.values().get("tier").is_empty();
        let tier = if chosen { reader.choice("tier", known) } else { None };
        Self { sheet, tier }
    }

    /// Writes it onto a partner; the logo stays.
    pub fn apply(self, file: &mut PartnerFile) {
        let logo = file.partner.logo.take();
        let partner = Partner { tier: self.tier, ..file.partner.clone() };
        file.partner = partner.with_sheet(PartnerSheet { logo, ..self.sheet });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn only_the_events_own_tiers_can_be_chosen() {
        let ours = TierId(Uuid::from_u128(1));
        let typed = |tier: String| {
            Values::new([("name-fr".to_owned(), "Atlas".to_owned()), ("tier".to_owned(), tier)])
        };
        for (tier, right) in
            [(ours.to_string(), true), (String::new(), true), (Uuid::from_u128(2).to_string(), false)]
        {
            let values = typed(tier);
            let mut reader = Reader::new(&values);
            let form = PartnerForm::read(&mut reader, &[ours]);
            assert_eq!(reader.finish(Some(form)).is_ok(), right, "{values:?}");
        }
    }
}
