//! What is true in Multaqa: types, state machines and decisions.
//!
//! Values in, values out. Nothing here reads a clock, a database, a file or the network: a `now` is passed in,
//! and randomness arrives as bytes. Every other crate may depend on this one; it depends on none of them.

pub mod account;
pub mod agenda;
pub mod badge;
pub mod checkin;
pub mod event;
pub mod form;
pub mod ids;
pub mod journal;
pub mod key;
pub mod letter;
pub mod limit;
pub mod list;
pub mod locale;
pub mod mailing;
pub mod name;
pub mod networking;
pub mod outbox;
pub mod partner;
pub mod picture;
pub mod publication;
pub mod registration;
pub mod review;
pub mod speaker;
pub mod text;
