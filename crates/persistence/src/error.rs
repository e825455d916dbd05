//! What can go wrong, without a word of what people wrote: errors end up in logs.

use std::borrow::Cow;

use sea_orm::{DbErr, RuntimeErr, SqlxError};

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached or has no connection to spare, or asks for the transaction to be tried
    /// again (a deadlock, a fail-over). Trying again later may help.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// A row makes no sense: it was written by something else, or is damaged.
    #[error("row {id} of {table} makes no sense in {column}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The row's identity.
        id: String,
        /// The column.
        column: Cow<'static, str>,
    },
    /// Something that exists once exists already. The transaction is over; what it wrote is undone.
    #[error("{0} exists already")]
    Conflict(UniqueConflict),
    /// The schema is older than this program: `multaqa migrate` comes first.
    #[error("{0} migrations are pending")]
    Pending(usize),
    /// The database refused a statement or a value: a fault of this program.
    #[error("the database refused: {0}")]
    Refused(String),
}

/// What exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UniqueConflict {
    /// A registration of the event with this badge code: draw another.
    #[error("the badge code")]
    BadgeCode,
    /// A registration made by the same submission of the form.
    #[error("the submission")]
    Submission,
    /// A registration of the same person at the event that is not cancelled.
    #[error("the person's registration")]
    Person,
    /// Anything else: an identity, an address, an account.
    #[error("the row")]
    Other,
}

impl StoreError {
    /// A row that makes no sense.
    pub(crate) fn corrupt(table: &'static str, id: &impl ToString, column: &'static str) -> Self {
        Self::Corrupt { table, id: id.to_string(), column: Cow::Borrowed(column) }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match &error {
            DbErr::Conn(RuntimeErr::SqlxError(cause))
            | DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause)) => from_sqlx(cause),
            DbErr::ConnectionAcquire(cause) => Self::Unavailable(cause.to_string()),
            DbErr::Conn(cause) => Self::Unavailable(cause.to_string()),
            other => Self::Refused(other.to_string()),
        }
    }
}

fn from_sqlx(error: &SqlxError) -> StoreError {
    let SqlxError::Database(database) = error else {
        return match error {
            SqlxError::Io(_)
            | SqlxError::Tls(_)
            | SqlxError::PoolTimedOut
            | SqlxError::PoolClosed
            | SqlxError::WorkerCrashed
            | SqlxError::Configuration(_) => StoreError::Unavailable(error.to_string()),
            _ => StoreError::Refused(error.to_string()),
        };
    };
    let code = database.code().unwrap_or_default();
    if database.is_unique_violation() {
        return StoreError::Conflict(unique(database.constraint().unwrap_or(database.message())));
    }
    // PostgreSQL's class 22 quotes the value that it could not read; only the code is told of these. The detail,
    // which quotes whole rows, is never told.
    let text =
        if code.starts_with("22") { code.to_string() } else { format!("{code} {}", database.message()) };
    if is_transient(&code) { StoreError::Unavailable(text) } else { StoreError::Refused(text) }
}

/// SQLite says « UNIQUE constraint failed: registration.event_id, registration.code », PostgreSQL the index's name:
/// « registration_event_id_code ». Both end in the column that tells.
fn unique(constraint: &str) -> UniqueConflict {
    if !constraint.contains("registration") {
        UniqueConflict::Other
    } else if constraint.ends_with("idempotency_key") {
        UniqueConflict::Submission
    } else if constraint.ends_with("person_key") {
        UniqueConflict::Person
    } else if constraint.ends_with("code") {
        UniqueConflict::BadgeCode
    } else {
        UniqueConflict::Other
    }
}

/// PostgreSQL: connections (08), too many of them (53), serialisation and deadlock (40), a server that stops (57P)
/// or that became a replica (25006). SQLite: busy or locked, with their extended codes (low byte 5 or 6), a full
/// disk (13), an I/O error (10), a file that cannot be opened (14).
fn is_transient(code: &str) -> bool {
    match code.len() {
        5 => {
            ["08", "53", "40"].iter().any(|class| code.starts_with(class))
                || code.starts_with("57P")
                || code == "25006"
        }
        _ => code.parse::<u32>().is_ok_and(|code| matches!(code & 0xFF, 5 | 6 | 10 | 13 | 14)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_databases_name_what_exists_already() {
        for (constraint, expected) in [
            ("UNIQUE constraint failed: registration.event_id, registration.code", UniqueConflict::BadgeCode),
            ("registration_event_id_code", UniqueConflict::BadgeCode),
            (
                "UNIQUE constraint failed: registration.event_id, registration.idempotency_key",
                UniqueConflict::Submission,
            ),
            ("registration_event_id_idempotency_key", UniqueConflict::Submission),
            ("registration_event_id_person_key", UniqueConflict::Person),
            ("UNIQUE constraint failed: organisation.slug", UniqueConflict::Other),
        ] {
            assert_eq!(unique(constraint), expected, "{constraint}");
        }
    }

    #[test]
    fn what_may_pass_is_told_from_what_will_not() {
        for transient in ["40P01", "40001", "25006", "57P01", "53300", "5", "261", "517", "6"] {
            assert!(is_transient(transient), "{transient}");
        }
        for lasting in ["42P01", "23514", "22P02", "1", "275", "1555", ""] {
            assert!(!is_transient(lasting), "{lasting}");
        }
    }
}
