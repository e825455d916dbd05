//! Texts that readers of a language will find in another, or not at all.

use uuid::Uuid;

use super::{Published, Thing};
use crate::form::own;
use crate::locale::{Locale, Localized};

/// A text that is not there in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Of what.
    pub thing: Thing,
    /// Of which.
    pub id: Uuid,
    /// What people call it; empty for the event itself.
    pub name: Localized,
    /// Which text, by the name that it has in JSON: `lead`, `place.access`.
    pub field: &'static str,
    /// Whether French stands in for it. Otherwise there is nothing at all.
    pub falls_back: bool,
}

/// What is missing for readers of a language. A text that nobody wrote in any language is only missed where every
/// page has a place for it.
pub fn missing(copy: &Published, locale: Locale) -> Vec<Missing> {
    let event = &copy.event;
    let mut list = List { locale, found: Vec::new() };
    let unnamed = Localized::default();
    let mut of_event =
        |field, text, wanted| list.look(Thing::Event, event.id.0, &unnamed, field, text, wanted);
    of_event("theme", &event.theme, true);
    of_event("lead", &event.lead, true);
    of_event("host", &event.host, true);
    of_event("languages", &event.languages, true);
    of_event("place.name", &event.place.name, true);
    of_event("place.address", &event.place.address, true);
    of_event("place.city", &event.place.city, true);
    of_event("place.access", &event.place.access, false);
    of_event("legal", &event.legal, false);
    for topic in &event.topics {
        list.look(Thing::Event, event.id.0, &topic.label, "topics", &topic.label, true);
    }
    for session in &copy.sessions {
        let mut look = |field, text, wanted| {
            list.look(Thing::Session, session.id.0, &session.title, field, text, wanted);
        };
        look("title", &session.title, true);
        look("about", &session.about, false);
    }
    for room in &copy.rooms {
        list.look(Thing::Room, room.id.0, &room.name, "name", &room.name, true);
    }
    for track in &copy.tracks {
        list.look(Thing::Track, track.id.0, &track.name, "name", &track.name, true);
    }
    for speaker in &copy.speakers {
        let mut look =
            |field, text| list.look(Thing::Speaker, speaker.id.0, &speaker.name, field, text, false);
        look("role", &speaker.role);
        look("job", &speaker.job);
        look("biography", &speaker.biography);
    }
    for partner in &copy.partners {
        let mut look =
            |field, text| list.look(Thing::Partner, partner.id.0, &partner.name, field, text, false);
        look("role", &partner.role);
        look("about", &partner.about);
    }
    for tier in &copy.tiers {
        list.look(Thing::Tier, tier.id.0, &tier.name, "name", &tier.name, true);
    }
    list.found
}

struct List {
    locale: Locale,
    found: Vec<Missing>,
}

impl List {
    fn look(
        &mut self,
        thing: Thing,
        id: Uuid,
        name: &Localized,
        field: &'static str,
        text: &Localized,
        wanted: bool,
    ) {
        let falls_back = !text.fr.is_empty();
        if own(text, self.locale).is_empty() && (falls_back || wanted) {
            self.found.push(Missing { thing, id, name: name.clone(), field, falls_back });
        }
    }
}
