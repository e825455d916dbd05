//! Badges: their keys, their tokens, and the documents that carry them.

mod cards;
mod keys;
mod print;

pub use cards::{WhoseCards, place_cards};
pub use keys::public_keys;
pub(crate) use keys::{KeyCache, keys, new_key};
pub(crate) use print::print;
pub use print::{document, documents, documents_all, qr_svg};
