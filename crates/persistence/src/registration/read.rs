//! What a registration's row says. The columns are read by their place: lists of thousands are read so, and looking
//! each of them up by name took half of the time.

use domain::badge::BadgeCode;
use domain::checkin::Admission;
use domain::ids::{EventId, RegistrationId};
use domain::locale::Locale;
use domain::registration::{Attendee, Category, Consents, Registration, RegistrationState};
use domain::text::{Email, PersonName};
use sea_orm::{QueryResult, TryGetable};
use uuid::Uuid;

use crate::error::StoreError;
use crate::row::Origin;

/// What a statement selects for [`read`], in its order. Further columns may follow, from [`COLUMNS`] on.
macro_rules! columns {
    () => {
        "id, event_id, code, category, given_name, family_name, other_script_name, email, organisation, city, \
         profession, locale, languages, offers, seeks, consent_networking, consent_photos, consent_news, \
         consent_partners, state, waiting_number, cancelled_at, registered_at, admitted_at, door"
    };
}
pub(crate) use columns;

/// How many they are.
pub(crate) const COLUMNS: usize = 25;

/// The next column of a row.
struct Reader<'a> {
    row: &'a QueryResult,
    origin: Origin<Uuid>,
    place: usize,
}

impl Reader<'_> {
    fn next<T: TryGetable>(&mut self, column: &'static str) -> Result<T, StoreError> {
        let value = self.row.try_get_by_index(self.place).map_err(|_| self.origin.corrupt(column));
        self.place += 1;
        value
    }

    fn parsed<T>(
        &mut self,
        column: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let text = self.next::<String>(column)?;
        self.origin.parsed(column, parse(&text))
    }

    fn list<T: serde::de::DeserializeOwned>(&mut self, column: &'static str) -> Result<Vec<T>, StoreError> {
        let text = self.next::<String>(column)?;
        // Most lists are empty.
        if text == "[]" { Ok(Vec::new()) } else { self.origin.json(column, &text) }
    }

    fn moment(&mut self, column: &'static str) -> Result<Option<jiff::Timestamp>, StoreError> {
        let seconds = self.next::<Option<i64>>(column)?;
        seconds.map(|seconds| self.origin.time(column, seconds)).transpose()
    }
}

/// The registration that a row tells of.
pub(crate) fn read(row: &QueryResult) -> Result<Registration, StoreError> {
    const TABLE: &str = "registration";
    let id = row.try_get_by_index::<Uuid>(0).map_err(|_| StoreError::corrupt(TABLE, &"?", "id"))?;
    let mut row = Reader { row, origin: Origin { table: TABLE, id }, place: 1 };
    // The order of what follows is the order of the columns.
    let event_id = EventId(row.next("event_id")?);
    let code = row.parsed("code", |text| BadgeCode::parse(text).ok())?;
    let category = row.parsed("category", Category::from_code)?;
    let attendee = Attendee {
        given_name: row.parsed("given_name", |text| PersonName::parse(text).ok())?,
        family_name: row.parsed("family_name", |text| PersonName::parse(text).ok())?,
        other_script_name: {
            let name = row.next::<Option<String>>("other_script_name")?;
            let name = name.map(|text| PersonName::parse(&text)).transpose();
            row.origin.parsed("other_script_name", name.ok())?
        },
        email: row.parsed("email", |text| Email::parse(text).ok())?,
        organisation: row.next("organisation")?,
        city: row.next("city")?,
        profession: row.next("profession")?,
        locale: row.parsed("locale", Locale::from_code)?,
        languages: row.list("languages")?,
        offers: row.list("offers")?,
        seeks: row.list("seeks")?,
        consents: Consents {
            networking: row.next("consent_networking")?,
            photos: row.next("consent_photos")?,
            news: row.next("consent_news")?,
            partners: row.next("consent_partners")?,
        },
    };
    let state = state(&mut row)?;
    let registered_at = row.moment("registered_at")?;
    let registered_at = row.origin.parsed("registered_at", registered_at)?;
    let admission = match (row.moment("admitted_at")?, row.next("door")?) {
        (Some(at), Some(door)) => Some(Admission { at, door }),
        (None, None) => None,
        _ => return Err(row.origin.corrupt("door")),
    };
    debug_assert_eq!(row.place, COLUMNS, "every column is read once");
    Ok(Registration {
        id: RegistrationId(id),
        event_id,
        code,
        category,
        attendee,
        state,
        registered_at,
        admission,
    })
}

fn state(row: &mut Reader<'_>) -> Result<RegistrationState, StoreError> {
    let (state, number) = (row.next::<String>("state")?, row.next::<Option<i64>>("waiting_number")?);
    match (state.as_str(), number, row.moment("cancelled_at")?) {
        ("confirmed", None, None) => Ok(RegistrationState::Confirmed),
        ("waiting", Some(number), None) => {
            Ok(RegistrationState::Waiting { number: row.origin.count("waiting_number", number)? })
        }
        ("cancelled", None, Some(at)) => Ok(RegistrationState::Cancelled { at }),
        _ => Err(row.origin.corrupt("state")),
    }
}

#[cfg(test)]
mod tests {
    use super::COLUMNS;

    #[test]
    fn further_columns_start_behind_the_last() {
        assert_eq!(columns!().split(',').count(), COLUMNS);
    }
}
