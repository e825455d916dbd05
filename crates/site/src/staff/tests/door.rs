//! The door's page and its answers.

use app::checkin::{Answer, Reception};
use app::event::EventInfo;
use domain::checkin::{Admission, Verdict};
use domain::ids::CheckinId;
use domain::locale::Locale;
use domain::registration::{Protocol, Rank, Registration, RegistrationState};
use uuid::Uuid;

use super::{SEATS, inside, now, organiser, sound};
use crate::samples::{self, at};
use crate::staff::answer::answer_page;
use crate::staff::door::{DoorQuery, door_page};
use crate::staff::post::Post;

fn post(info: &EventInfo) -> Post {
    Post::new(&organiser(), info, "B", now()).expect("is signed in")
}

#[test]
fn the_door() {
    let mut info = samples::event().0;
    info.event.doors.push("B".into());
    let hits = [
        inside(),
        samples::registration(RegistrationState::Confirmed),
        samples::registration(RegistrationState::Waiting { number: 1 }),
    ];
    let query = DoorQuery { q: "zoé".into(), undone: "yes".into(), ..DoorQuery::default() };
    for locale in Locale::ALL {
        let html = sound(locale, &door_page(locale, &info, &post(&info), SEATS, &query, &hits, now()));
        assert_eq!(html.matches("name=\"code\" value=\"7K3F-92QD\"").count(), 1, "one may come in");
        assert!(html.contains(&format!(
            "data-undo-url=\"/api/v1/events/lyon/soiree-2025/checkins/{{id}}/undo?lang={locale}&#38;door=B\""
        )), "{html}");
        assert!(html.contains("name=\"door\" value=\"B\"") && html.contains("?door=A\""));
        assert!(html.contains("data-other=\"") && html.contains("{n}"));
        for slot in
            ["data-door-foot", "data-search-row", "data-code-error", "data-announce", "data-when=\"forged\""]
        {
            assert!(html.contains(slot), "{slot}");
        }
    }
}

#[test]
fn the_door_counts_what_it_finds_in_words() {
    let info = samples::event().0;
    let found = |q: &str, hits: &[Registration]| {
        let query = DoorQuery { q: q.into(), ..DoorQuery::default() };
        door_page(Locale::Fr, &info, &post(&info), SEATS, &query, hits, now()).found
    };
    assert_eq!(found("", &[]), "");
    assert_eq!(found("zo", &[]), "Tapez au moins trois lettres.");
    assert_eq!(found("zoé", &[]), "Personne ne correspond");
    assert_eq!(found("zoé", &[inside()]), "1 personne");
    assert_eq!(found("zoé", &[inside(), inside()]), "2 personnes");
}

#[test]
fn every_answer_has_its_look_its_fact_and_its_way_on() {
    let info = samples::event().0;
    let since = Admission { at: at("2025-06-25T16:42:00Z"), door: "A".into() };
    let known = || Some(samples::registration(RegistrationState::Confirmed));
    let cases = [
        (Verdict::Admitted, "go", known()),
        (Verdict::AdmittedWithHonours, "hon", known()),
        (Verdict::AlreadyInside { since }, "look", known()),
        (Verdict::Waiting, "no", known()),
        (Verdict::Cancelled, "no", known()),
        (Verdict::Expired, "no", None),
        (Verdict::OtherEvent, "no", None),
        (Verdict::Unknown, "no", None),
        (Verdict::Forged, "no", None),
        (Verdict::Unreadable, "no", None),
    ];
    for (verdict, look, registration) in cases {
        for locale in Locale::ALL {
            let checkin_id = verdict.admits().then_some(CheckinId(Uuid::from_u128(9)));
            let answer = Answer {
                verdict: verdict.clone(),
                checkin_id,
                at: now(),
                registration: registration.clone(),
                reception: None,
                seats: SEATS,
            };
            let html = sound(locale, &answer_page(locale, &info, &post(&info), &answer));
            assert!(html.contains(&format!("<body class=\"door {look}\"")), "{verdict:?}");
            assert!(html.contains(&i18n::checkin::verdict_detail(locale, &verdict, &info.event.zone())));
            assert_eq!(html.contains("/undo\""), verdict.admits(), "{verdict:?}");
            let protocol = Protocol {
                escort: Some("Nadia <b>".into()),
                table: Some("Table <i>".into()),
                ..Protocol::default()
            };
            let reception = Reception { rank: Some(Rank::template().remove(5)), protocol };
            let received = Answer {
                reception: (verdict == Verdict::AdmittedWithHonours).then_some(reception),
                ..answer
            };
            let html = sound(locale, &answer_page(locale, &info, &post(&info), &received));
            let honoured = verdict == Verdict::AdmittedWithHonours;
            assert_eq!(html.contains("Nadia &#60;b&#62;"), honoured, "{verdict:?}");
            assert_eq!(html.contains("Table &#60;i&#62;"), honoured, "{verdict:?}");
            if let Some(advice) = i18n::checkin::verdict_advice(locale, &verdict) {
                assert!(html.contains(&advice), "{verdict:?}");
            }
        }
    }
}
