//! What operators look at.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;

on_both_databases!(health_and_figures);

async fn health_and_figures(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    visitor.open("/healthz").await;
    visitor.open("/readyz").await;
    visitor.open(&event_path("fr", "")).await;
    assert_eq!(visitor.get("/metrics").await.status, 404, "figures are not for the public");
    let figures = Visitor::new(evening.server().metrics).open("/metrics").await.body();
    assert!(figures.contains("# TYPE") && figures.contains("{lang}"), "by route, not by address: {figures}");
    assert!(!figures.contains("diaspora-numerique"), "{figures}");
}

#[tokio::test]
async fn the_log_tells_requests_and_no_persons() {
    let evening = Evening::start(Backend::Sqlite);
    let visitor = evening.visitor();
    let ticket = evening.register("fr", &Form::named("Qamar", "Zerhouni", "qamar@exemple.org")).await;
    let page = visitor.open(&ticket).await;
    let id = page.header("x-request-id").to_owned();
    assert!(!id.is_empty());
    evening.letters_to("qamar@exemple.org", 1).await;
    let organiser = evening.organiser().await;
    organiser.open("/fr/console/maroc-lyon/diaspora-numerique-2025/registrations?q=zerhouni").await;
    let log = evening.server().log();
    assert!(log.contains(&id), "a request is found by its id: {log}");
    let secret = ticket.rsplit('/').next().expect("an address");
    for personal in ["Qamar", "qamar", "Zerhouni", "zerhouni", secret] {
        assert!(!log.contains(personal), "{personal} in {log}");
    }
}
