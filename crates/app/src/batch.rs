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
mod tests;
