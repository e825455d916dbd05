use uuid::Uuid;

use super::*;
use crate::badge::BadgeCode;
use crate::ids::{EventId, RegistrationId};
use crate::locale::Localized;
use crate::registration::question::AnswerOption;
use crate::registration::{Category, Consents, Protocol, Question, QuestionKind, Rank};
use crate::text::{Email, PersonName};

fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).expect("a name")
}

fn person(number: u128, given: &str, family: &str, other: Option<&str>) -> Registration {
    let attendee = Attendee {
        given_name: name(given),
        family_name: name(family),
        other_script_name: other.map(name),
        email: Email::parse("a@example.org").expect("an address"),
        organisation: None,
        city: None,
        profession: None,
        locale: Locale::Fr,
        languages: vec![],
        offers: vec![],
        seeks: vec![],
        consents: Consents::default(),
    };
    let code = BadgeCode::from_random([0; 5]);
    let at = jiff::Timestamp::UNIX_EPOCH;
    let id = RegistrationId(Uuid::from_u128(number));
    Registration::new(id, EventId(Uuid::from_u128(1)), code, Category::Attendee, attendee, at)
}

/// Four people, of whom two have a name in both scripts and one in Arabic letters alone.
fn people() -> Vec<Registration> {
    vec![
        person(1, "Zineb", "Alaoui", Some("زينب العلوي")),
        person(2, "Yassine", "Benali", None),
        person(3, "أمل", "برادة", None),
        person(4, "Anas", "Mernissi", Some("أنس المرنيسي")),
    ]
}

fn laid_out(
    order: &PrintOrder,
    people: Vec<Registration>,
    event: &Event,
    protocol: &EventProtocol,
) -> Vec<u128> {
    in_order(order, people, event, protocol).iter().map(|one| one.id.0.as_u128()).collect()
}

fn key(raw: &str) -> Key {
    Key::parse(raw).expect("a key")
}

#[test]
fn who_has_no_name_in_a_script_comes_after_those_who_have() {
    let (event, none) = (crate::event::samples::draft(), EventProtocol::default());
    assert_eq!(laid_out(&PrintOrder::Latin, people(), &event, &none), [1, 2, 4, 3]);
    let arabic = laid_out(&PrintOrder::Arabic, people(), &event, &none);
    assert_eq!(arabic[3], 2, "{arabic:?}");
    assert_eq!(arabic[..3].iter().sum::<u128>(), 8, "{arabic:?}");
}

#[test]
fn the_same_people_come_out_in_the_same_order() {
    let (event, none) = (crate::event::samples::draft(), EventProtocol::default());
    let twins =
        || vec![person(9, "Ali", "Ali", None), person(7, "Ali", "Ali", None), person(8, "Ali", "Ali", None)];
    for order in PrintOrder::USUAL {
        let mut turned = twins();
        turned.reverse();
        assert_eq!(laid_out(&order, twins(), &event, &none), [7, 8, 9], "{order:?}");
        assert_eq!(laid_out(&order, turned, &event, &none), [7, 8, 9], "{order:?}");
    }
}

#[test]
fn tables_and_seats_are_counted_as_people_count() {
    let event = crate::event::samples::draft();
    let at = |table: &str, seat: &str| Protocol {
        table: Some(table.to_owned()),
        seat: Some(seat.to_owned()),
        ..Protocol::default()
    };
    let said = [(1, at("Table 10", "1")), (2, at("Table 2", "12")), (4, at("table ٢", "3"))];
    let guests = said.into_iter().map(|(id, said)| (RegistrationId(Uuid::from_u128(id)), said)).collect();
    let protocol = EventProtocol { ranks: Rank::template(), guests };
    assert_eq!(laid_out(&PrintOrder::Table, people(), &event, &protocol), [4, 2, 1, 3]);
}

#[test]
fn ranks_are_in_the_order_of_their_table() {
    let event = crate::event::samples::draft();
    let ranks = Rank::template();
    let ranked = |place: usize, within| Protocol {
        rank: Some(ranks[place].key.clone()),
        within,
        ..Protocol::default()
    };
    let said = [(4, ranked(1, None)), (2, ranked(1, Some(2))), (3, ranked(0, None))];
    let guests = said.into_iter().map(|(id, said)| (RegistrationId(Uuid::from_u128(id)), said)).collect();
    let protocol = EventProtocol { ranks: ranks.clone(), guests };
    assert_eq!(laid_out(&PrintOrder::Precedence, people(), &event, &protocol), [3, 2, 4, 1]);
}

#[test]
fn answers_are_in_the_order_of_their_kind() {
    let mut event = crate::event::samples::draft();
    let option = |raw: &str| AnswerOption {
        key: key(raw),
        label: Localized { fr: raw.to_owned(), ..Localized::default() },
    };
    event.questions = vec![Question {
        key: key("size"),
        kind: QuestionKind::Choice,
        label: Localized::default(),
        help: Localized::default(),
        required: false,
        categories: vec![],
        condition: None,
        options: ["small", "large"].map(option).into(),
    }];
    let answering = |answers: [Option<Answer>; 4]| {
        let mut people = people();
        for (one, answer) in people.iter_mut().zip(answers) {
            if let Some(answer) = answer {
                one.answers.set(key("size"), answer);
            }
        }
        laid_out(&PrintOrder::Answer(key("size")), people, &event, &EventProtocol::default())
    };
    let chosen = |raw: &str| Some(Answer::Chosen(vec![key(raw)]));
    assert_eq!(answering([chosen("large"), None, chosen("small"), chosen("large")]), [3, 1, 4, 2]);
    let number = |number| Some(Answer::Number(number));
    assert_eq!(answering([number(10), number(9), None, number(100)]), [2, 1, 4, 3]);
    let text = |text: &str| Some(Answer::Text(text.to_owned()));
    assert_eq!(answering([text("Bus 10"), text("bus 9"), text("Autocar"), None]), [3, 2, 1, 4]);
}

#[test]
fn codes_come_back() {
    for order in PrintOrder::USUAL.into_iter().chain([PrintOrder::Answer(key("size"))]) {
        assert_eq!(PrintOrder::from_code(&order.code()), Ok(order));
    }
    for odd in ["", "sideways", "answer-", "answer-A B"] {
        assert_eq!(PrintOrder::from_code(odd), Err(OrderError), "{odd}");
    }
}

#[test]
fn companions_come_behind_who_brings_them_along() {
    let event = crate::event::samples::draft();
    let mut people = vec![
        person(1, "Karim", "Zaki", None),
        person(2, "Aya", "Abbas", None),
        person(3, "Omar", "Bennis", None),
        person(4, "Ali", "Tazi", None),
        person(5, "Ali", "Alami", None),
    ];
    (people[1].lead, people[2].lead, people[4].lead) =
        (Some(people[0].id), Some(people[0].id), Some(people[3].id));
    let said = |rank: &str, table: Option<&str>, seat: Option<&str>| Protocol {
        rank: Key::parse(rank),
        table: table.map(str::to_owned),
        seat: seat.map(str::to_owned),
        ..Protocol::default()
    };
    let guests = [
        (people[0].id, said("mayor", Some("Table 2"), Some("1"))),
        (people[1].id, said("", None, Some("9"))),
        (people[3].id, said("mayor", Some("table-2"), Some("4"))),
        (people[4].id, said("ambassador", Some("7"), None)),
    ];
    let protocol = EventProtocol { ranks: Rank::template(), guests: guests.into_iter().collect() };
    let protocol = protocol.with_companions(&people);
    let beside = protocol.of(people[1].id).expect("sits somewhere");
    assert_eq!((beside.table.as_deref(), beside.seat.as_deref()), (Some("Table 2"), Some("9")));
    assert_eq!(protocol.of(people[4].id).and_then(|one| one.table.as_deref()), Some("7"), "their own table");
    assert_eq!(protocol.received_in(&people[2]).map(|rank| rank.key.as_str()), Some("mayor"));
    let mut turned = people.clone();
    turned.reverse();
    for people in [people, turned] {
        let by_rank = laid_out(&PrintOrder::Precedence, people.clone(), &event, &protocol);
        assert_eq!(by_rank, [5, 4, 1, 2, 3], "who has a rank of their own stands in it");
        let by_table = laid_out(&PrintOrder::Table, people.clone(), &event, &protocol);
        assert_eq!(by_table, [5, 1, 2, 3, 4], "directly behind, whatever their seat");
        let by_name = laid_out(&PrintOrder::Latin, people.clone(), &event, &protocol);
        assert_eq!(by_name, [2, 5, 3, 4, 1], "names part them");
        let alone = people.into_iter().filter(|one| one.id.0.as_u128() != 1).collect();
        let without = laid_out(&PrintOrder::Precedence, alone, &event, &protocol);
        assert_eq!(without, [5, 2, 3, 4], "in the place of who is not here");
    }
}
