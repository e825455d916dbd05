//! What each row of a list would do to an event's registrations. Nothing happens without being told before, and what
//! may be one person twice waits for somebody's decision.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::guest::Guest;
use super::outcome::{Change, Changed, Like, Outcome, RowPlan, Whom};
use super::reading::Reading;
use crate::locale::Locale;
use crate::name::{Likeness, Name, compare};
use crate::registration::{Attendee, EventProtocol, Protocol, Registration};
use crate::text::search_key;

/// How many people with a key of a name's are compared with it, and how many of those that are alike are told.
const COMPARED: usize = 60;
const TOLD: usize = 3;

/// A row with what it would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What it says.
    pub reading: Reading,
    /// What it would do.
    pub outcome: Outcome,
}

impl Planned {
    /// The guest it names; nothing of a row that is wrong.
    pub fn guest(&self) -> Option<&Guest> {
        self.reading.guest.as_ref().ok()
    }

    /// What people see of it.
    pub fn plan(&self) -> RowPlan {
        let guest = self.guest();
        let attendee = guest.map(|guest| &guest.attendee);
        RowPlan {
            row: self.reading.row,
            name: attendee.map_or_else(|| self.reading.label.clone(), Attendee::full_name),
            other_name: attendee.and_then(|a| a.other_script_name.as_ref()).map(ToString::to_string),
            email: attendee.map(|attendee| attendee.email.to_string()),
            organisation: attendee.and_then(|attendee| attendee.organisation.clone()),
            category: guest.map(|guest| guest.category_key.clone()),
            outcome: self.outcome.clone(),
            remarks: self.reading.remarks.clone(),
        }
    }
}

/// What a plan of these would be made of, in short: another number, and the plan is another, perhaps. Of registrations in
/// another order it is another number.
pub fn basis(readings: &[Reading], known: &[Registration], protocol: &EventProtocol) -> i64 {
    let mut hasher = DefaultHasher::new();
    readings.hash(&mut hasher);
    for one in known {
        let over = one.state.is_over();
        (one.id, over, &one.attendee, &one.category_key, protocol.of(one.id)).hash(&mut hasher);
    }
    // Kept as a number with a sign.
    hasher.finish().cast_signed()
}

/// Plans the rows of a list beside the registrations that an event has, those that are over too, and what protocol says
/// of them.
pub fn plan(readings: Vec<Reading>, known: &[Registration], protocol: &EventProtocol) -> Vec<Planned> {
    let mut planner = Planner::new(&readings, known, protocol);
    let outcomes = (0..readings.len()).map(|at| planner.judge(at)).collect::<Vec<_>>();
    drop(planner);
    readings.into_iter().zip(outcomes).map(|(reading, outcome)| Planned { reading, outcome }).collect()
}

/// Somebody with a key of a name: registrations come first, then rows.
type Keyed = (u64, u32);

struct Planner<'a> {
    readings: &'a [Reading],
    known: &'a [Registration],
    protocol: &'a EventProtocol,
    /// Registrations by person: those that stand, and those that are over.
    standing: HashMap<String, usize>,
    over: HashMap<String, usize>,
    /// The keys of everybody's names that several share, in order.
    keys: Vec<Keyed>,
    /// Those who share one, by their places: their names, and the keys that they share.
    sharing: HashMap<u32, (Name, Box<[u64]>)>,
    /// Persons of the rows so far, with the first row of each.
    rows: HashMap<String, u32>,
    /// Whether each row so far may become somebody.
    newcomers: Vec<bool>,
}

impl<'a> Planner<'a> {
    fn new(readings: &'a [Reading], known: &'a [Registration], protocol: &'a EventProtocol) -> Self {
        let (mut standing, mut over) = (HashMap::new(), HashMap::new());
        for (at, registration) in known.iter().enumerate() {
            let person = registration.attendee.person_key();
            let persons = if registration.state.is_over() { &mut over } else { &mut standing };
            persons.insert(person, at);
        }
        let people = (0..known.len() + readings.len()).zip(0_u32..);
        let people = people.filter_map(|(at, place)| Some((attendee_of(readings, known, at)?, place)));
        let mut keys = people
            .flat_map(|(attendee, place)| keys_of(&attendee.name()).map(move |key| (key, place)))
            .collect::<Vec<_>>();
        keys.sort_unstable();
        // Most people share a key with nobody: only who does is compared, and kept in mind for it.
        let shared = keys.chunk_by(|one, two| one.0 == two.0).filter(|group| group.len() > 1);
        let keys = shared.flatten().copied().collect::<Vec<_>>();
        let mut by_place = keys.clone();
        by_place.sort_unstable_by_key(|(key, place)| (*place, *key));
        let name_of = |place: u32| Some(attendee_of(readings, known, usize::try_from(place).ok()?)?.name());
        let sharing = by_place.chunk_by(|one, two| one.1 == two.1).filter_map(|own| {
            let (_, place) = *own.first()?;
            Some((place, (name_of(place)?, own.iter().map(|(key, _)| *key).collect())))
        });
        let sharing = sharing.collect();
        let newcomers = Vec::with_capacity(readings.len());
        Self { readings, known, protocol, standing, over, keys, sharing, rows: HashMap::new(), newcomers }
    }

    /// What a row would do, after those before it.
    fn judge(&mut self, at: usize) -> Outcome {
        let reading = &self.readings[at];
        let outcome = match &reading.guest {
            Err(problems) => Outcome::Wrong { problems: problems.clone() },
            Ok(guest) => self.judge_guest(at, reading.row, guest),
        };
        self.newcomers.push(matches!(outcome, Outcome::New | Outcome::Doubtful { .. }));
        outcome
    }

    fn judge_guest(&mut self, at: usize, row: u32, guest: &Guest) -> Outcome {
        let person = guest.attendee.person_key();
        if let Some(&first) = self.rows.get(&person) {
            return Outcome::Repeats { row: first };
        }
        let outcome = if let Some(&known) = self.standing.get(&person) {
            let registration = &self.known[known];
            let id = registration.id;
            let mut changes = changes(guest, registration);
            changes.extend(protocol_changes(&guest.protocol, self.protocol.of(id)));
            if changes.is_empty() { Outcome::There { id } } else { Outcome::Differs { id, changes } }
        } else if let Some(&known) = self.over.get(&person) {
            let registration = &self.known[known];
            let like =
                Like { over: true, ..like(registration.id.into(), guest, &registration.attendee, &[]) };
            Outcome::Doubtful { likes: vec![like] }
        } else {
            match self.likes(at, guest) {
                likes if likes.is_empty() => Outcome::New,
                likes => Outcome::Doubtful { likes },
            }
        };
        self.rows.insert(person, row);
        outcome
    }

    /// Those before a row whose names say that they may be its guest.
    fn likes(&self, at: usize, guest: &Guest) -> Vec<Like> {
        let place = u32::try_from(self.known.len() + at).unwrap_or(u32::MAX);
        let Some((own, keys)) = self.sharing.get(&place) else { return Vec::new() };
        let mut others = Vec::new();
        for &key in keys {
            let from = self.keys.partition_point(|(other, _)| *other < key);
            let same = self.keys[from..]
                .iter()
                .take_while(|(other, other_place)| *other == key && *other_place < place);
            others.extend(same.map(|(_, place)| *place).take(COMPARED));
        }
        others.sort_unstable();
        others.dedup();
        let likes = others.into_iter().filter_map(|place| {
            let other = usize::try_from(place).ok()?;
            let (whom, attendee) = match other.checked_sub(self.known.len()) {
                None => (Whom::from(self.known[other].id), &self.known[other].attendee),
                Some(row) if self.newcomers[row] => {
                    let reading = &self.readings[row];
                    (Whom::Row(reading.row), &reading.guest.as_ref().ok()?.attendee)
                }
                Some(_) => return None,
            };
            match compare(own, &self.sharing.get(&place)?.0) {
                Likeness::Different => None,
                found => Some(like(whom, guest, attendee, found.reasons())),
            }
        });
        likes.take(TOLD).collect()
    }
}

/// Whom a place is: of the registrations that stand, then of the rows that are not wrong.
fn attendee_of<'a>(readings: &'a [Reading], known: &'a [Registration], at: usize) -> Option<&'a Attendee> {
    match known.get(at) {
        Some(registration) if registration.state.is_over() => None,
        Some(registration) => Some(&registration.attendee),
        None => Some(&readings.get(at - known.len())?.guest.as_ref().ok()?.attendee),
    }
}

fn like(whom: Whom, guest: &Guest, other: &Attendee, reasons: &[crate::name::Reason]) -> Like {
    Like {
        whom,
        name: other.full_name(),
        email: other.email.to_string(),
        organisation: other.organisation.clone(),
        reasons: reasons.to_vec(),
        same_email: other.email.key() == guest.attendee.email.key(),
        over: false,
    }
}

/// A name's keys, short enough to have those of two lists in mind.
fn keys_of(name: &Name) -> impl Iterator<Item = u64> + use<> {
    name.keys().into_iter().map(|key| {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        hasher.finish()
    })
}

/// What a list says otherwise than a registration. What it does not say, and what is only written otherwise, changes
/// nothing.
fn changes(guest: &Guest, registration: &Registration) -> Vec<Change> {
    let (new, old) = (&guest.attendee, &registration.attendee);
    let other = |attendee: &'_ Attendee| attendee.other_script_name.as_ref().map(ToString::to_string);
    let texts = [
        (Changed::OtherScriptName, other(old), other(new)),
        (Changed::Organisation, old.organisation.clone(), new.organisation.clone()),
        (Changed::Profession, old.profession.clone(), new.profession.clone()),
        (Changed::City, old.city.clone(), new.city.clone()),
    ];
    let mut changes = texts
        .into_iter()
        .filter_map(|(what, from, to)| {
            let (from, to) = (from.unwrap_or_default(), to?);
            (search_key(&from) != search_key(&to)).then_some(Change { what, from, to })
        })
        .collect::<Vec<_>>();
    if guest.says_category && guest.category_key != registration.category_key {
        let (from, to) = (registration.category_key.to_string(), guest.category_key.to_string());
        changes.push(Change { what: Changed::Category, from, to });
    }
    changes
}

/// What a list says of protocol otherwise than what is kept. What it does not say changes nothing.
fn protocol_changes(new: &Protocol, kept: Option<&Protocol>) -> Vec<Change> {
    let none = Protocol::default();
    let old = kept.unwrap_or(&none);
    let said = |protocol: &Protocol| protocol.honorific.as_ref().map(|one| one.words(Locale::Fr));
    let key = |protocol: &Protocol| protocol.rank.as_ref().map(ToString::to_string);
    let texts = [
        (Changed::Honorific, said(old), said(new)),
        (Changed::Rank, key(old), key(new)),
        (Changed::Escort, old.escort.clone(), new.escort.clone()),
        (Changed::Table, old.table.clone(), new.table.clone()),
        (Changed::Seat, old.seat.clone(), new.seat.clone()),
    ];
    let changes = texts.into_iter().filter_map(|(what, from, to)| {
        let (from, to) = (from.unwrap_or_default(), to?);
        (search_key(&from) != search_key(&to)).then_some(Change { what, from, to })
    });
    changes.collect()
}

/// Makes protocol say what a list says otherwise.
pub fn apply_protocol(changes: &[Change], guest: &Guest, protocol: &mut Protocol) {
    let new = &guest.protocol;
    for change in changes {
        match change.what {
            Changed::Honorific => protocol.honorific.clone_from(&new.honorific),
            // A place among those of another rank is none in this one.
            Changed::Rank => (protocol.rank, protocol.within) = (new.rank.clone(), None),
            Changed::Escort => protocol.escort.clone_from(&new.escort),
            Changed::Table => protocol.table.clone_from(&new.table),
            Changed::Seat => protocol.seat.clone_from(&new.seat),
            _ => {}
        }
    }
}

/// Makes a registration say what a list says otherwise.
pub fn apply(changes: &[Change], guest: &Guest, registration: &mut Registration) {
    let (new, old) = (&guest.attendee, &mut registration.attendee);
    for change in changes {
        match change.what {
            Changed::OtherScriptName => old.other_script_name.clone_from(&new.other_script_name),
            Changed::Organisation => old.organisation.clone_from(&new.organisation),
            Changed::Profession => old.profession.clone_from(&new.profession),
            Changed::City => old.city.clone_from(&new.city),
            // The seat stays where it was taken.
            Changed::Category => {
                registration.category = guest.category;
                registration.category_key.clone_from(&guest.category_key);
            }
            // What is kept beside registrations: see `apply_protocol`.
            Changed::Honorific | Changed::Rank | Changed::Escort | Changed::Table | Changed::Seat => {}
        }
    }
}

#[cfg(test)]
mod tests;
