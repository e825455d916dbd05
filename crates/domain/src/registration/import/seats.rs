//! Rows that give a seat which somebody else has.

use std::collections::{HashMap, HashSet};

use super::outcome::Outcome;
use super::plan::Planned;
use super::reading::Remark;
use crate::registration::protocol::{Chair, Seated};
use crate::registration::{EventProtocol, Protocol, Registration};

/// Somebody on a seat: the key under which it is one person's, and their name.
type Sitting = (String, String);

/// So many others are named of those who have one seat.
const TOLD: usize = 3;

/// Remarks on each row whose seat would be somebody else's too, once all rows are brought in: another row's, one of those
/// who are registered, or of those who are promised one.
pub fn remark_shared_seats(
    rows: &mut [Planned],
    known: &[Registration],
    protocol: &EventProtocol,
    promised: &[Seated],
) {
    if !rows.iter().filter_map(Planned::guest).any(|guest| guest.protocol.seat.is_some()) {
        return;
    }
    let standing = known.iter().filter(|one| !one.state.is_over()).collect::<Vec<_>>();
    let by_id = standing.iter().map(|one| (one.id, *one)).collect::<HashMap<_, _>>();
    let mut moved = HashSet::new();
    let mut own = Vec::with_capacity(rows.len());
    let mut sitting: HashMap<Chair, Vec<Sitting>> = HashMap::new();
    for row in rows.iter() {
        let kept = match row.outcome {
            Outcome::Wrong { .. } | Outcome::Repeats { .. } => {
                own.push(None);
                continue;
            }
            Outcome::There { id } | Outcome::Differs { id, .. } => {
                moved.insert(id);
                by_id.get(&id).map(|one| protocol.seated(one))
            }
            Outcome::New | Outcome::Doubtful { .. } => None,
        };
        let chair = row.guest().and_then(|guest| {
            let (kept, said) = (kept.unwrap_or_default(), &guest.protocol);
            let place = Protocol {
                table: said.table.clone().or(kept.table),
                seat: said.seat.clone().or(kept.seat),
                ..Protocol::default()
            };
            let chair = place.chair()?;
            let person = guest.attendee.person_key();
            sitting.entry(chair.clone()).or_default().push((person.clone(), guest.attendee.full_name()));
            Some((chair, person))
        });
        own.push(chair);
    }
    for one in standing.into_iter().filter(|one| !moved.contains(&one.id)) {
        if let Some(chair) = protocol.seated(one).chair() {
            let sitter = (one.attendee.person_key(), one.attendee.full_name());
            sitting.entry(chair).or_default().push(sitter);
        }
    }
    for one in promised {
        sitting.entry(one.chair.clone()).or_default().push((one.person_key.clone(), one.name.clone()));
    }
    for (row, own) in rows.iter_mut().zip(own) {
        let Some((chair, person)) = own else { continue };
        let others = sitting.get(&chair).into_iter().flatten();
        let others = others.filter(|(other, _)| *other != person).map(|(_, name)| name).take(TOLD);
        row.reading.remarks.extend(others.cloned().map(Remark::SeatShared));
    }
}
