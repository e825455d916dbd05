//! Who somebody is, written anew.

use domain::registration::{Registration, SearchIndex};
use sea_orm::Value;

use super::words::{Indexed, insert_words, remove_words};
use super::{BY_ID, find};
use crate::error::StoreError;
use crate::write::Write;

impl Write {
    /// Writes who somebody is: names, address, organisation, city and profession, with what follows from them: the key
    /// under which it is one person's, the place in lists, and the words under which it is found.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same person has another registration at this event.
    pub async fn update_attendee(&self, registration: &Registration) -> Result<(), StoreError> {
        const WRITE: &str = "UPDATE registration SET given_name = $3, family_name = $4, other_script_name = $5, \
                             email = $6, organisation = $7, city = $8, profession = $9, search_text = $10, \
                             sort_key = $11, person_key = $12, words_version = $13 \
                             WHERE event_id = $1 AND id = $2";
        let (event, id, attendee) = (registration.event_id, registration.id, &registration.attendee);
        let (index, sort_key) = (attendee.searched().index(), attendee.sort_key());
        let values: Vec<Value> = vec![
            event.0.into(),
            id.0.into(),
            attendee.given_name.as_str().into(),
            attendee.family_name.as_str().into(),
            attendee.other_script_name.as_ref().map(ToString::to_string).into(),
            attendee.email.as_str().into(),
            attendee.organisation.as_deref().into(),
            attendee.city.as_deref().into(),
            attendee.profession.as_deref().into(),
            index.text.as_str().into(),
            sort_key.as_str().into(),
            attendee.person_key().into(),
            SearchIndex::VERSION.into(),
        ];
        let before = find(&self.transaction, BY_ID, vec![event.0.into(), id.0.into()]).await?;
        let moves = before.as_ref().is_some_and(|before| before.attendee.sort_key() != sort_key);
        if let Some(before) = before {
            let (index, sort_key) = (before.attendee.searched().index(), before.attendee.sort_key());
            remove_words(&self.transaction, &Indexed { event, id, sort_key: &sort_key, index: &index })
                .await?;
        }
        self.change_one(WRITE, values).await?;
        if moves {
            self.place_party(event, id).await?;
        }
        insert_words(&self.transaction, &[Indexed { event, id, sort_key: &sort_key, index: &index }]).await
    }
}
