//! Asks the guests of a list to come, in place of registering them.

use std::collections::HashSet;

use domain::ids::GuestInvitationId;
use domain::registration::import::{Guest, ImportFigures, Inviting};
use domain::registration::{GuestInvitation, GuestOffer, Invitee};
use persistence::{StoreError, Write};

use crate::App;
use crate::event::EventInfo;

/// Makes an invitation of each guest who was not asked before, by these persons' keys. Nothing is sent yet: that is
/// looked at and confirmed for itself.
pub(super) async fn all(
    app: &App,
    info: &EventInfo,
    write: &Write,
    guests: Vec<Guest>,
    before: &HashSet<String>,
    Inviting { answer_by, locked }: Inviting,
) -> Result<ImportFigures, StoreError> {
    let all = guests.len();
    let new = guests.into_iter().filter(|guest| !before.contains(&guest.attendee.person_key()));
    let invitations = new.map(|guest| {
        let offer = GuestOffer {
            guest: Invitee::from(guest.attendee),
            category_key: guest.category_key,
            companions: None,
            locked,
            answer_by,
            note: None,
            protocol: guest.protocol,
        };
        GuestInvitation::new(GuestInvitationId(app.new_uuid()), info.event.id, offer, app.now())
    });
    let invitations = invitations.collect::<Vec<_>>();
    write.insert_guest_invitations(info.event.id, &invitations).await?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ImportFigures {
        invited: number(invitations.len()),
        invited_before: number(all - invitations.len()),
        ..ImportFigures::default()
    })
}
