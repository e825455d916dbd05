//! The keys that sign an organisation's badges.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use documents::badge::{Jwk, KeyRing, PublicKey, SigningKey};
use domain::badge::BadgeClaims;
use domain::ids::OrganisationId;
use domain::registration::Registration;
use persistence::StoredKey;

use crate::event::EventInfo;
use crate::{App, AppError};

/// An organisation's keys, ready for use: the newest signs, all verify.
pub(crate) struct OrganisationKeys {
    signing: SigningKey,
    ring: KeyRing,
    public: Vec<Jwk>,
}

/// Keys by organisation, opened once per process.
#[derive(Default)]
pub(crate) struct KeyCache(Mutex<HashMap<OrganisationId, Arc<OrganisationKeys>>>);

/// A new key, its private part sealed under the installation's secret.
pub(crate) fn new_key(app: &App, organisation_id: OrganisationId) -> Result<StoredKey, AppError> {
    let key = SigningKey::generate()?;
    Ok(StoredKey {
        kid: key.kid().to_owned(),
        organisation_id,
        public_pem: key.public_pem(),
        sealed: app.secret().seal(key.kid(), key.to_pem().as_bytes())?,
        created_at: app.now(),
    })
}

/// An organisation's keys.
pub(crate) async fn keys(
    app: &App,
    organisation_id: OrganisationId,
) -> Result<Arc<OrganisationKeys>, AppError> {
    if let Some(keys) = app.keys.0.lock().unwrap_or_else(PoisonError::into_inner).get(&organisation_id) {
        return Ok(keys.clone());
    }
    let stored = app.store().signing_keys(organisation_id).await?;
    let newest = stored.first().ok_or(AppError::Internal("the organisation has no signing key"))?;
    let pem = String::from_utf8(app.secret().open(&newest.kid, &newest.sealed)?)
        .map_err(|_| AppError::Internal("a stored key is not text"))?;
    let signing = SigningKey::from_pem(&pem)?;
    let mut ring = KeyRing::default();
    let mut public = Vec::with_capacity(stored.len());
    for key in &stored {
        let key = PublicKey::from_pem(&key.public_pem)?;
        ring.insert(&key)?;
        public.push(key.jwk());
    }
    let keys = Arc::new(OrganisationKeys { signing, ring, public });
    app.keys.0.lock().unwrap_or_else(PoisonError::into_inner).insert(organisation_id, keys.clone());
    Ok(keys)
}

impl OrganisationKeys {
    /// What the QR of a registration's badge carries.
    pub(crate) fn sign(
        &self,
        info: &EventInfo,
        registration: &Registration,
    ) -> Result<String, documents::DocumentError> {
        self.signing.sign(&BadgeClaims {
            event_id: info.event.id,
            code: registration.code.clone(),
            expires_at: info.event.badges_valid_until,
        })
    }

    /// What badges are verified against.
    pub(crate) fn ring(&self) -> &KeyRing {
        &self.ring
    }
}

/// The public keys as a JWK set (RFC 7517), for whoever verifies badges without a network.
///
/// # Errors
/// When the store fails.
pub async fn public_keys(app: &App, info: &EventInfo) -> Result<serde_json::Value, AppError> {
    let keys = keys(app, info.organisation.id).await?;
    Ok(serde_json::json!({ "keys": keys.public }))
}
