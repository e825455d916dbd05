//! What staff see: signing in, the organisers' console, the door.
//!
//! Every page works without scripts. Use cases authorise; a page that needs somebody who is not signed in leads to
//! the sign-in page and says nothing else, see [`refused`].

mod account;
mod agenda;
mod answer;
mod badge_layout;
mod chart;
mod console;
mod decide;
mod desk;
mod door;
mod duplicates;
mod event;
mod federated;
mod files;
mod form;
mod guest_invitation;
mod import;
mod journal;
mod letter;
mod mailing;
mod message;
mod overview;
mod papers;
mod partner;
mod passkey;
mod password;
mod people;
mod post;
mod precedence;
mod printing;
mod query;
mod refused;
mod registering;
mod registration;
mod registrations;
mod route;
mod setup;
mod sign_in;
mod speaker;
mod team;
#[cfg(test)]
mod tests;
mod unprinted;
mod words;

pub(crate) use form::{Field, Fields, FileBox, Notice, Summary, Typed, fault_words};

use std::sync::Arc;

use app::App;
use axum::Router;
use axum::routing::{get, post as posted};

pub use agenda::ROUTES as AGENDA_ROUTES;
pub use badge_layout::ROUTES as BADGE_LAYOUT_ROUTES;
pub use decide::ROUTES as DECIDE_ROUTES;
pub use duplicates::ROUTES as DUPLICATES_ROUTES;
pub use event::ROUTES as EVENT_ROUTES;
pub use guest_invitation::ROUTES as GUEST_INVITATION_ROUTES;
pub use import::ROUTES as IMPORT_ROUTES;
pub use letter::ROUTES as LETTER_ROUTES;
pub use mailing::ROUTES as MAILING_ROUTES;
pub use papers::ROUTES as PAPERS_ROUTES;
pub use partner::ROUTES as PARTNER_ROUTES;
pub use precedence::ROUTES as PRECEDENCE_ROUTES;
pub use printing::ROUTES as PRINTING_ROUTES;
pub use registering::ROUTES as REGISTERING_ROUTES;
pub use speaker::ROUTES as SPEAKER_ROUTES;

/// The staff routes, for the test that walks every route with every role.
pub const ROUTES: [(&str, &str); 55] = [
    ("GET", "/{lang}/sign-in"),
    ("POST", "/{lang}/sign-in"),
    ("GET", "/{lang}/sign-in/{token}"),
    ("POST", "/{lang}/sign-in/{token}"),
    ("POST", "/{lang}/sign-out"),
    ("GET", "/{lang}/account"),
    ("POST", "/{lang}/account"),
    ("POST", "/{lang}/account/sessions/{id}/end"),
    ("POST", "/{lang}/account/sessions/end-others"),
    ("GET", "/{lang}/console"),
    ("GET", "/{lang}/setup/{token}"),
    ("POST", "/{lang}/setup/{token}"),
    ("GET", "/{lang}/sign-in/password"),
    ("POST", "/{lang}/sign-in/password"),
    ("GET", "/{lang}/account/password"),
    ("POST", "/{lang}/account/password"),
    ("POST", "/{lang}/account/password/remove"),
    ("GET", "/{lang}/account/second-factor"),
    ("POST", "/{lang}/account/second-factor"),
    ("POST", "/{lang}/account/recovery-codes"),
    ("POST", "/{lang}/account/passkeys/start"),
    ("POST", "/{lang}/account/passkeys"),
    ("POST", "/{lang}/account/passkeys/{id}/remove"),
    ("GET", "/{lang}/account/passkeys/{id}/remove"),
    ("GET", "/{lang}/account/identities/{id}/remove"),
    ("POST", "/{lang}/account/identities/{id}/remove"),
    ("GET", "/{lang}/sign-in/federated"),
    ("GET", "/sign-in/federated"),
    ("POST", "/{lang}/sign-in/passkey/start"),
    ("POST", "/{lang}/sign-in/passkey"),
    ("GET", "/{lang}/console/{org}/journal"),
    ("GET", "/{lang}/invitation/{token}"),
    ("POST", "/{lang}/invitation/{token}"),
    ("GET", "/{lang}/console/{org}/team"),
    ("POST", "/{lang}/console/{org}/team"),
    ("POST", "/{lang}/console/{org}/team/members/{id}/role"),
    ("GET", "/{lang}/console/{org}/team/members/{id}/end"),
    ("POST", "/{lang}/console/{org}/team/members/{id}/end"),
    ("POST", "/{lang}/console/{org}/team/invitations/{id}/end"),
    ("GET", "/{lang}/console/{org}/{event}/team"),
    ("POST", "/{lang}/console/{org}/{event}/team"),
    ("POST", "/{lang}/console/{org}/{event}/team/members/{id}/role"),
    ("GET", "/{lang}/console/{org}/{event}/team/members/{id}/end"),
    ("POST", "/{lang}/console/{org}/{event}/team/members/{id}/end"),
    ("POST", "/{lang}/console/{org}/{event}/team/invitations/{id}/end"),
    ("GET", "/{lang}/console/{org}/{event}/door-links"),
    ("POST", "/{lang}/console/{org}/{event}/door-links"),
    ("POST", "/{lang}/console/{org}/{event}/door-links/held/{session}/end"),
    ("POST", "/{lang}/console/{org}/{event}/door-links/unused/end"),
    ("GET", "/{lang}/console/{org}/{event}"),
    ("GET", "/{lang}/console/{org}/{event}/registrations"),
    ("GET", "/{lang}/console/{org}/{event}/export"),
    ("GET", "/{lang}/door/{org}/{event}"),
    ("POST", "/{lang}/door/{org}/{event}/checkins"),
    ("POST", "/{lang}/door/{org}/{event}/checkins/{id}/undo"),
];

/// The staff pages.
pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .merge(speaker::router())
        .merge(partner::router())
        .merge(registering::router())
        .merge(precedence::router())
        .merge(printing::router())
        .merge(papers::router())
        .merge(duplicates::router())
        .merge(letter::router())
        .merge(badge_layout::router())
        .merge(decide::router())
        .merge(mailing::router())
        .merge(guest_invitation::router())
        .route("/{lang}/sign-in", get(sign_in::form).post(sign_in::request))
        .route("/{lang}/sign-in/{token}", get(sign_in::link).post(sign_in::spend))
        .route("/{lang}/sign-out", posted(sign_in::sign_out))
        .route("/{lang}/account", get(account::page).post(account::change))
        .route("/{lang}/account/sessions/{id}/end", posted(account::end_session))
        .route("/{lang}/account/sessions/end-others", posted(account::end_other_sessions))
        .route("/{lang}/console", get(console::events))
        .route("/{lang}/setup/{token}", get(setup::form).post(setup::set_up))
        .route("/{lang}/sign-in/password", get(password::sign_in_form).post(password::sign_in))
        .route("/{lang}/account/password", get(password::form).post(password::set))
        .route("/{lang}/account/password/remove", posted(password::remove))
        .route("/{lang}/account/second-factor", get(password::factor).post(password::confirm))
        .route("/{lang}/account/recovery-codes", posted(password::renew))
        .route("/{lang}/account/passkeys/start", posted(passkey::begin))
        .route("/{lang}/account/passkeys", posted(passkey::add))
        .route("/{lang}/account/passkeys/{id}/remove", get(passkey::ask_to_remove).post(passkey::remove))
        .route(
            "/{lang}/account/identities/{id}/remove",
            get(federated::ask_to_remove).post(federated::remove),
        )
        .route("/{lang}/sign-in/federated", get(federated::begin))
        .route("/sign-in/federated", get(federated::finish))
        .route("/{lang}/sign-in/passkey/start", posted(passkey::begin_sign_in))
        .route("/{lang}/sign-in/passkey", posted(passkey::sign_in))
        .route("/{lang}/console/{org}/journal", get(journal::page))
        .route("/{lang}/invitation/{token}", get(team::offer).post(team::accept))
        .route("/{lang}/console/{org}/team", get(team::page).post(team::invite))
        .route("/{lang}/console/{org}/team/members/{id}/role", posted(team::change_role))
        .route("/{lang}/console/{org}/team/members/{id}/end", get(team::ask_to_remove).post(team::remove))
        .route("/{lang}/console/{org}/team/invitations/{id}/end", posted(team::end_invitation))
        .route("/{lang}/console/{org}/{event}/team", get(team::page).post(team::invite))
        .route("/{lang}/console/{org}/{event}/team/members/{id}/role", posted(team::change_role))
        .route(
            "/{lang}/console/{org}/{event}/team/members/{id}/end",
            get(team::ask_to_remove).post(team::remove),
        )
        .route("/{lang}/console/{org}/{event}/team/invitations/{id}/end", posted(team::end_invitation))
        .route("/{lang}/console/{org}/{event}/door-links", get(team::door_links).post(team::make_door_link))
        .route("/{lang}/console/{org}/{event}/door-links/held/{session}/end", posted(team::end_held_door))
        .route("/{lang}/console/{org}/{event}/door-links/unused/end", posted(team::end_unused_door_links))
        .route("/{lang}/console/{org}/{event}", get(overview::page))
        .route("/{lang}/console/{org}/{event}/registrations", get(registrations::page))
        .route("/{lang}/console/{org}/{event}/export", get(files::export))
        .merge(event::router())
        .merge(agenda::router())
        .merge(import::router())
        .route("/{lang}/door/{org}/{event}", get(door::page))
        .route("/{lang}/door/{org}/{event}/checkins", posted(answer::check_in))
        .route("/{lang}/door/{org}/{event}/checkins/{id}/undo", posted(answer::undo))
}
