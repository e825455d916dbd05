//! Where Multaqa keeps what it knows: an SQLite file, or PostgreSQL, with the same statements.
//!
//! [`Store`] reads, [`Write`] is a transaction that reads and writes. Both take and return the domain's types;
//! rows stay inside. Everything is looked up within its organisation or event.
//!
//! Statements that run for every visitor, and those whose guard matters, are written as SQL that both databases
//! understand (`$1` is a parameter in both); the others are built by sea-orm. All rows are read through the
//! entities, so that a column is named and typed in one place.

mod account;
mod agenda;
mod badge;
mod checkin;
mod db;
mod entity;
mod error;
mod event;
mod journal;
mod letter;
mod mailing;
mod names;
mod networking;
mod open;
mod outbox;
mod partner;
mod picture;
mod places;
mod publication;
mod registration;
mod row;
mod seats;
mod speaker;
mod store;
mod unsubscription;
mod write;

pub use account::{
    Credentials, HeldDoor, Member, NewSession, StandsFor, StoredFactor, StoredIdentity, StoredPasskey,
    StoredPassword, UnusedLinks,
};
pub use agenda::{Chosen, Following, ToldChange};
pub use badge::{
    BadgeCount, BadgePicture, Claimed, KeptLayout, LayoutChoice, LayoutElsewhere, PrintItem, PrintQueue,
    StoredKey,
};
pub use checkin::Arrival;
pub use error::{StoreError, UniqueConflict};
pub use journal::JournalPage;
pub use letter::{KeptSchedule, OwnText};
pub use picture::{PictureOwner, PictureSize, SeenPicture, StoredPicture};
pub use places::Move;
pub use publication::Prepared;
pub use registration::{AsideFile, Holder, PlannedRow, RankFile, RankedFigures, print_of};
pub use seats::{Party, PoolSeats, Resized};
pub use store::Store;
pub use write::Write;
