//! What places names in lists, for rows that are older than such keys: SQL cannot fold accents.

use domain::account::member_key;
use domain::locale::Locale;
use domain::speaker::name_key;
use domain::text::{Email, PersonName};
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;
use crate::row::Origin;

/// Fills in the keys that are missing. Whatever is saved brings its own.
pub(crate) async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    for table in ["speaker", "partner"] {
        let missing = format!("SELECT id, name FROM {table} WHERE name_key_fr = ''");
        let set =
            format!("UPDATE {table} SET name_key_fr = $2, name_key_ar = $3, name_key_en = $4 WHERE id = $1");
        for row in db::rows(transaction, &missing, vec![]).await? {
            let id = row.try_get_by_index::<Uuid>(0)?;
            let name = Origin { table, id }.localized("name", &row.try_get_by_index::<String>(1)?)?;
            let [fr, ar, en] = Locale::ALL.map(|locale| name_key(&name, locale).into());
            db::change(transaction, &set, vec![id.into(), fr, ar, en]).await?;
        }
    }
    for table in ["account", "invitation"] {
        let missing = format!("SELECT id, name, email FROM {table} WHERE name_key = ''");
        let set = format!("UPDATE {table} SET name_key = $2 WHERE id = $1");
        for row in db::rows(transaction, &missing, vec![]).await? {
            let id = row.try_get_by_index::<Uuid>(0)?;
            let name = row.try_get_by_index::<Option<String>>(1)?;
            let name = name.and_then(|name| PersonName::parse(&name).ok());
            let email = Email::parse(&row.try_get_by_index::<String>(2)?).ok();
            let email = Origin { table, id }.parsed("email", email)?;
            let key = member_key(name.as_ref(), &email);
            db::change(transaction, &set, vec![id.into(), key.into()]).await?;
        }
    }
    Ok(())
}
