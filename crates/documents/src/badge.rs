//! The badge: its signed token, the QR that carries it, and what is printed after a layout; and the cards that stand on
//! the tables, the certificates and the lists for the door, set by the same press.

mod key;
mod press;
mod qr;
mod revocations;
mod token;

pub use key::{Jwk, KeyError, PublicKey, SigningKey};
pub use press::{
    Badge, BadgeSheet, DoorPack, Drawn, Issue, Pictures, Press, Printed, Put, Reason, Said, Signature,
    Unprintable, Why, certificates, door_pack, drawn, pdf, place_cards, table_cards,
};
pub use qr::svg as qr_svg;
pub use token::{KeyRing, TokenError};
