//! Events. The number of seats is with the counters, in `event_seats`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub slug: String,
    pub theme: String,
    pub lead: String,
    pub host: String,
    pub doors_open_at: i64,
    pub starts_at: i64,
    pub ends_at: i64,
    pub time_zone: String,
    pub place: String,
    pub languages: String,
    pub stage_languages: String,
    pub contact: String,
    pub topics: String,
    pub doors: String,
    pub badges_valid_until: i64,
    pub state: String,
    pub version: i64,
    pub edition: i64,
    pub published_version: i64,
    pub days: String,
    pub registration_opens_at: Option<i64>,
    pub registration_closes_at: Option<i64>,
    pub legal: String,
    pub search_text: String,
    pub cover: Option<String>,
    pub categories: String,
    pub pools: String,
    pub questions: String,
    pub offer_hours: i64,
    pub file_questions: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
