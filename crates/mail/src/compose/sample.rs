//! Somebody made up, for looking at a letter before anybody gets it.

use domain::badge::BadgeCode;
use domain::event::Event;
use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::registration::{
    Attendee, Category, Consents, EventCategory, GuestInvitation, GuestOffer, Invitee, Protocol,
    Registration, RegistrationState,
};
use domain::text::{Email, PersonName, TextError};
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::MailError;

/// How long a seat is held for who is offered one in a preview.
const HELD: SignedDuration = SignedDuration::from_hours(48);

/// Until when whoever is asked to come in a preview answers.
const ANSWERED_WITHIN: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Somebody made up, who reads `locale`.
///
/// # Errors
/// When the words for their name are none.
pub fn sample(event_id: EventId, locale: Locale, now: Timestamp) -> Result<Registration, MailError> {
    let t = i18n::mail(locale);
    let wrong = |_: TextError| MailError::Letter("the sample's name");
    let code = BadgeCode::parse("7K3F92QD").map_err(|_| MailError::Letter("the sample's code"))?;
    let attendee = Attendee {
        given_name: PersonName::parse(&fl!(t, "sample-given-name")).map_err(wrong)?,
        family_name: PersonName::parse(&fl!(t, "sample-family-name")).map_err(wrong)?,
        other_script_name: None,
        // RFC 2606, 3: nobody's.
        email: Email::parse("nadia@example.org").map_err(wrong)?,
        organisation: None,
        city: None,
        profession: None,
        locale,
        languages: Vec::new(),
        offers: Vec::new(),
        seeks: Vec::new(),
        consents: Consents::default(),
    };
    let id = RegistrationId(Uuid::nil());
    Ok(Registration::new(id, event_id, code, Category::Attendee, attendee, now))
}

/// Somebody as if they were asked to come, in a language: with everything that such a letter can tell.
pub fn sample_invitation(event: &Event, reader: Attendee, locale: Locale, now: Timestamp) -> GuestInvitation {
    let t = i18n::mail(locale);
    let categories = event.all_categories();
    // One that lets somebody come along shows what is said of that.
    let brings = categories.iter().find(|one| one.companions.most() > 0).or(categories.first());
    let category_key =
        brings.map_or_else(|| EventCategory::of(Category::Attendee).key, |one| one.key.clone());
    let offer = GuestOffer {
        guest: Invitee { locale, ..Invitee::from(reader) },
        category_key,
        companions: None,
        locked: true,
        answer_by: now.checked_add(ANSWERED_WITHIN).ok(),
        note: Some(fl!(t, "sample-note")),
        protocol: Protocol::default(),
    };
    GuestInvitation::new(GuestInvitationId(Uuid::nil()), event.id, offer, now)
}

/// Somebody as a letter of a kind would find them.
#[must_use]
pub fn as_if(kind: LetterKind, registration: Registration, now: Timestamp) -> Registration {
    let state = match (kind, registration.state) {
        (LetterKind::Waiting, state @ RegistrationState::Waiting { .. })
        | (LetterKind::Offered, state @ RegistrationState::Offered { .. }) => state,
        (LetterKind::Waiting, _) => RegistrationState::Waiting { number: 1 },
        (LetterKind::Cancelled, _) => RegistrationState::Cancelled { at: now },
        (LetterKind::Received, _) => RegistrationState::Requested,
        (LetterKind::Declined, _) => RegistrationState::Declined { at: now },
        (LetterKind::Offered, _) => RegistrationState::Offered { number: 1, until: now + HELD },
        (LetterKind::OfferLapsed, _) => RegistrationState::Lapsed { at: now },
        _ => RegistrationState::Confirmed,
    };
    Registration { state, ..registration }
}
