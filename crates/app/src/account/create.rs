//! Makes an account, or gives one that exists another membership.

use domain::account::{Account, Grant, Membership};
use domain::ids::{AccountId, MembershipId};
use domain::journal::{Deed, Doer, Field};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use persistence::Write;

use crate::{App, AppError, journal};

/// Somebody who joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// Their address, by which they are known.
    pub email: Email,
    /// Their name, where it is known.
    pub name: Option<PersonName>,
    /// The language in which they are written to.
    pub locale: Locale,
    /// What they become.
    pub grant: Grant,
}

/// Makes somebody a member, with an account unless their address has one. For the command line and for loading data,
/// which authorise by being run on the server.
///
/// # Errors
/// [`AppError::MemberAlready`], or when the store fails.
pub async fn create_account(app: &App, new: NewMember) -> Result<Account, AppError> {
    let write = app.store().write().await?;
    let account = join(app, &write, &new, Doer::CommandLine).await?;
    write.commit().await?;
    app.sessions.forget_account(account.id);
    Ok(account)
}

/// Makes somebody a member within a transaction.
pub(crate) async fn join(app: &App, write: &Write, new: &NewMember, doer: Doer) -> Result<Account, AppError> {
    let grant = &new.grant;
    if !grant.role.scope().admits(grant.event_id.is_some()) {
        return Err(AppError::Internal("a role out of its scope"));
    }
    let account = if let Some(mut known) = write.account_by_email(&new.email).await? {
        // A name that its bearer has given is theirs; others may only fill a gap.
        if known.name.is_none() && new.name.is_some() {
            known.name.clone_from(&new.name);
            write.update_account(&known).await?;
        }
        known
    } else {
        let account = Account {
            id: AccountId(app.new_uuid()),
            email: new.email.clone(),
            name: new.name.clone(),
            locale: new.locale,
        };
        write.insert_account(&account).await?;
        account
    };
    if write.membership_there(account.id, grant).await?.is_some() {
        return Err(AppError::MemberAlready);
    }
    let membership =
        Membership { id: MembershipId(app.new_uuid()), account_id: account.id, grant: grant.clone() };
    write.insert_membership(&membership).await?;
    let mut entry = journal::by(app, doer, Deed::MemberJoined)
        .about(account.id.0, account.label())
        .with(Field::Role, grant.role.code());
    (entry.organisation_id, entry.event_id) = (Some(grant.organisation_id), grant.event_id);
    write.record(&entry).await?;
    Ok(account)
}
