//! Invitations by which applicants come: each lets one of them in, however many come by it at once.

use std::collections::HashMap;

use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::registration::{GuestInvitation, Registration};
use persistence::{StoreError, Write};
use uuid::Uuid;

use super::{Applicant, Judgement};

/// An invitation, and how it is used.
struct Held {
    invitation: GuestInvitation,
    /// Whether a registration that was made of it stands.
    used: bool,
    /// Whether somebody answered by it in this transaction.
    answered: bool,
}

/// The invitations by which applicants come.
#[derive(Default)]
pub(super) struct Invited(HashMap<GuestInvitationId, Held>);

/// The invitations of these applicants. Nobody else changes one before the transaction ends.
pub(super) async fn held(
    write: &Write,
    event: EventId,
    applicants: &[Applicant],
) -> Result<Invited, StoreError> {
    let mut all = HashMap::new();
    for id in applicants.iter().filter_map(|applicant| applicant.invitation) {
        if all.contains_key(&id) {
            continue;
        }
        let Some(invitation) = write.guest_invitation(event, id).await? else { continue };
        let registration = match invitation.registration_id {
            Some(registration) => write.standing_registration(event, registration).await?,
            None => None,
        };
        let used = registration.is_some_and(|one| !one.state.is_over());
        all.insert(id, Held { invitation, used, answered: false });
    }
    Ok(Invited(all))
}

impl Invited {
    /// Whether an applicant's invitation lets them in; whoever comes without one is not asked.
    pub(super) fn check(&self, applicant: &Applicant) -> Result<(), Judgement> {
        let Some(id) = applicant.invitation else { return Ok(()) };
        match self.0.get(&id) {
            Some(held) if held.used => Err(Judgement::InvitationUsed),
            Some(Held { invitation, .. })
                if invitation.check_stands(applicant.now).is_ok()
                    && invitation.admits(&applicant.lead.attendee.email) =>
            {
                Ok(())
            }
            _ => Err(Judgement::NotInvited),
        }
    }

    /// An applicant's invitation is theirs from now on.
    pub(super) fn comes(&mut self, applicant: &Applicant, registration: RegistrationId) {
        if let Some(held) = applicant.invitation.and_then(|id| self.0.get_mut(&id)) {
            held.invitation.accept(registration, applicant.now);
            (held.used, held.answered) = (true, true);
        }
    }

    /// Who comes is registered already. Only of the invited person themselves that is the answer: knowing somebody
    /// else's name and address does not make one their holder.
    pub(super) fn is_known(&mut self, applicant: &Applicant, registration: RegistrationId) {
        let person = applicant.lead.attendee.person_key();
        let held = applicant.invitation.and_then(|id| self.0.get(&id));
        if held.is_some_and(|held| held.invitation.offer.guest.person_key() == person) {
            self.comes(applicant, registration);
        }
    }

    /// Writes what protocol says of those who answered, as their invitations said it, these newcomers among them. What
    /// somebody wrote of a registration already stays.
    pub(super) async fn place(
        &self,
        write: &Write,
        event: EventId,
        new: &[(Registration, Uuid)],
    ) -> Result<(), StoreError> {
        let said = self.answered().filter(|invitation| !invitation.offer.protocol.is_empty());
        let said = said.filter_map(|invitation| Some((invitation, invitation.registration_id?)));
        let said = said.collect::<Vec<_>>();
        if said.is_empty() {
            return Ok(());
        }
        let ranks = write.ranks(event).await?;
        let mut all = Vec::with_capacity(said.len());
        for (invitation, id) in said {
            let comes = new.iter().find(|(registration, _)| registration.id == id);
            // Who is registered already is the invited person.
            let offered = comes.map_or_else(
                || invitation.offer.protocol.clone().among(&ranks),
                |(registration, _)| invitation.offer.protocol_of(&registration.attendee, &ranks),
            );
            all.push((id, write.protocol(event, id).await?.filled_from(&offered)));
        }
        write.save_protocol(event, &all).await
    }

    /// Those by which somebody answered.
    pub(super) fn answered(&self) -> impl Iterator<Item = &GuestInvitation> {
        self.0.values().filter(|held| held.answered).map(|held| &held.invitation)
    }
}
