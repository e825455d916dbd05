//! Guests who are asked to come, in each language.

use app::registration::guest_invitation::GuestInvitationFile;
use domain::form::{Fault, Problem};
use domain::ids::{GuestInvitationId, MessageId};
use domain::letter::LetterKind;
use domain::outbox::{MessageState, SentMessage};
use domain::registration::{
    Category, EventCategory, GuestAnswer, GuestFigures, GuestInvitation, GuestInvitationCursor,
    GuestInvitationFilter, GuestInvitationKey, GuestInvitationPage, GuestInvitationRow, GuestOffer,
    GuestStanding, Invitee, Protocol, Rank,
};

use super::*;
use crate::staff::form::Typed;
use crate::staff::guest_invitation::{May, Shown, invitation_page, list_page as invitations_page};

fn invitation() -> GuestInvitation {
    let offer = GuestOffer {
        guest: Invitee::from(inside().attendee),
        category_key: EventCategory::of(Category::Delegation).key,
        companions: None,
        locked: true,
        answer_by: Some(at("2025-06-20T21:59:59Z")),
        note: Some("Au plaisir <b>\"".into()),
        protocol: Protocol::default(),
    };
    let id = GuestInvitationId(Uuid::from_u128(60));
    GuestInvitation::new(id, samples::event().0.event.id, offer, at("2025-06-01T10:00:00Z"))
}

#[test]
fn the_list_of_invitations() {
    let info = samples::event().0;
    let known = Some(RegistrationId(Uuid::from_u128(50)));
    let row = |standing| GuestInvitationRow { invitation: invitation(), standing, known };
    let key = GuestInvitationKey::Name("obrien zoe".into());
    let next = Some(GuestInvitationCursor { key, id: invitation().id });
    let page = GuestInvitationPage { rows: GuestStanding::ALL.map(row).into(), next };
    let none = GuestInvitationPage { rows: Vec::new(), next: None };
    let mut figures = GuestFigures { to_send: 12, to_remind: 1, ..GuestFigures::default() };
    figures.tally.add(GuestStanding::Silent, 214);
    let silent =
        GuestInvitationFilter { standing: Some(GuestStanding::Silent), ..GuestInvitationFilter::default() };
    for locale in Locale::ALL {
        let show = |filter: &GuestInvitationFilter, page: &GuestInvitationPage, figures: &GuestFigures| {
            let desk = desk(locale, &info, Place::Invitations);
            sound(locale, &invitations_page(locale, &info, desk, (filter, true), page, figures))
        };
        let html = show(&silent, &page, &figures);
        assert!(html.contains("/invitations/send\"") && html.contains("/invitations/remind\""), "{html}");
        assert!(html.contains("<option value=\"silent\" selected>") && html.contains("rel=\"next\""));
        assert!(html.contains("<b class=\"num\">214</b>") && html.contains("standing=silent"));
        assert_eq!(html.matches("twin").count(), 0);
        let bare = show(&GuestInvitationFilter::default(), &none, &GuestFigures::default());
        assert!(!bare.contains("/invitations/send") && bare.contains("class=\"tablewrap empty\""));
        show(&silent, &none, &figures);
    }
}

#[test]
fn one_invitation() {
    let info = samples::event().0;
    let message = |state| SentMessage {
        id: MessageId(Uuid::from_u128(5)),
        kind: LetterKind::Invitation,
        state,
        enqueued_at: now(),
        due_at: now(),
        sent_at: None,
        attempts: 0,
        ended: None,
        last_error: None,
    };
    let early = at("2025-06-10T10:00:00Z");
    let mut declined = invitation();
    declined.answer = Some((GuestAnswer::No, early));
    declined.word = Some("En voyage <b>\"".into());
    let files = [
        (invitation(), GuestStanding::Unsent, Vec::new()),
        (invitation(), GuestStanding::Bounced, vec![message(MessageState::Bounced)]),
        (declined, GuestStanding::No, vec![message(MessageState::Sent)]),
    ];
    for locale in Locale::ALL {
        for (invitation, standing, messages) in &files {
            let values = invitation.offer.values(&info.event.zone());
            let problems = [Problem::new("email", Fault::Taken)];
            for may in [true, false] {
                let file = GuestInvitationFile {
                    invitation: invitation.clone(),
                    standing: *standing,
                    registration: may.then(inside),
                    known: Some(inside().id),
                    same_seat: Vec::new(),
                    ranks: Rank::template(),
                    messages: messages.clone(),
                };
                let typed = if may { Typed::wrong(&values, &problems) } else { Typed::fresh(&values) };
                let shown = Shown { typed, base: (1, String::new()), notice: None };
                let desk = desk(locale, &info, Place::Invitations);
                let may_do = May { sends: may, manages: may };
                let page = invitation_page(locale, &info, desk, &file, shown, (may_do, early));
                let html = sound(locale, &page);
                let open = may && *standing != GuestStanding::No;
                assert_eq!(html.contains("/send\""), open, "{html}");
                assert_eq!(html.contains("name=\"answer_by\""), open, "{html}");
                assert_eq!(html.contains("name=\"own_ar\""), open, "{html}");
                assert_eq!(html.contains("/withdraw\""), may, "{html}");
            }
        }
    }
}
