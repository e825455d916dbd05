//! A detached signature over a file (CMS, RFC 5652), as Apple asks of passes: RSA and SHA-256, with the time of signing,
//! the signer's certificate and the authority's.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use cms::cert::x509::Certificate;
use cms::cert::x509::attr::{Attribute, AttributeValue};
use cms::cert::x509::der::asn1::{Null, ObjectIdentifier, OctetString, SetOfVec, UtcTime};
use cms::cert::x509::der::{Any, Encode, Error};
use cms::cert::x509::spki::AlgorithmIdentifierOwned;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo,
    SignerInfos,
};
use jiff::Timestamp;

// RFC 5652, 4, 5.1, 11.1, 11.2 and 11.3; RFC 8017, A.2.4; RFC 5754, 2.2.
const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
const RSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const SHA256_ID: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");

/// Why a signature was not made: none of it depends on what is signed.
#[derive(Debug, thiserror::Error)]
pub enum CmsError {
    /// A part could not be encoded.
    #[error("the signature could not be encoded: {0}")]
    Der(#[from] Error),
    /// The cryptographic library refused.
    #[error("the key signed nothing")]
    Sign,
}

/// Signs `content`, which is not part of what comes out.
pub(super) fn sign(
    content: &[u8],
    certificate: &Certificate,
    authority: &Certificate,
    key: &RsaKeyPair,
    now: Timestamp,
) -> Result<Vec<u8>, CmsError> {
    let attributes = attributes(content, now)?;
    // What is signed is the set itself (RFC 5652, 5.4).
    let message = attributes.to_der()?;
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), &message, &mut signature)
        .map_err(|_| CmsError::Sign)?;
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: certificate.tbs_certificate.issuer.clone(),
            serial_number: certificate.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: sha256(),
        signed_attrs: Some(attributes),
        signature_algorithm: AlgorithmIdentifierOwned { oid: RSA_SHA256, parameters: Some(Any::from(Null)) },
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let mut certificates = SetOfVec::new();
    for one in [certificate, authority] {
        certificates.insert(CertificateChoices::Certificate(one.clone()))?;
    }
    let mut digests = SetOfVec::new();
    digests.insert(sha256())?;
    let mut signers = SetOfVec::new();
    signers.insert(signer)?;
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: digests,
        encap_content_info: EncapsulatedContentInfo { econtent_type: DATA, econtent: None },
        certificates: Some(CertificateSet(certificates)),
        crls: None,
        signer_infos: SignerInfos(signers),
    };
    Ok(ContentInfo { content_type: SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()?)
}

fn sha256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA256_ID, parameters: None }
}

fn attributes(content: &[u8], now: Timestamp) -> Result<SignedAttributes, Error> {
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    let time = UtcTime::from_unix_duration(std::time::Duration::from_secs(seconds))?;
    let hash = OctetString::new(digest(&SHA256, content).as_ref())?;
    let mut attributes = SetOfVec::new();
    for (oid, value) in [
        (CONTENT_TYPE, Any::encode_from(&DATA)?),
        (SIGNING_TIME, Any::encode_from(&time)?),
        (MESSAGE_DIGEST, Any::encode_from(&hash)?),
    ] {
        let mut values = SetOfVec::<AttributeValue>::new();
        values.insert(value)?;
        attributes.insert(Attribute { oid, values })?;
    }
    Ok(attributes)
}
