//! For whom place cards are printed.

use app::badge::WhoseCards;
use domain::form::{Problem, Reader, Values};
use domain::locale::Locale;
use domain::registration::protocol::PLACE_AT_TABLE;
use i18n_embed_fl::fl;

use crate::staff::form::{Field, Fields};

/// For whom place cards are printed, as a form says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::staff) enum CardsOf {
    /// Those with a rank or a table.
    Placed,
    /// Those with a rank.
    Ranked,
    /// Everybody.
    All,
}

impl CardsOf {
    const ALL: [Self; 3] = [Self::Placed, Self::Ranked, Self::All];

    pub(in crate::staff) const fn code(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Ranked => "ranked",
            Self::All => "all",
        }
    }
}

/// Whose cards a form asks for; a table says it alone.
pub(super) fn whose(values: &Values) -> Result<WhoseCards, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let table = reader.text("table", PLACE_AT_TABLE);
    let of = match values.get("of") {
        "" => None,
        _ => reader.choice("of", |raw| CardsOf::ALL.into_iter().find(|of| of.code() == raw)),
    };
    let whose = match of {
        _ if !table.is_empty() => WhoseCards::Table(table),
        None | Some(CardsOf::Placed) => WhoseCards::Placed,
        Some(CardsOf::Ranked) => WhoseCards::Ranked,
        Some(CardsOf::All) => WhoseCards::Everybody,
    };
    reader.finish(Some(whose))
}

/// The fields that ask it.
pub(in crate::staff) fn card_fields(locale: Locale, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let whose = CardsOf::ALL.map(|whose| {
        let words = match whose {
            CardsOf::Placed => fl!(t, "cards-of-placed"),
            CardsOf::Ranked => fl!(t, "cards-of-ranked"),
            CardsOf::All => fl!(t, "cards-of-all"),
        };
        (whose.code().to_owned(), words)
    });
    let table = fields.line("table", fl!(t, "cards-table-only"), PLACE_AT_TABLE.max);
    vec![
        fields.select("of", fl!(t, "cards-of"), None, whose).required(),
        table.hint(fl!(t, "cards-table-hint")),
    ]
}
