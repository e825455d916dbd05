//! A damaged row is an error that names it, without a word of what people wrote.

use domain::registration::{Frees, RegistrationFilter};
use multaqa_persistence::StoreError;

use crate::sample::{register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(a_row_that_makes_no_sense_is_named, the_database_itself_refuses_what_cannot_be);

async fn a_row_that_makes_no_sense_is_named(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 5).await;
    let row = register(&db.store, registration(&event, 1)).await.expect("registers");
    let mut damages = vec![
        ("category", "'emperor'"),
        ("locale", "'xx'"),
        ("languages", "'[\"klingon\"]'"),
        ("offers", "'{'"),
        ("given_name", "'1234'"),
        ("email", "'nobody'"),
        ("code", "'?'"),
        ("registered_at", "9223372036854775807"),
    ];
    if !db.is_postgres() {
        // SQLite keeps what does not fit a column's type.
        damages.push(("registered_at", "'soon'"));
        damages.push(("profession", "x'ff'"));
    }
    for (column, value) in damages {
        db.execute("CREATE TABLE kept AS SELECT * FROM registration", vec![]).await;
        let damage = format!("UPDATE registration SET {column} = {value} WHERE id = $1");
        assert_eq!(db.execute(&damage, vec![row.id.0.into()]).await, 1);
        let error = db.store.registration(event.id, row.id).await.expect_err(column);
        let expected =
            StoreError::Corrupt { table: "registration", id: row.id.to_string(), column: column.into() };
        assert_eq!(error, expected);
        let listed = db.store.registrations(event.id, &RegistrationFilter::default(), None, 9).await;
        assert_eq!(listed.err(), Some(expected));
        assert_eq!(error.to_string(), format!("row {} of registration makes no sense in {column}", row.id));
        let mend = format!("UPDATE registration SET {column} = (SELECT {column} FROM kept) WHERE id = $1");
        db.execute(&mend, vec![row.id.0.into()]).await;
        db.execute("DROP TABLE kept", vec![]).await;
    }
    assert_eq!(db.store.registration(event.id, row.id).await, Ok(Some(row)), "mended");
}

async fn the_database_itself_refuses_what_cannot_be(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 1).await;
    let row = register(&db.store, registration(&event, 1)).await.expect("registers");
    let write = db.store.write().await.expect("begins");
    write.give_back(event.id, None, 1, Frees::Seat).await.expect("one was taken");
    let error = write.give_back(event.id, None, 1, Frees::Seat).await.expect_err("none is taken");
    assert!(matches!(&error, StoreError::Refused(text) if text.contains("event_seats_")), "{error}");
    drop(write);
    for nonsense in [
        "UPDATE event_seats SET taken = capacity + 1",
        "UPDATE event_seats SET inside = taken + 1",
        "UPDATE registration SET state = 'lost'",
        "UPDATE registration SET state = 'waiting'",
        "UPDATE registration SET state = 'cancelled'",
        "UPDATE registration SET door = 'A'",
        "UPDATE registration SET event_id = id",
    ] {
        use sea_orm::ConnectionTrait;
        assert!(db.raw.execute_unprepared(nonsense).await.is_err(), "{nonsense}");
    }
    assert_eq!(db.store.registration(event.id, row.id).await, Ok(Some(row)));
}
