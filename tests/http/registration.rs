//! The form: what it takes, what it gives back, and that it registers once.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(
    names_of_any_script_are_kept_as_typed,
    a_wrong_form_comes_back_as_typed,
    one_form_sent_often_registers_once,
    twenty_at_once_register_once,
    the_same_person_again_is_sent_the_ticket,
);

async fn names_of_any_script_are_kept_as_typed(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let names = [
        ("محمد", "الأمين"),
        ("ⵎⵓⵃⴰ", "ⴰⵎⵖⴰⵔ"),
        ("Zoé", "O’Brien-Ñandú"),
        ("李", "小龙"),
        ("Åsa & <b>", "Æ\"'"),
    ];
    for (n, (given, family)) in names.into_iter().enumerate() {
        let form =
            Form::named(given, family, &format!("nom{n}@exemple.org")).with("organisation", "A<i>B</i>");
        let ticket = evening.register("fr", &form).await;
        let page = visitor.open(&ticket).await;
        assert!(page.text().contains(given) && page.text().contains(family), "{}", page.text());
        assert!(page.texts("main i").is_empty() && page.texts("main b b").is_empty(), "markup is text");
    }
}

async fn a_wrong_form_comes_back_as_typed(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for language in ["fr", "ar", "en"] {
        let form = Form::named("Zineb", "", "zineb@")
            .with("city", "Casablanca")
            .and("languages", "zgh")
            .and("offers", "rien-de-tel")
            .with("consent_photos", "true");
        let page = evening.send_form(&visitor, language, &form).await.with_status(422);
        assert_eq!(page.attributes("html", "lang"), [language]);
        assert_eq!(page.attributes("input[name=given_name]", "value"), ["Zineb"]);
        assert_eq!(page.attributes("input[name=email]", "value"), ["zineb@"]);
        assert_eq!(page.attributes("input[name=city]", "value"), ["Casablanca"]);
        assert_eq!(page.attributes("input[name=languages][checked]", "value"), ["zgh"]);
        assert_eq!(page.attributes("input[name=consent_photos][checked]", "name").len(), 1);
        assert!(page.attributes("input[name=consent_news][checked]", "name").is_empty());
        for field in ["family_name", "email"] {
            let css = format!(r#"input[name={field}][aria-invalid="true"]"#);
            let described = page.attributes(&css, "aria-describedby");
            assert_eq!(described.len(), 1, "{field}");
            let messages = described[0].split(' ').flat_map(|id| page.texts(&format!("[id='{id}']")));
            assert!(messages.into_iter().any(|text| !text.is_empty()), "{field} says what is wrong");
        }
        assert!(page.attributes("input[name=city]", "aria-invalid").iter().all(|value| value != "true"));
        let summary = page.attributes(r#"[role="alert"] a"#, "href");
        assert!(summary.len() >= 2 && summary.iter().all(|href| href.starts_with('#')), "{summary:?}");
        for target in summary {
            assert_eq!(page.attributes(&format!("[id='{}']", &target[1..]), "id").len(), 1, "{target}");
        }
        assert!(page.hidden_fields().iter().any(|(name, _)| name == "idempotency_key"));
    }
    let overview = evening.organiser().await.open(&console_path("fr", "/registrations")).await;
    assert!(!overview.text().contains("Zineb"), "nobody was registered");
}

async fn one_form_sent_often_registers_once(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let fields = Form::person(1).fields(&evening.open_form(&visitor, &path).await);
    let first = visitor.post(&path, &fields).await.with_status(303).location();
    let again = visitor.post(&path, &fields).await.with_status(303).location();
    assert_eq!(first, again);
    assert_eq!(evening.seats().await.taken, 1);
    evening.letters_to("invitee1@exemple.org", 1).await;
}

async fn twenty_at_once_register_once(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let path = event_path("ar", "/register");
    let fields = Form::person(1).fields(&evening.open_form(&visitor, &path).await);
    let posts = (0..20).map(|_| {
        let (visitor, path, fields) = (evening.visitor(), path.clone(), fields.clone());
        tokio::spawn(async move { visitor.post(&path, &fields).await })
    });
    let mut tickets = Vec::new();
    for post in posts.collect::<Vec<_>>() {
        tickets.push(post.await.expect("it ends").with_status(303).location());
    }
    tickets.dedup();
    assert_eq!(tickets.len(), 1);
    assert_eq!(evening.seats().await.taken, 1);
    evening.letters_to("invitee1@exemple.org", 1).await;
}

async fn the_same_person_again_is_sent_the_ticket(backend: Backend) {
    let evening = Evening::start(backend);
    let ticket = evening.register("fr", &Form::named("Amal", "Idrissi", "amal@exemple.org")).await;
    let form = Form::named(" amal ", "IDRISSI", "Amal@Exemple.org");
    let page = evening.send_form(&evening.visitor(), "fr", &form).await;
    assert!(page.status == 200 || page.status == 303, "{}", page.status);
    assert!(!page.body().contains(&ticket) && page.location() != ticket, "an address proves nothing");
    assert_eq!(evening.seats().await.taken, 1);
    evening.letters_to("amal@exemple.org", 2).await;
    // A companion may use the same address.
    evening.register("fr", &Form::named("Nour", "Idrissi", "amal@exemple.org")).await;
    assert_eq!(evening.seats().await.taken, 2);
}

#[tokio::test]
async fn nothing_is_agreed_to_beforehand() {
    let evening = Evening::start(Backend::Sqlite);
    let form = evening.visitor().open(&event_path("fr", "/register")).await;
    assert!(form.attributes("input[type=checkbox][checked]", "name").is_empty());
    let consents = form.attributes(r#"input[type=checkbox][name^="consent_"]"#, "name");
    assert_eq!(consents, ["consent_networking", "consent_photos", "consent_news", "consent_partners"]);
    assert!(form.attributes("script:not([src])", "src").is_empty(), "no script in the page");
}
