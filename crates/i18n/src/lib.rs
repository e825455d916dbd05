//! The three languages: messages, words that every room shares, dates and durations.
//!
//! Messages are Fluent files under `web/locales/{fr,ar,en}`, one per room, compiled in. Those of the pages are joined
//! when this crate is built (`build.rs`): a page may use any of them. A crate names its file in its `i18n.toml`, so that
//! `i18n_embed_fl::fl!` checks keys and variables while it compiles; this crate's tests hold the three languages to
//! the same keys and variables.

pub mod checkin;
mod countries;
pub mod date;
mod layout;
mod loaders;
pub mod plural;
mod words;

pub use i18n_embed::fluent::FluentLanguageLoader;

pub use countries::{countries, country_name};
pub use layout::{decimal, largest_layout, layout_fault, length, unreadable_layout};
pub use loaders::{documents, mail, site};
pub use words::{
    category, category_name, import_fault, import_headings, language_name, locale_name, place_at_table, role,
    seat_name, session_kind, session_role, spoken_language, standing, table_name,
};

/// A text that keeps its own direction in whatever line it stands, and does not turn what is beside it: between U+2068 and
/// U+2069 (Unicode's bidirectional algorithm, UAX 9, 2.4). For words that stand where no `<bdi>` can.
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
