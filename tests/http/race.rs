//! Five hundred people want the last forty seats.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::on_both_databases;
use multaqa_tests::race::register_at_once;

on_both_databases!(forty_of_five_hundred_get_a_seat);

const CLIENTS: usize = 500;
const SEATS: u32 = 40;

async fn forty_of_five_hundred_get_a_seat(backend: Backend) {
    let evening = Evening::with_seats(backend, SEATS);
    let server = evening.server().address;
    let (mut confirmed, mut numbers) = (0, Vec::new());
    for answer in register_at_once(server, CLIENTS) {
        let (answer, _) = answer.expect("an answer, no error");
        assert_eq!(answer.status, 303, "{}", String::from_utf8_lossy(&answer.body));
        match evening.ticket(&answer.location).await.waiting_position {
            None => confirmed += 1,
            Some(position) => numbers.push(position),
        }
    }
    numbers.sort_unstable();
    assert_eq!(confirmed, SEATS);
    assert!(numbers.iter().copied().eq(1..=460), "one place in the list each: {numbers:?}");
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.waiting), (SEATS, 460));
}
