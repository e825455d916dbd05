//! The links of an invitation: addresses that only its guest knows.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::GuestInvitationId;
use domain::registration::GuestInvitation;
use persistence::Write;
use uuid::Uuid;

use crate::event::EventInfo;
use crate::{App, AppError};

const PURPOSE: &str = "guest-invitation";

/// What an invitation's links end in: its identity and 128 bits that only this installation can make, other ones for
/// each event and with each new number. Nothing is stored, so a copied database opens no invitation.
pub(super) fn key(app: &App, invitation: &GuestInvitation) -> String {
    let mac = app.secret().mac(PURPOSE, &told(invitation));
    URL_SAFE_NO_PAD.encode([invitation.id.0.as_bytes().as_slice(), &mac].concat())
}

fn told(invitation: &GuestInvitation) -> Vec<u8> {
    let (event, id) = (invitation.event_id.0, invitation.id.0);
    [event.as_bytes().as_slice(), id.as_bytes(), &invitation.link_number.to_be_bytes()].concat()
}

/// What a link says: which invitation, and the proof.
fn said(key: &str) -> Option<(GuestInvitationId, Vec<u8>)> {
    let bytes = URL_SAFE_NO_PAD.decode(key).ok()?;
    let (id, mac) = bytes.split_at_checked(16)?;
    Some((GuestInvitationId(Uuid::from_slice(id).ok()?), mac.to_vec()))
}

fn opened(app: &App, invitation: Option<GuestInvitation>, mac: &[u8]) -> Result<GuestInvitation, AppError> {
    let opens = |one: &GuestInvitation| app.secret().verify(PURPOSE, &told(one), mac);
    invitation.filter(opens).ok_or(AppError::NotFound)
}

/// The invitation that a link opens.
///
/// # Errors
/// [`AppError::NotFound`] when it opens none of this event's.
pub(super) async fn find(app: &App, info: &EventInfo, key: &str) -> Result<GuestInvitation, AppError> {
    let (id, mac) = said(key).ok_or(AppError::NotFound)?;
    opened(app, app.store().guest_invitation(info.event.id, id).await?, &mac)
}

/// The same as a transaction holds it.
pub(super) async fn hold(
    app: &App,
    info: &EventInfo,
    write: &Write,
    key: &str,
) -> Result<GuestInvitation, AppError> {
    let (id, mac) = said(key).ok_or(AppError::NotFound)?;
    opened(app, write.guest_invitation(info.event.id, id).await?, &mac)
}
