//! The door decides here and on the phone. `tests/vectors` holds the cases that both run; the phone's side is
//! `web/test/door-vectors.test.ts`.

use domain::badge::{BadgeClaims, BadgeCode};
use domain::checkin::{Admission, Known, Presented, Signal, Verdict, decide, present};
use domain::ids::EventId;
use domain::registration::{Category, RegistrationState};
use jiff::Timestamp;
use multaqa_domain as domain;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    name: String,
    event_id: EventId,
    now: i64,
    presented: Shown,
    known: Option<Row>,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
enum Shown {
    Badge { event_id: EventId, code: String, expires_at: i64 },
    Code { code: String },
    Forged,
    Unreadable,
}

#[derive(Deserialize)]
struct Row {
    state: String,
    category: Category,
    #[serde(default)]
    ranked: bool,
    admission: Option<Entry>,
    #[serde(default)]
    replaced: bool,
}

#[derive(Deserialize)]
struct Entry {
    at: i64,
    door: String,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Expected {
    verdict: String,
    signal: Signal,
}

#[derive(Deserialize)]
struct CodeCase {
    raw: String,
    code: Option<String>,
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time within range")
}

fn code(raw: &str) -> BadgeCode {
    BadgeCode::parse(raw).expect("a code")
}

impl From<Shown> for Presented {
    fn from(shown: Shown) -> Self {
        match shown {
            Shown::Badge { event_id, code: raw, expires_at } => {
                Self::Badge(BadgeClaims { event_id, code: code(&raw), expires_at: at(expires_at) })
            }
            Shown::Code { code: raw } => Self::Code(code(&raw)),
            Shown::Forged => Self::Forged,
            Shown::Unreadable => Self::Unreadable,
        }
    }
}

impl From<Row> for Known {
    fn from(row: Row) -> Self {
        let state = match row.state.as_str() {
            "confirmed" => RegistrationState::Confirmed,
            "waiting" => RegistrationState::Waiting { number: 1 },
            "cancelled" => RegistrationState::Cancelled { at: at(0) },
            other => panic!("no such state: {other}"),
        };
        let admission = row.admission.map(|entry| Admission { at: at(entry.at), door: entry.door });
        Self { state, category: row.category, ranked: row.ranked, admission, replaced: row.replaced }
    }
}

#[test]
fn every_case_gets_its_answer() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("../../../tests/vectors/door.json")).expect("cases");
    assert!(cases.len() >= 20, "the file of cases was cut short");
    for Case { name, event_id, now, presented, known, expect } in cases {
        let known = known.map(Known::from);
        let verdict = match present(presented.into(), event_id, at(now)) {
            Ok(_) => decide(known.as_ref()),
            Err(verdict) => verdict,
        };
        let found = Expected { verdict: verdict.code().to_owned(), signal: verdict.signal() };
        assert_eq!(found, expect, "{name}");
        if let Verdict::AlreadyInside { since } = verdict {
            assert_eq!(Some(since), known.and_then(|known| known.admission), "{name}");
        }
    }
}

#[test]
fn every_typed_code_is_read_alike() {
    let cases: Vec<CodeCase> =
        serde_json::from_str(include_str!("../../../tests/vectors/codes.json")).expect("cases");
    for CodeCase { raw, code } in cases {
        let read = BadgeCode::parse(&raw).ok().map(|read| read.as_str().to_owned());
        assert_eq!(read, code, "{raw:?}");
    }
}
