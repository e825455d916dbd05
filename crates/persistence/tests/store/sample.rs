//! Organisations, events and people to test with.

use domain::badge::BadgeCode;
use domain::checkin::Admission;
use domain::event::{Event, EventState, Organisation, Place, Topic};
use domain::ids::{CheckinId, EventId, OrganisationId, RegistrationId};
use domain::locale::{Locale, Localized};
use domain::publication::Publication;
use domain::registration::{Attendee, Category, Consents, Registration, SpokenLanguage};
use domain::text::{Email, PersonName, Slug};
use jiff::Timestamp;
use multaqa_persistence::{Arrival, Party, Store, StoreError, Write};
use uuid::Uuid;

/// A moment, in seconds after the doors open.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_750_867_200 + seconds).expect("in range")
}

pub(crate) fn text(fr: &str) -> Localized {
    Localized { fr: fr.to_owned(), ar: Some("ملتقى".to_owned()), en: None }
}

pub(crate) fn organisation(number: u128) -> Organisation {
    Organisation {
        id: OrganisationId(Uuid::from_u128(number)),
        slug: Slug::parse(&format!("consulat-{number}")).expect("a slug"),
        name: text("Consulat général"),
        short_name: text("Lyon"),
    }
}

pub(crate) fn event(organisation: &Organisation, number: u128, capacity: u32) -> Event {
    Event {
        id: EventId(Uuid::from_u128(number << 32)),
        organisation_id: organisation.id,
        slug: Slug::parse(&format!("soiree-{number}")).expect("a slug"),
        theme: text("Compétences"),
        lead: text("Une soirée."),
        host: text("La consule générale"),
        doors_open_at: at(0),
        starts_at: at(3600 + i64::try_from(number).expect("small")),
        ends_at: at(3 * 3600),
        time_zone: "Europe/Paris".to_owned(),
        place: Place {
            name: text("Hôtel"),
            address: text("Quai"),
            city: text("Lyon"),
            access: text("Rampe"),
            map: String::new(),
        },
        languages: text("français, arabe"),
        contact: Email::parse("soiree@example.org").expect("an address"),
        topics: vec![Topic { key: "cyber".to_owned(), label: text("Cybersécurité") }],
        doors: vec!["A".to_owned(), "B".to_owned()],
        badges_valid_until: at(12 * 3600),
        capacity,
        state: EventState::Published,
        days: Vec::new(),
        registration_opens_at: None,
        registration_closes_at: None,
        stage_languages: Vec::new(),
        legal: Localized::default(),
        cover: None,
        categories: Vec::new(),
        pools: Vec::new(),
        questions: Vec::new(),
        offer_hours: domain::event::offer_hours(),
        file_questions: false,
    }
}

/// An event of its own organisation, stored.
pub(crate) async fn stored_event(store: &Store, number: u128, capacity: u32) -> Event {
    let organisation = organisation(number);
    let event = event(&organisation, number, capacity);
    let write = store.write().await.expect("begins");
    write.insert_organisation(&organisation).await.expect("adds the organisation");
    write.insert_event(&event).await.expect("adds the event");
    publish(&write, &event, 1).await;
    write.commit().await.expect("commits");
    event
}

/// Publishes an event's working copy as it is.
pub(crate) async fn publish(write: &Write, event: &Event, number: u32) -> Publication {
    let content = write.working_content(event.id).await.expect("reads").expect("is there");
    let publication =
        Publication { number, published_at: at(0), account_id: None, content, changes: Vec::new() };
    write.publish(&publication).await.expect("publishes");
    publication
}

pub(crate) fn attendee(given_name: &str, family_name: &str, email: &str) -> Attendee {
    Attendee {
        given_name: PersonName::parse(given_name).expect("a name"),
        family_name: PersonName::parse(family_name).expect("a name"),
        other_script_name: None,
        email: Email::parse(email).expect("an address"),
        organisation: None,
        city: None,
        profession: None,
        locale: Locale::Fr,
        languages: vec![SpokenLanguage::Fr, SpokenLanguage::Zgh],
        offers: vec![],
        seeks: vec![],
        consents: Consents::default(),
    }
}

/// The `number`th registration of an event: its own person, code and identity.
pub(crate) fn registration(event: &Event, number: u32) -> Registration {
    let [_, code @ ..] = (u64::from(number) << 24).to_be_bytes();
    let code = [code[0], code[1], code[2], code[3], code[4]];
    Registration::new(
        RegistrationId(Uuid::from_u128(event.id.0.as_u128() + u128::from(number))),
        event.id,
        BadgeCode::from_random(code),
        Category::Attendee,
        attendee("Aya", &format!("Alami{}", letters(number)), &format!("aya{number}@example.org")),
        at(-86_400),
    )
}

/// A number as letters, so that names differ.
pub(crate) fn letters(number: u32) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// The key of the submission that makes a sample registration.
pub(crate) fn key(registration: &Registration) -> Uuid {
    Uuid::from_u128(!registration.id.0.as_u128())
}

/// People who come alone, for seats that no pool holds.
pub(crate) fn alone(number: usize) -> Vec<Party> {
    vec![Party { pool: None, heads: 1 }; number]
}

/// Registers as the application does: a seat or a number on the waiting list, and the row, in one transaction.
pub(crate) async fn register(
    store: &Store,
    mut registration: Registration,
) -> Result<Registration, StoreError> {
    let write = store.write().await?;
    let party = Party { pool: registration.pool.clone(), heads: registration.heads };
    registration.state = write.take_seats(registration.event_id, &[party]).await?[0];
    write.insert_registrations(&[(registration.clone(), key(&registration))]).await?;
    write.commit().await?;
    Ok(registration)
}

/// Cancels as the application does; the seat goes to the next in line. Nothing when that is not allowed.
pub(crate) async fn cancel(
    store: &Store,
    event: EventId,
    id: RegistrationId,
) -> Result<Option<Registration>, StoreError> {
    let write = store.write().await?;
    let Some(mut registration) = write.registration(event, id).await? else { return Ok(None) };
    let Ok(cancelled) = registration.state.cancel(registration.admission.is_some(), at(0)) else {
        return Ok(None);
    };
    registration.state = cancelled.state;
    write.write_state(&registration).await?;
    write.give_back(event, registration.pool.as_ref(), registration.heads, cancelled.frees).await?;
    write.call_next(event, registration.pool.as_ref(), None).await?;
    write.commit().await?;
    Ok(Some(registration))
}

/// Admits at a door.
pub(crate) async fn admit(
    write: &Write,
    checkin: u128,
    registration: &Registration,
    door: &str,
    seconds: i64,
) -> Result<bool, StoreError> {
    let admission = Admission { at: at(seconds), door: door.to_owned() };
    let arrival = Arrival { id: checkin_id(checkin), registration_id: registration.id, admission };
    let (admitted, _) = write.admit(registration.event_id, &[arrival]).await?;
    Ok(admitted == [registration.id])
}

pub(crate) fn checkin_id(number: u128) -> CheckinId {
    CheckinId(Uuid::from_u128(0xC0DE_0000_0000 + number))
}
