//! The product as its users meet it: over HTTP, the real program in a process of its own, on both databases.

mod account;
mod agenda;
mod api;
mod checkin;
mod console;
mod event;
mod event_console;
mod export;
mod faults;
mod hostile;
mod networking;
mod ops;
mod outbox;
mod password;
mod people;
mod picture;
mod race;
mod registration;
mod roles;
mod security;
mod sessions;
mod setup;
mod snapshots;
mod team;
mod ticket;
mod waiting_list;
