//! Files that people answered with, and those kept aside until the form that brought them is right. Their bytes lie in
//! the database, so that a copy of it is a copy of everything.

use domain::ids::{AnswerFileId, EventId, RegistrationId};
use domain::key::Key;
use domain::registration::question::{AnswerFile, FileKind};
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A file to keep aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideFile {
    /// It.
    pub file: AnswerFile,
    /// At which event.
    pub event: EventId,
    /// For which question.
    pub question: Key,
    /// Its bytes.
    pub content: Vec<u8>,
    /// The SHA-256 of the key with which its sender takes it up again.
    pub hash: [u8; 32],
    /// Until when.
    pub until: Timestamp,
    /// When it came.
    pub created_at: Timestamp,
}

const COLUMNS: &str = "id, name, kind";

impl Store {
    /// A file that was kept aside for a question under a key, if its time is not over and no registration has it.
    pub async fn aside_file(
        &self,
        event: EventId,
        question: &Key,
        hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<AnswerFile>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM answer_file WHERE aside_hash = $1 AND event_id = $2 AND question = $3 \
             AND aside_until > $4"
        );
        let values: Vec<Value> =
            vec![hash.to_vec().into(), event.0.into(), question.as_str().into(), now.as_second().into()];
        db::row(&self.reader, &sql, values).await?.as_ref().map(read).transpose()
    }

    /// How many files are kept aside at an event.
    pub async fn files_aside(&self, event: EventId, now: Timestamp) -> Result<u32, StoreError> {
        const ASIDE: &str = "SELECT count(*) FROM answer_file WHERE event_id = $1 AND aside_until > $2";
        let row = db::row(&self.reader, ASIDE, vec![event.0.into(), now.as_second().into()]).await?;
        let origin = Origin { table: "answer_file", id: event };
        row.map_or(Ok(0), |row| origin.count("aside_until", row.try_get_by_index(0)?))
    }

    /// Which files are there of a registration.
    pub async fn answer_files(
        &self,
        event: EventId,
        id: RegistrationId,
    ) -> Result<Vec<AnswerFileId>, StoreError> {
        const OF: &str = "SELECT id FROM answer_file WHERE event_id = $1 AND registration_id = $2";
        let rows = db::rows(&self.reader, OF, vec![event.0.into(), id.0.into()]).await?;
        rows.iter().map(|row| Ok(AnswerFileId(row.try_get_by_index::<Uuid>(0)?))).collect()
    }

    /// A file of a registration, and its bytes.
    pub async fn answer_file(
        &self,
        event: EventId,
        id: RegistrationId,
        file: AnswerFileId,
    ) -> Result<Option<(AnswerFile, Vec<u8>)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, content FROM answer_file \
             WHERE event_id = $1 AND registration_id = $2 AND id = $3"
        );
        let row = db::row(&self.reader, &sql, vec![event.0.into(), id.0.into(), file.0.into()]).await?;
        row.map(|row| Ok((read(&row)?, row.try_get_by_index(3)?))).transpose()
    }
}

impl Write {
    /// Forgets the files kept aside whose time is over, and says how many they were.
    pub async fn purge_files(&self, now: Timestamp) -> Result<u64, StoreError> {
        const PURGE: &str = "DELETE FROM answer_file WHERE aside_until <= $1";
        db::change(&self.transaction, PURGE, vec![now.as_second().into()]).await
    }

    /// Keeps a file aside.
    pub async fn keep_aside(&self, aside: &AsideFile) -> Result<(), StoreError> {
        const KEEP: &str = "INSERT INTO answer_file (id, event_id, question, name, kind, created_at, aside_hash, \
                            aside_until, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values: Vec<Value> = vec![
            aside.file.id.0.into(),
            aside.event.0.into(),
            aside.question.as_str().into(),
            aside.file.name.as_str().into(),
            aside.file.kind.code().into(),
            aside.created_at.as_second().into(),
            aside.hash.to_vec().into(),
            aside.until.as_second().into(),
            aside.content.clone().into(),
        ];
        self.change_one(KEEP, values).await
    }

    /// Forgets the oldest of the files that are kept aside at an event, but for so many.
    pub async fn forget_oldest_aside(&self, event: EventId, most: u32) -> Result<(), StoreError> {
        // Ids are in the order of time (UUIDv7): the first beyond the newest, and all before it.
        const OLDEST: &str = "DELETE FROM answer_file WHERE event_id = $1 AND aside_until IS NOT NULL AND id <= \
                              (SELECT id FROM answer_file WHERE event_id = $1 AND aside_until IS NOT NULL \
                              ORDER BY id DESC LIMIT 1 OFFSET $2)";
        db::change(&self.transaction, OLDEST, vec![event.0.into(), i64::from(most).into()]).await?;
        Ok(())
    }

    /// Makes a file that was kept aside a registration's answer, and says whether that was possible: it is there, and
    /// nobody has it. From then on its key opens nothing.
    pub async fn take_up_file(
        &self,
        event: EventId,
        id: RegistrationId,
        file: AnswerFileId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const TAKE: &str = "UPDATE answer_file SET registration_id = $2, aside_hash = NULL, aside_until = NULL \
                            WHERE event_id = $1 AND id = $3 AND aside_until > $4";
        let values = vec![event.0.into(), id.0.into(), file.0.into(), now.as_second().into()];
        Ok(db::change(&self.transaction, TAKE, values).await? == 1)
    }

    /// Forgets the files of a registration, but for these.
    pub async fn drop_other_files(
        &self,
        event: EventId,
        id: RegistrationId,
        kept: &[AnswerFileId],
    ) -> Result<(), StoreError> {
        let mut values: Vec<Value> = vec![event.0.into(), id.0.into()];
        // Nothing is « NOT IN » an empty list's NULL: without any to keep, all go.
        let but = if kept.is_empty() {
            String::new()
        } else {
            format!(" AND id NOT IN ({})", db::places(&mut values, kept.iter().map(|file| file.0)))
        };
        let sql = format!("DELETE FROM answer_file WHERE event_id = $1 AND registration_id = $2{but}");
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }
}

fn read(row: &QueryResult) -> Result<AnswerFile, StoreError> {
    let id = row.try_get_by_index::<Uuid>(0)?;
    let origin = Origin { table: "answer_file", id };
    let kind = FileKind::from_code(&row.try_get_by_index::<String>(2)?);
    Ok(AnswerFile {
        id: AnswerFileId(id),
        name: row.try_get_by_index(1)?,
        kind: origin.parsed("kind", kind)?,
    })
}
