//! The badge: its signed token, the QR that carries it, and the sheet that is printed; and the cards that stand on the
//! tables, set by the same press.

mod key;
mod pdf;
mod qr;
mod revocations;
mod token;

pub use key::{Jwk, KeyError, PublicKey, SigningKey};
pub use pdf::{Badge, BadgeSheet, PlaceCard, pdf, place_cards};
pub use qr::svg as qr_svg;
pub use token::{KeyRing, TokenError};
