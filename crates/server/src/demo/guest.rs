//! A guest as a TOML file tells of them, and their way onto the list.

use std::collections::HashSet;

use app::event::EventInfo;
use app::{Randomness, SystemRandomness};
use domain::badge::BadgeCode;
use domain::event::Event;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Attendee, Category, EventCategory, FieldError, Registration, RegistrationForm};
use http_face::AppState;
use persistence::Party;
use serde::Deserialize;

use crate::{ServerError, console};

/// A guest.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guest {
    pub(super) category: Category,
    pub(super) given_name: String,
    pub(super) family_name: String,
    #[serde(default)]
    pub(super) other_script_name: String,
    pub(super) email: String,
    #[serde(default)]
    pub(super) organisation: String,
    #[serde(default)]
    pub(super) city: String,
    #[serde(default)]
    pub(super) profession: String,
    #[serde(default)]
    pub(super) locale: Locale,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) offers: Vec<String>,
    #[serde(default)]
    pub(super) seeks: Vec<String>,
    #[serde(default)]
    pub(super) consents: Vec<Consent>,
}

/// Something that a guest agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Consent {
    Networking,
    Photos,
    News,
    Partners,
}

impl Guest {
    /// The guest as if they had filled in the form: the same checks hold.
    pub(super) fn attendee(&self, event: &Event) -> Result<Attendee, Vec<FieldError>> {
        let agreed = |consent| self.consents.contains(&consent);
        let form = RegistrationForm {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            other_script_name: self.other_script_name.clone(),
            email: self.email.clone(),
            organisation: self.organisation.clone(),
            city: self.city.clone(),
            profession: self.profession.clone(),
            languages: self.languages.clone(),
            offers: self.offers.clone(),
            seeks: self.seeks.clone(),
            consent_networking: agreed(Consent::Networking),
            consent_photos: agreed(Consent::Photos),
            consent_news: agreed(Consent::News),
            consent_partners: agreed(Consent::Partners),
        };
        form.parse(event, &EventCategory::of(self.category), self.locale)
    }
}

/// How many guests are written in one transaction: large ones are quick, and a second's pause for others is enough.
const AT_ONCE: usize = 1_000;

/// Registers guests without writing to them: seats as long as there are any, then the waiting list.
pub(super) async fn register(app: &AppState, info: &EventInfo, guests: &[Guest]) -> Result<(), ServerError> {
    let mut codes = HashSet::new();
    for (done, batch) in guests.chunks(AT_ONCE).enumerate() {
        if done > 0 {
            console::progress(&format!("  {} of {} guests", done * AT_ONCE, guests.len()));
        }
        let write = app.store().write().await?;
        let parties = vec![Party { pool: None, heads: 1 }; batch.len()];
        let states = write.take_seats(info.event.id, &parties).await?;
        let mut registrations = Vec::with_capacity(batch.len());
        for (guest, state) in batch.iter().zip(states) {
            let attendee = guest.attendee(&info.event).map_err(|errors| {
                let fields = errors.iter().map(|e| format!("{} is {}", e.field.name(), e.error));
                let reason = fields.collect::<Vec<_>>().join(", ");
                ServerError::Definition { file: format!("guest {}", guest.email), reason }
            })?;
            let (id, code) = (RegistrationId(app.new_uuid()), new_code(&mut codes));
            let made = Registration::new(id, info.event.id, code, guest.category, attendee, app.now());
            let registration = Registration { state, ..made };
            registrations.push((registration, app.new_uuid()));
        }
        write.insert_registrations(&registrations).await?;
        write.commit().await?;
    }
    Ok(())
}

/// A code that none of the others has.
fn new_code(taken: &mut HashSet<BadgeCode>) -> BadgeCode {
    loop {
        let mut bytes = [0; 5];
        SystemRandomness.fill(&mut bytes);
        let code = BadgeCode::from_random(bytes);
        if taken.insert(code.clone()) {
            return code;
        }
    }
}
