//! Lists: every row once, and what a search finds.

use domain::badge::PrintMark;
use domain::event::Event;
use domain::key::Key;
use domain::registration::{Category, Cursor, Registration, RegistrationFilter, RegistrationOrder, Standing};
use domain::text::PersonName;

use crate::sample::{admit, at, attendee, cancel, key, register, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    pages_show_every_row_once_even_of_equal_names,
    a_list_is_in_the_order_of_folded_names,
    a_list_is_in_the_order_of_time,
    no_order_puts_everybody_in_a_row_first,
    words_find_names_that_start_so_in_both_scripts,
    names_are_found_in_another_spelling_and_script,
    wildcards_are_taken_as_themselves,
    a_code_finds_its_badge,
    filters_combine,
    a_search_that_finds_very_many_is_shown_in_order_and_not_counted,
);

fn query(text: &str) -> RegistrationFilter {
    RegistrationFilter { query: text.to_owned(), ..RegistrationFilter::default() }
}

async fn found(db: &TestDatabase, event: &Event, filter: &RegistrationFilter) -> Vec<String> {
    let page = db.store.registrations(event.id, filter, None, 50).await.expect("lists");
    assert_eq!(page.total as usize, page.rows.len());
    assert_eq!(page.next, None);
    page.rows.iter().map(|row| row.attendee.full_name()).collect()
}

/// A registration of somebody with this name.
fn named(event: &Event, number: u32, given_name: &str, family_name: &str) -> Registration {
    let attendee = attendee(given_name, family_name, &format!("p{number}@example.org"));
    Registration { attendee, ..registration(event, number) }
}

async fn pages_show_every_row_once_even_of_equal_names(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let mut expected = Vec::new();
    for number in 0..43 {
        let row = named(&event, number, "Mohamed", if number < 35 { "Alaoui" } else { "Bennani" });
        expected.push(register(&db.store, row).await.expect("registers").id);
    }
    let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let filter = RegistrationFilter::default();
        let page = db.store.registrations(event.id, &filter, after.as_ref(), 10).await.expect("lists");
        assert_eq!(page.total, 43);
        assert!(page.rows.len() <= 10);
        seen.extend(page.rows.iter().map(|row| row.id));
        pages += 1;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(pages, 5);
    assert_eq!(seen, expected, "ids order equal names");
    let filter = RegistrationFilter::default();
    let whole = db.store.registrations(event.id, &filter, None, 43).await.expect("lists");
    assert_eq!(whole.next, None, "a page that ends with the list has no next");
}

async fn a_list_is_in_the_order_of_folded_names(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let names =
        [("Zoé", "Élan"), ("Ali", "eddine"), ("أمينة", "بناني"), ("Ida", "El Zahra"), ("Aya", "Zaki")];
    for (number, (given_name, family_name)) in (1..).zip(names) {
        register(&db.store, named(&event, number, given_name, family_name)).await.expect("registers");
    }
    let expected = ["Ali eddine", "Ida El Zahra", "Zoé Élan", "Aya Zaki", "أمينة بناني"];
    assert_eq!(found(db, &event, &RegistrationFilter::default()).await, expected);
}

async fn a_list_is_in_the_order_of_time(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let mut rows = Vec::new();
    // Seven at each moment, the later ones with earlier names: their identities are in the order of making.
    for number in 0..35_u32 {
        let mut row = named(&event, number, "Aya", if number < 20 { "Zaki" } else { "Alaoui" });
        row.registered_at = at(i64::from(number / 7));
        row.category = if number % 3 == 0 { Category::Press } else { Category::Attendee };
        row.category_key = Key::parse(row.category.code()).expect("a key");
        rows.push(register(&db.store, row).await.expect("registers"));
    }
    rows.sort_by_key(|row| (row.registered_at, row.id));
    for order in [RegistrationOrder::Earliest, RegistrationOrder::Latest] {
        for (query, category) in [("", None), ("", Key::parse("press")), ("aya", None), ("zak", None)] {
            let (query, category) = (query.to_owned(), category.clone());
            let filter = RegistrationFilter {
                query: query.clone(),
                category: category.clone(),
                order,
                ..RegistrationFilter::default()
            };
            let mut expected = rows
                .iter()
                .filter(|row| category.as_ref().is_none_or(|category| row.category_key == *category))
                .filter(|row| query != "zak" || row.attendee.family_name.as_str() == "Zaki")
                .map(|row| row.id)
                .collect::<Vec<_>>();
            if order == RegistrationOrder::Latest {
                expected.reverse();
            }
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = db.store.registrations(event.id, &filter, after.as_ref(), 4).await.expect("lists");
                seen.extend(page.rows.iter().map(|row| row.id));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen, expected, "{order:?} {query:?} {category:?}");
            let file = db.store.every_registration(event.id, &filter).await.expect("lists");
            assert!(file.is_sorted_by_key(|row| (row.attendee.sort_key(), row.id)), "files are by name");
        }
    }
}

/// The statements of lists, as the store makes them: each has an index in its order, so that a page is read and
/// nothing is sorted.
async fn no_order_puts_everybody_in_a_row_first(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await.id.0;
    let filters = ["", " AND standing = 'inside'", " AND category = 'press'"];
    let both = " AND standing = 'inside' AND category = 'press'";
    let mut statements = Vec::new();
    for filter in filters.into_iter().chain([both]) {
        for (key, value, beyond, direction) in [
            ("sort_key", "'a'", ">", "ASC"),
            ("registered_at", "7", "<", "DESC"),
            ("registered_at", "7", ">", "ASC"),
        ] {
            statements.push(format!(
                "SELECT * FROM registration WHERE event_id = '{event}'{filter} \
                 AND ({key}, id) {beyond} ({value}, '{event}') ORDER BY {key} {direction}, id {direction} LIMIT 51"
            ));
        }
    }
    // By rank: those who have one, few, whatever is filtered; then the others by name.
    for filter in filters.into_iter().chain([both]) {
        let few = filter
            .replace("standing =", "COALESCE(standing, '') =")
            .replace("category =", "COALESCE(category, '') =");
        statements.push(format!(
            "SELECT * FROM registration WHERE event_id = '{event}' AND precedence IS NOT NULL{few} \
             AND (precedence, place_key, id) > (7, 'a', '{event}') \
             ORDER BY precedence ASC, place_key ASC, id ASC LIMIT 51"
        ));
        statements.push(format!(
            "SELECT * FROM registration WHERE event_id = '{event}' AND precedence IS NULL{filter} \
             AND (sort_key, id) > ('a', '{event}') ORDER BY sort_key ASC, id ASC LIMIT 51"
        ));
    }
    statements.push(format!(
        "SELECT * FROM registration WHERE event_id = '{event}' AND precedence IS NOT NULL \
         AND COALESCE(state, '') = 'confirmed' AND admitted_at IS NULL \
         AND (precedence, place_key, id) > (7, 'a', '{event}') ORDER BY precedence, place_key, id LIMIT 51"
    ));
    for filter in ["", " AND deed = 'signed-in'"] {
        for (beyond, direction) in [("<", "DESC"), (">", "ASC")] {
            statements.push(format!(
                "SELECT * FROM journal_entry WHERE organisation_id = '{event}'{filter} \
                 AND (at, id) {beyond} (7, '{event}') ORDER BY at {direction}, id {direction} LIMIT 51"
            ));
        }
    }
    for table in ["speaker", "partner"] {
        for key in ["name_key_fr", "name_key_ar", "name_key_en"] {
            statements.push(format!(
                "SELECT * FROM {table} WHERE event_id = '{event}' AND ({key}, id) > ('a', '{event}') \
                 ORDER BY {key}, id LIMIT 51"
            ));
        }
    }
    for statement in statements {
        let plan = db.plan(&statement).await;
        assert!(!plan.contains("SORT KEY") && !plan.contains("TEMP B-TREE"), "{statement}\n{plan}");
        assert!(plan.contains("INDEX"), "{statement}\n{plan}");
    }
}

async fn words_find_names_that_start_so_in_both_scripts(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let mut amrani = named(&event, 1, "Élodie", "El-Âmrani");
    amrani.attendee.other_script_name = PersonName::parse("إلودي العمراني").ok();
    amrani.attendee.organisation = Some("Chambre de commerce".to_owned());
    register(&db.store, amrani).await.expect("registers");
    register(&db.store, named(&event, 2, "أحمد", "بناني")).await.expect("registers");
    let elodie = vec!["Élodie El-Âmrani".to_owned()];
    let ahmed = vec!["أحمد بناني".to_owned()];
    for (typed, expected) in [
        ("amr", &elodie),
        ("ELO", &elodie),
        ("elo amr", &elodie),
        ("amrani élodie", &elodie),
        ("العمر", &elodie),
        ("comm", &elodie),
        ("p1@exam", &elodie),
        ("احمد", &ahmed),
        ("أَحْمَد", &ahmed),
        ("rani", &vec![]),
        ("amr zzz", &vec![]),
    ] {
        assert_eq!(&found(db, &event, &query(typed)).await, expected, "{typed}");
    }
    assert_eq!(found(db, &event, &query("  ")).await.len(), 2, "nothing typed shows all");
}

async fn names_are_found_in_another_spelling_and_script(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    let names = [
        ("Mohammed", "El Amrani"),
        ("Abdelkader", "Tazi"),
        ("خديجة", "بن جلون"),
        ("Ali", "Bennani"),
        ("Elias", "Alami"),
        ("Hussein", "Alaoui"),
    ];
    for (number, (given_name, family_name)) in (1..).zip(names) {
        register(&db.store, named(&event, number, given_name, family_name)).await.expect("registers");
    }
    for (typed, expected) in [
        ("mohamed", "Mohammed El Amrani"),
        ("محمد العمراني", "Mohammed El Amrani"),
        ("محم", "Mohammed El Amrani"),
        ("elamrani moh", "Mohammed El Amrani"),
        ("عبد القادر", "Abdelkader Tazi"),
        ("abd el kad taz", "Abdelkader Tazi"),
        ("khadija benjelloun", "خديجة بن جلون"),
        ("khad", "خديجة بن جلون"),
        ("علي", "Ali Bennani"),
        ("ali", "Ali Bennani"),
        ("الحسين", "Hussein Alaoui"),
        ("hassan", ""),
        ("محمد بناني", ""),
    ] {
        let expected = Some(expected.to_owned()).filter(|name| !name.is_empty());
        let found = found(db, &event, &query(typed)).await;
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{typed}");
        let every = db.store.every_registration(event.id, &query(typed)).await.expect("lists");
        let every = every.iter().map(|row| row.attendee.full_name()).collect::<Vec<_>>();
        assert_eq!(every, found, "{typed}: read in order it finds the same");
    }
}

async fn wildcards_are_taken_as_themselves(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    register(&db.store, named(&event, 1, "Aya", "Alami")).await.expect("registers");
    for typed in ["%", "_", "a%i", "_ya", "\\", "' OR 1=1 --", "%aya"] {
        let expected = usize::from(typed == "%aya");
        assert_eq!(found(db, &event, &query(typed)).await.len(), expected, "{typed}");
    }
}

async fn a_code_finds_its_badge(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 100).await;
    for number in 1..4 {
        register(&db.store, registration(&event, number)).await.expect("registers");
    }
    let one = registration(&event, 2);
    let name = vec![one.attendee.full_name()];
    assert_eq!(found(db, &event, &query(&one.code.to_string())).await, name);
    assert_eq!(found(db, &event, &query(&one.code.as_str().to_lowercase())).await, name);
    let elsewhere = stored_event(&db.store, 2, 100).await;
    assert_eq!(found(db, &elsewhere, &query(one.code.as_str())).await.len(), 0);
}

async fn filters_combine(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 4).await;
    let mut rows = Vec::new();
    for number in 1..7 {
        let mut row = registration(&event, number);
        row.category = if number % 2 == 0 { Category::Press } else { Category::Attendee };
        row.category_key = Key::parse(row.category.code()).expect("a key");
        rows.push(register(&db.store, row).await.expect("registers"));
    }
    cancel(&db.store, event.id, rows[0].id).await.expect("cancels").expect("was seated");
    let write = db.store.write().await.expect("begins");
    assert_eq!(admit(&write, 1, &rows[1], "A", 0).await, Ok(true));
    write.commit().await.expect("commits");
    let count = async |standing, category, query: &str| {
        let filter = RegistrationFilter { query: query.to_owned(), standing, category, ..Default::default() };
        let marked = RegistrationFilter { printed: Some(PrintMark::Printed), ..filter.clone() };
        assert_eq!(found(db, &event, &marked).await.len(), 0, "no badge was printed");
        found(db, &event, &filter).await.len()
    };
    assert_eq!(count(Some(Standing::Cancelled), None, "").await, 1);
    assert_eq!(count(Some(Standing::Inside), None, "").await, 1);
    assert_eq!(count(Some(Standing::Expected), None, "").await, 3, "one was promoted");
    assert_eq!(count(Some(Standing::Waiting), None, "").await, 1);
    assert_eq!(count(None, Key::parse("press"), "").await, 3);
    assert_eq!(count(Some(Standing::Inside), Key::parse("attendee"), "").await, 0);
    assert_eq!(count(Some(Standing::Inside), Key::parse("press"), "aya").await, 1);
    assert_eq!(count(Some(Standing::Inside), Key::parse("press"), "nobody").await, 0);
    let all =
        db.store.registrations(event.id, &RegistrationFilter::default(), None, 50).await.expect("lists");
    for each in [Standing::Expected, Standing::Inside, Standing::Waiting, Standing::Cancelled] {
        assert!(all.rows.iter().any(|row| row.standing() == each), "{each:?}");
    }
}

async fn a_search_that_finds_very_many_is_shown_in_order_and_not_counted(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 300).await;
    let write = db.store.write().await.expect("begins");
    let states = write.take_seats(event.id, &crate::sample::alone(1_120)).await.expect("places");
    let rows = (0..1_120_u32).zip(states).map(|(number, state)| {
        let family_name = if number % 10 == 0 { "Bennani" } else { "Alaoui" };
        let row = Registration { state, ..named(&event, number, "Mohamed", family_name) };
        let key = key(&row);
        (row, key)
    });
    write.insert_registrations(&rows.collect::<Vec<_>>()).await.expect("adds");
    write.commit().await.expect("commits");
    let page = async |query: &str, standing, after: Option<&Cursor>| {
        let filter = RegistrationFilter { query: query.to_owned(), standing, ..Default::default() };
        db.store.registrations(event.id, &filter, after, 50).await.expect("lists")
    };
    let first = page("moh", None, None).await;
    assert_eq!((first.total, first.counted, first.rows.len()), (500, false, 50));
    let all = page("", None, None).await;
    assert_eq!((all.total, all.counted), (1_120, true), "a list is counted");
    assert_eq!(first.rows, all.rows, "everybody is called so");
    let second = page("moh", None, first.next.as_ref()).await;
    assert_eq!(second.rows, page("", None, all.next.as_ref()).await.rows);
    let few = page("moh ben", None, None).await;
    assert_eq!((few.total, few.counted, few.rows.len()), (112, true, 50));
    let rest = page("moh ben", None, few.next.as_ref()).await;
    assert_eq!(rest.rows.len(), 50);
    let last = page("moh ben", None, rest.next.as_ref()).await;
    assert_eq!((last.rows.len(), last.next), (12, None));
    let waiting = page("moh", Some(Standing::Waiting), None).await;
    assert_eq!((waiting.total, waiting.counted), (500, false));
    let expected = page("moh", Some(Standing::Expected), None).await;
    assert_eq!((expected.total, expected.counted), (300, true));
    assert!(waiting.rows.iter().all(|row| row.standing() == Standing::Waiting));
    let found = |query: &str| RegistrationFilter { query: query.to_owned(), ..Default::default() };
    for (query, expected) in
        [("", 1_120), ("moh", 1_120), ("ben moh", 112), ("محمد", 1_120), ("بناني", 112), ("%", 0)]
    {
        let every = db.store.every_registration(event.id, &found(query)).await.expect("lists");
        assert_eq!(every.len(), expected, "{query}");
        assert!(every.is_sorted_by_key(|row| (row.attendee.sort_key(), row.id)), "{query}");
    }
}
