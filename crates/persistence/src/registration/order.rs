//! The orders of lists of registrations: by what their rows are placed, and where a page ends.

use domain::registration::{Cursor, CursorKey, Precedence, Registration, RegistrationOrder};
use sea_orm::QueryResult;

use super::{COLUMNS, read};
use crate::error::StoreError;
use crate::row::Origin;

/// What places a row in an order: its columns, whether what follows is greater or less, and the direction.
pub(super) type Sorted = (&'static [&'static str], &'static str, &'static str);

/// Whoever has no rank is behind all who have one.
pub(super) const RANK_OR_LAST: &str = "COALESCE(precedence, 9223372036854775807)";

/// The two parts of a list in the order of precedence, each with an index in its order: those who have a rank, few, and
/// the others by name.
pub(super) const RANKED: Sorted = (&["precedence", "sort_key"], ">", "ASC");
pub(super) const UNRANKED: Sorted = (&["sort_key"], ">", "ASC");

pub(super) const fn sorted(order: RegistrationOrder) -> Sorted {
    match order {
        RegistrationOrder::Name => (&["sort_key"], ">", "ASC"),
        RegistrationOrder::Latest => (&["registered_at"], "<", "DESC"),
        RegistrationOrder::Earliest => (&["registered_at"], ">", "ASC"),
        RegistrationOrder::Precedence => (&[RANK_OR_LAST, "sort_key"], ">", "ASC"),
    }
}

/// The registrations of a page, and where the next starts if there is a row more than the page has.
pub(super) fn cut(
    mut rows: Vec<QueryResult>,
    order: RegistrationOrder,
    limit: u32,
) -> Result<(Vec<Registration>, Option<Cursor>), StoreError> {
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let registrations = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let next = match (rows.last(), registrations.last()) {
        (Some(row), Some(last)) if more => {
            let name = || row.try_get_by_index::<String>(COLUMNS);
            let key = match order {
                RegistrationOrder::Name => CursorKey::Name(name()?),
                RegistrationOrder::Latest | RegistrationOrder::Earliest => {
                    CursorKey::Registered(last.registered_at)
                }
                RegistrationOrder::Precedence => {
                    let place = row.try_get_by_index::<Option<i64>>(COLUMNS + 1)?;
                    let origin = Origin { table: "registration", id: last.id };
                    let place = place.map(|place| origin.count("precedence", place)).transpose()?;
                    CursorKey::Precedence(place.map(Precedence), name()?)
                }
            };
            Some(Cursor { key, id: last.id })
        }
        _ => None,
    };
    Ok((registrations, next))
}
