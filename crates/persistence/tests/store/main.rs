//! The store against real databases: each test runs on SQLite, and on PostgreSQL when
//! `MULTAQA_TEST_POSTGRES_URL` names a throw-away server. With `MULTAQA_TEST_REQUIRE_POSTGRES=1` a missing
//! server is a failure.

mod account;
mod agenda;
mod corrupt;
mod credential;
mod door;
mod duplicates;
mod guest_invitations;
mod journal;
mod lines;
mod list;
mod networking;
mod news;
mod outbox;
mod overview;
mod people;
mod picture;
mod places;
mod precedence;
mod programme;
mod publication;
mod race;
mod registration;
mod revocations;
mod sample;
mod schema;
mod scope;
mod seating;
mod support;
mod upgrade;
mod waiting;
