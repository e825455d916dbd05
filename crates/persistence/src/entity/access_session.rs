//! Who is signed in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token_hash: Vec<u8>,
    pub account_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
    pub role: Option<String>,
    pub door: Option<String>,
    pub method: String,
    pub device: String,
    pub created_at: i64,
    pub seen_at: i64,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
