//! Whose badges a run is of, and the marks that are left on them.

use domain::badge::BadgeCode;
use domain::ids::{EventId, PrintLayoutId, PrintRunId, RegistrationId};
use domain::key::Key;
use domain::registration::{Registration, RegistrationFilter};
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::registration::{COLUMNS, Typed, columns, read, restricted};
use crate::row::Origin;
use crate::store::Store;
use crate::write::Write;

/// Somebody's badge in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintItem {
    /// Which it is, counted from 0.
    pub place: u32,
    /// Whose, with the badge that the run has for them.
    pub registration: Registration,
    /// After which layout it is printed; the usual one where there is none.
    pub layout: Option<PrintLayoutId>,
}

/// How many badges of a category a filter finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeCount {
    /// Which.
    pub category: Key,
    /// In all.
    pub badges: u32,
    /// How many of them were printed before.
    pub reprints: u32,
}

/// Registrations of a run in its order, those of a condition: see [`read_item`].
macro_rules! items {
    ($which:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            ", item_place, item_code, item_layout FROM (SELECT registration_id AS item_of, place AS item_place, \
             code AS item_code, layout_id AS item_layout FROM print_item WHERE run_id = $1",
            $which,
            ") i CROSS JOIN registration r WHERE r.id = i.item_of ORDER BY item_place"
        )
    };
}

impl Store {
    /// How many badges of each category a filter finds.
    pub async fn count_badges(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
    ) -> Result<Vec<BadgeCount>, StoreError> {
        let typed = Typed::of(filter);
        if typed.as_ref().is_some_and(|typed| !typed.finds()) {
            return Ok(Vec::new());
        }
        let mut values = vec![event.0.into()];
        let mut sql =
            "SELECT category, count(*), count(CASE WHEN badge_prints > 0 THEN 1 END) FROM registration \
                       WHERE event_id = $1 AND state = 'confirmed'"
                .to_owned();
        sql += &restricted(filter, &mut values);
        sql += &typed.map(|typed| typed.condition(&mut values)).unwrap_or_default();
        sql += " GROUP BY category ORDER BY category";
        let origin = Origin { table: "registration", id: &event };
        let read = |row: &QueryResult| {
            let number = |place: usize| origin.count("badge_prints", row.try_get_by_index::<i64>(place)?);
            let category = origin.parsed("category", Key::parse(&row.try_get_by_index::<String>(0)?))?;
            Ok(BadgeCount { category, badges: number(1)?, reprints: number(2)? })
        };
        db::rows(&self.reader, &sql, values).await?.iter().map(read).collect()
    }

    /// Those whose badges a run still has to make, in its order. Their badges are those that the run was claimed with: a
    /// badge that is replaced meanwhile is another's business.
    pub async fn badges_to_print(&self, run: PrintRunId) -> Result<Vec<PrintItem>, StoreError> {
        const LEFT: &str = items!(" AND printed_at IS NULL AND left_out IS NULL");
        db::many(&self.reader, LEFT, vec![run.0.into()], read_item).await
    }

    /// The first of these.
    pub async fn next_badge_to_print(&self, run: PrintRunId) -> Result<Option<PrintItem>, StoreError> {
        const NEXT: &str = items!(" AND printed_at IS NULL AND left_out IS NULL ORDER BY place LIMIT 1");
        db::row(&self.reader, NEXT, vec![run.0.into()]).await?.as_ref().map(read_item).transpose()
    }

    /// The first of those who are left out of a run of this event, in its order, each with what was said of it.
    pub async fn left_out_of_run(
        &self,
        event: EventId,
        run: PrintRunId,
    ) -> Result<Vec<(Registration, String)>, StoreError> {
        const LEFT_OUT: &str = concat!(
            "SELECT ",
            columns!(),
            ", said FROM (SELECT registration_id AS item_of, place AS item_place, left_out AS said FROM print_item \
             WHERE run_id = $2 AND left_out IS NOT NULL ORDER BY place LIMIT 100) i \
             CROSS JOIN registration r WHERE r.id = i.item_of AND r.event_id = $1 ORDER BY item_place"
        );
        let read = |row: &QueryResult| Ok((read(row)?, row.try_get_by_index(COLUMNS)?));
        db::many(&self.reader, LEFT_OUT, vec![event.0.into(), run.0.into()], read).await
    }

    /// The first whose badge a run is of, printed or not.
    pub async fn first_of_run(&self, run: PrintRunId) -> Result<Option<PrintItem>, StoreError> {
        const FIRST: &str = items!(" ORDER BY place LIMIT 1");
        db::row(&self.reader, FIRST, vec![run.0.into()]).await?.as_ref().map(read_item).transpose()
    }
}

impl Write {
    /// Adds those whose badges a run is of.
    pub async fn add_print_items(&self, run: PrintRunId, items: &[PrintItem]) -> Result<(), StoreError> {
        for lot in db::lots(items) {
            let mut values = Vec::with_capacity(lot.len() * 5);
            let places = db::value_rows(&mut values, lot, |item| {
                let whose = &item.registration;
                [
                    run.0.into(),
                    i64::from(item.place).into(),
                    whose.id.0.into(),
                    whose.code.as_str().into(),
                    item.layout.map(|layout| layout.0).into(),
                ]
            });
            let sql = format!(
                "INSERT INTO print_item (run_id, place, registration_id, code, layout_id) VALUES {places}"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }

    /// Leaves out of a run who has no badge any more, takes the badges that the others have now, and says how many are in
    /// it: those that are made, and those that are to be.
    pub async fn settle_print_items(&self, run: PrintRunId) -> Result<u32, StoreError> {
        const OUT: &str = "DELETE FROM print_item WHERE run_id = $1 AND printed_at IS NULL AND registration_id IN \
                           (SELECT r.id FROM registration r JOIN print_item i ON i.registration_id = r.id \
                           WHERE i.run_id = $1 AND r.state <> 'confirmed')";
        const NOW: &str = "UPDATE print_item SET code = (SELECT code FROM registration r \
                           WHERE r.id = print_item.registration_id) WHERE run_id = $1 AND printed_at IS NULL";
        const COUNT: &str = "SELECT count(*) FROM print_item WHERE run_id = $1 AND left_out IS NULL";
        let run_only = || -> Vec<Value> { vec![run.0.into()] };
        db::change(&self.transaction, OUT, run_only()).await?;
        db::change(&self.transaction, NOW, run_only()).await?;
        let row = db::row(&self.transaction, COUNT, run_only()).await?;
        let count = row.map_or(Ok(0), |row| row.try_get_by_index::<i64>(0))?;
        Origin { table: "print_item", id: run }.count("place", count)
    }

    /// Marks the badges of a run as printed: all that were not yet, or the one at a place.
    pub async fn mark_printed(
        &self,
        (event, run): (EventId, PrintRunId),
        place: Option<u32>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const PRINTED: &str = "UPDATE print_item SET printed_at = $2 WHERE run_id = $1 AND printed_at IS NULL \
                               AND left_out IS NULL AND place = COALESCE($3, place)";
        self.lock_event(event).await?;
        let place = place.map(i64::from);
        let values = vec![run.0.into(), now.as_second().into(), place.into()];
        db::change(&self.transaction, PRINTED, values).await?;
        self.count_prints(event, run, place).await
    }

    /// Leaves somebody's badge out of a run, which is not printed, and keeps what is said of it.
    pub async fn leave_out_of_run(
        &self,
        run: PrintRunId,
        whom: RegistrationId,
        said: &str,
    ) -> Result<(), StoreError> {
        const OUT: &str = "UPDATE print_item SET left_out = $3 WHERE run_id = $1 AND registration_id = $2 \
                           AND printed_at IS NULL";
        db::change(&self.transaction, OUT, vec![run.0.into(), whom.0.into(), said.into()]).await?;
        Ok(())
    }

    /// Takes the marks back that a run left.
    pub async fn unmark_printed(&self, event: EventId, run: PrintRunId) -> Result<(), StoreError> {
        const TAKEN: &str = "UPDATE print_item SET printed_at = NULL WHERE run_id = $1";
        self.lock_event(event).await?;
        db::change(&self.transaction, TAKEN, vec![run.0.into()]).await?;
        self.count_prints(event, run, None).await
    }

    /// Counts anew how often the badges of a run were printed by all runs: so every mark is what the runs say, whatever
    /// was taken back in between. A badge that was replaced does not count for the one that came after it.
    async fn count_prints(
        &self,
        event: EventId,
        run: PrintRunId,
        place: Option<i64>,
    ) -> Result<(), StoreError> {
        const COUNT: &str = "UPDATE registration SET \
            badge_prints = (SELECT count(*) FROM print_item i WHERE i.registration_id = registration.id \
            AND i.code = registration.code AND i.printed_at IS NOT NULL), \
            badge_printed_at = (SELECT max(i.printed_at) FROM print_item i WHERE i.registration_id = registration.id \
            AND i.code = registration.code) \
            WHERE event_id = $1 AND id IN (SELECT registration_id FROM print_item WHERE run_id = $2 \
            AND place = COALESCE($3, place))";
        let values = vec![event.0.into(), run.0.into(), place.into()];
        db::change(&self.transaction, COUNT, values).await?;
        Ok(())
    }
}

fn read_item(row: &QueryResult) -> Result<PrintItem, StoreError> {
    let mut registration = read(row)?;
    let origin = Origin { table: "print_item", id: registration.id };
    let place = origin.count("place", row.try_get_by_index(COLUMNS)?)?;
    let code = row.try_get_by_index::<String>(COLUMNS + 1)?;
    registration.code = origin.parsed("code", BadgeCode::parse(&code).ok())?;
    let layout = row.try_get_by_index::<Option<Uuid>>(COLUMNS + 2)?.map(PrintLayoutId);
    Ok(PrintItem { place, registration, layout })
}
