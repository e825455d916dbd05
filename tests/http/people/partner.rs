//! Partners: in tiers that organisers name, with a text that waits for approval and places that are held back.

use domain::account::{Grant, Role};
use domain::ids::PartnerId;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;

use super::{fields, publish, refilled};

on_both_databases!(
    partners_stand_in_tiers_that_organisers_name,
    what_a_representative_writes_waits_for_an_organiser,
    a_tier_with_another_name_is_told_before_publishing,
    a_partner_names_who_takes_its_places_and_gives_back_the_rest,
);

async fn partners_stand_in_tiers_that_organisers_name(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let tiers = console_path("fr", "/partners/tiers");
    let empty = organiser.open(&tiers).await;
    assert_eq!(empty.texts(".empty h2"), ["Aucun rang"]);
    organiser.post(&format!("{tiers}/usual"), &[]).await.with_status(303);
    let names = |page: &Page| page.texts(".tiers .who-is a");
    assert_eq!(names(&organiser.open(&tiers).await).len(), 5);
    organiser.post(&tiers, &fields(&[("name-fr", "Amis"), ("name-ar", "الأصدقاء")])).await.with_status(303);
    organiser.post(&tiers, &fields(&[("name-en", "Friends")])).await.with_status(422);
    let list = organiser.open(&tiers).await;
    let friends = list.attributes(".tiers .who-is a", "href").pop().expect("the last");
    organiser.post(&format!("{friends}/move"), &fields(&[("to", "up")])).await.with_status(303);
    assert_eq!(names(&organiser.open(&tiers).await)[4], "Amis");
    let tier = friends.rsplit('/').next().expect("an address");

    let new = console_path("fr", "/partners/new");
    let forged = fields(&[("name-fr", "Atlas"), ("tier", "00000000-0000-0000-0000-000000000001")]);
    let page = organiser.post(&new, &forged).await.with_status(422);
    assert_eq!(page.attributes("[aria-invalid=true]", "name"), ["tier"]);
    let about = [
        ("name-fr", "Atlas"),
        ("about-fr", "Une banque."),
        ("link", "https://atlas.example"),
        ("tier", tier),
    ];
    organiser.post(&new, &fields(&about)).await.with_status(303);
    let filtered = organiser.query(&console_path("fr", "/partners"), &[("tier", tier)]).await;
    assert_eq!(filtered.texts(".folk .who-is a"), ["Atlas"]);
    publish(&evening).await;
    let public = evening.visitor().open(&event_path("ar", "")).await;
    assert_eq!(public.texts("#partners h3.tier"), ["الأصدقاء"]);
    assert!(public.texts("#partners").join("").contains("Une banque."));
    assert_eq!(public.attributes("#partners li a", "href"), ["https://atlas.example"]);

    let asked = organiser.open(&format!("{friends}/remove")).await;
    assert_eq!(asked.texts(".goes li"), ["Le rang d’un partenaire"]);
    organiser.post(&format!("{friends}/remove"), &[]).await.with_status(303);
    let all = organiser.open(&console_path("fr", "/partners")).await.texts(".folk .who-is a");
    assert!(all.contains(&"Atlas".to_owned()), "the partner stays");
}

async fn a_tier_with_another_name_is_told_before_publishing(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let tiers = console_path("fr", "/partners/tiers");
    organiser.post(&tiers, &fields(&[("name-fr", "Hôtes")])).await.with_status(303);
    publish(&evening).await;
    let tier = organiser.open(&tiers).await.attributes(".tiers .who-is a", "href").remove(0);
    let renamed = refilled(&organiser.open(&tier).await, &[("name-fr", "Maisons hôtes")]);
    organiser.post(&tier, &renamed).await.with_status(303);
    let told = organiser.open(&console_path("fr", "/publish")).await.text();
    assert!(told.contains("Rang") && told.contains("Maisons hôtes"), "{told}");
}

async fn what_a_representative_writes_waits_for_an_organiser(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let page = organiser.open(&console_path("fr", "/partners")).await.attributes(".folk .who-is a", "href")
        [0]
    .clone();
    let id = page.rsplit('/').next().expect("an address").parse::<PartnerId>().expect("an identity");
    let info = evening.info().await;
    let grant = Grant {
        partner_id: Some(id),
        ..Grant::at_event(info.organisation.id, info.event.id, Role::PartnerRepresentative)
    };
    let sara = evening.member(grant).await;
    let own = format!("/fr/my/partner/{ORGANISATION}/{EVENT}");
    sara.post(&own, &refilled(&sara.open(&own).await, &[("about-fr", "Nous assurons.")]))
        .await
        .with_status(303);
    assert_eq!(
        organiser
            .query(&console_path("fr", "/partners"), &[("waiting", "1")])
            .await
            .texts(".folk .who-is a")
            .len(),
        1
    );
    let owner = Grant::in_organisation(info.organisation.id, Role::Owner);
    let journal = evening.member(owner).await.open("/fr/console/maroc-lyon/journal").await;
    assert!(journal.text().contains("Page du partenaire proposée"), "{}", journal.text());
    let review = organiser.open(&page).await;
    let read = review.attributes("input[name=read]", "value")[0].clone();
    assert!(review.texts(".compare").join("").contains("Nous assurons."));
    organiser.post(&format!("{page}/approve"), &fields(&[("read", &read)])).await.with_status(303);
    publish(&evening).await;
    assert!(evening.visitor().open(&event_path("fr", "")).await.text().contains("Nous assurons."));
    assert_eq!(sara.get(&console_path("fr", "/partners")).await.status, 403);
    assert_eq!(sara.get(&format!("/fr/my/speaker/{ORGANISATION}/{EVENT}")).await.status, 403);
    sara.open(&own).await;
    organiser.post(&format!("{page}/remove"), &[]).await.with_status(303);
    assert_eq!(sara.get(&own).await.status, 403, "nobody represents what has left");
}

async fn a_partner_names_who_takes_its_places_and_gives_back_the_rest(backend: Backend) {
    let evening = Evening::with_seats(backend, 3);
    let organiser = evening.organiser().await;
    let page = organiser.open(&console_path("fr", "/partners")).await.attributes(".folk .who-is a", "href")
        [0]
    .clone();
    let promise = format!("{page}/places");
    let wrong = organiser.post(&promise, &fields(&[("places", "4")])).await.with_status(422);
    assert!(wrong.texts("#places-error").join("").contains('3'), "{}", wrong.text());
    organiser.post(&promise, &fields(&[("places", "2")])).await.with_status(303);
    let first = evening.register("fr", &Form::person(0)).await;
    let second = evening.register("fr", &Form::person(1)).await;
    assert!(evening.ticket(&first).await.badge.is_some());
    assert_eq!(evening.ticket(&second).await.waiting_position, Some(1), "two seats are held back");

    let id = page.rsplit('/').next().expect("an address").parse::<PartnerId>().expect("an identity");
    let info = evening.info().await;
    let grant = Grant {
        partner_id: Some(id),
        ..Grant::at_event(info.organisation.id, info.event.id, Role::PartnerRepresentative)
    };
    let sara = evening.member(grant).await;
    let own = format!("/fr/my/partner/{ORGANISATION}/{EVENT}");
    let guest = |given: &str, email: &str| {
        fields(&[("given_name", given), ("family_name", "Bennani"), ("email", email)])
    };
    let wrong = sara.post(&format!("{own}/guests"), &guest("", "personne")).await.with_status(422);
    assert_eq!(wrong.attributes("[aria-invalid=true]", "name"), ["given_name", "email"]);
    sara.post(&format!("{own}/guests"), &guest("Sara", "sara@exemple.org")).await.with_status(303);
    evening.letters_to("sara@exemple.org", 1).await;
    let again =
        sara.post(&format!("{own}/guests"), &guest("Sara", "sara@exemple.org")).await.with_status(422);
    assert_eq!(again.attributes("[aria-invalid=true]", "name"), ["email"], "one place a person");
    assert_eq!(sara.open(&own).await.texts(".goes li"), ["Sara Bennani"]);
    assert_eq!(evening.seats().await.taken, 2);

    sara.post(&format!("{own}/give-back"), &[]).await.with_status(303);
    evening.letters_to("invitee1@exemple.org", 2).await;
    evening.accept(&second).await;
    assert!(evening.ticket(&second).await.badge.is_some(), "who waits gets what is given back");
    let full = sara.post(&format!("{own}/guests"), &guest("Omar", "omar@exemple.org")).await.with_status(422);
    assert!(full.text().contains("Toutes vos places sont prises"), "{}", full.text());
    let seats = evening.seats().await;
    assert_eq!((seats.taken, seats.reserved, seats.waiting), (3, 0, 0));
}
