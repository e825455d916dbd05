//! Requests that come at the same time, served together.
//!
//! A durable commit costs the same for one row as for fifty, and an event's counters are one row that everybody wants.
//! So whoever asks joins those who wait; while one transaction is under way the next fills. An answer is given when the
//! transaction that it was part of is on disk. Nobody waits for company: the first to come is served alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::ids::EventId;
use persistence::StoreError;
use tokio::sync::oneshot;

use crate::AppError;

/// At most this many in one transaction: beyond, a larger one gains little and holds the database longer.
const AT_ONCE: usize = 64;

/// A request, and where its answer goes.
type Asked<T, A> = (T, oneshot::Sender<Result<A, StoreError>>);

/// Who waits, by event. An event is there while somebody serves it.
type Waiting<T, A> = Arc<Mutex<HashMap<EventId, Vec<Asked<T, A>>>>>;

/// Requests of one kind, gathered by event.
pub(crate) struct Batches<T, A>(Waiting<T, A>);

impl<T, A> Default for Batches<T, A> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone + Send + 'static, A: Send + 'static> Batches<T, A> {
    /// Serves a request with those that wait at the same time. `serve` answers each of them, in order, in one
    /// transaction: all of it happens, or nothing.
    ///
    /// # Errors
    /// What `serve` says. When it fails over one of several requests, each is tried again alone, so that one does not
    /// spoil the others.
    pub(crate) async fn join<S, F>(&self, event_id: EventId, request: T, serve: S) -> Result<A, AppError>
    where
        S: Fn(Vec<T>) -> F + Send + 'static,
        F: Future<Output = Result<Vec<A>, StoreError>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let first = match lock(&self.0).entry(event_id) {
            Entry::Occupied(mut others) => {
                others.get_mut().push((request, tell));
                false
            }
            Entry::Vacant(free) => {
                free.insert(vec![(request, tell)]);
                true
            }
        };
        if first {
            // A task of its own: who gives up waiting leaves the others their turn.
            let turn = Turn { waiting: self.0.clone(), event_id, over: false };
            tokio::spawn(turn.serve(serve));
        }
        told.await.map_err(|_| AppError::Internal("a batch was not answered"))?.map_err(AppError::from)
    }
}

fn lock<T, A>(waiting: &Waiting<T, A>) -> MutexGuard<'_, HashMap<EventId, Vec<Asked<T, A>>>> {
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
            let (requests, askers): (Vec<_>, Vec<_>) = self.next().into_iter().unzip();
            if requests.is_empty() {
                return;
            }
            match serve(requests.clone()).await {
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
        let mut waiting = lock(&self.waiting);
        let Some(queue) = waiting.get_mut(&self.event_id) else { return Vec::new() };
        let later = queue.split_off(queue.len().min(AT_ONCE));
        let next = std::mem::replace(queue, later);
        if next.is_empty() {
            waiting.remove(&self.event_id);
            self.over = true;
        }
        next
    }
}

fn one<A>(answers: Result<Vec<A>, StoreError>) -> Result<A, StoreError> {
    answers?.pop().ok_or_else(|| StoreError::Refused("a request without an answer".to_owned()))
}

/// A turn that ends early (a panic, a process that stops) tells those who wait, instead of leaving them to wait.
impl<T, A> Drop for Turn<T, A> {
    fn drop(&mut self) {
        if !self.over {
            lock(&self.waiting).remove(&self.event_id);
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
        assert!(lock(&batches.0).is_empty(), "nobody is left waiting");
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
}
