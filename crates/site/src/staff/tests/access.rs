//! One's account and the journal.

use app::account::Part;
use app::journal::JournalPage;
use domain::account::{Access, Account, Device, Grant, Role, Session, SignInMethod};
use domain::ids::{AccessSessionId, AccountId, JournalEntryId};
use domain::journal::{AuditEntry, Deed, Doer, Field, JournalCursor, JournalFilter, Subject};
use domain::locale::Locale;
use domain::text::{Email, PersonName};
use uuid::Uuid;

use super::{now, sound};
use crate::samples::{self, at};
use crate::staff::account::{Typed, account_page};
use crate::staff::desk::{Desk, Place};
use crate::staff::journal::{deed_name, journal_view};

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
        let page = account_page(locale, &access, &parts, &sessions, Typed::default());
        let html = sound(locale, &page);
        assert!(html.contains("Leïla &#60;b&#62;Haddad"), "{html}");
        assert_eq!(html.matches("/end\"").count(), 1, "the other device alone can be signed out");
        assert!(html.contains("<option value=\"ar\" lang=\"ar\" selected>"));
        assert!(html.contains("/account/sessions/end-others"));
        let typed = Typed { name: Some("1<b>".into()), error: Some("!".into()) };
        let wrong = sound(locale, &account_page(locale, &access, &[], &sessions[..1], typed));
        assert!(wrong.contains("value=\"1&#60;b&#62;\"") && wrong.contains("aria-invalid=\"true\""));
        assert!(!wrong.contains("end-others"));
    }
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
        sound(locale, &journal_view(locale, &info.organisation, desk, filter, later, found))
    };
    let filter = JournalFilter { query: "om".into(), deed: Some(Deed::RoleChanged), event_id: None };
    for locale in Locale::ALL {
        let next = Some(JournalCursor { at: now(), id: JournalEntryId(Uuid::from_u128(1)) });
        let found = JournalPage { entries: vec![entry()], next };
        let html = shown(locale, &filter, true, found);
        assert!(html.contains("deed=role-changed&#38;after=") && html.contains("rel=\"next\""), "{html}");
        assert!(html.contains("<option value=\"role-changed\" selected>") && html.contains("value=\"om\""));
        assert!(html.contains("aria-current=\"page\""));
        let nothing = || JournalPage { entries: vec![], next: None };
        assert!(shown(locale, &filter, false, nothing()).contains("class=\"btn btn-ink btn-sm\""));
        assert!(!shown(locale, &JournalFilter::default(), false, nothing()).contains("btn btn-ink"));
    }
    let french = shown(Locale::Fr, &filter, false, JournalPage { entries: vec![entry()], next: None });
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
