//! Tickets for the wallets of phones: a signed file for Apple's, a signed address for Google's.

mod apple;
mod cms;
mod google;
mod icon;

pub use apple::{ApplePass, PassSigner};
pub use cms::CmsError;
pub use google::{GoogleIssuer, save_url};

use domain::event::{Event, Organisation};
use domain::locale::Locale;
use domain::registration::Registration;

/// Why what a wallet's passes are signed with cannot be used. The reasons are for who runs the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WalletError {
    /// Not a certificate in PEM.
    #[error("it must be an X.509 certificate in PEM")]
    Certificate,
    /// Not a private key of the kind that certificates of passes have.
    #[error("it must be an RSA private key in PEM (PKCS #8)")]
    Key,
    /// The key is another certificate's.
    #[error("the key is not the certificate's")]
    Mismatch,
    /// The certificate names no pass type or no team.
    #[error("the certificate must name a pass type (UID) and a team (OU)")]
    NoPassType,
    /// Not the file that Google gives for a service account.
    #[error("it must be a service account's key in JSON, with client_email and private_key")]
    Account,
}

/// A ticket to put into a wallet.
#[derive(Debug, Clone, Copy)]
pub struct WalletTicket<'a> {
    /// The language of its words.
    pub locale: Locale,
    /// Who holds the event.
    pub organisation: &'a Organisation,
    /// The event.
    pub event: &'a Event,
    /// Whose ticket it is.
    pub registration: &'a Registration,
    /// What the badge's QR carries.
    pub token: &'a str,
    /// Where its page is.
    pub url: &'a str,
}
