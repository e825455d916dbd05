//! Who should meet whom, for those who said yes.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(people_who_agreed_are_suggested_to_each_other);

async fn people_who_agreed_are_suggested_to_each_other(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    let form = visitor.open(&event_path("fr", "/register")).await;
    let topics = form.attributes("input[name=offers]", "value");
    assert!(topics.len() >= 3, "{topics:?}");
    let agreed = |form: Form| form.with("consent_networking", "true").and("languages", "fr");
    let seeker = agreed(Form::named("Rania", "Cherche", "rania@exemple.org").and("seeks", &topics[0]));
    let giver = agreed(Form::named("Driss", "Propose", "driss@exemple.org").and("offers", &topics[0]));
    let silent = Form::named("Karim", "Discret", "karim@exemple.org").and("offers", &topics[0]);
    let other = agreed(Form::named("Leila", "Ailleurs", "leila@exemple.org").and("offers", &topics[1]));

    let seeker = evening.register("fr", &seeker).await;
    let giver = evening.register("ar", &giver).await;
    let silent = evening.register("fr", &silent).await;
    let other = evening.register("fr", &other).await;

    let found = visitor.open(&format!("{seeker}/people")).await.text();
    assert!(found.contains("Driss") && found.contains("Propose"), "{found}");
    for absent in ["Karim", "Leila", "driss@exemple.org"] {
        assert!(!found.contains(absent), "{absent} in {found}");
    }
    let label =
        form.texts("label").into_iter().find(|text| found.contains(text.as_str()) && !text.is_empty());
    assert!(label.is_some(), "the reason names the topic: {found}");

    let found = visitor.open(&format!("{giver}/people")).await.text();
    assert!(found.contains("Rania"), "{found}");
    let nobody = visitor.open(&format!("{other}/people")).await.text();
    assert!(!nobody.contains("Rania") && !nobody.contains("Driss"), "{nobody}");
    let refused = visitor.get(&format!("{silent}/people")).await;
    assert!(!refused.text().contains("Rania") && !refused.text().contains("Driss"), "{}", refused.text());

    // Who gives up is no longer suggested.
    let path = format!("{giver}/cancel");
    let asked = visitor.open(&path).await;
    visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
    let found = visitor.open(&format!("{seeker}/people")).await.text();
    assert!(!found.contains("Driss"), "{found}");
}
