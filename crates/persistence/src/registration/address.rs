//! Another address for somebody.

use domain::registration::Registration;

use crate::db;
use crate::error::StoreError;
use crate::write::Write;

impl Write {
    /// Writes the address of a registration that has another than `before`, with what follows from it: the key under
    /// which it is one person's, and the words under which it is found.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same person has another registration at this event.
    pub async fn change_address(
        &self,
        before: &Registration,
        after: &Registration,
    ) -> Result<(), StoreError> {
        const ADDRESS: &str = "UPDATE registration SET email = $3, person_key = $4, search_text = $5 \
                               WHERE event_id = $1 AND id = $2";
        let (event, id, attendee) = (after.event_id.0, after.id.0, &after.attendee);
        let values = vec![
            event.into(),
            id.into(),
            attendee.email.as_str().into(),
            attendee.person_key().into(),
            attendee.search_text().into(),
        ];
        self.change_one(ADDRESS, values).await?;
        let mut values = vec![event.into(), id.into(), before.attendee.sort_key().into()];
        let text = before.attendee.search_text();
        let words = db::places(&mut values, text.split_whitespace());
        let sql = format!(
            "DELETE FROM registration_word WHERE event_id = $1 AND registration_id = $2 AND sort_key = $3 \
             AND word IN ({words})"
        );
        db::change(&self.transaction, &sql, values).await?;
        self.insert_words(&[after]).await
    }
}
