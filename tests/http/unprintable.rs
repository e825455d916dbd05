//! Badges that cannot be printed: told, with the reason, and the others printed.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::{on_both_databases, program};

on_both_databases!(who_cannot_be_printed_is_named_and_the_others_are_printed);

async fn who_cannot_be_printed_is_named_and_the_others_are_printed(backend: Backend) {
    let evening = Evening::start(backend);
    evening.register("fr", &Form::named("Hind", "Tazi", "hind@exemple.org")).await;
    let rocket = Form::named("Omar", "Fassi", "omar@exemple.org").with("organisation", "Start-up 🚀");
    let ticket = evening.register("fr", &rocket).await;
    let organiser = evening.organiser().await;
    for path in ["/badges.pdf", "/place-cards.pdf?of=all"] {
        let cards = path.starts_with("/place");
        let answer = organiser.get(&console_path("fr", path)).await;
        if cards {
            // A card does not say where somebody works.
            assert!(answer.bytes.starts_with(b"%PDF-"));
            continue;
        }
        let page = answer.with_status(409);
        let text = page.text();
        assert!(text.contains("Omar Fassi") && text.contains("U+1F680") && !text.contains("Tazi"), "{text}");
        let others = page.attributes("main a.btn-ink", "href");
        assert!(others[0].ends_with("others=1"), "{others:?}");
        assert!(organiser.open(&others[0]).await.bytes.starts_with(b"%PDF-"));
    }
    let holder = evening.visitor().get(&format!("{ticket}/badge.pdf")).await.with_status(409);
    assert!(holder.text().contains("ne peut pas être imprimé"), "{}", holder.text());

    let file = evening.data().join("badges.pdf").display().to_string();
    let asked = ["badges", "--organisation", ORGANISATION, "--event", EVENT, "--output", &file];
    let refused = program::run_refused(evening.data(), evening.database_url(), asked);
    assert!(refused.contains("--others") && refused.contains("Omar Fassi"), "{refused}");
    let with_others = asked.into_iter().chain(["--others"]);
    program::run(evening.data(), evening.database_url(), with_others);
    assert!(std::fs::read(&file).expect("written").starts_with(b"%PDF-"));
}
