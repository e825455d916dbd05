//! Kept pictures.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "picture")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub event_id: Uuid,
    pub speaker_id: Option<Uuid>,
    pub partner_id: Option<Uuid>,
    pub media_type: String,
    pub width: i64,
    pub height: i64,
    pub large: Vec<u8>,
    pub small: Vec<u8>,
    pub hash: Vec<u8>,
    pub size: i64,
    pub shown: i64,
    pub created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
