//! What a registration's row says. The columns are read by their place: lists of thousands are read so, and looking
//! each of them up by name took half of the time.

use domain::badge::{BadgeCode, Printed};
use domain::checkin::Admission;
use domain::ids::{EventId, RegistrationId};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{Answers, Attendee, Category, Consents, Registration, RegistrationState};
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
         consent_partners, state, waiting_number, cancelled_at, offered_until, registered_at, admitted_at, door, \
         kind, answers, pool, lead_id, heads, reason, merged_into, badge_prints, badge_printed_at"
    };
}
pub(crate) use columns;

/// How many they are.
pub(crate) const COLUMNS: usize = 35;

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

    fn answers(&mut self) -> Result<Answers, StoreError> {
        let text = self.next::<String>("answers")?;
        // Most events ask nothing.
        if text == "{}" { Ok(Answers::default()) } else { self.origin.json("answers", &text) }
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
    let category_key = row.parsed("category", Key::parse)?;
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
    let category = match row.next::<Option<String>>("kind")? {
        Some(kind) => row.origin.parsed("kind", Category::from_code(&kind))?,
        None => row.origin.parsed("category", Category::from_code(category_key.as_str()))?,
    };
    let answers = row.answers()?;
    let pool = row.next::<Option<String>>("pool")?;
    let pool = pool.map(|key| row.origin.parsed("pool", Key::parse(&key))).transpose()?;
    let lead = row.next::<Option<Uuid>>("lead_id")?.map(RegistrationId);
    let heads = row.next::<i64>("heads")?;
    let heads = row.origin.count("heads", heads)?;
    let reason = row.next("reason")?;
    let merged_into = row.next::<Option<Uuid>>("merged_into")?.map(RegistrationId);
    let times = row.next::<i64>("badge_prints")?;
    let times = row.origin.count("badge_prints", times)?;
    let printed = Printed { times, last: row.moment("badge_printed_at")? };
    debug_assert_eq!(row.place, COLUMNS, "every column is read once");
    Ok(Registration {
        id: RegistrationId(id),
        event_id,
        code,
        category,
        category_key,
        attendee,
        answers,
        state,
        pool,
        lead,
        heads,
        reason,
        merged_into,
        registered_at,
        admission,
        printed,
    })
}

fn state(row: &mut Reader<'_>) -> Result<RegistrationState, StoreError> {
    let state = row.next::<String>("state")?;
    let number = row.next::<Option<i64>>("waiting_number")?;
    let number = number.map(|number| row.origin.count("waiting_number", number)).transpose()?;
    let (ended, until) = (row.moment("cancelled_at")?, row.moment("offered_until")?);
    Ok(match (state.as_str(), number, ended, until) {
        ("confirmed", None, None, None) => RegistrationState::Confirmed,
        ("requested", None, None, None) => RegistrationState::Requested,
        ("waiting", Some(number), None, None) => RegistrationState::Waiting { number },
        ("offered", Some(number), None, Some(until)) => RegistrationState::Offered { number, until },
        ("cancelled", None, Some(at), None) => RegistrationState::Cancelled { at },
        ("declined", None, Some(at), None) => RegistrationState::Declined { at },
        ("lapsed", None, Some(at), None) => RegistrationState::Lapsed { at },
        _ => return Err(row.origin.corrupt("state")),
    })
}

#[cfg(test)]
mod tests {
    use super::COLUMNS;

    #[test]
    fn further_columns_start_behind_the_last() {
        assert_eq!(columns!().split(',').count(), COLUMNS);
    }
}
