//! Badges: their keys, their tokens, and the documents that carry them.

mod cards;
mod keys;
pub mod layout;
mod print;
mod replace;
mod revocations;
mod rotate;

pub use cards::{WhoseCards, place_cards};
pub use documents::badge::{Reason, Unprintable, Why};
pub use keys::public_keys;
pub(crate) use keys::{KeyCache, keys, new_key, verify};
pub use print::{Prints, document, documents_all, qr_svg};
pub(crate) use print::{print, print_one};
pub(crate) use replace::another;
pub use replace::replace;
pub use revocations::revocations;
pub use rotate::{BadgeKey, KeyStanding, Retiring, organisation_keys, retire_key, rotate_key};
