//! Makes an account.

use domain::account::{Account, Role};
use domain::event::Organisation;
use domain::ids::AccountId;
use domain::text::Email;

use crate::{App, AppError};

/// Makes an account for a member of an organisation's staff.
///
/// # Errors
/// When the store fails, among others because the organisation has an account of that address.
pub async fn create_account(
    app: &App,
    organisation: &Organisation,
    email: Email,
    role: Role,
) -> Result<Account, AppError> {
    let account = Account { id: AccountId(app.new_uuid()), organisation_id: organisation.id, email, role };
    let write = app.store().write().await?;
    write.insert_account(&account).await?;
    write.commit().await?;
    Ok(account)
}
