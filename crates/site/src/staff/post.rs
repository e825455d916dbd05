//! Where somebody stands: the door at which what they admit is counted.

use app::AppError;
use app::account::Actor;
use app::event::EventInfo;
use domain::account::Action;
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::desk::{door_href, door_path};
use super::query::percent_encoded;

/// A member of staff at a door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Post {
    /// Who, standing there.
    pub(super) actor: Actor,
    /// The door's short name.
    pub(super) door: String,
    /// The doors among which they may choose; none for who was sent to one.
    pub(super) choices: Vec<String>,
}

impl Post {
    /// The door to which somebody was sent; for who was sent to none, the one that the address asks for, else the
    /// first.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
    pub(super) fn new(
        actor: &Actor,
        info: &EventInfo,
        asked: &str,
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let sent_to = |actor: &Actor| -> Result<_, AppError> {
            Ok(actor.require(Action::CheckIn, info, now)?.door.clone())
        };
        let sent = sent_to(actor)?;
        let asked = (!asked.is_empty()).then_some(asked);
        let actor = actor.at_door(asked, info);
        let door = sent_to(&actor)?.or_else(|| info.event.doors.first().cloned());
        let choices =
            if sent.is_none() && info.event.doors.len() > 1 { info.event.doors.clone() } else { Vec::new() };
        Ok(Self { actor, door: door.unwrap_or_else(|| "—".into()), choices })
    }

    /// The door's name in words: « Porte A ».
    pub(super) fn name(&self, locale: Locale) -> String {
        fl!(i18n::site(locale), "door-name", door = self.door.as_str())
    }

    /// The door's page in its reader's language.
    pub(super) fn href(&self, locale: Locale, info: &EventInfo) -> String {
        format!("{}{}", door_href(locale, info), self.query('?'))
    }

    /// The door's page, without a language.
    pub(super) fn path(&self, info: &EventInfo) -> String {
        format!("{}{}", door_path(info), self.query('?'))
    }

    /// What an address needs to keep a chosen door; nothing where there is no choice.
    pub(super) fn query(&self, first: char) -> String {
        if self.choices.is_empty() {
            String::new()
        } else {
            format!("{first}door={}", percent_encoded(&self.door))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use domain::account::{Access, Grant, Role};
    use std::sync::Arc;

    fn staff(door: Option<&str>) -> Actor {
        let role = if door.is_some() { Role::DoorStaff } else { Role::Organiser };
        let grant = Grant {
            door: door.map(str::to_owned),
            ..Grant::in_organisation(samples::event().0.organisation.id, role)
        };
        Actor::Staff(Arc::new(Access::new(None, None, vec![grant], samples::at("2025-06-26T00:00:00Z"))))
    }

    fn standing(post: &Post) -> Option<String> {
        let access = post.actor.staff(samples::at("2025-06-25T16:00:00Z")).expect("is signed in");
        access.grants[0].door.clone()
    }

    fn post(door: Option<&str>, asked: &str) -> Post {
        let mut info = samples::event().0;
        info.event.doors = vec!["A".into(), "B".into()];
        Post::new(&staff(door), &info, asked, samples::at("2025-06-25T16:00:00Z")).expect("is signed in")
    }

    #[test]
    fn an_organiser_chooses_and_what_they_admit_is_counted_there() {
        assert_eq!(post(None, "").door, "A");
        let chosen = post(None, "B");
        assert_eq!((chosen.door.as_str(), chosen.query('?').as_str()), ("B", "?door=B"));
        assert_eq!(standing(&chosen).as_deref(), Some("B"));
        assert_eq!(post(None, "Z").door, "A", "no such door");
    }

    #[test]
    fn who_was_sent_to_a_door_stays_there() {
        let sent = post(Some("B"), "A");
        assert_eq!((sent.door.as_str(), sent.query('?').as_str()), ("B", ""));
        assert_eq!(standing(&sent).as_deref(), Some("B"));
    }
}
