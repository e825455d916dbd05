//! The registrations whose badges are hardest to set, one for each way, found by the database by length.

use domain::badge::awkward::Awkward;
use domain::ids::{EventId, RegistrationId};
use sea_orm::QueryResult;

use crate::db;
use crate::error::StoreError;
use crate::store::Store;

/// The name as it is spoken.
const NAME: &str = "(given_name || ' ' || family_name)";

/// Which names a way looks among, and what of them is greatest. How many bytes a name takes tells its script without a
/// look at its letters: one each in Latin, two in Arabic, three in Tifinagh (UTF-8).
fn measure(awkward: Awkward) -> (&'static str, &'static str) {
    const LATIN: &str = "octet_length(NAME) * 10 < length(NAME) * 13";
    const MIXED: &str =
        "octet_length(NAME) * 10 >= length(NAME) * 13 AND octet_length(NAME) * 10 < length(NAME) * 17";
    const OTHER: &str = "octet_length(NAME) * 10 >= length(NAME) * 17";
    match awkward {
        Awkward::Latin => (LATIN, "length(NAME)"),
        Awkward::Arabic => (OTHER, "length(NAME)"),
        Awkward::Mixed => (MIXED, "length(NAME)"),
        Awkward::Words => ("1 = 1", "length(NAME) - length(replace(NAME, ' ', ''))"),
        Awkward::Marks => (LATIN, "octet_length(NAME) - length(NAME)"),
        Awkward::OtherScript => ("other_script_name IS NOT NULL", "length(other_script_name)"),
        Awkward::Organisation => ("organisation IS NOT NULL", "length(organisation)"),
        Awkward::JobTitle => ("profession IS NOT NULL", "length(profession)"),
    }
}

impl Store {
    /// Of the confirmed registrations of an event the most awkward in each way, where there is one.
    pub async fn awkward_registrations(
        &self,
        event: EventId,
    ) -> Result<Vec<(Awkward, RegistrationId)>, StoreError> {
        let one = |(number, awkward): (usize, Awkward)| {
            let (among, most) = measure(awkward);
            format!(
                "SELECT * FROM (SELECT {number} AS number, id FROM registration \
                 WHERE event_id = $1 AND state = 'confirmed' AND {among} ORDER BY {most} DESC, id LIMIT 1) w{number}"
            )
        };
        let all = Awkward::ALL.into_iter().enumerate().map(one).collect::<Vec<_>>();
        let sql = all.join(" UNION ALL ").replace("NAME", NAME);
        let read = |row: &QueryResult| {
            let number = row.try_get::<i32>("", "number")?;
            let awkward = usize::try_from(number).ok().and_then(|number| Awkward::ALL.get(number).copied());
            Ok(awkward.map(|awkward| row.try_get("", "id").map(|id| (awkward, RegistrationId(id)))))
        };
        let rows = db::rows(&self.reader, &sql, vec![event.0.into()]).await?;
        let found = rows.iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        Ok(found.into_iter().flatten().collect::<Result<_, _>>()?)
    }
}
