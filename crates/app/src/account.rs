//! Who is asking, how people come in, and where they are signed in.

mod actor;
mod cache;
mod challenge;
mod create;
mod federated;
mod hash;
mod links;
mod passkey;
mod password;
mod profile;
mod proof;
mod sessions;
mod sign_in;
mod totp;

pub use crate::limits::Client;
pub use actor::{Actor, who};
pub(crate) use cache::SessionCache;
pub(crate) use create::join;
pub use create::{NewMember, create_account};
pub(crate) use federated::Provider;
pub use federated::{
    Departure, ProviderConfig, Returned, begin_federated, finish_federated, identities, remove_identity,
};
pub use links::{LinkRequest, SIGN_IN_LINK_LIFETIME, create_link, peek_link, request_link};
pub(crate) use links::{after, new_secret, requested_link};
pub(crate) use passkey::relying_party;
pub use passkey::{
    Challenge, add_passkey, begin_passkey, begin_passkey_sign_in, passkeys, remove_passkey,
    sign_in_by_passkey,
};
pub use password::{
    NewFactor, PasswordSignIn, PasswordState, begin_factor, confirm_factor, password_state, remove_password,
    renew_codes, set_password, sign_in_by_password,
};
pub use profile::{Part, change_profile, organisations, parts};
pub use proof::{Proof, proof};
pub use sessions::{end_other_sessions, end_session, end_sessions_of, sessions};
pub use sign_in::{Arrival, SESSION_LIFETIME, SignedIn, open_session, sign_in, sign_out};

/// What an account is has changed: what was remembered of its sessions is asked anew.
pub(crate) fn changed(app: &crate::App, account: domain::ids::AccountId) {
    app.sessions.forget_account(account);
}
