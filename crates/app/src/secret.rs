//! The installation's secret: ticket links are authenticated with it, stored keys encrypted.

use std::io;
use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::{constant_time, digest, hmac};

use crate::AppError;
use crate::context::Randomness;

/// 32 bytes from which a key for each purpose is derived. Losing them invalidates every ticket link and stored
/// key; showing them gives both away. Never logged: it has no `Debug`.
#[derive(Clone)]
pub struct MasterSecret([u8; 32]);

impl MasterSecret {
    /// A secret from its bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A secret from 64 hexadecimal digits; `None` for anything else.
    pub fn from_hex(hex: &str) -> Option<Self> {
        let hex = hex.trim();
        if hex.len() != 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Reads the secret of a file, or makes one that only its owner can read.
    ///
    /// # Errors
    /// When the file can be neither read nor made, or does not hold 64 hexadecimal digits.
    pub fn load_or_create(path: &Path, random: &dyn Randomness) -> io::Result<Self> {
        match std::fs::read_to_string(path) {
            Ok(hex) => Self::from_hex(&hex).ok_or_else(|| {
                io::Error::new(
                    io::ErrorKind::InvalidData,
                    "the secret file does not hold 64 hexadecimal digits",
                )
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::create(path, random),
            Err(error) => Err(error),
        }
    }

    /// Written beside its place, then linked there: of two processes that start at once, both end with the
    /// secret of the first, and nobody ever reads half a file.
    fn create(path: &Path, random: &dyn Randomness) -> io::Result<Self> {
        let mut bytes = [0; 32];
        random.fill(&mut bytes);
        let hex = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let draft = path.with_extension(format!("new-{}", std::process::id()));
        write_private(&draft, &hex)?;
        let linked = std::fs::hard_link(&draft, path);
        std::fs::remove_file(&draft)?;
        match linked {
            Ok(()) => Ok(Self(bytes)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Self::load_or_create(path, random),
            Err(error) => Err(error),
        }
    }

    fn derive(&self, purpose: &str) -> hmac::Tag {
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &self.0), purpose.as_bytes())
    }

    /// The first 128 bits of a MAC over `message`, under a key of its own for `purpose`.
    pub(crate) fn mac(&self, purpose: &str, message: &[u8]) -> [u8; 16] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.derive(purpose).as_ref());
        let mut mac = [0; 16];
        mac.copy_from_slice(&hmac::sign(&key, message).as_ref()[..16]);
        mac
    }

    /// Whether `mac` is the MAC of `message`, in constant time.
    pub(crate) fn verify(&self, purpose: &str, message: &[u8], mac: &[u8]) -> bool {
        constant_time::verify_slices_are_equal(&self.mac(purpose, message), mac).is_ok()
    }

    fn sealing_key(&self) -> Result<RandomizedNonceKey, AppError> {
        RandomizedNonceKey::new(&AES_256_GCM, self.derive("seal").as_ref())
            .map_err(|_| AppError::Internal("no sealing key"))
    }

    /// Encrypts `plain` (AES-256-GCM: nonce, then ciphertext and tag), bound to `context`.
    pub(crate) fn seal(&self, context: &str, plain: &[u8]) -> Result<Vec<u8>, AppError> {
        let mut body = plain.to_vec();
        let nonce = self
            .sealing_key()?
            .seal_in_place_append_tag(Aad::from(context.as_bytes()), &mut body)
            .map_err(|_| AppError::Internal("sealing failed"))?;
        Ok([nonce.as_ref().as_slice(), &body].concat())
    }

    /// Decrypts what [`MasterSecret::seal`] made for the same `context`.
    pub(crate) fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, AppError> {
        const WRONG: AppError = AppError::Internal("a stored key does not open with this secret");
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or(WRONG)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| WRONG)?;
        let mut body = body.to_vec();
        let plain = self
            .sealing_key()?
            .open_in_place(nonce, Aad::from(context.as_bytes()), &mut body)
            .map_err(|_| WRONG)?;
        Ok(plain.to_vec())
    }
}

#[cfg(unix)]
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(not(unix))]
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    std::fs::write(path, text)
}

/// What the database keeps of a secret token: its SHA-256, so that a stolen copy opens nothing.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    content_hash(token.as_bytes())
}

/// Whether two secrets are the same, in constant time.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    constant_time::verify_slices_are_equal(one.as_bytes(), other.as_bytes()).is_ok()
}

/// What tells a file from all others: its SHA-256.
pub(crate) fn content_hash(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::SystemRandomness;

    #[test]
    fn sealed_keys_open_only_with_the_same_secret_and_context() {
        let secret = MasterSecret::from_bytes([7; 32]);
        let sealed = secret.seal("kid-1", b"private").expect("seals");
        assert!(!sealed.windows(7).any(|part| part == b"private"));
        assert_eq!(secret.open("kid-1", &sealed).expect("opens"), b"private");
        assert!(secret.open("kid-2", &sealed).is_err());
        assert!(MasterSecret::from_bytes([8; 32]).open("kid-1", &sealed).is_err());
        assert!(secret.open("kid-1", &sealed[..5]).is_err());
    }

    #[test]
    fn a_mac_holds_for_one_purpose_and_message() {
        let secret = MasterSecret::from_bytes([7; 32]);
        let mac = secret.mac("ticket", b"a");
        assert!(secret.verify("ticket", b"a", &mac));
        assert!(!secret.verify("ticket", b"b", &mac));
        assert!(!secret.verify("other", b"a", &mac));
        assert!(!secret.verify("ticket", b"a", &mac[..15]));
    }

    #[test]
    fn the_secret_file_is_made_once_and_is_private() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("data/secret");
        let first = MasterSecret::load_or_create(&path, &SystemRandomness).expect("made");
        let again = MasterSecret::load_or_create(&path, &SystemRandomness).expect("read");
        assert_eq!(first.0, again.0);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&path).expect("exists").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(&path, "short").expect("written");
        assert!(MasterSecret::load_or_create(&path, &SystemRandomness).is_err());
    }
}
