//! The three languages: messages, words that every room shares, dates and durations.
//!
//! Messages are Fluent files under `web/locales/{fr,ar,en}`, one per room, compiled in. Those of the pages are joined
//! when this crate is built (`build.rs`): a page may use any of them. A crate names its file in its `i18n.toml`, so that
//! `i18n_embed_fl::fl!` checks keys and variables while it compiles; this crate's tests hold the three languages to
//! the same keys and variables.

pub mod checkin;
mod countries;
pub mod date;
mod loaders;
pub mod plural;
mod words;

pub use i18n_embed::fluent::FluentLanguageLoader;

pub use countries::{countries, country_name};
pub use loaders::{documents, mail, site};
pub use words::{
    category, category_name, import_fault, import_headings, locale_name, place_at_table, role, seat_name,
    session_kind, session_role, spoken_language, standing, table_name,
};
