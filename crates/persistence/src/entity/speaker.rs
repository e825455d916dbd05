//! The people on a programme.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "speaker")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub event_id: Uuid,
    pub position: i64,
    pub name: String,
    pub role: String,
    pub job: String,
    pub biography: String,
    pub links: String,
    pub picture: Option<String>,
    pub email: Option<String>,
    pub search_text: String,
    pub name_key_fr: String,
    pub name_key_ar: String,
    pub name_key_en: String,
    pub version: i64,
    pub proposal: Option<String>,
    pub waiting: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
