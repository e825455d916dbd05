//! Passwords as they are kept: argon2id, keyed with the installation's secret, so that a stolen database alone is
//! nothing to guess at.

use argon2::{Algorithm, Argon2, Params, Version};
use aws_lc_rs::constant_time;
use domain::account::Password;
use persistence::StoredPassword;

use crate::{App, AppError, MasterSecret};

/// The least that OWASP's Password Storage Cheat Sheet asks of argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes on a thread of its own, a few at a time: each takes 19 MiB and a processor.
async fn hashed(
    app: &App,
    password: &Password,
    salt: [u8; 16],
    cost: (u32, u32, u32),
) -> Result<[u8; 32], AppError> {
    let closed = |_| AppError::Internal("no passwords are hashed any more");
    let permit = app.hashing.clone().acquire_owned().await.map_err(closed)?;
    let (password, secret) = (password.clone(), app.secret().clone());
    let work = move || {
        let _held = permit;
        hash(&secret, password.as_str().as_bytes(), &salt, cost)
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Internal("a background task failed"))?
}

fn hash(
    secret: &MasterSecret,
    password: &[u8],
    salt: &[u8],
    (memory, passes, lanes): (u32, u32, u32),
) -> Result<[u8; 32], AppError> {
    const FAILED: AppError = AppError::Internal("a password could not be hashed");
    let pepper = secret.mac("password", b"");
    let params = Params::new(memory, passes, lanes, Some(32)).map_err(|_| FAILED)?;
    let argon = Argon2::new_with_secret(&pepper, Algorithm::Argon2id, Version::V0x13, params);
    let mut out = [0; 32];
    argon.map_err(|_| FAILED)?.hash_password_into(password, salt, &mut out).map_err(|_| FAILED)?;
    Ok(out)
}

/// A password to keep.
pub(super) async fn keep(app: &App, password: &Password) -> Result<StoredPassword, AppError> {
    let salt = app.random_bytes::<16>();
    let hash = hashed(app, password, salt, (MEMORY_KIB, PASSES, LANES)).await?;
    let set_at = app.now();
    Ok(StoredPassword { salt, hash, memory: MEMORY_KIB, passes: PASSES, lanes: LANES, set_at })
}

/// Whether a password is the one that is kept. Where none is, as much work is done for nothing: how long it takes tells
/// nobody whether there is one.
pub(super) async fn is_right(
    app: &App,
    password: &Password,
    kept: Option<&StoredPassword>,
) -> Result<bool, AppError> {
    let Some(kept) = kept else {
        hashed(app, password, [0; 16], (MEMORY_KIB, PASSES, LANES)).await?;
        return Ok(false);
    };
    let hash = hashed(app, password, kept.salt, (kept.memory, kept.passes, kept.lanes)).await?;
    Ok(constant_time::verify_slices_are_equal(&hash, &kept.hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_depends_on_password_salt_and_secret() {
        let cost = (64, 1, 1);
        let secret = MasterSecret::from_bytes([7; 32]);
        let one = hash(&secret, b"correct horse battery", &[1; 16], cost).expect("hashes");
        assert_eq!(hash(&secret, b"correct horse battery", &[1; 16], cost).expect("hashes"), one);
        for other in [
            hash(&secret, b"correct horse batterY", &[1; 16], cost),
            hash(&secret, b"correct horse battery", &[2; 16], cost),
            hash(&MasterSecret::from_bytes([8; 32]), b"correct horse battery", &[1; 16], cost),
        ] {
            assert_ne!(other.expect("hashes"), one);
        }
    }
}
