//! Lists of registrations, page by page.

use domain::badge::BadgeCode;
use domain::ids::EventId;
use domain::registration::{Cursor, Registration, RegistrationFilter, RegistrationPage, Standing};
use futures_util::TryStreamExt;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, StreamTrait,
};

use super::{COLUMNS, columns, read};
use crate::entity::registration::{Column, Entity};
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// The registrations that `filter` finds, at most `limit` after `after`, in the order of names. Following
    /// [`RegistrationPage::next`] shows each of them once, however many have the same name; who registers
    /// meanwhile is seen if their name comes later.
    ///
    /// What was typed finds whoever has words that start so, in either script; typed as a badge code it also
    /// finds that badge. Signs that no name has find nobody.
    pub async fn registrations(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<RegistrationPage, StoreError> {
        let found = Entity::find().filter(condition(event, filter));
        let count = found.select_only().column_as(Column::Id.count(), "total");
        let total = self.reader.query_one_raw(count.build(self.reader.get_database_backend())).await?;
        let total = total.and_then(|row| row.try_get_by_index::<i64>(0).ok()).unwrap_or_default();
        let (rows, next) = self.registrations_after(event, filter, after, limit).await?;
        Ok(RegistrationPage { rows, next, total: u32::try_from(total).unwrap_or(u32::MAX) })
    }

    /// Like [`Store::registrations`] without counting them all.
    pub async fn registrations_after(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
        after: Option<&Cursor>,
        limit: u32,
    ) -> Result<(Vec<Registration>, Option<Cursor>), StoreError> {
        // One more than asked tells whether there is a next page.
        let mut page = in_order(event, filter).expr(Expr::col(Column::SortKey)).limit(u64::from(limit) + 1);
        if let Some(Cursor { sort_key, id }) = after {
            let row = Expr::tuple([Expr::col(Column::SortKey), Expr::col(Column::Id)]);
            let last = Expr::tuple([Expr::value(sort_key.as_str()), Expr::value(id.0)]);
            page = page.filter(row.gt(last));
        }
        let mut rows = self.reader.query_all_raw(page.build(self.reader.get_database_backend())).await?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let registrations = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let next = match (rows.last(), registrations.last()) {
            (Some(row), Some(last)) if more => {
                Some(Cursor { sort_key: row.try_get_by_index(COLUMNS)?, id: last.id })
            }
            _ => None,
        };
        Ok((registrations, next))
    }

    /// All registrations that `filter` finds, in the order of names, as of one moment: for files.
    pub async fn every_registration(
        &self,
        event: EventId,
        filter: &RegistrationFilter,
    ) -> Result<Vec<Registration>, StoreError> {
        let all = in_order(event, filter).build(self.reader.get_database_backend());
        // Read as they come: the rows of a whole list beside what they say would take twice the memory.
        let mut rows = self.reader.stream_raw(all).await?;
        let mut registrations = Vec::new();
        while let Some(row) = rows.try_next().await? {
            registrations.push(read(&row)?);
        }
        Ok(registrations)
    }
}

/// The registrations that a filter finds, in the order of names.
fn in_order(event: EventId, filter: &RegistrationFilter) -> Select<Entity> {
    Entity::find()
        .select_only()
        .expr(Expr::cust(columns!()))
        .filter(condition(event, filter))
        .order_by_asc(Column::SortKey)
        .order_by_asc(Column::Id)
}

fn condition(event: EventId, filter: &RegistrationFilter) -> Condition {
    let standing = filter.standing.map(|standing| match standing {
        Standing::Expected => Column::State.eq("confirmed").and(Column::AdmittedAt.is_null()),
        Standing::Inside => Column::AdmittedAt.is_not_null(),
        Standing::Waiting => Column::State.eq("waiting"),
        Standing::Cancelled => Column::State.eq("cancelled"),
    });
    Condition::all()
        .add(Column::EventId.eq(event.0))
        .add_option(standing)
        .add_option(filter.category.map(|category| Column::Category.eq(category.code())))
        .add_option(typed(filter))
}

/// What was typed: all its words, or the badge code that it also may be. Nothing typed is no condition.
fn typed(filter: &RegistrationFilter) -> Option<Condition> {
    if filter.query.trim().is_empty() {
        return None;
    }
    let words = filter.words();
    let code = BadgeCode::parse(&filter.query).ok().map(|code| Column::Code.eq(code.as_str()));
    let words = if words.is_empty() {
        // No name has a word without a letter or a digit.
        Condition::all().add(Expr::val(1).eq(0))
    } else {
        words.iter().fold(Condition::all(), |all, word| all.add(starts_a_word(word)))
    };
    Some(Condition::any().add(words).add_option(code))
}

/// Every word of `search_text` follows a blank. What LIKE reads as a wildcard is taken as itself.
fn starts_a_word(word: &str) -> Expr {
    let literal = word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    Expr::col(Column::SearchText).like(LikeExpr::new(format!("% {literal}%")).escape('\\'))
}
