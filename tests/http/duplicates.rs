//! One person, one registration: found twice, shown side by side, merged by somebody, and two again.

use domain::registration::{Protocol, Registration, RegistrationState};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, api_path, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;
use serde_json::{Value, json};

on_both_databases!(
    a_duplicate_is_found_compared_and_merged,
    what_was_merged_is_two_again,
    two_people_are_not_proposed_again,
    who_is_inside_does_not_give_way,
    merges_race_with_each_other_and_with_the_line,
);

struct Twins {
    evening: Evening,
    organiser: Visitor,
    tickets: [String; 2],
}

impl Twins {
    /// Somebody registered in both scripts, at an evening with this many seats.
    async fn at(backend: Backend, seats: u32) -> Self {
        let evening = Evening::with_seats(backend, seats);
        let latin = Form::named("Mohamed", "El Amrani", "mohamed@exemple.org").with("city", "Lyon");
        let arabic = Form::named("محمد", "العمراني", "m.amrani@exemple.org").with("organisation", "Atlas");
        let tickets = [evening.register("fr", &latin).await, evening.register("ar", &arabic).await];
        let organiser = evening.organiser().await;
        Self { evening, organiser, tickets }
    }

    async fn registration(&self, which: usize) -> Registration {
        self.evening.ticket(&self.tickets[which]).await.registration
    }

    /// The address of the page that compares them, the Latin one first.
    async fn pair(&self) -> String {
        let (one, two) = (self.registration(0).await.id, self.registration(1).await.id);
        console_path("fr", &format!("/duplicates/{one}/{two}"))
    }

    async fn merge(&self, choices: &[(&str, &str)]) -> Page {
        let choices = choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let path = format!("{}/merge", self.pair().await);
        self.organiser.post(&path, &choices.collect::<Vec<_>>()).await
    }

    async fn list(&self) -> Page {
        self.organiser.open(&console_path("fr", "/duplicates")).await
    }
}

async fn a_duplicate_is_found_compared_and_merged(backend: Backend) {
    let twins = Twins::at(backend, 2).await;
    let evening = &twins.evening;
    let third = evening.register("fr", &Form::person(3)).await;
    let list = twins.list().await;
    assert!(list.text().contains("C’est le même nom dans une autre écriture."), "{}", list.text());
    assert_eq!(list.texts(".twins > li").len(), 1);
    let marked = twins.organiser.open(&console_path("fr", "/registrations")).await;
    assert_eq!(marked.texts(".twin-mark").len(), 2, "both are marked in the list");

    let page = twins.organiser.open(&twins.pair().await).await;
    let chosen = page.form();
    assert!(chosen.contains(&("keep".to_owned(), "first".to_owned())), "who came first stays: {chosen:?}");
    assert!(chosen.contains(&("organisation".to_owned(), "second".to_owned())), "what one side alone says");
    let merged = twins.merge(&[("keep", "first"), ("email", "second"), ("organisation", "second")]).await;
    assert!(merged.with_status(303).location().ends_with("/duplicates?done=merged"));

    let kept = twins.registration(0).await;
    assert_eq!(
        (kept.attendee.full_name(), kept.attendee.email.as_str()),
        ("Mohamed El Amrani".to_owned(), "m.amrani@exemple.org")
    );
    assert_eq!(
        (kept.attendee.organisation.as_deref(), kept.attendee.city.as_deref()),
        (Some("Atlas"), Some("Lyon"))
    );
    let gone = twins.registration(1).await;
    assert_eq!(gone.merged_into, Some(kept.id));
    assert!(evening.visitor().open(&twins.tickets[1]).await.text().contains("دُمج مع تسجيلكم الآخر"));
    // Its seat went to the next in line, as a cancelled one's does; nobody was told of a cancellation.
    evening.accept(&third).await;
    assert_eq!((evening.seats().await.taken, evening.seats().await.waiting), (2, 0));
    evening.letters_to("m.amrani@exemple.org", 2).await;

    let list = twins.list().await;
    assert!(list.texts(".twins > li").is_empty(), "nothing is left to decide");
    assert!(list.text().contains("Réunions récentes") && list.text().contains("محمد العمراني"));
    let journal = twins.organiser.open("/fr/console/maroc-lyon/journal").await;
    assert!(journal.text().contains("Inscriptions réunies") && journal.text().contains("محمد العمراني"));

    // Either badge is the one person's, who comes in once.
    let door = evening.door("A").await;
    let scanned = scan(&door, &gone.code.to_string()).await;
    assert_eq!(
        (&scanned["verdict"], &scanned["person"]["name"]),
        (&json!("admitted"), &json!("Mohamed El Amrani"))
    );
    assert_eq!(scan(&door, &kept.code.to_string()).await["verdict"], "already_inside");
    assert_eq!(evening.seats().await.inside, 1);

    // Doors that are alone are told nothing against either; who loses their badge may have lost both.
    let told = async || {
        let store = evening.app().await.store();
        store.revocations(kept.event_id, 0, jiff::Timestamp::UNIX_EPOCH).await.expect("reads").badges.len()
    };
    assert_eq!(told().await, 0);
    let replace = console_path("fr", &format!("/registrations/{}/badge", kept.id));
    twins.organiser.post(&replace, &[]).await.with_status(303);
    for former in [&gone, &kept] {
        assert_eq!(scan(&door, &former.code.to_string()).await["verdict"], "replaced");
    }
    assert_eq!(told().await, 2);
    for which in [0, 1] {
        let now = twins.registration(which).await.code.to_string();
        assert_eq!(
            scan(&door, &now).await["verdict"],
            "already_inside",
            "the new badge, and the one that leads to it"
        );
    }
}

async fn scan(door: &Visitor, presented: &str) -> Value {
    let path = format!("{}?lang=fr", api_path("/checkins"));
    door.post_json(&path, &json!({ "presented": presented })).await.with_status(200).json()
}

async fn what_was_merged_is_two_again(backend: Backend) {
    for (seats, word) in [(3, "undone"), (2, "undone-waiting")] {
        let twins = Twins::at(backend, seats).await;
        let before = [twins.registration(0).await, twins.registration(1).await];
        // Protocol goes along: who stays keeps what was said of it, and gains what was not.
        let (event, of) = (before[0].event_id, [before[0].id, before[1].id]);
        let store = twins.evening.app().await.store();
        let table = |table: &str| Protocol { table: Some(table.to_owned()), ..Protocol::default() };
        let gone = Protocol { escort: Some("Nadia".to_owned()), ..table("1") };
        let write = store.write().await.expect("begins");
        write.save_protocol(event, &[(of[0], gone.clone()), (of[1], table("2"))]).await.expect("saves");
        write.commit().await.expect("commits");
        let said = async |which: usize| {
            let said = store.protocol_of(event, &of).await.expect("reads");
            said.get(&of[which]).cloned().unwrap_or_default()
        };
        twins.merge(&[("keep", "second"), ("given_name", "first"), ("city", "first")]).await.with_status(303);
        assert_eq!(twins.registration(1).await.attendee.given_name.as_str(), "Mohamed");
        assert_eq!(said(1).await, Protocol { escort: Some("Nadia".to_owned()), ..table("2") });
        // The seat is another's meanwhile, where there are but two.
        twins.evening.register("fr", &Form::person(7)).await;
        let list = twins.list().await;
        let undo = list.action("/merges/").expect("a way back");
        let back = twins.organiser.post(&undo, &[]).await.with_status(303).location();
        assert!(back.ends_with(&format!("?done={word}")), "{back}");
        let after = [twins.registration(0).await, twins.registration(1).await];
        assert_eq!(after[1], before[1], "as it was");
        assert_eq!((said(0).await, said(1).await), (gone, table("2")), "and so is what protocol says");
        assert_eq!(after[0].attendee, before[0].attendee);
        assert_eq!(after[0].merged_into, None);
        let waits = matches!(after[0].state, RegistrationState::Waiting { .. });
        assert_eq!(waits, word == "undone-waiting");
        let counted = twins.evening.seats().await;
        assert_eq!((counted.taken, counted.waiting), (seats, u32::from(waits)));
        let again = twins.organiser.post(&undo, &[]).await.with_status(303).location();
        assert!(again.ends_with("?done=not-undone"), "{again}");
        let journal = twins.organiser.open("/fr/console/maroc-lyon/journal").await;
        assert!(journal.text().contains("Inscriptions séparées à nouveau"));
        assert_eq!(twins.list().await.texts(".twins > li").len(), 1, "they are proposed again");
    }
}

async fn two_people_are_not_proposed_again(backend: Backend) {
    let twins = Twins::at(backend, 9).await;
    let path = format!("{}/apart", twins.pair().await);
    let done = twins.organiser.post(&path, &[]).await.with_status(303).location();
    assert!(done.ends_with("?done=apart"));
    assert!(twins.list().await.texts(".twins > li").is_empty());
    let marked = twins.organiser.open(&console_path("fr", "/registrations")).await;
    assert!(marked.texts(".twin-mark").is_empty());
    let page = twins.organiser.open(&twins.pair().await).await;
    assert!(page.text().contains("Il a déjà été dit que ce sont deux personnes."));
    let journal = twins.organiser.open("/fr/console/maroc-lyon/journal").await;
    assert!(journal.text().contains("reconnues comme celles de deux personnes"));
    // What is no pair of this evening's is nothing.
    let one = twins.registration(0).await.id;
    for wrong in [
        format!("/duplicates/{one}/{one}"),
        format!("/duplicates/{one}/00000000-0000-0000-0000-000000000000"),
    ] {
        assert_eq!(twins.organiser.get(&console_path("fr", &wrong)).await.status, 404, "{wrong}");
    }
    assert_eq!(twins.organiser.get(&console_path("fr", "/duplicates?after=x")).await.status, 400);
    assert_eq!(twins.merge(&[("keep", "third")]).await.status, 400);
}

async fn who_is_inside_does_not_give_way(backend: Backend) {
    let twins = Twins::at(backend, 9).await;
    let inside = twins.registration(1).await;
    let door = twins.evening.door("A").await;
    assert_eq!(scan(&door, &inside.code.to_string()).await["verdict"], "admitted");
    let refused = twins.merge(&[("keep", "first"), ("city", "second")]).await.with_status(409);
    assert!(refused.text().contains("La personne est entrée avec l’inscription qui prendrait fin."));
    assert!(refused.form().contains(&("city".to_owned(), "second".to_owned())), "what was chosen is kept");
    let page = twins.organiser.open(&twins.pair().await).await;
    assert!(page.form().contains(&("keep".to_owned(), "second".to_owned())), "who is inside stays");
    twins.merge(&[("keep", "second")]).await.with_status(303);
    let seats = twins.evening.seats().await;
    assert_eq!((seats.taken, seats.inside), (1, 1));
    assert!(twins.merge(&[("keep", "second")]).await.with_status(409).text().contains("a pris fin"));
}

async fn merges_race_with_each_other_and_with_the_line(backend: Backend) {
    const PAIRS: usize = 6;
    let evening = Evening::with_seats(backend, 2 * 6);
    let names = ["Alami", "Bennani", "Chraibi", "Filali", "Kabbaj", "Tazi"];
    let mut pairs = Vec::new();
    for (n, family) in names.into_iter().enumerate() {
        let form = |email: &str| Form::named("Khadija", family, &format!("{email}{n}@exemple.org"));
        let tickets = [evening.register("fr", &form("a")).await, evening.register("fr", &form("b")).await];
        let ids = [&tickets[0], &tickets[1]];
        let one = evening.ticket(ids[0]).await.registration.id;
        let two = evening.ticket(ids[1]).await.registration.id;
        pairs.push((one, two, tickets));
    }
    for n in 0..PAIRS + 2 {
        evening.register("fr", &Form::person(n)).await;
    }
    // Each pair is merged both ways at once, while one of the two is cancelled.
    let organiser = evening.organiser().await;
    let tries = pairs.iter().flat_map(|(one, two, tickets)| {
        let merge = |keep: &str| {
            let path = console_path("fr", &format!("/duplicates/{one}/{two}/merge"));
            (path, vec![("keep".to_owned(), keep.to_owned())])
        };
        [merge("first"), merge("second"), (format!("{}/cancel", tickets[0]), Vec::new())]
    });
    let answers = tries.map(|(path, fields)| {
        let organiser = organiser.clone();
        tokio::spawn(async move { (path.ends_with("/merge"), organiser.post(&path, &fields).await.status) })
    });
    let mut statuses = Vec::new();
    for answer in answers.collect::<Vec<_>>() {
        statuses.push(answer.await.expect("it ends"));
    }
    let merged = statuses.iter().filter(|(merge, status)| *merge && *status == 303).count();
    assert!(statuses.iter().all(|(_, status)| matches!(status, 303 | 409)), "{statuses:?}");
    assert!(merged <= PAIRS, "{merged}: a pair is merged once");
    let seats = evening.seats().await;
    let mut live = 0;
    for (.., tickets) in &pairs {
        for ticket in tickets {
            live += u32::from(!evening.ticket(ticket).await.registration.state.is_over());
        }
    }
    let freed = 12 - live;
    assert!(freed >= 6, "one of each pair is over at least: {live}");
    assert_eq!(seats.waiting, 8_u32.saturating_sub(freed), "whoever is next was called");
    assert_eq!(seats.taken, live + freed.min(8), "never more than there are, and none is lost");
}
