//! What can be done with an invitation, and when.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

use super::form::end_of;
use super::*;
use crate::event::samples::draft;
use crate::form::{Fault, Problem, Values};
use crate::locale::Locale;
use crate::registration::Consents;
use crate::text::PersonName;

fn invitation() -> GuestInvitation {
    let name = |raw| PersonName::parse(raw).expect("a name");
    let guest = Invitee {
        given_name: name("Aya"),
        family_name: name("Alami"),
        other_script_name: None,
        organisation: Some("Consulat".into()),
        email: Email::parse("aya@example.org").expect("an address"),
        locale: Locale::Fr,
    };
    let offer = GuestOffer {
        guest,
        category_key: Key::parse("delegation").expect("a key"),
        companions: Some(2),
        locked: true,
        answer_by: None,
        note: None,
        protocol: Protocol { rank: Key::parse("mayor"), table: Some("3".into()), ..Protocol::default() },
    };
    let id = GuestInvitationId(Uuid::from_u128(1));
    GuestInvitation::new(id, EventId(Uuid::from_u128(2)), offer, Timestamp::UNIX_EPOCH)
}

fn event() -> Event {
    Event { state: EventState::Published, ..draft() }
}

/// A day before the event.
fn before(event: &Event) -> Timestamp {
    event.starts_at - SignedDuration::from_hours(24)
}

fn registration() -> RegistrationId {
    RegistrationId(Uuid::from_u128(9))
}

#[test]
fn an_answer_can_be_changed_until_it_is_too_late() {
    let (event, mut one) = (event(), invitation());
    let now = before(&event);
    one.offer.answer_by = Some(now);
    one.hesitate(&event, false, now).expect("the last moment counts");
    one.decline(&event, Some("En voyage".into()), now).expect("may change");
    assert_eq!((one.said(), one.word.as_deref()), (Some(GuestAnswer::No), Some("En voyage")));
    one.accept(registration(), now);
    assert_eq!((one.said(), one.word.as_deref()), (Some(GuestAnswer::Yes), None), "the word is over");
    assert_eq!(one.hesitate(&event, true, now), Err(GuestInvitationError::Registered));
    let late = now + SignedDuration::from_secs(1);
    assert_eq!(one.decline(&event, None, late), Err(NotAnswerable::Late.into()));
    one.offer.answer_by = None;
    assert_eq!(one.send(&draft(), now), Err(NotAnswerable::Unpublished.into()));
    let closed = Event { state: EventState::Closed, ..event };
    assert_eq!(one.decline(&closed, None, now), Err(NotAnswerable::Closed.into()));
}

#[test]
fn who_has_a_place_is_not_uninvited() {
    let (event, mut one) = (event(), invitation());
    let now = before(&event);
    one.accept(registration(), now);
    assert_eq!(one.withdraw(now), Err(GuestInvitationError::Registered));
    one.decline(&event, None, now).expect("gives it up");
    one.withdraw(now).expect("has no place");
    assert_eq!(one.check_answerable(&event, now), Err(NotAnswerable::Withdrawn));
    assert_eq!(one.standing(true, now), GuestStanding::Withdrawn);
}

#[test]
fn only_the_silent_are_reminded_and_not_twice_in_two_days() {
    let (event, mut one) = (event(), invitation());
    let now = before(&event);
    assert_eq!(one.remind(&event, now), Err(GuestInvitationError::NotSent));
    let sent = now - GuestInvitation::REMINDER_PAUSE;
    one.send(&event, sent).expect("may be sent");
    assert_eq!(
        one.remind(&event, now - SignedDuration::from_hours(1)),
        Err(GuestInvitationError::WrittenLately)
    );
    one.remind(&event, now).expect("is silent");
    let soon = now + SignedDuration::from_hours(47);
    let open = Event { badges_valid_until: soon + SignedDuration::from_hours(24), ..event.clone() };
    assert_eq!(one.remind(&open, soon), Err(GuestInvitationError::WrittenLately));
    one.remind(&open, now + GuestInvitation::REMINDER_PAUSE).expect("two days later");
    one.hesitate(&event, false, now).expect("answers");
    assert_eq!(one.remind(&event, now), Err(GuestInvitationError::Answered));
    assert_eq!(one.send(&event, now), Err(GuestInvitationError::Answered));
}

#[test]
fn another_address_is_another_letter_and_another_link() {
    let (event, mut one) = (event(), invitation());
    one.send(&event, before(&event)).expect("may be sent");
    let mut offer = one.offer.clone();
    offer.note = Some("Au plaisir".into());
    one.rewrite(offer.clone()).expect("not answered");
    assert_eq!((one.link_number, one.sent_at.is_some()), (0, true));
    offer.guest.email = Email::parse("alami@example.org").expect("an address");
    one.rewrite(offer.clone()).expect("not answered");
    assert_eq!((one.link_number, one.sent_at), (1, None));
    one.hesitate(&event, false, before(&event)).expect("answers");
    assert_eq!(one.rewrite(offer), Err(GuestInvitationError::Answered));
}

#[test]
fn a_yes_leads_to_the_invited_category_with_as_many_as_were_granted() {
    let (event, mut one) = (event(), invitation());
    assert_eq!(one.category(&event).map(|one| one.companions), Some(Companions::Named(2)));
    one.offer.companions = None;
    assert_eq!(one.category(&event).map(|one| one.companions), Some(Companions::Named(10)));
    one.offer.companions = Some(0);
    assert_eq!(one.category(&event).map(|one| one.companions), Some(Companions::None));
    one.offer.category_key = Key::parse("gone").expect("a key");
    assert_eq!(one.category(&event), None);
    assert_eq!(Companions::Counted(3).at_most(20), Companions::Counted(3));
    assert!(one.admits(&Email::parse("AYA@example.org").expect("an address")));
    assert!(!one.admits(&Email::parse("b@example.org").expect("an address")));
}

#[test]
fn a_form_that_is_opened_and_sent_back_says_the_same() {
    let (event, mut one) = (event(), invitation());
    let now = before(&event);
    let zone = event.zone();
    one.offer.answer_by = end_of(zone.to_datetime(now).date(), &zone);
    one.offer.note = Some("Au plaisir".into());
    let mut values = one.offer.values(&zone);
    assert_eq!(GuestOffer::read(&values, &event, &Rank::template(), now), Ok(one.offer));
    for (field, value) in [("companions", "11"), ("answer_by", "2000-01-01"), ("category", "king")] {
        values.set(field, value);
    }
    let told = GuestOffer::read(&values, &event, &Rank::template(), now).expect_err("is wrong");
    let expected =
        [Problem::new("category", Fault::NotAChoice), Problem::new("answer_by", Fault::OutOfOrder)];
    assert_eq!(told, expected);
    values.set("category", "delegation");
    let told = GuestOffer::read(&values, &event, &Rank::template(), now).expect_err("is wrong");
    assert_eq!(told[0], Problem::new("companions", Fault::TooLarge { max: 10 }));
    assert!(GuestOffer::read(&Values::default(), &event, &[], now).is_err());
}

#[test]
fn guests_answer_before_the_event_ends_and_once_it_is_past_while_its_badges_open_doors() {
    let mut event = event();
    event.badges_valid_until = event.ends_at + SignedDuration::from_hours(24 * 30);
    let zone = event.zone();
    let date = |at: Timestamp| zone.to_datetime(at).date();
    let read = |day: jiff::civil::Date, now: Timestamp| {
        let mut values = invitation().offer.values(&zone);
        values.set("answer_by", day.to_string());
        GuestOffer::read(&values, &event, &Rank::template(), now).map(|offer| offer.answer_by)
    };
    let refused = Err(vec![Problem::new("answer_by", Fault::OutOfOrder)]);
    let (last, now) = (date(event.ends_at), before(&event));
    assert_eq!(read(last, now), Ok(end_of(last, &zone)), "the event's last day is one");
    assert_eq!(read(last.tomorrow().expect("a day"), now), refused, "whatever the badges open since");
    let (past, end) = (event.ends_at + SignedDuration::from_hours(24 * 9), date(event.badges_valid_until));
    assert_eq!(read(end, past), Ok(end_of(end, &zone)), "the event is over, and registration is not");
    assert_eq!(read(end.tomorrow().expect("a day"), past), refused);
    assert_eq!(read(last, past), refused, "a day that is gone");
}

#[test]
fn protocol_is_of_the_person_and_the_chair_of_who_comes() {
    let offer = invitation().offer;
    let attendee = |given: &str| Attendee {
        given_name: PersonName::parse(given).expect("a name"),
        family_name: PersonName::parse("Alami").expect("a name"),
        other_script_name: None,
        email: Email::parse("bureau@example.org").expect("an address"),
        organisation: None,
        city: None,
        profession: None,
        locale: Locale::Fr,
        languages: Vec::new(),
        offers: Vec::new(),
        seeks: Vec::new(),
        consents: Consents::default(),
    };
    let ranks = Rank::template();
    assert_eq!(offer.protocol_of(&attendee("AYA"), &ranks), offer.protocol, "under another address too");
    let email = offer.guest.email.clone();
    let corrected = Attendee {
        family_name: PersonName::parse("El Alami").expect("a name"),
        email: email.clone(),
        ..attendee("Aya")
    };
    assert_eq!(offer.protocol_of(&corrected, &ranks), offer.protocol, "a name is corrected by its holder");
    let secretary = Attendee { email, ..attendee("Omar") };
    assert_eq!(offer.protocol_of(&secretary, &ranks), offer.protocol.of_the_place(), "from one office");
    assert_eq!(offer.protocol_of(&attendee("Omar"), &ranks), offer.protocol.of_the_place());
    assert_eq!(offer.protocol_of(&attendee("Aya"), &[]), offer.protocol.of_the_place(), "the rank is gone");
}

#[test]
fn codes_name_answers_and_standings() {
    for answer in GuestAnswer::ALL {
        assert_eq!(GuestAnswer::from_code(answer.code()), Some(answer));
    }
    let mut tally = GuestTally::default();
    for standing in GuestStanding::ALL {
        assert_eq!(GuestStanding::from_code(standing.code()), Some(standing));
        tally.add(standing, 2);
    }
    assert_eq!((tally.of(GuestStanding::Maybe), tally.all()), (2, 16));
}

/// Something that happens to an invitation.
#[derive(Debug, Clone, Copy)]
enum Step {
    Send,
    Remind,
    Yes,
    Maybe,
    No,
    Withdraw,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Send),
        Just(Step::Remind),
        Just(Step::Yes),
        Just(Step::Maybe),
        Just(Step::No),
        Just(Step::Withdraw),
        (1_i64..60).prop_map(Step::Wait),
    ]
}

proptest! {
    /// Whatever happens in whatever order: reminders go to the silent alone, two days apart; a place is never
    /// uninvited; after the last moment nothing is said any more.
    #[test]
    fn no_order_of_events_reminds_who_answered(steps in proptest::collection::vec(step(), 1..40)) {
        let (event, mut one) = (event(), invitation());
        let mut now = event.starts_at - SignedDuration::from_hours(24 * 30);
        let until = now + SignedDuration::from_hours(24 * 20);
        one.offer.answer_by = Some(until);
        let mut reminded: Option<Timestamp> = None;
        for step in steps {
            let was = one.clone();
            let open = one.check_answerable(&event, now).is_ok();
            match step {
                Step::Wait(hours) => now += SignedDuration::from_hours(hours),
                Step::Send => { let _ = one.send(&event, now); }
                Step::Remind => {
                    if one.remind(&event, now).is_ok() {
                        prop_assert!(was.answer.is_none() && was.sent_at.is_some() && now <= until);
                        prop_assert!(was.withdrawn_at.is_none());
                        let pause = GuestInvitation::REMINDER_PAUSE;
                        let written = reminded.or(was.sent_at);
                        prop_assert!(written.is_some_and(|at| now.duration_since(at) >= pause));
                        reminded = Some(now);
                    }
                }
                Step::Yes if open => one.accept(registration(), now),
                Step::Yes => {}
                Step::Maybe => {
                    let place = one.said() == Some(GuestAnswer::Yes);
                    let _ = one.hesitate(&event, place, now);
                }
                Step::No => { let _ = one.decline(&event, None, now); }
                Step::Withdraw => {
                    let withdrawn = one.withdraw(now).is_ok();
                    prop_assert_eq!(withdrawn, was.said() != Some(GuestAnswer::Yes));
                }
            }
            prop_assert!(open || one.answer == was.answer, "nothing is said any more");
            prop_assert!(one.said() != Some(GuestAnswer::Yes) || one.registration_id.is_some());
            prop_assert!(one.withdrawn_at.is_none() || one.said() != Some(GuestAnswer::Yes));
        }
    }
}
