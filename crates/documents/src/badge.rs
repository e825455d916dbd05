//! The badge: its signed token, the QR that carries it, and what is printed after a layout; and the cards that stand on
//! the tables, set by the same press.

mod key;
mod press;
mod qr;
mod revocations;
mod token;

pub use key::{Jwk, KeyError, PublicKey, SigningKey};
pub use press::{
    Badge, BadgeSheet, Drawn, Pictures, Press, Printed, Put, Reason, Unprintable, Why, drawn, pdf,
    place_cards,
};
pub use qr::svg as qr_svg;
pub use token::{KeyRing, TokenError};
