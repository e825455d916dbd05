//! Pairs to decide on, side by side.

use std::collections::HashMap;

use app::registration::{Duplicates, Merged, Pair};
use domain::ids::{MergeId, RegistrationId};
use domain::name::compare;
use domain::registration::{GaveWay, Merge, MergeError, Registration, RegistrationState};
use domain::text::PersonName;

use super::*;
use crate::staff::duplicates::{list_page, pair_page};

fn pair() -> Pair {
    let first = samples::registration(RegistrationState::Confirmed);
    let mut second = Registration { id: RegistrationId(Uuid::from_u128(51)), ..first.clone() };
    second.attendee.given_name = PersonName::parse("زوي").unwrap();
    second.attendee.family_name = PersonName::parse("أوبراين").unwrap();
    second.attendee.city = None;
    second.state = RegistrationState::Waiting { number: 3 };
    let likeness = compare(&first.attendee.name(), &second.attendee.name());
    Pair { first, second, likeness, apart: false }
}

fn merged() -> Merged {
    let Pair { first, second, .. } = pair();
    let merge = Merge {
        id: MergeId(Uuid::from_u128(60)),
        event_id: first.event_id,
        kept: first.id,
        gone: second.id,
        at: now(),
        by: "Leïla <b>".into(),
        before: first.attendee.particulars(),
        merged: second.attendee.particulars(),
        gave_way: GaveWay { state: second.state, partner: None, sessions: Vec::new(), protocol: None },
    };
    Merged { merge, kept: first, gone: second }
}

#[test]
fn the_list_says_why_and_what_can_be_undone() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        let desk = || desk(locale, &info, Place::Duplicates);
        let found = Duplicates { pairs: vec![pair()], next: Some("=mnr".into()) };
        let page = list_page(locale, &info, desk(), Some("=b"), &found, &[merged()]);
        let html = sound(locale, &page);
        assert!(html.contains("after=%3Dmnr") && html.contains("/merges/"), "{html}");
        assert!(html.contains("Leïla &#60;b&#62;"), "{html}");
        let none = Duplicates { pairs: Vec::new(), next: None };
        sound(locale, &list_page(locale, &info, desk(), None, &none, &[]));
    }
}

#[test]
fn two_stand_side_by_side_with_what_was_chosen() {
    let info = samples::event().0;
    let chosen = HashMap::from([("keep".to_owned(), "second".to_owned())]);
    for locale in Locale::ALL {
        let desk = || desk(locale, &info, Place::Duplicates);
        let html = sound(locale, &pair_page(locale, &info, desk(), &pair(), &HashMap::new(), None));
        assert!(html.contains(r#"name="keep" value="first" checked"#), "who has a seat stays: {html}");
        assert!(!html.contains(r#"name="email""#), "what is the same is no question");
        let html = sound(
            locale,
            &pair_page(locale, &info, desk(), &pair(), &chosen, Some(MergeError::BringsOthers)),
        );
        assert!(html.contains(r#"name="keep" value="second" checked"#), "{html}");
        assert!(html.contains(r#"name="city" value="first" checked"#), "what one side alone says: {html}");
        let mut over = pair();
        over.second.state = RegistrationState::Cancelled { at: now() };
        let html = sound(locale, &pair_page(locale, &info, desk(), &over, &HashMap::new(), None));
        assert!(!html.contains("/merge\""), "nothing is left to decide");
    }
}
