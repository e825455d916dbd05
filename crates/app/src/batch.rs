//! Requests that come at the same time, served together.
//!
//! A durable commit costs the same for one row as for fifty, and an event's counters are one row that everybody wants.
//! So whoever asks joins those who wait; while one transaction is under way the next fills. An answer is given when the
//! transaction that it was part of is on disk. Nobody waits for company: the first to come is served alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::ids::EventId;
use jiff::SignedDuration;
use persistence::StoreError;
use tokio::sync::oneshot;

use crate::AppError;

/// At most this many in one transaction: beyond, a larger one gains little and holds the database longer.
const AT_ONCE: usize = 256;

/// A request that waits.
struct Asked<T, A> {
    request: T,
    tell: oneshot::Sender<Result<A, StoreError>>,
    since: Instant,
}

/// How many may wait, and how long. Whoever would wait longer is told so at once, while they still look at their screen,
/// and those who are let in are served in time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    /// Of one event.
    pub(crate) most: usize,
    /// Of all events together.
    pub(crate) most_in_all: usize,
    /// How long whoever joins is to wait at most, as far as that can be told.
    pub(crate) patience: Duration,
}

/// Who waits, by event. An event is there while somebody serves it.
struct Queues<T, A> {
    events: HashMap<EventId, Vec<Asked<T, A>>>,
    /// What a transaction took lately.
    takes: Duration,
}

impl<T, A> Queues<T, A> {
    fn in_all(&self) -> usize {
        self.events.values().map(Vec::len).sum()
    }

    /// How long one more would wait: for the transaction under way and for those that the others fill, and at least as
    /// long as who is next does already.
    fn expected(&self, event_id: EventId, now: Instant) -> Duration {
        let Some(queue) = self.events.get(&event_id) else { return Duration::ZERO };
        let transactions = u32::try_from(queue.len().div_ceil(AT_ONCE) + 1).unwrap_or(u32::MAX);
        let longest = queue.first().map_or(Duration::ZERO, |next| now.duration_since(next.since));
        longest.max(self.takes.saturating_mul(transactions))
    }

    /// Where one more would not be served in time: how long it would take.
    fn is_full(&self, event_id: EventId, room: Room, now: Instant) -> Option<Duration> {
        let expected = self.expected(event_id, now);
        let waiting = self.events.get(&event_id).map_or(0, Vec::len);
        let full = waiting >= room.most || self.in_all() >= room.most_in_all;
        (full || expected > room.patience).then_some(expected)
    }
}

type Waiting<T, A> = Arc<Mutex<Queues<T, A>>>;

/// Requests of one kind, gathered by event.
pub(crate) struct Batches<T, A> {
    waiting: Waiting<T, A>,
    room: Option<Room>,
}

impl<T, A> Default for Batches<T, A> {
    fn default() -> Self {
        let queues = Queues { events: HashMap::new(), takes: Duration::ZERO };
        Self { waiting: Arc::new(Mutex::new(queues)), room: None }
    }
}

impl<T: Clone + Send + 'static, A: Send + 'static> Batches<T, A> {
    /// With no more than a number of requests waiting at a time.
    pub(crate) fn within(room: Room) -> Self {
        Self { room: Some(room), ..Self::default() }
    }

    /// Whether somebody waits beside those who are being served.
    pub(crate) fn is_waited_for(&self) -> bool {
        lock(&self.waiting).in_all() > 0
    }

    /// Serves a request with those that wait at the same time. `serve` answers each of them, in order, in one
    /// transaction: all of it happens, or nothing.
    ///
    /// # Errors
    /// [`AppError::Busy`] with the time that it would take, when too many wait already; else what `serve` says. When it
    /// fails over one of several requests, each is tried again alone, so that one does not spoil the others.
    pub(crate) async fn join<S, F>(&self, event_id: EventId, request: T, serve: S) -> Result<A, AppError>
    where
        S: Fn(Vec<T>) -> F + Send + 'static,
        F: Future<Output = Result<Vec<A>, StoreError>> + Send + 'static,
    {
        let told = self.ask(event_id, request, serve)?;
        told.await.map_err(|_| AppError::Internal("a batch was not answered"))?.map_err(AppError::from)
    }

    fn ask<S, F>(
        &self,
        event_id: EventId,
        request: T,
        serve: S,
    ) -> Result<oneshot::Receiver<Result<A, StoreError>>, AppError>
    where
        S: Fn(Vec<T>) -> F + Send + 'static,
        F: Future<Output = Result<Vec<A>, StoreError>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let since = Instant::now();
        let asked = Asked { request, tell, since };
        let mut queues = lock(&self.waiting);
        if let Some(wait) = self.room.and_then(|room| queues.is_full(event_id, room, since)) {
            return Err(AppError::Busy(SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX)));
        }
        match queues.events.entry(event_id) {
            Entry::Occupied(mut others) => others.get_mut().push(asked),
            Entry::Vacant(free) => {
                free.insert(vec![asked]);
                // A task of its own: who gives up waiting leaves the others their turn.
                let turn = Turn { waiting: self.waiting.clone(), event_id, over: false };
                tokio::spawn(turn.serve(serve));
            }
        }
        Ok(told)
    }
}

fn lock<T, A>(waiting: &Waiting<T, A>) -> MutexGuard<'_, Queues<T, A>> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One event's requests being served, until none waits.
struct Turn<T, A> {
    waiting: Waiting<T, A>,
    event_id: EventId,
    over: bool,
}

impl<T: Clone, A> Turn<T, A> {
    async fn serve<S, F>(mut self, serve: S)
    where
        S: Fn(Vec<T>) -> F,
        F: Future<Output = Result<Vec<A>, StoreError>>,
    {
        loop {
            let next = self.next().into_iter().map(|asked| (asked.request, asked.tell));
            let (requests, askers): (Vec<_>, Vec<_>) = next.unzip();
            if requests.is_empty() {
                return;
            }
            let began = Instant::now();
            let served = serve(requests.clone()).await;
            self.took(began.elapsed());
            match served {
                Ok(answers) => askers.into_iter().zip(answers).for_each(|(asker, answer)| {
                    // Who has gone does not hear it.
                    let _ = asker.send(Ok(answer));
                }),
                Err(error) => {
                    let again = requests.len() > 1 && !matches!(error, StoreError::Unavailable(_));
                    for (asker, request) in askers.into_iter().zip(requests) {
                        let alone = if again { one(serve(vec![request]).await) } else { Err(error.clone()) };
                        let _ = asker.send(alone);
                    }
                }
            }
        }
    }

    /// Those who wait now, as many as are served together. With nobody left the turn is over: under the same lock, so
    /// that whoever comes next starts another.
    fn next(&mut self) -> Vec<Asked<T, A>> {
        let mut queues = lock(&self.waiting);
        let Some(queue) = queues.events.get_mut(&self.event_id) else { return Vec::new() };
        let later = queue.split_off(queue.len().min(AT_ONCE));
        let next = std::mem::replace(queue, later);
        if next.is_empty() {
            queues.events.remove(&self.event_id);
            self.over = true;
        }
        next
    }

    /// Remembers what a transaction took, and half of what those before did: one that is out of the ordinary counts, and
    /// is soon forgotten.
    fn took(&self, time: Duration) {
        let mut queues = lock(&self.waiting);
        queues.takes = (queues.takes + time) / 2;
    }
}

fn one<A>(answers: Result<Vec<A>, StoreError>) -> Result<A, StoreError> {
    answers?.pop().ok_or_else(|| StoreError::Refused("a request without an answer".to_owned()))
}

/// A turn that ends early (a panic, a process that stops) tells those who wait, instead of leaving them to wait.
impl<T, A> Drop for Turn<T, A> {
    fn drop(&mut self) {
        if !self.over {
            lock(&self.waiting).events.remove(&self.event_id);
        }
    }
}

#[cfg(test)]
mod tests {
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
        let patience = Duration::from_secs(60);
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
}
