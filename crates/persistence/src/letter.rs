//! The words that organisers give the letters of their events.

mod schedule;

pub use schedule::KeptSchedule;

use domain::ids::EventId;
use domain::letter::{LetterKind, LetterText};
use domain::locale::Locale;
use sea_orm::{ConnectionTrait, QueryResult};

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// A text of an event's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// Of which kind of letter.
    pub kind: LetterKind,
    /// In which language.
    pub locale: Locale,
    /// The words.
    pub text: LetterText,
    /// Counts every change of this row.
    pub version: u32,
}

const ONE: &str = "SELECT * FROM letter_text WHERE event_id = $1 AND kind = $2 AND locale = $3";

impl Store {
    /// All texts of an event's own.
    pub async fn letter_texts(&self, event: EventId) -> Result<Vec<OwnText>, StoreError> {
        const ALL: &str = "SELECT * FROM letter_text WHERE event_id = $1";
        let rows = db::rows(&self.reader, ALL, vec![event.0.into()]).await?;
        rows.iter().map(|row| read(event, row)).collect()
    }

    /// An event's own text of a kind in a language, where it has one.
    pub async fn letter_text(
        &self,
        event: EventId,
        kind: LetterKind,
        locale: Locale,
    ) -> Result<Option<OwnText>, StoreError> {
        find(&self.reader, event, kind, locale).await
    }
}

impl Write {
    /// An event's own text, as this transaction sees it.
    pub async fn letter_text(
        &self,
        event: EventId,
        kind: LetterKind,
        locale: Locale,
    ) -> Result<Option<OwnText>, StoreError> {
        find(&self.transaction, event, kind, locale).await
    }

    /// Writes a text of an event's own, over the one that it had.
    pub async fn save_letter_text(
        &self,
        event: EventId,
        kind: LetterKind,
        locale: Locale,
        text: &LetterText,
    ) -> Result<(), StoreError> {
        const SAVE: &str = "INSERT INTO letter_text (event_id, kind, locale, subject, title, body, version) \
                            VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (event_id, kind, locale) DO UPDATE \
                            SET subject = excluded.subject, title = excluded.title, body = excluded.body, \
                            version = letter_text.version + 1";
        let values = vec![
            event.0.into(),
            kind.code().into(),
            locale.code().into(),
            text.subject.as_str().into(),
            text.title.as_str().into(),
            text.body.as_str().into(),
        ];
        self.change_one(SAVE, values).await
    }

    /// Gives a letter its standard text back, and says whether it had one of its own.
    pub async fn delete_letter_text(
        &self,
        event: EventId,
        kind: LetterKind,
        locale: Locale,
    ) -> Result<bool, StoreError> {
        const DELETE: &str = "DELETE FROM letter_text WHERE event_id = $1 AND kind = $2 AND locale = $3";
        let values = vec![event.0.into(), kind.code().into(), locale.code().into()];
        Ok(db::change(&self.transaction, DELETE, values).await? == 1)
    }
}

async fn find(
    db: &impl ConnectionTrait,
    event: EventId,
    kind: LetterKind,
    locale: Locale,
) -> Result<Option<OwnText>, StoreError> {
    let values = vec![event.0.into(), kind.code().into(), locale.code().into()];
    db::row(db, ONE, values).await?.map(|row| read(event, &row)).transpose()
}

fn read(event: EventId, row: &QueryResult) -> Result<OwnText, StoreError> {
    let origin = Origin { table: "letter_text", id: event.0 };
    let text = |column: &'static str| row.try_get::<String>("", column).map_err(|_| origin.corrupt(column));
    Ok(OwnText {
        kind: origin.parsed("kind", LetterKind::from_code(&text("kind")?))?,
        locale: origin.parsed("locale", Locale::from_code(&text("locale")?))?,
        text: LetterText { subject: text("subject")?, title: text("title")?, body: text("body")? },
        version: origin
            .count("version", row.try_get("", "version").map_err(|_| origin.corrupt("version"))?)?,
    })
}
