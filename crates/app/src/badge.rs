//! Badges: their keys, their tokens, and the documents that carry them.

mod cards;
mod certificates;
mod door_pack;
mod keys;
pub mod layout;
mod paper;
mod print;
mod replace;
mod revocations;
mod rotate;
mod table_cards;

pub use cards::{WhoseCards, place_cards};
pub use certificates::{Certificates, certificates, has_certificate, own_certificate};
pub use documents::badge::{Reason, Signature, Unprintable, Why};
pub use door_pack::door_pack;
pub use keys::public_keys;
pub(crate) use keys::{KeyCache, keys, new_key, verify};
pub use print::{Prints, document, documents_all, qr_svg};
pub(crate) use print::{print, print_one};
pub(crate) use replace::another;
pub use replace::replace;
pub use revocations::revocations;
pub use rotate::{BadgeKey, KeyStanding, Retiring, organisation_keys, retire_key, rotate_key};
pub use table_cards::table_cards;
