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

/// What puts those of one place in order: a name and a badge code, with those whom somebody of a rank brings along directly
/// after them; of those without a rank the name alone.
pub(super) const PARTY_OR_NAME: &str = "COALESCE(place_key, sort_key)";

/// The two parts of a list in the order of precedence, each with an index in its order: those who have a rank, few, and
/// whom they bring along, and the others by name.
pub(super) const RANKED: Sorted = (&["precedence", "place_key"], ">", "ASC");
pub(super) const UNRANKED: Sorted = (&["sort_key"], ">", "ASC");

/// What places a list in the order of registration, either way.
pub(super) const TIME: &[&str] = &["registered_at"];

pub(super) const fn sorted(order: RegistrationOrder) -> Sorted {
    match order {
        RegistrationOrder::Name => (&["sort_key"], ">", "ASC"),
        RegistrationOrder::Latest => (TIME, "<", "DESC"),
        RegistrationOrder::Earliest => (TIME, ">", "ASC"),
        RegistrationOrder::Precedence => (&[RANK_OR_LAST, PARTY_OR_NAME], ">", "ASC"),
    }
}

/// A registration, and what places it in an order.
pub(super) type Placed = (Registration, CursorKey);

/// What a statement selects for [`placed`], in its order: its name's, its rank's and its party's place follow the columns
/// of [`read`].
macro_rules! placing {
    () => {
        concat!(crate::registration::columns!(), ", sort_key, precedence, place_key")
    };
}
pub(super) use placing;

/// The place of what follows them.
pub(super) const PLACING: usize = COLUMNS + 3;

/// The registration that a row tells of.
pub(super) fn placed(row: &QueryResult, order: RegistrationOrder) -> Result<Placed, StoreError> {
    let registration = read(row)?;
    let name = || row.try_get_by_index::<String>(COLUMNS);
    let key = match order {
        RegistrationOrder::Name => CursorKey::Name(name()?),
        RegistrationOrder::Latest | RegistrationOrder::Earliest => {
            CursorKey::Registered(registration.registered_at)
        }
        RegistrationOrder::Precedence => {
            let place = row.try_get_by_index::<Option<i64>>(COLUMNS + 1)?;
            let origin = Origin { table: "registration", id: registration.id };
            let place = place.map(|place| origin.count("precedence", place)).transpose()?;
            let party = row.try_get_by_index::<Option<String>>(COLUMNS + 2)?;
            CursorKey::Precedence(place.map(Precedence), party.map_or_else(name, Ok)?)
        }
    };
    Ok((registration, key))
}

/// The registrations of a page, and where the next starts if there is a row more than the page has.
pub(super) fn cut(mut rows: Vec<Placed>, limit: u32) -> (Vec<Registration>, Option<Cursor>) {
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let last = rows.last().filter(|_| more);
    let next = last.map(|(last, key)| Cursor { key: key.clone(), id: last.id });
    (rows.into_iter().map(|(registration, _)| registration).collect(), next)
}
