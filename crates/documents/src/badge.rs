//! The badge: its signed token, the QR that carries it, and the sheet that is printed.

mod key;
mod pdf;
mod qr;
mod token;

pub use key::{Jwk, KeyError, PublicKey, SigningKey};
pub use pdf::{Badge, BadgeSheet, pdf};
pub use qr::svg as qr_svg;
pub use token::{KeyRing, TokenError};
