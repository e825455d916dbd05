//! Layouts as they were when badges were to be printed after them: one copy of each, however many badges follow it.

use domain::badge::layout::Layout;
use domain::ids::{EventId, PrintLayoutId};
use sea_orm::Value;
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

impl Store {
    /// A layout as it was when badges of an event were to be printed after it.
    pub async fn print_layout(
        &self,
        event: EventId,
        id: PrintLayoutId,
    ) -> Result<Option<Layout>, StoreError> {
        const ONE: &str = "SELECT content FROM print_layout WHERE event_id = $1 AND id = $2";
        let row = db::row(&self.reader, ONE, vec![event.0.into(), id.0.into()]).await?;
        let origin = Origin { table: "print_layout", id };
        let content = row.map(|row| row.try_get_by_index::<String>(0)).transpose()?;
        content.map(|json| origin.parsed("content", Layout::from_json(&json).ok())).transpose()
    }
}

impl Write {
    /// Keeps a layout of an event as it is now, and says by which identity: a new one, unless it is kept already. Nobody
    /// else keeps one of this event before this transaction ends.
    pub async fn keep_print_layout(
        &self,
        event: EventId,
        new: PrintLayoutId,
        layout: &Layout,
    ) -> Result<PrintLayoutId, StoreError> {
        const SAME: &str = "SELECT id FROM print_layout WHERE event_id = $1 AND content = $2";
        const KEEP: &str = "INSERT INTO print_layout (id, event_id, content) VALUES ($1, $2, $3)";
        self.lock_event(event).await?;
        let content = layout.to_json();
        let values: Vec<Value> = vec![event.0.into(), content.as_str().into()];
        if let Some(row) = db::row(&self.transaction, SAME, values).await? {
            return Ok(PrintLayoutId(row.try_get_by_index::<Uuid>(0)?));
        }
        self.change_one(KEEP, vec![new.0.into(), event.0.into(), content.into()]).await?;
        Ok(new)
    }
}
