//! Place cards: four tents on an A4 sheet. Each is an A6 page that is folded across its middle and carries the name on both
//! sides, so that the table reads it too; the half behind the fold is printed upside down. Cut along the corner marks, fold
//! at the ticks.

use domain::badge::layout::{Imposition, Layout, Medium, Sheet};
use i18n_embed_fl::fl;

use super::{Badge, BadgeSheet, Press, Printed, printed};
use crate::DocumentError;

/// What is on both sides of a card.
const CARD: &str = include_str!("cards.json");

/// The cards as a PDF, four on a sheet, in the order given. Their tokens are not asked for.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none; [`DocumentError::Layout`].
pub fn place_cards<'a>(
    sheet: &BadgeSheet<'_>,
    cards: impl IntoIterator<Item = Badge<'a>>,
) -> Result<Printed, DocumentError> {
    let title =
        fl!(i18n::documents(sheet.locale), "cards-title", event = sheet.event.theme.get(sheet.locale));
    let press =
        Press::with(*sheet, &layout(), Imposition::of(Medium::A4(Sheet::Four), false), title, Vec::new())?;
    printed(press, &mut cards.into_iter())
}

fn layout() -> Layout {
    Layout::from_json(CARD).expect("a compiled-in layout, read by the tests")
}

#[cfg(test)]
mod tests {
    use domain::badge::layout::Setting;
    use domain::locale::Locale;

    use super::*;

    #[test]
    fn the_card_is_a_layout_without_fault() {
        let setting = Setting { questions: vec![], pictures: vec![], languages: Locale::ALL.to_vec() };
        assert_eq!(layout().check(&setting), []);
        let card = Imposition::of(Medium::A4(Sheet::Four), false).card;
        assert_eq!((layout().side().width, layout().side().height * 2), (card.width, card.height));
    }
}
