//! Events as their organisers are preparing them.

use domain::event::{Event, EventState};
use domain::ids::{EventId, OrganisationId};
use domain::picture::Picture;
use domain::publication::WorkingCopy;
use domain::text::{Email, Slug, search_key};
use sea_orm::{ConnectionTrait, QueryResult};

use super::read_organisation;
use crate::db;
use crate::entity::{event, event_seats, organisation};
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// An event's row, its number of seats and its organisation.
macro_rules! working {
    ($rest:expr) => {
        concat!(
            "SELECT e.*, s.capacity, o.id AS o_id, o.slug AS o_slug, o.name AS o_name, ",
            "o.short_name AS o_short_name FROM event e JOIN event_seats s ON s.event_id = e.id ",
            "JOIN organisation o ON o.id = e.organisation_id ",
            $rest
        )
    };
}
pub(super) use working;

impl Store {
    /// The working copy of the event at `/{organisation}/{event}`, or nothing.
    pub async fn working_copy_by_slug(
        &self,
        organisation: &str,
        event: &str,
    ) -> Result<Option<WorkingCopy>, StoreError> {
        let sql = working!("WHERE o.slug = $1 AND e.slug = $2");
        let row = db::row(&self.reader, sql, vec![organisation.into(), event.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// An event's working copy, or nothing.
    pub async fn working_copy(&self, id: EventId) -> Result<Option<WorkingCopy>, StoreError> {
        working_copy(&self.reader, working!("WHERE e.id = $1"), id).await
    }

    /// An organisation's slugs that start so.
    pub async fn event_slugs(&self, id: OrganisationId, start: &Slug) -> Result<Vec<Slug>, StoreError> {
        const SLUGS: &str = "SELECT slug FROM event WHERE organisation_id = $1 AND slug LIKE $2";
        let values = vec![id.0.into(), format!("{start}%").into()];
        let rows = db::rows(&self.reader, SLUGS, values).await?;
        let slugs = rows.iter().filter_map(|row| row.try_get_by_index::<String>(0).ok());
        Ok(slugs.filter_map(|slug| Slug::parse(&slug).ok()).collect())
    }
}

impl Write {
    /// An event's working copy, held until this transaction ends: nobody else changes or publishes it meanwhile.
    pub async fn working_copy(&self, id: EventId) -> Result<Option<WorkingCopy>, StoreError> {
        let held = working!("WHERE e.id = $1 FOR UPDATE OF e");
        let sql = if self.locks_rows() { held } else { working!("WHERE e.id = $1") };
        working_copy(&self.transaction, sql, id).await
    }

    /// Adds an event with all its seats free. [`StoreError::Conflict`] when the organisation has one of its slug.
    pub async fn insert_event(&self, event: &Event) -> Result<(), StoreError> {
        self.insert::<event::Entity, _>(row(event)?).await?;
        self.insert::<event_seats::Entity, _>(event_seats::Model {
            event_id: event.id.0,
            capacity: event.capacity.into(),
            taken: 0,
            waiting: 0,
            last_waiting_number: 0,
            inside: 0,
            reserved: 0,
            waiting_apart: 0,
        })
        .await
    }

    /// Writes an event's texts, hours and place, and counts the change. Its slug, state and seats are changed apart.
    pub async fn update_event(&self, event: &Event) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE event SET theme = $2, lead = $3, host = $4, doors_open_at = $5, \
                              starts_at = $6, ends_at = $7, time_zone = $8, place = $9, languages = $10, \
                              contact = $11, topics = $12, doors = $13, badges_valid_until = $14, days = $15, \
                              registration_opens_at = $16, registration_closes_at = $17, legal = $18, \
                              search_text = $19, stage_languages = $20, categories = $21, pools = $22, \
                              questions = $23, offer_hours = $24, file_questions = $25, version = version + 1 WHERE id = $1";
        let row = row(event)?;
        let values = vec![
            row.id.into(),
            row.theme.into(),
            row.lead.into(),
            row.host.into(),
            row.doors_open_at.into(),
            row.starts_at.into(),
            row.ends_at.into(),
            row.time_zone.into(),
            row.place.into(),
            row.languages.into(),
            row.contact.into(),
            row.topics.into(),
            row.doors.into(),
            row.badges_valid_until.into(),
            row.days.into(),
            row.registration_opens_at.into(),
            row.registration_closes_at.into(),
            row.legal.into(),
            row.search_text.into(),
            row.stage_languages.into(),
            row.categories.into(),
            row.pools.into(),
            row.questions.into(),
            row.offer_hours.into(),
            row.file_questions.into(),
        ];
        self.change_one(UPDATE, values).await
    }

    /// Puts a picture at the head of an event's page, or none, and counts the change.
    pub async fn set_cover(&self, id: EventId, cover: Option<&Picture>) -> Result<(), StoreError> {
        const SET: &str = "UPDATE event SET cover = $2, version = version + 1 WHERE id = $1";
        let cover = cover.map(to_json).transpose()?;
        self.change_one(SET, vec![id.0.into(), cover.into()]).await
    }

    /// Counts a change of something that belongs to an event's working copy: a session, a speaker, a partner.
    pub async fn touch_event(&self, id: EventId) -> Result<(), StoreError> {
        const TOUCH: &str = "UPDATE event SET version = version + 1 WHERE id = $1";
        self.change_one(TOUCH, vec![id.0.into()]).await
    }

    /// Gives an event another address. [`StoreError::Conflict`] when another of the organisation has it.
    pub async fn set_event_slug(&self, id: EventId, slug: &Slug) -> Result<(), StoreError> {
        const SET: &str = "UPDATE event SET slug = $2 WHERE id = $1";
        self.change_one(SET, vec![id.0.into(), slug.as_str().into()]).await
    }

    /// Puts an event into a state. What it says stays as it is.
    pub async fn set_event_state(&self, id: EventId, state: EventState) -> Result<(), StoreError> {
        const TURN: &str = "UPDATE event SET state = $2 WHERE id = $1";
        self.change_one(TURN, vec![id.0.into(), state.code().into()]).await
    }

    /// Sets the number of seats, and says whether that was possible: never fewer than are taken or held back.
    pub async fn set_capacity(&self, id: EventId, capacity: u32) -> Result<bool, StoreError> {
        const SET: &str =
            "UPDATE event_seats SET capacity = $2 WHERE event_id = $1 AND taken + reserved <= $2";
        let values = vec![id.0.into(), i64::from(capacity).into()];
        Ok(db::change(&self.transaction, SET, values).await? == 1)
    }
}

async fn working_copy(
    db: &impl ConnectionTrait,
    sql: &'static str,
    id: EventId,
) -> Result<Option<WorkingCopy>, StoreError> {
    db::row(db, sql, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// The event of a working copy alone.
pub(crate) async fn working_event(
    db: &impl ConnectionTrait,
    id: EventId,
) -> Result<Option<Event>, StoreError> {
    Ok(working_copy(db, working!("WHERE e.id = $1"), id).await?.map(|copy| copy.event))
}

/// What is found of an event: each word follows a blank.
pub(crate) fn search_text(event: &Event) -> String {
    let Event { theme, place, slug, .. } = event;
    let texts = [theme, &place.city, &place.name].map(|text| {
        format!(
            "{} {} {}",
            text.fr,
            text.ar.as_deref().unwrap_or_default(),
            text.en.as_deref().unwrap_or_default()
        )
    });
    format!(" {}", search_key(&format!("{} {slug}", texts.join(" "))))
}

fn row(event: &Event) -> Result<event::Model, StoreError> {
    Ok(event::Model {
        id: event.id.0,
        organisation_id: event.organisation_id.0,
        slug: event.slug.to_string(),
        theme: to_json(&event.theme)?,
        lead: to_json(&event.lead)?,
        host: to_json(&event.host)?,
        doors_open_at: event.doors_open_at.as_second(),
        starts_at: event.starts_at.as_second(),
        ends_at: event.ends_at.as_second(),
        time_zone: event.time_zone.clone(),
        place: to_json(&event.place)?,
        languages: to_json(&event.languages)?,
        stage_languages: to_json(&event.stage_languages)?,
        contact: event.contact.to_string(),
        topics: to_json(&event.topics)?,
        doors: to_json(&event.doors)?,
        badges_valid_until: event.badges_valid_until.as_second(),
        state: event.state.code().to_owned(),
        version: 1,
        edition: 0,
        published_version: 0,
        days: to_json(&event.days)?,
        registration_opens_at: event.registration_opens_at.map(jiff::Timestamp::as_second),
        registration_closes_at: event.registration_closes_at.map(jiff::Timestamp::as_second),
        legal: to_json(&event.legal)?,
        search_text: search_text(event),
        cover: event.cover.as_ref().map(to_json).transpose()?,
        categories: to_json(&event.categories)?,
        pools: to_json(&event.pools)?,
        questions: to_json(&event.questions)?,
        offer_hours: event.offer_hours.into(),
        file_questions: event.file_questions,
    })
}

pub(super) fn read(row: &QueryResult) -> Result<WorkingCopy, StoreError> {
    let organisation = read_organisation(&db::decode::<organisation::Entity>(row, "o_")?)?;
    let model = db::decode::<event::Entity>(row, "")?;
    let origin = Origin { table: "event", id: model.id };
    let capacity = row.try_get("", "capacity").map_err(|_| origin.corrupt("capacity"))?;
    let moment = |column, at: Option<i64>| at.map(|at| origin.time(column, at)).transpose();
    let event = Event {
        id: EventId(model.id),
        organisation_id: OrganisationId(model.organisation_id),
        slug: origin.parsed("slug", Slug::parse(&model.slug).ok())?,
        theme: origin.localized("theme", &model.theme)?,
        lead: origin.localized("lead", &model.lead)?,
        host: origin.localized("host", &model.host)?,
        doors_open_at: origin.time("doors_open_at", model.doors_open_at)?,
        starts_at: origin.time("starts_at", model.starts_at)?,
        ends_at: origin.time("ends_at", model.ends_at)?,
        time_zone: model.time_zone,
        place: origin.json("place", &model.place)?,
        languages: origin.localized("languages", &model.languages)?,
        stage_languages: origin.json("stage_languages", &model.stage_languages)?,
        contact: origin.parsed("contact", Email::parse(&model.contact).ok())?,
        topics: origin.json("topics", &model.topics)?,
        doors: origin.json("doors", &model.doors)?,
        badges_valid_until: origin.time("badges_valid_until", model.badges_valid_until)?,
        capacity: origin.count("capacity", capacity)?,
        state: origin.parsed("state", EventState::from_code(&model.state))?,
        days: origin.json("days", &model.days)?,
        registration_opens_at: moment("registration_opens_at", model.registration_opens_at)?,
        registration_closes_at: moment("registration_closes_at", model.registration_closes_at)?,
        legal: origin.localized("legal", &model.legal)?,
        cover: model.cover.map(|cover| origin.json("cover", &cover)).transpose()?,
        categories: origin.json("categories", &model.categories)?,
        pools: origin.json("pools", &model.pools)?,
        questions: origin.json("questions", &model.questions)?,
        offer_hours: origin.count("offer_hours", model.offer_hours)?,
        file_questions: model.file_questions,
    };
    Ok(WorkingCopy {
        organisation,
        event,
        version: origin.count("version", model.version)?,
        edition: origin.count("edition", model.edition)?,
        published_version: origin.count("published_version", model.published_version)?,
    })
}
