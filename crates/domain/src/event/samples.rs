//! An event for tests.

use uuid::Uuid;

use super::{Event, NewEvent};
use crate::form::Values;
use crate::ids::{EventId, OrganisationId};
use crate::locale::Localized;
use crate::text::Slug;

pub(crate) fn new_values() -> Values {
    let pairs = [
        ("theme-fr", "Une soirée"),
        ("time_zone", "Europe/Paris"),
        ("day1_date", "2026-06-25"),
        ("day1_doors_time", "18:00"),
        ("day1_starts_time", "18:45"),
        ("day1_ends_time", "01:00"),
        ("place_name-fr", "Le salon"),
        ("city-fr", "Lyon"),
        ("capacity", "40"),
        ("spoken", "fr"),
        ("contact", "soiree@example.org"),
    ];
    Values::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())))
}

pub(crate) fn draft() -> Event {
    let new = NewEvent::read(&new_values()).expect("all is there");
    assert_eq!(new.year(), 2026);
    let (id, organisation) = (EventId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)));
    new.draft(id, organisation, Slug::parse("une-soiree-2026").expect("a slug"), Localized::default())
}
