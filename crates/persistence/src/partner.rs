//! The bodies that support an event: what shows, and what waits to be approved.

mod places;
mod tier;

pub(crate) use tier::tiers;

use domain::ids::{EventId, PartnerId, TierId};
use domain::locale::Locale;
use domain::partner::{Partner, PartnerFile, PartnerFilter};
use domain::review::Proposal;
use domain::speaker::{PlaceCursor, PlaceKey, PlaceOrder, PlacePage, name_key};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Value,
};

use crate::db;
use crate::entity::partner::{Column, Entity, Model};
use crate::error::StoreError;
use crate::places::{Move, Places, placed, places, typed};
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Partners in the organisers' order.
const PLACES: Places = places!("partner");

impl Store {
    /// The bodies that support an event, in the order that the organisers gave them.
    pub async fn partners(&self, id: EventId) -> Result<Vec<Partner>, StoreError> {
        partners(&self.reader, id).await
    }

    /// The partners that `filter` finds, at most `limit` after `after`, in its order; by name as it is read in `locale`.
    pub async fn partner_files(
        &self,
        event: EventId,
        filter: &PartnerFilter,
        locale: Locale,
        after: Option<&PlaceCursor<PartnerId>>,
        limit: u32,
    ) -> Result<PlacePage<PartnerFile, PartnerId>, StoreError> {
        let condition = Condition::all()
            .add(Column::EventId.eq(event.0))
            .add_option(filter.waiting.then(|| Column::Waiting.eq(1)))
            .add_option(filter.tier.map(|tier| Column::TierId.eq(tier.0)))
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
                PlaceOrder::Name => PlaceKey::Name(name_key(&file.partner.name, locale)),
            };
            PlaceCursor { key, id: file.partner.id }
        });
        Ok(PlacePage { rows, total: u32::try_from(total).unwrap_or(u32::MAX), next })
    }

    /// A partner of an event, with what waits.
    pub async fn partner_file(
        &self,
        event: EventId,
        id: PartnerId,
    ) -> Result<Option<PartnerFile>, StoreError> {
        file(&self.reader, FIND, event, id).await
    }
}

const FIND: &str = "SELECT * FROM partner WHERE event_id = $1 AND id = $2";
const FIND_AND_LOCK: &str = "SELECT * FROM partner WHERE event_id = $1 AND id = $2 FOR UPDATE";

async fn file(
    db: &impl ConnectionTrait,
    sql: &'static str,
    event: EventId,
    id: PartnerId,
) -> Result<Option<PartnerFile>, StoreError> {
    let row = db::find_one::<Entity>(db, sql, vec![event.0.into(), id.0.into()]).await?;
    row.as_ref().map(read_file).transpose()
}

impl Write {
    /// Adds a partner; lists are in order of `position`.
    pub async fn insert_partner(&self, partner: &Partner, position: u32) -> Result<(), StoreError> {
        let file = PartnerFile {
            partner: partner.clone(),
            position,
            version: 1,
            places: 0,
            places_taken: 0,
            proposal: None,
        };
        self.insert::<Entity, _>(model(&file)?).await
    }

    /// Adds a partner after all others.
    pub async fn add_partner(&self, file: &PartnerFile) -> Result<(), StoreError> {
        let position = self.next_place(&PLACES, file.partner.event_id).await?;
        self.insert::<Entity, _>(model(&PartnerFile { position, ..file.clone() })?).await
    }

    /// A partner of an event, held until the transaction ends.
    pub async fn partner_file(
        &self,
        event: EventId,
        id: PartnerId,
    ) -> Result<Option<PartnerFile>, StoreError> {
        file(&self.transaction, if self.locks_rows() { FIND_AND_LOCK } else { FIND }, event, id).await
    }

    /// Saves a partner; its version goes up by one. Its place in the list and the places held back for it stay.
    pub async fn save_partner(&self, file: &PartnerFile) -> Result<(), StoreError> {
        const SAVE: &str = "UPDATE partner SET name = $3, role = $4, tier_id = $5, about = $6, link = $7, \
                            logo = $8, search_text = $9, proposal = $10, waiting = $11, \
                            name_key_fr = $12, name_key_ar = $13, name_key_en = $14, \
                            version = version + 1 WHERE event_id = $1 AND id = $2";
        let row = model(file)?;
        let values: Vec<Value> = vec![
            row.event_id.into(),
            row.id.into(),
            row.name.into(),
            row.role.into(),
            row.tier_id.into(),
            row.about.into(),
            row.link.into(),
            row.logo.into(),
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
    pub async fn move_partner(&self, event: EventId, id: PartnerId, to: Move) -> Result<(), StoreError> {
        self.change_places(&PLACES, event, id.0, to).await
    }

    /// Takes a partner off the event.
    pub async fn delete_partner(&self, event: EventId, id: PartnerId) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM partner WHERE event_id = $1 AND id = $2";
        self.change_one(DELETE, vec![event.0.into(), id.0.into()]).await
    }
}

pub(crate) async fn partners(db: &impl ConnectionTrait, id: EventId) -> Result<Vec<Partner>, StoreError> {
    let query = Entity::find()
        .filter(Column::EventId.eq(id.0))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id);
    db::select(db, query).await?.iter().map(read).collect()
}

fn model(file: &PartnerFile) -> Result<Model, StoreError> {
    let partner = &file.partner;
    let [fr, ar, en] = Locale::ALL.map(|locale| name_key(&partner.name, locale));
    Ok(Model {
        id: partner.id.0,
        event_id: partner.event_id.0,
        position: file.position.into(),
        name: to_json(&partner.name)?,
        role: to_json(&partner.role)?,
        tier_id: partner.tier.map(|tier| tier.0),
        about: to_json(&partner.about)?,
        link: partner.link.clone(),
        logo: partner.logo.as_ref().map(to_json).transpose()?,
        search_text: partner.search_text(),
        name_key_fr: fr,
        name_key_ar: ar,
        name_key_en: en,
        version: file.version.into(),
        places: file.places.into(),
        places_taken: file.places_taken.into(),
        waiting: file.proposal.as_ref().is_some_and(Proposal::is_waiting).into(),
        proposal: file.proposal.as_ref().map(to_json).transpose()?,
    })
}

fn read(model: &Model) -> Result<Partner, StoreError> {
    let origin = Origin { table: "partner", id: model.id };
    let logo = model.logo.as_deref().map(|text| origin.json("logo", text));
    Ok(Partner {
        id: PartnerId(model.id),
        event_id: EventId(model.event_id),
        name: origin.localized("name", &model.name)?,
        role: origin.localized("role", &model.role)?,
        tier: model.tier_id.map(TierId),
        about: origin.localized("about", &model.about)?,
        link: model.link.clone(),
        logo: logo.transpose()?,
    })
}

fn read_file(model: &Model) -> Result<PartnerFile, StoreError> {
    let origin = Origin { table: "partner", id: model.id };
    let proposal = model.proposal.as_deref().map(|text| origin.json("proposal", text));
    Ok(PartnerFile {
        partner: read(model)?,
        position: origin.count("position", model.position)?,
        version: origin.count("version", model.version)?,
        places: origin.count("places", model.places)?,
        places_taken: origin.count("places_taken", model.places_taken)?,
        proposal: proposal.transpose()?,
    })
}
