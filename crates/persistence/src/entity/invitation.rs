//! People asked to join a team.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token_hash: Option<Vec<u8>>,
    pub organisation_id: Uuid,
    pub event_id: Option<Uuid>,
    pub role: String,
    pub speaker_id: Option<Uuid>,
    pub partner_id: Option<Uuid>,
    pub email: String,
    pub email_key: String,
    pub name: Option<String>,
    pub name_key: String,
    pub locale: String,
    pub invited_by: String,
    pub created_at: i64,
    pub usable_until: i64,
    pub ended_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
