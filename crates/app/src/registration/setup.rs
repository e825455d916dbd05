//! Who may register for an event and how: its categories, the pools of their seats, and the organisers' questions. They
//! are part of what is prepared: the public sees them when they are published. How many seats a pool holds is true at
//! once, as the number of all seats is.

mod settings;

use domain::account::Action;
use domain::event::Event;
use domain::form::{Fault, Problem, Values};
use domain::journal::Deed;
use domain::key::Key;
use domain::registration::{EventCategory, Question, SeatPool};
pub use persistence::PoolSeats;
use persistence::{Move, Resized, Write};
pub use settings::save_settings;

use super::line::call_line;
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::{App, AppError, checkin, journal};

/// How full each pool of an event is.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn pool_seats(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<PoolSeats>, AppError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    Ok(app.store().pools(info.event.id).await?)
}

/// Changes an event's working copy under its lock, and notes it.
async fn change<T>(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    change: impl AsyncFnOnce(&Write, &mut Event) -> Result<T, EditError>,
) -> Result<T, EditError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let write = app.store().write().await?;
    let copy = write.working_copy(info.event.id).await?.ok_or(AppError::NotFound)?;
    let mut event = copy.event.clone();
    let changed = change(&write, &mut event).await?;
    write.update_event(&event).await?;
    let entry = journal::entry(app, actor, Deed::RegisteringChanged);
    let entry = entry.at_event(info.organisation.id, event.id).about(event.id.0, &event.theme.fr);
    write.record(&entry).await?;
    write.commit().await?;
    app.events.forget(&copy);
    app.enqueued.notify_one();
    checkin::publish(app, event.id).await;
    Ok(changed)
}

fn wrong(field: &str, fault: Fault) -> EditError {
    EditError::Wrong(vec![Problem::new(field, fault)])
}

/// Saves a category, or adds one without a `key`.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; [`AppError::NotFound`]; or when it is not allowed.
pub async fn save_category(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: Option<&Key>,
    values: &Values,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let mut all = event.all_categories().into_owned();
        let place = match key {
            Some(key) => Some(all.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?),
            None if all.len() >= EventCategory::MOST => {
                return Err(wrong("name-fr", Fault::TooMany { max: EventCategory::MOST }));
            }
            None => None,
        };
        let before = place.map(|place| &all[place]);
        let saved = EventCategory::read(values, event, before).map_err(EditError::Wrong)?;
        match place {
            Some(place) => all[place] = saved,
            None => all.push(saved),
        }
        event.categories = all;
        Ok(())
    })
    .await
}

/// Moves a category by a place.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn move_category(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: &Key,
    to: Move,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let mut all = event.all_categories().into_owned();
        let place = all.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?;
        swap(&mut all, place, to);
        event.categories = all;
        Ok(())
    })
    .await
}

/// Takes a category away: nobody registers in it any more; who did stays.
///
/// # Errors
/// [`AppError::NotFound`], also for the last one; or when it is not allowed.
pub async fn remove_category(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let mut all = event.all_categories().into_owned();
        let place = all.iter().position(|one| one.key == *key).filter(|_| all.len() > 1);
        all.remove(place.ok_or(AppError::NotFound)?);
        event.categories = all;
        Ok(())
    })
    .await
}

/// Gives a category another link; those of before open nothing once this is published.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn renew_category_link(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: &Key,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let mut all = event.all_categories().into_owned();
        let one = all.iter_mut().find(|one| one.key == *key).ok_or(AppError::NotFound)?;
        one.link_number += 1;
        event.categories = all;
        Ok(())
    })
    .await
}

/// Saves a pool and how many seats it holds, or adds one without a `key`. Seats that it gives up, and those that it
/// gains, are offered to who waits for them.
///
/// # Errors
/// [`EditError::Wrong`], also when so many seats are not free or more are taken; or when it is not allowed.
pub async fn save_pool(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: Option<&Key>,
    values: &Values,
) -> Result<(), EditError> {
    change(app, actor, info, async |write, event| {
        let place = match key {
            Some(key) => Some(event.pools.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?),
            None if event.pools.len() >= SeatPool::MOST => {
                return Err(wrong("name-fr", Fault::TooMany { max: SeatPool::MOST }));
            }
            None => None,
        };
        let before = place.map(|place| event.pools[place].clone());
        let (pool, seats) = SeatPool::read(values, event, before.as_ref()).map_err(EditError::Wrong)?;
        match write.resize_pool(event.id, &pool.key, seats).await? {
            Resized::Done => {}
            Resized::TooMany(max) => return Err(wrong("seats", Fault::TooLarge { max })),
            Resized::TooFew(min) => return Err(wrong("seats", Fault::TooSmall { min })),
        }
        let mut messages = call_line(app, write, event, Some(&pool.key)).await?;
        messages.extend(call_line(app, write, event, None).await?);
        write.enqueue(&messages, app.now()).await?;
        match place {
            Some(place) => event.pools[place] = pool,
            None => event.pools.push(pool),
        }
        Ok(())
    })
    .await
}

/// Takes a pool away in which nobody sits or waits. Its categories draw on the shared seats then, where its own go.
///
/// # Errors
/// [`EditError::Wrong`] while somebody sits or waits in it; [`AppError::NotFound`]; or when it is not allowed.
pub async fn remove_pool(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<(), EditError> {
    change(app, actor, info, async |write, event| {
        let place = event.pools.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?;
        if !write.remove_pool(event.id, key).await? {
            return Err(wrong("seats", Fault::Taken));
        }
        event.pools.remove(place);
        let mut all = event.all_categories().into_owned();
        for category in all.iter_mut().filter(|one| one.pool.as_ref() == Some(key)) {
            category.pool = None;
        }
        event.categories = all;
        let messages = call_line(app, write, event, None).await?;
        write.enqueue(&messages, app.now()).await?;
        Ok(())
    })
    .await
}

/// Saves a question, or adds one without a `key`.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; [`AppError::NotFound`]; or when it is not allowed.
pub async fn save_question(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: Option<&Key>,
    values: &Values,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let place = match key {
            Some(key) => {
                Some(event.questions.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?)
            }
            None if event.questions.len() >= Question::MOST => {
                return Err(wrong("label-fr", Fault::TooMany { max: Question::MOST }));
            }
            None => None,
        };
        let before = place.map(|place| event.questions[place].clone());
        let saved = Question::read(values, event, before.as_ref()).map_err(EditError::Wrong)?;
        match place {
            Some(place) => event.questions[place] = saved,
            None => event.questions.push(saved),
        }
        drop_lost_conditions(&mut event.questions);
        Ok(())
    })
    .await
}

/// Moves a question by a place.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn move_question(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    key: &Key,
    to: Move,
) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let place = event.questions.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?;
        swap(&mut event.questions, place, to);
        drop_lost_conditions(&mut event.questions);
        Ok(())
    })
    .await
}

/// Takes a question away. What was answered stays with who answered it.
///
/// # Errors
/// [`AppError::NotFound`]; or when it is not allowed.
pub async fn remove_question(app: &App, actor: &Actor, info: &EventInfo, key: &Key) -> Result<(), EditError> {
    change(app, actor, info, async |_, event| {
        let place = event.questions.iter().position(|one| one.key == *key).ok_or(AppError::NotFound)?;
        event.questions.remove(place);
        drop_lost_conditions(&mut event.questions);
        Ok(())
    })
    .await
}

pub(super) fn swap<T>(all: &mut [T], place: usize, to: Move) {
    match to {
        Move::Up if place > 0 => all.swap(place, place - 1),
        Move::Down if place + 1 < all.len() => all.swap(place, place + 1),
        Move::Up | Move::Down => {}
    }
}

/// A question that hangs on an answer which nobody is asked for before it is asked of everybody.
fn drop_lost_conditions(questions: &mut [Question]) {
    for place in 0..questions.len() {
        let (earlier, rest) = questions.split_at_mut(place);
        let holds = |question: &Key, answer: &Key| {
            earlier.iter().any(|one| {
                one.key == *question
                    && (one.option(answer.as_str()).is_some()
                        || one.kind == domain::registration::QuestionKind::YesNo)
            })
        };
        let condition = &mut rest[0].condition;
        if condition.as_ref().is_some_and(|one| !holds(&one.question, &one.answer)) {
            *condition = None;
        }
    }
}
