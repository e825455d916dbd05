//! Every route × everybody. A route that the table does not list fails, and so does a line without a route.

use app::event::EventDefinition;
use domain::account::{Action, Grant, Role, permits};
use domain::event::Organisation;
use domain::ids::{EventId, OrganisationId, PartnerId, SpeakerId};
use domain::text::Slug;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use uuid::Uuid;

on_both_databases!(everybody_everywhere);

/// What somebody meets at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Met {
    /// It was done, or shown, or judged on its merits.
    Open,
    /// Asked to sign in: a redirect to that page, or 401 from the API.
    SignIn,
    /// Refused: 403, or 404 where even the existence is nobody's business.
    Refused,
}

/// Who may use a route.
#[derive(Debug, Clone, Copy)]
enum Who {
    /// Whoever comes.
    Everybody,
    /// Whoever is signed in, for what is their own.
    SignedIn,
    /// Whoever the permission table lets do this at the event, be it for the whole organisation or for this event.
    May(Action),
    /// Whoever the permission table lets do this in the whole organisation.
    MayInOrganisation(Action),
    /// Nobody: it leads to the sign-in page.
    Out,
    /// Nobody: nothing is there that the walk knows of.
    Nobody,
}
use Who::{Everybody, May, MayInOrganisation, Nobody, Out, SignedIn};

/// Somebody who walks the routes.
#[derive(Debug, Clone, Copy)]
enum Walker {
    /// Not signed in.
    Guest,
    /// This, in the organisation or at its event.
    Of(Role, Reach),
    /// An owner of another organisation.
    OwnerElsewhere,
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Organisation,
    Event,
}

const WALKERS: [Walker; 10] = [
    Walker::Guest,
    Walker::Of(Role::Owner, Reach::Organisation),
    Walker::Of(Role::Organiser, Reach::Organisation),
    Walker::Of(Role::Organiser, Reach::Event),
    Walker::Of(Role::DoorSupervisor, Reach::Event),
    Walker::Of(Role::DoorStaff, Reach::Event),
    Walker::Of(Role::Reader, Reach::Organisation),
    Walker::Of(Role::PartnerRepresentative, Reach::Event),
    Walker::Of(Role::Speaker, Reach::Event),
    Walker::OwnerElsewhere,
];

impl Who {
    /// What somebody meets at a route that is for these.
    fn meets(self, walker: Walker) -> Met {
        let permitted = |allowed| if allowed { Met::Open } else { Met::Refused };
        match (self, walker) {
            (Everybody, _) | (SignedIn, Walker::Of(..) | Walker::OwnerElsewhere) => Met::Open,
            (Nobody, _) | (May(_) | MayInOrganisation(_), Walker::OwnerElsewhere) => Met::Refused,
            (Out, _) | (_, Walker::Guest) => Met::SignIn,
            (May(action), Walker::Of(role, _)) => permitted(permits(role, action)),
            (MayInOrganisation(action), Walker::Of(role, reach)) => {
                permitted(reach == Reach::Organisation && permits(role, action))
            }
        }
    }
}

/// A route, an address of it, and who may use it. In addresses ORG, EVENT (with its organisation), SESSION, TICKET,
/// CHECKIN and NOTHING (an identity of nothing) stand for what they say.
type Line = (&'static str, &'static str, &'static str, Who);

#[rustfmt::skip]
const TABLE: &[Line] = &[
    ("GET", "/", "/", Everybody),
    ("GET", "/{}", "/fr", Everybody),
    ("GET", "/{}/", "/fr/", Everybody),
    ("GET", "/{}/{}", "/EVENT", Everybody),
    ("GET", "/{}/{}/{}", "/fr/EVENT", Everybody),
    ("GET", "/{}/{}/{}/event.ics", "/fr/EVENT/event.ics", Everybody),
    ("GET", "/{}/{}/{}/sessions/{}", "/fr/EVENT/sessions/SESSION.ics", Everybody),
    ("GET", "/{}/{}/{}/programme", "/fr/EVENT/programme", Everybody),
    ("POST", "/{}/{}/{}/programme", "/fr/EVENT/programme", Everybody),
    ("GET", "/{}/{}/{}/programme.ics", "/fr/EVENT/programme.ics", Everybody),
    ("GET", "/{}/{}/{}/changes", "/fr/EVENT/changes", Everybody),
    ("GET", "/{}/{}/{}/speakers/{}", "/fr/EVENT/speakers/SPEAKER", Everybody),
    ("GET", "/{}/{}/{}/register", "/fr/EVENT/register", Everybody),
    ("POST", "/{}/{}/{}/register", "/fr/EVENT/register", Everybody),
    // The address of a ticket is what lets its holder in, whoever else they are.
    ("GET", "/{}/{}/{}/tickets/{}", "/fr/EVENT/tickets/TICKET", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/people", "/fr/EVENT/tickets/TICKET/people", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/sessions", "/fr/EVENT/tickets/TICKET/sessions", Everybody),
    ("POST", "/{}/{}/{}/tickets/{}/sessions", "/fr/EVENT/tickets/TICKET/sessions", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/sessions.ics", "/fr/EVENT/tickets/TICKET/sessions.ics", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/badge.pdf", "/fr/EVENT/tickets/TICKET/badge.pdf", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/certificate.pdf", "/fr/EVENT/tickets/TICKET/certificate.pdf", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/event.ics", "/fr/EVENT/tickets/TICKET/event.ics", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/ticket.pkpass", "/fr/EVENT/tickets/TICKET/ticket.pkpass", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/google-wallet", "/fr/EVENT/tickets/TICKET/google-wallet", Everybody),
    ("POST", "/{}/{}/{}/tickets/{}/accept", "/fr/EVENT/tickets/TICKET/accept", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/cancel", "/fr/EVENT/tickets/TICKET/cancel", Everybody),
    ("POST", "/{}/{}/{}/tickets/{}/cancel", "/fr/EVENT/tickets/TICKET/cancel", Everybody),
    ("GET", "/{}/{}/{}/tickets/{}/manage", "/fr/EVENT/tickets/TICKET/manage", Everybody),
    ("POST", "/{}/{}/{}/tickets/{}/manage", "/fr/EVENT/tickets/TICKET/manage", Everybody),
    // Without the session that a link opens there is nothing to see or to do, whoever asks: 410.
    ("GET", "/{}/{}/{}/manage", "/fr/EVENT/manage", Everybody),
    ("GET", "/{}/{}/{}/manage/{}", "/fr/EVENT/manage/x", Everybody),
    ("POST", "/{}/{}/{}/manage/{}", "/fr/EVENT/manage/x", Everybody),
    ("POST", "/{}/{}/{}/manage/session/details", "/fr/EVENT/manage/session/details", Everybody),
    ("GET", "/{}/{}/{}/manage/session/files/{}", "/fr/EVENT/manage/session/files/NOTHING", Everybody),
    ("POST", "/{}/{}/{}/manage/session/consents", "/fr/EVENT/manage/session/consents", Everybody),
    ("POST", "/{}/{}/{}/manage/session/companions", "/fr/EVENT/manage/session/companions", Everybody),
    ("POST", "/{}/{}/{}/manage/session/companions/{}/remove", "/fr/EVENT/manage/session/companions/NOTHING/remove", Everybody),
    ("POST", "/{}/{}/{}/manage/session/replacement", "/fr/EVENT/manage/session/replacement", Everybody),
    ("POST", "/{}/{}/{}/manage/session/badge", "/fr/EVENT/manage/session/badge", Everybody),
    ("POST", "/{}/{}/{}/manage/session/ticket", "/fr/EVENT/manage/session/ticket", Everybody),
    ("POST", "/{}/{}/{}/manage/session/end", "/fr/EVENT/manage/session/end", Everybody),
    // The address of an invitation is what lets its guest answer; this one is nobody's.
    ("GET", "/{}/{}/{}/invitation/{}", "/fr/EVENT/invitation/x", Everybody),
    ("GET", "/{}/{}/{}/invitation/{}/yes", "/fr/EVENT/invitation/x/yes", Everybody),
    ("POST", "/{}/{}/{}/invitation/{}/yes", "/fr/EVENT/invitation/x/yes", Everybody),
    ("GET", "/{}/{}/{}/invitation/{}/maybe", "/fr/EVENT/invitation/x/maybe", Everybody),
    ("POST", "/{}/{}/{}/invitation/{}/maybe", "/fr/EVENT/invitation/x/maybe", Everybody),
    ("GET", "/{}/{}/{}/invitation/{}/no", "/fr/EVENT/invitation/x/no", Everybody),
    ("POST", "/{}/{}/{}/invitation/{}/no", "/fr/EVENT/invitation/x/no", Everybody),
    ("GET", "/{}/sign-in", "/fr/sign-in", Everybody),
    ("POST", "/{}/sign-in", "/fr/sign-in", Everybody),
    ("GET", "/{}/sign-in/{}", "/fr/sign-in/x", Everybody),
    ("POST", "/{}/sign-in/{}", "/fr/sign-in/x", Everybody),
    ("GET", "/{}/account", "/fr/account", SignedIn),
    ("POST", "/{}/account", "/fr/account", SignedIn),
    ("POST", "/{}/account/sessions/{}/end", "/fr/account/sessions/NOTHING/end", SignedIn),
    ("POST", "/{}/account/sessions/end-others", "/fr/account/sessions/end-others", SignedIn),
    ("GET", "/{}/console", "/fr/console", SignedIn),
    ("GET", "/{}/setup/{}", "/fr/setup/x", Everybody),
    ("POST", "/{}/setup/{}", "/fr/setup/x", Everybody),
    ("GET", "/{}/sign-in/password", "/fr/sign-in/password", Everybody),
    ("POST", "/{}/sign-in/password", "/fr/sign-in/password", Everybody),
    ("GET", "/{}/account/password", "/fr/account/password", SignedIn),
    ("POST", "/{}/account/password", "/fr/account/password", SignedIn),
    ("POST", "/{}/account/password/remove", "/fr/account/password/remove", SignedIn),
    ("GET", "/{}/account/second-factor", "/fr/account/second-factor", SignedIn),
    ("POST", "/{}/account/second-factor", "/fr/account/second-factor", SignedIn),
    ("POST", "/{}/account/recovery-codes", "/fr/account/recovery-codes", SignedIn),
    ("POST", "/{}/account/passkeys/start", "/fr/account/passkeys/start", SignedIn),
    ("POST", "/{}/account/passkeys", "/fr/account/passkeys", SignedIn),
    ("POST", "/{}/account/passkeys/{}/remove", "/fr/account/passkeys/NOTHING/remove", SignedIn),
    ("GET", "/{}/account/passkeys/{}/remove", "/fr/account/passkeys/NOTHING/remove", SignedIn),
    ("GET", "/{}/account/identities/{}/remove", "/fr/account/identities/NOTHING/remove", SignedIn),
    ("POST", "/{}/account/identities/{}/remove", "/fr/account/identities/NOTHING/remove", SignedIn),
    // No provider is set up: see tests/http/federated.rs.
    ("GET", "/{}/sign-in/federated", "/fr/sign-in/federated", Nobody),
    ("GET", "/sign-in/federated", "/sign-in/federated", Nobody),
    ("POST", "/{}/sign-in/passkey/start", "/fr/sign-in/passkey/start", Everybody),
    ("POST", "/{}/sign-in/passkey", "/fr/sign-in/passkey", Everybody),
    ("GET", "/{}/console/{}/journal", "/fr/console/ORG/journal", MayInOrganisation(Action::ReadJournal)),
    ("GET", "/{}/invitation/{}", "/fr/invitation/x", Everybody),
    ("POST", "/{}/invitation/{}", "/fr/invitation/x", Everybody),
    ("GET", "/{}/console/{}/team", "/fr/console/ORG/team", MayInOrganisation(Action::SeeTeam)),
    ("POST", "/{}/console/{}/team", "/fr/console/ORG/team", MayInOrganisation(Action::ManageTeam)),
    ("POST", "/{}/console/{}/team/members/{}/role", "/fr/console/ORG/team/members/NOTHING/role", MayInOrganisation(Action::ManageTeam)),
    ("GET", "/{}/console/{}/team/members/{}/end", "/fr/console/ORG/team/members/NOTHING/end", MayInOrganisation(Action::ManageTeam)),
    ("POST", "/{}/console/{}/team/members/{}/end", "/fr/console/ORG/team/members/NOTHING/end", MayInOrganisation(Action::ManageTeam)),
    ("POST", "/{}/console/{}/team/invitations/{}/end", "/fr/console/ORG/team/invitations/NOTHING/end", MayInOrganisation(Action::ManageTeam)),
    ("GET", "/{}/console/{}/{}/team", "/fr/console/EVENT/team", May(Action::SeeTeam)),
    ("POST", "/{}/console/{}/{}/team", "/fr/console/EVENT/team", May(Action::ManageTeam)),
    ("POST", "/{}/console/{}/{}/team/members/{}/role", "/fr/console/EVENT/team/members/NOTHING/role", May(Action::ManageTeam)),
    ("GET", "/{}/console/{}/{}/team/members/{}/end", "/fr/console/EVENT/team/members/NOTHING/end", May(Action::ManageTeam)),
    ("POST", "/{}/console/{}/{}/team/members/{}/end", "/fr/console/EVENT/team/members/NOTHING/end", May(Action::ManageTeam)),
    ("POST", "/{}/console/{}/{}/team/invitations/{}/end", "/fr/console/EVENT/team/invitations/NOTHING/end", May(Action::ManageTeam)),
    ("GET", "/{}/console/{}/{}/door-links", "/fr/console/EVENT/door-links", May(Action::InviteToDoor)),
    ("POST", "/{}/console/{}/{}/door-links", "/fr/console/EVENT/door-links", May(Action::InviteToDoor)),
    ("POST", "/{}/console/{}/{}/door-links/held/{}/end", "/fr/console/EVENT/door-links/held/NOTHING/end", May(Action::InviteToDoor)),
    ("POST", "/{}/console/{}/{}/door-links/unused/end", "/fr/console/EVENT/door-links/unused/end", May(Action::InviteToDoor)),
    ("GET", "/{}/console/{}/{}", "/fr/console/EVENT", May(Action::SeeOverview)),
    ("GET", "/{}/console/{}/{}/registrations", "/fr/console/EVENT/registrations", May(Action::ListRegistrations)),
    ("GET", "/{}/console/{}/{}/duplicates", "/fr/console/EVENT/duplicates", May(Action::MergeRegistrations)),
    ("GET", "/{}/console/{}/{}/duplicates/{}/{}", "/fr/console/EVENT/duplicates/NOTHING/NOTHING", May(Action::MergeRegistrations)),
    ("POST", "/{}/console/{}/{}/duplicates/{}/{}/merge", "/fr/console/EVENT/duplicates/NOTHING/NOTHING/merge", May(Action::MergeRegistrations)),
    ("POST", "/{}/console/{}/{}/duplicates/{}/{}/apart", "/fr/console/EVENT/duplicates/NOTHING/NOTHING/apart", May(Action::MergeRegistrations)),
    ("POST", "/{}/console/{}/{}/merges/{}/undo", "/fr/console/EVENT/merges/NOTHING/undo", May(Action::MergeRegistrations)),
    ("GET", "/{}/console/{}/{}/invitations", "/fr/console/EVENT/invitations", May(Action::ListRegistrations)),
    ("GET", "/{}/console/{}/{}/invitations/new", "/fr/console/EVENT/invitations/new", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/invitations/new", "/fr/console/EVENT/invitations/new", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/invitations/send", "/fr/console/EVENT/invitations/send", May(Action::SendLetters)),
    ("POST", "/{}/console/{}/{}/invitations/send", "/fr/console/EVENT/invitations/send", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/invitations/remind", "/fr/console/EVENT/invitations/remind", May(Action::SendLetters)),
    ("POST", "/{}/console/{}/{}/invitations/remind", "/fr/console/EVENT/invitations/remind", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/invitations/{}", "/fr/console/EVENT/invitations/NOTHING", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/invitations/{}", "/fr/console/EVENT/invitations/NOTHING", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/invitations/{}/send", "/fr/console/EVENT/invitations/NOTHING/send", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/invitations/{}/withdraw", "/fr/console/EVENT/invitations/NOTHING/withdraw", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/invitations/{}/withdraw", "/fr/console/EVENT/invitations/NOTHING/withdraw", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/export", "/fr/console/EVENT/export?format=csv", May(Action::ExportRegistrations)),
    ("GET", "/{}/console/{}/{}/import", "/fr/console/EVENT/import", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import", "/fr/console/EVENT/import", May(Action::ImportRegistrations)),
    ("GET", "/{}/console/{}/{}/import/{}", "/fr/console/EVENT/import/NOTHING", May(Action::ImportRegistrations)),
    ("GET", "/{}/console/{}/{}/import/{}/columns", "/fr/console/EVENT/import/NOTHING/columns", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import/{}/columns", "/fr/console/EVENT/import/NOTHING/columns", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import/{}/reading", "/fr/console/EVENT/import/NOTHING/reading", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import/{}/rows", "/fr/console/EVENT/import/NOTHING/rows", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import/{}/confirm", "/fr/console/EVENT/import/NOTHING/confirm", May(Action::ImportRegistrations)),
    ("POST", "/{}/console/{}/{}/import/{}/discard", "/fr/console/EVENT/import/NOTHING/discard", May(Action::ImportRegistrations)),
    ("GET", "/{}/console/{}/{}/import/{}/wrong.csv", "/fr/console/EVENT/import/NOTHING/wrong.csv", May(Action::ImportRegistrations)),
    ("GET", "/{}/console/{}/{}/badges", "/fr/console/EVENT/badges", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/badges/print", "/fr/console/EVENT/badges/print", May(Action::PrintBadges)),
    ("POST", "/{}/console/{}/{}/badges/print", "/fr/console/EVENT/badges/print", May(Action::PrintBadges)),
    ("POST", "/{}/console/{}/{}/badges/door", "/fr/console/EVENT/badges/door", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/badges/runs/{}", "/fr/console/EVENT/badges/runs/NOTHING", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/badges/runs/{}/badges.pdf", "/fr/console/EVENT/badges/runs/NOTHING/badges.pdf", May(Action::PrintBadges)),
    ("POST", "/{}/console/{}/{}/badges/runs/{}/stop", "/fr/console/EVENT/badges/runs/NOTHING/stop", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/badges/runs/{}/take-back", "/fr/console/EVENT/badges/runs/NOTHING/take-back", May(Action::PrintBadges)),
    ("POST", "/{}/console/{}/{}/badges/runs/{}/take-back", "/fr/console/EVENT/badges/runs/NOTHING/take-back", May(Action::PrintBadges)),
    // Who prints no badges prints those of whom they let in, where organisers said so: see tests/http/printing.rs.
    ("POST", "/{}/door/{}/{}/badges", "/fr/door/EVENT/badges", May(Action::CheckIn)),
    ("GET", "/{}/door/{}/{}/badges/{}", "/fr/door/EVENT/badges/NOTHING", May(Action::CheckIn)),
    ("GET", "/{}/door/{}/{}/badges/{}/badge.png", "/fr/door/EVENT/badges/NOTHING/badge.png", May(Action::CheckIn)),
    ("GET", "/{}/door/{}/{}/badges/{}/page.css", "/fr/door/EVENT/badges/NOTHING/page.css", May(Action::CheckIn)),
    ("GET", "/{}/console/{}/{}/place-cards.pdf", "/fr/console/EVENT/place-cards.pdf?of=all", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/papers", "/fr/console/EVENT/papers", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/table-cards.pdf", "/fr/console/EVENT/table-cards.pdf", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/certificates.pdf", "/fr/console/EVENT/certificates.pdf", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/{}/door-pack.pdf", "/fr/console/EVENT/door-pack.pdf", May(Action::PrintBadges)),
    ("GET", "/{}/console/{}/new", "/fr/console/ORG/new", MayInOrganisation(Action::CreateEvent)),
    ("POST", "/{}/console/{}/new", "/fr/console/ORG/new", MayInOrganisation(Action::CreateEvent)),
    ("GET", "/{}/console/{}/{}/details", "/fr/console/EVENT/details", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/details", "/fr/console/EVENT/details", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/details/cover", "/fr/console/EVENT/details/cover", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/details/cover", "/fr/console/EVENT/details/cover", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/publish", "/fr/console/EVENT/publish", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/publish", "/fr/console/EVENT/publish", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/publish/preview", "/fr/console/EVENT/publish/preview", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/copy", "/fr/console/EVENT/copy", MayInOrganisation(Action::CreateEvent)),
    ("POST", "/{}/console/{}/{}/copy", "/fr/console/EVENT/copy", MayInOrganisation(Action::CreateEvent)),
    ("GET", "/{}/console/{}/{}/state", "/fr/console/EVENT/state?turn=archive", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/state", "/fr/console/EVENT/state", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/speakers", "/fr/console/EVENT/speakers", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/speakers/new", "/fr/console/EVENT/speakers/new", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/new", "/fr/console/EVENT/speakers/new", May(Action::ManageSpeakers)),
    ("GET", "/{}/console/{}/{}/speakers/{}", "/fr/console/EVENT/speakers/SPEAKER", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/speakers/{}", "/fr/console/EVENT/speakers/SPEAKER", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/move", "/fr/console/EVENT/speakers/SPEAKER/move", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/picture", "/fr/console/EVENT/speakers/SPEAKER/picture", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/picture/remove", "/fr/console/EVENT/speakers/SPEAKER/picture/remove", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/approve", "/fr/console/EVENT/speakers/SPEAKER/approve", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/send-back", "/fr/console/EVENT/speakers/SPEAKER/send-back", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/invite", "/fr/console/EVENT/speakers/SPEAKER/invite", May(Action::ManageSpeakers)),
    ("GET", "/{}/console/{}/{}/speakers/{}/remove", "/fr/console/EVENT/speakers/SPEAKER/remove", May(Action::ManageSpeakers)),
    ("POST", "/{}/console/{}/{}/speakers/{}/remove", "/fr/console/EVENT/speakers/NOTHING/remove", May(Action::ManageSpeakers)),
    ("GET", "/{}/console/{}/{}/partners", "/fr/console/EVENT/partners", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/partners/new", "/fr/console/EVENT/partners/new", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/new", "/fr/console/EVENT/partners/new", May(Action::ManagePartners)),
    ("GET", "/{}/console/{}/{}/partners/{}", "/fr/console/EVENT/partners/PARTNER", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/partners/{}", "/fr/console/EVENT/partners/PARTNER", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/move", "/fr/console/EVENT/partners/PARTNER/move", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/logo", "/fr/console/EVENT/partners/PARTNER/logo", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/logo/remove", "/fr/console/EVENT/partners/PARTNER/logo/remove", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/approve", "/fr/console/EVENT/partners/PARTNER/approve", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/send-back", "/fr/console/EVENT/partners/PARTNER/send-back", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/places", "/fr/console/EVENT/partners/PARTNER/places", May(Action::ManagePartners)),
    ("POST", "/{}/my/partner/{}/{}/guests", "/fr/my/partner/EVENT/guests", May(Action::WriteOwnPartner)),
    ("POST", "/{}/my/partner/{}/{}/give-back", "/fr/my/partner/EVENT/give-back", May(Action::WriteOwnPartner)),
    ("POST", "/{}/console/{}/{}/partners/{}/invite", "/fr/console/EVENT/partners/PARTNER/invite", May(Action::ManagePartners)),
    ("GET", "/{}/console/{}/{}/partners/{}/remove", "/fr/console/EVENT/partners/PARTNER/remove", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/{}/remove", "/fr/console/EVENT/partners/NOTHING/remove", May(Action::ManagePartners)),
    ("GET", "/{}/console/{}/{}/registering", "/fr/console/EVENT/registering", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/registering/settings", "/fr/console/EVENT/registering/settings", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/settings", "/fr/console/EVENT/registering/settings", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/registering/{}/new", "/fr/console/EVENT/registering/questions/new", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/{}/new", "/fr/console/EVENT/registering/questions/new", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/registering/{}/{}", "/fr/console/EVENT/registering/categories/press", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/{}/{}", "/fr/console/EVENT/registering/categories/press", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/{}/{}/move", "/fr/console/EVENT/registering/categories/press/move", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/{}/{}/renew-link", "/fr/console/EVENT/registering/categories/press/renew-link", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/registering/{}/{}/remove", "/fr/console/EVENT/registering/categories/staff/remove", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/registering/{}/{}/remove", "/fr/console/EVENT/registering/categories/staff/remove", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/precedence", "/fr/console/EVENT/precedence", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/precedence", "/fr/console/EVENT/precedence", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/precedence/template", "/fr/console/EVENT/precedence/template", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/precedence/ranks/{}", "/fr/console/EVENT/precedence/ranks/mayor", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/precedence/ranks/{}", "/fr/console/EVENT/precedence/ranks/mayor", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/precedence/ranks/{}/move", "/fr/console/EVENT/precedence/ranks/mayor/move", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/precedence/ranks/{}/remove", "/fr/console/EVENT/precedence/ranks/mayor/remove", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/precedence/ranks/{}/remove", "/fr/console/EVENT/precedence/ranks/guest/remove", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/arrivals", "/fr/console/EVENT/arrivals", May(Action::SeeOverview)),
    ("POST", "/{}/console/{}/{}/registrations/{}/protocol", "/fr/console/EVENT/registrations/NOTHING/protocol", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/partners/tiers", "/fr/console/EVENT/partners/tiers", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/partners/tiers", "/fr/console/EVENT/partners/tiers", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/tiers/usual", "/fr/console/EVENT/partners/tiers/usual", May(Action::ManagePartners)),
    ("GET", "/{}/console/{}/{}/partners/tiers/{}", "/fr/console/EVENT/partners/tiers/NOTHING", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/partners/tiers/{}", "/fr/console/EVENT/partners/tiers/NOTHING", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/tiers/{}/move", "/fr/console/EVENT/partners/tiers/NOTHING/move", May(Action::ManagePartners)),
    ("GET", "/{}/console/{}/{}/partners/tiers/{}/remove", "/fr/console/EVENT/partners/tiers/NOTHING/remove", May(Action::ManagePartners)),
    ("POST", "/{}/console/{}/{}/partners/tiers/{}/remove", "/fr/console/EVENT/partners/tiers/NOTHING/remove", May(Action::ManagePartners)),
    ("GET", "/{}/my/speaker/{}/{}", "/fr/my/speaker/EVENT", May(Action::WriteOwnSpeaker)),
    ("POST", "/{}/my/speaker/{}/{}", "/fr/my/speaker/EVENT", May(Action::WriteOwnSpeaker)),
    ("POST", "/{}/my/speaker/{}/{}/picture", "/fr/my/speaker/EVENT/picture", May(Action::WriteOwnSpeaker)),
    ("GET", "/{}/my/partner/{}/{}", "/fr/my/partner/EVENT", May(Action::WriteOwnPartner)),
    ("POST", "/{}/my/partner/{}/{}", "/fr/my/partner/EVENT", May(Action::WriteOwnPartner)),
    ("POST", "/{}/my/partner/{}/{}/logo", "/fr/my/partner/EVENT/logo", May(Action::WriteOwnPartner)),
    ("GET", "/{}/console/{}/{}/agenda", "/fr/console/EVENT/agenda", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/run", "/fr/console/EVENT/run", May(Action::SeeRun)),
    ("GET", "/{}/console/{}/{}/agenda/sessions/new", "/fr/console/EVENT/agenda/sessions/new", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/sessions/{}", "/fr/console/EVENT/agenda/sessions/SESSION", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/sessions/{}/delete", "/fr/console/EVENT/agenda/sessions/NOTHING/delete", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/rooms", "/fr/console/EVENT/agenda/rooms", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/rooms/{}", "/fr/console/EVENT/agenda/rooms/NOTHING", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/rooms/{}/delete", "/fr/console/EVENT/agenda/rooms/NOTHING/delete", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/tracks", "/fr/console/EVENT/agenda/tracks", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/tracks/{}", "/fr/console/EVENT/agenda/tracks/NOTHING", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/agenda/tracks/{}/delete", "/fr/console/EVENT/agenda/tracks/NOTHING/delete", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/sessions/new", "/fr/console/EVENT/agenda/sessions/new", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/sessions/{}", "/fr/console/EVENT/agenda/sessions/SESSION", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/sessions/{}/delete", "/fr/console/EVENT/agenda/sessions/NOTHING/delete", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/rooms", "/fr/console/EVENT/agenda/rooms", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/rooms/{}", "/fr/console/EVENT/agenda/rooms/NOTHING", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/rooms/{}/delete", "/fr/console/EVENT/agenda/rooms/NOTHING/delete", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/tracks", "/fr/console/EVENT/agenda/tracks", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/tracks/{}", "/fr/console/EVENT/agenda/tracks/NOTHING", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/tracks/{}/delete", "/fr/console/EVENT/agenda/tracks/NOTHING/delete", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/rooms/{}/move", "/fr/console/EVENT/agenda/rooms/NOTHING/move", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/tracks/{}/move", "/fr/console/EVENT/agenda/tracks/NOTHING/move", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/sessions/{}/place", "/fr/console/EVENT/agenda/sessions/SESSION/place", May(Action::ManageAgenda)),
    ("POST", "/{}/console/{}/{}/agenda/sessions/{}/fix", "/fr/console/EVENT/agenda/sessions/SESSION/fix", May(Action::ManageAgenda)),
    ("GET", "/{}/console/{}/{}/badge-layouts", "/fr/console/EVENT/badge-layouts", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/badge-layouts", "/fr/console/EVENT/badge-layouts", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/file", "/fr/console/EVENT/badge-layouts/file", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/choice", "/fr/console/EVENT/badge-layouts/choice", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/pictures", "/fr/console/EVENT/badge-layouts/pictures", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/pictures/{}/remove", "/fr/console/EVENT/badge-layouts/pictures/NOTHING/remove", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/badge-layouts/usual/{}", "/fr/console/EVENT/badge-layouts/usual/a6", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/badge-layouts/{}", "/fr/console/EVENT/badge-layouts/NOTHING", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}", "/fr/console/EVENT/badge-layouts/NOTHING", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/badge-layouts/{}/preview", "/fr/console/EVENT/badge-layouts/NOTHING/preview", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/badge-layouts/{}/file", "/fr/console/EVENT/badge-layouts/NOTHING/file", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}/undo", "/fr/console/EVENT/badge-layouts/NOTHING/undo", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}/elements", "/fr/console/EVENT/badge-layouts/NOTHING/elements", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/badge-layouts/{}/remove", "/fr/console/EVENT/badge-layouts/NOTHING/remove", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}/remove", "/fr/console/EVENT/badge-layouts/NOTHING/remove", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}/{}/{}", "/fr/console/EVENT/badge-layouts/NOTHING/front/qr", May(Action::ManageEvent)),
    ("POST", "/{}/console/{}/{}/badge-layouts/{}/{}/{}/move", "/fr/console/EVENT/badge-layouts/NOTHING/front/qr/move", May(Action::ManageEvent)),
    ("GET", "/{}/console/{}/{}/letters", "/fr/console/EVENT/letters", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/letters/{}", "/fr/console/EVENT/letters/confirmed", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/letters/{}", "/fr/console/EVENT/letters/confirmed", May(Action::ManageLetters)),
    ("POST", "/{}/console/{}/{}/letters/{}/reset", "/fr/console/EVENT/letters/confirmed/reset", May(Action::ManageLetters)),
    ("GET", "/{}/console/{}/{}/letters/{}/preview", "/fr/console/EVENT/letters/confirmed/preview", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/letters/{}/preview", "/fr/console/EVENT/letters/confirmed/preview", May(Action::SeePreparation)),
    ("GET", "/{}/console/{}/{}/letters/{}/schedule", "/fr/console/EVENT/letters/after/schedule", May(Action::SeePreparation)),
    ("POST", "/{}/console/{}/{}/letters/{}/schedule", "/fr/console/EVENT/letters/after/schedule", May(Action::ManageLetters)),
    ("GET", "/{}/console/{}/{}/mailings", "/fr/console/EVENT/mailings", May(Action::ListRegistrations)),
    ("GET", "/{}/console/{}/{}/mailings/new", "/fr/console/EVENT/mailings/new", May(Action::SendLetters)),
    ("POST", "/{}/console/{}/{}/mailings/new", "/fr/console/EVENT/mailings/new", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/mailings/{}", "/fr/console/EVENT/mailings/NOTHING", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/mailings/{}", "/fr/console/EVENT/mailings/NOTHING", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/mailings/{}/preview", "/fr/console/EVENT/mailings/NOTHING/preview", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/mailings/{}/preview", "/fr/console/EVENT/mailings/NOTHING/preview", May(Action::ListRegistrations)),
    ("GET", "/{}/console/{}/{}/mailings/{}/send", "/fr/console/EVENT/mailings/NOTHING/send", May(Action::SendLetters)),
    ("POST", "/{}/console/{}/{}/mailings/{}/send", "/fr/console/EVENT/mailings/NOTHING/send", May(Action::SendLetters)),
    ("POST", "/{}/console/{}/{}/mailings/{}/stop", "/fr/console/EVENT/mailings/NOTHING/stop", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/messages", "/fr/console/EVENT/messages", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/messages/{}/again", "/fr/console/EVENT/messages/NOTHING/again", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/registrations/{}", "/fr/console/EVENT/registrations/NOTHING", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/registrations/{}/address", "/fr/console/EVENT/registrations/NOTHING/address", May(Action::SendLetters)),
    ("GET", "/{}/console/{}/{}/registrations/{}/files/{}", "/fr/console/EVENT/registrations/NOTHING/files/NOTHING", May(Action::ListRegistrations)),
    ("POST", "/{}/console/{}/{}/registrations/decisions", "/fr/console/EVENT/registrations/decisions", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/registrations/{}/cancel", "/fr/console/EVENT/registrations/NOTHING/cancel", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/registrations/{}/cancel", "/fr/console/EVENT/registrations/NOTHING/cancel", May(Action::ManageRegistrations)),
    ("GET", "/{}/console/{}/{}/registrations/{}/badge", "/fr/console/EVENT/registrations/NOTHING/badge", May(Action::ManageRegistrations)),
    ("POST", "/{}/console/{}/{}/registrations/{}/badge", "/fr/console/EVENT/registrations/NOTHING/badge", May(Action::ManageRegistrations)),
    ("GET", "/{}/door/{}/{}", "/fr/door/EVENT", May(Action::CheckIn)),
    ("POST", "/{}/door/{}/{}/checkins", "/fr/door/EVENT/checkins", May(Action::CheckIn)),
    ("POST", "/{}/door/{}/{}/checkins/{}/undo", "/fr/door/EVENT/checkins/CHECKIN/undo", May(Action::CheckIn)),
    // Ends the session, if there is one, and leads to the sign-in page.
    ("POST", "/{}/sign-out", "/fr/sign-out", Out),
    ("GET", "/{}/{}/{}/unsubscribe/{}", "/fr/EVENT/unsubscribe/none", Everybody),
    ("POST", "/{}/{}/{}/unsubscribe/{}", "/fr/EVENT/unsubscribe/none", Everybody),
    ("POST", "/{}/{}/{}/unsubscribe/{}/back", "/fr/EVENT/unsubscribe/none/back", Everybody),
    ("GET", "/favicon.svg", "/favicon.svg", Everybody),
    ("GET", "/apple-touch-icon.png", "/apple-touch-icon.png", Everybody),
    ("GET", "/licences/{}", "/licences/none", Everybody),
    ("GET", "/assets/{}", "/assets/none", Everybody),
    // One that is not published is nobody's business but its organisers': see tests/http/picture.rs.
    ("GET", "/pictures/{}", "/pictures/NOTHING", Nobody),
    ("GET", "/pictures/{}/small", "/pictures/NOTHING/small", Nobody),
    ("GET", "/api/v1/openapi.json", "/api/v1/openapi.json", Everybody),
    ("GET", "/api/v1/events/{}/{}", "/api/v1/events/EVENT", Everybody),
    ("GET", "/api/v1/events/{}/{}/badge-keys", "/api/v1/events/EVENT/badge-keys", Everybody),
    ("GET", "/api/v1/events/{}/{}/badge-revocations", "/api/v1/events/EVENT/badge-revocations", May(Action::CheckIn)),
    ("GET", "/api/v1/events/{}/{}/live", "/api/v1/events/EVENT/live", May(Action::SeeFigures)),
    ("GET", "/api/v1/events/{}/{}/attendees", "/api/v1/events/EVENT/attendees?q=abc", May(Action::SearchAtDoor)),
    ("GET", "/api/v1/events/{}/{}/badge-layouts", "/api/v1/events/EVENT/badge-layouts", May(Action::SeePreparation)),
    ("POST", "/api/v1/events/{}/{}/badge-layouts", "/api/v1/events/EVENT/badge-layouts", May(Action::ManageEvent)),
    ("GET", "/api/v1/events/{}/{}/badge-layouts/{}", "/api/v1/events/EVENT/badge-layouts/NOTHING", May(Action::SeePreparation)),
    ("PUT", "/api/v1/events/{}/{}/badge-layouts/{}", "/api/v1/events/EVENT/badge-layouts/NOTHING", May(Action::ManageEvent)),
    ("POST", "/api/v1/events/{}/{}/checkins", "/api/v1/events/EVENT/checkins", May(Action::CheckIn)),
    ("POST", "/api/v1/events/{}/{}/checkins/{}/undo", "/api/v1/events/EVENT/checkins/CHECKIN/undo", May(Action::CheckIn)),
];

/// A route's pattern without the names of its parts.
fn shape(pattern: &str) -> String {
    let mut shape = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}').expect("a pattern of axum's");
        shape.push_str(before);
        shape.push_str("{}");
        rest = after;
    }
    shape + rest
}

#[test]
fn the_table_lists_every_route_and_no_other() {
    let routes = || {
        site::ROUTES
            .iter()
            .chain(&site::MANAGE_ROUTES)
            .chain(&site::staff::ROUTES)
            .chain(&site::staff::EVENT_ROUTES)
            .chain(&site::staff::DUPLICATES_ROUTES)
            .chain(&site::staff::AGENDA_ROUTES)
            .chain(&site::staff::IMPORT_ROUTES)
            .chain(&site::staff::SPEAKER_ROUTES)
            .chain(&site::staff::PARTNER_ROUTES)
            .chain(&site::staff::REGISTERING_ROUTES)
            .chain(&site::staff::PRECEDENCE_ROUTES)
            .chain(&site::staff::PRINTING_ROUTES)
            .chain(&site::staff::PAPERS_ROUTES)
            .chain(&site::staff::LETTER_ROUTES)
            .chain(&site::staff::BADGE_LAYOUT_ROUTES)
            .chain(&site::staff::DECIDE_ROUTES)
            .chain(&site::staff::MAILING_ROUTES)
            .chain(&site::staff::GUEST_INVITATION_ROUTES)
            .chain(&api::ROUTES)
    };
    let mut missing = Vec::new();
    for (method, pattern) in routes() {
        if !TABLE.iter().any(|line| (line.0, line.1) == (*method, shape(pattern).as_str())) {
            missing.push(format!("{method} {pattern}"));
        }
    }
    assert!(missing.is_empty(), "who may use {missing:?}?");
    for (method, pattern, ..) in TABLE {
        let known = routes().any(|route| (route.0, shape(route.1).as_str()) == (*method, *pattern));
        assert!(known, "{method} {pattern} is no route");
    }
}

/// What a page's status says. 404 counts as refused only where a table line says so.
fn met(page: &Page, expected: Met) -> Met {
    match page.status {
        401 => Met::SignIn,
        303 if page.location().contains("/sign-in") => Met::SignIn,
        403 => Met::Refused,
        404 if expected == Met::Refused => Met::Refused,
        500.. => panic!("{}: {}", page.status, page.text()),
        _ => Met::Open,
    }
}

async fn answer(who: &Visitor, method: &str, path: &str) -> Page {
    let request = who.request(method, path).header("sec-fetch-site", "same-origin");
    let request = match method {
        "POST" if path.starts_with("/api/") => request.json(&serde_json::json!({ "presented": "0000-0000" })),
        "POST" => request.form(&[("code", "0000-0000")]),
        _ => request,
    };
    if !path.ends_with("/live") {
        return who.send(request).await;
    }
    // A stream without an end: the status is enough.
    let answer = request.send().await.expect("the server answers");
    Page { status: answer.status().as_u16(), headers: answer.headers().clone(), bytes: Vec::new() }
}

/// Another organisation, with an event of its own.
pub(crate) async fn another_organisation(evening: &Evening) -> OrganisationId {
    let info = evening.info().await;
    let organisation = Organisation {
        id: OrganisationId(Uuid::from_u128(7)),
        slug: Slug::parse("autre").expect("a slug"),
        ..info.organisation.clone()
    };
    let mut event = info.event.clone();
    (event.id, event.organisation_id) = (EventId(Uuid::from_u128(8)), organisation.id);
    let id = organisation.id;
    let definition = EventDefinition {
        organisation,
        event,
        rooms: vec![],
        tracks: vec![],
        sessions: vec![],
        speakers: vec![],
        partners: vec![],
    };
    app::event::create(evening.app().await, &definition).await.expect("another organisation's event");
    id
}

/// A browser in which a walker is signed in, by a session like anybody's.
async fn arrive(evening: &Evening, walker: Walker, elsewhere: OrganisationId) -> Visitor {
    let info = evening.info().await;
    let (organisation, event) = (info.organisation.id, info.event.id);
    let store = evening.app().await.store();
    let grant = match walker {
        Walker::Guest => return evening.visitor(),
        Walker::OwnerElsewhere => Grant::in_organisation(elsewhere, Role::Owner),
        Walker::Of(role, Reach::Organisation) => Grant::in_organisation(organisation, role),
        Walker::Of(role, Reach::Event) => {
            let speaker: Option<SpeakerId> = match role {
                Role::Speaker => store.speakers(event).await.expect("asks").first().map(|one| one.id),
                _ => None,
            };
            let partner: Option<PartnerId> = match role {
                Role::PartnerRepresentative => {
                    store.partners(event).await.expect("asks").first().map(|one| one.id)
                }
                _ => None,
            };
            Grant { speaker_id: speaker, partner_id: partner, ..Grant::at_event(organisation, event, role) }
        }
    };
    evening.member(grant).await
}

async fn everybody_everywhere(backend: Backend) {
    let evening = Evening::start(backend);
    let info = evening.info().await;
    let elsewhere = another_organisation(&evening).await;
    let session = evening.app().await.store().agenda(info.event.id).await.expect("a programme")[0].id;
    let store = evening.app().await.store();
    let speaker = store.speakers(info.event.id).await.expect("speakers")[0].id;
    let partner = store.partners(info.event.id).await.expect("partners")[0].id;
    let mut wrong = Vec::new();
    for (position, walker) in WALKERS.into_iter().enumerate() {
        let visitor = arrive(&evening, walker, elsewhere).await;
        let form = Form::person(position).with("consent_networking", "true");
        let ticket = evening.register("fr", &form).await;
        let ticket = ticket.rsplit('/').next().expect("an address").to_owned();
        for (method, pattern, path, who) in TABLE {
            let path = path
                .replace("EVENT", &format!("{ORGANISATION}/{EVENT}"))
                .replace("ORG", ORGANISATION)
                .replace("SESSION", &session.to_string())
                .replace("TICKET", &ticket)
                .replace("SPEAKER", &speaker.to_string())
                .replace("PARTNER", &partner.to_string())
                .replace("CHECKIN", NOTHING)
                .replace("NOTHING", NOTHING);
            // Signing out would end the walk: somebody else does it.
            let once = evening.visitor();
            let visitor = if *pattern == "/{}/sign-out" { &once } else { &visitor };
            let page = answer(visitor, method, &path).await;
            let expected = who.meets(walker);
            let met = met(&page, expected);
            if met != expected {
                wrong.push(format!(
                    "{method} {pattern}: {walker:?} met {met:?} ({}), not {expected:?}",
                    page.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(evening.seats().await.inside, 0);
}

/// The identity of nothing.
const NOTHING: &str = "00000000-0000-0000-0000-000000000000";
