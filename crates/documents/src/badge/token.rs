//! The badge's token: a JWT under ES256 that names an event and a registration, and nothing personal.
//!
//! It has to fit QR version 10 at level M, 213 bytes, so that it scans from a phone's cracked screen: the header is
//! `{"alg","kid"}` alone, claims have names of one letter, the event is 22 characters of base64url.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::badge::{BadgeClaims, BadgeCode};
use domain::ids::EventId;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::key::{KeyError, PublicKey, SigningKey};
use crate::DocumentError;

/// Why a presented token says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Not a token at all: a menu's QR, half a badge.
    #[error("not a badge token")]
    Unreadable,
    /// A token whose signature does not hold, or that asks for another algorithm.
    #[error("the badge's signature does not hold")]
    Forged,
    /// A token that names a key which this ring has not: a forgery, or signed by a key that is newer than the ring.
    #[error("no known key signed the badge")]
    UnknownKey,
}

/// The token's payload. Field order is the order on the wire.
#[derive(Serialize, Deserialize)]
struct Claims {
    exp: i64,
    e: String,
    r: String,
}

/// What is read of a header before the signature is checked: enough to find the key, nothing that is believed.
#[derive(Deserialize)]
struct Asked {
    alg: Option<String>,
    kid: Option<String>,
}

impl SigningKey {
    /// Signs a badge. ECDSA is not deterministic: two tokens of one badge differ and both hold.
    ///
    /// # Errors
    /// [`DocumentError::Sign`].
    pub fn sign(&self, claims: &BadgeClaims) -> Result<String, DocumentError> {
        let mut header = Header::new(Algorithm::ES256);
        header.typ = None;
        header.kid = Some(self.kid.clone());
        let payload = Claims {
            exp: claims.expires_at.as_second(),
            e: URL_SAFE_NO_PAD.encode(claims.event_id.0.as_bytes()),
            r: claims.code.as_str().to_owned(),
        };
        Ok(jsonwebtoken::encode(&header, &payload, &self.encoding)?)
    }
}

/// The public keys whose badges are accepted, by key id.
#[derive(Default, Clone)]
pub struct KeyRing {
    keys: HashMap<String, DecodingKey>,
}

impl KeyRing {
    /// A ring of the keys in these PEMs.
    ///
    /// # Errors
    /// [`KeyError::Malformed`] when one of them is no P-256 public key.
    pub fn from_pems<'a>(pems: impl IntoIterator<Item = &'a str>) -> Result<Self, KeyError> {
        let mut ring = Self::default();
        for pem in pems {
            ring.insert(&PublicKey::from_pem(pem)?)?;
        }
        Ok(ring)
    }

    /// Adds a key.
    ///
    /// # Errors
    /// [`KeyError::Malformed`].
    pub fn insert(&mut self, key: &PublicKey) -> Result<(), KeyError> {
        self.keys.insert(key.kid(), key.decoding()?);
        Ok(())
    }

    /// What a token claims, once its signature holds. Whether it is out of date or for another evening is the door's
    /// decision (`domain::checkin::present`).
    ///
    /// The key fixes the algorithm: every key of the ring is P-256 and verifies ES256 only, whatever the token asks.
    ///
    /// # Errors
    /// [`TokenError`].
    pub fn verify(&self, token: &str) -> Result<BadgeClaims, TokenError> {
        let token = token.trim();
        let asked = asked(token)?;
        let kid = asked.kid.ok_or(TokenError::Forged)?;
        let key = self.keys.get(&kid).ok_or(TokenError::UnknownKey)?;
        if asked.alg.as_deref() != Some("ES256") {
            return Err(TokenError::Forged);
        }
        let mut validation = Validation::new(Algorithm::ES256);
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.required_spec_claims.clear();
        let data = jsonwebtoken::decode::<Claims>(token, key, &validation).map_err(|_| TokenError::Forged)?;
        data.claims.read().ok_or(TokenError::Forged)
    }
}

impl Claims {
    fn read(&self) -> Option<BadgeClaims> {
        let event: [u8; 16] = URL_SAFE_NO_PAD.decode(&self.e).ok()?.try_into().ok()?;
        Some(BadgeClaims {
            event_id: EventId(Uuid::from_bytes(event)),
            code: BadgeCode::parse(&self.r).ok()?,
            expires_at: Timestamp::from_second(self.exp).ok()?,
        })
    }
}

/// The header of something that has the form of a signed token: three parts of base64url, the first one JSON.
fn asked(token: &str) -> Result<Asked, TokenError> {
    let parts = token.split('.').collect::<Vec<_>>();
    let [header, payload, signature] = parts.as_slice() else { return Err(TokenError::Unreadable) };
    let decoded = URL_SAFE_NO_PAD.decode(header).map_err(|_| TokenError::Unreadable)?;
    for part in [payload, signature] {
        URL_SAFE_NO_PAD.decode(part).map_err(|_| TokenError::Unreadable)?;
    }
    serde_json::from_slice(&decoded).map_err(|_| TokenError::Unreadable)
}

#[cfg(test)]
mod tests;
