//! What each row of a guest list would do, and what was decided about it.

use std::hash::{DefaultHasher, Hash, Hasher};

use domain::ids::GuestImportId;
use domain::key::Key;
use domain::registration::import::{Outcome, OutcomeKind, Planned, RowPlan, Tally};
use sea_orm::{ConnectionTrait, Value};

use crate::db;
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// Rows of one statement.
const LOT: usize = 2_000;

/// What a row was going to do when it was last planned, in short, and what was decided about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedRow {
    /// Its number.
    pub number: u32,
    /// What it would do: another number is another plan.
    pub print: i64,
    /// Whether somebody took it.
    pub taken: bool,
}

/// A row's plan in short: what it would do, and to whom.
pub fn print_of(plan: &RowPlan) -> Result<i64, StoreError> {
    let mut hasher = DefaultHasher::new();
    (to_json(&plan.outcome)?, &plan.name, &plan.email).hash(&mut hasher);
    // The database has numbers with a sign; that half of them are negative does not matter.
    Ok(hasher.finish().cast_signed())
}

impl Store {
    /// How many rows of an import there are of each kind.
    pub async fn import_tally(&self, id: GuestImportId) -> Result<Tally, StoreError> {
        tally(&self.reader, id).await
    }

    /// How many people an import would register in each category.
    pub async fn import_newcomers(&self, id: GuestImportId) -> Result<Vec<(Key, u32)>, StoreError> {
        newcomers(&self.reader, id).await
    }

    /// Rows of an import after a number, in their order: with what was decided. Of one kind alone, if one is asked.
    pub async fn import_rows(
        &self,
        id: GuestImportId,
        kind: Option<OutcomeKind>,
        after: u32,
        limit: u32,
    ) -> Result<Vec<(RowPlan, bool)>, StoreError> {
        let mut values: Vec<Value> = vec![id.0.into(), i64::from(after).into()];
        let of_kind = match kind {
            Some(kind) => format!(" AND kind = {}", db::places(&mut values, [kind.code()])),
            None => String::new(),
        };
        let at_most = db::at_most(limit);
        let sql = format!(
            "SELECT plan, taken FROM guest_import_row WHERE import_id = $1 AND number > $2{of_kind} \
             ORDER BY number {at_most}"
        );
        let origin = Origin { table: "guest_import_row", id };
        let rows = db::rows(&self.reader, &sql, values).await?;
        let row = |row: &sea_orm::QueryResult| {
            let plan = origin.json("plan", &row.try_get_by_index::<String>(0)?)?;
            Ok((plan, row.try_get_by_index::<i64>(1)? != 0))
        };
        rows.iter().map(row).collect()
    }
}

impl Write {
    /// How many rows of an import there are of each kind, as this transaction sees them.
    pub async fn import_tally(&self, id: GuestImportId) -> Result<Tally, StoreError> {
        tally(&self.transaction, id).await
    }

    /// How many people an import would register in each category, as this transaction sees it.
    pub async fn import_newcomers(&self, id: GuestImportId) -> Result<Vec<(Key, u32)>, StoreError> {
        newcomers(&self.transaction, id).await
    }

    /// All rows of an import in their order, in short.
    pub async fn planned_rows(&self, id: GuestImportId) -> Result<Vec<PlannedRow>, StoreError> {
        const ALL: &str =
            "SELECT number, print, taken FROM guest_import_row WHERE import_id = $1 ORDER BY number";
        let origin = Origin { table: "guest_import_row", id };
        let rows = db::rows(&self.transaction, ALL, vec![id.0.into()]).await?;
        let row = |row: &sea_orm::QueryResult| {
            Ok(PlannedRow {
                number: origin.count("number", row.try_get_by_index(0)?)?,
                print: row.try_get_by_index(1)?,
                taken: row.try_get_by_index::<i64>(2)? != 0,
            })
        };
        rows.iter().map(row).collect()
    }

    /// What each row of an import was going to do when it was planned, in their order.
    pub async fn planned_outcomes(&self, id: GuestImportId) -> Result<Vec<(u32, Outcome)>, StoreError> {
        const ALL: &str = "SELECT number, plan FROM guest_import_row WHERE import_id = $1 ORDER BY number";
        /// Of a plan what it would do alone.
        #[derive(serde::Deserialize)]
        struct Plan {
            outcome: Outcome,
        }
        let origin = Origin { table: "guest_import_row", id };
        db::many(&self.transaction, ALL, vec![id.0.into()], |row| {
            let number = origin.count("number", row.try_get_by_index(0)?)?;
            let Plan { outcome } = origin.json("plan", &row.try_get_by_index::<String>(1)?)?;
            Ok((number, outcome))
        })
        .await
    }

    /// Writes the rows of an import in place of those that it had, with whether each is taken.
    pub async fn replace_import_rows(
        &self,
        id: GuestImportId,
        rows: &[(&Planned, bool)],
    ) -> Result<(), StoreError> {
        self.forget_import_rows(id).await?;
        for lot in rows.chunks(LOT) {
            let written = lot.iter().map(|(planned, taken)| {
                let plan = planned.plan();
                Ok((print_of(&plan)?, to_json(&plan)?, plan, *taken))
            });
            let written = written.collect::<Result<Vec<_>, StoreError>>()?;
            let mut values = Vec::with_capacity(7 * LOT);
            let places = db::value_rows(&mut values, &written, |(print, json, plan, taken)| {
                [
                    id.0.into(),
                    i64::from(plan.row).into(),
                    plan.outcome.kind().code().into(),
                    plan.category.as_ref().map(Key::as_str).into(),
                    i64::from(*taken).into(),
                    (*print).into(),
                    json.as_str().into(),
                ]
            });
            let sql = format!(
                "INSERT INTO guest_import_row (import_id, number, kind, category, taken, print, plan) VALUES {places}"
            );
            db::change(&self.transaction, &sql, values).await?;
        }
        Ok(())
    }

    /// Takes these rows of an import, or leaves them: those that wait for a decision.
    pub async fn decide_rows(
        &self,
        id: GuestImportId,
        numbers: &[u32],
        taken: bool,
    ) -> Result<(), StoreError> {
        if numbers.is_empty() {
            return Ok(());
        }
        let mut values: Vec<Value> = vec![id.0.into(), i64::from(taken).into()];
        let numbers = db::places(&mut values, numbers.iter().map(|number| i64::from(*number)));
        let sql = format!(
            "UPDATE guest_import_row SET taken = $2 WHERE import_id = $1 AND number IN ({numbers}) \
             AND kind IN ('differs', 'doubtful')"
        );
        db::change(&self.transaction, &sql, values).await?;
        Ok(())
    }

    /// Takes all rows of a kind, or leaves them.
    pub async fn decide_all_rows(
        &self,
        id: GuestImportId,
        kind: OutcomeKind,
        taken: bool,
    ) -> Result<(), StoreError> {
        const ALL: &str = "UPDATE guest_import_row SET taken = $3 WHERE import_id = $1 AND kind = $2 \
                           AND kind IN ('differs', 'doubtful')";
        let values: Vec<Value> = vec![id.0.into(), kind.code().into(), i64::from(taken).into()];
        db::change(&self.transaction, ALL, values).await?;
        Ok(())
    }

    pub(super) async fn forget_import_rows(&self, id: GuestImportId) -> Result<(), StoreError> {
        const FORGET: &str = "DELETE FROM guest_import_row WHERE import_id = $1";
        db::change(&self.transaction, FORGET, vec![id.0.into()]).await?;
        Ok(())
    }
}

async fn tally(db: &impl ConnectionTrait, id: GuestImportId) -> Result<Tally, StoreError> {
    // PostgreSQL sums into a number of another type.
    const TALLY: &str = "SELECT kind, count(*), CAST(sum(taken) AS BIGINT) FROM guest_import_row \
                         WHERE import_id = $1 GROUP BY kind";
    let origin = Origin { table: "guest_import_row", id };
    let mut tally = Tally::default();
    for row in db::rows(db, TALLY, vec![id.0.into()]).await? {
        let kind = origin.parsed("kind", OutcomeKind::from_code(&row.try_get_by_index::<String>(0)?))?;
        let rows = origin.count("number", row.try_get_by_index(1)?)?;
        tally.add(kind, rows, origin.count("taken", row.try_get_by_index(2)?)?);
    }
    Ok(tally)
}

async fn newcomers(db: &impl ConnectionTrait, id: GuestImportId) -> Result<Vec<(Key, u32)>, StoreError> {
    const NEWCOMERS: &str = "SELECT category, count(*) FROM guest_import_row WHERE import_id = $1 \
                             AND (kind = 'new' OR (kind = 'doubtful' AND taken = 1)) GROUP BY category";
    let origin = Origin { table: "guest_import_row", id };
    let row = |row: &sea_orm::QueryResult| {
        let category = row.try_get_by_index::<Option<String>>(0)?.unwrap_or_default();
        let category = origin.parsed("category", Key::parse(&category))?;
        Ok((category, origin.count("number", row.try_get_by_index(1)?)?))
    };
    db::rows(db, NEWCOMERS, vec![id.0.into()]).await?.iter().map(row).collect()
}
