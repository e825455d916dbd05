//! Passes for Apple Wallet (`.pkpass`): a pass, its pictures, a manifest of them and a signature over the manifest, in one
//! archive (Apple, « Wallet Passes », « Creating the source for a pass » and « Building a pass »).

use std::io::{Cursor, Write};

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use aws_lc_rs::signature::{KeyPair, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cms::cert::x509::Certificate;
use cms::cert::x509::der::DecodePem;
use cms::cert::x509::der::asn1::ObjectIdentifier;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{WalletError, WalletTicket, cms as signature, icon};
use crate::DocumentError;

/// Where a certificate of passes names the pass type and the team (RFC 4519, 2.39 and 2.19).
const USER_ID: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.1");
const UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");

/// What passes are signed with.
pub struct PassSigner {
    certificate: Certificate,
    authority: Certificate,
    key: RsaKeyPair,
    pass_type: String,
    team: String,
}

impl PassSigner {
    /// Reads a certificate of passes, its key, and the certificate of the authority that issued it (Apple's « Worldwide
    /// Developer Relations »), each in PEM. The pass type and the team are those that the certificate names.
    ///
    /// # Errors
    /// [`WalletError`].
    pub fn new(certificate: &str, key: &str, authority: &str) -> Result<Self, WalletError> {
        let read = |pem: &str| {
            Certificate::from_pem(block(pem, "CERTIFICATE").ok_or(WalletError::Certificate)?)
                .map_err(|_| WalletError::Certificate)
        };
        let (certificate, authority) = (read(certificate)?, read(authority)?);
        let body = block(key, "PRIVATE KEY").ok_or(WalletError::Key)?;
        let body = body.lines().filter(|line| !line.starts_with("-----")).collect::<String>();
        let der = STANDARD.decode(body.trim()).map_err(|_| WalletError::Key)?;
        let key = RsaKeyPair::from_pkcs8(&der).map_err(|_| WalletError::Key)?;
        let public = &certificate.tbs_certificate.subject_public_key_info.subject_public_key;
        if public.raw_bytes() != key.public_key().as_ref() {
            return Err(WalletError::Mismatch);
        }
        let named = |oid| name_of(&certificate, oid).ok_or(WalletError::NoPassType);
        let (pass_type, team) = (named(USER_ID)?, named(UNIT)?);
        Ok(Self { certificate, authority, key, pass_type, team })
    }
}

/// The first block of its kind in a PEM, which other blocks and remarks may precede (RFC 7468, 2).
fn block<'a>(pem: &'a str, label: &str) -> Option<&'a str> {
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    let from = pem.find(&begin)?;
    let to = pem[from..].find(&end)? + from + end.len();
    Some(&pem[from..to])
}

/// The value of an attribute of the certificate's subject.
fn name_of(certificate: &Certificate, oid: ObjectIdentifier) -> Option<String> {
    let parts = certificate.tbs_certificate.subject.0.iter().flat_map(|part| part.0.iter());
    let value = parts.into_iter().find(|part| part.oid == oid)?;
    String::from_utf8(value.value.value().to_vec()).ok().filter(|name| !name.is_empty())
}

/// A pass to make.
#[derive(Debug, Clone, Copy)]
pub struct ApplePass<'a>(pub WalletTicket<'a>);

impl ApplePass<'_> {
    /// The file.
    ///
    /// # Errors
    /// [`DocumentError::Wallet`] or [`DocumentError::Archive`]: faults of the program, none of what a person typed.
    pub fn file(&self, signer: &PassSigner, now: Timestamp) -> Result<Vec<u8>, DocumentError> {
        let pass = self.pass(signer).to_string().into_bytes();
        let icons = icon::icons().iter().map(|(name, bytes)| (*name, bytes.as_slice()));
        let mut files = std::iter::once(("pass.json", pass.as_slice())).chain(icons).collect::<Vec<_>>();
        let manifest = manifest(&files).to_string().into_bytes();
        let signature = signature::sign(&manifest, &signer.certificate, &signer.authority, &signer.key, now)?;
        files.extend([("manifest.json", manifest.as_slice()), ("signature", signature.as_slice())]);
        archive(&files).map_err(DocumentError::Archive)
    }

    fn pass(&self, signer: &PassSigner) -> Value {
        let WalletTicket { locale, organisation, event, registration, token, url } = self.0;
        let t = i18n::documents(locale);
        let attendee = &registration.attendee;
        let zone = event.zone();
        let field =
            |key: &str, label: String, value: String| json!({ "key": key, "label": label, "value": value });
        let day = i18n::date::day_month_year(locale, event.starts_at, &zone);
        let doors = i18n::date::time(locale, event.doors_open_at, &zone);
        let place = event.place.name.get(locale).to_owned();
        let address = [&event.place.name, &event.place.address, &event.place.access];
        let address = address.map(|part| part.get(locale)).into_iter().filter(|part| !part.is_empty());
        let category = i18n::category_name(locale, event, &registration.category_key);
        json!({
            "formatVersion": 1,
            "passTypeIdentifier": signer.pass_type,
            "teamIdentifier": signer.team,
            "serialNumber": registration.id.to_string(),
            "organizationName": organisation.name.get(locale),
            "description": fl!(t, "wallet-description", event = event.theme.get(locale)),
            "logoText": organisation.name.get(locale),
            "backgroundColor": "rgb(13, 59, 64)",
            "foregroundColor": "rgb(255, 255, 255)",
            "labelColor": "rgb(216, 178, 90)",
            "sharingProhibited": true,
            "relevantDate": event.doors_open_at.to_string(),
            "expirationDate": event.badges_valid_until.to_string(),
            "barcodes": [{
                "format": "PKBarcodeFormatQR",
                "message": token,
                "messageEncoding": "iso-8859-1",
                "altText": registration.code.to_string(),
            }],
            "eventTicket": {
                "headerFields": [field("day", fl!(t, "wallet-day"), day)],
                "primaryFields": [field("event", fl!(t, "wallet-event"), event.theme.get(locale).to_owned())],
                "secondaryFields": [field("name", fl!(t, "wallet-name"), attendee.full_name())],
                "auxiliaryFields": [
                    field("doors", fl!(t, "wallet-doors"), doors),
                    field("category", fl!(t, "wallet-category"), category),
                    field("place", fl!(t, "wallet-place"), place),
                ],
                "backFields": [
                    field("address", fl!(t, "wallet-place"), address.collect::<Vec<_>>().join("\n")),
                    field("code", fl!(t, "column-code"), registration.code.to_string()),
                    field("page", fl!(t, "wallet-page"), url.to_owned()),
                    field("contact", fl!(t, "wallet-contact"), event.contact.as_str().to_owned()),
                ],
            },
        })
    }
}

/// Each file with its SHA-1, which the format asks for: against chance. Against forgery is the signature's SHA-256.
fn manifest(files: &[(&str, &[u8])]) -> Value {
    let hash = |bytes: &[u8]| {
        let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes);
        hash.as_ref().iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
    };
    let entries = files.iter().map(|(name, bytes)| ((*name).to_owned(), Value::from(hash(bytes))));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn archive(files: &[(&str, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
