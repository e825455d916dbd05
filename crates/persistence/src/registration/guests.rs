//! Who comes through a partner.

use domain::ids::{EventId, PartnerId};
use domain::registration::Registration;

use super::{columns, read};
use crate::db;
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Who takes a partner's places, in the order of names. A partner has few.
    pub async fn partner_guests(
        &self,
        event: EventId,
        partner: PartnerId,
    ) -> Result<Vec<Registration>, StoreError> {
        const GUESTS: &str = concat!(
            "SELECT ",
            columns!(),
            " FROM registration WHERE event_id = $1 AND state = 'confirmed' AND id IN (SELECT registration_id \
             FROM partner_guest WHERE event_id = $1 AND partner_id = $2) ORDER BY sort_key, id"
        );
        let rows = db::rows(&self.reader, GUESTS, vec![event.0.into(), partner.0.into()]).await?;
        rows.iter().map(read).collect()
    }
}
