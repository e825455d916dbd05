//! Parties, pools, requests, offers: whatever is done in whatever order, the store ends where a small model of it ends.
//! No seat is given twice, and nobody in a line is passed.

use domain::event::Event;
use domain::ids::RegistrationId;
use domain::key::Key;
use domain::registration::{Registration, RegistrationState};
use jiff::{SignedDuration, Timestamp};
use multaqa_persistence::{Party, Resized, Write};
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::sample::{at, key as submission, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(random_sequences_end_where_the_model_ends);

/// What is done. Numbers choose among the parties that there are, the last first.
#[derive(Debug, Clone, Copy)]
enum Step {
    Register {
        pool: bool,
        companions: u32,
        counted: u32,
    },
    Request {
        pool: bool,
        companions: u32,
    },
    Approve(usize),
    Decline(usize),
    Cancel(usize),
    /// The last companion alone stays away.
    CancelCompanion(usize),
    Accept(usize),
    /// So much time goes by that every offer is over.
    Lapse,
    Hall(u32),
    Pool(u32),
}

fn step() -> impl Strategy<Value = Step> {
    let pool = proptest::bool::weighted(0.4);
    prop_oneof![
        6 => (pool, 0..3_u32, 0..3_u32).prop_map(|(pool, companions, counted)| Step::Register {
            pool, companions, counted
        }),
        1 => (pool, 0..2_u32).prop_map(|(pool, companions)| Step::Request { pool, companions }),
        1 => (0..6_usize).prop_map(Step::Approve),
        1 => (0..6_usize).prop_map(Step::Decline),
        3 => (0..12_usize).prop_map(Step::Cancel),
        1 => (0..12_usize).prop_map(Step::CancelCompanion),
        2 => (0..12_usize).prop_map(Step::Accept),
        1 => Just(Step::Lapse),
        1 => (2..14_u32).prop_map(Step::Hall),
        1 => (0..7_u32).prop_map(Step::Pool),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asked,
    Seated,
    Waiting,
    Held,
    Over,
}

#[derive(Debug, Clone)]
struct Guests {
    id: RegistrationId,
    pool: bool,
    /// Seats of the lead's own registration.
    own: u32,
    companions: u32,
    state: State,
}

impl Guests {
    fn heads(&self) -> u32 {
        self.own + self.companions
    }
}

/// The rules once more, as plainly as they can be said.
#[derive(Debug, Default)]
struct Model {
    hall: u32,
    pool: u32,
    parties: Vec<Guests>,
    /// Who waits, in order: for shared seats, for the pool's.
    lines: [Vec<usize>; 2],
}

impl Model {
    fn taken(&self, pool: bool) -> u32 {
        let seated = self.parties.iter().filter(|one| matches!(one.state, State::Seated | State::Held));
        seated.filter(|one| one.pool == pool).map(Guests::heads).sum()
    }

    fn free(&self, pool: bool) -> u32 {
        let seats = if pool { self.pool } else { self.hall - self.pool };
        seats - self.taken(pool)
    }

    fn place(&mut self, party: usize) {
        let (pool, heads) = (self.parties[party].pool, self.parties[party].heads());
        let fits = self.lines[usize::from(pool)].is_empty() && heads <= self.free(pool);
        self.parties[party].state = if fits { State::Seated } else { State::Waiting };
        if !fits {
            self.lines[usize::from(pool)].push(party);
        }
    }

    fn call(&mut self, pool: bool) {
        while let Some(&first) = self.lines[usize::from(pool)].first() {
            if self.parties[first].heads() > self.free(pool) {
                return;
            }
            self.lines[usize::from(pool)].remove(0);
            self.parties[first].state = State::Held;
        }
    }

    fn over(&mut self, party: usize) {
        self.parties[party].state = State::Over;
        for line in &mut self.lines {
            line.retain(|one| *one != party);
        }
    }

    /// The party that a step means, among those in one of these states.
    fn pick(&self, number: usize, states: &[State]) -> Option<usize> {
        let mut fitting =
            (0..self.parties.len()).rev().filter(|one| states.contains(&self.parties[*one].state));
        fitting.nth(number)
    }

    /// No more seats are given than there are, and no line stands before seats for its first.
    fn holds(&self) {
        for pool in [false, true] {
            let seats = if pool { self.pool } else { self.hall - self.pool };
            assert!(self.taken(pool) <= seats, "{self:?}");
            if let Some(first) = self.lines[usize::from(pool)].first() {
                assert!(self.parties[*first].heads() > self.free(pool), "{self:?}");
            }
        }
    }
}

/// The store, moved as the application moves it.
struct Stage<'a> {
    db: &'a TestDatabase,
    event: Event,
    now: Timestamp,
    made: u32,
}

fn pool_key() -> Key {
    Key::parse("press").expect("a key")
}

fn named(pool: bool) -> Option<Key> {
    pool.then(pool_key)
}

impl Stage<'_> {
    async fn call(&self, write: &Write, pool: bool) {
        let until = self.now.checked_add(SignedDuration::from_hours(1)).expect("in range");
        while write
            .call_next(self.event.id, named(pool).as_ref(), Some(until))
            .await
            .expect("calls")
            .is_some()
        {}
    }

    async fn register(&mut self, pool: bool, companions: u32, own: u32, ask: bool) -> RegistrationId {
        let write = self.db.store.write().await.expect("begins");
        let mut rows = Vec::new();
        for nth in 0..=companions {
            self.made += 1;
            let mut row = registration(&self.event, self.made);
            row.pool = named(pool);
            row.heads = if nth == 0 { own } else { 1 };
            row.lead = rows.first().map(|lead: &Registration| lead.id);
            rows.push(row);
        }
        let party = Party { pool: named(pool), heads: own + companions };
        let state = if ask {
            RegistrationState::Requested
        } else {
            write.take_seats(self.event.id, &[party]).await.expect("places")[0]
        };
        for row in &mut rows {
            row.state = state;
        }
        let rows = rows.into_iter().map(|row| (row.clone(), submission(&row))).collect::<Vec<_>>();
        write.insert_registrations(&rows).await.expect("adds");
        write.commit().await.expect("commits");
        rows[0].0.id
    }

    async fn decide(&self, id: RegistrationId, approve: bool) {
        let write = self.db.store.write().await.expect("begins");
        let party = write.party(self.event.id, id).await.expect("reads");
        let wanted = Party { pool: party[0].pool.clone(), heads: party.iter().map(|one| one.heads).sum() };
        let state = if approve {
            write.take_seats(self.event.id, &[wanted]).await.expect("places")[0]
        } else {
            RegistrationState::Requested.decline(self.now).expect("is asked")
        };
        for mut one in party {
            one.state = state;
            write.write_state(&one).await.expect("writes");
        }
        write.commit().await.expect("commits");
    }

    /// Ends a party, or its last companion alone.
    async fn cancel(&self, id: RegistrationId, companion: bool) {
        let write = self.db.store.write().await.expect("begins");
        let mut party = write.party(self.event.id, id).await.expect("reads");
        let pool = party[0].pool.is_some();
        if companion {
            party = party.split_off(party.len() - 1);
        }
        for mut one in party {
            let ended = one.state.cancel(false, self.now).expect("may cancel");
            one.state = ended.state;
            write.write_state(&one).await.expect("writes");
            let back = write.give_back(self.event.id, one.pool.as_ref(), one.heads, ended.frees);
            back.await.expect("gives back");
        }
        self.call(&write, pool).await;
        write.commit().await.expect("commits");
    }

    async fn accept(&self, id: RegistrationId) {
        let write = self.db.store.write().await.expect("begins");
        for mut one in write.party(self.event.id, id).await.expect("reads") {
            one.state = one.state.accept(self.now).expect("in time");
            write.write_state(&one).await.expect("writes");
        }
        write.commit().await.expect("commits");
    }

    async fn lapse(&mut self) {
        self.now = self.now.checked_add(SignedDuration::from_hours(2)).expect("in range");
        let write = self.db.store.write().await.expect("begins");
        for lead in write.lapsed_offers(self.event.id, self.now).await.expect("reads") {
            for mut one in write.party(self.event.id, lead.id).await.expect("reads") {
                let ended = one.state.lapse(self.now).expect("is over");
                one.state = ended.state;
                write.write_state(&one).await.expect("writes");
                let back = write.give_back(self.event.id, one.pool.as_ref(), one.heads, ended.frees);
                back.await.expect("gives back");
            }
        }
        for pool in [false, true] {
            self.call(&write, pool).await;
        }
        write.commit().await.expect("commits");
    }

    async fn hall(&self, seats: u32) -> bool {
        let write = self.db.store.write().await.expect("begins");
        let done = write.set_capacity(self.event.id, seats).await.expect("asks");
        self.call(&write, false).await;
        write.commit().await.expect("commits");
        done
    }

    async fn pool(&self, seats: u32) -> Resized {
        let write = self.db.store.write().await.expect("begins");
        let done = write.resize_pool(self.event.id, &pool_key(), seats).await.expect("asks");
        for pool in [false, true] {
            self.call(&write, pool).await;
        }
        write.commit().await.expect("commits");
        done
    }

    async fn state(&self, id: RegistrationId) -> State {
        let row = self.db.store.registration(self.event.id, id).await.expect("reads").expect("is there");
        match row.state {
            RegistrationState::Requested => State::Asked,
            RegistrationState::Confirmed => State::Seated,
            RegistrationState::Waiting { .. } => State::Waiting,
            RegistrationState::Offered { .. } => State::Held,
            _ => State::Over,
        }
    }
}

/// Does a step on both sides.
async fn both(stage: &mut Stage<'_>, model: &mut Model, step: Step) {
    const LIVE: [State; 4] = [State::Asked, State::Seated, State::Waiting, State::Held];
    match step {
        Step::Register { pool, companions, counted } => {
            let id = stage.register(pool, companions, counted + 1, false).await;
            model.parties.push(Guests { id, pool, own: counted + 1, companions, state: State::Over });
            model.place(model.parties.len() - 1);
        }
        Step::Request { pool, companions } => {
            let id = stage.register(pool, companions, 1, true).await;
            model.parties.push(Guests { id, pool, own: 1, companions, state: State::Asked });
        }
        Step::Approve(number) => {
            let Some(party) = model.pick(number, &[State::Asked]) else { return };
            stage.decide(model.parties[party].id, true).await;
            model.place(party);
        }
        Step::Decline(number) => {
            let Some(party) = model.pick(number, &[State::Asked]) else { return };
            stage.decide(model.parties[party].id, false).await;
            model.over(party);
        }
        Step::Cancel(number) => {
            let Some(party) = model.pick(number, &LIVE) else { return };
            stage.cancel(model.parties[party].id, false).await;
            model.over(party);
            model.call(model.parties[party].pool);
        }
        Step::CancelCompanion(number) => {
            let Some(party) = model.pick(number, &LIVE) else { return };
            if model.parties[party].companions == 0 {
                return;
            }
            stage.cancel(model.parties[party].id, true).await;
            model.parties[party].companions -= 1;
            model.call(model.parties[party].pool);
        }
        Step::Accept(number) => {
            let Some(party) = model.pick(number, &[State::Held]) else { return };
            stage.accept(model.parties[party].id).await;
            model.parties[party].state = State::Seated;
        }
        Step::Lapse => {
            stage.lapse().await;
            for party in 0..model.parties.len() {
                if model.parties[party].state == State::Held {
                    model.over(party);
                }
            }
            model.call(false);
            model.call(true);
        }
        Step::Hall(seats) => {
            let fits = model.taken(false) + model.pool <= seats;
            assert_eq!(stage.hall(seats).await, fits, "{model:?}");
            if fits {
                model.hall = seats;
                model.call(false);
            }
        }
        Step::Pool(seats) => {
            let free = if model.lines[0].is_empty() { model.free(false) } else { 0 };
            let fits = seats >= model.taken(true) && seats <= model.pool + free;
            assert_eq!(stage.pool(seats).await == Resized::Done, fits, "{model:?}");
            if fits {
                model.pool = seats;
                model.call(false);
                model.call(true);
            }
        }
    }
}

async fn random_sequences_end_where_the_model_ends(db: &TestDatabase) {
    let cases = if db.is_postgres() { 6 } else { 24 };
    let mut runner = TestRunner::new(Config::default());
    let steps = proptest::collection::vec(step(), 1..50);
    for case in 0..cases {
        let steps = steps.new_tree(&mut runner).expect("a sequence").current();
        let event = stored_event(&db.store, 1 + case, 8).await;
        let mut stage = Stage { db, event, now: at(0), made: 0 };
        let mut model = Model { hall: 8, ..Model::default() };
        both(&mut stage, &mut model, Step::Pool(3)).await;
        for (number, step) in steps.iter().enumerate() {
            both(&mut stage, &mut model, *step).await;
            model.holds();
            for party in &model.parties {
                let told = format!("case {case}, step {number} of {steps:?}\n{model:?}");
                assert_eq!(stage.state(party.id).await, party.state, "{told}");
            }
            db.checked_seats(stage.event.id).await;
        }
        for (place, party) in model.lines.iter().flat_map(|line| (1..).zip(line)) {
            let party = &model.parties[*party];
            let row =
                db.store.registration(stage.event.id, party.id).await.expect("reads").expect("is there");
            let number = row.state.waiting_number().expect("waits");
            let position =
                db.store.waiting_position(stage.event.id, named(party.pool).as_ref(), number).await;
            assert_eq!(position, Ok(place), "in the order in which they came");
        }
    }
}
