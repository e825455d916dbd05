//! Organisations and their events.

use domain::event::{Event, Organisation};
use domain::ids::{EventId, OrganisationId};
use domain::text::{Email, Slug};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QueryResult};

use crate::db;
use crate::entity::{event, event_seats, organisation};
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// An event, its number of seats and its organisation in one row.
macro_rules! events {
    ($rest:literal) => {
        concat!(
            "SELECT e.*, s.capacity, o.id AS o_id, o.slug AS o_slug, o.name AS o_name, ",
            "o.short_name AS o_short_name FROM event e JOIN event_seats s ON s.event_id = e.id ",
            "JOIN organisation o ON o.id = e.organisation_id ",
            $rest
        )
    };
}

impl Store {
    /// The event at `/{organisation}/{event}`, or nothing.
    pub async fn event_by_slug(
        &self,
        organisation: &str,
        event: &str,
    ) -> Result<Option<(Organisation, Event)>, StoreError> {
        let sql = events!("WHERE o.slug = $1 AND e.slug = $2");
        let row = db::row(&self.reader, sql, vec![organisation.into(), event.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// An event by its identity, or nothing.
    pub async fn event(&self, id: EventId) -> Result<Option<(Organisation, Event)>, StoreError> {
        let row = db::row(&self.reader, events!("WHERE e.id = $1"), vec![id.0.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// All events of all organisations, the newest first.
    pub async fn events(&self) -> Result<Vec<(Organisation, Event)>, StoreError> {
        let rows = db::rows(&self.reader, events!("ORDER BY e.starts_at DESC, e.id DESC"), vec![]).await?;
        rows.iter().map(read).collect()
    }

    /// An organisation's events, the newest first.
    pub async fn events_of(&self, id: OrganisationId) -> Result<Vec<Event>, StoreError> {
        let sql = events!("WHERE o.id = $1 ORDER BY e.starts_at DESC, e.id DESC");
        let rows = db::rows(&self.reader, sql, vec![id.0.into()]).await?;
        rows.iter().map(|row| read(row).map(|(_, event)| event)).collect()
    }

    /// These organisations, in the order of their addresses.
    pub async fn organisations(&self, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StoreError> {
        let query = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .order_by_asc(organisation::Column::Slug);
        db::select(&self.reader, query).await?.iter().map(read_organisation).collect()
    }

    /// The organisation of this part of an address, or nothing.
    pub async fn organisation_by_slug(&self, slug: &str) -> Result<Option<Organisation>, StoreError> {
        let query = organisation::Entity::find().filter(organisation::Column::Slug.eq(slug));
        db::select(&self.reader, query).await?.first().map(read_organisation).transpose()
    }
}

impl Write {
    /// Adds an organisation. [`StoreError::Conflict`] when its slug is another's.
    pub async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError> {
        self.insert::<organisation::Entity, _>(organisation::Model {
            id: organisation.id.0,
            slug: organisation.slug.to_string(),
            name: to_json(&organisation.name)?,
            short_name: to_json(&organisation.short_name)?,
        })
        .await
    }

    /// Adds an event with all its seats free. [`StoreError::Conflict`] when the organisation has one of its slug.
    pub async fn insert_event(&self, event: &Event) -> Result<(), StoreError> {
        self.insert::<event::Entity, _>(event::Model {
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
            contact: event.contact.to_string(),
            topics: to_json(&event.topics)?,
            doors: to_json(&event.doors)?,
            badges_valid_until: event.badges_valid_until.as_second(),
        })
        .await?;
        self.insert::<event_seats::Entity, _>(event_seats::Model {
            event_id: event.id.0,
            capacity: event.capacity.into(),
            taken: 0,
            waiting: 0,
            last_waiting_number: 0,
            inside: 0,
        })
        .await
    }
}

fn read(row: &QueryResult) -> Result<(Organisation, Event), StoreError> {
    let organisation = read_organisation(&db::decode::<organisation::Entity>(row, "o_")?)?;
    let model = db::decode::<event::Entity>(row, "")?;
    let origin = Origin { table: "event", id: model.id };
    let capacity = row.try_get("", "capacity").map_err(|_| origin.corrupt("capacity"))?;
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
        contact: origin.parsed("contact", Email::parse(&model.contact).ok())?,
        topics: origin.json("topics", &model.topics)?,
        doors: origin.json("doors", &model.doors)?,
        badges_valid_until: origin.time("badges_valid_until", model.badges_valid_until)?,
        capacity: origin.count("capacity", capacity)?,
    };
    Ok((organisation, event))
}

fn read_organisation(model: &organisation::Model) -> Result<Organisation, StoreError> {
    let origin = Origin { table: "organisation", id: model.id };
    Ok(Organisation {
        id: OrganisationId(model.id),
        slug: origin.parsed("slug", Slug::parse(&model.slug).ok())?,
        name: origin.localized("name", &model.name)?,
        short_name: origin.localized("short_name", &model.short_name)?,
    })
}
