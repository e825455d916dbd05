//! Working copies and what is published of them.

use domain::event::{EventCursor, EventFilter, EventScope, EventState};
use domain::list::{Order, TimeOrder};
use domain::publication::{How, Thing, changes};

use crate::sample::{at, event, organisation, publish, register, registration, stored_event, text};
use crate::support::{TestDatabase, on_both};

on_both!(
    a_draft_is_nobodys_business,
    what_was_published_stays_until_the_next_time,
    lists_are_scoped_and_come_in_pages,
    there_are_never_fewer_seats_than_people,
    what_is_older_than_publications_is_published,
);

async fn a_draft_is_nobodys_business(db: &TestDatabase) {
    let ours = organisation(1);
    let mut draft = event(&ours, 1, 40);
    draft.state = EventState::Draft;
    let write = db.store.write().await.expect("begins");
    write.insert_organisation(&ours).await.expect("adds");
    write.insert_event(&draft).await.expect("adds");
    write.commit().await.expect("commits");
    assert_eq!(db.store.event_by_slug("consulat-1", "soiree-1").await, Ok(None));
    assert_eq!(db.store.event(draft.id).await, Ok(None));
    assert_eq!(db.store.events(None, 9).await, Ok((vec![], None)));
    assert_eq!(db.store.edition(draft.id).await, Ok(0));
    let copy =
        db.store.working_copy_by_slug("consulat-1", "soiree-1").await.expect("reads").expect("is there");
    assert_eq!((copy.event, copy.version, copy.edition), (draft.clone(), 1, 0));
    assert_eq!(db.store.event_slugs(ours.id, &draft.slug).await, Ok(vec![draft.slug]));
}

async fn what_was_published_stays_until_the_next_time(db: &TestDatabase) {
    let shown = stored_event(&db.store, 1, 40).await;
    let mut changed = shown.clone();
    changed.theme = text("Un autre thème");
    let write = db.store.write().await.expect("begins");
    write.update_event(&changed).await.expect("changes");
    write.touch_event(shown.id).await.expect("counts");
    write.commit().await.expect("commits");
    let public = || async { db.store.event(shown.id).await.expect("reads").expect("is there").1 };
    assert_eq!(public().await, shown, "nobody sees it yet");
    let copy = db.store.working_copy(shown.id).await.expect("reads").expect("is there");
    assert_eq!((copy.version, copy.published_version, copy.edition), (3, 1, 1));
    assert!(copy.is_ahead() && copy.event == changed);

    let write = db.store.write().await.expect("begins");
    let held = write.working_copy(shown.id).await.expect("reads").expect("is there");
    assert_eq!(held, copy);
    let second = publish(&write, &changed, 2).await;
    write.set_event_state(shown.id, EventState::Closed).await.expect("turns");
    assert_eq!(write.set_capacity(shown.id, 50).await, Ok(true));
    write.commit().await.expect("commits");
    changed.state = EventState::Closed;
    changed.capacity = 50;
    assert_eq!(public().await, changed, "with what holds at once");
    let copy = db.store.working_copy(shown.id).await.expect("reads").expect("is there");
    assert!(!copy.is_ahead() && copy.edition == 2);

    let first = db.store.publication(shown.id, 1).await.expect("reads").expect("is kept");
    let again = db.store.publication(shown.id, 2).await.expect("reads").expect("is kept");
    assert_eq!(again.content.event.theme, second.content.event.theme);
    let told = changes(&first.content, &again.content);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].thing, &told[0].how), (Thing::Event, &How::Changed(vec!["theme".to_owned()])));
    assert_eq!(db.store.publication(shown.id, 3).await, Ok(None));

    let write = db.store.write().await.expect("begins");
    write.set_event_state(shown.id, EventState::Archived).await.expect("turns");
    write.commit().await.expect("commits");
    assert_eq!(db.store.events(None, 9).await, Ok((vec![], None)), "put away");
    assert_eq!(public().await.state, EventState::Archived, "still at its address");
}

async fn lists_are_scoped_and_come_in_pages(db: &TestDatabase) {
    let (ours, theirs) = (organisation(1), organisation(2));
    let write = db.store.write().await.expect("begins");
    write.insert_organisation(&ours).await.expect("adds");
    write.insert_organisation(&theirs).await.expect("adds");
    let mut all = Vec::new();
    for number in 1..=7 {
        let mut one = event(if number == 7 { &theirs } else { &ours }, number, 10);
        // Some start at the same time: the order is still one.
        one.starts_at = at(i64::try_from(number / 3).expect("small"));
        one.state = if number == 6 { EventState::Archived } else { EventState::Draft };
        one.theme = text(if number == 2 { "L’été à Fès" } else { "Compétences" });
        write.insert_event(&one).await.expect("adds");
        all.push(one);
    }
    write.commit().await.expect("commits");
    let scope = EventScope { organisations: vec![ours.id], events: vec![] };
    for &order in TimeOrder::ALL {
        let filter = EventFilter { order, ..EventFilter::default() };
        let (mut seen, mut after) = (Vec::new(), None::<EventCursor>);
        loop {
            let (rows, next) = db.store.working_copies(&scope, &filter, after, 2).await.expect("lists");
            seen.extend(rows.into_iter().map(|copy| copy.event.id));
            match next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        let mut expected = all[..5].iter().map(|event| event.id).collect::<Vec<_>>();
        if order == TimeOrder::Latest {
            expected.reverse();
        }
        assert_eq!(seen, expected, "{order:?}");
        assert_eq!(db.store.count_working_copies(&scope, &filter).await, Ok(5));
    }
    let found = |scope: EventScope, query: &str, state| {
        let filter = EventFilter { query: query.to_owned(), state, ..EventFilter::default() };
        async move {
            let (rows, _) = db.store.working_copies(&scope, &filter, None, 50).await.expect("lists");
            rows.into_iter().map(|copy| copy.event.id).collect::<Vec<_>>()
        }
    };
    assert_eq!(found(scope.clone(), "fes lete", None).await, [all[1].id]);
    assert_eq!(found(scope.clone(), "%_", None).await, []);
    assert_eq!(found(scope.clone(), "", Some(EventState::Archived)).await, [all[5].id]);
    let single = EventScope { organisations: vec![], events: vec![all[6].id] };
    assert_eq!(found(single, "", None).await, [all[6].id]);
    assert_eq!(found(EventScope::default(), "", None).await, []);
}

async fn there_are_never_fewer_seats_than_people(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 3).await;
    for number in 1..=2 {
        register(&db.store, registration(&event, number)).await.expect("registers");
    }
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.set_capacity(event.id, 1).await, Ok(false));
    assert_eq!(write.set_capacity(event.id, 2).await, Ok(true));
    write.commit().await.expect("commits");
    assert_eq!(db.checked_seats(event.id).await.capacity, 2);
}

async fn what_is_older_than_publications_is_published(db: &TestDatabase) {
    let ours = organisation(1);
    let old = event(&ours, 1, 40);
    let write = db.store.write().await.expect("begins");
    write.insert_organisation(&ours).await.expect("adds");
    write.insert_event(&old).await.expect("adds");
    write.commit().await.expect("commits");
    db.execute("UPDATE event SET search_text = ''", vec![]).await;
    assert_eq!(db.store.event(old.id).await, Ok(None));
    db.store.migrate().await.expect("makes its first publication");
    assert_eq!(db.store.event(old.id).await, Ok(Some((ours.clone(), old.clone()))));
    let first = db.store.publication(old.id, 1).await.expect("reads").expect("is there");
    assert!(first.published_at.as_second() > 0 && first.account_id.is_none());
    let copy = db.store.working_copy(old.id).await.expect("reads").expect("is there");
    assert!(!copy.is_ahead());
    let scope = EventScope { organisations: vec![ours.id], events: vec![] };
    let filter = EventFilter { query: "competences".into(), ..EventFilter::default() };
    assert_eq!(db.store.count_working_copies(&scope, &filter).await, Ok(1), "and is found");
    db.store.migrate().await.expect("has nothing to do");
    assert_eq!(db.store.edition(old.id).await, Ok(1));
}
