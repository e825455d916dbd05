//! Lists of people on a team or asked to join one, page by page.

use domain::account::{MemberCursor, MemberFilter, MemberOrder};
use domain::text::{Email, PersonName, search_key};
use sea_orm::Value;
use uuid::Uuid;

use crate::db;

/// The columns of such a list.
pub(super) struct Columns {
    pub(super) id: &'static str,
    pub(super) name_key: &'static str,
    pub(super) email_key: &'static str,
    pub(super) role: &'static str,
}

impl Columns {
    /// The end of a statement that has a condition already: whom `filter` finds, in its order, after a row; one more
    /// than `limit`, which tells whether there is a next page.
    pub(super) fn page(
        &self,
        filter: &MemberFilter,
        after: Option<&MemberCursor>,
        limit: u32,
        values: &mut Vec<Value>,
    ) -> String {
        let Self { id, name_key, email_key, role } = self;
        let typed = self.typed(&filter.query, values);
        let role = filter.role.map(|only| format!(" AND {role} = {}", db::places(values, [only.code()])));
        let role = role.unwrap_or_default();
        let key = match filter.order {
            MemberOrder::Name => Some(name_key),
            MemberOrder::Address => Some(email_key),
            // Identities are in the order in which they were made (RFC 9562, 5.7).
            MemberOrder::Latest => None,
        };
        let beyond = match (after, key) {
            (None, _) => String::new(),
            (Some(last), Some(key)) => {
                let last: [Value; 2] = [last.key.as_str().into(), last.id.into()];
                format!(" AND ({key}, {id}) > ({})", db::places(values, last))
            }
            (Some(last), None) => format!(" AND {id} < {}", db::places(values, [last.id])),
        };
        let order = key.map_or_else(|| format!("{id} DESC"), |key| format!("{key}, {id}"));
        let at_most = db::at_most(limit.saturating_add(1));
        format!("{typed}{role}{beyond} ORDER BY {order} {at_most}")
    }

    /// Whose address or folded name has in it what was typed.
    fn typed(&self, query: &str, values: &mut Vec<Value>) -> String {
        let query = query.trim();
        if query.is_empty() {
            return String::new();
        }
        // What LIKE reads as a wildcard is taken as itself.
        let literal = query.to_lowercase().replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
        let address = format!("{} LIKE {} ESCAPE '\\'", self.email_key, like(values, &literal));
        match search_key(query).as_str() {
            "" => format!(" AND {address}"),
            // A folded name has letters, digits and blanks alone.
            name => format!(" AND ({address} OR {} LIKE {})", self.name_key, like(values, name)),
        }
    }
}

fn like(values: &mut Vec<Value>, part: &str) -> String {
    db::places(values, [format!("%{part}%")])
}

/// Where the page after these rows starts, when there are more of them than `limit`; what is too many goes.
pub(super) fn next<T>(
    rows: &mut Vec<T>,
    order: MemberOrder,
    limit: u32,
    of: impl Fn(&T) -> (Uuid, Option<&PersonName>, &Email),
) -> Option<MemberCursor> {
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let (id, name, email) = rows.last().filter(|_| more).map(of)?;
    let key = match order {
        MemberOrder::Name => domain::account::member_key(name, email),
        MemberOrder::Address | MemberOrder::Latest => email.key(),
    };
    Some(MemberCursor { key, id })
}
