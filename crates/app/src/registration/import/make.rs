//! Reads the file of an import, and plans it.

use std::collections::HashSet;

use bytes::Bytes;
use domain::registration::import::{
    GuestImport, GuestReader, Outcome, Planned, ReadChoice, Reading, Remark, Source, Table, basis, plan,
    remark_shared_seats,
};
use domain::registration::protocol::Seated;
use domain::registration::{EventProtocol, Registration};
use jiff::civil::Date;
use tokio::task::spawn_blocking;

use super::ImportError;
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// A file as it is read.
pub(super) async fn table(
    app: &App,
    bytes: Bytes,
    choice: ReadChoice,
) -> Result<(Table, Source), ImportError> {
    Ok(make_document(app, move || Ok(documents::import::read(&bytes, &choice))).await??)
}

/// The file of an import; there is none of one that is done.
pub(super) async fn file(app: &App, import: &GuestImport) -> Result<Bytes, AppError> {
    let file = app.store().guest_import_file(import.id).await?.ok_or(AppError::NotFound)?;
    Ok(file.into())
}

/// What the rows of an import say.
pub(super) async fn readings(
    app: &App,
    info: &EventInfo,
    import: &GuestImport,
) -> Result<Vec<Reading>, ImportError> {
    let (bytes, today) = (file(app, import).await?, today(app, info));
    let (mapping, choices, reading) =
        (import.mapping.clone(), import.choices.clone(), import.reading.clone());
    let categories = info.event.all_categories().into_owned();
    let ranks = app.store().ranks(info.event.id).await?;
    let work = move || {
        let read = documents::import::read(&bytes, &reading).map(|(table, _)| {
            let mut reader = GuestReader::new(&mapping, &choices, &categories, &ranks, today);
            mapping.guests(&table).map(|row| reader.read(row)).collect()
        });
        Ok(read)
    };
    Ok(make_document(app, work).await??)
}

/// A list as it is planned, with what it was planned beside.
pub(super) struct Plan {
    /// Its rows.
    pub(super) rows: Vec<Planned>,
    /// What it was made of.
    pub(super) basis: i64,
    /// The event's registrations, those that are over too.
    pub(super) known: Vec<Registration>,
    /// What protocol says of them.
    pub(super) protocol: EventProtocol,
}

/// What each row would do beside these registrations and what protocol says of them: as it was planned before, if that was
/// made of the same. Of whom is asked to come already, by these persons' keys, that is remarked, and so is a seat that
/// somebody else has or is promised. It waits for no document that is being made: who asks may hold the database meanwhile.
pub(super) async fn planned(
    readings: Vec<Reading>,
    mut known: Vec<Registration>,
    protocol: EventProtocol,
    (invited, promised): (HashSet<String>, Vec<Seated>),
    before: Option<Before>,
) -> Result<Plan, AppError> {
    let work = move || {
        // In one order, however they were read.
        known.sort_unstable_by_key(|one| one.id);
        let basis = basis(&readings, &known, &protocol);
        let mut rows = match before {
            Some(before) if before.basis == basis && before.is_of(&readings) => {
                let outcomes = before.outcomes.into_iter().map(|(_, outcome)| outcome);
                let rows = readings.into_iter().zip(outcomes);
                rows.map(|(reading, outcome)| Planned { reading, outcome }).collect()
            }
            _ => plan(readings, &known, &protocol),
        };
        for row in rows.iter_mut().filter(|_| !invited.is_empty()) {
            if row.guest().is_some_and(|guest| invited.contains(&guest.attendee.person_key())) {
                row.reading.remarks.push(Remark::Invited);
            }
        }
        remark_shared_seats(&mut rows, &known, &protocol, &promised);
        Plan { rows, basis, known, protocol }
    };
    spawn_blocking(work).await.map_err(|_| AppError::Internal("a background task failed"))
}

/// A plan that was made before.
pub(super) struct Before {
    /// What it was made of.
    pub(super) basis: i64,
    /// What each row was going to do, in their order.
    pub(super) outcomes: Vec<(u32, Outcome)>,
}

impl Before {
    /// Whether it tells of these rows.
    fn is_of(&self, readings: &[Reading]) -> bool {
        self.outcomes.iter().map(|(row, _)| *row).eq(readings.iter().map(|reading| reading.row))
    }
}

fn today(app: &App, info: &EventInfo) -> Date {
    info.event.zone().to_datetime(app.now()).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn outcome_after(before: Option<Before>) -> (Outcome, i64) {
        let reading = Reading { row: 2, label: String::new(), guest: Err(Vec::new()), remarks: Vec::new() };
        let plan = planned(vec![reading], Vec::new(), EventProtocol::default(), Default::default(), before);
        let mut plan = plan.await.expect("planned");
        (plan.rows.remove(0).outcome, plan.basis)
    }

    #[tokio::test]
    async fn a_plan_made_of_the_same_is_not_made_again_and_any_other_is() {
        let wrong = Outcome::Wrong { problems: Vec::new() };
        let (outcome, basis) = outcome_after(None).await;
        assert_eq!(outcome, wrong);
        let before = |basis, row| Some(Before { basis, outcomes: vec![(row, Outcome::New)] });
        assert_eq!(outcome_after(before(basis, 2)).await.0, Outcome::New, "as it was planned");
        assert_eq!(outcome_after(before(basis ^ 1, 2)).await.0, wrong, "of something else");
        assert_eq!(outcome_after(before(basis, 3)).await.0, wrong, "of other rows");
    }
}
