//! Who did what to whom. Entries are added and read; the database refuses everything else.

use domain::ids::{AccountId, EventId, JournalEntryId, OrganisationId};
use domain::journal::{AuditEntry, Deed, Doer, JournalCursor, JournalFilter, Subject};
use domain::list::TimeOrder;
use domain::text::search_key;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::db;
use crate::entity::journal_entry::{Column, Entity, Model};
use crate::error::StoreError;
use crate::row::{Origin, to_json};
use crate::store::Store;
use crate::write::Write;

/// A page of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalPage {
    /// Its entries, in the order that was asked for.
    pub entries: Vec<AuditEntry>,
    /// Where the next page starts, when there is one.
    pub next: Option<JournalCursor>,
}

impl Store {
    /// An organisation's entries that `filter` finds, in its order, at most `limit` after `after`.
    pub async fn journal(
        &self,
        organisation: OrganisationId,
        filter: &JournalFilter,
        after: Option<&JournalCursor>,
        limit: u32,
    ) -> Result<JournalPage, StoreError> {
        let direction = match filter.order {
            TimeOrder::Latest => Order::Desc,
            TimeOrder::Earliest => Order::Asc,
        };
        let mut query = Entity::find()
            .filter(Column::OrganisationId.eq(organisation.0))
            .filter(condition(filter))
            .order_by(Column::At, direction.clone())
            .order_by(Column::Id, direction)
            // One more than asked tells whether there is a next page.
            .limit(u64::from(limit) + 1);
        if let Some(JournalCursor { at, id }) = after {
            let row = Expr::tuple([Expr::col(Column::At), Expr::col(Column::Id)]);
            let last = Expr::tuple([Expr::value(at.as_second()), Expr::value(id.0)]);
            query = query.filter(match filter.order {
                TimeOrder::Latest => row.lt(last),
                TimeOrder::Earliest => row.gt(last),
            });
        }
        let rows = db::select(&self.reader, query).await?;
        let more = rows.len() > limit as usize;
        let entries =
            rows.into_iter().take(limit as usize).map(read).collect::<Result<Vec<_>, StoreError>>()?;
        let next = entries.last().filter(|_| more).map(|last| JournalCursor { at: last.at, id: last.id });
        Ok(JournalPage { entries, next })
    }
}

impl Write {
    /// Writes down what is done in this transaction: both happen, or neither.
    pub async fn record(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let (account_id, doer_name) = match &entry.doer {
            Doer::Account { id, name } => (Some(id.0), Some(name.clone())),
            Doer::Pass { door } => (None, door.clone()),
            Doer::CommandLine | Doer::Guest => (None, None),
        };
        let searched = format!("{} {}", doer_name.as_deref().unwrap_or_default(), entry.subject.label);
        self.insert::<Entity, _>(Model {
            id: entry.id.0,
            at: entry.at.as_second(),
            doer: entry.doer.code().to_owned(),
            account_id,
            doer_name,
            deed: entry.deed.code().to_owned(),
            subject_id: entry.subject.id,
            subject_label: entry.subject.label.clone(),
            organisation_id: entry.organisation_id.map(|id| id.0),
            event_id: entry.event_id.map(|id| id.0),
            details: to_json(&entry.details)?,
            search_text: format!(" {}", search_key(&searched)),
        })
        .await
    }
}

fn condition(filter: &JournalFilter) -> Condition {
    let words = search_key(&filter.query);
    let words = words.split(' ').filter(|word| !word.is_empty()).map(|word| {
        // A folded word has letters and digits alone: nothing that LIKE reads otherwise.
        Expr::col(Column::SearchText).like(LikeExpr::new(format!("% {word}%")))
    });
    words
        .fold(Condition::all(), Condition::add)
        .add_option(filter.deed.map(|deed| Column::Deed.eq(deed.code())))
        .add_option(filter.event_id.map(|event| Column::EventId.eq(event.0)))
}

fn read(row: Model) -> Result<AuditEntry, StoreError> {
    let origin = Origin { table: "journal_entry", id: row.id };
    let doer = match (row.doer.as_str(), row.account_id) {
        ("account", Some(id)) => Doer::Account { id: AccountId(id), name: row.doer_name.unwrap_or_default() },
        ("pass", _) => Doer::Pass { door: row.doer_name },
        ("command_line", _) => Doer::CommandLine,
        ("guest", _) => Doer::Guest,
        _ => return Err(origin.corrupt("doer")),
    };
    Ok(AuditEntry {
        id: JournalEntryId(row.id),
        at: origin.time("at", row.at)?,
        doer,
        deed: origin.parsed("deed", Deed::from_code(&row.deed))?,
        subject: Subject { id: row.subject_id, label: row.subject_label },
        organisation_id: row.organisation_id.map(OrganisationId),
        event_id: row.event_id.map(EventId),
        details: origin.json("details", &row.details)?,
    })
}
