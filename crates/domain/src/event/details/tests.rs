//! The form's way into an event and back.

use super::*;
use crate::event::samples::draft;
use crate::event::{EventState, NewEvent, Shift};
use crate::locale::Locale;

#[test]
fn little_is_enough_for_a_draft() {
    let event = draft();
    assert_eq!(event.ends_at.to_string(), "2026-06-25T23:00:00Z", "one o'clock is after midnight");
    assert_eq!(event.badges_valid_until.to_string(), "2026-06-27T04:00:00Z", "the morning after");
    assert_eq!((event.state, event.doors.len(), event.all_days().len()), (EventState::Draft, 1, 1));
    let told = NewEvent::read(&Values::default()).expect_err("nothing is there");
    let fields = told.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>();
    assert_eq!(fields, ["theme-fr", "time_zone", "place_name-fr", "city-fr", "capacity", "contact"]);
}

#[test]
fn what_is_opened_and_sent_back_is_the_same() {
    let mut event = draft();
    assert_eq!(read(&values(&event), &event), Ok(event.clone()));
    let mut values = values(&event);
    values.set("day2_date", "2026-06-26");
    values.set("day2_starts_time", "09:00");
    values.set("day2_ends_time", "12:00");
    values.set("topic1-fr", "Cybersécurité");
    values.set("topic2-fr", "Cybersécurité");
    values.set("doors", "A, B،A");
    values.set("opens_date", "2026-06-01");
    values.set("opens_time", "08:00");
    values.set("map", "https://carte.example/lyon");
    event = read(&values, &event).expect("all is right");
    assert_eq!(event.days.len(), 2);
    assert_eq!(event.days[1].doors_open_at, event.days[1].starts_at, "doors open when the day starts");
    assert_eq!(event.ends_at, event.days[1].ends_at);
    assert_eq!(event.doors, ["A", "B"]);
    let keys = event.topics.iter().map(|topic| topic.key.as_str()).collect::<Vec<_>>();
    assert_eq!(keys, ["cybersecurite", "cybersecurite-2"]);
    assert_eq!(read(&super::values(&event), &event), Ok(event.clone()), "and once more");
    let mut renamed = super::values(&event);
    renamed.set("topic1-fr", "Sécurité");
    renamed.set("topic2-fr", "");
    let renamed = read(&renamed, &event).expect("all is right");
    assert_eq!(renamed.topics.len(), 1);
    assert_eq!(
        (renamed.topics[0].key.as_str(), renamed.topics[0].label.get(Locale::Ar)),
        ("cybersecurite", "Sécurité")
    );
}

#[test]
fn days_are_in_their_order() {
    let event = draft();
    let fault = |pairs: &[(&str, &str)]| {
        let mut values = values(&event);
        for (name, value) in pairs {
            values.set(name, *value);
        }
        let told = read(&values, &event).expect_err("is wrong");
        (told[0].field.clone(), told[0].fault)
    };
    let second = [("day2_date", "2026-06-25"), ("day2_starts_time", "20:00"), ("day2_ends_time", "22:00")];
    assert_eq!(fault(&second), ("day2_date".into(), Fault::OutOfOrder));
    assert_eq!(fault(&[("day1_doors_time", "19:00")]), ("day1_doors_time".into(), Fault::OutOfOrder));
    assert_eq!(fault(&[("day1_date", "")]), ("day1_date".into(), Fault::Empty));
    assert_eq!(fault(&[("doors", " , ")]), ("doors".into(), Fault::Empty));
    let closes = [
        ("opens_date", "2026-06-02"),
        ("opens_time", "08:00"),
        ("closes_date", "2026-06-01"),
        ("closes_time", "08:00"),
    ];
    assert_eq!(fault(&closes), ("closes_date".into(), Fault::OutOfOrder));
    assert_eq!(fault(&[("badges_date", "2026-06-25")]), ("badges_date".into(), Fault::OutOfOrder));
    // The clock is put back in that night: what ends at half past two ends twice.
    let night = [("day1_date", "2026-10-24"), ("day1_ends_time", "02:30"), ("badges_date", "2026-10-26")];
    assert_eq!(fault(&night), ("day1_ends_time".into(), Fault::Twice));
    let spring = [
        ("day1_date", "2026-03-29"),
        ("day1_doors_time", "02:30"),
        ("day1_starts_time", "03:30"),
        ("day1_ends_time", "04:00"),
    ];
    assert!(matches!(fault(&spring), (field, Fault::Skipped { .. }) if field == "day1_doors_time"));
}

#[test]
fn an_hour_stays_what_the_clock_showed_when_the_day_moves() {
    let event = draft();
    // From summer time to winter time.
    let shift = Shift::to(&event, "2026-11-25".parse().expect("a day")).expect("in the calendar");
    let moved = shift.event(&event);
    assert_eq!(moved.starts_at.to_string(), "2026-11-25T17:45:00Z");
    assert_eq!(moved.date().to_string(), "2026-11-25");
}
