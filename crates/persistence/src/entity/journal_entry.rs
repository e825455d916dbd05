//! Who did what to whom.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: i64,
    pub doer: String,
    pub account_id: Option<Uuid>,
    pub doer_name: Option<String>,
    pub deed: String,
    pub subject_id: Option<Uuid>,
    pub subject_label: String,
    pub organisation_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
    pub details: String,
    pub search_text: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
