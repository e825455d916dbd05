//! One's account, the team, the ways in, and the journal.

use app::account::{NewFactor, Part, PasswordState};
use app::journal::{Journal, JournalPage};
use app::team::{Member, TeamPage};
use domain::account::{
    Access, Account, Device, Grant, Invitation, MemberCursor, Membership, Role, Session, SignInMethod,
};
use domain::event::EventName;
use domain::form::{Fault, Problem, Values};
use domain::ids::{AccessSessionId, AccountId, InvitationId, JournalEntryId, MembershipId};
use domain::journal::{AuditEntry, Deed, Doer, Field, JournalCursor, JournalFilter, Subject};
use domain::list::TimeOrder;
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use uuid::Uuid;

use super::{now, sound};
use crate::samples::{self, at};
use crate::staff::account::{Removal, Typed as TypedName, account_page, remove_page};
use crate::staff::desk::{Desk, Place};
use crate::staff::federated::{Ended, ended_page};
use crate::staff::form::Typed;
use crate::staff::journal::{deed_name, journal_view};
use crate::staff::password::{
    Faults, codes_page, factor_page, password_page, sign_in_page as sign_in_password_page,
};
use crate::staff::setup::setup_page;
use crate::staff::team::{Choices, Shown, TeamRoute, invitation_page, team_view};

fn person() -> Account {
    Account {
        id: AccountId(Uuid::from_u128(5)),
        email: Email::parse("leila@example.org").expect("an address"),
        name: PersonName::parse("Leïla <b>Haddad").ok(),
        locale: Locale::Ar,
    }
}

fn session(number: u128, device: &str) -> Session {
    Session {
        id: AccessSessionId(Uuid::from_u128(number)),
        method: SignInMethod::Passkey,
        device: Device::stored(device),
        created_at: now(),
        seen_at: now(),
        expires_at: at("2025-06-26T02:00:00Z"),
    }
}

#[test]
fn ones_account() {
    let info = samples::event().0;
    let grant = Grant::in_organisation(info.organisation.id, Role::Organiser);
    let here = AccessSessionId(Uuid::from_u128(1));
    let until = at("2025-06-26T02:00:00Z");
    let access = Access::new(Some(here), Some(person()), vec![grant.clone()], until);
    let parts = [Part { grant, organisation: info.organisation.clone(), event: None }];
    let sessions = [session(1, "Firefox · Linux"), session(2, "")];
    for locale in Locale::ALL {
        let page = account_page(locale, &access, &parts, &sessions, TypedName::default());
        let html = sound(locale, &page);
        assert!(html.contains("Leïla &#60;b&#62;Haddad"), "{html}");
        assert_eq!(html.matches("/end\"").count(), 1, "the other device alone can be signed out");
        assert!(html.contains("<option value=\"ar\" lang=\"ar\" selected>"));
        assert!(html.contains("/account/sessions/end-others"));
        let typed = TypedName { name: Some("1<b>".into()), error: Some("!".into()) };
        let wrong = sound(locale, &account_page(locale, &access, &[], &sessions[..1], typed));
        assert!(wrong.contains("value=\"1&#60;b&#62;\"") && wrong.contains("aria-invalid=\"true\""));
        assert!(!wrong.contains("end-others"));
    }
}

#[test]
fn a_sign_in_elsewhere_that_came_to_nothing() {
    for locale in Locale::ALL {
        for why in [Ended::Unfinished, Ended::Unknown, Ended::Down] {
            let html = sound(locale, &ended_page(locale, why, "Chancellerie <b>"));
            assert!(html.contains(&format!("/{locale}/sign-in\"")), "{html}");
            assert_eq!(html.contains("Chancellerie &#60;b&#62;"), why != Ended::Unfinished, "{html}");
        }
    }
}

#[test]
fn a_way_in_goes_with_proof() {
    let access = Access::new(None, Some(person()), vec![], now());
    let removal = || Removal {
        path: "/account/passkeys/1/remove".into(),
        title: "Retirer".into(),
        lead: "Elle n’ouvrira plus rien.".into(),
        button: "Retirer".into(),
    };
    for locale in Locale::ALL {
        let plain = sound(locale, &remove_page(locale, &access, removal(), false, None));
        assert!(!plain.contains("type=\"password\"") && plain.contains("/account/passkeys/1/remove\""));
        let wrong = sound(locale, &remove_page(locale, &access, removal(), true, Some("!<b>".into())));
        assert!(wrong.contains("aria-invalid=\"true\"") && wrong.contains("!&#60;b&#62;"), "{wrong}");
    }
}

fn event_name() -> EventName {
    let event = samples::event().0.event;
    EventName { id: event.id, theme: event.theme, time_zone: event.time_zone }
}

fn entry() -> AuditEntry {
    AuditEntry {
        id: JournalEntryId(Uuid::from_u128(1)),
        at: now(),
        doer: Doer::Account { id: person().id, name: "Leïla <b>".into() },
        deed: Deed::RoleChanged,
        subject: Subject { id: None, label: "Omar <b>".into() },
        organisation_id: None,
        event_id: None,
        details: vec![],
    }
    .with(Field::Role, "reader")
    .with(Field::FormerRole, "organiser")
}

#[test]
fn the_journal() {
    let info = samples::event().0;
    let actor = super::organiser();
    let shown = |locale, filter: &JournalFilter, later, found| {
        let desk = Desk::of_organisation(locale, &actor, &info.organisation, Place::Journal, now());
        let desk = desk.expect("is signed in");
        sound(locale, &journal_view(locale, &info.organisation, desk, filter, later, &found))
    };
    let filter =
        JournalFilter { query: "om".into(), deed: Some(Deed::RoleChanged), ..JournalFilter::default() };
    let page = |entries, next| Journal { page: JournalPage { entries, next }, events: vec![event_name()] };
    for locale in Locale::ALL {
        let next = Some(JournalCursor { at: now(), id: JournalEntryId(Uuid::from_u128(1)) });
        let html = shown(locale, &filter, true, page(vec![entry()], next));
        assert!(html.contains("deed=role-changed&#38;after=") && html.contains("rel=\"next\""), "{html}");
        assert!(html.contains("<option value=\"role-changed\" selected>") && html.contains("value=\"om\""));
        assert!(html.contains("aria-current=\"page\""));
        assert!(html.contains("aria-sort=\"descending\"") && html.contains("(UTC)"), "{html}");
        let nothing = || page(vec![], None);
        let here = JournalFilter {
            event_id: Some(info.event.id),
            order: TimeOrder::Earliest,
            ..JournalFilter::default()
        };
        let html = shown(locale, &here, false, page(vec![entry()], None));
        assert!(html.contains("aria-sort=\"ascending\"") && html.contains("(Europe/Paris)"), "{html}");
        assert!(
            html.contains("18:38") || html.contains("18\u{A0}h\u{A0}38") || html.contains("6:38"),
            "{html}"
        );
        assert!(shown(locale, &filter, false, nothing()).contains("class=\"btn btn-ink btn-sm\""));
        assert!(!shown(locale, &JournalFilter::default(), false, nothing()).contains("btn btn-ink"));
    }
    let french = shown(Locale::Fr, &filter, false, page(vec![entry()], None));
    assert!(french.contains("rôle\u{A0}: Lecture seule"), "{french}");
}

#[test]
fn every_deed_has_a_name_of_its_own() {
    for locale in Locale::ALL {
        let mut names = Deed::ALL.iter().map(|deed| deed_name(locale, *deed)).collect::<Vec<_>>();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), Deed::ALL.len(), "{locale}");
    }
}

fn invitation(role: Role) -> Invitation {
    Invitation {
        id: InvitationId(Uuid::from_u128(8)),
        grant: Grant::in_organisation(samples::event().0.organisation.id, role),
        email: Email::parse("omar@example.org").expect("an address"),
        name: PersonName::parse("Omar <b>").ok(),
        locale: Locale::Fr,
        invited_by: "Leïla <b>".into(),
        created_at: now(),
        usable_until: at("2025-07-02T16:38:00Z"),
    }
}

#[test]
fn a_team() {
    let info = samples::event().0;
    let actor = super::organiser();
    let route = |locale| TeamRoute { locale, organisation: info.organisation.clone(), event: None };
    let member = |role| Member {
        account: person(),
        membership: Membership {
            id: MembershipId(Uuid::from_u128(7)),
            account_id: person().id,
            grant: Grant::in_organisation(info.organisation.id, role),
        },
    };
    let page = |may_appoint: Vec<Role>| TeamPage {
        members: vec![member(Role::Organiser), member(Role::Reader)],
        next: Some(MemberCursor { key: "leila@example.org".into(), id: Uuid::from_u128(7) }),
        invitations: vec![invitation(Role::Reader)],
        next_invitations: Some(MemberCursor { key: "omar".into(), id: Uuid::from_u128(8) }),
        may_appoint,
    };
    let shown = |locale, found: &TeamPage, values: &Values, problems: &[Problem]| {
        let desk = Desk::of_organisation(locale, &actor, &info.organisation, Place::Team, now());
        let desk = desk.expect("is signed in");
        let about = Shown { done: Some("<b>".into()), itself: Some(person().id), ..Shown::default() };
        let typed = Typed::wrong(values, problems);
        sound(locale, &team_view(&route(locale), desk, found, &Choices::default(), about, typed))
    };
    for locale in Locale::ALL {
        let found = page(vec![Role::DoorStaff, Role::Reader]);
        let html = shown(locale, &found, &Values::default(), &[]);
        assert_eq!(html.matches("/role\"").count(), 1, "the organiser's role is not theirs to change");
        assert!(html.contains("/invitations/00000000-0000-0000-0000-000000000008/end"));
        assert!(html.contains("/team?after=") && html.contains("/team?invited="), "{html}");
        assert!(html.contains("<option value=\"reader\">") && html.contains("name=\"order\""), "{html}");
        let wrong = Values::new([("email".to_owned(), "x\"><b>".to_owned())]);
        let problems = [Problem::new("email", Fault::Taken), Problem::new("role", Fault::Empty)];
        let html = shown(locale, &found, &wrong, &problems);
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 2);
        assert!(!html.contains("x\"><b>"), "what was typed is text");
        let reader = shown(locale, &page(vec![]), &Values::default(), &[]);
        assert!(!reader.contains("/members/") && !reader.contains("name=\"email\""), "{reader}");
        let nobody = TeamPage {
            members: vec![],
            next: None,
            invitations: vec![],
            next_invitations: None,
            may_appoint: vec![],
        };
        shown(locale, &nobody, &Values::default(), &[]);
    }
}

#[test]
fn what_a_link_offers() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        let offered = invitation(Role::Organiser);
        let page = invitation_page(locale, "a_b", &offered, &info.organisation, Some(&info));
        let html = sound(locale, &page);
        assert!(html.contains("omar@example.org") && html.contains("Leïla &#60;b&#62;"), "{html}");
        sound(locale, &invitation_page(locale, "a_b", &offered, &info.organisation, None));
        let typed = Values::new([("slug".to_owned(), "A B".to_owned())]);
        let problems = [Problem::new("slug", Fault::NotAChoice)];
        let html = sound(locale, &setup_page(locale, "t", Typed::wrong(&typed, &problems)));
        assert!(html.contains("name=\"name-ar\"") && html.contains("value=\"A B\""), "{html}");
    }
}

#[test]
fn passwords_and_codes() {
    let access = Access::new(None, Some(person()), vec![], at("2025-06-26T02:00:00Z"));
    let none = PasswordState::default();
    let all = PasswordState { password: true, factor: true, recovery_codes: 9 };
    for locale in Locale::ALL {
        let html = sound(locale, &password_page(locale, &access, none, Faults::default()));
        assert!(!html.contains("name=\"current\""), "there is none yet");
        let wrong = || Some("!".to_owned());
        let faults = Faults { current: wrong(), password: wrong(), code: wrong() };
        let html = sound(locale, &password_page(locale, &access, all, faults));
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 3, "{html}");
        let html = sound(locale, &sign_in_password_page(locale, "x\"><b>".into(), wrong()));
        assert!(!html.contains("\"><b>"));
        let codes = vec!["ABCDE-FGHJK".to_owned()];
        assert!(sound(locale, &codes_page(locale, &access, codes)).contains("ABCDE-FGHJK"));
        let new = NewFactor { secret: "ABCDEFGH".into(), uri: "otpauth://totp/x?secret=ABCDEFGH".into() };
        let html = sound(locale, &factor_page(locale, &access, &new, wrong()).expect("a picture"));
        assert!(html.contains("ABCD EFGH") && html.contains("<svg"));
    }
}
