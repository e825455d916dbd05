//! Links that sign somebody in, once.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub account_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
    pub role: Option<String>,
    pub door: Option<String>,
    pub session_until: i64,
    pub usable_until: i64,
    pub spent_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
