use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use super::super::{GuestChoices, GuestReader, Mapping, OutcomeKind, Table};
use super::*;
use crate::badge::BadgeCode;
use crate::ids::{EventId, RegistrationId};
use crate::locale::Locale;
use crate::registration::{Category, EventCategory, Honorific, Rank, RegistrationState};

const HEADING: &str = "Nom;Prénom;E-mail;Société;Catégorie";

fn readings(rows: &[&str]) -> Vec<Reading> {
    let mut table = Table::default();
    for (number, row) in (1..).zip(std::iter::once(&HEADING).chain(rows)) {
        table.push(number, row.split(';').map(str::to_owned)).unwrap();
    }
    let mapping = Mapping::guess(&table);
    let categories = EventCategory::usual();
    let choices = GuestChoices::usual(&categories, Locale::Fr);
    let ranks = Rank::template();
    let mut reader = GuestReader::new(&mapping, &choices, &categories, &ranks, date(2025, 6, 1));
    mapping.guests(&table).map(|row| reader.read(row)).collect()
}

/// The registration that a row would make.
fn registered(number: u128, row: &str) -> Registration {
    let guest = readings(&[row]).remove(0).guest.unwrap();
    let (id, event_id) = (RegistrationId(Uuid::from_u128(number)), EventId(Uuid::from_u128(1)));
    let code = BadgeCode::parse("7K3F-92QD").unwrap();
    let at = Timestamp::UNIX_EPOCH;
    Registration::new(id, event_id, code, guest.category, guest.attendee, at)
}

fn outcomes(rows: &[&str], known: &[Registration]) -> Vec<Outcome> {
    plan(readings(rows), known, &EventProtocol::default())
        .into_iter()
        .map(|planned| planned.outcome)
        .collect()
}

fn kinds(rows: &[&str], known: &[Registration]) -> Vec<OutcomeKind> {
    outcomes(rows, known).iter().map(Outcome::kind).collect()
}

#[test]
fn the_same_list_twice_changes_nothing() {
    let rows =
        ["El Amrani;Zineb;z@x.org;Atlas;Presse", "Tazi;Karim;k@x.org;;", "Alaoui;Omar;o@x.org;Rif;VIP"];
    let known = (1..).zip(rows).map(|(number, row)| registered(number, row)).collect::<Vec<_>>();
    assert_eq!(kinds(&rows, &[]), [OutcomeKind::New; 3]);
    assert_eq!(kinds(&rows, &known), [OutcomeKind::There; 3]);
    // Written otherwise, it is the same.
    assert_eq!(kinds(&["EL ÂMRANI;ZINEB;Z@X.ORG;ATLAS;presse"], &known), [OutcomeKind::There]);
    // What a list does not say changes nothing.
    assert_eq!(kinds(&["El Amrani;Zineb;z@x.org;;"], &known), [OutcomeKind::There]);
}

#[test]
fn what_a_list_says_otherwise_is_told_and_made_when_taken() {
    let mut known = [registered(1, "El Amrani;Zineb;z@x.org;Atlas;Presse")];
    let rows = ["El Amrani;Zineb;z@x.org;Toubkal;VIP"];
    let planned = plan(readings(&rows), &known, &EventProtocol::default()).remove(0);
    let change = |what, from: &str, to: &str| Change { what, from: from.to_owned(), to: to.to_owned() };
    let changes = vec![
        change(Changed::Organisation, "Atlas", "Toubkal"),
        change(Changed::Category, "press", "guest_of_honour"),
    ];
    assert_eq!(planned.outcome, Outcome::Differs { id: known[0].id, changes: changes.clone() });
    apply(&changes, planned.guest().unwrap(), &mut known[0]);
    assert_eq!(known[0].attendee.organisation.as_deref(), Some("Toubkal"));
    assert_eq!(known[0].category, Category::GuestOfHonour);
    assert_eq!(kinds(&rows, &known), [OutcomeKind::There]);
}

#[test]
fn what_a_list_says_of_protocol_is_told_and_made_when_taken() {
    let known = [registered(1, "El Amrani;Zineb;z@x.org;;"), registered(2, "Tazi;Karim;k@x.org;;")];
    let rows = ["El Amrani;Mme Zineb;z@x.org;;", "Tazi;Karim;k@x.org;;"];
    let mut protocol = EventProtocol::default();
    let kept = Protocol { table: Some("3".into()), ..Protocol::default() };
    protocol.guests.insert(known[1].id, kept);
    let planned = plan(readings(&rows), &known, &protocol).remove(0);
    let change = Change { what: Changed::Honorific, from: String::new(), to: "Mme".into() };
    assert_eq!(planned.outcome, Outcome::Differs { id: known[0].id, changes: vec![change.clone()] });
    let mut made = Protocol::default();
    apply_protocol(&[change], planned.guest().unwrap(), &mut made);
    assert_eq!(made.honorific, Some(Honorific::of_text("Mme")));
    protocol.guests.insert(known[0].id, made);
    let kinds = plan(readings(&rows), &known, &protocol).into_iter().map(|one| one.outcome.kind());
    assert_eq!(kinds.collect::<Vec<_>>(), [OutcomeKind::There; 2], "the same list twice changes nothing");
}

#[test]
fn who_may_be_somebody_waits_for_a_decision() {
    let known = [registered(1, "El Amrani;Mohamed;m@x.org;Atlas;")];
    for row in [
        "Elamrani;Mohammed;other@x.org;;",
        "العمراني;محمد;other@x.org;;",
        "Mohamed;El Amrani;other@x.org;;",
        "El Amrani;Mohamed;other@x.org;Autre;",
    ] {
        let found = outcomes(&[row], &known).remove(0);
        let Outcome::Doubtful { likes } = found else { panic!("{row}: {found:?}") };
        assert_eq!((likes.len(), likes[0].whom), (1, Whom::Registered(known[0].id)), "{row}");
        assert_eq!((likes[0].name.as_str(), likes[0].same_email), ("Mohamed El Amrani", false));
    }
    // One address is a family's or an office's: it makes nobody the same person.
    assert_eq!(kinds(&["Bennis;Leïla;m@x.org;;"], &known), [OutcomeKind::New]);
}

#[test]
fn rows_are_compared_with_those_before_them() {
    let rows = [
        "El Amrani;Zineb;z@x.org;;",
        "El Amrani;Zineb;z@x.org;Atlas;",
        "Elamrani;Zaynab;z2@x.org;;",
        "Tazi;;t@x.org;;",
        "Tazi;Karim;t@x.org;;",
    ];
    let found = outcomes(&rows, &[]);
    assert_eq!((&found[0], &found[1]), (&Outcome::New, &Outcome::Repeats { row: 2 }));
    assert!(
        matches!(&found[2], Outcome::Doubtful { likes } if likes[0].whom == Whom::Row(2)),
        "{:?}",
        found[2]
    );
    assert_eq!((found[3].kind(), &found[4]), (OutcomeKind::Wrong, &Outcome::New));
}

#[test]
fn who_gave_their_place_up_is_not_registered_again_unasked() {
    let mut known = [registered(1, "El Amrani;Zineb;z@x.org;;")];
    known[0].state = RegistrationState::Cancelled { at: Timestamp::UNIX_EPOCH };
    let found = outcomes(&["El Amrani;Zineb;z@x.org;;", "Elamrani;Zaynab;z2@x.org;;"], &known);
    assert!(matches!(&found[0], Outcome::Doubtful { likes } if likes[0].over), "{:?}", found[0]);
    assert!(
        matches!(&found[1], Outcome::Doubtful { likes } if likes[0].whom == Whom::Row(2)),
        "{:?}",
        found[1]
    );
}

#[test]
fn a_plan_is_kept_and_read_back() {
    let known = [registered(1, "El Amrani;Mohamed;m@x.org;Atlas;")];
    let rows = ["Elamrani;Mohammed;o@x.org;;VIP", "Tazi;;x;;", "El Amrani;Mohamed;m@x.org;Rif;"];
    for planned in plan(readings(&rows), &known, &EventProtocol::default()) {
        let json = serde_json::to_string(&planned.plan()).unwrap();
        assert_eq!(serde_json::from_str::<RowPlan>(&json).unwrap(), planned.plan());
    }
}

#[test]
fn many_of_one_name_are_judged_in_time() {
    let rows = (0..3_000).map(|n| format!("Alaoui;Mohamed;m{n}@x.org;;")).collect::<Vec<_>>();
    let rows = rows.iter().map(String::as_str).collect::<Vec<_>>();
    let found = kinds(&rows, &[]);
    assert_eq!(found.iter().filter(|kind| **kind == OutcomeKind::Doubtful).count(), 2_999);
}
