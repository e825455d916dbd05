//! Table cards: a tent of A4 folded across its middle, with the table's name on both sides as large as a room needs it, and
//! the event's words below it, small.

use domain::badge::layout::{Layout, Sides};
use i18n_embed_fl::fl;

use super::{Badge, BadgeSheet, Press, Printed, printed};
use crate::DocumentError;

/// What is on a side of a card. The other side is the same.
const CARD: &str = include_str!("table_cards.json");

/// The cards as a PDF, a sheet each, in the order given. A table is known by one of those who sit at it: what cannot be
/// printed of its name is told of them, and that is where it is corrected. Their tokens are not asked for.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none; [`DocumentError::Layout`].
pub fn table_cards<'a>(
    sheet: &BadgeSheet<'_>,
    tables: impl IntoIterator<Item = Badge<'a>>,
) -> Result<Printed, DocumentError> {
    let layout = layout();
    let title =
        fl!(i18n::documents(sheet.locale), "tables-title", event = sheet.event.theme.get(sheet.locale));
    let mut press = Press::with(*sheet, &layout, layout.imposition(), title, Vec::new())?;
    // A second language whoever sits at the table.
    press.both = true;
    printed(press, &mut tables.into_iter())
}

/// The layout with its second side.
fn layout() -> Layout {
    let mut layout = Layout::from_json(CARD).expect("a compiled-in layout, read by the tests");
    if let Sides::Folded { front, back } = &mut layout.sides {
        back.clone_from(front);
    }
    layout
}

#[cfg(test)]
mod tests {
    use domain::badge::layout::{FaultKind, Setting, Size};
    use domain::locale::Locale;

    use super::*;

    #[test]
    fn the_card_is_a_layout_without_fault_that_fills_a_sheet() {
        let setting = Setting { questions: vec![], pictures: vec![], languages: Locale::ALL.to_vec() };
        // A table's card says whose table it is of nobody.
        let faults = layout().check(&setting).into_iter().filter(|fault| fault.kind != FaultKind::Nameless);
        assert_eq!(faults.collect::<Vec<_>>(), []);
        assert_eq!(layout().imposition().paper, Size::new(2_100, 2_970));
    }
}
