//! Who may be suggested to whom. Only those who have a seat and said yes are ever read here.

use domain::ids::{EventId, RegistrationId};
use domain::networking::Profile;
use domain::registration::Registration;

use crate::db;
use crate::error::StoreError;
use crate::registration::{columns, read};
use crate::store::Store;

impl Store {
    /// What matching knows of somebody, or nothing unless they have a seat and agreed to be suggested.
    pub async fn networking_profile(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Option<Profile>, StoreError> {
        const PROFILE: &str = concat!(
            "SELECT ",
            columns!(),
            " FROM registration WHERE event_id = $1 AND id = $2 AND state = 'confirmed' AND consent_networking"
        );
        let row = db::row(&self.reader, PROFILE, vec![event.0.into(), id.0.into()]).await?;
        row.map(|row| read(&row).map(|registration| profile(&registration))).transpose()
    }

    /// At most `limit` people who have a seat, agreed to be suggested, and share a topic with the reader: they
    /// offer what the reader seeks, seek what the reader offers, or offer the same. When there are more, those who
    /// share most come first, weighed as `domain::networking::suggest` weighs topics; that function decides.
    pub async fn networking_candidates(
        &self,
        event: EventId,
        reader: &Profile,
        limit: u32,
    ) -> Result<Vec<(Profile, Registration)>, StoreError> {
        let mut values = vec![event.0.into(), reader.registration_id.0.into(), i64::from(limit).into()];
        let seeks = db::places(&mut values, reader.seeks.iter().map(String::as_str));
        let offers = db::places(&mut values, reader.offers.iter().map(String::as_str));
        let sql = format!(
            "SELECT {columns} FROM registration r JOIN (SELECT registration_id, \
             sum(CASE WHEN direction = 'seek' THEN 3 ELSE \
             CASE WHEN topic IN ({seeks}) THEN 4 ELSE 0 END + CASE WHEN topic IN ({offers}) THEN 1 ELSE 0 END \
             END) AS weight FROM registration_topic WHERE event_id = $1 AND registration_id <> $2 \
             AND ((direction = 'offer' AND (topic IN ({seeks}) OR topic IN ({offers}))) \
             OR (direction = 'seek' AND topic IN ({offers}))) GROUP BY registration_id) t \
             ON t.registration_id = r.id WHERE r.event_id = $1 AND r.state = 'confirmed' \
             AND r.consent_networking ORDER BY t.weight DESC, r.id LIMIT $3 + 0",
            columns = columns!()
        );
        let rows = db::rows(&self.reader, &sql, values).await?;
        rows.iter().map(|row| read(row).map(|registration| (profile(&registration), registration))).collect()
    }
}

fn profile(registration: &Registration) -> Profile {
    Profile {
        registration_id: registration.id,
        offers: registration.attendee.offers.clone(),
        seeks: registration.attendee.seeks.clone(),
        languages: registration.attendee.languages.clone(),
    }
}
