//! The database's shape, one change a file, for SQLite and PostgreSQL alike.
//!
//! Times are whole seconds since 1970 (SQLite would keep nanoseconds as text, PostgreSQL microseconds), texts in
//! several languages and lists are JSON in text columns, identities are uuids. A change that was released is
//! never edited: the next one mends it.

#![allow(
    elided_lifetimes_in_paths,
    reason = "the trait is written so, and a macro makes the lifetimes part of the signature"
)]

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::{MigrationTrait, async_trait};

mod m20261123_000001_organisations;
mod m20261123_000002_events;
mod m20261123_000003_event_seats;
mod m20261123_000004_sessions;
mod m20261123_000005_speakers;
mod m20261123_000006_partners;
mod m20261123_000007_registrations;
mod m20261123_000008_registration_topics;
mod m20261123_000009_checkins;
mod m20261123_000010_accounts;
mod m20261123_000011_sign_in_links;
mod m20261123_000012_access_sessions;
mod m20261123_000013_signing_keys;
mod m20261123_000014_messages;
mod m20261125_000010_registration_standing;
mod m20261125_000011_registration_words;
mod m20261125_000012_arrival_figures;
mod m20261125_000031_rooms;
mod m20261125_000032_tracks;
mod m20261125_000033_session_details;
mod m20261125_000034_session_numbers;
mod m20261125_000035_session_seats;
mod m20261125_000036_session_choices;
mod m20261125_000037_programme_changes;
mod m20261125_000101_memberships;
mod m20261125_000102_sign_in_links;
mod m20261125_000103_access_sessions;
mod m20261125_000104_journal;
mod m20261125_000105_invitations;
mod m20261125_000106_passwords;
mod m20261125_000107_passkeys;
mod m20261125_000108_identities;
mod m20261125_000201_working_copies;
mod m20261125_000202_publications;
mod m20261125_000203_event_covers;
mod m20261125_000204_stage_languages;
mod m20261125_000205_shown_hours;
mod m20261125_000401_pictures;
mod m20261125_000402_speaker_pages;
mod m20261125_000403_partner_tiers;
mod m20261125_000404_partner_places;
mod m20261126_000001_registering;
mod m20261126_000002_seat_pools;
mod m20261126_000003_parties;
mod m20261126_000018_manage_links;
mod m20261126_000019_consent_changes;
mod m20261126_000020_registration_time;
mod m20261126_000021_journal_deeds;
mod m20261126_000022_name_keys;
mod m20261126_000030_name_words;
mod m20261126_000031_merges;
mod m20261126_000040_guest_imports;
mod m20261126_000041_guest_import_rows;
mod m20261126_000050_message_history;
mod m20261126_000051_letter_texts;
mod m20261126_000052_unsubscriptions;
mod m20261126_000053_letter_schedules;
mod m20261126_000054_mailings;
mod m20261129_000010_guest_invitations;
mod m20261129_000011_guest_invitation_messages;
mod m20261129_000020_precedence;
mod m20261129_000030_file_questions;
mod m20261129_000031_answer_files;
mod m20261129_000051_retired_keys;
mod m20261129_000070_revoked_badges;
mod m20261130_000001_words_alone;
mod m20261130_000002_import_basis;
mod m20261130_000050_badge_prints;
mod m20261130_000051_print_runs;
mod m20261130_000110_badge_layouts;
mod m20261130_000120_print_layouts;
mod m20261130_000130_invited_protocol;
mod m20261130_000140_print_begun_by;
mod m20261130_000145_companions_in_order;
mod m20261130_000150_list_indexes;
mod m20261130_000160_seat_keys;
mod parts;

/// All changes, in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_organisations::Migration),
            Box::new(m20261123_000002_events::Migration),
            Box::new(m20261123_000003_event_seats::Migration),
            Box::new(m20261123_000004_sessions::Migration),
            Box::new(m20261123_000005_speakers::Migration),
            Box::new(m20261123_000006_partners::Migration),
            Box::new(m20261123_000007_registrations::Migration),
            Box::new(m20261123_000008_registration_topics::Migration),
            Box::new(m20261123_000009_checkins::Migration),
            Box::new(m20261123_000010_accounts::Migration),
            Box::new(m20261123_000011_sign_in_links::Migration),
            Box::new(m20261123_000012_access_sessions::Migration),
            Box::new(m20261123_000013_signing_keys::Migration),
            Box::new(m20261123_000014_messages::Migration),
            Box::new(m20261125_000010_registration_standing::Migration),
            Box::new(m20261125_000011_registration_words::Migration),
            Box::new(m20261125_000012_arrival_figures::Migration),
            Box::new(m20261125_000101_memberships::Migration),
            Box::new(m20261125_000102_sign_in_links::Migration),
            Box::new(m20261125_000103_access_sessions::Migration),
            Box::new(m20261125_000104_journal::Migration),
            Box::new(m20261125_000105_invitations::Migration),
            Box::new(m20261125_000201_working_copies::Migration),
            Box::new(m20261125_000202_publications::Migration),
            Box::new(m20261125_000203_event_covers::Migration),
            Box::new(m20261125_000401_pictures::Migration),
            Box::new(m20261125_000031_rooms::Migration),
            Box::new(m20261125_000032_tracks::Migration),
            Box::new(m20261125_000033_session_details::Migration),
            Box::new(m20261125_000034_session_numbers::Migration),
            Box::new(m20261125_000035_session_seats::Migration),
            Box::new(m20261125_000036_session_choices::Migration),
            Box::new(m20261125_000402_speaker_pages::Migration),
            Box::new(m20261125_000403_partner_tiers::Migration),
            Box::new(m20261125_000404_partner_places::Migration),
            Box::new(m20261125_000106_passwords::Migration),
            Box::new(m20261125_000107_passkeys::Migration),
            Box::new(m20261125_000204_stage_languages::Migration),
            Box::new(m20261125_000108_identities::Migration),
            Box::new(m20261125_000037_programme_changes::Migration),
            Box::new(m20261125_000205_shown_hours::Migration),
            Box::new(m20261126_000001_registering::Migration),
            Box::new(m20261126_000002_seat_pools::Migration),
            Box::new(m20261126_000003_parties::Migration),
            Box::new(m20261126_000020_registration_time::Migration),
            Box::new(m20261126_000021_journal_deeds::Migration),
            Box::new(m20261126_000022_name_keys::Migration),
            Box::new(m20261126_000030_name_words::Migration),
            Box::new(m20261126_000031_merges::Migration),
            Box::new(m20261126_000050_message_history::Migration),
            Box::new(m20261126_000051_letter_texts::Migration),
            Box::new(m20261126_000040_guest_imports::Migration),
            Box::new(m20261126_000041_guest_import_rows::Migration),
            Box::new(m20261126_000018_manage_links::Migration),
            Box::new(m20261126_000019_consent_changes::Migration),
            Box::new(m20261126_000052_unsubscriptions::Migration),
            Box::new(m20261126_000053_letter_schedules::Migration),
            Box::new(m20261126_000054_mailings::Migration),
            Box::new(m20261129_000010_guest_invitations::Migration),
            Box::new(m20261129_000011_guest_invitation_messages::Migration),
            Box::new(m20261129_000020_precedence::Migration),
            Box::new(m20261129_000030_file_questions::Migration),
            Box::new(m20261129_000031_answer_files::Migration),
            Box::new(m20261129_000051_retired_keys::Migration),
            Box::new(m20261129_000070_revoked_badges::Migration),
            Box::new(m20261130_000001_words_alone::Migration),
            Box::new(m20261130_000002_import_basis::Migration),
            Box::new(m20261130_000050_badge_prints::Migration),
            Box::new(m20261130_000051_print_runs::Migration),
            Box::new(m20261130_000110_badge_layouts::Migration),
            Box::new(m20261130_000120_print_layouts::Migration),
            Box::new(m20261130_000130_invited_protocol::Migration),
            Box::new(m20261130_000140_print_begun_by::Migration),
            Box::new(m20261130_000145_companions_in_order::Migration),
            Box::new(m20261130_000150_list_indexes::Migration),
            Box::new(m20261130_000160_seat_keys::Migration),
        ]
    }
}
