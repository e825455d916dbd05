//! The evening's figures add up, also while people stream in.

use domain::checkin::{CategoryFigures, DoorFigures, MinuteFigures, Overview};
use domain::key::Key;
use domain::registration::Category;

use crate::sample::{admit, at, register, registration, stored_event};
use crate::support::{TestDatabase, at_once, on_both};

on_both!(figures_are_told_by_category_door_and_minute, figures_add_up_while_people_come_in);

fn adds_up(overview: &Overview) {
    let inside = overview.seats.inside;
    assert_eq!(overview.by_category.iter().map(|figures| figures.inside).sum::<u32>(), inside);
    assert_eq!(
        overview.by_category.iter().map(|figures| figures.confirmed).sum::<u32>(),
        overview.seats.taken
    );
    assert_eq!(overview.by_door.iter().map(|figures| figures.inside).sum::<u32>(), inside);
    assert_eq!(overview.arrivals.iter().map(|figures| figures.arrivals).sum::<u32>(), inside);
    assert_eq!(overview.latest.len(), inside.min(8) as usize);
}

fn key(raw: &str) -> Key {
    Key::parse(raw).expect("a key")
}

async fn figures_are_told_by_category_door_and_minute(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 11).await;
    let mut rows = Vec::new();
    for number in 0..12 {
        let mut row = registration(&event, number);
        row.category = if number == 0 { Category::GuestOfHonour } else { Category::Attendee };
        row.category_key = key(row.category.code());
        rows.push(register(&db.store, row).await.expect("registers"));
    }
    let empty = db.store.overview(event.id).await.expect("reads");
    adds_up(&empty);
    assert_eq!(empty.seats.waiting, 1);

    let write = db.store.write().await.expect("begins");
    for (number, row) in (0..10_u32).zip(&rows) {
        let door = if number < 3 { "B" } else { "A" };
        let seconds = i64::from(number) * 25;
        assert_eq!(admit(&write, number.into(), row, door, seconds).await, Ok(true));
    }
    write.commit().await.expect("commits");
    let overview = db.store.overview(event.id).await.expect("reads");
    adds_up(&overview);
    assert_eq!(
        overview.by_category,
        [
            CategoryFigures { category: key("attendee"), confirmed: 10, inside: 9 },
            CategoryFigures { category: key("guest_of_honour"), confirmed: 1, inside: 1 },
        ]
    );
    assert_eq!(
        overview.by_door,
        [
            DoorFigures { door: "A".to_owned(), inside: 7, last_at: at(225) },
            DoorFigures { door: "B".to_owned(), inside: 3, last_at: at(50) },
        ]
    );
    let minute = |minute: i64, arrivals| MinuteFigures { minute: at(minute * 60), arrivals };
    assert_eq!(overview.arrivals, [minute(0, 3), minute(1, 2), minute(2, 3), minute(3, 2)]);
    let latest = overview.latest.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(latest, rows[2..10].iter().rev().map(|row| row.id).collect::<Vec<_>>());
}

async fn figures_add_up_while_people_come_in(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 40).await;
    let mut rows = Vec::new();
    for number in 0..40 {
        rows.push(register(&db.store, registration(&event, number)).await.expect("registers"));
    }
    let readings = at_once((0..).zip(rows), |(number, row): (u32, _)| {
        let store = db.store.clone();
        async move {
            let write = store.write().await.expect("begins");
            let door = if number % 2 == 0 { "A" } else { "B" };
            assert_eq!(admit(&write, number.into(), &row, door, number.into()).await, Ok(true));
            write.commit().await.expect("commits");
            let overview = store.overview(row.event_id).await.expect("reads");
            adds_up(&overview);
            overview.seats.inside
        }
    })
    .await;
    assert!(readings.iter().any(|inside| *inside < 40), "some looked while others came: {readings:?}");
    let overview = db.store.overview(event.id).await.expect("reads");
    assert_eq!(overview.seats.inside, 40);
}
