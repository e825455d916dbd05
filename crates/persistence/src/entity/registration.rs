//! People's places at events.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
#[allow(clippy::struct_excessive_bools, reason = "four separate agreements are four booleans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub event_id: Uuid,
    pub code: String,
    pub category: String,
    pub given_name: String,
    pub family_name: String,
    pub other_script_name: Option<String>,
    pub email: String,
    pub organisation: Option<String>,
    pub city: Option<String>,
    pub profession: Option<String>,
    pub locale: String,
    pub languages: String,
    pub offers: String,
    pub seeks: String,
    pub consent_networking: bool,
    pub consent_photos: bool,
    pub consent_news: bool,
    pub consent_partners: bool,
    pub state: String,
    pub waiting_number: Option<i64>,
    pub cancelled_at: Option<i64>,
    pub registered_at: i64,
    pub admission_id: Option<Uuid>,
    pub admitted_at: Option<i64>,
    pub door: Option<String>,
    pub idempotency_key: Uuid,
    pub search_text: String,
    pub sort_key: String,
    pub person_key: String,
    pub kind: Option<String>,
    pub answers: String,
    pub pool: Option<String>,
    pub lead_id: Option<Uuid>,
    pub heads: i64,
    pub offered_until: Option<i64>,
    pub reason: Option<String>,
    pub words_version: i64,
    pub merged_into: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
