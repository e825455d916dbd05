//! The bodies that support an event.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub event_id: Uuid,
    pub position: i64,
    pub name: String,
    pub role: String,
    pub tier_id: Option<Uuid>,
    pub about: String,
    pub link: String,
    pub logo: Option<String>,
    pub search_text: String,
    pub name_key_fr: String,
    pub name_key_ar: String,
    pub name_key_en: String,
    pub version: i64,
    pub proposal: Option<String>,
    pub waiting: i64,
    pub places: i64,
    pub places_taken: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
