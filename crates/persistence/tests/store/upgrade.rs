//! Databases of before: what they hold survives.

use domain::account::{Grant, Role};
use domain::ids::OrganisationId;
use domain::registration::RegistrationFilter;
use domain::text::Email;
use migrations::{Migrator, MigratorTrait};
use uuid::Uuid;

use crate::sample::{key, registration, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(words_of_older_rules_are_made_anew);
on_both!(unmigrated: accounts_of_several_organisations_become_people_with_memberships);

async fn accounts_of_several_organisations_become_people_with_memberships(db: &TestDatabase) {
    Migrator::up(&db.raw, Some(14)).await.expect("migrates to the first evening");
    for number in [1_u128, 2] {
        let sql = "INSERT INTO organisation (id, slug, name, short_name) VALUES ($1, $2, '{}', '{}')";
        let slug = format!("consulat-{number}");
        db.execute(sql, vec![Uuid::from_u128(number).into(), slug.into()]).await;
    }
    let rows = [
        (11_u128, 1_u128, "Leila@example.org", "organiser"),
        (12, 2, "leila@example.org", "door_staff"),
        (13, 2, "other@example.org", "organiser"),
    ];
    for (id, organisation, email, role) in rows {
        let sql = "INSERT INTO account (id, organisation_id, email, email_key, role) \
                   VALUES ($1, $2, $3, $4, $5)";
        let values = vec![
            Uuid::from_u128(id).into(),
            Uuid::from_u128(organisation).into(),
            email.into(),
            email.to_lowercase().into(),
            role.into(),
        ];
        db.execute(sql, values).await;
    }
    db.store.migrate().await.expect("migrates");
    let email = Email::parse("leila@example.org").expect("an address");
    let leila = db.store.account_by_email(&email).await.expect("asks").expect("is there");
    assert_eq!((leila.id.0.as_u128(), leila.email.as_str()), (11, "Leila@example.org"));
    let mut grants = db.store.memberships_of(leila.id).await.expect("asks");
    grants.sort_by_key(|one| one.grant.organisation_id);
    let organisation = |number| OrganisationId(Uuid::from_u128(number));
    assert_eq!(
        grants.into_iter().map(|one| one.grant).collect::<Vec<_>>(),
        [
            Grant::in_organisation(organisation(1), Role::Organiser),
            Grant::in_organisation(organisation(2), Role::DoorStaff),
        ]
    );
    assert_eq!(db.number("SELECT count(*) FROM account", vec![]).await, 2);
    assert_eq!(db.number("SELECT count(*) FROM membership", vec![]).await, 3);
}

async fn words_of_older_rules_are_made_anew(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 2_000).await;
    let write = db.store.write().await.expect("begins");
    let rows = (1..=1_203).map(|number| {
        let row = registration(&event, number);
        (row.clone(), key(&row))
    });
    write.take_seats(event.id, &crate::sample::alone(1_203)).await.expect("places");
    write.insert_registrations(&rows.collect::<Vec<_>>()).await.expect("adds");
    write.commit().await.expect("commits");
    // As the rows of before are: words as they are written, and nothing else.
    for sql in [
        "DELETE FROM registration_word WHERE word >= '=' AND word < '_' OR word >= '~'",
        "UPDATE registration SET words_version = 0, search_text = ' aya alami'",
    ] {
        db.execute(sql, vec![]).await;
    }
    let found = async |typed: &str| {
        let filter = RegistrationFilter { query: typed.to_owned(), ..RegistrationFilter::default() };
        db.store.registrations(event.id, &filter, None, 1).await.expect("lists").total
    };
    let words = db.number("SELECT count(*) FROM registration_word", vec![]).await;
    assert_eq!((found("aya alamib").await, found("العلمي").await), (315, 0));
    db.store.migrate().await.expect("migrates");
    assert!(found("aya alamib").await >= 315);
    assert_eq!(found("العلمي").await, 500, "as many as are counted");
    assert!(db.number("SELECT count(*) FROM registration_word", vec![]).await > words + 1_203 * 2);
    let old = "SELECT count(*) FROM registration WHERE words_version < 1 OR search_text NOT LIKE '% ~%'";
    assert_eq!(db.number(old, vec![]).await, 0);
}
