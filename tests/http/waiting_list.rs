//! When seats run out: a list in the order of arrival, and the next in line gets the seat that is freed.

use domain::registration::RegistrationState;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(
    the_next_in_line_gets_the_seat,
    a_freed_seat_is_not_for_a_newcomer,
    an_offer_that_is_not_taken_moves_on_by_itself,
);

async fn the_next_in_line_gets_the_seat(backend: Backend) {
    let evening = Evening::with_seats(backend, 2);
    let visitor = evening.visitor();
    let mut tickets = Vec::new();
    for n in 0..5 {
        tickets.push(evening.register("fr", &Form::person(n)).await);
    }
    assert_eq!(seats(&evening).await, (2, 3));
    let badge = format!("{}/badge.pdf", tickets[2]);
    assert_eq!(visitor.get(&badge).await.status, 404, "no seat, no badge");
    assert!(
        visitor.open(&tickets[2]).await.badge_code().is_none() || visitor.get(&badge).await.status == 404
    );

    // The second in line gives up, so the third moves up; then a seat is freed for the first.
    cancel(&evening, &tickets[3]).await;
    assert_eq!(seats(&evening).await, (2, 2));
    cancel(&evening, &tickets[0]).await;
    assert_eq!(seats(&evening).await, (2, 1));
    assert_eq!(visitor.get(&badge).await.status, 404, "offered, not taken yet");
    evening.letters_to("invitee2@exemple.org", 2).await;
    evening.accept(&tickets[2]).await;
    visitor.open(&badge).await;
    assert_eq!(visitor.get(&format!("{}/badge.pdf", tickets[4])).await.status, 404);
    evening.letters_to("invitee2@exemple.org", 3).await;
    evening.letters_to("invitee3@exemple.org", 2).await;
    evening.letters_to("invitee4@exemple.org", 1).await;

    cancel(&evening, &tickets[1]).await;
    assert_eq!(seats(&evening).await, (2, 0));
    evening.accept(&tickets[4]).await;
    visitor.open(&format!("{}/badge.pdf", tickets[4])).await;
    visitor.post(&format!("{}/accept", tickets[4]), &[]).await.with_status(303);
    assert_eq!(seats(&evening).await, (2, 0), "a second time changes nothing");
}

async fn an_offer_that_is_not_taken_moves_on_by_itself(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let mut tickets = Vec::new();
    for n in 0..3 {
        tickets.push(evening.register("fr", &Form::person(n)).await);
    }
    cancel(&evening, &tickets[0]).await;
    let mut offered = evening.ticket(&tickets[1]).await.registration;
    let RegistrationState::Offered { number, until } = offered.state else {
        panic!("{:?}", offered.state);
    };
    assert!(until > jiff::Timestamp::UNIX_EPOCH);
    // The time goes by.
    offered.state = RegistrationState::Offered { number, until: jiff::Timestamp::UNIX_EPOCH };
    let write = evening.app().await.store().write().await.expect("begins");
    write.write_state(&offered).await.expect("writes");
    write.commit().await.expect("commits");
    evening.letters_to("invitee2@exemple.org", 2).await;
    evening.letters_to("invitee1@exemple.org", 3).await;
    assert_eq!(seats(&evening).await, (1, 0));
    let late = evening.visitor();
    late.post(&format!("{}/accept", tickets[1]), &[]).await.with_status(303);
    assert!(evening.ticket(&tickets[1]).await.registration.state.is_over(), "too late");
    assert!(late.open(&tickets[1]).await.text().contains("Le délai est passé"));
    evening.accept(&tickets[2]).await;
    assert!(evening.ticket(&tickets[2]).await.badge.is_some());
    // Who was too late may stand in line again.
    evening.register("fr", &Form::person(1)).await;
    assert_eq!(seats(&evening).await, (1, 1));
}

async fn a_freed_seat_is_not_for_a_newcomer(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    let first = evening.register("fr", &Form::person(0)).await;
    let second = evening.register("fr", &Form::person(1)).await;
    let third = evening.register("ar", &Form::person(2)).await;
    cancel(&evening, &first).await;
    assert_eq!(seats(&evening).await, (1, 1));
    cancel(&evening, &third).await;
    cancel(&evening, &second).await;
    assert_eq!(seats(&evening).await, (0, 0));
    evening.register("fr", &Form::person(3)).await;
    assert_eq!(seats(&evening).await, (1, 0));
    let page = evening.visitor().open(&event_path("fr", "/register")).await;
    assert!(!page.hidden_fields().is_empty(), "a full evening still has a form, for the list");
}

async fn cancel(evening: &Evening, ticket: &str) {
    let path = format!("{ticket}/cancel");
    let visitor = evening.visitor();
    let asked = visitor.open(&path).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
}

/// Seats taken, and people who wait.
async fn seats(evening: &Evening) -> (u32, u32) {
    let seats = evening.seats().await;
    (seats.taken, seats.waiting)
}
