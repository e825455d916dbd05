//! Tickets for Google Wallet: an address that holds the ticket as a token signed by the organiser's service account
//! (Google, « Issuing passes with JWT »).

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{WalletError, WalletTicket};
use crate::DocumentError;

/// Who signs tickets for Google Wallet.
pub struct GoogleIssuer {
    /// Google's number for who issues tickets.
    id: String,
    account: String,
    key_id: String,
    key: EncodingKey,
}

/// What is read of the file that Google gives for a service account.
#[derive(Deserialize)]
struct Account {
    client_email: String,
    private_key: String,
    #[serde(default)]
    private_key_id: String,
}

impl GoogleIssuer {
    /// Reads a service account's key, for the issuer of this number.
    ///
    /// # Errors
    /// [`WalletError::Account`].
    pub fn new(id: &str, account: &str) -> Result<Self, WalletError> {
        let account = serde_json::from_str::<Account>(account).map_err(|_| WalletError::Account)?;
        let key =
            EncodingKey::from_rsa_pem(account.private_key.as_bytes()).map_err(|_| WalletError::Account)?;
        Ok(Self { id: id.to_owned(), account: account.client_email, key_id: account.private_key_id, key })
    }
}

/// The address that puts a ticket into Google Wallet. Whoever opens it gives Google what the ticket says.
///
/// # Errors
/// [`DocumentError::Sign`].
pub fn save_url(
    ticket: &WalletTicket<'_>,
    issuer: &GoogleIssuer,
    origin: &str,
    now: Timestamp,
) -> Result<String, DocumentError> {
    let mut header = Header::new(Algorithm::RS256);
    header.kid = (!issuer.key_id.is_empty()).then(|| issuer.key_id.clone());
    let claims = json!({
        "iss": issuer.account,
        "aud": "google",
        "typ": "savetowallet",
        "iat": now.as_second(),
        "origins": [origin],
        "payload": payload(ticket, issuer),
    });
    let token = jsonwebtoken::encode(&header, &claims, &issuer.key)?;
    Ok(format!("https://pay.google.com/gp/v/save/{token}"))
}

/// The event and the ticket, in few words: Google asks for addresses of 1,800 characters at most, and the signatures of
/// ticket and address take a third of that. The ticket's page says the rest.
fn payload(ticket: &WalletTicket<'_>, issuer: &GoogleIssuer) -> Value {
    let WalletTicket { locale, organisation, event, registration, token, .. } = *ticket;
    let class = format!("{}.{}-{}", issuer.id, event.id.0.simple(), locale.code());
    json!({
        "eventTicketClasses": [{
            "id": class,
            "issuerName": organisation.name.get(locale),
            "reviewStatus": "UNDER_REVIEW",
            "eventName": { "defaultValue": { "language": locale.code(), "value": event.theme.get(locale) } },
            "dateTime": { "start": event.starts_at.to_string() },
        }],
        "eventTicketObjects": [{
            "id": format!("{}.{}", issuer.id, registration.id.0.simple()),
            "classId": class,
            "state": "ACTIVE",
            "ticketHolderName": registration.attendee.full_name(),
            "ticketNumber": registration.code.to_string(),
            "barcode": { "type": "QR_CODE", "value": token },
        }],
    })
}
