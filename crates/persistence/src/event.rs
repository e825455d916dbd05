//! Organisations and their events, as the public sees them: the latest publication.

mod list;
mod shown;
mod working;

pub(crate) use working::{search_text, working_event};

use domain::event::{Event, EventState, Organisation};
use domain::ids::{EventId, OrganisationId};
use domain::text::Slug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QueryResult};
use uuid::Uuid;

use crate::db;
use crate::entity::organisation;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// The head of an event's latest publication, with what holds at once, and its organisation, in one row.
macro_rules! published {
    ($rest:literal) => {
        concat!(
            "SELECT e.id, e.slug, e.state, e.edition, p.head, s.capacity, o.id AS o_id, o.slug AS o_slug, ",
            "o.name AS o_name, o.short_name AS o_short_name FROM event e ",
            "JOIN publication p ON p.event_id = e.id AND p.number = e.edition ",
            "JOIN event_seats s ON s.event_id = e.id JOIN organisation o ON o.id = e.organisation_id ",
            $rest
        )
    };
}
use published;

impl Store {
    /// The event at `/{organisation}/{event}` as it was last published; nothing when it never was.
    pub async fn event_by_slug(
        &self,
        organisation: &str,
        event: &str,
    ) -> Result<Option<(Organisation, Event)>, StoreError> {
        let sql = published!("WHERE o.slug = $1 AND e.slug = $2");
        let row = db::row(&self.reader, sql, vec![organisation.into(), event.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// An event by its identity as it was last published; nothing when it never was.
    pub async fn event(&self, id: EventId) -> Result<Option<(Organisation, Event)>, StoreError> {
        let row = db::row(&self.reader, published!("WHERE e.id = $1"), vec![id.0.into()]).await?;
        row.as_ref().map(read).transpose()
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
}

fn read(row: &QueryResult) -> Result<(Organisation, Event), StoreError> {
    let organisation = read_organisation(&db::decode::<organisation::Entity>(row, "o_")?)?;
    let id = row.try_get::<Uuid>("", "id").unwrap_or_default();
    let origin = Origin { table: "event", id };
    let text = |column: &'static str| row.try_get::<String>("", column).map_err(|_| origin.corrupt(column));
    let number = |column: &'static str| row.try_get::<i64>("", column).map_err(|_| origin.corrupt(column));
    let slug = origin.parsed("slug", Slug::parse(&text("slug")?).ok())?;
    let state = origin.parsed("state", EventState::from_code(&text("state")?))?;
    let capacity = origin.count("capacity", number("capacity")?)?;
    let origin = Origin { table: "publication", id };
    let event = Event { slug, state, capacity, ..origin.json("head", &text("head")?)? };
    Ok((organisation, event))
}

pub(crate) fn read_organisation(model: &organisation::Model) -> Result<Organisation, StoreError> {
    let origin = Origin { table: "organisation", id: model.id };
    Ok(Organisation {
        id: OrganisationId(model.id),
        slug: origin.parsed("slug", Slug::parse(&model.slug).ok())?,
        name: origin.localized("name", &model.name)?,
        short_name: origin.localized("short_name", &model.short_name)?,
    })
}
