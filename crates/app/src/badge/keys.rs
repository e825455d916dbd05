//! The keys that sign badges, ready for use.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use documents::badge::{Jwk, KeyRing, PublicKey, SigningKey, TokenError};
use domain::badge::{BadgeClaims, Revocations};
use domain::ids::OrganisationId;
use domain::registration::Registration;
use jiff::{SignedDuration, Timestamp};
use persistence::StoredKey;

use crate::event::EventInfo;
use crate::{App, AppError};

/// How long a process uses an organisation's keys before it looks for changes: a key that another process rotated or
/// retired is known here by then.
const FRESH: SignedDuration = SignedDuration::from_secs(30);
/// The same for a badge that names a key which is not known: it may be newer. Forgeries cost one look in this time.
const FRESH_FOR_STRANGERS: SignedDuration = SignedDuration::from_secs(2);

/// An organisation's keys, ready for use: the newest signs, all verify. Those that are retired are not among them.
pub(crate) struct OrganisationKeys {
    signing: SigningKey,
    ring: KeyRing,
    public: Vec<Jwk>,
}

/// Keys by organisation, with when they were last looked for.
#[derive(Default)]
pub(crate) struct KeyCache(Mutex<HashMap<OrganisationId, (Arc<OrganisationKeys>, Timestamp)>>);

impl KeyCache {
    fn get(&self, id: OrganisationId) -> Option<(Arc<OrganisationKeys>, Timestamp)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    fn put(&self, id: OrganisationId, keys: Arc<OrganisationKeys>, at: Timestamp) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (keys, at));
    }
}

/// A new key, its private part sealed under the installation's secret.
pub(crate) fn new_key(
    app: &App,
    organisation_id: OrganisationId,
    created_at: Timestamp,
) -> Result<StoredKey, AppError> {
    let key = SigningKey::generate()?;
    Ok(StoredKey {
        kid: key.kid().to_owned(),
        organisation_id,
        public_pem: key.public_pem(),
        sealed: app.secret().seal(key.kid(), key.to_pem().as_bytes())?,
        created_at,
        retired_at: None,
    })
}

/// An organisation's keys.
pub(crate) async fn keys(
    app: &App,
    organisation_id: OrganisationId,
) -> Result<Arc<OrganisationKeys>, AppError> {
    fresh_keys(app, organisation_id, FRESH).await
}

/// What a badge claims, once one of the organisation's keys is seen to have signed it.
pub(crate) async fn verify(
    app: &App,
    organisation_id: OrganisationId,
    token: &str,
) -> Result<Result<BadgeClaims, TokenError>, AppError> {
    let claims = keys(app, organisation_id).await?.ring.verify(token);
    if claims != Err(TokenError::UnknownKey) {
        return Ok(claims);
    }
    Ok(fresh_keys(app, organisation_id, FRESH_FOR_STRANGERS).await?.ring.verify(token))
}

async fn fresh_keys(
    app: &App,
    organisation_id: OrganisationId,
    fresh: SignedDuration,
) -> Result<Arc<OrganisationKeys>, AppError> {
    let now = app.now();
    let known = app.keys.get(organisation_id);
    if let Some((keys, looked_at)) = &known
        && now.duration_since(*looked_at) < fresh
    {
        return Ok(keys.clone());
    }
    let stored = app.store().signing_keys(organisation_id).await?;
    let stored = stored.into_iter().filter(|key| key.retired_at.is_none()).collect::<Vec<_>>();
    let keys = match known {
        // Opening a key costs more than looking, and they change once in years.
        Some((keys, _)) if keys.are(&stored) => keys,
        _ => Arc::new(OrganisationKeys::open(app, &stored)?),
    };
    app.keys.put(organisation_id, keys.clone(), now);
    Ok(keys)
}

impl OrganisationKeys {
    /// Opens the newest and reads the public halves of all.
    fn open(app: &App, stored: &[StoredKey]) -> Result<Self, AppError> {
        let newest = stored.first().ok_or(AppError::Internal("the organisation has no signing key"))?;
        let pem = String::from_utf8(app.secret().open(&newest.kid, &newest.sealed)?)
            .map_err(|_| AppError::Internal("a stored key is not text"))?;
        let signing = SigningKey::from_pem(&pem)?;
        let mut ring = KeyRing::default();
        let mut public = Vec::with_capacity(stored.len());
        for key in stored {
            let key = PublicKey::from_pem(&key.public_pem)?;
            ring.insert(&key)?;
            public.push(key.jwk());
        }
        Ok(Self { signing, ring, public })
    }

    /// Whether these are the same, in the same order. A key's name follows from the key.
    fn are(&self, stored: &[StoredKey]) -> bool {
        self.public.iter().map(|key| &key.kid).eq(stored.iter().map(|key| &key.kid))
    }

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

    /// What doors are told of badges that open no door any more.
    pub(crate) fn sign_revocations(&self, changed: &Revocations) -> Result<String, documents::DocumentError> {
        self.signing.sign_revocations(changed)
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
