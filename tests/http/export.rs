//! The attendee list as a file.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(files_hold_the_list);

async fn files_hold_the_list(backend: Backend) {
    let evening = Evening::start(backend);
    let formula = Form::named("Ines", "Saïdi", "ines@exemple.org").with("organisation", "=cmd|' /C calc'!A0");
    evening.register("fr", &formula).await;
    evening
        .register("ar", &Form::named("مريم", "العلوي", "m@exemple.org").with("city", "Lyon, \"3e\""))
        .await;
    let organiser = evening.organiser().await;
    let get = |query: &'static str| {
        let organiser = organiser.clone();
        async move { organiser.open(&console_path("fr", &format!("/export?{query}"))).await }
    };
    let csv = get("format=csv").await;
    assert!(csv.header("content-type").starts_with("text/csv"), "{}", csv.header("content-type"));
    assert!(csv.header("content-disposition").contains("attachment"));
    assert!(csv.header("cache-control").contains("no-store"), "personal data are kept nowhere");
    let text = csv.body();
    assert_eq!(text.trim_end().lines().count(), 3, "{text}");
    assert!(
        text.contains("Saïdi") && text.contains("العلوي") && text.contains("\"Lyon, \"\"3e\"\"\""),
        "{text}"
    );
    assert!(
        !text.contains(",=cmd") && !text.contains(";=cmd") && !text.contains("\"=cmd"),
        "no formula: {text}"
    );
    let filtered = get("format=csv&q=alaoui").await.body();
    assert_eq!(filtered.trim_end().lines().count(), 2, "found in the other script: {filtered}");
    let filtered = get("format=csv&q=bennani").await.body();
    assert_eq!(filtered.trim_end().lines().count(), 1, "{filtered}");

    let sheet = get("format=xlsx").await;
    assert!(sheet.bytes.starts_with(b"PK"), "a spreadsheet is a zip");
    assert!(sheet.header("content-type").contains("spreadsheetml"));
    let wrong = organiser.get(&console_path("fr", "/export?format=exe")).await;
    assert!([400, 404, 422].contains(&wrong.status), "{}", wrong.status);

    let file = evening.data().join("list.csv");
    let output = file.display().to_string();
    evening.multaqa(&["export", "--organisation", ORGANISATION, "--event", EVENT, "--output", &output]);
    assert_eq!(std::fs::read(&file).expect("written"), csv.bytes);
}
