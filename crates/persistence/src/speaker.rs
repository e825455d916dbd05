//! The people on a programme: what shows, and what waits to be approved.

use domain::ids::{EventId, SpeakerId};
use domain::locale::Locale;
use domain::review::Proposal;
use domain::speaker::{
    PlaceCursor, PlaceKey, PlaceOrder, PlacePage, Speaker, SpeakerFile, SpeakerFilter, name_key,
};
use domain::text::Email;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Value,
};
use uuid::Uuid;

use crate::db;
use crate::entity::speaker::{Column, Entity, Model};
use crate::error::StoreError;
use crate::places::{Move, Places, placed, places, typed};
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Speakers in the organisers' order.
const PLACES: Places = places!("speaker");

impl Store {
    /// The people on an event's programme, in the order that the organisers gave them.
    pub async fn speakers(&self, id: EventId) -> Result<Vec<Speaker>, StoreError> {
        speakers(&self.reader, id).await
    }

    /// The speakers that `filter` finds, at most `limit` after `after`, in its order; by name as it is read in `locale`.
    pub async fn speaker_files(
        &self,
        event: EventId,
        filter: &SpeakerFilter,
        locale: Locale,
        after: Option<&PlaceCursor<SpeakerId>>,
        limit: u32,
    ) -> Result<PlacePage<SpeakerFile, SpeakerId>, StoreError> {
        let condition = Condition::all()
            .add(Column::EventId.eq(event.0))
            .add_option(filter.waiting.then(|| Column::Waiting.eq(1)))
            .add_option(typed(Column::SearchText, &filter.query));
        let found = Entity::find().filter(condition);
        let total = found.clone().count(&self.reader).await?;
        let key = match (filter.order, locale) {
            (PlaceOrder::Own, _) => Column::Position,
            (PlaceOrder::Name, Locale::Fr) => Column::NameKeyFr,
            (PlaceOrder::Name, Locale::Ar) => Column::NameKeyAr,
            (PlaceOrder::Name, Locale::En) => Column::NameKeyEn,
        };
        let after = after.map(|last| (&last.key, last.id.0));
        let page = placed(found, [key, Column::Id], after).limit(u64::from(limit) + 1);
        let mut rows =
            db::select(&self.reader, page).await?.iter().map(read_file).collect::<Result<Vec<_>, _>>()?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let last = rows.last().filter(|_| more);
        let next = last.map(|file| {
            let key = match filter.order {
                PlaceOrder::Own => PlaceKey::Own(file.position),
                PlaceOrder::Name => PlaceKey::Name(name_key(&file.speaker.name, locale)),
            };
            PlaceCursor { key, id: file.speaker.id }
        });
        Ok(PlacePage { rows, total: u32::try_from(total).unwrap_or(u32::MAX), next })
    }

    /// How many speakers' own texts wait to be approved.
    pub async fn speakers_waiting(&self, event: EventId) -> Result<u32, StoreError> {
        let waiting = Entity::find().filter(Column::EventId.eq(event.0)).filter(Column::Waiting.eq(1));
        Ok(u32::try_from(waiting.count(&self.reader).await?).unwrap_or(u32::MAX))
    }

    /// A speaker of an event, with what waits.
    pub async fn speaker_file(
        &self,
        event: EventId,
        id: SpeakerId,
    ) -> Result<Option<SpeakerFile>, StoreError> {
        file(&self.reader, FIND, event, id).await
    }
}

const FIND: &str = "SELECT * FROM speaker WHERE event_id = $1 AND id = $2";
const FIND_AND_LOCK: &str = "SELECT * FROM speaker WHERE event_id = $1 AND id = $2 FOR UPDATE";

async fn file(
    db: &impl ConnectionTrait,
    sql: &'static str,
    event: EventId,
    id: SpeakerId,
) -> Result<Option<SpeakerFile>, StoreError> {
    let row = db::find_one::<Entity>(db, sql, vec![event.0.into(), id.0.into()]).await?;
    row.as_ref().map(read_file).transpose()
}

impl Write {
    /// Adds somebody to the programme; lists are in order of `position`.
    pub async fn insert_speaker(&self, speaker: &Speaker, position: u32) -> Result<(), StoreError> {
        let file =
            SpeakerFile { speaker: speaker.clone(), position, version: 1, email: None, proposal: None };
        self.insert::<Entity, _>(model(&file)?).await
    }

    /// Adds somebody after all others.
    pub async fn add_speaker(&self, file: &SpeakerFile) -> Result<(), StoreError> {
        let position = self.next_place(&PLACES, file.speaker.event_id).await?;
        self.insert::<Entity, _>(model(&SpeakerFile { position, ..file.clone() })?).await
    }

    /// A speaker of an event, held until the transaction ends.
    pub async fn speaker_file(
        &self,
        event: EventId,
        id: SpeakerId,
    ) -> Result<Option<SpeakerFile>, StoreError> {
        file(&self.transaction, if self.locks_rows() { FIND_AND_LOCK } else { FIND }, event, id).await
    }

    /// Saves a speaker; its version goes up by one. Their place stays.
    pub async fn save_speaker(&self, file: &SpeakerFile) -> Result<(), StoreError> {
        const SAVE: &str = "UPDATE speaker SET name = $3, role = $4, job = $5, biography = $6, links = $7, \
                            picture = $8, email = $9, search_text = $10, proposal = $11, waiting = $12, \
                            name_key_fr = $13, name_key_ar = $14, name_key_en = $15, \
                            version = version + 1 WHERE event_id = $1 AND id = $2";
        let row = model(file)?;
        let values: Vec<Value> = vec![
            row.event_id.into(),
            row.id.into(),
            row.name.into(),
            row.role.into(),
            row.job.into(),
            row.biography.into(),
            row.links.into(),
            row.picture.into(),
            row.email.into(),
            row.search_text.into(),
            row.proposal.into(),
            row.waiting.into(),
            row.name_key_fr.into(),
            row.name_key_ar.into(),
            row.name_key_en.into(),
        ];
        self.change_one(SAVE, values).await
    }

    /// Changes places with a neighbour.
    pub async fn move_speaker(&self, event: EventId, id: SpeakerId, to: Move) -> Result<(), StoreError> {
        self.change_places(&PLACES, event, id.0, to).await
    }

    /// Takes somebody out of every session of their event.
    pub async fn leave_sessions(&self, event: EventId, id: SpeakerId) -> Result<(), StoreError> {
        const FIND: &str = "SELECT id, people FROM session WHERE event_id = $1 AND people LIKE $2";
        const LEAVE: &str =
            "UPDATE session SET people = $3, version = version + 1 WHERE event_id = $1 AND id = $2";
        let values: Vec<Value> = vec![event.0.into(), format!("%{id}%").into()];
        for row in db::rows(&self.transaction, FIND, values).await? {
            let (session, people): (Uuid, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            let origin = Origin { table: "session", id: session };
            let mut people: Vec<(SpeakerId, serde_json::Value)> = origin.json("people", &people)?;
            people.retain(|(speaker, _)| *speaker != id);
            let values = vec![event.0.into(), session.into(), to_json(&people)?.into()];
            self.change_one(LEAVE, values).await?;
        }
        Ok(())
    }

    /// Takes somebody off the programme's list of people.
    pub async fn delete_speaker(&self, event: EventId, id: SpeakerId) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM speaker WHERE event_id = $1 AND id = $2";
        self.change_one(DELETE, vec![event.0.into(), id.0.into()]).await
    }
}

pub(crate) async fn speakers(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Speaker>, StoreError> {
    let query = Entity::find()
        .filter(Column::EventId.eq(id.0))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id);
    db::select(db, query).await?.iter().map(read).collect()
}

fn model(file: &SpeakerFile) -> Result<Model, StoreError> {
    let speaker = &file.speaker;
    let [fr, ar, en] = Locale::ALL.map(|locale| name_key(&speaker.name, locale));
    Ok(Model {
        id: speaker.id.0,
        event_id: speaker.event_id.0,
        position: file.position.into(),
        name: to_json(&speaker.name)?,
        role: to_json(&speaker.role)?,
        job: to_json(&speaker.job)?,
        biography: to_json(&speaker.biography)?,
        links: to_json(&speaker.links)?,
        picture: speaker.picture.as_ref().map(to_json).transpose()?,
        email: file.email.as_ref().map(ToString::to_string),
        search_text: speaker.search_text(),
        name_key_fr: fr,
        name_key_ar: ar,
        name_key_en: en,
        version: file.version.into(),
        waiting: file.proposal.as_ref().is_some_and(Proposal::is_waiting).into(),
        proposal: file.proposal.as_ref().map(to_json).transpose()?,
    })
}

fn read(model: &Model) -> Result<Speaker, StoreError> {
    let origin = Origin { table: "speaker", id: model.id };
    let picture = model.picture.as_deref().map(|text| origin.json("picture", text));
    Ok(Speaker {
        id: SpeakerId(model.id),
        event_id: EventId(model.event_id),
        name: origin.localized("name", &model.name)?,
        role: origin.localized("role", &model.role)?,
        job: origin.localized("job", &model.job)?,
        biography: origin.localized("biography", &model.biography)?,
        links: origin.json("links", &model.links)?,
        picture: picture.transpose()?,
    })
}

fn read_file(model: &Model) -> Result<SpeakerFile, StoreError> {
    let origin = Origin { table: "speaker", id: model.id };
    let email = model.email.as_deref().map(|text| origin.parsed("email", Email::parse(text).ok()));
    let proposal = model.proposal.as_deref().map(|text| origin.json("proposal", text));
    Ok(SpeakerFile {
        speaker: read(model)?,
        position: origin.count("position", model.position)?,
        version: origin.count("version", model.version)?,
        email: email.transpose()?,
        proposal: proposal.transpose()?,
    })
}
