//! The rows, one module a table. Nothing outside this crate sees them: what leaves is the domain's types.
#![allow(
    unreachable_pub,
    missing_docs,
    reason = "the derived items must be pub; columns are told in `migrations`"
)]

pub(crate) mod access_session;
pub(crate) mod account;
pub(crate) mod event;
pub(crate) mod event_seats;
pub(crate) mod identity;
pub(crate) mod invitation;
pub(crate) mod journal_entry;
pub(crate) mod membership;
pub(crate) mod message;
pub(crate) mod organisation;
pub(crate) mod partner;
pub(crate) mod partner_tier;
pub(crate) mod passkey;
pub(crate) mod picture;
pub(crate) mod publication;
pub(crate) mod registration;
pub(crate) mod registration_topic;
pub(crate) mod sign_in_link;
pub(crate) mod signing_key;
pub(crate) mod speaker;
