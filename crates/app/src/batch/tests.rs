use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Semaphore;
use uuid::Uuid;

use super::*;

const EVENT: EventId = EventId(Uuid::nil());

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(future)
}

/// Sends 0 to 100 at once and returns the answers in order, with the number of transactions.
async fn hundred<F>(serve: impl Fn(Vec<u32>) -> F + Clone + Send + 'static) -> Vec<Result<u32, AppError>>
where
    F: Future<Output = Result<Vec<u32>, StoreError>> + Send + 'static,
{
    let batches = Arc::new(Batches::default());
    let asked = (0..100_u32).map(|n| {
        let (batches, serve) = (batches.clone(), serve.clone());
        tokio::spawn(async move { batches.join(EVENT, n, serve).await })
    });
    let mut answers = Vec::new();
    for asked in asked.collect::<Vec<_>>() {
        answers.push(asked.await.expect("no panic"));
    }
    assert!(lock(&batches.waiting).events.is_empty(), "nobody is left waiting");
    answers
}

#[test]
fn each_gets_its_own_answer_and_few_transactions_serve_all() {
    let served = Arc::new(AtomicUsize::new(0));
    let answers = block_on(hundred({
        let served = served.clone();
        move |requests| {
            served.fetch_add(1, Ordering::Relaxed);
            async move {
                assert!(requests.len() <= AT_ONCE);
                tokio::task::yield_now().await;
                Ok(requests.into_iter().map(|n| n * 2).collect())
            }
        }
    }));
    assert!((0..100).zip(answers).all(|(n, answer)| answer.is_ok_and(|answer| answer == n * 2)));
    assert!(served.load(Ordering::Relaxed) < 10, "{served:?}");
}

#[test]
fn one_that_fails_spoils_no_other() {
    let answers = block_on(hundred(|requests| async move {
        if requests.contains(&42) {
            return Err(StoreError::Refused("42".to_owned()));
        }
        Ok(requests)
    }));
    for (n, answer) in (0..100).zip(answers) {
        assert_eq!(answer.is_err(), n == 42, "{n}");
    }
}

#[test]
fn a_database_that_is_away_is_not_asked_again_for_each() {
    let served = Arc::new(AtomicUsize::new(0));
    let answers = block_on(hundred({
        let served = served.clone();
        move |_| {
            served.fetch_add(1, Ordering::Relaxed);
            async { Err(StoreError::Unavailable("away".to_owned())) }
        }
    }));
    assert!(answers.iter().all(Result::is_err));
    assert!(served.load(Ordering::Relaxed) < 10, "{served:?}");
}

#[test]
fn who_gives_up_takes_no_turn_along() {
    block_on(async {
        let (batches, gate) = (Batches::default(), Arc::new(Semaphore::new(0)));
        let serve = |gate: Arc<Semaphore>| {
            move |requests: Vec<u32>| {
                let gate = gate.clone();
                async move {
                    gate.acquire().await.expect("open").forget();
                    Ok(requests)
                }
            }
        };
        let gone = async { batches.join(EVENT, 1, serve(gate.clone())).await };
        let stays = async { batches.join(EVENT, 2, serve(gate.clone())).await };
        tokio::select! {
            biased;
            _ = gone => unreachable!("nothing is served yet"),
            () = tokio::task::yield_now() => {}
        }
        gate.add_permits(2);
        assert_eq!(stays.await.expect("served"), 2);
    });
}

#[test]
fn a_turn_that_breaks_leaves_nobody_waiting() {
    block_on(async {
        let batches = Batches::<u32, u32>::default();
        let broken = batches.join(EVENT, 1, |_| async { panic!("a fault") }).await;
        assert!(matches!(broken, Err(AppError::Internal(_))));
        let whole = batches.join(EVENT, 2, |requests| async { Ok(requests) }).await;
        assert_eq!(whole.expect("served"), 2);
    });
}

/// What becomes of so many who come at once, when one of them is being served and takes for ever.
async fn stalled(room: Room, come: u32) -> usize {
    let (batches, gate) = (Arc::new(Batches::within(room)), Arc::new(Semaphore::new(0)));
    let serve = move |requests: Vec<u32>| {
        let gate = gate.clone();
        async move {
            gate.acquire().await.expect("open").forget();
            Ok(requests)
        }
    };
    let mut refused = 0;
    for n in 0..come {
        refused += usize::from(matches!(batches.ask(EVENT, n, serve.clone()), Err(AppError::Busy(_))));
        tokio::task::yield_now().await;
    }
    refused
}

#[test]
fn no_more_than_there_is_room_for_wait() {
    let patience = Duration::from_mins(1);
    block_on(async {
        let of_one = Room { most: 10, most_in_all: 100, patience };
        assert_eq!(stalled(of_one, 31).await, 20, "one is served, ten wait");
        let of_all = Room { most: 100, most_in_all: 10, patience };
        assert_eq!(stalled(of_all, 31).await, 20);
        let at_once = Room { most: 100, most_in_all: 100, patience: Duration::ZERO };
        assert!(stalled(at_once, 31).await >= 29, "nobody is let in who would wait too long");
    });
}

#[test]
fn how_long_one_would_wait_is_told_by_what_transactions_took() {
    let queue = |waiting: usize, since: Instant| {
        let asked = |request| Asked { request, tell: oneshot::channel::<Result<(), _>>().0, since };
        let events = HashMap::from([(EVENT, (0..waiting).map(asked).collect())]);
        Queues { events, takes: Duration::from_millis(100) }
    };
    let now = Instant::now();
    let expected = |waiting| queue(waiting, now).expected(EVENT, now).as_millis();
    assert_eq!([0, 1, AT_ONCE, AT_ONCE + 1].map(expected), [100, 200, 200, 300]);
    let stuck = queue(1, now).expected(EVENT, now + Duration::from_secs(9));
    assert_eq!(stuck, Duration::from_secs(9), "a transaction that hangs is noticed before it ends");
    assert_eq!(queue(1, now).expected(EventId(Uuid::max()), now), Duration::ZERO, "another event's");
}
