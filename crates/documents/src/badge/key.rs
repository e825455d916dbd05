//! The keys that sign badges: P-256, one per organisation, told apart by a key id.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{DecodingKey, EncodingKey};
use serde::Serialize;

/// The DER of `SubjectPublicKeyInfo` for P-256 up to the point itself (RFC 5480, 2): the rest is 65 bytes, always.
const SPKI_PREFIX: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
    0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];
/// An uncompressed P-256 point: 0x04, x, y.
const POINT_LENGTH: usize = 65;
/// Six characters tell 64⁶ keys apart, and keep the token short enough for its QR.
const KID_LENGTH: usize = 6;

/// Why a key was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not the PEM of a P-256 key of the kind asked for.
    #[error("not the PEM of a P-256 key")]
    Malformed,
    /// The cryptographic library made no key.
    #[error("no key could be made")]
    Generation,
}

/// A public key as JSON (RFC 7517), for phones that verify badges without a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Jwk {
    /// Always `EC`.
    pub kty: &'static str,
    /// Always `P-256`.
    pub crv: &'static str,
    /// Always `ES256`.
    pub alg: &'static str,
    /// Always `sig`.
    #[serde(rename = "use")]
    pub usage: &'static str,
    /// The key id that tokens name.
    pub kid: String,
    /// The point's first coordinate, base64url.
    pub x: String,
    /// The point's second coordinate, base64url.
    pub y: String,
}

/// What is needed to verify badges, and may be shown to anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    point: [u8; POINT_LENGTH],
}

impl PublicKey {
    /// Reads what [`PublicKey::to_pem`] wrote.
    ///
    /// # Errors
    /// [`KeyError::Malformed`].
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let der = from_pem(pem, "PUBLIC KEY")?;
        let point = der.strip_prefix(&SPKI_PREFIX).ok_or(KeyError::Malformed)?;
        Self::from_point(point)
    }

    fn from_point(point: &[u8]) -> Result<Self, KeyError> {
        let point: [u8; POINT_LENGTH] = point.try_into().map_err(|_| KeyError::Malformed)?;
        if point[0] == 4 { Ok(Self { point }) } else { Err(KeyError::Malformed) }
    }

    /// The key as PEM (`PUBLIC KEY`).
    pub fn to_pem(&self) -> String {
        to_pem(&[SPKI_PREFIX.as_slice(), self.point.as_slice()].concat(), "PUBLIC KEY")
    }

    /// The key id: the first characters of the key's RFC 7638 thumbprint, so that it follows from the key alone.
    pub fn kid(&self) -> String {
        let (x, y) = self.coordinates();
        let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let mut kid = URL_SAFE_NO_PAD.encode(digest(&SHA256, canonical.as_bytes()));
        kid.truncate(KID_LENGTH);
        kid
    }

    /// The key as JSON.
    pub fn jwk(&self) -> Jwk {
        let (x, y) = self.coordinates();
        Jwk { kty: "EC", crv: "P-256", alg: "ES256", usage: "sig", kid: self.kid(), x, y }
    }

    fn coordinates(&self) -> (String, String) {
        let (x, y) = self.point[1..].split_at(POINT_LENGTH / 2);
        (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y))
    }

    pub(super) fn decoding(&self) -> Result<DecodingKey, KeyError> {
        let (x, y) = self.coordinates();
        DecodingKey::from_ec_components(&x, &y).map_err(|_| KeyError::Malformed)
    }
}

/// A private key, ready to sign badges.
pub struct SigningKey {
    pkcs8: Vec<u8>,
    public: PublicKey,
    pub(super) kid: String,
    pub(super) encoding: EncodingKey,
}

impl SigningKey {
    /// Makes a new key from the operating system's randomness, inside the cryptographic library.
    ///
    /// # Errors
    /// [`KeyError::Generation`].
    pub fn generate() -> Result<Self, KeyError> {
        let pair =
            EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(|_| KeyError::Generation)?;
        let pkcs8 = pair.to_pkcs8v1().map_err(|_| KeyError::Generation)?;
        Self::from_pkcs8(pkcs8.as_ref())
    }

    /// Reads what [`SigningKey::to_pem`] wrote.
    ///
    /// # Errors
    /// [`KeyError::Malformed`].
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        Self::from_pkcs8(&from_pem(pem, "PRIVATE KEY")?)
    }

    fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, KeyError> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8)
            .map_err(|_| KeyError::Malformed)?;
        let public = PublicKey::from_point(pair.public_key().as_ref())?;
        let kid = public.kid();
        Ok(Self { pkcs8: pkcs8.to_vec(), public, kid, encoding: EncodingKey::from_ec_der(pkcs8) })
    }

    /// The private key as PEM (PKCS#8, not encrypted). A secret: seal it before it is stored.
    pub fn to_pem(&self) -> String {
        to_pem(&self.pkcs8, "PRIVATE KEY")
    }

    /// The key id that its tokens name.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The public half as PEM.
    pub fn public_pem(&self) -> String {
        self.public.to_pem()
    }

    /// The public half as JSON.
    pub fn jwk(&self) -> Jwk {
        self.public.jwk()
    }
}

impl std::fmt::Debug for SigningKey {
    /// Names the key without showing it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningKey").field("kid", &self.kid).finish_non_exhaustive()
    }
}

/// PEM with lines of 64 characters (RFC 7468).
fn to_pem(der: &[u8], label: &str) -> String {
    let encoded = STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(rest.len().min(64));
        pem.push_str(line);
        pem.push('\n');
        rest = tail;
    }
    pem + &format!("-----END {label}-----\n")
}

fn from_pem(pem: &str, label: &str) -> Result<Vec<u8>, KeyError> {
    let body = pem
        .trim()
        .strip_prefix(&format!("-----BEGIN {label}-----"))
        .and_then(|rest| rest.strip_suffix(&format!("-----END {label}-----")))
        .ok_or(KeyError::Malformed)?;
    let encoded = body.split_ascii_whitespace().collect::<String>();
    STANDARD.decode(encoded).map_err(|_| KeyError::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_pem() {
        let key = SigningKey::generate().unwrap();
        let again = SigningKey::from_pem(&key.to_pem()).unwrap();
        assert_eq!(again.public(), key.public());
        assert_eq!(PublicKey::from_pem(&key.public_pem()).as_ref(), Ok(key.public()));
        assert_eq!(again.kid(), key.kid());
        assert!(key.public_pem().lines().all(|line| line.len() <= 64));
    }

    #[test]
    fn the_key_id_follows_from_the_public_key() {
        let key = SigningKey::generate().unwrap();
        assert_eq!(key.kid().len(), KID_LENGTH);
        assert!(key.kid().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        assert_eq!(key.jwk().kid, key.kid());
        assert_ne!(key.kid(), SigningKey::generate().unwrap().kid());
    }

    /// The key and thumbprint of RFC 7517's example P-256 key, computed with an independent tool.
    #[test]
    fn the_thumbprint_is_the_one_of_the_standard() {
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).unwrap();
        let point = [
            vec![4],
            decode("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"),
            decode("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"),
        ]
        .concat();
        assert_eq!(PublicKey::from_point(&point).unwrap().kid(), "cn-I_W");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let key = SigningKey::generate().unwrap();
        for pem in ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", &key.public_pem()] {
            assert_eq!(SigningKey::from_pem(pem).err(), Some(KeyError::Malformed));
        }
        assert_eq!(PublicKey::from_pem(&key.to_pem()), Err(KeyError::Malformed));
    }

    #[test]
    fn a_key_does_not_show_itself() {
        let key = SigningKey::generate().unwrap();
        assert_eq!(format!("{key:?}"), format!("SigningKey {{ kid: {:?}, .. }}", key.kid()));
    }
}
