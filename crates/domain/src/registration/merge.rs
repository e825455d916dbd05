//! Two registrations of one person become one: which of them stays, what it takes over, and what undoing needs.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Attendee, Field, Protocol, Registration, RegistrationState};
use crate::ids::{EventId, MergeId, PartnerId, RegistrationId, SessionId};
use crate::text::{Email, PersonName};

/// What of a person can be taken over from the other registration. What somebody agreed to is not: nobody agrees for
/// another registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particulars {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The whole name in the other script.
    pub other_script_name: Option<PersonName>,
    /// Where the ticket is sent.
    pub email: Email,
    /// Where they work or what they stand for.
    pub organisation: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// What they do.
    pub profession: Option<String>,
}

impl Particulars {
    /// Their fields, in the order of the form.
    pub const FIELDS: [Field; 7] = [
        Field::GivenName,
        Field::FamilyName,
        Field::OtherScriptName,
        Field::Email,
        Field::Organisation,
        Field::City,
        Field::Profession,
    ];

    /// One of them, as it was written; empty where nothing was.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::GivenName => self.given_name.as_str(),
            Field::FamilyName => self.family_name.as_str(),
            Field::OtherScriptName => self.other_script_name.as_ref().map_or("", PersonName::as_str),
            Field::Email => self.email.as_str(),
            Field::Organisation => self.organisation.as_deref().unwrap_or_default(),
            Field::City => self.city.as_deref().unwrap_or_default(),
            Field::Profession => self.profession.as_deref().unwrap_or_default(),
            _ => "",
        }
    }

    /// Takes one of them over.
    fn take(&mut self, field: Field, from: &Self) {
        match field {
            Field::GivenName => self.given_name.clone_from(&from.given_name),
            Field::FamilyName => self.family_name.clone_from(&from.family_name),
            Field::OtherScriptName => self.other_script_name.clone_from(&from.other_script_name),
            Field::Email => self.email.clone_from(&from.email),
            Field::Organisation => self.organisation.clone_from(&from.organisation),
            Field::City => self.city.clone_from(&from.city),
            Field::Profession => self.profession.clone_from(&from.profession),
            _ => {}
        }
    }

    /// These, with the fields `taken` from the other registration.
    #[must_use]
    pub fn with(mut self, taken: &[Field], from: &Self) -> Self {
        for field in taken {
            self.take(*field, from);
        }
        self
    }

    /// These with what a merge changed as it was before, where nobody changed it since.
    #[must_use]
    pub fn restored(mut self, before: &Self, merged: &Self) -> Self {
        for field in Self::FIELDS {
            if self.text(field) == merged.text(field) {
                self.take(field, before);
            }
        }
        self
    }
}

impl Attendee {
    /// What can be taken over.
    pub fn particulars(&self) -> Particulars {
        Particulars {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            other_script_name: self.other_script_name.clone(),
            email: self.email.clone(),
            organisation: self.organisation.clone(),
            city: self.city.clone(),
            profession: self.profession.clone(),
        }
    }

    /// Writes what was taken over.
    pub fn set_particulars(&mut self, particulars: Particulars) {
        let Particulars { given_name, family_name, other_script_name, email, organisation, city, profession } =
            particulars;
        self.given_name = given_name;
        self.family_name = family_name;
        self.other_script_name = other_script_name;
        self.email = email;
        self.organisation = organisation;
        self.city = city;
        self.profession = profession;
    }
}

/// Why two registrations cannot become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// It is one registration.
    #[error("one registration is not two")]
    Itself,
    /// One of them is over.
    #[error("one of them is over")]
    Over,
    /// Who would give way is inside: the other way round, or a door's undo first.
    #[error("who would give way is inside")]
    Inside,
    /// Who would give way brings others along: the other way round.
    #[error("who would give way brings others along")]
    BringsOthers,
    /// It was undone, or the registrations were changed so that it cannot be any more.
    #[error("nothing to undo")]
    NothingToUndo,
}

/// Whether `kept` may stay and `gone` give way to it, with `party` people who are registered together with `gone`.
///
/// # Errors
/// The reason why not.
pub fn may_merge(kept: &Registration, gone: &Registration, party: usize) -> Result<(), MergeError> {
    if kept.id == gone.id {
        Err(MergeError::Itself)
    } else if kept.state.is_over() || gone.state.is_over() {
        Err(MergeError::Over)
    } else if gone.admission.is_some() {
        Err(MergeError::Inside)
    } else if gone.lead.is_none() && (party > 1 || gone.heads > 1) {
        Err(MergeError::BringsOthers)
    } else {
        Ok(())
    }
}

/// Which of two is better kept: who is inside, who has a seat, who stands further ahead, who came first.
pub fn better_kept(one: &Registration, two: &Registration) -> bool {
    let rank = |of: &Registration| {
        let standing = match of.state {
            RegistrationState::Confirmed if of.admission.is_some() => 0,
            RegistrationState::Confirmed => 1,
            RegistrationState::Offered { .. } => 2,
            RegistrationState::Waiting { .. } => 3,
            RegistrationState::Requested => 4,
            _ => 5,
        };
        (standing, of.registered_at, of.id)
    };
    rank(one) <= rank(two)
}

/// How a registration was that gave way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GaveWay {
    /// Where it stood.
    pub state: RegistrationState,
    /// Through which partner it came.
    pub partner: Option<PartnerId>,
    /// What it had chosen of the programme, each with whether there was a seat.
    pub sessions: Vec<(SessionId, bool)>,
    /// What protocol said of the one that stays before it took over what only this one had, and says since.
    #[serde(default)]
    pub protocol: Option<(Protocol, Protocol)>,
}

/// Two registrations that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Its identity.
    pub id: MergeId,
    /// At which event.
    pub event_id: EventId,
    /// Which registration stays.
    pub kept: RegistrationId,
    /// Which gave way to it.
    pub gone: RegistrationId,
    /// When.
    pub at: Timestamp,
    /// Who decided, by the name that they had.
    pub by: String,
    /// What the one that stays said before.
    pub before: Particulars,
    /// What it says since.
    pub merged: Particulars,
    /// How the one that gave way was.
    pub gave_way: GaveWay,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::badge::BadgeCode;
    use crate::locale::Locale;
    use crate::registration::{Category, Consents};
    use uuid::Uuid;

    fn registration(number: u128, given: &str) -> Registration {
        let attendee = Attendee {
            given_name: PersonName::parse(given).expect("a name"),
            family_name: PersonName::parse("Amrani").expect("a name"),
            other_script_name: None,
            email: Email::parse(&format!("p{number}@example.org")).expect("an address"),
            organisation: None,
            city: None,
            profession: None,
            locale: Locale::Fr,
            languages: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            consents: Consents::default(),
        };
        Registration::new(
            RegistrationId(Uuid::from_u128(number)),
            EventId(Uuid::nil()),
            BadgeCode::from_random([0, 0, 0, 0, 1]),
            Category::Attendee,
            attendee,
            Timestamp::UNIX_EPOCH,
        )
    }

    #[test]
    fn fields_are_taken_over_and_go_back_unless_somebody_changed_them_since() {
        let (mine, theirs) = (registration(1, "Aya"), registration(2, "Ayat"));
        let before = mine.attendee.particulars();
        let merged = before.clone().with(&[Field::GivenName, Field::Email], &theirs.attendee.particulars());
        assert_eq!((merged.text(Field::GivenName), merged.text(Field::Email)), ("Ayat", "p2@example.org"));
        assert_eq!(merged.clone().restored(&before, &merged), before);
        let mut since = merged.clone();
        since.given_name = PersonName::parse("Aïcha").expect("a name");
        let back = since.restored(&before, &merged);
        assert_eq!((back.text(Field::GivenName), back.text(Field::Email)), ("Aïcha", "p1@example.org"));
    }

    #[test]
    fn nobody_inside_and_nobody_with_others_gives_way() {
        let (one, mut two) = (registration(1, "Aya"), registration(2, "Aya"));
        assert_eq!(may_merge(&one, &two, 1), Ok(()));
        assert_eq!(may_merge(&one, &one, 1), Err(MergeError::Itself));
        assert_eq!(may_merge(&one, &two, 2), Err(MergeError::BringsOthers));
        assert!(better_kept(&one, &two) && !better_kept(&two, &one), "who came first");
        two.admission = Some(crate::checkin::Admission { at: Timestamp::UNIX_EPOCH, door: "A".to_owned() });
        assert_eq!(may_merge(&one, &two, 1), Err(MergeError::Inside));
        assert!(better_kept(&two, &one));
        two.admission = None;
        two.state = RegistrationState::Cancelled { at: Timestamp::UNIX_EPOCH };
        assert_eq!(may_merge(&one, &two, 1), Err(MergeError::Over));
    }
}
