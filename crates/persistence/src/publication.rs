//! What was published, and what would be.

use domain::agenda::{Room, Session, Track};
use domain::ids::{AccountId, EventId};
use domain::locale::Localized;
use domain::partner::Partner;
use domain::publication::{Publication, Published};
use domain::speaker::Speaker;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::db;
use crate::entity::publication;
use crate::error::StoreError;
use crate::event::working_event;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;
use crate::{agenda, partner, speaker};

/// What is being prepared of an event's programme, as its organisers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The sessions, in order of time.
    pub sessions: Vec<Session>,
    /// The rooms, in the organisers' order, like all that follows.
    pub rooms: Vec<Room>,
    /// The tracks.
    pub tracks: Vec<Track>,
    /// Who is on it.
    pub speakers: Vec<Speaker>,
    /// Who supports it.
    pub partners: Vec<Partner>,
}

impl Store {
    /// The number of an event's latest publication; 0 when there is none or no such event.
    pub async fn edition(&self, id: EventId) -> Result<u32, StoreError> {
        const EDITION: &str = "SELECT edition FROM event WHERE id = $1";
        let row = db::row(&self.reader, EDITION, vec![id.0.into()]).await?;
        let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        Origin { table: "event", id }.count("edition", number)
    }

    /// A publication by its number, or nothing.
    pub async fn publication(&self, id: EventId, number: u32) -> Result<Option<Publication>, StoreError> {
        publication(&self.reader, id, number).await
    }

    /// When a publication was made, or nothing.
    pub async fn published_at(&self, id: EventId, number: u32) -> Result<Option<Timestamp>, StoreError> {
        const AT: &str = "SELECT published_at FROM publication WHERE event_id = $1 AND number = $2";
        let row = db::row(&self.reader, AT, vec![id.0.into(), i64::from(number).into()]).await?;
        let at = row.and_then(|row| row.try_get_by_index::<i64>(0).ok());
        at.map(|at| Origin { table: "publication", id }.time("published_at", at)).transpose()
    }

    /// The version of an event's working copy, which counts every change of it; nothing when there is no such event.
    pub async fn working_version(&self, id: EventId) -> Result<Option<u32>, StoreError> {
        version(&self.reader, id).await
    }

    /// Everything that publishing an event now would show, with the version that it is. All of it is of one moment.
    pub async fn working_content(&self, id: EventId) -> Result<Option<(u32, Published)>, StoreError> {
        let snapshot = self.snapshot().await?;
        let (version, content) = (version(&snapshot, id).await?, content(&snapshot, id).await?);
        snapshot.commit().await?;
        Ok(version.zip(content))
    }

    /// What is being prepared of an event's programme, with the version that it is. All of it is of one moment.
    pub async fn prepared(&self, id: EventId) -> Result<Option<(u32, Prepared)>, StoreError> {
        let snapshot = self.snapshot().await?;
        let version = version(&snapshot, id).await?;
        let prepared = Prepared {
            sessions: agenda::agenda(&snapshot, id).await?,
            rooms: agenda::rooms(&snapshot, id).await?,
            tracks: agenda::tracks(&snapshot, id).await?,
            speakers: speaker::speakers(&snapshot, id).await?,
            partners: partner::partners(&snapshot, id).await?,
        };
        snapshot.commit().await?;
        Ok(version.map(|version| (version, prepared)))
    }
}

impl Write {
    /// Everything that publishing an event would show, as this transaction sees it.
    pub async fn working_content(&self, id: EventId) -> Result<Option<Published>, StoreError> {
        content(&self.transaction, id).await
    }

    /// A publication by its number, or nothing.
    pub async fn publication(&self, id: EventId, number: u32) -> Result<Option<Publication>, StoreError> {
        publication(&self.transaction, id, number).await
    }

    /// Adds an event's next publication, which everybody sees from then on. The version that it was made from counts
    /// as published.
    pub async fn publish(&self, publication: &Publication) -> Result<(), StoreError> {
        const SHOW: &str = "UPDATE event SET edition = $2, published_version = version, \
                            shown_starts_at = $3 WHERE id = $1";
        let id = publication.content.event.id;
        self.insert::<publication::Entity, _>(row(publication)?).await?;
        let starts_at = publication.content.event.starts_at.as_second();
        self.change_one(SHOW, vec![id.0.into(), i64::from(publication.number).into(), starts_at.into()]).await
    }
}

/// Gives every event that is published without a publication its first: those that are older than publications are.
pub(crate) async fn publish_what_is_shown(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    // When the change of the schema was made: the hour since which there are publications.
    const SHOWN: &str = "SELECT e.id, (SELECT max(applied_at) FROM seaql_migrations) AS at FROM event e \
                         WHERE e.state = 'published' AND e.edition = 0";
    const SHOW: &str = "UPDATE event SET edition = 1, published_version = version, search_text = $2, \
                        shown_starts_at = $3 WHERE id = $1";
    for shown in db::rows(transaction, SHOWN, vec![]).await? {
        let id = shown.try_get::<uuid::Uuid>("", "id").map(EventId)?;
        let origin = Origin { table: "seaql_migrations", id };
        let published_at = origin.time("applied_at", shown.try_get("", "at")?)?;
        let Some(content) = content(transaction, id).await? else { continue };
        let search_text = crate::event::search_text(&content.event);
        let starts_at = content.event.starts_at.as_second();
        let first = Publication { number: 1, published_at, account_id: None, content, changes: Vec::new() };
        let first = row(&first)?;
        sea_orm::Insert::one::<publication::ActiveModel>(first.into())
            .exec_without_returning(transaction)
            .await?;
        db::change(transaction, SHOW, vec![id.0.into(), search_text.into(), starts_at.into()]).await?;
    }
    Ok(())
}

async fn version(db: &impl ConnectionTrait, id: EventId) -> Result<Option<u32>, StoreError> {
    const VERSION: &str = "SELECT version FROM event WHERE id = $1";
    let row = db::row(db, VERSION, vec![id.0.into()]).await?;
    let number = row.and_then(|row| row.try_get_by_index::<i64>(0).ok());
    number.map(|number| Origin { table: "event", id }.count("version", number)).transpose()
}

async fn content(db: &impl ConnectionTrait, id: EventId) -> Result<Option<Published>, StoreError> {
    let Some(event) = working_event(db, id).await? else { return Ok(None) };
    let (mut sessions, speakers) = (agenda::agenda(db, id).await?, speaker::speakers(db, id).await?);
    for session in &mut sessions {
        // Versions are the working copy's own: saving a form unchanged changes nothing that is shown.
        session.version = 0;
    }
    let (sessions, team_sessions) = sessions.into_iter().partition(Session::is_public);
    let mut rooms = agenda::rooms(db, id).await?;
    for room in &mut rooms {
        room.note = Localized::default();
    }
    let tracks = agenda::tracks(db, id).await?;
    let (partners, tiers) = (partner::partners(db, id).await?, partner::tiers(db, id).await?);
    Ok(Some(Published { event, rooms, tracks, sessions, team_sessions, speakers, partners, tiers }))
}

async fn publication(
    db: &impl ConnectionTrait,
    id: EventId,
    number: u32,
) -> Result<Option<Publication>, StoreError> {
    const ONE: &str = "SELECT * FROM publication WHERE event_id = $1 AND number = $2";
    let values = vec![id.0.into(), i64::from(number).into()];
    let row = db::find_one::<publication::Entity>(db, ONE, values).await?;
    row.as_ref().map(read).transpose()
}

fn row(publication: &Publication) -> Result<publication::Model, StoreError> {
    let content = &publication.content;
    Ok(publication::Model {
        event_id: content.event.id.0,
        number: publication.number.into(),
        published_at: publication.published_at.as_second(),
        account_id: publication.account_id.map(|id| id.0),
        head: to_json(&content.event)?,
        content: to_json(content)?,
        changes: to_json(&publication.changes)?,
    })
}

fn read(model: &publication::Model) -> Result<Publication, StoreError> {
    let origin = Origin { table: "publication", id: model.event_id };
    Ok(Publication {
        number: origin.count("number", model.number)?,
        published_at: origin.time("published_at", model.published_at)?,
        account_id: model.account_id.map(AccountId),
        content: origin.json("content", &model.content)?,
        changes: origin.json("changes", &model.changes)?,
    })
}
